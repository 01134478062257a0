import type { Bilingual, Locale } from '../bilingual.ts';
import { cover } from './cover.ts';
import { oneDate, readDate, showDate } from './edtf-words.ts';
import { byCodeUnit } from './order.ts';
import type { ValueType } from './value-type.ts';

const maxLength = 160;
const open = '..';

/** First and last date of an interval; a single date is both. */
function endsOf(value: string): readonly [string, string] {
  const [first = '', last = first] = value.split('/');
  return [first, last];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The first and last day a single date can be, or `undefined` when the calendar has no such date. */
function daysOf(date: string): { readonly first: string; readonly last: string } | undefined {
  const [, year, month, day] = oneDate.exec(date) ?? [];
  if (year === undefined) return undefined;
  const lastYear = year.replace(/X/g, '9');
  const days = daysIn(Number(lastYear), Number(month ?? 12));
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  const known = day === undefined || day === 'XX' ? undefined : day;
  if (known !== undefined && (Number(known) < 1 || Number(known) > days)) return undefined;
  return {
    first: `${year.replace(/X/g, '0')}-${month ?? '01'}-${known ?? '01'}`,
    last: `${lastYear}-${month ?? '12'}-${known ?? days}`,
  };
}

/**
 * The first day (`2026-03-01`) a kept date can be. `undefined` when the start is open. The marks `?` and `~` do
 * not widen it: EDTF does not say by how much.
 */
export const earliestDay = (value: string): string | undefined => daysOf(endsOf(value)[0])?.first;

/** The last day (`2026-03-31`) a kept date can be. `undefined` when the end is open. */
export const latestDay = (value: string): string | undefined => daysOf(endsOf(value)[1])?.last;

const between = / (?:tot en met|t\/m|up to and including) /;
const fromWord = /^(?:van|vanaf|from) /;
const sinceWord = /^(?:vanaf|sinds|from|since) /;
const untilWord = /^(?:tot en met|t\/m|up to and including) /;

/** The two ends of what reads as an interval, in words or in EDTF; `undefined` when it is one date. */
function readEnds(text: string): readonly [string | undefined, string | undefined] | undefined {
  const [start = '', end, ...more] = text.split(between);
  if (end !== undefined) {
    return [readDate(start.replace(fromWord, '')), more.length > 0 ? undefined : readDate(end)];
  }
  if (sinceWord.test(text)) return [readDate(text.replace(sinceWord, '')), open];
  if (untilWord.test(text)) return [open, readDate(text.replace(untilWord, ''))];
  const [first = '', last, ...others] = text.split('/');
  if (last === undefined || others.length > 0) return undefined;
  const side = (part: string): string | undefined => (part === open ? open : readDate(part));
  const ends = [side(first.trim()), side(last.trim())] as const;
  // With a slash it can still be a month and a year: `2/2026`.
  return ends.includes(undefined) ? undefined : ends;
}

function clean(raw: string): string | undefined {
  if (raw.length > maxLength) return undefined;
  const text = raw.trim().replace(/\s+/g, ' ').toLowerCase();
  const ends = readEnds(text);
  if (ends === undefined) return readDate(text);
  const [start, end] = ends;
  if (start === undefined || end === undefined || (start === open && end === open)) return undefined;
  return `${start}/${end}`;
}

function check(value: string): Bilingual | undefined {
  const ends = endsOf(value).filter((end) => end !== open);
  if (ends.some((end) => daysOf(end) === undefined)) {
    return {
      nl: 'Deze datum bestaat niet. Controleer de dag en de maand.',
      en: 'This date does not exist. Check the day and the month.',
    };
  }
  if (ends.some((end) => end.startsWith('0'))) {
    return {
      nl: 'Dit jaar kan niet. Vul een jaar in van 1000 of later.',
      en: 'This year is not possible. Enter a year from 1000 on.',
    };
  }
  const first = earliestDay(value);
  const last = latestDay(value);
  if (first === undefined || last === undefined || first <= last) return undefined;
  return {
    nl: 'De einddatum ligt voor de begindatum. Controleer welke datum eerst komt.',
    en: 'The end date is before the start date. Check which date comes first.',
  };
}

/** By earliest day, then by latest; an open start comes first and an open end last. Then by text. */
function compare(left: string, right: string): number {
  return (
    byCodeUnit(earliestDay(left) ?? '', earliestDay(right) ?? '') ||
    byCodeUnit(latestDay(left) ?? 'open', latestDay(right) ?? 'open') ||
    byCodeUnit(left, right)
  );
}

function show(value: string, locale: Locale): string {
  if (!value.includes('/')) return showDate(value, locale);
  const [start, end] = endsOf(value);
  const until = locale === 'nl' ? 'tot en met' : 'up to and including';
  if (start === open) return `${until} ${showDate(end, locale)}`;
  if (end === open) return `${locale === 'nl' ? 'vanaf' : 'from'} ${showDate(start, locale)}`;
  return `${locale === 'nl' ? 'van' : 'from'} ${showDate(start, locale)} ${until} ${showDate(end, locale)}`;
}

/**
 * A date that may be imprecise, uncertain or a period: EDTF (ISO 8601-2) level 0 and the part of level 1 that
 * Dutch registers need. Seasons, times, an unknown end (`2020/`) and level 2 are not read. The mask shows
 * nothing: a year of birth narrows a person down.
 */
export const edtfDate: ValueType<string> = {
  name: 'edtfDate',
  label: { nl: 'Datum of periode', en: 'Date or period' },
  json: 'string',
  maxLength,
  personal: false,
  example: '2026-03-09',
  clean,
  check,
  compare,
  show,
  mask: () => cover,
};
