import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseQuestion } from './question-record.ts';
import * as terms from './terms.ts';

/** What a member may hold, and what is refused with which code. */
interface Kind {
  readonly good: readonly unknown[];
  readonly bad: readonly (readonly [value: unknown, code: string, below?: string])[];
}

const long = (length: number) => 'x'.repeat(length);
const many = (count: number) => Array.from({ length: count }, (_, at) => `x${at}`);

const text = (max: number): Kind => ({
  good: ['x', long(max)],
  bad: [
    [long(max + 1), 'too-large'],
    [' ', 'not-right'],
    ['two\nlines', 'not-right'],
    [1, 'wrong-type'],
  ],
});
const word = text(200);
/** The text that people write to account for what they do. */
const story: Kind = {
  good: ['x', 'two\nlines', long(4_000)],
  bad: [
    [long(4_001), 'too-large'],
    ['', 'not-right'],
  ],
};
const yesNo: Kind = { good: [true, false], bad: [['yes', 'wrong-type']] };
const oneOf = (values: readonly string[]): Kind => ({
  good: values,
  bad: [
    ['gossip', 'not-in-list'],
    ['', 'not-in-list'],
    [values, 'not-in-list'],
  ],
});
const listOf = (max: number, length: number): Kind => ({
  good: [[], many(max), [long(length)]],
  bad: [
    [many(max + 1), 'too-large'],
    [[long(length + 1)], 'too-large', '/0'],
    [['x', 'x'], 'not-right'],
    ['x', 'wrong-type'],
  ],
});
const ids = listOf(200, 200);
const number = (max: number): Kind => ({
  good: [0, max],
  bad: [
    [-1, 'too-small'],
    [max + 1, 'too-large'],
    [1.5, 'wrong-type'],
    ['1', 'wrong-type'],
  ],
});
/** What cannot be read as a day or an instant would be taken for unknown, so it is refused. */
const moment: Kind = {
  good: ['2026-11-20', '2026-11-20T09:00:00Z', '2026-11-20T10:00:00.123+01:00'],
  bad: [
    ['soon', 'not-right'],
    ['2026-02-30', 'not-right'],
    ['20-11-2026', 'not-right'],
    [long(41), 'too-large'],
  ],
};
const hash: Kind = {
  good: ['0'.repeat(64)],
  bad: [
    ['0'.repeat(63), 'not-right'],
    ['0'.repeat(65), 'too-large'],
  ],
};
const purpose: Kind = {
  good: ['riec-2.17', 'none'],
  bad: [
    [long(200), 'not-known'],
    [long(201), 'too-large'],
  ],
};
const special: Kind = {
  good: [[], terms.specialCategories],
  bad: [
    [['gossip'], 'not-in-list', '/0'],
    [['health', 'health'], 'not-right'],
  ],
};
const counts: Kind = {
  good: [[], [0, 0, 100_000_000], Array.from({ length: 5_000 }, () => 7)],
  bad: [
    [[-1], 'too-small', '/0'],
    [[100_000_001], 'too-large', '/0'],
    [Array.from({ length: 5_001 }, () => 7), 'too-large'],
  ],
};

const all = (kind: Kind, ...names: readonly string[]): { readonly [name: string]: Kind } =>
  Object.fromEntries(names.map((name) => [name, kind]));

const source = {
  ...all(word, 'id', 'originOrg'),
  category: oneOf(terms.categories),
  originRegime: oneOf(terms.originRegimes),
  specialCategories: special,
  firstProcessedAt: moment,
  ...all(yesNo, 'special', 'criminal', 'taxOrigin', 'fiodOnly', 'automated'),
};

/** Written out a second time on purpose: every member that a question may have, and what it may hold. */
const members: { readonly [part: string]: { readonly [name: string]: Kind } } = {
  '': { action: oneOf(terms.actions), decision: yesNo },
  '/subject': {
    ...all(word, 'userId', 'org', 'mandate'),
    organ: oneOf(terms.organs),
    function: oneOf(terms.functions),
    designatedFor: ids,
    authorisedUntil: moment,
    sector: oneOf(terms.sectors),
    ...all(yesNo, 'commercialDuties', 'machine'),
    ...all(oneOf(terms.clearances), 'screening', 'training'),
    relationToDataSubject: oneOf(terms.relations),
  },
  '/recipient': {
    ...all(word, 'org', 'country', 'taskOrDuty'),
    organ: oneOf(terms.organs),
    sector: oneOf(terms.sectors),
    ...all(ids, 'participantOf', 'designatedFor'),
    ground: oneOf(terms.grounds),
    use: oneOf(terms.uses),
    region: oneOf(terms.regions),
    ...all(yesNo, 'involvedInActivity', 'commercialDuties', 'compatible', 'necessary', 'statuteAllows', 'dataSubject'),
  },
  '/context': {
    ...all(word, 'partnership', 'otherPartnership', 'caseId', 'provisionKind'),
    purposeCode: purpose,
    ...all(oneOf(terms.partnershipKinds), 'kind', 'otherKind'),
    activity: oneOf(terms.activities),
    participants: ids,
    racStatus: oneOf(terms.racStatuses),
    caseState: oneOf(terms.caseStates),
    demand: oneOf(terms.demands),
    offence: oneOf(terms.offences),
    bibobKnownVia: oneOf(terms.bibobRoutes),
    foreignChannel: oneOf(terms.foreignChannels),
    foreignSafeguard: oneOf(terms.transferSafeguards),
    ...all(yesNo, 'involvedChosen', 'dpia', 'bgsCriteria', 'wpgDecision', 'specialCase', 'order', 'presetIndicators'),
    ...all(yesNo, 'raisedRisk', 'decreeNames', 'jointWeighing', 'hit', 'routeConsidered', 'apLicence', 'brpAuthorised'),
    ...all(yesNo, 'identityVerified', 'explainable', 'fiuDeclared', 'misuseSuspected', 'bibobSamePerson'),
    ...all(yesNo, 'bibobOwnPower', 'fraudProtocol', 'fraudConviction', 'fraudRulesMet'),
  },
  '/context/signal': {
    status: oneOf(terms.signalStatuses),
    ...all(yesNo, 'adopted', 'organisedCrime'),
    ...all(word, 'type', 'extent', 'weight', 'assessedBy'),
    matchingParticipants: number(1_000),
    assessedAt: moment,
  },
  '/resource': {
    ...source,
    personRole: oneOf(terms.personRoles),
    quality: oneOf(terms.qualities),
    statement: oneOf(terms.statements),
    icovGroup: oneOf(terms.icovGroups),
    secrecyGround: oneOf(terms.secrecyGrounds),
    taxOpening: oneOf(terms.taxOpenings),
    supplierConditions: listOf(20, 400),
    fields: ids,
    counts,
    ...all(moment, 'lastProcessedAt', 'adviceGivenAt'),
    ...all(yesNo, 'minor', 'bsn', 'identifiable', 'secrecyWithoutOpening', 'legalHold', 'thirdPartiesRemoved'),
    ...all(
      yesNo,
      'pseudonymised',
      'inCase',
      'listed',
      'singleEntity',
      'profiling',
      'smallNumbersChecked',
      'originProxy',
    ),
  },
  '/resource/derivedFrom/0': source,
  '/resource/derivedFrom/0/derivedFrom/0': source,
  '/judgements': {
    ...all(story, 'necessity', 'proportionality', 'subsidiarity', 'weightyReasonsText', 'informReason'),
    weightyReasons: oneOf(['yes', 'no']),
    informPerson: oneOf(['yes', 'postponed']),
    informReviewOn: moment,
    ...all(yesNo, 'minimalFields', 'circleReason', 'strictlyNecessary', 'justifiedDoubt'),
  },
  '/plan': { over: oneOf(terms.planReaches), method: oneOf(terms.planMethods), ranks: oneOf(terms.planRanks) },
  '/time': { now: { ...moment, good: ['2026-11-20'] }, emergency: yesNo },
  '/approvals/0': {
    kind: oneOf(terms.approvalKinds),
    id: text(80),
    ...all(word, 'by', 'scope', 'org'),
    role: oneOf(terms.approvalRoles),
    organ: oneOf(terms.organs),
    ...all(moment, 'at', 'expiresAt'),
    given: yesNo,
    evidence: hash,
  },
};

/** Without these it is no question, no plan and no approval; all else may be left unsaid. */
const required: { readonly [part: string]: readonly string[] } = {
  '': ['action'],
  '/subject': ['userId'],
  '/time': ['now'],
  '/plan': ['over', 'method', 'ranks'],
  '/approvals/0': ['kind', 'by', 'role', 'at', 'scope', 'given'],
};

const least = {
  subject: { userId: 'user-1' },
  action: 'browse',
  context: {},
  resource: {},
  time: { now: '2026-11-23T10:00:00Z' },
};
const approval = { kind: 'rac', by: 'ellen', role: 'rac-member', at: '2026-11-20', scope: 'zaak-1', given: true };
const plan = { over: 'one', method: 'look-up', ranks: 'nothing' };

/** A question with this in one of its parts; in the part `''` it is a member of the question itself. */
function withPart(part: string, held: { readonly [name: string]: unknown }): object {
  if (part === '') return { ...least, ...held };
  if (part === '/context/signal') return { ...least, context: { signal: held } };
  if (part === '/resource/derivedFrom/0') return { ...least, resource: { derivedFrom: [held] } };
  if (part === '/resource/derivedFrom/0/derivedFrom/0')
    return { ...least, resource: { derivedFrom: [{ derivedFrom: [held] }] } };
  if (part === '/approvals/0') return { ...least, approvals: [{ ...approval, ...held }] };
  const own = new Map<string, object>([...Object.entries(least).filter(isPart), ['plan', plan]]);
  const name = part.slice(1);
  return { ...least, [name]: { ...own.get(name), ...held } };
}
const isPart = (entry: [string, unknown]): entry is [string, object] => typeof entry[1] === 'object';

const faultsOf = (raw: unknown): readonly string[] => {
  const parsed = parseQuestion(raw);
  return 'faults' in parsed ? parsed.faults.map(({ pointer, code }) => `${pointer} ${code}`) : [];
};

describe('what a question may say', () => {
  test('the least', () => assert.deepEqual(parseQuestion(least), { good: least }));
  for (const [part, kinds] of Object.entries(members))
    for (const [name, { good, bad }] of Object.entries(kinds))
      test(`${part}/${name}`, () => {
        for (const value of good) {
          const question = withPart(part, { [name]: value });
          assert.deepEqual(parseQuestion(question), { good: question });
        }
        for (const [value, code, below = ''] of bad)
          assert.deepEqual(faultsOf(withPart(part, { [name]: value })), [`${part}/${name}${below} ${code}`]);
        const unsaid = faultsOf(JSON.parse(JSON.stringify(withPart(part, { [name]: undefined }))));
        assert.equal(unsaid.length, required[part]?.includes(name) ? 1 : 0, 'unsaid');
      });

  test('nothing else, in no part', () => {
    for (const part of Object.keys(members))
      assert.deepEqual(faultsOf(withPart(part, { colour: 'red' })), [`${part} unknown-field`]);
  });
});

describe('how far a question may reach', () => {
  const derived = (depth: number): object => (depth === 0 ? {} : { derivedFrom: [derived(depth - 1)] });
  const wide = (count: number) => ({ ...least, resource: { derivedFrom: Array.from({ length: count }, () => ({})) } });
  const approvals = (count: number) => ({ ...least, approvals: Array.from({ length: count }, () => approval) });
  for (const [says, raw, faults] of [
    ['made of what was made of what was made, four deep', { ...least, resource: derived(4) }, []],
    [
      'five deep',
      { ...least, resource: derived(5) },
      ['/resource/derivedFrom/0/derivedFrom/0/derivedFrom/0/derivedFrom/0 unknown-field'],
    ],
    ['made of twenty things', wide(20), []],
    ['made of more', wide(21), ['/resource/derivedFrom too-large']],
    ['a hundred approvals', approvals(100), []],
    ['more', approvals(101), ['/approvals too-large']],
  ] as const)
    test(says, () => assert.deepEqual(faultsOf(raw), faults));
});

describe('what is no question', () => {
  for (const raw of [null, undefined, [], 'ask', 1])
    test(`${JSON.stringify(raw)}`, () => {
      assert.deepEqual(faultsOf(raw), [' wrong-type']);
      const parsed = parseQuestion(raw);
      assert.ok('faults' in parsed && /JSON/.test(parsed.faults[0]?.detail.nl ?? ''));
    });
  for (const part of ['subject', 'recipient', 'context', 'resource', 'judgements', 'plan', 'time', 'approvals'])
    test(`${part} that is no part`, () => {
      for (const held of [null, 'x', part === 'approvals' ? {} : []])
        assert.deepEqual(faultsOf({ ...least, [part]: held }), [`/${part} wrong-type`]);
    });
  test('a signal that is none', () => {
    for (const held of [null, 'x', []])
      assert.deepEqual(faultsOf({ ...least, context: { signal: held } }), ['/context/signal wrong-type']);
  });
  for (const part of ['subject', 'context', 'resource', 'time'])
    test(`without ${part}`, () => {
      assert.deepEqual(faultsOf({ ...least, [part]: undefined }), [`/${part} wrong-type`]);
    });
});

test('all parts tell their faults at once; what cannot be true together is told when each is right', () => {
  const apart = { kind: 'RIEC', partnership: 'none' };
  const wrong = {
    ...least,
    subject: {},
    context: { ...apart, hit: 'no' },
    resource: { bsn: 1 },
    decision: 0,
    plan: {},
  };
  assert.deepEqual(faultsOf(wrong), [
    '/subject/userId wrong-type',
    '/context/hit wrong-type',
    '/resource/bsn wrong-type',
    '/decision wrong-type',
    '/plan/over not-in-list',
    '/plan/method not-in-list',
    '/plan/ranks not-in-list',
  ]);
  assert.deepEqual(faultsOf({ ...least, context: apart, time: { now: 'today' } }), ['/time/now not-right']);
  assert.deepEqual(faultsOf({ ...least, context: apart }), ['/context/partnership contradiction']);
});
