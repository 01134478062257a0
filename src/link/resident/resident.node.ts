import { assert } from '../../core/assert.ts';
import type { Cleaners } from '../cleaners.ts';
import type { Explanation } from '../explain.ts';
import { toBits, toUnits } from '../kernel/layout.ts';
import type { ReadyComparer } from '../ready-models.ts';
import { BlockIndex } from './block-index.ts';
import { Gatherer } from './group-rows.ts';
import { residentColumns } from './resident-columns.ts';
import { mostExplained, ResidentScorer, type Weighed } from './score.node.ts';
import { tellingPasses } from './telling-passes.ts';

/** A key that more records have than this says too little to be looked up by. */
const mostInBlock = 64;

export interface ResidentFound {
  /** Place of the record in the order in which they came, from 0. */
  readonly number: number;
  readonly bits: number;
  readonly explanation: Explanation;
}

export interface ResidentQuestion {
  /** From so many bits on. */
  readonly leastBits: number;
  /** At most `mostExplained`, the likest first. */
  readonly most: number;
  /** Left out, such as the record itself. */
  isOther?(number: number): boolean;
}

/**
 * A register in memory, asked about one record at a time: the passes of its plan say which records may be the same one, and the
 * kernel weighs each under a ready model, with every step explained. Nothing is learned, merged or written, and nothing changes:
 * for another load another one is made. Some hundred bytes a record of a register of persons.
 */
export class Resident {
  readonly records: number;
  /** What stands in memory outside of the runtime's own. */
  readonly bytes: number;
  readonly #gatherer: Gatherer;
  /** Of some passes; the others found nothing more. */
  readonly #blocks: ReadonlyMap<number, BlockIndex>;
  readonly #scorer: ResidentScorer;
  readonly #room: Uint32Array;

  constructor(gatherer: Gatherer, blocks: ReadonlyMap<number, BlockIndex>, scorer: ResidentScorer) {
    this.#gatherer = gatherer;
    this.#blocks = blocks;
    this.#scorer = scorer;
    // A run may hold other keys besides, each as common as may be.
    this.#room = new Uint32Array(blocks.size * mostInBlock * 8);
    this.records = gatherer.records;
    const ofBlocks = [...blocks.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    this.bytes = scorer.bytes + gatherer.records * gatherer.width * 4 + ofBlocks;
  }

  /** Cells in the order of the first heading that the plan was bound to. */
  ask(cells: readonly string[], { leastBits, most, isOther }: ResidentQuestion): readonly ResidentFound[] {
    assert(most <= mostExplained, 'no more are explained than there is room for');
    const least = toUnits(leastBits);
    this.#scorer.take(cells);
    const weighed: Weighed[] = [];
    const candidates = this.#candidates(cells);
    this.#scorer.fetch(candidates);
    for (const number of candidates) {
      if (isOther && !isOther(number)) continue;
      const one = this.#scorer.weigh(number);
      if (one.weight >= least) weighed.push(one);
    }
    weighed.sort((one, other) => other.weight - one.weight || one.number - other.number);
    const told = weighed.slice(0, most);
    return this.#scorer.explained(told).map((explanation, at) => {
      const { number = 0, weight = 0 } = told[at] ?? {};
      return { number, bits: toBits(weight), explanation };
    });
  }

  /** Each once, ascending. */
  #candidates(cells: readonly string[]): Uint32Array {
    let found = 0;
    const keys = this.#gatherer.keysOf(cells);
    for (const [pass, block] of this.#blocks) {
      const hash = keys[pass] ?? 0;
      if (hash !== 0) found = block.find(hash, this.#room, found);
    }
    const all = this.#room.subarray(0, found).sort();
    let kept = 0;
    for (let at = 0; at < all.length; at += 1) {
      if (at > 0 && all[at] === all[at - 1]) continue;
      all[kept] = all[at] ?? 0;
      kept += 1;
    }
    return all.subarray(0, kept);
  }
}

/** Takes records one by one, as cells in the order of the last heading that the plan was bound to, and then stands ready. */
export class ResidentBuilder {
  readonly #comparer: ReadyComparer;
  readonly #columns: ReturnType<typeof residentColumns>;
  readonly #gatherer: Gatherer;

  readonly #keepsAll: boolean;

  constructor(comparer: ReadyComparer, { cleaners, expected, keepsAllPasses }: ResidentOptions) {
    this.#comparer = comparer;
    this.#columns = residentColumns(comparer.bound, cleaners);
    this.#gatherer = new Gatherer(this.#columns, expected);
    this.#keepsAll = keepsAllPasses === true;
  }

  add(cells: readonly string[]): void {
    this.#gatherer.add(cells);
  }

  /** Once. */
  done(): Resident {
    const gatherer = this.#gatherer;
    const { passes } = this.#columns;
    const scorer = new ResidentScorer(this.#columns, gatherer, this.#comparer.model);
    const hashesOf = (pass: number): Uint32Array => gatherer.hashesOf(passes[pass] ?? []);
    const taken = this.#keepsAll
      ? [...passes.keys()]
      : tellingPasses({
          records: gatherer.records,
          passes: passes.length,
          mostInBlock,
          hashesOf,
          isLikely: (one, other) => scorer.weighTwo(one, other) > 0,
        });
    const blocks = new Map(taken.map((pass) => [pass, new BlockIndex(hashesOf(pass), mostInBlock)]));
    gatherer.dropParts();
    return new Resident(gatherer, blocks, scorer);
  }
}

export interface ResidentOptions {
  readonly cleaners: Cleaners;
  /** Records: a guess that saves copying. */
  readonly expected: number;
  /** Also passes that find nothing more in this register: for tests. */
  readonly keepsAllPasses?: true;
}
