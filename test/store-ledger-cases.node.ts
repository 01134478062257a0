import assert from 'node:assert/strict';
import type { StoreCase } from './store-conformance.node.ts';
import { append, bare, fill, holdings, payload } from './store-samples.node.ts';

export const ledgerCases: readonly StoreCase[] = [
  {
    says: 'a new store is empty',
    async check(store) {
      const nothing = {
        lines: [],
        records: [],
        recordSeqs: [[], []],
        payloads: [],
        streams: [[], []],
        commands: [undefined, undefined, undefined],
      };
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
      assert.deepEqual(await held([3, 2, 1]), [
        [3, payload(3)],
        [1, payload(1)],
      ]);
      await store.write((tx) => tx.sealPayload(sealed));
      assert.deepEqual(await held([1]), [[1, sealed]]);
      await store.write((tx) => tx.openPayload(payload(1)));
      assert.deepEqual(await held([1]), [[1, payload(1)]]);
      await store.write((tx) => tx.destroyPayload(1));
      await store.scrub();
      assert.deepEqual(await held([1, 3]), [[3, payload(3)]]);
      await assert.rejects(
        store.write((tx) => tx.sealPayload(sealed)),
        /does not come back/,
      );
      await assert.rejects(
        store.write((tx) => tx.openPayload(payload(1))),
        /does not come back/,
      );
      assert.deepEqual(await held([1, 3]), [[3, payload(3)]]);
    },
  },
  {
    says: 'a log record is found under its keys, the newest first, and goes when its term is over',
    async check(store) {
      const record = (number: number, ...keys: readonly string[]) => ({ body: `{"n":${number}}`, keys });
      await append(store, [
        { record: record(1, 'all', 'user/noor') },
        {},
        { record: record(3, 'all', 'user/bram') },
        { record: record(4, 'all', 'user/noor') },
      ]);
      const found = (key: string, page: { readonly before?: number; readonly limit: number }) =>
        store.read((tx) => tx.recordSeqs(key, page));
      assert.deepEqual(await found('all', { limit: 10 }), [4, 3, 1]);
      assert.deepEqual(await found('all', { limit: 2 }), [4, 3]);
      assert.deepEqual(await found('all', { before: 3, limit: 10 }), [1]);
      assert.deepEqual(await found('user/noor', { limit: 10 }), [4, 1]);
      assert.deepEqual(await found('user/Noor', { limit: 10 }), []);
      const bodies = () => store.read(async (tx) => [...(await tx.records([1, 2, 3, 4]))].sort(([a], [b]) => a - b));
      assert.deepEqual(await bodies(), [
        [1, '{"n":1}'],
        [3, '{"n":3}'],
        [4, '{"n":4}'],
      ]);
      await store.write((tx) => tx.destroyRecords(3));
      assert.deepEqual(await bodies(), [[4, '{"n":4}']]);
      assert.deepEqual(await found('user/noor', { limit: 10 }), [4]);
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
