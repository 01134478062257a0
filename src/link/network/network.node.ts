import { Worker } from 'node:worker_threads';
import { assert, present } from '../../core/assert.ts';
import { believe } from '../../core/believe.ts';
import { type BaseFault, emptyBase, positionOf, sharedBase } from './base.ts';
import type { EdgeChunk } from './builder.ts';
import { blockChanges, newBlock, wholeBlocks, writeChange } from './change-log.ts';
import type { ComponentAnswer, ComponentsQuestion } from './components.ts';
import type { DegreeAnswer, NeighboursAnswer, NeighboursQuestion } from './neighbours.ts';
import type { NetworkChange } from './network.ts';
import type { PathsAnswer, PathsQuestion } from './paths.ts';
import type { Answer, ComponentsSummary, Job, Question, Standing, ToAsker, ToBuilder } from './talk.ts';
import type { Reader } from './walk.ts';

/** So many questions wait that one more would wait too long. */
export interface Busy {
  readonly kind: 'busy';
}

export const mostWaiting = 1_000;
/** Changes in one call, so that the caller's thread is never held long. */
export const mostChanges = 10_000;
export const mostDegrees = 1_000;

/**
 * The network in a thread of its own. A question sees every change that was told before it. Long jobs (all components,
 * a new base, a file) each have one more thread, so that they hold up no question.
 */
export class NetworkThread {
  readonly #asker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<Answer>>();
  #bytes: SharedArrayBuffer;
  #asked = 0;
  /** Changes are counted from the start of this thread; the log holds them from `first` on, the base those before `from`. */
  readonly #blocks: SharedArrayBuffer[] = [];
  #first = 0;
  #from = 0;
  #upTo = 0;
  #position: number;
  #isCompacting = false;
  #isClosed = false;

  constructor(bytes: SharedArrayBuffer = emptyBase().bytes) {
    this.#bytes = bytes;
    this.#position = positionOf(sharedBase(bytes));
    this.#asker = started({ kind: 'ask', standing: this.#standing() });
    this.#asker.on('message', (message) => {
      const { id, answer } = believe<{ id: number; answer: Answer }>(message, 'thread.node.ts answers what was asked');
      const waiting = present(this.#waiting.get(id), 'an answer comes once, to a question that waits');
      this.#waiting.delete(id);
      waiting.resolve(answer);
    });
    const fail = (fault: Error): void => {
      for (const waiting of this.#waiting.values()) waiting.reject(fault);
      this.#waiting.clear();
    };
    this.#asker.on('error', fail);
    this.#asker.on('exit', () => {
      this.#isClosed = true;
      fail(new Error('the thread of the network has ended'));
    });
  }

  /** Changes since the base; when there are many, `compact` makes a new one. */
  get changes(): number {
    return this.#upTo - this.#from;
  }

  /** How far in the caller's own log this network goes. */
  get position(): number {
    return this.#position;
  }

  get bytes(): number {
    return this.#bytes.byteLength;
  }

  neighbours(reader: Reader, question: NeighboursQuestion): Promise<NeighboursAnswer | Busy> {
    return this.#ask({ about: 'neighbours', reader, question });
  }

  paths(reader: Reader, question: PathsQuestion): Promise<PathsAnswer | Busy> {
    return this.#ask({ about: 'paths', reader, question });
  }

  component(
    reader: Reader,
    question: { readonly node: number; readonly limit: number },
  ): Promise<ComponentAnswer | Busy> {
    return this.#ask({ about: 'component', reader, question });
  }

  degrees(reader: Reader, nodes: readonly number[]): Promise<readonly DegreeAnswer[] | Busy> {
    assert(nodes.length <= mostDegrees, 'at most 1,000 nodes at once');
    return this.#ask({ about: 'degrees', reader, nodes });
  }

  async #ask<T>(question: Question): Promise<T | Busy> {
    assert(!this.#isClosed, 'a closed network is not asked');
    if (this.#waiting.size >= mostWaiting) return { kind: 'busy' };
    const waiting = Promise.withResolvers<Answer>();
    const id = this.#asked;
    this.#asked += 1;
    this.#waiting.set(id, waiting);
    this.#tell({ kind: 'ask', id, question });
    return believe<T>(await waiting.promise, 'each kind of question has its own kind of answer');
  }

  #tell(message: ToAsker): void {
    this.#asker.postMessage(message);
  }

  /** In this order, and before any later question. `position` is how far the caller's own log has come with these. */
  apply(changes: readonly NetworkChange[], position = this.#position): void {
    assert(changes.length <= mostChanges, 'at most 10,000 changes at once');
    const blocks: SharedArrayBuffer[] = [];
    for (const change of changes) {
      const place = this.#upTo - this.#first;
      if (place === this.#blocks.length * blockChanges) {
        const block = newBlock();
        this.#blocks.push(block);
        blocks.push(block);
      }
      const block = present(this.#blocks.at(-1), 'a block was pushed when none had room');
      writeChange(block, place % blockChanges, change);
      this.#upTo += 1;
    }
    this.#position = position;
    this.#tell({ kind: 'changed', upTo: this.#upTo, blocks });
  }

  #standing(): Standing {
    return {
      bytes: this.#bytes,
      log: { first: this.#first, blocks: [...this.#blocks] },
      from: this.#from,
      upTo: this.#upTo,
    };
  }

  /** All components, as things stand now. It may take seconds; `tick` hears what share is done. */
  components(reader: Reader, { largest, tick }: ComponentsQuestion): Promise<ComponentsSummary> {
    return aside({ kind: 'components', standing: this.#standing(), reader, largest }, tick);
  }

  /** Makes a new base of the old one and the changes; false when one is being made already. */
  async compact(): Promise<boolean> {
    if (this.#isCompacting) return false;
    this.#isCompacting = true;
    try {
      const standing = this.#standing();
      const bytes = await aside<SharedArrayBuffer>({ kind: 'compact', standing, position: this.#position });
      this.#bytes = bytes;
      this.#from = standing.upTo;
      this.#first += this.#blocks.splice(0, wholeBlocks(standing.upTo - this.#first)).length * blockChanges;
      this.#tell({ kind: 'rebased', bytes, from: standing.upTo });
      return true;
    } finally {
      this.#isCompacting = false;
    }
  }

  /** Writes the base into a file that only its owner may read; compact first to have the changes in it. */
  async save(path: string): Promise<void> {
    await aside({ kind: 'save', bytes: this.#bytes, path });
  }

  async close(): Promise<void> {
    await this.#asker.terminate();
  }
}

export interface NetworkSource {
  /** Numbers that nodes can have: 0, 1, ... below this. */
  readonly nodes: number;
  /** Policy classes of the nodes, in the order of their numbers; `neverThere` for a number that no node has. */
  readonly classes: Iterable<Uint16Array> | AsyncIterable<Uint16Array>;
  readonly edges: Iterable<EdgeChunk> | AsyncIterable<EdgeChunk>;
  /** How far in the caller's own log this goes. */
  readonly position?: number;
}

/** Builds in a thread; the source is asked for the next piece when the last is in. Pieces are given away. */
export async function builtNetwork(source: NetworkSource): Promise<NetworkThread> {
  const builder = started({ kind: 'build', nodes: source.nodes });
  const tell = (message: ToBuilder, transfer: readonly ArrayBufferLike[] = []): Promise<unknown> => {
    const heard = hear(builder);
    builder.postMessage(
      message,
      transfer.filter((buffer) => buffer instanceof ArrayBuffer),
    );
    return heard;
  };
  try {
    let from = 0;
    for await (const policies of source.classes) {
      const { length } = policies;
      await tell({ kind: 'nodes', from, policies }, [policies.buffer]);
      from += length;
    }
    for await (const chunk of source.edges) {
      await tell({ kind: 'edges', chunk }, [
        ...[chunk.from.buffer, chunk.to.buffer, chunk.kind.buffer, chunk.policy.buffer],
      ]);
    }
    const bytes = await tell({ kind: 'done', position: source.position ?? 0 });
    return new NetworkThread(believe<SharedArrayBuffer>(bytes, 'thread.node.ts ends a build with the bytes'));
  } finally {
    await builder.terminate();
  }
}

/** A network from a file that `save` wrote; or what is wrong with the file, and then it must be built again. */
export async function restoredNetwork(
  path: string,
): Promise<{ readonly good: NetworkThread } | { readonly fault: BaseFault }> {
  const found = await aside<{ bytes: SharedArrayBuffer } | { fault: BaseFault }>({ kind: 'restore', path });
  return 'bytes' in found ? { good: new NetworkThread(found.bytes) } : found;
}

const started = (job: Job): Worker => new Worker(new URL('./thread.node.ts', import.meta.url), { workerData: job });

/** A job in a thread of its own, that ends with it. */
async function aside<T>(job: Job, tick?: (share: number) => void): Promise<T> {
  const worker = started(job);
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.on('message', (heard) => {
    const share = shareIn(heard);
    if (share === undefined) resolve(heard);
    else tick?.(share);
  });
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('a thread of the network ended before its job')));
  try {
    return believe<T>(await promise, 'each kind of job has its own kind of outcome');
  } finally {
    await worker.terminate();
  }
}

/** How far a job has come, when that is what it said. */
const shareIn = (heard: unknown): number | undefined =>
  typeof heard === 'object' && heard !== null && 'share' in heard && typeof heard.share === 'number'
    ? heard.share
    : undefined;

function hear(worker: Worker): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.once('message', resolve);
  worker.once('error', reject);
  return promise.finally(() => {
    worker.off('message', resolve);
    worker.off('error', reject);
  });
}
