import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { assert, present } from '../core/assert.ts';
import { loadForm, type ShelfFiles } from './shelf.ts';
import { HeldPages } from './shelf-held.ts';
import { askOf, reached } from './shelf-postgres-ask.node.ts';
import { PostgresSegment } from './shelf-postgres-segment.node.ts';
import { dropped, everyPart, loadTables, type Place, shelfTables, tableOf } from './shelf-postgres-sql.ts';
import { PostgresWriter } from './shelf-postgres-writer.node.ts';
import { StoreUnavailable } from './store.ts';
import { schemaOf } from './store-postgres-sql.ts';
import { numberOf, type SqlRow, textOf } from './store-rows.ts';
import { guarded } from './store-sqlite-fault.node.ts';

/** Reads of one node that run at the same time; who comes next waits for one of them. */
const readerLimit = 4;
const connectTimeoutMs = 5_000;
/** How long dropping waits for who still looks, before it says that it is busy and is tried again. */
const dropWait = "SET LOCAL lock_timeout = '5s'";

export interface PostgresShelfFacts {
  readonly url: string;
  readonly node: string;
  /** A folder of the node where keys are sorted before they go to the database; nothing stays there. */
  readonly scratch: string;
}

/**
 * Registers in the node's own schema of a PostgreSQL database: four tables for each load, read over a pool of connections and
 * written over one of its own. The pages of the index are the same bytes as in a file of SQLite.
 */
export async function openPostgresShelf({ url, node, scratch }: PostgresShelfFacts): Promise<ShelfFiles> {
  const schema = schemaOf(node);
  const config = { connectionString: url, connectionTimeoutMillis: connectTimeoutMs, keepAlive: true };
  const pool = new Pool({ ...config, max: readerLimit, application_name: `schakel ${node} shelf` });
  // Who uses a connection that breaks hears it from the answer; an idle one is replaced when it is needed.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  const asked = (text: string, ...values: readonly string[]): Promise<readonly SqlRow[]> =>
    reached(async () => (await pool.query<SqlRow>(text, [...values])).rows);
  const open = new Map<string, PostgresSegment>();
  const held = new HeldPages();

  const placeOf = async (loadId: string): Promise<Place | undefined> => {
    assert(loadForm.test(loadId), 'a load has an id of Schakel');
    const [row] = await asked(`SELECT place FROM ${schema}."shelfLoad" WHERE "loadId" = $1`, loadId);
    return row && { schema, place: numberOf(row, 'place') };
  };
  const opened = async (loadId: string): Promise<PostgresSegment | undefined> => {
    const place = await placeOf(loadId);
    return place && PostgresSegment.open(loadId, askOf(place, pool), held);
  };
  const isWhole = async (loadId: string, place: Place): Promise<boolean> => {
    try {
      return (await PostgresSegment.open(loadId, askOf(place, pool), held)) !== undefined;
    } catch (fault) {
      // One load that cannot be read must not hide the others.
      if (fault instanceof StoreUnavailable && fault.code === 'broken') return false;
      throw fault;
    }
  };
  const forget = (loadId: string): void => {
    open.get(loadId)?.close();
    open.delete(loadId);
  };
  /** A transaction over a connection that is given back whatever happens. */
  const inOne = async (texts: readonly string[]): Promise<void> => {
    const client = await reached(() => pool.connect());
    try {
      await reached(() => client.query(`BEGIN; ${texts.join('; ')}; COMMIT`));
      client.release();
    } catch (fault) {
      client.release(true);
      throw fault;
    }
  };

  const [made] = await asked('SELECT to_regclass($1) AS made', `${schema}."shelfLoad"`);
  if (made?.['made'] === null) await asked(shelfTables(schema));

  return {
    async write(loadId) {
      assert(loadForm.test(loadId), 'a load has an id of Schakel');
      guarded(() => mkdirSync(scratch, { recursive: true, mode: 0o700 }));
      forget(loadId);
      await asked(`INSERT INTO ${schema}."shelfLoad" ("loadId") VALUES ($1) ON CONFLICT DO NOTHING`, loadId);
      const place = present(await placeOf(loadId), 'it was put in the list just now');
      // One after the other, also when two begin at once: making a table twice is a fault, even when it asks first.
      await inOne([
        `SELECT pg_advisory_xact_lock(hashtextextended('shelf ${schema} ${place.place}', 0))`,
        loadTables(place),
      ]);
      const client = new Client({ ...config, application_name: `schakel ${node} load` });
      client.on('error', () => undefined);
      await reached(() => client.connect());
      try {
        return await PostgresWriter.open(client, { place, sorting: join(scratch, `${loadId}.sorting-`) });
      } catch (fault) {
        await client.end().catch(() => undefined);
        throw fault;
      }
    },
    async open(loadId) {
      const found = open.get(loadId) ?? (await opened(loadId));
      if (found) open.set(loadId, found);
      return found;
    },
    async loads() {
      const rows = await asked(`SELECT "loadId", place, "changedAt" FROM ${schema}."shelfLoad" ORDER BY "loadId"`);
      return Promise.all(
        rows.map(async (row) => {
          const place = { schema, place: numberOf(row, 'place') };
          const sizes = everyPart.map(
            (part) => `coalesce(pg_total_relation_size(to_regclass('${tableOf(place, part)}')), 0)`,
          );
          const [size] = await asked(`SELECT ${sizes.join(' + ')} AS bytes`);
          const bytes = size ? numberOf(size, 'bytes') : 0;
          const loadId = textOf(row, 'loadId');
          return {
            loadId,
            // Begun, and stopped before it had tables.
            isWhole: bytes > 0 && (await isWhole(loadId, place)),
            bytes,
            changedAt: new Date(textOf(row, 'changedAt')).toISOString(),
          };
        }),
      );
    },
    async drop(loadId) {
      forget(loadId);
      const place = await placeOf(loadId);
      if (place) {
        const gone = `DELETE FROM ${schema}."shelfLoad" WHERE place = ${place.place}`;
        await inOne([dropWait, dropped(place), gone]);
      }
      if (!existsSync(scratch)) return;
      for (const name of guarded(() => readdirSync(scratch)))
        if (name.startsWith(`${loadId}.`)) guarded(() => rmSync(join(scratch, name), { recursive: true, force: true }));
    },
    async close() {
      for (const loadId of [...open.keys()]) forget(loadId);
      await pool.end();
    },
  };
}
