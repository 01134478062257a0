import { longestText, signatureLength, signatureLetters } from './kernel/layout.ts';

/**
 * Text as bytes. The 255 characters that occur most get a byte of their own, the commonest first, so that the letters of
 * a signature are the ones that tell most. What is left shares the upper half by its code point: two rare characters can
 * then look alike, the same in every twin, on every machine.
 */
export interface Alphabet {
  readonly byteOf: ReadonlyMap<number, number>;
}

const mostBytes = 255;

/** `texts` with how often each occurs. The result depends on the counts alone, not on the order. */
export function alphabetOf(texts: Iterable<readonly [text: string, count: number]>): Alphabet {
  const counts = new Map<number, number>();
  for (const [text, count] of texts) {
    for (const char of text) {
      const point = char.codePointAt(0) ?? 0;
      counts.set(point, (counts.get(point) ?? 0) + count);
    }
  }
  const ranked = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b);
  return { byteOf: new Map(ranked.slice(0, mostBytes).map(([point], rank) => [point, rank + 1])) };
}

/** At most 63 bytes, none zero; what is longer is cut off. */
export function encode(text: string, { byteOf }: Alphabet): Uint8Array {
  const bytes = new Uint8Array(Math.min(longestText, text.length));
  let length = 0;
  for (const char of text) {
    if (length === longestText) break;
    const point = char.codePointAt(0) ?? 0;
    bytes[length] = byteOf.get(point) ?? 128 + (point % 128);
    length += 1;
  }
  return bytes.subarray(0, length);
}

/** Six bits of length, five of the first letter, 21 of letters: what the bounds of the kernel go by. */
export function signatureOf(bytes: Uint8Array): number {
  let letters = 0;
  for (const byte of bytes) letters |= 1 << ((byte - 1) % signatureLetters);
  const first = (bytes[0] ?? 0) % 32;
  return ((bytes.length << signatureLength) | (first << signatureLetters) | letters) >>> 0;
}
