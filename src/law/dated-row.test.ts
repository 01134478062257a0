import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowOn } from './dated-row.ts';

describe('which of several dated rows holds', () => {
  const [first, second, third] = ['2018-05-25', '2025-03-01', '2026-07-01'].map((validFrom) => ({ validFrom }));
  assert.ok(first && second && third);
  for (const [says, on, row] of [
    ['on the first day of a row', '2025-03-01', second],
    ['at the first moment of that day', '2025-03-01T00:00:00Z', second],
    ['on the day before', '2025-02-28', first],
    ['at the last moment of the day before', '2025-02-28T23:59:59.999Z', first],
    ['long after the newest began', '2031-01-01', third],
    ['before all of them: the first', '2001-01-01', first],
  ] as const)
    test(says, () => {
      for (const rows of [
        [first, second, third],
        [third, second, first],
        [second, third, first],
      ])
        assert.equal(rowOn(rows, on), row);
    });

  test('of no rows none can', () => assert.throws(() => rowOn([], '2026-01-01'), /first row/));
});
