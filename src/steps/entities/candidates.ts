import type { Segment } from '../shelf.ts';
import { wordKey } from './keys.ts';
import { placeFrom } from './sorted-numbers.ts';
import { isNear, leastMet, mostTested, type Term, tells, weighs } from './terms.ts';

/** Words that look like one, of each load. */
const mostLike = 40;
/** More records than this under one term are not weighed one by one: those that fit best by themselves go first. */
const mostWeighed = 2 ** 20;

/** Numbers of records under one key of a term, and how much that key counts. */
interface Posting {
  readonly numbers: Uint32Array;
  readonly weight: number;
}

/** Everything that one term may match. */
interface Weighed {
  readonly postings: readonly Posting[];
  readonly size: number;
  readonly isTelling: boolean;
}

/**
 * Numbers of records that may fit, those with most terms first; ascending. Whoever must meet all of three terms stands under the
 * rarest of them: only those are weighed, and in the long lists of common words they are looked up.
 */
export async function candidatesOf(segment: Segment, terms: readonly Term[]): Promise<readonly number[]> {
  const weighed: Weighed[] = [];
  for (const term of terms) weighed.push({ ...(await postingsOf(segment, term)), isTelling: tells(term, terms) });
  const least = leastMet(terms);
  const telling = weighed.filter(({ isTelling }) => isTelling).toSorted((one, other) => one.size - other.size);
  // As many may be missed as there are terms above the least, so every record stands under one of the rest.
  const base = together(telling.slice(0, telling.length - least + 1));
  const sums = new Uint16Array(base.length);
  const met = new Uint8Array(base.length);
  for (const { postings, isTelling } of weighed) {
    const best = new Uint8Array(base.length);
    for (const { numbers, weight } of postings) raise(best, base, { numbers, weight });
    for (let at = 0; at < base.length; at += 1) {
      const weight = best[at] ?? 0;
      if (weight === 0) continue;
      sums[at] = (sums[at] ?? 0) + weight;
      if (isTelling) met[at] = (met[at] ?? 0) + 1;
    }
  }
  return bestOf(base, { sums, met, least });
}

async function postingsOf(segment: Segment, term: Term): Promise<Omit<Weighed, 'isTelling'>> {
  const { word, begins } = term;
  const weights = new Map(term.weights);
  if (word !== undefined)
    for (const like of await segment.wordsLike(word, { begins, limit: mostLike })) {
      const key = wordKey(like);
      if (!weights.has(key)) weights.set(key, isNear(word, like) ? weighs.near : weighs.begins);
    }
  const keys = [...weights.keys()];
  const found = await segment.findAll(keys);
  const postings = keys.flatMap((key, at) => {
    const numbers = found[at];
    return numbers && numbers.length > 0 ? [{ numbers, weight: weights.get(key) ?? 0 }] : [];
  });
  const size = postings.reduce((sum, { numbers }) => sum + numbers.length, 0);
  return { postings: postings.toSorted((one, other) => other.weight - one.weight), size };
}

/** All numbers under these terms, each once and ascending. */
function together(terms: readonly Weighed[]): Uint32Array {
  const lists: Uint32Array[] = [];
  let room = 0;
  for (const { numbers } of terms.flatMap(({ postings }) => postings)) {
    if (room + numbers.length > mostWeighed && room > 0) continue;
    lists.push(numbers.subarray(0, mostWeighed));
    room += Math.min(numbers.length, mostWeighed);
  }
  const [only] = lists;
  if (only && lists.length === 1) return only;
  const all = new Uint32Array(room);
  let at = 0;
  for (const numbers of lists) {
    all.set(numbers, at);
    at += numbers.length;
  }
  all.sort();
  let kept = 0;
  for (let index = 0; index < all.length; index += 1)
    if (index === 0 || all[index] !== all[index - 1]) {
      all[kept] = all[index] ?? 0;
      kept += 1;
    }
  return all.subarray(0, kept);
}

/** Puts the weight at each number of the base that the posting has too; what stands there already counts more. */
function raise(best: Uint8Array, base: Uint32Array, { numbers, weight }: Posting): void {
  const [short, long] = base.length < numbers.length ? [base, numbers] : [numbers, base];
  const isLeaping = short.length * 16 < long.length;
  let there = 0;
  for (let here = 0; here < short.length && there < long.length; here += 1) {
    const wanted = short[here] ?? 0;
    if (isLeaping) there = placeFrom(long, wanted, there);
    else while ((long[there] ?? Number.POSITIVE_INFINITY) < wanted) there += 1;
    if (long[there] !== wanted) continue;
    const at = short === base ? here : there;
    if ((best[at] ?? 0) < weight) best[at] = weight;
  }
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
