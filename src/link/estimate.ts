import { patternBits } from './kernel/layout.ts';

/**
 * Fellegi and Sunter (1969) without labels. Of each comparison and each outcome (0 no level holds, 1 the first level, 2 the
 * second, ...) m is how often true pairs have it and u how often other pairs have it, among pairs where it is known.
 *
 * EM (Dempster, Laird and Rubin 1977; Winkler 1988) runs over all passes at once: each pass keeps all its own pairs and its
 * own share of true pairs, leaves out the comparisons its key is made of, and shares m with the others.
 */
export interface Chances {
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
}

/** Patterns and how many pairs have each. */
export type PatternCounts = ReadonlyMap<number, number>;

export interface PassSample {
  /** All pairs of the pass, or a sample of them. */
  readonly counts: PatternCounts;
  /** Pairs in the pass for each pair in the sample. */
  readonly scale: number;
  /** Comparisons that say nothing here. */
  readonly excluded: ReadonlySet<number>;
  /** Comparisons that are learned and say something here. */
  readonly telling: readonly number[];
}

export interface Estimate extends Chances {
  /** The share of true pairs of each pass, in the passes' order. */
  readonly shares: readonly number[];
  readonly rounds: number;
}

export interface EstimateFacts {
  readonly samples: readonly PassSample[];
  readonly u: readonly (readonly number[])[];
  /** For each comparison, at most this share of true pairs has no level. */
  readonly mostDiffer: readonly number[];
  /** For each comparison the bits of each outcome that are given and not learned. */
  readonly given?: readonly (readonly (number | undefined)[])[];
  /** The share of true pairs among all pairs, once an earlier round has found it. */
  readonly overall?: number;
}

const patternMask = 2 ** patternBits - 1;
/** The outcome of one comparison; `undefined` when it is unknown. */
export function outcomeOf(pattern: number, comparison: number): number | undefined {
  const bits = (pattern >>> (comparison * patternBits)) & patternMask;
  return bits === 0 ? undefined : bits - 1;
}

/** No chance is taken for smaller: a sample never proves that something cannot be. */
export const leastM = 1e-4;
export const leastU = 1e-7;
const mostRounds = 200;
const settledAt = 1e-5;
const firstShare = 0.2;

export function countPatterns(words: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * u from pairs drawn at random; of levels whose chance is known from the counts that chance. One list of chances for each
 * comparison, one place for each level.
 */
export function chancesApart(
  counts: PatternCounts,
  known: readonly (readonly (number | undefined)[])[],
): readonly (readonly number[])[] {
  return known.map((levels, comparison) => {
    const seen = [0.5, ...levels.map(() => 0.5)];
    for (const [pattern, count] of counts) {
      const outcome = outcomeOf(pattern, comparison);
      if (outcome !== undefined) seen[outcome] = (seen[outcome] ?? 0) + count;
    }
    const drawn = shared(
      seen.map((count, outcome) => (levels[outcome - 1] === undefined ? count : 0)),
      leastU,
    );
    const left = 1 - levels.reduce<number>((sum, chance) => sum + (chance ?? 0), 0);
    return drawn.map((share, outcome) => Math.max(leastU, levels[outcome - 1] ?? share * left));
  });
}

/** Shares that add up to one, none below the least. */
function shared(counts: readonly number[], least: number): readonly number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => Math.max(least, sum === 0 ? 1 / counts.length : count / sum));
}

/** Before anything is known: true pairs agree, and the nearer the more often. */
function firstM(outcomes: number, mostDiffer: number): readonly number[] {
  const otherwise = Math.min(0.1, mostDiffer);
  const raw = Array.from({ length: outcomes - 1 }, (_, level) => 2 ** -(2 * level));
  const sum = raw.reduce((total, part) => total + part, 0);
  return [otherwise, ...raw.map((part) => ((1 - otherwise) * part) / sum)];
}

/** Holds the first outcome, no level at all, under its bound; the others share what is left as they did. */
function capped(m: readonly number[], mostDiffer: number): readonly number[] {
  const [otherwise = 0, ...levels] = m;
  if (otherwise <= mostDiffer) return m;
  const sum = levels.reduce((total, part) => total + part, 0);
  return [mostDiffer, ...levels.map((part) => (part / sum) * (1 - mostDiffer))];
}

/** Puts given bits in the place of what was learned; what is left is shared by the others as it was. */
function withGiven(
  m: readonly number[],
  u: readonly number[],
  bits: readonly (number | undefined)[],
): readonly number[] {
  const fixed = m.map((_, outcome) => {
    const given = bits[outcome];
    return given === undefined ? undefined : (u[outcome] ?? leastU) * 2 ** given;
  });
  const taken = fixed.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const others = m.reduce((sum, part, outcome) => (fixed[outcome] === undefined ? sum + part : sum), 0);
  return m.map((part, outcome) => fixed[outcome] ?? (part / others) * Math.max(leastM, 1 - taken));
}

/** The odds that a pair is true by its pattern alone, as a factor. */
export function factorOf(pattern: number, { m, u }: Chances, excluded: ReadonlySet<number>): number {
  let factor = 1;
  for (let comparison = 0; comparison < m.length; comparison += 1) {
    const outcome = outcomeOf(pattern, comparison);
    if (outcome === undefined || excluded.has(comparison)) continue;
    factor *= (m[comparison]?.[outcome] ?? leastM) / (u[comparison]?.[outcome] ?? leastU);
  }
  return factor;
}

export const chanceOf = (factor: number, share: number): number => (factor * share) / (factor * share + 1 - share);

const nothing: ReadonlySet<number> = new Set();

/**
 * For each pass the comparisons that it teaches. A pass needs two to tell true pairs by; one that leaves a single comparison
 * teaches it only when no other pass does: its share and m then lean on each other, until a round has found the share of true
 * pairs among all pairs, by which its pairs can be judged on all comparisons.
 */
function taughtBy(samples: readonly PassSample[]): readonly ReadonlySet<number>[] {
  const well = new Set(samples.flatMap(({ telling }) => (telling.length >= 2 ? telling : [])));
  return samples.map(({ telling: of }) => new Set(of.length >= 2 ? of : of.filter((one) => !well.has(one))));
}

/** m and the share of each pass. A comparison that no pass can teach keeps what was thought of it before. */
export function estimate({ samples, u, mostDiffer, overall, given = [] }: EstimateFacts): Estimate {
  const settled = (m: readonly number[], index: number): readonly number[] =>
    withGiven(capped(m, mostDiffer[index] ?? 1), u[index] ?? [], given[index] ?? []);
  const taught = taughtBy(samples);
  const isTaught = u.map((_, comparison) => taught.some((of) => of.has(comparison)));
  let m = u.map((of, index) => settled(firstM(of.length, mostDiffer[index] ?? 1), index));
  let shares: readonly number[] = samples.map(() => firstShare);
  for (let round = 1; ; round += 1) {
    const seen = m.map((of) => of.map(() => 0.01));
    const found = samples.map((sample, at) => {
      const about = { seen, taught: taught[at] ?? nothing };
      const isPoor = sample.telling.length < 2;
      if (!isPoor || overall === undefined)
        return expected(sample, { m, u }, { ...about, share: shares[at] ?? firstShare });
      expected({ ...sample, excluded: nothing }, { m, u }, { ...about, share: overall });
      return overall;
    });
    const before = m;
    m = seen.map((of, index) => {
      if (!isTaught[index]) return before[index] ?? [];
      return settled(shared(of, leastM), index);
    });
    const moves = m.flatMap((of, index) => of.map((part, at) => Math.abs(part - (before[index]?.[at] ?? 0))));
    shares = found;
    if (Math.max(...moves) < settledAt || round === mostRounds) return { m, u, shares, rounds: round };
  }
}

/** One pass's part of a round: adds to `seen` what its true pairs look like and gives its new share. */
function expected(
  { counts, scale, excluded }: PassSample,
  chances: Chances,
  { share, seen, taught }: { readonly share: number; readonly seen: number[][]; readonly taught: ReadonlySet<number> },
): number {
  let [matches, pairs] = [0, 0];
  for (const [pattern, count] of counts) {
    const likely = count * chanceOf(factorOf(pattern, chances, excluded), share);
    pairs += count;
    matches += likely;
    for (const comparison of taught) {
      const [outcome, of] = [outcomeOf(pattern, comparison), seen[comparison]];
      if (outcome !== undefined && of) of[outcome] = (of[outcome] ?? 0) + likely * scale;
    }
  }
  return Math.min(0.9999, Math.max(1e-7, pairs === 0 ? 0 : matches / pairs));
}

/** Bits of each outcome. */
export const bitsOf = ({ m, u }: Chances): readonly (readonly number[])[] =>
  m.map((of, comparison) => of.map((chance, outcome) => Math.log2(chance / (u[comparison]?.[outcome] ?? leastU))));
