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
  /** Words of this load that look like one: with a letter more, less, other or swapped, or that begin with it. */
  wordsLike(word: string, of: { readonly begins: boolean; readonly limit: number }): Promise<readonly string[]>;
  /** A text that was kept with the load; no personal data is in it. */
  kept(name: string): Promise<string | undefined>;
  /** Number of the record with this reference. */
  numberOf(ref: string): Promise<number | undefined>;
  /** Number of the record with this id at the source. */
  numberOfId(id: string): Promise<number | undefined>;
  /** References of records, in the order asked. */
  refs(numbers: readonly number[]): Promise<readonly string[]>;
  /** Looks at records to sort them, and tells one number of each: nothing is shown, and nothing is noted. */
  test(numbers: readonly number[], test: (record: SourceRecord, number: number) => number): Promise<Float64Array>;
  /** Shows records. Each ends up in the log as a look at that record. */
  show(numbers: readonly number[]): Promise<readonly ShelfRecord[]>;
}

export interface ShelfRecord extends SourceRecord {
  readonly number: number;
  /** Pseudonym of the record at this node: the same in each load of its source, and it tells nothing of the id. */
  readonly ref: string;
}

export const recordStream = (ref: string): string => `record/${ref}`;
