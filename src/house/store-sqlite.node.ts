import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { assert, present } from '../core/assert.ts';
import type { ReadTx, Store, WriteTx } from './store.ts';
import { guarded, openedIn, sqliteFault } from './store-sqlite-fault.node.ts';
import { Connection, Reading, Writing } from './store-sqlite-tx.node.ts';
import { turns } from './turns.ts';

const schema = `
CREATE TABLE IF NOT EXISTS ledger (seq INTEGER PRIMARY KEY, line TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS payload (seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, body TEXT NOT NULL, sealedUnder TEXT) STRICT;
CREATE TABLE IF NOT EXISTS record (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS recordKey (key TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (key, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS streamEntry (stream TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (stream, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS commandSeen (command TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS viewRow (view TEXT NOT NULL, key TEXT NOT NULL, lane TEXT NOT NULL, sort TEXT NOT NULL,
  body TEXT NOT NULL, PRIMARY KEY (view, key)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS viewLane ON viewRow (view, lane, sort, key);
CREATE TABLE IF NOT EXISTS cursor (name TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outbox (postId TEXT PRIMARY KEY, seq INTEGER NOT NULL, part INTEGER NOT NULL,
  receiver TEXT NOT NULL, attempts INTEGER NOT NULL, nextAt TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS outboxDue ON outbox (nextAt, seq);
`;

/** Reads that run at the same time; who comes next waits for one of them, never for the writer. */
const readerLimit = 8;
/** How long `scrub` tries while readers still look at what is in the write-ahead log. */
const scrubTries = 100;
const scrubPauseMs = 20;

/**
 * A node's own file, in WAL mode with a sync at every commit. One connection writes, others read one committed
 * snapshot each. `:memory:` is a file too, in a temporary folder, without syncs, gone when the store closes or
 * the process ends: a database in memory would show readers what is not committed.
 */
export function openSqlite(path: string): Store {
  const throwAway = path === ':memory:' ? newThrowAway() : undefined;
  const file = throwAway ? join(throwAway, 'store.sqlite') : path;
  // Whoever has an account on this machine is not yet somebody who may read files.
  guarded(() => mkdirSync(dirname(file), { recursive: true, mode: 0o700 }));
  if (!existsSync(file)) guarded(() => closeSync(openSync(file, 'a', 0o600)));
  const synchronous = throwAway ? 'OFF' : 'FULL';
  const writer = connect(file, { synchronous, schema });
  const readers = new Readers(() => connect(file, { synchronous }));
  const inTurn = turns();

  return {
    write: (work) => inTurn(() => writeOnce(writer, work)),
    read: (work) => readers.read(work),
    scrub: () =>
      inTurn(async () => {
        writer.exec('VACUUM');
        await emptyLog(writer);
      }),
    async describe() {
      const version = present(writer.statement('SELECT sqlite_version() AS version').get(), 'sqlite knows its version');
      return { kind: 'sqlite', version: String(version['version']), bytes: statSync(file).size };
    },
    close: () =>
      inTurn(async () => {
        await readers.close();
        writer.database.close();
        if (throwAway) removeThrowAway(throwAway);
      }),
  };
}

async function writeOnce<T>(writer: Connection, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  writer.exec('BEGIN IMMEDIATE');
  const tx = new Writing(writer);
  try {
    const result = await work(tx);
    tx.commit();
    return result;
  } catch (fault) {
    tx.rollback();
    throw fault;
  }
}

/**
 * `secure_delete` writes zeroes over destroyed bytes, but rows that moved when a page was split leave their old
 * bytes in the gap of that page. So the file is written anew, and then the write-ahead log is emptied. What the
 * file system or the disk keeps of blocks that were cut off is not in our hands.
 */
async function emptyLog(writer: Connection): Promise<void> {
  for (let tries = 0; tries < scrubTries; tries += 1) {
    // A reader in this process could not finish while we sit and wait, so SQLite must not wait for it.
    writer.exec('PRAGMA busy_timeout = 0');
    try {
      const row = guarded(() => writer.statement('PRAGMA wal_checkpoint(TRUNCATE)').get());
      if (row?.['busy'] === 0) return;
    } finally {
      writer.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    }
    await pause(scrubPauseMs);
  }
  throw sqliteFault('busy');
}

const busyTimeoutMs = 5_000;

function connect(
  file: string,
  { synchronous, schema }: { readonly synchronous: 'FULL' | 'OFF'; readonly schema?: string },
): Connection {
  const database = openedIn(dirname(file), () => new DatabaseSync(file, { timeout: busyTimeoutMs }));
  try {
    openedIn(dirname(file), () => {
      // A pragma that is not taken says so only in its answer.
      const mode = database.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'];
      assert(mode === 'wal', 'the file has a write-ahead log');
      const secure = database.prepare('PRAGMA secure_delete = ON').get()?.['secure_delete'];
      assert(secure === 1, 'SQLite wipes what is deleted');
      // Undo data of a part would otherwise be spilled to a file of its own.
      database.exec(
        `PRAGMA synchronous = ${synchronous}; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000; PRAGMA wal_autocheckpoint = 4000;`,
      );
      // A file that cannot be written can still be read, so nothing is made when it is all there.
      const last = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'outboxDue'").get();
      if (schema && !last) database.exec(schema);
    });
  } catch (fault) {
    database.close();
    throw fault;
  }
  return new Connection(database);
}

class Readers {
  readonly #open: () => Connection;
  readonly #all: Connection[] = [];
  readonly #idle: Connection[] = [];
  readonly #waiting: ((connection: Connection) => void)[] = [];
  #running: Promise<unknown> = Promise.resolve();

  constructor(open: () => Connection) {
    this.#open = open;
  }

  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
    const reading = this.#read(work);
    this.#running = Promise.allSettled([this.#running, reading]).then(() => undefined);
    return reading;
  }

  async #read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
    const connection = await this.#take();
    try {
      connection.exec('BEGIN');
      return await work(new Reading(connection));
    } finally {
      if (connection.database.isTransaction) connection.exec('ROLLBACK');
      const next = this.#waiting.shift();
      if (next) next(connection);
      else this.#idle.push(connection);
    }
  }

  async #take(): Promise<Connection> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#all.length === readerLimit) return new Promise((resolve) => this.#waiting.push(resolve));
    const connection = this.#open();
    this.#all.push(connection);
    return connection;
  }

  async close(): Promise<void> {
    await this.#running;
    for (const connection of this.#all) connection.database.close();
  }
}

const throwAways = new Set<string>();

function newThrowAway(): string {
  const folder = guarded(() => mkdtempSync(join(tmpdir(), 'schakel-')));
  if (throwAways.size === 0) process.once('exit', removeThrowAways);
  throwAways.add(folder);
  return folder;
}

function removeThrowAway(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  throwAways.delete(folder);
  if (throwAways.size === 0) process.removeListener('exit', removeThrowAways);
}

function removeThrowAways(): void {
  for (const folder of throwAways) rmSync(folder, { recursive: true, force: true });
}
