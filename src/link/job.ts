import { blockWords, linkWords, toUnits } from './kernel/layout.ts';
import type { MemoryMap } from './memory.ts';
import { type Portion, pairsOf } from './passes.ts';

/** A range of blocks for one worker. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Ranges of blocks with about equally many pairs. */
export function rangesOf({ blocks, pairs }: Portion, parts: number): readonly Range[] {
  const ranges: Range[] = [];
  const count = blocks.length / blockWords;
  let [from, sum] = [0, 0];
  for (let block = 0; block < count; block += 1) {
    sum += pairsOf(blocks, block * blockWords);
    if (sum < pairs / parts && block + 1 < count) continue;
    ranges.push({ from, to: block + 1 });
    [from, sum] = [block + 1, 0];
  }
  return ranges;
}

export interface JobFacts {
  readonly range: Range;
  /** Links from this many bits on. */
  readonly leastBits: number;
  readonly isBounded: boolean;
}

export type Seat = MemoryMap['workers'][number];

/** Writes a job where the worker finds it. */
export function writeJob(
  memory: ArrayBufferLike,
  map: MemoryMap,
  seat: Seat,
  { range, leastBits, isBounded }: JobFacts,
): void {
  const words = new Uint32Array(memory, seat.job, 12);
  const least = toUnits(leastBits) >>> 0;
  words.set([map.ordered, map.blocks, range.from, range.to, 0, seat.out, map.room, least, isBounded ? 1 : 0, 0, 0, 0]);
}

/** Whether blocks are left. */
export const isLeft = (memory: ArrayBufferLike, { job }: Seat): boolean => {
  const [, , block = 0, end = 0] = new Uint32Array(memory, job, 4);
  return block < end;
};

/** Pairs that the job has compared so far. */
export const pairsDone = (memory: ArrayBufferLike, { job }: Seat): number =>
  new Float64Array(memory, job + 40, 1)[0] ?? 0;

export const linksOf = (memory: ArrayBufferLike, { out }: Seat, links: number): Uint32Array =>
  new Uint32Array(memory, out, links * linkWords);
