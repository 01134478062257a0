import { present } from '../core/assert.ts';
import type { Bilingual, Locale } from '../core/bilingual.ts';
import { outcomeOf } from './estimate.ts';
import { toBits, toUnits } from './kernel/layout.ts';
import { chanceOfBits, type Links } from './links.ts';
import type { Plan } from './plan.ts';
import { isRule } from './plan-parser.ts';
import type { Weights } from './program.ts';
import { columnNamed, type Table } from './table.ts';

/** One step of the waterfall. */
export interface ExplainedPart {
  readonly comparison: string;
  readonly said: Bilingual;
  /** What it adds, rarity included; nothing when one of the two does not have it. */
  readonly bits: number;
  /** Whether the value itself weighs: a rare one more, a common one less. */
  readonly rarity?: 'rare' | 'common';
  readonly kind: 'agrees' | 'differs' | 'unknown';
}

/** Why two records may be one: from the prior, step by step, to the weight of the link. */
export interface Explanation {
  readonly a: number;
  readonly b: number;
  readonly priorBits: number;
  readonly parts: readonly ExplainedPart[];
  readonly bits: number;
  readonly chance: number;
}

export interface ExplainFacts {
  readonly plan: Plan;
  readonly table: Table;
  readonly weights: Weights;
}

/** From this many bits on a value is called rare or common. */
const tellingBits = 1.5;

/** Takes a link apart. The steps add up to its weight, to the last unit. */
export function explain({ plan, table, weights }: ExplainFacts, links: Links, at: number): Explanation {
  const pair = [links.a[at] ?? 0, links.b[at] ?? 0] as const;
  const pattern = links.pattern[at] ?? 0;
  const parts = plan.comparisons.flatMap((comparison, index): readonly ExplainedPart[] => {
    const outcome = outcomeOf(pattern, index);
    const about = { comparison: comparison.name };
    const held = present(weights.comparisons[index], 'every comparison has weights');
    const isSilent = outcome === undefined || (outcome === 0 && held.otherwise === 0);
    // A rule that does not apply is no step.
    if (isSilent && isRule(comparison)) return [];
    if (outcome === undefined) return [{ ...about, said: comparison, bits: 0, kind: 'unknown' }];
    const level = comparison.levels[outcome - 1];
    if (!level) {
      const said = { nl: comparison.otherwiseNl, en: comparison.otherwiseEn };
      return [{ ...about, said, bits: toBits(toUnits(held.otherwise)), kind: 'differs' }];
    }
    const rarity = rarityBits({ table, weights }, level.rarity ?? [], pair);
    const telling = rarity >= tellingBits ? 'rare' : rarity <= -tellingBits ? 'common' : undefined;
    const bits = toBits(toUnits(held.levels[outcome - 1] ?? 0)) + rarity;
    const kind = isRule(comparison) && bits < 0 ? 'differs' : 'agrees';
    return [{ ...about, said: level, bits, ...(telling ? { rarity: telling } : {}), kind }];
  });
  const bits = toBits(links.weight[at] ?? 0);
  return { a: pair[0], b: pair[1], priorBits: toBits(toUnits(weights.prior)), parts, bits, chance: chanceOfBits(bits) };
}

/** As the kernel counts it: see `rarity` in kernel.as. */
function rarityBits(
  { table, weights }: Pick<ExplainFacts, 'table' | 'weights'>,
  columns: readonly string[],
  [a, b]: readonly [number, number],
): number {
  return columns.reduce((sum, name) => {
    const { codes } = columnNamed(table, name);
    const held = weights.rarity.get(name) ?? new Float64Array();
    const [codeA, codeB] = [codes[a] ?? 0, codes[b] ?? 0];
    const [ofA, ofB] = [toBits(toUnits(held[codeA] ?? 0)), toBits(toUnits(held[codeB] ?? 0))];
    return sum + (codeA === codeB ? ofA : Math.min(0, Math.max(ofA, ofB)));
  }, 0);
}

const strengths: readonly { readonly from: number; readonly said: Bilingual }[] = [
  { from: 10, said: { nl: 'zeer sterk', en: 'very strong' } },
  { from: 6, said: { nl: 'sterk', en: 'strong' } },
  { from: 3, said: { nl: 'matig', en: 'fair' } },
  { from: 0.5, said: { nl: 'zwak', en: 'weak' } },
  { from: -0.5, said: { nl: 'zegt niets', en: 'says nothing' } },
  { from: -3, said: { nl: 'zwak ertegen', en: 'weakly against' } },
  { from: -6, said: { nl: 'ertegen', en: 'against' } },
  { from: Number.NEGATIVE_INFINITY, said: { nl: 'sterk ertegen', en: 'strongly against' } },
];

export const strengthOf = (bits: number): Bilingual =>
  present(strengths.find(({ from }) => bits >= from)?.said, 'the last row takes all');

const says = {
  prior: { nl: 'vooraf', en: 'before' },
  rare: { nl: ', zeldzaam', en: ', rare' },
  common: { nl: ', veelvoorkomend', en: ', common' },
  unknown: { nl: 'onbekend of al geteld', en: 'unknown or counted already' },
  total: { nl: 'samen', en: 'together' },
} as const;

const signed = (bits: number, locale: Locale): string => {
  const text = `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
  return locale === 'nl' ? text.replace('.', ',') : text;
};

/** The waterfall on one line, the heaviest step first; what is unknown stands last. */
export function waterfall({ priorBits, parts, bits }: Explanation, locale: Locale): string {
  const known = parts
    .filter(({ kind }) => kind !== 'unknown')
    .toSorted((one, other) => Math.abs(other.bits) - Math.abs(one.bits));
  const steps = known.map((part) => {
    const rarity = part.rarity ? says[part.rarity][locale] : '';
    return `${part.said[locale]}${rarity}: ${strengthOf(part.bits)[locale]} (${signed(part.bits, locale)})`;
  });
  const unknown = parts
    .filter(({ kind }) => kind === 'unknown')
    .map(({ said }) => `${said[locale]}: ${says.unknown[locale]}`);
  return [
    `${says.prior[locale]} (${signed(priorBits, locale)})`,
    ...steps,
    ...unknown,
    `${says.total[locale]} (${signed(bits, locale)})`,
  ].join('; ');
}

/**
 * Links in the order in which a person should look at them. Of two that weigh the same, one goes first with more that agrees,
 * then one with less that differs, then the lower records: no two share a place, so that little time is well spent.
 */
export function ranked(links: Links, leastBits: number): readonly number[] {
  const least = toUnits(leastBits);
  const places = [...links.weight.keys()].filter((at) => (links.weight[at] ?? 0) >= least);
  const agreeing = (at: number): number => {
    let count = 0;
    for (let index = 0; index < 8; index += 1) {
      const outcome = outcomeOf(links.pattern[at] ?? 0, index);
      if (outcome !== undefined) count += outcome === 0 ? -1 : 16 - outcome;
    }
    return count;
  };
  return places.sort((x, y) => (links.weight[y] ?? 0) - (links.weight[x] ?? 0) || agreeing(y) - agreeing(x) || x - y);
}
