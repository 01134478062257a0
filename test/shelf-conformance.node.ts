import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '../src/core/assert.ts';
import { mostTold, type NewRow, type RawSegment, type Shelf } from '../src/house/shelf.ts';
import { StoreUnavailable } from '../src/house/store.ts';
import { wordKey } from '../src/steps/entities/keys.ts';
import { listed, NaiveSegment, refFor, rowOf, sampleRows, written } from './shelf-samples.node.ts';

/** A new and empty shelf, and what the suite has to do with the place where it keeps its data. */
export interface ShelfUnderTest {
  readonly shelf: Shelf;
  /** Closes the shelf and opens the same place again. */
  reopen(): Promise<Shelf>;
  /** Opens the same place a second time, as another program would. */
  beside(): Promise<Shelf>;
  /** Everything that lies there and has to do with loads, by name. */
  leftovers(): Promise<readonly string[]>;
  /** Writes a byte over in the place where this part of a load is kept. */
  damage(loadId: string, part: 'page' | 'record'): Promise<void>;
  /** Says that the next record has this number: nobody wants to write millions to come there. */
  skipTo(loadId: string, number: number): Promise<void>;
  /** Closes whatever is open and leaves nothing behind. */
  remove(): Promise<void>;
}

interface ShelfCase {
  readonly says: string;
  check(shelf: Shelf, under: ShelfUnderTest): Promise<void>;
}

const opened = async (shelf: Shelf, loadId: string): Promise<RawSegment> =>
  present(await shelf.open(loadId), 'the load is whole');

const unavailable = (code: StoreUnavailable['code']) => (fault: unknown) =>
  fault instanceof StoreUnavailable && fault.code === code;

/** All that a segment answers, beside what it must answer. */
async function answersAs(segment: RawSegment, rows: readonly NewRow[]): Promise<void> {
  const naive = new NaiveSegment(rows);
  assert.equal(segment.records, rows.length);
  assert.equal(segment.digest, naive.digest);
  assert.deepEqual(await segment.check(), { digest: naive.digest, isIndexGood: true });
  const keys = [...naive.keys, 'wnobody', 'n00000000', ''];
  const together = await segment.findAll(keys);
  for (const [at, key] of keys.entries()) {
    assert.deepEqual([...(await segment.find(key))], naive.find(key), key);
    assert.deepEqual([...(together[at] ?? [])], naive.find(key), key);
  }
  const asked = [
    'meulenkmap',
    'moolenkamp',
    'jans',
    'jan',
    'ja',
    'veenwijd',
    'turf',
    'zz',
    '9999',
    ...naive.words.slice(0, 20),
  ];
  for (const word of asked)
    for (const of of [
      { begins: true, limit: 5 },
      { begins: false, limit: 40 },
    ])
      assert.deepEqual(await segment.wordsLike(word, of), naive.wordsLike(word, of), word);
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
  for (const [number, { ref, record }] of rows.entries()) {
    assert.equal(await segment.numberOf(ref), number);
    assert.equal(await segment.numberOfId(record.id), number);
  }
  assert.equal(await segment.numberOf('no such reference'), undefined);
  assert.equal(await segment.numberOfId('no such id'), undefined);
}

const readingCases: readonly ShelfCase[] = [
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

const writingCases: readonly ShelfCase[] = [
  {
    says: 'a load that was interrupted is not opened, and goes on where it was',
    async check(shelf, under) {
      const rows = sampleRows(200);
      const first = await shelf.write('load-1');
      assert.deepEqual([first.doneItems, first.note], [0, '']);
      await first.add(rows.slice(0, 120), { doneItems: 150, note: 'thirty were refused' });
      await first.close();
      assert.equal(await shelf.open('load-1'), undefined);
      const again = await under.reopen();
      assert.equal(await again.open('load-1'), undefined);
      assert.deepEqual(
        (await again.loads()).map(({ loadId, isWhole }) => ({ loadId, isWhole })),
        [{ loadId: 'load-1', isWhole: false }],
      );
      const second = await again.write('load-1');
      assert.deepEqual([second.doneItems, second.note], [150, 'thirty were refused']);
      await second.add(rows.slice(120), { doneItems: 230, note: '' });
      await second.seal({ merges: false });
      await second.close();
      await answersAs(await opened(again, 'load-1'), rows);
    },
  },
  {
    says: 'sealing again tells the same, and changes nothing',
    async check(shelf) {
      const rows = sampleRows(100);
      const twice = [...rows, rowOf('p-0', { lastName: ['Anders'] }, { line: 900 })];
      const first = await written(shelf, 'load-1', twice);
      const writer = await shelf.write('load-1');
      await writer.add([], { doneItems: 101, note: '' });
      assert.deepEqual(await writer.seal({ merges: false }), first);
      await writer.close();
      assert.deepEqual(first.twice, [{ line: 900, firstLine: 2 }]);
      await answersAs(await opened(shelf, 'load-1'), rows);
    },
  },
  {
    says: 'rows that are added after it was sealed make it unfinished until it is sealed again',
    async check(shelf) {
      const rows = sampleRows(90);
      await written(shelf, 'load-1', rows.slice(0, 60));
      const writer = await shelf.write('load-1');
      await writer.add(rows.slice(60), { doneItems: 90, note: '' });
      assert.equal(await shelf.open('load-1'), undefined);
      await writer.seal({ merges: false });
      await writer.close();
      await answersAs(await opened(shelf, 'load-1'), rows);
    },
  },
  {
    says: 'of two writers of one load the one that began last goes on, and nothing is added twice',
    async check(shelf, under) {
      const rows = sampleRows(60);
      const other = await under.beside();
      const first = await shelf.write('load-1');
      await first.add(rows.slice(0, 20), { doneItems: 20, note: '' });
      const second = await other.write('load-1');
      assert.equal(second.doneItems, 20);
      await assert.rejects(first.add(rows.slice(20, 40), { doneItems: 40, note: '' }), unavailable('busy'));
      await second.add(rows.slice(20), { doneItems: 60, note: '' });
      await assert.rejects(first.seal({ merges: false }), unavailable('busy'));
      await first.close();
      await second.seal({ merges: false });
      await second.close();
      await answersAs(await opened(shelf, 'load-1'), rows);
      await other.close();
    },
  },
  {
    says: 'more records than a number can name are refused before one is written',
    async check(shelf, under) {
      const rows = sampleRows(8);
      const writer = await shelf.write('load-1');
      await writer.add(rows.slice(0, 4), { doneItems: 4, note: 'four' });
      await writer.close();
      await under.skipTo('load-1', 2 ** 26 - 3);
      const last = await shelf.write('load-1');
      await assert.rejects(
        last.add(rows.slice(4), { doneItems: 8, note: 'eight' }),
        /fewer records than a number can name/,
      );
      assert.deepEqual([last.doneItems, last.note], [4, 'four']);
      await last.add(rows.slice(4, 5), { doneItems: 5, note: 'five' });
      await last.close();
    },
  },
];

const twiceCases: readonly ShelfCase[] = [
  {
    says: 'of rows with one id the first counts, the same again is nothing, and others are told',
    async check(shelf) {
      const rows = sampleRows(10);
      const again = present(rows[0], 'there are ten');
      const others = [
        { ...again, line: 50 },
        rowOf('p-0', { lastName: ['Anders'] }, { line: 51 }),
        rowOf('p-0', { name: ['Anders B.V.'] }, { kind: 'Company', line: 52 }),
      ];
      const sealed = await written(shelf, 'load-1', [...rows, ...others]);
      assert.deepEqual(sealed.twice, [
        { line: 51, firstLine: 2 },
        { line: 52, firstLine: 2 },
      ]);
      assert.equal(sealed.twiceCount, 2);
      await answersAs(await opened(shelf, 'load-1'), rows);
    },
  },
  {
    says: 'no more than a bounded number of them is told, and all are counted',
    async check(shelf) {
      const rows = Array.from({ length: mostTold + 20 }, (_, at) =>
        rowOf('p-1', { lastName: [`Jansen ${at}`] }, { line: at }),
      );
      const sealed = await written(shelf, 'load-1', rows, { batch: 500 });
      assert.deepEqual([sealed.records, sealed.twice.length, sealed.twiceCount], [1, mostTold, mostTold + 19]);
    },
  },
  {
    says: 'parts of one record become one, and a part of another kind is told',
    async check(shelf) {
      const rows = [
        rowOf('f-1', { name: ['Loods B.V.'], address: ['Turfkade 1'] }, { kind: 'Company', line: 2 }),
        rowOf('f-2', { name: ['Kwekerij'] }, { kind: 'Company', line: 3 }),
        rowOf('f-1', { address: ['Turfkade 1', 'Rietsloot 3'], alias: ['De Loods'] }, { kind: 'Company', line: 4 }),
        rowOf('f-1', { lastName: ['Loods'] }, { kind: 'Person', line: 5 }),
        rowOf('f-1', { alias: ['Opslag'] }, { kind: 'Company', line: 6 }),
      ];
      const sealed = await written(shelf, 'load-1', rows, { merges: true, batch: 2 });
      assert.deepEqual(sealed.twice, [{ line: 5, firstLine: 2 }]);
      const whole = { name: ['Loods B.V.'], address: ['Turfkade 1', 'Rietsloot 3'], alias: ['De Loods', 'Opslag'] };
      const merged = [rowOf('f-1', whole, { kind: 'Company' }), ...rows.slice(1, 2)];
      const segment = await opened(shelf, 'load-1');
      await answersAs(segment, merged);
      const [first] = await segment.rows([present(await segment.numberOf(refFor('f-1')), 'it is there')]);
      assert.deepEqual(first?.values, whole);
    },
  },
];

const endCases: readonly ShelfCase[] = [
  {
    says: 'a load that is dropped is gone, and the others are not',
    async check(shelf, under) {
      const rows = sampleRows(50);
      await written(shelf, 'load-1', rows);
      await written(shelf, 'load-1-2', rows);
      const unfinished = await shelf.write('load-3');
      await unfinished.add(rows, { doneItems: 50, note: '' });
      const held = await opened(shelf, 'load-1');
      await shelf.drop('load-1');
      await shelf.drop('load-3');
      await shelf.drop('load-unknown');
      await unfinished.close().catch(() => undefined);
      await shelf.drop('load-3');
      await assert.rejects(held.find(wordKey('jansen')), (fault) => fault instanceof StoreUnavailable);
      assert.deepEqual(
        (await shelf.loads()).map(({ loadId }) => loadId),
        ['load-1-2'],
      );
      await answersAs(await opened(shelf, 'load-1-2'), rows);
      await shelf.drop('load-1-2');
      assert.deepEqual(await under.leftovers(), []);
      // The same name again is a new load.
      await written(shelf, 'load-1', rows.slice(0, 9));
      await answersAs(await opened(shelf, 'load-1'), rows.slice(0, 9));
    },
  },
  {
    says: 'what lies there is listed with its size and when it changed',
    async check(shelf) {
      assert.deepEqual(await shelf.loads(), []);
      const before = Date.now() - 5_000;
      await written(shelf, 'load-2', sampleRows(50));
      await written(shelf, 'load-1', sampleRows(50));
      const loads = await shelf.loads();
      assert.deepEqual(
        loads.map(({ loadId, isWhole }) => [loadId, isWhole]),
        [
          ['load-1', true],
          ['load-2', true],
        ],
      );
      for (const { bytes, changedAt } of loads) {
        assert.ok(bytes > 5_000);
        assert.ok(Date.parse(changedAt) >= before && Date.parse(changedAt) <= Date.now() + 5_000, changedAt);
      }
    },
  },
  {
    says: 'a name that is no name of a load is a bug, and touches nothing',
    async check(shelf) {
      for (const name of ['', '../ledger', 'Load', 'load.sqlite', 'load_1', 'x'.repeat(81), 'load-1;drop'])
        for (const work of [shelf.write(name), shelf.open(name), shelf.drop(name)])
          await assert.rejects(work, /a load has an id of Schakel/);
    },
  },
  {
    says: 'a damaged page is told as broken, and is no answer',
    async check(shelf, under) {
      const rows = sampleRows(100);
      await written(shelf, 'load-1', rows);
      await under.damage('load-1', 'page');
      const segment = await opened(await under.reopen(), 'load-1');
      let told = 0;
      const naive = new NaiveSegment(rows);
      for (const key of naive.keys) {
        const found = await segment.find(key).catch((fault: unknown) => fault);
        if (found instanceof Uint32Array) assert.deepEqual([...found], naive.find(key));
        else {
          assert.ok(unavailable('broken')(found));
          told += 1;
        }
      }
      assert.ok(told > 0);
      assert.equal((await segment.check()).isIndexGood, false);
    },
  },
  {
    says: 'a damaged record is told as broken, and is not shown',
    async check(shelf, under) {
      const rows = sampleRows(100);
      const { digest } = await written(shelf, 'load-1', rows);
      await under.damage('load-1', 'record');
      const segment = await opened(await under.reopen(), 'load-1');
      await assert.rejects(segment.rows(rows.map((_, number) => number)), unavailable('broken'));
      await assert.rejects(listed(segment.all()), unavailable('broken'));
      assert.notEqual((await segment.check()).digest, digest);
    },
  },
];

/** Holds a kind of shelf to everything that the house expects of one. A reason to skip is told per case. */
export function shelfConformance(name: string, open: () => Promise<ShelfUnderTest>, skip?: string): void {
  for (const { says, check } of [...readingCases, ...writingCases, ...twiceCases, ...endCases]) {
    test(`${name}: ${says}`, { skip: skip ?? false }, async () => {
      const under = await open();
      try {
        await check(under.shelf, under);
      } finally {
        await under.remove();
      }
    });
  }
}
