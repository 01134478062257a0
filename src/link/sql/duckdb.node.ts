import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import type { SqlColumn } from './records.ts';

/** The library is an optional one: where it has no build for a platform, or was left out, this is thrown. */
export class DuckdbAbsent extends Error {
  override readonly name = 'DuckdbAbsent';
}

/** One DuckDB in this process, in memory. What it spills goes to its own folder and is gone with it. */
export interface Duckdb {
  run(sql: string): Promise<void>;
  /** A table of so many records, numbered from 0 in `record`. */
  load(table: string, columns: readonly SqlColumn[], records: number): Promise<void>;
  /** The rows of a query, in columns, piece by piece. */
  columns(sql: string): AsyncGenerator<readonly (readonly unknown[])[]>;
  close(): void;
}

export interface DuckdbFacts {
  /** By default as many as the machine has. */
  readonly threads?: number;
}

const library = async () => {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw new DuckdbAbsent('the library @duckdb/node-api cannot be loaded', { cause });
  }
};

/** Throws `DuckdbAbsent`. */
export async function openDuckdb({ threads }: DuckdbFacts = {}): Promise<Duckdb> {
  const { DuckDBInstance } = await library();
  const instance = await DuckDBInstance.create(':memory:', threads === undefined ? {} : { threads: String(threads) });
  const connection = await instance.connect();
  return {
    async run(sql) {
      await connection.run(sql);
    },
    load: (table, columns, records) => load(connection, { table, columns, records }),
    async *columns(sql) {
      const result = await connection.stream(sql);
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        yield chunk.getColumns();
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Rows that DuckDB takes at once. */
const chunkRows = 2_048;

async function load(
  connection: DuckDBConnection,
  { table, columns, records }: { table: string; columns: readonly SqlColumn[]; records: number },
): Promise<void> {
  const { DuckDBDataChunk, INTEGER, VARCHAR } = await library();
  const defined = columns.map(({ name, type }) => `"${name}" ${type}`);
  await connection.run(`CREATE TABLE ${table} (${['record INTEGER', ...defined].join(', ')})`);
  const appender = await connection.createAppender(table);
  const types: readonly DuckDBType[] = [
    INTEGER,
    ...columns.map(({ type }) => (type === 'INTEGER' ? INTEGER : VARCHAR)),
  ];
  const chunk = DuckDBDataChunk.create(types);
  for (let start = 0; start < records; start += chunkRows) {
    const length = Math.min(chunkRows, records - start);
    chunk.reset();
    chunk.setColumns([
      Array.from({ length }, (_, at) => start + at),
      ...columns.map(({ codes, values }) => Array.from({ length }, (_, at) => values[codes[start + at] ?? 0] ?? null)),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
