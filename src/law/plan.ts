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
  // A register of containers or figures holds no people to compare.
  const isBulk =
    (plan.over === 'register' || plan.over === 'registers') &&
    !(resource.category !== undefined && withoutPeople.includes(resource.category));
  const heavier: Question[] = [];
  if (plan.ranks === 'people') heavier.push(as(question, 'automated-analysis', 'person-score'));
  if (plan.method === 'pattern' && question.action !== 'automated-analysis')
    heavier.push(as(question, 'automated-analysis', isBulk ? 'bulk' : resource.category));
  else if (isBulk) heavier.push(as(question, plan.method === 'compare' ? 'hit-no-hit' : question.action, 'bulk'));
  // The thing itself is asked too: a plan takes no bar away.
  const [first, ...others] = heavier;
  return first ? [first, ...others, question] : [question];
}

function as(question: Question, action: Question['action'], category: Category | undefined): Question {
  return { ...question, action, resource: { ...question.resource, ...(category ? { category } : {}) } };
}

/** Kinds of data in which nobody is looked up. */
export const withoutPeople: readonly Category[] = ['goods', 'area', 'statistics', 'indicators', 'none'];
