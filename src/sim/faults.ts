import type { Prng } from '../core/prng.ts';
import type { Envelope, Taken, Transport } from '../house/post.ts';
import { type Store, StoreUnavailable, type WriteTx } from '../house/store.ts';

/** Everything that may go wrong outside our own code, each as a share of the times it could. */
export interface Dangers {
  /** The disk refuses a write before anything happened. */
  readonly diskRefuses: number;
  /** The disk fills up in the middle of a write. */
  readonly diskFills: number;
  /** The write is durable, but the answer got lost. */
  readonly answerLost: number;
  /** A read fails. */
  readonly readFails: number;
  /** The process dies before, in or after a write. */
  readonly killed: number;
  readonly postLost: number;
  readonly postAnswerLost: number;
  readonly postDoubled: number;
  readonly postDelayed: number;
}

export const dangers: Dangers = {
  diskRefuses: 0.01,
  diskFills: 0.01,
  answerLost: 0.015,
  readFails: 0.004,
  killed: 0.01,
  postLost: 0.1,
  postAnswerLost: 0.1,
  postDoubled: 0.15,
  postDelayed: 0.2,
};

/** Decides from the seed what goes wrong, and counts it. Silent when the faults have to stop. */
export class Fate {
  readonly injected: { [fault: string]: number } = {};
  readonly #dice: Prng;
  #stopped = 0;

  constructor(dice: Prng) {
    this.#dice = dice;
  }

  strikes(danger: keyof Dangers): boolean {
    if (this.#stopped > 0 || !this.#dice.chance(dangers[danger])) return false;
    this.count(danger);
    return true;
  }

  count(fault: string): void {
    this.injected[fault] = (this.injected[fault] ?? 0) + 1;
  }

  below(bound: number): number {
    return this.#dice.below(bound);
  }

  stop(): void {
    this.#stopped = Number.POSITIVE_INFINITY;
  }

  /** Does something without mishap: a node that starts again. */
  async spare<T>(work: () => Promise<T>): Promise<T> {
    this.#stopped += 1;
    try {
      return await work();
    } finally {
      this.#stopped -= 1;
    }
  }
}

const reason = { nl: 'De gespeelde schijf werkt niet.', en: 'The simulated disk does not work.' };
const broken = (): StoreUnavailable => new StoreUnavailable('broken', reason);

/** What of a node outlives its process, besides its disk and its keys. */
export interface Remains {
  /** What a thief may have copied from the ledger before it was destroyed; its key must be gone then. */
  readonly stolen: { readonly key: string; readonly sealed: string }[];
  /** True while old bytes may still lie in the files. */
  unscrubbed: boolean;
}

/** A store as one run of a node sees it. */
export interface RunStore {
  readonly store: Store;
  /** From now on nothing of this run reaches the disk any more. */
  kill(): void;
}

export function faultyStore(
  disk: Store,
  { fate, remains }: { fate: Fate; remains: Remains },
  killed: () => void,
): RunStore {
  let dead = false;
  const alive = (): void => {
    if (dead) throw broken();
  };
  const kill = (): void => {
    if (dead) return;
    dead = true;
    killed();
  };
  const store: Store = {
    async write(work) {
      alive();
      if (fate.strikes('diskRefuses')) throw broken();
      const fillsAfter = fate.strikes('diskFills') ? fate.below(12) : undefined;
      const killedAfter = fate.strikes('killed') ? fate.below(20) : undefined;
      let changes = 0;
      const touch = (): void => {
        alive();
        if (changes === fillsAfter) throw broken();
        if (changes === killedAfter) kill();
        alive();
        changes += 1;
      };
      const wiped = { bytes: false };
      const result = await disk.write(async (tx) => {
        const done = await work(touchy(tx, { touch, wiped, remains }));
        alive();
        return done;
      });
      if (wiped.bytes) remains.unscrubbed = true;
      if (killedAfter !== undefined) kill();
      alive();
      if (fate.strikes('answerLost')) throw broken();
      return result;
    },
    async read(work) {
      alive();
      if (fate.strikes('readFails')) throw broken();
      const found = await disk.read(work);
      alive();
      return found;
    },
    async scrub() {
      alive();
      if (fate.strikes('diskRefuses')) throw broken();
      remains.unscrubbed = false;
      await disk.scrub();
    },
    describe: () => disk.describe(),
    close: async () => kill(),
  };
  return { store, kill };
}

/** The transaction, with a moment before each change at which something may happen. */
function touchy(
  tx: WriteTx,
  of: { readonly touch: () => void; readonly wiped: { bytes: boolean }; readonly remains: Remains },
): WriteTx {
  const before =
    <A extends readonly unknown[], T>(change: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      of.touch();
      return change(...args);
    };
  const wiping =
    <A extends readonly unknown[], T>(change: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      of.touch();
      of.wiped.bytes = true;
      return change(...args);
    };
  return {
    ...tx,
    append: before(tx.append),
    sealPayload: wiping(async (payload) => {
      of.remains.stolen.push({ key: payload.sealedUnder ?? '', sealed: payload.body });
      return tx.sealPayload(payload);
    }),
    openPayload: before(tx.openPayload),
    destroyPayload: wiping(tx.destroyPayload),
    putRow: before(tx.putRow),
    setCursor: before(tx.setCursor),
    putOutbox: before(tx.putOutbox),
  };
}

/** A post as it travels: bytes, and those of the file that goes along. */
export interface Parcel {
  readonly body: string;
  readonly attachment?: Uint8Array;
}

/** A line between nodes that loses, doubles, delays and mixes up posts. Posts travel as bytes. */
export class Network implements Transport {
  readonly #fate: Fate;
  readonly #receive: (parcel: Parcel) => Promise<Taken>;
  readonly #underway: Parcel[] = [];

  constructor(fate: Fate, receive: (parcel: Parcel) => Promise<Taken>) {
    this.#fate = fate;
    this.#receive = receive;
  }

  async send(envelope: Envelope, attachment?: Uint8Array): Promise<Taken> {
    const parcel = {
      body: JSON.stringify(envelope),
      ...(attachment ? { attachment: new Uint8Array(attachment) } : {}),
    };
    if (this.#fate.strikes('postLost')) throw new Error('the post got lost');
    if (this.#fate.strikes('postDoubled')) this.#underway.push(parcel);
    if (this.#fate.strikes('postDelayed')) {
      this.#underway.push(parcel);
      throw new Error('no answer in time');
    }
    const taken = await this.#receive(parcel);
    if (this.#fate.strikes('postAnswerLost')) throw new Error('the answer got lost');
    return taken;
  }

  /** Hands over something that was underway, in any order; nobody waits for its answer any more. */
  async arrive(): Promise<void> {
    const [parcel] = this.#underway.splice(this.#fate.below(Math.max(1, this.#underway.length)), 1);
    if (parcel !== undefined) await this.#receive(parcel).catch(() => undefined);
  }

  get underway(): number {
    return this.#underway.length;
  }
}
