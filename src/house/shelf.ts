import type { SourceRecord } from '../steps/entities/source-record.ts';
import type { Segment, ShelfRecord } from '../steps/shelf.ts';
import type { LoadNetwork } from './shelf-network.ts';

/**
 * Where a node keeps registers, beside its ledger: a segment for each load, written once and never changed. A whole load is
 * dropped at once, so that what must go is gone from the disk. Nothing here knows what may be seen: the ledger does.
 */
export interface Shelf {
  /** Starts a load, or goes on with one that was interrupted. Whoever began last goes on; a writer from before is told `busy`. */
  write(loadId: string): Promise<SegmentWriter>;
  /** A load that is whole. */
  open(loadId: string): Promise<RawSegment | undefined>;
  /** What lies there, also what is not whole or cannot be read. */
  loads(): Promise<readonly ShelvedLoad[]>;
  drop(loadId: string): Promise<void>;
  close(): Promise<void>;
  /** Who stands beside whom in a load, from memory; nothing as long as that is not made. Asking for it has it made. */
  network(loadId: string): LoadNetwork | undefined;
}

/** Where the loads themselves lie. */
export type ShelfFiles = Omit<Shelf, 'network'>;

/** Form of the id of a load, so that it can be a name on a disk. */
export const loadForm = /^[a-z0-9][a-z0-9-]{0,79}$/;

export interface ShelvedLoad {
  readonly loadId: string;
  readonly isWhole: boolean;
  readonly bytes: number;
  /** When something was last added to it; a UTC instant of the machine's clock. */
  readonly changedAt: string;
}

export interface NewRow {
  /** Line or place in the source, for telling people which row is meant. */
  readonly line: number;
  readonly ref: string;
  readonly record: SourceRecord;
}

export interface SegmentWriter {
  /** Items of the source that were taken before, durably: whoever goes on skips so many. */
  readonly doneItems: number;
  /** What the caller kept with the last rows: counts so far. */
  readonly note: string;
  /** Durable when it returns. `doneItems` counts everything read from the source up to here, also what was refused. */
  add(rows: readonly NewRow[], upTo: { readonly doneItems: number; readonly note: string }): Promise<void>;
  /** Makes the index; of a load that has one already it tells what was found then. `merges`: rows with one id are parts of one record; otherwise the first counts and the others are told. */
  seal(facts: { readonly merges: boolean; progress?(share: number): void }): Promise<Sealed>;
  /** Reference and fingerprint of all records, by reference; after `seal`. */
  inOrder(): AsyncIterable<ShelvedRef>;
  /** Keeps a text with the load, for whoever reads it later: examples of the difference. */
  keep(name: string, text: string): Promise<void>;
  /** Lets go; what was added stays, for going on later. */
  close(): Promise<void>;
}

export interface Sealed {
  readonly records: number;
  /** SHA-256 over reference and content of all records in the order of the references. */
  readonly digest: string;
  /** Rows that had an id that another row has too, with other content; at most `mostTold`. */
  readonly twice: readonly { readonly line: number; readonly firstLine: number }[];
  readonly twiceCount: number;
}

export const mostTold = 1_000;

export interface RawSegment extends Omit<Segment, 'test' | 'show' | 'beside'> {
  rows(numbers: readonly number[]): Promise<readonly ShelfRecord[]>;
  /** Reference and fingerprint of content of all records, by reference. */
  inOrder(): AsyncIterable<ShelvedRef>;
  /** All records in the order in which they came. */
  all(): AsyncIterable<ShelfRecord>;
  /** Reads everything: the digest of the records as they lie there now, and whether the index is what was written. */
  check(): Promise<ShelfCheck>;
  readonly digest: string;
}

export interface ShelfCheck {
  readonly digest: string;
  readonly isIndexGood: boolean;
}

export interface ShelvedRef {
  readonly ref: string;
  readonly print: number;
  readonly number: number;
}

/** Of a node that keeps no registers. */
export const emptyShelf: Shelf = {
  write: () => Promise.reject(new Error('this node keeps no registers')),
  open: async () => undefined,
  loads: async () => [],
  drop: async () => undefined,
  close: async () => undefined,
  network: () => undefined,
};
