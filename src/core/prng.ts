import { present } from './assert.ts';

/** Chance from a seed: the same seed gives the same run. Never for keys, salts or ids of real data. */
export interface Prng {
  /** A whole number of 32 bits. */
  word(): number;
  /** 0, 1, ... below the bound. */
  below(bound: number): number;
  /** True once in so many times: `chance(0.1)` is one in ten. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** So many lower case hexadecimal figures. */
  hex(length: number): string;
}

/** sfc32 (PractRand's small fast counter, 128 bits of state), warmed up as its author advises. */
export function prng(seed: number): Prng {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) word();
  const share = (): number => word() / 0x1_0000_0000;
  const below = (bound: number): number => Math.floor(share() * bound);
  return {
    word,
    below,
    chance: (of) => share() < of,
    pick: (from) => present(from[below(from.length)], 'there is something to pick from'),
    hex(length) {
      let text = '';
      while (text.length < length) text += word().toString(16).padStart(8, '0');
      return text.slice(0, length);
    },
  };
}
