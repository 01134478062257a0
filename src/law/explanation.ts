import type { Bilingual } from '../core/bilingual.ts';
import { type ActivePack, type LeftOut, newestOn } from './activate.ts';
import { type Clause, lineOf } from './clauses.ts';
import { type ExplainedRule, explained } from './explained-rule.ts';
import { algorithmTexts, rights } from './explanation-words.ts';
import { organWords } from './organ-words.ts';
import type { OrganProfile, Partnership } from './partnership.ts';
import { racStatusWords } from './partnership-words.ts';
import { type Period, type PeriodId, period } from './periods.ts';
import { type Purpose, purposeOf } from './purposes.ts';
import type { Action, Organ } from './question.ts';
import { type RowScope, scopeOf } from './row-columns.ts';
import type { Rule, RulePack } from './rule.ts';

/**
 * What a partnership does with data, for everybody: made from its own file and from the rules as they hold on a
 * day. A member of the public, a register and whoever must sign read the same.
 */
export interface Explanation {
  readonly partnership: Pick<Partnership, 'id' | 'kind' | 'name' | 'basis' | 'themes'>;
  /** ISO day. */
  readonly on: string;
  readonly profile: ActivePack['profile'];
  readonly packVersion: string;
  /** While rules are used that nobody signed. */
  readonly banner?: Bilingual;
  readonly purpose: Pick<Purpose, 'code' | 'label' | 'article'>;
  readonly participants: readonly ExplainedParticipant[];
  /** Keeps the joint files for the participants and answers for nothing itself. */
  readonly processor: { readonly id: string; readonly name: Bilingual };
  readonly rules: ExplainedRules;
  readonly terms: readonly Period[];
  readonly rights: { readonly list: typeof rights; readonly contactPoint: string; readonly coordinatingDpo: string };
  readonly algorithms: readonly ExplainedAlgorithm[];
  readonly tests: { readonly dpia: boolean; readonly rac: Bilingual };
  readonly signatures: readonly PackSignatures[];
}

export interface ExplainedParticipant {
  readonly id: string;
  readonly name: Bilingual;
  readonly organ: Bilingual;
  readonly article: string;
  /** As the act names them. */
  readonly tasks: readonly string[];
  /** With the other controllers together (GDPR 26). Of a ZVH only the public ones are (WGS 2.27(3)). */
  readonly isController: boolean;
}

export interface ExplainedRules {
  /** What most of the rules about sharing ask besides; a rule that asks all of it says `asksUsual`. */
  readonly usual: readonly Clause[];
  readonly incoming: readonly RuleHere[];
  readonly within: readonly RuleHere[];
  readonly outgoing: readonly RuleHere[];
  readonly never: readonly RuleHere[];
  /** Rules of this kind of partnership about organs that take no part here. */
  readonly notHere: readonly string[];
}

export interface RuleHere {
  readonly rule: ExplainedRule;
  /** Who gives, of those who take part here. */
  readonly from: readonly Bilingual[];
  readonly asksUsual: boolean;
  /** Besides the usual. */
  readonly conditions: readonly Clause[];
  /** Why it is not in force on the day: in production a permit that nobody signed is not. Absent: it is. */
  readonly leftOut?: LeftOut['reason'];
}

export interface ExplainedAlgorithm {
  readonly name: Bilingual;
  readonly does: Bilingual;
  readonly decides: Bilingual;
  readonly isInUse: boolean;
}

export interface PackSignatures {
  readonly packId: string;
  readonly title: Bilingual;
  readonly validFrom: string;
  readonly toSign: Bilingual;
  readonly signed: readonly { readonly ruleId: string; readonly on: string; readonly office?: string }[];
  readonly unsigned: readonly string[];
}

export interface ExplanationParts {
  readonly partnership: Partnership;
  readonly organs: readonly OrganProfile[];
  readonly packs: readonly RulePack[];
  readonly active: ActivePack;
}

export function explanationOf({ partnership, organs, packs, active }: ExplanationParts): Explanation {
  const { id, kind, name, basis, themes, desk, contactPoint, coordinatingDpo, dpia, racStatus } = partnership;
  const profiles = new Map(organs.map((organ) => [organ.id, organ]));
  const purpose = purposeOf(partnership.purposeCode);
  const here: Here = {
    kind,
    organs: [...new Set([...partnership.participants.map(({ organId }) => organId), desk])].flatMap(
      (one) => profiles.get(one)?.organ ?? [],
    ),
    active,
  };
  const placed = newestOn(packs, active.on).flatMap((pack) =>
    pack.rules.filter((rule) => isAbout(rule, kind)).map((rule) => placedRule(rule, { pack, here })),
  );
  return {
    partnership: { id, kind, name, basis, themes },
    on: active.on,
    profile: active.profile,
    packVersion: active.packVersion,
    ...(active.banner ? { banner: active.banner } : {}),
    purpose: {
      code: partnership.purposeCode,
      label: purpose?.label ?? name,
      article: purpose?.article ?? basis,
    },
    participants: partnership.participants.flatMap(({ organId, article, tasks }) => {
      const profile = profiles.get(organId);
      if (!profile) return [];
      const isController = kind !== 'ZVH' || profile.sector === 'public';
      return [{ id: organId, name: profile.name, organ: organWords[profile.organ], article, tasks, isController }];
    }),
    processor: { id: desk, name: profiles.get(desk)?.name ?? { nl: desk, en: desk } },
    rules: rulesOf(placed),
    terms: keepingPeriods.map((one) => period(one, active.on)),
    rights: { list: rights, contactPoint, coordinatingDpo },
    algorithms: algorithmsOf(placed),
    tests: { dpia, rac: racStatusWords[racStatus] },
    signatures: signaturesOf(placed),
  };
}

/** How long things stay; the other periods are about the pace of the work. */
const keepingPeriods: readonly PeriodId[] = ['wgs-retention', 'parked', 'closed-kept'];

interface Here {
  readonly kind: Partnership['kind'];
  readonly organs: readonly Organ[];
  readonly active: ActivePack;
}

interface Placed extends Omit<RuleHere, 'asksUsual' | 'conditions'> {
  readonly pack: RulePack;
  readonly place: 'incoming' | 'within' | 'outgoing' | 'never' | 'not-here' | 'elsewhere';
}

const isAbout = ({ kinds }: Rule, kind: Partnership['kind']): boolean => !kinds || kinds.includes(kind);

function placedRule(rule: Rule, { pack, here }: { readonly pack: RulePack; readonly here: Here }): Placed {
  const scope = scopeOf(rule);
  const found = explained(rule, { pack, on: here.active.on });
  const givers = scope.givers?.filter((organ) => here.organs.includes(organ));
  const reason = here.active.leftOut.find(({ ruleId, packId }) => ruleId === rule.id && packId === pack.id)?.reason;
  return {
    rule: found,
    pack,
    place: placeOf(rule, { scope, givers }),
    from: givers && givers.length > 0 && rule.effect === 'permit' ? fromHere(givers, here) : found.columns.from,
    ...(reason ? { leftOut: reason } : {}),
  };
}

const fromHere = (givers: readonly Organ[], { organs }: Here): readonly Bilingual[] =>
  organs.every((organ) => givers.includes(organ)) ? [everybodyHere] : givers.map((organ) => organWords[organ]);

const everybodyHere: Bilingual = { nl: 'Alle deelnemers en het bureau', en: 'All participants and the bureau' };

const into: readonly Action[] = ['report-signal', 'collect', 'provide', 'hit-no-hit'];
const outOf: readonly Action[] = [
  'give-result',
  'publish',
  'account',
  'feedback',
  'disclose',
  'data-subject-request',
  'report-error',
  'export',
];

function placeOf(
  rule: Rule,
  { scope, givers }: { readonly scope: RowScope; readonly givers: readonly Organ[] | undefined },
): Placed['place'] {
  const nobodyHere = givers?.length === 0;
  // A rule of no kind about others than those who take part here says nothing about this partnership.
  if (nobodyHere && !rule.kinds) return 'elsewhere';
  if (rule.effect === 'forbid') return 'never';
  if (nobodyHere) return 'not-here';
  if (scope.isOutward) return 'outgoing';
  if (rule.actions.some((action) => into.includes(action))) return 'incoming';
  return rule.actions.some((action) => outOf.includes(action)) ? 'outgoing' : 'within';
}

function rulesOf(placed: readonly Placed[]): ExplainedRules {
  // What is said of this kind alone comes before what is said of all.
  const width = ({ rule }: Placed): number => rule.columns.within.length || everywhere;
  const at = (place: Placed['place']) =>
    placed.filter((one) => one.place === place).sort((a, b) => width(a) - width(b));
  const usual = usualOf(at('incoming').map(({ rule }) => rule.columns.conditions));
  const here = ({ rule, from, leftOut }: Placed): RuleHere => {
    const { conditions } = rule.columns;
    const lines = new Set(conditions.map(lineOfDutch));
    const asksUsual = usual.length > 0 && usual.every((clause) => lines.has(lineOfDutch(clause)));
    const known = new Set(usual.map(lineOfDutch));
    const rest = asksUsual ? conditions.filter((clause) => !known.has(lineOfDutch(clause))) : conditions;
    return { rule, from, asksUsual, conditions: rest, ...(leftOut ? { leftOut } : {}) };
  };
  return {
    usual,
    incoming: at('incoming').map(here),
    within: at('within').map(here),
    outgoing: at('outgoing').map(here),
    never: at('never').map(here),
    notHere: at('not-here').map(({ rule }) => rule.id),
  };
}

const everywhere = 99;

const lineOfDutch = (clause: Clause): string => lineOf(clause, 'nl');

/** What more than this part of the rules asks is said once. */
const usualShare = 0.6;

function usualOf(lists: readonly (readonly Clause[])[]): readonly Clause[] {
  const counted = new Map<string, { readonly clause: Clause; count: number }>();
  for (const list of lists) {
    for (const clause of list) {
      const known = counted.get(lineOfDutch(clause));
      if (known) known.count += 1;
      else counted.set(lineOfDutch(clause), { clause, count: 1 });
    }
  }
  return [...counted.values()].filter(({ count }) => count > lists.length * usualShare).map(({ clause }) => clause);
}

/** What the page tells of; rules about organs that take no part here are only named. */
const isTold = ({ place }: Placed): boolean => place !== 'elsewhere' && place !== 'not-here';

function algorithmsOf(placed: readonly Placed[]): readonly ExplainedAlgorithm[] {
  const inForce = placed.filter(isTold).filter(({ leftOut }) => leftOut === undefined);
  const permits = inForce.filter(({ rule }) => rule.effect === 'permit').length;
  const forbids = inForce.filter(({ rule }) => rule.effect === 'forbid').length;
  const { gate, matching } = algorithmTexts;
  return [
    { name: gate.name, does: gate.does(permits, forbids), decides: gate.decides, isInUse: true },
    { ...matching, isInUse: true },
  ];
}

function signaturesOf(placed: readonly Placed[]): readonly PackSignatures[] {
  const told = placed.filter(isTold);
  const sizeOf = (pack: RulePack): number => told.filter((one) => one.pack === pack).length;
  // The packs that say most about this partnership come first.
  const packs = [...new Set(told.map(({ pack }) => pack))].sort((a, b) => sizeOf(b) - sizeOf(a));
  return packs.map((pack) => {
    const rules = told.filter((one) => one.pack === pack).map(({ rule }) => rule);
    return {
      packId: pack.id,
      title: pack.title,
      validFrom: pack.validFrom,
      toSign: pack.signatory,
      signed: rules.flatMap(({ id, signed }) => (signed ? [{ ruleId: id, ...signed }] : [])),
      unsigned: rules.filter(({ signed }) => !signed).map(({ id }) => id),
    };
  });
}
