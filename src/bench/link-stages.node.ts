import { present } from '../core/assert.ts';
import { allCleaners } from '../link/all-cleaners.ts';
import type { LinkStage } from '../link/link.node.ts';
import type { Plan } from '../link/plan.ts';
import { parsePlan } from '../link/plan-parser.ts';
import { readyPlan } from '../link/ready-plans.node.ts';

export type BulkStage = 'start' | 'read' | 'clean' | LinkStage | 'write';
/** CPU-seconds of each stage, in the order in which they first came. */
export type LinkStages = Readonly<Partial<Record<BulkStage, number>>>;

/** Adds up the CPU time, of all threads, between one stage and the next. What was before the first is `start`. */
export function stopwatch(): { enter(stage: BulkStage): void; done(): LinkStages } {
  const stages: Partial<Record<BulkStage, number>> = {};
  let [stage, before]: [BulkStage, number] = ['start', 0];
  const enter = (next: BulkStage): void => {
    const { user, system } = process.cpuUsage();
    const now = (user + system) / 1e6;
    stages[stage] = (stages[stage] ?? 0) + now - before;
    [stage, before] = [next, now];
  };
  return {
    enter,
    done() {
      enter('start');
      return stages;
    },
  };
}

/**
 * The plan for Dutch persons with three passes, in the place of its thirty: one birth date; one surname, initial and year of
 * birth; one address. For a million invented persons that is 26 million pairs, for seven million some 1.3 thousand million.
 */
export function bulkPlan(): Plan {
  const parsed = parsePlan(readyPlan('person-nl'), allCleaners);
  const plan = present('good' in parsed ? parsed.good : undefined, 'a ready plan parses');
  return {
    ...plan,
    passes: [
      { keys: [{ column: 'birth' }] },
      { keys: [{ column: 'surname' }, { column: 'given', clean: ['first-1'] }, { column: 'birth', clean: ['year'] }] },
      { keys: [{ column: 'postcode' }, { column: 'house' }] },
    ],
  };
}
