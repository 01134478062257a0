import { particles } from '../../link/clean/name-words.ts';
import type { LikeAsked } from '../shelf.ts';
import { wordKey } from './keys.ts';
import { begunBy, likenessOf, slipsIn } from './likeness.ts';
import { RecordNumbers } from './record-numbers.ts';
import type { Searched } from './sight.ts';
import { shared } from './sorted-numbers.ts';
import { apartOf, leastMet, mostTested, type Term, tells, weighs } from './terms.ts';

/** Words that are equally like one, of each load. */
const mostLike = 200;
/** Words for which an initial may stand: with so many of the commonest nearly every name is reached. */
const mostBegun = 200;
/** Of fewer letters, too many words begin with them. */
const leastToBegin = 3;
/** More records than this under one term are not weighed one by one: those that fit best by themselves go first. */
const mostWeighed = 2 ** 20;

/** Numbers of records under one key of a term, and how much that key counts. */
interface Posting {
  readonly numbers: Uint32Array;
  readonly weight: number;
}

/** Everything that one term may match. */
interface Weighed {
  readonly term: Term;
  readonly postings: readonly Posting[];
  readonly size: number;
  readonly isTelling: boolean;
}

export interface Candidates {
  /** Numbers of records that may fit, those with most terms first; ascending. */
  readonly numbers: readonly number[];
  /** The terms, with the words that each may be made of in this load. */
  readonly terms: readonly Term[];
}

/**
 * What may fit in one load. Whoever must meet all of three terms stands under the rarest of them: only those are weighed, and in
 * the long lists of common words they are looked up.
 */
export async function candidatesOf(searched: Searched, terms: readonly Term[]): Promise<Candidates> {
  const weighed: Weighed[] = [];
  for (const term of terms) weighed.push({ ...(await weighedTerm(searched, term)), isTelling: tells(term, terms) });
  const least = leastMet(terms);
  const telling = weighed.filter(({ isTelling }) => isTelling).toSorted((one, other) => one.size - other.size);
  // As many may be missed as there are terms above the least, so every record stands under one of the rest.
  const among = together(telling.slice(0, telling.length - least + 1));
  const base = among.sorted;
  const sums = new Uint16Array(base.length);
  const met = new Uint8Array(base.length);
  for (const { term, postings, isTelling } of weighed) {
    const best = new Uint8Array(base.length);
    const some = term.isInitial && base.length > mostTested ? await begunPostings(searched, term) : postings;
    for (const { numbers, weight } of some)
      among.shared(numbers, (at) => {
        if ((best[at] ?? 0) < weight) best[at] = weight;
      });
    for (let at = 0; at < base.length; at += 1) {
      const weight = best[at] ?? 0;
      if (weight === 0) continue;
      sums[at] = (sums[at] ?? 0) + weight;
      if (isTelling) met[at] = (met[at] ?? 0) + 1;
    }
  }
  return { numbers: bestOf(base, { sums, met, least }), terms: weighed.map(({ term }) => term) };
}

async function weighedTerm({ segment, mayField }: Searched, term: Term): Promise<Omit<Weighed, 'isTelling'>> {
  const { word } = term;
  const weights = new Map(term.weights);
  if (word !== undefined && !term.isInitial) {
    const [slips, begun] = [slipsIn(term), word.length < leastToBegin ? undefined : begunBy(term)];
    const likeness = likenessOf(term);
    const asked: LikeAsked = { slips, ...(begun === undefined ? {} : { begun }), most: mostLike, mayField };
    const likes = slips === 0 && begun === undefined ? [] : await segment.wordsLike(word, asked);
    for (const like of likes) weights.set(wordKey(like), likeness(like));
  }
  // Also when the word itself stands in the load: where it stands the reader may not see it.
  const ways = word === undefined || term.isParticle ? [] : apartOf(word);
  const parts = [...new Set(ways.flat())].filter((part) => !particles.has(part));
  // All at once: on a server each question is a journey.
  const found = await segment.findAll([...weights.keys(), ...parts.map(wordKey)]);
  const postings = postingsIn(weights, found);
  const apart = apartIn(ways, new Map(parts.map((part, at) => [part, found[weights.size + at] ?? new Uint32Array()])));
  const all = [...postings, ...apart.postings].toSorted((one, other) => other.weight - one.weight);
  return {
    term: apart.ways.length === 0 ? term : { ...term, apart: apart.ways },
    postings: all,
    size: all.reduce((sum, { numbers }) => sum + numbers.length, 0),
  };
}

function postingsIn(weights: ReadonlyMap<string, number>, found: readonly Uint32Array[]): readonly Posting[] {
  return [...weights.values()].flatMap((weight, at) => {
    const numbers = found[at];
    return numbers && numbers.length > 0 ? [{ numbers, weight }] : [];
  });
}

/** Records with the commonest names that begin with an initial: of many records they come before the others. */
async function begunPostings({ segment, mayField }: Searched, { word = '' }: Term): Promise<readonly Posting[]> {
  const names = await segment.wordsLike(word, { slips: 0, begun: 0, most: mostBegun, mayField });
  const weights = new Map([word, ...names].map((name) => [wordKey(name), weighs.begins]));
  return postingsIn(weights, await segment.findAll([...weights.keys()]));
}

/** Records that have all the words of which a word may be made, where somebody typed no space between them. */
function apartIn(ways: readonly (readonly string[])[], numbersOf: ReadonlyMap<string, Uint32Array>) {
  const made: { readonly way: readonly string[]; readonly numbers: Uint32Array }[] = [];
  for (const way of ways) {
    const [first, ...others] = way.flatMap((part) => numbersOf.get(part) ?? []);
    if (!first) continue;
    const numbers = others.reduce(shared, first);
    if (numbers.length > 0) made.push({ way, numbers });
  }
  return {
    ways: made.map(({ way }) => way),
    postings: made.map(({ numbers }) => ({ numbers, weight: weighs.together })),
  };
}

/** All numbers under these terms. */
function together(terms: readonly Weighed[]): RecordNumbers {
  const lists: Uint32Array[] = [];
  let room = 0;
  for (const { numbers } of terms.flatMap(({ postings }) => postings)) {
    if (room + numbers.length > mostWeighed && room > 0) continue;
    lists.push(numbers.subarray(0, mostWeighed));
    room += Math.min(numbers.length, mostWeighed);
  }
  return new RecordNumbers(lists);
}

/** Of those that met enough terms, the ones with the highest sums; of equal ones the first. */
function bestOf(
  base: Uint32Array,
  of: { readonly sums: Uint16Array; readonly met: Uint8Array; readonly least: number },
): readonly number[] {
  const { sums, met, least } = of;
  const counts: number[] = [];
  for (let at = 0; at < base.length; at += 1)
    if ((met[at] ?? 0) >= least) counts[sums[at] ?? 0] = (counts[sums[at] ?? 0] ?? 0) + 1;
  let [room, lowest] = [mostTested, counts.length];
  while (lowest > 0 && room > 0) {
    lowest -= 1;
    room -= counts[lowest] ?? 0;
  }
  // Below nothing is left out of the lowest sum when there was room for all.
  let fromLowest = (counts[lowest] ?? 0) + Math.min(0, room);
  const found: number[] = [];
  for (let at = 0; at < base.length; at += 1) {
    const sum = sums[at] ?? 0;
    if ((met[at] ?? 0) < least || sum < lowest) continue;
    if (sum === lowest && fromLowest === 0) continue;
    if (sum === lowest) fromLowest -= 1;
    found.push(base[at] ?? 0);
  }
  return found;
}
