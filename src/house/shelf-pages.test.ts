import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkedPage, pageOf } from './shelf-page-check.node.ts';
import { hashAt, hashOf, mostRecords, numberAt, numbersIn, PageMaker, PairBuffer, printOf } from './shelf-pages.ts';
import { PairSorter } from './shelf-sort.node.ts';

interface Page {
  readonly firstHash: number;
  readonly body: Uint8Array;
}

const mostHash = 2 ** 38 - 1;
const hash = fc.oneof(
  fc.integer({ min: 0, max: mostHash }),
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: mostHash - 5, max: mostHash }),
  fc.constantFrom(2 ** 32 - 1, 2 ** 32, 2 ** 26, 127, 128, 2 ** 37),
);
const number = fc.oneof(
  fc.integer({ min: 0, max: mostRecords - 1 }),
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom(mostRecords - 1, mostRecords - 2, 127, 128, 16_383, 16_384),
);
const pairs = fc.array(fc.tuple(hash, number), { maxLength: 400 });

/** Under each hash its numbers, each once and ascending: what an index must give. */
function naiveOf(added: readonly (readonly [number, number])[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, Set<number>>();
  for (const [key, value] of added) found.set(key, (found.get(key) ?? new Set()).add(value));
  return new Map([...found].map(([key, values]) => [key, [...values].sort((one, other) => one - other)]));
}

function pagesOf(sorted: Iterable<readonly [number, number]>): readonly Page[] {
  const pages: Page[] = [];
  const maker = new PageMaker((firstHash, body) => pages.push({ firstHash, body }));
  for (const [key, value] of sorted) maker.add(key, value);
  maker.done();
  return pages;
}

const inPages = (pages: readonly Page[], key: number): readonly number[] => {
  const page = pages.findLast(({ firstHash }) => firstHash <= key);
  return page ? [...numbersIn(page, key)] : [];
};

const inOrder = (added: readonly (readonly [number, number])[]) =>
  added.toSorted(([one, first], [other, second]) => one - other || first - second);

test('a page maker and its reader hold what a map holds', () => {
  fc.assert(
    fc.property(pairs, fc.array(hash, { maxLength: 20 }), (added, others) => {
      const naive = naiveOf(added);
      const pages = pagesOf(inOrder(added));
      for (const key of [...naive.keys(), ...others]) assert.deepEqual(inPages(pages, key), naive.get(key) ?? []);
    }),
  );
});

test('a buffer sorts by key and then by number, and is empty afterwards', () => {
  fc.assert(
    fc.property(pairs, (added) => {
      const buffer = new PairBuffer(400);
      for (const round of [1, 2]) {
        for (const [key, value] of added) buffer.add(key, value);
        assert.equal(buffer.isFull, added.length === 400, `round ${round}`);
        const bytes = buffer.take();
        const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
        const taken = added.map((_, at) => [hashAt(words, at), numberAt(words, at)]);
        assert.deepEqual([taken.length, taken], [bytes.length / 8, inOrder(added)]);
        assert.equal(buffer.count, 0);
      }
    }),
  );
});

test('a sorter of many runs gives every pair, in order, and leaves nothing on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sorter-'));
  try {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 60 }), (added, runPairs) => {
        const sorter = new PairSorter(join(folder, 'load.sorting-'), runPairs);
        try {
          for (const [key, value] of added) sorter.add(key, value);
          assert.equal(sorter.pairs, added.length);
          const given: (readonly [number, number])[] = [];
          for (const { words, pairs: many } of sorter.inOrder())
            for (let at = 0; at < many; at += 1) given.push([hashAt(words, at), numberAt(words, at)]);
          assert.deepEqual(given, inOrder(added));
        } finally {
          sorter.close();
        }
      }),
    );
    assert.deepEqual(readdirSync(folder), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a list of hundreds of thousands of numbers stands whole in one page, and the keys beside it are found', () => {
  const many = Array.from({ length: 300_000 }, (_, at) => [1_000, at * 223] as const);
  const pages = pagesOf([[999, 5], ...many, [1_001, mostRecords - 1], [mostHash, mostRecords - 1]]);
  assert.deepEqual(
    inPages(pages, 1_000),
    many.map(([, value]) => value),
  );
  assert.deepEqual(
    [999, 1_001, mostHash].map((key) => inPages(pages, key)),
    [[5], [mostRecords - 1], [mostRecords - 1]],
  );
  assert.deepEqual(
    [998, 1_002, 0].map((key) => inPages(pages, key)),
    [[], [], []],
  );
});

test('hashes and prints stay within their bits, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      for (const [made, bits] of [
        [hashOf(text), 38],
        [printOf(text), 53],
      ] as const)
        assert.ok(Number.isSafeInteger(made) && made >= 0 && made < 2 ** bits);
    }),
  );
});

test('any byte of a page that changes shows, and so does a page in the place of another', () => {
  fc.assert(
    fc.property(
      hash,
      fc.uint8Array({ minLength: 1, maxLength: 1_200 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (firstHash, body, where, change) => {
        const kept = checkedPage(firstHash, body);
        assert.deepEqual(pageOf(firstHash, kept), body);
        assert.equal(pageOf(firstHash === 0 ? 1 : firstHash - 1, kept), undefined);
        assert.equal(pageOf(firstHash, kept.subarray(0, kept.length - 1)), undefined);
        const at = where % kept.length;
        kept[at] = (kept[at] ?? 0) ^ change;
        assert.equal(pageOf(firstHash, kept), undefined);
      },
    ),
  );
});
