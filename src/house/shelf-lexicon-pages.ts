/**
 * The words of a load in the order of their letters, cut into pages: of each word how many letters it shares with the one before,
 * the others, in which fields it stands, and its number in each. A field numbers its words in the order in which they turned up in
 * it, so that a low one mostly is a common word, and nothing of one field can be read from the numbers of another.
 */

export interface LexiconWord {
  /** In `a-z0-9`, at most `longestWord`. */
  readonly text: string;
  /** A bit for each field, by its place in `wordFields`; none where the first form did not keep that. */
  readonly fields: number;
  /** In each of those fields, in the order of their places; of the first form the one that it has. */
  readonly numbers: readonly number[];
}

export interface LexiconPage {
  /** The word with which it begins. */
  readonly first: string;
  readonly body: Uint8Array;
}

/** A page ends at the first word that brings it to this many bytes. */
const pageBytes = 1_000;

/** Words behind each other, the first one whole. */
export class PageBody {
  readonly #bytes: number[] = [];
  #last = '';

  get length(): number {
    return this.#bytes.length;
  }

  add({ text, fields, numbers }: LexiconWord): void {
    let shared = 0;
    while (shared < this.#last.length && this.#last[shared] === text[shared]) shared += 1;
    this.#bytes.push(shared, text.length - shared);
    for (let at = shared; at < text.length; at += 1) this.#bytes.push(text.charCodeAt(at));
    this.#push(fields);
    for (const number of numbers) this.#push(number);
    this.#last = text;
  }

  /** Seven bits in each byte, the lowest first; all but the last have the eighth. */
  #push(number: number): void {
    let rest = number;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#bytes.push((rest % 128) | 128);
    this.#bytes.push(rest);
  }

  taken(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Pages of words that come in the order of their letters. */
export function* lexiconPages(words: Iterable<LexiconWord>): Generator<LexiconPage> {
  let [first, body] = ['', new PageBody()];
  for (const word of words) {
    if (body.length === 0) first = word.text;
    body.add(word);
    if (body.length < pageBytes) continue;
    yield { first, body: body.taken() };
    body = new PageBody();
  }
  if (body.length > 0) yield { first, body: body.taken() };
}

/** Words in the order of their letters. */
export const lexiconOrder = (words: readonly LexiconWord[]): readonly LexiconWord[] =>
  words.toSorted(({ text: one }, { text: other }) => (one < other ? -1 : one > other ? 1 : 0));
