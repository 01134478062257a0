import { assert } from '../core/assert.ts';
import { canonical } from '../core/canonical.ts';
import {
  type ChainLine,
  type NewLine,
  type NewRecord,
  type OutboxItem,
  type Payload,
  type ReadTx,
  type Store,
  StoreUnavailable,
  streamLimit,
  type WriteTx,
} from '../house/store.ts';
import { keyText, storable } from '../house/store-rows.ts';
import { turns } from '../house/turns.ts';
import type { KeyedRow, Page } from '../steps/step.ts';

interface HeldRow extends Omit<KeyedRow, 'body'> {
  readonly view: string;
  /** Canonical JSON, so that nobody shares an object with the store. */
  readonly body: string;
}

interface Tables {
  ledger: ChainLine[];
  payloads: Map<number, Payload>;
  records: Map<number, string>;
  /** Numbers of lines by key, ascending. */
  recordKeys: Map<string, readonly number[]>;
  streams: Map<string, readonly ChainLine[]>;
  commands: Map<string, number>;
  /** By view, then by key. */
  rows: Map<string, Map<string, HeldRow>>;
  cursors: Map<string, number>;
  outbox: Map<string, OutboxItem>;
}

const empty = (): Tables => ({
  ledger: [],
  payloads: new Map(),
  records: new Map(),
  recordKeys: new Map(),
  streams: new Map(),
  commands: new Map(),
  rows: new Map(),
  cursors: new Map(),
  outbox: new Map(),
});

const copyOf = (tables: Tables): Tables => ({
  ledger: [...tables.ledger],
  payloads: new Map(tables.payloads),
  records: new Map(tables.records),
  recordKeys: new Map(tables.recordKeys),
  streams: new Map(tables.streams),
  commands: new Map(tables.commands),
  rows: new Map([...tables.rows].map(([view, rows]) => [view, new Map(rows)])),
  cursors: new Map(tables.cursors),
  outbox: new Map(tables.outbox),
});

/**
 * A store that lives as long as the process, for the rehearsal. It does what the stores of a server do, at the
 * same wall (`test/store-conformance.node.ts`), only without a disk. A write changes the tables in place and
 * remembers how to take each change back; who reads meanwhile gets a copy.
 */
export function memoryStore(): Store {
  let tables = empty();
  /** Readers that look at the tables as they are now. */
  let watched = 0;
  let writing: Undo[] | undefined;
  const inTurn = turns();

  async function writeOnce<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    if (watched > 0) {
      tables = copyOf(tables);
      watched = 0;
    }
    const undo: Undo[] = [];
    writing = undo;
    const { tx, commit, close } = writeTx(tables, undo);
    try {
      const result = await work(tx);
      commit();
      return result;
    } catch (fault) {
      takeBack(undo, 0, tables);
      throw fault;
    } finally {
      close();
      writing = undefined;
    }
  }

  return {
    write: (work) => inTurn(() => writeOnce(work)),
    async read(work) {
      if (writing) {
        const before = copyOf(tables);
        takeBack([...writing], 0, before);
        return work(readTx(before));
      }
      const seen = tables;
      watched += 1;
      try {
        return await work(readTx(seen));
      } finally {
        if (seen === tables) watched -= 1;
      }
    },
    scrub: () => inTurn(async () => undefined),
    describe: async () => ({ kind: 'memory', version: '1.0', bytes: bytesOf(tables) }),
    close: () => inTurn(async () => undefined),
  };
}

/** Two bytes for each UTF-16 unit of what is kept, and as much again for an empty store as a page of a disk. */
const bytesOf = ({ ledger, payloads }: Tables): number =>
  [...ledger.map(({ line }) => line), ...[...payloads.values()].map(({ body }) => body)].reduce(
    (bytes, text) => bytes + 2 * text.length,
    4096,
  );

type Undo = (tables: Tables) => void;

function takeBack(undo: Undo[], to: number, tables: Tables): void {
  for (const step of undo.splice(to).reverse()) step(tables);
}

/** The order of UTF-8 bytes, which is that of code points: surrogates come after every other unit. */
export function byBytes(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) {
    const [one, other] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (one !== other) return rank(one) - rank(other);
  }
  return left.length - right.length;
}

const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

const shown = ({ key, lane, sort, body }: HeldRow): KeyedRow => ({ key, lane, sort, body: JSON.parse(body) });

function readTx(tables: Tables): ReadTx {
  const laneOf = (view: string, lane: string): HeldRow[] =>
    [...(tables.rows.get(storable(view))?.values() ?? [])].filter((row) => row.lane === lane);
  return {
    head: async () => tables.ledger.at(-1),
    lines: async (fromSeq, limit) => tables.ledger.slice(Math.max(0, fromSeq - 1), Math.max(0, fromSeq - 1) + limit),
    async stream(stream) {
      const lines = tables.streams.get(storable(stream)) ?? [];
      assert(lines.length < streamLimit, 'a stream stays below its limit');
      return lines;
    },
    commandSeq: async (command) => tables.commands.get(storable(command)),
    async payloads(seqs) {
      const found = new Map<number, Payload>();
      for (const seq of seqs) {
        const payload = tables.payloads.get(seq);
        if (payload) found.set(seq, payload);
      }
      return found;
    },
    async records(seqs) {
      return new Map(
        seqs.flatMap((seq) => {
          const body = tables.records.get(seq);
          return body === undefined ? [] : [[seq, body] as const];
        }),
      );
    },
    async recordSeqs(key, { before = Number.MAX_SAFE_INTEGER, limit }) {
      const seqs = tables.recordKeys.get(storable(key)) ?? [];
      return seqs
        .filter((seq) => seq < before)
        .toReversed()
        .slice(0, limit);
    },
    async row(view, key) {
      const held = storable(key);
      const row = tables.rows.get(storable(view))?.get(held);
      return row && shown(row);
    },
    page: async (view, lane, page) => onePage(laneOf(view, lane), page),
    countUpTo: async (view, lane, limit) => Math.min(limit, laneOf(view, lane).length),
    async rows(after, limit) {
      const all = [...tables.rows.values()].flatMap((rows) => [...rows.values()]);
      const past = ({ view, key }: HeldRow) =>
        after === undefined || (byBytes(view, after.view) || byBytes(key, after.key)) > 0;
      return all
        .filter(past)
        .sort((one, other) => byBytes(one.view, other.view) || byBytes(one.key, other.key))
        .slice(0, limit)
        .map((row) => ({ view: row.view, ...shown(row) }));
    },
    cursor: async (name) => tables.cursors.get(storable(name)) ?? 0,
    outboxDue: async (now, limit) =>
      [...tables.outbox.values()]
        .filter((item) => byBytes(item.nextAt, now) <= 0)
        .sort((one, other) => one.seq - other.seq || one.index - other.index)
        .slice(0, limit),
    outboxSize: async () => tables.outbox.size,
  };
}

function onePage(rows: HeldRow[], { after, limit, direction }: Page): readonly KeyedRow[] {
  const sign = direction === 'down' ? -1 : 1;
  if (after) storable(after.sort + after.key);
  const past = ({ sort, key }: HeldRow) =>
    after === undefined || sign * (byBytes(sort, after.sort) || byBytes(key, after.key)) > 0;
  return rows
    .filter(past)
    .sort((one, other) => sign * (byBytes(one.sort, other.sort) || byBytes(one.key, other.key)))
    .slice(0, limit)
    .map(shown);
}

/** Sets one entry of a map and remembers what stood there. */
function put<K, V>(undo: Undo[], of: (tables: Tables) => Map<K, V>, tables: Tables, [key, value]: [K, V | undefined]) {
  const map = of(tables);
  const before = map.get(key);
  undo.push((held) => {
    if (before === undefined) of(held).delete(key);
    else of(held).set(key, before);
  });
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

/** One transaction; `commit` throws when a statement failed, also when the work looked away. */
function writeTx(tables: Tables, undo: Undo[]): { tx: WriteTx; commit: () => void; close: () => void } {
  const guard = new Guard(tables, undo);
  const ledger = ledgerChanges(tables, undo, guard);
  const derived = derivedChanges(tables, undo, guard);
  const tx = { ...readTx(tables), part: <T>(work: () => Promise<T>) => guard.part(work), ...ledger, ...derived };
  return { tx, commit: () => guard.look(), close: () => guard.close() };
}

/** A statement that fails undoes the part it stands in, or else the whole write. */
class Guard {
  readonly #tables: Tables;
  readonly #undo: Undo[];
  #failed: { readonly fault: unknown } | undefined;
  #parts = 0;
  #over = false;

  constructor(tables: Tables, undo: Undo[]) {
    this.#tables = tables;
    this.#undo = undo;
  }

  look(): void {
    assert(!this.#over, 'a transaction is not used after its end');
    if (this.#failed) throw this.#failed.fault;
  }

  close(): void {
    this.#over = true;
  }

  async change(work: () => void): Promise<void> {
    this.look();
    try {
      work();
    } catch (fault) {
      this.#failed = { fault };
      throw fault;
    }
  }

  async part<T>(work: () => Promise<T>): Promise<T> {
    this.look();
    this.#parts += 1;
    const [depth, mark] = [this.#parts, this.#undo.length];
    try {
      const result = await work();
      assert(this.#parts === depth, 'parts stand inside each other, never side by side');
      this.look();
      return result;
    } catch (fault) {
      // What the machine cannot do undoes the whole write, anything else only this part.
      if (!(this.#failed?.fault instanceof StoreUnavailable)) {
        this.#failed = undefined;
        takeBack(this.#undo, mark, this.#tables);
      }
      throw fault;
    } finally {
      this.#parts = depth - 1;
    }
  }
}

function ledgerChanges(tables: Tables, undo: Undo[], guard: Guard) {
  const setPayload = (seq: number, payload: Payload | undefined) =>
    put(undo, (held) => held.payloads, tables, [seq, payload]);
  const replaceBody = (payload: Payload) => {
    assert(tables.payloads.has(payload.seq), 'what was destroyed does not come back');
    setPayload(payload.seq, payload);
  };
  const putRecord = (seq: number, { body, keys }: NewRecord) => {
    put(undo, (of) => of.records, tables, [seq, storable(body)]);
    for (const key of keys)
      put(undo, (of) => of.recordKeys, tables, [key, [...(tables.recordKeys.get(keyText(key)) ?? []), seq]]);
  };
  const appendOne = ({ seq, line, hash, stream, command, payload, record }: NewLine) => {
    assert(seq === tables.ledger.length + 1, 'a number is given once, and none is left out');
    const held: ChainLine = { seq, line, hash };
    tables.ledger.push(held);
    undo.push((of) => void of.ledger.pop());
    put(undo, (of) => of.streams, tables, [stream, [...(tables.streams.get(keyText(stream)) ?? []), held]]);
    if (command !== undefined && !tables.commands.has(keyText(command)))
      put(undo, (of) => of.commands, tables, [command, seq]);
    if (record) putRecord(seq, record);
    if (!payload) return;
    assert(payload.seq === seq, 'a payload has the number of its line');
    storable(payload.body);
    setPayload(seq, payload);
  };
  return {
    append: (lines: readonly NewLine[]) => guard.change(() => lines.forEach(appendOne)),
    sealPayload: (payload: Payload) =>
      guard.change(() => {
        assert(payload.sealedUnder !== undefined, 'a sealed payload names its key');
        replaceBody(payload);
      }),
    openPayload: (payload: Payload) =>
      guard.change(() => {
        assert(payload.sealedUnder === undefined, 'an open payload names no key');
        replaceBody(payload);
      }),
    destroyPayload: (seq: number) => guard.change(() => setPayload(seq, undefined)),
    destroyRecords: (upToSeq: number) =>
      guard.change(() => {
        for (const seq of [...tables.records.keys()].filter((one) => one <= upToSeq))
          put(undo, (of) => of.records, tables, [seq, undefined]);
        for (const [key, seqs] of [...tables.recordKeys])
          put(undo, (of) => of.recordKeys, tables, [key, seqs.filter((seq) => seq > upToSeq)]);
      }),
  };
}

function derivedChanges(tables: Tables, undo: Undo[], guard: Guard) {
  const rowsOf = (view: string) => (held: Tables) => {
    const rows = held.rows.get(view) ?? new Map<string, HeldRow>();
    held.rows.set(view, rows);
    return rows;
  };
  return {
    putRow: (view: string, { key, lane, sort, body }: KeyedRow) =>
      guard.change(() => {
        const held = { view, key: keyText(key), lane: keyText(lane), sort: keyText(sort), body: canonical(body) };
        put(undo, rowsOf(keyText(view)), tables, [key, held]);
      }),
    removeRow: (view: string, key: string) => guard.change(() => put(undo, rowsOf(view), tables, [key, undefined])),
    setCursor: (name: string, seq: number) =>
      guard.change(() => put(undo, (held) => held.cursors, tables, [keyText(name), seq])),
    putOutbox: (item: OutboxItem) =>
      guard.change(() => put(undo, (held) => held.outbox, tables, [keyText(item.postId), item])),
    removeOutbox: (postId: string) => guard.change(() => put(undo, (held) => held.outbox, tables, [postId, undefined])),
    forgetDerived: () =>
      guard.change(() => {
        const { rows, outbox, cursors } = tables;
        undo.push((held) => void Object.assign(held, { rows, outbox, cursors }));
        Object.assign(tables, { rows: new Map(), outbox: new Map(), cursors: new Map() });
      }),
  };
}
