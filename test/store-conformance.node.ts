import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { canonical, type JsonObject } from '../src/core/canonical.ts';
import { genesis, linkHash } from '../src/house/chain.ts';
import type { ChainLine, NewLine, OutboxItem, Payload, ReadTx, Store } from '../src/house/store.ts';
import { keyLengthLimit } from '../src/house/store-rows.ts';
import type { KeyedRow } from '../src/steps/step.ts';

/** A new and empty store, and what the suite has to do with the place where it keeps its data. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Closes the store and opens the same place again; absent for one that dies with its process. */
  reopen?(): Promise<Store>;
  /** Closes whatever is open and leaves nothing behind. */
  remove(): Promise<void>;
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Lines that form one chain after `before`, each with the traits that the case asks for. */
export function chained(
  before: ChainLine | undefined,
  traits: readonly (Partial<NewLine> & { readonly open?: JsonObject })[],
): NewLine[] {
  let seq = before?.seq ?? 0;
  let hash = before?.hash ?? genesis;
  return traits.map(({ open, ...trait }) => {
    seq += 1;
    const line = canonical({ seq, type: 'signal.recorded', open: open ?? {} });
    hash = linkHash(digest, hash, line);
    return { seq, line, hash, stream: 'signal/s1', ...trait };
  });
}

const append = (store: Store, traits: Parameters<typeof chained>[1]): Promise<readonly NewLine[]> =>
  store.write(async (tx) => {
    const lines = chained(await tx.head(), traits);
    await tx.append(lines);
    return lines;
  });

const bare = ({ seq, line, hash }: ChainLine): ChainLine => ({ seq, line, hash });

const payload = (seq: number, body = '{"name":"Ada Voorbeeld"}'): Payload => ({ seq, salt: `salt${seq}`, body });

const row = (key: string, traits: Partial<KeyedRow> = {}): KeyedRow => ({
  key,
  lane: 'open',
  sort: '2026-03-01',
  body: { key },
  ...traits,
});

const post = (postId: string, traits: Partial<OutboxItem> = {}): OutboxItem => ({
  postId,
  seq: 1,
  index: 0,
  to: 'veenwijde-college',
  attempts: 0,
  nextAt: '2026-03-01T10:00:00Z',
  ...traits,
});

const allRows = (tx: ReadTx) => tx.rows(undefined, 100_000);

/** All that a store holds, to compare before and after. */
const holdings = (store: Store) =>
  store.read(async (tx) => {
    const lines = await tx.lines(1, 100_000);
    return {
      lines,
      payloads: [...(await tx.payloads(lines.map((line) => line.seq)))],
      streams: await Promise.all(['signal/s1', 'signal/s2'].map((stream) => tx.stream(stream))),
      commands: await Promise.all(['c1', 'c2', 'c3'].map((command) => tx.commandSeq(command))),
      rows: await allRows(tx),
      cursor: await tx.cursor('views'),
      outbox: await tx.outboxDue('9999', 1_000),
      outboxSize: await tx.outboxSize(),
    };
  });

/** Something in every table. */
async function fill(store: Store): Promise<void> {
  await append(store, [
    { command: 'c1', payload: payload(1), open: { text: 'nul \u0000, half \ud83d, heel 😀' } },
    { stream: 'signal/s2', command: 'c2', payload: { ...payload(2), sealedUnder: 'signal/s2' } },
    {},
  ]);
  await store.write(async (tx) => {
    await tx.putRow('inbox', row('s1'));
    await tx.putRow('board', row('s2', { lane: 'parked' }));
    await tx.setCursor('views', 3);
    await tx.putOutbox(post('p1'));
  });
}

class Stop extends Error {}

interface Case {
  readonly says: string;
  check(store: Store, under: StoreUnderTest): Promise<void>;
}

const ledgerCases: readonly Case[] = [
  {
    says: 'a new store is empty',
    async check(store) {
      const nothing = { lines: [], payloads: [], streams: [[], []], commands: [undefined, undefined, undefined] };
      assert.deepEqual(await holdings(store), { ...nothing, rows: [], cursor: 0, outbox: [], outboxSize: 0 });
      await store.read(async (tx) => {
        assert.equal(await tx.head(), undefined);
        assert.equal(await tx.row('inbox', 's1'), undefined);
        assert.deepEqual(await tx.page('inbox', 'open', { limit: 10 }), []);
        assert.equal(await tx.countUpTo('inbox', 'open', 10), 0);
      });
    },
  },
  {
    says: 'lines come back byte for byte, in order, from any number on, and per stream',
    async check(store) {
      const written = [
        ...(await append(store, [{}, { stream: 'signal/s2' }])),
        ...(await append(store, [{ stream: 'signal/s2' }, {}, {}])),
      ].map(({ stream, ...line }) => ({ stream, line: bare(line) }));
      const lines = written.map((one) => one.line);
      await store.read(async (tx) => {
        assert.deepEqual(await tx.head(), lines[4]);
        assert.deepEqual(await tx.lines(1, 100), lines);
        assert.deepEqual(await tx.lines(2, 3), lines.slice(1, 4));
        assert.deepEqual(await tx.lines(6, 3), []);
        for (const stream of ['signal/s1', 'signal/s2', 'signal/S1', 'signal/s'])
          assert.deepEqual(
            await tx.stream(stream),
            written.filter((one) => one.stream === stream).map((one) => one.line),
          );
      });
    },
  },
  {
    says: 'a command is known by the first line that it wrote',
    async check(store) {
      await append(store, [{ command: 'c1' }, { command: 'c1' }, {}]);
      await append(store, [{ command: 'c1' }, { command: 'c2' }]);
      await store.read(async (tx) => {
        assert.equal(await tx.commandSeq('c1'), 1);
        assert.equal(await tx.commandSeq('c2'), 5);
        assert.equal(await tx.commandSeq('C1'), undefined);
      });
    },
  },
  {
    says: 'a number is given once',
    async check(store) {
      const [first] = await append(store, [{}]);
      assert(first);
      const held = await holdings(store);
      await assert.rejects(store.write((tx) => tx.append([{ ...first, stream: 'signal/s2', command: 'c9' }])));
      assert.deepEqual(await holdings(store), held);
    },
  },
  {
    says: 'a payload is sealed, opened and destroyed, and does not come back',
    async check(store) {
      await append(store, [{ payload: payload(1) }, {}, { payload: payload(3) }]);
      const held = (seqs: readonly number[]) => store.read(async (tx) => [...(await tx.payloads(seqs))]);
      const sealed = { ...payload(1), body: 'v1.c2VhbGVk', sealedUnder: 'signal/s1' };
      assert.deepEqual(await held([3, 2, 1]), [[3, payload(3)], [1, payload(1)]]);
      await store.write((tx) => tx.sealPayload(sealed));
      assert.deepEqual(await held([1]), [[1, sealed]]);
      await store.write((tx) => tx.openPayload(payload(1)));
      assert.deepEqual(await held([1]), [[1, payload(1)]]);
      await store.write((tx) => tx.destroyPayload(1));
      await store.scrub();
      assert.deepEqual(await held([1, 3]), [[3, payload(3)]]);
      await assert.rejects(store.write((tx) => tx.sealPayload(sealed)), /does not come back/);
      await assert.rejects(store.write((tx) => tx.openPayload(payload(1))), /does not come back/);
      assert.deepEqual(await held([1, 3]), [[3, payload(3)]]);
    },
  },
  {
    says: 'takes 5,000 lines in one write',
    async check(store) {
      const traits = Array.from({ length: 5_000 }, (_, index) => ({
        stream: `signal/s${index % 2}`,
        command: `many${index}`,
        open: { note: '"é,{}\\'.repeat(40) },
        payload: payload(index + 1),
      }));
      const lines = (await append(store, traits)).map(bare);
      await store.read(async (tx) => {
        assert.deepEqual(await tx.lines(1, 10_000), lines);
        assert.equal((await tx.stream('signal/s1')).length, 2_500);
        assert.equal(await tx.commandSeq('many4999'), 5_000);
        assert.equal((await tx.payloads(lines.map((line) => line.seq))).size, 5_000);
      });
    },
  },
  {
    says: 'opened again, it holds what it held',
    async check(store, under) {
      if (!under.reopen) return;
      await fill(store);
      const held = await holdings(store);
      const again = await under.reopen();
      assert.deepEqual(await holdings(again), held);
      const [next] = await append(again, [{}]);
      assert.equal(next?.seq, 4);
    },
  },
  {
    says: 'tells what it is',
    async check(store) {
      await fill(store);
      const told = await store.describe();
      assert.match(told.version, /^\d+\.\d+/);
      assert.ok(told.bytes > 0);
    },
  },
];

const derivedCases: readonly Case[] = [
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
      for (const [limit, many] of [[0, 0], [2, 2], [3, 3], [10, 3]] as const)
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
        String.fromCharCode(...Array.from({ length: keyLengthLimit }, (_, index) => 0x4e00 + ((from + index * 97) % 20_000)));
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

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const nasty = fc.oneof(
  fc.constantFrom('', 'a', 'A', 'á', 'a\u0301', 'ß', 'Z', 'z', '%', '_', "'", '"', '\\', '\n', ' ', '10', '9', 'ij', 'ĳ'),
  fc.constantFrom('😀', '\uffff', '\u{10ffff}', '\ue000', '日本', '-', '~', '{a,b}', 'NULL', '\u007f', '\u0001', "'; --"),
  fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !text.includes('\0')),
);
const nastyRow = fc.record({
  key: nasty,
  lane: fc.constantFrom('open', 'Open', 'op%n'),
  sort: nasty,
  body: fc.constant({ name: "d'Ambre \\ \"x\"" }),
});

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
