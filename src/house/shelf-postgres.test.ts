import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Client } from 'pg';
import { testServer } from '../../test/postgres.node.ts';
import { type ShelfUnderTest, shelfConformance } from '../../test/shelf-conformance.node.ts';
import { rowOf, sampleRows, written } from '../../test/shelf-samples.node.ts';
import { present } from '../core/assert.ts';
import type { ShelfFiles } from './shelf.ts';
import { openPostgresShelf } from './shelf-postgres.node.ts';
import { openShelf } from './shelf-sqlite.node.ts';
import { StoreUnavailable } from './store.ts';

const server = await testServer();
const skip = server.kind === 'absent' ? server.reason : undefined;
if (server.kind === 'there') after(() => server.stop());
const url = server.kind === 'there' ? server.url : '';

/** Says something to the server outside the shelf. */
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

interface PostgresUnderTest extends ShelfUnderTest {
  readonly schema: string;
  readonly node: string;
}

async function newShelf(): Promise<PostgresUnderTest> {
  const node = `test-${randomUUID().slice(0, 13)}`;
  const schema = `node_${node.replaceAll('-', '_')}`;
  await asked(`CREATE SCHEMA ${schema}`);
  const scratch = mkdtempSync(join(tmpdir(), 'shelf-'));
  const opened = new Set<ShelfFiles>();
  const open = async () => {
    const made = await openPostgresShelf({ url, node, scratch });
    opened.add(made);
    return { ...made, close: async () => void (opened.delete(made) && (await made.close())) };
  };
  const closed = async () => {
    for (const one of opened) await one.close();
    opened.clear();
  };
  const tableOf = async (loadId: string, part: string): Promise<string> => {
    const [row] = await asked(`SELECT place FROM ${schema}."shelfLoad" WHERE "loadId" = '${loadId}'`);
    return `${schema}."shelf_${row?.['place']}_${part}"`;
  };
  return {
    schema,
    node,
    shelf: await open(),
    async reopen() {
      await closed();
      return open();
    },
    beside: open,
    async leftovers() {
      const tables = await asked(`SELECT relname AS name FROM pg_class WHERE relnamespace = '${schema}'::regnamespace
        AND relname LIKE 'shelf\\_%'`);
      const listed = await asked(`SELECT "loadId" AS name FROM ${schema}."shelfLoad"`);
      return [...tables, ...listed]
        .map(({ name }) => String(name))
        .concat(existsSync(scratch) ? readdirSync(scratch) : []);
    },
    async damage(loadId, part) {
      const table = await tableOf(loadId, part);
      const key = { page: '"firstHash"', lexicon: 'place', record: 'number' }[part];
      const body =
        part === 'record'
          ? "overlay(body placing '#' from length(body) / 2 for 1)"
          : 'set_byte(body, length(body) / 2, get_byte(body, length(body) / 2) # 1)';
      await asked(
        `UPDATE ${table} SET body = ${body} WHERE ${key} = (SELECT ${key} FROM ${table} ORDER BY random() LIMIT 1)`,
      );
    },
    async skipTo(loadId, number) {
      const table = await tableOf(loadId, 'record');
      await asked(`UPDATE ${table} SET number = ${number} WHERE number = (SELECT max(number) FROM ${table})`);
    },
    async inFirstForm(loadId, words) {
      const [page, lexicon, word, fact] = await Promise.all(
        ['page', 'lexicon', 'word', 'fact'].map((part) => tableOf(loadId, part)),
      );
      const texts = words.map((text, number) => `(${number}, '${text}')`).join(', ');
      await asked(`DROP TABLE ${lexicon}; DELETE FROM ${fact} WHERE name = 'indexForm';
        CREATE TABLE ${word} (number integer PRIMARY KEY, text text COLLATE "C" NOT NULL);
        INSERT INTO ${word} VALUES ${texts}; CREATE UNIQUE INDEX ON ${word} (text)`);
      const hash = createHash('sha256');
      for (const { firstHash, body } of await asked(`SELECT "firstHash", body FROM ${page} ORDER BY "firstHash"`))
        hash.update(`${firstHash} `).update(body instanceof Uint8Array ? body : '');
      await asked(`UPDATE ${fact} SET value = '${hash.digest('hex')}' WHERE name = 'indexDigest'`);
    },
    async setFact(loadId, name, value) {
      await asked(`INSERT INTO ${await tableOf(loadId, 'fact')} VALUES ('${name}', '${value}')
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
    },
    async remove() {
      await closed();
      await asked(`DROP SCHEMA ${schema} CASCADE`);
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

shelfConformance('PostgreSQL', newShelf, skip);

function check(says: string, run: (under: PostgresUnderTest) => Promise<void>): void {
  test(`PostgreSQL: ${says}`, { skip: skip ?? false }, async () => {
    const under = await newShelf();
    try {
      await run(under);
    } finally {
      await under.remove();
    }
  });
}

const unavailable = (code: StoreUnavailable['code']) => (fault: unknown) =>
  fault instanceof StoreUnavailable && fault.code === code;

check('the index has the same bytes as in a file', async ({ shelf, schema }) => {
  // A value with more words than are indexed: those beyond are no words of the load.
  const many = Array.from({ length: 140 }, (_, at) => String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26)));
  const rows = [...sampleRows(600), rowOf('p-many', { alias: [many.join(' ')] })];
  await written(shelf, 'load-1', rows);
  const folder = mkdtempSync(join(tmpdir(), 'shelf-'));
  const file = openShelf(folder);
  try {
    await written(file, 'load-1', rows);
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(join(folder, 'load-1.sqlite'), { readOnly: true });
    for (const [table, key] of [
      ['page', '"firstHash"'],
      ['lexicon', 'place'],
    ] as const) {
      const columns = table === 'page' ? key : `${key}, first`;
      const inFile = database
        .prepare(`SELECT ${columns}, lower(hex(body)) AS body FROM ${table} ORDER BY ${key}`)
        .all();
      const here = await asked(
        `SELECT ${columns}, encode(body, 'hex') AS body FROM ${schema}.shelf_1_${table} ORDER BY ${key}`,
      );
      const plain = (pages: readonly { readonly [column: string]: unknown }[]) =>
        pages.map((page) => Object.values(page).map(String));
      assert.ok(here.length > 1, table);
      assert.deepEqual(plain(here), plain(inFile), table);
    }
    database.close();
  } finally {
    await file.close();
    rmSync(folder, { recursive: true });
  }
});

const hangUp = (node: string, kind: 'load' | 'shelf') =>
  asked(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'schakel ${node} ${kind}'`);

check('a writer whose connection is lost stops, and another goes on where it was', async ({ shelf, node }) => {
  const rows = sampleRows(60);
  const first = await shelf.write('load-1');
  await first.add(rows.slice(0, 40), { doneItems: 40, note: 'forty' });
  await hangUp(node, 'load');
  await assert.rejects(first.add(rows.slice(40), { doneItems: 60, note: '' }), unavailable('no-connection'));
  await first.close();
  const second = await shelf.write('load-1');
  assert.deepEqual([second.doneItems, second.note], [40, 'forty']);
  await second.add(rows.slice(40), { doneItems: 60, note: '' });
  assert.equal((await second.seal({ merges: false })).records, 60);
  await second.close();
});

check('a reader whose connection is lost is replaced', async ({ shelf, node }) => {
  await written(shelf, 'load-1', sampleRows(20));
  const segment = present(await shelf.open('load-1'), 'the load is whole');
  await segment.rows([1]);
  await hangUp(node, 'shelf');
  await segment.rows([1]).catch((fault: unknown) => assert.ok(unavailable('no-connection')(fault)));
  assert.equal((await segment.rows([1])).length, 1);
});

check('a full disk in the middle of sealing is told, and sealing goes on afterwards', async ({ shelf, schema }) => {
  const rows = sampleRows(60);
  const writer = await shelf.write('load-1');
  await writer.add(rows, { doneItems: 60, note: '' });
  await asked(`CREATE FUNCTION ${schema}.fail() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'as asked' USING ERRCODE = '53100'; END $$`);
  await asked(
    `CREATE TRIGGER fail BEFORE INSERT ON ${schema}.shelf_1_page FOR EACH ROW EXECUTE FUNCTION ${schema}.fail()`,
  );
  await assert.rejects(writer.seal({ merges: false }), unavailable('disk-full'));
  assert.equal(await shelf.open('load-1'), undefined);
  await asked(`DROP TRIGGER fail ON ${schema}.shelf_1_page`);
  assert.equal((await writer.seal({ merges: false })).records, 60);
  await writer.close();
});
