import { preparsePolicySet, statefulIsAuthorized, validate } from '@cedar-policy/cedar-wasm/nodejs';
import { assert } from '../core/assert.ts';
import type { ActivePack } from '../law/activate.ts';
import { type ApprovalSet, approvalBit, everyApproval } from '../law/approval-set.ts';
import { attributeOf, cedarPolicies } from '../law/cedar.ts';
import { type Facts, type FactValue, type Known, knownOf } from '../law/facts.ts';
import { underPlan } from '../law/plan.ts';
import type { Action, Effect, Question } from '../law/question.ts';
import { approvalKinds } from '../law/terms.ts';

/**
 * A second gate that shares no evaluation with the first: Cedar over the full rule set, in the same four
 * steps. It is slower and says less, so it checks the fast path and does not replace it.
 */
export interface CedarOracle {
  effect(question: Question): Effect;
  /** Of what is known under one regime, with the deciding rules, sorted; none on a default deny or on ask. */
  decide(action: Action, known: Known): { readonly effect: Effect; readonly ruleIds: readonly string[] };
  /** What Cedar's validator has against the generated policies; none when all is well. */
  faults(): readonly string[];
}

export function cedarOracle(active: ActivePack): CedarOracle {
  const policies = cedarPolicies(active);
  // Parsed once for each thread and kept by Cedar under these names; the same rules give the same names.
  const names = { strict: `strict ${active.packVersion}`, lenient: `lenient ${active.packVersion}` };
  for (const reading of ['strict', 'lenient'] as const) {
    const parsed = preparsePolicySet(names[reading], { staticPolicies: policies[reading] });
    assert(parsed.type === 'success', `generated ${reading} policies parse`);
  }

  function permitted(reading: 'strict' | 'lenient', action: Action, context: Context) {
    const answer = statefulIsAuthorized({
      principal: { type: 'Person', id: 'asker' },
      action: { type: 'Action', id: action },
      resource: { type: 'Item', id: 'item' },
      context,
      preparsedPolicySetId: names[reading],
      entities: [],
    });
    assert(answer.type === 'success', 'Cedar answers every question');
    const { decision, diagnostics } = answer.response;
    assert(diagnostics.errors.length === 0, 'no generated policy fails on a question');
    return { yes: decision === 'allow', ruleIds: [...diagnostics.reason].sort() };
  }

  const decide: CedarOracle['decide'] = (action, { facts, granted, refused, parts }) => {
    const under = (held: Facts, approvals: ApprovalSet) => ({
      ...attributesOf(held),
      ...approvalAttributes(approvals),
    });
    const assumed = everyApproval & ~refused;
    const barred = (reading: 'strict' | 'lenient', approvals: ApprovalSet) =>
      parts.flatMap((part) => {
        const { yes, ruleIds } = permitted(reading, action, under(part, approvals));
        return yes ? [] : ruleIds;
      });
    const allowed = (reading: 'strict' | 'lenient', approvals: ApprovalSet) => {
      const whole = permitted(reading, action, under(facts, approvals));
      const bars = barred(reading, approvals);
      if (bars.length === 0) return whole;
      return { yes: false, ruleIds: [...new Set([...(whole.yes ? [] : whole.ruleIds), ...bars])].sort() };
    };
    const now = allowed('strict', granted);
    if (now.yes) return { effect: 'allow', ruleIds: now.ruleIds };
    const ever = allowed('lenient', assumed);
    if (!ever.yes) return { effect: 'deny', ruleIds: ever.ruleIds };
    if (allowed('lenient', granted).yes) return { effect: 'ask', ruleIds: [] };
    const then = allowed('strict', assumed);
    if (then.yes) return { effect: 'allow-with-approval', ruleIds: then.ruleIds };
    return { effect: 'ask', ruleIds: [] };
  };
  const order: readonly Effect[] = ['allow', 'allow-with-approval', 'ask', 'deny'];
  const effect: CedarOracle['effect'] = (asked) =>
    underPlan(asked)
      .flatMap((question) => knownOf(question).map((known) => decide(question.action, known).effect))
      .reduce((worst, one) => (order.indexOf(one) > order.indexOf(worst) ? one : worst));

  return {
    decide,
    effect,
    faults: () =>
      [policies.strict, policies.lenient].flatMap((staticPolicies) => {
        const answer = validate({ schema: policies.schema, policies: { staticPolicies } });
        if (answer.type === 'failure') return answer.errors.map((fault) => fault.message);
        return answer.validationErrors.map((fault) => `${fault.policyId}: ${fault.error.message}`);
      }),
  };
}

/** Mutable because Cedar's types are. */
type Context = Record<string, string | boolean | string[]>;

const attributesOf = (facts: Facts): Context =>
  Object.fromEntries([...facts].map(([name, value]) => [attributeOf(name), cedarValue(value)]));

const cedarValue = (value: FactValue) => (typeof value === 'object' ? [...value] : value);

const approvalAttributes = (set: ApprovalSet): Context =>
  Object.fromEntries(approvalKinds.map((kind) => [attributeOf(`approval.${kind}`), (set & approvalBit(kind)) !== 0]));
