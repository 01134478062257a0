import { BlockIndex } from './block-index.ts';

/**
 * Which passes of a plan are worth their memory. A plan has many, for files whose faults nobody knows. Records of the register are
 * looked for as they would be with faults in them, and passes are taken that find most of what was not found by two others yet.
 */
export interface TellingFacts {
  readonly passes: number;
  readonly mostInBlock: number;
  /** Hashes of a pass, for each record. */
  hashesOf(pass: number): Uint32Array;
  /** What is looked for: the record, and the hashes of its faulty keys, one for each pass. */
  readonly asked: readonly { readonly record: number; readonly keys: readonly number[] }[];
}

/** Fewer tell nothing: then all passes stay. */
const fewestAsked = 1_000;
/** By so many passes a record is to be found: faults are not made as people make them. */
const timesFound = 2;
/** What a pass must add, in ten-thousandths of what there is to find. */
const leastAdded = 5;

/** Places of the passes, ascending. */
export function tellingPasses(facts: TellingFacts): readonly number[] {
  const all = Array.from({ length: facts.passes }, (_, pass) => pass);
  if (facts.asked.length < fewestAsked) return all;
  const foundBy = passesThatFind(facts);
  const needs = foundBy.map((passes) => Math.min(timesFound, passes.length));
  const enough = Math.ceil((needs.reduce((sum, need) => sum + need, 0) * leastAdded) / 10_000);
  const left = new Set(all);
  const taken: number[] = [];
  while (left.size > 0) {
    const adds = new Uint32Array(facts.passes);
    for (const [one, passes] of foundBy.entries())
      if ((needs[one] ?? 0) > 0) for (const pass of passes) if (left.has(pass)) adds[pass] = (adds[pass] ?? 0) + 1;
    const best = adds.reduce((most, add, pass) => (add > (adds[most] ?? 0) ? pass : most), 0);
    if ((adds[best] ?? 0) < Math.max(1, enough)) break;
    left.delete(best);
    taken.push(best);
    for (const [one, passes] of foundBy.entries())
      if (passes.includes(best)) needs[one] = Math.max(0, (needs[one] ?? 0) - 1);
  }
  return taken.toSorted((one, other) => one - other);
}

/** For each record that is looked for, the passes that find it. */
function passesThatFind({ passes, mostInBlock, hashesOf, asked }: TellingFacts): readonly (readonly number[])[] {
  const foundBy: number[][] = asked.map(() => []);
  for (let pass = 0; pass < passes; pass += 1) {
    const index = new BlockIndex(hashesOf(pass), mostInBlock);
    for (const [at, { record, keys }] of asked.entries()) {
      const hash = keys[pass] ?? 0;
      if (hash !== 0 && index.find(hash).includes(record)) foundBy[at]?.push(pass);
    }
  }
  return foundBy;
}
