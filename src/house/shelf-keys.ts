import { dayKey, indexWords, keysOfValue, numberKey, soundKeys, wordKey } from '../steps/entities/keys.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { type Property, propertyNamed } from '../steps/entities/vocabulary.ts';
import { hashOf } from './shelf-pages.ts';

/** Words and days that are remembered; a register has few of them beside its records. */
const mostRemembered = 200_000;

interface Word {
  readonly hash: number;
  /** How it sounds and its consonants, for words of names; made when first asked. */
  sounds?: readonly number[];
}

/**
 * Hashes of the keys of records, the same as of `keysOf`. What makes a word or a day findable is worked out once for each, not for
 * each record that has it: most names of a register stand in it many times.
 */
export class KeyHashes {
  readonly #words = new Map<string, Word>();
  readonly #days = new Map<string, number | undefined>();
  readonly #isSeen: (word: string) => void;
  #found: number[] = [];

  /** `seen` gets each word of the load when it turns up; one that was forgotten comes again. */
  constructor(seen: (word: string) => void) {
    this.#isSeen = seen;
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
    switch (property.findable) {
      case 'name':
      case 'firm-name':
        this.#addWords(value, true);
        break;
      case 'address':
      case 'words':
        this.#addWords(value, false);
        break;
      case 'date': {
        const day = this.#day(value);
        if (day !== undefined) this.#found.push(day);
        break;
      }
      default:
        for (const key of keysOfValue(property, value)) this.#add(key);
    }
  }

  #addWords(value: string, isName: boolean): void {
    for (const text of indexWords(value)) {
      const word = this.#word(text);
      this.#found.push(word.hash);
      if (!isName) continue;
      word.sounds ??= soundKeys(text).map(hashOf);
      for (const sound of word.sounds) this.#found.push(sound);
    }
  }

  #word(text: string): Word {
    const known = this.#words.get(text);
    if (known) return known;
    this.#isSeen(text);
    const made: Word = { hash: hashOf(wordKey(text)) };
    if (this.#words.size >= mostRemembered) this.#words.clear();
    this.#words.set(text, made);
    return made;
  }

  #day(value: string): number | undefined {
    if (this.#days.has(value)) return this.#days.get(value);
    const key = dayKey(value);
    const hash = key === undefined ? undefined : hashOf(key);
    if (this.#days.size >= mostRemembered) this.#days.clear();
    this.#days.set(value, hash);
    return hash;
  }
}
