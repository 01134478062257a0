import { createHash, type Hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { KeyHashes } from './shelf-keys.ts';
import { lexiconOrder, lexiconPages } from './shelf-lexicon-pages.ts';
import { checkedPage } from './shelf-page-check.node.ts';
import { hashAt, hashOf, numberAt, PageMaker } from './shelf-pages.ts';
import { PairSorter } from './shelf-sort.node.ts';

/** Gathers the keys of records as they come, and writes them, and the words in them, as the pages of a segment. */
export class IndexMaker {
  readonly #database: DatabaseSync;
  readonly #sorter: PairSorter;
  readonly #keys = new KeyHashes();

  /** `sorting`: how the path of the folder begins in which is sorted; it is gone after `close`. */
  constructor(database: DatabaseSync, sorting: string) {
    this.#database = database;
    this.#sorter = new PairSorter(sorting);
  }

  add(number: number, record: SourceRecord): void {
    for (const hash of this.#keys.of(record)) this.#sorter.add(hash, number);
  }

  /**
   * Nothing of another index may stand in the segment. `inOne` runs work in one transaction; `progress` gets the share that is done.
   * Gives a hash of all pages, by which a check of the whole finds one that is gone.
   */
  async write(inOne: (work: () => void) => void, progress?: (share: number) => void): Promise<string> {
    const addPage = this.#database.prepare('INSERT INTO page VALUES (?, ?)');
    const hash = createHash('sha256');
    const maker = new PageMaker((firstHash, body) => {
      const kept = checkedPage(firstHash, body);
      hash.update(`${firstHash} `).update(kept);
      addPage.run(firstHash, kept);
    });
    let done = 0;
    for (const { words, pairs } of this.#sorter.inOrder()) {
      inOne(() => {
        for (let at = 0; at < pairs; at += 1) maker.add(hashAt(words, at), numberAt(words, at));
      });
      done += pairs;
      progress?.(done / this.#sorter.pairs);
      await breathe();
    }
    inOne(() => maker.done());
    inOne(() => this.#writeLexicon(hash));
    return hash.digest('hex');
  }

  #writeLexicon(hash: Hash): void {
    const addPage = this.#database.prepare('INSERT INTO lexicon VALUES (?, ?, ?)');
    let place = 0;
    for (const { first, body } of lexiconPages(lexiconOrder(this.#keys.words))) {
      const kept = checkedPage(hashOf(first), body);
      hash.update(`${place} ${first} `).update(kept);
      addPage.run(place, first, kept);
      place += 1;
    }
  }

  close(): void {
    this.#sorter.close();
  }
}
