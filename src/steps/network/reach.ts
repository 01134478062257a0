import type { Link, Stop, Walk } from './walk.ts';

/** How things hang together: what stands near one, and the shortest ways between two. All bounds are numbers, and an answer says which it met. */

/** Things that one question looks at. */
export const mostVisited = 1_500;
export const mostSteps = 6;
export const mostPaths = 5;

export interface Near {
  readonly stop: Stop;
  readonly steps: number;
  /** The way there: the last link, and from which thing. */
  readonly from: Stop;
  readonly by: Link;
}

export interface Reach {
  readonly near: readonly Near[];
  /** Nothing was left out by a bound. */
  readonly isComplete: boolean;
  /** Things with more relations than are followed. */
  readonly hubs: readonly string[];
}

/** Things within so many steps, the nearest first, then in the order of their references. */
export async function reachOf(
  start: Stop,
  walk: Walk,
  of: { readonly steps: number; readonly most: number },
): Promise<Reach> {
  const seen = new Set([start.ref]);
  const near: Near[] = [];
  const hubs = new Set<string>();
  let isComplete = true;
  let edge: readonly Stop[] = [start];
  for (let steps = 1; steps <= of.steps && edge.length > 0; steps += 1) {
    const found: Near[] = [];
    for (const stop of edge) {
      const { links, isHub } = await walk.linksOf(stop);
      if (isHub) hubs.add(stop.ref);
      for (const by of links) {
        if (seen.has(by.to.ref)) continue;
        if (seen.size >= of.most) {
          isComplete = false;
          continue;
        }
        seen.add(by.to.ref);
        found.push({ stop: by.to, steps, from: stop, by });
      }
    }
    found.sort((one, other) => (one.stop.ref < other.stop.ref ? -1 : 1));
    near.push(...found);
    edge = found.map(({ stop }) => stop);
  }
  return { near, isComplete: isComplete && hubs.size === 0, hubs: [...hubs] };
}

export interface Path {
  readonly start: Stop;
  readonly links: readonly Link[];
}

export interface Paths {
  readonly paths: readonly Path[];
  /** Without a path: there is none of up to so many steps, hubs left aside. */
  readonly sureUpTo: number;
  readonly hubs: readonly string[];
}

/** Shortest ways of up to six steps, breadth first from the one end; all of one length, in the order of their references. */
export async function pathsBetween(start: Stop, end: Stop, walk: Walk): Promise<Paths> {
  const hubs = new Set<string>();
  if (start.ref === end.ref) return { paths: [{ start, links: [] }], sureUpTo: 0, hubs: [] };
  const depth = new Map([[start.ref, 0]]);
  const before = new Map<string, { readonly from: Stop; readonly by: Link }[]>();
  let edge: readonly Stop[] = [start];
  let sureUpTo = 0;
  for (let steps = 1; steps <= mostSteps && edge.length > 0 && !depth.has(end.ref); steps += 1) {
    const next = new Map<string, Stop>();
    for (const stop of edge) {
      if (depth.size > mostVisited) return { paths: [], sureUpTo, hubs: [...hubs] };
      const { links, isHub } = await walk.linksOf(stop);
      if (isHub) hubs.add(stop.ref);
      for (const by of links) {
        const known = depth.get(by.to.ref);
        if (known !== undefined && known < steps) continue;
        depth.set(by.to.ref, steps);
        next.set(by.to.ref, by.to);
        before.set(by.to.ref, [...(before.get(by.to.ref) ?? []), { from: stop, by }]);
      }
    }
    edge = [...next.values()].toSorted((one, other) => (one.ref < other.ref ? -1 : 1));
    sureUpTo = steps;
  }
  if (!depth.has(end.ref)) return { paths: [], sureUpTo, hubs: [...hubs] };
  return { paths: backFrom(end, { start, before }), sureUpTo, hubs: [...hubs] };
}

function backFrom(
  end: Stop,
  {
    start,
    before,
  }: {
    readonly start: Stop;
    readonly before: ReadonlyMap<string, readonly { readonly from: Stop; readonly by: Link }[]>;
  },
): readonly Path[] {
  const paths: Path[] = [];
  const follow = (ref: string, links: readonly Link[]): void => {
    if (paths.length === mostPaths) return;
    if (ref === start.ref) {
      paths.push({ start, links });
      return;
    }
    const ways = (before.get(ref) ?? []).toSorted((one, other) => (one.from.ref < other.from.ref ? -1 : 1));
    for (const { from, by } of ways) follow(from.ref, [by, ...links]);
  };
  follow(end.ref, []);
  return paths;
}
