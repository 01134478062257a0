import assert from 'node:assert/strict';
import { after, before, describe, mock, test } from 'node:test';
import fc from 'fast-check';
import { TestRegion } from '../../test/region.node.ts';
import { packs } from '../law/basis/index.ts';
import { type AuthzenParts, makeAuthzen } from './authzen.node.ts';
import type { makeDoor } from './door.node.ts';
import { Gate } from './node.ts';

const parts: AuthzenParts = {
  gate: new Gate(packs, 'demo'),
  profile: 'demo',
  now: () => '2026-11-23T09:00:00.000Z',
};
const app = makeAuthzen(parts);

/** A college works on a signal for its own task. */
const request = {
  subject: {
    type: 'user',
    id: 'user-1',
    properties: {
      org: 'gemeente-veenwijde',
      organ: 'college',
      designatedFor: ['veenwijde-college-signals'],
      machine: false,
    },
  },
  action: { name: 'own-task' },
  resource: { type: 'item', id: 'signal-1', properties: { category: 'signal', special: false, criminal: false } },
  context: { caseId: 'veenwijde-college-signals', purposeCode: 'municipal-signal', partnership: 'none', kind: 'none' },
};

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
}

async function sent({ path = '/access/v1/evaluation', method = 'POST', body = request, headers }: Sent, to = app) {
  const bytes =
    body instanceof Uint8Array
      ? body
      : new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  return to.request(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(method === 'GET' ? {} : { body: new Blob([bytes.slice()]) }),
  });
}

test('an answer says what carried it, and the same question as of another day gets the rules of that day', async () => {
  const { decision, context } = await (await sent({})).json();
  assert.equal(decision, true);
  for (const name of ['effect', 'duty', 'ruleIds', 'citations', 'reasons', 'obligations', 'packVersion', 'disclaimer'])
    assert.ok(context[name], name);
  const before = { ...request, context: { ...request.context, time: '2018-05-24T12:00:00Z' } };
  const then = await (await sent({ body: before })).json();
  assert.equal(then.decision, false);
  assert.notEqual(then.context.packVersion, context.packVersion);
});

describe('an error is one text that says what to do and repeats nothing', () => {
  const secret = 'Jansma-onbekend';
  const deep = `{"context":${'[['.repeat(40_000)}${']]'.repeat(40_000)}}`;
  const cases: readonly (Sent & { readonly name: string; readonly status: number; readonly says: RegExp })[] = [
    { name: 'a typo', body: { ...request, context: { [secret]: secret } }, status: 400, says: /^\/context: / },
    {
      name: 'two faults',
      body: { ...request, subject: { type: secret }, resource: 5 },
      status: 400,
      says: /^\/subject\/id: .+\n\/resource: .+$/,
    },
    { name: 'bytes that are no UTF-8', body: new Uint8Array([123, 34, 255, 34, 125]), status: 400, says: /JSON/ },
    { name: 'a list', body: '[]', status: 400, says: /JSON/ },
    { name: 'objects too deep', body: deep, status: 400, says: /JSON/ },
    {
      name: 'a content type that only starts well',
      headers: { 'Content-Type': 'application/jsonp' },
      status: 400,
      says: /json/,
    },
    { name: 'too much', body: { ...request, x: 'x'.repeat(300_000) }, status: 413, says: /te groot/ },
    { name: 'another method', method: 'GET', status: 404, says: /bestaat niet/ },
    { name: 'a trailing slash', path: '/access/v1/evaluation/', status: 404, says: /bestaat niet/ },
    {
      name: 'another tenant',
      method: 'GET',
      path: '/.well-known/authzen-configuration/a',
      status: 404,
      says: /bestaat niet/,
    },
    {
      name: 'English',
      headers: { 'Accept-Language': 'en', 'Content-Type': 'text/plain' },
      status: 400,
      says: /^This kind/,
    },
  ];
  for (const { name, status, says, ...one } of cases)
    test(name, async () => {
      const response = await sent(one);
      const text = await response.text();
      assert.equal(response.status, status, text);
      assert.match(text, says);
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/plain/);
      assert.doesNotMatch(text, new RegExp(secret));
    });

  test('a fault of ours', async () => {
    const log = mock.method(console, 'error', () => {});
    const gate: AuthzenParts['gate'] = {
      ask() {
        throw new Error('out of order');
      },
    };
    const response = await sent({ headers: { 'X-Request-ID': 'r-1' } }, makeAuthzen({ ...parts, gate }));
    const [trace] = (await response.text()).split('\n').slice(-1);
    log.mock.restore();
    const line = String(log.mock.calls[0]?.arguments[0]);
    assert.deepEqual(
      [response.status, response.headers.get('X-Request-ID'), JSON.parse(line).trace],
      [500, 'r-1', trace],
    );
    assert.doesNotMatch(line, /user-1|signal-1/);
  });
});

test('whatever JSON comes in, it is answered or refused, and what is allowed was asked in full', async () => {
  const anything = fc.jsonValue({ maxDepth: 3 });
  const entity = fc.record(
    {
      type: fc.constantFrom('user', 'organ', 'item', 'category', 'x'),
      id: fc.string(),
      properties: fc.oneof(fc.constant({}), anything),
    },
    { requiredKeys: [] },
  );
  const body = fc.record(
    {
      subject: fc.oneof(entity, anything),
      action: fc.oneof(fc.constant({ name: 'provide' }), anything),
      resource: fc.oneof(entity, anything),
      context: fc.oneof(fc.constant({}), anything),
      evaluations: fc.oneof(fc.constant([{}]), anything),
      options: anything,
      page: anything,
    },
    { requiredKeys: [] },
  );
  const paths = ['evaluation', 'evaluations', 'search/subject', 'search/resource', 'search/action'];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), fc.oneof(body, anything), async (path, raw) => {
      const response = await sent({ path: `/access/v1/${path}`, body: JSON.stringify(raw) });
      assert.ok([200, 400].includes(response.status), String(response.status));
      assert.doesNotMatch(await response.text(), /"decision":true/);
    }),
    { numRuns: 400 },
  );
});

test('in production nobody may ask yet, and nothing says that one could', async () => {
  const closed = makeAuthzen({ ...parts, profile: 'production' });
  for (const [method, path] of [
    ['POST', '/access/v1/evaluation'],
    ['POST', '/access/v1/search/subject'],
    ['GET', '/.well-known/authzen-configuration'],
  ] as const) {
    const response = await sent({ method, path }, closed);
    assert.deepEqual([response.status, (await response.text()).includes('decision')], [403, false], path);
  }
});

test('the metadata name the public address where there is one, and else the address that was asked', async () => {
  const told = async (given: AuthzenParts) => {
    const response = await makeAuthzen(given).request('http://localhost:8080/.well-known/authzen-configuration');
    const { policy_decision_point, search_action_endpoint } = await response.json();
    return [policy_decision_point, search_action_endpoint];
  };
  assert.deepEqual(await told(parts), ['http://localhost:8080', 'http://localhost:8080/access/v1/search/action']);
  const publicUrl = 'https://gate.example.org/riec/';
  assert.deepEqual(await told({ ...parts, publicUrl }), [
    'https://gate.example.org/riec',
    'https://gate.example.org/riec/access/v1/search/action',
  ]);
});

describe('behind the door', () => {
  let region: TestRegion;
  let door: ReturnType<typeof makeDoor>;
  before(async () => {
    region = await TestRegion.open();
    door = region.door();
  });
  after(() => region.close());

  test('it answers without a session, and production does not', async () => {
    assert.equal((await (await sent({}, door)).json()).decision, true);
    assert.equal((await sent({}, region.door('production'))).status, 403);
  });

  test('every answer has the headers of the rest of the API', async () => {
    const rest = await door.request('/v1/session');
    const names = [...rest.headers.keys()].filter((name) => name !== 'content-type' && name !== 'content-length');
    assert.ok(names.length >= 7);
    for (const one of [
      {},
      { body: '' },
      { path: '/access/v1/x' },
      { method: 'GET', path: '/.well-known/authzen-configuration' },
    ]) {
      const response = await sent(one, door);
      for (const name of names) assert.equal(response.headers.get(name), rest.headers.get(name), name);
    }
  });

  test('the rest of the door is as it was', async () => {
    assert.equal((await door.request('/v1/nothing')).headers.get('Content-Type'), 'application/problem+json');
    assert.equal((await door.request('/.well-known/other')).status, 404);
  });
});
