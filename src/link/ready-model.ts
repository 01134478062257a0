import { present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import type { BoundPlan } from './bind.ts';
import { chanceEqual } from './frequency.ts';
import type { Plan } from './plan.ts';
import type { Weights } from './program.ts';
import { columnNamed, type Table } from './table.ts';

/**
 * What a plan learned from a register without labels, kept as data: for comparing one record with a few, when there is no
 * register at hand to learn from. What is common is not in it: that is asked of the register that is searched.
 */
export interface ReadyModel {
  readonly plan: string;
  /** From what it was learned, for people. */
  readonly learnedFrom: string;
  readonly comparisons: readonly {
    readonly name: string;
    readonly otherwise: number;
    /** By what the level says in Dutch, so that a plan that changed is noticed. */
    readonly levels: Readonly<Record<string, number>>;
  }[];
  /** For each column whose rarity counts, how often two records that are not one have the same value. */
  readonly chances: Readonly<Record<string, number>>;
}

const digits = 1e4;
const short = (bits: number): number => Math.round(bits * digits) / digits;

export function modelOf(
  learned: { readonly bound: BoundPlan; readonly table: Table; readonly weights: Weights },
  learnedFrom: string,
): ReadyModel {
  const { bound, table, weights } = learned;
  const { plan } = bound;
  return {
    plan: plan.name,
    learnedFrom,
    comparisons: plan.comparisons.map(({ name, levels }, at) => {
      const held = present(weights.comparisons[at], 'every comparison has weights');
      return {
        name,
        otherwise: short(held.otherwise),
        levels: Object.fromEntries(levels.map(({ nl }, level) => [nl, short(held.levels[level] ?? 0)])),
      };
    }),
    chances: Object.fromEntries(
      [...weights.rarity.keys()].map((name) => [name, Number(chanceEqual(columnNamed(table, name)).toPrecision(5))]),
    ),
  };
}

export const readModel = (kept: unknown): ReadyModel => believe(kept, 'made by `modelOf`; a test learns it again');

/** The weights of a plan's comparisons. A level that the model does not know says nothing. */
export const weightsOf = ({ comparisons }: Plan, model: ReadyModel): Weights['comparisons'] =>
  comparisons.map(({ name, levels }) => {
    const held = model.comparisons.find((one) => one.name === name);
    return { otherwise: held?.otherwise ?? 0, levels: levels.map(({ nl }) => held?.levels[nl] ?? 0) };
  });
