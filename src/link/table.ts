import { present } from '../core/assert.ts';
import type { BoundColumn } from './bind.ts';
import type { CutRows, Decode } from './cell-codes.ts';
import { type RawColumn, rawCells } from './raw-cells.ts';
import type { RecordIds } from './record-ids.ts';
import { TextCodes } from './text-codes.ts';

/** The distinct values of one column, or of several that are compared with each other. Code 0 is the empty text: unknown. */
export interface Dictionary {
  readonly texts: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly dictionary: Dictionary;
  /** The code of each record. */
  readonly codes: Uint32Array;
  /** How many records of each register have each code. */
  readonly counts: readonly Uint32Array[];
}

export interface Table {
  /** The caller's own ids, the first register first. */
  readonly ids: RecordIds;
  /** Records of each register: one to dedupe, two to link. */
  readonly sizes: readonly number[];
  readonly columns: readonly Column[];
}

export interface TableBuilder {
  /** Registers come one after the other, the first first. */
  add(register: number, id: string, cells: readonly string[]): void;
  done(): Table;
}

/** Takes rows as bytes, of which few become texts. */
export interface ByteTableBuilder {
  add(register: number, ids: readonly string[], rows: CutRows, bytes: Uint8Array): void;
  /** The same, by a caller that keeps the ids. */
  addRows(register: number, rows: CutRows, bytes: Uint8Array): void;
  /** `ids` are those that the caller kept. */
  done(ids?: RecordIds): Table;
}

/** Cleans records into columns of codes. */
export function tableBuilder(columns: readonly BoundColumn[], registers: number): TableBuilder {
  const [raw, growing] = [rawCells(columns), growingOf(registers)];
  return {
    add(register, id, cells) {
      raw.addTexts(growing.records, register, cells);
      growing.ids.push(id);
      grow(growing, register, 1);
    },
    done: () => tableOf(columns, growing, raw.done(growing.records, notDecoded)),
  };
}

const notDecoded: Decode = () => '';

/** Like `tableBuilder`, of bytes. `expected` records: a guess that saves copying. */
export function byteTableBuilder(
  columns: readonly BoundColumn[],
  { registers, expected, decode }: { readonly registers: number; readonly expected: number; readonly decode: Decode },
): ByteTableBuilder {
  const [raw, growing] = [rawCells(columns, expected), growingOf(registers)];
  const addRows: ByteTableBuilder['addRows'] = (register, rows, bytes) => {
    raw.addBytes({ record: growing.records, register }, rows, bytes);
    grow(growing, register, rows.count);
  };
  return {
    addRows,
    add(register, ids, rows, bytes) {
      addRows(register, rows, bytes);
      growing.ids.push(...ids);
    },
    done: (ids = growing.ids) => tableOf(columns, { ...growing, ids }, raw.done(growing.records, decode)),
  };
}

interface Growing {
  readonly ids: string[];
  records: number;
  readonly sizes: number[];
}

const growingOf = (registers: number): Growing => ({
  ids: [],
  records: 0,
  sizes: Array.from({ length: registers }, () => 0),
});

function grow(growing: Growing, register: number, records: number): void {
  growing.records += records;
  growing.sizes[register] = (growing.sizes[register] ?? 0) + records;
}

function tableOf(
  columns: readonly BoundColumn[],
  { ids, sizes }: Pick<Table, 'ids' | 'sizes'>,
  raw: readonly RawColumn[],
): Table {
  const uses = new Map<RawColumn, number>();
  for (const one of raw) uses.set(one, (uses.get(one) ?? 0) + 1);
  const cleaned = new Map<BoundColumn, { readonly dictionary: Dictionary; readonly codes: Uint32Array }>();
  for (const number of new Set(columns.map(({ dictionary }) => dictionary))) {
    const together = columns.flatMap((column, at) => {
      const own = raw[at];
      return column.dictionary === number && own ? [{ column, raw: own }] : [];
    });
    const { dictionary, codesOf } = cleanedTogether(together);
    for (const [at, one] of together.entries()) {
      const codeOf = present(codesOf[at], 'one for each column');
      const left = (uses.get(one.raw) ?? 0) - 1;
      uses.set(one.raw, left);
      // The last column of some cells takes their place: a register does not stand in memory twice.
      const codes = left === 0 ? one.raw.codes : new Uint32Array(one.raw.codes.length);
      for (let record = 0; record < codes.length; record += 1) codes[record] = codeOf[one.raw.codes[record] ?? 0] ?? 0;
      cleaned.set(one.column, { dictionary, codes });
    }
  }
  return {
    ids,
    sizes,
    columns: columns.map((column) => {
      const { dictionary, codes } = present(cleaned.get(column), 'every column has a list of values');
      return { name: column.name, dictionary, codes, counts: countsOf(codes, sizes, dictionary.texts.length) };
    }),
  };
}

interface Uncleaned {
  readonly column: BoundColumn;
  readonly raw: RawColumn;
}

/**
 * Cleans each distinct cell of columns that have one list of values. That list is in the order in which a reader of the rows, from
 * left to right, comes by the values: what is drawn by chance later must not depend on how a file is read.
 */
function cleanedTogether(together: readonly Uncleaned[]): {
  readonly dictionary: Dictionary;
  readonly codesOf: readonly Uint32Array[];
} {
  const codes = new TextCodes();
  codes.codeOf('');
  const codesOf = together.map(({ raw }) => new Uint32Array(raw.count));
  const cleanAt = (at: number, code: number): void => {
    const one = together[at];
    const into = codesOf[at];
    if (one && into) into[code] = codes.codeOf(one.column.clean(one.raw.textOf(code)));
  };
  const [only, ...more] = together;
  if (only && more.length === 0) for (let code = 0; code < only.raw.count; code += 1) cleanAt(0, code);
  else for (const [at, code] of inOrderOfRows(together)) cleanAt(at, code);
  return { dictionary: { texts: codes.texts }, codesOf };
}

function* inOrderOfRows(together: readonly Uncleaned[]): Generator<readonly [at: number, code: number]> {
  const seen = together.map(({ raw }) => new Uint8Array(raw.count));
  const records = together[0]?.raw.codes.length ?? 0;
  for (let record = 0; record < records; record += 1) {
    for (let at = 0; at < together.length; at += 1) {
      const code = together[at]?.raw.codes[record] ?? 0;
      const own = seen[at];
      if (own === undefined || own[code] === 1) continue;
      own[code] = 1;
      yield [at, code];
    }
  }
}

function countsOf(codes: Uint32Array, sizes: readonly number[], values: number): readonly Uint32Array[] {
  let at = 0;
  return sizes.map((size) => {
    const counts = new Uint32Array(values);
    for (const end = at + size; at < end; at += 1) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  });
}

export const columnNamed = ({ columns }: Pick<Table, 'columns'>, name: string): Column =>
  present(
    columns.find((column) => column.name === name),
    'a bound plan only names columns that are there',
  );
