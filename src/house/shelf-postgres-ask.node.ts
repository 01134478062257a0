import { DatabaseError, type QueryResult } from 'pg';
import { type LoadStatements, loadStatements, type Place } from './shelf-postgres-sql.ts';
import { meaningOf, postgresFault } from './store-postgres-fault.node.ts';
import type { SqlRow } from './store-rows.ts';

type One = string | number | Uint8Array;
export type ShelfValue = One | readonly One[];

interface Asked {
  query(question: { name: string; text: string; values: ShelfValue[] }): Promise<QueryResult<SqlRow>>;
}

export type Ask = (name: keyof LoadStatements, ...values: readonly ShelfValue[]) => Promise<readonly SqlRow[]>;

/** Runs `work`; what the server could not do comes out as `StoreUnavailable`, a bug as it is. */
export async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    // The load was dropped while somebody still looked: looking again finds what stands there now.
    if (fault instanceof DatabaseError && fault.code === '42P01') throw postgresFault('busy', fault);
    throw meaningOf(fault);
  }
}

/** Questions about one load, over a connection or a pool of them. */
export function askOf(of: Place, client: Asked): Ask {
  const statements = loadStatements(of);
  return (name, ...values) =>
    reached(async () => {
      const question = { name: `shelf ${of.place} ${name}`, text: statements[name], values: [...values] };
      return (await client.query(question)).rows;
    });
}
