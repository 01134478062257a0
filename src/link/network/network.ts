import { assert } from '../../core/assert.ts';
import { type Base, kindOf, labelWord, mostClass, mostKind, mostLabels, neverThere, removed } from './base.ts';
import type { Edge } from './builder.ts';
import { mergedRow, type Row, type RowChange } from './row.ts';

/** What happened since the base was made, in the order in which it happened. */
export type NetworkChange =
  /** A new node, or another policy class for one that is there. A node that was removed does not come back. */
  | { readonly kind: 'node.put'; readonly node: number; readonly policy: number }
  /** The node and all its edges, for good. */
  | { readonly kind: 'node.removed'; readonly node: number }
  | { readonly kind: 'edge.added'; readonly edge: Edge }
  /** Takes one of the edges that are exactly so. Where none is, nothing happens. */
  | { readonly kind: 'edge.removed'; readonly edge: Edge };

/** A base and what changed since. Not for two threads: each thread makes its own over the same base. */
export class Network {
  readonly base: Base;
  readonly #rows = new Map<number, Row>();
  /** Changes of a row that nobody has read since. */
  readonly #waiting = new Map<number, RowChange[]>();
  #classes: Uint16Array;
  #nodes: number;
  #words: Uint32Array;
  readonly #codes: Map<number, number>;
  #labels: number;
  #marks = new Uint8Array(0);

  constructor(base: Base) {
    this.base = base;
    this.#classes = base.classes.slice();
    this.#nodes = base.nodes;
    this.#words = base.labelTable.slice();
    this.#labels = base.labelTable.length;
    this.#codes = new Map(Array.from(base.labelTable, (word, label) => [word, label]));
  }

  /** Numbers in use, of nodes that are there or were. */
  get nodes(): number {
    return this.#nodes;
  }

  /** The word of each label; only the first `labels` count. */
  get words(): Uint32Array {
    return this.#words;
  }

  get labels(): number {
    return this.#labels;
  }

  /** The policy class of each node; above `mostClass`, or past the end, no node is there. Until the next change. */
  get classes(): Uint16Array {
    return this.#classes;
  }

  classOf(node: number): number {
    return this.#classes[node] ?? neverThere;
  }

  /** A byte for each node, all zero; who writes in it must leave it zero. */
  marks(): Uint8Array {
    if (this.#marks.length < this.#nodes) this.#marks = new Uint8Array(this.#nodes + (this.#nodes >>> 3));
    return this.#marks;
  }

  /** The row of a node where it differs from the base. */
  changedRow(node: number): Row | undefined {
    if (this.#rows.size === 0 && this.#waiting.size === 0) return undefined;
    const waiting = this.#waiting.get(node);
    if (waiting === undefined) return this.#rows.get(node);
    const row = mergedRow(this.#rows.get(node) ?? this.#baseRow(node), waiting, this.#words);
    this.#waiting.delete(node);
    this.#rows.set(node, row);
    return row;
  }

  #baseRow(node: number): Row {
    const { offsets, targets, labels, nodes } = this.base;
    const [start, end] = node < nodes ? [offsets[node] ?? 0, offsets[node + 1] ?? 0] : [0, 0];
    return { targets: targets.subarray(start, end), labels: labels.subarray(start, end) };
  }

  /** Whether it could be done. An edge needs two nodes that are there and are not the same. */
  apply(change: NetworkChange): boolean {
    switch (change.kind) {
      case 'node.put':
        return this.#put(change.node, change.policy);
      case 'node.removed': {
        if (this.classOf(change.node) > mostClass) return false;
        this.#classes[change.node] = removed;
        this.#rows.delete(change.node);
        this.#waiting.delete(change.node);
        return true;
      }
      case 'edge.added':
        return this.#change(change.edge, true);
      case 'edge.removed':
        return this.#change(change.edge, false);
    }
  }

  #put(node: number, policy: number): boolean {
    assert(policy <= mostClass && node < neverNode, 'the node and its policy class are within their bounds');
    if (this.classOf(node) === removed) return false;
    if (node >= this.#classes.length) {
      const wider = new Uint16Array(Math.max(node + 1, this.#classes.length + (this.#classes.length >>> 3)));
      wider.fill(neverThere);
      wider.set(this.#classes);
      this.#classes = wider;
    }
    this.#nodes = Math.max(this.#nodes, node + 1);
    this.#classes[node] = policy;
    return true;
  }

  #change({ from, to, kind, policy }: Edge, isAdded: boolean): boolean {
    assert(policy <= mostClass && kind <= mostKind, 'the policy class and the kind are within their bounds');
    if (from === to || this.classOf(from) > mostClass || this.classOf(to) > mostClass) return false;
    this.#wait(from, { target: to, label: this.#labelOf(labelWord(policy, kind, true)), isAdded });
    this.#wait(to, { target: from, label: this.#labelOf(labelWord(policy, kind, false)), isAdded });
    return true;
  }

  #wait(node: number, change: RowChange): void {
    const waiting = this.#waiting.get(node);
    if (waiting) waiting.push(change);
    else this.#waiting.set(node, [change]);
  }

  #labelOf(word: number): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    assert(this.#labels < mostLabels, 'a network holds at most 32,768 pairs of class and kind');
    if (this.#labels === this.#words.length) {
      const wider = new Uint32Array(this.#words.length * 2 + 16);
      wider.set(this.#words);
      this.#words = wider;
    }
    this.#words[this.#labels] = word;
    this.#codes.set(word, this.#labels);
    this.#labels += 1;
    return this.#labels - 1;
  }

  /** How many rows differ from the base; when there are many, it is time for a new base. */
  get changedRows(): number {
    return this.#rows.size + this.#waiting.size;
  }

  /** Every kind that an edge ever had here. */
  kinds(): ReadonlySet<number> {
    return new Set(Array.from(this.#words.subarray(0, this.#labels), kindOf));
  }
}

const neverNode = 2 ** 32 - 1;
