import { bodsRecords, bodsStatement } from './register-bods.ts';
import { registerReason } from './register-fault.ts';
import { ftmRecord } from './register-ftm.ts';
import { IdPlaces } from './register-ids.ts';
import { type JsonItem, type JsonRecord, jsonPieces } from './register-json.node.ts';
import type { RegisterFile, RegisterItem } from './register-load.node.ts';
import type { SheetReason } from './sheet-fault.ts';

/** Files that say themselves what everything is: entities of FollowTheMoney, statements of BODS 0.4. */
export type StatementsReading = Omit<RegisterFile, 'fileBytes' | 'fileDigest'>;

export function ftmReading(path: string): StatementsReading {
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
    merges: true,
    get leftOut() {
      return [...leftOut];
    },
    reading: 'ftm-4',
    pieces,
  };
}

/** `within`: so many statements are looked at to learn what is there; when there are more, no reference is judged. */
export function bodsReading(path: string, within: number = Number.POSITIVE_INFINITY): StatementsReading {
  let known: Promise<Places> | undefined;
  const leftOut = new Set<string>();
  async function* pieces(): AsyncGenerator<readonly RegisterItem[]> {
    known ??= lastPlaces(path, within);
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
    merges: false,
    get leftOut() {
      return [...leftOut];
    },
    reading: 'bods-0.4',
    pieces,
  };
}

interface Places {
  /** Below zero: the last statement about it closes it. */
  readonly of: IdPlaces;
  /** Every statement of the file was looked at. */
  readonly isWhole: boolean;
}

/** Where the last statement about each record stands: what came before it is replaced by it. */
async function lastPlaces(path: string, within: number): Promise<Places> {
  const of = new IdPlaces();
  let place = 0;
  for await (const items of jsonPieces(path)) {
    for (const item of items) {
      place += 1;
      if (place > within) return { of, isWhole: false };
      const statement = item.kind === 'value' ? bodsStatement(item.value) : undefined;
      if (statement) of.set(statement.recordId, statement.isClosed ? -place : place);
    }
  }
  return { of, isWhole: true };
}

function statementItems(
  value: JsonRecord,
  of: { readonly line: number; readonly place: number; readonly places: Places; readonly leftOut: Set<string> },
): readonly RegisterItem[] {
  const { line, place, places, leftOut } = of;
  const fault = (why: SheetReason): readonly RegisterItem[] => [{ kind: 'fault', line, ...why }];
  const statement = bodsStatement(value);
  if (!statement) return fault(registerReason.notBods);
  const last = places.of.get(statement.recordId) ?? place;
  if (Math.abs(last) !== place) return fault(registerReason.replaced);
  if (statement.isClosed) return fault(registerReason.closed);
  const isThere = (id: string): boolean => !places.isWhole || (places.of.get(id) ?? 0) > 0;
  const read = bodsRecords(statement, { isThere, leftOut });
  return 'code' in read ? fault(read) : read.records.map((record) => ({ kind: 'record', line, record }));
}
