import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prng } from './prng.ts';

test('the same seed gives the same chance, a neighbour another', () => {
  const words = (seed: number) => Array.from({ length: 8 }, prng(seed).word);
  assert.deepEqual(words(1), words(1));
  assert.notDeepEqual(words(1), words(2));
});

test('what comes out stays within its bounds and is spread evenly', () => {
  const dice = prng(42);
  const counts = [0, 0, 0, 0, 0, 0];
  for (let throws = 0; throws < 60_000; throws += 1) {
    const side = dice.below(6);
    counts[side] = (counts[side] ?? 0) + 1;
  }
  assert.equal(counts.length, 6);
  for (const count of counts) assert.ok(Math.abs(count - 10_000) < 500, counts.join());
  const struck = Array.from({ length: 10_000 }, () => dice.chance(0.1)).filter(Boolean).length;
  assert.ok(Math.abs(struck - 1_000) < 150, String(struck));
  assert.match(dice.hex(11), /^[0-9a-f]{11}$/);
  assert.throws(() => dice.pick([]));
});
