import { kindNamed } from './vocabulary.ts';

/** How two records compare, property by property; what weighs how much is said elsewhere. */
export type Agreement = 'same' | 'respelled' | 'initials' | 'partly' | 'swapped' | 'different' | 'single';

export interface Compared {
  readonly property: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly agreement: Agreement;
}

interface Values {
  readonly [property: string]: readonly string[];
}

/** In the order of the vocabulary, which begins with what tells most. */
export function comparedOf(kind: string, left: Values, right: Values): readonly Compared[] {
  const known = kindNamed(kind)?.properties.map(({ name }) => name) ?? [];
  const named = new Set([...known, ...Object.keys(left), ...Object.keys(right)]);
  return [...named].flatMap((property) => {
    const [mine, theirs] = [left[property] ?? [], right[property] ?? []];
    if (mine.length === 0 && theirs.length === 0) return [];
    return [{ property, left: mine, right: theirs, agreement: agreementOf(property, mine, theirs) }];
  });
}

/** The best that any value of one has with any of the other. */
function agreementOf(property: string, left: readonly string[], right: readonly string[]): Agreement {
  if (left.length === 0 || right.length === 0) return 'single';
  const found = new Set(left.flatMap((one) => right.map((other) => agreementOfTwo(property, one, other))));
  return order.find((agreement) => found.has(agreement)) ?? 'different';
}

const order: readonly Agreement[] = ['same', 'respelled', 'initials', 'swapped', 'partly', 'different'];

const dates = new Set(['birthDate', 'incorporationDate', 'dissolutionDate', 'buildDate', 'startDate', 'endDate']);

function agreementOfTwo(property: string, one: string, other: string): Agreement {
  if (one === other) return 'same';
  if (dates.has(property)) return agreementOfDays(one, other);
  const [left, right] = [plain(one), plain(other)];
  if (left === right && left !== '') return 'respelled';
  if (property === 'firstName' && haveInitials(one, other)) return 'initials';
  if (property === 'surnamePrefix' && (left === firstLetters(other) || right === firstLetters(one))) return 'initials';
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  if (property === 'name' && mine.some((word) => word.length > 3 && theirs.includes(word))) return 'partly';
  return 'different';
}

const plain = (text: string): string => wordsOf(text).join('');

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** `W.H.` and `Willem Hendrik`: one is written with its first letters alone. */
function haveInitials(one: string, other: string): boolean {
  const [left, right] = [lettersOf(one), lettersOf(other)];
  return (
    (left ?? firstLetters(one)) === (right ?? firstLetters(other)) && (left === undefined) !== (right === undefined)
  );
}

const lettersOf = (text: string): string | undefined =>
  /^(?:\p{Lu}[.\s]*)+$/u.test(text.trim()) ? text.replace(/[^\p{L}]/gu, '').toLowerCase() : undefined;

const firstLetters = (text: string): string =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => word.charAt(0).toLowerCase())
    .join('');

function agreementOfDays(one: string, other: string): Agreement {
  const [left, right] = [dayOf(one), dayOf(other)];
  if (!left || !right) return 'different';
  const [year, month, day] = left;
  if (year !== right[0]) return 'different';
  if (month === right[1] && day === right[2]) return 'respelled';
  if (month === right[2] && day === right[1]) return 'swapped';
  return month === right[1] ? 'partly' : 'different';
}

function dayOf(text: string): readonly [year: string, month: string, day: string] | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year) return [year, month, day];
  const [, last = '', mid = '', first] = /^(\d\d?)[-/](\d\d?)[-/](\d{4})$/.exec(text) ?? [];
  return first ? [first, mid.padStart(2, '0'), last.padStart(2, '0')] : undefined;
}
