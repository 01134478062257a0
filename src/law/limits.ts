import type { Bilingual } from '../core/bilingual.ts';

/** Numbers that a rule looks at, as dated data with a source, never in code. A new number is a new row. */
export interface Limit {
  readonly id: 'small-number';
  readonly validFrom: string;
  readonly count: number;
  readonly source: string;
  readonly label: Bilingual;
  /** `house` limits are the makers' proposal: a partnership may set another; `law` ones stand in an act. */
  readonly standing: 'law' | 'house';
}

export const limits: readonly Limit[] = [
  {
    id: 'small-number',
    validFrom: '2018-05-25',
    count: 10,
    source: 'proposal of the makers: AVG overweging 26 names no number; ten is what CBS uses for regional tables',
    standing: 'house',
    label: {
      nl: 'Een aantal kleiner dan dit kan iemand herkenbaar maken. Nul mag wel.',
      en: 'A number smaller than this may make someone recognisable. Zero is allowed.',
    },
  },
];

/** The limit as it holds on a day (ISO); before the first row the first row holds. */
export function limitOn(id: Limit['id'], day: string): Limit {
  const rows = limits.filter((one) => one.id === id).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const valid = rows.filter((one) => one.validFrom <= day).at(-1) ?? rows[0];
  if (!valid) throw new RangeError(`no limit ${id}`);
  return valid;
}

/** No cell of a table is so small that somebody can be recognised; an empty cell tells of nobody. */
export function areLargeEnough(counts: readonly number[], day: string): boolean {
  const { count } = limitOn('small-number', day);
  return counts.every((one) => one === 0 || one >= count);
}
