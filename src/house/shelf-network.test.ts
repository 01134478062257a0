import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prng } from '../core/prng.ts';
import { endsOf, type SourceRecord, seenOf } from '../steps/entities/source-record.ts';
import { kindNamed } from '../steps/entities/vocabulary.ts';
import { type Beside, besideOrder } from '../steps/shelf.ts';
import { IdNumbers, LoadNetwork, LoadNetworkBuilder } from './shelf-network.ts';

/** Invented records, some of them with nothing but a number of a person, and relations of two kinds, some of which point nowhere. */
function invented(seed: number): readonly SourceRecord[] {
  const dice = prng(seed);
  const things = Array.from({ length: 60 }, (_, at): SourceRecord => {
    const told: readonly Pick<SourceRecord, 'kind' | 'values'>[] = [
      { kind: 'Person', values: { lastName: ['Meulenkamp'], birthDate: ['1971-03-12'] } },
      { kind: 'Person', values: { bsn: ['912345678'] } },
      { kind: 'Company', values: { name: ['Loods B.V.'] } },
    ];
    return { id: `t-${at}`, ...(told[dice.below(told.length)] ?? { kind: 'Person', values: {} }) };
  });
  const relations = Array.from({ length: 250 }, (_, at): SourceRecord => {
    const [from, to] = [`t-${dice.below(70)}`, `t-${dice.below(70)}`];
    return dice.below(2) === 0
      ? { id: `d-${at}`, kind: 'Directorship', values: { director: [from], organization: [to], role: ['bestuurder'] } }
      : { id: `o-${at}`, kind: 'Ownership', values: { owner: [from], asset: [to] } };
  });
  // Relations stand between the things, as in a file that was made of rows.
  return [...things, ...relations].toSorted((one, other) => (one.id.slice(2) < other.id.slice(2) ? -1 : 1));
}

function networkOf(records: readonly SourceRecord[]): LoadNetwork {
  const builder = new LoadNetworkBuilder();
  for (const [number, record] of records.entries()) builder.first(record, number);
  for (const record of records) builder.second(record);
  return new LoadNetwork(builder.done());
}

type MayField = (category: string, field: string) => boolean;

/** From the records themselves, as slowly as it is plain. */
function plainly(records: readonly SourceRecord[], number: number, mayField: MayField): readonly Beside[] {
  const seen = (record: SourceRecord | undefined) => record && seenOf(record, mayField);
  const isThing = (record: SourceRecord | undefined) => record && kindNamed(record.kind)?.ends === undefined;
  const own = records[number];
  if (!own || !isThing(own) || !seen(own)) return [];
  const found = new Map<string, Beside>();
  for (const record of records) {
    const shown = seen(record);
    const ends = shown && endsOf(shown);
    if (!ends || ends.from === ends.to) continue;
    for (const [here, there, isOut] of [
      [ends.from, ends.to, true],
      [ends.to, ends.from, false],
    ] as const) {
      const other = records.findIndex(({ id }) => id === there);
      if (here !== own.id || !isThing(records[other]) || !seen(records[other])) continue;
      found.set(`${other} ${record.kind} ${isOut}`, { number: other, kind: record.kind, isOut });
    }
  }
  return [...found.values()].toSorted(besideOrder);
}

/** Readers: all, nobody's number, no relations of one kind, nothing but names. */
const readers: readonly (readonly [string, MayField])[] = [
  ['everything', () => true],
  ['no personal number', (category) => category !== 'bsn'],
  ['no directors', (_category, field) => field !== 'directors'],
  ['no relations', (_category, field) => field !== 'directors' && field !== 'owners'],
  ['nothing about persons', (category) => category !== 'identity' && category !== 'bsn'],
  ['nothing', () => false],
];

for (const [name, mayField] of readers)
  test(`who may see ${name}: memory says who stands beside whom as the records do`, () => {
    for (const seed of [1, 2, 3]) {
      const records = invented(seed);
      const network = networkOf(records);
      for (const number of records.keys()) {
        const wanted = plainly(records, number, mayField);
        assert.deepEqual(network.beside(number, { mayField, most: 1_000 }), { links: wanted, isMore: false });
        const [few] = [network.beside(number, { mayField, most: 2 })];
        assert.deepEqual(few, { links: wanted.slice(0, 2), isMore: wanted.length > 2 });
      }
      assert.deepEqual(network.beside(records.length + 5, { mayField, most: 9 }), { links: [], isMore: false });
    }
  });

test('numbers of ids: the first that has one counts, and another is not there', () => {
  const ids = new IdNumbers();
  for (let at = 0; at < 5_000; at += 1) ids.put(`id-${at}`, at);
  ids.put('id-7', 4_999);
  for (let at = 0; at < 5_000; at += 1) assert.equal(ids.of(`id-${at}`), at);
  for (const other of ['', 'id-', 'id-5000', 'di-7', 'id-07', '7-id']) assert.equal(ids.of(other), undefined);
});
