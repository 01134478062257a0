import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Plans that come along: one for each kind of record, never for one file. */
export const readyPlans = ['person-nl', 'person', 'firm-nl', 'address-nl'] as const;
export type ReadyPlan = (typeof readyPlans)[number];

export const isReadyPlan = (name: string): name is ReadyPlan => readyPlans.some((plan) => plan === name);

/** The JSON of a ready plan, not yet parsed. */
export const readyPlan = (name: ReadyPlan): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, 'plans', `${name}.json`), 'utf8'));
