import { fold, settled, wordsOf } from './fold.ts';
import { particles, titlesBefore } from './name-words.ts';
import { givenOf, isInitials, parsePersonName, type Surname, tokensOf } from './person-name.ts';
import { soundOf, spellingOf } from './sound.ts';

/**
 * Keys of names: text in, text out, the same for spellings that registers mix up. Empty when there is nothing to go
 * by. A key is its own key; it is for comparing and never for showing.
 */

/** `Vandenberg` as Flemish registers write it: the particles stand in the word. */
const solid = /^van(?:den|der|de|t)?(?=[a-z]*[aeiouy])(?=[a-z]{3})/;

function withoutSolid(word: string): string {
  let bare = word;
  while (bare.startsWith('van') && solid.test(bare)) bare = bare.replace(solid, '');
  return bare;
}

/** Folded words; `d'`, `l'`, `'t` and `'s-` are words, any other apostrophe is a spelling. */
function nameWords(raw: string): readonly string[] {
  const folded = fold(raw);
  if (!folded.includes("'")) return wordsOf(folded);
  const apart = folded.replace(/(?<=\bvan)'t\b/g, ' t').replace(/(?<![a-z])([dlts])'(?=[a-z])/g, '$1 ');
  return wordsOf(apart.replaceAll("'", ''));
}

/** The words of a surname that carry it, in the spelling that variants share. */
function coreWords(raw: string): readonly string[] {
  const words = nameWords(raw);
  const cores: string[] = [];
  for (const word of words) {
    if (word.length < 2 || particles.has(word)) continue;
    const core = withoutSolid(spellingOf(word));
    if (core.length > 1 && !particles.has(core)) cores.push(core);
  }
  if (cores.length > 0) return cores;
  const last = words.at(-1);
  return last === undefined ? [] : [spellingOf(last)];
}

/** `van der Berg`, `vd Berg`, `Berg, van der` and `Vandenberg` are `berg`; `Jansen-de Vries` is `jansen vries`. */
export const surnameKey = (raw: string): string => coreWords(raw).join(' ');

/** The same in alphabetical order, each once, for registers that turn a double name round. */
export const surnameSetKey = (raw: string): string => [...new Set(coreWords(raw))].sort().join(' ');

/** How the words of a surname sound, in their order. */
export const surnameSoundKey = settled((raw) => {
  const sounds = coreWords(raw).map(soundOf);
  const telling = sounds.filter((sound) => sound.length > 1);
  return telling.length > 0 ? telling.join(' ') : (sounds.at(-1) ?? '');
});

const shortForm = /^(?:[a-z]\.)+$/;

/** The particles of a surname as Dutch notation shortens them: `van der`, `van den` and `vd` are `v.d.`. */
export function surnamePrefixKey(raw: string): string {
  if (shortForm.test(raw)) return raw;
  const letters: string[] = [];
  // What stands behind a comma belongs in front: `Berg-de Wit, van den`.
  const at = raw.indexOf(',');
  for (const word of nameWords(at < 0 ? raw : `${raw.slice(at + 1)} ${raw.slice(0, at)}`)) {
    const short = particles.get(word);
    if (short !== undefined) letters.push(...short);
    else if (letters.length === 0)
      letters.push(
        ...(solid
          .exec(word)?.[0]
          .replace(/^van/, 'v')
          .replace(/de[nr]?$/, 'd') ?? ''),
      );
  }
  return letters.map((letter) => `${letter}.`).join('');
}

const givenSpelling = (name: string): readonly string[] =>
  wordsOf(fold(name).replaceAll("'", ''))
    .map(spellingOf)
    .filter((word) => !isInitials(word));

/** Given names in official order, in the spelling that variants share. Initials give nothing here. */
export const givenNamesKey = settled((raw) => givenOf(tokensOf(raw)).givenNames.flatMap(givenSpelling).join(' '));

/** Given names in official order, initials as single letters between them: `J. Pieter` is `j pieter`. */
export const givenKey = settled((raw) =>
  tokensOf(raw)
    .flatMap((token) => {
      const { givenNames, initials } = givenOf([token]);
      const names = givenNames.flatMap(givenSpelling);
      return names.length > 0 ? names : initials.map((initial) => initialLetter(initial).toLowerCase());
    })
    .filter((word) => word !== '')
    .join(' '),
);

/** The first given name. */
export const firstNameKey = (raw: string): string => givenNamesKey(raw).split(' ', 1).join('');

/** How the first given name sounds. A sound is taken as it is: `t` is that of `Theo` and no initial. */
export const firstNameSoundKey = (raw: string): string =>
  /^[a-z0-9]+$/.test(raw) && soundOf(raw) === raw ? raw : soundOf(firstNameKey(raw));

const initialLetter = (initial: string): string => {
  const folded = wordsOf(fold(initial)).join('');
  return folded.startsWith('ij') ? 'Y' : folded.slice(0, 1).toUpperCase();
};

const dotted = (initials: readonly string[]): string =>
  initials
    .map(initialLetter)
    .filter((letter) => letter >= 'A')
    .map((letter) => `${letter}.`)
    .join('');

/** `Theo Christiaan`, `Th.Chr.`, `T.C.` and `TC` are `T.C.`; IJ and Y are one. */
export const initialsKey = (raw: string): string => dotted(givenOf(tokensOf(raw)).initials);

const fullForm = /^[a-z0-9 ]*\|[a-z0-9 ]*\|(?:[A-Z]\.)*$/;

const named = ({ prefix, core }: Surname): string => `${prefix} ${core}`;

/** A whole name as `surname|given names|initials`: `dr. J.P. (Jan) van der Berg` is `berg||J.P.`. */
export function fullNameKey(raw: string): string {
  if (fullForm.test(raw)) return raw;
  const { own, partner, givenNames, initials } = parsePersonName(raw);
  const surname = surnameKey(partner === undefined ? named(own) : `${named(partner)}-${named(own)}`);
  const key = `${surname}|${givenNames.flatMap(givenSpelling).join(' ')}|${dotted(initials)}`;
  return key === '||' ? '' : key;
}

/** Every word of a name in alphabetical order, for registers that swap given name and surname. */
export const nameSetKey = settled((raw) =>
  surnameSetKey(
    nameWords(raw)
      .filter((word) => !titlesBefore.has(word))
      .join(' '),
  ),
);
