import anyAscii from 'any-ascii';

/** Longest text that a cleaner reads, in UTF-16 code units; what stands behind it is not looked at. */
export const maxText = 300;

const beyondAscii = /[^ -~]/;

/**
 * Lower case ASCII: marks dropped, letters of other scripts written in Latin. Arabic and Hebrew come without their
 * vowels, so that only `skeletonOf` compares them with a Latin spelling. Every apostrophe becomes `'`.
 */
export function fold(raw: string): string {
  const text = raw.length > maxText ? raw.slice(0, maxText) : raw;
  const latin = beyondAscii.test(text) ? anyAscii(text) : text;
  return (latin.includes('`') ? latin.replaceAll('`', "'") : latin).toLowerCase();
}

/** Runs of letters and digits in folded text. */
export const wordsOf = (folded: string): readonly string[] => folded.match(/[a-z0-9]+/g) ?? [];

/**
 * Cleans until nothing changes any more, so that the result is its own result. For cleaners whose last step can make
 * a word that their first step would read in another way. What does not settle says nothing.
 */
export function settled(clean: (raw: string) => string): (raw: string) => string {
  return (raw) => {
    let text = clean(raw);
    for (let round = 0; round < 8; round += 1) {
      const next = clean(text);
      if (next === text) return text;
      text = next;
    }
    return '';
  };
}

const codeOf = (character: string): number => character.charCodeAt(0);
const a = codeOf('a');
const letterAt = (code: number): number => (code >= a && code < a + 26 ? code - a : -1);

/** Rules of spelling: what a letter becomes by itself, and what two letters become when they end up side by side. */
export interface SpellingRules {
  /** `z>s c>k x>ks`; nothing behind `>` drops the letter. */
  readonly letters: string;
  /** `ij>y oe>u`; applied again to what comes out, from left to right. */
  readonly pairs: string;
  /** Two equal letters side by side are one. */
  readonly undoubled: boolean;
}

const readRules = (text: string): readonly (readonly [string, string])[] =>
  text
    .split(/\s+/)
    .filter((rule) => rule !== '')
    .map((rule) => {
      const [from = '', to = ''] = rule.split('>');
      return [from, to] as const;
    });

/**
 * Makes the function that respells one folded word. What it returns holds no pair that still has a rule, so it is
 * its own respelling. The rules must not go round in circles: each pair becomes something shorter or something that
 * no rule turns back.
 */
export function respelling(rules: SpellingRules): (word: string) => string {
  const letters: (readonly number[] | undefined)[] = new Array(26).fill(undefined);
  const pairs: (readonly number[] | undefined)[] = new Array(26 * 26).fill(undefined);
  for (let index = 0; rules.undoubled && index < 26; index += 1) pairs[index * 27] = [a + index];
  for (const [from, to] of readRules(rules.letters)) letters[letterAt(codeOf(from))] = [...to].map(codeOf);
  for (const [from, to] of readRules(rules.pairs))
    pairs[letterAt(from.charCodeAt(0)) * 26 + letterAt(from.charCodeAt(1))] = [...to].map(codeOf);
  const stack: number[] = [];
  const push = (code: number): void => {
    const top = letterAt(stack.at(-1) ?? 0);
    const next = letterAt(code);
    const pair = top < 0 || next < 0 ? undefined : pairs[top * 26 + next];
    if (pair === undefined) {
      stack.push(code);
      return;
    }
    stack.pop();
    for (const each of pair) push(each);
  };
  return (word) => {
    stack.length = 0;
    for (let place = 0; place < word.length; place += 1) {
      const code = word.charCodeAt(place);
      const at = letterAt(code);
      const single = at < 0 ? undefined : letters[at];
      if (single === undefined) push(code);
      else for (const each of single) push(each);
    }
    return String.fromCharCode(...stack);
  };
}
