import { assert, present } from '../../core/assert.ts';
import { toBits } from '../kernel/layout.ts';
import type { Pass } from '../passes.ts';
import type { Plan } from '../plan.ts';
import type { Weights } from '../program.ts';
import { rarityColumns } from '../sql/records.ts';
import { type Table, tableBuilder } from '../table.ts';
import { type ModelFacts, weightsIn } from './model.ts';
import { comparedNames } from './statements.ts';

/** A part as the kernel takes it: a table of its own, its blocks, and which records its rows are. */
export interface Part {
  readonly table: Table;
  readonly pass: Pass;
  readonly weights: Weights;
  readonly records: Uint32Array;
}

export interface PartBuilder {
  /** The next row: parts of the key, the record, its values, their rarity. Rows come in the order of key and record. */
  add(key: readonly number[], record: number, values: readonly string[], rarity: readonly number[]): void;
  done(): Part;
}

/** Builds one part of a pass. Needs nothing but the model and the rows of the part. */
export function partBuilder(plan: Plan, pass: number, facts: ModelFacts): PartBuilder {
  const bound = facts.columns.map(({ name, dictionary }, at) => ({
    name,
    dictionary,
    cells: [[at]],
    clean: (raw: string) => raw,
  }));
  const names = comparedNames(plan);
  assert(names.join() === facts.columns.map(({ name }) => name).join(), 'the model has the columns of its plan');
  const rare = rarityColumns(plan);
  const builder = tableBuilder(bound, 1);
  const records: number[] = [];
  const rarities = rare.map((): number[] => []);
  const blocks = blockBuilder(facts.sizes);
  return {
    add(key, record, values, rarity) {
      blocks.add(key, record);
      builder.add(0, '', values);
      records.push(record);
      for (const [at, units] of rarity.entries()) rarities[at]?.push(units);
    },
    done() {
      const table = builder.done();
      const rarity = new Map(
        rare.map((name, at) => {
          const { codes, dictionary } = present(
            table.columns.find((column) => column.name === name),
            'what is rare is compared',
          );
          const bits = new Float64Array(dictionary.texts.length);
          for (const [row, units] of (rarities[at] ?? []).entries()) bits[codes[row] ?? 0] = toBits(units);
          return [name, bits] as const;
        }),
      );
      return {
        table,
        records: Uint32Array.from(records),
        weights: { ...weightsIn(facts), rarity },
        pass: {
          plan: present(plan.passes[pass], 'a part is of a pass of the plan'),
          order: Uint32Array.from(records.keys()),
          keys: new Uint32Array(),
          ...blocks.done(),
        },
      };
    },
  };
}

/** Blocks of rows with one key, as `makePass` makes them. */
function blockBuilder([first = 0, second]: readonly number[]) {
  const isSplit = second !== undefined;
  const blocks: number[] = [];
  let pairs = 0;
  let [start, middle, end] = [0, 0, 0];
  let last: readonly number[] = [];
  let lastRecord = -1;
  const close = (): void => {
    const size = end - start;
    const made = isSplit ? (middle - start) * (end - middle) : (size * (size - 1)) / 2;
    if (made > 0) blocks.push(start, middle, end);
    pairs += made;
    [start, middle] = [end, end];
  };
  return {
    add(key: readonly number[], record: number): void {
      const order = key.findIndex((part, at) => part !== last[at]);
      const isNext = order < 0 ? record > lastRecord : end === 0 || (key[order] ?? 0) > (last[order] ?? 0);
      assert(isNext, 'the rows of a part come in the order of their key and record');
      if (order >= 0) close();
      end += 1;
      if (isSplit && record < first) middle = end;
      [last, lastRecord] = [key, record];
    },
    done(): { readonly blocks: Uint32Array; readonly pairs: number } {
      close();
      return { blocks: Uint32Array.from(blocks), pairs };
    },
  };
}
