import { type Base, mostClass, roomFor, seal } from './base.ts';
import type { Network } from './network.ts';

/** A base that gives the same answers by itself, up to this place in the caller's log. What was removed is not in it. */
export function compacted(network: Network, position = 0): Base {
  const rows = new LastingRows(network);
  const used = new Uint8Array(network.labels);
  let halves = 0;
  for (let node = 0; node < network.nodes; node += 1) {
    for (let place = rows.begin(node); place < rows.end; place = rows.next(place)) {
      used[rows.labels[place] ?? 0] = 1;
      halves += 1;
    }
  }
  const { words } = network;
  const kept = Array.from(used.keys())
    .filter((label) => used[label] === 1)
    .sort((a, b) => (words[a] ?? 0) - (words[b] ?? 0));
  const numbers = new Uint16Array(network.labels);
  for (const [number, label] of kept.entries()) numbers[label] = number;
  const base = roomFor({ nodes: network.nodes, halves, labels: kept.length });
  base.labelTable.set(kept.map((label) => words[label] ?? 0));
  let at = 0;
  for (let node = 0; node < network.nodes; node += 1) {
    base.classes[node] = network.classOf(node);
    base.offsets[node] = at;
    for (let place = rows.begin(node); place < rows.end; place = rows.next(place)) {
      base.targets[at] = rows.targets[place] ?? 0;
      base.labels[at] = numbers[rows.labels[place] ?? 0] ?? 0;
      at += 1;
    }
  }
  base.offsets[network.nodes] = at;
  return seal(base, position);
}

/** Rows without the edges of nodes that are gone. */
class LastingRows {
  readonly #network: Network;
  readonly #classes: Uint16Array;
  targets: Uint32Array;
  labels: Uint16Array;
  end = 0;

  constructor(network: Network) {
    this.#network = network;
    this.#classes = network.classes;
    this.targets = network.base.targets;
    this.labels = network.base.labels;
  }

  begin(node: number): number {
    const { base } = this.#network;
    const changed = this.#network.changedRow(node);
    this.targets = changed?.targets ?? base.targets;
    this.labels = changed?.labels ?? base.labels;
    this.end = 0;
    if (this.#network.classOf(node) > mostClass) return 0;
    if (changed) this.end = changed.targets.length;
    else if (node < base.nodes) this.end = base.offsets[node + 1] ?? 0;
    return this.#lasting(changed ? 0 : (base.offsets[node] ?? 0));
  }

  next(place: number): number {
    return this.#lasting(place + 1);
  }

  #lasting(from: number): number {
    let place = from;
    while (place < this.end && (this.#classes[this.targets[place] ?? 0] ?? 0) > mostClass) place += 1;
    return place;
  }
}
