import { present } from '../core/assert.ts';
import type { BoundColumn } from './bind.ts';

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
  readonly ids: readonly string[];
  /** Records of each register: one to dedupe, two to link. */
  readonly sizes: readonly number[];
  readonly columns: readonly Column[];
}

export interface TableBuilder {
  /** Registers come one after the other, the first first. */
  add(register: number, id: string, cells: readonly string[]): void;
  done(): Table;
}

interface Growing {
  codes: Uint32Array;
  /** Raw cell to code, so that each distinct cell is cleaned once. */
  readonly seen: Map<string, number>;
  readonly column: BoundColumn;
  readonly dictionary: { readonly texts: string[]; readonly codeOf: Map<string, number> };
}

/** Raw cells that are remembered for a column; beyond that they are cleaned again. */
const mostSeen = 2_000_000;

/** Cleans records into columns of codes. */
export function tableBuilder(columns: readonly BoundColumn[], registers: number): TableBuilder {
  const ids: string[] = [];
  const sizes: number[] = Array.from({ length: registers }, () => 0);
  const dictionaries = new Map<number, Growing['dictionary']>();
  const growing: readonly Growing[] = columns.map((column) => {
    const held = dictionaries.get(column.dictionary) ?? { texts: [''], codeOf: new Map([['', 0]]) };
    dictionaries.set(column.dictionary, held);
    return { column, dictionary: held, codes: new Uint32Array(1024), seen: new Map() };
  });
  return {
    add(register, id, cells) {
      const record = ids.length;
      ids.push(id);
      sizes[register] = (sizes[register] ?? 0) + 1;
      for (const one of growing) {
        if (record === one.codes.length) one.codes = grown(one.codes);
        one.codes[record] = codeOf(one, rawOf(one.column, register, cells));
      }
    },
    done: () => ({
      ids,
      sizes,
      columns: growing.map(({ column, dictionary, codes }) => ({
        name: column.name,
        dictionary,
        codes: codes.slice(0, ids.length),
        counts: countsOf(codes, sizes, dictionary.texts.length),
      })),
    }),
  };
}

function rawOf({ cells: places }: BoundColumn, register: number, cells: readonly string[]): string {
  const [first, ...rest] = present(places[register], 'a bound column has cells for every register');
  const text = cells[first ?? 0] ?? '';
  return rest.length === 0 ? text : [text, ...rest.map((place) => cells[place] ?? '')].join(' ');
}

function codeOf({ seen, column, dictionary }: Growing, raw: string): number {
  const held = seen.get(raw);
  if (held !== undefined) return held;
  const text = column.clean(raw);
  let code = dictionary.codeOf.get(text);
  if (code === undefined) {
    code = dictionary.texts.length;
    dictionary.texts.push(text);
    dictionary.codeOf.set(text, code);
  }
  if (seen.size < mostSeen) seen.set(raw, code);
  return code;
}

function grown(codes: Uint32Array): Uint32Array {
  const larger = new Uint32Array(codes.length * 2);
  larger.set(codes);
  return larger;
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
