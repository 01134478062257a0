import { longestWord } from './keys.ts';

/**
 * Slips of who types: a letter left out, put in, other than it was, or swapped with its neighbour (optimal string alignment). How
 * many may have been made depends on how many letters there are: of a short word too many others are a slip away.
 */

/** From this many letters on a word may have one slip, and from that many on two. */
const leastForOne = 2;
const leastForTwo = 7;
/** A beginning of fewer letters fits too many words to have a slip in it as well. */
const leastForBeginning = 5;
/** A postcode or a plate; a house number with another figure is another house. */
const leastWithFigures = 6;

/** A word of letters; a scanner may have taken one for a figure. */
function isOfLetters(word: string): boolean {
  const figures = word.replace(/\D/g, '').length;
  return figures === 0 || (figures === 1 && word.length >= leastWithFigures);
}

/** How many slips a word of a question may have. */
export function slipsAllowed(word: string): number {
  if (!isOfLetters(word)) return /[a-z]/.test(word) && word.length >= leastWithFigures ? 1 : 0;
  if (word.length < leastForOne) return 0;
  return word.length < leastForTwo ? 1 : 2;
}

/** How many slips it may have when it is the beginning of a word. */
export const beginningSlipsAllowed = (word: string): number =>
  word.length >= leastForBeginning && isOfLetters(word) ? 1 : 0;

/**
 * Counts slips letter by letter: after each letter of a word, a row says how many slips lie between it and each beginning of what
 * was typed. Words with the same beginning share its rows, so that a sorted list is read at the cost of what differs. Only what is
 * at most `most` is counted; anything above is `most + 1`.
 */
export class SlipRows {
  readonly #typed: Uint8Array;
  readonly #most: number;
  readonly #stride: number;
  readonly #rows: Uint8Array;
  readonly #letters = new Uint8Array(longestWord + 1);
  readonly #least = new Uint8Array(longestWord + 1);
  readonly #begun = new Uint8Array(longestWord + 1);

  /** `typed` in `a-z0-9`. */
  constructor(typed: string, most: number) {
    this.#typed = Uint8Array.from(typed, (letter) => letter.charCodeAt(0));
    this.#most = most;
    this.#stride = typed.length + 2;
    this.#rows = new Uint8Array((longestWord + 1) * this.#stride).fill(most + 1);
    for (let to = 0; to <= Math.min(typed.length, most); to += 1) this.#rows[to] = to;
    this.#begun[0] = Math.min(typed.length, most + 1);
  }

  /** Puts a letter at this depth, from 1 on. */
  put(depth: number, letter: number): void {
    const [typed, most, rows, stride] = [this.#typed, this.#most, this.#rows, this.#stride];
    this.#letters[depth] = letter;
    const here = depth * stride;
    const [above, twoAbove] = [here - stride, here - 2 * stride];
    const before = depth > 1 ? (this.#letters[depth - 1] ?? 0) : 0;
    const [low, high] = [Math.max(0, depth - most), Math.min(typed.length, depth + most)];
    if (low > 0) rows[here + low - 1] = most + 1;
    let least = most + 1;
    for (let to = low; to <= high; to += 1) {
      let slips = depth;
      if (to > 0) {
        slips = (rows[above + to - 1] ?? 0) + (typed[to - 1] === letter ? 0 : 1);
        slips = Math.min(slips, (rows[above + to] ?? 0) + 1, (rows[here + to - 1] ?? 0) + 1);
        if (to > 1 && typed[to - 1] === before && typed[to - 2] === letter)
          slips = Math.min(slips, (rows[twoAbove + to - 2] ?? 0) + 1);
      }
      slips = Math.min(slips, most + 1);
      rows[here + to] = slips;
      least = Math.min(least, slips);
    }
    if (high < typed.length) rows[here + high + 1] = most + 1;
    this.#least[depth] = least;
    this.#begun[depth] = Math.min(this.#begun[depth - 1] ?? 0, this.whole(depth));
  }

  /** Slips between what was typed and the letters up to this depth. */
  whole(depth: number): number {
    const isNear = Math.abs(depth - this.#typed.length) <= this.#most;
    return isNear ? (this.#rows[depth * this.#stride + this.#typed.length] ?? 0) : this.#most + 1;
  }

  /** The fewest between what was typed and any beginning of the letters up to this depth. */
  begun(depth: number): number {
    return this.#begun[depth] ?? 0;
  }

  /** Whether a word that goes on from here can still be near as a whole. A swap brings nothing back: its row counts in the next. */
  mayBeNear(depth: number): boolean {
    return (this.#least[depth] ?? 0) <= this.#most;
  }
}

export interface Slips {
  /** Between the two words. */
  readonly whole: number;
  /** The fewest between what was typed and any beginning of the other word. */
  readonly begun: number;
}

/** Slips between what was typed and a word; what is above `most` is `most + 1`. */
export function slipsCounter(typed: string, most: number): (word: string) => Slips {
  const rows = new SlipRows(typed, most);
  const none = { whole: most + 1, begun: most + 1 };
  return (word) => {
    if (word.length < typed.length - most) return none;
    let depth = 0;
    for (; depth < word.length; depth += 1) {
      if (depth > 0 && !rows.mayBeNear(depth)) return { whole: most + 1, begun: rows.begun(depth) };
      rows.put(depth + 1, word.charCodeAt(depth));
    }
    return { whole: rows.whole(depth), begun: rows.begun(depth) };
  };
}
