import type { FieldFault } from '../../src/core/field.ts';
import type { AccessRequest, Entity, Reading, Vocabulary } from '../../src/law/authzen-request.ts';
import type { Action, Citation, Question } from '../../src/law/question.ts';
import type { Rule, RulePack } from '../../src/law/rule.ts';

/**
 * The required fixture (scenario, section "Required Fixture") in our own machinery: its policy is rows of the rule
 * table, answered by the gate with its default deny and its unknowns. Our facts are those of Dutch law, so each word of
 * the scenario borrows the fact that comes closest:
 *
 * | scenario | our question |
 * | --- | --- |
 * | user | `subject.org` |
 * | role `admin` | `subject.function` is `maintenance` |
 * | record | `context.caseId` |
 * | status `archived` | `resource.legalHold` |
 * | read, write, delete | `browse`, `own-task`, `data-subject-request` |
 * | soft | `judgements.minimalFields` |
 */
const users = new Map([
  ['alice', {}],
  ['bob', { role: 'admin' }],
]);
const records = new Map([
  ['record-1', { status: 'active' }],
  ['record-2', { status: 'archived' }],
]);
const actionsOf = new Map<string, Action>([
  ['read', 'browse'],
  ['write', 'own-task'],
  ['delete', 'data-subject-request'],
]);

const basis: readonly Citation[] = [
  {
    act: 'AuthZEN Authorization API 1.0, certification scenario',
    article: 'Required Policy Behaviour',
    validFrom: '2026-01-12',
    checkedOn: '2026-11-23',
    checkedBy: 'the makers',
  },
];
const row = { basis, duty: 'may', retention: '0', obligations: [], alternatives: [], confidence: 'H' } as const;

const rules: readonly Rule[] = [
  {
    ...row,
    id: 'AZ-1-3',
    effect: 'permit',
    actions: ['browse'],
    when: { fact: 'subject.org', in: ['alice', 'bob'] },
    sentence: { nl: 'Alice en Bob mogen lezen.', en: 'Alice and Bob may read.' },
  },
  {
    ...row,
    id: 'AZ-2-4',
    effect: 'permit',
    actions: ['own-task'],
    when: { fact: 'subject.org', is: 'alice' },
    sentence: { nl: 'Alice mag schrijven.', en: 'Alice may write.' },
  },
  {
    ...row,
    id: 'AZ-5',
    effect: 'forbid',
    actions: ['own-task'],
    when: { all: [{ fact: 'resource.legalHold', is: true }, { not: { fact: 'subject.function', is: 'maintenance' } }] },
    sentence: { nl: 'In het archief schrijft alleen een beheerder.', en: 'Only an admin writes to the archive.' },
    alternatives: [{ nl: 'Vraag het een beheerder.', en: 'Ask an admin.' }],
  },
  {
    ...row,
    id: 'AZ-6',
    effect: 'permit',
    actions: ['own-task'],
    when: {
      all: [
        { fact: 'resource.legalHold', is: true },
        { fact: 'subject.function', is: 'maintenance' },
      ],
    },
    sentence: { nl: 'Een beheerder mag in het archief schrijven.', en: 'An admin may write to the archive.' },
  },
  {
    ...row,
    id: 'AZ-7-8',
    effect: 'permit',
    actions: ['data-subject-request'],
    when: {
      all: [
        { fact: 'subject.org', is: 'alice' },
        { fact: 'judgements.minimalFields', is: true },
      ],
    },
    sentence: { nl: 'Alice mag zo wissen dat het terug kan.', en: 'Alice may delete what can be brought back.' },
  },
];

export const fixturePack: RulePack = {
  id: 'authzen-certification',
  title: { nl: 'Certificatieproef van AuthZEN', en: 'AuthZEN certification scenario' },
  validFrom: '2026-01-12',
  signatory: { nl: 'Niemand: dit is een proef.', en: 'Nobody: this is a test.' },
  rules,
};

export const fixtureVocabulary: Vocabulary = {
  read,
  identifiers: (sought, type) => {
    if (sought === 'action') return [...actionsOf.keys()];
    if (sought === 'subject') return type === 'user' ? [...users.keys()] : [];
    return type === 'record' ? [...records.keys()] : [];
  },
};

/** Attributes beside those of the fixture are welcome and unread, as the scenario wants. */
function read({ subject, action, resource }: AccessRequest, now: string): Reading {
  const [user, item, act] = [users.get(subject.id), records.get(resource.id), actionsOf.get(action.name)];
  if (subject.type !== 'user' || !user) return { unrecognised: [notKnown('/subject')] };
  if (resource.type !== 'record' || !item) return { unrecognised: [notKnown('/resource')] };
  if (!act) return { unrecognised: [notKnown('/action')] };
  const { soft } = action.properties;
  const question: Question = {
    subject: {
      userId: subject.id,
      org: subject.id,
      organ: 'other-public',
      function: attribute(subject, user, 'role') === 'admin' ? 'maintenance' : 'processing',
    },
    action: act,
    ...filledIn,
    context: { ...filledIn.context, caseId: resource.id },
    resource: { ...filledIn.resource, legalHold: attribute(resource, item, 'status') === 'archived' },
    ...(typeof soft === 'boolean' ? { judgements: { minimalFields: soft } } : {}),
    time: { now },
  };
  return { question, pointerOf: (input) => `/${input}` };
}

/** What the gate wants to know of any act before it allows it, and what the scenario has no words for. */
const filledIn = {
  recipient: { org: 'none', organ: 'none', sector: 'public', taskOrDuty: 'none' },
  context: { partnership: 'none', kind: 'none', activity: 'none', purposeCode: 'none' },
  resource: { category: 'none', originOrg: 'none', originRegime: 'public', firstProcessedAt: '2026-01-12' },
} as const;

/** What was sent, or what the fixture knows of it. */
const attribute = ({ properties }: Entity, known: { readonly [name: string]: string }, name: string): unknown =>
  properties[name] ?? known[name];

const notKnown = (pointer: string): FieldFault => ({
  pointer,
  code: 'not-known',
  detail: { nl: 'Dit komt in de proef niet voor.', en: 'This is not in the fixture.' },
});
