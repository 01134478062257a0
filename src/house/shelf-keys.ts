import {
  dayKey,
  foldedWords,
  indexWords,
  keysOfValue,
  longestWord,
  mostWords,
  numberKey,
  soundKeys,
} from '../steps/entities/keys.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { type FoundByWords, type Property, propertyNamed, wordFields } from '../steps/entities/vocabulary.ts';
import { endOne, endTwo, hashFrom, hashOf, mixOne, mixTwo, startOne, startTwo } from './shelf-pages.ts';
import { type KnownWord, WordTable } from './shelf-words.ts';

/** Days that are remembered; a register has few ways of writing few days. */
const mostDays = 200_000;

const codeOf = (character: string): number => character.charCodeAt(0);
/** Before a word, as `wordKey` has it. */
const mark = codeOf('w');
const [digit0, digit9] = [codeOf('0'), codeOf('9')];
const [lowA, lowZ, highA, highZ] = [codeOf('a'), codeOf('z'), codeOf('A'), codeOf('Z')];

/** A letter in lower case or a digit; 0 for anything else. */
function wordCode(code: number): number {
  if ((code >= lowA && code <= lowZ) || (code >= digit0 && code <= digit9)) return code;
  return code >= highA && code <= highZ ? code + 32 : 0;
}

/** Days about which the calendar needs no asking. */
const plainDay = /^([12]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/;
const dutchDay = /^(0[1-9]|1\d|2[0-8])-(0[1-9]|1[0-2])-([12]\d{3})$/;

/**
 * Hashes of the keys of records, the same as of `keysOf`. What makes a word or a day findable is worked out once for each, not for
 * each record that has it: most names of a register stand in it many times.
 */
export class KeyHashes {
  readonly #table = new WordTable();
  readonly #days = new Map<string, number | undefined>();
  /** How many words each field has so far, by its place. */
  readonly #counts = wordFields.map(() => 0);
  readonly #found: number[] = [];

  /** All words so far. */
  get words(): readonly KnownWord[] {
    return this.#table.words;
  }

  /** Hashes of all keys of a record; one may come twice. Valid until the next call. */
  of({ id, kind, values }: SourceRecord): readonly number[] {
    this.#found.length = 0;
    this.#add(numberKey(id));
    for (const name in values) {
      const property = propertyNamed(kind, name);
      if (property) for (const value of values[name] ?? []) this.#addValue(property, value);
    }
    return this.#found;
  }

  #add(key: string | undefined): void {
    if (key !== undefined) this.#found.push(hashOf(key));
  }

  #addValue(property: Property, value: string): void {
    if (property.words) this.#addWords(value, property.words);
    else if (property.findable === 'date') {
      const day = this.#day(value);
      if (day !== undefined) this.#found.push(day);
    } else for (const key of keysOfValue(property, value)) this.#add(key);
  }

  /** As `indexWords` does, without making the words. */
  #addWords(value: string, found: FoundByWords): void {
    const text = foldedWords(value);
    // It may have more words than are indexed, and those beyond are no words of the load either.
    if (text.length > 2 * mostWords) {
      for (const word of indexWords(value)) this.#addWordAt(word, 0, found);
      return;
    }
    for (let at = 0; at < text.length; )
      at = wordCode(text.charCodeAt(at)) === 0 ? at + 1 : this.#addWordAt(text, at, found);
  }

  /** The word that begins here; gives where it ends. */
  #addWordAt(text: string, from: number, { place, isName }: FoundByWords): number {
    let one = mixOne(startOne, mark);
    let two = mixTwo(startTwo, mark);
    let at = from;
    for (; at < text.length; at += 1) {
      const code = wordCode(text.charCodeAt(at));
      if (code === 0) break;
      if (at - from >= longestWord) continue;
      one = mixOne(one, code);
      two = mixTwo(two, code);
    }
    const ended = endOne(one, two);
    const endedTwo = endTwo(ended, two);
    let word = this.#table.get(ended, endedTwo);
    if (!word) {
      const own = copied(text, from, Math.min(at, from + longestWord));
      word = { text: own, hash: hashFrom(ended, endedTwo), fields: 0, numbers: [] };
      this.#table.add(ended, endedTwo, word);
    }
    if ((word.fields & (1 << place)) === 0) this.#addField(word, place);
    this.#found.push(word.hash);
    if (isName) {
      word.sounds ??= soundKeys(word.text).map(hashOf);
      for (const sound of word.sounds) this.#found.push(sound);
    }
    return at;
  }

  /** The word stands in this field for the first time. */
  #addField(word: KnownWord, place: number): void {
    const number = this.#counts[place] ?? 0;
    this.#counts[place] = number + 1;
    let before = 0;
    for (let left = word.fields & ((1 << place) - 1); left !== 0; left &= left - 1) before += 1;
    word.numbers.splice(before, 0, number);
    word.fields |= 1 << place;
  }

  #day(value: string): number | undefined {
    const plain = plainDay.exec(value);
    if (plain) return hashOf(`t${plain[1]}${plain[2]}${plain[3]}`);
    const dutch = dutchDay.exec(value);
    if (dutch) return hashOf(`t${dutch[3]}${dutch[2]}${dutch[1]}`);
    if (this.#days.has(value)) return this.#days.get(value);
    const key = dayKey(value);
    const hash = key === undefined ? undefined : hashOf(key);
    if (this.#days.size >= mostDays) this.#days.clear();
    this.#days.set(value, hash);
    return hash;
  }
}

/** Letter by letter: a piece cut from a text keeps the whole text in memory. */
function copied(text: string, from: number, to: number): string {
  const codes: number[] = [];
  for (let at = from; at < to; at += 1) codes.push(wordCode(text.charCodeAt(at)));
  return String.fromCharCode(...codes);
}
