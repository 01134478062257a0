import { filled } from './cell-facts.ts';
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
const isTelling = ({ distinct, filled: known, kind }: ColumnProfile): boolean =>
  distinct > 0.3 && known > 0.3 && kind !== 'essay';

export function leaningsOf(sample: Sample, columns: readonly ColumnProfile[]): readonly Leaning[] {
  const values = columns.map(({ at }) =>
    sample.rows.map((row) => fold(filled(row[at] ?? '')).split(' ').toSorted().join(' ')),
  );
  const found: Leaning[] = [];
  for (const [x, column] of columns.entries()) {
    if (column.kind === 'essay') continue;
    const pairs = pairsWithin(values[x] ?? []);
    if (pairs.length < leastPairs) continue;
    const agree = values.map((of) => agreement(of, pairs));
    // A third column that often differs shows that these are mostly two subjects.
    const apart = (skip: number): number =>
      Math.min(...columns.flatMap((of, z) => (z === x || z === skip || !isTelling(of) ? [] : [agree[z] ?? 1])), 1);
    for (const [y, other] of columns.entries()) {
      if (y === x || other.kind === 'essay') continue;
      const same = agree[y] ?? 0;
      if (same - other.chance > 0.5 && apart(y) < same - 0.3) found.push({ one: x, other: y });
    }
  }
  return found;
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

function agreement(values: readonly string[], pairs: readonly (readonly [number, number])[]): number | undefined {
  let [known, same] = [0, 0];
  for (const [a, b] of pairs) {
    if ((values[a] ?? '') === '' || (values[b] ?? '') === '') continue;
    known += 1;
    same += Number(values[a] === values[b]);
  }
  return known < leastPairs ? undefined : same / known;
}
