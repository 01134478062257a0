import { type Cleaner, type Cleaners, fold } from './cleaners.ts';
import type { Plan } from './plan.ts';

/**
 * Cleaners that know which words are common in the file itself. A plan carries those words as data, the commonest first, so
 * that a plan that was kept gives the same again. A word that is not among them is rare.
 */

/** Words that a plan can carry. */
export const mostCommonWords = 2000;

/** `ABC-123` and `ABC123` are one word, as model numbers are written. */
const joinedFigures = (raw: string): string =>
  raw.replace(/(?<=[\p{L}\d])[-/.](?=\d)|(?<=\d)[-/.](?=\p{L}{1,3}(?:[^\p{L}]|$))/gu, '');

const wordsOf = (raw: string): readonly string[] => [
  ...new Set(
    fold(joinedFigures(raw))
      .replace(/[^\p{L}\p{N} ]+/gu, ' ')
      .split(' ')
      .filter((word) => word !== ''),
  ),
];

/** A word of one letter tells little, however rare. */
const isTelling = (word: string): boolean => word.length > 1;

function rarestFirst(raw: string, rankOf: ReadonlyMap<string, number>): readonly string[] {
  const rank = (word: string): number => rankOf.get(word) ?? mostCommonWords;
  return wordsOf(raw).toSorted(
    (a, b) => Number(isTelling(b)) - Number(isTelling(a)) || rank(b) - rank(a) || (a < b ? -1 : 1),
  );
}

const places = 4;

function wordCleaners(commonWords: readonly string[]): readonly (readonly [string, Cleaner])[] {
  const rankOf = new Map(commonWords.map((word, rank) => [word, rank]));
  const nth =
    (place: number): Cleaner =>
    (raw) =>
      rarestFirst(raw, rankOf)[place] ?? '';
  return [
    // The rarest word, the next, ...; empty where there are fewer.
    ...Array.from({ length: places }, (_, at) => [`rare-${at + 1}`, nth(at)] as const),
    // The longest word with a figure in it: a model number.
    [
      'figure-word',
      (raw) =>
        wordsOf(raw)
          .filter((word) => /\d/.test(word))
          .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '',
    ],
    ['rarest-first', (raw) => rarestFirst(raw, rankOf).join(' ')],
    [
      'telling-words',
      (raw) => {
        const words = wordsOf(raw);
        const telling = words.filter((word) => !rankOf.has(word));
        return (telling.length > 0 ? telling : words).toSorted().join(' ');
      },
    ],
  ];
}

/** The cleaners, and those that know the plan's common words. */
export const cleanersWith = (cleaners: Cleaners, { commonWords = [] }: Pick<Plan, 'commonWords'>): Cleaners =>
  new Map([...cleaners, ...wordCleaners(commonWords)]);

/** The commonest words of many texts: those in more than one in so many cells, the commonest first. */
export function commonWordsOf(texts: Iterable<string>, leastCount: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word, count]) => count >= leastCount && word.length <= 80)
    .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, mostCommonWords)
    .map(([word]) => word);
}
