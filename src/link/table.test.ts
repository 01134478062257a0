import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BoundColumn } from './bind.ts';
import { CellCodes, type CutRows } from './cell-codes.ts';
import { pairCodes } from './pair-codes.ts';
import { type Pass, portionsOf, rowsAtATime } from './passes.ts';
import { byteTableBuilder, type Table, tableBuilder } from './table.ts';
import { TextCodes } from './text-codes.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '😀', ' ', '0'), maxLength: 3 });

/** By the first place of each, as a reader would number them. */
function numbered<T>(values: readonly T[], held: readonly T[] = []): readonly number[] {
  const numbers = new Map(held.map((value, at) => [value, at]));
  return values.map((value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
}

const decode = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.subarray(start, end)).toString();

/** Rows as they are cut, with a hash that is often the same for two cells. */
function cut(
  rows: readonly (readonly string[])[],
  stride: number,
): { readonly rows: CutRows; readonly bytes: Uint8Array } {
  const bytes = Buffer.from(rows.map((row) => row.join('')).join(''));
  const [starts, ends, hashes] = [1, 2, 3].map(() => new Int32Array(rows.length * stride));
  assert.ok(starts && ends && hashes);
  let at = 0;
  for (const [row, cells] of rows.entries()) {
    for (const [cell, content] of cells.entries()) {
      starts[row * stride + cell] = at;
      at += Buffer.byteLength(content);
      ends[row * stride + cell] = at;
      hashes[row * stride + cell] = Buffer.byteLength(content) % 3;
    }
  }
  return { rows: { count: rows.length, stride, starts, ends, hashes }, bytes };
}

test('cells, texts and pairs are numbered in the order in which they come, whatever their hashes', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      const cells = new CellCodes();
      const codes = new Uint32Array(texts.length);
      cells.write(codes, 0, {
        ...cut(
          texts.map((one) => [one]),
          1,
        ),
        place: 0,
      });
      assert.deepEqual([...codes], numbered(texts, ['']));
      for (const [at, code] of codes.entries()) assert.equal(cells.textOf(code, decode), texts[at]);
      const plain = new TextCodes();
      assert.deepEqual(
        texts.map((one) => plain.codeOf(one)),
        numbered(texts),
      );
    }),
  );
  const number = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 60 }), (pairs) => {
      const [left, right] = [0, 1].map((side) => Uint32Array.from(pairs, (pair) => pair[side === 0 ? 0 : 1]));
      assert.ok(left && right);
      const { codes, lefts, rights } = pairCodes(left, right, { keepsZero: false });
      assert.deepEqual([...codes], numbered(pairs.map((pair) => pair.join())));
      for (const [at, code] of codes.entries()) assert.deepEqual([lefts[code], rights[code]], pairs[at]);
      const known = pairs.map(([a, b]) => (a === 0 || b === 0 ? '' : `${a} ${b}`));
      assert.deepEqual([...pairCodes(left, right, { keepsZero: true }).codes], numbered(known, ['']));
    }),
  );
});

test('many values are numbered as few are', () => {
  const texts = Array.from({ length: 20_000 }, (_, at) => `value ${at % 7_000}`);
  const plain = new TextCodes();
  assert.deepEqual(
    texts.map((one) => plain.codeOf(one)),
    numbered(texts),
  );
  const [left, right] = [Uint32Array.from(texts, (_, at) => at % 97), Uint32Array.from(texts, (_, at) => at % 89)];
  const wanted = numbered(texts.map((_, at) => `${at % 97} ${at % 89}`));
  assert.deepEqual([...pairCodes(left, right, { keepsZero: false }).codes], wanted);
  const cells = new CellCodes();
  const codes = new Uint32Array(texts.length);
  const rows = cut(
    texts.map((one) => [one]),
    1,
  );
  for (const [at, one] of texts.entries()) rows.rows.hashes.set([Number(one.slice(6)) * 7919], at);
  cells.write(codes, 0, { ...rows, place: 0 });
  assert.deepEqual([...codes], numbered(texts, ['']));
});

const clean = (raw: string): string => raw.trim().toLowerCase();
/** The second register has one cell where the first joins two; two columns have one list of values. */
const columns: readonly BoundColumn[] = [
  { name: 'a', cells: [[0], [1]], clean, dictionary: 0 },
  { name: 'b', cells: [[1], [0]], clean, dictionary: 0 },
  { name: 'first', cells: [[0], [1]], clean: (raw) => clean(raw).slice(0, 1), dictionary: 2 },
  { name: 'joined', cells: [[0, 1], [1]], clean: (raw) => raw, dictionary: 3 },
  {
    name: 'three',
    cells: [
      [0, 1, 2],
      [2, 1, 0],
    ],
    clean,
    dictionary: 4,
  },
];

const plainOf = ({ columns: all, ...rest }: Table) => ({
  ...rest,
  columns: all.map(({ codes, counts, ...column }) => ({
    ...column,
    codes: [...codes],
    counts: counts.map((of) => [...of]),
  })),
});

test('a table of bytes is the table of texts, cell by cell as a reader comes by them', () => {
  const rows = fc.array(fc.tuple(text, text, text), { maxLength: 20 });
  fc.assert(
    fc.property(fc.tuple(rows, rows), (registers) => {
      const byTexts = tableBuilder(columns, 2);
      const byBytes = byteTableBuilder(columns, { registers: 2, expected: 3, decode });
      const seen = new Map([['', 0]]);
      const wanted: number[][] = [];
      for (const [register, of] of registers.entries()) {
        for (const [at, row] of of.entries()) byTexts.add(register, `${register} ${at}`, row);
        const ids = of.map((_, at) => `${register} ${at}`);
        // In two pieces, as a file is read.
        for (const [from, to] of [[0, 7] as const, [7, of.length] as const]) {
          const part = cut(of.slice(from, to), 3);
          byBytes.add(register, ids.slice(from, to), part.rows, part.bytes);
        }
        for (const row of of) {
          const pair = register === 0 ? [row[0], row[1]] : [row[1], row[0]];
          const codes = pair.map((raw) => {
            const code = seen.get(clean(raw)) ?? seen.size;
            seen.set(clean(raw), code);
            return code;
          });
          wanted.push(codes);
        }
      }
      const table = byTexts.done();
      assert.deepEqual(plainOf(byBytes.done()), plainOf(table));
      const [a, b, , joined] = table.columns;
      assert.deepEqual(
        [...(a?.codes ?? [])],
        wanted.map(([code]) => code),
      );
      assert.deepEqual(
        [...(b?.codes ?? [])],
        wanted.map(([, code]) => code),
      );
      const joinedTexts = registers.flatMap((of, register) =>
        of.map((row) => (register === 0 ? `${row[0]} ${row[1]}` : row[1])),
      );
      assert.deepEqual(
        [...(joined?.codes ?? [])].map((code) => joined?.dictionary.texts[code]),
        joinedTexts,
      );
    }),
  );
});

test('portions are the blocks of a pass, in order, and as many rows as may be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2, max: 9 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 20 }),
      (sizes, most) => {
        const ends = sizes.map((_, at) => sizes.slice(0, at + 1).reduce((sum, size) => sum + size, 0));
        const order = Uint32Array.from({ length: ends.at(-1) ?? 0 }, (_, at) => 1000 - at);
        const blocks = Uint32Array.from(
          ends.flatMap((end, at) => [end - (sizes[at] ?? 0), end - (sizes[at] ?? 0), end]),
        );
        const pairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
        const pass: Pick<Pass, 'order' | 'blocks' | 'pairs'> = { order, blocks, pairs };
        const portions = [...portionsOf(pass, most)];
        assert.deepEqual(
          portions.flatMap((portion) => [...portion.order]),
          [...order],
        );
        assert.deepEqual(
          portions.flatMap((portion) =>
            [...portion.blocks].filter((_, at) => at % 3 === 2).map((end, at) => end - (portion.blocks[at * 3] ?? 0)),
          ),
          sizes,
        );
        assert.equal(
          portions.reduce((sum, portion) => sum + portion.pairs, 0),
          pairs,
        );
        for (const portion of portions) assert.ok(portion.order.length <= rowsAtATime(pass, most));
      },
    ),
  );
});
