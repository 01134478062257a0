import type { FileHandle } from 'node:fs/promises';
import { formatOf, openFile, trimmed } from './sheet.node.ts';
import { headOf } from './sheet-bytes.node.ts';
import { delimiterIn, type Encoding, encodingOf } from './sheet-csv.node.ts';
import { type Bounds, type CutRows, RowCutter, unusual } from './sheet-cut.ts';
import { SheetError, type SheetLimits } from './sheet-fault.ts';

/**
 * A CSV file that is read by its bytes, for registers of millions of rows. It gives the rows that `readSheet` gives, or gives
 * up: then nothing is said of the file, and `readSheet` says what is wrong with it, and where.
 */
export interface PlainSheet {
  readonly heading: readonly string[];
  readonly encoding: Encoding;
  /** About how many rows there are, by the first of them. */
  readonly expected: number;
  decode(bytes: Uint8Array, start: number, end: number): string;
  /**
   * Every row under the heading, many at a time, until an answer is false. The bytes are good until the answer. False when
   * it gave up, at a row or because of an answer.
   */
  read(about: Reading): Promise<boolean>;
  close(): Promise<void>;
}

interface Reading {
  rows(cut: CutRows, bytes: Uint8Array): boolean;
  /** All bytes of the file, as they come. */
  bytes?(piece: Uint8Array): void;
  /** How many to read at a time. */
  readonly pieceBytes?: number;
}

const pieceBytes = 256 * 1024;
const mostRows = 4096;
/** What is left of a row that a piece cuts through is not longer, or the cutter gives up. */
const roomBytes = 2 * 1024 * 1024;
const sampleBytes = 64 * 1024;

/** `undefined`: `readSheet` must read it, or refuse it. */
export async function openPlainSheet(path: string, limits: SheetLimits): Promise<PlainSheet | undefined> {
  let file: FileHandle | undefined;
  try {
    const opened = await openFile(path);
    file = opened.file;
    const sheet = opened.size > limits.fileBytes ? undefined : await plainSheet(file, opened.size, limits);
    if (!sheet) await file.close();
    return sheet;
  } catch (cause) {
    await file?.close();
    if (cause instanceof SheetError) return undefined;
    throw cause;
  }
}

async function plainSheet(file: FileHandle, size: number, limits: SheetLimits): Promise<PlainSheet | undefined> {
  if ((await formatOf(file)) !== 'csv') return undefined;
  const encoding = await encodingOf(file, limits);
  if (encoding !== 'utf-8' && encoding !== 'windows-1252') return undefined;
  const decode = decoderOf(encoding);
  const head = await headOf(file, sampleBytes);
  const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const start = isMarked ? 3 : 0;
  const sample = decode(head, start, head.length);
  if (sample.trim() === '') return undefined;
  const { delimiter, isDeclared } = delimiterIn(sample);
  const cutter = new RowCutter(delimiter, limits);
  const bounds = { to: head.length, isEnd: head.length === size };
  let at = isDeclared ? cutter.cut(head, start, bounds) : start;
  let heading: readonly string[] = [];
  while (heading.length === 0) {
    if (at < 0 || at >= head.length) return undefined;
    at = cutter.cut(head, at, bounds);
    if (at < 0) return undefined;
    heading = trimmed(cellsOf(cutter, head, decode));
  }
  const cut = { file, from: at, width: heading.length, delimiter, limits };
  return {
    heading,
    encoding,
    expected: expectedRows(head, at, size),
    decode,
    read: (about) => rowsOf(cut, { pieceBytes, ...about }),
    close: () => file.close(),
  };
}

/** Lines of the sample stand for all; a little more, for the first rows are not the longest. */
function expectedRows(head: Uint8Array, from: number, size: number): number {
  let lines = 1;
  for (let at = from; at < head.length; at += 1) if (head[at] === 10) lines += 1;
  return (lines / Math.max(1, head.length - from)) * size * 1.1 + 64;
}

const cellsOf = (
  { starts, ends, count }: RowCutter,
  bytes: Uint8Array,
  decode: PlainSheet['decode'],
): readonly string[] => Array.from({ length: count }, (_, cell) => decode(bytes, starts[cell] ?? 0, ends[cell] ?? 0));

const latinLimit = 0x80;

/** Bytes below 128 are the same in both, and most cells have no others. One view serves as long as the bytes stand in one place. */
function decoderOf(encoding: Encoding): PlainSheet['decode'] {
  const decoder = new TextDecoder('windows-1252');
  let view: Buffer = Buffer.alloc(0);
  return (bytes, start, end) => {
    if (view.buffer !== bytes.buffer) view = Buffer.from(bytes.buffer);
    const [from, to] = [bytes.byteOffset + start, bytes.byteOffset + end];
    let isPlain = true;
    for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) >= latinLimit) isPlain = false;
    if (isPlain) return view.toString('latin1', from, to);
    return encoding === 'utf-8' ? view.toString('utf8', from, to) : decoder.decode(view.subarray(from, to));
  };
}

interface Cut {
  readonly file: FileHandle;
  /** Where the rows under the heading start. */
  readonly from: number;
  readonly width: number;
  readonly delimiter: string;
  readonly limits: SheetLimits;
}

async function rowsOf(
  { file, from, width, delimiter, limits }: Cut,
  reading: Reading & { readonly pieceBytes: number },
): Promise<boolean> {
  const buffer = Buffer.allocUnsafe(reading.pieceBytes + roomBytes);
  const cutter = new RowCutter(delimiter, limits, mostRows * width);
  const { starts, ends, hashes } = cutter;
  reading.bytes?.((await headOf(file, from)).subarray(0, from));
  let [read, kept, rows] = [from, 0, 0];
  for (;;) {
    const { bytesRead } = await file.read(buffer, kept, reading.pieceBytes, read);
    read += bytesRead;
    reading.bytes?.(buffer.subarray(kept, kept + bytesRead));
    const bounds = { to: kept + bytesRead, isEnd: bytesRead === 0 };
    let at = 0;
    for (let isMore = true; isMore; ) {
      const cut = cutRows(cutter, buffer, { at, bounds, width });
      if (!cut) return false;
      at = cut.at;
      isMore = cut.count === mostRows;
      rows += cut.count;
      if (rows > limits.rows) return false;
      const found = { count: cut.count, stride: width, starts, ends, hashes };
      if (cut.count > 0 && !reading.rows(found, buffer)) return false;
    }
    if (bounds.isEnd) return at === bounds.to;
    kept = bounds.to - at;
    if (kept > roomBytes) return false;
    buffer.copyWithin(0, at, bounds.to);
  }
}

/** Cuts the rows that are there to their end, and where they end; `undefined` at what is out of the ordinary. */
function cutRows(
  cutter: RowCutter,
  bytes: Uint8Array,
  { at: start, bounds, width }: { readonly at: number; readonly bounds: Bounds; readonly width: number },
): { readonly at: number; readonly count: number } | undefined {
  let [at, count] = [start, 0];
  while (at < bounds.to && count < mostRows) {
    cutter.base = count * width;
    const next = cutter.cut(bytes, at, bounds);
    if (next === unusual) return undefined;
    if (next < 0) break;
    at = next;
    const isBlank = cutter.isBlankFrom(bytes, 0);
    if (isBlank === true) continue;
    if (isBlank === undefined || !fits(cutter, bytes, width)) return undefined;
    count += 1;
  }
  return { at, count };
}

const fits = (cutter: RowCutter, bytes: Uint8Array, width: number): boolean =>
  cutter.count === width || (cutter.count > width && cutter.isBlankFrom(bytes, width) === true);
