import { createHash } from 'node:crypto';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import { believe } from '../core/believe.ts';
import type { SourceRecord, Values } from '../steps/entities/source-record.ts';
import type { ShelfRecord } from '../steps/shelf.ts';
import type { ShelvedRef } from './shelf.ts';
import { recordPrint } from './shelf-pages.ts';
import { digestLexicon } from './shelf-sqlite-lexicon.node.ts';
import { readGuarded, sqliteFault } from './store-sqlite-fault.node.ts';

/** Rows that are looked at between two breaths. */
export const stride = 2_000;

export type Row = Record<string, SQLInputValue | undefined>;

export const valuesOf = (body: SQLInputValue | undefined): Values =>
  believe(JSON.parse(String(body)), 'written by `add` from a record that was checked');

export const recordIn = (row: Row): SourceRecord => ({
  id: String(row['id']),
  kind: String(row['kind']),
  values: valuesOf(row['body']),
});

/** A record as it was written; one of which a byte changed is told, for what it says now nobody said. */
export function shelfRecordIn(row: Row): ShelfRecord {
  const of = { ref: String(row['ref']), id: String(row['id']), kind: String(row['kind']), body: String(row['body']) };
  if (recordPrint(of) !== row['print']) throw sqliteFault('broken');
  return { number: Number(row['number']), ref: of.ref, id: of.id, kind: of.kind, values: valuesOf(of.body) };
}

export async function* inOrder(database: DatabaseSync): AsyncGenerator<ShelvedRef> {
  const next = readGuarded(() =>
    database.prepare('SELECT ref, print, number FROM record WHERE ref > ? ORDER BY ref LIMIT ?'),
  );
  for (let last = ''; ; ) {
    const rows = readGuarded(() => next.all(last, stride));
    if (rows.length === 0) return;
    for (const row of rows) {
      last = String(row['ref']);
      yield { ref: last, print: Number(row['print']), number: Number(row['number']) };
    }
    await breathe();
  }
}

/** SHA-256 over reference, kind and content of all records in the order of the references, and how many there are. */
export async function recordsDigest(
  database: DatabaseSync,
): Promise<{ readonly digest: string; readonly records: number }> {
  const hash = createHash('sha256');
  let records = 0;
  const next = readGuarded(() =>
    database.prepare('SELECT ref, kind, body FROM record WHERE ref > ? ORDER BY ref LIMIT ?'),
  );
  for (let last = ''; ; ) {
    const rows = readGuarded(() => next.all(last, stride));
    if (rows.length === 0) return { digest: hash.digest('hex'), records };
    hash.update(rows.map(({ ref, kind, body }) => `${String(ref)} ${String(kind)} ${String(body)}\n`).join(''));
    last = String(rows.at(-1)?.['ref']);
    records += rows.length;
    await breathe();
  }
}

/** SHA-256 over all pages in their order, each after its first hash, and those of the lexicon after their place and first word. */
export async function indexDigest(database: DatabaseSync, hasLexicon: boolean): Promise<string> {
  const hash = createHash('sha256');
  const next = readGuarded(() =>
    database.prepare('SELECT firstHash, body FROM page WHERE firstHash > ? ORDER BY firstHash LIMIT ?'),
  );
  for (let last = -1; ; ) {
    const rows = readGuarded(() => next.all(last, stride));
    if (rows.length === 0) break;
    for (const { firstHash, body } of rows) {
      last = Number(firstHash);
      hash.update(`${last} `).update(body instanceof Uint8Array ? body : '');
    }
    await breathe();
  }
  if (hasLexicon) digestLexicon(database, hash);
  return hash.digest('hex');
}
