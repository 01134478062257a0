import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { assert, present } from '../../core/assert.ts';
import { believe } from '../../core/believe.ts';
import { linkWords, toBits } from '../kernel/layout.ts';
import { openWasm, sharedMemory } from '../kernel/wasm.node.ts';
import { linkGatherer } from '../links.ts';
import { fillMemory, gatherRows, mapMemory } from '../memory.ts';
import { writeProgram } from '../program.ts';
import { openScorers } from '../scorers.node.ts';
import type { Scored } from '../scoring.ts';
import { type Duckdb, openDuckdb } from '../sql/duckdb.node.ts';
import { alphabetIn, type ShuffleModel } from './model.ts';
import { type Part, partBuilder } from './part.ts';
import { partKeys, passOfPart } from './statements.ts';

/** Where the links of a part come: beside it. */
export const linksFile = (path: string): string => path.replace(/\.parquet$/, '.links');

/** Scores parts that have no links yet, one after the other, in this process. Throws `DuckdbAbsent`. */
export async function scoreParts(model: ShuffleModel, paths: readonly string[]): Promise<void> {
  const duckdb = await openDuckdb({ threads: 1 });
  const memoryOf = oneMemory();
  try {
    for (const path of paths) {
      if (existsSync(linksFile(path))) continue;
      writeLinks(path, await scorePart(model, await readPart(duckdb, model, path), memoryOf));
    }
  } finally {
    duckdb.close();
  }
}

/** One memory for all parts, all zero for each: a new one for each would wait for the collector. */
function oneMemory(): (bytes: number) => WebAssembly.Memory {
  let memory: WebAssembly.Memory | undefined;
  return (bytes) => {
    if (memory === undefined || memory.buffer.byteLength < bytes) memory = sharedMemory(bytes * 1.25);
    else new Uint8Array(memory.buffer, 0, bytes).fill(0);
    return memory;
  };
}

async function readPart(duckdb: Duckdb, { plan, facts }: ShuffleModel, path: string): Promise<Part> {
  const pass = present(passOfPart(path), 'the caller gives names of parts');
  const builder = partBuilder(plan, pass, facts);
  const keys = partKeys(plan, pass).length;
  const values = keys + 1;
  const rarity = values + facts.columns.length;
  for await (const columns of duckdb.columns(`SELECT * FROM read_parquet('${path.replaceAll("'", "''")}')`)) {
    for (const at of (columns[0] ?? []).keys()) {
      const row = columns.map((column) => column[at]);
      builder.add(
        row.slice(0, keys).map(Number),
        Number(row[keys]),
        believe<readonly string[]>(row.slice(values, rarity), 'the shuffle writes them as text'),
        row.slice(rarity).map(Number),
      );
    }
  }
  return builder.done();
}

/** The links of a part, by the kernel, with the numbers that the records have in the whole. */
async function scorePart(
  { plan, facts }: ShuffleModel,
  part: Part,
  memoryOf: (bytes: number) => WebAssembly.Memory,
): Promise<Scored> {
  const { table, pass, weights, records } = part;
  if (pass.pairs === 0) return { words: new Uint32Array(), pairs: 0 };
  let longest = 0;
  for (let at = 0; at < pass.blocks.length; at += 3) {
    longest = Math.max(longest, (pass.blocks[at + 2] ?? 0) - (pass.blocks[at] ?? 0));
  }
  const map = mapMemory({
    plan,
    table,
    ordered: pass.order.length,
    samples: 0,
    workers: 1,
    room: Math.max(Math.min(mostRoom, pass.pairs), longest),
  });
  const memory = memoryOf(map.bytes);
  fillMemory(memory.buffer, map, { plan, table, alphabet: alphabetIn(facts) });
  writeProgram(memory.buffer, map, { plan, table, weights });
  const kernel = openWasm(memory);
  kernel.use(map.program, present(map.workers[0], 'a map has at least one seat').scratch);
  gatherRows(memory.buffer, map, { kernel, portion: pass });
  const scorers = openScorers(memory, map);
  const gatherer = linkGatherer();
  const pairs = await scorers.score(pass, { gatherer, leastBits: toBits(facts.least), isBounded: true });
  await scorers.close();
  const words = gatherer.words();
  for (let at = 0; at < words.length; at += linkWords) {
    words[at] = records[words[at] ?? 0] ?? 0;
    words[at + 1] = records[words[at + 1] ?? 0] ?? 0;
  }
  return { words, pairs };
}

const mostRoom = 1_000_000;

/** Pairs as a 64-bit float, then the words of the links. Whole or not at all. */
function writeLinks(path: string, { words, pairs }: Scored): void {
  const head = Buffer.alloc(8);
  head.writeDoubleLE(pairs);
  const to = linksFile(path);
  const part = `${to}.${process.pid}.part`;
  writeFileSync(part, Buffer.concat([head, Buffer.from(words.buffer, words.byteOffset, words.byteLength)]), {
    mode: 0o600,
  });
  renameSync(part, to);
}

/** The links of all parts as one; each pair still once for each pass that has it. */
export function readLinks(paths: readonly string[]): Scored {
  let pairs = 0;
  const gatherer = linkGatherer();
  for (const path of paths) {
    const bytes = readFileSync(linksFile(path));
    assert((bytes.length - 8) % (linkWords * 4) === 0, 'the links of a part are written whole');
    pairs += bytes.readDoubleLE(0);
    gatherer.add(new Uint32Array(bytes.buffer.slice(bytes.byteOffset + 8, bytes.byteOffset + bytes.length)));
  }
  return { words: gatherer.words(), pairs };
}
