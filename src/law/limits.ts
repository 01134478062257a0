import type { Bilingual } from '../core/bilingual.ts';
import { rowOn } from './dated-row.ts';

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
export const limitOn = (id: Limit['id'], day: string): Limit =>
  rowOn(
    limits.filter((one) => one.id === id),
    day,
  );

/** No cell of a table is so small that somebody can be recognised; an empty cell tells of nobody. */
export function areLargeEnough(counts: readonly number[], day: string): boolean {
  const { count } = limitOn('small-number', day);
  return counts.every((one) => one === 0 || one >= count);
}
