import { assert } from '../core/assert.ts';
import { type Outcome, tagBytes } from './frame.ts';

/**
 * Binary fuse filter with three segments and fingerprints of 32 bits (Graf and Lemire, Binary Fuse Filters, 2022).
 * It answers "is this tag in the holder's list" with 4.5 bytes for each tag. A tag of the list is always found; another
 * one by accident once in 2^32. The list cannot be read back from it.
 *
 * The machine is little-endian, as every machine is that the runtime has a package for: tags and fingerprints go
 * through typed arrays as they stand in the file.
 */
export interface Filter {
  readonly geometry: Geometry;
  readonly fingerprints: Uint32Array;
}

export interface Geometry {
  /** 32 bits, public. */
  readonly seed: number;
  /** A power of two. */
  readonly segmentLength: number;
  /** Windows of three segments; there are two segments more than windows. */
  readonly segmentCount: number;
}

/** Fresh random bytes: the dice of the caller. */
export type RandomBytes = (count: number) => Uint8Array;

/** The smallest list that is ever shown; a shorter one would tell too much about each member. */
const smallestClass = 1_024;
/** 16.8 million tags: 76 MB as a filter. */
export const maxTags = 16_777_216;

/** Each class is a tenth larger than the one before. Whole numbers, so that every machine has the same. */
const classes: readonly number[] = (() => {
  const sizes = [smallestClass];
  for (let size = smallestClass; size < maxTags; sizes.push(size)) {
    size = Math.min(size + Math.ceil(size / 10), maxTags);
  }
  return sizes;
})();

/** What a list of so many is shown as. `undefined` when it is too long. */
export const sizeClass = (count: number): number | undefined => classes.find((size) => size >= count);

/** Sorted as little-endian numbers of 64 bits, each once. */
export function sortTags(tags: Uint8Array): BigUint64Array<ArrayBuffer> {
  const sorted = new BigUint64Array(tags.length / tagBytes);
  new Uint8Array(sorted.buffer).set(tags);
  sorted.sort();
  let kept = 0;
  for (const tag of sorted) {
    if (kept === 0 || sorted[kept - 1] !== tag) sorted[kept++] = tag;
  }
  return sorted.slice(0, kept);
}

/** The list with random tags behind it, up to the size: nobody can tell which are which. Sorted, each once. */
export function padTags(
  sorted: BigUint64Array<ArrayBuffer>,
  size: number,
  random: RandomBytes,
): BigUint64Array<ArrayBuffer> {
  let padded = sorted;
  while (padded.length < size) {
    const joined = new Uint8Array(size * tagBytes);
    joined.set(new Uint8Array(padded.buffer));
    joined.set(random((size - padded.length) * tagBytes), padded.length * tagBytes);
    padded = sortTags(joined);
  }
  return padded;
}

const mix = (word: number): number => {
  let mixed = word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};

/**
 * The two words that place a tag. Together they are a permutation of the tag (each line can be undone), so two
 * tags never get the same pair.
 */
const upperOf = (low: number, high: number, seed: number): number =>
  mix(low ^ seed) ^ mix(lowerOf(low, high, seed) + seed);
const lowerOf = (low: number, high: number, seed: number): number => mix(high ^ mix(low ^ seed));
const fingerprintOf = (upper: number, lower: number): number =>
  mix((upper + ((lower << 15) | (lower >>> 17))) ^ 0x9e3779b9);

/** `floor(word * bound / 2^32)`, exact: the product does not fit a double in one go. */
const scaled = (word: number, bound: number): number =>
  Math.floor(((word >>> 16) * bound + Math.floor(((word & 0xffff) * bound) / 0x1_0000)) / 0x1_0000);

/** The three slots of a tag lie in three segments that follow each other. */
const slot0 = (upper: number, { segmentLength, segmentCount }: Geometry): number =>
  scaled(upper, segmentCount * segmentLength);
const slot1 = (first: number, lower: number, { segmentLength }: Geometry): number =>
  (first + segmentLength) ^ ((lower >>> 16) & (segmentLength - 1));
const slot2 = (first: number, lower: number, { segmentLength }: Geometry): number =>
  (first + 2 * segmentLength) ^ (lower & (segmentLength - 1));

const slotsOf = ({ segmentLength, segmentCount }: Geometry): number => (segmentCount + 2) * segmentLength;

/** As the authors measured it: segments grow with the list, and a short list needs more air. */
function geometryFor(count: number, seed: number): Geometry {
  const segmentLength = 2 ** Math.min(16, Math.floor(Math.log(count) / Math.log(3.33) + 2.25));
  const air = Math.max(1.125, 0.875 + (0.25 * Math.log(1_000_000)) / Math.log(count));
  const segmentCount = Math.max(1, Math.ceil((count * air) / segmentLength) - 2);
  return { seed, segmentLength, segmentCount };
}

const bounds = { segmentLength: 65_536, slots: 24_000_000 };

/** A filter from a file that somebody else made. `wrong-length` also when the geometry cannot be. */
export function readFilter(geometry: Geometry, bytes: Uint8Array): Outcome<Filter> {
  const { segmentLength, segmentCount } = geometry;
  const isPower = segmentLength > 0 && Number.isInteger(Math.log2(segmentLength));
  const possible =
    isPower && segmentLength <= bounds.segmentLength && Number.isInteger(segmentCount) && segmentCount >= 1;
  if (!possible || slotsOf(geometry) > bounds.slots || bytes.length !== slotsOf(geometry) * 4) {
    return { fault: { kind: 'wrong-length' } };
  }
  const fingerprints = new Uint32Array(slotsOf(geometry));
  new Uint8Array(fingerprints.buffer).set(bytes);
  return { good: { geometry, fingerprints } };
}

/** The bytes of the file: fingerprints, little-endian. A view, not a copy. */
export const writeFilter = ({ fingerprints }: Filter): Uint8Array =>
  new Uint8Array(fingerprints.buffer, fingerprints.byteOffset, fingerprints.byteLength);

/**
 * What stands in the filter for a tag, exclusive-or what should stand there: 0 for a member. For others it is
 * uniform over 32 bits, which is how the rate of accidents is measured.
 */
export function differenceFor(filter: Filter, low: number, high: number): number {
  const { geometry, fingerprints } = filter;
  const lower = lowerOf(low, high, geometry.seed);
  const upper = upperOf(low, high, geometry.seed);
  const first = slot0(upper, geometry);
  const found =
    (fingerprints[first] ?? 0) ^
    (fingerprints[slot1(first, lower, geometry)] ?? 0) ^
    (fingerprints[slot2(first, lower, geometry)] ?? 0);
  return (found ^ fingerprintOf(upper, lower)) >>> 0;
}

/** The three places of a tag in the file, counted in words of 32 bits, and what they must give together. */
export interface Probe {
  readonly places: readonly [number, number, number];
  readonly fingerprint: number;
}

/** For looking a tag up in a file of which no more than three words are read. `tag` has 8 bytes. */
export function probe(geometry: Geometry, tag: Uint8Array): Probe {
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  const [low, high] = [view.getUint32(0, true), view.getUint32(4, true)];
  const lower = lowerOf(low, high, geometry.seed);
  const upper = upperOf(low, high, geometry.seed);
  const first = slot0(upper, geometry);
  const places = [first, slot1(first, lower, geometry), slot2(first, lower, geometry)] as const;
  return { places, fingerprint: fingerprintOf(upper, lower) >>> 0 };
}

/** The places, from 0, of the tags that are in the filter. */
export function findTags(filter: Filter, tags: Uint8Array): readonly number[] {
  const view = new DataView(tags.buffer, tags.byteOffset, tags.byteLength);
  const found: number[] = [];
  for (let at = 0; (at + 1) * tagBytes <= tags.length; at += 1) {
    const [low, high] = [view.getUint32(at * tagBytes, true), view.getUint32(at * tagBytes + 4, true)];
    if (differenceFor(filter, low, high) === 0) found.push(at);
  }
  return found;
}

/**
 * A filter over tags of 8 bytes each, padded with random ones to the size class of the list. It needs about 45
 * bytes of memory for each tag and blocks for about a second for a million: the pool runs it in a worker.
 */
export function buildFilter(ask: { tags: Uint8Array; random: RandomBytes }): Outcome<Filter & { size: number }> {
  if (ask.tags.length % tagBytes !== 0) return { fault: { kind: 'wrong-length' } };
  if (ask.tags.length / tagBytes > maxTags) return { fault: { kind: 'oversize', max: maxTags } };
  const sorted = sortTags(ask.tags);
  const size = sizeClass(sorted.length);
  if (size === undefined) return { fault: { kind: 'oversize', max: maxTags } };
  const padded = new Uint32Array(padTags(sorted, size, ask.random).buffer);
  for (let round = 0; round < 100; round += 1) {
    const seed = new DataView(new Uint8Array(ask.random(4)).buffer).getUint32(0);
    const geometry = geometryFor(size, seed);
    const fingerprints = tryBuild(padded, geometry);
    if (fingerprints) return { good: { geometry, fingerprints, size } };
  }
  assert(false, 'one seed in a few gives a filter');
}

/** How often a slot is taken, in the upper bits; in the lower two which of the three slots, exclusive-or. */
const onceTaken = 4;

function tryBuild(tags: Uint32Array, geometry: Geometry): Uint32Array | undefined {
  const peeled = peel(tags, geometry);
  if (peeled === undefined) return undefined;
  const { uppers, lowers, which } = peeled;
  const fingerprints = new Uint32Array(slotsOf(geometry));
  for (let at = uppers.length - 1; at >= 0; at -= 1) {
    const [upper, lower] = [uppers[at] ?? 0, lowers[at] ?? 0];
    const first = slot0(upper, geometry);
    const [second, third] = [slot1(first, lower, geometry), slot2(first, lower, geometry)];
    const own = which[at] === 0 ? first : which[at] === 1 ? second : third;
    // The own slot is still 0 here, so all three together are the other two.
    const others = (fingerprints[first] ?? 0) ^ (fingerprints[second] ?? 0) ^ (fingerprints[third] ?? 0);
    fingerprints[own] = fingerprintOf(upper, lower) ^ others;
  }
  return fingerprints;
}

/** Takes away, again and again, a tag that has a slot to itself. What is left over cannot be solved with this seed. */
function peel(tags: Uint32Array, geometry: Geometry) {
  const count = tags.length / 2;
  const slots = slotsOf(geometry);
  const [taken, upperXor, lowerXor] = [new Uint8Array(slots), new Uint32Array(slots), new Uint32Array(slots)];
  let overflow = false;
  const put = (slot: number, upper: number, lower: number, place: number): void => {
    const before = taken[slot] ?? 0;
    if (before >= 256 - onceTaken) overflow = true;
    taken[slot] = (before + onceTaken) ^ place;
    upperXor[slot] = (upperXor[slot] ?? 0) ^ upper;
    lowerXor[slot] = (lowerXor[slot] ?? 0) ^ lower;
  };
  for (let at = 0; at < count; at += 1) {
    const [low, high] = [tags[2 * at] ?? 0, tags[2 * at + 1] ?? 0];
    const [upper, lower] = [upperOf(low, high, geometry.seed), lowerOf(low, high, geometry.seed)];
    const first = slot0(upper, geometry);
    put(first, upper, lower, 0);
    put(slot1(first, lower, geometry), upper, lower, 1);
    put(slot2(first, lower, geometry), upper, lower, 2);
  }
  if (overflow) return undefined;

  const alone = new Uint32Array(slots);
  let waiting = 0;
  for (let slot = 0; slot < slots; slot += 1) {
    if ((taken[slot] ?? 0) >> 2 === 1) alone[waiting++] = slot;
  }
  const remove = (slot: number, upper: number, lower: number, place: number): void => {
    const left = ((taken[slot] ?? 0) - onceTaken) ^ place;
    taken[slot] = left;
    upperXor[slot] = (upperXor[slot] ?? 0) ^ upper;
    lowerXor[slot] = (lowerXor[slot] ?? 0) ^ lower;
    if (left >> 2 === 1) alone[waiting++] = slot;
  };
  const [uppers, lowers, which] = [new Uint32Array(count), new Uint32Array(count), new Uint8Array(count)];
  let done = 0;
  while (waiting > 0) {
    waiting -= 1;
    const slot = alone[waiting] ?? 0;
    const state = taken[slot] ?? 0;
    if (state >> 2 !== 1) continue;
    const place = state & 3;
    const [upper, lower] = [upperXor[slot] ?? 0, lowerXor[slot] ?? 0];
    [uppers[done], lowers[done], which[done]] = [upper, lower, place];
    done += 1;
    const first = slot0(upper, geometry);
    if (place !== 0) remove(first, upper, lower, 0);
    if (place !== 1) remove(slot1(first, lower, geometry), upper, lower, 1);
    if (place !== 2) remove(slot2(first, lower, geometry), upper, lower, 2);
  }
  return done === count ? { uppers, lowers, which } : undefined;
}
