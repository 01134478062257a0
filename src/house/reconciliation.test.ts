import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { JsonObject } from '../core/canonical.ts';
import { makeReconciliation } from './reconciliation.node.ts';
import { rowsIn } from './reconciliation.ts';

const token = 'secret-token';
const base = `http://127.0.0.1:8124/${token}/reconcile`;
const why = {
  purpose: 'municipal-enforcement',
  under: 'task',
  rules: [],
  articles: [],
  sentence: { nl: '', en: '' },
  signed: false,
};
const asked: { rows: readonly JsonObject[]; limit: number }[] = [];
const app = makeReconciliation({
  ...{ token, base, origins: ['http://127.0.0.1:3333'], mostRows: 2 },
  async ask(rows, limit) {
    asked.push({ rows, limit });
    const candidates = (text: unknown) => [
      {
        ref: 'a1',
        kind: 'Company',
        caption: `${String(text)} B.V.`,
        title: 'Register',
        asOf: '2026-11-01',
        score: 97.5,
      },
    ];
    const answer = { rows: rows.map(({ text }) => ({ candidates: candidates(text) })) };
    return { answer, why };
  },
  viewOf: (ref) => `http://localhost/registers?ref=${ref}`,
});

const post = (queries: unknown, headers: Record<string, string> = {}) =>
  app.request(base, { method: 'POST', body: new URLSearchParams({ queries: JSON.stringify(queries) }), headers });

describe('OpenRefine asks', () => {
  test('what the service is', async () => {
    const found = await (await app.request(base)).json();
    assert.deepEqual(found.versions, ['0.2']);
    assert.ok(found.defaultTypes.some(({ id }: { id: string }) => id === 'Person'));
  });

  test('a batch, and no candidate is ever said to match', async () => {
    const queries = {
      q0: { query: 'Veenstra', type: 'Company', limit: 3, properties: [{ pid: 'kvkNumber', v: '90000011' }] },
      q1: { query: 'De Hoek', type: [{ id: 'Company' }] },
      q2: { query: 'Loods' },
      q3: { query: '  ' },
    };
    const found = await (await post(queries)).json();
    assert.deepEqual(Object.keys(found), ['q0', 'q1', 'q2', 'q3']);
    assert.deepEqual(found.q3, { result: [] });
    assert.equal(found.q0.result[0].name, 'Veenstra B.V.');
    assert.ok(Object.values(found).every((one) => JSON.stringify(one).includes('"match":true') === false));
    assert.deepEqual(
      asked.map(({ rows }) => rows.length),
      [2, 1],
    );
    assert.deepEqual(asked[0]?.rows[0]?.['details'], [{ property: 'kvkNumber', value: '90000011' }]);
  });

  test('suggestions', async () => {
    const found = await (await app.request(`${base}/suggest/property?prefix=kvk`)).json();
    assert.deepEqual(
      found.result.map(({ id }: { id: string }) => id),
      ['kvkNumber'],
    );
  });
});

describe('and nobody else', () => {
  test('without the token', async () => {
    assert.equal((await app.request('http://127.0.0.1:8124/other/reconcile')).status, 404);
  });
  test('from the page of another site', async () => {
    assert.equal((await post({ q0: { query: 'x' } }, { Origin: 'https://elsewhere.example' })).status, 403);
  });
  test('with garbage: a clear answer, never a crash', async () => {
    const bad = await app.request(base, { method: 'POST', body: new URLSearchParams({ queries: '{' }) });
    assert.equal(bad.status, 400);
    fc.assert(fc.property(fc.jsonValue(), (held) => (rowsIn(held)?.rows.length ?? 0) >= 0));
  });
});
