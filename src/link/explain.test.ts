import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personColumns, personRecords, personRow } from '../sim/registers/person-register.ts';
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

/** Why two records are two, as a person reads it: for households that hold people who look alike. */
const apart = [
  ['twins', /andere voornaam op hetzelfde adres: sterk ertegen \(−14,0\)/, /another given name at the same address/],
  ['twins', /ander persoonsnummer, beide kunnen kloppen: sterk ertegen \(−20,0\)/, /both can be right/],
  [
    'namesakes',
    /andere geboortedatum op hetzelfde adres: sterk ertegen \(−14,0\)/,
    /another date of birth at the same/,
  ],
] as const;

test('the waterfall says in words why twins, and a father and a son, are two', async () => {
  for (const kind of ['twins', 'namesakes'] as const) {
    const records = [...personRecords({ seed: 101, records: 400, kind })];
    const parsed = parsePlan(readyPlan('person-nl'), allCleaners);
    assert.ok('good' in parsed);
    const bound = bind(parsed.good, [personColumns.slice(0, personColumns.indexOf('cluster'))], allCleaners);
    assert.ok('good' in bound);
    const builder = tableBuilder(bound.good.columns, 1);
    for (const [at, record] of records.entries()) builder.add(0, String(at), personRow(record, at));
    const table = builder.done();
    const outcome = await link({ bound: bound.good, table, cleaners: allCleaners, workers: 1, leastBits: -60 });
    assert.ok('good' in outcome);
    const { links, model } = outcome.good;
    const facts = { plan: bound.good.plan, table, weights: model.weights };
    const said = [...links.a.keys()].flatMap((at) => {
      const [one, other] = [records[links.a[at] ?? 0], records[links.b[at] ?? 0]];
      const isTwo = one?.suite === kind && one.household === other?.household && one.person !== other.person;
      if (!isTwo || other.suite !== kind) return [];
      const explanation = explain(facts, links, at);
      const sum = explanation.parts.reduce((total, part) => total + part.bits, explanation.priorBits);
      assert.equal(toUnits(sum), toUnits(explanation.bits));
      return [{ nl: waterfall(explanation, 'nl'), en: waterfall(explanation, 'en') }];
    });
    for (const [, nl, en] of apart.filter(([of]) => of === kind)) {
      assert.ok(
        said.some((one) => nl.test(one.nl) && en.test(one.en)),
        `${nl}: ${said[0]?.nl}`,
      );
    }
    assert.ok(
      said.every(({ nl }) => !nl.includes('geen huisgenoot')),
      'a rule that does not apply is no step',
    );
  }
});

test('strength in words goes down with the bits', () => {
  const words = [12, 7, 4, 1, 0, -1, -4, -9].map((bits) => strengthOf(bits).nl);
  assert.equal(new Set(words).size, words.length);
  assert.deepEqual([words[0], words[3], words[7]], ['zeer sterk', 'zwak', 'sterk ertegen']);
});
