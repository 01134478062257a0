import { wordKey } from './keys.ts';
import { beginningSlipsAllowed, slipsAllowed, slipsCounter } from './slips.ts';
import { type Term, weighs } from './terms.ts';

/** How much a word counts for a term by its letters. */
export type Likeness = (word: string) => number;

/** Slips in a beginning that still fits; nothing when the word stands there whole. */
export const begunBy = ({ word = '', begins, isWithoutVowels }: Term): number | undefined =>
  begins && !isWithoutVowels ? beginningSlipsAllowed(word) : undefined;

/** A particle is there or is not: what looks like one is another word. */
export const slipsIn = ({ word = '', isParticle, isWithoutVowels }: Term): number =>
  isParticle || isWithoutVowels ? 0 : slipsAllowed(word);

export function likenessOf(term: Term): Likeness {
  const { word, weights, isInitial } = term;
  if (word === undefined) return () => 0;
  if (isInitial) return (other) => weights.get(wordKey(other)) ?? (other.startsWith(word) ? weighs.begins : 0);
  const [slips, begunMost] = [slipsIn(term), begunBy(term) ?? -1];
  const count = slipsCounter(word, Math.max(slips, begunMost));
  return (other) => {
    const known = weights.get(wordKey(other)) ?? 0;
    if (known >= weighs.begins || (slips === 0 && begunMost < 0)) return known;
    const { whole, begun } = count(other);
    return Math.max(known, bySlips(whole <= slips ? whole : undefined, begun <= begunMost ? begun : undefined));
  };
}

function bySlips(whole: number | undefined, begun: number | undefined): number {
  if (begun === 0) return whole === 1 ? weighs.beginsNearly : weighs.begins;
  if (whole !== undefined) return whole === 1 ? weighs.near : weighs.twoSlips;
  return begun === undefined ? 0 : weighs.beginsNear;
}

/** Of what sounds alike, at most this share of the letters may be otherwise; above the first it counts for less. */
const farShare = 0.5;
const mostShare = 0.6;

/** What a word counts for when it also sounds like the term, where `letters` is what it counts for by its letters. */
export function soundingOf({ word = '', isWithoutVowels }: Term): (other: string, letters: number) => number {
  const most = Math.floor(word.length * 2 * mostShare);
  const count = slipsCounter(word, most);
  return (other, letters) => {
    if (letters === weighs.near) return weighs.nearAndSound;
    if (letters === weighs.twoSlips) return weighs.twoSlipsAndSound;
    if (letters >= weighs.sound) return letters;
    if (isWithoutVowels) return weighs.sound;
    const { whole } = count(other);
    const share = whole / Math.max(word.length, other.length);
    if (whole > most || share > mostShare) return letters;
    return Math.max(letters, share <= farShare ? weighs.sound : weighs.farSound);
  };
}
