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
const asciiEnd = 128;
const lastOfOneUnit = 0xffff;

/** `texts` with how often each occurs. The result depends on the counts alone, not on the order. */
export function alphabetOf(texts: Iterable<readonly [text: string, count: number]>): Alphabet {
  const counts = new Map<number, number>();
  // Nearly all letters are of ASCII.
  const plain = new Float64Array(asciiEnd);
  for (const [text, count] of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const point = text.codePointAt(at) ?? 0;
      if (point < asciiEnd) plain[point] = (plain[point] ?? 0) + count;
      else counts.set(point, (counts.get(point) ?? 0) + count);
      if (point > lastOfOneUnit) at += 1;
    }
  }
  for (const [point, count] of plain.entries()) if (count > 0) counts.set(point, count);
  const ranked = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b);
  return { byteOf: new Map(ranked.slice(0, mostBytes).map(([point], rank) => [point, rank + 1])) };
}

/** At most 63 bytes, none zero; what is longer is cut off. */
export function encode(text: string, alphabet: Alphabet): Uint8Array {
  const bytes = new Uint8Array(Math.min(longestText, text.length));
  return bytes.subarray(0, encoderOf(alphabet)(text, bytes, 0));
}

/** Writes the bytes of many texts, each where it is asked; gives their number. */
export function encoderOf({ byteOf }: Alphabet): (text: string, into: Uint8Array, from: number) => number {
  const other = (point: number): number => byteOf.get(point) ?? 128 + (point % 128);
  const plain = Uint8Array.from({ length: asciiEnd }, (_, point) => other(point));
  return (text, into, from) => {
    let length = 0;
    for (let at = 0; at < text.length && length < longestText; at += 1) {
      const point = text.codePointAt(at) ?? 0;
      into[from + length] = point < asciiEnd ? (plain[point] ?? 0) : other(point);
      length += 1;
      if (point > lastOfOneUnit) at += 1;
    }
    return length;
  };
}

/** Six bits of length, five of the first letter, 21 of letters: what the bounds of the kernel go by. */
export function signatureOf(bytes: Uint8Array, from = 0, length = bytes.length): number {
  let letters = 0;
  for (let at = from; at < from + length; at += 1) letters |= 1 << (((bytes[at] ?? 0) - 1) % signatureLetters);
  const first = length === 0 ? 0 : (bytes[from] ?? 0) % 32;
  return ((length << signatureLength) | (first << signatureLetters) | letters) >>> 0;
}
