import { present } from '../../core/assert.ts';

/**
 * Which records have one key, by a hash of it: numbers of records in runs by the first bits of their hashes, where each run begins,
 * and eight bits more of each hash. Six bytes a record. Two keys in two hundred and fifty that share a run are taken for one: that
 * gives a record too many, and who compares sees that it is another.
 */
export class BlockIndex {
  readonly #starts: Uint32Array;
  readonly #order: Uint32Array;
  readonly #tags: Uint8Array;
  readonly #shift: number;

  /**
   * `hashes` of the records by their numbers; 0: in no block. A key that more than `mostInBlock` records have says too little to be
   * looked up by, and is left out.
   */
  constructor(hashes: Uint32Array, mostInBlock: number) {
    const bits = Math.min(24, Math.max(1, Math.ceil(Math.log2(hashes.length / inRun + 1))));
    this.#shift = 32 - bits;
    this.#starts = new Uint32Array(2 ** bits + 1);
    const order = this.#ordered(hashes);
    this.#order = this.#withoutCommon(order, hashes, mostInBlock);
    this.#tags = Uint8Array.from(this.#order, (record) => this.#tagOf(hashes[record] ?? 0));
  }

  get bytes(): number {
    return this.#starts.byteLength + this.#order.byteLength + this.#tags.byteLength;
  }

  /** Records that may have the key with this hash, which is not 0; ascending. */
  find(hash: number): readonly number[] {
    const run = hash >>> this.#shift;
    const tag = this.#tagOf(hash);
    const end = this.#starts[run + 1] ?? 0;
    const found: number[] = [];
    for (let at = this.#starts[run] ?? 0; at < end; at += 1)
      if (this.#tags[at] === tag) found.push(this.#order[at] ?? 0);
    return found;
  }

  /** The bits behind those of the run. */
  #tagOf(hash: number): number {
    return (hash >>> (this.#shift - tagBits)) & (2 ** tagBits - 1);
  }

  #ordered(hashes: Uint32Array): Uint32Array {
    const starts = this.#starts;
    for (const hash of hashes) if (hash !== 0) add(starts, (hash >>> this.#shift) + 1, 1);
    for (let run = 1; run < starts.length; run += 1) add(starts, run, starts[run - 1] ?? 0);
    const places = starts.slice();
    const order = new Uint32Array(starts.at(-1) ?? 0);
    for (let record = 0; record < hashes.length; record += 1) {
      const hash = hashes[record] ?? 0;
      if (hash === 0) continue;
      const run = hash >>> this.#shift;
      order[places[run] ?? 0] = record;
      add(places, run, 1);
    }
    return order;
  }

  /** Takes the common keys out of the order, and moves the starts along. */
  #withoutCommon(order: Uint32Array, hashes: Uint32Array, mostInBlock: number): Uint32Array {
    const starts = this.#starts;
    let [kept, from] = [0, 0];
    for (let run = 0; run + 1 < starts.length; run += 1) {
      const to = starts[run + 1] ?? 0;
      starts[run] = kept;
      const records = to - from > mostInBlock ? rareIn(order.subarray(from, to), hashes, mostInBlock) : undefined;
      if (records) order.set(records, kept);
      else order.copyWithin(kept, from, to);
      kept += records ? records.length : to - from;
      from = to;
    }
    starts[starts.length - 1] = kept;
    return order.slice(0, kept);
  }
}

/** Records for each run, on average. */
const inRun = 4;
const tagBits = 8;

const add = (numbers: Uint32Array, at: number, more: number): void => {
  numbers[at] = (numbers[at] ?? 0) + more;
};

function rareIn(records: Uint32Array, hashes: Uint32Array, mostInBlock: number): readonly number[] {
  const counts = new Map<number, number>();
  const hashOf = (record: number): number => present(hashes[record], 'a record of the order has a hash');
  for (const record of records) counts.set(hashOf(record), (counts.get(hashOf(record)) ?? 0) + 1);
  return [...records].filter((record) => (counts.get(hashOf(record)) ?? 0) <= mostInBlock);
}
