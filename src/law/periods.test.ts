import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endOf, floorOf, type Period, type PeriodId, period, periods } from './periods.ts';

/** Written out a second time on purpose: how long, since when, and whether an act, the protocol or the house says so. */
const table: readonly (readonly [
  id: PeriodId,
  count: number,
  unit: Period['unit'],
  standing: Period['standing'],
  from: string,
])[] = [
  ['weigh-within', 14, 'days', 'house', '2025-01-01'],
  ['parked', 365, 'days', 'protocol', '2025-01-01'],
  ['closed-kept', 30, 'days', 'house', '2025-01-01'],
  ['postponed', 180, 'days', 'house', '2025-01-01'],
  ['undo', 10, 'minutes', 'house', '2025-01-01'],
  ['wgs-retention', 5, 'years', 'law', '2025-03-01'],
  ['party-answer', 10, 'days', 'house', '2025-01-01'],
  ['table-review', 90, 'days', 'house', '2025-01-01'],
  ['log-kept', 5, 'years', 'house', '2025-03-01'],
  ['approval-answer', 10, 'days', 'house', '2025-01-01'],
  ['register-unread', 30, 'days', 'house', '2025-01-01'],
  ['register-unfinished', 3, 'days', 'house', '2025-01-01'],
  ['round-answer', 7, 'days', 'house', '2025-03-01'],
  ['round-token', 1440, 'minutes', 'house', '2025-03-01'],
  ['round-skew', 15, 'minutes', 'house', '2025-03-01'],
  ['round-kept', 30, 'days', 'house', '2025-03-01'],
  ['round-opening', 14, 'days', 'house', '2025-03-01'],
  ['file-unclaimed', 60, 'minutes', 'house', '2025-01-01'],
];

describe('how long things may take and stay', () => {
  for (const [id, count, unit, standing, from] of table)
    test(`${id}: ${count} ${unit}`, () => {
      const held = period(id, '2026-11-23');
      assert.deepEqual(
        [held.id, held.count, held.unit, held.standing, held.validFrom],
        [id, count, unit, standing, from],
      );
      // Somebody who is told of a term must be able to look up where it comes from.
      assert.ok(held.source.length > 5 && held.label.nl.endsWith('.') && held.label.en.endsWith('.'));
      assert.match(held.source, { house: /^proposal of the makers/, law: /^WGS/, protocol: /protocol/ }[standing]);
    });

  test('each stands once in the list, and no other', () => {
    assert.deepEqual(
      periods.map(({ id }) => id),
      table.map(([id]) => id),
    );
  });
});

const ends: readonly (readonly [says: string, id: PeriodId, from: string, end: string])[] = [
  ['minutes, over the hour', 'undo', '2026-11-23T09:55:30.250Z', '2026-11-23T10:05:30.250Z'],
  ['days, over the year', 'weigh-within', '2026-12-24T09:00:00.000Z', '2027-01-07T09:00:00.000Z'],
  ['days, over 29 February', 'closed-kept', '2028-02-10T09:00:00.000Z', '2028-03-11T09:00:00.000Z'],
  ['years, to the moment', 'wgs-retention', '2026-03-01T09:00:00.000Z', '2031-03-01T09:00:00.000Z'],
];

describe('when a period ends, and since when one has not', () => {
  for (const [says, id, from, end] of ends)
    test(says, () => {
      assert.equal(endOf(id, from), end);
      assert.equal(floorOf(id, end), from);
    });

  test('five years after 29 February end on 1 March', () => {
    assert.equal(endOf('wgs-retention', '2028-02-29T09:00:00.000Z'), '2033-03-01T09:00:00.000Z');
    assert.equal(floorOf('log-kept', '2028-02-29T09:00:00.000Z'), '2023-03-01T09:00:00.000Z');
  });
});
