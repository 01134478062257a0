/** Bytes of pages that are held of all loads of a shelf together: the words of some four million names. */
const mostBytes = 32 * 2 ** 20;

/** Pages that were read, so that they need not be read again. When there are too many, those of the load used longest ago go. */
export class HeldPages {
  readonly #most: number;
  /** By who holds them; who was used last stands last. */
  readonly #held = new Map<object, Map<number, Uint8Array>>();
  #bytes = 0;

  constructor(most = mostBytes) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(owner: object, place: number): Uint8Array | undefined {
    return this.#held.get(owner)?.get(place);
  }

  put(owner: object, place: number, body: Uint8Array): void {
    const pages = this.touch(owner);
    this.#bytes += body.length - (pages.get(place)?.length ?? 0);
    pages.set(place, body);
    for (const [oldest] of this.#held) {
      if (this.#bytes <= this.#most) return;
      this.drop(oldest);
    }
  }

  /** Says that it is used now. */
  touch(owner: object): Map<number, Uint8Array> {
    const pages = this.#held.get(owner) ?? new Map<number, Uint8Array>();
    this.#held.delete(owner);
    this.#held.set(owner, pages);
    return pages;
  }

  drop(owner: object): void {
    for (const body of this.#held.get(owner)?.values() ?? []) this.#bytes -= body.length;
    this.#held.delete(owner);
  }
}
