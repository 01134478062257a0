import type { Cleaners } from './cleaners.ts';
import type { Plan } from './plan.ts';
import type { Weights } from './program.ts';
import type { Table } from './table.ts';

/** What an executor is asked: the links of a plan over a table, under weights that are there already. */
export interface Scoring {
  readonly plan: Plan;
  readonly table: Table;
  readonly cleaners: Cleaners;
  readonly weights: Weights;
  /** Links from this many bits on. */
  readonly leastBits: number;
}

/** Words as the kernel writes them, in any order, a pair perhaps more than once; and how many pairs were compared. */
export interface Scored {
  readonly words: Uint32Array;
  readonly pairs: number;
}

/** Carries out a plan. All executors give the same links with the same weights. `undefined`: somebody asked to stop. */
export type Executor = (asked: Scoring) => Promise<Scored | undefined>;
