import type {
  Approval,
  ApprovalKind,
  Judgements,
  Organ,
  PartnershipContext,
  Question,
  Recipient,
  Resource,
  Subject,
} from '../question.ts';
import type { Scenario } from './scenario.ts';

/**
 * Base questions for acts outside the WGS. Everything a careful official knows is filled in, with "no" for every
 * circumstance that does not hold; a scenario states what makes it special. `undefined` makes a member unknown.
 */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

export interface QuestionPatch {
  readonly subject?: Patch<Subject>;
  readonly recipient?: Patch<Recipient>;
  readonly action?: Question['action'];
  readonly context?: Patch<PartnershipContext>;
  readonly resource?: Patch<Resource>;
  readonly judgements?: Patch<Judgements>;
  readonly approvals?: readonly Approval[];
  readonly decision?: boolean;
  readonly time?: Question['time'];
}

function overlay<T extends object>(base: T, patch: Patch<T>): T {
  const result = { ...base };
  for (const key in patch) {
    const value = patch[key];
    if (value === undefined) Reflect.deleteProperty(result, key);
    else result[key] = value;
  }
  return result;
}

export function vary(base: Question, patch: QuestionPatch): Question {
  const { subject, recipient, context, resource, judgements, ...rest } = patch;
  return {
    ...base,
    ...rest,
    subject: overlay(base.subject, subject ?? {}),
    context: overlay(base.context, context ?? {}),
    resource: overlay(base.resource, resource ?? {}),
    judgements: overlay(base.judgements ?? {}, judgements ?? {}),
    ...(base.recipient || recipient ? { recipient: overlay(base.recipient ?? {}, recipient ?? {}) } : {}),
  };
}

export const now = '2026-11-23T10:00:00.000Z';
export const taskId = 'taak-2026-0417';
export const itemId = 'stuk-2026-0417-1';

const outside: Question = {
  subject: {
    userId: 'm.jansen',
    function: 'processing',
    commercialDuties: false,
    sector: 'public',
    machine: false,
    screening: 'valid',
    training: 'valid',
    mandate: 'mandaatbesluit 2026',
    relationToDataSubject: 'none',
  },
  action: 'disclose',
  context: {
    partnership: 'none',
    kind: 'none',
    activity: 'none',
    caseId: taskId,
    signal: { status: 'none', adopted: false, organisedCrime: false },
    involvedChosen: false,
    racStatus: 'none',
    dpia: true,
    bgsCriteria: false,
    caseState: 'none',
    demand: 'none',
    wpgDecision: false,
    specialCase: false,
    order: false,
    presetIndicators: false,
    raisedRisk: false,
    decreeNames: false,
    jointWeighing: false,
    hit: false,
    routeConsidered: false,
    apLicence: false,
    brpAuthorised: false,
    offence: 'none',
    identityVerified: false,
    explainable: false,
    fiuDeclared: false,
    misuseSuspected: false,
    bibobKnownVia: 'none',
    bibobSamePerson: false,
    bibobOwnPower: false,
    foreignChannel: 'none',
    foreignSafeguard: 'none',
    fraudProtocol: false,
    fraudConviction: false,
    fraudRulesMet: false,
  },
  resource: {
    id: itemId,
    originRegime: 'AVG',
    special: false,
    criminal: false,
    taxOrigin: false,
    fiodOnly: false,
    personRole: 'subject',
    minor: false,
    firstProcessedAt: '2026-09-14T08:00:00.000Z',
    automated: false,
    identifiable: true,
    secrecyWithoutOpening: false,
    legalHold: false,
    thirdPartiesRemoved: true,
    pseudonymised: false,
    inCase: true,
    icovGroup: 'none',
    secrecyGround: 'none',
    taxOpening: 'none',
    listed: false,
    singleEntity: false,
    profiling: false,
    smallNumbersChecked: false,
    originProxy: false,
  },
  judgements: {
    necessity: 'Zonder deze gegevens kan de taak niet worden gedaan.',
    proportionality: 'Alleen de velden die nodig zijn; het belang weegt op tegen de inbreuk.',
    subsidiarity: 'Een lichter middel is geprobeerd en hielp niet.',
    weightyReasons: 'no',
    minimalFields: true,
    informPerson: 'yes',
    circleReason: true,
    strictlyNecessary: true,
    justifiedDoubt: false,
  },
  decision: false,
  time: { now },
};

/** Works under the own statutory task and is designated by the own organ. */
export const giver = (organ: Organ, org: string, purposeCode: string, patch: QuestionPatch = {}): Question =>
  vary(
    vary(outside, {
      subject: { organ, org, designatedFor: [org] },
      context: { purposeCode },
      resource: { originOrg: org },
    }),
    patch,
  );

/** The giver is a company or a citizen. */
export const privateGiver = (organ: Organ, org: string, purposeCode: string, patch: QuestionPatch = {}): Question =>
  vary(giver(organ, org, purposeCode, { subject: { sector: 'private' } }), patch);

export const riecId = 'riec-voorbeeldregio';

/** The bureau of a RIEC that acts for the partnership itself, in an accepted case. */
export const riecBureau = (purposeCode: string, patch: QuestionPatch): Question =>
  vary(
    giver('bureau', riecId, purposeCode, {
      context: {
        partnership: riecId,
        kind: 'RIEC',
        activity: 'casus',
        caseId: 'riec-zaak-2026-031',
        signal: { status: 'qualified', adopted: true, organisedCrime: true },
        involvedChosen: true,
        racStatus: 'positive',
        bgsCriteria: true,
      },
    }),
    patch,
  );

/** A public body with a task of its own for which it needs the data. */
export const to = (organ: Organ, org: string, taskOrDuty: string, patch: Patch<Recipient> = {}): Recipient =>
  overlay<Recipient>(
    {
      org,
      organ,
      sector: 'public',
      participantOf: [],
      involvedInActivity: false,
      designatedFor: [org],
      commercialDuties: false,
      country: 'NL',
      taskOrDuty,
      compatible: true,
      necessary: true,
      ground: 'public-task',
      use: 'task',
      region: 'NL',
      statuteAllows: true,
      dataSubject: false,
    },
    patch,
  );

/** A company or a person that no statute gives a task; it wants the data for itself. */
export const toPrivate = (organ: Organ, org: string, patch: Patch<Recipient> = {}): Recipient =>
  to(organ, org, 'none', {
    sector: 'private',
    ground: 'legitimate-interest',
    statuteAllows: false,
    compatible: false,
    ...patch,
  });

export const mayor = (patch: Patch<Recipient> = {}) => to('burgemeester', 'gemeente-veenwijde', 'Opiumwet 13b', patch);
export const college = (patch: Patch<Recipient> = {}) =>
  to('college', 'gemeente-veenwijde', 'Participatiewet 7', patch);
export const police = (patch: Patch<Recipient> = {}) =>
  to('politie', 'politie', 'Politiewet 2012 3', { use: 'investigation', ...patch });
export const prosecutor = (patch: Patch<Recipient> = {}) =>
  to('om', 'openbaar-ministerie', 'Wet RO 124', { use: 'prosecution', ...patch });
export const bureauBibob = (patch: Patch<Recipient> = {}) =>
  to('bibob-bureau', 'landelijk-bureau-bibob', 'Wet Bibob 11a, 20', { use: 'bibob-advice', ...patch });
export const press = (patch: Patch<Recipient> = {}) => toPrivate('press', 'veenwijder-courant', patch);

const offices: { readonly [K in ApprovalKind]: Approval['role'] } = {
  'competent-authority': 'public-prosecutor',
  'source-consent': 'participant',
  'no-objection': 'participant',
  rac: 'rac-member',
  'human-review': 'reviewer',
  'second-reviewer': 'reviewer',
  person: 'data-subject',
  'participants-order': 'participant',
  supervisor: 'supervisor',
  minister: 'minister',
  'legal-check': 'lawyer',
};

/** Given last week for this very task, unless the patch says otherwise. */
export const approval = (kind: ApprovalKind, patch: Partial<Approval> = {}): Approval => ({
  kind,
  by: 'f.elbers',
  role: offices[kind],
  at: '2026-11-16T09:00:00.000Z',
  scope: taskId,
  given: true,
  ...patch,
});

type Expectation = Scenario['expect'];
export const allowed = (...rules: readonly string[]): Expectation => ({ effect: 'allow', rules });
export const denied = (...rules: readonly string[]): Expectation => ({ effect: 'deny', rules });
export const needs = (missingApprovals: readonly ApprovalKind[], ...rules: readonly string[]): Expectation => ({
  effect: 'allow-with-approval',
  rules,
  missingApprovals,
});
export const asked: Expectation = { effect: 'ask' };
