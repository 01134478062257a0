import { present } from '../../core/assert.ts';
import type { BoundColumn, BoundPlan } from '../bind.ts';
import { spread } from '../cell-codes.ts';
import { type Cleaners, chainOf } from '../cleaners.ts';
import { needsDate, needsText, type Plan, type PlanPass } from '../plan.ts';
import { type Slot, type Slots, slotsOf } from '../slots.ts';
import { TextCodes, textHash } from '../text-codes.ts';

/**
 * How the cells of a record become few numbers. Columns that read the same cells (a name, its initials, how it sounds) are one
 * group: a distinct text of its cells has one number, and what it becomes is worked out once.
 */

/** Numbers for the values of the columns that are compared with each other; 0 is the empty text. */
export interface Values {
  codeOf(text: string): number;
  /** -1 of a value that no record has. */
  find(text: string): number;
  /** By their numbers; only the empty one where the numbers are made of the values themselves. */
  readonly texts: readonly string[];
  readonly isOwnCode: boolean;
}

export interface GroupColumn {
  readonly column: BoundColumn;
  readonly slot: Slot;
  readonly values: Values;
}

/** Columns that read the same cells. */
export interface Group {
  /** Places in a row of the register, and in one of what is asked; they are joined with a space. */
  readonly cells: readonly number[];
  readonly askedCells: readonly number[];
  /** Those that are compared; a group without any only makes keys. */
  readonly columns: readonly GroupColumn[];
}

/** A part of a key: what one column is cut to. */
export interface KeyPart {
  readonly group: number;
  hashOf(raw: string): number;
}

export interface ResidentColumns {
  readonly plan: Plan;
  readonly slots: Slots;
  readonly groups: readonly Group[];
  readonly parts: readonly KeyPart[];
  /** For each pass the places of its parts. */
  readonly passes: readonly (readonly number[])[];
}

/** Works out groups and key parts of a plan that was bound to the heading of a register, or to that of what is asked and then that of the register. */
export function residentColumns({ plan, columns }: BoundPlan, cleaners: Cleaners): ResidentColumns {
  const slots = slotsOf(plan);
  const texts = textual(plan);
  const lists = new Map<number, Values>();
  const valuesOf = ({ dictionary }: BoundColumn): Values => {
    const together = columns.filter((one) => one.dictionary === dictionary);
    const made =
      lists.get(dictionary) ?? (together.some(({ name }) => texts.has(name)) ? textValues() : figureValues());
    lists.set(dictionary, made);
    return made;
  };
  const byCells = new Map<string, Group & { readonly columns: GroupColumn[] }>();
  for (const column of columns) {
    const cells = present(column.cells.at(-1), 'a plan is bound to a heading');
    const group = byCells.get(cellsKey(column)) ?? { cells, askedCells: column.cells[0] ?? cells, columns: [] };
    byCells.set(cellsKey(column), group);
    const slot = slots.of.get(column.name);
    if (slot) group.columns.push({ column, slot, values: valuesOf(column) });
  }
  const groups = [...byCells.values()];
  return { plan, slots, groups, ...partsOf(plan.passes, { columns, groups: [...byCells.keys()], cleaners }) };
}

/** Columns that read the same cells, on both sides, have the same. */
const cellsKey = ({ cells }: BoundColumn): string => cells.map((of) => of.join('+')).join('/');

/** Columns whose letters, day or rarity count; of the others it only counts whether two are equal. */
function textual({ comparisons }: Plan): ReadonlySet<string> {
  const levels = comparisons.flatMap((comparison) => comparison.levels);
  const read = levels.flatMap(({ when }) => when).filter(({ is }) => needsText.has(is) || needsDate.has(is));
  return new Set([...read.map(({ column }) => column), ...levels.flatMap(({ rarity = [] }) => rarity)]);
}

function textValues(): Values {
  const codes = new TextCodes();
  codes.codeOf('');
  return {
    texts: codes.texts,
    isOwnCode: false,
    codeOf: (text) => codes.codeOf(text),
    find: (text) => codes.find(text),
  };
}

const mostFigures = 9;
/** How many numbers of fewer figures there are, so that `012` and `12` are two. */
const before = Array.from({ length: mostFigures + 1 }, (_, length) => (10 ** length - 1) / 9);
const firstText = (before[mostFigures] ?? 0) + 10 ** mostFigures;

/** Numbers such as a BSN are their own code: ten million texts need not stand in memory for that. Other values are counted from there on. */
export function figureValues(): Values {
  const others = new TextCodes();
  const figures = (text: string): number | undefined =>
    text.length <= mostFigures && isFigures(text) ? (before[text.length] ?? 0) + Number(text) : undefined;
  return {
    texts: [''],
    isOwnCode: true,
    codeOf: (text) => figures(text) ?? firstText + others.codeOf(text),
    find(text) {
      const figure = figures(text);
      if (figure !== undefined) return figure;
      const other = others.find(text);
      return other < 0 ? other : firstText + other;
    },
  };
}

function isFigures(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function partsOf(
  passes: readonly PlanPass[],
  of: { readonly columns: readonly BoundColumn[]; readonly groups: readonly string[]; readonly cleaners: Cleaners },
): Pick<ResidentColumns, 'parts' | 'passes'> {
  const places = new Map<string, number>();
  const parts: KeyPart[] = [];
  const placeOf = ({ column, clean = [] }: PlanPass['keys'][number]): number => {
    const name = [column, ...clean].join(' ');
    const known = places.get(name);
    if (known !== undefined) return known;
    const bound = present(
      of.columns.find((one) => one.name === column),
      'a bound plan only names columns that are there',
    );
    const chain = present(chainOf(clean, of.cleaners), 'the plan was checked against these cleaners');
    const group = of.groups.indexOf(cellsKey(bound));
    parts.push({ group, hashOf: (raw) => keyHash(chain(bound.clean(raw))) });
    places.set(name, parts.length - 1);
    return parts.length - 1;
  };
  const made = passes.map(({ keys }) => keys.map(placeOf));
  return { parts, passes: made };
}

/** 0 of what is empty, and of nothing else. */
const keyHash = (text: string): number => (text === '' ? 0 : spread(textHash(text)) >>> 0 || 1);

/** The hash of a key of several parts; 0 when one of them is empty. */
export const joinedHash = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : spread(Math.imul(one, 0x9e3779b1) ^ other) >>> 0 || 1;
