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

/** One end of a search: how far each thing is from it, and over which links it is reached in so many steps. */
class Side {
  readonly before = new Map<string, { readonly from: Stop; readonly by: Link }[]>();
  readonly #steps: Map<string, number>;
  edge: readonly Stop[];
  depth = 0;

  constructor(start: Stop) {
    this.edge = [start];
    this.#steps = new Map([[start.ref, 0]]);
  }

  get visited(): number {
    return this.#steps.size;
  }

  /** How far a thing is that was met; nothing of another. */
  stepsTo(ref: string): number | undefined {
    return this.#steps.get(ref);
  }

  /** One step further; the things that were met for the first time. */
  async widen(walk: Walk, hubs: Set<string>): Promise<void> {
    const next = new Map<string, Stop>();
    this.depth += 1;
    for (const from of this.edge) {
      const { links, isHub } = await walk.linksOf(from);
      if (isHub) hubs.add(from.ref);
      for (const by of links) {
        const { ref } = by.to;
        const known = this.#steps.get(ref);
        if (known !== undefined && known < this.depth) continue;
        this.#steps.set(ref, this.depth);
        next.set(ref, by.to);
        this.before.set(ref, [...(this.before.get(ref) ?? []), { from, by }]);
      }
      if (this.visited > mostVisited) return;
    }
    this.edge = [...next.values()].toSorted((one, other) => (one.ref < other.ref ? -1 : 1));
  }
}

/**
 * Shortest ways of up to six steps, from both ends towards each other, at each step where fewer things wait; all of one length, in
 * the order of their references.
 */
export async function pathsBetween(start: Stop, end: Stop, walk: Walk): Promise<Paths> {
  const hubs = new Set<string>();
  if (start.ref === end.ref) return { paths: [{ start, links: [] }], sureUpTo: 0, hubs: [] };
  const [ahead, back] = [new Side(start), new Side(end)];
  for (let steps = 1; steps <= mostSteps; steps += 1) {
    const [side, other] = ahead.edge.length <= back.edge.length ? [ahead, back] : [back, ahead];
    await side.widen(walk, hubs);
    // Nothing is left to go on from: there is no way, of any length.
    if (side.edge.length === 0) return { paths: [], sureUpTo: mostSteps, hubs: [...hubs] };
    if (ahead.visited + back.visited > mostVisited) return { paths: [], sureUpTo: steps - 1, hubs: [...hubs] };
    const met = nearest(side.edge, other);
    if (met.length > 0) return { paths: joined(met, { start, end, ahead, back }), sureUpTo: steps, hubs: [...hubs] };
  }
  return { paths: [], sureUpTo: mostSteps, hubs: [...hubs] };
}

/** Of the things at the edge those that the other side came to first: where a hub was cut, it may have met others later. */
function nearest(edge: readonly Stop[], other: Side): readonly Stop[] {
  const steps = edge.flatMap(({ ref }) => other.stepsTo(ref) ?? []);
  const least = Math.min(...steps);
  return edge.filter(({ ref }) => other.stepsTo(ref) === least);
}

/** Ways over the things where both sides met. */
function joined(
  met: readonly Stop[],
  ends: { readonly start: Stop; readonly end: Stop; readonly ahead: Side; readonly back: Side },
): readonly Path[] {
  const { start, end, ahead, back } = ends;
  const paths: Path[] = [];
  for (const middle of met)
    for (const first of linksTo(middle, ahead))
      for (const last of linksTo(middle, back)) {
        if (paths.length === mostPaths) return paths;
        paths.push({ start, links: [...first, ...turned(end, last)] });
      }
  return paths;
}

/** Ways from the start of a side to a thing that it reached, at most as many as are shown. */
function linksTo({ ref }: Stop, { before }: Side): readonly (readonly Link[])[] {
  const found: (readonly Link[])[] = [];
  const follow = (at: string, links: readonly Link[]): void => {
    if (found.length === mostPaths) return;
    const ways = (before.get(at) ?? []).toSorted((one, other) => (one.from.ref < other.from.ref ? -1 : 1));
    if (ways.length === 0) found.push(links);
    for (const { from, by } of ways) follow(from.ref, [by, ...links]);
  };
  follow(ref, []);
  return found;
}

/** The same way from where it ends to where it began. */
const turned = (start: Stop, links: readonly Link[]): readonly Link[] =>
  links
    .map(({ kind, isOut, place, other }, at) => ({
      to: links[at - 1]?.to ?? start,
      kind,
      isOut: !isOut,
      place: { sight: place.sight, number: other },
      other: place.number,
    }))
    .toReversed();
