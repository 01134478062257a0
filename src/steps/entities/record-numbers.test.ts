import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RecordNumbers } from './record-numbers.ts';

const numbers = fc
  .uniqueArray(fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 60_000 })), { maxLength: 300, size: 'max' })
  .map((some) => Uint32Array.from(some).sort());

test('numbers of several lists come once and in order, and each that another list has is told with its place', () => {
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 5 }), numbers, (lists, other) => {
      const all = [...new Set(lists.flatMap((list) => [...list]))].sort((one, two) => one - two);
      const held = new RecordNumbers(lists);
      assert.deepEqual([...held.sorted], all);
      // Also where one is so much longer that the few are looked up in the many.
      const many = Uint32Array.from({ length: 70_000 }, (_, at) => at);
      for (const list of [other, many.subarray(0, 30_000), many]) {
        const found: number[] = [];
        held.shared(list, (place) => found.push(place));
        const wanted = all.flatMap((number, place) => (list.includes(number) ? [place] : []));
        assert.deepEqual(found, wanted);
      }
    }),
    { numRuns: 60 },
  );
});
