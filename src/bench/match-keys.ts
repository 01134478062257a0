import { isCandidate, type KeySpecId, keySpecs, keysOf, type Subject } from '../match/key-spec.ts';

/** A record as its register has it, with who it really is. */
export interface KnownRecord {
  readonly subject: Subject;
  readonly person: string;
}

/** Specifications that are used together. */
export interface KeySet {
  readonly name: string;
  readonly specs: readonly KeySpecId[];
  /** What happens when a weak key counts on its own: to be seen, not to be used. */
  readonly weakAlone?: boolean;
}

export interface KeyQuality {
  /** Pairs of records of one person, and how many of them became candidates. */
  readonly same: number;
  readonly found: number;
  /** Candidates that are two people. */
  readonly wrong: number;
  /** Keys, so evaluations, for each record that is asked about. */
  readonly keysPerRecord: number;
}

export interface Sides {
  readonly asked: readonly KnownRecord[];
  /** The same array for the pairs within one file; each pair counts once. */
  readonly held: readonly KnownRecord[];
}

const placeOf: ReadonlyMap<KeySpecId, number> = new Map(keySpecs.map(({ id }, place) => [id, place]));
const bitOf = (id: KeySpecId): number => 1 << (placeOf.get(id) ?? 0);

/**
 * What sets of keys find, on equality of the texts that go into the OPRF: the OPRF itself changes nothing about that,
 * but for one accident in 2^32.
 */
export function keyQuality({ asked, held }: Sides, sets: readonly KeySet[]): readonly KeyQuality[] {
  const wanted = new Set(sets.flatMap(({ specs }) => specs));
  const specs = keySpecs.filter(({ id }) => wanted.has(id));
  const index = new Map<string, number[]>();
  for (const [at, { subject }] of held.entries()) {
    for (const { input } of keysOf(subject, specs)) {
      const places = index.get(input);
      if (places) places.push(at);
      else index.set(input, [at]);
    }
  }
  const judged = sets.map((set) => ({ judge: judgeOf(set), bits: bitsOf(set), found: 0, wrong: 0, keys: 0 }));
  for (const [from, { subject, person }] of asked.entries()) {
    const hits = new Map<number, number>();
    for (const { spec, input } of keysOf(subject, specs)) {
      const bit = bitOf(spec);
      for (const one of judged) one.keys += Number((one.bits & bit) !== 0);
      for (const at of index.get(input) ?? []) {
        if (asked !== held || at > from) hits.set(at, (hits.get(at) ?? 0) | bit);
      }
    }
    for (const [at, mask] of hits) {
      const isSame = held[at]?.person === person;
      for (const one of judged) {
        if (!one.judge(mask & one.bits)) continue;
        if (isSame) one.found += 1;
        else one.wrong += 1;
      }
    }
  }
  const same = samePairs({ asked, held });
  return judged.map(({ found, wrong, keys }) => ({ same, found, wrong, keysPerRecord: keys / asked.length }));
}

const bitsOf = ({ specs }: KeySet): number => specs.reduce((bits, id) => bits | bitOf(id), 0);

/** Whether hits make a candidate; every combination is asked once. */
function judgeOf({ weakAlone }: KeySet): (mask: number) => boolean {
  const known = new Map<number, boolean>();
  return (mask) => {
    const before = known.get(mask);
    if (before !== undefined) return before;
    const hits = keySpecs.filter(({ id }) => (mask & bitOf(id)) !== 0).map(({ id }) => id);
    const candidate = weakAlone ? hits.length > 0 : isCandidate(hits);
    known.set(mask, candidate);
    return candidate;
  };
}

function samePairs({ asked, held }: Sides): number {
  const count = (records: readonly KnownRecord[]) => {
    const counts = new Map<string, number>();
    for (const { person } of records) counts.set(person, (counts.get(person) ?? 0) + 1);
    return counts;
  };
  const [mine, theirs] = [count(asked), count(held)];
  let pairs = 0;
  for (const [person, one] of mine) pairs += asked === held ? (one * (one - 1)) / 2 : one * (theirs.get(person) ?? 0);
  return pairs;
}
