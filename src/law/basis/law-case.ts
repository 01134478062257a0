import { present } from '../../core/assert.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { givers } from '../approval-givers.ts';
import type {
  Approval,
  ApprovalKind,
  Effect,
  Judgements,
  PartnershipContext,
  Question,
  Recipient,
  Resource,
  Subject,
} from '../question.ts';

/** What must hold for a rule, beside the dated file in which it stands. */
export interface LawCase {
  readonly rule: string;
  /** The rule's condition in this question. */
  readonly shows: 'holds' | 'does-not-hold' | 'unknown';
  readonly title: string;
  readonly question: Question;
  readonly effect: Effect;
  /** Exactly these, where the case says so. */
  readonly ruleIds?: readonly string[];
  readonly missingApprovals?: readonly ApprovalKind[];
  readonly missingInputs?: readonly string[];
}

export interface Change {
  readonly action?: Question['action'];
  readonly subject?: Partial<Subject>;
  readonly recipient?: Partial<Recipient>;
  readonly context?: Partial<PartnershipContext>;
  readonly resource?: Partial<Resource>;
  readonly judgements?: Partial<Judgements>;
  readonly approvals?: readonly Approval[];
  readonly decision?: boolean;
}

/** The question with some members changed, and those at the paths in `without` made unknown. */
export function vary(base: Question, change: Change, without: readonly string[] = []): Question {
  const merged: JsonObject = JSON.parse(
    JSON.stringify({
      ...base,
      ...change,
      subject: { ...base.subject, ...change.subject },
      ...(base.recipient || change.recipient ? { recipient: { ...base.recipient, ...change.recipient } } : {}),
      context: { ...base.context, ...change.context },
      resource: { ...base.resource, ...change.resource },
      judgements: { ...base.judgements, ...change.judgements },
    }),
  );
  const left = without.reduce((question, path) => removed(question, path.split('.')), merged);
  return JSON.parse(JSON.stringify(left));
}

function removed(value: JsonObject, [first = '', ...rest]: readonly string[]): JsonObject {
  const member = value[first];
  const kept = Object.fromEntries(Object.entries(value).filter(([name]) => name !== first));
  if (rest.length === 0 || typeof member !== 'object' || member === null || isList(member)) return kept;
  return { ...kept, [first]: removed(member, rest) };
}

const isList = (value: object): value is readonly unknown[] => Array.isArray(value);

export const given = (...kinds: readonly ApprovalKind[]): readonly Approval[] =>
  kinds.map((kind) => ({
    kind,
    by: `giver-of-${kind}`,
    role: present(givers[kind].roles[0], 'every kind of approval can be given by somebody'),
    at: '2026-11-20T09:00:00Z',
    scope: 'zaak-1',
    given: true,
  }));

export const refused = (kind: ApprovalKind): readonly Approval[] =>
  given(kind).map((approval) => ({ ...approval, by: 'objector', given: false }));

/** What a rule shows at the least, in few words. The first question is the base; the others are the base with a change. */
interface Three {
  readonly base: Question;
  readonly holds: readonly [title: string, effect: Effect];
  /** With these approvals the base is allowed. */
  readonly approved?: readonly ApprovalKind[];
  readonly fails: readonly [title: string, change: Change, effect: Effect];
  /** The paths that are not said. */
  readonly unknown: readonly [title: string, without: readonly string[], effect: Effect];
}

export function three(rule: string, { base, holds, approved, fails, unknown }: Three): readonly LawCase[] {
  const [title, effect] = holds;
  const [failsTitle, change, failsEffect] = fails;
  const [unknownTitle, without, unknownEffect] = unknown;
  return [
    { rule, shows: 'holds', title, question: base, effect },
    ...(approved
      ? [
          {
            rule,
            shows: 'holds',
            title: `${title}, agreed`,
            question: vary(base, { approvals: given(...approved) }),
            effect: 'allow',
          } as const,
        ]
      : []),
    { rule, shows: 'does-not-hold', title: failsTitle, question: vary(base, change), effect: failsEffect },
    { rule, shows: 'unknown', title: unknownTitle, question: vary(base, {}, without), effect: unknownEffect },
  ];
}

/** A municipality shares housing data of the person of a qualified signal with an involved tax inspector. */
export const sharing: Question = {
  subject: {
    userId: 'user-1',
    org: 'gemeente-veenwijde',
    organ: 'college',
    function: 'processing',
    designatedFor: ['riec-voorbeeldregio'],
    commercialDuties: false,
    machine: false,
  },
  recipient: {
    org: 'belastingdienst',
    organ: 'belastingdienst',
    participantOf: ['riec-voorbeeldregio'],
    involvedInActivity: true,
    taskOrDuty: 'Invorderingswet 1990',
  },
  action: 'provide',
  context: {
    partnership: 'riec-voorbeeldregio',
    kind: 'RIEC',
    activity: 'casus',
    caseId: 'zaak-1',
    purposeCode: 'riec-2.17',
    signal: { status: 'qualified', adopted: true, organisedCrime: true },
    involvedChosen: true,
    racStatus: 'positive',
    dpia: true,
    bgsCriteria: true,
  },
  resource: {
    id: 'item-1',
    category: 'housing',
    originOrg: 'gemeente-veenwijde',
    originRegime: 'AVG',
    personRole: 'subject',
    firstProcessedAt: '2026-03-01T09:00:00Z',
  },
  judgements: {
    necessity: 'Zonder het adres kan het pand niet worden onderzocht.',
    proportionality: 'Het gaat om een adres en een ernstig vermoeden.',
    subsidiarity: 'Een lichtere vraag gaf geen antwoord.',
    weightyReasons: 'no',
    minimalFields: true,
    informPerson: 'postponed',
  },
  approvals: [],
  time: { now: '2026-11-23T10:00:00Z' },
};

/** The partnership gives an ordinary result to a public body outside it. */
export const resultToThird: Question = vary(sharing, {
  action: 'give-result',
  recipient: {
    org: 'registerkamer',
    organ: 'other-public',
    participantOf: [],
    involvedInActivity: false,
    taskOrDuty: 'Handelsregisterwet 2007 4',
    compatible: true,
    necessary: true,
    ground: 'public-task',
  },
  context: { otherPartnership: 'none', otherKind: 'none' },
  resource: { category: 'result', special: false, criminal: false, taxOrigin: false, automated: false },
  approvals: given('no-objection', 'rac'),
});

/** The partnership gives a result that rests on tax data to a company outside it that an act obliges. */
export const resultToCompany: Question = vary(resultToThird, {
  recipient: {
    org: 'voorbeeldbank',
    organ: 'private',
    taskOrDuty: 'Wwft 3',
    ground: 'legal-duty',
    commercialDuties: false,
  },
  resource: { taxOrigin: true, fiodOnly: false },
  approvals: given('no-objection', 'rac', 'source-consent'),
});

/** The police tell the mayor, outside every partnership, under a case of their own. */
export const disclosing: Question = vary(
  sharing,
  {
    action: 'disclose',
    subject: { org: 'politie', organ: 'politie', designatedFor: ['politie'] },
    recipient: { org: 'gemeente-veenwijde', organ: 'burgemeester', participantOf: [], necessary: true },
    context: { partnership: 'none', kind: 'none', activity: 'none', purposeCode: 'police-task' },
    resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-8', thirdPartiesRemoved: true },
  },
  ['context.signal', 'context.involvedChosen', 'context.racStatus', 'context.bgsCriteria'],
);
