import { present } from '../core/assert.ts';
import { prng } from '../core/prng.ts';
import { oneToOne } from './assign.ts';
import type { BoundPlan } from './bind.ts';
import type { Cleaners } from './cleaners.ts';
import { averageLink, type Clusters } from './cluster.ts';
import { outcomeOf } from './estimate.ts';
import type { Kernel } from './kernel/kernel.ts';
import { toBits } from './kernel/layout.ts';
import { mostBytes, openWasm, sharedMemory } from './kernel/wasm.node.ts';
import { type Links, linkGatherer } from './links.ts';
import { fillMemory, gatherRows, type MemoryMap, mapMemory } from './memory.ts';
import { type Costs, costsOf, makePasses, type Pass, portionsOf, rowsAtATime } from './passes.ts';
import { defaults } from './plan.ts';
import { noWeights, writeProgram } from './program.ts';
import { openScorers, type Scorers } from './scorers.node.ts';
import type { Executor, Scoring } from './scoring.ts';
import type { Table } from './table.ts';
import { type Model, train } from './train.ts';

export interface LinkFacts {
  readonly bound: BoundPlan;
  readonly table: Table;
  readonly cleaners: Cleaners;
  /** Threads for the scoring; the result is the same for any number. */
  readonly workers: number;
  /** False: every comparison of every pair is worked out. The links are the same; only for measuring and tests. */
  readonly isBounded?: boolean;
  /** Links from this many bits on; by default what a missing link would take. */
  readonly leastBits?: number;
  /**
   * Where the links of a finished pass are kept, so that a run that was stopped goes on where it was. The program has all
   * weights in it: with another program nothing that was kept holds.
   */
  kept?(program: Uint8Array): KeptPasses;
  /** Compares in another way than the kernel in this process; the links are the same. Takes no part in what is kept. */
  executor?: Executor;
  /** Asked between passes. */
  isStopped?(): boolean;
  progress?(about: { readonly stage: 'blocks' | 'learn' | 'compare' | 'cluster'; readonly share: number }): void;
  /** For measuring: what is done from here on. */
  entered?(stage: LinkStage): void;
}

export type LinkStage = 'blocks' | 'rows' | 'learn' | 'gather' | 'compare' | 'sort' | 'cluster';

export interface KeptPasses {
  /** The words of the links of a pass and how many pairs it compared; `undefined` when it has not been done. */
  read(pass: number): { readonly words: Uint32Array; readonly pairs: number } | undefined;
  write(pass: number, done: { readonly words: Uint32Array; readonly pairs: number }): void;
}

export interface Linked {
  readonly model: Model;
  readonly links: Links;
  readonly clusters: Clusters;
  readonly passes: readonly Pass[];
  readonly costs: Costs;
  /** Pairs compared, a pair in two passes twice. */
  readonly pairs: number;
  /** CPU-seconds of the comparing alone, all threads together. */
  readonly compareSeconds: number;
}

export type Outcome =
  | { readonly good: Linked }
  | { readonly tooMany: Costs }
  | { readonly tooLarge: { readonly bytes: number } }
  | { readonly stopped: true };

const samples = 200_000;
const room = 1_000_000;
const seed = 20_261_128;
/** Rows that stand ordered at a time: enough for all threads, and few enough that their columns are near. */
const portionRows = 2 ** 17;

/**
 * Links the records of a table under its plan: blocks, learns, compares, clusters. Proposes only: nothing is merged, and what a
 * person did is not looked at. Refuses a plan that makes too many pairs before anything is compared.
 */
export async function link(facts: LinkFacts): Promise<Outcome> {
  const { bound, table, cleaners, workers } = facts;
  const { plan } = bound;
  const tell = (stage: 'blocks' | 'learn' | 'compare' | 'cluster') => (share: number) =>
    facts.progress?.({ stage, share });
  tell('blocks')(0);
  facts.entered?.('blocks');
  const passes = makePasses(plan, table, cleaners);
  const costs = costsOf(passes, table);
  if (costs.pairs > (plan.mostPairs ?? defaults.mostPairs)) return { tooMany: costs };
  const longest = Math.max(0, ...passes.map((pass) => rowsAtATime(pass, 0)));
  const map = mapMemory({
    plan,
    table,
    ordered: Math.max(0, ...passes.map((pass) => rowsAtATime(pass, portionRows))),
    samples,
    workers,
    room: Math.max(Math.min(room, costs.pairs), longest),
  });
  if (map.bytes > mostBytes) return { tooLarge: { bytes: map.bytes } };
  const memory = sharedMemory(map.bytes);
  const model = learned(facts, { memory, map, passes, progress: tell('learn') });
  writeProgram(memory.buffer, map, { plan, table, weights: model.weights });
  const leastBits = facts.leastBits ?? plan.missingBits ?? defaults.missingBits;
  const before = process.cpuUsage();
  const { executor } = facts;
  const scored = executor
    ? await comparedBy(executor, { plan, table, cleaners, weights: model.weights, leastBits })
    : await compared(facts, { passes, memory, map, leastBits, progress: tell('compare') });
  if (!scored) return { stopped: true };
  const spent = process.cpuUsage(before);
  tell('cluster')(0);
  facts.entered?.('cluster');
  const leastSaid = leastSaidBy(memory, map, model.weights);
  const clusters = clustersOf(facts, scored.links, leastSaid);
  const compareSeconds = (spent.user + spent.system) / 1e6;
  return { good: { model, passes, costs, clusters, compareSeconds, ...scored } };
}

function learned(
  { bound, table, entered }: LinkFacts,
  about: {
    readonly memory: WebAssembly.Memory;
    readonly map: MemoryMap;
    readonly passes: readonly Pass[];
    progress(share: number): void;
  },
): Model {
  const { map, passes, progress } = about;
  const memory = about.memory.buffer;
  const { plan } = bound;
  entered?.('rows');
  fillMemory(memory, map, { plan, table });
  entered?.('learn');
  writeProgram(memory, map, { plan, table, weights: noWeights(plan) });
  const kernel = openWasm(about.memory, map.program);
  kernel.use(map.program, map.workers[0]?.scratch ?? 0);
  return train({ bound, table, passes, memory, map, kernel, chance: prng(seed), samples, progress });
}

async function compared(
  facts: LinkFacts,
  about: {
    readonly passes: readonly Pass[];
    readonly memory: WebAssembly.Memory;
    readonly map: MemoryMap;
    readonly leastBits: number;
    progress(share: number): void;
  },
): Promise<{ readonly links: Links; readonly pairs: number } | undefined> {
  const { passes, memory, map } = about;
  const scorers = openScorers(memory, map);
  const kernel = openWasm(memory);
  kernel.use(map.program, present(map.workers[0], 'a map has at least one seat').scratch);
  const isBounded = facts.isBounded ?? true;
  const keeping = facts.kept?.(new Uint8Array(memory.buffer).slice(map.program, map.program + map.programBytes));
  const all = linkGatherer();
  let pairs = 0;
  try {
    for (const [at, pass] of passes.entries()) {
      about.progress(at / passes.length);
      if (facts.isStopped?.() === true) return undefined;
      const kept = keeping?.read(at);
      const done = kept ?? (await comparedPass(pass, { ...about, scorers, kernel, isBounded, entered: facts.entered }));
      if (!kept) keeping?.write(at, done);
      all.take(done.words);
      pairs += done.pairs;
    }
  } finally {
    await scorers.close();
  }
  facts.entered?.('sort');
  return { links: all.done(facts.table.ids.length), pairs };
}

async function comparedBy(
  executor: Executor,
  asked: Scoring,
): Promise<{ readonly links: Links; readonly pairs: number } | undefined> {
  const done = await executor(asked);
  if (!done) return undefined;
  const all = linkGatherer();
  all.add(done.words);
  return { links: all.done(asked.table.ids.length), pairs: done.pairs };
}

async function comparedPass(
  pass: Pass,
  about: {
    readonly scorers: Scorers;
    readonly kernel: Kernel;
    readonly memory: WebAssembly.Memory;
    readonly map: MemoryMap;
    readonly leastBits: number;
    readonly isBounded: boolean;
    readonly entered: LinkFacts['entered'];
  },
): Promise<{ readonly words: Uint32Array; readonly pairs: number }> {
  const gatherer = linkGatherer();
  let pairs = 0;
  for (const portion of portionsOf(pass, portionRows)) {
    about.entered?.('gather');
    gatherRows(about.memory.buffer, about.map, { kernel: about.kernel, portion });
    about.entered?.('compare');
    pairs += await about.scorers.score(portion, { ...about, gatherer });
  }
  return { words: gatherer.words(), pairs };
}

/** Of two records, what one comparison, or all together, say that is most against. */
function leastSaidBy(
  memory: WebAssembly.Memory,
  map: MemoryMap,
  weights: Model['weights'],
): (a: number, b: number) => number {
  const kernel = openWasm(memory, map.program);
  kernel.use(map.program, present(map.workers[0], 'a map has at least one seat').scratch);
  const [weight, pattern] = [
    new Int32Array(memory.buffer, map.pairs, 1),
    new Uint32Array(memory.buffer, map.pairs + 4, 1),
  ];
  const rowAt = (record: number): number => map.rows + record * map.rowWords * 4;
  // Rarity left out.
  const bits = weights.comparisons.map(({ otherwise, levels }) => [otherwise, ...levels]);
  return (a, b) => {
    kernel.weigh(rowAt(a), rowAt(b), map.pairs);
    let least = Math.min(0, toBits(weight[0] ?? 0));
    for (const [index, of] of bits.entries()) {
      const outcome = outcomeOf(pattern[0] ?? 0, index);
      if (outcome !== undefined) least = Math.min(least, of[outcome] ?? 0);
    }
    return least;
  };
}

/** Within one register by average link; between two one to one. */
function clustersOf(
  { bound: { plan }, table }: LinkFacts,
  links: Links,
  leastSaid: (a: number, b: number) => number,
): Clusters {
  const share = (plan.linkPercent ?? defaults.linkPercent) / 100;
  const atLeastBits = Math.log2(share / (1 - share));
  const records = table.ids.length;
  const { missingBits, clipBits, apartBits, doubtBits } = { ...defaults, ...plan };
  const apart = apartBits === undefined ? {} : { areApart: (a: number, b: number) => leastSaid(a, b) <= apartBits };
  if (table.sizes.length > 1) return oneToOne(links, records, { atLeastBits, ...apart });
  const doubt = doubtBits === undefined ? {} : { doubtBits };
  return averageLink(links, records, { missingBits, clipBits, atLeastBits, ...apart, ...doubt });
}
