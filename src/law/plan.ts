import type { Category, Plan, Question } from './question.ts';

/**
 * What a search is going to do, said before it is done: over whom, by which method, in which order. The gate is
 * asked about the plan and not only about the records that come out of it, because the unlawful thing can be the
 * way of looking: a whole register compared, people put in an order, a machine that looks for patterns.
 */

/** Plans that read a file, or a list in the order of its clock: what nearly every query of the chain does. */
export const oneFile: Plan = { over: 'one', method: 'look-up', ranks: 'nothing' };
export const ownList: Plan = { over: 'own-list', method: 'look-up', ranks: 'nothing' };

/**
 * The questions that a plan amounts to; each must be answered yes. A plan can only make it heavier: an order of people is a score of persons
 * (A01), a machine that looks for patterns is automated analysis (A02, R30, Z11), and a whole register is bulk
 * whatever category was written down (A04, F07, P17, P21).
 */
export function underPlan(question: Question): readonly [Question, ...Question[]] {
  const { plan, resource } = question;
  if (!plan) return [question];
  const scored: Question = {
    ...question,
    action: 'automated-analysis',
    resource: { ...resource, category: 'person-score' },
  };
  // A register of containers or figures holds no people to compare.
  const isBulk =
    (plan.over === 'register' || plan.over === 'registers') &&
    !(resource.category !== undefined && withoutPeople.includes(resource.category));
  const action = actionOf(question, isBulk);
  const searched: Question = isBulk
    ? { ...question, action, resource: { ...resource, category: 'bulk' } }
    : { ...question, action };
  if (plan.ranks === 'people') return isBulk ? [searched, scored] : [scored];
  // What stands in the way of the thing itself is told as well.
  return isBulk ? [searched, question] : [searched];
}

/** Kinds of data in which nobody is looked up. */
export const withoutPeople: readonly Category[] = ['goods', 'area', 'statistics', 'indicators', 'none'];

function actionOf({ action, plan }: Question, isBulk: boolean): Question['action'] {
  if (plan?.method === 'pattern') return 'automated-analysis';
  if (!isBulk) return action;
  if (plan?.method === 'compare') return 'hit-no-hit';
  return action === 'own-task' ? 'browse' : action;
}
