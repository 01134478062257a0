import type { ClientBase, QueryResult } from 'pg';
import { assert, present } from '../core/assert.ts';
import { canonical } from '../core/canonical.ts';
import type { KeyedRow, Page } from '../steps/step.ts';
import {
  type ChainLine,
  type NewLine,
  type OutboxItem,
  type Payload,
  type ReadTx,
  type RecordPage,
  StoreUnavailable,
  streamLimit,
  type WriteTx,
} from './store.ts';
import { meaningOf } from './store-postgres-fault.node.ts';
import type { Statements } from './store-postgres-sql.ts';
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
import { turns } from './turns.ts';

type Value = string | number | null | readonly (string | number | null)[];

const checked = (value: Value): void => {
  if (typeof value === 'string') storable(value);
  else if (value !== null && typeof value !== 'number') for (const one of value) checked(one);
};

export class Reading implements ReadTx {
  readonly #client: ClientBase;
  readonly #statements: Statements;
  readonly #turns = turns();

  constructor(client: ClientBase, statements: Statements) {
    this.#client = client;
    this.#statements = statements;
  }

  /** One connection answers one question at a time, also when the work asks for more at once. */
  protected inTurn<T>(question: () => Promise<T>): Promise<T> {
    return this.#turns(question);
  }

  protected ask(name: keyof Statements, ...values: readonly Value[]): Promise<QueryResult<SqlRow>> {
    return this.inTurn(async () => {
      for (const value of values) checked(value);
      const text = this.#statements[name];
      return await this.#sent(this.#client.query<SqlRow, Value[]>({ name, text, values: [...values] }));
    });
  }

  /** Opens, closes or marks a transaction. Gives the server's word for what it did. */
  protected say(text: string, done?: () => void): Promise<string> {
    return this.inTurn(async () => {
      const { command } = await this.#sent(this.#client.query(text));
      done?.();
      return command;
    });
  }

  async #sent<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (fault) {
      throw meaningOf(fault);
    }
  }

  async begin(): Promise<void> {
    await this.say('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  }

  async rollback(): Promise<void> {
    await this.say('ROLLBACK');
  }

  async #all(name: keyof Statements, ...values: readonly Value[]): Promise<SqlRow[]> {
    return (await this.ask(name, ...values)).rows;
  }

  async head(): Promise<ChainLine | undefined> {
    return (await this.#all('head')).map(chainLine)[0];
  }

  async lines(fromSeq: number, limit: number): Promise<readonly ChainLine[]> {
    return (await this.#all('lines', fromSeq, limit)).map(chainLine);
  }

  async stream(stream: string): Promise<readonly ChainLine[]> {
    const rows = await this.#all('stream', stream, streamLimit);
    assert(rows.length < streamLimit, 'a stream stays below its limit');
    return rows.map(chainLine);
  }

  async commandSeq(command: string): Promise<number | undefined> {
    const row = (await this.#all('commandSeq', command))[0];
    return row ? numberOf(row, 'seq') : undefined;
  }

  async payloads(seqs: readonly number[]): Promise<ReadonlyMap<number, Payload>> {
    if (seqs.length === 0) return new Map();
    const held = (await this.#all('payloads', seqs)).map(payloadOf);
    const found = new Map(held.map((payload) => [payload.seq, payload]));
    // In the order in which they were asked for, which the server does not promise.
    return new Map(
      seqs.flatMap((seq) => {
        const payload = found.get(seq);
        return payload ? [[seq, payload] as const] : [];
      }),
    );
  }

  async records(seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
    if (seqs.length === 0) return new Map();
    return new Map((await this.#all('records', seqs)).map((row) => [numberOf(row, 'seq'), textOf(row, 'body')]));
  }

  async recordSeqs(key: string, { before = Number.MAX_SAFE_INTEGER, limit }: RecordPage): Promise<readonly number[]> {
    return (await this.#all('recordSeqs', key, before, limit)).map((row) => numberOf(row, 'seq'));
  }

  async row(view: string, key: string): Promise<KeyedRow | undefined> {
    return (await this.#all('row', view, key)).map(keyedRow)[0];
  }

  async page(view: string, lane: string, page: Page): Promise<readonly KeyedRow[]> {
    const down = page.direction === 'down';
    const { after, limit } = page;
    const rows = after
      ? this.#all(down ? 'pageDownAfter' : 'pageUpAfter', view, lane, limit, after.sort, after.key)
      : this.#all(down ? 'pageDown' : 'pageUp', view, lane, limit);
    return (await rows).map(keyedRow);
  }

  async countUpTo(view: string, lane: string, limit: number): Promise<number> {
    return this.#count('countUpTo', view, lane, limit);
  }

  async #count(name: keyof Statements, ...values: readonly Value[]): Promise<number> {
    return numberOf(present((await this.#all(name, ...values))[0], 'count gives one row'), 'many');
  }

  async rows(after: { view: string; key: string } | undefined, limit: number) {
    const rows = after ? this.#all('rowsAfter', limit, after.view, after.key) : this.#all('rows', limit);
    return (await rows).map(viewRow);
  }

  async cursor(name: string): Promise<number> {
    const row = (await this.#all('cursor', name))[0];
    return row ? numberOf(row, 'seq') : 0;
  }

  async outboxDue(now: string, limit: number): Promise<readonly OutboxItem[]> {
    return (await this.#all('outboxDue', now, limit)).map(outboxItem);
  }

  async outboxSize(): Promise<number> {
    return this.#count('outboxSize');
  }
}

/** Lines in one statement: keeps its text of a few megabytes from becoming hundreds. */
const appendLimit = 1_000;

/**
 * One transaction. A statement that fails undoes the part it stands in, also when the work looks away:
 * PostgreSQL takes nothing more until the part is rolled back.
 */
export class Writing extends Reading implements WriteTx {
  #fault: { readonly fault: unknown } | undefined;
  #parts = 0;
  #over = false;
  /** Within the same turn, so that nothing that still waits can start a life of its own. */
  readonly #end = () => {
    this.#over = true;
  };

  protected override inTurn<T>(question: () => Promise<T>): Promise<T> {
    return super.inTurn(async () => {
      assert(!this.#over, 'a transaction is not used after its end');
      if (this.#fault) throw this.#fault.fault;
      try {
        return await question();
      } catch (fault) {
        this.#fault = { fault };
        throw fault;
      }
    });
  }

  override async begin(): Promise<void> {
    await this.say('BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE');
  }

  async commit(): Promise<void> {
    const done = await this.say('COMMIT', this.#end);
    // The server answers COMMIT of a failed transaction with ROLLBACK, and calls that a success.
    assert(done === 'COMMIT', 'a transaction without a fault is committed');
  }

  override async rollback(): Promise<void> {
    this.#fault = undefined;
    await this.say('ROLLBACK', this.#end);
  }

  async part<T>(work: () => Promise<T>): Promise<T> {
    this.#parts += 1;
    const depth = this.#parts;
    const name = `part${depth}`;
    await this.say(`SAVEPOINT ${name}`);
    try {
      const result = await work();
      assert(this.#parts === depth, 'parts stand inside each other, never side by side');
      await this.say(`RELEASE ${name}`);
      return result;
    } catch (fault) {
      // What the machine cannot do undoes the whole transaction, anything else only this part.
      if (!(this.#fault?.fault instanceof StoreUnavailable)) {
        this.#fault = undefined;
        await this.say(`ROLLBACK TO ${name}`);
        await this.say(`RELEASE ${name}`);
      }
      throw fault;
    } finally {
      this.#parts = depth - 1;
    }
  }

  async append(lines: readonly NewLine[]): Promise<void> {
    for (let from = 0; from < lines.length; from += appendLimit) {
      const some = lines.slice(from, from + appendLimit);
      for (const { seq, payload } of some)
        assert(payload === undefined || payload.seq === seq, 'a payload has the number of its line');
      await this.ask(
        'append',
        some.map((line) => line.seq),
        some.map((line) => line.line),
        some.map((line) => line.hash),
        some.map((line) => keyText(line.stream)),
        some.map((line) => (line.command === undefined ? null : keyText(line.command))),
        some.map((line) => line.payload?.salt ?? null),
        some.map((line) => line.payload?.body ?? null),
        some.map((line) => line.payload?.sealedUnder ?? null),
        some.map((line) => line.record?.body ?? null),
      );
      const keys = some.flatMap(({ seq, record }) => (record?.keys ?? []).map((key) => [keyText(key), seq] as const));
      if (keys.length === 0) continue;
      await this.ask(
        'appendKeys',
        keys.map(([key]) => key),
        keys.map(([, seq]) => seq),
      );
    }
  }

  async destroyRecords(upToSeq: number): Promise<void> {
    await this.ask('forgetRecords', upToSeq);
    await this.ask('forgetKeys', upToSeq);
  }

  async sealPayload(payload: Payload): Promise<void> {
    assert(payload.sealedUnder !== undefined, 'a sealed payload names its key');
    await this.#replaceBody(payload, payload.sealedUnder);
  }

  async openPayload(payload: Payload): Promise<void> {
    assert(payload.sealedUnder === undefined, 'an open payload names no key');
    await this.#replaceBody(payload, null);
  }

  async #replaceBody(payload: Payload, sealedUnder: string | null): Promise<void> {
    const changed = await this.ask('replaceBody', payload.seq, payload.body, sealedUnder);
    assert(changed.rowCount === 1, 'what was destroyed does not come back');
  }

  async destroyPayload(seq: number): Promise<void> {
    await this.ask('destroyPayload', seq);
  }

  async putRow(view: string, row: KeyedRow): Promise<void> {
    const { key, lane, sort } = row;
    await this.ask('putRow', keyText(view), keyText(key), keyText(lane), keyText(sort), canonical(row.body));
  }

  async removeRow(view: string, key: string): Promise<void> {
    await this.ask('removeRow', view, key);
  }

  async setCursor(name: string, seq: number): Promise<void> {
    await this.ask('setCursor', keyText(name), seq);
  }

  async putOutbox(item: OutboxItem): Promise<void> {
    const { seq, index, to, attempts } = item;
    await this.ask('putOutbox', keyText(item.postId), seq, index, to, attempts, keyText(item.nextAt));
  }

  async removeOutbox(postId: string): Promise<void> {
    await this.ask('removeOutbox', postId);
  }

  async forgetDerived(): Promise<void> {
    await this.ask('forgetRows');
    await this.ask('forgetOutbox');
    await this.ask('forgetCursors');
  }
}
