import type { CutRows, Decode } from './cell-codes.ts';
import { spread, widened } from './cell-codes.ts';

/** The caller's own ids, by the record's number: a list of texts is one. */
export interface RecordIds {
  readonly length: number;
  at(record: number): string | undefined;
  keys(): Iterable<number>;
}

const hashStart = 0x811c9dc5 | 0;
const hashFactor = 0x01000193;
const space = 32;
const beyondAscii = 0x80;

/**
 * Ids as the bytes that the file has: a text is made of one when it is asked for. A million texts of their own cost more to make
 * and to keep than all that is done with them.
 */
export class ByteIds implements RecordIds {
  length = 0;
  readonly #decode: Decode;
  #bytes: Uint8Array<ArrayBuffer>;
  #ends: Uint32Array<ArrayBuffer>;
  /** The first record of the register at hand. */
  #first = 0;
  /** Numbers of records by their bytes; empty as long as ids only go up, for then none comes twice. */
  #slots = new Int32Array();

  /** `expected` ids: a guess that saves copying. */
  constructor(decode: Decode, expected: number) {
    this.#decode = decode;
    const room = Math.max(1024, Math.ceil(expected));
    this.#ends = new Uint32Array(room + 1);
    this.#bytes = new Uint8Array(room * 8);
  }

  at(record: number): string | undefined {
    return record < this.length
      ? this.#decode(this.#bytes, this.#ends[record] ?? 0, this.#ends[record + 1] ?? 0)
      : undefined;
  }

  *keys(): Generator<number> {
    for (let record = 0; record < this.length; record += 1) yield record;
  }

  /** What comes from here on may be what an earlier register has. */
  startRegister(): void {
    this.#first = this.length;
    this.#slots = new Int32Array();
  }

  /** The ids of some rows, from one cell of each; false when one is empty or was there before. */
  addCells({ count, stride, starts, ends }: CutRows, bytes: Uint8Array, place: number): boolean {
    for (let row = 0; row < count; row += 1) {
      let start = starts[row * stride + place] ?? 0;
      let end = ends[row * stride + place] ?? 0;
      while (start < end && isBlank(bytes[start] ?? 0)) start += 1;
      while (start < end && isBlank(bytes[end - 1] ?? 0)) end -= 1;
      // Beyond ASCII there are other blanks, which the reader of texts takes off.
      const isOdd = (bytes[start] ?? 0) >= beyondAscii || (bytes[end - 1] ?? 0) >= beyondAscii;
      if (start === end || (isOdd && !this.#isTrimmed(bytes, start, end))) return false;
      if (!this.#add(bytes, start, end)) return false;
    }
    return true;
  }

  /** For rows without an id: their numbers in the register, from 1. */
  addNumbers(count: number): void {
    for (let row = 0; row < count; row += 1) {
      const text = String(this.length - this.#first + 1);
      this.#add(
        Uint8Array.from(text, (figure) => figure.charCodeAt(0)),
        0,
        text.length,
      );
    }
  }

  #isTrimmed(bytes: Uint8Array, start: number, end: number): boolean {
    const text = this.#decode(bytes, start, end);
    return text === text.trim();
  }

  #add(bytes: Uint8Array, start: number, end: number): boolean {
    const record = this.length;
    const from = this.#ends[record] ?? 0;
    const to = from + end - start;
    if (to > this.#bytes.length) this.#bytes = widened(this.#bytes, to * 1.5);
    if (record + 1 === this.#ends.length) {
      const ends = new Uint32Array(Math.ceil(this.#ends.length * 1.5));
      ends.set(this.#ends);
      this.#ends = ends;
    }
    for (let at = start; at < end; at += 1) this.#bytes[from + at - start] = bytes[at] ?? 0;
    this.#ends[record + 1] = to;
    this.length = record + 1;
    if (this.#slots.length > 0) return this.#isNew(record);
    return record === this.#first || this.#isAfter(record - 1, record) || this.#areNew();
  }

  /** Longer, or as long and later in the order of bytes. */
  #isAfter(before: number, record: number): boolean {
    const bytes = this.#bytes;
    const [start = 0, middle = 0, end = 0] = [this.#ends[before], this.#ends[record], this.#ends[record + 1]];
    if (middle - start !== end - middle) return end - middle > middle - start;
    for (let at = 0; at < middle - start; at += 1) {
      const [one = 0, other = 0] = [bytes[start + at], bytes[middle + at]];
      if (one !== other) return other > one;
    }
    return false;
  }

  /** Ids do not only go up: from here on each is looked up, and so is what came before. */
  #areNew(): boolean {
    let size = 1024;
    while (size < 2 * (this.length - this.#first)) size *= 2;
    this.#slots = new Int32Array(size);
    for (let record = this.#first; record < this.length; record += 1) if (!this.#isNew(record)) return false;
    return true;
  }

  #isNew(record: number): boolean {
    if ((record - this.#first) * 2 > this.#slots.length) return this.#areNew();
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = spread(this.#hashOf(record)) & mask; ; slot = (slot + 1) & mask) {
      const other = (slots[slot] ?? 0) - 1;
      if (other < 0) {
        slots[slot] = record + 1;
        return true;
      }
      if (this.#areSame(record, other)) return false;
    }
  }

  #hashOf(record: number): number {
    let hash = hashStart;
    const end = this.#ends[record + 1] ?? 0;
    for (let at = this.#ends[record] ?? 0; at < end; at += 1)
      hash = Math.imul(hash ^ (this.#bytes[at] ?? 0), hashFactor);
    return hash;
  }

  #areSame(record: number, other: number): boolean {
    const [start, from] = [this.#ends[record] ?? 0, this.#ends[other] ?? 0];
    const length = (this.#ends[record + 1] ?? 0) - start;
    if ((this.#ends[other + 1] ?? 0) - from !== length) return false;
    for (let at = 0; at < length; at += 1) if (this.#bytes[start + at] !== this.#bytes[from + at]) return false;
    return true;
  }
}

const isBlank = (byte: number): boolean => byte === space || (byte >= 9 && byte <= 13);
