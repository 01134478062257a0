import { dayKey, indexWords, numberKey, soundKeys, wordKey } from './keys.ts';
import type { SourceRecord } from './source-record.ts';
import { isNear, leastMet, type Term, tells, weighs } from './terms.ts';
import { type Property, propertyNamed } from './vocabulary.ts';

/** How much a word or number counts for each term. */
type Weights = Uint8Array;

const leastToBeNear = 4;

/**
 * Tells how well the visible part of a record fits: the sum over the terms, in tenths, nothing when too few are met. Among many
 * records the same words come again and again, so what a word counts for is worked out once for each search.
 */
export function scorer(terms: readonly Term[]): (record: SourceRecord) => number {
  const telling = terms.map((term) => tells(term, terms));
  const least = leastMet(terms);
  const names = new Map<string, Weights>();
  const plain = new Map<string, Weights>();
  const weightsOf = (word: string, isName: boolean): Weights => {
    const known = (isName ? names : plain).get(word);
    if (known) return known;
    const keys = [wordKey(word), ...(isName ? soundKeys(word) : [])];
    const made = Uint8Array.from(terms, (term) => Math.max(heaviest(term, keys), likeness(term, word)));
    (isName ? names : plain).set(word, made);
    return made;
  };
  const best = new Uint8Array(terms.length);
  const raise = (weights: Weights): void => {
    for (let at = 0; at < best.length; at += 1) best[at] = Math.max(best[at] ?? 0, weights[at] ?? 0);
  };
  const raiseKey = (key: string | undefined): void => {
    if (key !== undefined) raise(Uint8Array.from(terms, (term) => term.weights.get(key) ?? 0));
  };
  // A number or a day is read only for a question that has one.
  const asks = (letter: string) =>
    terms.some(({ weights }) => [...weights.keys()].some((key) => key.startsWith(letter)));
  const [asksNumber, asksDay] = [asks('n'), asks('t')];
  const raiseValue = ({ findable, identifier }: Property, value: string): void => {
    if (findable === 'number') raiseKey(asksNumber ? numberKey(value, identifier) : undefined);
    else if (findable === 'date') raiseKey(asksDay ? dayKey(value) : undefined);
    else if (findable !== 'reference' && findable !== 'no') {
      const isName = findable === 'name' || findable === 'firm-name';
      for (const word of indexWords(value)) raise(weightsOf(word, isName));
    }
  };
  return ({ id, kind, values }) => {
    best.fill(0);
    raiseKey(asksNumber ? numberKey(id) : undefined);
    for (const name of Object.keys(values)) {
      const property = propertyNamed(kind, name);
      if (property) for (const value of values[name] ?? []) raiseValue(property, value);
    }
    let [sum, met] = [0, 0];
    for (let at = 0; at < best.length; at += 1) {
      const weight = best[at] ?? 0;
      sum += weight;
      if (weight > 0 && telling[at]) met += 1;
    }
    return met >= least ? sum : 0;
  };
}

function heaviest({ weights }: Term, keys: readonly string[]): number {
  let best = 0;
  for (const key of keys) best = Math.max(best, weights.get(key) ?? 0);
  return best;
}

function likeness({ word, begins, isInitial }: Term, other: string): number {
  if (word === undefined) return 0;
  if (isInitial) return other.startsWith(word) ? weighs.begins : 0;
  if (word.length >= leastToBeNear && isNear(word, other)) return weighs.near;
  return begins && other.startsWith(word) ? weighs.begins : 0;
}
