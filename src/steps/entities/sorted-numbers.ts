/** Lists of numbers of records, each ascending and without doubles. */

/**
 * First place from here on where no lesser number stands: in leaps that double, and then by halves. Three arguments and no object
 * of options, for it is called for each record of long lists: with one a call took 26 ns, and 20 without.
 */
export function placeFrom(numbers: Uint32Array, wanted: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < numbers.length && (numbers[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(numbers.length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A list that is so many times as long is leapt through. */
const leapsFrom = 16;

/** Numbers that two lists share. */
export function shared(one: Uint32Array, other: Uint32Array): Uint32Array {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isLeaping = short.length * leapsFrom < long.length;
  const found = new Uint32Array(short.length);
  let [there, count] = [0, 0];
  for (const wanted of short) {
    if (isLeaping) there = placeFrom(long, wanted, there);
    else while ((long[there] ?? Number.POSITIVE_INFINITY) < wanted) there += 1;
    if (there === long.length) break;
    if (long[there] !== wanted) continue;
    found[count] = wanted;
    count += 1;
  }
  return found.subarray(0, count);
}

/** Numbers that stand in one of two lists. */
export function united(one: Uint32Array, other: Uint32Array): Uint32Array {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  const found = new Uint32Array(one.length + other.length);
  let [at, to, count] = [0, 0, 0];
  while (at < one.length || to < other.length) {
    const [left, right] = [one[at] ?? Number.POSITIVE_INFINITY, other[to] ?? Number.POSITIVE_INFINITY];
    found[count] = Math.min(left, right);
    count += 1;
    if (left <= right) at += 1;
    if (right <= left) to += 1;
  }
  return found.subarray(0, count);
}
