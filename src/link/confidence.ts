import type { Clusters } from './cluster.ts';
import { toBits } from './kernel/layout.ts';
import { chanceOfBits, type Links } from './links.ts';

/**
 * For each record how sure its place is, from 0 to 1. With others: the chance by the average of its links to them, missing ones
 * included. Alone: the chance that its strongest link is wrong.
 */
export function confidenceOf(
  clusters: Clusters,
  links: Links,
  { missingBits, clipBits }: { readonly missingBits: number; readonly clipBits: number },
): Float64Array {
  const sizes = new Uint32Array(clusters.length);
  for (const cluster of clusters) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  const sums = new Float64Array(clusters.length);
  const strongest = new Float64Array(clusters.length).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < links.count; at += 1) {
    const [a, b] = [links.a[at] ?? 0, links.b[at] ?? 0];
    const bits = Math.max(missingBits, Math.min(clipBits, toBits(links.weight[at] ?? 0)));
    const isWithin = clusters[a] === clusters[b];
    for (const record of [a, b]) {
      if (isWithin) sums[record] = (sums[record] ?? 0) + bits - missingBits;
      else strongest[record] = Math.max(strongest[record] ?? 0, bits);
    }
  }
  return sums.map((sum, record) => {
    const others = (sizes[clusters[record] ?? 0] ?? 1) - 1;
    return others === 0 ? 1 - chanceOfBits(strongest[record] ?? 0) : chanceOfBits(missingBits + sum / others);
  });
}

/** Numbers from 1, in the order of the first record of each cluster. */
export function clusterNumbers(clusters: Clusters): Uint32Array {
  const numbers = new Uint32Array(clusters.length);
  let last = 0;
  return clusters.map((cluster) => {
    if (numbers[cluster] === 0) {
      last += 1;
      numbers[cluster] = last;
    }
    return numbers[cluster] ?? 0;
  });
}
