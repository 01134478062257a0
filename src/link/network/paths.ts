import { isOutward, kindOf } from './base.ts';
import type { Link } from './neighbours.ts';
import type { Network } from './network.ts';
import { type Reader, Walk } from './walk.ts';

export interface PathsQuestion {
  readonly from: number;
  readonly to: number;
  /** At most so many paths, all of them shortest. */
  readonly paths: number;
  /** A node with more visible links than this is no step on the way; the two ends are never refused. */
  readonly hubLinks?: number;
  /** Visible links to look at before it stops. */
  readonly looks?: number;
}

/** What every answer says about how it was found. */
interface Found {
  /** Nodes that were met and not walked through, at most `mostHubs`, by number. */
  readonly hubs: readonly number[];
  readonly looked: number;
}

export type PathsAnswer =
  /** One of the two is not there, or not for this reader. */
  | { readonly kind: 'unknown' }
  /** None of six steps or fewer that does not go through a hub. */
  | ({ readonly kind: 'none' } & Found)
  /** Stopped at the bound. There is none of so many steps or fewer; beyond that it is not known. */
  | ({ readonly kind: 'stopped'; readonly noneUpTo: number } & Found)
  | ({
      readonly kind: 'found';
      readonly steps: number;
      /** Nodes from the one to the other, in the order of their numbers. */
      readonly paths: readonly (readonly number[])[];
      readonly links: readonly Link[];
      /** False when there are more shortest paths than were asked for. */
      readonly isComplete: boolean;
    } & Found);

export const mostSteps = 6;
export const mostPaths = 100;
const mostHubs = 100;
const usualHubLinks = 5_000;
const usualLooks = 2_000_000;

/** Shortest paths, from both ends at once, always on from the side with the fewer nodes. */
export function pathsUpToSix(network: Network, reader: Reader, question: PathsQuestion): PathsAnswer {
  const walk = new Walk(network, reader);
  if (!walk.sees(question.from) || !walk.sees(question.to)) return { kind: 'unknown' };
  const search = new Search(walk, question);
  try {
    return search.run();
  } finally {
    search.clear();
  }
}

/** One side of the search: its steps in the low or the high half of a node's mark, one more than the distance. */
interface Side {
  readonly start: number;
  readonly shift: 0 | 4;
  readonly levels: number[][];
}

class Search {
  readonly #walk: Walk;
  readonly #marks: Uint8Array;
  readonly #touched: number[] = [];
  readonly #hubs = new Set<number>();
  readonly #hubLinks: number;
  readonly #looks: number;
  readonly #paths: number;
  readonly #here: Side;
  readonly #there: Side;
  #looked = 0;

  constructor(walk: Walk, { from, to, paths, hubLinks, looks }: PathsQuestion) {
    this.#walk = walk;
    this.#marks = walk.network.marks();
    this.#hubLinks = hubLinks ?? usualHubLinks;
    this.#looks = looks ?? usualLooks;
    this.#paths = Math.min(paths, mostPaths);
    this.#here = { start: from, shift: 0, levels: [[from]] };
    this.#there = { start: to, shift: 4, levels: [[to]] };
    this.#mark(from, 1);
    this.#mark(to, 1 << 4);
  }

  clear(): void {
    for (const node of this.#touched) this.#marks[node] = 0;
  }

  run(): PathsAnswer {
    const [here, there] = [this.#here, this.#there];
    if (here.start === there.start)
      return { kind: 'found', steps: 0, paths: [[here.start]], links: [], isComplete: true, ...this.#about() };
    for (let steps = 1; steps <= mostSteps; steps += 1) {
      const side = last(here).length <= last(there).length ? here : there;
      const met = this.#step(side);
      if (met === 'stopped') return { kind: 'stopped', noneUpTo: steps - 1, ...this.#about() };
      if (met.length > 0) return this.#found(met) ?? { kind: 'stopped', noneUpTo: steps - 1, ...this.#about() };
      if (last(side).length === 0) break;
    }
    return { kind: 'none', ...this.#about() };
  }

  /** One step further on this side; the nodes that the other side had reached. */
  #step(side: Side): 'stopped' | readonly number[] {
    const walk = this.#walk;
    const [own, other] = [15 << side.shift, 15 << (4 - side.shift)];
    const mark = (side.levels.length + 1) << side.shift;
    const next: number[] = [];
    const met: number[] = [];
    for (const node of last(side)) {
      if (this.#isHub(node)) continue;
      for (let place = walk.begin(node); place < walk.end; place = walk.next(place)) {
        this.#looked += 1;
        if (this.#looked > this.#looks) return 'stopped';
        const target = walk.target(place);
        const its = this.#marks[target] ?? 0;
        if ((its & own) !== 0) continue;
        this.#mark(target, its | mark);
        next.push(target);
        if ((its & other) !== 0) met.push(target);
      }
    }
    side.levels.push(next);
    return met.filter((node) => !this.#isHub(node));
  }

  #mark(node: number, mark: number): void {
    if (this.#marks[node] === 0) this.#touched.push(node);
    this.#marks[node] = mark;
  }

  #isHub(node: number): boolean {
    if (node === this.#here.start || node === this.#there.start) return false;
    if (this.#hubs.has(node)) return true;
    if (!this.#walk.hasMoreThan(node, this.#hubLinks)) return false;
    this.#looked += this.#hubLinks;
    this.#hubs.add(node);
    return true;
  }

  #about(): Found {
    return { hubs: [...this.#hubs].sort((a, b) => a - b).slice(0, mostHubs), looked: this.#looked };
  }

  /** Nothing when the bound came first. */
  #found(met: readonly number[]): PathsAnswer | undefined {
    const [here, there] = [this.#here, this.#there];
    const steps = here.levels.length + there.levels.length - 2;
    const onWay = this.#onWay(met);
    if (!onWay) return undefined;
    const paths: number[][] = [];
    const onward = new Map<number, readonly number[]>();
    const isMore = this.#extend([here.start], { onWay, paths, onward });
    return {
      kind: 'found',
      steps,
      paths,
      links: this.#linksOf(paths),
      isComplete: !isMore,
      ...this.#about(),
    };
  }

  /** The nodes on this side from which a meeting point is reached, those included. */
  #onWay(met: readonly number[]): ReadonlySet<number> | undefined {
    const walk = this.#walk;
    const onWay = new Set(met);
    let level: readonly number[] = met;
    for (let steps = this.#here.levels.length - 1; steps > 0; steps -= 1) {
      const before: number[] = [];
      for (const node of level) {
        for (let place = walk.begin(node); place < walk.end; place = walk.next(place)) {
          this.#looked += 1;
          if (this.#looked > this.#looks) return undefined;
          const target = walk.target(place);
          if (((this.#marks[target] ?? 0) & 15) !== steps || onWay.has(target) || this.#hubs.has(target)) continue;
          onWay.add(target);
          before.push(target);
        }
      }
      level = before;
    }
    return onWay;
  }

  /** Adds the paths that begin so, the lowest numbers first; whether there are more than were asked for. */
  #extend(
    path: readonly number[],
    facts: {
      readonly onWay: ReadonlySet<number>;
      readonly paths: number[][];
      readonly onward: Map<number, readonly number[]>;
    },
  ): boolean {
    const node = path.at(-1) ?? this.#here.start;
    if (node === this.#there.start) {
      if (facts.paths.length === this.#paths) return true;
      facts.paths.push([...path]);
      return false;
    }
    let onward = facts.onward.get(node);
    if (!onward) {
      onward = this.#onwardFrom(node, facts.onWay);
      facts.onward.set(node, onward);
    }
    return onward.some((next) => this.#extend([...path, next], facts));
  }

  #onwardFrom(node: number, onWay: ReadonlySet<number>): readonly number[] {
    const walk = this.#walk;
    const its = this.#marks[node] ?? 0;
    const isPastMeeting = its >>> 4 !== 0 && (onWay.has(node) ? (its & 15) === this.#here.levels.length : true);
    const found = new Set<number>();
    for (let place = walk.begin(node); place < walk.end; place = walk.next(place)) {
      const target = walk.target(place);
      const mark = this.#marks[target] ?? 0;
      const isNext = isPastMeeting
        ? mark >>> 4 === (its >>> 4) - 1 && mark >>> 4 !== 0 && !this.#hubs.has(target)
        : (mark & 15) === (its & 15) + 1 && onWay.has(target);
      if (isNext) found.add(target);
    }
    return [...found].sort((a, b) => a - b);
  }

  #linksOf(paths: readonly (readonly number[])[]): readonly Link[] {
    const links = new Map<string, Link>();
    for (const path of paths) {
      for (const [at, node] of path.slice(0, -1).entries()) {
        const other = path[at + 1] ?? node;
        if (links.has(`${node} ${other}`)) continue;
        for (const link of linksBetween(this.#walk, node, other))
          links.set(`${link.from} ${link.to} ${link.kind}`, link);
        links.set(`${node} ${other}`, { from: node, to: other, kind: -1 });
      }
    }
    return [...links.values()].filter(({ kind }) => kind >= 0);
  }
}

const last = ({ levels }: Side): number[] => levels.at(-1) ?? [];

/** Every visible link between two nodes. */
function linksBetween(walk: Walk, one: number, other: number): readonly Link[] {
  const found: Link[] = [];
  for (let place = walk.begin(one); place < walk.end; place = walk.next(place)) {
    if (walk.target(place) !== other) continue;
    const word = walk.word(place);
    const [from, to] = isOutward(word) ? [one, other] : [other, one];
    found.push({ from, to, kind: kindOf(word) });
  }
  return found;
}
