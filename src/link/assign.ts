import type { ClusterFacts, Clusters } from './cluster.ts';
import { toUnits } from './kernel/layout.ts';
import type { Links } from './links.ts';

/**
 * One to one between two registers that each have a subject once: the strongest link first, and what is taken is taken.
 * Of links that weigh the same, one goes first whose records have no other link that strong; then the lowest records.
 */
export function oneToOne(
  links: Links,
  records: number,
  { atLeastBits, areApart }: Pick<ClusterFacts, 'atLeastBits' | 'areApart'>,
): Clusters {
  const least = toUnits(atLeastBits);
  const clusters = Uint32Array.from({ length: records }, (_, record) => record);
  const rivals = new Uint32Array(records);
  const kept: number[] = [];
  for (let at = 0; at < links.count; at += 1) {
    if ((links.weight[at] ?? 0) < least) continue;
    kept.push(at);
    for (const record of [links.a[at] ?? 0, links.b[at] ?? 0]) rivals[record] = (rivals[record] ?? 0) + 1;
  }
  const rivalsOf = (at: number): number => (rivals[links.a[at] ?? 0] ?? 0) + (rivals[links.b[at] ?? 0] ?? 0);
  kept.sort((x, y) => (links.weight[y] ?? 0) - (links.weight[x] ?? 0) || rivalsOf(x) - rivalsOf(y) || x - y);
  const isTaken = new Uint8Array(records);
  for (const at of kept) {
    const [a, b] = [links.a[at] ?? 0, links.b[at] ?? 0];
    if (isTaken[a] || isTaken[b] || areApart?.(a, b)) continue;
    isTaken[a] = 1;
    isTaken[b] = 1;
    clusters[b] = a;
  }
  return clusters;
}
