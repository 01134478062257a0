import { spread, widenedSlots } from './cell-codes.ts';

const hashFactor = 0x01000193;

/**
 * Numbers distinct texts in the order in which they come. A `Map` does it too, for at most 16.7 million texts and in five times
 * the memory.
 */
export class TextCodes {
  /** The text of each number. */
  readonly texts: string[] = [];
  #slots = new Int32Array(2048);
  #mask = 1023;

  /** The number of the text; that of the next when it is new. */
  codeOf(text: string): number {
    const hash = textHash(text);
    const place = this.#placeOf(text, hash);
    const code = (this.#slots[place * 2] ?? 0) - 1;
    return code < 0 ? this.#added(text, hash, place) : code;
  }

  /** The number of a text that came before; -1 of another. */
  find(text: string): number {
    return (this.#slots[this.#placeOf(text, textHash(text)) * 2] ?? 0) - 1;
  }

  /** Where the text stands, or would stand. */
  #placeOf(text: string, hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let place = spread(hash) & mask; ; place = (place + 1) & mask) {
      const code = (slots[place * 2] ?? 0) - 1;
      if (code < 0 || (slots[place * 2 + 1] === hash && this.texts[code] === text)) return place;
    }
  }

  #added(text: string, hash: number, place: number): number {
    this.texts.push(text);
    const code = this.texts.length;
    this.#slots[place * 2] = code;
    this.#slots[place * 2 + 1] = hash;
    if (code > this.#mask * 0.7) this.#grow();
    return code - 1;
  }

  #grow(): void {
    this.#slots = widenedSlots(this.#slots, 2);
    this.#mask = this.#slots.length / 2 - 1;
  }
}

/** 32 bits with a sign, quick and not spread. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), hashFactor);
  return hash;
}
