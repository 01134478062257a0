import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf, plainWord, signalFieldNames, signalRow } from './import.ts';

const heading = [
  'Omschrijving',
  'Datum ontvangst',
  'Kanaal',
  'Betrouwbaarheid bron',
  'Opmerking',
  'Bescherming',
  'Functie melder',
];
const columns = columnsOf(heading);

/** One row, by the words in it. */
const read = (words: {
  day?: string;
  channel?: string;
  grade?: string;
  remark?: string;
  protection?: string;
  who?: string;
}) => {
  const { day = '3-2-2026', channel = '', grade = '', remark = '', protection = '', who = '' } = words;
  return signalRow(['Iets', day, channel, grade, remark, protection, who], columns);
};

const days: readonly (readonly [words: string, day: string])[] = [
  ['03-02-2026', '2026-02-03'],
  ['6-2-2026', '2026-02-06'],
  ['3/2/2026', '2026-02-03'],
  ['2026-02-03', '2026-02-03'],
  ['2026-02-03T10:15:00', '2026-02-03'],
  ['03-02-2026 10:15', '2026-02-03'],
  ['9 maart 2026', '2026-03-09'],
  ['9 MRT. 2026', '2026-03-09'],
  ['31-02-2026', '2026-02-31'],
  ['maart 2026', '?'],
  ['3-2-26', '?'],
  ['ongeveer 3-2-2026', '?'],
  ['vorige week', '?'],
];
for (const [words, day] of days) {
  test(`the day "${words}" reads as ${day}`, () => assert.equal(read({ day: words }).raw.receivedOn, day));
}

const channels: readonly (readonly [words: string, channel: string])[] = [
  ['Telefoon', 'phone'],
  ['telefonisch, om tien uur', 'phone'],
  ['Meld Misdaad Anoniem', 'mma'],
  ['M.M.A.', 'mma'],
  ['Toezichthouder of handhaver', 'inspector'],
  ['phone', 'phone'],
  ['omgevingsdienst', 'public-body'],
  ['autobedrijf', 'business'],
  ['Arbeidsdienst', 'public-body'],
  ['drone', 'other'],
  ['', 'other'],
];
for (const [words, channel] of channels) {
  test(`the channel "${words}" is ${channel}, with its words beside it`, () => {
    const { raw } = read({ channel: words });
    assert.deepEqual([raw.channel, raw.channelDetail], [channel, words === '' ? undefined : words]);
  });
}

const protections: readonly (readonly [remark: string, column: string, protection: string])[] = [
  ['', '', '1'],
  ['Melder wil onbekend blijven', '', '2'],
  ['Wil graag anoniem blijven.', '', '2'],
  ['De dader is onbekend', '', '1'],
  ['Melder wil onbekend blijven', '3', '3'],
  ['', 'Gevaar voor de melder', '3'],
  ['', 'heel erg', 'heel erg'],
];
for (const [remark, protection, expected] of protections) {
  test(`the protection of "${remark}" with "${protection}" is ${expected}`, () =>
    assert.equal(read({ remark, protection }).raw.protection, expected));
}

test('a grade is read without its spaces and strokes, and silence cannot be judged', () => {
  for (const [words, grade] of [
    ['b 2', 'B2'],
    ['A-1', 'A1'],
    ['', 'F6'],
    ['Z9', 'Z9'],
  ] as const)
    assert.equal(read({ grade: words }).raw.grade, grade);
});

test('who reported is kept beside the channel', () => {
  assert.equal(read({ channel: 'telefoon', who: 'buurman' }).raw.channelDetail, 'telefoon: buurman');
});

test('what makes a row the same row are its own words and its day, not our reading of it', () => {
  const { identity } = read({ day: '3 februari 2026', channel: 'drone' });
  assert.deepEqual(identity, { text: 'Iets', receivedOn: '2026-02-03', channel: 'drone' });
  assert.deepEqual(read({ day: '2026-02-03', channel: 'drone' }).identity, identity);
});

test('a heading belongs to one field, however it is written', () => {
  assert.equal(plainWord(' Één  Kop-2 '), 'eenkop2');
  const found = columnsOf(['OMSCHRIJVING', 'omschrijving', 'Datum', 'datum ontvangst', 'Naam', '']);
  assert.deepEqual(
    [...found.places],
    [
      ['text', 0],
      ['receivedOn', 2],
    ],
  );
  assert.deepEqual(found.notTakenOver, ['omschrijving', 'datum ontvangst', 'Naam']);
  for (const field of signalFieldNames) assert.deepEqual([...columnsOf([field]).places.keys()], [field]);
});

test('a mapping outweighs the names', () => {
  const found = columnsOf(['Omschrijving', 'Verhaal'], new Map([['verhaal', 'text']]));
  assert.deepEqual([...found.places], [['text', 1]]);
  assert.deepEqual(found.notTakenOver, ['Omschrijving']);
});
