import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../../test/region.node.ts';
import { region as invented } from '../cli/region.node.ts';
import { present } from '../core/assert.ts';
import { purposes } from '../law/purposes.ts';
import { declared, plainReader } from './reader.ts';
import { openRoutes, routeList, routesMarkdown } from './route-list.ts';

const list = routeList(invented.steps);
const root = resolve(import.meta.dirname, '../..');

describe('the list of routes and views', () => {
  let region: TestRegion;
  before(async () => {
    region = await TestRegion.open();
  });
  after(() => region.close());

  test('names every address that the door answers, and no other', () => {
    // `ALL` is what stands before every address: limits, headers, and the answer to an address that is not there.
    const answered = region
      .door()
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    const named = list.routes.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
    assert.deepEqual([...answered].sort(), [...named].sort());
  });

  test('every command and every query demands a purpose that the law of this house knows', () => {
    const known = new Set(purposes.map(({ code }) => code));
    for (const row of list.routes) {
      if (row.kind === 'open') continue;
      assert.ok(row.purposes.length > 0 && row.purposes.every((code) => known.has(code)), row.path);
      assert.ok(row.roles.length > 0, row.path);
    }
  });

  test('what asks for no purpose stands in one list, with the reason', () => {
    for (const { path, label } of openRoutes) assert.ok(label.nl.length > 6 && label.en.length > 6, path);
    assert.equal(list.routes.filter((row) => row.purposes.length === 0).length, openRoutes.length);
  });

  test('a view is read under a purpose, or by the house alone', () => {
    for (const row of list.views) assert.equal(row.readBy.length > 0, row.purposes.length > 0, row.name);
    const names = list.views.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  test('without purpose or task no route but the open ones does anything', async () => {
    const door = region.door();
    await region.signIn(door, 'noor');
    for (const { kind, path, method } of list.routes) {
      if (kind === 'open') continue;
      const address = path.replace(/\{\w+\}/g, 'x-0000000001');
      const response = await region.http(door, method, address, method === 'GET' ? {} : { body: {} });
      const body: unknown = await response.json();
      assert.match(JSON.stringify(body), /"code":"purpose-missing"/, path);
    }
  });

  test('a query gets no view and no log that it did not declare', async () => {
    const shows = present(
      invented.steps.flatMap((step) => step.queries).find(({ name }) => name === 'case.show'),
      'there is such a query',
    );
    await region.node('riec-bureau').corridor.parts.store.read(async (tx) => {
      const reader = declared(plainReader(tx), shows);
      assert.equal(await reader.row('cases', 'case-0000000001'), undefined);
      assert.deepEqual(await reader.log('case/case-0000000001'), []);
      for (const look of [
        () => reader.row('table', 'x'),
        () => reader.page('inbox', 'open', { limit: 1 }),
        () => reader.countUpTo('approvals', 'x', 1),
        () => reader.log('signal/x'),
        () => reader.decisions('all', { limit: 1 }),
        () => reader.rulesText('x'),
      ])
        assert.throws(look, /declares/);
    });
  });

  test('the list in the repository is this list', () => {
    const held = readFileSync(join(root, 'docs/routes.md'), 'utf8');
    assert.equal(held, routesMarkdown(list, 'en'), 'run: npm run schakel -- routes --lang en > docs/routes.md');
  });
});
