import type { ActivePack, ActiveRule, RuleSlice } from './activate.ts';
import { type ApprovalSet, everyApproval, kindsIn, setsBySize } from './approval-set.ts';
import { no, open, yes } from './condition.ts';
import type { Facts, Known } from './facts.ts';
import { knownFact } from './known-facts.ts';
import type { Action, ApprovalKind } from './question.ts';

/** What the rules say, before it is put into words. Rules stand in the order of their ids. */
export type Decision =
  | { readonly effect: 'allow'; readonly permits: readonly ActiveRule[] }
  | {
      readonly effect: 'allow-with-approval';
      readonly permits: readonly ActiveRule[];
      /** Forbids that the missing approvals would lift. */
      readonly lifted: readonly ActiveRule[];
      readonly missing: readonly ApprovalKind[];
    }
  | { readonly effect: 'deny'; readonly forbids: readonly ActiveRule[]; readonly nearest: readonly Miss[] }
  | { readonly effect: 'ask'; readonly rules: readonly ActiveRule[]; readonly inputs: readonly string[] };

export interface Miss {
  readonly active: ActiveRule;
  /** Facts of the parts that do not hold. */
  readonly unmet: readonly string[];
  /** How many parts do not hold. */
  readonly distance: number;
}

/**
 * Strict: a permit holds and no forbid could hold. Lenient: a permit could hold and no forbid holds.
 * Allowed is what is strictly allowed with the approvals that are there; denied is what is not even leniently
 * allowed with every approval that can still be had; in between either approvals or answers are missing.
 */
export function decide(active: ActivePack, action: Action, known: Known): Decision {
  const { facts, granted } = known;
  const kind = facts.get('context.kind');
  const slice = active.rulesFor(action, typeof kind === 'string' ? kind : undefined);
  const assumed = everyApproval & ~known.refused;

  if (strict(slice, facts, granted)) {
    return { effect: 'allow', permits: permitsThatHold(slice, facts, granted) };
  }
  if (!lenient(slice, facts, assumed)) {
    const forbids = slice.forbids.filter(({ when }) => when.test(facts, assumed) === yes);
    // A permit of another kind of partnership is near only when this kind has none.
    const near = slice.permits.length > 0 ? slice : active.rulesFor(action, undefined);
    const nearest = forbids.length > 0 ? [] : nearestPermits(near, facts, assumed);
    return { effect: 'deny', forbids, nearest };
  }
  if (strict(slice, facts, assumed)) {
    const enough = fewestApprovals(slice, facts, { granted, assumed });
    return {
      effect: 'allow-with-approval',
      permits: permitsThatHold(slice, facts, granted | enough),
      lifted: slice.forbids.filter(({ when }) => when.test(facts, granted) !== no),
      missing: kindsIn(enough),
    };
  }
  return { effect: 'ask', ...openQuestions(slice, facts, assumed) };
}

function strict({ permits, forbids }: RuleSlice, facts: Facts, approvals: ApprovalSet): boolean {
  for (const { when } of forbids) if (when.test(facts, approvals) !== no) return false;
  for (const permit of permits) if (holds(permit, facts, approvals)) return true;
  return false;
}

function lenient({ permits, forbids }: RuleSlice, facts: Facts, approvals: ApprovalSet): boolean {
  for (const { when } of forbids) if (when.test(facts, approvals) === yes) return false;
  for (const permit of permits) if (couldHold(permit, facts, approvals)) return true;
  return false;
}

const holds = ({ when, needs }: ActiveRule, facts: Facts, approvals: ApprovalSet): boolean =>
  (needs & ~approvals) === 0 && when.test(facts, approvals) === yes;

const couldHold = ({ when, needs }: ActiveRule, facts: Facts, approvals: ApprovalSet): boolean =>
  (needs & ~approvals) === 0 && when.test(facts, approvals) !== no;

const permitsThatHold = (slice: RuleSlice, facts: Facts, approvals: ApprovalSet): readonly ActiveRule[] =>
  slice.permits.filter((permit) => holds(permit, facts, approvals));

/** The smallest set that is enough; of equal ones the first in the order of the kinds. */
function fewestApprovals(
  slice: RuleSlice,
  facts: Facts,
  { granted, assumed }: { readonly granted: ApprovalSet; readonly assumed: ApprovalSet },
): ApprovalSet {
  const candidates = slice.mentions & assumed & ~granted;
  for (const set of setsBySize) {
    if ((set & ~candidates) === 0 && strict(slice, facts, granted | set)) return set;
  }
  return candidates;
}

/** Permits with the fewest parts that do not hold, at most three. */
function nearestPermits({ permits }: RuleSlice, facts: Facts, approvals: ApprovalSet): readonly Miss[] {
  const misses = permits.map((active): Miss => {
    const failing = active.when.parts.filter((part) => part.test(facts, approvals) === no);
    const refused = kindsIn(active.needs & ~approvals).map((kind) => `approval.${kind}`);
    const unmet = [...failing.flatMap((part) => part.facts), ...refused];
    return { active, unmet, distance: failing.length + refused.length };
  });
  const fewest = Math.min(...misses.map((miss) => miss.distance));
  return misses.filter((miss) => miss.distance === fewest).slice(0, 3);
}

/** Open rules, and the unknown inputs behind them: first the one that the most rules hang on. */
function openQuestions(slice: RuleSlice, facts: Facts, approvals: ApprovalSet) {
  const certain = slice.permits.some((permit) => holds(permit, facts, approvals));
  const permits = certain ? [] : slice.permits.filter(({ needs }) => (needs & ~approvals) === 0);
  const rules = [...permits, ...slice.forbids].filter(({ when }) => when.test(facts, approvals) === open);
  const counts = new Map<string, number>();
  for (const { when } of rules) {
    const inputs = new Set<string>();
    when.hangsOn(facts, approvals, (fact) => {
      for (const input of inputsBehind(fact, facts)) inputs.add(input);
    });
    for (const input of inputs) counts.set(input, (counts.get(input) ?? 0) + 1);
  }
  const inputs = [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  return { rules, inputs: inputs.map(([input]) => input) };
}

/** A computed fact cannot be asked for; what it is computed from can. */
function inputsBehind(fact: string, facts: Facts): readonly string[] {
  const from = knownFact(fact)?.from;
  return from ? from.filter((input) => !facts.has(input)) : [fact];
}
