import { present } from '../core/assert.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { choice, type Field, type FieldFault, flag, list, optional, rows, text, whole } from '../core/field.ts';
import { type Fields, type Of, type Parsed, parse, type Record_, record } from '../core/record.ts';
import { contradictionsOf, firstProcessings } from './contradictions.ts';
import { instantMs } from './instants.ts';
import type { Question, Source } from './question.ts';
import {
  actions,
  activities,
  approvalKinds,
  approvalRoles,
  bibobRoutes,
  caseStates,
  categories,
  clearances,
  demands,
  foreignChannels,
  functions,
  grounds,
  icovGroups,
  offences,
  organs,
  originRegimes,
  partnershipKinds,
  personRoles,
  planMethods,
  planRanks,
  planReaches,
  qualities,
  racStatuses,
  regions,
  relations,
  secrecyGrounds,
  sectors,
  signalStatuses,
  specialCategories,
  statements,
  taxOpenings,
  transferSafeguards,
  uses,
} from './terms.ts';

/** A question from outside, parsed as strictly as anything else: an unknown member is a fault, not a silence. */

/** Names of members are the words of the rule table; they have no other label. */
const facts = (name: string) => ({ label: { nl: name, en: name }, privacy: 'open' }) as const;
const word = (name: string, max = 200) => optional(text({ ...facts(name), max }));
const yesNo = (name: string) => optional(flag(facts(name)));
const told = (name: string) => optional(text({ ...facts(name), max: 4_000, lines: 'many' }));
const oneOf = <const V extends string>(name: string, values: readonly V[]) =>
  choice({ ...facts(name), options: values.map((value) => ({ value, label: { nl: value, en: value } })) });
const term = <const V extends string>(name: string, values: readonly V[]) => optional(oneOf(name, values));
const ids = (name: string) => optional(list(text({ ...facts(name), max: 200 }), { ...facts(name), max: 200 }));
const part = <const F extends Fields>(name: string, fields: F): Record_<F> =>
  record(name, { nl: name, en: name }, fields);

const subjectRecord = part('subject', {
  userId: text({ ...facts('userId'), max: 200 }),
  org: word('org'),
  organ: term('organ', organs),
  function: term('function', functions),
  designatedFor: ids('designatedFor'),
  authorisedUntil: word('authorisedUntil', 40),
  commercialDuties: yesNo('commercialDuties'),
  sector: term('sector', sectors),
  machine: yesNo('machine'),
  screening: term('screening', clearances),
  training: term('training', clearances),
  mandate: word('mandate'),
  relationToDataSubject: term('relationToDataSubject', relations),
});

const recipientRecord = part('recipient', {
  org: word('org'),
  organ: term('organ', organs),
  sector: term('sector', sectors),
  participantOf: ids('participantOf'),
  involvedInActivity: yesNo('involvedInActivity'),
  designatedFor: ids('designatedFor'),
  commercialDuties: yesNo('commercialDuties'),
  country: word('country'),
  taskOrDuty: word('taskOrDuty'),
  compatible: yesNo('compatible'),
  necessary: yesNo('necessary'),
  ground: term('ground', grounds),
  use: term('use', uses),
  region: term('region', regions),
  statuteAllows: yesNo('statuteAllows'),
  dataSubject: yesNo('dataSubject'),
});

const contextRecord = part('context', {
  partnership: word('partnership'),
  kind: term('kind', partnershipKinds),
  otherPartnership: word('otherPartnership'),
  otherKind: term('otherKind', partnershipKinds),
  activity: term('activity', activities),
  caseId: word('caseId'),
  purposeCode: word('purposeCode'),
  participants: ids('participants'),
  involvedChosen: yesNo('involvedChosen'),
  racStatus: term('racStatus', racStatuses),
  provisionKind: word('provisionKind'),
  dpia: yesNo('dpia'),
  bgsCriteria: yesNo('bgsCriteria'),
  caseState: term('caseState', caseStates),
  demand: term('demand', demands),
  wpgDecision: yesNo('wpgDecision'),
  specialCase: yesNo('specialCase'),
  order: yesNo('order'),
  presetIndicators: yesNo('presetIndicators'),
  raisedRisk: yesNo('raisedRisk'),
  decreeNames: yesNo('decreeNames'),
  jointWeighing: yesNo('jointWeighing'),
  hit: yesNo('hit'),
  routeConsidered: yesNo('routeConsidered'),
  apLicence: yesNo('apLicence'),
  brpAuthorised: yesNo('brpAuthorised'),
  offence: term('offence', offences),
  identityVerified: yesNo('identityVerified'),
  explainable: yesNo('explainable'),
  fiuDeclared: yesNo('fiuDeclared'),
  misuseSuspected: yesNo('misuseSuspected'),
  bibobKnownVia: term('bibobKnownVia', bibobRoutes),
  bibobSamePerson: yesNo('bibobSamePerson'),
  bibobOwnPower: yesNo('bibobOwnPower'),
  foreignChannel: term('foreignChannel', foreignChannels),
  foreignSafeguard: term('foreignSafeguard', transferSafeguards),
  fraudProtocol: yesNo('fraudProtocol'),
  fraudConviction: yesNo('fraudConviction'),
  fraudRulesMet: yesNo('fraudRulesMet'),
});

const signalRecord = part('signal', {
  status: term('status', signalStatuses),
  adopted: yesNo('adopted'),
  organisedCrime: yesNo('organisedCrime'),
  type: word('type'),
  extent: word('extent'),
  weight: word('weight'),
  matchingParticipants: optional(whole({ ...facts('matchingParticipants'), min: 0, max: 1_000 })),
  assessedAt: word('assessedAt', 40),
  assessedBy: word('assessedBy'),
});

const sourceFields = {
  id: word('id'),
  category: term('category', categories),
  originOrg: word('originOrg'),
  originRegime: term('originRegime', originRegimes),
  special: yesNo('special'),
  specialCategories: optional(
    list(oneOf('specialCategories', specialCategories), {
      ...facts('specialCategories'),
      max: specialCategories.length,
    }),
  ),
  criminal: yesNo('criminal'),
  taxOrigin: yesNo('taxOrigin'),
  fiodOnly: yesNo('fiodOnly'),
  firstProcessedAt: word('firstProcessedAt', 40),
  automated: yesNo('automated'),
} as const;

/** How many times a derivation may itself be made of derivations, and of how many things each. */
const deepest = 3;
const widest = 20;

function sources(depth: number): Field<readonly Source[], true> {
  const fields = depth === 0 ? sourceFields : { ...sourceFields, derivedFrom: sources(depth - 1) };
  return optional(rows(part('source', fields), { ...facts('derivedFrom'), max: widest }));
}

const resourceRecord = part('resource', {
  ...sourceFields,
  derivedFrom: sources(deepest),
  personRole: term('personRole', personRoles),
  minor: yesNo('minor'),
  lastProcessedAt: word('lastProcessedAt', 40),
  quality: term('quality', qualities),
  statement: term('statement', statements),
  supplierConditions: optional(
    list(text({ ...facts('supplierConditions'), max: 400 }), { ...facts('supplierConditions'), max: 20 }),
  ),
  fields: ids('fields'),
  bsn: yesNo('bsn'),
  counts: optional(
    list(whole({ ...facts('counts'), min: 0, max: 100_000_000 }), { ...facts('counts'), max: 5_000, repeats: true }),
  ),
  identifiable: yesNo('identifiable'),
  secrecyWithoutOpening: yesNo('secrecyWithoutOpening'),
  legalHold: yesNo('legalHold'),
  thirdPartiesRemoved: yesNo('thirdPartiesRemoved'),
  pseudonymised: yesNo('pseudonymised'),
  inCase: yesNo('inCase'),
  icovGroup: term('icovGroup', icovGroups),
  secrecyGround: term('secrecyGround', secrecyGrounds),
  taxOpening: term('taxOpening', taxOpenings),
  listed: yesNo('listed'),
  singleEntity: yesNo('singleEntity'),
  profiling: yesNo('profiling'),
  smallNumbersChecked: yesNo('smallNumbersChecked'),
  originProxy: yesNo('originProxy'),
  adviceGivenAt: word('adviceGivenAt', 40),
});

const judgementsRecord = part('judgements', {
  necessity: told('necessity'),
  proportionality: told('proportionality'),
  subsidiarity: told('subsidiarity'),
  weightyReasons: term('weightyReasons', ['yes', 'no']),
  weightyReasonsText: told('weightyReasonsText'),
  minimalFields: yesNo('minimalFields'),
  informPerson: term('informPerson', ['yes', 'postponed']),
  informReason: told('informReason'),
  informReviewOn: word('informReviewOn', 40),
  circleReason: yesNo('circleReason'),
  strictlyNecessary: yesNo('strictlyNecessary'),
  justifiedDoubt: yesNo('justifiedDoubt'),
});

const timeRecord = part('time', { now: text({ ...facts('now'), max: 40 }), emergency: yesNo('emergency') });

const restRecord = part('question', {
  action: oneOf('action', actions),
  approvals: optional(
    rows(
      part('approval', {
        kind: oneOf('kind', approvalKinds),
        id: word('id', 80),
        by: text({ ...facts('by'), max: 200 }),
        role: oneOf('role', approvalRoles),
        org: word('org'),
        organ: term('organ', organs),
        at: text({ ...facts('at'), max: 40 }),
        scope: text({ ...facts('scope'), max: 200 }),
        expiresAt: word('expiresAt', 40),
        given: flag(facts('given')),
        evidence: word('evidence', 64),
      }),
      { ...facts('approvals'), max: 100 },
    ),
  ),
  decision: yesNo('decision'),
});

const planRecord = part('plan', {
  over: oneOf('over', planReaches),
  method: oneOf('method', planMethods),
  ranks: oneOf('ranks', planRanks),
});

export function parseQuestion(raw: unknown): Parsed<Question> {
  if (!isObject(raw)) return { faults: [{ pointer: '', code: 'wrong-type', detail: notAnObject }] };
  const { subject, recipient, context, resource, judgements, plan, time, ...rest } = raw;
  const { signal, ...contextRest } = isObject(context) ? context : {};
  const faults: FieldFault[] = [];
  const read = <F extends Fields>(pointer: string, shape: Record_<F>, value: unknown): Of<Record_<F>> | undefined => {
    const parsed = parse(shape, value);
    if ('good' in parsed) return parsed.good;
    faults.push(...parsed.faults.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` })));
    return undefined;
  };
  const parts = {
    subject: read('/subject', subjectRecord, subject),
    context: read('/context', contextRecord, isObject(context) ? contextRest : context),
    resource: read('/resource', resourceRecord, resource),
    time: read('/time', timeRecord, time),
    rest: read('', restRecord, rest),
    recipient: recipient === undefined ? undefined : read('/recipient', recipientRecord, recipient),
    plan: plan === undefined ? undefined : read('/plan', planRecord, plan),
    judgements: judgements === undefined ? undefined : read('/judgements', judgementsRecord, judgements),
    signal: signal === undefined ? undefined : read('/context/signal', signalRecord, signal),
  };
  if (faults.length > 0) return { faults };
  const proof = 'a part without faults was read';
  const question: Question = {
    subject: present(parts.subject, proof),
    ...(parts.recipient ? { recipient: parts.recipient } : {}),
    context: { ...present(parts.context, proof), ...(parts.signal ? { signal: parts.signal } : {}) },
    resource: present(parts.resource, proof),
    ...(parts.judgements ? { judgements: parts.judgements } : {}),
    ...(parts.plan ? { plan: parts.plan } : {}),
    time: present(parts.time, proof),
    ...present(parts.rest, proof),
  };
  const unreadable = instants(question).flatMap(([pointer, value]) =>
    value === undefined || instantMs(value) !== undefined ? [] : [{ pointer, code: 'not-right', detail: notAnInstant }],
  );
  const wrong = unreadable.length > 0 ? unreadable : contradictionsOf(question);
  return wrong.length > 0 ? { faults: wrong } : { good: question };
}

/** Days and instants: what the gate cannot read it would take for unknown, so it is refused here. */
const instants = (question: Question): readonly (readonly [string, string | undefined])[] => {
  const { subject, context, resource, judgements, time, approvals = [] } = question;
  return [
    ['/time/now', time.now],
    ['/subject/authorisedUntil', subject.authorisedUntil],
    ['/context/signal/assessedAt', context.signal?.assessedAt],
    ['/judgements/informReviewOn', judgements?.informReviewOn],
    ['/resource/lastProcessedAt', resource.lastProcessedAt],
    ['/resource/adviceGivenAt', resource.adviceGivenAt],
    ...firstProcessings(resource, '/resource'),
    ...approvals.flatMap(({ at, expiresAt }, index): (readonly [string, string | undefined])[] => [
      [`/approvals/${index}/at`, at],
      [`/approvals/${index}/expiresAt`, expiresAt],
    ]),
  ];
};

const isObject = (held: unknown): held is { readonly [key: string]: unknown } =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

const notAnObject: Bilingual = {
  nl: 'Een vraag is een JSON-object met subject, action, context, resource en time.',
  en: 'A question is a JSON object with subject, action, context, resource and time.',
};
const notAnInstant: Bilingual = {
  nl: 'Dit is geen dag (2026-11-23) en geen moment (2026-11-23T09:00:00Z).',
  en: 'This is no day (2026-11-23) and no instant (2026-11-23T09:00:00Z).',
};
