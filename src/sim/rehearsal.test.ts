import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FaultKind } from './evidence.ts';
import { type PlantedBug, plantedBugs } from './planted.ts';
import { rehearse } from './rehearsal.node.ts';

const seeds = 200;

test(`${seeds} partnerships go through everything that can break, and the auditor finds nothing`, async (t) => {
  const total = { events: 0, refusals: 0, posts: 0 };
  const injected: { [fault: string]: number } = {};
  for (let seed = 1; seed <= seeds; seed += 1) {
    const run = await rehearse({ seed });
    assert.deepEqual(run.faults, [], `seed ${seed}`);
    total.events += run.events;
    total.refusals += run.refusals;
    total.posts += run.posts;
    for (const [fault, times] of Object.entries(run.injected)) injected[fault] = (injected[fault] ?? 0) + times;
  }
  t.diagnostic(JSON.stringify({ ...total, injected }));
  // A rehearsal in which little happens proves little.
  assert.ok(total.events > 50 * seeds && total.refusals > 15 * seeds && total.posts > 5 * seeds, JSON.stringify(total));
  for (const fault of dangerNames) assert.ok((injected[fault] ?? 0) > 0, `${fault} never happened`);
});

const dangerNames = [
  ...['diskRefuses', 'diskFills', 'answerLost', 'readFails', 'killed'],
  ...['postLost', 'postAnswerLost', 'postDoubled', 'postDelayed'],
  ...['clockForward', 'clockYear', 'clockFiveYears', 'clockBack'],
];

test('the same seed gives the same run, and another seed another', async () => {
  const [one, again, other] = [await rehearse({ seed: 7 }), await rehearse({ seed: 7 }), await rehearse({ seed: 8 })];
  assert.deepEqual(one, again);
  assert.notEqual(one.hash, other.hash);
});

const expected: { readonly [bug in PlantedBug]: FaultKind } = {
  'machine-decides': 'machine',
  'signal-lost': 'lost',
  'decided-twice': 'decided-twice',
  'permit-by-default': 'permission',
  'log-skipped': 'read',
  'record-dropped': 'log',
  'parked-readable': 'parked',
};

describe('a mistake that somebody plants is found', () => {
  for (const bug of plantedBugs) {
    test(bug, async (t) => {
      const kind = expected[bug];
      for (let seed = 1; seed <= 60; seed += 1) {
        const { faults } = await rehearse({ seed, bug });
        const found = faults.find((sentence) => sentence.startsWith(`${kind}:`));
        if (found === undefined) continue;
        t.diagnostic(`seed ${seed}: ${found}`);
        return;
      }
      assert.fail(`no fault of kind ${kind} in 60 seeds`);
    });
  }
});
