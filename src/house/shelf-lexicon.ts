import type { LikeAsked } from '../steps/shelf.ts';
import type { HeldPages } from './shelf-held.ts';
import { type LexiconWord, PageBody } from './shelf-lexicon-pages.ts';
import { LexiconWalk } from './shelf-lexicon-walk.ts';

/** How the index of a load is made now. A load says so of itself; the first form said nothing. */
export const indexForm = '2';

export function formIn(facts: ReadonlyMap<string, string>): 'first' | 'now' | 'unknown' {
  const form = facts.get('indexForm');
  return form === undefined ? 'first' : form === indexForm ? 'now' : 'unknown';
}

/** Where the pages of one load come from. */
export interface LexiconSource {
  /** The word with which each page begins, in order. */
  firsts(): Promise<readonly string[]>;
  /** Bodies of the pages from one place up to, and not with, another. */
  bodies(from: number, to: number): Promise<readonly Uint8Array[]>;
}

/** Pages that are read at a time. */
const pagesAtOnce = 64;

/** Finds the words of one load that look like another. */
export class Lexicon {
  readonly #source: LexiconSource;
  readonly #held: HeldPages;
  #firsts: readonly string[] | undefined;
  #isClosed = false;

  constructor(source: LexiconSource, held: HeldPages) {
    this.#source = source;
    this.#held = held;
  }

  async like(word: string, asked: LikeAsked): Promise<readonly string[]> {
    this.#firsts ??= await this.#source.firsts();
    const firsts = this.#firsts;
    if (!this.#isClosed) this.#held.touch(this);
    const walk = new LexiconWalk(word, asked);
    // What was read just now may not be held: it is closed meanwhile, or there is more than may be held.
    let read: { readonly from: number; readonly bodies: readonly Uint8Array[] } = { from: 0, bodies: [] };
    for (let place = 0; place < firsts.length; ) {
      let body = read.bodies[place - read.from] ?? this.#held.get(this, place);
      if (!body) {
        read = { from: place, bodies: await this.#read(place, firsts.length) };
        body = read.bodies[0];
      }
      if (body) walk.page(body);
      place += 1;
      const after = walk.after(firsts[place] ?? '');
      // What comes after may begin in the page before the first that is behind it.
      if (after !== undefined) place = lastBefore(firsts, after);
    }
    return walk.found();
  }

  async #read(place: number, end: number): Promise<readonly Uint8Array[]> {
    const bodies = await this.#source.bodies(place, Math.min(place + pagesAtOnce, end));
    // An answer may come when the load was dropped meanwhile, and nothing of it is held any more.
    if (!this.#isClosed) for (const [at, body] of bodies.entries()) this.#held.put(this, place + at, body);
    return bodies;
  }

  /** Lets go of what is held of it, for good. */
  close(): void {
    this.#isClosed = true;
    this.#held.drop(this);
  }
}

/** The last page that begins before this text, where its words can begin. */
function lastBefore(firsts: readonly string[], text: string): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Words in one page that is made of what an earlier form kept as rows. */
const rowsInPage = 128;

/** Questions about a load of the first form, which kept each word as a row. */
export interface WordRows {
  /** Each so manieth word, the first one first, in the order of their letters. */
  each(many: number): Promise<readonly string[]>;
  /** Words from one up to, and not with, another; without another up to the end. In order. */
  between(from: string, to: string | undefined): Promise<readonly LexiconWord[]>;
}

/** Pages of a load of the first form, made when they are asked for: its words are the same, and so are the answers. */
export class RowsAsPages implements LexiconSource {
  readonly #rows: WordRows;
  #firsts: readonly string[] = [];

  constructor(rows: WordRows) {
    this.#rows = rows;
  }

  async firsts(): Promise<readonly string[]> {
    this.#firsts = await this.#rows.each(rowsInPage);
    return this.#firsts;
  }

  async bodies(from: number, to: number): Promise<readonly Uint8Array[]> {
    const bodies: PageBody[] = [];
    const words = await this.#rows.between(this.#firsts[from] ?? '', this.#firsts[to]);
    for (const [at, word] of words.entries()) {
      if (at % rowsInPage === 0) bodies.push(new PageBody());
      bodies.at(-1)?.add(word);
    }
    return bodies.map((body) => body.taken());
  }
}
