import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activate } from './activate.ts';
import { activityIdOf } from './activity-id.ts';
import { packs } from './basis/index.ts';
import { organs, partnerships } from './partners/index.ts';
import { type ProcessingActivity, processingRegister } from './processing-register.ts';
import { purposes } from './purposes.ts';
import type { RulePack } from './rule.ts';

const on = '2026-11-23';
const registerOf = (from: readonly RulePack[] = packs, profile: 'demo' | 'production' = 'demo') =>
  processingRegister({ active: activate(from, { profile, on }), organs, partnerships });
const register = registerOf();

const find = (code: string, organId?: string): ProcessingActivity => {
  const found = register.activities.find((one) => one.purpose.code === code && one.organ?.id === organId);
  assert.ok(found, `${code} ${organId}`);
  return found;
};
const nl = (labels: readonly { readonly nl: string }[]) => labels.map((label) => label.nl);

test('there is an activity for each purpose, and for each organ that works for it', () => {
  const pairs = organs.flatMap((organ) => [...new Set(organ.tasks.map((task) => `${task.purposeCode} ${organ.id}`))]);
  assert.equal(register.activities.length, purposes.length + pairs.length);
  assert.equal(new Set(register.activities.map(({ id }) => id)).size, register.activities.length);
  for (const { id } of register.activities) assert.ok(URL.canParse(id));
});

test('the log points at it: the id is what `activityIdOf` gives', () => {
  const { packVersion } = register;
  assert.equal(find('riec-2.17').id, activityIdOf({ purposeCode: 'riec-2.17', packVersion }));
  assert.equal(find('riec-2.17', 'politie').partOf, find('riec-2.17').id);
  assert.equal(
    find('riec-2.17', 'politie').id,
    activityIdOf({ purposeCode: 'riec-2.17', packVersion, organId: 'politie' }),
  );
});

test('a change of a rule gives every activity a new id', () => {
  const reworded = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => (rule.id === 'R05' ? { ...rule, confidence: 'M' as const } : rule)),
  }));
  const before = new Set(register.activities.map(({ id }) => id));
  for (const { id } of registerOf(reworded).activities) assert.ok(!before.has(id));
});

test('every member that GDPR 30(1) asks is there', () => {
  for (const activity of register.activities) {
    const { controllers, contact, dpo, people, categories, recipients, terms } = activity;
    for (const list of [controllers, contact, dpo, people, categories, recipients, terms]) {
      assert.ok(list.length > 0, activity.id);
      assert.equal(new Set(nl(list)).size, list.length, activity.id);
    }
    assert.ok(activity.security.nl && activity.outsideEu.nl);
  }
});

test('the participants answer together, and the desk works for them', () => {
  const riec = find('riec-2.17', 'politie');
  assert.ok(nl(riec.controllers).includes('Politie, eenheid Voorbeeldregio'));
  assert.ok(!nl(riec.controllers).includes('Bureau van het RIEC Voorbeeldregio'));
  assert.deepEqual(nl(riec.processors), ['Bureau van het RIEC Voorbeeldregio']);
  assert.deepEqual(nl(riec.contact), ['privacyloket@riec-voorbeeldregio.example']);
  assert.ok(!nl(find('zvh-2.25').controllers).includes('Reclassering'), 'WGS 2.27(3)');
});

test('an organ sees the rules that are for it', () => {
  assert.ok(find('riec-2.17', 'politie').ruleIds.includes('R05'));
  assert.ok(!find('riec-2.17', 'veenwijde-college').ruleIds.includes('R05'));
  assert.ok(find('municipal-signal', 'veenwijde-college').ruleIds.includes('OT01'));
  assert.match(find('police-task').outsideEu.nl, /P14/);
  assert.match(find('riec-2.17').outsideEu.nl, /^Nee/);
});

test('in production nothing rests on a rule that nobody signed', () => {
  for (const { ruleIds, recipients } of registerOf(packs, 'production').activities) {
    assert.deepEqual(ruleIds, []);
    assert.match(recipients[0]?.nl ?? '', /^Niemand/);
  }
});
