import { assert } from '../core/assert.ts';
import { approvalBit } from './approval-set.ts';
import { type Approved, approvedIn } from './approvals.ts';
import { traitsOf } from './data-traits.ts';
import { designatingKinds, designationOf, isDesignatedTask } from './designations.ts';
import { fiveYearsAfter, instantMs, isPast } from './instants.ts';
import type { FactName } from './known-facts.ts';
import { areLargeEnough } from './limits.ts';
import { firstProcessedOf, regimesOf, sourcesOf, suppliersOf } from './lineage.ts';
import { purposeOf } from './purposes.ts';
import type { OriginRegime, PartnershipContext, Question, Recipient, Resource, Subject } from './question.ts';
import { sectorOf } from './sectors.ts';
import { isNoParticipant, sureFactsOf } from './sure-facts.ts';

export type FactValue = string | boolean | readonly string[];
/** What is known. A fact that is not in it is unknown. */
export type Facts = ReadonlyMap<string, FactValue>;

/** What the gate works with: facts, and which approvals are given and which are refused. */
export interface Known extends Approved {
  readonly facts: Facts;
  /** Facts of each thing it was made from: what the law bars for a part, it bars for the whole. */
  readonly parts: readonly Facts[];
  /** For a computed fact that is unknown: the inputs that would settle it, where that depends on the question. */
  readonly hangs: ReadonlyMap<string, readonly string[]>;
}

/** What is known under each regime that lies on the data: the gate must say yes under every one of them. */
export function knownOf(question: Question): readonly [Known, ...Known[]] {
  const now = instantMs(question.time.now);
  assert(now !== undefined, 'the question says when it is asked');
  const approved = approvedIn(question, now);
  const [own, ...others] = regimesOf(question.resource);
  const parts = sourcesOf(question.resource).map(
    (source) => sheetOf({ ...question, resource: partOf(question.resource, source) }, { now, approved }).known,
  );
  const under = (regime: OriginRegime | undefined): Known => {
    const { originRegime: _, ...rest } = question.resource;
    const resource = regime === undefined ? rest : { ...rest, originRegime: regime };
    const sheet = sheetOf({ ...question, resource }, { now, approved });
    return { ...approved, facts: sheet.known, hangs: sheet.hangs, parts };
  };
  return [under(own), ...others.map(under)];
}

/** A part as if it were given by itself: what the question says of the whole and the part leaves open, counts. */
function partOf(whole: Resource, { derivedFrom: _, ...part }: ReturnType<typeof sourcesOf>[number]): Resource {
  const { derivedFrom: __, ...rest } = whole;
  return { ...rest, ...part };
}

function sheetOf(
  question: Question,
  { now, approved }: { readonly now: number; readonly approved: Approved },
): FactSheet {
  const facts = new FactSheet();
  subjectFacts(facts, question, now);
  contextFacts(facts, question);
  recipientFacts(facts, question);
  resourceFacts(facts, question, now);
  judgementFacts(facts, question);
  const { context } = question;
  const sure = sureFactsOf(question, {
    member: memberOf(question, context.partnership, context.kind),
    memberOfOther: memberOfOther(question),
    isAutomated: facts.known.get('taint.automated') === true,
  });
  for (const [name, value] of sure) facts.put(name, value);
  const isObjected = (approved.refused & approvalBit('no-objection')) !== 0;
  facts.put('judgements.objected', isObjected || question.judgements?.weightyReasons === 'yes');
  return facts;
}

class FactSheet {
  readonly known = new Map<string, FactValue>();
  readonly hangs = new Map<string, readonly string[]>();

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

  facts.put('subject.mandate', subject.mandate);
  // Declared by the asker: who declares nothing knows nobody. It is not asked of everybody at every look.
  facts.put('subject.relationToDataSubject', subject.relationToDataSubject ?? 'none');

  const authorised = isAuthorised(subject, now);
  facts.put('subject.authorisedUntil', subject.authorisedUntil);
  facts.put('subject.designated', and(authorised, holds(subject.designatedFor, context.partnership)));
  const inside = [subject.org, context.caseId, context.partnership].filter((id) => id !== undefined && id !== 'none');
  facts.put('subject.designatedInside', and(authorised, or(...inside.map((id) => holds(subject.designatedFor, id)))));
}

function recipientFacts(facts: FactSheet, question: Question): void {
  const { subject, recipient, context, resource } = question;
  facts.put('recipient.named', recipient !== undefined);
  if (!recipient) {
    facts.put('recipient.colleague', false);
    facts.put('recipient.undesignated', false);
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
  facts.put('recipient.compatible', recipient.compatible);
  facts.put('recipient.necessary', recipient.necessary);
  facts.put('recipient.ground', recipient.ground);
  facts.put('recipient.use', recipient.use);
  facts.put('recipient.region', recipient.region);
  facts.put('recipient.statuteAllows', recipient.statuteAllows);
  facts.put('recipient.dataSubject', recipient.dataSubject);

  const { org } = recipient;
  facts.put('recipient.colleague', org === undefined || subject.org === undefined ? undefined : org === subject.org);
  const designated = or(
    holds(recipient.designatedFor, context.partnership),
    otherNamed(context) ? holds(recipient.designatedFor, context.otherPartnership) : false,
  );
  facts.put('recipient.designated', designated);
  facts.put('recipient.undesignated', designated === false);
  const member = holds(recipient.participantOf, context.partnership);
  facts.put('recipient.memberOfOther', memberOfOther(question));
  facts.put('recipient.member', member);
  const suppliers = suppliersOf(resource);
  facts.put('recipient.source', org === undefined || suppliers.length === 0 ? undefined : suppliers.includes(org));
  facts.put('recipient.taskOrDuty', recipient.taskOrDuty);
  facts.put('recipient.participant', isParticipant(facts, { recipient, context, member }));
}

/** Whoever says to take part does not, when the act lists the participants and the organ is none of them. */
function memberOf({ recipient }: Question, partnership: string | undefined, kind: string | undefined) {
  return isNoParticipant(kind, recipient?.organ) ? false : holds(recipient?.participantOf, partnership);
}

const memberOfOther = (question: Question): boolean | undefined =>
  and(otherNamed(question.context), memberOf(question, question.context.otherPartnership, question.context.otherKind));

interface Membership {
  readonly recipient: Recipient;
  readonly context: PartnershipContext;
  readonly member: boolean | undefined;
}

/** Whether the receiver takes part *for this task*: the act names bodies and their tasks (WGS 2.3, 2.11, 2.19, 2.27). */
function isParticipant(facts: FactSheet, { recipient, context, member }: Membership): boolean | undefined {
  const { taskOrDuty: task, organ } = recipient;
  const named = task === undefined ? undefined : task !== 'none';
  if (member === false || named === false) return false;
  if (context.kind === undefined || organ === undefined) return undefined;
  if (!designatingKinds.has(context.kind)) return and(member, named);
  const designation = designationOf(context.kind, organ);
  if (!designation) return false;
  const forTask = task === undefined ? undefined : isDesignatedTask(designation, task);
  // A task that the act's list does not know says nothing yet: somebody must say which of the listed is meant.
  if (member === true && forTask === undefined) facts.known.delete('recipient.taskOrDuty');
  const byDecree = designation.byDecree ? context.decreeNames : true;
  if (byDecree === undefined) facts.hangs.set('recipient.participant', ['context.decreeNames']);
  return and(member, and(forTask, byDecree));
}

function contextFacts(facts: FactSheet, { context, subject }: Question): void {
  // Outside every partnership is an answer to which partnership it is.
  facts.put('context.partnership', context.partnership ?? (context.kind === 'none' ? 'none' : undefined));
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
  facts.put('resource.own', isOwn(subject, resource));
  facts.put('resource.originRegime', resource.originRegime);
  facts.put('resource.personRole', resource.personRole);
  facts.put('resource.minor', resource.minor);
  facts.put('resource.identifiable', resource.identifiable);
  facts.put('resource.secrecyWithoutOpening', resource.secrecyWithoutOpening);
  facts.put('resource.legalHold', resource.legalHold);
  facts.put('resource.bsn', resource.bsn);
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
  facts.put('resource.fiodOnly', traits.fiodOnly);

  const firstAt = firstProcessedOf(resource, instantMs);
  const [first, last] = [instantMs(firstAt), instantMs(resource.lastProcessedAt)];
  // A processing that lies in the future is a mistake, and a mistake is not knowledge.
  if (isPast(first, now)) {
    facts.put('resource.firstProcessedAt', firstAt);
    facts.put('resource.tooOld', fiveYearsAfter(first) < now);
  }
  facts.put('resource.surelyOriginProxy', resource.originProxy === true);
  facts.put('resource.surelyTooOld', isPast(first, now) && fiveYearsAfter(first) < now);
  if (isPast(last, now)) {
    facts.put('resource.lastProcessedAt', resource.lastProcessedAt);
    facts.put('resource.untouched', fiveYearsAfter(last) < now);
  }
}

/** All of it comes from the asker's own organisation. */
function isOwn({ org }: Subject, resource: Resource): boolean | undefined {
  const givers = [resource, ...sourcesOf(resource)].map(({ originOrg }) => originOrg);
  if (org === undefined) return undefined;
  if (givers.some((giver) => giver !== undefined && giver !== org)) return false;
  return givers.includes(undefined) ? undefined : true;
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
  const { counts } = resource;
  // Where the numbers are there, the gate looks itself and believes no claim.
  const isChecked = counts
    ? areLargeEnough(counts, new Date(now).toISOString().slice(0, 10))
    : resource.smallNumbersChecked;
  facts.put('resource.smallNumbersChecked', isChecked);
  facts.put('resource.surelyTooFew', counts !== undefined && isChecked === false);
  facts.put('resource.originProxy', resource.originProxy);
  const advice = instantMs(resource.adviceGivenAt);
  facts.put('resource.adviceSurelyExpired', isPast(advice, now) && fiveYearsAfter(advice) < now);
  if (!isPast(advice, now)) return;
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

/** `designatedFor` already says that the person is authorised; an end date only takes it away. */
function isAuthorised(subject: Subject, now: number): boolean | undefined {
  const { authorisedUntil, screening, training, mandate } = subject;
  // What the decree asks exactly is not known; what is known to be missing ends the authorisation.
  if (screening === 'none' || training === 'none' || mandate === 'none') return false;
  if (authorisedUntil === undefined) return true;
  const end = instantMs(authorisedUntil, 'end');
  return end === undefined ? undefined : now <= end;
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
