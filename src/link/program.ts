import { present } from '../core/assert.ts';
import { comparisonWords, headWords, levelWords, neutralBit, testWords, toUnits } from './kernel/layout.ts';
import { arenaOf, type MemoryMap } from './memory.ts';
import {
  kindNumber,
  limitOf,
  needsDate,
  needsSignature,
  needsText,
  type Plan,
  type PlanComparison,
  type PlanLevel,
  type PlanTest,
} from './plan.ts';
import { type Slot, slotsOf } from './slots.ts';
import type { Table } from './table.ts';

/** What two records add up, in bits. */
export interface Weights {
  /** The chance that any two records are one, as log2 of the odds. */
  readonly prior: number;
  /** For each comparison what no level adds, and what each level adds, the first level first. */
  readonly comparisons: readonly { readonly otherwise: number; readonly levels: readonly number[] }[];
  /** For each column that a level names: what each value adds by being rare. */
  readonly rarity: ReadonlyMap<string, Float64Array>;
}

export const noWeights = ({ comparisons }: Plan): Weights => ({
  prior: 0,
  comparisons: comparisons.map(({ levels }) => ({ otherwise: 0, levels: levels.map(() => 0) })),
  rarity: new Map(),
});

interface Writer {
  readonly words: Uint32Array;
  readonly floats: Float64Array;
  readonly map: MemoryMap;
  readonly plan: Plan;
  readonly table: Table;
  readonly weights: Weights;
  readonly slots: ReadonlyMap<string, Slot>;
  /** The number of each column's table of bit positions. */
  readonly tables: ReadonlyMap<string, number>;
}

/** Writes the kernel's program: comparisons, levels and tests with their weights. */
export function writeProgram(
  memory: ArrayBufferLike,
  map: MemoryMap,
  about: { readonly plan: Plan; readonly table: Table; readonly weights: Weights },
): void {
  const { plan, weights } = about;
  const near = plan.comparisons
    .flatMap(({ levels }) => levels.flatMap(({ when }) => when))
    .filter(({ is }) => needsSignature.has(is));
  const writer: Writer = {
    ...about,
    map,
    words: new Uint32Array(memory),
    floats: new Float64Array(memory),
    slots: slotsOf(plan).of,
    tables: new Map([...new Set(near.map(({ column }) => column))].map((column, at) => [column, at])),
  };
  writeRarity(writer);
  const head = map.program / 4;
  const first = head + headWords;
  let [levelAt, testAt] = [first + plan.comparisons.length * comparisonWords, 0];
  testAt = levelAt + levelWords * plan.comparisons.reduce((sum, { levels }) => sum + levels.length, 0);
  writer.words.set([plan.comparisons.length, first * 4, toUnits(weights.prior) >>> 0, 0, map.rowWords * 4], head);
  writer.words.set([map.columns, map.columnBytes, map.words], head + 5);
  for (const [index, comparison] of plan.comparisons.entries()) {
    const { otherwise } = present(weights.comparisons[index], 'every comparison has weights');
    const at = first + index * comparisonWords;
    writer.words.set(
      [levelAt * 4, comparison.levels.length, columnBits(writer, comparison), toUnits(otherwise) >>> 0],
      at,
    );
    writer.words.set([mostOf(writer, index) >>> 0, index * 4], at + 5);
    for (const [number, level] of comparison.levels.entries()) {
      writeLevel(writer, { level, at: levelAt, testAt, weight: levelWeight(weights, index, number) });
      for (const test of level.when) {
        writeTest(writer, test, testAt);
        testAt += testWords;
      }
      levelAt += levelWords;
    }
  }
}

const levelWeight = (weights: Weights, comparison: number, level: number): number =>
  present(weights.comparisons[comparison]?.levels[level], 'every level has a weight');

function writeRarity({ words, map, weights }: Writer): void {
  for (const [column, at] of map.frequencies) {
    for (const [code, bits] of (weights.rarity.get(column) ?? new Float64Array()).entries()) {
      words[at / 4 + code] = toUnits(bits) >>> 0;
    }
  }
}

/** The most that a rare value of these columns can add, in units. */
const rarityMost = ({ weights }: Writer, columns: readonly string[]): number =>
  columns.reduce((sum, column) => {
    const held = weights.rarity.get(column) ?? new Float64Array();
    return sum + held.reduce((most, bits) => Math.max(most, toUnits(bits)), 0);
  }, 0);

function mostOf(writer: Writer, index: number): number {
  const { otherwise } = present(writer.weights.comparisons[index], 'every comparison has weights');
  const { levels } = present(writer.plan.comparisons[index], 'in range');
  const most = levels.map(
    ({ rarity = [] }, level) => toUnits(levelWeight(writer.weights, index, level)) + rarityMost(writer, rarity),
  );
  return Math.max(0, toUnits(otherwise), ...most);
}

/**
 * The words of all columns that the comparison is about: it is unknown when none of them is filled on both sides. A column that
 * another is only held against does not count: two surnames do not say that two given names differ.
 */
function columnBits({ slots }: Writer, { levels }: PlanComparison): number {
  let bits = 0;
  for (const { is, column } of levels.flatMap(({ when }) => when)) {
    const slot = slots.get(column);
    bits |= 1 << ((needsDate.has(is) ? slot?.date : slot?.code) ?? 0);
  }
  return (bits & ~1) >>> 0;
}

function writeLevel(
  writer: Writer,
  { level, at, testAt, weight }: { level: PlanLevel; at: number; testAt: number; weight: number },
): void {
  const { words, map, slots } = writer;
  const { rarity = [], when } = level;
  const tables = [0, 1].flatMap((index) => {
    const column = rarity[index];
    return column === undefined ? [0, 0] : [map.frequencies.get(column) ?? 0, slots.get(column)?.code ?? 0];
  });
  const count = when.length + (level.isNeutral === true ? neutralBit : 0);
  words.set([testAt * 4, count, toUnits(weight) >>> 0, ...tables], at);
}

function writeTest({ words, floats, map, table, slots, tables }: Writer, test: PlanTest, at: number): void {
  const { is, column } = test;
  const slot = slots.get(column) ?? {};
  const arena = needsText.has(is) ? arenaOf(map, table, column) : 0;
  const code = (needsDate.has(is) ? slot.date : slot.code) ?? 0;
  words.set([kindNumber(is), code, extraOf(test, { slots, map }), arena], at);
  floats[(at + 4) / 2] = limitOf(test);
  words.set([tables.get(column) ?? 0, slot.signature ?? 0], at + 6);
}

/** What a test needs besides: another column's word, a number of edits, or where a table stands. */
function extraOf(test: PlanTest, { slots, map }: Pick<Writer, 'slots' | 'map'>): number {
  if (test.other !== undefined) return slots.get(test.other)?.code ?? 0;
  return test.is === 'jaro-winkler' ? (map.fewest.get(limitOf(test)) ?? 0) : limitOf(test);
}
