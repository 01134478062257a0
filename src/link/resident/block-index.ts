import { present } from '../../core/assert.ts';

/**
 * Which records have one key, by a hash of it: numbers of records in the order of the first bits of their hashes, and where each
 * run of equal bits begins. Six bytes a record. Two keys may share a run: that gives a record too many, and who compares sees that
 * it is another.
 */
export interface BlockIndex {
  /** Records that may have the key with this hash, ascending; never 0. */
  find(hash: number): Uint32Array;
  readonly bytes: number;
}

/** Records for each run, on average. */
const inRun = 2;

/**
 * `hashes` of the records by their numbers; 0: in no block. A key that more than `mostInBlock` records have says too little to be
 * looked up by, and is left out.
 */
export function blockIndex(hashes: Uint32Array, mostInBlock: number): BlockIndex {
  const bits = Math.min(30, Math.max(1, Math.ceil(Math.log2(hashes.length / inRun + 1))));
  const shift = 32 - bits;
  const starts = new Uint32Array(2 ** bits + 1);
  for (const hash of hashes) if (hash !== 0) add(starts, (hash >>> shift) + 1, 1);
  for (let run = 1; run < starts.length; run += 1) add(starts, run, starts[run - 1] ?? 0);
  const places = starts.slice();
  const order = new Uint32Array(starts.at(-1) ?? 0);
  for (let record = 0; record < hashes.length; record += 1) {
    const hash = hashes[record] ?? 0;
    if (hash === 0) continue;
    const run = hash >>> shift;
    order[places[run] ?? 0] = record;
    add(places, run, 1);
  }
  const kept = withoutCommon({ starts, order, hashes }, mostInBlock);
  return {
    find: (hash) => kept.subarray(starts[hash >>> shift] ?? 0, starts[(hash >>> shift) + 1] ?? 0),
    bytes: starts.byteLength + kept.byteLength,
  };
}

const add = (numbers: Uint32Array, at: number, more: number): void => {
  numbers[at] = (numbers[at] ?? 0) + more;
};

/** Takes the common keys out of the order, and moves the starts along. */
function withoutCommon(
  {
    starts,
    order,
    hashes,
  }: { readonly starts: Uint32Array; readonly order: Uint32Array; readonly hashes: Uint32Array },
  mostInBlock: number,
): Uint32Array {
  let kept = 0;
  let from = 0;
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

function rareIn(records: Uint32Array, hashes: Uint32Array, mostInBlock: number): readonly number[] {
  const counts = new Map<number, number>();
  const hashOf = (record: number): number => present(hashes[record], 'a record of the order has a hash');
  for (const record of records) counts.set(hashOf(record), (counts.get(hashOf(record)) ?? 0) + 1);
  return [...records].filter((record) => (counts.get(hashOf(record)) ?? 0) <= mostInBlock);
}
