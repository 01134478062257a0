import assert from 'node:assert/strict';
import type { ShelfCase } from './shelf-conformance.node.ts';
import { answersAs, opened, unavailable } from './shelf-reading-cases.node.ts';
import { NaiveSegment, naiveLikes, sampleRows, written } from './shelf-samples.node.ts';

/** Loads that an earlier version wrote, or a later one. The first form kept a row for each word, where there are pages of words now. */
export const formCases: readonly ShelfCase[] = [
  {
    says: 'a load of the first form answers what it answered, and holds in a check',
    async check(shelf, under) {
      const rows = sampleRows(700);
      await written(shelf, 'load-1', rows);
      await written(shelf, 'load-2', rows);
      await under.inFirstForm('load-1', new NaiveSegment(rows).words);
      const again = await under.reopen();
      await answersAs(await opened(again, 'load-1'), rows, { isFirstForm: true });
      await answersAs(await opened(again, 'load-2'), rows);
      await again.drop('load-1');
      await again.drop('load-2');
      assert.deepEqual(await under.leftovers(), []);
    },
  },
  {
    says: 'a load of the first form has words on many pages, from the first to the last',
    async check(shelf, under) {
      const rows = sampleRows(2_000);
      const naive = new NaiveSegment(rows);
      await written(shelf, 'load-1', rows, { batch: 1_000 });
      await under.inFirstForm('load-1', naive.words);
      const segment = await opened(await under.reopen(), 'load-1');
      const inOrder = naive.words.toSorted();
      for (const word of [...inOrder.slice(0, 3), ...inOrder.filter((_, at) => at % 97 === 0), ...inOrder.slice(-3)]) {
        const asked = { slips: 1, begun: 0, most: 40, mayField: () => false };
        assert.deepEqual(await segment.wordsLike(word, asked), naiveLikes(naive.words, word, asked), word);
      }
    },
  },
  {
    says: 'a load of the first form that was not finished is sealed in the form of now',
    async check(shelf, under) {
      const rows = sampleRows(300);
      await written(shelf, 'load-1', rows);
      await under.inFirstForm('load-1', new NaiveSegment(rows).words);
      await under.setFact('load-1', 'sealed', 'no');
      const again = await under.reopen();
      assert.equal(await again.open('load-1'), undefined);
      const writer = await again.write('load-1');
      assert.equal((await writer.seal({ merges: false })).digest, new NaiveSegment(rows).digest);
      await writer.close();
      await answersAs(await opened(again, 'load-1'), rows);
      await again.drop('load-1');
      assert.deepEqual(await under.leftovers(), []);
    },
  },
  {
    says: 'a load of a form that is not known is told as broken, is not read as another, and hides no other',
    async check(shelf, under) {
      await written(shelf, 'load-1', sampleRows(20));
      await written(shelf, 'load-2', sampleRows(20));
      await under.setFact('load-1', 'indexForm', '999');
      const again = await under.reopen();
      await assert.rejects(again.open('load-1'), unavailable('broken'));
      assert.deepEqual(
        (await again.loads()).map(({ loadId, isWhole }) => [loadId, isWhole]),
        [
          ['load-1', false],
          ['load-2', true],
        ],
      );
    },
  },
  {
    says: 'a damaged page of words is told as broken, and gives no words',
    async check(shelf, under) {
      const rows = sampleRows(100);
      await written(shelf, 'load-1', rows);
      await under.damage('load-1', 'lexicon');
      const segment = await opened(await under.reopen(), 'load-1');
      const asked = { slips: 2, most: 40, mayField: () => true };
      await assert.rejects(segment.wordsLike('meulenkmap', asked), unavailable('broken'));
      assert.equal((await segment.check()).isIndexGood, false);
    },
  },
];
