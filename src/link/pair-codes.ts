import { spread } from './cell-codes.ts';

/** Numbers for pairs of numbers, from 0, in the order in which they come. */
export interface PairCodes {
  /** For each place the number of its pair; one more where zero is kept for what is unknown. */
  readonly codes: Uint32Array;
  /** The two of each number. */
  readonly lefts: Uint32Array;
  readonly rights: Uint32Array;
}

const oddFactor = 0x9e3779b1 | 0;

/** Numbers the pairs of two columns. With `keepsZero` a pair of which one is 0 gets 0, and the others count from 1. */
export function pairCodes(left: Uint32Array, right: Uint32Array, { keepsZero }: { keepsZero: boolean }): PairCodes {
  const codes = new Uint32Array(left.length);
  let [lefts, rights] = [new Uint32Array(1024), new Uint32Array(1024)];
  let slots = new Int32Array(2048);
  let mask = slots.length - 1;
  let count = keepsZero ? 1 : 0;
  const start = count;
  for (let at = 0; at < left.length; at += 1) {
    const one = left[at] ?? 0;
    const other = right[at] ?? 0;
    if (keepsZero && (one === 0 || other === 0)) continue;
    let place = spread(Math.imul(one, oddFactor) ^ other) & mask;
    let code = (slots[place] ?? 0) - 1;
    while (code >= 0 && (lefts[code] !== one || rights[code] !== other)) {
      place = (place + 1) & mask;
      code = (slots[place] ?? 0) - 1;
    }
    if (code < 0) {
      code = count;
      if (code === lefts.length) [lefts, rights] = [widened(lefts), widened(rights)];
      lefts[code] = one;
      rights[code] = other;
      slots[place] = code + 1;
      count += 1;
      if (count > mask * 0.7) {
        slots = rebuilt(lefts, rights, { start, count, length: slots.length * 2 });
        mask = slots.length - 1;
      }
    }
    codes[at] = code;
  }
  return { codes, lefts: lefts.subarray(0, count), rights: rights.subarray(0, count) };
}

function rebuilt(
  lefts: Uint32Array,
  rights: Uint32Array,
  { start, count, length }: { start: number; count: number; length: number },
): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length);
  const mask = length - 1;
  for (let code = start; code < count; code += 1) {
    let place = spread(Math.imul(lefts[code] ?? 0, oddFactor) ^ (rights[code] ?? 0)) & mask;
    while (slots[place] !== 0) place = (place + 1) & mask;
    slots[place] = code + 1;
  }
  return slots;
}

function widened(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(numbers.length * 1.5));
  larger.set(numbers);
  return larger;
}
