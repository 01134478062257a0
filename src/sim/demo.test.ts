import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '../core/assert.ts';
import { makeNode, type Node } from '../house/node.ts';
import { checkSignature, seededSafe, sha256, sha256OfBytes } from '../house/safe.node.ts';
import { emptyShelf } from '../house/shelf.ts';
import { activate } from '../law/activate.ts';
import { ask } from '../law/ask.ts';
import { packs as rulePacks } from '../law/basis/index.ts';
import { organs, partnerships } from '../law/partners/index.ts';
import { packs } from '../packs/index.ts';
import { chain } from '../steps/chain.ts';
import { type DemoHouse, seedDemo } from './demo.ts';
import { demoUsers } from './demo-users.ts';
import { memoryCabinet } from './memory-cabinet.ts';
import { memoryStore } from './memory-store.ts';

const now = '2026-11-23T09:00:00.000Z';
const active = activate(rulePacks, { profile: 'demo', on: now.slice(0, 10) });

/** The region in memory, with posts that arrive at once. */
function openDemo(): DemoHouse {
  const nodes = new Map<string, Node>();
  const keys = new Map<string, string>();
  let ids = 0;
  for (const self of organs) {
    const safe = seededSafe(self.id);
    keys.set(self.id, safe.publicKey);
    const parts = {
      ...{
        store: memoryStore(),
        safe,
        shelf: emptyShelf,
        cabinet: memoryCabinet({ digest: sha256OfBytes, now: () => now }),
        self,
        organs,
        partnerships,
        packs,
        steps: chain,
        digest: sha256,
      },
      ask: (question: Parameters<typeof ask>[1]) => ask(active, question),
      now: () => now,
      newId(prefix: string) {
        ids += 1;
        return `${prefix}-${ids}`;
      },
      salt: () => `salt${ids}`,
      breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
    };
    const node = makeNode(parts, {
      transport: {
        async send(envelope) {
          const receiver = present(nodes.get(envelope.to), 'the demo writes to its own organs');
          const reply = await receiver.postOffice.receive(JSON.parse(JSON.stringify(envelope)));
          assert.ok(!('refusal' in reply), JSON.stringify(reply));
          return reply;
        },
      },
      checkSignature,
      publicKeyOf: (organ) => keys.get(organ),
      designatedFor: ({ userId }) => demoUsers.find((user) => user.userId === userId)?.designatedFor ?? [],
    });
    nodes.set(self.id, node);
  }
  return {
    nodes,
    async settle() {
      for (let sent = 1; sent > 0; ) {
        sent = 0;
        for (const node of nodes.values()) sent += await node.postOffice.sendDue();
      }
    },
  };
}

const storeOf = ({ nodes }: DemoHouse, node: string) =>
  present(nodes.get(node), 'the region has this node').corridor.parts.store;

/** How many rows each list has, empty ones left out: `inbox/open 3`. */
async function lanesOf(house: DemoHouse, node: string): Promise<readonly string[]> {
  const rows = await storeOf(house, node).read((tx) => tx.rows(undefined, 1_000));
  const many = Map.groupBy(rows, ({ view, lane }) => `${view}/${lane.replace(/case-\d+/, 'case')}`);
  return [...many].map(([lane, found]) => `${lane} ${found.length}`).sort();
}

const expected: { readonly [node: string]: readonly string[] } = {
  'veenwijde-college': [
    'approval-retention/kept 1',
    'approval-task-retention/kept 2',
    'approval-tasks/municipal-signal/open 1',
    'approval-tasks/riec-2.17/open 1',
    'approvals-under/municipal-signal/veenwijde-college-signals 1',
    'approvals/municipal-signal/asked 1',
    'case-part-retention/kept 1',
    'data-given/riec-2.17/case 1',
    'data-retention/kept 1',
    'inbox/closed 1',
    'inbox/later 1',
    'inbox/open 3',
    'inbox/parked 1',
    'inbox/partnership 2',
    'inbox/researching 1',
    'invitations/riec-voorbeeldregio/joined 1',
  ],
  'rietmeer-college': ['inbox/done 1', 'inbox/mine/salma 1', 'inbox/open 2', 'inbox/partnership 2'],
  'veenwijde-burgemeester': ['inbox/closed 1', 'inbox/open 1'],
  'rietmeer-burgemeester': ['inbox/mine/pieter 1', 'inbox/open 1'],
  'riec-bureau': [
    'advice-retention/kept 1',
    'advices/riec-2.17/case 1',
    'approval-retention/kept 4',
    'approvals-by-scope/case 1',
    'approvals-under/riec-2.17/case 4',
    'approvals/riec-2.17/asked 3',
    'approvals/riec-2.17/given 1',
    'case-retention/kept 1',
    'cases/riec-voorbeeldregio/running 1',
    'table-retention/kept 4',
    'table/riec-voorbeeldregio/assessed 1',
    'table/riec-voorbeeldregio/case 1',
    'table/riec-voorbeeldregio/later 1',
    'table/riec-voorbeeldregio/offered 1',
  ],
  politie: [
    'approval-task-retention/kept 1',
    'approval-tasks/riec-2.17/answered 1',
    'case-part-retention/kept 1',
    'data-in-retention/kept 1',
    'data-taken-for-case/riec-2.17/case 1',
    'data-taken/riec-2.17/politie-riec 1',
    'invitations/riec-voorbeeldregio/joined 1',
  ],
  belastingdienst: ['approval-task-retention/kept 1', 'approval-tasks/riec-2.17/open 1'],
  'riec-rac': ['approval-task-retention/kept 1', 'approval-tasks/riec-2.17/open 1'],
  om: ['case-part-retention/kept 1', 'invitations/riec-voorbeeldregio/asked 1'],
  douane: [],
};

async function isSeeded(house: DemoHouse): Promise<void> {
  for (const [node, lanes] of Object.entries(expected)) assert.deepEqual(await lanesOf(house, node), lanes, node);
}

const lengths = (house: DemoHouse) =>
  Promise.all([...house.nodes.keys()].map((node) => storeOf(house, node).read(async (tx) => (await tx.head())?.seq)));

test('the demo stands in all its lists, and a second start takes nothing twice', async () => {
  const house = openDemo();
  assert.deepEqual(await seedDemo(house), []);
  await isSeeded(house);
  const before = await lengths(house);
  assert.deepEqual(await seedDemo(house), []);
  await isSeeded(house);
  assert.deepEqual(await lengths(house), before);
});

test('a start that broke off is finished by the next', async () => {
  for (const after of [1, 2, 3, 4, 5]) {
    const house = openDemo();
    let rounds = 0;
    const breaking: DemoHouse = {
      nodes: house.nodes,
      async settle() {
        rounds += 1;
        if (rounds === after) throw new Error('somebody pulled the plug');
        await house.settle();
      },
    };
    await assert.rejects(seedDemo(breaking));
    assert.deepEqual(await seedDemo(house), []);
    await isSeeded(house);
  }
});

test('the log of who controls the use holds looks, a no, and a yes that waits for an approval', async () => {
  const house = openDemo();
  await seedDemo(house);
  const acts = (node: string, key: string) =>
    storeOf(house, node).read(async (tx) => {
      const seqs = await tx.recordSeqs(key, { limit: 100 });
      const lines = await Promise.all(seqs.map((seq) => tx.lines(seq, 1)));
      return lines.flat().map(({ line }) => String(JSON.parse(line).command).split('/')[0]);
    });
  assert.deepEqual(await acts('veenwijde-college', 'effect/deny'), ['data.give']);
  assert.deepEqual(await acts('riec-bureau', 'effect/allow-with-approval'), ['data.give']);
  assert.ok((await acts('veenwijde-college', 'user/femke')).includes('signal.show'));
  assert.ok((await acts('riec-bureau', 'user/joris')).includes('case.show'));
});

test('the story of the farmer is the newest of the open signals', async () => {
  const house = openDemo();
  await seedDemo(house);
  const [newest] = await storeOf(house, 'veenwijde-college').read(async (tx) => {
    const rows = await tx.page('inbox', 'open', { limit: 10 });
    const seqs = rows.map((row) => Number(row.body['textSeq']));
    return (await tx.payloads([Math.max(...seqs)])).values();
  });
  assert.match(newest?.body ?? '', /schuur.*ramen van binnen zijn afgeplakt/);
});

test('a newcomer finds what was shared: an approval of the police, one that waits, and data that arrived', async () => {
  const house = openDemo();
  await seedDemo(house);
  const rowsOf = (node: string, view: string, lane: string) =>
    storeOf(house, node).read((tx) => tx.page(view, lane, { limit: 10 }));
  const given = await rowsOf('riec-bureau', 'approvals', 'riec-2.17/given');
  assert.deepEqual(
    given.map(({ body }) => body['kind']),
    ['no-objection'],
  );
  const waiting = await rowsOf('veenwijde-college', 'approval-tasks', 'riec-2.17/open');
  assert.equal(waiting.length, 1);
  const [taken] = await rowsOf('politie', 'data-taken', 'riec-2.17/politie-riec');
  assert.deepEqual([taken?.body['fromOrgan'], taken?.body['category']], ['veenwijde-college', 'housing']);
});

test('every demo person has a name of their own', () => {
  const names = demoUsers.map(({ userId }) => userId);
  assert.deepEqual(names.toSorted(), [...new Set(names)].toSorted());
});
