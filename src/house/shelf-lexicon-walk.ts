import { longestWord } from '../steps/entities/keys.ts';
import { SlipRows } from '../steps/entities/slips.ts';
import { wordFieldsSeen } from '../steps/entities/vocabulary.ts';
import type { LikeAsked } from '../steps/shelf.ts';

/** Deeper than any word: nothing was ruled out. */
const nowhere = longestWord + 1;

/**
 * Goes through the pages of a lexicon with what was typed. As soon as a beginning has more slips than may be, every word that has
 * it is passed over, and with them whole pages.
 */
export class LexiconWalk {
  readonly #typed: string;
  readonly #asked: LikeAsked;
  readonly #rows: SlipRows;
  readonly #letters = new Uint8Array(longestWord);
  readonly #sorts: readonly Likest[];
  readonly #begunMost: number;
  /** Fields whose words may be given. */
  readonly #seen: number;
  /** So many letters at the end of the last page are the beginning of nothing that is looked for. */
  #ruledOut = nowhere;
  /** Where the number ends that was read last. */
  #end = 0;

  constructor(typed: string, asked: LikeAsked) {
    const { slips, begun, most } = asked;
    this.#typed = typed;
    this.#asked = asked;
    this.#begunMost = begun ?? -1;
    this.#seen = wordFieldsSeen(asked.mayField);
    this.#rows = new SlipRows(typed, Math.max(slips, this.#begunMost));
    // Of so many slips, first as a whole and then as a beginning.
    const sorts = 2 * (Math.max(slips, this.#begunMost) + 1);
    this.#sorts = Array.from({ length: sorts }, () => new Likest(most));
  }

  /** Takes the words of a page. */
  page(body: Uint8Array): void {
    const letters = this.#letters;
    let ruledOut = nowhere;
    for (let at = 0; at < body.length; ) {
      const shared = body[at] ?? 0;
      const size = shared + (body[at + 1] ?? 0);
      const from = at + 2 - shared;
      at = from + size;
      if (shared < ruledOut) {
        ruledOut = nowhere;
        for (let depth = shared + 1; depth <= size; depth += 1) {
          const letter = body[from + depth - 1] ?? 0;
          letters[depth - 1] = letter;
          this.#rows.put(depth, letter);
          if (this.#rows.mayBeNear(depth) || this.#rows.begun(depth) <= this.#begunMost) continue;
          ruledOut = depth;
          break;
        }
      }
      const fields = this.#numberAt(body, at);
      at = this.#end;
      // A word of the first form has one number, whatever may be seen.
      const seen = fields === 0 ? 1 : this.#seen;
      let lowest = Number.POSITIVE_INFINITY;
      for (let left = fields || 1; left !== 0; left &= left - 1) {
        const number = this.#numberAt(body, at);
        at = this.#end;
        if ((left & -left & seen) !== 0 && number < lowest) lowest = number;
      }
      if (ruledOut === nowhere && lowest !== Number.POSITIVE_INFINITY) this.#take(size, lowest);
    }
    this.#ruledOut = ruledOut;
  }

  #numberAt(body: Uint8Array, from: number): number {
    let [number, at] = [0, from];
    for (let factor = 1; ; factor *= 128) {
      const byte = body[at] ?? 0;
      at += 1;
      number += (byte & 127) * factor;
      if (byte < 128) break;
    }
    this.#end = at;
    return number;
  }

  /** Text behind all words that are ruled out after the last page, when this word is one of them. */
  after(word: string): string | undefined {
    const size = this.#ruledOut;
    if (word.length < size) return undefined;
    for (let at = 0; at < size; at += 1) if (word.charCodeAt(at) !== this.#letters[at]) return undefined;
    return `${word.slice(0, size)}{`;
  }

  #text(size: number): string {
    return String.fromCharCode(...this.#letters.subarray(0, size));
  }

  #take(size: number, number: number): void {
    const [whole, begun] = [this.#rows.whole(size), this.#rows.begun(size)];
    const isNear = whole <= this.#asked.slips;
    const isBegun = begun <= this.#begunMost && !(isNear && whole <= begun);
    if (!isNear && !isBegun) return;
    const likest = this.#sorts[isBegun ? begun * 2 + 1 : whole * 2];
    if (!likest?.has(number)) return;
    const text = this.#text(size);
    if (text !== this.#typed) likest.add({ text, number });
  }

  found(): readonly string[] {
    return this.#sorts.flatMap((likest) => likest.first.map(({ text }) => text));
  }
}

interface LikeWord {
  readonly text: string;
  readonly number: number;
}

/** Of words that are equally like, those with the lowest numbers; of equal numbers the first by its letters, for so they come. */
class Likest {
  readonly #most: number;
  #words: LikeWord[] = [];
  #limit = Number.POSITIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether a word with this number could be among them. */
  has(number: number): boolean {
    return number < this.#limit;
  }

  add(word: LikeWord): void {
    this.#words.push(word);
    if (this.#words.length < 4 * this.#most) return;
    this.#words = [...this.first];
    this.#limit = this.#words.at(-1)?.number ?? this.#limit;
  }

  get first(): readonly LikeWord[] {
    return this.#words.toSorted((one, other) => one.number - other.number).slice(0, this.#most);
  }
}
