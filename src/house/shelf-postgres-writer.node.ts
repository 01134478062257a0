import { createHash, type Hash } from 'node:crypto';
import type { Client } from 'pg';
import { assert } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { chance } from './chance.node.ts';
import type { NewRow, Sealed, SegmentWriter, ShelvedRef } from './shelf.ts';
import { KeyHashes } from './shelf-keys.ts';
import { indexForm } from './shelf-lexicon.ts';
import { type LexiconWord, lexiconOrder, lexiconPages } from './shelf-lexicon-pages.ts';
import { checkedPage } from './shelf-page-check.node.ts';
import { hashAt, hashOf, mostRecords, numberAt, PageMaker, recordPrint } from './shelf-pages.ts';
import { type Ask, askOf, reached } from './shelf-postgres-ask.node.ts';
import { digestOf, refsInOrder, valuesIn } from './shelf-postgres-segment.node.ts';
import { emptied, indexed, type Place, parts, tableOf } from './shelf-postgres-sql.ts';
import { PairSorter } from './shelf-sort.node.ts';
import { noneTwice, settled, type Twice, type TwiceRow } from './shelf-twice.ts';
import { postgresFault } from './store-postgres-fault.node.ts';
import { numberOf, type SqlRow, textOf } from './store-rows.ts';

const stride = 2_000;
/** Pages in one statement: half a megabyte. */
const pagesAtOnce = 500;

type Page = readonly [firstHash: number, kept: Uint8Array];

/** Writes one load over a connection of its own: rows as they come, then the index in one sorted pass. */
export class PostgresWriter implements SegmentWriter {
  readonly #client: Client;
  readonly #ask: Ask;
  readonly #place: Place;
  readonly #sorting: string;
  readonly #mark = chance(16).toString('hex');
  readonly #facts = new Map<string, string>();
  #next = 0;

  private constructor(client: Client, { place, sorting }: { readonly place: Place; readonly sorting: string }) {
    this.#client = client;
    this.#place = place;
    this.#sorting = sorting;
    this.#ask = askOf(place, client);
  }

  static async open(client: Client, of: { readonly place: Place; readonly sorting: string }): Promise<PostgresWriter> {
    const writer = new PostgresWriter(client, of);
    // Before anything is read: what another writer still adds after this would not be counted here.
    await writer.#ask('setFact', 'writer', writer.#mark);
    for (const row of await writer.#ask('facts')) writer.#facts.set(textOf(row, 'name'), textOf(row, 'value'));
    const [last] = await writer.#ask('last');
    writer.#next = typeof last?.['last'] === 'number' ? last['last'] + 1 : 0;
    return writer;
  }

  get doneItems(): number {
    return Number(this.#facts.get('doneItems') ?? 0);
  }

  get note(): string {
    return this.#facts.get('note') ?? '';
  }

  async #say(text: string): Promise<void> {
    await reached(() => this.#client.query(text));
  }

  /** What `work` gives are facts to keep with what it did. */
  async #inOne(work: () => Promise<{ readonly [name: string]: string }>): Promise<void> {
    await this.#say('BEGIN');
    try {
      const [row] = await this.#ask('writer');
      // Whoever began last goes on; the one before stops, so that no row is added twice.
      if (!row || textOf(row, 'value') !== this.#mark) throw postgresFault('busy');
      const facts = Object.entries(await work());
      for (const [name, value] of facts) await this.#ask('setFact', name, value);
      await this.#ask('touch');
      await this.#say('COMMIT');
      for (const [name, value] of facts) this.#facts.set(name, value);
    } catch (fault) {
      await this.#client.query('ROLLBACK').catch(() => undefined);
      throw fault;
    }
  }

  async add(rows: readonly NewRow[], upTo: { readonly doneItems: number; readonly note: string }): Promise<void> {
    assert(this.#next + rows.length < mostRecords, 'a load has fewer records than a number can name');
    const bodies = rows.map(({ record }) => JSON.stringify(record.values));
    const prints = rows.map(({ ref, record: { id, kind } }, at) =>
      recordPrint({ ref, id, kind, body: bodies[at] ?? '' }),
    );
    await this.#inOne(async () => {
      if (rows.length > 0) {
        await this.#ask('unseal');
        await this.#ask(
          'add',
          rows.map((_, at) => this.#next + at),
          rows.map(({ ref }) => ref),
          rows.map(({ record }) => record.id),
          prints,
          rows.map(({ line }) => line),
          rows.map(({ record }) => record.kind),
          bodies,
        );
        this.#facts.delete('sealed');
      }
      return { doneItems: String(upTo.doneItems), note: upTo.note };
    });
    this.#next += rows.length;
  }

  async seal({ merges, progress }: { readonly merges: boolean; progress?(share: number): void }): Promise<Sealed> {
    if (this.#facts.get('sealed') === 'yes') return this.#sealed();
    await this.#inOne(async () => {
      await this.#say(emptied(this.#place));
      return {};
    });
    await this.#inOne(async () => ({ twice: JSON.stringify(await this.#settleTwice(merges)) }));
    const indexDigest = await this.#index(progress);
    await this.#inOne(async () => {
      await this.#say(indexed(this.#place));
      return {};
    });
    for (const part of parts) await this.#say(`ANALYZE ${tableOf(this.#place, part)}`);
    const { digest, records } = await digestOf(this.#ask);
    await this.#inOne(async () => ({ records: String(records), digest, indexDigest, indexForm, sealed: 'yes' }));
    return this.#sealed();
  }

  #sealed(): Sealed {
    return { records: Number(this.#facts.get('records')), digest: this.#facts.get('digest') ?? '', ...this.#twice() };
  }

  #twice(): Twice {
    const held = this.#facts.get('twice');
    return held === undefined ? noneTwice : believe(JSON.parse(held), 'kept by `seal`');
  }

  /** Rows with one id: parts of one record, the same row twice, or a mistake that is told. */
  async #settleTwice(merges: boolean): Promise<Twice> {
    // What an earlier try settled is gone from the rows, and is still told.
    let told = this.#twice();
    for (let last = ''; ; ) {
      const rows = await this.#ask('twiceAfter', last, stride);
      if (rows.length === 0) return told;
      const removed: number[] = [];
      const changed: { readonly number: number; readonly body: string; readonly print: number }[] = [];
      for (const [first, ...others] of groupsOf(rows)) {
        last = textOf(first, 'ref');
        const found = settled([twiceRow(first), ...others.map(twiceRow)], { merges, before: told });
        told = found.told;
        removed.push(...others.map((row) => numberOf(row, 'number')));
        const body = JSON.stringify(found.values);
        const of = { ref: last, id: textOf(first, 'id'), kind: textOf(first, 'kind'), body };
        if (body !== first['body']) changed.push({ number: numberOf(first, 'number'), body, print: recordPrint(of) });
      }
      await this.#ask('remove', removed);
      const [numbers, bodies] = [changed.map(({ number }) => number), changed.map(({ body }) => body)];
      await this.#ask(
        'change',
        numbers,
        bodies,
        changed.map(({ print }) => print),
      );
    }
  }

  async #index(progress?: (share: number) => void): Promise<string> {
    const sorter = new PairSorter(this.#sorting);
    try {
      const keys = new KeyHashes();
      for (let last = -1; ; ) {
        const rows = await this.#ask('rowsAfter', last, stride);
        if (rows.length === 0) break;
        for (const row of rows) {
          last = numberOf(row, 'number');
          for (const hash of keys.of({ id: textOf(row, 'id'), kind: textOf(row, 'kind'), values: valuesIn(row) }))
            sorter.add(hash, last);
        }
        progress?.((last + 1) / this.#next / 2);
      }
      const hash = createHash('sha256');
      await this.#writePages(sorter, hash, progress);
      await this.#writeLexicon(keys.words, hash);
      return hash.digest('hex');
    } finally {
      sorter.close();
    }
  }

  async #writeLexicon(words: readonly LexiconWord[], hash: Hash): Promise<void> {
    const pages = [...lexiconPages(lexiconOrder(words))].map(({ first, body }, place) => {
      const kept = checkedPage(hashOf(first), body);
      hash.update(`${place} ${first} `).update(kept);
      return { place, first, kept };
    });
    for (let from = 0; from < pages.length; from += pagesAtOnce) {
      const some = pages.slice(from, from + pagesAtOnce);
      await this.#inOne(async () => {
        await this.#ask(
          'addLexicon',
          some.map(({ place }) => place),
          some.map(({ first }) => first),
          some.map(({ kept }) => kept),
        );
        return {};
      });
    }
  }

  /** Adds all pages to the hash, by which a check of the whole finds one that is gone. */
  async #writePages(sorter: PairSorter, hash: Hash, progress?: (share: number) => void): Promise<void> {
    let pages: Page[] = [];
    const maker = new PageMaker((firstHash, body) => {
      const kept = checkedPage(firstHash, body);
      hash.update(`${firstHash} `).update(kept);
      pages.push([firstHash, kept]);
    });
    const flush = async () => {
      const some = pages;
      pages = [];
      await this.#inOne(async () => {
        await this.#ask(
          'addPages',
          some.map(([firstHash]) => firstHash),
          some.map(([, kept]) => kept),
        );
        return {};
      });
    };
    let done = 0;
    for (const { words, pairs } of sorter.inOrder()) {
      for (let at = 0; at < pairs; at += 1) maker.add(hashAt(words, at), numberAt(words, at));
      done += pairs;
      progress?.(0.5 + done / sorter.pairs / 2);
      if (pages.length >= pagesAtOnce) await flush();
    }
    maker.done();
    await flush();
  }

  inOrder(): AsyncIterable<ShelvedRef> {
    return refsInOrder(this.#ask);
  }

  async keep(name: string, text: string): Promise<void> {
    await this.#inOne(async () => ({ [`kept ${name}`]: text }));
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => undefined);
  }
}

const twiceRow = (row: SqlRow): TwiceRow => ({
  number: numberOf(row, 'number'),
  line: numberOf(row, 'line'),
  kind: textOf(row, 'kind'),
  print: numberOf(row, 'print'),
  values: valuesIn(row),
});

/** Rows that stand together by their reference. */
function groupsOf(rows: readonly SqlRow[]): readonly (readonly [SqlRow, ...SqlRow[]])[] {
  const groups: [SqlRow, ...SqlRow[]][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group && group[0]['ref'] === row['ref']) group.push(row);
    else groups.push([row]);
  }
  return groups;
}
