/**
 * How a name sounds, as written in registers in the Netherlands: version 1. Two partners only match when both
 * apply exactly these rules, so a change here is a new version of every key specification that uses them.
 */

/** Letters that do not fall apart into a letter and a mark. */
const letters: readonly (readonly [string, string])[] = [
  ['ı', 'i'],
  ['ĳ', 'ij'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
];

/** Words before a surname that partners write, shorten or leave out. */
const particles =
  `a aan aen af al am an auf aus ben bij bin bint d da dal de degli dei del della den der des di do don dos du e el en het
  i ibn im in l la las le les lo los of onder op over s t te ten ter thoe to toe tot ui uit unter v van vd vande vanden
  vander ver vom von voor vor y zu zum zur`.split(/\s+/);
const isParticle: ReadonlySet<string> = new Set(particles);

/** In order. Vowels are gone but for the first letter, so of the vowel pairs only those in front still count. */
const sounds: readonly (readonly [string, string])[] = [
  ['eij|ij|ei|ey', 'y'],
  ['ou|au', 'o'],
  ['^y(?=[aeiou])', 'j'],
  ['ph', 'f'],
  ['ch|gh', 'g'],
  ['kh|ck|c|q', 'k'],
  ['x', 'ks'],
  ['th|dt|d', 't'],
  ['z', 's'],
  ['v|w', 'f'],
  ['(?<=.)[aeiouy]', ''],
  ['(.)\\1+', '$1'],
];
const rules = sounds.map(([find, put]) => [new RegExp(find, 'g'), put] as const);

/** The rules as data: part of the digest of every key specification that uses them. */
export const phoneticRules = { letters, particles, sounds, splits: 'space . , apostrophe; parts: hyphen' } as const;

const maxName = 200;

/** Lower case without marks. `undefined` when a letter is left that is not Latin: it must not become a look-alike. */
function folded(raw: string): string | undefined {
  if (raw.length > maxName) return undefined;
  let text = raw.normalize('NFC').toLowerCase();
  for (const [letter, plain] of letters) text = text.replaceAll(letter, plain);
  text = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\s.'’‘ʼ`´]+/g, ' ')
    .trim();
  return /^[a-z ,-]+$/.test(text) ? text : undefined;
}

function sound(word: string): string {
  let heard = word;
  for (const [find, put] of rules) heard = heard.replace(find, put);
  return heard;
}

/** Words without the particles before and after them. A name of particles only keeps its last word. */
function bareWords(text: string): readonly string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const from = words.findIndex((word) => !isParticle.has(word));
  if (from < 0) return [];
  return words.slice(from, words.findLastIndex((word) => !isParticle.has(word)) + 1);
}

/**
 * How each part of a surname sounds, without `van der` and the like: `Jansen-de Vries` gives two, in either order,
 * because one register keeps both and another only the own name. `Berg, van der` reads as `van der Berg`. Sorted,
 * each once; empty when there is nothing to go by.
 */
export function surnameSounds(raw: string): readonly string[] {
  const text = folded(raw);
  if (text === undefined) return [];
  const [name = '', ...before] = text.split(',');
  const parts = [...before, name].join(' ').split('-');
  const kept = parts.map(bareWords).filter((words) => words.length > 0);
  const [only] = parts.length === 1 ? (parts[0]?.trim().split(' ').slice(-1) ?? []) : [];
  const names = kept.length > 0 ? kept.map((words) => words.join('')) : [only ?? ''];
  return [...new Set(names.map(sound))].filter((heard) => heard !== '').sort();
}

/** The first given name, as letters. */
function firstWord(raw: string): string | undefined {
  return folded(raw)
    ?.split(/[ ,-]/)
    .find((word) => word !== '');
}

/** The first letter of the given names; IJ and Y are one. */
export function initialOf(givenNames: string): string | undefined {
  return firstWord(givenNames)?.replace(/^ij/, 'y').slice(0, 1);
}

/** How the first given name sounds. `undefined` for initials: letters without a vowel are taken for those. */
export function givenNameSound(givenNames: string): string | undefined {
  const word = firstWord(givenNames);
  return word !== undefined && word.length > 1 && /[aeiouy]/.test(word) ? sound(word) : undefined;
}
