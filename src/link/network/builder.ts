import { assert, present } from '../../core/assert.ts';
import { type Base, labelWord, mostClass, mostKind, mostLabels, neverThere, roomFor, seal } from './base.ts';

/** A link as a statement gives it. The same edge may be there more than once: once for each statement. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  readonly policy: number;
}

/** Many edges at once, as four columns of one length. */
export interface EdgeChunk {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly kind: Uint16Array;
  readonly policy: Uint16Array;
}

/** Makes a base from a stream: first the nodes, then the edges, each in any order and once. */
export interface NetworkBuilder {
  /** Nodes that were never put are not there; nor are their edges. */
  putNode(node: number, policy: number): void;
  /** True when it was taken: both ends are there and are not the same node. */
  addEdge(from: number, to: number, kind: number, policy: number): boolean;
  /** The builder is empty afterwards. `position` is how far in the caller's own log the stream went. */
  done(position?: number): Base;
}

/** Edges wait in blocks, so that a block can go while the rows are filled. */
const blockEdges = 1 << 20;

interface Block {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly label: Uint16Array;
}

const newBlock = (edges: number): Block => ({
  from: new Uint32Array(edges),
  to: new Uint32Array(edges),
  label: new Uint16Array(edges),
});

/**
 * While it builds: 10 bytes for each edge that waits and 12 for each that stands in the rows, the blocks going as the
 * rows come; 10 bytes for each node.
 */
export function networkBuilder(nodes: number): NetworkBuilder {
  const classes = new Uint16Array(nodes).fill(neverThere);
  const ends = new Uint32Array(nodes);
  const blocks: Block[] = [];
  const words: number[] = [];
  const codes = new Map<number, number>();
  let block = newBlock(0);
  let held = 0;
  let edges = 0;
  /** Codes come in pairs: out is even, and in is one more. */
  const codeOf = (policy: number, kind: number): number => {
    const word = labelWord(policy, kind, true);
    const known = codes.get(word);
    if (known !== undefined) return known;
    assert(words.length < mostLabels, 'a network holds at most 32,768 pairs of class and kind');
    codes.set(word, words.length);
    return words.push(word, labelWord(policy, kind, false)) - 2;
  };
  return {
    putNode(node, policy) {
      assert(node < nodes && policy <= mostClass, 'the node was counted and its policy class is one');
      classes[node] = policy;
    },
    addEdge(from, to, kind, policy) {
      assert(policy <= mostClass && kind <= mostKind, 'the policy class and the kind are within their bounds');
      if (from === to || !isThere(classes, from) || !isThere(classes, to)) return false;
      if (held === block.from.length) {
        block = newBlock(blockEdges);
        blocks.push(block);
        held = 0;
      }
      block.from[held] = from;
      block.to[held] = to;
      block.label[held] = codeOf(policy, kind);
      held += 1;
      edges += 1;
      ends[from] = (ends[from] ?? 0) + 1;
      ends[to] = (ends[to] ?? 0) + 1;
      return true;
    },
    done(position) {
      const base = roomFor({ nodes, halves: edges * 2, labels: words.length });
      base.classes.set(classes);
      const labelOf = sortedLabels(base, words);
      startRows(base, ends);
      fillRows(base, ends, { blocks, labelOf, lastHeld: held });
      sortRows(base);
      return seal(base, position);
    },
  };
}

const isThere = (classes: Uint16Array, node: number): boolean => (classes[node] ?? neverThere) <= mostClass;

/** Labels get their number by their word, so that the order of a row does not depend on who came first. */
function sortedLabels({ labelTable }: Base, words: readonly number[]): Uint16Array {
  labelTable.set(words.toSorted((a, b) => a - b));
  const numbers = new Map(Array.from(labelTable, (word, at) => [word, at]));
  return Uint16Array.from(words, (word) => present(numbers.get(word), 'every word stands in the table'));
}

/** From now on the ends hold where the next half edge of each row comes. */
function startRows({ nodes, offsets }: Base, ends: Uint32Array): void {
  let at = 0;
  for (let node = 0; node < nodes; node += 1) {
    offsets[node] = at;
    const length = ends[node] ?? 0;
    ends[node] = at;
    at += length;
  }
  offsets[nodes] = at;
}

function fillRows(
  { targets, labels }: Base,
  next: Uint32Array,
  facts: {
    readonly blocks: Block[];
    readonly labelOf: Uint16Array;
    readonly lastHeld: number;
  },
): void {
  const { blocks, labelOf } = facts;
  for (let block = blocks.pop(), length = facts.lastHeld; block; block = blocks.pop(), length = blockEdges) {
    const { from, to, label } = block;
    for (let at = 0; at < length; at += 1) {
      const [one, other, code] = [from[at] ?? 0, to[at] ?? 0, label[at] ?? 0];
      const out = next[one] ?? 0;
      targets[out] = other;
      labels[out] = labelOf[code] ?? 0;
      next[one] = out + 1;
      const home = next[other] ?? 0;
      targets[home] = one;
      labels[home] = labelOf[code + 1] ?? 0;
      next[other] = home + 1;
    }
  }
}

/** Rows longer than this are sorted as numbers of label and target together. */
const longRow = 48;

function sortRows({ nodes, offsets, targets, labels }: Base): void {
  for (let node = 0; node < nodes; node += 1) {
    const [start, end] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
    if (end - start > longRow) sortLong(targets.subarray(start, end), labels.subarray(start, end));
    else sortShort(targets, labels, { start, end });
  }
}

function sortShort(
  targets: Uint32Array,
  labels: Uint16Array,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  for (let at = start + 1; at < end; at += 1) {
    const [target, label] = [targets[at] ?? 0, labels[at] ?? 0];
    let place = at;
    while (place > start) {
      const [before, its] = [targets[place - 1] ?? 0, labels[place - 1] ?? 0];
      if (its < label || (its === label && before <= target)) break;
      targets[place] = before;
      labels[place] = its;
      place -= 1;
    }
    targets[place] = target;
    labels[place] = label;
  }
}

function sortLong(targets: Uint32Array, labels: Uint16Array): void {
  const keys = Float64Array.from(targets, (target, at) => (labels[at] ?? 0) * 2 ** 32 + target).sort();
  for (const [at, key] of keys.entries()) {
    const label = Math.floor(key / 2 ** 32);
    labels[at] = label;
    targets[at] = key - label * 2 ** 32;
  }
}
