import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { Client } from 'pg';
import { testServer } from '../../test/postgres.node.ts';
import { type StoreUnderTest, storeConformance } from '../../test/store-conformance.node.ts';
import { append, bare, holdings } from '../../test/store-samples.node.ts';
import { StoreUnavailable } from './store.ts';
import { openPostgres } from './store-postgres.node.ts';

const server = await testServer();
const skip = server.kind === 'absent' ? server.reason : undefined;
if (server.kind === 'there') after(() => server.stop());
const url = server.kind === 'there' ? server.url : '';

interface NodeUnderTest extends StoreUnderTest {
  readonly node: string;
  readonly schema: string;
}

async function newNode(): Promise<NodeUnderTest> {
  const node = `test-${randomUUID().slice(0, 13)}`;
  const schema = `node_${node.replaceAll('-', '_')}`;
  let open = await openPostgres(url, node);
  return {
    store: open,
    node,
    schema,
    async reopen() {
      await open.close();
      open = await openPostgres(url, node);
      return open;
    },
    async remove() {
      await open.close();
      await asked(`DROP SCHEMA ${schema} CASCADE`);
    },
  };
}

/** Says something to the server outside the store. */
async function asked(text: string): Promise<readonly { readonly [column: string]: unknown }[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query(text);
    return Array.isArray(found) ? [] : found.rows;
  } finally {
    await client.end();
  }
}

const unavailable = (code: StoreUnavailable['code']) => (fault: unknown) =>
  fault instanceof StoreUnavailable && fault.code === code;

function check(says: string, run: (under: NodeUnderTest) => Promise<void>): void {
  test(`PostgreSQL: ${says}`, { skip: skip ?? false }, async () => {
    const under = await newNode();
    try {
      await run(under);
    } finally {
      await under.remove();
    }
  });
}

storeConformance('PostgreSQL', newNode, skip);

check('a second program on the same node is refused, another node is not', async ({ node }) => {
  await assert.rejects(openPostgres(url, node), unavailable('busy'));
  const other = await newNode();
  await other.remove();
});

check('a commit is on disk before it is answered', async ({ store, schema }) => {
  await asked(`CREATE TABLE ${schema}.told (setting text)`);
  await asked(`CREATE FUNCTION ${schema}.tell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO ${schema}.told VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$`);
  await asked(`CREATE TRIGGER tell BEFORE INSERT ON ${schema}.ledger FOR EACH ROW EXECUTE FUNCTION ${schema}.tell()`);
  await append(store, [{}]);
  assert.deepEqual(await asked(`SELECT setting FROM ${schema}.told`), [{ setting: 'on' }]);
});

const hangUp = (node: string, kind: 'write' | 'read') =>
  asked(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'schakel ${node} ${kind}'`);

check('a connection that is lost takes only its own write with it', async ({ store, node }) => {
  const first = (await append(store, [{}])).map(bare);
  const lost = store.write(async (tx) => {
    await tx.setCursor('views', 9);
    await hangUp(node, 'write');
    await tx.setCursor('views', 10);
  });
  const waiting = append(store, [{}]);
  await assert.rejects(lost, unavailable('no-connection'));
  const second = (await waiting).map(bare);
  await hangUp(node, 'write');
  const third = (await append(store, [{}])).map(bare);
  const held = await holdings(store);
  assert.deepEqual(held.lines, [...first, ...second, ...third]);
  assert.equal(held.cursor, 0);
});

check('a connection lost right before the commit rejects the write', async ({ store, node }) => {
  const lost = store.write(async (tx) => {
    await tx.setCursor('views', 9);
    await hangUp(node, 'write');
  });
  await assert.rejects(lost, unavailable('no-connection'));
  assert.equal((await holdings(store)).cursor, 0);
});

check('a reader that is lost is replaced', async ({ store, node }) => {
  await append(store, [{}]);
  const lost = store.read(async (tx) => {
    await tx.head();
    await hangUp(node, 'read');
    return tx.head();
  });
  await assert.rejects(lost, unavailable('no-connection'));
  assert.equal((await store.read((tx) => tx.head()))?.seq, 1);
  await hangUp(node, 'read');
  assert.equal((await holdings(store)).lines.length, 1);
});

const faults: readonly { readonly state: string; readonly code: StoreUnavailable['code'] }[] = [
  { state: '53100', code: 'disk-full' },
  { state: '53200', code: 'busy' },
  { state: '25006', code: 'read-only' },
  { state: '57P01', code: 'no-connection' },
  { state: '08006', code: 'no-connection' },
  { state: 'XX001', code: 'broken' },
  { state: '58030', code: 'broken' },
];

for (const { state, code } of faults) {
  check(`${state} is ${code}, and afterwards writing goes on`, async ({ store, schema }) => {
    await asked(`CREATE FUNCTION ${schema}.fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'as asked' USING ERRCODE = '${state}'; END $$`);
    await asked(`CREATE TRIGGER fail BEFORE INSERT ON ${schema}.cursor FOR EACH ROW EXECUTE FUNCTION ${schema}.fail()`);
    const swallowed = store.write(async (tx) => {
      await tx.putRow('inbox', { key: 's1', lane: 'open', sort: '', body: {} });
      await tx.part(() => tx.setCursor('views', 1)).catch(() => undefined);
    });
    await assert.rejects(swallowed, unavailable(code));
    assert.deepEqual((await holdings(store)).rows, []);
    await asked(`DROP TRIGGER fail ON ${schema}.cursor`);
    await store.write((tx) => tx.setCursor('views', 2));
    assert.equal((await holdings(store)).cursor, 2);
  });
}

test('PostgreSQL: a server that is not there is told as such', async () => {
  await assert.rejects(openPostgres('postgres://schakel@127.0.0.1:1/none', 'nowhere'), unavailable('no-connection'));
});

check('destroyed bytes are not in the table any more after scrub', async ({ store, schema }) => {
  const seqs = Array.from({ length: 300 }, (_, index) => index + 1);
  const payloads = seqs.map((seq) => ({
    payload: { seq, salt: 'salt', body: `secret-${seq}-of-a-person-${'x'.repeat(seq)}` },
  }));
  await append(store, payloads);
  const legible = async () => {
    await asked('CHECKPOINT');
    const [row] = await asked(
      `SELECT encode(pg_read_binary_file(pg_relation_filepath('${schema}.payload')), 'escape') AS text`,
    );
    const found = new Set([...String(row?.['text']).matchAll(/secret-(\d+)-of/g)].map((match) => Number(match[1])));
    return [...found].sort((a, b) => a - b);
  };
  assert.deepEqual(await legible(), seqs);
  await store.write(async (tx) => {
    for (const seq of seqs) if (seq % 3 !== 0) await tx.destroyPayload(seq);
  });
  await store.scrub();
  assert.deepEqual(
    await legible(),
    seqs.filter((seq) => seq % 3 === 0),
  );
});
