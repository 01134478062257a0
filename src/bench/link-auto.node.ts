import { present } from '../core/assert.ts';
import { allCleaners } from '../link/all-cleaners.ts';
import { autoPlan } from '../link/auto-plan.ts';
import { bind } from '../link/bind.ts';
import { boundedPasses } from '../link/bounded-passes.ts';
import { pairwise, truthOf } from '../link/evaluate.ts';
import { link } from '../link/link.node.ts';
import type { Plan } from '../link/plan.ts';
import { parsePlan } from '../link/plan-parser.ts';
import { readyPlan } from '../link/ready-plans.node.ts';
import { sampleOf } from '../link/sampled-rows.ts';
import { tableBuilder } from '../link/table.ts';
import { cleanersWith } from '../link/word-cleaners.ts';
import type { LinkedSet } from './link-sets.node.ts';
import type { Lookalike } from './lookalike-sets.ts';

export interface AutoLinked extends LinkedSet {
  readonly plan: Plan;
}

/** Links files under a plan made from them; `change` sees the plan before it runs. */
export async function linkAuto(
  { files }: Pick<Lookalike, 'files'>,
  change: (plan: Plan) => Plan = (plan) => plan,
): Promise<AutoLinked> {
  const parsed = parsePlan(readyPlan('person'), allCleaners);
  const person = present('good' in parsed ? parsed.good : undefined, 'a ready plan parses');
  const made = autoPlan({ sample: sampleOf(files), files: files.length, person });
  const checked = parsePlan(present(made, 'the set has columns'), allCleaners);
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
  return linkUnder(change(checked.good), files);
}

export async function linkUnder(plan: Plan, files: Lookalike['files']): Promise<AutoLinked> {
  const cleaners = cleanersWith(allCleaners, plan);
  const found = bind(
    plan,
    files.map(({ heading }) => heading),
    cleaners,
  );
  const bound = present('good' in found ? found.good : undefined, 'the plan finds the columns it was made from');
  const builder = tableBuilder(bound.columns, files.length);
  const labels: string[] = [];
  for (const [register, { rows, truth }] of files.entries()) {
    for (const [at, row] of rows.entries()) {
      labels.push(truth[at] ?? '');
      builder.add(register, String(labels.length), row);
    }
  }
  const table = builder.done();
  const narrowed =
    plan.name === 'auto' ? { ...bound, plan: { ...bound.plan, passes: boundedPasses(bound, table, cleaners) } } : bound;
  const outcome = await link({ bound: narrowed, table, cleaners, workers: 1 });
  const linked = present('good' in outcome ? outcome.good : undefined, 'the set fits the plan’s bound');
  return { table, labels, linked, plan: narrowed.plan };
}

/** Clustered pairwise quality and how many pairs came together that should not. */
export function judged({ table, labels, linked }: LinkedSet) {
  const truth = truthOf(labels);
  const registers = { first: table.sizes[0] ?? 0, isSplit: table.sizes.length > 1 };
  return pairwise(linked.clusters, truth, registers);
}
