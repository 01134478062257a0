import assert from 'node:assert/strict';
import { present } from '../src/core/assert.ts';
import type { NewRow, RawSegment, ShelfFiles } from '../src/house/shelf.ts';
import { StoreUnavailable } from '../src/house/store.ts';
import { wordKey } from '../src/steps/entities/keys.ts';
import type { LikeAsked } from '../src/steps/shelf.ts';
import type { ShelfCase } from './shelf-conformance.node.ts';
import { listed, NaiveSegment, naiveLikes, rowOf, sampleRows, written } from './shelf-samples.node.ts';

export const opened = async (shelf: ShelfFiles, loadId: string): Promise<RawSegment> =>
  present(await shelf.open(loadId), 'the load is whole');

export const unavailable = (code: StoreUnavailable['code']) => (fault: unknown) =>
  fault instanceof StoreUnavailable && fault.code === code;

const mayAll = () => true;
/** Names of people, and no words of a firm or an address. */
const mayNames = (category: string, field: string) => category === 'identity' && field === 'name';

const likeAsked: readonly LikeAsked[] = [
  { slips: 0, begun: 0, most: 3, mayField: mayAll },
  { slips: 1, most: 40, mayField: mayAll },
  { slips: 1, begun: 0, most: 5, mayField: mayAll },
  { slips: 2, begun: 1, most: 40, mayField: mayAll },
  { slips: 2, begun: 1, most: 2, mayField: mayNames },
  { slips: 1, begun: 1, most: 3, mayField: (...of) => !mayNames(...of) },
  { slips: 2, begun: 1, most: 40, mayField: () => false },
];

/** All that a segment answers, beside what it must answer. One of the first form does not know in which fields its words stand. */
export async function answersAs(
  segment: RawSegment,
  rows: readonly NewRow[],
  of: { readonly isFirstForm: boolean } = { isFirstForm: false },
): Promise<void> {
  const naive = new NaiveSegment(rows);
  assert.equal(segment.records, rows.length);
  assert.equal(segment.digest, naive.digest);
  assert.deepEqual(await segment.check(), { digest: naive.digest, isIndexGood: true });
  const keys = [...naive.keys, 'wnobody', 'n00000000', ''];
  const together = await segment.findAll(keys);
  for (const [at, key] of keys.entries()) {
    // All of them together, and some by themselves: on a server each is a journey.
    if (at % 20 === 0) assert.deepEqual([...(await segment.find(key))], naive.find(key), key);
    assert.deepEqual([...(together[at] ?? [])], naive.find(key), key);
  }
  const asked = [
    'meulenkmap',
    'moolenkamp',
    'jans',
    'meulne',
    'jan',
    'ja',
    'veenwijd',
    'turf',
    'zz',
    '9999',
    ...naive.words.slice(0, 20),
  ];
  for (const word of asked)
    for (const like of likeAsked) {
      const wanted = of.isFirstForm ? naiveLikes(naive.words, word, like) : naive.wordsLike(word, like);
      assert.deepEqual(await segment.wordsLike(word, like), wanted, word);
    }
  const numbers = rows.map((_, number) => number);
  assert.deepEqual(
    await segment.rows(numbers),
    numbers.map((number) => naive.record(number)),
  );
  assert.deepEqual(
    await segment.rows([1, 0, 0, rows.length + 9]),
    [1, 0, 0].map((number) => naive.record(number)),
  );
  assert.deepEqual(await segment.refs([1, 0]), [rows[1]?.ref, rows[0]?.ref]);
  assert.deepEqual(
    await listed(segment.all()),
    numbers.map((number) => naive.record(number)),
  );
  const inOrder = await listed(segment.inOrder());
  assert.deepEqual(
    inOrder.map(({ ref }) => ref),
    rows.map(({ ref }) => ref).toSorted(),
  );
  for (const { ref, number } of inOrder) assert.equal(rows[number]?.ref, ref);
  for (const [number, { ref, record }] of rows.slice(0, 60).entries()) {
    assert.equal(await segment.numberOf(ref), number);
    assert.equal(await segment.numberOfId(record.id), number);
  }
  assert.equal(await segment.numberOf('no such reference'), undefined);
  assert.equal(await segment.numberOfId('no such id'), undefined);
}

export const readingCases: readonly ShelfCase[] = [
  {
    says: 'a load that was sealed answers as its rows say, also after it is opened again',
    async check(shelf, under) {
      const rows = sampleRows(700);
      const sealed = await written(shelf, 'load-1', rows);
      assert.deepEqual(sealed, { records: 700, digest: new NaiveSegment(rows).digest, twice: [], twiceCount: 0 });
      await answersAs(await opened(shelf, 'load-1'), rows);
      await answersAs(await opened(await under.reopen(), 'load-1'), rows);
    },
  },
  {
    says: 'the digest is of the records, not of how or in which order they came',
    async check(shelf) {
      const rows = sampleRows(300);
      const { digest } = await written(shelf, 'load-1', rows, { batch: 1_000 });
      const other = await written(shelf, 'load-2', rows.toReversed(), { batch: 7 });
      assert.equal(other.digest, digest);
      assert.notEqual((await written(shelf, 'load-3', rows.slice(1))).digest, digest);
    },
  },
  {
    says: 'an empty load is a load',
    async check(shelf) {
      await written(shelf, 'load-1', []);
      const segment = await opened(shelf, 'load-1');
      assert.equal(segment.records, 0);
      assert.deepEqual([...(await segment.find(wordKey('jansen')))], []);
      assert.deepEqual(await listed(segment.all()), []);
      assert.deepEqual(await segment.rows([0]), []);
      assert.deepEqual(await segment.findAll([]), []);
    },
  },
  {
    says: 'text of every plane comes back as it was',
    async check(shelf) {
      const odd = [
        'é',
        'e\u0301',
        'ß',
        'ا\u064Bحمد',
        '李小龍',
        '𠀋𡈽',
        '😀👩\u200D👩\u200D👧',
        '\u{1D54F}',
        '\u{2FA1D}',
        '\u{E0041}',
        '\u{F0000}',
        '\u{10FFFD}',
        '\uFEFFstart',
        'a\u0000b',
        '\uD800',
        'tab\tand\nline',
        '"\\',
        "'; DROP TABLE record; --",
        '{',
        '\u2028',
        '\u0130',
      ];
      const rows = odd.map((text, at) =>
        rowOf(`p-${at}-${text.replace(/[\0\uD800]/g, '')}`, { lastName: [text], alias: [`${text} Jansen`] }),
      );
      await written(shelf, 'load-1', rows);
      await answersAs(await opened(shelf, 'load-1'), rows);
    },
  },
  {
    says: 'a key that all records have gives all of them',
    async check(shelf) {
      const rows = Array.from({ length: 6_000 }, (_, at) => rowOf(`p-${at}`, { lastName: ['Jansen'] }));
      await written(shelf, 'load-1', rows, { batch: 1_000 });
      const found = await (await opened(shelf, 'load-1')).find(wordKey('jansen'));
      assert.deepEqual(
        [...found],
        rows.map((_, number) => number),
      );
    },
  },
  {
    says: 'what is kept with a load is there, also after it was sealed, and nothing else is',
    async check(shelf) {
      const writer = await shelf.write('load-1');
      await writer.add(sampleRows(3), { doneItems: 3, note: '' });
      await writer.seal({ merges: false });
      await writer.keep('examples', '{"é":1}');
      await writer.close();
      const segment = await opened(shelf, 'load-1');
      assert.equal(await segment.kept('examples'), '{"é":1}');
      assert.equal(await segment.kept('sealed'), undefined);
    },
  },
];
