import type { BoundPlan } from './bind.ts';
import type { Chances } from './estimate.ts';
import type { Plan, PlanComparison } from './plan.ts';
import { hasWeights, isRule } from './plan-parser.ts';
import { type Column, columnNamed, type Table } from './table.ts';

/** How often two records that are not one have the same value: exact, from the counts, among records that have a value. */
export function chanceEqual({ counts }: Column): number {
  const [first = new Uint32Array(), second] = counts;
  const [total, others] = [known(first), second ? known(second) : 0];
  let same = 0;
  for (let code = 1; code < first.length; code += 1) {
    const count = first[code] ?? 0;
    same += second ? count * (second[code] ?? 0) : (count * (count - 1)) / 2;
  }
  const pairs = second ? total * others : (total * (total - 1)) / 2;
  return pairs === 0 ? 0 : same / pairs;
}

const known = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0) - (counts[0] ?? 0);

/** No value is taken for rarer or commoner than this many bits from the middle. */
const mostRarityBits = 10;

/** What the first round of learning says about the records that are one. */
export interface Doubles {
  /** Other records of the same subject, for each record, on average. */
  readonly perRecord: number;
  /** The share of true pairs among all pairs. */
  readonly share: number;
}

/**
 * What each value adds by being rare, in bits: how often equal values are expected over how often this one is. Records of
 * one subject make a value look common that only that subject has; what they are expected to add is taken off, by `same`: how
 * often two records of one subject have the same value.
 */
export function rarityOf(column: Column, { perRecord, share }: Doubles, same: number): Float64Array {
  const chance = chanceApart(chanceEqual(column), { share, same });
  const total = column.counts.reduce((sum, counts) => sum + known(counts), 0);
  const registers = column.counts.length;
  // What a subject of its own has is rarer than one record in the file; how much so, the middle tells.
  const least = Math.min(0.5, chance * total);
  return Float64Array.from(column.dictionary.texts, (_, code) => {
    const count = column.counts.reduce((sum, counts) => sum + (counts[code] ?? 0), 0);
    if (code === 0 || count === 0 || chance === 0) return 0;
    const others = registers === 1 ? count - 1 - perRecord * same : count - registers * perRecord * same;
    const bits = Math.log2((chance * total) / Math.max(least, others));
    return Math.max(-mostRarityBits, Math.min(mostRarityBits, bits));
  });
}

/** A chance among all pairs, without what true pairs add to it. Never less than a fiftieth: the share is an estimate too. */
export const chanceApart = (
  chance: number,
  { share, same }: { readonly share: number; readonly same: number },
): number => Math.max((chance - share * same) / (1 - share), chance / 50);

/** How often a value of one column stands in another column of a chance record. Both have one list of values. */
function chanceCrossed(one: Column, other: Column): number {
  const [ones, others] = [one, other].map(({ counts }) => counts[0] ?? new Uint32Array());
  const total = known(ones ?? new Uint32Array()) * known(others ?? new Uint32Array());
  let same = 0;
  for (let code = 1; code < (ones?.length ?? 0); code += 1) same += (ones?.[code] ?? 0) * (others?.[code] ?? 0);
  return total === 0 ? 0 : same / total;
}

/**
 * For each level, how often it holds among pairs that are not one, where that follows from the counts: a first level that is
 * one plain equality, and columns that changed places.
 */
export function countedChances({ levels }: PlanComparison, table: Table): readonly (number | undefined)[] {
  return levels.map(({ when }, level) => {
    const [test, more] = when;
    if (test === undefined || more !== undefined) return undefined;
    const column = columnNamed(table, test.column);
    if (test.is === 'equal' && level === 0) return chanceEqual(column);
    if (test.other === undefined) return undefined;
    const crossed = chanceCrossed(column, columnNamed(table, test.other));
    return test.is === 'swap' ? crossed ** 2 : 1 - (1 - crossed) ** 2;
  });
}

/** Rarity of all columns that a level names; `m` is what true pairs are like. */
export function rarities(
  { comparisons }: Plan,
  table: Table,
  { doubles, m }: { readonly doubles: Doubles; readonly m: Chances['m'] },
): ReadonlyMap<string, Float64Array> {
  const columns = new Set(comparisons.flatMap(({ levels }) => levels.flatMap(({ rarity = [] }) => rarity)));
  const sameOf = (name: string): number =>
    Math.max(
      ...comparisons.map(({ levels }, comparison) =>
        levels.reduce((sum, { when }, level) => {
          const isSame = when.some(({ is, column }) => is === 'equal' && column === name);
          return isSame ? sum + (m[comparison]?.[level + 1] ?? 0) : sum;
        }, 0),
      ),
    );
  return new Map([...columns].map((name) => [name, rarityOf(columnNamed(table, name), doubles, sameOf(name))]));
}

/**
 * For each pass, the comparisons that look at a cell that its key is made of: among its pairs they say nothing about
 * what true pairs are like.
 */
export function excludedOf({ plan, columns }: BoundPlan): readonly ReadonlySet<number>[] {
  const cellsOf = new Map(
    columns.map(({ name, cells }) => [name, cells.flatMap((of, file) => of.map((cell) => `${file}:${cell}`))]),
  );
  const cells = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.flatMap((name) => cellsOf.get(name) ?? []));
  const compared = plan.comparisons.map(({ levels }) =>
    cells(
      levels.flatMap(({ when }) =>
        when.flatMap(({ column, other }) => [column, ...(other === undefined ? [] : [other])]),
      ),
    ),
  );
  // A rule takes from what the others say, whatever the key.
  const isRuleAt = plan.comparisons.map((comparison) => !hasWeights(plan) && isRule(comparison));
  return plan.passes.map(({ keys }) => {
    const keyed = cells(keys.map(({ column }) => column));
    const isSilent = (of: ReadonlySet<string>, index: number): boolean =>
      isRuleAt[index] !== true && [...of].some((cell) => keyed.has(cell));
    return new Set(compared.flatMap((of, index) => (isSilent(of, index) ? [index] : [])));
  });
}
