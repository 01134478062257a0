/**
 * The words of a load in the order of their letters, cut into pages: of each word how many letters it shares with the one before,
 * the others, and its number. Numbers are given in the order in which words turned up, so that a low one mostly is a common word.
 */

export interface LexiconWord {
  /** In `a-z0-9`, at most `longestWord`. */
  readonly text: string;
  readonly number: number;
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

  add({ text, number }: LexiconWord): void {
    let shared = 0;
    while (shared < this.#last.length && this.#last[shared] === text[shared]) shared += 1;
    this.#bytes.push(shared, text.length - shared);
    for (let at = shared; at < text.length; at += 1) this.#bytes.push(text.charCodeAt(at));
    let rest = number;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#bytes.push((rest % 128) | 128);
    this.#bytes.push(rest);
    this.#last = text;
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

/** Words as they turned up, in the order of their letters. */
export const lexiconOrder = (texts: Iterable<string>): readonly LexiconWord[] =>
  Array.from(texts, (text, number) => ({ text, number })).sort(({ text: one }, { text: other }) =>
    one < other ? -1 : one > other ? 1 : 0,
  );
