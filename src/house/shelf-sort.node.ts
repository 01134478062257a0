import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { PairBuffer } from './shelf-pages.ts';
import { guarded } from './store-sqlite-fault.node.ts';

/** Pairs that are sorted in memory at a time: 8 MB. */
const runPairs = 1_000_000;
/** Pairs of each run that are read at a time while runs are merged. */
const stridePairs = 16_384;

/** Sorts any number of pairs in bounded memory: sorted runs in a file, merged in one pass. */
export class PairSorter {
  readonly #buffer = new PairBuffer(runPairs);
  readonly #folder: string;
  readonly #file: number;
  readonly #runs: { readonly from: number; readonly pairs: number }[] = [];
  #bytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.#file = guarded(() => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { mode: 0o700 });
      return openSync(join(folder, 'runs'), 'w+', 0o600);
    });
  }

  get pairs(): number {
    return this.#bytes / 8 + this.#buffer.count;
  }

  add(hash: number, number: number): void {
    this.#buffer.add(hash, number);
    if (this.#buffer.isFull) this.#spill();
  }

  #spill(): void {
    const bytes = this.#buffer.take();
    if (bytes.length === 0) return;
    this.#runs.push({ from: this.#bytes, pairs: bytes.length / 8 });
    for (let at = 0; at < bytes.length; )
      at += guarded(() => writeSync(this.#file, bytes, at, bytes.length - at, this.#bytes + at));
    this.#bytes += bytes.length;
  }

  /** All pairs in order, the same pair as often as it was added. */
  *inOrder(): Generator<{ readonly words: Uint32Array; readonly pairs: number }> {
    this.#spill();
    const runs = this.#runs.map((run) => new Run(this.#file, run));
    const heap = new RunHeap(runs.filter((run) => run.fill()));
    const out = new Uint32Array(stridePairs * 2);
    let count = 0;
    for (let run = heap.least; run; run = heap.least) {
      out[count * 2] = run.low;
      out[count * 2 + 1] = run.high;
      count += 1;
      heap.advance();
      if (count < stridePairs) continue;
      yield { words: out, pairs: count };
      count = 0;
    }
    if (count > 0) yield { words: out, pairs: count };
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

class Run {
  readonly #file: number;
  readonly #words = new Uint32Array(stridePairs * 2);
  readonly #bytes = new Uint8Array(this.#words.buffer);
  #from: number;
  #left: number;
  #held = 0;
  #at = 0;
  low = 0;
  high = 0;

  constructor(file: number, { from, pairs }: { readonly from: number; readonly pairs: number }) {
    this.#file = file;
    this.#from = from;
    this.#left = pairs;
  }

  /** Puts the next pair in `low` and `high`; false when there is none. */
  fill(): boolean {
    if (this.#at === this.#held && !this.#read()) return false;
    this.low = this.#words[this.#at * 2] ?? 0;
    this.high = this.#words[this.#at * 2 + 1] ?? 0;
    this.#at += 1;
    return true;
  }

  #read(): boolean {
    const pairs = Math.min(stridePairs, this.#left);
    for (let at = 0; at < pairs * 8; )
      at += guarded(() => readSync(this.#file, this.#bytes, at, pairs * 8 - at, this.#from + at));
    this.#from += pairs * 8;
    this.#left -= pairs;
    this.#held = pairs;
    this.#at = 0;
    return pairs > 0;
  }
}

/** The run with the least pair on top. */
class RunHeap {
  readonly #runs: Run[];

  constructor(runs: Run[]) {
    this.#runs = runs;
    for (let at = (runs.length >> 1) - 1; at >= 0; at -= 1) this.#sink(at);
  }

  get least(): Run | undefined {
    return this.#runs[0];
  }

  advance(): void {
    const [top] = this.#runs;
    if (!top) return;
    if (!top.fill()) {
      const last = this.#runs.pop();
      if (last && last !== top) this.#runs[0] = last;
    }
    this.#sink(0);
  }

  #sink(from: number): void {
    const runs = this.#runs;
    for (let at = from; ; ) {
      const left = at * 2 + 1;
      let least = at;
      for (const child of [left, left + 1]) if (isLess(runs[child], runs[least])) least = child;
      if (least === at) return;
      const [one, other] = [runs[at], runs[least]];
      if (one && other) [runs[at], runs[least]] = [other, one];
      at = least;
    }
  }
}

const isLess = (one: Run | undefined, other: Run | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one.high < other.high || (one.high === other.high && one.low < other.low));
