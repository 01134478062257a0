import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { type Engine, engineAsked, openEngine } from './engine.node.ts';
import type { Filter } from './filter.ts';
import { readFilter } from './filter.ts';
import {
  countElements,
  elementBytes,
  inputStarts,
  type Mode,
  maxElements,
  maxInputBytes,
  maxProved,
  type Outcome,
  scalarBytes,
  tagBytes,
} from './frame.ts';
import type { Blinded, KeyPair, Proved, Verification } from './oprf.node.ts';
import type { Reply, Work } from './work.ts';

/**
 * The engine of `oprf.node.ts` and the building of filters, in warm workers: the event loop only cuts and joins
 * frames. Calls take turns, 256 elements at a time, so that one subject never waits behind a batch.
 *
 * Faults come back as values. A promise is rejected only when a worker died or the pool was closed.
 */
export interface MatchPool {
  blind(ask: { mode: Mode; inputs: Uint8Array; blinds?: Uint8Array }): Promise<Outcome<Blinded>>;
  evaluate(ask: { key: Uint8Array; blinded: Uint8Array }): Promise<Outcome<Uint8Array>>;
  prove(ask: { key: Uint8Array; blinded: Uint8Array }): Promise<Outcome<Proved>>;
  finalize(ask: { inputs: Uint8Array; blinds: Uint8Array; evaluated: Uint8Array }): Promise<Outcome<Uint8Array>>;
  verify(ask: Verification): Promise<Outcome<Uint8Array>>;
  direct(ask: { mode: Mode; key: Uint8Array; inputs: Uint8Array }): Promise<Outcome<Uint8Array>>;
  deriveKeyPair(ask: { mode: Mode; seed: Uint8Array; info: Uint8Array }): Promise<Outcome<KeyPair>>;
  /** The tags move to the worker: the array of the caller is empty afterwards. */
  buildFilter(ask: { tags: Uint8Array<ArrayBuffer> }): Promise<Outcome<Filter & { readonly size: number }>>;
  close(): Promise<void>;
}

export interface PoolFacts {
  /** One for each core by default. */
  readonly workers?: number;
  /** What may wait at most, in elements; more is refused as `busy`. */
  readonly maxWaiting?: number;
  /** What the machine's keeper asked for by default (`engine.node.ts`). */
  readonly engine?: Engine;
}

/** About 30 ms of work: the longest that a small call waits for each larger one before it. */
const turnElements = 256;
/** A tag in a filter costs about this part of a scalar multiplication. */
const tagsPerElement = 256;

type Bytes = Uint8Array<ArrayBuffer>;
type Frames = readonly Uint8Array[];

interface Call {
  readonly turns: number;
  readonly elements: number;
  workOf(turn: number): Work;
  readonly done: Frames[];
  sent: number;
  answered: number;
  over: boolean;
  resolve(outcome: Outcome<Frames>): void;
  reject(error: Error): void;
}

interface Seat {
  readonly worker: Worker;
  busyWith?: { readonly call: Call; readonly turn: number };
}

/** Throws `EngineAbsent` when this machine lacks what the engine needs. */
export async function openPool(facts: PoolFacts = {}): Promise<MatchPool> {
  const engine = facts.engine ?? engineAsked();
  // Here too and not only in the workers, whose errors lose their kind on the way. The other one is always there.
  if (engine === 'native') await openEngine(engine);
  const pool = new Pool({ maxWaiting: facts.maxWaiting ?? 16 * maxElements, engine });
  const workers = Math.max(1, facts.workers ?? availableParallelism());
  const seats = await Promise.allSettled(Array.from({ length: workers }, () => pool.seat()));
  const failed = seats.find((seat) => seat.status === 'rejected');
  if (failed === undefined) return pool;
  await pool.close();
  throw failed.reason;
}

/** A copy of its own, that can move to a worker. `slice` would not do: of a `Buffer` it is a view. */
const copied = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);
const cut = (frame: Uint8Array, from: number, to: number): Bytes =>
  copied(frame.subarray(from * elementBytes, to * elementBytes));
const cutInputs = (inputs: Uint8Array, starts: readonly number[]) => (from: number, to: number) =>
  copied(inputs.subarray(starts[from], starts[to]));
const frameAt = (frames: Frames, at: number): Uint8Array => present(frames[at], 'a worker answers with every frame');
const first = (frames: Frames): Uint8Array => frameAt(frames, 0);

function mapped<T>(outcome: Outcome<Frames>, make: (frames: Frames) => T): Outcome<T> {
  return 'fault' in outcome ? outcome : { good: make(outcome.good) };
}

class Pool implements MatchPool {
  readonly #maxWaiting: number;
  readonly #engine: Engine;
  readonly #seats = new Set<Seat>();
  /** Calls with turns that are not sent yet, the next one first. */
  readonly #queue: Call[] = [];
  #waiting = 0;
  #closed = false;

  constructor({ maxWaiting, engine }: { readonly maxWaiting: number; readonly engine: Engine }) {
    this.#maxWaiting = maxWaiting;
    this.#engine = engine;
  }

  async blind(ask: { mode: Mode; inputs: Uint8Array; blinds?: Uint8Array }): Promise<Outcome<Blinded>> {
    const starts = inputStarts(ask.inputs);
    if ('fault' in starts) return starts;
    const [count, inputs] = [starts.good.length - 1, cutInputs(ask.inputs, starts.good)];
    const { mode, blinds } = ask;
    if (blinds !== undefined && blinds.length !== count * scalarBytes) return { fault: { kind: 'wrong-length' } };
    const outcome = await this.#divide(count, (from, to) => ({
      kind: 'blind',
      mode,
      inputs: inputs(from, to),
      ...(blinds ? { blinds: cut(blinds, from, to) } : {}),
    }));
    return mapped(outcome, (frames) => ({ blinds: frameAt(frames, 0), blinded: frameAt(frames, 1) }));
  }

  async evaluate({ key, blinded }: { key: Uint8Array; blinded: Uint8Array }): Promise<Outcome<Uint8Array>> {
    const count = countElements(blinded);
    if ('fault' in count) return count;
    const outcome = await this.#divide(count.good, (from, to) => ({
      kind: 'evaluate',
      key: copied(key),
      blinded: cut(blinded, from, to),
    }));
    return mapped(outcome, first);
  }

  async prove({ key, blinded }: { key: Uint8Array; blinded: Uint8Array }): Promise<Outcome<Proved>> {
    const count = countElements(blinded, maxProved);
    if ('fault' in count) return count;
    const work = { kind: 'prove', key: copied(key), blinded: copied(blinded) } as const;
    const outcome = await this.#whole(work, count.good);
    return mapped(outcome, (frames) => ({ evaluated: frameAt(frames, 0), proof: frameAt(frames, 1) }));
  }

  async finalize(ask: { inputs: Uint8Array; blinds: Uint8Array; evaluated: Uint8Array }): Promise<Outcome<Uint8Array>> {
    const starts = inputStarts(ask.inputs);
    if ('fault' in starts) return starts;
    const [count, inputs] = [starts.good.length - 1, cutInputs(ask.inputs, starts.good)];
    const { blinds, evaluated } = ask;
    if (evaluated.length !== count * elementBytes || blinds.length !== evaluated.length) {
      return { fault: { kind: 'wrong-length' } };
    }
    const outcome = await this.#divide(count, (from, to) => ({
      kind: 'finalize',
      inputs: inputs(from, to),
      blinds: cut(blinds, from, to),
      evaluated: cut(evaluated, from, to),
    }));
    return mapped(outcome, first);
  }

  async verify(ask: Verification): Promise<Outcome<Uint8Array>> {
    const count = countElements(ask.blinded, maxProved);
    if ('fault' in count) return count;
    if (ask.inputs.length > maxProved * (maxInputBytes + 2)) return { fault: { kind: 'oversize', max: maxProved } };
    const work = {
      kind: 'verify',
      publicKey: copied(ask.publicKey),
      inputs: copied(ask.inputs),
      blinds: copied(ask.blinds),
      blinded: copied(ask.blinded),
      evaluated: copied(ask.evaluated),
      proof: copied(ask.proof),
    } as const;
    return mapped(await this.#whole(work, count.good), first);
  }

  async direct(ask: { mode: Mode; key: Uint8Array; inputs: Uint8Array }): Promise<Outcome<Uint8Array>> {
    const starts = inputStarts(ask.inputs);
    if ('fault' in starts) return starts;
    const inputs = cutInputs(ask.inputs, starts.good);
    const { mode, key } = ask;
    const outcome = await this.#divide(starts.good.length - 1, (from, to) => ({
      kind: 'direct',
      mode,
      key: copied(key),
      inputs: inputs(from, to),
    }));
    return mapped(outcome, first);
  }

  async deriveKeyPair(ask: { mode: Mode; seed: Uint8Array; info: Uint8Array }): Promise<Outcome<KeyPair>> {
    const work = { kind: 'derive', mode: ask.mode, seed: copied(ask.seed), info: copied(ask.info) } as const;
    return mapped(await this.#whole(work, 1), (frames) => ({
      key: frameAt(frames, 0),
      publicKey: frameAt(frames, 1),
    }));
  }

  async buildFilter({ tags }: { tags: Uint8Array<ArrayBuffer> }): Promise<Outcome<Filter & { readonly size: number }>> {
    const elements = Math.ceil(tags.length / tagBytes / tagsPerElement);
    const own = tags.byteLength === tags.buffer.byteLength ? tags : copied(tags);
    const outcome = await this.#whole({ kind: 'filter', tags: own }, elements);
    if ('fault' in outcome) return outcome;
    const facts = frameAt(outcome.good, 1);
    const [size = 0, seed = 0, segmentLength = 0, segmentCount = 0] = new Uint32Array(facts.buffer);
    const filter = readFilter({ seed, segmentLength, segmentCount }, frameAt(outcome.good, 0));
    return 'fault' in filter ? filter : { good: { ...filter.good, size } };
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const call of this.#queue.splice(0)) this.#end(call, (ended) => ended.reject(new Error('the pool is closed')));
    await Promise.all([...this.#seats].map(({ worker }) => worker.terminate()));
  }

  /** Starts a worker and waits until it is warm. */
  async seat(): Promise<void> {
    const worker = new Worker(new URL('./worker.node.ts', import.meta.url), { workerData: this.#engine });
    const seat: Seat = { worker };
    const ready = Promise.withResolvers<void>();
    let cause = new Error('a matching worker stopped');
    worker.on('message', (message: unknown) => {
      const reply = believe<Reply>(message, 'only the worker of this seat speaks here');
      if (reply === 'ready') ready.resolve();
      else this.#take(seat, reply);
    });
    worker.on('error', (error: Error) => {
      cause = error;
    });
    worker.on('exit', () => {
      ready.reject(cause);
      this.#lose(seat, cause);
    });
    await ready.promise;
    if (this.#closed) await worker.terminate();
    else this.#seats.add(seat);
    this.#next();
  }

  #divide(elements: number, workOf: (from: number, to: number) => Work): Promise<Outcome<Frames>> {
    return this.#run({
      elements,
      turns: Math.ceil(elements / turnElements),
      workOf: (turn) => workOf(turn * turnElements, Math.min((turn + 1) * turnElements, elements)),
    });
  }

  #whole(work: Work, elements: number): Promise<Outcome<Frames>> {
    return this.#run({ elements, turns: 1, workOf: () => work });
  }

  #run(asked: Pick<Call, 'elements' | 'turns' | 'workOf'>): Promise<Outcome<Frames>> {
    if (this.#closed) return Promise.reject(new Error('the pool is closed'));
    if (this.#waiting + asked.elements > this.#maxWaiting) return Promise.resolve({ fault: { kind: 'busy' } });
    const { promise, resolve, reject } = Promise.withResolvers<Outcome<Frames>>();
    this.#waiting += asked.elements;
    this.#queue.push({ ...asked, done: [], sent: 0, answered: 0, over: false, resolve, reject });
    this.#next();
    return promise;
  }

  /** Gives each idle worker the next turn of the call in front, which then goes to the back. */
  #next(): void {
    for (const seat of this.#seats) {
      if (seat.busyWith) continue;
      const call = this.#queue.shift();
      if (call === undefined) return;
      const turn = call.sent;
      call.sent += 1;
      if (call.sent < call.turns) this.#queue.push(call);
      seat.busyWith = { call, turn };
      const work = call.workOf(turn);
      seat.worker.postMessage(work, buffersOf(work));
    }
  }

  #take(seat: Seat, outcome: Outcome<Frames>): void {
    const held = seat.busyWith;
    delete seat.busyWith;
    if (held !== undefined) this.#settle(held.call, held.turn, outcome);
    this.#next();
  }

  #settle(call: Call, turn: number, outcome: Outcome<Frames>): void {
    if (call.over) return;
    if ('fault' in outcome) {
      const { fault } = outcome;
      const placed = 'at' in fault ? { ...fault, at: fault.at + turn * turnElements } : fault;
      this.#end(call, (ended) => ended.resolve({ fault: placed }));
      return;
    }
    call.done[turn] = outcome.good;
    call.answered += 1;
    if (call.answered === call.turns) this.#end(call, (ended) => ended.resolve({ good: joinedFrames(call.done) }));
  }

  #end(call: Call, how: (call: Call) => void): void {
    if (call.over) return;
    call.over = true;
    this.#waiting -= call.elements;
    const place = this.#queue.indexOf(call);
    if (place >= 0) this.#queue.splice(place, 1);
    how(call);
  }

  /** Whoever asked hears it, and another worker takes the seat. */
  #lose(seat: Seat, cause: Error): void {
    if (!this.#seats.delete(seat)) return;
    if (seat.busyWith) this.#end(seat.busyWith.call, (ended) => ended.reject(cause));
    if (this.#closed) return;
    this.seat().catch((error: Error) => {
      if (this.#seats.size > 0) return;
      for (const call of this.#queue.splice(0)) this.#end(call, (ended) => ended.reject(error));
    });
  }
}

/** Every part of a work is a copy made for it, so it can move instead of being copied again. */
const buffersOf = (work: Work): ArrayBuffer[] =>
  Object.values(work).flatMap((part) =>
    part instanceof Uint8Array && part.buffer instanceof ArrayBuffer ? [part.buffer] : [],
  );

/** The frames of all turns, each behind the one before. */
function joinedFrames(turns: readonly Frames[]): Frames {
  const [only, ...more] = turns;
  if (only === undefined || more.length === 0) return only ?? [];
  return only.map((_, at) => {
    const parts = turns.map((frames) => frameAt(frames, at));
    const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let next = 0;
    for (const part of parts) {
      joined.set(part, next);
      next += part.length;
    }
    return joined;
  });
}
