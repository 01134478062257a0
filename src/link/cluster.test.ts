import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { oneToOne } from './assign.ts';
import { averageLink } from './cluster.ts';
import { bCubed, pairwise, recallAt, truthOf } from './evaluate.ts';
import { toUnits } from './kernel/layout.ts';
import { type Links, linkGatherer } from './links.ts';

type Edge = readonly [a: number, b: number, bits: number];

function linksOf(edges: readonly Edge[], records: number): Links {
  const gatherer = linkGatherer();
  for (const [a, b, bits] of edges) gatherer.add(Uint32Array.of(a, b, toUnits(bits) >>> 0, 1));
  return gatherer.done(records);
}

const facts = { missingBits: -6, clipBits: 12, atLeastBits: 0 };
const records = 9;
const anyEdges = fc
  .uniqueArray(fc.tuple(fc.nat(records - 1), fc.nat(records - 1), fc.integer({ min: -8, max: 15 })), {
    maxLength: 20,
    selector: ([a, b]) => Math.min(a, b) * records + Math.max(a, b),
  })
  .map((edges) =>
    edges.filter(([a, b]) => a !== b).map(([a, b, bits]): Edge => [Math.min(a, b), Math.max(a, b), bits]),
  );

/** The same by its definition: look at all pairs of clusters each time, join the best. */
function slowly(edges: readonly Edge[], areApart = (_a: number, _b: number): boolean => false): readonly number[] {
  let clusters = Array.from({ length: records }, (_, record) => [record]);
  const bits = (a: number, b: number): number => {
    const found = edges.find((edge) => edge[0] === Math.min(a, b) && edge[1] === Math.max(a, b));
    return found ? Math.max(-6, Math.min(12, found[2])) : -6;
  };
  for (;;) {
    let best: { readonly one: number[]; readonly other: number[]; readonly average: number } | undefined;
    for (const [at, one] of clusters.entries()) {
      for (const other of clusters.slice(at + 1)) {
        const sum = one.reduce((total, a) => total + other.reduce((part, b) => part + bits(a, b), 0), 0);
        const average = sum / (one.length * other.length);
        if (one.some((a) => other.some((b) => areApart(a, b)))) continue;
        if (average >= 0 && (!best || average > best.average)) best = { one, other, average };
      }
    }
    if (!best) break;
    const { one, other } = best;
    clusters = clusters
      .filter((cluster) => cluster !== other)
      .map((cluster) => (cluster === one ? [...one, ...other] : cluster));
  }
  return Array.from({ length: records }, (_, record) =>
    Math.min(...(clusters.find((of) => of.includes(record)) ?? [])),
  );
}

test('average link joins as its definition says', () => {
  fc.assert(
    fc.property(anyEdges, (edges) => {
      assert.deepEqual([...averageLink(linksOf(edges, records), records, facts)], slowly(edges));
    }),
    { numRuns: 1000 },
  );
});

test('records that are apart never come together, whatever ties them', () => {
  const anyApart = fc.array(fc.tuple(fc.nat(records - 1), fc.nat(records - 1)), { maxLength: 4 });
  fc.assert(
    fc.property(anyEdges, anyApart, (edges, pairs) => {
      const areApart = (a: number, b: number): boolean =>
        pairs.some(([one, other]) => (a === one && b === other) || (a === other && b === one));
      const clusters = averageLink(linksOf(edges, records), records, { ...facts, areApart });
      assert.deepEqual([...clusters], slowly(edges, areApart));
      for (const [a, b] of pairs) assert.ok(a === b || clusters[a] !== clusters[b]);
    }),
    { numRuns: 1000 },
  );
  // A record that says little fits two: it goes to one of them, and they stay two.
  const fitsTwo: Edge[] = [
    [0, 1, 10],
    [0, 2, 9],
  ];
  const areApart = (a: number, b: number): boolean => a + b === 3;
  assert.deepEqual([...averageLink(linksOf(fitsTwo, 3), 3, facts)], [0, 0, 0]);
  assert.deepEqual([...averageLink(linksOf(fitsTwo, 3), 3, { ...facts, areApart })], [0, 0, 2]);
  // Where it fits both nearly as well, it goes to neither; also when links are stronger than what they are clipped to.
  const doubtful = (doubtBits: number, more = 0): readonly number[] => [
    ...averageLink(linksOf([[0, 1, 13 + more], ...fitsTwo.slice(1).map(([a, b]): Edge => [a, b, 13])], 3), 3, {
      ...facts,
      areApart,
      doubtBits,
    }),
  ];
  assert.deepEqual(doubtful(2), [0, 1, 2]);
  assert.deepEqual(doubtful(2, 2), [0, 1, 2]);
  assert.deepEqual(doubtful(2, 3), [0, 0, 2]);
});

test('one wrong link does not tie two groups together', () => {
  const edges: Edge[] = [
    [0, 1, 10],
    [0, 2, 10],
    [1, 2, 10],
    [2, 3, 5],
    [3, 4, 10],
    [3, 5, 10],
    [4, 5, 10],
  ];
  assert.deepEqual([...averageLink(linksOf(edges, 6), 6, facts)], [0, 0, 0, 3, 3, 3]);
});

test('links come out the same in whatever order they came in, each pair once', () => {
  fc.assert(
    fc.property(anyEdges, fc.nat(), (edges, turn) => {
      const at = turn % Math.max(1, edges.length);
      assert.deepEqual(
        linksOf([...edges.slice(at), ...edges, ...edges.slice(0, at)], records),
        linksOf(edges, records),
      );
    }),
  );
});

test('one to one takes the strongest first and nobody twice', () => {
  const edges: Edge[] = [
    [0, 3, 9],
    [0, 4, 12],
    [1, 3, 8],
    [1, 4, 11],
    [2, 5, -1],
  ];
  assert.deepEqual([...oneToOne(linksOf(edges, 6), 6, { atLeastBits: 0 })], [0, 1, 2, 1, 0, 5]);
  const areApart = (a: number, b: number): boolean => a === 0 && b === 4;
  assert.deepEqual([...oneToOne(linksOf(edges, 6), 6, { atLeastBits: 0, areApart })], [0, 1, 2, 0, 1, 5]);
});

test('quality by hand', () => {
  const truth = truthOf(['a', 'a', 'a', 'b', 'b', 'c']);
  const clusters = Uint32Array.of(0, 0, 2, 2, 4, 5);
  const one = { first: 6, isSplit: false };
  assert.deepEqual(pairwise(clusters, truth, one), { precision: 1 / 2, recall: 1 / 4, f1: 1 / 3 });
  const found = bCubed(clusters, truth);
  assert.deepEqual([found.precision, found.recall], [5 / 6, (2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2 + 1) / 6]);
  const split = { first: 3, isSplit: true };
  assert.equal(
    pairwise(Uint32Array.of(0, 1, 2, 0, 4, 2), truthOf(['a', 'b', 'c', 'a', 'b', 'x']), split).recall,
    1 / 2,
  );
  const links = linksOf(
    [
      [0, 1, 9],
      [0, 3, 8],
      [1, 2, 7],
      [0, 2, 6],
    ],
    6,
  );
  assert.equal(recallAt(links, truth, { ...one, precision: 0.99 }), 1 / 4);
  assert.equal(recallAt(links, truth, { ...one, precision: 0.75 }), 3 / 4);
});
