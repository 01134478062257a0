import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NaiveSegment, rowOf } from '../../test/shelf-samples.node.ts';
import { indexWords, keysOf } from '../steps/entities/keys.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { kinds } from '../steps/entities/vocabulary.ts';
import { KeyHashes } from './shelf-keys.ts';
import { hashOf } from './shelf-pages.ts';

const distinct = (hashes: readonly number[]): readonly number[] => [...new Set(hashes)].toSorted((a, b) => a - b);

const texts = fc.oneof(
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.string({ maxLength: 400, unit: fc.constantFrom('a', 'B', '7', ' ', '-', 'é', 'ß', '`', 'م') }),
  fc.constantFrom('Van der Meulenkamp', 'ÇAĞLAR', '1971-02-29', '1971-02-28', '28-02-1971', '29-02-1971', '1-2-1971'),
  fc.constantFrom('19710228', '01-13-1971', '1971-00-00', 'x'.repeat(60), 'a b '.repeat(70), '', '0000-01-01'),
  fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 120 }).map((some) => some.join(' ')),
);

const records = fc.constantFrom(...kinds).chain(({ name, properties }) =>
  fc.record({
    id: fc.string({ maxLength: 30 }),
    kind: fc.constant(name),
    values: fc.dictionary(fc.constantFrom(...properties.map((one) => one.name)), fc.array(texts, { maxLength: 3 })),
  }),
);

test('the hashes of a record are those of its keys, also when the words were seen before', () => {
  const keys = new KeyHashes();
  fc.assert(
    fc.property(records, (record: SourceRecord) => {
      assert.deepEqual(distinct(keys.of(record)), distinct(keysOf(record).map(hashOf)));
    }),
    { numRuns: 1_500 },
  );
});

test('of each word is known in which fields it stands, and its number in each', () => {
  fc.assert(
    fc.property(fc.array(records, { maxLength: 12 }), (some) => {
      const keys = new KeyHashes();
      for (const record of some) keys.of(record);
      const rows = some.map((record, at) => rowOf(`${at}`, record.values, { kind: record.kind }));
      const kept = keys.words.map(({ text, fields, numbers }) => ({ text, fields, numbers }));
      assert.deepEqual(kept, new NaiveSegment(rows).keptWords);
    }),
    { numRuns: 300 },
  );
});

test('a sign that is many letters in Latin: the word is cut the same way on both sides', () => {
  const record = { id: '', kind: 'RealEstate', values: { full: ['🅭䷡㌪䷘𖤅'] } };
  assert.deepEqual(distinct(new KeyHashes().of(record)), distinct(keysOf(record).map(hashOf)));
});

test('words come once, in the order in which they turned up', () => {
  const keys = new KeyHashes();
  for (const name of ['Loods en Opslag', 'Opslag De Zon', 'DE LOODS'])
    keys.of({ id: '1', kind: 'Company', values: { name: [name] } });
  assert.deepEqual(
    keys.words.map(({ text }) => text),
    ['loods', 'en', 'opslag', 'de', 'zon'],
  );
});

test('of a value with more words than are indexed, only those that are indexed are words of the load', () => {
  const keys = new KeyHashes();
  const many = Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? 'a' : String.fromCharCode(98 + (at % 24))));
  const long = Array.from({ length: 140 }, (_, at) => String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26)));
  for (const words of [many, long]) keys.of({ id: '1', kind: 'Company', values: { name: [words.join(' ')] } });
  const indexed = [...new Set([many, long].flatMap((words) => indexWords(words.join(' '))))];
  assert.deepEqual(
    keys.words.map(({ text }) => text),
    indexed,
  );
});
