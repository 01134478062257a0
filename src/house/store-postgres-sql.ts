import { assert } from '../core/assert.ts';

const nodeForm = /^[a-z][a-z0-9-]{0,49}$/;

/** The schema of a node, quoted. */
export function schemaOf(node: string): string {
  assert(nodeForm.test(node), 'the id of a node is a short word in small letters');
  return `"node_${node.replaceAll('-', '_')}"`;
}

/**
 * The tables of one node, in a schema of its own. Text that is a key or an order sorts by its bytes, as in
 * SQLite: a server's own collation differs per machine and per release of its C library.
 */
export const tablesOf = (schema: string): string => `
CREATE SCHEMA IF NOT EXISTS ${schema};
CREATE TABLE IF NOT EXISTS ${schema}.ledger (seq bigint PRIMARY KEY, line text NOT NULL, hash text NOT NULL);
CREATE TABLE IF NOT EXISTS ${schema}.payload (seq bigint PRIMARY KEY, salt text NOT NULL, body text NOT NULL, "sealedUnder" text);
CREATE TABLE IF NOT EXISTS ${schema}.record (seq bigint PRIMARY KEY, body text NOT NULL);
CREATE TABLE IF NOT EXISTS ${schema}."recordKey" (key text COLLATE "C" NOT NULL, seq bigint NOT NULL, PRIMARY KEY (key, seq));
CREATE TABLE IF NOT EXISTS ${schema}."streamEntry" (stream text COLLATE "C" NOT NULL, seq bigint NOT NULL, PRIMARY KEY (stream, seq));
CREATE TABLE IF NOT EXISTS ${schema}."commandSeen" (command text COLLATE "C" PRIMARY KEY, seq bigint NOT NULL);
CREATE TABLE IF NOT EXISTS ${schema}."viewRow" (view text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL,
  lane text COLLATE "C" NOT NULL, sort text COLLATE "C" NOT NULL, body text NOT NULL, PRIMARY KEY (view, key));
CREATE INDEX IF NOT EXISTS "viewLane" ON ${schema}."viewRow" (view, lane, sort, key);
CREATE TABLE IF NOT EXISTS ${schema}.cursor (name text COLLATE "C" PRIMARY KEY, seq bigint NOT NULL);
CREATE TABLE IF NOT EXISTS ${schema}.outbox ("postId" text COLLATE "C" PRIMARY KEY, seq bigint NOT NULL, part integer NOT NULL,
  receiver text NOT NULL, attempts integer NOT NULL, "nextAt" text COLLATE "C" NOT NULL);
CREATE INDEX IF NOT EXISTS "outboxDue" ON ${schema}.outbox ("nextAt", seq);
`;

const page = (schema: string, where: string, order: string): string =>
  `SELECT key, lane, sort, body FROM ${schema}."viewRow" WHERE view = $1 AND lane = $2 ${where} ORDER BY ${order} LIMIT $3`;

/** Every statement by the name under which each connection prepares it once. */
export const statementsOf = (schema: string) => ({
  head: `SELECT seq, line, hash FROM ${schema}.ledger ORDER BY seq DESC LIMIT 1`,
  lines: `SELECT seq, line, hash FROM ${schema}.ledger WHERE seq >= $1 ORDER BY seq LIMIT $2`,
  stream: `SELECT l.seq, l.line, l.hash FROM ${schema}."streamEntry" s JOIN ${schema}.ledger l ON l.seq = s.seq
    WHERE s.stream = $1 ORDER BY s.seq LIMIT $2`,
  commandSeq: `SELECT seq FROM ${schema}."commandSeen" WHERE command = $1`,
  payloads: `SELECT seq, salt, body, "sealedUnder" FROM ${schema}.payload WHERE seq = ANY ($1::bigint[])`,
  records: `SELECT seq, body FROM ${schema}.record WHERE seq = ANY ($1::bigint[])`,
  recordSeqs: `SELECT seq FROM ${schema}."recordKey" WHERE key = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3`,
  row: `SELECT key, lane, sort, body FROM ${schema}."viewRow" WHERE view = $1 AND key = $2`,
  pageUp: page(schema, '', 'sort, key'),
  pageDown: page(schema, '', 'sort DESC, key DESC'),
  pageUpAfter: page(schema, 'AND (sort, key) > ($4, $5)', 'sort, key'),
  pageDownAfter: page(schema, 'AND (sort, key) < ($4, $5)', 'sort DESC, key DESC'),
  countUpTo: `SELECT count(*) AS many FROM
    (SELECT 1 FROM ${schema}."viewRow" WHERE view = $1 AND lane = $2 LIMIT $3) AS counted`,
  rows: `SELECT view, key, lane, sort, body FROM ${schema}."viewRow" ORDER BY view, key LIMIT $1`,
  rowsAfter: `SELECT view, key, lane, sort, body FROM ${schema}."viewRow"
    WHERE (view, key) > ($2, $3) ORDER BY view, key LIMIT $1`,
  cursor: `SELECT seq FROM ${schema}.cursor WHERE name = $1`,
  outboxDue: `SELECT "postId", seq, part, receiver, attempts, "nextAt" FROM ${schema}.outbox
    WHERE "nextAt" <= $1 ORDER BY seq, part LIMIT $2`,
  outboxSize: `SELECT count(*) AS many FROM ${schema}.outbox`,
  // One round trip for the whole batch, whatever tables it touches.
  append: `WITH given AS (
      SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
        AS given (seq, line, hash, stream, command, salt, body, "sealedUnder", record)
    ), records AS (
      INSERT INTO ${schema}.record (seq, body) SELECT seq, record FROM given WHERE record IS NOT NULL
    ), lines AS (
      INSERT INTO ${schema}.ledger (seq, line, hash) SELECT seq, line, hash FROM given
    ), streams AS (
      INSERT INTO ${schema}."streamEntry" (stream, seq) SELECT stream, seq FROM given
    ), commands AS (
      INSERT INTO ${schema}."commandSeen" (command, seq)
        SELECT command, seq FROM given WHERE command IS NOT NULL ORDER BY seq ON CONFLICT DO NOTHING
    )
    INSERT INTO ${schema}.payload (seq, salt, body, "sealedUnder")
      SELECT seq, salt, body, "sealedUnder" FROM given WHERE salt IS NOT NULL`,
  appendKeys: `INSERT INTO ${schema}."recordKey" (key, seq) SELECT key, seq FROM unnest($1::text[], $2::bigint[]) AS given (key, seq)`,
  forgetRecords: `DELETE FROM ${schema}.record WHERE seq <= $1`,
  forgetKeys: `DELETE FROM ${schema}."recordKey" WHERE seq <= $1`,
  replaceBody: `UPDATE ${schema}.payload SET body = $2, "sealedUnder" = $3 WHERE seq = $1`,
  destroyPayload: `DELETE FROM ${schema}.payload WHERE seq = $1`,
  putRow: `INSERT INTO ${schema}."viewRow" (view, key, lane, sort, body) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (view, key) DO UPDATE SET lane = excluded.lane, sort = excluded.sort, body = excluded.body`,
  removeRow: `DELETE FROM ${schema}."viewRow" WHERE view = $1 AND key = $2`,
  setCursor: `INSERT INTO ${schema}.cursor (name, seq) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET seq = excluded.seq`,
  putOutbox: `INSERT INTO ${schema}.outbox ("postId", seq, part, receiver, attempts, "nextAt") VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT ("postId") DO UPDATE SET attempts = excluded.attempts, "nextAt" = excluded."nextAt"`,
  removeOutbox: `DELETE FROM ${schema}.outbox WHERE "postId" = $1`,
  forgetRows: `DELETE FROM ${schema}."viewRow"`,
  forgetOutbox: `DELETE FROM ${schema}.outbox`,
  forgetCursors: `DELETE FROM ${schema}.cursor`,
});

export type Statements = ReturnType<typeof statementsOf>;
