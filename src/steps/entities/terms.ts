import { particles } from '../../link/clean/name-words.ts';
import { skeletonOf } from '../../link/clean/sound.ts';
import { dayKey, indexWords, longestWord, numberKey, soundKeys, wordKey } from './keys.ts';

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
  /** Fits any name that begins with it, but is too short to look records up by. */
  readonly isInitial?: true;
  /** Typed in a script that leaves vowels out: its letters say nothing beside those of a Latin word. */
  readonly isWithoutVowels?: true;
  /** Words that together spell this one, as it was typed without their spaces: `van der meer`. */
  readonly apart?: readonly (readonly string[])[];
}

const mostTerms = 12;
/** Records looked at more closely, of each load: those that fit best at first sight. */
export const mostTested = 1_000;

/** `P.`, `A.D.`, `Th.`, `Chr.H.` */
const initials = /^(?:\p{L}{1,3}\.)+$/u;

/** A figure by itself is the number of a house. */
const oneLetter = /^[a-z]$/;

/** Legal forms in short: letters that each may have a dot. */
const shortForms: ReadonlySet<string> = new Set('bv nv vof cv ua'.split(' '));

/** Words of legal forms, in short and in full. */
const formWords: ReadonlySet<string> = new Set([
  ...shortForms,
  ...'ltd limited gmbh besloten naamloze commanditaire vennootschap firma stichting vereniging cooperatie'.split(' '),
]);

/**
 * How much each kind of match counts, in hundredths: whole numbers add up exactly. What has all its letters right comes before
 * what has a slip in it.
 */
export const weighs = {
  number: 120,
  exact: 100,
  day: 100,
  /** A beginning that lacks no more than the last letter. */
  beginsNearly: 97,
  begins: 94,
  /** The same of a street or a place, beside which whoever types mostly has a name in mind. */
  beginsElsewhere: 84,
  /** The letters are right, the spaces are not. */
  together: 90,
  nearAndSound: 86,
  near: 80,
  twoSlipsAndSound: 74,
  beginsNear: 70,
  twoSlips: 68,
  sound: 66,
  /** Sounds alike by the rules, and is written quite otherwise. */
  farSound: 40,
} as const;

/** Words that registers write or leave out: `van`, `de`, `B.V.` */
export const isIdle = (word: string): boolean => particles.has(word) || formWords.has(word);

/** A term that is being made. */
interface Draft extends Term {
  readonly weights: Map<string, number>;
}

/** The terms of a question. A number written with spaces or dots is one term. */
export function termsOf(text: string): readonly Term[] {
  const whole = wholeNumber(text);
  if (whole) return [{ begins: false, weights: whole, isParticle: false }];
  const parts = text.split(/\s+/).filter((part) => part !== '');
  const drafts: Draft[] = [];
  for (const [at, part] of parts.entries()) {
    const number = /\d/.test(part) ? numberKey(part) : undefined;
    const day = dayKey(part);
    if (day !== undefined) {
      const weights = new Map([[day, weighs.day], ...(number === undefined ? [] : [[number, weighs.number] as const])]);
      drafts.push({ begins: false, weights, isParticle: false });
      continue;
    }
    const words = wordsIn(part);
    for (const [index, word] of words.entries()) {
      const begins = at === parts.length - 1 && index === words.length - 1;
      const draft = wordTerm(word, { part, begins });
      if (number !== undefined && words.length === 1) raiseTo(draft, [number], weighs.number);
      drafts.push(draft);
    }
  }
  addJoined(drafts);
  return drafts.slice(0, mostTerms);
}

/** Words of a part; `B.V.` is one. */
function wordsIn(part: string): readonly string[] {
  const words = indexWords(part);
  const joined = words.join('');
  return shortForms.has(joined) ? [joined] : words;
}

/** Hebrew and Arabic. */
const withoutVowels = /[\u0590-\u06ff]/;

function wordTerm(word: string, { part, begins }: { readonly part: string; readonly begins: boolean }): Draft {
  const weights = new Map<string, number>([[wordKey(word), weighs.exact]]);
  // Registers write it with dots or without.
  if (shortForms.has(word)) return { word, begins, weights, isParticle: true, apart: [[...word]] };
  if (initials.test(part) || oneLetter.test(word)) return { word, begins, weights, isParticle: true, isInitial: true };
  const draft: Draft = { word, begins, weights, isParticle: isIdle(word) };
  raiseTo(draft, misread(word).map(wordKey), weighs.near);
  raiseTo(draft, soundKeys(word), weighs.sound);
  // Written in Latin the article is a word of its own, or another one: `El Khatib`, `Alkhatib`.
  if (arabicArticle.test(word)) raiseTo(draft, soundKeys(word.slice(2)), weighs.sound);
  if (!withoutVowels.test(part)) return draft;
  // Of the part as it was typed: there an article or `abd` still shows.
  raiseTo(draft, [`c${skeletonOf(part)}`], weighs.sound);
  return { ...draft, isWithoutVowels: true };
}

const arabicArticle = /^[aeu]l(?=.{3})/;

function raiseTo({ weights }: Draft, keys: readonly string[], weight: number): void {
  for (const key of keys) if ((weights.get(key) ?? 0) < weight) weights.set(key, weight);
}

/** Letters that a scanner, and who reads its copy, take for one another, where one is two. */
const misreadings = ['rn:m', 'nn:m', 'cl:d', 'vv:w', 'ii:u', 'li:h'].flatMap((pair) => {
  const [two = '', one = ''] = pair.split(':');
  return [
    [two, one],
    [one, two],
  ] as const;
});

/** The word with one of such letters read otherwise. */
function misread(word: string): readonly string[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  return misreadings.flatMap(([from, to]) => {
    const found: string[] = [];
    for (let at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1))
      found.push(word.slice(0, at) + to + word.slice(at + from.length));
    return found;
  });
}

/** Words that stand apart here may be one in a register: `koren voort`, `ben ali`, `van der meer`. */
function addJoined(drafts: readonly Draft[]): void {
  for (let from = 0; from < drafts.length; from += 1)
    for (const many of [2, 3]) {
      const some = drafts.slice(from, from + many);
      const words = some.flatMap(({ word, isInitial }) => (word === undefined || isInitial ? [] : [word]));
      const joined = words.join('');
      if (words.length < many || joined.length > longestWord || /\d/.test(joined)) continue;
      const hasParticle = words.slice(0, -1).every((word) => particles.has(word));
      if (many > 2 && !hasParticle) continue;
      for (const draft of some) {
        raiseTo(draft, [wordKey(joined)], weighs.together);
        if (hasParticle) raiseTo(draft, soundKeys(joined), weighs.sound);
      }
    }
}

const leastApart = 3;
/** `van der` before a name; more particles than these nobody has. */
const mostParticles = 3;

/**
 * Ways to read a word as several that were typed without their spaces: particles and a word, or two words. Particles alone say
 * nothing: `bender` is no `ben der`.
 */
export function apartOf(word: string, particlesLeft = mostParticles): readonly (readonly string[])[] {
  if (/\d/.test(word)) return [];
  const ways: (readonly string[])[] = [];
  for (let at = 2; at <= word.length - leastApart; at += 1) {
    const [head, rest] = [word.slice(0, at), word.slice(at)];
    const isParticle = particles.has(head);
    if (isParticle ? !particles.has(rest) : at >= leastApart) ways.push([head, rest]);
    if (!isParticle || particlesLeft === 1) continue;
    for (const [next = '', ...others] of apartOf(rest, particlesLeft - 1))
      if (particles.has(next)) ways.push([head, next, ...others]);
  }
  return ways;
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
