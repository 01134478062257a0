import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { TestRegion, weighings } from '../../test/region.node.ts';
import { chain } from '../steps/chain.ts';
import type { makeDoor } from './door.node.ts';
import { openapi } from './openapi.ts';

let region: TestRegion;
let door: ReturnType<typeof makeDoor>;
before(async () => {
  region = await TestRegion.open();
  mkdirSync(join(region.folder, 'web'), { recursive: true });
  writeFileSync(join(region.folder, 'web', 'index.html'), '<!doctype html><title>x</title>');
  door = region.door();
  await region.signIn(door, 'noor');
});
after(() => region.close());

const purpose = { Purpose: 'municipal-signal', Under: 'veenwijde-college-signals' };
const root = resolve(import.meta.dirname, '../..');

test('the OpenAPI text passes the Dutch API Design Rules linter', () => {
  const file = join(region.folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(openapi(chain), null, 2));
  const linter = join(root, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const done = spawnSync(
    process.execPath,
    [linter, 'lint', '-r', join(root, 'tools/adr/linter.yaml'), '--fail-severity', 'warn', file],
    { encoding: 'utf8' },
  );
  assert.equal(done.status, 0, `${done.stdout}${done.stderr}`);
});

test('the linter itself finds a fault where there is one', () => {
  const file = join(region.folder, 'bad.json');
  const text = JSON.stringify(openapi(chain))
    .replaceAll('API-Version', 'X-Version')
    .replaceAll('"/signals"', '"/Signals_all/"');
  writeFileSync(file, text);
  const linter = join(root, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const done = spawnSync(
    process.execPath,
    [linter, 'lint', '-r', join(root, 'tools/adr/linter.yaml'), '--fail-severity', 'warn', file],
    { encoding: 'utf8' },
  );
  assert.notEqual(done.status, 0);
});

test('every command and question is a route, and no path names a person', () => {
  const { paths } = openapi(chain);
  const named = Object.keys(paths && typeof paths === 'object' ? paths : {});
  for (const step of chain)
    for (const { path, name } of [...step.commands, ...step.queries])
      assert.equal(named.includes(path ?? `/${name}`), path !== undefined, name);
  for (const path of named) assert.doesNotMatch(path, /name|bsn|iban|plate|postcode/i);
});

describe('bad input gets a clear problem', () => {
  const good = { ...weighings.first, signalId: undefined };
  const cases: readonly {
    readonly name: string;
    readonly status: number;
    readonly code: string;
    readonly path?: string;
    readonly method?: string;
    readonly body?: unknown;
    readonly headers?: Record<string, string>;
  }[] = [
    { name: 'malformed JSON', body: '{"text": ', status: 400, code: 'not-json' },
    { name: 'JSON that is no object', body: '[1]', status: 400, code: 'not-json' },
    { name: 'an empty body', body: '', status: 400, code: 'not-json' },
    { name: 'unknown fields', body: { ...good, colour: 'red' }, status: 400, code: 'input-wrong' },
    { name: 'wrong types', body: { ...good, necessity: 5 }, status: 400, code: 'input-wrong' },
    { name: 'over-long text', body: { ...good, reason: 'x'.repeat(1001) }, status: 400, code: 'input-wrong' },
    { name: 'control characters', body: { ...good, reason: 'a\u0000b' }, status: 400, code: 'input-wrong' },
    { name: 'a body that is too large', body: { reason: 'x'.repeat(300_000) }, status: 413, code: 'too-large' },
    {
      name: 'another content type',
      body: '<a/>',
      headers: { 'Content-Type': 'application/xml' },
      status: 415,
      code: 'wrong-content-type',
    },
    {
      name: 'an answer we do not give',
      body: good,
      headers: { Accept: 'text/html' },
      status: 406,
      code: 'not-acceptable',
    },
    {
      name: 'a page of another site',
      body: good,
      headers: { Origin: 'https://elsewhere.example' },
      status: 403,
      code: 'other-origin',
    },
    { name: 'no purpose', body: good, headers: { Purpose: '', Under: '' }, status: 403, code: 'purpose-missing' },
    { name: 'a key of garbage', body: good, headers: { 'Idempotency-Key': 'a b' }, status: 400, code: 'key-malformed' },
    { name: 'a trailing slash', path: '/v1/signals/', body: good, status: 404, code: 'not-found' },
    { name: 'an unknown route', path: '/v1/nothing-here', body: good, status: 404, code: 'not-found' },
    { name: 'another method', path: '/v1/signals', method: 'PUT', body: good, status: 404, code: 'not-found' },
    { name: 'a proto key', body: '{"__proto__": {"x": 1}, "constructor": 1}', status: 400, code: 'input-wrong' },
  ];
  for (const {
    name,
    status,
    code,
    path = '/v1/signals/signal-1/first-weighings',
    method = 'POST',
    body,
    headers,
  } of cases) {
    test(name, async () => {
      const response = await region.http(door, method, path, {
        body,
        headers: { ...purpose, 'Content-Type': 'application/json', ...headers },
      });
      const problem = await response.json();
      assert.deepEqual([response.status, problem.code], [status, code]);
      assert.match(response.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
      for (const key of ['type', 'title', 'detail', 'next', 'instance']) assert.ok(problem[key], key);
      assert.equal(problem.status, status);
    });
  }
});

test('every answer carries the version and the security headers', async () => {
  for (const [method, path] of [
    ['GET', '/v1/openapi.json'],
    ['GET', '/v1/session'],
    ['POST', '/v1/signals'],
    ['GET', '/v1/nothing'],
    ['GET', '/'],
    ['GET', '/some/page'],
  ] as const) {
    const response = await region.http(door, method, path);
    for (const header of [
      'API-Version',
      'Content-Security-Policy',
      'Strict-Transport-Security',
      'X-Content-Type-Options',
      'X-Frame-Options',
      'Referrer-Policy',
      'Cache-Control',
    ]) {
      assert.ok(response.headers.get(header), `${method} ${path}: ${header}`);
    }
  }
});

test('problems speak the reader’s language', async () => {
  const ask = async (language: string) =>
    (
      await (
        await region.http(door, 'POST', '/v1/signals', { body: {}, headers: { 'Accept-Language': language } })
      ).json()
    ).title;
  assert.equal(await ask('nl'), 'U hebt nog geen doel gekozen.');
  assert.equal(await ask('en-GB,en;q=0.9'), 'You have not chosen a purpose yet.');
});

test('nobody who is not signed in gets further than the door, whatever the cookie says', async () => {
  for (const Cookie of ['', 'schakel-session=noor', 'schakel-session=noor.9999999999999.AAAA', 'schakel-session=.']) {
    const response = await door.request('/v1/signal-lists', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie, ...purpose },
      body: '{"lane":"open"}',
    });
    assert.deepEqual([response.status, (await response.json()).code], [401, 'not-signed-in']);
  }
});

test('what does not exist and what another node has give the same bytes', async () => {
  await region.signIn(door, 'salma');
  const foreign = await region.done('noor', 'signal.record', region.barn);
  const known = { Purpose: 'municipal-signal', Under: 'rietmeer-college-signals' };
  const bytes = async (signalId: string) => {
    const texts: string[] = [];
    for (const [path, body] of [
      ['/v1/signal-views', { signalId }],
      [`/v1/signals/${signalId}/assignments`, {}],
      [`/v1/signals/${signalId}/first-weighings`, weighings.first],
    ] as const) {
      const response = await region.http(door, 'POST', path, { body, headers: known });
      texts.push(`${response.status} ${(await response.text()).replace(/urn:uuid:[0-9a-f-]+/, 'urn')}`);
    }
    return texts;
  };
  assert.deepEqual(await bytes(foreign), await bytes('signal-that-never-was'));
  await region.signIn(door, 'noor');
});

test('production has no demo users and lets nobody in by name', async () => {
  const closed = region.door('production');
  const session = await (await closed.request('/v1/session')).json();
  assert.equal(session.users, undefined);
  const tried = await region.http(closed, 'POST', '/v1/sessions', { body: { userId: 'noor' } });
  assert.equal(tried.status, 401);
});

test('files outside the built pages are not served', async () => {
  for (const path of [
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fkeys.sqlite',
    '/assets/../../x.json',
  ]) {
    const response = await region.http(door, 'GET', path);
    assert.doesNotMatch(await response.text(), /"name": "schakel"|SQLite/);
  }
});

test('on a loopback address only its own names are heard', async () => {
  const local = region.door('demo', ['localhost']);
  const ask = async (url: string) => (await local.request(url)).status;
  assert.deepEqual(
    [await ask('http://localhost/v1/session'), await ask('http://rebound.example/v1/session')],
    [200, 403],
  );
  assert.equal(await ask('http://rebound.example/access/v1/evaluation'), 403);
});
