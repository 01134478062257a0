import { availableParallelism } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { sha256 } from './safe.node.ts';
import type { Store } from './store.ts';
import { guarded } from './store-sqlite-fault.node.ts';
import { Connection, Reading } from './store-sqlite-tx.node.ts';
import {
  beforeAll,
  type ChainVerdict,
  chainFault,
  joined,
  type Link,
  linesPerBatch,
  nothingBeside,
  verifyChain,
} from './verify.ts';

interface VerifyOptions {
  readonly deep?: boolean;
  /** Threads to share the work; absent: what the machine has, and one for a short chain. */
  readonly threads?: number;
  seen?(entries: number): void;
  isStopped?(): boolean;
}

/** A piece of one chain: after `from`, up to and including `to`. */
interface Piece {
  readonly file: string;
  readonly from: { readonly seq: number; readonly hash: string };
  readonly to: number;
  readonly deep: boolean;
}

/** Below this a thread costs more than it brings. */
const pieceEntries = 50_000;

/**
 * Checks a node's file without writing to it, also while the node works. The chain is cut in pieces: every
 * stored hash is checked by the piece that ends there, so the pieces together prove what one walk would.
 */
export async function verifySqlite(file: string, options: VerifyOptions = {}): Promise<ChainVerdict> {
  const { deep = false, threads = availableParallelism() } = options;
  const database = openReadOnly(file);
  try {
    const pieces = piecesOf(database, { file, deep, threads });
    // The first piece is done here, the others each by a thread.
    const [first, ...others] = pieces;
    const elsewhere = others.map((piece) => inWorker(piece, options));
    const here = await verifyChain(watched(readPiece(database, first), options), { digest: sha256, deep });
    const whole = joined([here, ...(await Promise.all(elsewhere))]);
    const stray = whole.fault ? undefined : strayRow(database, whole.head.seq);
    return stray ? { ...whole, fault: chainFault(stray.seq, `${stray.table}-extra`) } : whole;
  } finally {
    database.close();
  }
}

/** A file in a folder that cannot be written has no room for SQLite's own notes; it then reads it as it lies. */
export function openReadOnly(file: string): DatabaseSync {
  const open = (path: string | URL) => {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    try {
      database.prepare('SELECT 1 FROM ledger LIMIT 1').get();
      return database;
    } catch (fault) {
      database.close();
      throw fault;
    }
  };
  try {
    return open(file);
  } catch {
    const url = pathToFileURL(file);
    url.searchParams.set('immutable', '1');
    return guarded(() => open(url));
  }
}

/** A node's file to look into, also where nothing can be written. */
export function readOnlyStore(file: string): Pick<Store, 'read' | 'close'> {
  const connection = new Connection(openReadOnly(file));
  return { read: (work) => work(new Reading(connection)), close: async () => connection.database.close() };
}

const columns = (row: unknown): readonly unknown[] => believe(row, 'the statement returns arrays');

/** By counting positions, because a chain with a gap still has to be cut somewhere. */
function piecesOf(
  database: DatabaseSync,
  of: { file: string; deep: boolean; threads: number },
): readonly [Piece, ...Piece[]] {
  const { file, deep, threads } = of;
  const last = Number(database.prepare('SELECT max(seq) AS seq FROM ledger').get()?.['seq'] ?? 0);
  const count = Math.max(1, Math.min(threads, Math.floor(last / pieceEntries)));
  const cuts = [beforeAll];
  for (let at = 1; at < count; at += 1) {
    const seq = Math.floor((last / count) * at);
    const hash = database.prepare('SELECT hash FROM ledger WHERE seq = ?').get(seq)?.['hash'];
    if (typeof hash === 'string') cuts.push({ seq, hash });
  }
  // The last piece is open, so that what was appended meanwhile is checked too.
  const [first, ...others] = cuts.map((from, at) => ({
    file,
    from,
    to: cuts[at + 1]?.seq ?? Number.MAX_SAFE_INTEGER,
    deep,
  }));
  return [present(first, 'the first cut stands before all'), ...others];
}

function* readPiece(database: DatabaseSync, { from, to }: Piece): Generator<readonly Link[]> {
  const statement = database.prepare(
    `SELECT l.seq, l.line, l.hash, p.salt, p.body, p.sealedUnder, ${hasRecords(database) ? 'r.body' : 'NULL'}
      FROM ledger l LEFT JOIN payload p ON p.seq = l.seq ${hasRecords(database) ? 'LEFT JOIN record r ON r.seq = l.seq' : ''}
      WHERE l.seq > ? AND l.seq <= ? ORDER BY l.seq LIMIT ?`,
  );
  statement.setReturnArrays(true);
  // Nothing may stand before the first line either.
  for (let after = from.seq === 0 ? Number.MIN_SAFE_INTEGER : from.seq; ; ) {
    const rows = guarded(() => statement.all(after, to, linesPerBatch));
    if (rows.length === 0) return;
    const batch = rows.map((row) => linkOf(columns(row)));
    after = batch.at(-1)?.seq ?? after;
    yield batch;
    if (rows.length < linesPerBatch) return;
  }
}

/** A file of before the log records has no table for them. */
const hasRecords = (database: DatabaseSync): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'record'").get() !== undefined;

function linkOf([seq, line, hash, salt, body, sealedUnder, record]: readonly unknown[]): Link {
  const isSealed = sealedUnder !== null;
  return {
    seq: Number(seq),
    line: String(line),
    hash: String(hash),
    ...(typeof salt === 'string' ? { payload: { salt, body: String(body), isSealed } } : {}),
    ...(typeof record === 'string' ? { record } : {}),
  };
}

async function* watched(batches: Iterable<readonly Link[]>, options: VerifyOptions): AsyncGenerator<readonly Link[]> {
  let entries = 0;
  for (const batch of batches) {
    yield batch;
    entries += batch.length;
    options.seen?.(batch.length);
    // Lets a signal or another request in between.
    if (entries % (linesPerBatch * 8) === 0) await new Promise((resolve) => setImmediate(resolve));
    if (options.isStopped?.()) return;
  }
}

/** What lies beside no line: the join from the chain cannot see it. */
function strayRow(database: DatabaseSync, head: number): { seq: number; table: 'payload' | 'record' } | undefined {
  const tables = hasRecords(database) ? (['payload', 'record'] as const) : (['payload'] as const);
  for (const [table, edge] of tables.flatMap((one) => [[one, 'max'] as const, [one, 'min'] as const])) {
    const seq = database.prepare(`SELECT ${edge}(seq) AS seq FROM ${table}`).get()?.['seq'];
    if (typeof seq === 'number' && (seq > head || seq < 1)) return { seq, table };
  }
  return undefined;
}

const nothingFrom = ({ from }: Piece): ChainVerdict => ({
  entries: 0,
  head: from,
  ...nothingBeside,
});

type FromWorker = { readonly seen: number } | { readonly verdict: ChainVerdict };

function inWorker(piece: Piece, options: VerifyOptions): Promise<ChainVerdict> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { verifyPiece: piece } });
    worker.on('message', (message: FromWorker) => {
      if ('seen' in message) {
        options.seen?.(message.seen);
        if (options.isStopped?.()) void worker.terminate();
      } else resolve(message.verdict);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      // After the verdict neither changes anything.
      if (options.isStopped?.()) resolve(nothingFrom(piece));
      else reject(new Error('a thread ended before its verdict'));
    });
  });
}

if (!isMainThread && isPieceOf(workerData)) {
  const database = openReadOnly(workerData.verifyPiece.file);
  const report = (message: FromWorker) => parentPort?.postMessage(message);
  const batches = watched(readPiece(database, workerData.verifyPiece), { seen: (seen) => report({ seen }) });
  const { from, deep } = workerData.verifyPiece;
  report({ verdict: await verifyChain(batches, { digest: sha256, from, deep }) });
  database.close();
}

function isPieceOf(held: unknown): held is { readonly verifyPiece: Piece } {
  return typeof held === 'object' && held !== null && 'verifyPiece' in held;
}
