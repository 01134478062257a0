import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import { shortened } from '../steps/entities/keys.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { KeyHashes } from './shelf-keys.ts';
import { hashAt, hashOf, numberAt, PageMaker } from './shelf-pages.ts';
import { PairSorter } from './shelf-sort.node.ts';
import { guarded } from './store-sqlite-fault.node.ts';

/** Gathers the keys of records as they come, and writes them as the pages and words of a segment. */
export class IndexMaker {
  readonly #database: DatabaseSync;
  readonly #sorter: PairSorter;
  readonly #keys = new KeyHashes();

  /** `folder` is made for the sorting and gone after `close`; what a killed run left in it goes too. */
  constructor(database: DatabaseSync, folder: string) {
    this.#database = database;
    this.#sorter = new PairSorter(folder);
  }

  add(number: number, record: SourceRecord): void {
    for (const hash of this.#keys.of(record)) this.#sorter.add(hash, number);
  }

  /** Nothing of another index may stand in the segment. `progress` gets the share that is done. */
  async write(progress?: (share: number) => void): Promise<void> {
    this.#writeWords();
    const addPage = this.#database.prepare('INSERT INTO page VALUES (?, ?)');
    const maker = new PageMaker((firstHash, body) => addPage.run(firstHash, body));
    let done = 0;
    guarded(() => this.#database.exec('BEGIN IMMEDIATE'));
    for (const { words, pairs } of this.#sorter.inOrder()) {
      guarded(() => {
        for (let at = 0; at < pairs; at += 1) maker.add(hashAt(words, at), numberAt(words, at));
      });
      done += pairs;
      progress?.(done / this.#sorter.pairs);
      await breathe();
    }
    guarded(() => {
      maker.done();
      this.#database.exec('COMMIT');
    });
  }

  /** With each of their letters left out, so that a word with a slip is found too. */
  #writeWords(): void {
    const addWord = this.#database.prepare('INSERT INTO word VALUES (?, ?)');
    guarded(() => {
      this.#database.exec('BEGIN IMMEDIATE');
      for (const [number, { text }] of this.#keys.words.entries()) {
        addWord.run(number, text);
        for (const part of shortened(text)) this.#sorter.add(hashOf(`d${part}`), number);
      }
      this.#database.exec('COMMIT');
    });
  }

  close(): void {
    this.#sorter.close();
  }
}
