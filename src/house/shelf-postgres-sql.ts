/**
 * Loads in a node's schema: a list of them, and for each a set of tables of its own, so that dropping a load is dropping tables.
 * Text that is a key sorts by its bytes, as in SQLite.
 */
export const shelfTables = (schema: string): string =>
  `CREATE TABLE IF NOT EXISTS ${schema}."shelfLoad" ("loadId" text COLLATE "C" PRIMARY KEY,
    place integer GENERATED ALWAYS AS IDENTITY, "changedAt" timestamptz NOT NULL DEFAULT clock_timestamp())`;

export const parts = ['record', 'page', 'lexicon', 'fact'] as const;
/** What a load may have: each word as a row is what the first form had. */
export const everyPart = [...parts, 'word'] as const;
export type Part = (typeof everyPart)[number];

/** Where a load lies: the schema, and the number by which its tables are known. */
export interface Place {
  readonly schema: string;
  readonly place: number;
}

export const tableOf = ({ schema, place }: Place, part: Part): string => `${schema}."shelf_${place}_${part}"`;
const indexOf = ({ place }: Place, name: string): string => `"shelf_${place}_${name}"`;

export const loadTables = (of: Place): string => `
CREATE TABLE IF NOT EXISTS ${tableOf(of, 'record')} (number integer PRIMARY KEY, ref text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL, print bigint NOT NULL, line integer NOT NULL, kind text NOT NULL, body text NOT NULL);
CREATE TABLE IF NOT EXISTS ${tableOf(of, 'page')} ("firstHash" bigint PRIMARY KEY, body bytea NOT NULL);
CREATE TABLE IF NOT EXISTS ${tableOf(of, 'lexicon')} (place integer PRIMARY KEY, first text COLLATE "C" NOT NULL,
  body bytea NOT NULL);
CREATE TABLE IF NOT EXISTS ${tableOf(of, 'fact')} (name text COLLATE "C" PRIMARY KEY, value text NOT NULL);
`;

/** The index as it was before anything of it was made. */
export const emptied = (of: Place): string => `
TRUNCATE ${tableOf(of, 'page')}, ${tableOf(of, 'lexicon')};
DROP TABLE IF EXISTS ${tableOf(of, 'word')};
DROP INDEX IF EXISTS ${of.schema}.${indexOf(of, 'byRef')}, ${of.schema}.${indexOf(of, 'byId')};
CREATE INDEX ${indexOf(of, 'byRef')} ON ${tableOf(of, 'record')} (ref, print);
`;

export const indexed = (of: Place): string =>
  `CREATE UNIQUE INDEX ${indexOf(of, 'byId')} ON ${tableOf(of, 'record')} (id)`;

export const dropped = (of: Place): string =>
  `DROP TABLE IF EXISTS ${everyPart.map((part) => tableOf(of, part)).join(', ')}`;

const rowColumns = 'number, ref, id, kind, body, print';

/** Every question about one load, by the name under which each connection prepares it once. */
export const loadStatements = (of: Place) => {
  const [record, page, lexicon, fact, word] = everyPart.map((part) => tableOf(of, part));
  return {
    facts: `SELECT name, value FROM ${fact}`,
    pages: `SELECT asked.at, found."firstHash", found.body FROM unnest($1::bigint[]) WITH ORDINALITY AS asked (hash, at)
      CROSS JOIN LATERAL (SELECT "firstHash", body FROM ${page} WHERE "firstHash" <= asked.hash
        ORDER BY "firstHash" DESC LIMIT 1) AS found`,
    pagesAfter: `SELECT "firstHash", body FROM ${page} WHERE "firstHash" > $1 ORDER BY "firstHash" LIMIT $2`,
    rows: `SELECT ${rowColumns} FROM ${record} WHERE number = ANY ($1::integer[])`,
    rowsAfter: `SELECT ${rowColumns} FROM ${record} WHERE number > $1 ORDER BY number LIMIT $2`,
    refsAfter: `SELECT ref, print, number FROM ${record} WHERE ref > $1 ORDER BY ref LIMIT $2`,
    bodiesAfter: `SELECT ref, kind, body FROM ${record} WHERE ref > $1 ORDER BY ref LIMIT $2`,
    numberOf: `SELECT number FROM ${record} WHERE ref = $1`,
    numberOfId: `SELECT number FROM ${record} WHERE id = $1`,
    firsts: `SELECT first FROM ${lexicon} ORDER BY place`,
    lexicon: `SELECT place, first, body FROM ${lexicon} WHERE place >= $1 AND place < $2 ORDER BY place`,
    eachWord: `SELECT text FROM (SELECT text, row_number() OVER (ORDER BY text) AS place FROM ${word}) AS numbered
      WHERE (place - 1) % $1 = 0 ORDER BY text`,
    wordsBetween: `SELECT number, text FROM ${word} WHERE text >= $1 AND text < $2 ORDER BY text`,
    last: `SELECT max(number) AS last FROM ${record}`,
    writer: `SELECT value FROM ${fact} WHERE name = 'writer' FOR UPDATE`,
    setFact: `INSERT INTO ${fact} (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    unseal: `DELETE FROM ${fact} WHERE name = 'sealed'`,
    add: `INSERT INTO ${record} (number, ref, id, print, line, kind, body)
      SELECT * FROM unnest($1::integer[], $2::text[], $3::text[], $4::bigint[], $5::integer[], $6::text[], $7::text[])`,
    twiceAfter: `SELECT number, ref, id, line, kind, print, body FROM ${record} WHERE ref IN
      (SELECT ref FROM ${record} WHERE ref > $1 GROUP BY ref HAVING count(*) > 1 ORDER BY ref LIMIT $2) ORDER BY ref, number`,
    remove: `DELETE FROM ${record} WHERE number = ANY ($1::integer[])`,
    change: `UPDATE ${record} AS old SET body = new.body, print = new.print
      FROM unnest($1::integer[], $2::text[], $3::bigint[]) AS new (number, body, print) WHERE old.number = new.number`,
    addLexicon: `INSERT INTO ${lexicon} (place, first, body) SELECT * FROM unnest($1::integer[], $2::text[], $3::bytea[])`,
    addPages: `INSERT INTO ${page} ("firstHash", body) SELECT * FROM unnest($1::bigint[], $2::bytea[])`,
    touch: `UPDATE ${of.schema}."shelfLoad" SET "changedAt" = clock_timestamp() WHERE place = ${of.place}`,
  } as const;
};

export type LoadStatements = ReturnType<typeof loadStatements>;
