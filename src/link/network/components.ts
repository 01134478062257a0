import type { Network } from './network.ts';
import { type Reader, Walk } from './walk.ts';

/** Parts of the network that hang together, for one reader. */
export interface Components {
  /** Nodes this reader sees, and how many of them stand alone. */
  readonly nodes: number;
  readonly alone: number;
  /** Components of two nodes or more. */
  readonly count: number;
  /** The largest, and of equal ones that with the lowest number first. `node` is its lowest. */
  readonly largest: readonly { readonly node: number; readonly size: number }[];
  /** For each node the lowest number of its component; `notSeen` where this reader sees none. */
  readonly lowest: Uint32Array;
}

export const notSeen = 2 ** 32 - 1;

export interface ComponentsQuestion {
  /** So many of the largest components by name. */
  readonly largest: number;
  /** Told now and then what share of the work is done. */
  readonly tick?: (share: number) => void;
}

/** Nodes between two ticks. */
const nodesPerTick = 1 << 18;

/** Over everything; a second for a million nodes, so a caller runs it aside. */
export function components(network: Network, reader: Reader, { largest, tick }: ComponentsQuestion): Components {
  const walk = new Walk(network, reader);
  const parents = new Uint32Array(network.nodes).fill(notSeen);
  for (let node = 0; node < parents.length; node += 1) if (walk.sees(node)) parents[node] = node;
  for (let node = 0; node < parents.length; node += 1) {
    if (node % nodesPerTick === 0) tick?.(node / parents.length);
    if (parents[node] === notSeen) continue;
    for (let place = walk.begin(node); place < walk.end; place = walk.next(place)) {
      const target = walk.target(place);
      if (target > node) join(parents, node, target);
    }
  }
  return summed(parents, largest);
}

/** The lower root stays, so that the root is the lowest number and no order changes the outcome. */
function join(parents: Uint32Array, one: number, other: number): void {
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)];
  if (a < b) parents[b] = a;
  else parents[a] = b;
}

function rootOf(parents: Uint32Array, node: number): number {
  let at = node;
  for (let up = parents[at] ?? 0; up !== at; up = parents[at] ?? 0) {
    const further = parents[up] ?? 0;
    parents[at] = further;
    at = further;
  }
  return at;
}

function summed(parents: Uint32Array, most: number): Components {
  const sizes = new Uint32Array(parents.length);
  let nodes = 0;
  for (let node = 0; node < parents.length; node += 1) {
    if (parents[node] === notSeen) continue;
    const root = rootOf(parents, node);
    parents[node] = root;
    sizes[root] = (sizes[root] ?? 0) + 1;
    nodes += 1;
  }
  let [alone, count] = [0, 0];
  const found: { node: number; size: number }[] = [];
  for (const [node, size] of sizes.entries()) {
    if (size === 1) alone += 1;
    if (size < 2) continue;
    count += 1;
    found.push({ node, size });
    if (found.length > 4 * most + 1024) shorten(found, most);
  }
  shorten(found, most);
  return { nodes, alone, count, largest: found, lowest: parents };
}

function shorten(found: { node: number; size: number }[], most: number): void {
  found.sort((a, b) => b.size - a.size || a.node - b.node);
  found.length = Math.min(found.length, most);
}

export type ComponentAnswer =
  | { readonly kind: 'unknown' }
  /** All nodes of the component, by number; or the first ones found and `isComplete` false. */
  | { readonly kind: 'found'; readonly nodes: readonly number[]; readonly isComplete: boolean };

export const mostInComponent = 20_000;

/** Links to look at for one node of the limit: beyond that the answer is not complete. */
const looksPerNode = 64;

/** The component of one node, up to a limit of nodes. */
export function componentOf(
  network: Network,
  reader: Reader,
  { node, limit }: { readonly node: number; readonly limit: number },
): ComponentAnswer {
  const walk = new Walk(network, reader);
  if (!walk.sees(node)) return { kind: 'unknown' };
  const most = Math.min(limit, mostInComponent);
  const marks = network.marks();
  const found = [node];
  marks[node] = 1;
  let looks = most * looksPerNode;
  let isComplete = true;
  for (let at = 0; at < found.length && isComplete; at += 1) {
    for (let place = walk.begin(found[at] ?? 0); place < walk.end; place = walk.next(place)) {
      const target = walk.target(place);
      looks -= 1;
      if (looks < 0 || (marks[target] === 0 && found.length === most)) {
        isComplete = false;
        break;
      }
      if (marks[target] !== 0) continue;
      marks[target] = 1;
      found.push(target);
    }
  }
  for (const its of found) marks[its] = 0;
  return { kind: 'found', nodes: found.toSorted((a, b) => a - b), isComplete };
}
