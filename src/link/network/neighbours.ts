import { isOutward, kindOf } from './base.ts';
import type { Network } from './network.ts';
import { type Reader, Walk } from './walk.ts';

/** A link between two nodes of an answer, once for each kind and direction, however many statements say it. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

export interface NeighboursQuestion {
  readonly node: number;
  readonly depth: 1 | 2;
  /** Nodes in the answer, the first one not counted; at most `mostNeighbours`. */
  readonly limit: number;
  /** A neighbour with more visible links than this is shown but not walked through. */
  readonly hubLinks?: number;
}

export type NeighboursAnswer =
  /** Not there, or not for this reader. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'found';
      /** In the order in which they were found; the asked one first, at zero hops. */
      readonly nodes: readonly { readonly node: number; readonly hops: number }[];
      readonly links: readonly Link[];
      /** Shown and not walked through. */
      readonly hubs: readonly number[];
      /** False when the limit came first: there are more. */
      readonly isComplete: boolean;
    };

export const mostNeighbours = 10_000;
/** What a screen says as "at least 1,000". */
export const manyLinks = 1_000;
/** Guards on links between nodes that are in the answer already; the second keeps an answer quick to hand over. */
const mostLinksPerNeighbour = 8;
const mostLinksInAnswer = 20_000;

export function neighbours(network: Network, reader: Reader, question: NeighboursQuestion): NeighboursAnswer {
  const walk = new Walk(network, reader);
  if (!walk.sees(question.node)) return { kind: 'unknown' };
  const gathering = new Gathering(walk, question);
  gathering.walkFrom(question.node);
  if (question.depth === 2 && gathering.isComplete) gathering.walkRing(question.hubLinks ?? manyLinks);
  return gathering.answer();
}

class Gathering {
  readonly #walk: Walk;
  readonly #limit: number;
  readonly #mostLinks: number;
  readonly #nodes: { readonly node: number; readonly hops: number }[];
  readonly #places: Map<number, number>;
  readonly #links = new Map<number, Link>();
  readonly #hubs: number[] = [];
  isComplete = true;

  constructor(walk: Walk, { node, limit }: NeighboursQuestion) {
    this.#walk = walk;
    this.#limit = Math.min(limit, mostNeighbours);
    this.#mostLinks = Math.min((this.#limit + 1) * mostLinksPerNeighbour, mostLinksInAnswer);
    this.#nodes = [{ node, hops: 0 }];
    this.#places = new Map([[node, 0]]);
  }

  walkRing(hubLinks: number): void {
    for (const { node } of this.#nodes.slice(1)) {
      if (!this.isComplete) return;
      if (this.#walk.hasMoreThan(node, hubLinks)) this.#hubs.push(node);
      else this.walkFrom(node);
    }
  }

  walkFrom(node: number): void {
    const walk = this.#walk;
    const from = this.#places.get(node) ?? 0;
    const hops = (this.#nodes[from]?.hops ?? 0) + 1;
    for (let place = walk.begin(node); place < walk.end; place = walk.next(place)) {
      const target = walk.target(place);
      let to = this.#places.get(target);
      if (to === undefined) {
        if (this.#nodes.length > this.#limit) {
          this.isComplete = false;
          return;
        }
        to = this.#nodes.length;
        this.#places.set(target, to);
        this.#nodes.push({ node: target, hops });
      }
      this.#link(from, to, walk.word(place));
      if (this.#links.size >= this.#mostLinks) {
        this.isComplete = false;
        return;
      }
    }
  }

  #link(here: number, there: number, word: number): void {
    const [from, to] = isOutward(word) ? [here, there] : [there, here];
    const kind = kindOf(word);
    const key = (from * (mostNeighbours + 1) + to) * 32_768 + kind;
    if (this.#links.has(key)) return;
    this.#links.set(key, { from: this.#nodes[from]?.node ?? 0, to: this.#nodes[to]?.node ?? 0, kind });
  }

  answer(): NeighboursAnswer {
    const { isComplete } = this;
    return { kind: 'found', nodes: this.#nodes, links: [...this.#links.values()], hubs: this.#hubs, isComplete };
  }
}

/** How many others a node has, up to "at least 1,000", and by kind and direction: what a badge and a tick box show. */
export type DegreeAnswer =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'found'; readonly neighbours: Count; readonly kinds: readonly KindCount[] };

export interface Count {
  readonly count: number;
  /** There are this many, or more. */
  readonly isAtLeast: boolean;
}

export interface KindCount extends Count {
  readonly linkKind: number;
  readonly isOut: boolean;
}

export function degree(network: Network, reader: Reader, node: number): DegreeAnswer {
  const walk = new Walk(network, reader);
  if (!walk.sees(node)) return { kind: 'unknown' };
  const all = new Set<number>();
  const byKind = new Map<number, Set<number>>();
  let place = walk.begin(node);
  while (place < walk.end) {
    const target = walk.target(place);
    const word = walk.word(place) & 0xffff;
    let its = byKind.get(word);
    if (!its) {
      its = new Set();
      byKind.set(word, its);
    }
    its.add(target);
    if (all.size < manyLinks) all.add(target);
    place = its.size < manyLinks ? walk.next(place) : walk.nextRun(place);
  }
  const kinds = [...byKind].sort(([a], [b]) => a - b);
  return {
    kind: 'found',
    neighbours: countOf(all),
    kinds: kinds.map(([word, its]) => ({ linkKind: kindOf(word), isOut: isOutward(word), ...countOf(its) })),
  };
}

const countOf = ({ size }: ReadonlySet<number>): Count => ({ count: size, isAtLeast: size >= manyLinks });
