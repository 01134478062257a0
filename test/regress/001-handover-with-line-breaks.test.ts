import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { present } from '../../src/core/assert.ts';
import { TestRegion, weighedToTerritory, weighings } from '../region.node.ts';

let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

/** The form has areas of several lines; the desk read one line, refused for good, and the signal was nowhere. */
test('a judgement of several lines reaches the desk', async () => {
  const signalId = await weighedToTerritory(region);
  const lines = 'Eerste regel.\nTweede regel.';
  await region.done('noor', 'weighing.weight', {
    signalId,
    ...weighings.weight,
    ...weighings.partnership,
    necessity: lines,
    organisedCrimeLink: lines,
    proportionality: lines,
    subsidiarity: lines,
    reason: lines,
  });
  await region.house.settle();
  const { rows } = await region.shown('iris', 'table.list', { lane: 'offered' });
  assert.ok(Array.isArray(rows));
  assert.equal(present(rows[0], 'it was offered').told.subsidiarity, lines);
});
