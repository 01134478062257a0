import { placeFrom } from './sorted-numbers.ts';

/** Numbers of records in order, with a bit for each so that others can be looked up among them at once. */
export class RecordNumbers {
  readonly sorted: Uint32Array;
  readonly #bits: Uint32Array;

  /** All numbers of these lists, each once. Every list is ascending. */
  constructor(lists: readonly Uint32Array[]) {
    let end = 0;
    for (const list of lists) end = Math.max(end, (list.at(-1) ?? -1) + 1);
    this.#bits = new Uint32Array(Math.ceil(end / 32));
    let count = 0;
    for (const list of lists)
      for (const number of list) {
        const [at, bit] = [number >>> 5, 1 << (number & 31)];
        const held = this.#bits[at] ?? 0;
        if ((held & bit) !== 0) continue;
        this.#bits[at] = held | bit;
        count += 1;
      }
    this.sorted = new Uint32Array(count);
    count = 0;
    for (const [at, word] of this.#bits.entries())
      for (let left = word; left !== 0; left &= left - 1) {
        this.sorted[count] = at * 32 + 31 - Math.clz32(left & -left);
        count += 1;
      }
  }

  /** Tells the place of each number that is in this ascending list too. */
  shared(list: Uint32Array, found: (place: number) => void): void {
    const { sorted } = this;
    let there = 0;
    // The few are looked up in the many.
    if (sorted.length * muchLonger < list.length) {
      for (let place = 0; place < sorted.length && there < list.length; place += 1) {
        const number = sorted[place] ?? 0;
        there = placeFrom(list, number, there);
        if (list[there] === number) found(place);
      }
      return;
    }
    for (const number of list) {
      if ((((this.#bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 0) continue;
      there = placeFrom(sorted, number, there);
      found(there);
    }
  }
}

const muchLonger = 64;
