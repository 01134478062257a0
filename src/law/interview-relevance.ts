import { type ActivePack, type ActiveRule, conditionOf, type RuleSlice } from './activate.ts';
import { everyApproval } from './approval-set.ts';
import { factsIn, no, open, valuesIn } from './condition.ts';
import { knownOf } from './facts.ts';
import { knownFact } from './known-facts.ts';
import type { Action, Question } from './question.ts';

/** What the rules of an act look at, read from the rules themselves: the interview holds no law of its own. */

const seen = new WeakMap<RuleSlice, ReadonlySet<string>>();

/** Facts that a rule of this slice tests, with the inputs behind computed ones. Mandatory inputs are no rule. */
export function heldUp(slice: RuleSlice): ReadonlySet<string> {
  const before = seen.get(slice);
  if (before) return before;
  const facts = new Set<string>();
  for (const { rule } of ruling(slice))
    for (const fact of factsIn(conditionOf(rule))) {
      facts.add(fact);
      for (const input of knownFact(fact)?.from ?? []) facts.add(input);
    }
  seen.set(slice, facts);
  return facts;
}

/** Rules of the law: the mandatory inputs (`IN-*`) are left out. */
export const ruling = ({ permits, forbids }: RuleSlice): readonly ActiveRule[] =>
  [...permits, ...forbids].filter(({ rule }) => !rule.id.startsWith('IN-'));

/** Values of a fact that these rules name. A value that none of them names is like any other such value. */
export function namedValues(rules: readonly ActiveRule[], fact: string): ReadonlySet<string> {
  return new Set(rules.flatMap(({ rule }) => valuesIn(conditionOf(rule), fact)));
}

/**
 * Inputs that tell whether an approval is needed at all: a forbid that only may hold, and that an approval would
 * lift. Without them somebody is sent for an approval that nobody asks.
 */
export const avoidableApprovals = (active: ActivePack, question: Question): readonly string[] =>
  inputsOfOpenForbids(active, question, { isLiftable: true });

/** Inputs that tell whether a rule forbids by itself what no rule allows. */
export const inputsOfReasons = (active: ActivePack, question: Question): readonly string[] =>
  inputsOfOpenForbids(active, question, { isLiftable: false });

function inputsOfOpenForbids(
  active: ActivePack,
  question: Question,
  { isLiftable }: { readonly isLiftable: boolean },
): readonly string[] {
  const [{ facts, granted, refused }] = knownOf(question);
  const inputs = new Set<string>();
  for (const { rule, when } of active.rulesFor(question.action, question.context.kind).forbids) {
    const isNamed = !rule.id.startsWith('IN-') && when.test(facts, granted) === open;
    if (!isNamed || (when.test(facts, everyApproval & ~refused) === no) !== isLiftable) continue;
    when.hangsOn(facts, granted, (fact) => {
      for (const input of knownFact(fact)?.from ?? [fact]) if (!facts.has(input)) inputs.add(input);
    });
  }
  return [...inputs];
}

/** Acts of which the gate wants to hear who receives. */
export const needsReceiver = (active: ActivePack, action: Action): boolean =>
  active.rules.some(({ id, actions }) => id === 'IN-recipient.organ' && actions.includes(action));
