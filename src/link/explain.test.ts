import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allCleaners } from './all-cleaners.ts';
import { bind } from './bind.ts';
import { explain, ranked, strengthOf, waterfall } from './explain.ts';
import { inventedPeople } from './invented-people.ts';
import { toUnits } from './kernel/layout.ts';
import { link } from './link.node.ts';
import { parsePlan } from './plan-parser.ts';
import { readyPlan, readyPlans } from './ready-plans.node.ts';
import { fits, slotsOf } from './slots.ts';
import { tableBuilder } from './table.ts';

test('every ready plan parses and fits in a row', () => {
  for (const name of readyPlans) {
    const parsed = parsePlan(readyPlan(name), allCleaners);
    assert.ok('good' in parsed, `${name}: ${JSON.stringify(parsed)}`);
    assert.equal(parsed.good.name, name);
    assert.ok(fits(slotsOf(parsed.good)), name);
  }
});

test('the steps of every explanation add up to the weight of its link, and no two pairs share a place', async () => {
  const file = inventedPeople({ people: 300, twiceShare: 0.4, errorShare: 0.15, seed: 11 });
  const parsed = parsePlan(readyPlan('person-nl'), allCleaners);
  assert.ok('good' in parsed);
  const bound = bind(parsed.good, [file.heading], allCleaners);
  assert.ok('good' in bound);
  const builder = tableBuilder(bound.good.columns, 1);
  for (const row of file.rows) builder.add(0, row[0] ?? '', row);
  const table = builder.done();
  const outcome = await link({ bound: bound.good, table, cleaners: allCleaners, workers: 1 });
  assert.ok('good' in outcome);
  const { links, model } = outcome.good;
  const facts = { plan: bound.good.plan, table, weights: model.weights };
  for (const at of links.a.keys()) {
    const { parts, priorBits, bits } = explain(facts, links, at);
    const sum = parts.reduce((total, part) => total + part.bits, priorBits);
    assert.equal(toUnits(sum), toUnits(bits));
  }
  const order = ranked(links, -100);
  assert.deepEqual(
    [...order].sort((a, b) => a - b),
    [...links.a.keys()],
  );
  const [first = 0] = order;
  const explanation = explain(facts, links, first);
  assert.match(waterfall(explanation, 'nl'), /^vooraf \(−\d+,\d\); .*zelfde geboortedatum.*; samen \(\+\d+,\d\)$/);
  assert.match(waterfall(explanation, 'en'), /^before \(−\d+\.\d\); .*same date of birth.*; together \(\+\d+\.\d\)$/);
});

test('strength in words goes down with the bits', () => {
  const words = [12, 7, 4, 1, 0, -1, -4, -9].map((bits) => strengthOf(bits).nl);
  assert.equal(new Set(words).size, words.length);
  assert.deepEqual([words[0], words[3], words[7]], ['zeer sterk', 'zwak', 'sterk ertegen']);
});
