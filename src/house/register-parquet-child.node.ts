import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import {
  asyncBufferFromFile,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type RowGroup,
} from 'hyparquet';
import { unreachable } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { registerReason } from './register-fault.ts';
import { isRecord, type JsonItem, type JsonRecord, jsonLimits } from './register-json.node.ts';
import { type ParquetAnswer, type ParquetJob, parquetBounds } from './register-parquet.node.ts';
import { SheetError } from './sheet-fault.ts';

/** The process that reads one Parquet file for `register-parquet.node.ts`, and is ended by it. */
const { groupBytes, groupValues, pieceRows, pieceChars } = parquetBounds;
const bounded = (outputLength: number) => ({ maxOutputLength: Math.min(Math.max(outputLength, 1), groupBytes) });
/** The runtime has these itself; Snappy is in the library. */
const compressors: Compressors = {
  GZIP: (input, outputLength) => gunzipSync(input, bounded(outputLength)),
  BROTLI: (input, outputLength) => brotliDecompressSync(input, bounded(outputLength)),
  ZSTD: (input, outputLength) => zstdDecompressSync(input, bounded(outputLength)),
};

const tell = (answer: ParquetAnswer): void => void process.send?.(answer);

new Worker(new URL('./register-parquet-watch.node.ts', import.meta.url), { workerData: process.ppid });
process.on('disconnect', () => process.exit());
const [job] = await once(process, 'message');
try {
  await read(believe<ParquetJob>(job, 'register-parquet.node.ts starts this file and nobody else'));
  tell({ kind: 'done' });
} catch (fault) {
  if (fault instanceof SheetError) tell({ kind: 'refused', why: { code: fault.code, reason: fault.reason } });
  else tell({ kind: 'failed', message: String(fault) });
}

async function read(wanted: ParquetJob): Promise<void> {
  switch (wanted.kind) {
    case 'columns': {
      const { metadata } = await opened(wanted.path);
      const { children } = parquetSchema(metadata);
      const names = children.flatMap(({ element, children: held }) => (held.length === 0 ? [element.name] : []));
      tell({ kind: 'columns', names });
      return;
    }
    case 'rows':
      return readRows(wanted.path, wanted.mostRows);
    default:
      unreachable(wanted);
  }
}

async function readRows(path: string, mostRows: number): Promise<void> {
  const { file, metadata } = await opened(path);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const values = valuesIn(group);
    if (rowStart >= mostRows) return;
    const rowEnd = Math.min(rowStart + Number(group.num_rows), mostRows);
    if (rowEnd > jsonLimits.records) throw new SheetError(registerReason.tooManyRecords(jsonLimits.records));
    tell({ kind: 'group', values });
    const rows = await told(() => parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd }));
    await handOver(rows, rowStart);
    rowStart = rowEnd;
  }
}

/** How many values a group says that it holds, when it may be read. What it says may be false: that is what the bounds of this process are for. */
function valuesIn({ num_rows, columns }: RowGroup): number {
  const unpacked = columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0);
  if (unpacked > groupBytes) throw new SheetError(registerReason.rowGroupTooBig(groupBytes / 2 ** 20));
  // A list in a row makes more values than rows.
  const values = columns.reduce(
    (sum, { meta_data }) => sum + Math.max(Number(num_rows), Number(meta_data?.num_values ?? 0)),
    0,
  );
  if (values > groupValues) throw new SheetError(registerReason.rowGroupTooLong(groupValues));
  return values;
}

/** A text that stands once in the file can stand in every row: what is handed over is bounded by what it holds, too. */
async function handOver(rows: readonly JsonRecord[], rowStart: number): Promise<void> {
  let items: JsonItem[] = [];
  let chars = 0;
  const flush = async () => {
    if (items.length === 0) return;
    const heard = once(process, 'message');
    tell({ kind: 'piece', items });
    items = [];
    chars = 0;
    await heard;
  };
  for (const [index, row] of rows.entries()) {
    const line = rowStart + index + 1;
    const size = charsIn(row);
    if (chars + size > pieceChars) await flush();
    if (size > jsonLimits.recordBytes)
      items.push({ kind: 'fault', line, ...registerReason.jsonTooLong(jsonLimits.recordBytes) });
    else {
      items.push(itemOf(row, line));
      chars += size;
    }
    if (items.length >= pieceRows) await flush();
  }
  await flush();
}

/** About as many as would be handed over. */
function charsIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return 8;
  let sum = 8;
  for (const [name, held] of Object.entries(value)) sum += name.length + charsIn(held);
  return sum;
}

async function opened(path: string) {
  const file = await asyncBufferFromFile(path);
  const metadata: FileMetaData = await told(() => parquetMetadataAsync(file));
  return { file, metadata };
}

/** Whatever the library stumbles over is a file that cannot be read; the disk's own faults stay what they are. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof Error && 'syscall' in cause
      ? cause
      : new SheetError(registerReason.parquetBroken, { cause });
  }
}

function itemOf(row: JsonRecord, line: number): JsonItem {
  const value = plainly(row);
  return { kind: 'value', line, value: isRecord(value) ? value : {} };
}

/** Days and instants as ISO 8601, large numbers as their figures; bytes that are no text say nothing. */
function plainly(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return undefined;
  if (Array.isArray(value)) return value.map(plainly);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, plainly(held)]));
  return value;
}
