import type { Kernel } from './kernel.ts';
import { blockWords, fewestBytes, linkWords, longestText, signatureLength, signatureLetters } from './layout.ts';
import { floatAt, scored, signedAt, textAt, type View, viewOf, wordAt } from './pair-twin.ts';
import { editsBetween, jaroWinklerOf } from './text-twin.ts';

const signatureMask = 2 ** signatureLetters - 1;

/** Ones in a word of 32 bits. */
export function ones(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count += 1;
  return count;
}

const lengthOf = (signature: number): number => signature >>> signatureLength;
const firstOf = (signature: number): number => (signature >>> signatureLetters) & 31;

export const jaroWinklerBound = (a: number, b: number): number =>
  boundOf({ lengths: [lengthOf(a), lengthOf(b)], shared: lettersShared(a, b), isSameStart: firstOf(a) === firstOf(b) });

const lettersShared = (a: number, b: number): number =>
  Math.min(lengthOf(a) - ones(a & ~b & signatureMask), lengthOf(b) - ones(b & ~a & signatureMask));

interface Overlap {
  readonly lengths: readonly [number, number];
  readonly shared: number;
  readonly isSameStart: boolean;
}

/** The most that Jaro-Winkler can be with so many letters in common: no two crossed, and four in front if it starts so. */
function boundOf({ lengths: [lengthA, lengthB], shared, isSameStart }: Overlap): number {
  if (lengthA === 0 || lengthB === 0 || shared <= 0) return 0;
  const jaro = (shared / lengthA + shared / lengthB + 1) / 3;
  const boost = isSameStart && jaro > 0.7 ? 0.4 : 0;
  return jaro + boost * (1 - jaro) + 1e-9;
}

/** For every two lengths the fewest letters in common with which a similarity can reach the limit; 255: never. */
export function fewestShared(limit: number): Uint8Array {
  const known = fewestKnown.get(limit) ?? fewestOf(limit);
  fewestKnown.set(limit, known);
  return known;
}

/** A plan has a handful of limits, and they are always the same. */
const fewestKnown = new Map<number, Uint8Array>();

function fewestOf(limit: number): Uint8Array {
  const lengths = longestText + 1;
  return Uint8Array.from({ length: fewestBytes }, (_, at) => {
    const isSameStart = at >= lengths * lengths;
    const [lengthA, lengthB] = [Math.floor(at / lengths) % lengths, at % lengths];
    for (let shared = 1; shared <= Math.min(lengthA, lengthB); shared += 1) {
      if (boundOf({ lengths: [lengthA, lengthB], shared, isSameStart }) >= limit) return shared;
    }
    return 255;
  });
}

export const editsBound = (a: number, b: number): number =>
  Math.max(ones(a & ~b & signatureMask), ones(b & ~a & signatureMask), Math.abs(lengthOf(a) - lengthOf(b)));

/**
 * The kernel in TypeScript: written for its meaning and not for speed, for tests and for machines without WebAssembly.
 * It never takes the short way, so that what the other leaves out can be held against it.
 */
export function openTwin(memory: SharedArrayBuffer | ArrayBuffer): Kernel {
  const view = viewOf(memory);
  let program = 0;
  return {
    use: (programAt) => {
      program = programAt;
    },
    jaroWinkler: (a, b) => jaroWinklerOf(textAt(view, a), textAt(view, b)),
    levenshtein: (a, b) => editsBetween(textAt(view, a), textAt(view, b), false),
    osa: (a, b) => editsBetween(textAt(view, a), textAt(view, b), true),
    jaroWinklerBound,
    editsBound,
    gather(rows, order, count, out) {
      const rowBytes = wordAt(view, program + 16);
      const [columns, columnBytes] = [wordAt(view, program + 20), wordAt(view, program + 24)];
      const words = wordAt(view, program + 28);
      for (let index = 0; index < count; index += 1) {
        const from = rows + wordAt(view, order + index * 4) * rowBytes;
        view.bytes.copyWithin(out + index * rowBytes, from, from + rowBytes);
        for (let word = 1; word < words; word += 1) {
          view.words[(columns + (word - 1) * columnBytes) / 4 + index] = wordAt(view, from + word * 4);
        }
      }
    },
    patterns(rows, pairs, count, out) {
      const rowBytes = wordAt(view, program + 16);
      for (let index = 0; index < count; index += 1) {
        const pair = pairs + index * 8;
        const [a, b] = [wordAt(view, pair), wordAt(view, pair + 4)];
        view.words[(out >>> 2) + index] = scored(view, program, [rows + a * rowBytes, rows + b * rowBytes]).pattern;
      }
    },
    weigh(a, b, out) {
      const { weight, pattern } = scored(view, program, [a, b]);
      view.words.set([weight >>> 0, pattern], out >>> 2);
    },
    score: (job) => score(view, program, job),
  };
}

function score(view: View, program: number, job: number): number {
  const [rows, blocks, blockEnd] = [wordAt(view, job), wordAt(view, job + 4), wordAt(view, job + 12)];
  const [out, room, threshold] = [wordAt(view, job + 20), wordAt(view, job + 24), signedAt(view, job + 28)];
  const rowBytes = wordAt(view, program + 16);
  let [links, pairs, from] = [0, floatAt(view, job + 40), wordAt(view, job + 16)];
  const stop = (block: number, left: number): number => {
    view.words[(job + 8) >>> 2] = block;
    view.words[(job + 16) >>> 2] = left;
    view.floats[(job + 40) >>> 3] = pairs;
    return links;
  };
  for (let block = wordAt(view, job + 8); block < blockEnd; block += 1, from = 0) {
    const place = blocks + block * blockWords * 4;
    const [start, middle, end] = [wordAt(view, place), wordAt(view, place + 4), wordAt(view, place + 8)];
    const isSplit = middle !== start;
    for (let left = Math.max(from, start); left < (isSplit ? middle : end); left += 1) {
      const right = isSplit ? middle : left + 1;
      if (links + (end - right) > room) return stop(block, left);
      pairs += end - right;
      for (let other = right; other < end; other += 1) {
        const [a, b] = [rows + left * rowBytes, rows + other * rowBytes];
        const { weight, pattern } = scored(view, program, [a, b]);
        if (weight < threshold) continue;
        const link = (out >>> 2) + links * linkWords;
        view.words.set([wordAt(view, a), wordAt(view, b), weight >>> 0, pattern], link);
        links += 1;
      }
    }
  }
  return stop(blockEnd, 0);
}
