import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Executor, Scoring } from '../scoring.ts';
import { type Duckdb, openDuckdb } from '../sql/duckdb.node.ts';
import { modelOf, type ShuffleModel } from './model.ts';
import { linksFile, readLinks } from './part-worker.node.ts';
import { type ShuffleDialect, shuffledColumns, shuffleStatements } from './statements.ts';

export interface ShuffledFacts {
  /** Where records, model, parts and links stand: copies of personal data, so the caller takes it away afterwards. */
  readonly folder: string;
  readonly dialect: ShuffleDialect;
  readonly parts: number;
  /** The same for the same records: what stands in the folder of others is thrown away. */
  readonly digest: string;
  /**
   * Carries the statements out on an engine that is not DuckDB and can read and write the folder. Without it somebody else does,
   * and the caller comes back when the parts are there.
   */
  shuffle?(statements: readonly string[]): Promise<void>;
  /** Has the parts scored that have no links yet. False: others do that, and the caller comes back for the links. */
  score(model: ShuffleModel, paths: readonly string[]): Promise<boolean>;
}

export const modelFile = 'model.json';
const recordsFile = 'records.parquet';
const doneFile = 'shuffled';
/** The statements as a script, for who has them carried out elsewhere. */
export const scriptFile = 'shuffle.sql';

/**
 * An engine shuffles, workers score part by part with the kernel, and the links come back here as one list: the same links as in
 * one process. What is done already is not done again. Throws `DuckdbAbsent`.
 */
export const shuffledExecutor =
  (facts: ShuffledFacts): Executor =>
  async (asked) => {
    const { folder, dialect, parts } = facts;
    const model = modelOf(asked);
    const target = (file: string): string => join(folder, file);
    const records = `'${target(recordsFile).replaceAll("'", "''")}'`;
    const from = dialect === 'duckdb' ? 'records' : `file(${records}, 'Parquet')`;
    const { sizes } = asked.table;
    const statements = shuffleStatements({ plan: asked.plan, sizes, dialect, from, parts, target });
    const paths = statements.map(({ file }) => target(file));
    const own = createHash('sha256')
      .update(JSON.stringify([facts.digest, model, statements]))
      .digest('hex');
    const done = join(folder, doneFile);
    if (!existsSync(done) || readFileSync(done, 'utf8') !== own) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(target(modelFile), JSON.stringify(model));
      writeFileSync(target(scriptFile), statements.map(({ sql }) => `${sql};\n`).join(''));
      await shuffled(asked, { facts, records, statements: statements.map(({ sql }) => sql) });
      writeFileSync(`${done}.part`, own);
      renameSync(`${done}.part`, done);
    }
    if (paths.some((path) => !existsSync(path))) return undefined;
    const open = paths.filter((path) => !existsSync(linksFile(path)));
    if (open.length > 0 && !(await facts.score(model, open))) return undefined;
    return readLinks(paths);
  };

async function shuffled(
  asked: Scoring,
  { facts, records, statements }: { facts: ShuffledFacts; records: string; statements: readonly string[] },
): Promise<void> {
  const duckdb = await openDuckdb();
  try {
    await duckdb.load('records', shuffledColumns(asked), asked.table.ids.length);
    if (facts.dialect === 'duckdb') return await carriedOut(duckdb, statements);
    await duckdb.run(`COPY records TO ${records} (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    duckdb.close();
  }
  await facts.shuffle?.(statements);
}

async function carriedOut(duckdb: Duckdb, statements: readonly string[]): Promise<void> {
  for (const sql of statements) await duckdb.run(sql);
}
