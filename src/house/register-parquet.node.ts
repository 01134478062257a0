import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import {
  asyncBufferFromFile,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet';
import { registerReason } from './register-fault.ts';
import { isRecord, type JsonItem, type JsonRecord, jsonLimits } from './register-json.node.ts';
import { SheetError } from './sheet-fault.ts';

/** Rows are read a group at a time, for their columns lie apart; a group is at most this large when it is unpacked. */
export const rowGroupBytes = 256 * 2 ** 20;
/** Rows that are handed on together. */
const pieceRows = 2_000;

const bounded = (outputLength: number) => ({ maxOutputLength: Math.min(Math.max(outputLength, 1), rowGroupBytes) });
/** The runtime has these itself; Snappy is in the library. */
const compressors: Compressors = {
  GZIP: (input, outputLength) => gunzipSync(input, bounded(outputLength)),
  BROTLI: (input, outputLength) => brotliDecompressSync(input, bounded(outputLength)),
  ZSTD: (input, outputLength) => zstdDecompressSync(input, bounded(outputLength)),
};

/** Names of the columns, also of those that are empty in the first rows. */
export async function parquetColumns(path: string): Promise<readonly string[]> {
  const { metadata } = await opened(path);
  return parquetSchema(metadata).children.flatMap(({ element, children }) =>
    children.length === 0 ? [element.name] : [],
  );
}

/** The rows of a Parquet file, or the first of them, each as an object. The line is the number of the row. Throws SheetError. */
export async function* parquetPieces(
  path: string,
  mostRows: number = Number.POSITIVE_INFINITY,
): AsyncGenerator<readonly JsonItem[]> {
  const { file, metadata } = await opened(path);
  let rowStart = 0;
  for (const { num_rows, columns } of metadata.row_groups) {
    const unpacked = columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0);
    if (unpacked > rowGroupBytes) throw new SheetError(registerReason.rowGroupTooBig(rowGroupBytes / 2 ** 20));
    if (rowStart >= mostRows) return;
    const rowEnd = Math.min(rowStart + Number(num_rows), mostRows);
    if (rowEnd > jsonLimits.records) throw new SheetError(registerReason.tooManyRecords(jsonLimits.records));
    const rows = await told(() => parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd }));
    for (let at = 0; at < rows.length; at += pieceRows) {
      const from = rowStart + at;
      yield rows.slice(at, at + pieceRows).map((row, index) => itemOf(row, from + index + 1));
    }
    rowStart = rowEnd;
  }
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

const itemOf = (row: JsonRecord, line: number): JsonItem => {
  const value = plainly(row);
  return { kind: 'value', line, value: isRecord(value) ? value : {} };
};

/** Days and instants as ISO 8601, large numbers as their figures; bytes that are no text say nothing. */
function plainly(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return undefined;
  if (Array.isArray(value)) return value.map(plainly);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, plainly(held)]));
  return value;
}
