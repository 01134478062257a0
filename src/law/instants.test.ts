import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fiveYearsAfter, instantMs, isDay, isPast } from './instants.ts';

const day = Date.UTC(2026, 1, 28);
const table: readonly (readonly [text: string | undefined, ms: number | undefined])[] = [
  [undefined, undefined],
  ['2026-02-28', day],
  ['2026-02-28T00:00Z', day],
  ['2026-02-28T01:02:03Z', day + 3_723_000],
  ['2026-02-28T00:00:00.5Z', day + 500],
  ['2026-02-28T02:00:00+02:00', day],
  ['2026-02-27T22:30:00-01:30', day],
  ['2026-02-29', undefined],
  ['2026-02-29T10:00:00Z', undefined],
  ['2024-02-29', Date.UTC(2024, 1, 29)],
  ['2026-01-31', Date.UTC(2026, 0, 31)],
  ['2026-13-01', undefined],
  ['x2026-02-28', undefined],
  ['2026-02-28x', undefined],
  ['2026-02-28T00:00:00', undefined],
  ['2026-02-28 00:00', undefined],
  ['28 February 2026', undefined],
  ['2026', undefined],
  ['', undefined],
];
for (const [text, ms] of table) test(`${text}: ${ms}`, () => assert.equal(instantMs(text), ms));

test('a day ends with its last millisecond; a moment ends when it is there', () => {
  assert.equal(instantMs('2026-02-28', 'end'), day + 86_400_000 - 1);
  assert.equal(instantMs('2026-02-28T00:00:00Z', 'end'), day);
});

test('five years later, to the day; from 29 February to 1 March', () => {
  assert.equal(fiveYearsAfter(day), Date.UTC(2031, 1, 28));
  assert.equal(fiveYearsAfter(Date.UTC(2024, 1, 29)), Date.UTC(2029, 2, 1));
});

test('past, with a day of slack', () => {
  assert.equal(isPast(day, day), true);
  assert.equal(isPast(day + 86_400_000, day), true);
  assert.equal(isPast(day + 86_400_001, day), false);
  assert.equal(isPast(undefined, day), false);
});

test('a day of the calendar, and nothing around it', () => {
  assert.deepEqual(
    ['2026-02-28', '2024-02-29', '2026-02-29', '2026-02-28T00:00', ' 2026-02-28', '2026-2-28', 'x', ''].map(isDay),
    [true, true, false, false, false, false, false, false],
  );
});
