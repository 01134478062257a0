import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { assert, present } from '../core/assert.ts';
import type { KeyedRow, Page } from '../steps/step.ts';
import {
  type ChainLine,
  type NewLine,
  type OutboxItem,
  type Payload,
  type Store,
  StoreUnavailable,
  streamLimit,
  type WriteTx,
} from './store.ts';

const schema = `
CREATE TABLE IF NOT EXISTS ledger (seq INTEGER PRIMARY KEY, line TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS payload (seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, body TEXT NOT NULL, sealedUnder TEXT) STRICT;
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

/**
 * A node's own file, in WAL mode with a sync at every commit. One connection writes, another reads what is
 * committed. `secure_delete` zeroes destroyed bytes in the pages; `scrub` empties the write-ahead log too.
 */
export function openSqlite(path: string): Store {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const writer = connect(path);
  writer.exec(schema);
  const reader = path === ':memory:' ? writer : connect(path);
  const write = new Transaction(writer);
  const read = new Transaction(reader);
  let queue: Promise<unknown> = Promise.resolve();

  return {
    write(work) {
      const run = async () => {
        guarded(() => writer.exec('BEGIN IMMEDIATE'));
        try {
          const result = await work(write);
          guarded(() => writer.exec('COMMIT'));
          return result;
        } catch (fault) {
          // A full disk may already have rolled back by itself.
          if (writer.isTransaction) writer.exec('ROLLBACK');
          throw fault;
        }
      };
      const turn = queue.then(run, run);
      queue = turn.catch(() => undefined);
      return turn;
    },
    read: (work) => work(read),
    async scrub() {
      guarded(() => writer.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
    },
    async describe() {
      const version = present(
        writer.prepare('SELECT sqlite_version() AS version').get(),
        'sqlite knows its version',
      );
      const bytes = path === ':memory:' ? 0 : statSync(path).size;
      return { kind: 'sqlite', version: String(version['version']), bytes };
    },
    async close() {
      await queue;
      if (reader !== writer) reader.close();
      writer.close();
    },
  };
}

function connect(path: string): DatabaseSync {
  const database = guarded(() => new DatabaseSync(path, { timeout: 5_000 }));
  guarded(() =>
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -4000; PRAGMA wal_autocheckpoint = 4000;',
    ),
  );
  return database;
}

type SqlRow = ReturnType<StatementSync['all']>[number];

class Transaction implements WriteTx {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #parts = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  #sql(text: string): StatementSync {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.#database.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }

  #all(text: string, ...values: (string | number)[]): SqlRow[] {
    return guarded(() => this.#sql(text).all(...values));
  }

  #run(text: string, ...values: (string | number | null)[]): void {
    guarded(() => this.#sql(text).run(...values));
  }

  async head(): Promise<ChainLine | undefined> {
    return this.#all('SELECT seq, line, hash FROM ledger ORDER BY seq DESC LIMIT 1').map(chainLine)[0];
  }

  async lines(fromSeq: number, limit: number): Promise<readonly ChainLine[]> {
    return this.#all(
      'SELECT seq, line, hash FROM ledger WHERE seq >= ? ORDER BY seq LIMIT ?',
      fromSeq,
      limit,
    ).map(chainLine);
  }

  async stream(stream: string): Promise<readonly ChainLine[]> {
    const rows = this.#all(
      'SELECT l.seq, l.line, l.hash FROM streamEntry s JOIN ledger l ON l.seq = s.seq WHERE s.stream = ? ORDER BY s.seq LIMIT ?',
      stream,
      streamLimit,
    );
    assert(rows.length < streamLimit, 'a stream stays below its limit');
    return rows.map(chainLine);
  }

  async commandSeq(command: string): Promise<number | undefined> {
    const row = this.#all('SELECT seq FROM commandSeen WHERE command = ?', command)[0];
    return row ? numberOf(row, 'seq') : undefined;
  }

  async payloads(seqs: readonly number[]): Promise<ReadonlyMap<number, Payload>> {
    const found = new Map<number, Payload>();
    for (const seq of seqs) {
      const row = this.#all('SELECT seq, salt, body, sealedUnder FROM payload WHERE seq = ?', seq)[0];
      if (!row) continue;
      const sealedUnder = row['sealedUnder'];
      found.set(seq, {
        seq,
        salt: textOf(row, 'salt'),
        body: textOf(row, 'body'),
        ...(typeof sealedUnder === 'string' ? { sealedUnder } : {}),
      });
    }
    return found;
  }

  async row(view: string, key: string): Promise<KeyedRow | undefined> {
    return this.#all('SELECT key, lane, sort, body FROM viewRow WHERE view = ? AND key = ?', view, key).map(
      keyedRow,
    )[0];
  }

  async page(view: string, lane: string, page: Page): Promise<readonly KeyedRow[]> {
    const down = page.direction === 'down';
    const select = 'SELECT key, lane, sort, body FROM viewRow WHERE view = ? AND lane = ?';
    const order = down ? 'ORDER BY sort DESC, key DESC LIMIT ?' : 'ORDER BY sort, key LIMIT ?';
    const rows = page.after
      ? this.#all(
          `${select} AND (sort, key) ${down ? '<' : '>'} (?, ?) ${order}`,
          view,
          lane,
          page.after.sort,
          page.after.key,
          page.limit,
        )
      : this.#all(`${select} ${order}`, view, lane, page.limit);
    return rows.map(keyedRow);
  }

  async countUpTo(view: string, lane: string, limit: number): Promise<number> {
    const row = this.#all(
      'SELECT count(*) AS many FROM (SELECT 1 FROM viewRow WHERE view = ? AND lane = ? LIMIT ?)',
      view,
      lane,
      limit,
    )[0];
    return numberOf(present(row, 'count gives one row'), 'many');
  }

  async rows(after: { view: string; key: string } | undefined, limit: number) {
    const rows = this.#all(
      'SELECT view, key, lane, sort, body FROM viewRow WHERE (view, key) > (?, ?) ORDER BY view, key LIMIT ?',
      after?.view ?? '',
      after?.key ?? '',
      limit,
    );
    return rows.map((row) => ({ view: textOf(row, 'view'), ...keyedRow(row) }));
  }

  async cursor(name: string): Promise<number> {
    const row = this.#all('SELECT seq FROM cursor WHERE name = ?', name)[0];
    return row ? numberOf(row, 'seq') : 0;
  }

  async outboxDue(now: string, limit: number): Promise<readonly OutboxItem[]> {
    return this.#all(
      'SELECT postId, seq, part, receiver, attempts, nextAt FROM outbox WHERE nextAt <= ? ORDER BY seq, part LIMIT ?',
      now,
      limit,
    ).map((row) => ({
      postId: textOf(row, 'postId'),
      seq: numberOf(row, 'seq'),
      index: numberOf(row, 'part'),
      to: textOf(row, 'receiver'),
      attempts: numberOf(row, 'attempts'),
      nextAt: textOf(row, 'nextAt'),
    }));
  }

  async outboxSize(): Promise<number> {
    return numberOf(
      present(this.#all('SELECT count(*) AS many FROM outbox')[0], 'count gives one row'),
      'many',
    );
  }

  async part<T>(work: () => Promise<T>): Promise<T> {
    this.#parts += 1;
    const name = `part${this.#parts}`;
    guarded(() => this.#database.exec(`SAVEPOINT ${name}`));
    try {
      const result = await work();
      guarded(() => this.#database.exec(`RELEASE ${name}`));
      return result;
    } catch (fault) {
      if (this.#database.isTransaction) this.#database.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
      throw fault;
    } finally {
      this.#parts -= 1;
    }
  }

  async append(lines: readonly NewLine[]): Promise<void> {
    for (const line of lines) {
      this.#run('INSERT INTO ledger (seq, line, hash) VALUES (?, ?, ?)', line.seq, line.line, line.hash);
      this.#run('INSERT INTO streamEntry (stream, seq) VALUES (?, ?)', line.stream, line.seq);
      if (line.command !== undefined) {
        this.#run(
          'INSERT INTO commandSeen (command, seq) VALUES (?, ?) ON CONFLICT DO NOTHING',
          line.command,
          line.seq,
        );
      }
      if (line.payload) this.#putPayload(line.payload);
    }
  }

  #putPayload(payload: Payload): void {
    this.#run(
      'INSERT INTO payload (seq, salt, body, sealedUnder) VALUES (?, ?, ?, ?) ON CONFLICT (seq) DO UPDATE SET body = excluded.body, sealedUnder = excluded.sealedUnder',
      payload.seq,
      payload.salt,
      payload.body,
      payload.sealedUnder ?? null,
    );
  }

  async sealPayload(payload: Payload): Promise<void> {
    assert(payload.sealedUnder !== undefined, 'a sealed payload names its key');
    this.#putPayload(payload);
  }

  async openPayload(payload: Payload): Promise<void> {
    assert(payload.sealedUnder === undefined, 'an open payload names no key');
    this.#putPayload(payload);
  }

  async destroyPayload(seq: number): Promise<void> {
    this.#run('DELETE FROM payload WHERE seq = ?', seq);
  }

  async putRow(view: string, row: KeyedRow): Promise<void> {
    this.#run(
      'INSERT INTO viewRow (view, key, lane, sort, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (view, key) DO UPDATE SET lane = excluded.lane, sort = excluded.sort, body = excluded.body',
      view,
      row.key,
      row.lane,
      row.sort,
      JSON.stringify(row.body),
    );
  }

  async removeRow(view: string, key: string): Promise<void> {
    this.#run('DELETE FROM viewRow WHERE view = ? AND key = ?', view, key);
  }

  async setCursor(name: string, seq: number): Promise<void> {
    this.#run(
      'INSERT INTO cursor (name, seq) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET seq = excluded.seq',
      name,
      seq,
    );
  }

  async putOutbox(item: OutboxItem): Promise<void> {
    this.#run(
      'INSERT INTO outbox (postId, seq, part, receiver, attempts, nextAt) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (postId) DO UPDATE SET attempts = excluded.attempts, nextAt = excluded.nextAt',
      item.postId,
      item.seq,
      item.index,
      item.to,
      item.attempts,
      item.nextAt,
    );
  }

  async removeOutbox(postId: string): Promise<void> {
    this.#run('DELETE FROM outbox WHERE postId = ?', postId);
  }

  async forgetDerived(): Promise<void> {
    this.#run('DELETE FROM viewRow');
    this.#run('DELETE FROM outbox');
    this.#run('DELETE FROM cursor');
  }
}

const textOf = (row: SqlRow, column: string): string => String(row[column]);
const numberOf = (row: SqlRow, column: string): number => Number(row[column]);

const chainLine = (row: SqlRow): ChainLine => ({
  seq: numberOf(row, 'seq'),
  line: textOf(row, 'line'),
  hash: textOf(row, 'hash'),
});

const keyedRow = (row: SqlRow): KeyedRow => ({
  key: textOf(row, 'key'),
  lane: textOf(row, 'lane'),
  sort: textOf(row, 'sort'),
  body: JSON.parse(textOf(row, 'body')),
});

/** SQLite's primary result codes that are the machine's fault, not ours. */
const meanings: { readonly [code: number]: StoreUnavailable['code'] } = {
  5: 'busy',
  8: 'read-only',
  10: 'broken',
  11: 'broken',
  13: 'disk-full',
  14: 'broken',
  26: 'broken',
};

const sentences: { readonly [code in StoreUnavailable['code']]: StoreUnavailable['reason'] } = {
  'disk-full': {
    nl: 'De schijf is vol. Er is niets opgeslagen. Maak ruimte en probeer het opnieuw.',
    en: 'The disk is full. Nothing was stored. Make room and try again.',
  },
  'no-connection': {
    nl: 'De database is niet bereikbaar. Probeer het zo opnieuw.',
    en: 'The database cannot be reached. Try again soon.',
  },
  'read-only': {
    nl: 'Het bestand van deze deelnemer is alleen-lezen.',
    en: 'The file of this node is read-only.',
  },
  broken: {
    nl: 'Het bestand van deze deelnemer is niet te lezen. Draai `schakel verify` en zet zo nodig een kopie terug.',
    en: 'The file of this node cannot be read. Run `schakel verify` and restore a copy if needed.',
  },
  busy: {
    nl: 'Een ander programma houdt het bestand vast. Probeer het zo opnieuw.',
    en: 'Another program holds the file. Try again soon.',
  },
};

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    const code =
      fault instanceof Error && 'errcode' in fault ? meanings[Number(fault.errcode) & 0xff] : undefined;
    throw code ? new StoreUnavailable(code, sentences[code], fault) : fault;
  }
}
