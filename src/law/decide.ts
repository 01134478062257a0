import type { ActivePack, ActiveRule, RuleSlice } from './activate.ts';
import { type ApprovalSet, everyApproval, kindsIn, setsBySize } from './approval-set.ts';
import { type Kleene, no, open, yes } from './condition.ts';
import type { Facts, Known } from './facts.ts';
import { knownFact } from './known-facts.ts';
import type { Action, ApprovalKind } from './question.ts';
import { approvalKinds } from './terms.ts';

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
 * allowed with every approval that can still be had; in between answers are missing as long as they could make
 * approvals needless, then approvals.
 */
export function decide(active: ActivePack, action: Action, [first, ...others]: readonly [Known, ...Known[]]): Decision {
  const one = (known: Known) => decideOne(active, action, { known, said: first.facts });
  return others.reduce((worst, known) => narrower(worst, one(known)), one(first));
}

const order: readonly Decision['effect'][] = ['allow', 'allow-with-approval', 'ask', 'deny'];

/** Data under several regimes may go only as far as each of them lets it. */
export function narrower(a: Decision, b: Decision): Decision {
  if (a.effect === 'allow' && b.effect === 'allow') return { effect: 'allow', permits: merged(a.permits, b.permits) };
  if (a.effect === 'allow-with-approval' && b.effect === 'allow-with-approval') {
    const missing = approvalKinds.filter((kind) => a.missing.includes(kind) || b.missing.includes(kind));
    return {
      effect: 'allow-with-approval',
      permits: merged(a.permits, b.permits),
      lifted: merged(a.lifted, b.lifted),
      missing,
    };
  }
  if (a.effect === 'deny' && b.effect === 'deny') {
    const forbids = merged(a.forbids, b.forbids);
    return { effect: 'deny', forbids, nearest: forbids.length > 0 ? [] : a.nearest };
  }
  return order.indexOf(b.effect) > order.indexOf(a.effect) ? b : a;
}

const merged = (a: readonly ActiveRule[], b: readonly ActiveRule[]): readonly ActiveRule[] =>
  [...new Set([...a, ...b])].sort((one, other) => (one.rule.id < other.rule.id ? -1 : 1));

/**
 * What the rules of a slice say to one set of facts. Several readings are tried with more approvals each; a rule that
 * heeds none is looked at once.
 */
class Verdicts {
  readonly slice: RuleSlice;
  readonly known: Known;
  readonly #permits: Kleene[];
  readonly #forbids: Kleene[];

  constructor(slice: RuleSlice, known: Known) {
    this.slice = slice;
    this.known = known;
    this.#permits = new Array(slice.permits.length);
    this.#forbids = new Array(slice.forbids.length);
  }

  permit(active: ActiveRule, at: number, approvals: ApprovalSet): Kleene {
    if ((active.needs & ~approvals) !== 0) return no;
    const seen = active.heedsApprovals ? undefined : this.#permits[at];
    if (seen !== undefined) return seen;
    const value = active.when.test(this.known.facts, approvals);
    this.#permits[at] = value;
    return value;
  }

  forbid(active: ActiveRule, at: number, approvals: ApprovalSet): Kleene {
    const seen = active.heedsApprovals ? undefined : this.#forbids[at];
    if (seen !== undefined) return seen;
    const value = heaviest(active, this.known, approvals);
    this.#forbids[at] = value;
    return value;
  }

  permits(approvals: ApprovalSet, value: Kleene): readonly ActiveRule[] {
    return this.slice.permits.filter((active, at) => this.permit(active, at, approvals) === value);
  }

  forbids(approvals: ApprovalSet, fits: (value: Kleene) => boolean): readonly ActiveRule[] {
    return this.slice.forbids.filter((active, at) => fits(this.forbid(active, at, approvals)));
  }

  /** A permit holds and no forbid could hold. */
  strict(approvals: ApprovalSet): boolean {
    const { permits, forbids } = this.slice;
    return (
      forbids.every((active, at) => this.forbid(active, at, approvals) === no) &&
      permits.some((active, at) => this.permit(active, at, approvals) === yes)
    );
  }

  /** A permit could hold and no forbid holds. */
  lenient(approvals: ApprovalSet): boolean {
    const { permits, forbids } = this.slice;
    return (
      forbids.every((active, at) => this.forbid(active, at, approvals) !== yes) &&
      permits.some((active, at) => this.permit(active, at, approvals) !== no)
    );
  }
}

/** A forbid holds for the whole as soon as it holds for a thing that the whole was made from. */
function heaviest({ when }: ActiveRule, { facts, parts }: Known, approvals: ApprovalSet): Kleene {
  let value = when.test(facts, approvals);
  for (const part of parts) {
    if (value === yes) return yes;
    const of = when.test(part, approvals);
    if (of > value) value = of;
  }
  return value;
}

/** `said`: what the question itself says, so that nobody is asked for it again. */
interface Judged {
  readonly known: Known;
  readonly said: Facts;
}

function decideOne(active: ActivePack, action: Action, { known, said }: Judged): Decision {
  const { facts, granted } = known;
  const kind = facts.get('context.kind');
  const slice = active.rulesFor(action, typeof kind === 'string' ? kind : undefined);
  const verdicts = new Verdicts(slice, known);
  const assumed = everyApproval & ~known.refused;

  if (verdicts.strict(granted)) return { effect: 'allow', permits: verdicts.permits(granted, yes) };
  if (!verdicts.lenient(assumed)) {
    const forbids = verdicts.forbids(assumed, (value) => value === yes);
    // A permit of another kind of partnership is near only when this kind has none.
    const near = slice.permits.length > 0 ? slice : active.rulesFor(action, undefined);
    const nearest = forbids.length > 0 ? [] : nearestPermits(near, facts, assumed);
    return { effect: 'deny', forbids, nearest };
  }
  // It may be allowed as it is, if the unknown turns out well: then nobody is asked for an approval yet.
  if (verdicts.lenient(granted)) return { effect: 'ask', ...openQuestions(verdicts, said, granted) };
  if (verdicts.strict(assumed)) {
    const enough = fewestApprovals(verdicts, assumed);
    return {
      effect: 'allow-with-approval',
      permits: verdicts.permits(granted | enough, yes),
      lifted: verdicts.forbids(granted, (value) => value !== no),
      missing: kindsIn(enough),
    };
  }
  return { effect: 'ask', ...openQuestions(verdicts, said, assumed) };
}

/** The smallest set that is enough; of equal ones the first in the order of the kinds. */
function fewestApprovals(verdicts: Verdicts, assumed: ApprovalSet): ApprovalSet {
  const { granted } = verdicts.known;
  const candidates = verdicts.slice.mentions & assumed & ~granted;
  for (const set of setsBySize) {
    if ((set & ~candidates) === 0 && verdicts.strict(granted | set)) return set;
  }
  return candidates;
}

/** What an act is: a permit for other organs or other data is not near, however few of its parts fail. */
const whatItIs: readonly string[] = ['subject.organ', 'recipient.organ', 'resource.category', 'resource.originRegime'];

/** Permits with the fewest parts that do not hold, at most three. Of those that are about something like it, if any. */
function nearestPermits({ permits }: RuleSlice, facts: Facts, approvals: ApprovalSet): readonly Miss[] {
  const isAbout = ({ when }: ActiveRule) =>
    when.parts.every((part) => {
      const [fact = '', ...others] = part.facts;
      return others.length > 0 || !whatItIs.includes(fact) || part.test(facts, approvals) !== no;
    });
  const alike = permits.filter(isAbout);
  const misses = (alike.length > 0 ? alike : permits).map((active): Miss => {
    const failing = active.when.parts.filter((part) => part.test(facts, approvals) === no);
    const refused = kindsIn(active.needs & ~approvals).map((kind) => `approval.${kind}`);
    const unmet = [...failing.flatMap((part) => part.facts), ...refused];
    return { active, unmet, distance: failing.length + refused.length };
  });
  const fewest = Math.min(...misses.map((miss) => miss.distance));
  return misses.filter((miss) => miss.distance === fewest).slice(0, 3);
}

/** Open rules, and the unknown inputs behind them: first the one that the most rules hang on. */
function openQuestions(verdicts: Verdicts, said: Facts, approvals: ApprovalSet) {
  const { known } = verdicts;
  const { facts, parts } = known;
  const isCertain = verdicts.permits(approvals, yes).length > 0;
  const rules = [
    ...(isCertain ? [] : verdicts.permits(approvals, open)),
    ...verdicts.forbids(approvals, (value) => value === open),
  ];
  const counts = new Map<string, number>();
  for (const { rule, when } of rules) {
    const inputs = new Set<string>();
    for (const sheet of rule.effect === 'forbid' ? [facts, ...parts] : [facts]) {
      if (when.test(sheet, approvals) !== open) continue;
      when.hangsOn(sheet, approvals, (fact) => {
        // What was said of the whole and is still open, is open about something that it was made from.
        for (const input of inputsBehind(fact, sheet, known)) inputs.add(said.has(input) ? lineage : input);
      });
    }
    for (const input of inputs) counts.set(input, (counts.get(input) ?? 0) + 1);
  }
  const inputs = [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  return { rules, inputs: inputs.map(([input]) => input) };
}

const lineage = 'resource.derivedFrom';

/** A computed fact cannot be asked for; what it is computed from can. */
function inputsBehind(fact: string, facts: Facts, { hangs }: Known): readonly string[] {
  const from = knownFact(fact)?.from;
  if (!from) return [fact];
  const open = [...from, ...(hangs.get(fact) ?? [])].filter((input) => !facts.has(input));
  return open.length > 0 ? open : [lineage];
}
