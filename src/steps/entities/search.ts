import { present } from '../../core/assert.ts';
import { particles } from '../../link/clean/name-words.ts';
import { dayKey, indexWords, keysOfValue, numberKey, soundKeys, wordKey } from './keys.ts';
import type { Sight } from './sight.ts';
import { type SourceRecord, seenOf } from './source-record.ts';
import { kinds, propertyNamed } from './vocabulary.ts';

/**
 * Finds things by what somebody typed: names with slips, in any order and script, numbers, addresses, days. It orders by how
 * well the words fit and by nothing else; what is said about a person plays no part.
 */

/** What one word or number of the question may match, and how much that counts. */
interface Term {
  readonly word?: string;
  /** The word may be the beginning of what is meant: the last one that was typed. */
  readonly begins: boolean;
  readonly weights: ReadonlyMap<string, number>;
  /** Registers write `van der` or leave it out: it helps when it is there, and its absence says nothing. */
  readonly isParticle: boolean;
}

export const longestQuestion = 200;
const mostTerms = 12;
/** Records looked at more closely, of each load: those that fit best at first sight. */
const mostTested = 1_000;
/** Words that look like one, of each load. */
const mostLike = 40;

const weighs = { number: 1.2, exact: 1, day: 1, sound: 0.8, near: 0.7, begins: 0.6 } as const;

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
      terms.push({ word, begins, weights, isParticle: particles.has(word) });
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
  const key = numberKey(plain);
  return key === undefined ? undefined : new Map([[key, weighs.number]]);
}

/** How many of the terms must be met: with three or more, one may fail. Particles count only when there is nothing else. */
function leastMet(terms: readonly Term[]): number {
  const telling = terms.filter(({ isParticle }) => !isParticle).length || terms.length;
  return telling <= 2 ? telling : telling - 1;
}

const counts = (term: Term, terms: readonly Term[]): boolean =>
  !term.isParticle || terms.every(({ isParticle }) => isParticle);

export interface Found {
  readonly sight: Sight;
  readonly number: number;
  readonly score: number;
  /** Place in `kinds`. */
  readonly kind: number;
}

export interface SearchFacts {
  readonly text: string;
  /** Only this kind of thing. */
  readonly kind?: string;
}

/** What fits, the best first; equal ones in the order of register and record, so that a page goes on where the last one ended. */
export async function search(sights: readonly Sight[], facts: SearchFacts): Promise<readonly Found[]> {
  const terms = termsOf(facts.text);
  if (terms.length === 0) return [];
  const found: Found[] = [];
  for (const sight of sights) found.push(...(await searchOne(sight, terms, facts)));
  return found.toSorted(inOrder);
}

export const inOrder = (one: Found, other: Found): number =>
  other.score - one.score ||
  (one.sight.source < other.sight.source ? -1 : one.sight.source > other.sight.source ? 1 : one.number - other.number);

async function searchOne(sight: Sight, terms: readonly Term[], { kind }: SearchFacts): Promise<readonly Found[]> {
  const candidates = await candidatesOf(sight, terms);
  const tested = await sight.segment.test(candidates, (record) => {
    const seen = seenOf(record, sight.mayField);
    if (!seen || (kind !== undefined && record.kind !== kind)) return 0;
    const score = scoreOf(seen, terms);
    // The score and the kind in one number: nothing else of a record comes out of a test.
    return score === 0
      ? 0
      : Math.round(score * 1_000) * kinds.length + kinds.findIndex(({ name }) => name === record.kind);
  });
  return candidates.flatMap((number, at) => {
    const told = present(tested[at], 'a test tells a number of each record');
    return told === 0 ? [] : [{ sight, number, score: Math.floor(told / kinds.length), kind: told % kinds.length }];
  });
}

/** Numbers of records that may fit, those with most terms first. */
async function candidatesOf({ segment }: Sight, terms: readonly Term[]): Promise<readonly number[]> {
  const sums = new Map<number, number>();
  const met = new Map<number, number>();
  for (const term of terms) {
    const { word, begins, weights } = term;
    const best = new Map<number, number>();
    const raise = async (key: string, weight: number) => {
      for (const number of await segment.find(key)) if ((best.get(number) ?? 0) < weight) best.set(number, weight);
    };
    for (const [key, weight] of weights) await raise(key, weight);
    if (word !== undefined) {
      for (const like of await segment.wordsLike(word, { begins, limit: mostLike }))
        await raise(wordKey(like), isNear(word, like) ? weighs.near : weighs.begins);
    }
    for (const [number, weight] of best) {
      sums.set(number, (sums.get(number) ?? 0) + weight);
      if (counts(term, terms)) met.set(number, (met.get(number) ?? 0) + 1);
    }
  }
  const least = leastMet(terms);
  return [...sums]
    .filter(([number]) => (met.get(number) ?? 0) >= least)
    .toSorted(([one, first], [other, second]) => second - first || one - other)
    .slice(0, mostTested)
    .map(([number]) => number)
    .toSorted((one, other) => one - other);
}

/** How well the visible part of a record fits: the sum over the terms, nothing when too few are met. */
function scoreOf({ id, kind, values }: SourceRecord, terms: readonly Term[]): number {
  const keys = new Set<string>();
  const own = numberKey(id);
  if (own !== undefined) keys.add(own);
  for (const [name, held] of Object.entries(values)) {
    const property = propertyNamed(kind, name);
    if (property && property.findable !== 'reference')
      for (const value of held) for (const key of keysOfValue(property, value)) keys.add(key);
  }
  const words = [...keys].filter((key) => key.startsWith('w')).map((key) => key.slice(1));
  let [sum, met] = [0, 0];
  for (const term of terms) {
    const { word, begins, weights } = term;
    let best = 0;
    for (const [key, weight] of weights) if (weight > best && keys.has(key)) best = weight;
    if (word !== undefined && best < weighs.near && word.length >= 4 && words.some((one) => isNear(word, one)))
      best = weighs.near;
    if (word !== undefined && begins && best < weighs.begins && words.some((one) => one.startsWith(word)))
      best = weighs.begins;
    sum += best;
    if (best > 0 && counts(term, terms)) met += 1;
  }
  return met >= leastMet(terms) ? sum : 0;
}
