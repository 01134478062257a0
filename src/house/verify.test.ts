import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { canonical, type JsonObject } from '../core/canonical.ts';
import { genesis, linkHash, payloadHash } from './chain.ts';
import { chance } from './chance.node.ts';
import { sha256 } from './safe.node.ts';
import { openSqlite } from './store-sqlite.node.ts';
import { undone } from './store-undone.ts';
import { checkWitnesses, joined, type Link, verifyChain } from './verify.ts';

/** A chain of these entries; each with a payload when it says so. */
function chainOf(entries: readonly JsonObject[]): Link[] {
  let hash = genesis;
  return entries.map(({ body, sealed, extra, ...entry }, at) => {
    const seq = at + 1;
    const named = typeof body === 'string' ? { payload: payloadHash(sha256, 'salt', body) } : {};
    const line = canonical({ purpose: 'p', seq, under: 'u', ...named, ...entry });
    hash = linkHash(sha256, hash, line);
    const beside = typeof body === 'string' ? body : extra;
    return typeof beside === 'string' && entry['gone'] !== true
      ? { seq, line, hash, payload: { salt: 'salt', body: beside, isSealed: sealed === true } }
      : { seq, line, hash };
  });
}

const verify = (links: readonly Link[], deep = false) => verifyChain([links], { digest: sha256, deep });

describe('a chain', () => {
  test('counts what lies beside it: open, sealed, gone', async () => {
    const links = chainOf([{ body: 'a' }, { body: 'b', sealed: true }, { body: 'c', gone: true }, {}, { body: 'd' }]);
    const { payloads, fault, entries, head } = await verify(links);
    assert.deepEqual([payloads, fault, entries], [{ open: 2, sealed: 1, gone: 1 }, undefined, 5]);
    assert.deepEqual(head, { seq: 5, hash: links[4]?.hash });
  });

  test('counts log records; the oldest go first, so none is gone after one that is held', async () => {
    const recorded = (kept: readonly boolean[]) =>
      chainOf(kept.map((_, at) => ({ record: sha256(`body ${at}`), rules: [] }))).map((link, at) =>
        kept[at] ? { ...link, record: `body ${at}` } : link,
      );
    const sound = await verify(recorded([false, false, true, true]));
    assert.deepEqual([sound.fault, sound.records], [undefined, { held: 2, gone: 2, firstGone: 1 }]);
    assert.deepEqual((await verify(recorded([true, false, true]))).fault?.code, 'record-missing');
    assert.deepEqual((await verify(recorded([true, true, false]))).fault?.seq, 3);
  });

  test('in pieces it finds a record that is gone as in one', async () => {
    const links = chainOf([0, 1, 2, 3].map((at) => ({ record: sha256(`body ${at}`), rules: [] })));
    const held = links.map((link, at) => (at === 3 ? link : { ...link, record: `body ${at}` }));
    const from = { seq: 2, hash: links[1]?.hash ?? '' };
    const pieces = [
      await verifyChain([held.slice(0, 2)], { digest: sha256 }),
      await verifyChain([held.slice(2)], { digest: sha256, from }),
    ];
    assert.deepEqual([joined(pieces).fault?.code, joined(pieces).fault?.seq], ['record-missing', 4]);
    const alone = await verifyChain([links.slice(2)], { digest: sha256, from });
    assert.deepEqual(joined([pieces[0] ?? alone, alone]).fault?.seq, 3);
  });

  test('is not taken in by a text that looks like a member', async () => {
    const imitation = `"payload":"${payloadHash(sha256, 'salt', 'x')}","purpose":`;
    const { fault } = await verify(chainOf([{ extra: 'x', open: { text: imitation } }]));
    assert.equal(fault?.code, 'payload-extra');
    const hash = payloadHash(sha256, 'salt', 'y');
    assert.equal((await verify(chainOf([{ body: 'y', open: { other: hash } }]))).fault, undefined);
  });

  const witness = { via: { node: 'politie', post: 'politie-3-0', seq: 3, hash: 'abc' } };
  test('gives what it saw of other chains', async () => {
    const { witnesses } = await verify(chainOf([{}, witness, { open: { nested: { deep: 1 } } }]));
    assert.deepEqual(witnesses, [{ bySeq: 2, node: 'politie', seq: 3, hash: 'abc' }]);
  });

  const forms: readonly (readonly [string, string, string])[] = [
    ['spaces', '{"purpose": "p","seq":1}', 'other-form'],
    ['members out of order', '{"seq":1,"purpose":"p"}', 'other-form'],
    ['another number', '{"purpose":"p","seq":2}', 'other-seq'],
    ['no object', '"seq"', 'unreadable'],
  ];
  for (const [says, line, code] of forms) {
    test(`with ${says} holds by its hash, and deeply not`, async () => {
      const links = [{ seq: 1, line, hash: linkHash(sha256, genesis, line) }];
      assert.equal((await verify(links)).fault, undefined);
      assert.equal((await verify(links, true)).fault?.code, code);
    });
  }

  test('names the first of any changes to lines and hashes, in one walk or in pieces', async () => {
    const links = chainOf(
      Array.from({ length: 40 }, (_, at) => (at % 3 === 0 ? { body: `text ${at}` } : { open: { at } })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(39), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('line', 'hash'),
        fc.nat(60),
        fc.integer({ min: 1, max: 39 }),
        async (places, member, at, cut) => {
          const first = Math.min(...places) + 1;
          const changed = links.map((link, index) => {
            if (!places.includes(index)) return link;
            const text = link[member];
            const place = at % text.length;
            return {
              ...link,
              [member]: `${text.slice(0, place)}${text[place] === '~' ? '-' : '~'}${text.slice(place + 1)}`,
            };
          });
          assert.equal((await verify(changed)).fault?.seq, first);
          const anchor = changed[cut - 1];
          assert.ok(anchor);
          const pieces = await Promise.all([
            verifyChain([changed.slice(0, cut)], { digest: sha256 }),
            verifyChain([changed.slice(cut)], { digest: sha256, from: { seq: anchor.seq, hash: anchor.hash } }),
          ]);
          assert.equal(joined(pieces).fault?.seq, first);
        },
      ),
    );
  });

  test('is judged by what others saw of it', async () => {
    const links = chainOf([{}, {}, {}]);
    const hashAt = async (seq: number) => links.find((link) => link.seq === seq)?.hash;
    const seen = (seq: number, hash = links[seq - 1]?.hash ?? '') => ({ seq, hash });
    assert.equal(await checkWitnesses([seen(1), seen(3), seen(0)], hashAt), undefined);
    assert.equal((await checkWitnesses([seen(3), seen(2, 'other')], hashAt))?.code, 'witness');
    assert.deepEqual((await checkWitnesses([seen(9), seen(4)], hashAt))?.seq, 4);
  });
});

test('a store that is undone gives its answers and keeps nothing', async (t) => {
  const store = openSqlite(':memory:');
  t.after(() => store.close());
  const trial = undone(store);
  const line = { seq: 1, line: '{}', hash: 'h', stream: 'a/b' };
  const head = await trial.write(async (tx) => {
    await tx.append([line]);
    return tx.head();
  });
  assert.equal(head?.seq, 1);
  assert.equal(await store.read((tx) => tx.head()), undefined);
  await assert.rejects(
    trial.write(async () => {
      throw new Error('mine');
    }),
    /mine/,
  );
});

test('chance gives each byte out once, also over the edge of a page', () => {
  const given = Array.from({ length: 2_000 }, (_, at) => chance(10 + (at % 7)));
  assert.equal(new Set(given.map((bytes) => bytes.toString('hex'))).size, given.length);
  assert.deepEqual([given[0]?.length, given[6]?.length], [10, 16]);
});
