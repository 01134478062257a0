import { believe } from '../../core/believe.ts';
import { linkWords } from '../kernel/layout.ts';
import type { Executor } from '../scoring.ts';
import { linksSql, macrosSql, recordsTable } from './compare.ts';
import { type DuckdbFacts, openDuckdb } from './duckdb.node.ts';
import { comparedColumns } from './records.ts';

/** The plan asks for letters that SQL cannot tell apart as the kernel does. */
export class TooManyLetters extends Error {
  override readonly name = 'TooManyLetters';
}

/**
 * The same plan as SQL on DuckDB: what the kernel is held against, written by others and read by anybody. Throws
 * `TooManyLetters`, or `DuckdbAbsent`.
 */
export const referenceExecutor =
  (about: DuckdbFacts = {}): Executor =>
  async (asked) => {
    const columns = comparedColumns(asked);
    if (!columns) throw new TooManyLetters('more than 127 different letters are compared');
    const { plan, table, weights, leastBits } = asked;
    const duckdb = await openDuckdb(about);
    try {
      await duckdb.load(recordsTable, columns, table.ids.length);
      for (const macro of macrosSql(plan)) await duckdb.run(macro);
      const parts: Uint32Array[] = [];
      const sql = linksSql({ plan, weights, leastBits, sizes: table.sizes });
      for await (const [a = [], b = [], weight = [], pattern = []] of duckdb.columns(sql)) {
        const words = new Uint32Array(a.length * linkWords);
        for (const [word, column] of [a, b, weight, pattern].entries()) {
          const numbers = believe<readonly number[]>(column, 'the query gives whole numbers of 32 bits');
          for (const [at, number] of numbers.entries()) words[at * linkWords + word] = number;
        }
        parts.push(words);
      }
      const words = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of parts) {
        words.set(part, at);
        at += part.length;
      }
      return { words, pairs: words.length / linkWords };
    } finally {
      duckdb.close();
    }
  };
