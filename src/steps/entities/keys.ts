import { dateFiguresKey } from '../../link/clean/dates.ts';
import { fold, maxText, wordsOf } from '../../link/clean/fold.ts';
import { type IdentifierKind, identifierKinds, readIdentifier } from '../../link/clean/identifiers.ts';
import { skeletonOf, soundOf } from '../../link/clean/sound.ts';
import type { SourceRecord } from './source-record.ts';
import { type Property, propertyNamed } from './vocabulary.ts';

/**
 * Under which keys a record is found again. The first letter says what a key is: `w` a word, `s` how a word sounds, `c` its
 * consonants (names from another script), `n` a number, `t` a day, `r` what a relation points at. The index holds keys and numbers of
 * records and nothing else, so that it can be made anew from the records.
 */

export const mostWords = 80;
export const longestWord = 40;

const beyondAscii = /[^ -~]/;

/** A text whose letters stand in Latin without marks; capitals may still be there, for who reads past them. */
export const foldedWords = (text: string): string =>
  text.length > maxText || beyondAscii.test(text) ? fold(text) : text;

/** Words as they are indexed: folded to `a-z0-9`, each once. */
export function indexWords(text: string): readonly string[] {
  const words = wordsOf(fold(text));
  // Nearly every value is one word or two, and each is a whole list and a set less.
  if (words.length === 1 || (words.length === 2 && words[0] !== words[1]))
    // Of the word, not of the text: one sign in another script may be twenty letters in Latin.
    return words.some((word) => word.length > longestWord) ? words.map((word) => word.slice(0, longestWord)) : words;
  return [...new Set(words)].map((word) => word.slice(0, longestWord)).slice(0, mostWords);
}

export const wordKey = (word: string): string => `w${word}`;
export const referenceKey = (id: string): string => `r${id}`;

const leastToSound = 3;

/** How a word of a name sounds, and its consonants when it was written in another script. */
export function soundKeys(word: string): readonly string[] {
  if (word.length < leastToSound || /\d/.test(word)) return [];
  const sound = soundOf(word);
  const bones = skeletonOf(word);
  return [...(sound === '' ? [] : [`s${sound}`]), ...(bones.length < 2 ? [] : [`c${bones}`])];
}

const isIdentifierKind = (name: string): name is IdentifierKind => Object.hasOwn(identifierKinds, name);

/** A number as it is compared: letters and digits only; of a known kind as that kind writes it. */
export function numberKey(raw: string, identifier?: string): string | undefined {
  const read = identifier !== undefined && isIdentifierKind(identifier) ? readIdentifier(identifier, raw) : undefined;
  const plain = (read?.normal ?? raw).toUpperCase().replace(/[^\p{L}\p{N}@]/gu, '');
  return plain.length < 2 ? undefined : `n${plain.slice(0, 64)}`;
}

export function dayKey(raw: string): string | undefined {
  const figures = dateFiguresKey(raw);
  return figures.length === 8 ? `t${figures}` : undefined;
}

const asList = (key: string | undefined): readonly string[] => (key === undefined ? [] : [key]);

const namesIn = (value: string): readonly string[] =>
  indexWords(value).flatMap((word) => [wordKey(word), ...soundKeys(word)]);

/** Keys of one value; the words of it that may be found by what looks like them are the `w` keys. */
export function keysOfValue({ findable, identifier }: Property, value: string): readonly string[] {
  switch (findable) {
    case 'name':
    case 'firm-name':
      return namesIn(value);
    case 'address':
    case 'words':
      return indexWords(value).map(wordKey);
    case 'number':
      return asList(numberKey(value, identifier));
    case 'date':
      return asList(dayKey(value));
    case 'reference':
      return [referenceKey(value)];
    case 'no':
      return [];
  }
}

/** All keys of a record, each once. */
export function keysOf({ id, kind, values }: SourceRecord): readonly string[] {
  const keys = new Set(asList(numberKey(id)));
  for (const [name, held] of Object.entries(values)) {
    const property = propertyNamed(kind, name);
    if (!property) continue;
    for (const value of held) for (const key of keysOfValue(property, value)) keys.add(key);
  }
  return [...keys];
}
