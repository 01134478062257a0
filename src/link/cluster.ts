import { never, toUnits } from './kernel/layout.ts';
import type { Links } from './links.ts';

export interface ClusterFacts {
  /** What a pair without a link takes, in bits; below zero. */
  readonly missingBits: number;
  /** No link says more than this, in bits. */
  readonly clipBits: number;
  /** Two clusters are joined while their average is at least this, in bits. */
  readonly atLeastBits: number;
  /** Whether two records cannot be one, whatever others say: they never come into one cluster. By default none are. */
  areApart?(a: number, b: number): boolean;
  /**
   * A record that fits two that are apart goes to neither, unless the best fits more than this many bits better. Without it, to
   * the best.
   */
  readonly doubtBits?: number;
}

/** For each record the lowest record of its cluster. */
export type Clusters = Uint32Array;

/**
 * Average-link clustering (Sokal and Michener 1958) with a penalty for links that are not there: clusters are joined, the best average first,
 * while the average over all pairs between them, missing ones included, is high enough. One wrong link then does not tie
 * two persons together, as it would in connected components. A record that fits two, because it says little, does not bring
 * them together either when it is known that they are two. Ties go to the lowest records, so that the result is one.
 */
export function averageLink(links: Links, records: number, facts: ClusterFacts): Clusters {
  const clusters = Uint32Array.from({ length: records }, (_, record) => record);
  const missing = toUnits(facts.missingBits);
  const clip = toUnits(facts.clipBits);
  const least = toUnits(facts.atLeastBits);
  const areApart = facts.areApart ?? (() => false);
  for (const { part, size, lowest } of components(links, records, least)) {
    const isPlain = (at: number): boolean =>
      Math.max(missing, Math.min(clip, links.weight[at] ?? 0)) >= least &&
      !areApart(links.a[at] ?? 0, links.b[at] ?? 0);
    // Where all are linked to all, no average is below the lowest link, and nothing is apart: one cluster, in any order.
    if (part.length === (size * (size - 1)) / 2 && part.every(isPlain)) {
      for (const at of part) clusters[links.a[at] ?? 0] = clusters[links.b[at] ?? 0] = lowest;
      continue;
    }
    const edges = Array.from(part, (at): Weighed => {
      const weight = Math.max(missing, Math.min(clip, links.weight[at] ?? 0));
      return { a: links.a[at] ?? 0, b: links.b[at] ?? 0, excess: weight - missing, weight: links.weight[at] ?? 0 };
    });
    const doubt = facts.doubtBits === undefined ? undefined : toUnits(facts.doubtBits);
    joinWithin(edges, { missing, least, clusters, areApart: facts.areApart, doubt });
  }
  return clusters;
}

interface Edge {
  readonly a: number;
  readonly b: number;
  /** Above a missing link, so that what is missing counts zero. */
  readonly excess: number;
}

interface Weighed extends Edge {
  /** Of the link itself, not clipped. */
  readonly weight: number;
}

interface Component {
  /** Its links, in their order. */
  readonly part: Uint32Array;
  /** Its records, and the first of them. */
  readonly size: number;
  readonly lowest: number;
}

/** Links by component: only records that strong links tie together can end in one cluster. */
function* components(links: Links, records: number, least: number): Generator<Component> {
  const parent = Uint32Array.from({ length: records }, (_, record) => record);
  for (let at = 0; at < links.count; at += 1) {
    if ((links.weight[at] ?? 0) < least) continue;
    const [one, other] = [rootOf(parent, links.a[at] ?? 0), rootOf(parent, links.b[at] ?? 0)];
    parent[Math.max(one, other)] = Math.min(one, other);
  }
  const of = new Uint32Array(links.count);
  const ends = new Uint32Array(records + 1);
  for (let at = 0; at < links.count; at += 1) {
    const root = rootOf(parent, links.a[at] ?? 0);
    // A weak link between two parts belongs to neither.
    of[at] = root === rootOf(parent, links.b[at] ?? 0) ? root : records;
    ends[of[at] ?? 0] = (ends[of[at] ?? 0] ?? 0) + 1;
  }
  for (let root = 1; root <= records; root += 1) ends[root] = (ends[root] ?? 0) + (ends[root - 1] ?? 0);
  const sorted = new Uint32Array(links.count);
  for (let at = links.count - 1; at >= 0; at -= 1) {
    const root = of[at] ?? 0;
    const place = (ends[root] ?? 0) - 1;
    ends[root] = place;
    sorted[place] = at;
  }
  const sizes = new Uint32Array(records);
  for (let record = 0; record < records; record += 1) {
    const root = rootOf(parent, record);
    sizes[root] = (sizes[root] ?? 0) + 1;
  }
  // Each end has become the start of its part, and the root of a part is its lowest record.
  for (let root = 0; root < records; root += 1) {
    const [start = 0, end = 0] = [ends[root], ends[root + 1]];
    if (start < end) yield { part: sorted.subarray(start, end), size: sizes[root] ?? 0, lowest: root };
  }
}

/** The root, with the path to it halved. */
export function rootOf(parent: Uint32Array, record: number): number {
  let at = record;
  for (;;) {
    const up = parent[at] ?? at;
    if (up === at) return at;
    const higher = parent[up] ?? up;
    parent[at] = higher;
    at = higher;
  }
}

interface Joining {
  readonly missing: number;
  readonly least: number;
  readonly clusters: Clusters;
  readonly areApart: ClusterFacts['areApart'];
  readonly doubt: number | undefined;
}

interface Candidate extends Edge {
  readonly average: number;
  /** How big both were: a candidate of which one has grown since is stale. */
  readonly sizes: number;
}

function joinWithin(edges: readonly Weighed[], { missing, least, clusters, areApart, doubt }: Joining): void {
  const members = new Map<number, number[]>();
  const excessOf = new Map<number, Map<number, number>>();
  for (const { a, b, excess } of edges) {
    for (const [one, other] of [[a, b] as const, [b, a] as const]) {
      members.set(one, [one]);
      const held = excessOf.get(one) ?? new Map<number, number>();
      excessOf.set(one, held.set(other, excess));
    }
  }
  const size = (of: number): number => members.get(of)?.length ?? 0;
  const heap: Candidate[] = [];
  const offer = (a: number, b: number, excess: number): void => {
    const sizes = size(a) * size(b);
    const average = missing + excess / sizes;
    if (average >= least) push(heap, { a: Math.min(a, b), b: Math.max(a, b), excess, average, sizes });
  };
  for (const { a, b, excess } of edges) offer(a, b, excess);
  const barred = barredBy({ edges, members, excessOf, missing, least, areApart, doubt });
  for (let best = pop(heap); best; best = pop(heap)) {
    const { a, b, excess } = best;
    const isStale = excessOf.get(a)?.get(b) !== excess || size(a) * size(b) !== best.sizes;
    if (isStale) continue;
    const pairs = barred(a, b);
    for (const [one, other] of pairs) {
      // No sum with it is ever finite again, so what grows from these two stays apart too.
      excessOf.get(one)?.set(other, Number.NEGATIVE_INFINITY);
      excessOf.get(other)?.set(one, Number.NEGATIVE_INFINITY);
    }
    if (pairs.length > 0) continue;
    members.get(a)?.push(...(members.get(b) ?? []));
    members.delete(b);
    const [kept, gone] = [excessOf.get(a), excessOf.get(b)];
    excessOf.delete(b);
    kept?.delete(b);
    for (const [other, more] of gone ?? []) {
      excessOf.get(other)?.delete(b);
      if (other !== a) kept?.set(other, (kept.get(other) ?? 0) + more);
    }
    for (const [other, sum] of kept ?? []) {
      excessOf.get(other)?.set(a, sum);
      offer(a, other, sum);
    }
  }
  for (const of of members.values()) {
    const lowest = of.reduce((low, record) => Math.min(low, record));
    for (const record of of) clusters[record] = lowest;
  }
}

interface Held extends Omit<Joining, 'clusters'> {
  readonly edges: readonly Weighed[];
  readonly members: ReadonlyMap<number, readonly number[]>;
  readonly excessOf: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

type Barred = readonly (readonly [number, number])[];

/** Which pairs may not be joined, of two clusters that would be and those that fit one of them nearly as well. */
function barredBy(held: Held): (a: number, b: number) => Barred {
  const { edges, members, excessOf, missing, least, areApart, doubt } = held;
  if (areApart === undefined) return () => [];
  const of = (cluster: number): readonly number[] => members.get(cluster) ?? [];
  const isSplit = (one: number, other: number): boolean => of(one).some((a) => of(other).some((b) => areApart(a, b)));
  const strongest = strongestBy(edges, of);
  const rivalsOf = (one: number, other: number, most: number): Barred =>
    [...(excessOf.get(one) ?? [])].flatMap(([rival, excess]) => {
      const isNear = rival !== other && missing + excess / (of(one).length * of(rival).length) >= least;
      return isNear && strongest(one, rival) >= most && isSplit(other, rival) ? [[one, rival] as const] : [];
    });
  return (a, b) => {
    const most = doubt === undefined ? undefined : strongest(a, b) - doubt;
    const rivals = most === undefined ? [] : [...rivalsOf(a, b, most), ...rivalsOf(b, a, most)];
    return rivals.length > 0 || isSplit(a, b) ? [[a, b], ...rivals] : [];
  };
}

/** The strongest link between two clusters, as it was before any was clipped. */
function strongestBy(
  edges: readonly Weighed[],
  of: (cluster: number) => readonly number[],
): (one: number, other: number) => number {
  const weights = new Map<number, Map<number, number>>();
  for (const { a, b, weight } of edges) weights.set(a, (weights.get(a) ?? new Map<number, number>()).set(b, weight));
  const weightOf = (a: number, b: number): number => weights.get(Math.min(a, b))?.get(Math.max(a, b)) ?? never;
  return (one, other) => {
    let most = never;
    for (const a of of(one)) {
      for (const b of of(other)) most = Math.max(most, weightOf(a, b));
    }
    return most;
  };
}

const isBefore = (one: Candidate, other: Candidate): boolean =>
  one.average !== other.average ? one.average > other.average : one.a !== other.a ? one.a < other.a : one.b < other.b;

function push(heap: Candidate[], candidate: Candidate): void {
  let at = heap.length;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const above = heap[up];
    if (!above || !isBefore(candidate, above)) break;
    heap[at] = above;
    at = up;
  }
  heap[at] = candidate;
}

function pop(heap: Candidate[]): Candidate | undefined {
  const best = heap[0];
  const last = heap.pop();
  if (!last || heap.length === 0) return best;
  let at = 0;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const isRight = left !== undefined && right !== undefined && isBefore(right, left);
    const next = isRight ? right : left;
    if (!next || !isBefore(next, last)) break;
    heap[at] = next;
    at = 2 * at + (isRight ? 2 : 1);
  }
  heap[at] = last;
  return best;
}
