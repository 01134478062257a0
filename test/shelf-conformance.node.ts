import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShelfFiles } from '../src/house/shelf.ts';
import { StoreUnavailable } from '../src/house/store.ts';
import { wordKey } from '../src/steps/entities/keys.ts';
import { formCases } from './shelf-form-cases.node.ts';
import { answersAs, opened, readingCases, unavailable } from './shelf-reading-cases.node.ts';
import { listed, NaiveSegment, sampleRows, written } from './shelf-samples.node.ts';
import { twiceCases, writingCases } from './shelf-writing-cases.node.ts';

/** A new and empty shelf, and what the suite has to do with the place where it keeps its data. */
export interface ShelfUnderTest {
  readonly shelf: ShelfFiles;
  /** Closes the shelf and opens the same place again. */
  reopen(): Promise<ShelfFiles>;
  /** Opens the same place a second time, as another program would. */
  beside(): Promise<ShelfFiles>;
  /** Everything that lies there and has to do with loads, by name. */
  leftovers(): Promise<readonly string[]>;
  /** Writes a byte over in the place where this part of a load is kept. */
  damage(loadId: string, part: 'page' | 'record' | 'lexicon'): Promise<void>;
  /** Says that the next record has this number: nobody wants to write millions to come there. */
  skipTo(loadId: string, number: number): Promise<void>;
  /** Makes of a load what an earlier version would have written: these words as rows in the order in which they turned up, no pages of words. */
  inFirstForm(loadId: string, words: readonly string[]): Promise<void>;
  /** Puts a fact with a load. */
  setFact(loadId: string, name: string, value: string): Promise<void>;
  /** Closes whatever is open and leaves nothing behind. */
  remove(): Promise<void>;
}

export interface ShelfCase {
  readonly says: string;
  check(shelf: ShelfFiles, under: ShelfUnderTest): Promise<void>;
}

const endCases: readonly ShelfCase[] = [
  {
    says: 'a load that is dropped is gone, and the others are not',
    async check(shelf, under) {
      const rows = sampleRows(50);
      await written(shelf, 'load-1', rows);
      await written(shelf, 'load-1-2', rows);
      const unfinished = await shelf.write('load-3');
      await unfinished.add(rows, { doneItems: 50, note: '' });
      const held = await opened(shelf, 'load-1');
      await shelf.drop('load-1');
      await shelf.drop('load-3');
      await shelf.drop('load-unknown');
      await unfinished.close().catch(() => undefined);
      await shelf.drop('load-3');
      await assert.rejects(held.find(wordKey('jansen')), (fault) => fault instanceof StoreUnavailable);
      assert.deepEqual(
        (await shelf.loads()).map(({ loadId }) => loadId),
        ['load-1-2'],
      );
      await answersAs(await opened(shelf, 'load-1-2'), rows);
      await shelf.drop('load-1-2');
      assert.deepEqual(await under.leftovers(), []);
      // The same name again is a new load.
      await written(shelf, 'load-1', rows.slice(0, 9));
      await answersAs(await opened(shelf, 'load-1'), rows.slice(0, 9));
    },
  },
  {
    says: 'what lies there is listed with its size and when it changed',
    async check(shelf) {
      assert.deepEqual(await shelf.loads(), []);
      const before = Date.now() - 5_000;
      await written(shelf, 'load-2', sampleRows(50));
      await written(shelf, 'load-1', sampleRows(50));
      const loads = await shelf.loads();
      assert.deepEqual(
        loads.map(({ loadId, isWhole }) => [loadId, isWhole]),
        [
          ['load-1', true],
          ['load-2', true],
        ],
      );
      for (const { bytes, changedAt } of loads) {
        assert.ok(bytes > 5_000);
        assert.ok(Date.parse(changedAt) >= before && Date.parse(changedAt) <= Date.now() + 5_000, changedAt);
      }
    },
  },
  {
    says: 'a name that is no name of a load is a bug, and touches nothing',
    async check(shelf) {
      for (const name of ['', '../ledger', 'Load', 'load.sqlite', 'load_1', 'x'.repeat(81), 'load-1;drop'])
        for (const work of [shelf.write(name), shelf.open(name), shelf.drop(name)])
          await assert.rejects(work, /a load has an id of Schakel/);
    },
  },
  {
    says: 'a damaged page is told as broken, and is no answer',
    async check(shelf, under) {
      const rows = sampleRows(100);
      await written(shelf, 'load-1', rows);
      await under.damage('load-1', 'page');
      const segment = await opened(await under.reopen(), 'load-1');
      let told = 0;
      const naive = new NaiveSegment(rows);
      for (const key of naive.keys) {
        const found = await segment.find(key).catch((fault: unknown) => fault);
        if (found instanceof Uint32Array) assert.deepEqual([...found], naive.find(key));
        else {
          assert.ok(unavailable('broken')(found));
          told += 1;
        }
      }
      assert.ok(told > 0);
      assert.equal((await segment.check()).isIndexGood, false);
    },
  },
  {
    says: 'a damaged record is told as broken, and is not shown',
    async check(shelf, under) {
      const rows = sampleRows(100);
      const { digest } = await written(shelf, 'load-1', rows);
      await under.damage('load-1', 'record');
      const segment = await opened(await under.reopen(), 'load-1');
      await assert.rejects(segment.rows(rows.map((_, number) => number)), unavailable('broken'));
      await assert.rejects(listed(segment.all()), unavailable('broken'));
      assert.notEqual((await segment.check()).digest, digest);
    },
  },
];

/** Holds a kind of shelf to everything that the house expects of one. A reason to skip is told per case. */
export function shelfConformance(name: string, open: () => Promise<ShelfUnderTest>, skip?: string): void {
  for (const { says, check } of [...readingCases, ...writingCases, ...twiceCases, ...formCases, ...endCases]) {
    test(`${name}: ${says}`, { skip: skip ?? false }, async () => {
      const under = await open();
      try {
        await check(under.shelf, under);
      } finally {
        await under.remove();
      }
    });
  }
}
