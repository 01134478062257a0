import type { Locale } from '../bilingual.ts';

/**
 * One date of EDTF level 1, without seasons, times and years of more than four digits: `2026`, `2026-03`,
 * `2026-03-09`, `201X`, `20XX`, `2026-XX`, `2026-03-XX`, `2026-XX-XX`, each with or without `?`, `~` or `%`.
 */
export const oneDate = /^(\d{4}|\d{2}(?:\dX|XX)(?!-))(?:-(\d{2})(?:-(\d{2}|XX))?|-(XX)(?:-(XX))?)?([?~%])?$/;

const months = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;
const shortMonths = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
/** Other ways to write a month, by its number. */
const otherMonths: readonly (readonly [string, number])[] = [
  ['mar', 3],
  ['may', 5],
  ['sept', 9],
  ['oct', 10],
];
const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...[months.nl, months.en, shortMonths].flatMap((names) =>
    names.map((name, place): readonly [string, number] => [name.toLowerCase(), place + 1]),
  ),
  ...otherMonths,
]);

const words = {
  nl: {
    about: 'ongeveer',
    uncertain: 'niet zeker',
    within: 'ergens in',
    month: 'maand onbekend',
    day: 'dag onbekend',
    both: 'dag en maand onbekend',
  },
  en: {
    about: 'about',
    uncertain: 'uncertain',
    within: 'some time in',
    month: 'month unknown',
    day: 'day unknown',
    both: 'day and month unknown',
  },
} as const;

/** `2026-03-09~` as `ongeveer 9 maart 2026`. What is shown here can be read back by `readDate`. */
export function showDate(date: string, locale: Locale): string {
  const [, year = '', month, day, noMonth, noDay, qualifier] = oneDate.exec(date) ?? [];
  const word = words[locale];
  const about = qualifier === '~' || qualifier === '%' ? `${word.about} ` : '';
  const uncertain = qualifier === '?' || qualifier === '%' ? ` (${word.uncertain})` : '';
  const name = month === undefined ? undefined : (months[locale][Number(month) - 1] ?? month);
  const core = (): string => {
    if (year.includes('X')) return `${word.within} ${year.replace(/X/g, '0')}-${year.replace(/X/g, '9')}`;
    if (noDay !== undefined) return `${year}, ${word.both}`;
    if (noMonth !== undefined) return `${year}, ${word.month}`;
    if (name === undefined) return year;
    if (day === undefined) return `${name} ${year}`;
    return day === 'XX' ? `${name} ${year}, ${word.day}` : `${Number(day)} ${name} ${year}`;
  };
  return `${about}${core()}${uncertain}`;
}

/**
 * Reads one date from text in lower case with single spaces: EDTF, Dutch figures (day first), or with the month
 * in Dutch or English words. A day or month `00`, as the BRP writes it, is unspecified. A year has four digits:
 * two leave the century open. Whether the day exists is for `check`.
 */
export function readDate(text: string): string | undefined {
  const about = /^(?:ongeveer|about|circa|ca\.?|rond) /;
  const uncertain = / \((?:niet zeker|uncertain)\)$/;
  const mark = /[?~%]$/.exec(text)?.[0] ?? '';
  const isAbout = about.test(text) || mark === '~' || mark === '%';
  const isUncertain = uncertain.test(text) || mark === '?' || mark === '%';
  const core = text
    .replace(about, '')
    .replace(uncertain, '')
    .slice(0, mark === '' ? undefined : -1);
  const date = readFigures(core) ?? readWords(core);
  const qualifier = isAbout && isUncertain ? '%' : isAbout ? '~' : isUncertain ? '?' : '';
  return date === undefined ? undefined : `${date}${qualifier}`;
}

function readFigures(text: string): string | undefined {
  const figures = text.replace(/ ?([-/.]) ?/g, '$1').toUpperCase();
  const [, year, month, day] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}|XX))?$/.exec(figures) ?? [];
  if (year !== undefined && month !== undefined) return compose(year, month, day);
  // The caller has taken one mark off: a second one is no EDTF.
  if (oneDate.test(figures)) return /[?~%]$/.test(figures) ? undefined : figures;
  const [, first, , second, last] = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(figures) ?? [];
  if (first !== undefined && second !== undefined && last !== undefined) return compose(last, second, first);
  const [, monthOnly, yearOnly] = /^(\d{1,2})[-/. ](\d{4})$/.exec(figures) ?? [];
  return monthOnly === undefined || yearOnly === undefined ? undefined : compose(yearOnly, monthOnly);
}

function readWords(text: string): string | undefined {
  const [, decade, century] =
    /^(?:ergens in|some time in) (?:(\d{3})0-\1(?=9$)|(\d{2})00-\2(?=99$))9+$/.exec(text) ?? [];
  if (decade !== undefined) return `${decade}X`;
  if (century !== undefined) return `${century}XX`;
  const [head = '', note, ...more] = text.split(', ');
  if (more.length > 0) return undefined;
  const says = (word: 'month' | 'day' | 'both'): boolean => note === words.nl[word] || note === words.en[word];
  if (says('both')) return /^\d{4}$/.test(head) ? `${head}-XX-XX` : undefined;
  if (says('month')) return /^\d{4}$/.test(head) ? `${head}-XX` : undefined;
  const [, day, name = '', year] = /^(?:(\d{1,2})\.? )?([a-z]{3,9})\.? (\d{4})$/.exec(head) ?? [];
  const month = monthNumbers.get(name);
  if (month === undefined || year === undefined) return undefined;
  if (note === undefined) return compose(year, String(month), day);
  return says('day') && day === undefined ? compose(year, String(month), '00') : undefined;
}

/** Joins figures to EDTF. A month `00` is unspecified only when no day is named: EDTF level 1 has no such date. */
function compose(year: string, month: string, day?: string): string {
  const mm = month.padStart(2, '0');
  const dd = day?.padStart(2, '0').replace('00', 'XX');
  const monthPart = mm === '00' && (dd === undefined || dd === 'XX') ? 'XX' : mm;
  return dd === undefined ? `${year}-${monthPart}` : `${year}-${monthPart}-${dd}`;
}
