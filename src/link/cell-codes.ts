/** Rows that were cut in their bytes: `stride` places for each, with where a cell begins and ends and a hash of it. */
export interface CutRows {
  readonly count: number;
  readonly stride: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
}

/** Makes a text of bytes. */
export type Decode = (bytes: Uint8Array, start: number, end: number) => string;

/**
 * Numbers the distinct cells of a column by their bytes, in the order in which they come; 0 is the empty cell. Only a cell that
 * was not seen before is kept. Open addressing: for each slot the number and the hash, so that most looks need one line of the cache.
 */
export class CellCodes {
  /** One more than the highest number. */
  count = 1;
  #slots = new Int32Array(2048);
  #mask = 1023;
  #ends = new Uint32Array(1024);
  #bytes = new Uint8Array(16_384);

  /** Writes the number of one cell of each row, from `at` on. Any hash will do that is always the same for the same bytes. */
  write(
    into: Uint32Array,
    at: number,
    { bytes, rows, place }: { bytes: Uint8Array; rows: CutRows; place: number },
  ): void {
    const { starts, ends, hashes, stride } = rows;
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
      const heldEnds = this.#ends;
      let slot = spread(hash) & mask;
      let code = 0;
      for (;;) {
        code = slots[slot * 2] ?? 0;
        if (code === 0) break;
        if (slots[slot * 2 + 1] === hash) {
          const from = heldEnds[code - 1] ?? 0;
          let same = (heldEnds[code] ?? 0) - from === length ? 0 : -1;
          while (same >= 0 && same < length && held[from + same] === bytes[start + same]) same += 1;
          if (same === length) break;
        }
        slot = (slot + 1) & mask;
      }
      into[at + row] = code === 0 ? this.#added(bytes.subarray(start, start + length), hash, slot) : code;
    }
  }

  /** The text of each number, in their order. */
  texts(decode: Decode): string[] {
    const texts = [''];
    for (let code = 1; code < this.count; code += 1) {
      texts.push(decode(this.#bytes, this.#ends[code - 1] ?? 0, this.#ends[code] ?? 0));
    }
    return texts;
  }

  #added(cell: Uint8Array, hash: number, slot: number): number {
    const code = this.count;
    this.count += 1;
    this.#slots[slot * 2] = code;
    this.#slots[slot * 2 + 1] = hash;
    const from = this.#ends[code - 1] ?? 0;
    const to = from + cell.length;
    if (to > this.#bytes.length) this.#bytes = widened(this.#bytes, Math.max(to, this.#bytes.length * 1.5));
    if (code === this.#ends.length) {
      const ends = new Uint32Array(Math.ceil(code * 1.5));
      ends.set(this.#ends);
      this.#ends = ends;
    }
    for (let at = 0; at < cell.length; at += 1) this.#bytes[from + at] = cell[at] ?? 0;
    this.#ends[code] = to;
    if (code > this.#mask * 0.7) this.#grow();
    return code;
  }

  #grow(): void {
    this.#slots = widenedSlots(this.#slots);
    this.#mask = this.#slots.length / 2 - 1;
  }
}

/** Twice the places, of two words each: what stands there, or 0, and its hash. */
export function widenedSlots(held: Int32Array): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(held.length * 2);
  const mask = held.length - 1;
  for (let at = 0; at < held.length; at += 2) {
    const code = held[at] ?? 0;
    const hash = held[at + 1] ?? 0;
    if (code === 0) continue;
    let place = spread(hash) & mask;
    while (slots[place * 2] !== 0) place = (place + 1) & mask;
    slots[place * 2] = code;
    slots[place * 2 + 1] = hash;
  }
  return slots;
}

/** The low bits of a sum of bytes say least; the table is as large as what it holds, so all must count. */
export const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 15);
};

function widened(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.ceil(size));
  larger.set(bytes);
  return larger;
}
