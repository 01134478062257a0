/**
 * The index of a segment: for each key the numbers of its records. Keys are hashed to 38 bits and sorted, and what is sorted is cut
 * into pages, so that a key costs one look into a tree of pages and the whole index stands in a few bytes for each entry. Two keys
 * that hash to one (one in ten thousand at twenty million keys) give a record too many, and whoever looks closer throws it out.
 */

/** A record's number in its segment has at most so many bits. */
export const numberBits = 26;
export const mostRecords = 2 ** numberBits;
const keyBits = 38;
const lowBits = keyBits - 32;

/** Two multiplicative rounds over UTF-16 code units (after cyrb53): where they start, and what each unit does to them. */
export const startOne = 0xdeadbeef;
export const startTwo = 0x41c6ce57;
export const mixOne = (one: number, code: number): number => Math.imul(one ^ code, 2654435761);
export const mixTwo = (two: number, code: number): number => Math.imul(two ^ code, 1597334677);
/** The ends of both rounds; the second takes the end of the first. */
export const endOne = (one: number, two: number): number =>
  Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
export const endTwo = (endedOne: number, two: number): number =>
  Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(endedOne ^ (endedOne >>> 13), 3266489909);
/** The hash from both ends, 0 up to 2^38. */
export const hashFrom = (endedOne: number, endedTwo: number): number =>
  (endedTwo >>> 0) * 2 ** lowBits + ((endedOne >>> 0) & (2 ** lowBits - 1));

/** Hash of a key, 0 up to 2^38. */
export function hashOf(key: string): number {
  let one = startOne;
  let two = startTwo;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    one = mixOne(one, code);
    two = mixTwo(two, code);
  }
  const ended = endOne(one, two);
  return hashFrom(ended, endTwo(ended, two));
}

/** Fingerprint of a content, 53 bits: tells whether a record changed. */
export const printOf = (text: string): number => printOfParts([text]);

/** Fingerprint of a text that stands in parts, without making it whole. */
function printOfParts(parts: readonly string[]): number {
  let one = 0x9e3779b9;
  let two = 0x85ebca6b;
  for (const text of parts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 2654435761);
      two = Math.imul(two ^ code, 1597334677);
    }
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (two >>> 0) * 2 ** 21 + ((one >>> 0) & (2 ** 21 - 1));
}

/** Fingerprint of a record: of what it says, and of which record says it. */
export const recordPrint = (of: {
  readonly ref: string;
  readonly id: string;
  readonly kind: string;
  readonly body: string;
}): number => printOfParts([of.ref, ' ', of.kind, ' ', of.body, ' ', of.id]);

/** Pairs of key and number, gathered and sorted in memory. A pair is 64 bits: 38 of the key, 26 of the number. */
export class PairBuffer {
  readonly #pairs: BigUint64Array;
  readonly #words: Uint32Array;
  #count = 0;

  constructor(room: number) {
    this.#pairs = new BigUint64Array(room);
    this.#words = new Uint32Array(this.#pairs.buffer);
  }

  get isFull(): boolean {
    return this.#count === this.#pairs.length;
  }

  get count(): number {
    return this.#count;
  }

  add(hash: number, number: number): void {
    const high = Math.floor(hash / 2 ** lowBits);
    this.#words[this.#count * 2] = (((hash % 2 ** lowBits) << numberBits) | number) >>> 0;
    this.#words[this.#count * 2 + 1] = high;
    this.#count += 1;
  }

  /** Sorted bytes of what was gathered, valid until the next `add`; the buffer is empty afterwards. */
  take(): Uint8Array {
    this.#pairs.subarray(0, this.#count).sort();
    const bytes = new Uint8Array(this.#pairs.buffer, 0, this.#count * 8);
    this.#count = 0;
    return bytes;
  }
}

export interface Pair {
  readonly hash: number;
  readonly number: number;
}

/** Reads the pair at a place in sorted bytes. */
export const hashAt = (words: Uint32Array, at: number): number =>
  (words[at * 2 + 1] ?? 0) * 2 ** lowBits + ((words[at * 2] ?? 0) >>> numberBits);
export const numberAt = (words: Uint32Array, at: number): number => (words[at * 2] ?? 0) & (mostRecords - 1);

/** A page ends at the first key that brings it over this many bytes. */
const pageBytes = 1_000;

/** Makes pages of pairs that come in order. */
export class PageMaker {
  readonly #write: (firstHash: number, body: Uint8Array) => void;
  #bytes = new Uint8Array(4_096);
  #length = 0;
  #firstHash = 0;
  #lastHash = 0;
  #numbers: number[] = [];
  #hash = -1;

  constructor(write: (firstHash: number, body: Uint8Array) => void) {
    this.#write = write;
  }

  add(hash: number, number: number): void {
    if (hash !== this.#hash) {
      this.#entry();
      this.#hash = hash;
    }
    // The same pair can come twice when two words of a record have one key.
    if (this.#numbers.at(-1) !== number) this.#numbers.push(number);
  }

  done(): void {
    this.#entry();
    this.#flush();
  }

  #entry(): void {
    if (this.#numbers.length === 0) return;
    if (this.#length === 0) {
      this.#firstHash = this.#hash;
      this.#lastHash = this.#hash;
    }
    this.#put(this.#hash - this.#lastHash);
    this.#put(this.#numbers.length);
    let last = 0;
    for (const number of this.#numbers) {
      this.#put(number - last);
      last = number;
    }
    this.#lastHash = this.#hash;
    this.#numbers = [];
    if (this.#length >= pageBytes) this.#flush();
  }

  #flush(): void {
    if (this.#length > 0) this.#write(this.#firstHash, this.#bytes.slice(0, this.#length));
    this.#length = 0;
  }

  /** Seven bits at a time, the lowest first; the top bit says that more follow. */
  #put(value: number): void {
    if (this.#length + 8 > this.#bytes.length) {
      const more = new Uint8Array(this.#bytes.length * 2);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length] = (rest % 128) | 128;
      this.#length += 1;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }
}

const none = new Uint32Array();

interface PageRow {
  readonly firstHash: number;
  readonly body: Uint8Array;
}

/** Numbers under a hash, from the one page where it can stand. */
export function numbersIn(page: PageRow, hash: number): Uint32Array {
  const found = entryIn(page, hash);
  if (!found) return none;
  const { count, reader } = found;
  const numbers = new Uint32Array(count);
  let last = 0;
  for (let index = 0; index < count; index += 1) {
    last += reader.next();
    numbers[index] = last;
  }
  return numbers;
}

/** How many numbers stand under a hash, without reading them. */
export const countIn = (page: PageRow, hash: number): number => entryIn(page, hash)?.count ?? 0;

function entryIn({ firstHash, body }: PageRow, hash: number) {
  const reader = new VarintReader(body);
  let found = firstHash;
  while (!reader.isDone) {
    found += reader.next();
    const count = reader.next();
    if (found === hash) return { count, reader };
    if (found > hash) return undefined;
    reader.skip(count);
  }
  return undefined;
}

/** Whole numbers as `PageMaker` puts them. */
class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isDone(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** Past so many numbers: each ends at a byte without the top bit. */
  skip(count: number): void {
    for (let left = count; left > 0 && !this.isDone; this.#at += 1) if ((this.#bytes[this.#at] ?? 0) < 128) left -= 1;
  }
}
