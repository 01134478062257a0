import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareDates,
  type DateFault,
  type DateLevel,
  dateDigitsKey,
  dateFiguresKey,
  dateKey,
  dateMonthDayKey,
  dateSwapKey,
  dateYearKey,
  parseDate,
} from './dates.ts';

const readable: readonly (readonly [string, string])[] = [
  ['1984-03-04', '1984-03-04'],
  ['04-03-1984', '1984-03-04'],
  ['4-3-1984', '1984-03-04'],
  ['4/3/1984', '1984-03-04'],
  ['4.3.1984', '1984-03-04'],
  ['4 3 1984', '1984-03-04'],
  ['19840304', '1984-03-04'],
  ['4 mrt 1984', '1984-03-04'],
  ['4 mrt. 1984', '1984-03-04'],
  ['4-mrt-1984', '1984-03-04'],
  ['4 maart 1984', '1984-03-04'],
  ['4 MAART 1984', '1984-03-04'],
  ['4e maart 1984', '1984-03-04'],
  ['zo. 4 maart 1984', '1984-03-04'],
  ['zondag 4 maart 1984', '1984-03-04'],
  ['geb. 4 maart 1984', '1984-03-04'],
  ['4 March 1984', '1984-03-04'],
  ['1984-03-04T00:00:00Z', '1984-03-04'],
  ['1984-03-04 12:30', '1984-03-04'],
  ['29-2-2024', '2024-02-29'],
  ['19840300', '1984-03-XX'],
  ['1984-03-00', '1984-03-XX'],
  ['00-03-1984', '1984-03-XX'],
  ['maart 1984', '1984-03-XX'],
  ['03-1984', '1984-03-XX'],
  ['1984-03-XX', '1984-03-XX'],
  ['19840000', '1984-XX-XX'],
  ['00-00-1984', '1984-XX-XX'],
  ['1984-00-00', '1984-XX-XX'],
  ['1984-XX-XX', '1984-XX-XX'],
  ['1984', '1984-XX-XX'],
  ['ca. 1984', '1984-XX-XX'],
  ['198X', '198X'],
];

test('Dutch spellings and unknown parts become EDTF', () => {
  assert.deepEqual(
    readable.map(([raw]) => [raw, dateKey(raw)]),
    readable,
  );
});

const refused: readonly (readonly [string, DateFault])[] = [
  ['31-02-1984', 'no such day'],
  ['29-2-2023', 'no such day'],
  ['12/31/1984', 'no such day'],
  ['1984-13-01', 'no such day'],
  ['1984-00-12', 'no such day'],
  ['3-3-84', 'no century'],
  ["3 mrt '84", 'no century'],
  ['840303', 'no century'],
  ['00000000', 'unknown'],
  ['onbekend', 'unknown'],
  ['', 'unknown'],
  ['Pasen 1984', 'unreadable'],
  ['2024/2025', 'unreadable'],
];

test('a date that cannot be is refused with its reason', () => {
  assert.deepEqual(
    refused.map(([raw]) => [raw, parseDate(raw).kind === 'refused' ? parseDate(raw) : dateKey(raw)]),
    refused.map(([raw, fault]) => [raw, { kind: 'refused', fault }]),
  );
});

test('1 January and 1 July are weak', () => {
  const weak = (raw: string) => {
    const read = parseDate(raw);
    return read.kind === 'date' && read.weak;
  };
  assert.deepEqual(['1-1-1970', '1 juli 1970', '2-1-1970', '1-3-1970', '1970'].map(weak), [
    true,
    true,
    false,
    false,
    false,
  ]);
  assert.equal(dateMonthDayKey('1-1-1970'), '');
});

const levels: readonly (readonly [string, string, DateLevel])[] = [
  ['1984-03-04', '1984-03-04', 'exact'],
  ['1984-01-01', '1984-01-01', 'weak'],
  ['1984-03-04', '1984-03-XX', 'overlap'],
  ['1984-03-04', '1984-XX-XX', 'overlap'],
  ['198X', '1984-XX-XX', 'overlap'],
  ['1984-03-04', '1985-XX-XX', 'other'],
  ['1984-03-04', '1984-04-03', 'swapped'],
  ['1984-03-14', '1948-03-14', 'digits'],
  ['1984-03-04', '1985-03-04', 'year 1'],
  ['1984-03-04', '1974-03-04', 'year 10'],
  ['1984-03-05', '1961-03-05', 'month and day'],
  ['1984-03-04', '1984-03-05', 'other'],
  ['1984-03-04', '', 'silent'],
];

test('two dates are compared in levels, whichever comes first', () => {
  for (const [left, right, level] of levels) {
    assert.equal(compareDates(left, right), level, `${left} ${right}`);
    assert.equal(compareDates(right, left), level, `${right} ${left}`);
  }
});

test('keys for slips share what the slip leaves', () => {
  assert.equal(dateSwapKey('3-4-1984'), dateSwapKey('4-3-1984'));
  assert.equal(dateDigitsKey('1984-03-14'), dateDigitsKey('1948-03-14'));
  assert.equal(dateSwapKey('1984-13-04'), dateSwapKey('13-4-1984'));
  assert.equal(dateDigitsKey('1984-03-41'), dateDigitsKey('14-03-1984'));
  assert.deepEqual(['4 mrt 1984', 'mrt 1984', '1984', '41-03-1984'].map(dateFiguresKey), [
    '19840304',
    '19840300',
    '19840000',
    '',
  ]);
  assert.equal(dateMonthDayKey('4 maart 1984'), '--03-04');
  assert.equal(dateYearKey('maart 1984'), '1984');
});
