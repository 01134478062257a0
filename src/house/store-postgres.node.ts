import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig, Pool } from 'pg';
import { present } from '../core/assert.ts';
import { type ReadTx, type Store, StoreUnavailable, type WriteTx } from './store.ts';
import { meaningOf, nodeIsHeld } from './store-postgres-fault.node.ts';
import { type Statements, schemaOf, statementsOf, tablesOf } from './store-postgres-sql.ts';
import { Reading, Writing } from './store-postgres-tx.node.ts';
import { numberOf, type SqlRow, textOf } from './store-rows.ts';
import { turns } from './turns.ts';

/** The features we use are all in this release; older ones get no security fixes any more. */
const oldestVersion = 150_000;
/** Reads of one node that run at the same time; who comes next waits for one of them. */
const readerLimit = 4;
const connectTimeoutMs = 5_000;
/** A connection that was just lost may hold the lock until the server notices. */
const lockTries = 20;
const lockPauseMs = 100;

/**
 * A node's own schema in a PostgreSQL database. One connection writes and holds the node's lock for as long as
 * it lives, so that no second process writes to the same chain; others read one committed snapshot each.
 * Needs a server or a pooler that keeps a session on its connection: the lock belongs to the session.
 */
export async function openPostgres(url: string, node: string): Promise<Store> {
  const schema = schemaOf(node);
  const statements = statementsOf(schema);
  const config = { connectionString: url, connectionTimeoutMillis: connectTimeoutMs, keepAlive: true };
  const writer = new Writer(config, { schema, node });
  await writer.connected();
  const pool = new Pool({ ...config, max: readerLimit, application_name: `schakel ${node} read` });
  // Who uses a connection that breaks hears it from the answer; an idle one is replaced when it is needed.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  const inTurn = turns();

  return {
    write: (work) => inTurn(() => writeOnce(writer, statements, work)),
    read: (work) => readOnce(pool, statements, work),
    scrub: () => inTurn(() => rewritePayloads(writer, schema)),
    describe: () => describe(pool, schema),
    close: () =>
      inTurn(async () => {
        await pool.end();
        await writer.close();
      }),
  };
}

async function writeOnce<T>(writer: Writer, statements: Statements, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const client = await writer.connected();
  const tx = new Writing(client, statements);
  try {
    await tx.begin();
    const result = await work(tx);
    await tx.commit();
    return result;
  } catch (fault) {
    await tx.rollback().catch(() => writer.drop());
    // After a switch of primary this connection would stay with the wrong server.
    if (fault instanceof StoreUnavailable && fault.code !== 'disk-full') writer.drop();
    throw fault;
  }
}

async function readOnce<T>(pool: Pool, statements: Statements, work: (tx: ReadTx) => Promise<T>): Promise<T> {
  const client = await reached(() => pool.connect());
  const tx = new Reading(client, statements);
  try {
    await tx.begin();
    return await work(tx);
  } finally {
    await tx.rollback().then(
      () => client.release(),
      () => client.release(true),
    );
  }
}

/**
 * Writes the payloads into a new file and throws the old one away, with every destroyed byte in it. A plain
 * VACUUM would only mark their room as free. Readers of payloads wait meanwhile. What it cannot reach: the
 * write-ahead log until the server reuses it, standbys until they follow, backups, and rows that a transaction
 * elsewhere in the database may still look at. Only a destroyed key makes those unreadable.
 */
async function rewritePayloads(writer: Writer, schema: string): Promise<void> {
  const client = await writer.connected();
  await reached(() => client.query(`VACUUM (FULL) ${schema}.payload`));
}

async function describe(pool: Pool, schema: string): ReturnType<Store['describe']> {
  const found = await reached(() =>
    pool.query<SqlRow>(
      `SELECT current_setting('server_version') AS version, coalesce(sum(pg_total_relation_size(oid)), 0) AS bytes
       FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r'`,
      [schema],
    ),
  );
  const row = present(found.rows[0], 'an aggregate gives one row');
  return { kind: 'postgresql', version: textOf(row, 'version'), bytes: numberOf(row, 'bytes') };
}

async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw meaningOf(fault);
  }
}

/** The one connection that writes. Lost, it is made anew, lock and all, for the next write. */
class Writer {
  readonly #config: ClientConfig;
  readonly #of: { readonly schema: string; readonly node: string };
  #client: Client | undefined;

  constructor(config: ClientConfig, of: { readonly schema: string; readonly node: string }) {
    this.#config = config;
    this.#of = of;
  }

  async connected(): Promise<Client> {
    if (this.#client) return this.#client;
    const client = new Client({ ...this.#config, application_name: `schakel ${this.#of.node} write` });
    client.on('error', () => this.#forget(client));
    client.on('end', () => this.#forget(client));
    try {
      await client.connect();
      await this.#prepare(client);
    } catch (fault) {
      void client.end().catch(() => undefined);
      throw meaningOf(fault);
    }
    this.#client = client;
    return client;
  }

  async #prepare(client: Client): Promise<void> {
    const { schema } = this.#of;
    await mustFit(client);
    await client.query(session);
    await hold(client, schema);
    // Making a schema asks for a right that the owner of a ready one need not have.
    const last = await client.query<SqlRow>('SELECT to_regclass($1) AS last', [`${schema}."outboxDue"`]);
    if (last.rows[0]?.['last'] === null) await client.query(`BEGIN; ${tablesOf(schema)} COMMIT;`);
  }

  #forget(client: Client): void {
    if (this.#client === client) this.#client = undefined;
  }

  drop(): void {
    const client = this.#client;
    this.#client = undefined;
    void client?.end().catch(() => undefined);
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }
}

/**
 * A commit is on disk before it is answered; `remote_apply`, where the server asks for it, says even more.
 * The server notices within half a minute that we are gone, and gives the lock free.
 */
const session = `
SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') <> 'remote_apply';
SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3;
`;

async function mustFit(client: Client): Promise<void> {
  const found = await client.query<SqlRow>(
    "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version, current_setting('server_encoding') AS encoding",
  );
  const row = present(found.rows[0], 'a server knows its version');
  if (numberOf(row, 'number') >= oldestVersion && textOf(row, 'encoding') === 'UTF8') return;
  const what = `${textOf(row, 'version')}, ${textOf(row, 'encoding')}`;
  throw new StoreUnavailable('broken', {
    nl: `Deze database past niet (${what}). Nodig is PostgreSQL 15 of nieuwer, met UTF8.`,
    en: `This database does not fit (${what}). PostgreSQL 15 or newer is needed, with UTF8.`,
  });
}

async function hold(client: Client, schema: string): Promise<void> {
  for (let tries = 0; tries < lockTries; tries += 1) {
    if (tries > 0) await pause(lockPauseMs);
    const found = await client.query<SqlRow>(
      "SELECT pg_try_advisory_lock(hashtextextended('schakel ' || $1, 0)) AS held",
      [schema],
    );
    if (found.rows[0]?.['held'] === true) return;
  }
  throw nodeIsHeld();
}
