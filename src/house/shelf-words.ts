import type { LexiconWord } from './shelf-lexicon-pages.ts';

/** A word of a load: where it stands so far, the hash of its key, and those of how it sounds once a name had it. */
export interface KnownWord extends LexiconWord {
  readonly hash: number;
  fields: number;
  readonly numbers: number[];
  sounds?: readonly number[];
}

/**
 * The words of a load, found by 64 bits of hash. Looking a text up in a `Map` costs more than everything else that is done with it:
 * the texts are cut from their lines, so that their own hash is made anew each time.
 */
export class WordTable {
  readonly #known: KnownWord[] = [];
  #ones = new Uint32Array(1 << 12);
  #twos = new Uint32Array(1 << 12);
  /** Place in `#known` plus one; 0 where nothing stands. */
  #places = new Uint32Array(1 << 12);

  /** In the order in which they turned up. */
  get words(): readonly KnownWord[] {
    return this.#known;
  }

  get(one: number, two: number): KnownWord | undefined {
    return this.#known[(this.#places[this.#slotOf(one >>> 0, two >>> 0)] ?? 0) - 1];
  }

  add(one: number, two: number, word: KnownWord): void {
    if (this.#known.length * 2 >= this.#places.length) this.#grow();
    this.#known.push(word);
    this.#put(one >>> 0, two >>> 0, this.#known.length);
  }

  #put(one: number, two: number, place: number): void {
    const slot = this.#slotOf(one, two);
    this.#ones[slot] = one;
    this.#twos[slot] = two;
    this.#places[slot] = place;
  }

  #slotOf(one: number, two: number): number {
    const mask = this.#places.length - 1;
    let slot = two & mask;
    // At most half is filled, so that a free place comes soon.
    while (this.#places[slot] !== 0 && (this.#ones[slot] !== one || this.#twos[slot] !== two)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [ones, twos, places] = [this.#ones, this.#twos, this.#places];
    this.#ones = new Uint32Array(places.length * 2);
    this.#twos = new Uint32Array(places.length * 2);
    this.#places = new Uint32Array(places.length * 2);
    for (const [at, place] of places.entries()) if (place !== 0) this.#put(ones[at] ?? 0, twos[at] ?? 0, place);
  }
}
