import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activate } from './activate.ts';
import { activityIdOf } from './activity-id.ts';
import { packs } from './basis/index.ts';
import { purposes } from './purposes.ts';
import type { RulePack } from './rule.ts';

const on = '2026-11-23';
const { packVersion } = activate(packs, { profile: 'demo', on });
const reworded: readonly RulePack[] = packs.map((pack) =>
  pack.id === 'own-task'
    ? { ...pack, rules: pack.rules.map((rule, at) => (at === 0 ? { ...rule, obligations: [] } : rule)) }
    : pack,
);

test('an id is a URI, one for each purpose and for each organ', () => {
  const ids = purposes.flatMap(({ code }) => [
    activityIdOf({ purposeCode: code, packVersion }),
    activityIdOf({ purposeCode: code, packVersion, organId: 'politie' }),
  ]);
  assert.equal(new Set(ids).size, purposes.length * 2);
  for (const id of ids) {
    assert.ok(URL.canParse(id), id);
    assert.match(id, /^urn:schakel:processing-activity:[a-z0-9.-]+:[0-9a-f]{16}\.[0-9a-f]{16}(?::[a-z-]+)?$/);
  }
});

test('the same rules give the same id, also on another day; other rules give another', () => {
  const idUnder = (version: string) => activityIdOf({ purposeCode: 'riec-2.17', packVersion: version });
  const nextDay = activate(packs, { profile: 'demo', on: '2026-11-24' }).packVersion;
  assert.equal(idUnder(packVersion), idUnder(nextDay));
  assert.notEqual(idUnder(packVersion), idUnder(activate(reworded, { profile: 'demo', on }).packVersion));
  assert.notEqual(idUnder(packVersion), idUnder(activate(packs, { profile: 'production', on }).packVersion));
});

test('what no list knows still gives a URI, so that nothing goes unlogged', () => {
  const id = activityIdOf({ purposeCode: 'a purpose #1', packVersion: 'no fingerprint' });
  assert.ok(URL.canParse(id));
  assert.doesNotMatch(id, /[ #]/);
});

test('thousands a second cost next to nothing', () => {
  const start = performance.now();
  for (let at = 0; at < 100_000; at += 1) activityIdOf({ purposeCode: 'riec-2.17', packVersion });
  assert.ok(performance.now() - start < 1_000);
});
