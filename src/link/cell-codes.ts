/** Makes a text of bytes. */
export type Decode = (bytes: Uint8Array, start: number, end: number) => string;

/**
 * Numbers the distinct cells of a column by their bytes, in the order in which they come; 0 is the empty cell. Only a cell that
 * was not seen before is kept. Open addressing: for each place the number and the hash, so that most looks need one line of the cache.
 */
export class CellCodes {
  /** One more than the highest number. */
  count = 1;
  #slots = new Int32Array(2048);
  #mask = 1023;
  #ends = new Uint32Array(1024);
  #bytes = new Uint8Array(16_384);

  /** The number of the cell that stands in `bytes`. Any hash of those bytes will do, as long as it is always the same. */
  codeOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    if (start === end) return 0;
    const slots = this.#slots;
    const mask = this.#mask;
    for (let place = spread(hash) & mask; ; place = (place + 1) & mask) {
      const code = slots[place * 2] ?? 0;
      if (code === 0) return this.#added(bytes, { start, end, hash, place });
      if (slots[place * 2 + 1] === hash && this.#isSame(code, bytes, start, end)) return code;
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

  #isSame(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const held = this.#bytes;
    const from = this.#ends[code - 1] ?? 0;
    if ((this.#ends[code] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) if (bytes[at] !== held[from + at - start]) return false;
    return true;
  }

  #added(
    bytes: Uint8Array,
    { start, end, hash, place }: { start: number; end: number; hash: number; place: number },
  ): number {
    const code = this.count;
    this.count += 1;
    this.#slots[place * 2] = code;
    this.#slots[place * 2 + 1] = hash;
    const from = this.#ends[code - 1] ?? 0;
    const to = from + end - start;
    if (to > this.#bytes.length) this.#bytes = widened(this.#bytes, Math.max(to, this.#bytes.length * 1.5));
    if (code === this.#ends.length) {
      const ends = new Uint32Array(Math.ceil(code * 1.5));
      ends.set(this.#ends);
      this.#ends = ends;
    }
    for (let at = start; at < end; at += 1) this.#bytes[from + at - start] = bytes[at] ?? 0;
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
