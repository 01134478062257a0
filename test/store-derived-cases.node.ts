import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Store } from '../src/house/store.ts';
import { keyLengthLimit } from '../src/house/store-rows.ts';
import type { KeyedRow } from '../src/steps/step.ts';
import type { StoreCase } from './store-conformance.node.ts';
import { byBytes, chained, fill, holdings, post, row } from './store-samples.node.ts';

export const derivedCases: readonly StoreCase[] = [
  {
    says: 'a row is put, replaced, moved and removed',
    async check(store) {
      await store.write((tx) => tx.putRow('inbox', row('s1')));
      await store.write((tx) => tx.putRow('board', row('s1')));
      const moved = row('s1', { lane: 'done', sort: '', body: { list: [1, { deep: true }], text: '\u0000\ud83d' } });
      await store.write((tx) => tx.putRow('inbox', moved));
      await store.read(async (tx) => {
        assert.deepEqual(await tx.row('inbox', 's1'), moved);
        assert.deepEqual(await tx.page('inbox', 'open', { limit: 10 }), []);
        assert.deepEqual(await tx.page('inbox', 'done', { limit: 10 }), [moved]);
      });
      await store.write((tx) => tx.removeRow('inbox', 's1'));
      await store.read(async (tx) => {
        assert.equal(await tx.row('inbox', 's1'), undefined);
        assert.deepEqual(await tx.row('board', 's1'), row('s1'));
      });
    },
  },
  {
    says: 'counting stops at the limit',
    async check(store) {
      await store.write(async (tx) => {
        for (const key of ['a', 'b', 'c']) await tx.putRow('inbox', row(key));
        await tx.putRow('inbox', row('d', { lane: 'done' }));
      });
      for (const [limit, many] of [
        [0, 0],
        [2, 2],
        [3, 3],
        [10, 3],
      ] as const)
        assert.equal(await store.read((tx) => tx.countUpTo('inbox', 'open', limit)), many);
    },
  },
  {
    says: 'walks through every row of every view, in pieces of any size',
    async check(store) {
      const keys = ['', 'A', 'a', 'é', '😀'].flatMap((key) => ['board', 'inbox'].map((view) => ({ view, key })));
      await store.write(async (tx) => {
        for (const { view, key } of keys.toReversed()) await tx.putRow(view, row(key));
      });
      for (const limit of [1, 3, 100]) {
        const walked: { view: string; key: string }[] = [];
        for (let more = true; more; ) {
          const piece = await store.read((tx) => tx.rows(walked.at(-1), limit));
          walked.push(...piece.map(({ view, key }) => ({ view, key })));
          more = piece.length === limit;
        }
        assert.deepEqual(
          walked,
          keys.toSorted((a, b) => byBytes(a.view, b.view) || byBytes(a.key, b.key)),
        );
      }
    },
  },
  {
    says: 'a cursor stands where it was put',
    async check(store) {
      await store.write((tx) => tx.setCursor('views', 7));
      await store.write((tx) => tx.setCursor('views', 9_007_199_254_740_991));
      assert.equal(await store.read((tx) => tx.cursor('views')), 9_007_199_254_740_991);
      assert.equal(await store.read((tx) => tx.cursor('Views')), 0);
    },
  },
  {
    says: 'posts that are due come in the order in which they were caused',
    async check(store) {
      const due = [post('b', { seq: 2 }), post('a', { seq: 10 }), post('z', { seq: 10, index: 1 })];
      const later = post('later', { nextAt: '2026-03-01T10:00:01Z' });
      await store.write(async (tx) => {
        for (const item of [later, ...due.toReversed()]) await tx.putOutbox(item);
      });
      await store.read(async (tx) => {
        assert.deepEqual(await tx.outboxDue('2026-03-01T10:00:00Z', 10), due);
        assert.deepEqual(await tx.outboxDue('2026-03-01T10:00:00Z', 2), due.slice(0, 2));
        assert.equal(await tx.outboxSize(), 4);
      });
      const again = post('b', { seq: 2, attempts: 1, nextAt: later.nextAt });
      await store.write((tx) => tx.putOutbox(again));
      await store.write((tx) => tx.removeOutbox('a'));
      await store.read(async (tx) => {
        assert.deepEqual(await tx.outboxDue('2026-03-01T10:00:00Z', 10), due.slice(2));
        assert.deepEqual(await tx.outboxDue(later.nextAt, 10), [later, again, ...due.slice(2)]);
      });
    },
  },
  {
    says: 'what follows from the ledger is forgotten, the ledger is not',
    async check(store) {
      await fill(store);
      const held = await holdings(store);
      await store.write((tx) => tx.forgetDerived());
      assert.deepEqual(await holdings(store), { ...held, rows: [], cursor: 0, outbox: [], outboxSize: 0 });
    },
  },
  {
    says: 'pages in both directions, whatever the text, are the rows in order of their bytes',
    check: (store) =>
      fc.assert(
        fc.asyncProperty(fc.array(nastyRow, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (rows, limit) =>
          pagesAre(store, rows, limit),
        ),
        { numRuns: 60 },
      ),
  },
  {
    says: 'the longest texts that are indexed fit in the index',
    async check(store) {
      // Different characters of three bytes each, so that no compression makes them fit.
      const long = (from: number) =>
        String.fromCharCode(
          ...Array.from({ length: keyLengthLimit }, (_, index) => 0x4e00 + ((from + index * 97) % 20_000)),
        );
      const widest = row(long(1), { lane: long(5_000), sort: long(9_000) });
      await store.write(async (tx) => {
        await tx.putRow(long(13_000), widest);
        await tx.append(chained(undefined, [{ stream: long(1), command: long(1) }]));
      });
      assert.deepEqual(await store.read((tx) => tx.row(long(13_000), widest.key)), widest);
      await assert.rejects(
        store.write((tx) => tx.putRow('inbox', row(`${long(1)}x`))),
        /within its limit/,
      );
    },
  },
];

const nasty = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'A',
    'á',
    'a\u0301',
    'ß',
    'Z',
    'z',
    '%',
    '_',
    "'",
    '"',
    '\\',
    '\n',
    ' ',
    '10',
    '9',
    'ij',
    'ĳ',
  ),
  fc.constantFrom(
    '😀',
    '\uffff',
    '\u{10ffff}',
    '\ue000',
    '日本',
    '-',
    '~',
    '{a,b}',
    'NULL',
    '\u007f',
    '\u0001',
    "'; --",
  ),
  fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !text.includes('\0')),
);
const nastyRow = fc.record(
  {
    key: nasty,
    lane: fc.constantFrom('open', 'Open', 'op%n'),
    sort: nasty,
    body: fc.constant({ name: 'd\'Ambre \\ "x"' }),
  },
  { noNullPrototype: true },
);

async function pagesAre(store: Store, rows: readonly KeyedRow[], limit: number): Promise<void> {
  const last = new Map(rows.map((one) => [one.key, one]));
  await store.write(async (tx) => {
    await tx.forgetDerived();
    for (const one of rows) await tx.putRow('inbox', one);
  });
  for (const lane of ['open', 'Open', 'op%n']) {
    const up = [...last.values()]
      .filter((one) => one.lane === lane)
      .sort((a, b) => byBytes(a.sort, b.sort) || byBytes(a.key, b.key));
    assert.deepEqual(await walked(store, { lane, limit, direction: 'up' }), up);
    assert.deepEqual(await walked(store, { lane, limit, direction: 'down' }), up.toReversed());
  }
}

function walked(
  store: Store,
  { lane, limit, direction }: { lane: string; limit: number; direction: 'up' | 'down' },
): Promise<readonly KeyedRow[]> {
  return store.read(async (tx) => {
    const found: KeyedRow[] = [];
    for (let more = true; more; ) {
      const after = found.at(-1);
      const page = await tx.page('inbox', lane, { limit, direction, ...(after ? { after } : {}) });
      found.push(...page);
      more = page.length === limit;
    }
    return found;
  });
}
