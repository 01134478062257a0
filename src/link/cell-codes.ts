/** Rows that were cut in their bytes: `stride` places for each, with where a cell begins and ends and a hash of it. */
export interface CutRows {
  readonly count: number;
  readonly stride: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
}

const slotWords = 4;
const fewestFetched = 8192;
const fetchedAtOnce = 1024;
const decodedAtOnce = 4096;
const beyondAscii = 0x80;

/** Makes a text of bytes. */
export type Decode = (bytes: Uint8Array, start: number, end: number) => string;

/**
 * Numbers the distinct cells of a column by their bytes, in the order in which they come; 0 is the empty cell. Only a cell that
 * was not seen before is kept. Open addressing: for each slot number, hash, and where the bytes are and how many, so that a look
 * needs two lines of the cache.
 */
export class CellCodes {
  /** One more than the highest number. */
  count = 1;
  #slots = new Int32Array(1024 * slotWords);
  #mask = 1023;
  #ends = new Uint32Array(1024);
  #bytes = new Uint8Array(16_384);
  #decoded = '';
  #decodedFrom = 0;
  #decodedTo = 0;
  /** Says nothing: it keeps the looks of `#fetch` from being left out as useless. */
  fetched = 0;

  /** Writes the number of one cell of each row, from `at` on. Any hash will do that is always the same for the same bytes. */
  write(
    into: Uint32Array,
    at: number,
    { bytes, rows, place }: { bytes: Uint8Array; rows: CutRows; place: number },
  ): void {
    const { starts, ends, hashes, stride } = rows;
    this.#fetch(rows, place);
    // One loop without a call for a cell that was seen before: it runs for every cell of a register.
    for (let row = 0; row < rows.count; row += 1) {
      const cell = row * stride + place;
      const start = starts[cell] ?? 0;
      const length = (ends[cell] ?? 0) - start;
      if (length === 0) {
        into[at + row] = 0;
        continue;
      }
      const hash = hashes[cell] ?? 0;
      const slots = this.#slots;
      const mask = this.#mask;
      const held = this.#bytes;
      let slot = spread(hash) & mask;
      let code = 0;
      for (;;) {
        const word = slot * slotWords;
        code = slots[word] ?? 0;
        if (code === 0) break;
        if (slots[word + 1] === hash && slots[word + 3] === length) {
          const from = (slots[word + 2] ?? 0) >>> 0;
          let same = 0;
          while (same < length && held[from + same] === bytes[start + same]) same += 1;
          if (same === length) break;
        }
        slot = (slot + 1) & mask;
      }
      into[at + row] = code === 0 ? this.#added(bytes, { start, length, hash, slot }) : code;
    }
  }

  /**
   * Looks where each cell will be looked up. A list of many values does not fit the cache, and these looks wait for memory together,
   * where those of the loop that follows would wait one after the other.
   */
  #fetch({ count, stride, hashes }: CutRows, place: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    if (mask < fewestFetched) return;
    const held = this.#bytes;
    let sum = 0;
    for (let from = 0; from < count; from += fetchedAtOnce) {
      const to = Math.min(count, from + fetchedAtOnce);
      for (let row = from; row < to; row += 1)
        sum += slots[(spread(hashes[row * stride + place] ?? 0) & mask) * slotWords] ?? 0;
      for (let row = from; row < to; row += 1) {
        const word = (spread(hashes[row * stride + place] ?? 0) & mask) * slotWords;
        sum += held[(slots[word + 2] ?? 0) >>> 0] ?? 0;
      }
    }
    this.fetched = sum;
  }

  /** Quick for one who asks for them in their order: a text at a time is cut from many that were decoded at once. */
  textOf(code: number, decode: Decode): string {
    if (code === 0) return '';
    const [start, end] = [this.#ends[code - 1] ?? 0, this.#ends[code] ?? 0];
    if (start < this.#decodedFrom || end > this.#decodedTo) this.#decodeFrom(start, end, decode);
    return end > this.#decodedTo
      ? decode(this.#bytes, start, end)
      : this.#decoded.slice(start - this.#decodedFrom, end - this.#decodedFrom);
  }

  /** As far as a byte is a letter. */
  #decodeFrom(start: number, end: number, decode: Decode): void {
    const most = Math.max(end, Math.min(start + decodedAtOnce, this.#ends[this.count - 1] ?? 0));
    let to = start;
    while (to < most && (this.#bytes[to] ?? 0) < beyondAscii) to += 1;
    this.#decodedFrom = start;
    this.#decodedTo = to;
    this.#decoded = to < end ? '' : decode(this.#bytes, start, to);
  }

  /** Numbers will not be asked for any more: only the texts are kept. */
  close(): void {
    this.#slots = new Int32Array();
  }

  #added(
    bytes: Uint8Array,
    { start, length, hash, slot }: { start: number; length: number; hash: number; slot: number },
  ): number {
    const code = this.count;
    this.count += 1;
    const from = this.#ends[code - 1] ?? 0;
    const to = from + length;
    const word = slot * slotWords;
    this.#slots[word] = code;
    this.#slots[word + 1] = hash;
    this.#slots[word + 2] = from;
    this.#slots[word + 3] = length;
    if (to > this.#bytes.length) this.#bytes = widened(this.#bytes, Math.max(to, this.#bytes.length * 1.5));
    if (code === this.#ends.length) {
      const ends = new Uint32Array(Math.ceil(code * 1.5));
      ends.set(this.#ends);
      this.#ends = ends;
    }
    for (let at = 0; at < length; at += 1) this.#bytes[from + at] = bytes[start + at] ?? 0;
    this.#ends[code] = to;
    if (code > this.#mask * 0.7) this.#grow();
    return code;
  }

  #grow(): void {
    this.#slots = widenedSlots(this.#slots, slotWords);
    this.#mask = this.#slots.length / slotWords - 1;
  }
}

/** A table that fits the cache of a core grows by more: each growth places all again. */
const fewestSmall = 2 ** 19;

/** More slots of so many words: first what stands there, or 0, then its hash. */
export function widenedSlots(held: Int32Array, words: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(held.length * (held.length / words < fewestSmall ? 4 : 2));
  const mask = slots.length / words - 1;
  for (let at = 0; at < held.length; at += words) {
    if (held[at] === 0) continue;
    let slot = spread(held[at + 1] ?? 0) & mask;
    while (slots[slot * words] !== 0) slot = (slot + 1) & mask;
    for (let word = 0; word < words; word += 1) slots[slot * words + word] = held[at + word] ?? 0;
  }
  return slots;
}

/** The low bits of a sum of bytes say least; the table is as large as what it holds, so all must count. */
export const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 15);
};

export function widened(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.ceil(size));
  larger.set(bytes);
  return larger;
}
