import { headingKey } from './bind.ts';
import { filled } from './cell-facts.ts';
import { fold } from './cleaners.ts';
import type { ColumnProfile, Sample } from './column-profile.ts';
import { comparisonOf, factOf, shown } from './fact-comparisons.ts';
import { withHousehold } from './household-comparison.ts';
import { mostComparisons } from './kernel/layout.ts';
import { leaningsOf } from './leaning-columns.ts';
import type { Plan, PlanColumn, PlanComparison, PlanPass } from './plan.ts';
import { fits, slotsOf } from './slots.ts';

/**
 * Where a file has given names and surnames in columns of their own, the ready plan for persons is the frame: its dates are read
 * as this file writes them, a birth date in three columns is found, and columns that it does not know are compared too.
 */
export function personFrame(about: {
  readonly sample: Sample;
  readonly profiles: readonly ColumnProfile[];
  readonly person: Plan;
}): Plan | undefined {
  const { sample, person } = about;
  const places = new Map(sample.heading.map((heading, at) => [headingKey(heading), at]));
  const has = (from: string): boolean => from.split('+').every((part) => places.has(headingKey(part)));
  const columns = person.columns.map((column): PlanColumn => {
    const found = column.from.find(has);
    return { ...column, from: found === undefined ? column.from : [found] };
  });
  const isHere = (name: string): boolean => columns.some((column) => column.name === name && column.from.some(has));
  const surname = columns.find(({ name }) => name === 'surname')?.from.find(has);
  const ofSurname = about.profiles.find(({ key }) => key === headingKey(surname ?? ''));
  if (!isHere('given') || !ofSurname || ofSurname.filled < leastNamed) return undefined;
  const dated = withBirth(columns, about, has);
  const seen = new Set(
    dated.flatMap(({ from }) => (from.some(has) ? from.flatMap((one) => one.split('+').map(headingKey)) : [])),
  );
  const names = namesIn(dated, places, has);
  const hasHome = isHere('street') || isHere('postcode');
  const rest = about.profiles.filter(
    (profile) => !seen.has(profile.key) && !(hasHome && isPlaceName(profile.key)) && !repeats(profile, names, sample),
  );
  const isHousehold = livesTogether(sample, about.profiles, { columns: dated, has });
  const held = (isHousehold ? withHousehold(person.comparisons) : person.comparisons).filter((comparison) =>
    comparison.levels.some(({ when }) =>
      when.every(({ column }) => dated.some((of) => of.name === column && of.from.some(has))),
    ),
  );
  const more = extras(rest, held);
  return {
    ...person,
    name: 'auto',
    nl: 'Personen, met de kolommen van het bestand',
    en: 'Persons, with the columns of the file',
    columns: [
      ...dated.map((column) => ({ ...column, clean: ['filled', ...(column.clean ?? [])].slice(0, 8) })),
      ...more.columns,
    ].slice(0, 40),
    passes: [...person.passes, ...more.passes, ...wider].slice(0, 40),
    comparisons: [...held.map(strictly), ...more.comparisons],
    linkPercent: 66,
  };
}

/** Whether those at one address mostly have one surname: then the two are one fact, and say so once. */
function livesTogether(
  sample: Sample,
  profiles: readonly ColumnProfile[],
  { columns, has }: { readonly columns: readonly PlanColumn[]; has(from: string): boolean },
): boolean {
  const keyOf = (name: string): string =>
    headingKey(columns.find((column) => column.name === name)?.from.find(has) ?? '');
  const surname = keyOf('surname');
  const homes = new Set(['street', 'postcode'].map(keyOf).filter((key) => key !== ''));
  const looked = profiles.filter(({ key }) => key === surname || key === keyOf('given') || homes.has(key));
  return leaningsOf(sample, looked, { leastDistinct: 0 }).some(
    ({ one, other }) => homes.has(looked[one]?.key ?? '') && looked[other]?.key === surname,
  );
}

/** Those of one household have all but the given name in common: that it differs altogether is seldom a slip. */
const strictly = (comparison: PlanComparison): PlanComparison =>
  comparison.name === 'given' ? { ...comparison, mostDifferPermille: 60 } : comparison;

/**
 * For names that are spelled by ear: the whole date, its figures in any order, all names as they sound. In a large file they make
 * too many pairs, and are then narrowed or left out.
 */
const wider: readonly PlanPass[] = [
  { keys: [{ column: 'birth-digits' }] },
  { keys: [{ column: 'names', clean: ['sound-words'] }] },
  {
    keys: [
      { column: 'birth', clean: ['year'] },
      { column: 'surname', clean: ['first-2'] },
      { column: 'given', clean: ['first-2'] },
    ],
  },
  {
    keys: [
      { column: 'birth', clean: ['month-day'] },
      { column: 'surname', clean: ['first-2'] },
    ],
  },
];

/** Below this share of rows with a surname, the file is of more than persons. */
const leastNamed = 0.85;

const dayParts: readonly (readonly [part: 'year' | 'month' | 'day', find: RegExp])[] = [
  ['year', /(?:^|_)(?:year|yr|jaar|jahr|annee|année|yob|yyyy|by)(?:_|$)|jaar$|jahr$/],
  ['month', /(?:^|_)(?:month|mon|mth|maand|monat|mois|mob|mm|bm)(?:_|$)|maand$|monat$/],
  ['day', /(?:^|_)(?:day|dag|tag|jour|dd|bd)(?:_|$)|dag$|tag$/],
];

/** The columns with the birth date as this file has it: read the right way round, in three columns, or the one date there is. */
function withBirth(
  columns: readonly PlanColumn[],
  { sample, profiles }: { readonly sample: Sample; readonly profiles: readonly ColumnProfile[] },
  has: (from: string) => boolean,
): readonly PlanColumn[] {
  const birth = columns.find(({ name }) => name === 'birth');
  if (!birth) return columns;
  const keys = sample.heading.map(headingKey);
  const parts = dayParts.map(([, find]) => keys.filter((key) => find.test(key)));
  const split = parts.every((of) => of.length === 1) ? parts.flat().join('+') : undefined;
  const dates = profiles.filter(({ kind }) => kind === 'date');
  const known = birth.from.some(has) ? birth.from.find(has) : (split ?? dates.at(0)?.key);
  if (known === undefined) return columns;
  const cleaner = dates.find(({ key }) => key === headingKey(known))?.dateCleaner ?? 'date';
  return columns.map((column) => {
    if (column.name !== 'birth' && column.name !== 'birth-digits') return column;
    return {
      ...column,
      from: [known],
      clean: (column.clean ?? []).map((clean) => (clean === 'date' ? cleaner : clean)),
    };
  });
}

/** Where somebody lives, beside what the frame compares of it. */
const isPlaceName = (key: string): boolean =>
  /(?:^|_)(?:addr|address|adres|adresse|state|region|county|province|provincie|kanton|land|district|lat|lon|latitude|longitude)(?:_|\d|$)/.test(
    key,
  );

function namesIn(columns: readonly PlanColumn[], places: ReadonlyMap<string, number>, has: (from: string) => boolean) {
  const surname = columns.find(({ name }) => name === 'surname')?.from.find(has);
  return surname === undefined ? undefined : places.get(headingKey(surname));
}

/** A column in which the surname stands again, as a whole name does. */
function repeats({ at, kind }: ColumnProfile, surname: number | undefined, { rows }: Sample): boolean {
  if (surname === undefined || kind !== 'text') return false;
  let [known, again] = [0, 0];
  for (const row of rows.slice(0, 2000)) {
    const name = fold(filled(row[surname] ?? ''));
    const text = fold(filled(row[at] ?? ''));
    if (name === '' || text === '') continue;
    known += 1;
    again += Number(text.includes(name));
  }
  return known > 0 && again / known > 0.5;
}

interface Extras {
  readonly columns: readonly PlanColumn[];
  readonly passes: readonly PlanPass[];
  readonly comparisons: readonly PlanComparison[];
}

/** Columns that the frame does not know, as far as the row has room. */
function extras(rest: readonly ColumnProfile[], held: readonly PlanComparison[]): Extras {
  const columns: PlanColumn[] = [];
  const passes: PlanPass[] = [];
  const comparisons: PlanComparison[] = [];
  for (const profile of rest.toSorted((a, b) => a.chance - b.chance)) {
    if (profile.kind === 'essay' || profile.filled < 0.03 || profile.chance > 0.9) continue;
    const slug = `more-${profile.at + 1}`;
    const fact = factOf(profile, slug, 'narrow');
    const name = shown(profile.heading);
    const comparison = comparisonOf(slug, name, name, fact.levels, 500);
    const all = [...held, ...comparisons, comparison];
    if (all.length > mostComparisons || !fits(slotsOf({ comparisons: all }))) continue;
    columns.push(...fact.columns);
    comparisons.push(comparison);
    if (profile.kind === 'code' && profile.distinct > 0.05) passes.push({ keys: [{ column: slug }] });
  }
  return { columns, passes, comparisons };
}
