import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { bytesOf, headOf } from './sheet-bytes.node.ts';
import { SheetError, type SheetItem, type SheetLimits, sheetReason } from './sheet-fault.ts';
import { type Delimiter, delimiterOf, delimiters, LineCutter, RecordReader } from './sheet-record.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Empty lines are no rows and are not counted as such; so many of them for each row that may come are no table either. */
const linesPerRow = 20;

/** The rows of a CSV file, the heading first, piece by piece. Cells are not compared with the heading here. */
export async function* csvPieces(file: FileHandle, limits: SheetLimits): AsyncGenerator<readonly SheetItem[]> {
  const cutter = new LineCutter();
  const lineLimit = limits.rows * linesPerRow;
  let reader: RecordReader | undefined;
  for await (const text of textOf(file, limits, await encodingOf(file, limits))) {
    const lines = cutter.push(text);
    if ((lines.at(-1)?.line ?? 0) > lineLimit) throw new SheetError(sheetReason.tooManyLines(lineLimit));
    if (reader === undefined) {
      if (text.trim() === '') continue;
      const { delimiter, isDeclared } = delimiterIn(text);
      reader = new RecordReader(delimiter, limits);
      if (isDeclared) lines.shift();
    }
    const items: SheetItem[] = [];
    for (const line of lines) reader.push(line, items);
    yield items;
  }
  if (reader === undefined) return;
  const items: SheetItem[] = [];
  for (const line of cutter.end()) reader.push(line, items);
  reader.end(items);
  yield items;
}

/** How a web page, a PDF and a rich text begin; exports with a spreadsheet's name often are web pages. */
const foreign = /^\s*(?:<[!?a-z]|%PDF-|\{\\rtf)/i;

/** What stands between the cells, by how the file begins; when its first line says so, that line is no row. */
export function delimiterIn(text: string): { readonly delimiter: Delimiter; readonly isDeclared: boolean } {
  if (foreign.test(text)) throw new SheetError(sheetReason.unknownFormat);
  const declared = declaredDelimiter(text);
  return { delimiter: declared ?? delimiterOf(text), isDeclared: declared !== undefined };
}

/** The line `sep=;` that spreadsheet programs write and read above the heading. */
function declaredDelimiter(text: string): Delimiter | undefined {
  const char = /^sep=(.)(?:\r|\n)/i.exec(text)?.[1];
  return delimiters.find((delimiter) => delimiter === char);
}

/**
 * A byte order mark decides. Without one the whole file is read once: it is UTF-8 when every byte is valid
 * UTF-8, else Windows-1252. A prefix would not do, for one é on the last line must not turn up as damage
 * after the rows before it were used. Text with more good than bad UTF-8 is damaged UTF-8: read as
 * Windows-1252 it would put wrong letters in names without anyone noticing, so it is refused.
 */
export async function encodingOf(file: FileHandle, limits: SheetLimits): Promise<Encoding> {
  const head = await headOf(file, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.includes(0)) throw new SheetError(sheetReason.unknownFormat);
  if (await isUtf8Throughout(file, limits)) return 'utf-8';
  const lenient = new TextDecoder('utf-8');
  let good = 0;
  let bad = 0;
  for await (const piece of bytesOf(file, { start: 0, end: limits.fileBytes })) {
    const text = lenient.decode(piece, { stream: true });
    bad += text.match(/\uFFFD/g)?.length ?? 0;
    good += text.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  }
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  if (marked || good > bad) throw new SheetError(sheetReason.encoding);
  return 'windows-1252';
}

const pieceBytes = 1024 * 1024;

/** Reads the file once, without making text of it. A character that a piece cuts through is looked at with the next one. */
async function isUtf8Throughout(file: FileHandle, limits: SheetLimits): Promise<boolean> {
  const buffer = Buffer.allocUnsafe(pieceBytes + 4);
  let [at, kept] = [0, 0];
  for (;;) {
    const wanted = Math.min(pieceBytes, limits.fileBytes - at);
    const { bytesRead } = await file.read(buffer, kept, wanted, at);
    at += bytesRead;
    const length = kept + bytesRead;
    const isEnd = bytesRead === 0;
    const whole = isEnd ? length : wholeCharacters(buffer, length);
    if (!isUtf8(buffer.subarray(0, whole))) return false;
    if (isEnd) return true;
    buffer.copyWithin(0, whole, length);
    kept = length - whole;
  }
}

/** Where the last character ends that is there to its end; at most three bytes are left. */
function wholeCharacters(bytes: Uint8Array, length: number): number {
  for (let back = 1; back <= Math.min(3, length); back += 1) {
    const byte = bytes[length - back] ?? 0;
    if (byte >= 0xc0) return length - back;
    if (byte < 0x80) return length;
  }
  return length;
}

async function* textOf(file: FileHandle, limits: SheetLimits, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of bytesOf(file, { start: 0, end: limits.fileBytes })) {
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  } catch (cause) {
    if (cause instanceof TypeError) throw new SheetError(sheetReason.encoding, { cause });
    throw cause;
  }
}
