import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ByteIds } from './record-ids.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const decode = (bytes: Uint8Array, start: number, end: number): string => decoder.decode(bytes.subarray(start, end));

/** Rows of one cell each, with a byte between them. */
function cut(cells: readonly string[]) {
  const encoded = cells.map((cell) => encoder.encode(cell));
  const ends: number[] = [];
  const starts = encoded.map((cell, at) => {
    const start = (ends[at - 1] ?? -1) + 1;
    ends.push(start + cell.length);
    return start;
  });
  const bytes = new Uint8Array((ends.at(-1) ?? 0) + 1);
  for (const [at, cell] of encoded.entries()) bytes.set(cell, starts[at] ?? 0);
  const rows = {
    count: cells.length,
    stride: 1,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    hashes: new Int32Array(cells.length),
  };
  return { rows, bytes };
}

const id = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map(String),
  fc.string({ maxLength: 2, unit: fc.constantFrom('a', ' ', '\u00a0', 'é', '\t') }),
);
const ascending = fc
  .uniqueArray(fc.nat({ max: 3000 }), { maxLength: 1500 })
  .map((all) => all.sort((a, b) => a - b).map(String));
const registers = fc.array(
  fc.oneof(
    fc.array(id, { maxLength: 12 }),
    ascending,
    fc.tuple(id, ascending).map((of) => of.flat()),
  ),
  {
    maxLength: 3,
  },
);

test('ids are taken when none is empty and none comes twice in a register, and are told as a reader of texts would', () => {
  fc.assert(
    fc.property(registers, (all) => {
      const ids = new ByteIds(decode, 0);
      const wanted: string[] = [];
      for (const register of all) {
        const trimmed = register.map((cell) => cell.trim());
        const isGood = new Set(trimmed).size === trimmed.length && !trimmed.includes('');
        const { rows, bytes } = cut(register);
        ids.startRegister();
        const isTaken = ids.addCells(rows, bytes, 0);
        // A blank beyond ASCII is left to the reader of texts, though nothing is wrong.
        const isOdd = register.some((cell) => cell !== cell.replace(/^\u00a0|\u00a0$/g, '') || /\u00a0/.test(cell));
        if (!isOdd) assert.equal(isTaken, isGood);
        if (!isTaken) return;
        assert.ok(isGood);
        wanted.push(...trimmed);
      }
      assert.deepEqual(
        [...ids.keys()].map((record) => ids.at(record)),
        wanted,
      );
      assert.equal(ids.at(wanted.length), undefined);
    }),
  );
});

test('rows without an id are numbered by register', () => {
  const ids = new ByteIds(decode, 0);
  ids.startRegister();
  ids.addNumbers(2);
  ids.addNumbers(1);
  ids.startRegister();
  ids.addNumbers(2);
  assert.deepEqual(
    [...ids.keys()].map((record) => ids.at(record)),
    ['1', '2', '3', '1', '2'],
  );
});
