import { present } from '../core/assert.ts';
import { type BoundPlan, bind } from './bind.ts';
import type { Cleaners } from './cleaners.ts';
import { type Explanation, explain } from './explain.ts';
import { scored, viewOf } from './kernel/pair-twin.ts';
import { fillMemory, mapMemory } from './memory.ts';
import type { Plan } from './plan.ts';
import { writeProgram } from './program.ts';
import { type ReadyModel, weightsOf } from './ready-model.ts';
import { type Table, tableBuilder } from './table.ts';

/** How common values are in what is searched. */
export interface Commonness {
  /** Records in all that is searched. */
  readonly records: number;
  /** How many of them have this value in this column; 0 when that is not known. */
  count(column: string, text: string): Promise<number>;
}

export interface FewFacts {
  readonly bound: BoundPlan;
  readonly model: ReadyModel;
  readonly common: Commonness;
}

/** A plan ready for comparing a few records at a time: cells stand in the order of the heading. */
export function boundFor(plan: Plan, heading: readonly string[], cleaners: Cleaners): BoundPlan {
  const bound = bind(plan, [heading], cleaners);
  return present('good' in bound ? bound.good : undefined, 'a heading of ours has the columns of a plan of ours');
}

/** No value is taken for rarer or commoner than this many bits from the middle. */
const mostRarityBits = 10;

/**
 * Compares one record with each of a few others under a ready model: the same plan, the same levels and the same arithmetic
 * as a whole register is linked with. The prior is one in all that is searched. The explanations stand in the order of the
 * others; each adds up to its weight.
 */
export async function compareFew(
  { bound, model, common }: FewFacts,
  one: readonly string[],
  others: readonly (readonly string[])[],
): Promise<readonly Explanation[]> {
  const { plan } = bound;
  const builder = tableBuilder(bound.columns, 1);
  for (const [at, cells] of [one, ...others].entries()) builder.add(0, String(at), cells);
  const table = builder.done();
  const map = mapMemory({ plan, table, ordered: 0, samples: 0, workers: 1, room: 0 });
  const memory = new ArrayBuffer(map.bytes);
  fillMemory(memory, map, { plan, table });
  const weights = {
    prior: -Math.log2(Math.max(2, common.records)),
    comparisons: weightsOf(plan, model),
    rarity: await raritiesHere(table, { model, common }),
  };
  writeProgram(memory, map, { plan, table, weights });
  const view = viewOf(memory);
  const rowAt = (record: number): number => map.rows + record * map.rowWords * 4;
  const count = others.length;
  const links = {
    count,
    a: new Uint32Array(count),
    b: Uint32Array.from(others, (_, at) => at + 1),
    weight: new Int32Array(count),
    pattern: new Uint32Array(count),
  };
  for (let at = 0; at < count; at += 1) {
    const { weight, pattern } = scored(view, map.program, [rowAt(0), rowAt(at + 1)]);
    links.weight[at] = weight;
    links.pattern[at] = pattern;
  }
  return others.map((_, at) => explain({ plan, table, weights }, links, at));
}

/** What a value adds by being rare: so many records are expected to have one, and so many have it. */
export function rarityIn(expected: number, count: number): number {
  const said = Math.log2(expected / Math.max(Math.min(0.5, expected), count - 1));
  return Math.max(-mostRarityBits, Math.min(mostRarityBits, said));
}

/** As `rarityOf` counts it, with the counts of what is searched. */
async function raritiesHere(
  table: Table,
  { model, common }: Pick<FewFacts, 'model' | 'common'>,
): Promise<ReadonlyMap<string, Float64Array>> {
  const found = new Map<string, Float64Array>();
  for (const { name, dictionary, codes } of table.columns) {
    const expected = (model.chances[name] ?? 0) * common.records;
    if (expected === 0) continue;
    const bits = new Float64Array(dictionary.texts.length);
    const rate = async (code: number) => {
      const count = code === 0 ? 0 : await common.count(name, dictionary.texts[code] ?? '');
      if (count === 0) return;
      bits[code] = rarityIn(expected, count);
    };
    const [own = 0] = codes;
    await rate(own);
    // Of two values that are near only what the more common takes counts: nothing, when the one that is looked for is not common.
    if ((bits[own] ?? 0) < 0) for (const code of new Set(codes)) if (code !== own) await rate(code);
    found.set(name, bits);
  }
  return found;
}
