import type { SourceRecord } from './entities/source-record.ts';

/**
 * Registers lie on a shelf beside the ledger, one segment for each load: its records, and an index of keys. The ledger says
 * which loads somebody accepted and what may be done with them; a segment that it does not name is never opened.
 */
export interface Segment {
  readonly loadId: string;
  readonly records: number;
  /** Numbers of the records under a key, ascending. */
  find(key: string): Promise<Uint32Array>;
  /** How many records stand under a key. */
  count(key: string): Promise<number>;
  /** The same for several keys, in the order asked; on a server it is one question. */
  findAll(keys: readonly string[]): Promise<readonly Uint32Array[]>;
  /** Words of this load that look like one, and are not it, in what the reader may see; those with fewer slips first. */
  wordsLike(word: string, asked: LikeAsked): Promise<readonly string[]>;
  /** A text that was kept with the load; no personal data is in it. */
  kept(name: string): Promise<string | undefined>;
  /** Number of the record with this reference. */
  numberOf(ref: string): Promise<number | undefined>;
  /** Number of the record with this id at the source. */
  numberOfId(id: string): Promise<number | undefined>;
  /** References of records, in the order asked. */
  refs(numbers: readonly number[]): Promise<readonly string[]>;
  /**
   * Who stands beside a record, as a reader sees it, from memory; nothing where the node does not hold the relations of this load in
   * memory, or not yet: then they are looked up one by one.
   */
  beside(number: number, of: BesideFacts): BesideFound | undefined;
  /** Looks at records to sort them, and tells one number of each: nothing is shown, and nothing is noted. */
  test(numbers: readonly number[], test: (record: SourceRecord, number: number) => number): Promise<Float64Array>;
  /** Shows records. Each ends up in the log as a look at that record. */
  show(numbers: readonly number[]): Promise<readonly ShelfRecord[]>;
}

export interface LikeAsked {
  /** So many letters may be more, less, other or swapped. */
  readonly slips: number;
  /** The word may be a beginning with so many slips; absent when it is whole. */
  readonly begun?: number;
  /** Of the words with equally many slips, whole or begun, at most so many: those that turned up first in a field that is seen. */
  readonly most: number;
  /** A word that stands in no such field is not there. A load of the first form does not know where its words stand. */
  mayField(category: string, field: string): boolean;
}

/** A relation between two records of one load, seen from one of them: once for each kind and direction, however often it is said. */
export interface Beside {
  /** The record at the other end. */
  readonly number: number;
  readonly kind: string;
  /** Whether it goes from the one that was asked about, as the relation says it. */
  readonly isOut: boolean;
}

export interface BesideFacts {
  mayField(category: string, field: string): boolean;
  /** The lowest numbers first. */
  readonly most: number;
}

export interface BesideFound {
  readonly links: readonly Beside[];
  readonly isMore: boolean;
}

export const besideOrder = (one: Beside, other: Beside): number =>
  one.number - other.number ||
  (one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : Number(one.isOut) - Number(other.isOut));

export interface ShelfRecord extends SourceRecord {
  readonly number: number;
  /** Pseudonym of the record at this node: the same in each load of its source, and it tells nothing of the id. */
  readonly ref: string;
}

export const recordStream = (ref: string): string => `record/${ref}`;
