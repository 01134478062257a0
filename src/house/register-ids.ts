import { assert } from '../core/assert.ts';
import { printOf } from './shelf-pages.ts';

/**
 * Which ids a file holds, and where each stands last, in sixteen bytes for each place of the table. Of an id only a fingerprint of 53
 * bits is kept: among ten million ids, two that are taken for one turn up once in a thousand million times that somebody asks.
 */
export class IdPlaces {
  #prints = new Float64Array(1 << 12);
  #places = new Float64Array(1 << 12);
  #count = 0;

  set(id: string, place: number): void {
    if (this.#count * 2 >= this.#prints.length) this.#grow();
    const print = printOf(id) + 1;
    const slot = this.#slotOf(print);
    if (this.#prints[slot] === 0) this.#count += 1;
    this.#prints[slot] = print;
    this.#places[slot] = place;
  }

  get(id: string): number | undefined {
    const slot = this.#slotOf(printOf(id) + 1);
    return this.#prints[slot] === 0 ? undefined : this.#places[slot];
  }

  /** Where a fingerprint stands, or the free place where it belongs. */
  #slotOf(print: number): number {
    const room = this.#prints.length;
    let slot = print % room;
    for (let tried = 0; this.#prints[slot] !== 0 && this.#prints[slot] !== print; tried += 1) {
      assert(tried < room, 'the table always has free places');
      slot = (slot + 1) % room;
    }
    return slot;
  }

  #grow(): void {
    const [prints, places] = [this.#prints, this.#places];
    this.#prints = new Float64Array(prints.length * 2);
    this.#places = new Float64Array(prints.length * 2);
    for (const [at, print] of prints.entries()) {
      if (print === 0) continue;
      const slot = this.#slotOf(print);
      this.#prints[slot] = print;
      this.#places[slot] = places[at] ?? 0;
    }
  }
}
