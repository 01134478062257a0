import { duration, filled, ordinal, withoutBrackets, yearOf } from './cell-facts.ts';
import { fold } from './cleaners.ts';
import type { ColumnProfile, Sample } from './column-profile.ts';

/**
 * Which columns lean on each other: an album has one artist, a postcode one town. Counted apart they would tell the same
 * twice. Seen in the sample, without labels: rows that share a value of one column and nearly always of the other, while they
 * do not share what tells subjects apart.
 */
export interface Leaning {
  readonly one: number;
  readonly other: number;
}

const leastPairs = 40;
const mostPairs = 4000;
const largestGroup = 60;
/** A column that tells subjects apart. */
const isTelling = ({ distinct, filled: known, kind }: ColumnProfile, leastDistinct: number): boolean =>
  distinct > leastDistinct && known > 0.3 && kind !== 'essay';

export function leaningsOf(
  sample: Sample,
  columns: readonly ColumnProfile[],
  { leastDistinct }: { readonly leastDistinct: number } = { leastDistinct: 0.3 },
): readonly Leaning[] {
  const values = columns.map((column) => sample.rows.map((row) => plainOf(column, filled(row[column.at] ?? ''))));
  const found: Leaning[] = [];
  for (const [x, column] of columns.entries()) {
    if (column.kind === 'essay') continue;
    const pairs = pairsWithin(values[x] ?? []);
    if (pairs.length < leastPairs) continue;
    const agree = values.map((of, y) => agreement(of, pairs, columns[y]?.kind === 'text' ? wordsAgree : isSame));
    // A third column that often differs shows that these are mostly two subjects.
    const apart = (skip: number): number =>
      Math.min(
        ...columns.flatMap((of, z) => (z === x || z === skip || !isTelling(of, leastDistinct) ? [] : [agree[z] ?? 1])),
        1,
      );
    for (const [y, other] of columns.entries()) {
      if (y === x || other.kind === 'essay') continue;
      const same = agree[y] ?? 0;
      if (same - other.chance > 0.5 && apart(y) < same - 0.3) found.push({ one: x, other: y });
    }
  }
  return found;
}

/** The cell without what sources write differently. */
function plainOf({ kind }: ColumnProfile, cell: string): string {
  if (kind === 'year') return yearOf(cell);
  if (kind === 'duration') return duration(cell);
  if (kind === 'number') return ordinal(cell);
  if (kind === 'category') return fold(cell).slice(0, 3);
  return fold(withoutBrackets(cell)).split(' ').toSorted().join(' ');
}

/** Neighbours among the rows that share a value. */
function pairsWithin(values: readonly string[]): readonly (readonly [number, number])[] {
  const groups = new Map<string, number[]>();
  for (const [row, value] of values.entries()) {
    if (value === '') continue;
    const held = groups.get(value);
    if (held) held.push(row);
    else groups.set(value, [row]);
  }
  const pairs: (readonly [number, number])[] = [];
  for (const rows of groups.values()) {
    if (rows.length > largestGroup && groups.size > 200) continue;
    for (let at = 1; at < rows.length && pairs.length < mostPairs; at += 1)
      pairs.push([rows[at - 1] ?? 0, rows[at] ?? 0]);
  }
  return pairs;
}

function agreement(
  values: readonly string[],
  pairs: readonly (readonly [number, number])[],
  agrees: (one: string, other: string) => boolean,
): number | undefined {
  let [known, same] = [0, 0];
  for (const [a, b] of pairs) {
    const [one = '', other = ''] = [values[a], values[b]];
    if (one === '' || other === '') continue;
    known += 1;
    same += Number(agrees(one, other));
  }
  return known < leastPairs ? undefined : same / known;
}

const isSame = (one: string, other: string): boolean => one === other;

/** Half of the words of the shorter, by their first letters: one subject under two spellings is not two subjects. */
function wordsAgree(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => new Set(text.split(' ').map((word) => word.slice(0, 4))));
  if (!a || !b) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared * 2 >= Math.min(a.size, b.size);
}
