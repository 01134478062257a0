import { assert } from '../core/assert.ts';
import { type ApprovalSet, approvalBit } from './approval-set.ts';
import { traitsOf } from './data-traits.ts';
import type { FactName } from './known-facts.ts';
import { purposeOf } from './purposes.ts';
import type {
  Approval,
  Organ,
  PartnershipContext,
  Question,
  Recipient,
  Resource,
  Sector,
  Subject,
} from './question.ts';

export type FactValue = string | boolean | readonly string[];
/** What is known. A fact that is not in it is unknown. */
export type Facts = ReadonlyMap<string, FactValue>;

/** What the gate works with: facts, and which approvals are given and which are refused. */
export interface Known {
  readonly facts: Facts;
  readonly granted: ApprovalSet;
  readonly refused: ApprovalSet;
}

export function knownOf(question: Question): Known {
  const now = instantMs(question.time.now);
  assert(now !== undefined, 'the question says when it is asked');
  const facts = new FactSheet();
  subjectFacts(facts, question, now);
  recipientFacts(facts, question);
  contextFacts(facts, question);
  resourceFacts(facts, question, now);
  judgementFacts(facts, question);
  return { facts: facts.known, ...approvalsOf(question, now) };
}

class FactSheet {
  readonly known = new Map<string, FactValue>();

  /** An empty text says nothing. */
  put(name: FactName, value: FactValue | undefined): void {
    if (value !== undefined && value !== '') this.known.set(name, value);
  }

  text(name: FactName): string | undefined {
    const value = this.known.get(name);
    return typeof value === 'string' ? value : undefined;
  }
}

function subjectFacts(facts: FactSheet, { subject, context, decision }: Question, now: number): void {
  facts.put('subject.org', subject.org);
  facts.put('subject.organ', subject.organ);
  facts.put('subject.function', subject.function);
  facts.put('subject.designatedFor', subject.designatedFor);
  facts.put('subject.commercialDuties', subject.commercialDuties);
  facts.put('subject.sector', sectorOf(subject));
  facts.put('subject.machine', subject.machine);
  facts.put('decision', decision);
  facts.put('act.machineDecision', and(subject.machine, decision));

  const authorised = isAuthorised(subject, now);
  facts.put('subject.authorisedUntil', subject.authorisedUntil);
  facts.put('subject.designated', and(authorised, holds(subject.designatedFor, context.partnership)));
  const inside = [subject.org, context.caseId, context.partnership].filter((id) => id !== undefined && id !== 'none');
  facts.put('subject.designatedInside', and(authorised, or(...inside.map((id) => holds(subject.designatedFor, id)))));
}

function recipientFacts(facts: FactSheet, { subject, recipient, context }: Question): void {
  facts.put('recipient.named', recipient !== undefined);
  if (!recipient) {
    facts.put('recipient.colleague', false);
    return;
  }
  facts.put('recipient.org', recipient.org);
  facts.put('recipient.organ', recipient.organ);
  facts.put('recipient.sector', sectorOf(recipient));
  facts.put('recipient.participantOf', recipient.participantOf);
  facts.put('recipient.involvedInActivity', recipient.involvedInActivity);
  facts.put('recipient.designatedFor', recipient.designatedFor);
  facts.put('recipient.commercialDuties', recipient.commercialDuties);
  facts.put('recipient.country', recipient.country);
  facts.put('recipient.taskOrDuty', recipient.taskOrDuty);
  facts.put('recipient.compatible', recipient.compatible);
  facts.put('recipient.necessary', recipient.necessary);
  facts.put('recipient.ground', recipient.ground);
  facts.put('recipient.use', recipient.use);
  facts.put('recipient.region', recipient.region);
  facts.put('recipient.statuteAllows', recipient.statuteAllows);
  facts.put('recipient.dataSubject', recipient.dataSubject);

  const { org } = recipient;
  facts.put('recipient.colleague', org === undefined || subject.org === undefined ? undefined : org === subject.org);
  facts.put('recipient.designated', holds(recipient.designatedFor, context.partnership));
  const member = holds(recipient.participantOf, context.partnership);
  facts.put(
    'recipient.memberOfOther',
    and(otherNamed(context), holds(recipient.participantOf, context.otherPartnership)),
  );
  const task = recipient.taskOrDuty;
  facts.put('recipient.member', member);
  facts.put('recipient.participant', and(member, task === undefined ? undefined : task !== 'none'));
}

function contextFacts(facts: FactSheet, { context, subject }: Question): void {
  facts.put('context.partnership', context.partnership);
  facts.put('context.kind', context.kind);
  facts.put('context.otherPartnership', context.otherPartnership);
  facts.put('context.otherKind', context.otherKind);
  facts.put('context.activity', context.activity);
  facts.put('context.caseId', context.caseId);
  facts.put('context.purposeCode', context.purposeCode);
  facts.put('context.signal.status', context.signal?.status);
  facts.put('context.signal.adopted', context.signal?.adopted);
  facts.put('context.signal.organisedCrime', context.signal?.organisedCrime);
  facts.put('context.involvedChosen', context.involvedChosen);
  facts.put('context.racStatus', context.racStatus);
  facts.put('context.dpia', context.dpia);
  facts.put('context.bgsCriteria', context.bgsCriteria);
  gatewayContextFacts(facts, context);
  facts.put('context.otherNamed', otherNamed(context));

  const code = facts.text('context.purposeCode');
  if (code === undefined) return;
  const purpose = purposeOf(code);
  const organ = subject.organ;
  const kind = context.kind;
  facts.put('purpose.oversight', code === 'oversight-log');
  facts.put('purpose.own', and(purpose?.role === 'own', organ && purpose?.organs.includes(organ)));
  facts.put('purpose.fitsPartnership', and(purpose?.role === 'partnership', kind && purpose?.kinds.includes(kind)));
}

/** Another partnership plays a part only when the question says so. */
function otherNamed({ otherPartnership, otherKind }: PartnershipContext): boolean {
  const other = otherPartnership ?? otherKind;
  return other !== undefined && other !== 'none';
}

function gatewayContextFacts(facts: FactSheet, context: PartnershipContext): void {
  facts.put('context.caseState', context.caseState);
  facts.put('context.demand', context.demand);
  facts.put('context.wpgDecision', context.wpgDecision);
  facts.put('context.specialCase', context.specialCase);
  facts.put('context.order', context.order);
  facts.put('context.presetIndicators', context.presetIndicators);
  facts.put('context.raisedRisk', context.raisedRisk);
  facts.put('context.decreeNames', context.decreeNames);
  facts.put('context.jointWeighing', context.jointWeighing);
  facts.put('context.hit', context.hit);
  facts.put('context.routeConsidered', context.routeConsidered);
  facts.put('context.apLicence', context.apLicence);
  facts.put('context.brpAuthorised', context.brpAuthorised);
  facts.put('context.offence', context.offence);
  facts.put('context.identityVerified', context.identityVerified);
  facts.put('context.explainable', context.explainable);
  facts.put('context.fiuDeclared', context.fiuDeclared);
  facts.put('context.misuseSuspected', context.misuseSuspected);
  facts.put('context.bibobKnownVia', context.bibobKnownVia);
  facts.put('context.bibobSamePerson', context.bibobSamePerson);
  facts.put('context.bibobOwnPower', context.bibobOwnPower);
  facts.put('context.foreignChannel', context.foreignChannel);
  facts.put('context.foreignSafeguard', context.foreignSafeguard);
  facts.put('context.fraudProtocol', context.fraudProtocol);
  facts.put('context.fraudConviction', context.fraudConviction);
  facts.put('context.fraudRulesMet', context.fraudRulesMet);
}

function resourceFacts(facts: FactSheet, { subject, resource }: Question, now: number): void {
  facts.put('resource.category', resource.category);
  facts.put('resource.originOrg', resource.originOrg);
  const { originOrg } = resource;
  facts.put(
    'resource.own',
    originOrg === undefined || subject.org === undefined ? undefined : originOrg === subject.org,
  );
  facts.put('resource.originRegime', resource.originRegime);
  facts.put('resource.fiodOnly', resource.fiodOnly);
  facts.put('resource.personRole', resource.personRole);
  facts.put('resource.minor', resource.minor);
  facts.put('resource.identifiable', resource.identifiable);
  facts.put('resource.secrecyWithoutOpening', resource.secrecyWithoutOpening);
  facts.put('resource.legalHold', resource.legalHold);
  gatewayResourceFacts(facts, resource, now);

  const traits = traitsOf(resource);
  facts.put('resource.special', traits.flags.special);
  facts.put('resource.criminal', traits.flags.criminal);
  facts.put('resource.taxOrigin', traits.flags.taxOrigin);
  facts.put('resource.automated', traits.flags.automated);
  facts.put('resource.tier', traits.tier);
  facts.put('taint.tax', traits.tax);
  facts.put('taint.criminal', traits.criminal);
  facts.put('taint.special', traits.special);
  facts.put('taint.automated', traits.automated);
  facts.put('resource.secrecyClosed', traits.secrecyClosed);

  const first = instantMs(resource.firstProcessedAt);
  // A first processing that lies in the future is a mistake, and a mistake is not knowledge.
  if (first === undefined || first > now + dayMs) return;
  facts.put('resource.firstProcessedAt', resource.firstProcessedAt);
  facts.put('resource.tooOld', fiveYearsAfter(first) < now);
}

function gatewayResourceFacts(facts: FactSheet, resource: Resource, now: number): void {
  facts.put('resource.thirdPartiesRemoved', resource.thirdPartiesRemoved);
  facts.put('resource.pseudonymised', resource.pseudonymised);
  facts.put('resource.inCase', resource.inCase);
  facts.put('resource.icovGroup', resource.icovGroup);
  facts.put('resource.secrecyGround', resource.secrecyGround);
  facts.put('resource.taxOpening', resource.taxOpening);
  facts.put('resource.listed', resource.listed);
  facts.put('resource.singleEntity', resource.singleEntity);
  facts.put('resource.profiling', resource.profiling);
  facts.put('resource.smallNumbersChecked', resource.smallNumbersChecked);
  facts.put('resource.originProxy', resource.originProxy);
  const advice = instantMs(resource.adviceGivenAt);
  if (advice === undefined || advice > now + dayMs) return;
  facts.put('resource.adviceGivenAt', resource.adviceGivenAt);
  facts.put('resource.adviceExpired', fiveYearsAfter(advice) < now);
}

function judgementFacts(facts: FactSheet, { judgements }: Question): void {
  facts.put('judgements.necessity', judgements?.necessity);
  facts.put('judgements.proportionality', judgements?.proportionality);
  facts.put('judgements.subsidiarity', judgements?.subsidiarity);
  facts.put('judgements.weightyReasons', judgements?.weightyReasons);
  facts.put('judgements.minimalFields', judgements?.minimalFields);
  facts.put('judgements.informPerson', judgements?.informPerson);
  facts.put('judgements.circleReason', judgements?.circleReason);
  facts.put('judgements.strictlyNecessary', judgements?.strictlyNecessary);
  facts.put('judgements.justifiedDoubt', judgements?.justifiedDoubt);
  facts.put(
    'judgements.complete',
    and(written(judgements?.necessity), and(written(judgements?.proportionality), written(judgements?.subsidiarity))),
  );
}

/** Latest word of each person for each kind; one refusal outweighs every approval of that kind. */
function approvalsOf(question: Question, now: number): { granted: ApprovalSet; refused: ApprovalSet } {
  const latest = new Map<string, Approval>();
  for (const approval of question.approvals ?? []) {
    if (!covers(approval, question, now)) continue;
    const key = `${approval.kind} ${approval.by}`;
    const before = latest.get(key);
    if (!before || isLater(approval, before)) latest.set(key, approval);
  }
  let granted = 0;
  let refused = 0;
  for (const { kind, given } of latest.values()) {
    if (given) granted |= approvalBit(kind);
    else refused |= approvalBit(kind);
  }
  return { granted: granted & ~refused, refused };
}

function covers(approval: Approval, { subject, context, resource }: Question, now: number): boolean {
  const { kind, scope, role, by } = approval;
  if (scope === '*' || scope === 'none' || scope === '') return false;
  const inScope =
    scope === context.caseId || scope === resource.id || (kind === 'rac' && scope === context.provisionKind);
  if (!inScope || role === 'machine') return false;
  if (kind === 'second-reviewer' && by === subject.userId) return false;
  const at = instantMs(approval.at);
  if (at === undefined || at > now) return false;
  if (approval.expiresAt === undefined) return true;
  const end = instantMs(approval.expiresAt, 'end');
  return end !== undefined && now <= end;
}

function isLater(a: Approval, b: Approval): boolean {
  const [first, second] = [instantMs(a.at) ?? 0, instantMs(b.at) ?? 0];
  return first === second ? !a.given : first > second;
}

/** Organs whose sector the law fixes; what the question says about them is not needed. */
const privateOrgans: readonly Organ[] = [
  'private',
  'reclassering',
  'veilig-thuis',
  'bank',
  'insurer',
  'housing-association',
  'terminal',
  'postal-company',
  'trade-association',
  'ggz',
  'certified-institution',
  'victim-support',
  'press',
  'political-party',
  'citizen',
];
/** These are public in one place and private in another. */
const eitherOrgans: readonly Organ[] = ['none', 'care-provider', 'auditor', 'researcher'];

function sectorOf({ organ, sector }: Subject | Recipient): Sector | undefined {
  if (organ === undefined || eitherOrgans.includes(organ)) return sector;
  return privateOrgans.includes(organ) ? 'private' : 'public';
}

/** `designatedFor` already says that the person is authorised; an end date only takes it away. */
function isAuthorised({ authorisedUntil }: Subject, now: number): boolean | undefined {
  if (authorisedUntil === undefined) return true;
  const end = instantMs(authorisedUntil, 'end');
  return end === undefined ? undefined : now <= end;
}

const dayMs = 86_400_000;
const isoForm = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Milliseconds since 1970. A day without a time is its first moment, or its last when it ends something. */
export function instantMs(text: string | undefined, edge: 'start' | 'end' = 'start'): number | undefined {
  if (text === undefined || !isoForm.test(text)) return undefined;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return undefined;
  return edge === 'end' && text.length === 10 ? ms + dayMs - 1 : ms;
}

export function fiveYearsAfter(ms: number): number {
  const date = new Date(ms);
  return date.setUTCFullYear(date.getUTCFullYear() + 5);
}

const holds = (set: readonly string[] | undefined, id: string | undefined): boolean | undefined => {
  if (set?.length === 0) return false;
  if (set === undefined || id === undefined) return undefined;
  return id !== 'none' && set.includes(id);
};

/** A text that a person wrote; `none` says that it is known to be missing. */
const written = (text: string | undefined): boolean | undefined =>
  text === undefined ? undefined : text.trim() !== '' && text !== 'none';

/** Kleene: a known false settles it, whatever the other is. */
function and(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

function or(...parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(true)) return true;
  return parts.length === 0 || parts.includes(undefined) ? undefined : false;
}
