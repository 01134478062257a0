import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { assert, present } from '../core/assert.ts';
import { canonical } from '../core/canonical.ts';
import type { KeyedRow, Page } from '../steps/step.ts';
import {
  type ChainLine,
  type NewLine,
  type NewRecord,
  type OutboxItem,
  type Payload,
  type ReadTx,
  type RecordPage,
  StoreUnavailable,
  streamLimit,
  type WriteTx,
} from './store.ts';
import {
  chainLine,
  keyedRow,
  keyText,
  numberOf,
  outboxItem,
  payloadOf,
  type SqlRow,
  storable,
  textOf,
  viewRow,
} from './store-rows.ts';
import { guarded } from './store-sqlite-fault.node.ts';

/** One connection and what was prepared on it. */
export class Connection {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  statement(text: string): StatementSync {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.database.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }

  exec(text: string): void {
    guarded(() => this.database.exec(text));
  }
}

const bound = <T extends string | number | null>(value: T): T => {
  if (typeof value === 'string') storable(value);
  return value;
};

export class Reading implements ReadTx {
  protected readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** What `Writing` watches over. */
  protected ask<T>(work: () => T): T {
    return guarded(work);
  }

  #all(text: string, ...values: (string | number)[]): SqlRow[] {
    return this.ask(() => this.connection.statement(text).all(...values.map(bound)));
  }

  async head(): Promise<ChainLine | undefined> {
    return this.#all('SELECT seq, line, hash FROM ledger ORDER BY seq DESC LIMIT 1').map(chainLine)[0];
  }

  async lines(fromSeq: number, limit: number): Promise<readonly ChainLine[]> {
    return this.#all('SELECT seq, line, hash FROM ledger WHERE seq >= ? ORDER BY seq LIMIT ?', fromSeq, limit).map(
      chainLine,
    );
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
      if (row) found.set(seq, payloadOf(row));
    }
    return found;
  }

  async records(seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const found = new Map<number, string>();
    for (const seq of seqs) {
      const row = this.#all('SELECT body FROM record WHERE seq = ?', seq)[0];
      if (row) found.set(seq, textOf(row, 'body'));
    }
    return found;
  }

  async recordSeqs(key: string, { before = Number.MAX_SAFE_INTEGER, limit }: RecordPage): Promise<readonly number[]> {
    const select = 'SELECT seq FROM recordKey WHERE key = ? AND seq < ? ORDER BY seq DESC LIMIT ?';
    return this.#all(select, key, before, limit).map((row) => numberOf(row, 'seq'));
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
    return this.#count(
      'SELECT count(*) AS many FROM (SELECT 1 FROM viewRow WHERE view = ? AND lane = ? LIMIT ?)',
      view,
      lane,
      limit,
    );
  }

  #count(text: string, ...values: (string | number)[]): number {
    return numberOf(present(this.#all(text, ...values)[0], 'count gives one row'), 'many');
  }

  async rows(after: { view: string; key: string } | undefined, limit: number) {
    const select = 'SELECT view, key, lane, sort, body FROM viewRow';
    const rows = after
      ? this.#all(`${select} WHERE (view, key) > (?, ?) ORDER BY view, key LIMIT ?`, after.view, after.key, limit)
      : this.#all(`${select} ORDER BY view, key LIMIT ?`, limit);
    return rows.map(viewRow);
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
    ).map(outboxItem);
  }

  async outboxSize(): Promise<number> {
    return this.#count('SELECT count(*) AS many FROM outbox');
  }
}

/**
 * One transaction. A statement that fails undoes the part it stands in, also when the work looks away: a full
 * disk may have rolled back everything already, and the next statement would then start a life of its own.
 */
export class Writing extends Reading implements WriteTx {
  #fault: { readonly fault: unknown } | undefined;
  #parts = 0;
  #over = false;

  protected override ask<T>(work: () => T): T {
    assert(!this.#over, 'a transaction is not used after its end');
    if (this.#fault) throw this.#fault.fault;
    try {
      return guarded(work);
    } catch (fault) {
      this.#fault = { fault };
      throw fault;
    }
  }

  #run(text: string, ...values: (string | number | null)[]): number {
    return Number(this.ask(() => this.connection.statement(text).run(...values.map(bound))).changes);
  }

  #exec(text: string): void {
    this.ask(() => this.connection.database.exec(text));
  }

  commit(): void {
    this.#exec('COMMIT');
    this.#over = true;
  }

  rollback(): void {
    this.#over = true;
    // A full disk may already have rolled back by itself.
    if (this.connection.database.isTransaction) this.connection.exec('ROLLBACK');
  }

  async part<T>(work: () => Promise<T>): Promise<T> {
    this.#parts += 1;
    const depth = this.#parts;
    const name = `part${depth}`;
    this.#run(`SAVEPOINT ${name}`);
    try {
      const result = await work();
      assert(this.#parts === depth, 'parts stand inside each other, never side by side');
      this.#run(`RELEASE ${name}`);
      return result;
    } catch (fault) {
      // What the machine cannot do undoes the whole transaction, anything else only this part.
      if (!(this.#fault?.fault instanceof StoreUnavailable)) {
        this.#fault = undefined;
        this.#exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
      }
      throw fault;
    } finally {
      this.#parts = depth - 1;
    }
  }

  async append(lines: readonly NewLine[]): Promise<void> {
    for (const { seq, line, hash, stream, command, payload, record } of lines) {
      this.#run('INSERT INTO ledger (seq, line, hash) VALUES (?, ?, ?)', seq, line, hash);
      this.#run('INSERT INTO streamEntry (stream, seq) VALUES (?, ?)', keyText(stream), seq);
      if (command !== undefined) {
        this.#run('INSERT INTO commandSeen (command, seq) VALUES (?, ?) ON CONFLICT DO NOTHING', keyText(command), seq);
      }
      if (payload) {
        assert(payload.seq === seq, 'a payload has the number of its line');
        this.#run(
          'INSERT INTO payload (seq, salt, body, sealedUnder) VALUES (?, ?, ?, ?)',
          seq,
          payload.salt,
          payload.body,
          payload.sealedUnder ?? null,
        );
      }
      if (record) this.#putRecord(seq, record);
    }
  }

  #putRecord(seq: number, { body, keys }: NewRecord): void {
    this.#run('INSERT INTO record (seq, body) VALUES (?, ?)', seq, body);
    // One statement for all: calling the engine costs more than what it does.
    const places = keys.map(() => '(?, ?)').join(', ');
    const values = keys.flatMap((key) => [keyText(key), seq]);
    if (keys.length > 0) this.#run(`INSERT INTO recordKey (key, seq) VALUES ${places}`, ...values);
  }

  async sealPayload(payload: Payload): Promise<void> {
    assert(payload.sealedUnder !== undefined, 'a sealed payload names its key');
    this.#replaceBody(payload, payload.sealedUnder);
  }

  async openPayload(payload: Payload): Promise<void> {
    assert(payload.sealedUnder === undefined, 'an open payload names no key');
    this.#replaceBody(payload, null);
  }

  #replaceBody(payload: Payload, sealedUnder: string | null): void {
    const changed = this.#run(
      'UPDATE payload SET body = ?, sealedUnder = ? WHERE seq = ?',
      payload.body,
      sealedUnder,
      payload.seq,
    );
    assert(changed === 1, 'what was destroyed does not come back');
  }

  async destroyPayload(seq: number): Promise<void> {
    this.#run('DELETE FROM payload WHERE seq = ?', seq);
  }

  async destroyRecords(upToSeq: number): Promise<void> {
    this.#run('DELETE FROM record WHERE seq <= ?', upToSeq);
    this.#run('DELETE FROM recordKey WHERE seq <= ?', upToSeq);
  }

  async putRow(view: string, row: KeyedRow): Promise<void> {
    this.#run(
      'INSERT INTO viewRow (view, key, lane, sort, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (view, key) DO UPDATE SET lane = excluded.lane, sort = excluded.sort, body = excluded.body',
      keyText(view),
      keyText(row.key),
      keyText(row.lane),
      keyText(row.sort),
      canonical(row.body),
    );
  }

  async removeRow(view: string, key: string): Promise<void> {
    this.#run('DELETE FROM viewRow WHERE view = ? AND key = ?', view, key);
  }

  async setCursor(name: string, seq: number): Promise<void> {
    this.#run(
      'INSERT INTO cursor (name, seq) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET seq = excluded.seq',
      keyText(name),
      seq,
    );
  }

  async putOutbox(item: OutboxItem): Promise<void> {
    this.#run(
      'INSERT INTO outbox (postId, seq, part, receiver, attempts, nextAt) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (postId) DO UPDATE SET attempts = excluded.attempts, nextAt = excluded.nextAt',
      keyText(item.postId),
      item.seq,
      item.index,
      item.to,
      item.attempts,
      keyText(item.nextAt),
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
