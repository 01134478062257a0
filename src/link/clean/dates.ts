import { edtfDate } from '../../core/value/edtf-date.ts';

/** Why a text gives no date: it cannot be read, the calendar lacks it, its century is open, or it says "unknown". */
export type DateFault = 'unreadable' | 'no such day' | 'no century' | 'unknown';

/**
 * A date as a register means it. `edtf` is EDTF level 0 or 1 in full length: `1984-03-04`, `1984-03-XX`,
 * `1984-XX-XX`, `198X`. `weak` dates are often filled in where nobody knew: 1 January and 1 July.
 */
export type DateReading =
  | { readonly kind: 'date'; readonly edtf: string; readonly weak: boolean }
  | { readonly kind: 'refused'; readonly fault: DateFault };

const maxLength = 60;
const refused = (fault: DateFault): DateReading => ({ kind: 'refused', fault });

const weekday = /^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)\.?,? /;
const bornWord = /^(?:geb(?:oren)?\.?(?: op)?:? |d\.?d\.? |op )/;
const timeOfDay = /[t ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?$/;

/**
 * Reads what Dutch registers write: `1984-03-04`, `19840300` (BRP, 00 is unknown), `04-03-1984`, `4 mrt 1984`,
 * `zo. 4 maart 1984`, `1984-XX-XX`. Day before month, always: `12/31/1984` is refused and not turned round. So is a
 * year of two figures, which leaves the century open.
 */
export function parseDate(raw: string): DateReading {
  if (raw.length > maxLength) return refused('unreadable');
  if (/^\d{4}-\d\d-\d\d$/.test(raw)) return checked(raw.replace(/-00(?=$|-)/g, '-XX').replace('-XX-', '-00-'));
  const text = raw
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(bornWord, '')
    .replace(weekday, '')
    .replace(timeOfDay, '')
    .replace(/^(\d{1,2})(?:e|de|ste)(?= )/, '$1');
  if (text === '') return refused('unknown');
  const figures = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (figures !== null) return checked(`${figures[1]}-${figures[2]}-${figures[3]?.replace('00', 'XX')}`);
  if (/^(?:onbekend|unknown|n\.?v\.?t\.?|-+|\?+|x+|xxxx-xx-xx)$/.test(text)) return refused('unknown');
  if (/^\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9}\.?)[-/. ]'?\d\d$/.test(text) || /^\d{6}$/.test(text))
    return refused('no century');
  const clean = edtfDate.clean(text.replace(/^(\d{1,2})[-/.]([a-z]{3,9})[-/.](\d{4})$/, '$1 $2 $3'));
  return clean === undefined || clean.includes('/') ? refused('unreadable') : checked(clean.replace(/[?~%]$/, ''));
}

function checked(found: string): DateReading {
  if (found.startsWith('0000')) return refused('unknown');
  const edtf = /^\d{4}(?:-XX)?$/.test(found)
    ? `${found.slice(0, 4)}-XX-XX`
    : found.replace(/^(\d{4}-\d\d)$/, '$1-XX').replace(/^(\d{4})-00-XX$/, '$1-XX-XX');
  if (edtfDate.check(edtf) !== undefined) return refused('no such day');
  return { kind: 'date', edtf, weak: /-0[17]-01$/.test(edtf) };
}

/** The date in EDTF, or nothing. */
export function dateKey(raw: string): string {
  const reading = parseDate(raw);
  return reading.kind === 'date' ? reading.edtf : '';
}

/** Year, month and day of a date that is known to the day. */
const whole = (edtf: string): readonly [string, string, string] | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf) ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : [year, month, day];
};

/**
 * Year, month and day as they stand, also of a date that the calendar lacks: 13-04 and 04-13 are slips of one another.
 */
function figuresOf(raw: string): readonly [string, string, string] | undefined {
  const known = whole(dateKey(raw));
  if (known !== undefined) return known;
  const text = raw.trim();
  const [, year, month, day] = /^([12]\d{3})-?(\d\d)-?(\d\d)$/.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return filled([year, month, day]);
  const [, first, second, last] = /^(\d\d?)[-/.](\d\d?)[-/.]([12]\d{3})$/.exec(text) ?? [];
  if (first === undefined || second === undefined || last === undefined) return undefined;
  return filled([last, second.padStart(2, '0'), first.padStart(2, '0')]);
}

const filled = (parts: readonly [string, string, string]): readonly [string, string, string] | undefined =>
  parts[1] === '00' || parts[2] === '00' ? undefined : parts;

/** `19840304`, and `19840300` or `19840000` where a part is unknown: the form of the BRP. */
export function dateFiguresKey(raw: string): string {
  const edtf = dateKey(raw);
  return edtf.includes('-') ? edtf.replaceAll('-', '').replaceAll('X', '0') : '';
}

/** `1984` of any date with a known year. */
export const dateYearKey = (raw: string): string => /^\d{4}(?=-|$)/.exec(dateKey(raw))?.[0] ?? '';

/** `--03-04`, whatever the year; 1 January and 1 July say too little and give nothing. */
export function dateMonthDayKey(raw: string): string {
  if (/^--\d\d-\d\d$/.test(raw)) return raw;
  const parts = whole(dateKey(raw));
  return parts === undefined || /^0[17]01$/.test(parts[1] + parts[2]) ? '' : `--${parts[1]}-${parts[2]}`;
}

/** Year with the lower of day and month first, `1984:03:12`, for registers that swapped them. */
export function dateSwapKey(raw: string): string {
  if (/^\d{4}:\d\d:\d\d$/.test(raw)) return raw;
  const parts = figuresOf(raw);
  if (parts === undefined) return '';
  const [lower, higher] = [parts[1], parts[2]].sort();
  return `${parts[0]}:${lower}:${higher}`;
}

/** The eight figures in order of size, `#00134489`, for figures that changed places. */
export function dateDigitsKey(raw: string): string {
  if (/^#\d{8}$/.test(raw)) return raw;
  const parts = figuresOf(raw);
  return parts === undefined ? '' : `#${[...parts.join('')].sort().join('')}`;
}

/**
 * What two dates in EDTF say, strongest first. `weak` is the same 1 January or 1 July; `overlap` means that one of
 * them is imprecise and can be the other; `year 1` and `year 10` share day and month.
 */
export type DateLevel =
  | 'exact'
  | 'weak'
  | 'overlap'
  | 'swapped'
  | 'digits'
  | 'year 1'
  | 'year 10'
  | 'month and day'
  | 'other'
  | 'silent';

/** Compares two dates as `dateKey` gives them. Empty, or not one of its forms, is `silent`. */
export function compareDates(left: string, right: string): DateLevel {
  if (left === '' || right === '') return 'silent';
  const [one, two] = [whole(left), whole(right)];
  if (one === undefined || two === undefined) return canBe(left, right) ? 'overlap' : 'other';
  if (left === right) return /-0[17]-01$/.test(left) ? 'weak' : 'exact';
  if (one[0] === two[0] && one[1] === two[2] && one[2] === two[1]) return 'swapped';
  if (dateDigitsKey(left) === dateDigitsKey(right)) return 'digits';
  if (one[1] !== two[1] || one[2] !== two[2]) return 'other';
  const apart = Math.abs(Number(one[0]) - Number(two[0]));
  return apart === 1 ? 'year 1' : apart === 10 ? 'year 10' : 'month and day';
}

/** Whether two dates agree in every figure that both know. */
function canBe(left: string, right: string): boolean {
  for (let place = 0; place < Math.min(left.length, right.length); place += 1) {
    const [one, two] = [left.charAt(place), right.charAt(place)];
    if (one !== two && one !== 'X' && two !== 'X') return false;
  }
  return true;
}
