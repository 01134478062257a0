import type { PlanComparison, PlanLevel } from './plan.ts';

/**
 * One column alone teaches nothing: every pass is made of it, so nothing is left to tell true pairs by. Then the plan brings its
 * weights, by how many records there are: the more, the more two must have in common before chance is left out.
 */
export function withWeights(comparison: PlanComparison, records: number): PlanComparison {
  const enough = Math.log2(Math.max(2, records)) + 2;
  const thousandths = (bits: number): number => Math.round(bits * 1000);
  return {
    ...comparison,
    levels: comparison.levels.map((level) => ({ ...level, weight: thousandths(Math.max(0, enough + beyond(level))) })),
    weightOtherwise: thousandths(-enough),
  };
}

/** The same figures in both say little; others say that it is another. */
export const withFigureWeights = (comparison: PlanComparison): PlanComparison => ({
  ...comparison,
  levels: comparison.levels.map((level, at) => ({ ...level, weight: at === 0 ? 500 : -2000 })),
  weightOtherwise: -6000,
});

/**
 * Bits beyond what chance asks for, by what a level tests. A long text that begins alike says less than its rare words, and a
 * single rare word is often that of a place or a department.
 */
function beyond({ when }: PlanLevel): number {
  const [first, second] = when;
  if (!first) return 0;
  if (second) return second.is === 'equal' ? 1.5 : -3;
  if (first.is === 'equal') return first.column.endsWith('-rare-1') ? -8 : 8;
  if (first.is === 'cross') return -8;
  const limit = first.limit ?? 0;
  return limit >= 93 ? 3 : limit >= 80 ? -6 : -10;
}
