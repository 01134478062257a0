import { particles } from '../../link/clean/name-words.ts';
import { dayKey, indexWords, numberKey, soundKeys } from './keys.ts';
import { type Likeness, likenessOf, soundingOf } from './likeness.ts';
import type { SourceRecord } from './source-record.ts';
import { isIdle, leastMet, type Term, tells, weighs } from './terms.ts';
import { type Property, propertyNamed } from './vocabulary.ts';

/** A word of a record, worked out once for each search: among many records the same words come again and again. */
interface KnownWord {
  /** How much it counts for each term. */
  readonly weights: Uint8Array;
  /** A term that says something is met by it. */
  readonly isMet: boolean;
  readonly isIdle: boolean;
}

/** Room below a weight for what only decides between equal ones: two for each term. */
const room = 64;

/** What is told of a record in which every word stands as it was typed. */
export const wholeScore = (terms: readonly Term[]): number => terms.length * weighs.exact * room;

/**
 * Tells how well the visible part of a record fits: the sum over the terms, nothing when too few are met. Where that is equal, a
 * name that begins with what was typed goes before one that has it further on, and a name of which all words were typed before one
 * that has more.
 */
export function scorer(terms: readonly Term[]): (record: SourceRecord) => number {
  const telling = terms.map((term) => tells(term, terms));
  const least = leastMet(terms);
  const wordOf = knownWords(terms, telling);
  const best = new Uint16Array(terms.length);
  const raiseKey = (key: string | undefined): void => {
    if (key === undefined) return;
    for (const [at, { weights }] of terms.entries()) best[at] = Math.max(best[at] ?? 0, (weights.get(key) ?? 0) * room);
  };
  const fields = new WordsByField(terms.some(({ apart }) => apart !== undefined));
  const raiseWords = (texts: readonly string[], isName: boolean): void => {
    const words = texts.map((text) => wordOf(text, isName));
    const first = words.findIndex((word) => !word.isIdle);
    const isWhole = words.every((word) => word.isMet || word.isIdle);
    for (const [place, word] of words.entries()) {
      const more = isName ? Number(place === first) + Number(isWhole) : 0;
      for (let at = 0; at < best.length; at += 1) {
        const weight = word.weights[at] ?? 0;
        if (weight > 0) best[at] = Math.max(best[at] ?? 0, weight * room + more);
      }
    }
  };
  // A number or a day is read only for a question that has one.
  const asks = (letter: string) =>
    terms.some(({ weights }) => [...weights.keys()].some((key) => key.startsWith(letter)));
  const [asksNumber, asksDay] = [asks('n'), asks('t')];
  const raiseValue = ({ findable, identifier, field }: Property, value: string): void => {
    if (findable === 'number') raiseKey(asksNumber ? numberKey(value, identifier) : undefined);
    else if (findable === 'date') raiseKey(asksDay ? dayKey(value) : undefined);
    else if (findable !== 'reference' && findable !== 'no') {
      const words = indexWords(value);
      fields.add(field, words);
      raiseWords(words, findable === 'name' || findable === 'firm-name');
    }
  };
  return ({ id, kind, values }) => {
    best.fill(0);
    fields.clear();
    raiseKey(asksNumber ? numberKey(id) : undefined);
    for (const name of Object.keys(values)) {
      const property = propertyNamed(kind, name);
      if (property) for (const value of values[name] ?? []) raiseValue(property, value);
    }
    for (const [at, { apart }] of terms.entries())
      if (apart?.some((words) => fields.hasTogether(words))) best[at] = Math.max(best[at] ?? 0, weighs.together * room);
    let [sum, met] = [0, 0];
    for (let at = 0; at < best.length; at += 1) {
      const weight = best[at] ?? 0;
      sum += weight;
      if (weight > 0 && telling[at]) met += 1;
    }
    return met >= least ? sum : 0;
  };
}

/** Words of a record by the field in which they stand: a name and the street beside it make no word together. */
class WordsByField {
  readonly #isKept: boolean;
  readonly #texts = new Map<string, string>();

  constructor(isKept: boolean) {
    this.#isKept = isKept;
  }

  add(field: string, words: readonly string[]): void {
    if (this.#isKept) this.#texts.set(field, `${this.#texts.get(field) ?? ' '}${words.join(' ')} `);
  }

  /** Side by side; a particle may stand elsewhere in the field, for registers keep it apart. */
  hasTogether(words: readonly string[]): boolean {
    const isWithParticles = words.slice(0, -1).every((word) => particles.has(word));
    for (const text of this.#texts.values()) {
      if (text.includes(` ${words.join(' ')} `)) return true;
      if (isWithParticles && words.every((word) => text.includes(` ${word} `))) return true;
    }
    return false;
  }

  clear(): void {
    this.#texts.clear();
  }
}

function knownWords(terms: readonly Term[], telling: readonly boolean[]) {
  const [names, plain] = [new Map<string, KnownWord>(), new Map<string, KnownWord>()];
  const likenesses: readonly Likeness[] = terms.map(likenessOf);
  const soundings = terms.map(soundingOf);
  const weightsOf = (text: string, isName: boolean): Uint8Array => {
    const sounds = isName ? soundKeys(text) : [];
    return Uint8Array.from(terms, (term, at) => {
      // An initial stands for a name: a street that begins with it says nothing.
      if (term.isInitial && !isName) return 0;
      const fits = likenesses[at]?.(text) ?? 0;
      const isBeginning = fits === weighs.begins || fits === weighs.beginsNearly;
      const letters = isBeginning && !isName ? weighs.beginsElsewhere : fits;
      const isSounding = sounds.some((key) => term.weights.has(key));
      return isSounding ? (soundings[at]?.(text, letters) ?? 0) : letters;
    });
  };
  return (text: string, isName: boolean): KnownWord => {
    const known = isName ? names : plain;
    const held = known.get(text);
    if (held) return held;
    const weights = weightsOf(text, isName);
    const isMet = terms.some(({ isInitial }, at) => !isInitial && telling[at] === true && (weights[at] ?? 0) > 0);
    // What was typed in full is not the name that an initial stands for.
    if (isMet) for (const [at, { isInitial }] of terms.entries()) if (isInitial) weights[at] = 0;
    const made = { weights, isMet, isIdle: isIdle(text) };
    known.set(text, made);
    return made;
  };
}
