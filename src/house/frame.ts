import { assert, present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { canonical, type JsonObject } from '../core/canonical.ts';
import type { Effect, Entry, Logged } from '../core/event.ts';
import { type Digest, entryOf, genesis, lineOf, linkHash, payloadHash } from './chain.ts';
import { type Decided, recordOf } from './decision-log.ts';
import type { Safe } from './safe.ts';
import type { NewLine, NewRecord, Payload, ReadTx, WriteTx } from './store.ts';

/** How far the chain may be ahead of the clock before the clock is believed again: longer than any correction. */
const chainAheadMs = 7 * 24 * 3_600_000;

/** An entry before it has a place in the chain. */
export type Draft = Omit<Entry, 'seq' | 'at' | 'payload' | 'record'> & {
  readonly personal?: JsonObject;
  readonly effect?: Effect;
  /** On the first entry of an act: what the gate said about it, for the logs. */
  readonly decided?: Decided;
};

export interface FrameParts {
  /** Organ id of the node. */
  readonly node: string;
  readonly digest: Digest;
  readonly safe: Safe;
  /** UTC instant of the node's clock. */
  readonly now: string;
  salt(): string;
}

/**
 * One durable transaction while it is being filled: it knows the head of the chain, keeps the logs that were
 * read, and gives every new entry its number, time and hash.
 */
export class Frame {
  readonly tx: WriteTx;
  readonly written: Logged[] = [];
  /** True when readable bytes were replaced or removed. */
  wipes = false;
  readonly #parts: FrameParts;
  readonly #logs = new Map<string, Logged[]>();
  #seq: number;
  #hash: string;
  #at: string;

  private constructor(tx: WriteTx, parts: FrameParts, head: { seq: number; hash: string; at: string }) {
    this.tx = tx;
    this.#parts = parts;
    this.#seq = head.seq;
    this.#hash = head.hash;
    this.#at = head.at;
  }

  static async open(tx: WriteTx, parts: FrameParts): Promise<Frame> {
    const head = await tx.head();
    const at = head ? entryOf(head.line).at : '';
    return new Frame(tx, parts, { seq: head?.seq ?? 0, hash: head?.hash ?? genesis, at });
  }

  /**
   * The time that the law and the terms follow. A clock that was set back a little waits for the chain; a chain
   * that is far ahead was once written under a wrong clock, and poisons nothing: then the clock counts.
   */
  get now(): string {
    const isPoisoned = this.#at !== '' && Date.parse(this.#at) - Date.parse(this.#parts.now) > chainAheadMs;
    return isPoisoned ? this.#parts.now : this.#next();
  }

  /** What the next entry is dated: never earlier than the entry before, also when the clock was set back. */
  #next(): string {
    return this.#parts.now > this.#at ? this.#parts.now : this.#at;
  }

  /** The stream with its personal parts, as far as they are open. */
  async log(stream: string): Promise<readonly Logged[]> {
    const known = this.#logs.get(stream);
    if (known) return known;
    const log = await withPersonal(
      this.tx,
      (await this.tx.stream(stream)).map((line) => entryOf(line.line)),
    );
    this.#logs.set(stream, log);
    return log;
  }

  /** Carries out one job; when it throws, the chain stands where it stood before. */
  async part<T>(work: () => Promise<T>): Promise<T> {
    const before = { seq: this.#seq, hash: this.#hash, at: this.#at, written: this.written.length };
    try {
      return await this.tx.part(work);
    } catch (fault) {
      this.#seq = before.seq;
      this.#hash = before.hash;
      this.#at = before.at;
      for (const entry of this.written.splice(before.written)) this.#logs.delete(entry.stream);
      throw fault;
    }
  }

  async append(drafts: readonly Draft[]): Promise<readonly Logged[]> {
    const lines: NewLine[] = [];
    const entries: Logged[] = [];
    for (const { personal, effect, decided, ...draft } of drafts) {
      this.#seq += 1;
      this.#at = this.#next();
      const payload = personal ? this.#payload(personal) : undefined;
      const record = decided ? this.#record(decided, draft) : undefined;
      const entry: Entry = {
        ...draft,
        seq: this.#seq,
        at: this.#at,
        ...(payload ? { payload: payloadHash(this.#parts.digest, payload.salt, payload.body) } : {}),
        ...(record ? { record: this.#parts.digest(record.body) } : {}),
      };
      const line = lineOf(entry);
      this.#hash = linkHash(this.#parts.digest, this.#hash, line);
      lines.push({
        seq: entry.seq,
        line,
        hash: this.#hash,
        stream: entry.stream,
        ...(entry.kind === 'refusal' ? {} : { command: entry.command }),
        ...(payload ? { payload } : {}),
        ...(record ? { record } : {}),
      });
      const logged: Logged = personal ? { ...entry, personal } : entry;
      entries.push(logged);
      this.#logs.get(entry.stream)?.push(logged);
    }
    await this.tx.append(lines);
    this.written.push(...entries);
    for (const { effect, stream } of drafts) if (effect) await this.#apply(effect, stream);
    return entries;
  }

  #record(decided: Decided, draft: Pick<Entry, 'type' | 'actor' | 'purpose' | 'under' | 'via'>): NewRecord {
    const { digest, safe, salt, node } = this.#parts;
    const { type, actor, purpose, under, via } = draft;
    const place = { seq: this.#seq, at: this.#at, node, name: type, userId: actor.userId, purpose, under };
    return recordOf(
      decided,
      { ...place, ...(via ? { via } : {}) },
      { digest, salt, pseudonym: (text) => safe.pseudonym(text) },
    );
  }

  #payload(personal: JsonObject): Payload {
    return { seq: this.#seq, salt: this.#parts.salt(), body: canonical(personal) };
  }

  async #apply(effect: Effect, stream: string): Promise<void> {
    const log = await this.log(stream);
    const seqs = log.filter((entry) => entry.payload !== undefined).map((entry) => entry.seq);
    const held = await this.tx.payloads(seqs);
    if (effect !== 'unseal') this.wipes = true;
    // The key goes first: should the commit fail now, the ciphertext that stays cannot be read by anybody.
    if (effect === 'destroy') this.#parts.safe.destroyKey(stream);
    for (const payload of held.values()) await this.#applyTo(effect, stream, payload);
    this.#logs.delete(stream);
  }

  async #applyTo(effect: Effect, key: string, payload: Payload): Promise<void> {
    const { safe } = this.#parts;
    if (effect === 'destroy') return this.tx.destroyPayload(payload.seq);
    if (effect === 'seal' && payload.sealedUnder === undefined) {
      return this.tx.sealPayload({ ...payload, body: safe.seal(key, payload.body), sealedUnder: key });
    }
    if (effect === 'unseal' && payload.sealedUnder !== undefined) {
      const body = present(
        safe.open(payload.sealedUnder, payload.body),
        'a parked stream has its key until it is destroyed',
      );
      assert(body !== '', 'a payload is never empty');
      return this.tx.openPayload({ seq: payload.seq, salt: payload.salt, body });
    }
  }
}

/** Entries with the personal parts that are open: not sealed, not destroyed. */
export async function withPersonal(tx: Pick<ReadTx, 'payloads'>, entries: readonly Entry[]): Promise<Logged[]> {
  const held = await tx.payloads(entries.flatMap((entry) => (entry.payload === undefined ? [] : [entry.seq])));
  return entries.map((entry) => {
    const payload = held.get(entry.seq);
    return payload && payload.sealedUnder === undefined ? { ...entry, personal: personalOf(payload) } : entry;
  });
}

export const personalOf = (payload: Payload): JsonObject =>
  believe(JSON.parse(payload.body), 'the body was made from a JSON object by `canonical`');
