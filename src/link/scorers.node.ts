import { Worker } from 'node:worker_threads';
import { present } from '../core/assert.ts';
import { isLeft, type JobFacts, linksOf, pairsDone, rangesOf, type Seat, writeJob } from './job.ts';
import { openWasm } from './kernel/wasm.node.ts';
import type { LinkGatherer } from './links.ts';
import type { MemoryMap } from './memory.ts';
import type { Portion } from './passes.ts';

export interface WorkerFacts {
  readonly memory: WebAssembly.Memory;
  readonly program: number;
  readonly seat: Seat;
}

/** Scores passes: in this thread when there is one seat in the map, else in a thread for each. */
export interface Scorers {
  /** All links of a portion into the gatherer; the number of pairs that were compared. The rows must stand in its order. */
  score(pass: Portion, about: Omit<JobFacts, 'range'> & { readonly gatherer: LinkGatherer }): Promise<number>;
  close(): Promise<void>;
}

/**
 * Small enough that no thread waits long for the last, and that the machine code in use is soon the good one: a call
 * that runs keeps the quick translation it began with.
 */
const pairsPerRange = 50_000;

/** Starts the threads, on a program that is ready. */
export function openScorers(memory: WebAssembly.Memory, map: MemoryMap): Scorers {
  const hands =
    map.workers.length === 1 ? [ownHand(memory, map)] : map.workers.map((seat) => workerHand(memory, map, seat));
  return {
    async score(portion, { gatherer, ...about }) {
      const ranges = [...rangesOf(portion, Math.max(hands.length, Math.ceil(portion.pairs / pairsPerRange)))];
      let pairs = 0;
      const work = async ({ seat, run }: Hand): Promise<void> => {
        for (let range = ranges.shift(); range; range = ranges.shift()) {
          writeJob(memory.buffer, map, seat, { ...about, range });
          while (isLeft(memory.buffer, seat)) gatherer.add(linksOf(memory.buffer, seat, await run()));
          pairs += pairsDone(memory.buffer, seat);
        }
      };
      await Promise.all(hands.map(work));
      return pairs;
    },
    async close() {
      await Promise.all(hands.map((hand) => hand.close()));
    },
  };
}

interface Hand {
  readonly seat: Seat;
  /** Runs what stands in the seat's job; the number of links. */
  run(): Promise<number>;
  close(): Promise<unknown>;
}

function ownHand(memory: WebAssembly.Memory, map: MemoryMap): Hand {
  const seat = present(map.workers[0], 'a map has at least one seat');
  const kernel = openWasm(memory, map.program);
  return {
    seat,
    run: async () => {
      kernel.use(map.program, seat.scratch);
      return kernel.score(seat.job);
    },
    close: async () => {},
  };
}

function workerHand(memory: WebAssembly.Memory, map: MemoryMap, seat: Seat): Hand {
  const workerData: WorkerFacts = { memory, program: map.program, seat };
  const worker = new Worker(new URL('./worker.node.ts', import.meta.url), { workerData });
  return {
    seat,
    run: () =>
      new Promise((resolve, reject) => {
        worker.once('error', reject);
        worker.once('message', (links: number) => {
          worker.off('error', reject);
          resolve(links);
        });
        worker.postMessage('run');
      }),
    close: () => worker.terminate(),
  };
}
