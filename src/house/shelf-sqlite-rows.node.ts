import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import { believe } from '../core/believe.ts';
import type { SourceRecord, Values } from '../steps/entities/source-record.ts';
import type { ShelvedRef } from './shelf.ts';
import { guarded } from './store-sqlite-fault.node.ts';

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

export async function* inOrder(database: DatabaseSync): AsyncGenerator<ShelvedRef> {
  const next = database.prepare('SELECT ref, print, number FROM record WHERE ref > ? ORDER BY ref LIMIT ?');
  for (let last = ''; ; ) {
    const rows = guarded(() => next.all(last, stride));
    if (rows.length === 0) return;
    for (const row of rows) {
      last = String(row['ref']);
      yield { ref: last, print: Number(row['print']), number: Number(row['number']) };
    }
    await breathe();
  }
}
