import { BlockIndex } from './block-index.ts';

/**
 * Which passes of a plan are worth their memory. A plan has many, for files whose faults nobody knows; of a register that stands in
 * memory the register itself tells, without labels: among some of its records, all pairs that are likely to be one are looked for by
 * every pass, and passes are taken that find most of what was not found by two others yet.
 */
export interface TellingFacts {
  readonly records: number;
  readonly passes: number;
  readonly mostInBlock: number;
  /** Hashes of a pass, for each record. */
  hashesOf(pass: number): Uint32Array;
  /** Whether two records are more likely one than not. */
  isLikely(one: number, other: number): boolean;
}

const sampled = 2_000;
/** Fewer pairs tell nothing: then all passes stay. */
const fewestPairs = 300;
/** By so many passes a pair is to be found: what is asked later has faults that the register has not. */
const timesFound = 2;
/** What a pass must add, in thousandths of what there is to find. */
const leastAdded = 1;

/** Places of the passes, ascending. */
export function tellingPasses(facts: TellingFacts): readonly number[] {
  const all = Array.from({ length: facts.passes }, (_, pass) => pass);
  const foundBy = likelyPairs(facts);
  if (foundBy.length < fewestPairs) return all;
  const needs = foundBy.map((passes) => Math.min(timesFound, passes.length));
  const enough = Math.ceil((needs.reduce((sum, need) => sum + need, 0) * leastAdded) / 1_000);
  const left = new Set(all);
  const taken: number[] = [];
  while (left.size > 0) {
    const adds = new Uint32Array(facts.passes);
    for (const [pair, passes] of foundBy.entries())
      if ((needs[pair] ?? 0) > 0) for (const pass of passes) if (left.has(pass)) adds[pass] = (adds[pass] ?? 0) + 1;
    const best = adds.reduce((most, add, pass) => (add > (adds[most] ?? 0) ? pass : most), 0);
    if ((adds[best] ?? 0) < enough) break;
    left.delete(best);
    taken.push(best);
    for (const [pair, passes] of foundBy.entries())
      if (passes.includes(best)) needs[pair] = Math.max(0, (needs[pair] ?? 0) - 1);
  }
  return taken.toSorted((one, other) => one - other);
}

/** For each likely pair among some records and all others, the passes that bring the two together. */
function likelyPairs({
  records,
  passes,
  mostInBlock,
  hashesOf,
  isLikely,
}: TellingFacts): readonly (readonly number[])[] {
  const step = Math.max(1, Math.floor(records / sampled));
  const likely = new Map<number, number[]>();
  const unlikely = new Set<number>();
  const into = new Uint32Array(mostInBlock * 64);
  for (let pass = 0; pass < passes; pass += 1) {
    const hashes = hashesOf(pass);
    const index = new BlockIndex(hashes, mostInBlock);
    for (let one = 0; one < records; one += step) {
      const hash = hashes[one] ?? 0;
      const end = hash === 0 ? 0 : index.find(hash, into, 0);
      for (const other of into.subarray(0, end)) {
        const pair = one * records + other;
        if (other === one || unlikely.has(pair)) continue;
        const found = likely.get(pair);
        if (found) found.push(pass);
        else if (isLikely(one, other)) likely.set(pair, [pass]);
        else unlikely.add(pair);
      }
    }
  }
  return [...likely.values()];
}
