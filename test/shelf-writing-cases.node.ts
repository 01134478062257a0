import assert from 'node:assert/strict';
import { present } from '../src/core/assert.ts';
import { mostTold } from '../src/house/shelf.ts';
import type { ShelfCase } from './shelf-conformance.node.ts';
import { answersAs, opened, unavailable } from './shelf-reading-cases.node.ts';
import { refFor, rowOf, sampleRows, written } from './shelf-samples.node.ts';

export const writingCases: readonly ShelfCase[] = [
  {
    says: 'a load that was interrupted is not opened, and goes on where it was',
    async check(shelf, under) {
      const rows = sampleRows(200);
      const first = await shelf.write('load-1');
      assert.deepEqual([first.doneItems, first.note], [0, '']);
      await first.add(rows.slice(0, 120), { doneItems: 150, note: 'thirty were refused' });
      await first.close();
      assert.equal(await shelf.open('load-1'), undefined);
      const again = await under.reopen();
      assert.equal(await again.open('load-1'), undefined);
      assert.deepEqual(
        (await again.loads()).map(({ loadId, isWhole }) => ({ loadId, isWhole })),
        [{ loadId: 'load-1', isWhole: false }],
      );
      const second = await again.write('load-1');
      assert.deepEqual([second.doneItems, second.note], [150, 'thirty were refused']);
      await second.add(rows.slice(120), { doneItems: 230, note: '' });
      await second.seal({ merges: false });
      await second.close();
      await answersAs(await opened(again, 'load-1'), rows);
    },
  },
  {
    says: 'sealing again tells the same, and changes nothing',
    async check(shelf) {
      const rows = sampleRows(100);
      const twice = [...rows, rowOf('p-0', { lastName: ['Anders'] }, { line: 900 })];
      const first = await written(shelf, 'load-1', twice);
      const writer = await shelf.write('load-1');
      await writer.add([], { doneItems: 101, note: '' });
      assert.deepEqual(await writer.seal({ merges: false }), first);
      await writer.close();
      assert.deepEqual(first.twice, [{ line: 900, firstLine: 2 }]);
      await answersAs(await opened(shelf, 'load-1'), rows);
    },
  },
  {
    says: 'rows that are added after it was sealed make it unfinished until it is sealed again',
    async check(shelf) {
      const rows = sampleRows(90);
      await written(shelf, 'load-1', rows.slice(0, 60));
      const writer = await shelf.write('load-1');
      await writer.add(rows.slice(60), { doneItems: 90, note: '' });
      assert.equal(await shelf.open('load-1'), undefined);
      await writer.seal({ merges: false });
      await writer.close();
      await answersAs(await opened(shelf, 'load-1'), rows);
    },
  },
  {
    says: 'of two writers of one load the one that began last goes on, and nothing is added twice',
    async check(shelf, under) {
      const rows = sampleRows(60);
      const other = await under.beside();
      const first = await shelf.write('load-1');
      await first.add(rows.slice(0, 20), { doneItems: 20, note: '' });
      const second = await other.write('load-1');
      assert.equal(second.doneItems, 20);
      await assert.rejects(first.add(rows.slice(20, 40), { doneItems: 40, note: '' }), unavailable('busy'));
      await second.add(rows.slice(20), { doneItems: 60, note: '' });
      await assert.rejects(first.seal({ merges: false }), unavailable('busy'));
      await first.close();
      await second.seal({ merges: false });
      await second.close();
      await answersAs(await opened(shelf, 'load-1'), rows);
      await other.close();
    },
  },
  {
    says: 'more records than a number can name are refused before one is written',
    async check(shelf, under) {
      const rows = sampleRows(8);
      const writer = await shelf.write('load-1');
      await writer.add(rows.slice(0, 4), { doneItems: 4, note: 'four' });
      await writer.close();
      await under.skipTo('load-1', 2 ** 26 - 3);
      const last = await shelf.write('load-1');
      await assert.rejects(
        last.add(rows.slice(4), { doneItems: 8, note: 'eight' }),
        /fewer records than a number can name/,
      );
      assert.deepEqual([last.doneItems, last.note], [4, 'four']);
      await last.add(rows.slice(4, 5), { doneItems: 5, note: 'five' });
      await last.close();
    },
  },
];

export const twiceCases: readonly ShelfCase[] = [
  {
    says: 'of rows with one id the first counts, the same again is nothing, and others are told',
    async check(shelf) {
      const rows = sampleRows(10);
      const again = present(rows[0], 'there are ten');
      const others = [
        { ...again, line: 50 },
        rowOf('p-0', { lastName: ['Anders'] }, { line: 51 }),
        rowOf('p-0', { name: ['Anders B.V.'] }, { kind: 'Company', line: 52 }),
      ];
      const sealed = await written(shelf, 'load-1', [...rows, ...others]);
      assert.deepEqual(sealed.twice, [
        { line: 51, firstLine: 2 },
        { line: 52, firstLine: 2 },
      ]);
      assert.equal(sealed.twiceCount, 2);
      await answersAs(await opened(shelf, 'load-1'), rows);
    },
  },
  {
    says: 'no more than a bounded number of them is told, and all are counted',
    async check(shelf) {
      const rows = Array.from({ length: mostTold + 20 }, (_, at) =>
        rowOf('p-1', { lastName: [`Jansen ${at}`] }, { line: at }),
      );
      const sealed = await written(shelf, 'load-1', rows, { batch: 500 });
      assert.deepEqual([sealed.records, sealed.twice.length, sealed.twiceCount], [1, mostTold, mostTold + 19]);
    },
  },
  {
    says: 'parts of one record become one, and a part of another kind is told',
    async check(shelf) {
      const rows = [
        rowOf('f-1', { name: ['Loods B.V.'], address: ['Turfkade 1'] }, { kind: 'Company', line: 2 }),
        rowOf('f-2', { name: ['Kwekerij'] }, { kind: 'Company', line: 3 }),
        rowOf('f-1', { address: ['Turfkade 1', 'Rietsloot 3'], alias: ['De Loods'] }, { kind: 'Company', line: 4 }),
        rowOf('f-1', { lastName: ['Loods'] }, { kind: 'Person', line: 5 }),
        rowOf('f-1', { alias: ['Opslag'] }, { kind: 'Company', line: 6 }),
      ];
      const sealed = await written(shelf, 'load-1', rows, { merges: true, batch: 2 });
      assert.deepEqual(sealed.twice, [{ line: 5, firstLine: 2 }]);
      const whole = { name: ['Loods B.V.'], address: ['Turfkade 1', 'Rietsloot 3'], alias: ['De Loods', 'Opslag'] };
      const merged = [rowOf('f-1', whole, { kind: 'Company' }), ...rows.slice(1, 2)];
      const segment = await opened(shelf, 'load-1');
      await answersAs(segment, merged);
      const [first] = await segment.rows([present(await segment.numberOf(refFor('f-1')), 'it is there')]);
      assert.deepEqual(first?.values, whole);
    },
  },
];
