import { particles } from '../../link/clean/name-words.ts';
import { dayKey, indexWords, numberKey, soundKeys, wordKey } from './keys.ts';

/** What one word or number of the question may match, and how much that counts. */
export interface Term {
  readonly word?: string;
  /** The word may be the beginning of what is meant: the last one that was typed. */
  readonly begins: boolean;
  readonly weights: ReadonlyMap<string, number>;
  /**
   * Registers write `van der` or `B.V.` or leave it out, and first names or their initials: it helps when it is there, and its
   * absence says nothing.
   */
  readonly isParticle: boolean;
  /** Fits any word that begins with it, but is too short to look records up by. */
  readonly isInitial?: true;
}

const mostTerms = 12;
/** Records looked at more closely, of each load: those that fit best at first sight. */
export const mostTested = 1_000;

/** `P.`, `A.D.`, `Th.`, `Chr.H.` */
const initials = /^(?:\p{L}{1,3}\.)+$/u;

/** Words of legal forms, in short and in full. */
const formWords: ReadonlySet<string> = new Set(
  'bv nv vof cv ua ltd limited gmbh besloten naamloze commanditaire vennootschap firma stichting vereniging cooperatie'.split(
    ' ',
  ),
);

/** How much each kind of match counts, in tenths: whole numbers add up exactly. */
export const weighs = { number: 12, exact: 10, day: 10, sound: 8, near: 7, begins: 6 } as const;

/** At most one letter more, less or other, or two neighbours swapped (optimal string alignment). */
export function isNear(left: string, right: string): boolean {
  if (left === right) return true;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** The terms of a question. A number written with spaces or dots is one term. */
export function termsOf(text: string): readonly Term[] {
  const whole = wholeNumber(text);
  if (whole) return [{ begins: false, weights: whole, isParticle: false }];
  const parts = text.split(/\s+/).filter((part) => part !== '');
  const terms: Term[] = [];
  for (const [at, part] of parts.entries()) {
    const number = /\d/.test(part) ? numberKey(part) : undefined;
    const day = dayKey(part);
    if (day !== undefined) {
      const weights = new Map([[day, weighs.day], ...(number === undefined ? [] : [[number, weighs.number] as const])]);
      terms.push({ begins: false, weights, isParticle: false });
      continue;
    }
    const words = indexWords(part);
    for (const [index, word] of words.entries()) {
      const weights = new Map<string, number>([[wordKey(word), weighs.exact]]);
      for (const key of soundKeys(word)) weights.set(key, weighs.sound);
      if (number !== undefined && words.length === 1) weights.set(number, weighs.number);
      const begins = at === parts.length - 1 && index === words.length - 1;
      if (initials.test(part) || word.length === 1)
        terms.push({ word, begins, weights, isParticle: true, isInitial: true });
      else terms.push({ word, begins, weights, isParticle: particles.has(word) || formWords.has(word) });
    }
  }
  return terms.slice(0, mostTerms);
}

/** `NL91 ABNA 0417 1643 00`, `12.34.56.782`: mostly digits, so one number. */
function wholeNumber(text: string): ReadonlyMap<string, number> | undefined {
  const plain = text.replace(/[\s.\-/]/g, '');
  const digits = plain.replace(/\D/g, '').length;
  if (!/^[\p{L}\p{N}]+$/u.test(plain) || digits < 4 || digits * 2 < plain.length || dayKey(text) !== undefined)
    return undefined;
  // `P. Koster 15-12-2002` is a name and a day, though most of it is digits.
  const parts = text.split(/\s+/);
  if (parts.some((part) => dayKey(part) !== undefined) && parts.some((part) => /^[\p{L}.]{2,}$/u.test(part)))
    return undefined;
  const key = numberKey(plain);
  return key === undefined ? undefined : new Map([[key, weighs.number]]);
}

/** How many of the terms must be met: with three or more, one may fail. Particles count only when there is nothing else. */
export function leastMet(terms: readonly Term[]): number {
  const telling = terms.filter(({ isParticle }) => !isParticle).length || terms.length;
  return telling <= 2 ? telling : telling - 1;
}

/** Whether meeting this term says something. */
export const tells = (term: Term, terms: readonly Term[]): boolean =>
  !term.isParticle || terms.every(({ isParticle }) => isParticle);
