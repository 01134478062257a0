import { open, stat } from 'node:fs/promises';
import { guessMapping, type Mapping, type MappingFault } from '../steps/entities/mapping.ts';
import { bodsRecords, bodsStatement, isOldBods, looksLikeBods } from './register-bods.ts';
import { registerReason } from './register-fault.ts';
import { ftmRecord, looksLikeFtm } from './register-ftm.ts';
import { IdPlaces } from './register-ids.ts';
import { firstByteOf, type JsonItem, type JsonRecord, jsonPieces } from './register-json.node.ts';
import type { RegisterFile, RegisterItem } from './register-load.node.ts';
import { membersOf, objectsFile } from './register-objects.node.ts';
import { digestOf, headingOf, registerLimits, tableFile } from './register-table.node.ts';
import { headOf } from './sheet-bytes.node.ts';
import { SheetError, type SheetReason, sheetReason } from './sheet-fault.ts';

/** A file that can be read as a register, and how. */
export interface OpenedRegister {
  readonly file: RegisterFile;
  /** Absent when the file itself says what everything is. */
  readonly mapping?: Mapping;
  readonly isGuessed: boolean;
}

export type Opening =
  | { readonly opened: OpenedRegister }
  | { readonly faults: readonly MappingFault[]; readonly heading: readonly string[] }
  /** No mapping was given, and none could be guessed. */
  | { readonly unguessed: readonly string[] };

/** Opens a register of whatever kind. Bytes and content tell what it is; its name is not looked at. Throws SheetError. */
export async function openRegister(path: string, mapping?: Mapping): Promise<Opening> {
  switch (await formOf(path)) {
    case 'table': {
      const heading = await headingOf(path);
      return mappedBy(mapping, heading, (one) => tableFile(path, one));
    }
    case 'json':
      return openJson(path, mapping);
    case 'parquet':
      return openParquet(path, mapping);
  }
}

async function mappedBy(
  given: Mapping | undefined,
  heading: readonly string[],
  open_: (mapping: Mapping) => ReturnType<typeof tableFile>,
): Promise<Opening> {
  const mapping = given ?? guessMapping(heading);
  if (!mapping) return { unguessed: heading };
  const made = await open_(mapping);
  return 'faults' in made
    ? { faults: made.faults, heading }
    : { opened: { file: made.file, mapping, isGuessed: given === undefined } };
}

type Form = 'table' | 'json' | 'parquet';

async function formOf(path: string): Promise<Form> {
  const size = await sizeOf(path);
  if (size === 0) throw new SheetError(sheetReason.empty);
  if (size > registerLimits.fileBytes) throw new SheetError(sheetReason.tooBig(registerLimits.fileBytes / 2 ** 20));
  const file = await open(path);
  try {
    const head = await headOf(file, 4_096);
    const magic = head.subarray(0, 4).toString('hex');
    if (magic === '50415231') return 'parquet';
    if (['504b0304', '504b0506', 'd0cf11e0'].includes(magic)) return 'table';
    // A table may be UTF-16, which says so itself; anything else with a zero byte is no text.
    const isUtf16 = magic.startsWith('fffe') || magic.startsWith('feff');
    if (head.includes(0) && !isUtf16) throw new SheetError(registerReason.unknownFormat);
    const first = String.fromCharCode((await firstByteOf(file)) ?? 0);
    return first === '{' || first === '[' ? 'json' : 'table';
  } finally {
    await file.close();
  }
}

/** Looked at before it is opened, for opening a pipe would wait for its writer. */
async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch (cause) {
    throw new SheetError(sheetReason.notAFile, { cause });
  }
  throw new SheetError(sheetReason.notAFile);
}

async function openJson(path: string, mapping: Mapping | undefined): Promise<Opening> {
  const first = await firstObject(path);
  if (!mapping && looksLikeFtm(first)) return { opened: { file: await ftmFile(path), isGuessed: false } };
  if (!mapping && looksLikeBods(first)) {
    if (isOldBods(first)) throw new SheetError(registerReason.otherBods);
    return { opened: { file: await bodsFile(path), isGuessed: false } };
  }
  const members = await membersOf(jsonPieces(path));
  const about = { format: 'json-lines', ...(await digestOf(path)) };
  return mappedBy(mapping, members, (one) =>
    objectsFile({ mapping: one, members, about, pieces: () => jsonPieces(path) }),
  );
}

async function openParquet(path: string, mapping: Mapping | undefined): Promise<Opening> {
  // Loaded only for who brings such a file.
  const { parquetColumns, parquetPieces } = await import('./register-parquet.node.ts');
  const columns = await parquetColumns(path);
  const members = [...new Set([...columns, ...(await membersOf(parquetPieces(path)))])];
  const about = { format: 'parquet', ...(await digestOf(path)) };
  return mappedBy(mapping, members, (one) =>
    objectsFile({ mapping: one, members, about, pieces: () => parquetPieces(path) }),
  );
}

/** Broken lines at the beginning say nothing of the others. */
const mostBroken = 100;

async function firstObject(path: string): Promise<JsonRecord> {
  let broken = 0;
  for await (const items of jsonPieces(path)) {
    const found = items.find((item) => item.kind === 'value');
    if (found) return found.value;
    broken += items.length;
    if (broken >= mostBroken) break;
  }
  throw new SheetError(registerReason.noJson);
}

async function ftmFile(path: string): Promise<RegisterFile> {
  const leftOut = new Set<string>();
  const itemOf = (item: JsonItem): RegisterItem => {
    const { line } = item;
    const read = item.kind === 'value' ? ftmRecord(item.value, leftOut) : item;
    return 'record' in read
      ? { kind: 'record', line, record: read.record }
      : { kind: 'fault', line, code: read.code, reason: read.reason };
  };
  async function* pieces(): AsyncGenerator<readonly RegisterItem[]> {
    for await (const items of jsonPieces(path)) yield items.map(itemOf);
  }
  return {
    format: 'ftm',
    ...(await digestOf(path)),
    merges: true,
    get leftOut() {
      return [...leftOut];
    },
    reading: 'ftm-4',
    pieces,
  };
}

async function bodsFile(path: string): Promise<RegisterFile> {
  let known: Promise<IdPlaces> | undefined;
  const leftOut = new Set<string>();
  async function* pieces(): AsyncGenerator<readonly RegisterItem[]> {
    known ??= lastPlaces(path);
    const places = await known;
    let place = 0;
    for await (const items of jsonPieces(path)) {
      yield items.flatMap((item): readonly RegisterItem[] => {
        place += 1;
        const { line } = item;
        if (item.kind === 'fault') return [{ kind: 'fault', line, code: item.code, reason: item.reason }];
        return statementItems(item.value, { line, place, places, leftOut });
      });
    }
  }
  return {
    format: 'bods',
    ...(await digestOf(path)),
    merges: false,
    get leftOut() {
      return [...leftOut];
    },
    reading: 'bods-0.4',
    pieces,
  };
}

/** Where the last statement about each record stands: what came before it is replaced by it. */
async function lastPlaces(path: string): Promise<IdPlaces> {
  const places = new IdPlaces();
  let place = 0;
  for await (const items of jsonPieces(path)) {
    for (const item of items) {
      place += 1;
      const statement = item.kind === 'value' ? bodsStatement(item.value) : undefined;
      if (statement) places.set(statement.recordId, statement.isClosed ? -place : place);
    }
  }
  return places;
}

function statementItems(
  value: JsonRecord,
  of: { readonly line: number; readonly place: number; readonly places: IdPlaces; readonly leftOut: Set<string> },
): readonly RegisterItem[] {
  const { line, place, places, leftOut } = of;
  const fault = (why: SheetReason): readonly RegisterItem[] => [{ kind: 'fault', line, ...why }];
  const statement = bodsStatement(value);
  if (!statement) return fault(registerReason.notBods);
  const last = places.get(statement.recordId) ?? place;
  if (Math.abs(last) !== place) return fault(registerReason.replaced);
  if (statement.isClosed) return fault(registerReason.closed);
  const read = bodsRecords(statement, { isThere: (id) => (places.get(id) ?? 0) > 0, leftOut });
  return 'code' in read ? fault(read) : read.records.map((record) => ({ kind: 'record', line, record }));
}
