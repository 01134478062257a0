import type { SheetLimits } from './sheet-fault.ts';

/** The row is not there to its end yet. */
export const incomplete = -1;
/** Something that `RecordReader` must look at: it refuses it, with its line, or reads it after all. */
export const unusual = -2;

const quote = 0x22;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const hashStart = 0x811c9dc5 | 0;
const hashFactor = 0x01000193;

/** A quoted cell of more lines, and a row of more bytes, may be a mistake. */
const quotedLines = 190;
const rowBytes = 1024 * 1024;

/** Where the bytes end that are there, and whether those are the last. */
export interface Bounds {
  readonly to: number;
  readonly isEnd: boolean;
}

/** Rows one after the other; each has `stride` places, one for each cell. */
export interface CutRows {
  readonly count: number;
  readonly stride: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of the bytes of the cell (FNV-1a, 32 bits). */
  readonly hashes: Int32Array;
}

/**
 * Cuts rows out of bytes, without making a text of any cell: where each begins and ends, and a hash of its bytes. Reads what `RecordReader` reads, in an encoding in which a byte below 128 is always that character, and leaves
 * to it whatever is out of the ordinary.
 */
export class RowCutter {
  /** Of each row that was kept. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  /** Where the last row stands, after those that were kept, and how many cells it has. */
  base = 0;
  count = 0;
  readonly #columns: number;
  readonly #delimiter: number;
  readonly #cellBytes: number;
  /** Quoted cells of this row that hold a doubled quote or an ending of a line. */
  readonly #folded: number[] = [];

  /** `places`: for all the rows that will be kept. */
  constructor(delimiter: string, { columns, cellChars }: Pick<SheetLimits, 'columns' | 'cellChars'>, places = 0) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#cellBytes = cellChars;
    this.#columns = columns;
    this.starts = new Int32Array(places + columns);
    this.ends = new Int32Array(places + columns);
    this.hashes = new Int32Array(places + columns);
  }

  /** Cuts the row that starts at `from`; gives where the next one starts, `incomplete` or `unusual`. */
  cut(bytes: Uint8Array, from: number, bounds: Bounds): number {
    const after = this.#cells(bytes, from, bounds);
    const { to } = bounds;
    if (after < 0) return after === incomplete && to - from > rowBytes ? unusual : after;
    if (after - from > rowBytes) return unusual;
    for (const cell of this.#folded) this.#unfold(bytes, cell);
    return after;
  }

  /**
   * Whether no cell from the one on has a letter, figure or mark in ASCII: `undefined` when there are other characters, of
   * which some are blank too.
   */
  isBlankFrom(bytes: Uint8Array, cell: number): boolean | undefined {
    let isSure = true;
    for (let one = this.base + cell; one < this.base + this.count; one += 1) {
      const end = this.ends[one] ?? 0;
      for (let at = this.starts[one] ?? 0; at < end; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte > space && byte < 127) return false;
        if (byte !== space && (byte < 9 || byte > 13)) isSure = false;
      }
    }
    return isSure ? true : undefined;
  }

  #cells(bytes: Uint8Array, from: number, bounds: Bounds): number {
    const { to, isEnd } = bounds;
    const delimiter = this.#delimiter;
    const { starts, ends, hashes } = this;
    this.#folded.length = 0;
    let at = from;
    const last = this.base + this.#columns;
    for (let cell = this.base; cell < last; cell += 1) {
      let byte = at < to ? (bytes[at] ?? 0) : 0;
      if (byte === quote && at < to) {
        at = this.#quoted(bytes, { cell, from: at + 1, bounds });
        if (at < 0) return at;
        byte = bytes[at] ?? 0;
        if (at < to && byte !== delimiter && byte !== lineFeed && byte !== carriageReturn) return unusual;
      } else {
        starts[cell] = at;
        let hash = hashStart;
        while (at < to) {
          byte = bytes[at] ?? 0;
          if (byte === delimiter || (byte <= carriageReturn && (byte === lineFeed || byte === carriageReturn))) break;
          hash = Math.imul(hash ^ byte, hashFactor);
          at += 1;
        }
        ends[cell] = at;
        hashes[cell] = hash;
        if (at - (starts[cell] ?? 0) > this.#cellBytes) return unusual;
      }
      if (at < to && byte === delimiter) {
        at += 1;
        continue;
      }
      this.count = cell + 1 - this.base;
      if (at === to) return isEnd ? to : incomplete;
      if (byte === lineFeed) return at + 1;
      // Whether the ending is of one byte or of two, the next one tells.
      if (at + 1 < to) return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
      return isEnd ? to : incomplete;
    }
    return unusual;
  }

  /** Where the quote closes, and what stands behind it starts. */
  #quoted(bytes: Uint8Array, { cell, from, bounds }: { cell: number; from: number; bounds: Bounds }): number {
    const { to, isEnd } = bounds;
    let hash = hashStart;
    let lines = 0;
    let isFolded = false;
    let at = from;
    for (; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) {
        if (at + 1 === to && !isEnd) return incomplete;
        if (at + 1 === to || bytes[at + 1] !== quote) break;
        isFolded = true;
        at += 1;
      } else if (byte === carriageReturn) isFolded = true;
      if (byte === lineFeed || byte === carriageReturn) lines += 1;
      hash = Math.imul(hash ^ byte, hashFactor);
    }
    if (lines > quotedLines || at - from > this.#cellBytes) return unusual;
    if (at === to) return isEnd ? unusual : incomplete;
    this.starts[cell] = from;
    this.ends[cell] = at;
    this.hashes[cell] = hash;
    if (isFolded) this.#folded.push(cell);
    return at + 1;
  }

  /** Writes the cell as it is meant over the cell as it is written, which is never shorter. */
  #unfold(bytes: Uint8Array, cell: number): void {
    const end = this.ends[cell] ?? 0;
    let to = this.starts[cell] ?? 0;
    let hash = hashStart;
    for (let at = to; at < end; at += 1) {
      let byte = bytes[at] ?? 0;
      if (byte === quote) at += 1;
      else if (byte === carriageReturn) {
        if (at + 1 < end && bytes[at + 1] === lineFeed) at += 1;
        byte = lineFeed;
      }
      hash = Math.imul(hash ^ byte, hashFactor);
      bytes[to] = byte;
      to += 1;
    }
    this.ends[cell] = to;
    this.hashes[cell] = hash;
  }
}
