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

/**
 * Distinct values go over once and records as codes; DuckDB puts them together. A text for each cell of each record would
 * cost more than all the rest.
 */
async function load(
  connection: DuckDBConnection,
  { table, columns, records }: { table: string; columns: readonly SqlColumn[]; records: number },
): Promise<void> {
  const groups = [...Map.groupBy(columns, ({ codes }) => codes)];
  const joins: string[] = [];
  for (const [group, [, of]] of groups.entries()) {
    const values = `${table}_values_${group}`;
    const defined = of.map(({ name, type }) => `"${name}" ${type}`);
    await connection.run(`CREATE TABLE ${values} (code INTEGER, ${defined.join(', ')})`);
    await append(connection, values, {
      types: ['INTEGER', ...of.map(({ type }) => type)],
      rows: Math.max(0, ...of.map(({ values }) => values.length)),
      valueAt: (column, row) => (column === 0 ? row : (of[column - 1]?.values[row] ?? null)),
    });
    joins.push(`JOIN ${values} ON ${values}.code = ${table}_codes.code_${group}`);
  }
  const codes = groups.map((_, group) => `code_${group} INTEGER`);
  await connection.run(`CREATE TABLE ${table}_codes (${['record INTEGER', ...codes].join(', ')})`);
  await append(connection, `${table}_codes`, {
    types: ['INTEGER', ...groups.map(() => 'INTEGER' as const)],
    rows: records,
    valueAt: (column, row) => (column === 0 ? row : (groups[column - 1]?.[0][row] ?? 0)),
  });
  const names = columns.map(({ name }) => `"${name}"`);
  const all = ['record', ...names].join(', ');
  await connection.run(`CREATE TABLE ${table} AS SELECT ${all} FROM ${table}_codes ${joins.join(' ')}`);
  for (const part of ['codes', ...groups.map((_, group) => `values_${group}`)]) {
    await connection.run(`DROP TABLE ${table}_${part}`);
  }
}

interface Appended {
  readonly types: readonly SqlColumn['type'][];
  readonly rows: number;
  valueAt(column: number, row: number): number | string | null;
}

async function append(connection: DuckDBConnection, table: string, { types, rows, valueAt }: Appended): Promise<void> {
  const { DuckDBDataChunk, INTEGER, VARCHAR } = await library();
  const appender = await connection.createAppender(table);
  const chunk = DuckDBDataChunk.create(types.map((type): DuckDBType => (type === 'INTEGER' ? INTEGER : VARCHAR)));
  for (let start = 0; start < rows; start += chunkRows) {
    const length = Math.min(chunkRows, rows - start);
    chunk.reset();
    chunk.rowCount = length;
    for (const column of types.keys()) {
      const vector = chunk.getColumnVector(column);
      for (let at = 0; at < length; at += 1) vector.setItem(at, valueAt(column, start + at));
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
