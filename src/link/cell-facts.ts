import { basicCleaners, type Cleaner, date, fold } from './cleaners.ts';

/** Readings of cells that files write in many ways: numbers, lengths of time, years, and what says that nothing is known. */

const unknown =
  /^(?:n\.?\s?a\.?|nan|null|none|nil|unk\.?|unknown|onbekend|unbekannt|inconnu|\[?unknown\]?|\?+|[-–—.]+|x{2,})$/i;
/** Between other parts only as programs write them, for `Na` and `Null` are names too. */
const unknownPart = /(?<=^|\s)(?:NA|NULL|NaN|None|null)(?=\s|$)/g;

/** The cell, or nothing where it says that nothing is known. */
export const filled: Cleaner = (raw) => {
  const text = raw.trim();
  if (unknown.test(text)) return '';
  return unknownPart.test(text) ? text.replace(unknownPart, '').trim() : raw;
};

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The same months in Dutch, German and French where they start otherwise. */
const monthNames: ReadonlyMap<string, number> = new Map([
  ...months.map((name, at) => [name, at + 1] as const),
  ...Object.entries({ mrt: 3, maa: 3, mei: 5, okt: 10, mai: 5, dez: 12, fev: 2, avr: 4, aou: 8, mär: 3 }),
]);

const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) > 30 ? '19' : '20'}${year}`);

/** As `date`, and with months by name and years of two figures. Where the first can be no month, it is the day. */
function looseDate(raw: string, isMonthFirst: boolean): string {
  const text = raw.trim().toLowerCase();
  const [, day, name, named] = /^(\d{1,2})[-\s./]*(\p{L}{3})\p{L}*[-\s.,/]*(\d{4}|\d{2})(?!\d)/u.exec(text) ?? [];
  const [, nameFirst, dayBehind, yearBehind] = /^(\p{L}{3})\p{L}*\.?\s+(\d{1,2}),?\s+(\d{4})/u.exec(text) ?? [];
  const month = monthNames.get(name ?? nameFirst ?? '');
  if (month !== undefined) return date(`${day ?? dayBehind}-${month}-${fullYear(named ?? yearBehind ?? '')}`);
  const [, first, second, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return date(raw);
  const isSwapped = isMonthFirst ? Number(first) <= 12 : Number(second) > 12 && Number(first) <= 12;
  return date(isSwapped ? `${second}-${first}-${fullYear(year)}` : `${first}-${second}-${fullYear(year)}`);
}
export const dateMonthFirst: Cleaner = (raw) => looseDate(raw, true);
export const dateDayFirst: Cleaner = (raw) => looseDate(raw, false);

/** A year as a date with no day: `2008`, `'08`, `(2008)`, `12 May 2008`. */
export function yearOf(raw: string): string {
  const whole = /(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)/.exec(raw)?.[1];
  if (whole !== undefined) return `${whole}0000`;
  const short = /^\s*['’]?(\d\d)\s*$/.exec(raw)?.[1];
  if (short === undefined) return '';
  return `${Number(short) > 30 ? '19' : '20'}${short}0000`;
}

const mostYear = 9999;
/** A whole number where a date has its year, so that `years-apart` says how far two are apart. */
const inYears = (value: number): string =>
  Number.isFinite(value) && value >= 0 ? `${String(Math.min(mostYear, Math.round(value))).padStart(4, '0')}0101` : '';

/** The first number in a cell: `1,299.00`, `€ 12,50`, `3.4 kg`. A comma with three figures behind it parts thousands. */
export function numberIn(raw: string): number | undefined {
  const found = /\d[\d.,]*/.exec(raw)?.[0].replace(/[.,]+$/, '');
  if (found === undefined) return undefined;
  const plain = found.replace(/[.,](?=\d{3}(?:[.,]|$))/g, (mark, at: number) =>
    mark === '.' && !/[.,]/.test(found.slice(at + 1)) && !found.includes(',') ? mark : '',
  );
  const value = Number(plain.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/** Steps of a third of a percent, so that near means the same for large and small. */
const stepsPerE = 300;
export function amount(raw: string): string {
  const value = numberIn(raw);
  return value === undefined ? '' : inYears(Math.log1p(value) * stepsPerE);
}

/** A length of time in seconds: `3:39`, `1:02:03`, `3m 39sec`, `219sec`, `219`, `219000` (ms) and `3.65` (minutes). */
export function duration(raw: string): string {
  const text = raw.trim().toLowerCase();
  const clock = /^(?:(\d+):)?(\d{1,3}):(\d\d)(?:\.\d+)?$/.exec(text);
  if (clock) return inYears(Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]));
  const spoken = /^(?:(\d+)\s*h[a-z]*\s*)?(?:(\d+)\s*m(?:in[a-z]*)?\s*)?(?:(\d+)\s*s[a-z]*)?\.?$/.exec(text);
  if (spoken && text !== '') {
    return inYears(Number(spoken[1] ?? 0) * 3600 + Number(spoken[2] ?? 0) * 60 + Number(spoken[3] ?? 0));
  }
  const value = numberIn(text);
  if (value === undefined || !/^[\d.,]+$/.test(text)) return '';
  if (value >= 10_000) return inYears(value / 1000);
  return inYears(value < 60 && /[.,]/.test(text) ? value * 60 : value);
}

/** A number in a row of numbers: `09`, `9` and `9/12` are one. */
export const ordinal: Cleaner = (raw) => /\d+/.exec(raw)?.[0].replace(/^0+(?=\d)/, '') ?? '';

/** What stands in brackets left out, where more stands outside. */
export function withoutBrackets(raw: string): string {
  const bare = raw
    .replace(/[([{][^)\]}]*[)\]}]?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? raw : bare;
}

/** Words as they sound, in alphabetical order, each once. */
const soundWords: Cleaner = (raw) => {
  const skeleton = basicCleaners.get('skeleton');
  const sounds = fold(raw)
    .split(' ')
    .map((word) => skeleton?.(word) ?? word)
    .filter((sound) => sound !== '');
  return [...new Set(sounds)].sort().join(' ');
};

export const factCleaners: readonly (readonly [string, Cleaner])[] = [
  ['filled', filled],
  ['date-month-first', dateMonthFirst],
  ['date-day-first', dateDayFirst],
  ['year-of', yearOf],
  ['amount', amount],
  ['duration', duration],
  ['ordinal', ordinal],
  ['without-brackets', withoutBrackets],
  ['sound-words', soundWords],
];
