import type { Prng } from '../core/prng.ts';

/** Words of no language, and what goes wrong with them when people type and programs export. */

const starts = 'b br d dr f fl g gr h j k kl l m n p pr r s sch st t tr v w z'.split(' ');
const vowels = 'a e i o u ee oo ou ei a e o'.split(' ');
const ends = ['', 'n', 'r', 's', 'l', 'm', 'k', 't', 'nd', 'rt', ''];

export function word(chance: Prng, syllables = 1 + chance.below(3)): string {
  let text = '';
  for (let at = 0; at < syllables; at += 1) text += chance.pick(starts) + chance.pick(vowels);
  return text + chance.pick(ends);
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const words = (count: number, chance: Prng): readonly string[] =>
  Array.from({ length: count }, () => capital(word(chance, 2 + chance.below(2))));

/** Common ones often: the square of a share leans to the start. */
export function lean<T>(from: readonly T[], chance: Prng): T {
  const share = chance.below(10_000) / 10_000;
  return from[Math.floor(share ** 2.5 * from.length)] ?? chance.pick(from);
}

/** One letter more, less, other, or in the place of its neighbour. */
export function mistyped(text: string, chance: Prng): string {
  const at = chance.below(Math.max(1, text.length));
  const letter = /\d/.test(text[at] ?? '') ? String(chance.below(10)) : chance.pick([...'aeinrstlo']);
  const [before, here, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
  return chance.pick([
    before + letter + after,
    before + after,
    before + letter + here + after,
    before + after.slice(0, 1) + here + after.slice(1),
  ]);
}

export const maybe = (text: string, share: number, chance: Prng): string =>
  chance.chance(share) ? mistyped(text, chance) : text;

export const two = (number: number): string => String(number).padStart(2, '0');
