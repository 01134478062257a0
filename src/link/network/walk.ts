import { kindOf, mostClass, neverThere, policyOf } from './base.ts';
import type { Network } from './network.ts';

/** Who reads. A class beyond the end of the mask, or with a zero in it, does not exist for this reader. */
export interface Reader {
  readonly mask: Uint8Array;
  /** Only edges of these kinds; absent: all. */
  readonly kinds?: readonly number[];
}

/**
 * The network as one reader sees it: an edge is there when its own class and those of both ends are admitted. Every
 * count, bound and order of an answer is made of what this shows, so that what is hidden changes none of them. Runs of
 * hidden labels are leapt over, so that they hardly cost time either. It lives for one answer: no change comes between.
 */
export class Walk {
  readonly network: Network;
  readonly #admits: Uint8Array;
  readonly #classes: Uint16Array;
  readonly #open: Uint8Array;
  /** The row that stands open. */
  targets: Uint32Array;
  labels: Uint16Array;
  /** Past the last place of the row. */
  end = 0;

  constructor(network: Network, { mask, kinds }: Reader) {
    this.network = network;
    this.#classes = network.classes;
    this.#admits = mask.subarray(0, mostClass + 1);
    this.targets = network.base.targets;
    this.labels = network.base.labels;
    const wanted = kinds && new Set(kinds);
    this.#open = new Uint8Array(network.labels);
    for (let label = 0; label < this.#open.length; label += 1) {
      const word = network.words[label] ?? 0;
      const isOpen = this.#admitted(policyOf(word)) && (wanted === undefined || wanted.has(kindOf(word)));
      this.#open[label] = isOpen ? 1 : 0;
    }
  }

  /** False for what is hidden and for what is not there, alike. */
  sees(node: number): boolean {
    return this.#admitted(this.#classes[node] ?? neverThere);
  }

  #admitted(policy: number): boolean {
    return policy < this.#admits.length && this.#admits[policy] !== 0;
  }

  /** Opens the row of a node that is seen; its first place, or the end. */
  begin(node: number): number {
    const changed = this.network.changedRow(node);
    if (changed) {
      this.targets = changed.targets;
      this.labels = changed.labels;
      this.end = changed.targets.length;
      return this.#seen(0);
    }
    const { base } = this.network;
    this.targets = base.targets;
    this.labels = base.labels;
    if (node >= base.nodes) {
      this.end = 0;
      return 0;
    }
    this.end = base.offsets[node + 1] ?? 0;
    return this.#seen(base.offsets[node] ?? 0);
  }

  /** The next place of the open row, or the end. */
  next(place: number): number {
    return this.#seen(place + 1);
  }

  /** The next place with another label, or the end. */
  nextRun(place: number): number {
    return this.#seen(this.#pastRun(place, this.labels[place] ?? 0));
  }

  /** The target and the word of the label at a place. */
  target(place: number): number {
    return this.targets[place] ?? 0;
  }

  word(place: number): number {
    return this.network.words[this.labels[place] ?? 0] ?? 0;
  }

  #seen(from: number): number {
    let place = from;
    while (place < this.end) {
      const label = this.labels[place] ?? 0;
      if (this.#open[label] === 0) place = this.#pastRun(place, label);
      else if (this.#admitted(this.#classes[this.targets[place] ?? 0] ?? neverThere)) return place;
      else place += 1;
    }
    return this.end;
  }

  /** Leaps in doubling steps, then halves: a run of a million takes forty looks. */
  #pastRun(from: number, label: number): number {
    let [low, step] = [from, 1];
    while (low + step < this.end && this.labels[low + step] === label) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.end);
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (this.labels[middle] === label) low = middle;
      else high = middle;
    }
    return high;
  }

  /** Whether the node has more visible links than this. What it leaves unread changes no answer. */
  hasMoreThan(node: number, bound: number): boolean {
    let place = this.begin(node);
    if (this.end - place <= bound) return false;
    for (let count = 0; place < this.end; place = this.next(place)) {
      count += 1;
      if (count > bound) return true;
    }
    return false;
  }
}
