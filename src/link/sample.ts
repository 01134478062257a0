import type { Prng } from '../core/prng.ts';
import { blockWords } from './kernel/layout.ts';
import { type Pass, pairsOf } from './passes.ts';

/** Pairs of record numbers, two words each. */
export type Pairs = Uint32Array;

/** Pairs of any two records (of the two registers), drawn with the generator. */
export function randomPairs(sizes: readonly number[], count: number, chance: Prng): Pairs {
  const [first = 0, second] = sizes;
  const pairs = new Uint32Array(count * 2);
  for (let at = 0; at < pairs.length; at += 2) {
    const a = chance.below(first);
    let b = second === undefined ? chance.below(first - 1) : first + chance.below(second);
    if (second === undefined && b >= a) b += 1;
    pairs[at] = Math.min(a, b);
    pairs[at + 1] = Math.max(a, b);
  }
  return pairs;
}

/** All pairs of a pass, or so many drawn from them with the generator. */
export function pairsIn(pass: Pass, most: number, chance: Prng): Pairs {
  return pass.pairs <= most ? allPairs(pass) : drawnPairs(pass, most, chance);
}

function allPairs({ blocks, order, pairs: count }: Pass): Pairs {
  const pairs = new Uint32Array(count * 2);
  let at = 0;
  for (let block = 0; block < blocks.length; block += blockWords) {
    const [start = 0, middle = 0, end = 0] = [blocks[block], blocks[block + 1], blocks[block + 2]];
    const isSplit = middle !== start;
    for (let left = start; left < (isSplit ? middle : end); left += 1) {
      for (let right = isSplit ? middle : left + 1; right < end; right += 1) {
        pairs[at] = order[left] ?? 0;
        pairs[at + 1] = order[right] ?? 0;
        at += 2;
      }
    }
  }
  return pairs;
}

function drawnPairs({ blocks, order }: Pass, count: number, chance: Prng): Pairs {
  const ends = new Float64Array(blocks.length / blockWords);
  let total = 0;
  for (let block = 0; block < ends.length; block += 1) {
    total += pairsOf(blocks, block * blockWords);
    ends[block] = total;
  }
  const pairs = new Uint32Array(count * 2);
  const guide = guideOf(ends, total);
  for (let at = 0; at < pairs.length; at += 2) {
    const word = chance.word();
    const step = Math.floor(word / stepWords);
    const bounds = { low: guide[step] ?? 0, high: guide[step + 1] ?? 0 };
    const block = firstBeyond(ends, (word / 2 ** 32) * total, bounds) * blockWords;
    const [start = 0, middle = 0, end = 0] = [blocks[block], blocks[block + 1], blocks[block + 2]];
    const isSplit = middle !== start;
    const size = end - start;
    let left = isSplit ? chance.below(middle - start) : chance.below(size);
    let right = isSplit ? middle - start + chance.below(end - middle) : chance.below(size - 1);
    if (!isSplit && right >= left) right += 1;
    if (left > right) [left, right] = [right, left];
    pairs[at] = order[start + left] ?? 0;
    pairs[at + 1] = order[start + right] ?? 0;
  }
  return pairs;
}

const steps = 2 ** 14;
const stepWords = 2 ** 32 / steps;

/** The first place beyond each step on the way to the total: what is drawn between two steps is looked for between their places. */
function guideOf(ends: Float64Array, total: number): Uint32Array {
  const guide = new Uint32Array(steps + 1);
  let place = 0;
  for (let step = 0; step <= steps; step += 1) {
    const value = ((step * stepWords) / 2 ** 32) * total;
    while (place < ends.length - 1 && (ends[place] ?? 0) <= value) place += 1;
    guide[step] = place;
  }
  return guide;
}

/** The first place within the bounds whose value is beyond this one; the last when none is. */
function firstBeyond(
  ends: Float64Array,
  value: number,
  bounds: { readonly low: number; readonly high: number },
): number {
  let { low, high } = bounds;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a pair is in one of the passes before this one. */
export function isInEarlier(earlier: readonly Pass[], a: number, b: number): boolean {
  for (const { keys } of earlier) {
    const key = keys[a];
    if (key !== 0 && key === keys[b]) return true;
  }
  return false;
}
