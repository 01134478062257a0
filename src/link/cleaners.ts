import { callName } from './call-names.ts';

/** Makes a raw cell comparable. The empty text says that there is nothing to compare. Pure, and quick: it runs once for each distinct cell. */
export type Cleaner = (raw: string) => string;

/** Cleaners by name; a room beside this one can add richer ones. */
export type Cleaners = ReadonlyMap<string, Cleaner>;

const beyondAscii = /[\u0080-\uffff]/;
const marks = /\p{M}/gu;
/** Letters that do not fall apart into a letter and a mark. */
const whole: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/[łŁ]/g, 'l'],
  [/[øØ]/g, 'o'],
  [/[đðĐ]/g, 'd'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/ı/g, 'i'],
  [/ĳ/g, 'ij'],
  [/þ/g, 'th'],
];

/** What `fold` makes of each character of ASCII: 0 leaves it, 1 makes it small, 2 it is a space, 3 it is a mark between words. */
const folding = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return char === ' ' ? 2 : /[\s'`.,;:()"/_-]/.test(char) ? 3 : char === char.toLowerCase() ? 0 : 1;
});

/** Whether nothing but its case is to be changed; `undefined` when not even that. */
function isSmall(text: string): boolean | undefined {
  let [before, most] = [2, 0];
  for (let at = 0; at < text.length; at += 1) {
    const kind = folding[text.charCodeAt(at)] ?? 3;
    if (kind === 3 || (kind === 2 && before === 2)) return undefined;
    if (kind === 1) most = 1;
    before = kind;
  }
  return before === 2 && text !== '' ? undefined : most === 0;
}

/** Lower case, no marks, one space between words. */
export function fold(raw: string): string {
  // Without a regular expression for nearly all that stands in a register.
  const small = isSmall(raw);
  if (small !== undefined) return small ? raw : raw.toLowerCase();
  let text = raw.toLowerCase();
  if (beyondAscii.test(text)) {
    text = text.normalize('NFD').replace(marks, '');
    for (const [find, put] of whole) text = text.replace(find, put);
  }
  return text.replace(/[\s'’‘ʼ`´.,;:()"/_-]+/g, ' ').trim();
}

function alphanumeric(raw: string): string {
  const text = fold(raw);
  return /^[a-z0-9]*$/.test(text) ? text : text.replace(/[^\p{L}\p{N}]/gu, '');
}

const digits = (raw: string): string => raw.replace(/[^0-9]/g, '');

/**
 * A calendar date as `yyyymmdd`, from year-month-day or day-month-year, with or without separators. A part that cannot be
 * (month 13, day 0) stays as it stands: a swap of day and month is still to be seen. Empty when no year is there.
 */
export function date(raw: string): string {
  const parts = /^\s*(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})/.exec(raw);
  const joined = parts ? undefined : joinedDate(raw);
  if (joined !== undefined) return joined;
  if (parts) {
    const [, first = '', month = '', last = ''] = parts;
    const [year, day] = first.length === 4 ? [first, last] : [last, first];
    return year.length === 4 && day.length <= 2 ? `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}` : '';
  }
  const plain = digits(raw);
  if (plain.length === 8) return plain;
  return /^\d{4}$/.test(raw.trim()) ? `${plain}0000` : '';
}

/** Year, month and day from columns of their own, joined by a space, of which month or day is empty. */
function joinedDate(raw: string): string | undefined {
  const [, first, month = '', last] = /^(\d{0,4}) (\d{0,2}) (\d{0,4})$/.exec(raw) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  return year.length === 4 && day.length <= 2 ? `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}` : '';
}

/** Soundex (Russell 1918, as the US census uses it): a letter and three figures. */
export function soundex(raw: string): string {
  const letters = fold(raw).replace(/[^a-z]/g, '');
  const first = letters[0];
  if (first === undefined) return '';
  let [code, last] = [first, groupOf(first)];
  for (const letter of letters.slice(1)) {
    const group = groupOf(letter);
    if (group !== '' && group !== last) code += group;
    if (letter !== 'h' && letter !== 'w') last = group;
  }
  return code.slice(0, 4).padEnd(4, '0');
}

const groups: readonly (readonly [letters: string, group: string])[] = [
  ['bfpv', '1'],
  ['cgjkqsxz', '2'],
  ['dt', '3'],
  ['l', '4'],
  ['mn', '5'],
  ['r', '6'],
];
const groupOf = (letter: string): string => groups.find(([letters]) => letters.includes(letter))?.[1] ?? '';

/** The consonants in order, each run once, with the sounds that are often written for each other made one. */
export function skeleton(raw: string): string {
  const text = fold(raw)
    .replace(/[^a-z]/g, '')
    .replace(/ph/g, 'f')
    .replace(/ck|q|c(?![eiyh])/g, 'k')
    .replace(/z|c/g, 's')
    .replace(/v|w/g, 'f')
    .replace(/th|dt|d/g, 't');
  const bare = text.slice(0, 1) + text.slice(1).replace(/[aeiouyhj]/g, '');
  return bare.replace(/(.)\1+/g, '$1');
}

/**
 * Figures and Roman figures among the words: `Beheer II` is not `Beheer`. A name without any says so, to be compared too. A
 * V alone is left out: it is the end of B.V.
 */
export function numerals(raw: string): string {
  const found = words(raw).filter((word) => /^(?:\d+|i{1,3}|iv|vi{1,3}|ix|x)$/i.test(word));
  return raw === '' ? '' : found.length === 0 ? '-' : found.join(' ').toLowerCase();
}

/** The initials of a name of which no more is given: `th m` and `jp`, but not `jan p`. Letters that sound as one stay one. */
export function onlyInitials(raw: string): string {
  const of = words(raw).map((word) => {
    if (word.length === 1 || /^(?:chr?|ij|kl|ph|sj|st|th)$/.test(word)) return word.slice(0, 1);
    return /^[b-df-hj-np-tv-xz]{2,4}$/.test(word) ? word : undefined;
  });
  return of.includes(undefined) ? '' : of.join('');
}

const sorted = (raw: string): string => [...raw].sort().join('');
const words = (raw: string): readonly string[] => raw.split(' ').filter((word) => word !== '');
const isDate = (raw: string): boolean => raw.length === 8;

const named: readonly (readonly [string, Cleaner])[] = [
  ['lower', (raw) => raw.toLowerCase().trim()],
  ['fold', fold],
  ['digits', digits],
  ['letters', (raw) => fold(raw).replace(/[^\p{L}]/gu, '')],
  ['alphanumeric', alphanumeric],
  ['date', date],
  ['year', (raw) => (isDate(raw) ? raw.slice(0, 4) : '')],
  ['year-month', (raw) => (isDate(raw) ? raw.slice(0, 6) : '')],
  ['month-day', (raw) => (isDate(raw) ? raw.slice(4) : '')],
  ['sorted-digits', (raw) => sorted(digits(raw))],
  ['sorted-words', (raw) => words(raw).toSorted().join(' ')],
  ['sorted-letters', (raw) => sorted(fold(raw).replace(/[^a-z]/g, ''))],
  [
    'initials',
    (raw) =>
      words(raw)
        .map((word) => word[0])
        .join(''),
  ],
  ['only-initials', onlyInitials],
  ['latin', (raw) => (/^[\p{Script=Latin}\P{L}]*$/u.test(raw) ? raw : '')],
  ['last-word', (raw) => words(raw).at(-1) ?? ''],
  ['longest-word', (raw) => words(raw).toSorted((a, b) => b.length - a.length)[0] ?? ''],
  ['call-name', callName],
  ['numerals', numerals],
  ['soundex', soundex],
  ['skeleton', skeleton],
];

export const basicCleaners: Cleaners = new Map(named);

/** `first-3`, `last-4`, `word-2`. */
function counted(name: string): Cleaner | undefined {
  const [, what, count] = /^(first|last|word|longer-than)-(\d{1,2})$/.exec(name) ?? [];
  const number = Number(count);
  if (what === 'first') return (raw) => (raw.length < number ? '' : raw.slice(0, number));
  if (what === 'last') return (raw) => (raw.length < number ? '' : raw.slice(-number));
  if (what === 'word') return (raw) => words(raw)[number - 1] ?? '';
  if (what === 'longer-than') return (raw) => (raw.length > number ? raw : '');
  return undefined;
}

/** One cleaner of several in a row; `undefined` when one of them does not exist. */
export function chainOf(names: readonly string[], cleaners: Cleaners): Cleaner | undefined {
  const chain: Cleaner[] = [];
  for (const name of names) {
    const cleaner = cleaners.get(name) ?? counted(name);
    if (!cleaner) return undefined;
    chain.push(cleaner);
  }
  return (raw) => {
    let text = raw;
    for (const cleaner of chain) {
      if (text === '') return '';
      text = cleaner(text);
    }
    return text;
  };
}
