import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packs } from '../../law/basis/index.ts';
import { findRules, rulesOn, stopAt, stopsOf } from './page-days.ts';

const today = '2026-11-26';
const days = [...new Set(packs.map(({ validFrom }) => validFrom))];
const stops = stopsOf(days, packs, today);

test('the slider stops on every day on which an act starts, and today', () => {
  assert.deepEqual(
    stops.map(({ on }) => on),
    [...new Set([...days, today])].sort(),
  );
  assert.deepEqual(
    [stops[0]?.when, stops.find(({ on }) => on === today)?.when, stops.at(-1)?.when],
    ['past', 'today', 'coming'],
  );
});

test('each stop names what starts then, and what is not known yet', () => {
  const wgs = stops.find(({ on }) => on === '2025-03-01');
  assert.ok(wgs?.starts.some(({ nl }) => nl.startsWith('WGS hoofdstuk 1')));
  assert.ok(stops.every(({ when, starts }) => when === 'today' || starts.length > 0));
  const before = stops.find(({ on }) => on === '2025-02-02');
  assert.ok(before?.notYet.some(({ nl }) => nl.startsWith('WGS hoofdstuk 1')));
  assert.deepEqual(stops.at(-1)?.notYet, [], 'in the end everything has started');
});

test('a day between two stops has the rules of the earlier one', () => {
  assert.equal(stops[stopAt(stops, '2025-05-05')]?.on, '2025-03-01');
  assert.equal(stopAt(stops, '1999-01-01'), 0);
  assert.equal(stopAt(stops, '2199-01-01'), stops.length - 1);
});

test('rules of a day: what carried most comes first, and an old version is not among them', () => {
  const rules = rulesOn(packs, today, { R01: 2, OT01: 30 });
  assert.deepEqual(
    rules.slice(0, 2).map(({ rule, used }) => [rule.id, used]),
    [
      ['OT01', 30],
      ['R01', 2],
    ],
  );
  assert.equal(new Set(rules.map(({ rule }) => rule.id)).size, rules.length);
  assert.ok(!rulesOn(packs, '2025-02-02', {}).some(({ rule }) => rule.id === 'R01'));
});

test('a rule is found by number, article or word, in either language', () => {
  const rules = rulesOn(packs, today, {});
  const found = (text: string) => findRules(rules, text).map(({ rule }) => rule.id);
  assert.deepEqual(found('g08b'), ['G08b']);
  assert.ok(found('WGS 1.8 oude').includes('G08b'));
  assert.ok(found('medische').includes('R10') && found('medical').includes('R10'));
  assert.deepEqual(found('zebra'), []);
});
