import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personRecords } from '../sim/registers/person-register.ts';
import { linkPersons } from './link-sets.node.ts';
import { type SuiteQuality, suiteQuality } from './link-suites.ts';

const seeds = [101, 102, 103];

/** All seeds together: a few hundred records each. */
async function qualityOf(kind: 'twins' | 'namesakes' | 'partners'): Promise<SuiteQuality> {
  const all: SuiteQuality[] = [];
  for (const seed of seeds) {
    const records = [...personRecords({ seed, records: 500, kind })];
    all.push(suiteQuality(records, (await linkPersons(records)).linked.clusters));
  }
  const sum = (name: keyof SuiteQuality): number => all.reduce((total, one) => total + one[name], 0);
  return {
    different: sum('different'),
    merged: sum('merged'),
    mergedAgainstNumber: sum('mergedAgainstNumber'),
    same: sum('same'),
    missed: sum('missed'),
  };
}

/** No two people come together, and at most this share of the pairs of one person is lost. */
const cases = [
  ['twins with another given name', 'twins', 0.05],
  ['a father and a son of one name', 'namesakes', 0.05],
  ['partners under one name', 'partners', 0.05],
] as const;

for (const [says, kind, mostMissed] of cases) {
  test(`${says} are not taken for one, with two valid numbers never`, async () => {
    const found = await qualityOf(kind);
    assert.ok(found.different > 500 && found.same > 400, JSON.stringify(found));
    assert.equal(found.mergedAgainstNumber, 0);
    assert.ok(found.merged === 0 && found.missed <= mostMissed * found.same, JSON.stringify(found));
  });
}
