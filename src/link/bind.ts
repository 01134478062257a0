import { present } from '../core/assert.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { type Cleaner, type Cleaners, chainOf } from './cleaners.ts';
import type { Plan, PlanComparison, PlanTest } from './plan.ts';
import { fits, slotsOf } from './slots.ts';

/** A column of the plan, found in the headings. */
export interface BoundColumn {
  readonly name: string;
  /** For each file, the cells that are joined with a space. */
  readonly cells: readonly (readonly number[])[];
  readonly clean: Cleaner;
  /** Columns that are compared with each other have one list of values. */
  readonly dictionary: number;
}

export interface BoundPlan {
  /** Without what needs a column that a file has not got. */
  readonly plan: Plan;
  readonly columns: readonly BoundColumn[];
  /** Columns of the plan that no file, or only one of the two, has. */
  readonly absent: readonly string[];
}

export type Bound = { readonly good: BoundPlan } | { readonly faults: readonly Bilingual[] };

/** How headings are compared: `Date of Birth`, `date-of-birth` and ` date_of_birth` are one. */
export const headingKey = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

/** Finds the plan's columns in the headings of one or two files. A required column that is missing is a fault. */
export function bind(plan: Plan, headings: readonly (readonly string[])[], cleaners: Cleaners): Bound {
  const places = headings.map((cells) => new Map(cells.map((cell, at) => [headingKey(cell), at])));
  const cellsOf = (from: readonly string[]) => places.map((place) => found(from, place));
  const looked = plan.columns.map((column) => ({ column, cells: cellsOf(column.from) }));
  const here = looked.filter(({ cells }) => cells.every((cell) => cell !== undefined));
  const missing = looked.filter((one) => !here.includes(one)).map(({ column }) => column);
  const required = missing.filter((column) => column.isRequired === true);
  if (required.length > 0) return { faults: required.map(({ name, from }) => says.missing(name, from)) };

  const names = new Set(here.map(({ column }) => column.name));
  const pruned = prunedPlan(plan, names);
  if (pruned.passes.length === 0 || pruned.comparisons.length === 0) return { faults: [says.nothing(plan.columns)] };
  if (!fits(slotsOf(pruned))) return { faults: [says.tooWide] };
  const used = new Set(usedColumns(pruned));
  const kept = here.filter(({ column }) => used.has(column.name));
  const dictionaries = dictionariesOf(
    pruned,
    kept.map(({ column }) => column.name),
  );
  const columns = kept.map(({ column, cells }) => ({
    name: column.name,
    cells: cells.map((cell) => present(cell, 'only columns that every file has are kept')),
    clean: present(chainOf(column.clean ?? [], cleaners), 'the plan was checked against these cleaners'),
    dictionary: present(dictionaries.get(column.name), 'every column has a list of values'),
  }));
  return {
    good: {
      plan: { ...pruned, columns: kept.map(({ column }) => column) },
      columns,
      absent: missing.map(({ name }) => name),
    },
  };
}

const says = {
  tooWide: {
    nl: 'Het plan vergelijkt meer kolommen dan in een rij passen. Haal vergelijkingen weg.',
    en: 'The plan compares more columns than fit in a row. Remove comparisons.',
  },
  missing: (name: string, from: readonly string[]): Bilingual => ({
    nl: `De kolom voor "${name}" ontbreekt. Deze namen kunnen: ${from.join(', ')}.`,
    en: `The column for "${name}" is missing. It can be called: ${from.join(', ')}.`,
  }),
  nothing: (columns: Plan['columns']): Bilingual => {
    const names = [...new Set(columns.map(({ from: [first] }) => first))].join(', ');
    return {
      nl: `Het plan vindt in dit bestand te weinig kolommen om iets mee te vergelijken. Het zoekt: ${names}.`,
      en: `The plan finds too few columns in this file to compare anything by. It looks for: ${names}.`,
    };
  },
};

function found(from: readonly string[], place: ReadonlyMap<string, number>): readonly number[] | undefined {
  for (const alternative of from) {
    const cells = alternative.split('+').map((part) => place.get(headingKey(part)));
    const known = cells.filter((cell) => cell !== undefined);
    if (known.length === cells.length) return known;
  }
  return undefined;
}

const columnsOf = ({ column, other }: PlanTest): readonly string[] =>
  other === undefined ? [column] : [column, other];

function prunedPlan(plan: Plan, names: ReadonlySet<string>): Plan {
  const comparisons = plan.comparisons
    .map((comparison): PlanComparison => ({ ...comparison, levels: comparison.levels.filter(isHere) }))
    .filter(({ levels }) => levels.length > 0);
  function isHere({ when, rarity = [] }: PlanComparison['levels'][number]): boolean {
    return [...when.flatMap(columnsOf), ...rarity].every((name) => names.has(name));
  }
  return {
    ...plan,
    comparisons,
    passes: plan.passes.filter(({ keys }) => keys.every(({ column }) => names.has(column))),
  };
}

function* usedColumns({ passes, comparisons }: Plan): Generator<string> {
  for (const { keys } of passes) for (const { column } of keys) yield column;
  for (const { levels } of comparisons) {
    for (const { when, rarity = [] } of levels) {
      yield* rarity;
      for (const test of when) yield* columnsOf(test);
    }
  }
}

/** Columns that a test holds against each other get one number. */
function dictionariesOf({ comparisons }: Plan, names: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map(names.map((name, at) => [name, at]));
  for (const test of comparisons.flatMap(({ levels }) => levels.flatMap(({ when }) => when))) {
    const [one, other] = columnsOf(test).map((name) => numbers.get(name));
    if (one === undefined || other === undefined || one === other) continue;
    for (const [name, number] of numbers) if (number === other) numbers.set(name, one);
  }
  return numbers;
}
