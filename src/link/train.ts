import { present } from '../core/assert.ts';
import type { Prng } from '../core/prng.ts';
import type { BoundPlan } from './bind.ts';
import {
  bitsOf,
  type Chances,
  chanceOf,
  chancesApart,
  countPatterns,
  estimate,
  factorOf,
  leastU,
  type PassSample,
  type PatternCounts,
} from './estimate.ts';
import { chanceApart, countedChances, type Doubles, excludedOf, rarities } from './frequency.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { MemoryMap } from './memory.ts';
import type { Pass } from './passes.ts';
import { defaults, type Plan } from './plan.ts';
import { hasWeights, isRule } from './plan-parser.ts';
import type { Weights } from './program.ts';
import { isInEarlier, type Pairs, pairsIn, randomPairs } from './sample.ts';
import type { Table } from './table.ts';

/** What was learned from the records themselves, without labels. */
export interface Model {
  readonly weights: Weights;
  /** Absent when the plan brings its own weights. */
  readonly chances?: Chances;
  /** The share of true pairs that is expected among the pairs of each pass. */
  readonly shares: readonly number[];
  /** How many true pairs are expected among all that the passes compare. */
  readonly matches: number;
}

export interface Training {
  readonly bound: BoundPlan;
  readonly table: Table;
  readonly passes: readonly Pass[];
  readonly memory: ArrayBufferLike;
  readonly map: MemoryMap;
  /** With a program whose weights do not matter yet. */
  readonly kernel: Kernel;
  readonly chance: Prng;
  /** Pairs in one sample. */
  readonly samples: number;
  progress(share: number): void;
}

/** A pass's sample twice: with all its pairs, and without those that an earlier pass has too. */
interface Sampled extends PassSample {
  readonly fresh: PatternCounts;
}

/** Learns the weights: u from chance pairs and counts, m by EM over the passes, the prior from what the passes find. */
export function train(training: Training): Model {
  const { bound, table, passes } = training;
  const { plan } = bound;
  const excluded = excludedOf(bound);
  const samples = passes.map((pass, at) => {
    training.progress(at / passes.length);
    return sampled(training, pass, {
      earlier: passes.slice(0, at),
      excluded: present(excluded[at], 'one for each pass'),
    });
  });
  const given = givenBits(plan);
  const noDoubles = { perRecord: 0, share: 0 };
  if (hasWeights(plan)) {
    const rarity = rarities(plan, table, { doubles: noDoubles, m: [] });
    return withPrior(training, samples, { bits: given.map((of) => of.map((bits) => bits ?? 0)), rarity });
  }
  const pairs = randomPairs(table.sizes, randomCount(training), training.chance);
  const known = plan.comparisons.map((comparison) => countedChances(comparison, table));
  const drawn = chancesApart(countPatterns(patternsOf(training, pairs)), known);
  const mostDiffer = plan.comparisons.map((of) => (of.mostDifferPermille ?? defaults.mostDifferPermille) / 1000);
  let chances: Chances = estimate({ samples, u: drawn, mostDiffer, given });
  let doubles = doublesOf(findings(samples, chances, pairsOfTable(table)).matches, table);
  for (let round = 1; round < rounds; round += 1) {
    const u = withoutTrue(drawn, chances.m, doubles.share);
    chances = estimate({ samples, u, mostDiffer, given, overall: doubles.share });
    doubles = doublesOf(findings(samples, chances, pairsOfTable(table)).matches, table);
  }
  const rarity = rarities(plan, table, { doubles, m: chances.m });
  return { ...withPrior(training, samples, { bits: bitsOf(chances), rarity }), chances };
}

/** True pairs stand among chance pairs and among the counts too; how many is known after a round, and then taken off. */
const rounds = 4;

function withoutTrue(drawn: Chances['u'], m: Chances['m'], share: number): Chances['u'] {
  return drawn.map((of, comparison) => {
    const apart = of.map((chance, outcome) => chanceApart(chance, { share, same: m[comparison]?.[outcome] ?? 0 }));
    const sum = apart.reduce((added, chance) => added + chance, 0);
    return apart.map((chance) => Math.max(leastU, chance / sum));
  });
}

const pairsOfTable = ({ sizes: [first = 0, second] }: Table): number =>
  second === undefined ? (first * (first - 1)) / 2 : first * second;

const doublesOf = (matches: number, table: Table): Doubles => ({
  perRecord: (2 * matches) / Math.max(1, table.ids.length),
  share: Math.min(0.5, matches / Math.max(1, pairsOfTable(table))),
});

const randomCount = ({ table, samples }: Training): number => (pairsOfTable(table) === 0 ? 0 : samples);

/** The bits that the plan brings, of each comparison's outcomes. */
const givenBits = ({ comparisons }: Plan): readonly (readonly (number | undefined)[])[] =>
  comparisons.map((comparison) => {
    const { levels, weightOtherwise } = comparison;
    const neutral = isRule(comparison) ? 0 : undefined;
    return [weightOtherwise, ...levels.map(({ weight }) => weight ?? neutral)].map((weight) =>
      weight === undefined ? undefined : weight / 1000,
    );
  });

/** The pattern of each pair of records. */
function patternsOf({ kernel, memory, map, samples }: Training, pairs: Pairs): Uint32Array {
  const found = new Uint32Array(pairs.length / 2);
  for (let at = 0; at < found.length; at += samples) {
    const part = pairs.subarray(at * 2, (at + samples) * 2);
    new Uint32Array(memory, map.pairs, part.length).set(part);
    kernel.patterns(map.rows, map.pairs, part.length / 2, map.patterns);
    found.set(new Uint32Array(memory, map.patterns, part.length / 2), at);
  }
  return found;
}

function sampled(
  training: Training,
  pass: Pass,
  { earlier, excluded }: { readonly earlier: readonly Pass[]; readonly excluded: ReadonlySet<number> },
): Sampled {
  const { bound } = training;
  const pairs = pairsIn(pass, training.samples, training.chance);
  const patterns = patternsOf(training, pairs);
  const fresh = patterns.filter((_, at) => !isInEarlier(earlier, pairs[at * 2] ?? 0, pairs[at * 2 + 1] ?? 0));
  const scale = patterns.length === 0 ? 0 : pass.pairs / patterns.length;
  const telling = [...bound.plan.comparisons.entries()]
    .filter(([at, comparison]) => !excluded.has(at) && (hasWeights(bound.plan) || !isRule(comparison)))
    .map(([at]) => at);
  return { counts: countPatterns(patterns), fresh: countPatterns(fresh), scale, excluded, telling };
}

/** The prior: what share of all pairs the passes are expected to find true, by all comparisons. */
function withPrior(
  { table, bound }: Training,
  samples: readonly Sampled[],
  { bits, rarity }: { readonly bits: readonly (readonly number[])[]; readonly rarity: Weights['rarity'] },
): Model {
  const chances: Chances = { m: bits.map((of) => of.map((bit) => 2 ** bit)), u: bits.map((of) => of.map(() => 1)) };
  const all = pairsOfTable(table);
  const { shares, matches } = findings(samples, chances, all);
  return {
    weights: {
      prior: Math.log2(matches / Math.max(1, all - matches)),
      comparisons: bound.plan.comparisons.map((_, index) => {
        const [otherwise = 0, ...levels] = bits[index] ?? [];
        return { otherwise, levels };
      }),
      rarity,
    },
    shares,
    matches,
  };
}

const nothing: ReadonlySet<number> = new Set();
const findingRounds = 20;

/**
 * How many true pairs the passes are expected to find, each pair once. A pass that leaves two comparisons or more has a share of
 * its own, found by EM with m and u fixed. One that leaves fewer cannot tell by those: its pairs are judged by all comparisons
 * and by the share of true pairs among all pairs, which they then add to.
 */
function findings(samples: readonly Sampled[], chances: Chances, all: number) {
  const own = samples.map((sample) => (sample.telling.length >= 2 ? ownShare(sample, chances) : undefined));
  const freshOf = (sample: Sampled, excluded: ReadonlySet<number>, share: number): number =>
    expectedIn(sample.fresh, { chances, excluded, share }) * sample.scale;
  const sure = samples.reduce((sum, sample, at) => {
    const share = own[at];
    return share === undefined ? sum : sum + freshOf(sample, sample.excluded, share);
  }, 0);
  // Where no pass has a share of its own nothing teaches it: then at least one true pair for every four records.
  const least = own.some((share) => share !== undefined) ? 1 : Math.max(1, Math.sqrt(all) / 4);
  let matches = Math.max(least, sure);
  for (let round = 0; round < findingRounds; round += 1) {
    const share = Math.min(0.5, matches / Math.max(1, all));
    const more = samples.filter((_, at) => own[at] === undefined).map((sample) => freshOf(sample, nothing, share));
    matches = Math.max(least, sure + more.reduce((sum, one) => sum + one, 0));
  }
  const overall = Math.min(0.5, matches / Math.max(1, all));
  const shares = samples.map(({ counts }, at) => {
    const judged = expectedIn(counts, { chances, excluded: nothing, share: overall });
    return own[at] ?? judged / Math.max(1, total(counts));
  });
  return { shares, matches };
}

function ownShare({ counts, excluded }: Sampled, chances: Chances): number {
  let share = 0.2;
  for (let round = 0; round < 100; round += 1) {
    const next = expectedIn(counts, { chances, excluded, share }) / Math.max(1, total(counts));
    const moved = Math.abs(next - share);
    share = Math.min(0.9999, Math.max(1e-7, next));
    if (moved < 1e-6) break;
  }
  return share;
}

const total = (counts: PatternCounts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

function expectedIn(
  counts: PatternCounts,
  { chances, excluded, share }: { chances: Chances; excluded: ReadonlySet<number>; share: number },
): number {
  let sum = 0;
  for (const [pattern, count] of counts) sum += count * chanceOf(factorOf(pattern, chances, excluded), share);
  return sum;
}
