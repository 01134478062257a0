import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { prng } from '../core/prng.ts';
import {
  buildFilter,
  differenceFor,
  type Filter,
  findTags,
  maxTags,
  padTags,
  readFilter,
  sizeClass,
  sortTags,
  writeFilter,
} from './filter.ts';
import { buildDelta, findAdded, readDelta, writeDelta } from './filter-manifest.ts';
import { accepted, faultOf, type Outcome, tagBytes } from './frame.ts';

/** Chance from a seed, so that a run can be repeated. */
function dice(seed: number): (count: number) => Uint8Array {
  const { word } = prng(seed);
  return (count) => Uint8Array.from({ length: count }, () => word() & 255);
}
const tagsFrom = (seed: number, count: number): Uint8Array => dice(seed)(count * tagBytes);
const everyPlace = (count: number): readonly number[] => [...Array(count).keys()];

test('every tag of the list is found, whatever the list', () => {
  const lists = fc.uniqueArray(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { maxLength: 300 });
  fc.assert(
    fc.property(lists, fc.nat(), (list, seed) => {
      const tags = new Uint8Array(BigUint64Array.from(list).buffer);
      const filter = accepted(buildFilter({ tags, random: dice(seed) }));
      assert.deepEqual(findTags(filter, tags), everyPlace(list.length));
      assert.equal(filter.size, 1_024);
    }),
    { numRuns: 40 },
  );
});

test('a list in each size is found whole, and takes at most 4.7 bytes for each tag when it is long', () => {
  for (const count of [0, 1, 1_024, 1_025, 5_000, 120_000]) {
    const tags = tagsFrom(count + 1, count);
    const filter = accepted(buildFilter({ tags, random: (bytes) => randomBytes(bytes) }));
    assert.equal(findTags(filter, tags).length, count);
    if (count > 100_000) assert.ok(writeFilter(filter).length / filter.size < 4.7);
  }
});

test('the same list gives the same bytes: in another order, and with members twice', () => {
  const tags = tagsFrom(1, 2_000);
  const turned = new Uint8Array(BigUint64Array.from(sortTags(tags)).reverse().buffer);
  const twice = new Uint8Array([...tags, ...turned]);
  const [first, second, third] = [tags, turned, twice].map((list) =>
    writeFilter(accepted(buildFilter({ tags: list, random: dice(9) }))),
  );
  assert.deepEqual(second, first);
  assert.deepEqual(third, first);
});

/** A tag of a stranger: counted on, and spread by a hash. */
const strangers = (count: number): Uint8Array =>
  new Uint8Array(
    createHash('shake256', { outputLength: count * tagBytes })
      .update('strangers')
      .digest(),
  );

function countWhere(filter: Filter, tags: Uint8Array, holds: (difference: number) => boolean): number {
  const view = new DataView(tags.buffer, tags.byteOffset, tags.byteLength);
  let found = 0;
  for (let at = 0; at < tags.length; at += tagBytes) {
    if (holds(differenceFor(filter, view.getUint32(at, true), view.getUint32(at + 4, true)))) found += 1;
  }
  return found;
}

test('false positives: measured on every part of the fingerprint, none in a million', () => {
  const filter = accepted(buildFilter({ tags: tagsFrom(5, 50_000), random: dice(6) }));
  const asked = strangers(1_000_000);
  const expected = 1_000_000 / 2 ** 12;
  for (const shift of [0, 4, 8, 12, 16, 20]) {
    const found = countWhere(filter, asked, (difference) => ((difference >>> shift) & 0xfff) === 0);
    // Five standard deviations: once in a few million runs by accident, and the input is fixed.
    assert.ok(Math.abs(found - expected) < 5 * Math.sqrt(expected), `bits from ${shift}: ${found}`);
  }
  assert.equal(
    countWhere(filter, asked, (difference) => difference === 0),
    0,
  );
});

test('size classes: a tenth apart, never below 1,024, and the count does not show', () => {
  for (const [count, size] of [
    [0, 1_024],
    [1_024, 1_024],
    [1_025, 1_127],
    [1_000_000, 1_080_840],
    [maxTags, maxTags],
  ] as const) {
    assert.equal(sizeClass(count), size);
  }
  assert.equal(sizeClass(maxTags + 1), undefined);
  const lengths = [0, 1, 500, 1_024].map(
    (count) => writeFilter(accepted(buildFilter({ tags: tagsFrom(2, count), random: dice(3) }))).length,
  );
  assert.equal(new Set(lengths).size, 1);
});

test('padding goes on until the size is reached, also when the dice repeat themselves', () => {
  const next = dice(4);
  let round = 0;
  const stuttering = (count: number): Uint8Array => (round++ === 0 ? new Uint8Array(count) : next(count));
  const padded = padTags(sortTags(tagsFrom(7, 100)), 1_024, stuttering);
  assert.equal(new Set(padded).size, 1_024);
  assert.deepEqual(padded, padded.toSorted());
});

const filter = accepted(buildFilter({ tags: tagsFrom(1, 10), random: dice(2) }));
const { geometry } = filter;
const bytes = writeFilter(filter);
const readings: readonly (readonly [string, () => Outcome<unknown>])[] = [
  ['half a tag', () => buildFilter({ tags: new Uint8Array(9), random: dice(1) })],
  ['a byte less', () => readFilter(geometry, bytes.subarray(1))],
  ['a byte more', () => readFilter(geometry, new Uint8Array(bytes.length + 1))],
  ['no power of two', () => readFilter({ ...geometry, segmentLength: 255 }, bytes)],
  ['no segment', () => readFilter({ ...geometry, segmentLength: 0 }, bytes)],
  ['no window', () => readFilter({ ...geometry, segmentCount: 0 }, bytes)],
  ['a negative window', () => readFilter({ ...geometry, segmentCount: -1 }, bytes)],
  ['half a window', () => readFilter({ ...geometry, segmentCount: 1.5 }, bytes)],
  ['not a number', () => readFilter({ ...geometry, segmentLength: Number.NaN }, bytes)],
  ['more than any list needs', () => readFilter({ ...geometry, segmentLength: 65_536, segmentCount: 2 ** 31 }, bytes)],
  ['half an added tag', () => buildDelta({ tags: new Uint8Array(9), random: dice(1) })],
  ['an added tag twice', () => readDelta(new Uint8Array(16))],
  ['additions out of order', () => readDelta(new Uint8Array(BigUint64Array.of(2n, 1n).buffer))],
  ['half an addition', () => readDelta(new Uint8Array(9))],
];

test('what cannot be a filter or a delta is refused', () => {
  for (const [what, run] of readings) assert.deepEqual(faultOf(run()), { kind: 'wrong-length' }, what);
  assert.deepEqual(accepted(readFilter(geometry, bytes)).fingerprints, filter.fingerprints);
  const tooMany = tagsFrom(3, 65_537);
  assert.deepEqual(faultOf(buildDelta({ tags: tooMany, random: dice(1) })), { kind: 'oversize', max: 65_536 });
});

test('a delta finds what was added, shows a power of two, and does not repeat its padding', () => {
  for (const [count, size] of [
    [0, 16],
    [16, 16],
    [17, 32],
    [1_000, 1_024],
  ] as const) {
    const tags = tagsFrom(8, count);
    const [today, again] = [1, 2].map((seed) => accepted(buildDelta({ tags, random: dice(seed) })));
    assert.ok(today && again);
    assert.equal(today.tags.length, size);
    const read = accepted(readDelta(writeDelta(today)));
    assert.deepEqual(findAdded(read, tags), everyPlace(count));
    assert.deepEqual(findAdded(read, tagsFrom(77, 100)), []);
    const both = [...today.tags].filter((tag) => again.tags.includes(tag));
    assert.equal(both.length, count);
  }
});
