import { type FileHandle, open } from 'node:fs/promises';
import { registerReason } from './register-fault.ts';
import { bytesOf } from './sheet-bytes.node.ts';
import { faultAt, SheetError, type SheetFault, type SheetReason } from './sheet-fault.ts';

/** One record of a file of JSON, or a place that cannot be read as one. */
export type JsonItem = { readonly kind: 'value'; readonly line: number; readonly value: JsonRecord } | SheetFault;

export interface JsonRecord {
  readonly [name: string]: unknown;
}

/** One record is at most this long; a longer one is dropped while it streams by. */
export const jsonLimits = { recordBytes: 4 * 2 ** 20, keys: 2_000, depth: 16, records: 60_000_000 } as const;

/**
 * The objects of a file of JSON in order, in bounded memory: one on each line, or the members of one list. On lines, what is broken
 * is a fault in its place and the next line goes on; in a list, what never closes takes the rest with it and says where it began.
 */
export async function* jsonPieces(path: string): AsyncGenerator<readonly JsonItem[]> {
  const file = await open(path);
  try {
    let records = 0;
    for await (const items of (await isList(file)) ? listItems(file) : lineItems(file)) {
      records += items.length;
      if (records > jsonLimits.records) throw new SheetError(registerReason.tooManyRecords(jsonLimits.records));
      yield items;
    }
  } finally {
    await file.close();
  }
}

const whole = { start: 0, end: Number.MAX_SAFE_INTEGER } as const;
const [lineFeed, quote, backslash, comma] = [0x0a, 0x22, 0x5c, 0x2c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The first byte that is no space and no byte order mark. */
export async function firstByteOf(file: FileHandle): Promise<number | undefined> {
  for await (const piece of bytesOf(file, whole))
    for (const byte of piece) if (byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf) return byte;
  return undefined;
}

const isList = async (file: FileHandle): Promise<boolean> => (await firstByteOf(file)) === openList;

/** Bytes of one record, gathered from pieces; past the limit they are counted and not kept. */
class Gathered {
  #parts: Buffer[] = [];
  #bytes = 0;

  add(part: Buffer): void {
    this.#bytes += part.length;
    if (this.#bytes > jsonLimits.recordBytes) this.#parts = [];
    // A piece is read anew each time, so that a part of it stays as it is.
    else if (part.length > 0) this.#parts.push(part);
  }

  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  /** What was gathered as a record that begins on this line; nothing when it is empty. */
  take(line: number): JsonItem | undefined {
    const [parts, bytes] = [this.#parts, this.#bytes];
    this.#parts = [];
    this.#bytes = 0;
    if (bytes > jsonLimits.recordBytes) return faultAt(line, registerReason.jsonTooLong(jsonLimits.recordBytes));
    const [only = Buffer.alloc(0)] = parts;
    const text = textIn(parts.length > 1 ? Buffer.concat(parts) : only);
    if (text === undefined) return faultAt(line, registerReason.encoding);
    return text.trim() === '' ? undefined : parsed(text, line);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function textIn(bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function parsed(text: string, line: number): JsonItem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return faultAt(line, registerReason.jsonBroken);
  }
  return isRecord(value) ? { kind: 'value', line, value } : faultAt(line, registerReason.notAnObject);
}

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function* lineItems(file: FileHandle): AsyncGenerator<readonly JsonItem[]> {
  const held = new Gathered();
  let line = 1;
  for await (const piece of bytesOf(file, whole)) {
    const items: JsonItem[] = [];
    let from = 0;
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, from)) {
      held.add(piece.subarray(from, end));
      const item = held.take(line);
      if (item) items.push(item);
      line += 1;
      from = end + 1;
    }
    held.add(piece.subarray(from));
    yield items;
  }
  const last = held.take(line);
  if (last) yield [last];
}

/** Members of one list, found by their brackets; between two of them stands a comma and nothing else. */
async function* listItems(file: FileHandle): AsyncGenerator<readonly JsonItem[]> {
  const held = new Gathered();
  const at = { line: 1, depth: 0, began: 1, isText: false, isEscaped: false, isOver: false };
  for await (const piece of bytesOf(file, whole)) {
    const items: JsonItem[] = [];
    let from = 0;
    for (let index = 0; index < piece.length; index += 1) {
      const byte = piece[index] ?? 0;
      if (byte === lineFeed) at.line += 1;
      if (at.isText) {
        if (at.isEscaped) at.isEscaped = false;
        else if (byte === backslash) at.isEscaped = true;
        else if (byte === quote) at.isText = false;
        continue;
      }
      if (at.isOver) {
        if (byte <= 0x20) continue;
        yield [...items, faultAt(at.line, registerReason.jsonBroken)];
        return;
      }
      if (byte === quote) at.isText = true;
      const isOpening = byte === openList || byte === openObject;
      if (isOpening) at.depth += 1;
      if (at.depth === 2 && isOpening) at.began = at.line;
      if (at.depth === 1 && (isOpening || byte === comma || byte === closeList)) {
        if (!isOpening) held.add(piece.subarray(from, index));
        const item = held.take(at.began);
        if (item && !isOpening) items.push(item);
        from = index + 1;
        at.began = at.line;
      }
      if (byte === closeList || byte === closeObject) at.depth -= 1;
      at.isOver = at.depth === 0;
    }
    if (!at.isOver) held.add(piece.subarray(from));
    yield items;
  }
  if (!at.isOver) yield [faultAt(at.began, registerReason.jsonOpen)];
}

/** Members of a record by their dotted path; places in a list are counted from 0. Nothing that is empty. */
export function flattened(value: JsonRecord): ReadonlyMap<string, string> | SheetReason {
  const found = new Map<string, string>();
  return gather(value, '', { found, depth: 0 }) ? found : registerReason.jsonTooMuch(jsonLimits.keys, jsonLimits.depth);
}

/** False when there is too much. */
function gather(
  value: unknown,
  path: string,
  of: { readonly found: Map<string, string>; readonly depth: number },
): boolean {
  if (typeof value === 'object' && value !== null) {
    if (of.depth === jsonLimits.depth) return false;
    const deeper = { found: of.found, depth: of.depth + 1 };
    return Object.entries(value).every(([name, held]) => gather(held, path === '' ? name : `${path}.${name}`, deeper));
  }
  const text = typeof value === 'string' ? value.trim() : value === null || value === undefined ? '' : String(value);
  if (text !== '') of.found.set(path, text);
  return of.found.size <= jsonLimits.keys;
}
