import type { Plan } from '../plan.ts';
import { slotsOf } from '../slots.ts';
import {
  keyNames,
  keyParts,
  keyValues,
  rarityColumns,
  rarityValues,
  type SqlColumn,
  type SqlFacts,
  sqlNames,
} from '../sql/records.ts';
import { columnNamed } from '../table.ts';

/** An engine that can shuffle: it sorts rows by the key of a pass and writes them away in parts. It compares nothing. */
export const shuffleDialects = ['duckdb', 'clickhouse'] as const;
export type ShuffleDialect = (typeof shuffleDialects)[number];

export interface ShuffleFacts {
  readonly plan: Plan;
  readonly sizes: readonly number[];
  readonly dialect: ShuffleDialect;
  /** Where the rows of the records are: a table, or a function of the engine that reads them. */
  readonly from: string;
  /** In how many parts the rows of each pass are cut. */
  readonly parts: number;
  /** Where the engine writes a part. */
  target(file: string): string;
}

export interface ShuffleStatement {
  readonly file: string;
  readonly sql: string;
}

/** Columns of a part: the key as numbers, then the record, then what is compared and how rare it is. */
export const partKeys = (plan: Plan, pass: number): readonly string[] => {
  const of = plan.passes[pass];
  return of === undefined ? [] : keyNames(of, keyParts(plan));
};
export const comparedNames = (plan: Plan): readonly string[] => [...slotsOf(plan).of.keys()];

/** What the engine must hold of the records: cleaned values as they are, rarity in units, and parts of keys as numbers. */
export function shuffledColumns(facts: SqlFacts): readonly SqlColumn[] {
  const values = comparedNames(facts.plan).map((name): SqlColumn => {
    const { codes, dictionary } = columnNamed(facts.table, name);
    return { name: sqlNames.value(name), type: 'VARCHAR', codes, values: dictionary.texts };
  });
  return [...values, ...rarityValues(facts), ...keyValues(facts)];
}

export const partFile = (pass: number, part: number): string => `pass-${pass}-part-${part}.parquet`;

/** Which pass a part is of; `undefined` when the name is not that of a part. */
export function passOfPart(file: string): number | undefined {
  const [, pass] = /(?:^|[/\\])pass-(\d{1,2})-part-\d{1,6}\.parquet$/.exec(file) ?? [];
  return pass === undefined ? undefined : Number(pass);
}

/**
 * One statement for each part. Which part a key is in follows from its numbers alone, so that every engine makes the same parts; a
 * key that makes no pair is left out before anything is sorted.
 */
export function shuffleStatements(facts: ShuffleFacts): readonly ShuffleStatement[] {
  const { plan, parts } = facts;
  return plan.passes.flatMap((_, pass) =>
    Array.from({ length: parts }, (_, part) => {
      const file = partFile(pass, part);
      return { file, sql: written(rowsSql(facts, pass, part), facts, file) };
    }),
  );
}

const quoted = (name: string): string => `"${name}"`;
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function rowsSql({ plan, sizes: [first = 0, second], from, parts }: ShuffleFacts, pass: number, part: number): string {
  const keys = partKeys(plan, pass).map(quoted);
  const columns = [
    ...keys,
    'record',
    ...comparedNames(plan).map((name) => quoted(sqlNames.value(name))),
    ...rarityColumns(plan).map((name) => quoted(sqlNames.rarity(name))),
  ];
  const isHere = `(${keys.join(' + ')}) % ${parts} = ${part}`;
  const makesPairs = second === undefined ? 'count(*) > 1' : `min(record) < ${first} AND max(record) >= ${first}`;
  const listed = keys.join(', ');
  const kept = `SELECT ${listed} FROM ${from} WHERE ${isHere} GROUP BY ${listed} HAVING ${makesPairs}`;
  return `SELECT ${columns.join(', ')} FROM ${from} WHERE ${isHere} AND (${listed}) IN (${kept}) ORDER BY ${listed}, record`;
}

function written(rows: string, { dialect, target }: ShuffleFacts, file: string): string {
  const path = text(target(file));
  if (dialect === 'duckdb') return `COPY (${rows}) TO ${path} (FORMAT parquet, COMPRESSION zstd)`;
  const settings = "engine_file_truncate_on_insert = 1, output_format_parquet_compression_method = 'zstd'";
  return `INSERT INTO FUNCTION file(${path}, 'Parquet') ${rows} SETTINGS ${settings}`;
}
