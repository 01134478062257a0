import type { Moment } from './page-answers.ts';

/** One line of the timeline: a day as a mark, a relation as a bar; places in hundredths of the whole span. */
export interface Bar {
  readonly key: string;
  readonly moment: Moment;
  readonly x: number;
  readonly width: number;
  /** `open`: it has no end as far as anybody knows. */
  readonly look: 'day' | 'term' | 'open';
}

/** Thinner is not seen. */
const leastWidth = 1.5;

/** `1971-03-12`, `12-03-1971` and `1971` as years with a part; nothing for what is no day. */
export function yearOf(on: string): number | undefined {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(on) ?? [];
  const [, lastDay, lastMonth, lastYear] = /^(\d\d?)[-/](\d\d?)[-/](\d{4})$/.exec(on) ?? [];
  const [y, mm, dd] = lastYear ? [lastYear, lastMonth ?? '1', lastDay ?? '1'] : [year, month, day];
  if (y === undefined) return undefined;
  return Number(y) + (Math.max(1, Number(mm)) - 1) / 12 + (Math.max(1, Number(dd)) - 1) / 366;
}

interface Placed {
  readonly moment: Moment;
  readonly start: number;
  readonly end: number | undefined;
  readonly isTerm: boolean;
}

/** The two days of one relation become one bar. */
function placedOf(moments: readonly Moment[]): readonly Placed[] {
  const seen = new Set<string>();
  return moments.flatMap((moment): readonly Placed[] => {
    const { relation } = moment;
    const key = relation ? JSON.stringify(relation) : '';
    if (relation && seen.has(key)) return [];
    seen.add(key);
    const start = yearOf(relation?.startDate ?? relation?.endDate ?? moment.on);
    if (start === undefined) return [];
    const end = relation?.endDate === undefined ? undefined : yearOf(relation.endDate);
    return [{ moment, start, end, isTerm: relation !== undefined }];
  });
}

const lastOf = (placed: readonly Placed[]): number => Math.max(...placed.map(({ start, end }) => end ?? start));

export function barsOf(moments: readonly Moment[]): readonly Bar[] {
  const placed = placedOf(moments);
  if (placed.length === 0) return [];
  const from = Math.floor(Math.min(...placed.map(({ start }) => start)));
  const to = Math.max(Math.ceil(lastOf(placed)), from + 1);
  const place = (year: number): number => Math.round(((year - from) / (to - from)) * 1_000) / 10;
  return placed.map(({ moment, start, end, isTerm }, at) => {
    const x = place(start);
    const width = isTerm ? Math.max(leastWidth, place(end ?? to) - x) : leastWidth;
    const look = isTerm ? (end === undefined ? 'open' : 'term') : 'day';
    return { key: `${at} ${moment.on}`, moment, x: Math.min(x, 100 - leastWidth), width, look };
  });
}

/** First and last year of what is shown. */
export function spanOf(bars: readonly Bar[]): { readonly from: number; readonly to: number } {
  const placed = placedOf(bars.map(({ moment }) => moment));
  return {
    from: Math.floor(Math.min(...placed.map(({ start }) => start))),
    to: Math.floor(lastOf(placed)),
  };
}
