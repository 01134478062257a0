import { present } from '../core/assert.ts';
import { type Cleaners, chainOf } from './cleaners.ts';
import { blockWords } from './kernel/layout.ts';
import { pairCodes } from './pair-codes.ts';
import type { Plan, PlanPass } from './plan.ts';
import { columnNamed, type Table } from './table.ts';
import { TextCodes } from './text-codes.ts';

/** The records that one pass compares. */
export interface Pass {
  /** Which of the plan's passes. */
  readonly plan: PlanPass;
  /** Records in the order of their blocks; within a block in their own order, the first register first. */
  readonly order: Uint32Array;
  /** Start, middle, end of each block in `order`; a middle beyond the start splits it in two registers. */
  readonly blocks: Uint32Array;
  /** The block key of each record; 0: in no block. */
  readonly keys: Uint32Array;
  readonly pairs: number;
}

/** What a pass will cost, before it runs. */
export interface PassCost {
  readonly name: string;
  readonly pairs: number;
  /** The blocks with most pairs, by their key as it is compared. */
  readonly worst: readonly { readonly key: string; readonly records: number; readonly pairs: number }[];
}

export const passName = ({ keys }: PlanPass): string =>
  keys.map(({ column, clean = [] }) => [column, ...clean].join(' ')).join(' + ');

const worstShown = 3;

/** Makes the blocks of a pass. A record of which a part of the key is empty is in no block. */
export function makePass(plan: PlanPass, table: Table, cleaners: Cleaners): Pass {
  const keys = keysOf(plan, table, cleaners);
  const [first = 0] = table.sizes;
  const isSplit = table.sizes.length > 1;
  const blocksOf = keys.reduce((most, key) => Math.max(most, key), 0) + 1;
  const counts = new Uint32Array(blocksOf);
  const firsts = new Uint32Array(blocksOf);
  for (let record = 0; record < keys.length; record += 1) {
    const key = keys[record] ?? 0;
    counts[key] = (counts[key] ?? 0) + 1;
    if (isSplit && record < first) firsts[key] = (firsts[key] ?? 0) + 1;
  }
  const blocks: number[] = [];
  const places = new Uint32Array(blocksOf);
  let [at, pairs] = [0, 0];
  for (let key = 1; key < blocksOf; key += 1) {
    const [size, ofFirst] = [counts[key] ?? 0, firsts[key] ?? 0];
    const made = isSplit ? ofFirst * (size - ofFirst) : (size * (size - 1)) / 2;
    if (made === 0) continue;
    places[key] = at + 1;
    blocks.push(at, at + ofFirst, at + size);
    at += size;
    pairs += made;
  }
  const order = new Uint32Array(at);
  for (let record = 0; record < keys.length; record += 1) {
    const key = keys[record] ?? 0;
    const place = places[key] ?? 0;
    if (key === 0 || place === 0) continue;
    order[place - 1] = record;
    places[key] = place + 1;
  }
  return { plan, order, blocks: Uint32Array.from(blocks), keys, pairs };
}

/** One number for each combination of key parts, in order of first appearance; 0 when one of them is empty. */
function keysOf({ keys }: PlanPass, table: Table, cleaners: Cleaners): Uint32Array {
  let combined: Uint32Array | undefined;
  for (const { column, clean = [] } of keys) {
    const { codes, dictionary } = columnNamed(table, column);
    const chain = present(chainOf(clean, cleaners), 'the plan was checked against these cleaners');
    const numbers = new TextCodes();
    numbers.codeOf('');
    const partOf = new Uint32Array(dictionary.texts.length);
    for (let code = 0; code < partOf.length; code += 1)
      partOf[code] = numbers.codeOf(chain(dictionary.texts[code] ?? ''));
    const parts = codes.map((code) => partOf[code] ?? 0);
    combined = combined ? pairCodes(combined, parts, { keepsZero: true }).codes : parts;
  }
  return present(combined, 'a pass has at least one key');
}

export function costOf(pass: Pass, table: Table): PassCost {
  const blocks: { readonly at: number; readonly pairs: number }[] = [];
  for (let at = 0; at < pass.blocks.length; at += blockWords) {
    const pairs = pairsOf(pass.blocks, at);
    if (blocks.length === worstShown && pairs <= (blocks.at(-1)?.pairs ?? 0)) continue;
    blocks.push({ at, pairs });
    blocks.sort((a, b) => b.pairs - a.pairs || a.at - b.at);
    blocks.length = Math.min(blocks.length, worstShown);
  }
  return {
    name: passName(pass.plan),
    pairs: pass.pairs,
    worst: blocks.map(({ at, pairs }) => {
      const [start = 0, end = 0] = [pass.blocks[at], pass.blocks[at + 2]];
      return { key: keyText(pass, table, pass.order[start] ?? 0), records: end - start, pairs };
    }),
  };
}

/** The pairs of the block that stands there. */
export function pairsOf(blocks: Uint32Array, at: number): number {
  const [start = 0, middle = 0, end = 0] = [blocks[at], blocks[at + 1], blocks[at + 2]];
  return middle === start ? ((end - start) * (end - start - 1)) / 2 : (middle - start) * (end - middle);
}

/** Some blocks of a pass, one after the other: what is gathered and compared at a time. */
export type Portion = Pick<Pass, 'order' | 'blocks' | 'pairs'>;

/** Portions of at most so many rows, and never less than a block. */
export function* portionsOf({ order, blocks }: Portion, mostRows: number): Generator<Portion> {
  for (let first = 0; first < blocks.length; ) {
    const start = blocks[first] ?? 0;
    let [last, pairs] = [first, 0];
    do {
      pairs += pairsOf(blocks, last);
      last += blockWords;
    } while (last < blocks.length && (blocks[last + 2] ?? 0) - start <= mostRows);
    const end = blocks[last - 1] ?? 0;
    yield {
      order: order.subarray(start, end),
      blocks: blocks.slice(first, last).map((row) => row - start),
      pairs,
    };
    first = last;
  }
}

/** The most rows that `portionsOf` gives at a time. */
export function rowsAtATime({ order, blocks }: Portion, mostRows: number): number {
  let largest = 0;
  for (let at = 0; at < blocks.length; at += blockWords) {
    largest = Math.max(largest, (blocks[at + 2] ?? 0) - (blocks[at] ?? 0));
  }
  return Math.max(largest, Math.min(mostRows, order.length));
}

/** The values of one record that the key is made of. */
const keyText = ({ plan }: Pass, table: Table, record: number): string =>
  plan.keys
    .map(({ column }) => {
      const { codes, dictionary } = columnNamed(table, column);
      return dictionary.texts[codes[record] ?? 0] ?? '';
    })
    .join(' + ');

export type Costs = { readonly costs: readonly PassCost[]; readonly pairs: number };

export function costsOf(passes: readonly Pass[], table: Table): Costs {
  const costs = passes.map((pass) => costOf(pass, table));
  return { costs, pairs: costs.reduce((sum, { pairs }) => sum + pairs, 0) };
}

export const makePasses = ({ passes }: Plan, table: Table, cleaners: Cleaners): readonly Pass[] =>
  passes.map((pass) => makePass(pass, table, cleaners));
