import type { Bilingual } from '../core/bilingual.ts';
import type { KeyedRow, Page } from '../steps/step.ts';

/**
 * Where a node keeps its ledger. Two stores stand behind this interface (SQLite, PostgreSQL) and one
 * conformance suite judges both. Only `ledger` is the truth: streams, commands, views and the outbox follow
 * from it and can be rebuilt.
 */
export interface Store {
  /**
   * Runs `work` in one durable transaction; one writer at a time. When it throws, nothing has happened. Nor when
   * a statement in it failed outside a `part`, or for `StoreUnavailable` anywhere: that cannot be caught away.
   */
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** Runs `work` on one snapshot of what is committed. Never waits for the writer. */
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  /** Makes destroyed bytes unreadable in the files too, as far as the store can. */
  scrub(): Promise<void>;
  /** What a person should know: file, version, size. */
  describe(): Promise<{ readonly kind: string; readonly version: string; readonly bytes: number }>;
  close(): Promise<void>;
}

/** One stored line: canonical JSON of an `Entry`, and the hash over the hash before it and the line. */
export interface ChainLine {
  readonly seq: number;
  readonly line: string;
  readonly hash: string;
}

/** What lies beside the chain. `body` is canonical JSON, or ciphertext once `sealedUnder` is there. */
export interface Payload {
  readonly seq: number;
  readonly salt: string;
  readonly body: string;
  /** Name of the key in the node's safe. */
  readonly sealedUnder?: string;
}

/** A post that has not been taken in by its receiver yet. Rebuilt from the ledger when lost. */
export interface OutboxItem {
  readonly postId: string;
  readonly seq: number;
  readonly index: number;
  readonly to: string;
  readonly attempts: number;
  /** UTC instant before which it is not tried again. */
  readonly nextAt: string;
}

export interface ReadTx {
  head(): Promise<ChainLine | undefined>;
  /** Lines from `seq` on, in order. */
  lines(fromSeq: number, limit: number): Promise<readonly ChainLine[]>;
  /** Lines of one stream, in order, at most `streamLimit`. */
  stream(stream: string): Promise<readonly ChainLine[]>;
  /** First line a command wrote, when it was carried out before. */
  commandSeq(command: string): Promise<number | undefined>;
  payloads(seqs: readonly number[]): Promise<ReadonlyMap<number, Payload>>;
  /** Bodies of the log records beside lines. */
  records(seqs: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** Lines whose record is found under a key, the newest first, before `before` where it is given. */
  recordSeqs(key: string, page: RecordPage): Promise<readonly number[]>;
  row(view: string, key: string): Promise<KeyedRow | undefined>;
  page(view: string, lane: string, page: Page): Promise<readonly KeyedRow[]>;
  countUpTo(view: string, lane: string, limit: number): Promise<number>;
  /** Every row of every view in key order: for comparing a rebuild, not for pages. */
  rows(
    after: { readonly view: string; readonly key: string } | undefined,
    limit: number,
  ): Promise<readonly (KeyedRow & { readonly view: string })[]>;
  cursor(name: string): Promise<number>;
  outboxDue(now: string, limit: number): Promise<readonly OutboxItem[]>;
  outboxSize(): Promise<number>;
}

export interface RecordPage {
  readonly before?: number;
  readonly limit: number;
}

export interface WriteTx extends ReadTx {
  /** Runs `work` so that a throw undoes only this part. */
  part<T>(work: () => Promise<T>): Promise<T>;
  append(lines: readonly NewLine[]): Promise<void>;
  /** Replaces the body by ciphertext. */
  sealPayload(payload: Payload): Promise<void>;
  /** Puts the plain body back. */
  openPayload(payload: Payload): Promise<void>;
  destroyPayload(seq: number): Promise<void>;
  /** Throws away the records up to and including a line: their term is over. The chain keeps their hashes. */
  destroyRecords(upToSeq: number): Promise<void>;
  putRow(view: string, row: KeyedRow): Promise<void>;
  removeRow(view: string, key: string): Promise<void>;
  setCursor(name: string, seq: number): Promise<void>;
  putOutbox(item: OutboxItem): Promise<void>;
  removeOutbox(postId: string): Promise<void>;
  /** Empties views, outbox and cursors, for a rebuild. */
  forgetDerived(): Promise<void>;
}

export interface NewLine extends ChainLine {
  readonly stream: string;
  /** Absent for lines that a retry may write again (refusals). */
  readonly command?: string;
  readonly payload?: Payload;
  readonly record?: NewRecord;
}

/** What the logs say of a line: decision and processing. No personal data; the chain holds the hash of `body`. */
export interface NewRecord {
  readonly body: string;
  /** Under which it is found again: `trace/<id>`, `user/<id>`, `effect/deny`. */
  readonly keys: readonly string[];
}

/** Entries that one stream may have; a stream that reaches it is a fault in a step. */
export const streamLimit = 10_000;

/** The store cannot take anything now: disk full, connection lost. Nothing was acknowledged. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly code: 'disk-full' | 'no-connection' | 'read-only' | 'broken' | 'busy';
  readonly reason: Bilingual;

  constructor(code: StoreUnavailable['code'], reason: Bilingual, cause?: unknown) {
    super(reason.en, { cause });
    this.code = code;
    this.reason = reason;
  }
}
