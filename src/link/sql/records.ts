import { present } from '../../core/assert.ts';
import { type Cleaners, chainOf } from '../cleaners.ts';
import { longestText, toUnits } from '../kernel/layout.ts';
import { needsText, type Plan, type PlanPass } from '../plan.ts';
import type { Weights } from '../program.ts';
import { packedDate, slotsOf } from '../slots.ts';
import { type Column, columnNamed, type Table } from '../table.ts';

/** A column as a database gets it: of each record a code, of each code a value. `null` is what is unknown. */
export interface SqlColumn {
  readonly name: string;
  readonly type: 'INTEGER' | 'VARCHAR';
  readonly codes: Uint32Array;
  readonly values: readonly (number | string | null)[];
}

/** The names of what a database holds of one column of the plan. */
export const sqlNames = {
  code: (column: string): string => `${column}_code`,
  /** As it was cleaned. */
  value: (column: string): string => `${column}_value`,
  /** Its letters as the kernel sees them. */
  text: (column: string): string => `${column}_text`,
  date: (column: string): string => `${column}_date`,
  rarity: (column: string): string => `${column}_rarity`,
  key: (at: number): string => `key_${at}`,
} as const;

type Key = PlanPass['keys'][number];
const nameOfKey = ({ column, clean = [] }: Key): string => [column, ...clean].join(' ');

/** The parts that keys are made of, each once: passes share them. */
export const keyParts = ({ passes }: Pick<Plan, 'passes'>): readonly string[] => [
  ...new Set(passes.flatMap(({ keys }) => keys.map(nameOfKey))),
];

/** The names of the columns that hold the parts of a pass's key. */
export const keyNames = (pass: PlanPass, parts: readonly string[]): readonly string[] =>
  pass.keys.map((key) => sqlNames.key(parts.indexOf(nameOfKey(key))));

/** Columns whose letters are compared, and columns of which a level counts how rare a value is. */
export const textColumns = ({ comparisons }: Pick<Plan, 'comparisons'>): readonly string[] => [
  ...new Set(
    comparisons.flatMap(({ levels }) =>
      levels.flatMap(({ when }) => when.flatMap(({ is, column }) => (needsText.has(is) ? [column] : []))),
    ),
  ),
];
export const rarityColumns = ({ comparisons }: Pick<Plan, 'comparisons'>): readonly string[] => [
  ...new Set(comparisons.flatMap(({ levels }) => levels.flatMap(({ rarity = [] }) => rarity))),
];

export interface SqlFacts {
  readonly plan: Plan;
  readonly table: Table;
  readonly cleaners: Cleaners;
  readonly weights: Weights;
}

/** All that the plan needs of the records to be carried out in SQL; `undefined` when the letters are too many. */
export function comparedColumns(facts: SqlFacts): readonly SqlColumn[] | undefined {
  const { plan, table } = facts;
  const texts = textColumns(plan);
  const letters = lettersOf(texts.map((name) => columnNamed(table, name)));
  if (!letters) return undefined;
  const columns: SqlColumn[] = [];
  for (const [name, { code, date }] of slotsOf(plan).of) {
    const { codes, dictionary } = columnNamed(table, name);
    const add = (kind: 'code' | 'date', numberOf: (text: string, at: number) => number): void => {
      const values = dictionary.texts.map((text, at) => numberOf(text, at) || null);
      columns.push({ name: sqlNames[kind](name), type: 'INTEGER', codes, values });
    };
    if (code !== undefined) add('code', (_, at) => at);
    if (date !== undefined) add('date', packedDate);
  }
  for (const name of texts) {
    const { codes, dictionary } = columnNamed(table, name);
    const values = dictionary.texts.map((text) => (text === '' ? null : letters(text)));
    columns.push({ name: sqlNames.text(name), type: 'VARCHAR', codes, values });
  }
  return [...columns, ...rarityValues(facts), ...keyValues(facts)];
}

/** For each column of which a level counts rarity, what each value adds, in units. */
export const rarityValues = ({ plan, table, weights }: SqlFacts): readonly SqlColumn[] =>
  rarityColumns(plan).map((name) => {
    const { codes, dictionary } = columnNamed(table, name);
    const bits = weights.rarity.get(name);
    const values = dictionary.texts.map((_, code) => toUnits(bits?.[code] ?? 0));
    return { name: sqlNames.rarity(name), type: 'INTEGER', codes, values };
  });

/** For each part of a key a number for each value of it. */
export function keyValues({ plan, table, cleaners }: SqlFacts): readonly SqlColumn[] {
  const keys = new Map(plan.passes.flatMap((pass) => pass.keys.map((key) => [nameOfKey(key), key])));
  return [...keys.values()].map(({ column, clean = [] }, at) => {
    const { codes, dictionary } = columnNamed(table, column);
    const chain = present(chainOf(clean, cleaners), 'the plan was checked against these cleaners');
    const numbers = new Map<string, number>();
    const values = dictionary.texts.map((text) => {
      const part = chain(text);
      if (part === '') return null;
      const number = numbers.get(part) ?? numbers.size + 1;
      numbers.set(part, number);
      return number;
    });
    return { name: sqlNames.key(at), type: 'INTEGER', codes, values };
  });
}

const mostLetters = 127;

/**
 * Databases compare text by its bytes. What is not ASCII gets a letter of ASCII that the texts do not use, one for one, so that
 * a letter is a byte, as in the kernel; and what the kernel does not look at is cut off.
 */
function lettersOf(columns: readonly Column[]): ((text: string) => string) | undefined {
  const used = new Set<string>();
  for (const { dictionary } of columns)
    for (const text of dictionary.texts) for (const letter of text) used.add(letter);
  const isPlain = (letter: string): boolean => letter >= '\u0001' && letter <= '\u007f';
  const free = Array.from({ length: mostLetters }, (_, at) => String.fromCharCode(mostLetters - at)).filter(
    (letter) => !used.has(letter),
  );
  const others = [...used].filter((letter) => !isPlain(letter)).toSorted();
  if (others.length > free.length) return undefined;
  const letterOf = new Map(others.map((letter, at) => [letter, free[at] ?? '']));
  return (text) => {
    if (letterOf.size === 0 && text.length <= longestText) return text;
    return [...text]
      .slice(0, longestText)
      .map((letter) => letterOf.get(letter) ?? letter)
      .join('');
  };
}
