import { fold, wordsOf } from '../link/clean/fold.ts';
import type { Asked } from './shelf-asked.ts';

/**
 * How well a record fits what was typed, by a measure that the search itself does not use: letters to change, by the plainest
 * reckoning there is. Where ten others fit as well as the one that was meant, nobody can tell from the question which it is.
 */

/** Letters to leave out, put in, change or swap with their neighbour; of a beginning the least over all beginnings of the word. */
export function lettersBetween(typed: string, word: string, begins: boolean): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: typed.length + 1 }, (_, at) => at);
  let least = row.at(-1) ?? 0;
  for (let at = 1; at <= word.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= typed.length; to += 1) {
      const isSame = word[at - 1] === typed[to - 1];
      const isSwapped = at > 1 && to > 1 && word[at - 1] === typed[to - 2] && word[at - 2] === typed[to - 1];
      const plain = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (isSame ? 0 : 1));
      next.push(isSwapped ? Math.min(plain, (before[to - 2] ?? 0) + 1) : plain);
    }
    [before, row] = [row, next];
    least = Math.min(least, row.at(-1) ?? 0);
  }
  return begins ? least : (row.at(-1) ?? 0);
}

/** Letters to change to make what was typed of what is shown, where each typed word takes the word that is nearest. */
export function lettersOff({ text, begins }: Pick<Asked, 'text' | 'begins'>, shown: string): number {
  const words = wordsOf(fold(shown));
  const together = words.flatMap((word, at) => {
    const two = word + (words[at + 1] ?? '');
    return [two, two + (words[at + 2] ?? '')];
  });
  const typed = wordsOf(fold(text));
  let sum = 0;
  for (const [at, word] of typed.entries()) {
    const isBeginning = word.length === 1 || (begins === true && at === typed.length - 1);
    sum += Math.min(...[...words, ...together].map((one) => lettersBetween(word, one, isBeginning)));
  }
  return sum;
}
