import { lineWords, mostRowWords } from './kernel/layout.ts';
import { needsDate, needsSignature, type Plan, type PlanTest } from './plan.ts';

/** Which words of a row a column fills. */
export interface Slot {
  readonly code?: number;
  readonly signature?: number;
  readonly date?: number;
}

export interface Slots {
  readonly of: ReadonlyMap<string, Slot>;
  /** Words in use, the record's number among them. */
  readonly words: number;
}

export const fits = ({ words }: Slots): boolean => words <= mostRowWords;

/** Words of a row: a cache line, or as many more as it takes, by four: rows are copied so. */
export const rowWordsOf = ({ words }: Slots): number => Math.max(lineWords, Math.ceil(words / 4) * 4);

/** Gives the columns that are compared their words: a code, for near texts a signature, for date tests the packed date. */
export function slotsOf({ comparisons }: Pick<Plan, 'comparisons'>): Slots {
  const of = new Map<string, Slot>();
  let words = 1;
  const need = (column: string, word: keyof Slot): void => {
    const held = of.get(column) ?? {};
    if (held[word] !== undefined) return;
    of.set(column, { ...held, [word]: words });
    words += 1;
  };
  for (const { when, rarity = [] } of comparisons.flatMap(({ levels }) => levels)) {
    for (const test of when) for (const [column, word] of needsOf(test)) need(column, word);
    for (const column of rarity) need(column, 'code');
  }
  return { of, words };
}

function* needsOf({ is, column, other }: PlanTest): Generator<[string, keyof Slot]> {
  yield [column, needsDate.has(is) ? 'date' : 'code'];
  if (needsSignature.has(is)) yield [column, 'signature'];
  if (other !== undefined) yield [other, 'code'];
}

/** `yyyymmdd` as year * 512 + month * 32 + day; 0 when it is no date. Parts that cannot be are kept as far as they fit. */
export function packedDate(text: string): number {
  if (!/^\d{8}$/.test(text)) return 0;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
  return month > 15 || day > 31 ? 0 : (year << 9) | (month << 5) | day;
}
