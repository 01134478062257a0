import { assert } from '../core/assert.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { settled } from '../core/canonical.ts';
import { type ApprovalSet, approvalSet } from './approval-set.ts';
import { approvalsIn, type Compiled, compile } from './condition.ts';
import { fingerprint } from './fingerprint.ts';
import { faultsOfPacks } from './pack-check.ts';
import type { Action, PartnershipKind } from './question.ts';
import { requiredInputs } from './required-inputs.ts';
import type { Condition, Rule, RulePack } from './rule.ts';
import { actions, partnershipKinds } from './terms.ts';

export type Profile = 'demo' | 'rehearsal' | 'production';

/** Rules as they hold on one day in one profile, compiled once. */
export interface ActivePack {
  readonly profile: Profile;
  /** The day as of which the rules were chosen. */
  readonly on: string;
  /** Ids and dates of the packs, and a fingerprint of every active rule. */
  readonly packVersion: string;
  /** Sorted by id. */
  readonly rules: readonly Rule[];
  readonly leftOut: readonly LeftOut[];
  /** Acts of which no version holds yet on this day. */
  readonly notYet: readonly RulePack[];
  /** Shown on every page while a rule is active that no lawyer signed. */
  readonly banner?: Bilingual;
  /** Rules that can matter for an act; without a kind: those of every kind. */
  rulesFor(action: Action, kind: string | undefined): RuleSlice;
}

export interface LeftOut {
  readonly ruleId: string;
  readonly packId: string;
  readonly reason: 'low-confidence' | 'unsigned-permit';
  readonly toSign: Bilingual;
}

export interface RuleSlice {
  readonly permits: readonly ActiveRule[];
  readonly forbids: readonly ActiveRule[];
  /** Approvals that one of these rules looks at. */
  readonly mentions: ApprovalSet;
}

export interface ActiveRule {
  readonly rule: Rule;
  /** `when` and the kind. */
  readonly when: Compiled;
  readonly needs: ApprovalSet;
  /** An approval can change what its condition says. */
  readonly heedsApprovals: boolean;
}

interface ActivateOptions {
  readonly profile: Profile;
  /** ISO day. */
  readonly on: string;
}

export function activate(packs: readonly RulePack[], { profile, on }: ActivateOptions): ActivePack {
  const [fault] = faultsOfPacks(packs);
  assert(!fault, `${fault?.packId} ${fault?.validFrom} ${fault?.ruleId ?? ''} ${fault?.member}: ${fault?.detail.en}`);
  const chosen = newestOn(packs, on);
  const kept: Rule[] = [...requiredInputs];
  const leftOut: LeftOut[] = [];
  for (const pack of chosen) {
    for (const rule of pack.rules) {
      const reason = reasonToLeaveOut(rule, { profile, on });
      if (reason) leftOut.push({ ruleId: rule.id, packId: pack.id, reason, toSign: pack.signatory });
      else kept.push(rule);
    }
  }
  const rules = kept.sort(byId);
  const versions = chosen.map((pack) => `${pack.id}@${pack.validFrom}`);
  return {
    ...ofRules(rules, { profile, on, packVersion: [...versions, `${profile}#${fingerprint(rules)}`].join(' ') }),
    notYet: packs.filter((pack) => !packs.some((one) => one.id === pack.id && one.validFrom <= on)),
    leftOut: leftOut.sort((a, b) => compareText(a.ruleId, b.ruleId)),
  };
}

/** Rules that were active once, as they were: for giving an old answer again. */
export function ofRules(
  rules: readonly Rule[],
  { profile, on, packVersion }: ActivateOptions & { readonly packVersion: string },
): ActivePack {
  const unsigned = rules.some((rule) => rule.effect === 'permit' && !isSigned(rule, on));
  return {
    profile,
    on,
    packVersion,
    rules,
    notYet: [],
    leftOut: [],
    ...(unsigned ? { banner } : {}),
    rulesFor: indexOf(rules),
  };
}

const banner: Bilingual = settled({
  nl: 'Oefenomgeving: geen jurist heeft deze regels getekend. Gebruik alleen verzonnen gegevens.',
  en: 'For practice only: no lawyer has signed these rules. Use invented data only.',
});

/** Of each pack id the newest version that holds on the day; a version dated later changes nothing yet. */
export function newestOn(packs: readonly RulePack[], on: string): readonly RulePack[] {
  const newest = new Map<string, RulePack>();
  for (const pack of packs) {
    if (pack.validFrom > on) continue;
    const before = newest.get(pack.id);
    if (!before || before.validFrom < pack.validFrom) newest.set(pack.id, pack);
  }
  return [...newest.values()].filter(({ validUntil }) => validUntil === undefined || on <= validUntil).sort(byId);
}

/** Leaving a permit out can only narrow what is allowed, so production drops those; forbids stay. */
function reasonToLeaveOut(rule: Rule, { profile, on }: ActivateOptions): LeftOut['reason'] | undefined {
  if (rule.confidence === 'L') return 'low-confidence';
  const lacksSignature = rule.effect === 'permit' && !isSigned(rule, on);
  return profile === 'production' && lacksSignature ? 'unsigned-permit' : undefined;
}

/** Signed, and not only from a later day on. */
export const isSigned = (rule: Rule, on: string): boolean => rule.signed !== undefined && rule.signed.on <= on;

/** The condition with its kinds, as one. */
export const conditionOf = ({ kinds, when }: Rule): Condition =>
  kinds ? { all: [{ fact: 'context.kind', in: kinds }, ...('all' in when ? when.all : [when])] } : when;

function indexOf(rules: readonly Rule[]): ActivePack['rulesFor'] {
  const active = rules.map(
    (rule): ActiveRule => ({
      rule: settled(rule),
      when: compile(conditionOf(rule)),
      needs: approvalSet(rule.approvals ?? []),
      heedsApprovals: approvalsIn(rule.when).set !== 0,
    }),
  );
  const slices = new Map<string, RuleSlice>();
  for (const action of actions) {
    for (const kind of [...partnershipKinds, undefined]) {
      slices.set(keyOf(action, kind), sliceOf(active.filter(({ rule }) => canMatter(rule, { action, kind }))));
    }
  }
  const empty: RuleSlice = { permits: [], forbids: [], mentions: 0 };
  return (action, kind) => slices.get(keyOf(action, kind)) ?? empty;
}

const keyOf = (action: string, kind: string | undefined): string => `${action} ${kind ?? ''}`;

const canMatter = (
  rule: Rule,
  { action, kind }: { readonly action: Action; readonly kind: PartnershipKind | undefined },
): boolean => rule.actions.includes(action) && (kind === undefined || !rule.kinds || rule.kinds.includes(kind));

function sliceOf(active: readonly ActiveRule[]): RuleSlice {
  return {
    permits: active.filter(({ rule }) => rule.effect === 'permit'),
    forbids: active.filter(({ rule }) => rule.effect === 'forbid'),
    mentions: active.reduce((set, { rule, needs }) => set | needs | approvalsIn(rule.when).set, 0),
  };
}

/** By code unit: the same order on every machine. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);
