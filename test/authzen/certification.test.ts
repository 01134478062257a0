import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import * as z from 'zod';
import { makeAuthzen } from '../../src/house/authzen.node.ts';
import { Gate } from '../../src/house/node.ts';
import { basicRows, batchRows, type DecisionRow, fixedDecisions } from './decision-rows.ts';
import { fixturePack, fixtureVocabulary } from './fixture.ts';
import { searchRows, whoReads } from './search-rows.ts';

const base = 'https://pdp.example.org';
const app = makeAuthzen({
  gate: new Gate([fixturePack], 'demo'),
  profile: 'demo',
  vocabulary: fixtureVocabulary,
  now: () => '2026-11-23T09:00:00.000Z',
});

async function post(path: string, body: unknown, headers: { readonly [name: string]: string } = {}) {
  const response = await app.request(`${base}/access/v1/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = /^application\/json\b/.test(response.headers.get('Content-Type') ?? '');
  return { status: response.status, headers: response.headers, text, isJson, json: isJson ? JSON.parse(text) : {} };
}

const schemaOf = (name: string) =>
  z.fromJSONSchema(JSON.parse(readFileSync(join(import.meta.dirname, `${name}.schema.json`), 'utf8')));
const requestSchema = schemaOf('evaluation-request');
const responseSchema = schemaOf('evaluation-response');

const idOf = (result: { readonly id?: string; readonly name?: string }) => result.id ?? result.name;

/** Sections 2.3, 2.4, 3.3 and 5: what holds for every answer. */
function checkEvaluation(one: unknown): asserts one is { readonly decision: boolean } {
  assert.deepEqual(responseSchema.safeParse(one).error, undefined);
}

async function checkDecision({ to, body, headers, status, decision, decisions }: DecisionRow): Promise<void> {
  const reply = await post(to, body, headers);
  assert.equal(reply.status, status, reply.text);
  assert.equal(reply.isJson, status === 200);
  if (status === 400) return assert.notEqual(reply.text.trim(), '');
  if (decisions === undefined) {
    checkEvaluation(reply.json);
    return assert.equal(reply.json.decision, decision);
  }
  assert.equal('decision' in reply.json, false, '3.3.4: no decision beside the list');
  assert.equal(reply.json.evaluations.length, decisions.length);
  for (const [index, expected] of decisions.entries()) {
    const one = reply.json.evaluations[index];
    checkEvaluation(one);
    if (expected !== 'any') assert.equal(one.decision, expected);
  }
}

describe('Basic (1.4, 2.2, 2.4) and its response format (2.3)', () => {
  for (const row of basicRows) test(row.section, () => checkDecision(row));
});

describe('Batch (3.2, 3.4) and its response format (3.3)', () => {
  for (const row of batchRows) test(row.section, () => checkDecision(row));
});

test('the requests of the scenario fit the schema of the standard, and only those that must be refused do not', () => {
  for (const { body, status, section } of basicRows)
    if (typeof body === 'object') assert.equal(requestSchema.safeParse(body).success, status === 200, section);
});

describe('1.6: context changes no decision', () => {
  for (const row of fixedDecisions)
    test(row.section, async () => {
      const reply = await post('evaluation', { ...Object(row.body), context: { time: '2020-01-01T00:00Z', a: [1] } });
      assert.equal(reply.json.decision, row.decision);
    });
});

describe('2.5 and 5: the request id comes back', () => {
  const request = basicRows.find(({ section }) => section === '2.2.1')?.body;
  const id = 'bfe9eb29-ab87-4ca3-be83-a1d5d8305716';
  for (const [path, body, status] of [
    ['evaluation', request, 200],
    ['evaluation', '', 400],
    ['evaluations', request, 200],
    ['search/subject', whoReads, 200],
    ['search/action', {}, 400],
    ['nothing-here', {}, 404],
  ] as const)
    test(`${path} ${status}`, async () => {
      const reply = await post(path, body, { 'X-Request-ID': id });
      assert.deepEqual([reply.status, reply.headers.get('X-Request-ID')], [status, id]);
      const without = await post(path, body);
      assert.deepEqual([without.status, without.text], [reply.status, reply.text]);
    });
});

test('2.6: the same request gives the same decision, to the byte', async () => {
  for (const { body } of fixedDecisions) {
    const { text } = await post('evaluation', body);
    for (let turn = 0; turn < 3; turn += 1) assert.equal((await post('evaluation', body)).text, text);
  }
});

describe('Search (4.2-4.7) and what it must find (1.5)', () => {
  for (const { section, to, body, status, includes = [], sameAs, nothing } of searchRows)
    test(`${section} (${to})`, async () => {
      const reply = await post(`search/${to}`, body);
      assert.equal(reply.status, status, reply.text);
      if (status === 400) return assert.notEqual(reply.text.trim(), '');
      assert.ok(reply.isJson && Array.isArray(reply.json.results));
      if (nothing) return assert.deepEqual(reply.json, { results: [] });
      for (const result of reply.json.results) {
        const members = to === 'action' ? ['name'] : ['type', 'id'];
        assert.deepEqual(Object.keys(result), members);
        if (to !== 'action') assert.equal(result.type, to === 'subject' ? 'user' : 'record');
      }
      for (const id of includes) assert.ok(reply.json.results.map(idOf).includes(id), id);
      if (sameAs !== undefined) {
        const other = searchRows.find((row) => row.section === sameAs);
        assert.deepEqual(reply.json.results, (await post(`search/${to}`, other?.body)).json.results);
      }
    });

  test('4.5.2 and 4.5.3: pages follow each other until an empty token', async () => {
    const seen: unknown[] = [];
    let page: object = { limit: 1 };
    for (let turn = 1; ; turn += 1) {
      const { status, json } = await post('search/subject', { ...whoReads, page });
      assert.equal(status, 200);
      seen.push(...json.results);
      assert.equal(typeof json.page.next_token, 'string');
      assert.deepEqual([json.page.count, json.page.total], [1, 2]);
      if (json.page.next_token === '') break;
      assert.ok(turn < 5);
      page = { token: json.page.next_token };
    }
    assert.deepEqual(seen, (await post('search/subject', whoReads)).json.results);
  });

  test('4.5.4: without a page everything comes at once, and no page with it', async () => {
    assert.equal((await post('search/subject', whoReads)).json.page, undefined);
  });

  test('what a search finds, an evaluation allows', async () => {
    for (const { to, body } of searchRows.filter(({ status }) => status === 200)) {
      for (const result of (await post(`search/${to}`, body)).json.results) {
        const sought = Object.entries(body).find(([name]) => name === to)?.[1];
        const { json } = await post('evaluation', { ...body, [to]: { ...sought, ...result } });
        assert.equal(json.decision, true, JSON.stringify(result));
      }
    }
  });
});

describe('Discovery (6)', () => {
  test('6.1-6.5: the metadata name this address and https endpoints that answer', async () => {
    const response = await app.request(`${base}/.well-known/authzen-configuration`);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('Content-Type') ?? '', /^application\/json\b/);
    const { policy_decision_point, ...endpoints } = await response.json();
    assert.equal(policy_decision_point, base);
    assert.deepEqual(endpoints, {
      access_evaluation_endpoint: `${base}/access/v1/evaluation`,
      access_evaluations_endpoint: `${base}/access/v1/evaluations`,
      search_subject_endpoint: `${base}/access/v1/search/subject`,
      search_resource_endpoint: `${base}/access/v1/search/resource`,
      search_action_endpoint: `${base}/access/v1/search/action`,
    });
    for (const url of Object.values(endpoints)) {
      assert.equal(new URL(String(url)).protocol, 'https:');
      const answer = await app.request(String(url), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      });
      assert.equal(answer.status, 400, String(url));
    }
  });

  test('6.6: the endpoints stand at the default paths', async () => {
    for (const path of ['evaluation', 'evaluations', 'search/subject', 'search/resource', 'search/action'])
      assert.equal((await post(path, {})).status, 400, path);
  });
});
