import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placeFrom, shared, united } from './sorted-numbers.ts';

const list = (maxLength: number) =>
  fc
    .uniqueArray(fc.nat({ max: 400 }), { maxLength })
    .map((numbers) => Uint32Array.from(numbers.toSorted((one, other) => one - other)));

test('what two lists share, and what stands in one of them, is what sets say', () => {
  fc.assert(
    fc.property(list(12), list(300), (one, other) => {
      const [ones, others] = [new Set(one), new Set(other)];
      for (const [left, right] of [
        [one, other],
        [other, one],
      ] as const) {
        assert.deepEqual(
          [...shared(left, right)],
          [...one].filter((number) => others.has(number)),
        );
        assert.deepEqual(
          [...united(left, right)],
          [...new Set([...ones, ...others])].toSorted((a, b) => a - b),
        );
      }
    }),
  );
});

test('a place from here on is the first where no lesser number stands', () => {
  fc.assert(
    fc.property(list(200), fc.nat({ max: 410 }), fc.nat({ max: 50 }), (numbers, wanted, start) => {
      const from = Math.min(start, numbers.length);
      const first = [...numbers.keys()].find((at) => at >= from && (numbers[at] ?? 0) >= wanted) ?? numbers.length;
      assert.equal(placeFrom(numbers, wanted, from), first);
    }),
  );
});
