import assert from 'node:assert/strict';
import { BrokenInvariant } from '../src/core/assert.ts';
import type { WriteTx } from '../src/house/store.ts';
import type { StoreCase } from './store-conformance.node.ts';
import { append, bare, chained, fill, holdings, payload, post, row } from './store-samples.node.ts';

class Stop extends Error {}

const stop = (): never => {
  throw new Stop('stop');
};

/** Changes every table. */
async function meddle(tx: WriteTx): Promise<void> {
  await tx.append(chained(await tx.head(), [{ command: 'c3', payload: payload(4) }]));
  await tx.destroyPayload(1);
  await tx.openPayload(payload(2));
  await tx.forgetDerived();
  await tx.putRow('inbox', row('s9'));
  await tx.setCursor('views', 99);
  await tx.putOutbox(post('p9'));
}

const failing: readonly StoreCase[] = [
  {
    says: 'a write that throws has not happened, and the next one does',
    async check(store) {
      await fill(store);
      const held = await holdings(store);
      await assert.rejects(
        store.write((tx) => meddle(tx).then(stop)),
        Stop,
      );
      assert.deepEqual(await holdings(store), held);
      await store.write(meddle);
      assert.equal((await holdings(store)).cursor, 99);
    },
  },
  {
    says: 'a part that throws undoes only that part',
    async check(store) {
      await fill(store);
      await store.write(async (tx) => {
        await tx.setCursor('before', 1);
        await assert.rejects(
          tx.part(() => meddle(tx).then(stop)),
          Stop,
        );
        await tx.setCursor('between', 2);
        assert.equal(await tx.part(async () => tx.setCursor('kept', 3).then(() => 'answer')), 'answer');
      });
      const { cursor, lines, outboxSize } = await holdings(store);
      assert.deepEqual([cursor, lines.length, outboxSize], [3, 3, 1]);
      await store.read(async (tx) => {
        for (const [name, seq] of [
          ['before', 1],
          ['between', 2],
          ['kept', 3],
        ] as const)
          assert.equal(await tx.cursor(name), seq);
      });
    },
  },
  {
    says: 'parts stand inside each other',
    async check(store) {
      await store.write((tx) =>
        tx.part(async () => {
          await tx.setCursor('outer', 1);
          await assert.rejects(
            tx.part(() => tx.setCursor('inner', 1).then(stop)),
            Stop,
          );
          await tx.part(() => tx.setCursor('second', 1));
        }),
      );
      await assert.rejects(
        store.write((tx) => tx.part(() => tx.part(() => tx.setCursor('lost', 1)).then(stop))),
        Stop,
      );
      await store.read(async (tx) => {
        const held = await Promise.all(['outer', 'inner', 'second', 'lost'].map((name) => tx.cursor(name)));
        assert.deepEqual(held, [1, 0, 1, 0]);
      });
    },
  },
  {
    says: 'parts side by side are a bug',
    async check(store) {
      const two = store.write((tx) => Promise.all(['a', 'b'].map((name) => tx.part(() => tx.setCursor(name, 1)))));
      await assert.rejects(two);
      assert.equal(await store.read((tx) => tx.cursor('b')), 0);
    },
  },
  {
    says: 'a statement that fails undoes its part or the whole write, also when nobody looks',
    async check(store) {
      const lines = await append(store, [{}]);
      const twice = async (tx: WriteTx) => {
        await tx.setCursor('tried', 1);
        await tx.append(lines).catch(() => undefined);
      };
      await assert.rejects(store.write(twice));
      await assert.rejects(store.write((tx) => twice(tx).then(() => tx.setCursor('after', 1))));
      await store.write(async (tx) => {
        await assert.rejects(tx.part(() => twice(tx)));
        await tx.setCursor('after', 2);
      });
      await store.read(async (tx) => {
        assert.equal(await tx.cursor('tried'), 0);
        assert.equal(await tx.cursor('after'), 2);
      });
    },
  },
  {
    says: 'a transaction is not used after its end',
    async check(store) {
      const kept = await store.write(async (tx) => [tx]);
      for (const tx of kept) await assert.rejects(tx.setCursor('late', 1), BrokenInvariant);
      assert.equal(await store.read((tx) => tx.cursor('late')), 0);
    },
  },
];

const together: readonly StoreCase[] = [
  {
    says: 'writes come one after the other, in the order asked',
    async check(store) {
      const seen: string[] = [];
      const write = (name: string) =>
        store.write(async (tx) => {
          seen.push(`${name} begins`);
          const at = await tx.cursor('turn');
          await new Promise((resolve) => setImmediate(resolve));
          await tx.setCursor('turn', at + 1);
          seen.push(`${name} ends`);
          if (name === 'b') stop();
        });
      await Promise.allSettled(['a', 'b', 'c'].map(write));
      assert.deepEqual(
        seen,
        ['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]),
      );
      assert.equal(await store.read((tx) => tx.cursor('turn')), 2);
    },
  },
  {
    says: 'reads do not see what is not committed, and do not wait for the writer',
    async check(store) {
      await fill(store);
      const held = await holdings(store);
      await store.write(async (tx) => {
        await meddle(tx);
        assert.equal((await tx.head())?.seq, 4);
        assert.equal(await tx.commandSeq('c3'), 4);
        assert.deepEqual(await holdings(store), held);
      });
      assert.equal((await holdings(store)).lines.length, 4);
    },
  },
  {
    says: 'a read looks at one moment',
    async check(store) {
      await fill(store);
      await store.read(async (tx) => {
        assert.equal((await tx.head())?.seq, 3);
        await store.write(meddle);
        assert.equal((await tx.head())?.seq, 3);
        assert.equal(await tx.cursor('views'), 3);
        assert.equal((await tx.payloads([1])).size, 1);
        assert.equal((await store.read((later) => later.head()))?.seq, 4);
      });
    },
  },
  {
    says: 'a read that throws is no trouble for the next',
    async check(store) {
      for (let time = 0; time < 20; time += 1)
        await assert.rejects(
          store.read((tx) => tx.head().then(stop)),
          Stop,
        );
      assert.equal(await store.read((tx) => tx.head()), undefined);
    },
  },
  {
    says: 'more reads than there are readers all get an answer',
    async check(store) {
      await fill(store);
      const heads = await Promise.all(Array.from({ length: 50 }, () => store.read((tx) => tx.head())));
      assert.ok(heads.every((head) => head?.seq === 3));
    },
  },
  {
    says: 'one transaction may be asked several things at once',
    async check(store) {
      await fill(store);
      await store.write(async (tx) => {
        const streams = await Promise.all(['signal/s1', 'signal/s2', 'none'].map((stream) => tx.stream(stream)));
        assert.deepEqual(
          streams.map((lines) => lines.length),
          [2, 1, 0],
        );
      });
    },
  },
  {
    says: 'closing waits for what was asked before',
    async check(store, under) {
      if (!under.reopen) return;
      const writing = append(store, [{}, {}]);
      const again = await under.reopen();
      const lines = (await writing).map(bare);
      assert.deepEqual(await again.read((tx) => tx.lines(1, 10)), lines);
    },
  },
];

/** Every way in for a text that is not JSON. */
const entrances: readonly { readonly name: string; enter(tx: WriteTx, text: string): Promise<unknown> }[] = [
  { name: 'stream', enter: (tx, stream) => tx.append(chained(undefined, [{ stream }])) },
  { name: 'command', enter: (tx, command) => tx.append(chained(undefined, [{ command }])) },
  { name: 'payload', enter: (tx, text) => tx.append(chained(undefined, [{ payload: payload(1, text) }])) },
  { name: 'key', enter: (tx, key) => tx.putRow('inbox', row(key)) },
  { name: 'lane', enter: (tx, lane) => tx.putRow('inbox', row('s1', { lane })) },
  { name: 'sort', enter: (tx, sort) => tx.putRow('inbox', row('s1', { sort })) },
  { name: 'view', enter: (tx, view) => tx.putRow(view, row('s1')) },
  { name: 'cursor', enter: (tx, name) => tx.setCursor(name, 1) },
  { name: 'post', enter: (tx, postId) => tx.putOutbox(post(postId)) },
  { name: 'row to look for', enter: (tx, key) => tx.row('inbox', key) },
  { name: 'stream to look for', enter: (tx, stream) => tx.stream(stream) },
  { name: 'command to look for', enter: (tx, command) => tx.commandSeq(command) },
  { name: 'page to go on from', enter: (tx, sort) => tx.page('inbox', 'open', { limit: 1, after: { sort, key: '' } }) },
];

const text: readonly StoreCase[] = [
  {
    says: 'text that cannot come back as it was is refused at every entrance',
    async check(store) {
      for (const { name, enter } of entrances)
        for (const bad of ['half \ud83d', '\udc00', 'nul \0'])
          await assert.rejects(
            store.write((tx) => enter(tx, bad)),
            BrokenInvariant,
            name,
          );
      assert.equal((await holdings(store)).lines.length, 0);
    },
  },
  {
    says: 'any other text comes back as it was at every entrance',
    async check(store) {
      const words = ['😀', '\ufffd', '\ufeffé', "d'Ambre", '{"a",NULL}', '\\', '%_', 'é', '\r\n\t'];
      for (const word of words) {
        await store.write(async (tx) => {
          await tx.putRow(word, row(word, { lane: word, sort: word, body: { [word]: word } }));
          const head = await tx.head();
          const seq = (head?.seq ?? 0) + 1;
          await tx.append(chained(head, [{ stream: word, command: word, payload: payload(seq, word) }]));
        });
        await store.read(async (tx) => {
          const expected = row(word, { lane: word, sort: word, body: { [word]: word } });
          assert.deepEqual(await tx.page(word, word, { limit: 2 }), [expected]);
          const [line] = await tx.stream(word);
          const seq = line?.seq ?? 0;
          assert.equal(await tx.commandSeq(word), seq);
          assert.equal((await tx.payloads([seq])).get(seq)?.body, word);
        });
      }
    },
  },
];

export const transactionCases: readonly StoreCase[] = [...failing, ...together, ...text];
