import { present } from '../core/assert.ts';
import type { BoundColumn } from './bind.ts';
import { CellCodes, type CutRows, type Decode } from './cell-codes.ts';
import { pairCodes } from './pair-codes.ts';
import { TextCodes } from './text-codes.ts';

/** Numbers the cells of a row: by their texts or by their bytes, never both in one table. */
export interface RawCells {
  addTexts(record: number, register: number, cells: readonly string[]): void;
  addBytes(at: { readonly record: number; readonly register: number }, rows: CutRows, bytes: Uint8Array): void;
  /** For each column what its cleaner reads. Columns with the same cells have the same one. */
  done(records: number, decode: Decode): readonly RawColumn[];
}

/** Cells as they stand in the file, joined where the plan says so. */
export interface RawColumn {
  /** For each record a number, in the order in which they first come; 0 can be kept for the empty text. The taker's own. */
  readonly codes: Uint32Array;
  /** How many numbers there are. */
  readonly count: number;
  textOf(code: number): string;
}

/** One cell of each register that some column reads. */
interface Part {
  /** Its place in the rows of each register; below zero where the register joins fewer cells. */
  readonly places: readonly number[];
  codes: Uint32Array<ArrayBuffer>;
  readonly cells: CellCodes;
  readonly texts: TextCodes;
}

const fewestRecords = 1024;
/** Instead of the number of a cell that the register has not got: what it is joined to then stands alone. */
const absent = 2 ** 32 - 1;

/** `expected` records: more may come, and room for fewer costs nothing. */
export function rawCells(columns: readonly BoundColumn[], expected = 0): RawCells {
  const parts = new Map<string, Part>();
  const wanted = columns.map((column) => partKeys(column));
  const room = Math.max(fewestRecords, Math.ceil(expected));
  for (const key of wanted.flat()) {
    if (parts.has(key)) continue;
    const part = {
      places: key.split('/').map(Number),
      codes: new Uint32Array(room),
      cells: new CellCodes(),
      texts: new TextCodes(),
    };
    part.texts.codeOf('');
    parts.set(key, part);
  }
  const all = [...parts.values()];
  const grow = (record: number): void => {
    for (const part of all) if (record >= part.codes.length) part.codes = withRoom(part.codes, record);
  };
  return {
    addTexts(record, register, cells) {
      grow(record);
      for (const { places, codes, texts } of all) {
        const place = places[register] ?? 0;
        codes[record] = place < 0 ? absent : texts.codeOf(cells[place] ?? '');
      }
    },
    addBytes({ record, register }, rows, bytes) {
      grow(record + rows.count - 1);
      // A column at a time: its list of values stays in the cache.
      for (const { places, codes, cells } of all) {
        const place = places[register] ?? 0;
        if (place < 0) codes.fill(absent, record, record + rows.count);
        else cells.write(codes, record, { bytes, rows, place });
      }
    },
    done(records, decode) {
      const uses = Map.groupBy(wanted.flat(), (key) => key);
      const singles = new Map(
        [...parts].map(([key, part]) => [
          key,
          rawOf(part, { records, decode, isKept: (uses.get(key)?.length ?? 0) > 1 }),
        ]),
      );
      // What the cells were looked up by is large, and the builder may live on.
      parts.clear();
      all.length = 0;
      const made = new Map<string, RawColumn>();
      return wanted.map((keys) => {
        const name = keys.join('+');
        const [first, ...rest] = keys.map((key) => present(singles.get(key), 'every wanted part was made'));
        const column = made.get(name) ?? rest.reduce(joined, present(first, 'a column has at least one cell'));
        made.set(name, column);
        return column;
      });
    },
  };
}

/** For each of the cells that are joined, its place in every register. */
function partKeys({ cells }: BoundColumn): readonly string[] {
  const length = Math.max(...cells.map((places) => places.length));
  return Array.from({ length }, (_, part) => cells.map((places) => places[part] ?? -1).join('/'));
}

/** `isKept`: a text is made once, for it is read again and again; otherwise when it is read. */
function rawOf(
  { codes, cells, texts: held }: Part,
  { records, decode, isKept }: { readonly records: number; readonly decode: Decode; readonly isKept: boolean },
): RawColumn {
  const own = codes.subarray(0, records);
  cells.close();
  if (cells.count === 1) return { codes: own, count: held.texts.length, textOf: (code) => held.texts[code] ?? '' };
  if (!isKept) return { codes: own, count: cells.count, textOf: (code) => cells.textOf(code, decode) };
  const texts = Array.from({ length: cells.count }, (_, code) => cells.textOf(code, decode));
  return { codes: own, count: cells.count, textOf: (code) => texts[code] ?? '' };
}

function joined(left: RawColumn, right: RawColumn): RawColumn {
  const { codes, lefts, rights } = pairCodes(left.codes, right.codes, { keepsZero: false });
  return {
    codes,
    count: lefts.length,
    textOf: (code) => {
      const [one, other] = [left.textOf(lefts[code] ?? 0), rights[code] ?? 0];
      return other === absent ? one : `${one} ${right.textOf(other)}`;
    },
  };
}

function withRoom(codes: Uint32Array, record: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(Math.max(record + 1, codes.length) * 1.5));
  larger.set(codes);
  return larger;
}
