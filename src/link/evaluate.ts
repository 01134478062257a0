import type { Clusters } from './cluster.ts';
import type { Links } from './links.ts';

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const quality = (precision: number, recall: number): Quality => ({
  precision,
  recall,
  f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
});

/** For each record the number of its true subject. */
export type Truth = Uint32Array;

export const truthOf = (labels: readonly string[]): Truth => {
  const numbers = new Map<string, number>();
  return Uint32Array.from(labels, (label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
};

/** Records of the first register; pairs within one register do not count when there are two. */
export interface Registers {
  readonly first: number;
  readonly isSplit: boolean;
}

const choose2 = (count: number): number => (count * (count - 1)) / 2;

/** Pairs within groups; with two registers only those between them. */
function pairsWithin(groups: ArrayLike<number>, { first, isSplit }: Registers): number {
  const counts = new Map<number, [number, number]>();
  for (let record = 0; record < groups.length; record += 1) {
    const held = counts.get(groups[record] ?? 0) ?? [0, 0];
    held[isSplit && record >= first ? 1 : 0] += 1;
    counts.set(groups[record] ?? 0, held);
  }
  return [...counts.values()].reduce((sum, [a, b]) => sum + (isSplit ? a * b : choose2(a)), 0);
}

/** Of the pairs that a clustering puts together, how many are true, and of the true ones how many it has. */
export function pairwise(clusters: Clusters, truth: Truth, registers: Registers): Quality {
  const both = pairsWithin(crossed(clusters, truth), registers);
  return quality(
    both / Math.max(1, pairsWithin(clusters, registers)),
    both / Math.max(1, pairsWithin(truth, registers)),
  );
}

const crossed = (clusters: Clusters, truth: Truth): Float64Array =>
  Float64Array.from(clusters, (cluster, record) => cluster * truth.length + (truth[record] ?? 0));

/** B-cubed (Bagga and Baldwin 1998): for each record the share of its cluster that is its own, and the other way round. */
export function bCubed(clusters: Clusters, truth: Truth): Quality {
  const both = crossed(clusters, truth);
  const [inBoth, inCluster, inTruth] = [both, clusters, truth].map(countsOf);
  let [precision, recall] = [0, 0];
  for (const [record, cell] of both.entries()) {
    const shared = inBoth?.get(cell) ?? 0;
    precision += shared / (inCluster?.get(clusters[record] ?? 0) ?? 1);
    recall += shared / (inTruth?.get(truth[record] ?? 0) ?? 1);
  }
  return quality(precision / clusters.length, recall / clusters.length);
}

function countsOf(groups: ArrayLike<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < groups.length; at += 1) counts.set(groups[at] ?? 0, (counts.get(groups[at] ?? 0) ?? 0) + 1);
  return counts;
}

/** The links themselves, from a weight on, in units. */
export function linkQuality(links: Links, truth: Truth, about: Registers & { readonly least: number }): Quality {
  let [found, good] = [0, 0];
  for (let at = 0; at < links.count; at += 1) {
    if ((links.weight[at] ?? 0) < about.least) continue;
    found += 1;
    if (truth[links.a[at] ?? 0] === truth[links.b[at] ?? 0]) good += 1;
  }
  return quality(good / Math.max(1, found), good / Math.max(1, pairsWithin(truth, about)));
}

/** The most true pairs that links can give while so many of them are right, strongest first. Links that tie stand or fall together. */
export function recallAt(links: Links, truth: Truth, about: Registers & { readonly precision: number }): number {
  const order = [...Array(links.count).keys()].sort((x, y) => (links.weight[y] ?? 0) - (links.weight[x] ?? 0));
  let [good, best] = [0, 0];
  for (const [place, at] of order.entries()) {
    if (truth[links.a[at] ?? 0] === truth[links.b[at] ?? 0]) good += 1;
    const next = order[place + 1];
    const isTied = next !== undefined && links.weight[next] === links.weight[at];
    if (!isTied && good / (place + 1) >= about.precision) best = good;
  }
  return best / Math.max(1, pairsWithin(truth, about));
}
