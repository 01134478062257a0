import { assert } from '../core/assert.ts';
import type { KeyedRow } from '../steps/step.ts';
import type { ChainLine, OutboxItem, Payload } from './store.ts';

/** A row as either database hands it over; both have the same columns. */
export interface SqlRow {
  readonly [column: string]: unknown;
}

export const textOf = (row: SqlRow, column: string): string => String(row[column]);
/** PostgreSQL sends whole numbers of eight bytes as text; ours stay far below 2^53. */
export const numberOf = (row: SqlRow, column: string): number => Number(row[column]);
export function bytesOf(row: SqlRow): Uint8Array {
  const body = row['body'];
  return body instanceof Uint8Array ? body : new Uint8Array();
}

export const chainLine = (row: SqlRow): ChainLine => ({
  seq: numberOf(row, 'seq'),
  line: textOf(row, 'line'),
  hash: textOf(row, 'hash'),
});

export const keyedRow = (row: SqlRow): KeyedRow => ({
  key: textOf(row, 'key'),
  lane: textOf(row, 'lane'),
  sort: textOf(row, 'sort'),
  body: JSON.parse(textOf(row, 'body')),
});

export const viewRow = (row: SqlRow): KeyedRow & { readonly view: string } => ({
  view: textOf(row, 'view'),
  ...keyedRow(row),
});

export function payloadOf(row: SqlRow): Payload {
  const sealedUnder = row['sealedUnder'];
  return {
    seq: numberOf(row, 'seq'),
    salt: textOf(row, 'salt'),
    body: textOf(row, 'body'),
    ...(typeof sealedUnder === 'string' ? { sealedUnder } : {}),
  };
}

export const outboxItem = (row: SqlRow): OutboxItem => ({
  postId: textOf(row, 'postId'),
  seq: numberOf(row, 'seq'),
  index: numberOf(row, 'part'),
  to: textOf(row, 'receiver'),
  attempts: numberOf(row, 'attempts'),
  nextAt: textOf(row, 'nextAt'),
});

/**
 * Text that comes back byte for byte from both databases. A lone surrogate has no UTF-8 and would silently
 * become U+FFFD, so that two keys could turn into one; PostgreSQL has no U+0000. Canonical JSON escapes both,
 * so only a key, stream or name can run into this: the door has to refuse it, and here it is a bug.
 */
export function storable(text: string): string {
  assert(text.isWellFormed(), 'text for the store has no lone surrogates');
  assert(!text.includes('\0'), 'text for the store has no U+0000');
  return text;
}

/**
 * UTF-16 units in a text that is indexed. PostgreSQL takes 2,704 bytes in one index entry; the widest has four
 * such texts of at most three bytes per unit.
 */
export const keyLengthLimit = 200;

/** Text that is indexed: what `storable` asks, within the limit. */
export function keyText(text: string): string {
  assert(text.length <= keyLengthLimit, 'a text that is indexed stays within its limit');
  return storable(text);
}
