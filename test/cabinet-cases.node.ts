import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Cabinet } from '../src/house/cabinet.ts';

const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What every cabinet must do, the one on the disk and the one in memory. */
export function cabinetCases(name: string, open: (now: () => string) => Cabinet): void {
  describe(`a cabinet ${name}`, () => {
    let cabinet: Cabinet;
    let now = '2026-11-23T09:00:00.000Z';
    before(() => {
      cabinet = open(() => now);
    });
    after(() => cabinet.close());

    test('gives back what was put, under its SHA-256, also when it was put twice', async () => {
      const bytes = bytesOf('een filter');
      assert.equal(await cabinet.put(bytes), nameOf(bytes));
      assert.equal(await cabinet.put(bytes), nameOf(bytes));
      assert.deepEqual(await cabinet.read(nameOf(bytes)), new Uint8Array(bytes));
      assert.deepEqual(await cabinet.list(), [nameOf(bytes)]);
    });

    test('keeps a file of no bytes', async () => {
      const empty = new Uint8Array();
      assert.equal(await cabinet.put(empty), nameOf(empty));
      assert.equal((await cabinet.read(nameOf(empty)))?.length, 0);
      assert.deepEqual(cabinet.words(nameOf(empty), []), new Uint32Array());
      assert.equal(cabinet.words(nameOf(empty), [0]), undefined);
      await cabinet.drop(nameOf(empty));
    });

    test('does not keep what is something else than was expected', async () => {
      const bytes = bytesOf('iets anders');
      assert.equal(await cabinet.put(bytes, nameOf(bytesOf('dit'))), nameOf(bytes));
      assert.equal(await cabinet.read(nameOf(bytes)), undefined);
    });

    test('knows nothing of what was never put, or was dropped', async () => {
      const [never, gone] = [nameOf(bytesOf('nooit')), await cabinet.put(bytesOf('weg'))];
      assert.ok(cabinet.words(gone, []));
      await cabinet.drop(gone);
      await cabinet.drop(gone);
      for (const one of [never, gone]) {
        assert.equal(await cabinet.read(one), undefined);
        assert.equal(cabinet.words(one, [0]), undefined);
      }
      assert.ok(!(await cabinet.list()).includes(gone));
    });

    test('looks words up at any place, little-endian, and says when a place is not there', async () => {
      const held = new DataView(new ArrayBuffer(4 * 1_000 + 3));
      for (let at = 0; at < 1_000; at += 1) held.setUint32(at * 4, (at * 2_654_435_761) >>> 0, true);
      const file = await cabinet.put(new Uint8Array(held.buffer));
      const places = [999, 0, 500, 500, 1];
      const expected = Uint32Array.from(places, (place) => (place * 2_654_435_761) >>> 0);
      assert.deepEqual(cabinet.words(file, places), expected);
      assert.equal(cabinet.words(file, [0, 1_000]), undefined);
      assert.throws(() => cabinet.words(file, [-1]), /place/);
      assert.throws(() => cabinet.words(file, [0.5]), /place/);
    });

    test('has more files open than it may hold at a time', async () => {
      const files = await Promise.all(Array.from({ length: 40 }, (_, at) => cabinet.put(new Uint8Array(4).fill(at))));
      for (let round = 0; round < 3; round += 1)
        for (const [at, file] of files.entries()) assert.equal(cabinet.words(file, [0])?.[0], at * 0x01010101);
      for (const file of files) await cabinet.drop(file);
    });

    test('lists and drops what is old, and what was put again is young', async () => {
      for (const one of await cabinet.list()) await cabinet.drop(one);
      const [old, renewed] = [await cabinet.put(bytesOf('oud')), await cabinet.put(bytesOf('vernieuwd'))];
      now = '2026-11-23T10:00:00.000Z';
      await cabinet.put(bytesOf('vernieuwd'));
      const floor = '2026-11-23T09:30:00.000Z';
      assert.deepEqual(await cabinet.list(floor), [old]);
      await cabinet.drop(renewed, floor);
      await cabinet.drop(old, floor);
      assert.deepEqual(await cabinet.list(), [renewed]);
    });

    test('is asked by digest only', async () => {
      await assert.rejects(cabinet.read('../ledger.sqlite'), /digest/);
      assert.throws(() => cabinet.words('A'.repeat(64), [0]), /digest/);
    });
  });
}
