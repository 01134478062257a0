import { assert } from '../../core/assert.ts';
import { prng } from '../../core/prng.ts';
import type { Cleaners } from '../cleaners.ts';
import type { Explanation } from '../explain.ts';
import { toBits, toUnits } from '../kernel/layout.ts';
import type { ReadyComparer } from '../ready-models.ts';
import { BlockIndex } from './block-index.ts';
import { faultyRow } from './faulty-rows.ts';
import { Gatherer } from './group-rows.ts';
import { residentColumns } from './resident-columns.ts';
import { mostExplained, ResidentScorer, type Weighed } from './score.node.ts';
import { tellingPasses } from './telling-passes.ts';

/** Records that passes are tried on, and how often each with faults. */
const mostSampled = 2_000;
const timesFaulty = 12;
const seed = 20_261_129;

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
  /** Of the passes that were kept. */
  readonly #blocks: ReadonlyMap<number, BlockIndex>;
  readonly #scorer: ResidentScorer;

  constructor(gatherer: Gatherer, blocks: ReadonlyMap<number, BlockIndex>, scorer: ResidentScorer) {
    this.#gatherer = gatherer;
    this.#blocks = blocks;
    this.#scorer = scorer;
    this.records = gatherer.records;
    const ofBlocks = [...blocks.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    this.bytes = scorer.bytes + gatherer.records * gatherer.width * 4 + ofBlocks;
  }

  /** Cells in the order of the first heading that the plan was bound to. */
  ask(cells: readonly string[], { leastBits, most, isOther }: ResidentQuestion): readonly ResidentFound[] {
    assert(most <= mostExplained, 'no more are explained than there is room for');
    const least = toUnits(leastBits);
    this.#scorer.take(cells, 'askedCells');
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
    const keys = this.#gatherer.keysOf(cells, 'askedCells');
    const found: number[] = [];
    for (const [pass, block] of this.#blocks) {
      const hash = keys[pass] ?? 0;
      if (hash !== 0) for (const number of block.find(hash)) found.push(number);
    }
    const all = Uint32Array.from(found).sort();
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
  #sample: { readonly number: number; readonly cells: readonly string[] }[] = [];
  #stride = 1;

  constructor(comparer: ReadyComparer, { cleaners, expected, keepsAllPasses }: ResidentOptions) {
    this.#comparer = comparer;
    this.#columns = residentColumns(comparer.bound, cleaners);
    this.#gatherer = new Gatherer(this.#columns, expected);
    this.#keepsAll = keepsAllPasses === true;
  }

  add(cells: readonly string[]): void {
    const number = this.#gatherer.records;
    if (!this.#keepsAll && number % this.#stride === 0) this.#sample.push({ number, cells });
    // However many come, some stand for all.
    if (this.#sample.length > mostSampled) {
      this.#sample = this.#sample.filter((_, at) => at % 2 === 0);
      this.#stride *= 2;
    }
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
      : tellingPasses({ passes: passes.length, mostInBlock, hashesOf, asked: this.#asked(scorer) });
    const blocks = new Map(taken.map((pass) => [pass, new BlockIndex(hashesOf(pass), mostInBlock)]));
    gatherer.dropParts();
    return new Resident(gatherer, blocks, scorer);
  }

  /** Some records with faults made in them, as long as they are still more likely the same one than not. */
  #asked(scorer: ResidentScorer): readonly { readonly record: number; readonly keys: readonly number[] }[] {
    const chance = prng(seed);
    const places = [...new Set(this.#columns.groups.flatMap(({ cells }) => cells))];
    const sample = this.#sample;
    return sample.flatMap(({ number, cells }, at) =>
      Array.from({ length: timesFaulty }, (_, time) => {
        const other = sample[(at + time + 1) % sample.length]?.cells ?? [];
        const row = faultyRow(cells, { other, places, chance });
        scorer.take(row, 'cells');
        return scorer.weigh(number).weight > 0 ? [{ record: number, keys: this.#gatherer.keysOf(row, 'cells') }] : [];
      }).flat(),
    );
  }
}

export interface ResidentOptions {
  readonly cleaners: Cleaners;
  /** Records: a guess that saves copying. */
  readonly expected: number;
  /** Also passes that find nothing more in this register: for tests. */
  readonly keepsAllPasses?: true;
}
