import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { active, asking, point, requestOf, withMember } from '../../test/authzen/gate-requests.ts';
import type { JsonObject } from '../core/canonical.ts';
import { anyQuestion, nearCase } from './any-question.node.ts';
import { ask } from './ask.ts';
import { evaluationOf, gateVocabulary } from './authzen.ts';
import { readRequest } from './authzen-request.ts';
import { lawCases } from './basis/cases.ts';
import { sharing, vary } from './basis/law-case.ts';
import { contradictionsOf } from './contradictions.ts';
import { evaluate } from './decision-point.ts';
import { factNames } from './known-facts.ts';
import type { Question } from './question.ts';

function questionIn(raw: JsonObject): Question {
  const request = readRequest(raw);
  assert.ok('good' in request);
  const reading = gateVocabulary.read(request.good, asking.now);
  assert.ok('question' in reading, JSON.stringify(reading));
  return reading.question;
}

function pointersOf(raw: JsonObject): readonly string[] {
  const reply = evaluate(point, raw, asking);
  return 'faults' in reply ? reply.faults.map((fault) => fault.pointer) : [];
}

function evaluated(raw: JsonObject) {
  const reply = evaluate(point, raw, asking);
  assert.ok('good' in reply, JSON.stringify(reply));
  return reply.good;
}

test('every question can be put as a request and comes back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(anyQuestion, nearCase), (question) => {
      fc.pre(contradictionsOf(question).length === 0);
      const time = { ...question.time, now: new Date(question.time.now).toISOString() };
      // A request must name an item; one without a name is called none, and no approval covers it.
      const same = { ...question, resource: { id: 'none', ...question.resource }, time };
      assert.deepEqual(questionIn(requestOf(question)), JSON.parse(JSON.stringify(same)));
    }),
    { numRuns: 300 },
  );
});

test('the decision is true for allow and for nothing else, and the context says why', () => {
  for (const { question, title } of lawCases) {
    const answer = ask(active, questionIn(requestOf(question)));
    const { decision, context } = evaluated(requestOf(question));
    assert.equal(decision, answer.effect === 'allow', title);
    assert.ok('effect' in context);
    const { explanation, missingInputs, obligations, ...same } = answer;
    for (const [name, value] of Object.entries(same))
      assert.deepEqual(Object.entries(context).find(([key]) => key === name)?.[1], value);
    assert.deepEqual(context.reasons[0], explanation);
    assert.deepEqual(
      context.missingInputs.map((missing) => missing.input),
      missingInputs.map((missing) => missing.input),
    );
    assert.deepEqual(
      context.obligations.map(({ nl, en }) => ({ nl, en })),
      obligations,
    );
    assert.equal(new Set(context.obligations.map(({ id }) => id)).size, obligations.length);
  }
});

test('all four effects are met, and three of them are false', () => {
  const met = new Map(lawCases.map(({ question, effect }) => [effect, evaluated(requestOf(question)).decision]));
  assert.deepEqual(Object.fromEntries(met), { allow: true, deny: false, ask: false, 'allow-with-approval': false });
});

describe('what is wrong is named where it stands', () => {
  const good = requestOf(sharing);
  const cases: readonly { readonly name: string; readonly raw: JsonObject; readonly pointers: readonly string[] }[] = [
    { name: 'an empty object', raw: {}, pointers: ['/subject', '/action', '/resource'] },
    {
      name: 'everything at once',
      raw: { subject: { id: 5 }, action: {}, resource: { type: '', id: 'x', properties: [] }, context: 'now' },
      pointers: ['/subject/type', '/subject/id', '/action/name', '/resource/type', '/resource/properties', '/context'],
    },
    {
      name: 'a misspelt input',
      raw: withMember(good, ['subject', 'properties', 'authorizedUntil'], '2026-01-01'),
      pointers: ['/subject/properties'],
    },
    { name: 'a misspelt context', raw: withMember(good, ['context', 'casId'], 'zaak-1'), pointers: ['/context'] },
    {
      name: 'a misspelt taint',
      raw: withMember(good, ['resource', 'properties', 'specail'], true),
      pointers: ['/resource/properties'],
    },
    {
      name: 'a misspelt recipient',
      raw: withMember(good, ['context', 'recipient', 'secter'], 'private'),
      pointers: ['/context/recipient'],
    },
    {
      name: 'an input of the action',
      raw: withMember(good, ['action', 'properties'], { soft: true, hard: false }),
      pointers: ['/action/properties'],
    },
    {
      name: 'a value outside its list',
      raw: withMember(good, ['subject', 'properties', 'organ'], 'colege'),
      pointers: ['/subject/properties/organ'],
    },
    {
      name: 'a wrong kind of value',
      raw: withMember(good, ['resource', 'properties', 'minor'], 'no'),
      pointers: ['/resource/properties/minor'],
    },
    {
      name: 'null, which is not absent',
      raw: withMember(good, ['context', 'time'], null),
      pointers: ['/context/time'],
    },
    {
      name: 'a time that is none',
      raw: withMember(good, ['context', 'time'], 'yesterday'),
      pointers: ['/context/time'],
    },
    {
      name: 'a day that is none',
      raw: withMember(good, ['resource', 'properties', 'firstProcessedAt'], '2026'),
      pointers: ['/resource/properties/firstProcessedAt'],
    },
    {
      name: 'an id said twice',
      raw: withMember(good, ['subject', 'properties', 'userId'], 'user-2'),
      pointers: ['/subject/properties/userId'],
    },
    {
      name: 'a nested context',
      raw: withMember(good, ['context', 'signal', 'status'], 'maybe'),
      pointers: ['/context/signal/status'],
    },
    {
      name: 'judgements',
      raw: withMember(good, ['context', 'judgements', 'necessity'], 1),
      pointers: ['/context/judgements/necessity'],
    },
    {
      name: 'an approval',
      raw: withMember(good, ['context', 'approvals'], [{ kind: 'rac' }]),
      pointers: ['by', 'role', 'at', 'scope', 'given'].map((name) => `/context/approvals/0/${name}`),
    },
    {
      name: 'decision and emergency',
      raw: withMember(withMember(good, ['context', 'decision'], 1), ['context', 'emergency'], 1),
      pointers: ['/context/emergency', '/context/decision'],
    },
    {
      name: 'an organ without its user',
      raw: { ...good, subject: { type: 'organ', id: 'college' } },
      pointers: ['/subject/properties/userId'],
    },
  ];
  for (const { name, raw, pointers } of cases) test(name, () => assert.deepEqual(pointersOf(raw), pointers));
});

test('what nobody here knows is a closed decision that says which', () => {
  const good = requestOf(sharing);
  const cases: readonly (readonly [JsonObject, string])[] = [
    [{ ...good, subject: { type: 'spaceship', id: 'x' } }, '/subject/type'],
    [{ ...good, subject: { type: 'organ', id: 'constructor', properties: { userId: 'u' } } }, '/subject/id'],
    [{ ...good, subject: { type: 'toString', id: 'x' } }, '/subject/type'],
    [{ ...good, resource: { type: 'category', id: 'gossip' } }, '/resource/id'],
    [{ ...good, resource: { type: 'register', id: 'x' } }, '/resource/type'],
    [{ ...good, action: { name: 'peek' } }, '/action/name'],
  ];
  for (const [raw, pointer] of cases) {
    const { decision, context } = evaluated(raw);
    assert.ok(!decision && 'error' in context, pointer);
    assert.deepEqual([context.error.status, context.error.faults.map((fault) => fault.pointer)], [404, [pointer]]);
  }
});

test('a misspelt name never gives an answer, wherever it stands', () => {
  const bags = [
    ['subject', 'properties'],
    ['resource', 'properties'],
    ['context'],
    ['action', 'properties'],
    ['context', 'recipient'],
    ['context', 'signal'],
    ['context', 'judgements'],
  ] as const;
  const names = factNames.map((fact) => fact.replace(/^.*\./, ''));
  const misspelt = fc
    .tuple(fc.constantFrom(...names), fc.nat({ max: 20 }))
    .map(([name, at]) => name.slice(0, at % name.length) + name.slice((at % name.length) + 1));
  const known = new Set([...names, 'time', 'emergency', 'userId', 'id', '', '__proto__']);
  const anyName = fc.oneof(misspelt, fc.string()).filter((name) => !name.includes(':') && !known.has(name));
  fc.assert(
    fc.property(fc.constantFrom(...lawCases), fc.constantFrom(...bags), anyName, ({ question }, bag, name) => {
      assert.notDeepEqual(pointersOf(withMember(requestOf(question), [...bag, name], true)), []);
    }),
    { numRuns: 300 },
  );
});

test('members of another vocabulary are left aside, and none of ours looks like one', () => {
  const plain = requestOf(sharing);
  const carried = [
    { path: ['subject', 'properties', 'https://schema.example.org/department'], value: { deep: [1] } },
    { path: ['context', 'traceparent'], value: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
    { path: ['context', 'mim'], value: {} },
    { path: ['action', 'properties', 'processing_activity_id'], value: 'https://register.example.org/1' },
    { path: ['action', 'properties', 'x:soft'], value: true },
    { path: ['futureField'], value: { nested: true } },
    { path: ['subject', 'futureField'], value: 1 },
  ];
  for (const { path, value } of carried) assert.deepEqual(evaluated(withMember(plain, path, value)), evaluated(plain));
  for (const name of factNames) assert.doesNotMatch(name, /:/);
});

test('without a time it is asked now; with one, as of then, in UTC', () => {
  const { context: _, ...bare } = requestOf(vary(sharing, {}, ['resource.firstProcessedAt']));
  assert.equal(questionIn(bare).time.now, asking.now);
  const west = withMember(bare, ['context', 'time'], '2025-06-27T18:03-07:00');
  assert.equal(questionIn(west).time.now, '2025-06-28T01:03:00.000Z');
  assert.equal(questionIn(withMember(bare, ['context', 'time'], '2025-02-01')).time.now, '2025-02-01T00:00:00.000Z');
});

test('an organ and a category may be named by their id', () => {
  const { organ, ...person } = sharing.subject;
  const { id: _, category, ...item } = sharing.resource;
  const raw: JsonObject = JSON.parse(
    JSON.stringify({
      ...requestOf(sharing),
      subject: { type: 'organ', id: organ, properties: person },
      resource: { type: 'category', id: category, properties: item },
    }),
  );
  assert.deepEqual(
    questionIn(raw),
    questionIn({ ...requestOf(vary(sharing, {}, ['resource.id'])), resource: raw['resource'] }),
  );
  assert.equal(evaluated(raw).decision, true);
});

test('what is missing is told by where it belongs in the request', () => {
  const unknown = vary(sharing, {}, ['recipient.organ', 'context.caseId', 'subject.org', 'resource.originRegime']);
  const { context } = evaluated(requestOf(unknown));
  assert.ok('missingInputs' in context);
  const told = context.missingInputs.map(({ pointer }) => pointer);
  for (const pointer of [
    '/context/recipient/organ',
    '/context/caseId',
    '/subject/properties/org',
    '/resource/properties/originRegime',
  ])
    assert.ok(told.includes(pointer), pointer);
});

test('an answer without obligations or gaps has empty lists, not absent ones', () => {
  const { context } = evaluationOf(ask(active, sharing), (input) => input);
  assert.ok('missingInputs' in context);
  assert.deepEqual([context.missingInputs, context.missingApprovals, context.alternatives], [[], [], []]);
});
