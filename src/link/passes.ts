import { present } from '../core/assert.ts';
import { type Cleaners, chainOf } from './cleaners.ts';
import { blockWords } from './kernel/layout.ts';
import type { Plan, PlanPass } from './plan.ts';
import { columnNamed, type Table } from './table.ts';

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
  for (const [record, key] of keys.entries()) {
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
  for (const [record, key] of keys.entries()) {
    const place = places[key] ?? 0;
    if (key === 0 || place === 0) continue;
    order[place - 1] = record;
    places[key] = place + 1;
  }
  return { plan, order, blocks: Uint32Array.from(blocks), keys, pairs };
}

/** One number for each combination of key parts, in order of first appearance. */
function keysOf({ keys }: PlanPass, table: Table, cleaners: Cleaners): Uint32Array {
  let combined: Uint32Array | undefined;
  for (const { column, clean = [] } of keys) {
    const { codes, dictionary } = columnNamed(table, column);
    const chain = present(chainOf(clean, cleaners), 'the plan was checked against these cleaners');
    const numbers = new Map([['', 0]]);
    const partOf = Uint32Array.from(dictionary.texts, (text) => {
      const part = chain(text);
      const number = numbers.get(part) ?? numbers.size;
      numbers.set(part, number);
      return number;
    });
    const parts = codes.map((code) => partOf[code] ?? 0);
    combined = combined ? joined(combined, parts, numbers.size) : parts;
  }
  return present(combined, 'a pass has at least one key');
}

function joined(left: Uint32Array, right: Uint32Array, rightSize: number): Uint32Array {
  const numbers = new Map<number, number>();
  return left.map((one, at) => {
    const other = right[at] ?? 0;
    if (one === 0 || other === 0) return 0;
    const both = one * rightSize + other;
    const number = numbers.get(both) ?? numbers.size + 1;
    numbers.set(both, number);
    return number;
  });
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
