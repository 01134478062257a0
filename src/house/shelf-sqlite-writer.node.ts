import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import { assert, present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { chance } from './chance.node.ts';
import type { NewRow, Sealed, SegmentWriter, ShelvedRef } from './shelf.ts';
import { IndexMaker } from './shelf-index.node.ts';
import { indexForm } from './shelf-lexicon.ts';
import { mostRecords, recordPrint } from './shelf-pages.ts';
import { inOrder, type Row, recordIn, recordsDigest, stride, valuesOf } from './shelf-sqlite-rows.node.ts';
import { noneTwice, settled, type Twice, type TwiceRow } from './shelf-twice.ts';
import { StoreUnavailable } from './store.ts';
import { guarded, openedIn, sqliteFault } from './store-sqlite-fault.node.ts';

const schema = `
CREATE TABLE IF NOT EXISTS record (number INTEGER PRIMARY KEY, ref TEXT NOT NULL, id TEXT NOT NULL, print INTEGER NOT NULL,
  line INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS page (firstHash INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS lexicon (place INTEGER PRIMARY KEY, first TEXT NOT NULL, body BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Pages that may stand beside the file, 64 MB: each time they are put into it the disk is waited for, twice. */
const pagesBeside = 16_384;

/** Rows that one statement writes: calling it costs as much as a row. */
const rowsAtOnce = 20;

/** Writes one load: rows as they come, then the index in one sorted pass. */
export class SqliteWriter implements SegmentWriter {
  readonly #database: DatabaseSync;
  readonly #sorting: string;
  readonly #mark = chance(16).toString('hex');
  readonly #insert: StatementSync;
  readonly #insertMany: StatementSync;
  /** Keys of all rows that are there; absent when they were not all written here. */
  #gathered: IndexMaker | undefined;
  #next: number;
  #doneItems: number;
  #note: string;

  /** `sorting`: where the sorter may make a folder, and how its name begins. */
  constructor(file: string, { folder, sorting }: { readonly folder: string; readonly sorting: string }) {
    this.#sorting = sorting;
    this.#database = openedIn(folder, () => new DatabaseSync(file, { timeout: 5_000 }));
    guarded(() =>
      this.#database.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = ${pagesBeside}; ${schema}`,
      ),
    );
    const places = '(?, ?, ?, ?, ?, ?, ?)';
    this.#insert = this.#database.prepare(`INSERT INTO record VALUES ${places}`);
    this.#insertMany = this.#database.prepare(`INSERT INTO record VALUES ${Array(rowsAtOnce).fill(places).join(', ')}`);
    // Before anything is read: what another writer still adds after this would not be counted here.
    guarded(() => this.#setFact('writer', this.#mark));
    const last = this.#database.prepare('SELECT max(number) AS last FROM record').get()?.['last'];
    this.#next = typeof last === 'number' ? last + 1 : 0;
    this.#doneItems = Number(this.#fact('doneItems') ?? 0);
    this.#note = this.#fact('note') ?? '';
    if (this.#next === 0) this.#gathered = new IndexMaker(this.#database, this.#sorting);
  }

  get doneItems(): number {
    return this.#doneItems;
  }

  get note(): string {
    return this.#note;
  }

  #fact(name: string): string | undefined {
    const held = this.#database.prepare('SELECT value FROM fact WHERE name = ?').get(name)?.['value'];
    return typeof held === 'string' ? held : undefined;
  }

  #setFact(name: string, value: string): void {
    this.#database.prepare('INSERT OR REPLACE INTO fact VALUES (?, ?)').run(name, value);
  }

  #inOne(work: () => void): void {
    guarded(() => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        // Whoever began last goes on; the one before stops, so that no row is added twice.
        if (this.#fact('writer') !== this.#mark) throw sqliteFault('busy');
        work();
        this.#database.exec('COMMIT');
      } catch (fault) {
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw fault;
      }
    });
  }

  async add(rows: readonly NewRow[], upTo: { readonly doneItems: number; readonly note: string }): Promise<void> {
    assert(this.#next + rows.length < mostRecords, 'a load has fewer records than a number can name');
    const from = this.#next;
    this.#inOne(() => {
      if (rows.length > 0) this.#unseal();
      for (let at = 0; at < rows.length; ) {
        const isMany = at + rowsAtOnce <= rows.length;
        const end = isMany ? at + rowsAtOnce : at + 1;
        const cells: SQLInputValue[] = [];
        for (; at < end; at += 1) addCells(cells, present(rows[at], 'in range'), from + at);
        (isMany ? this.#insertMany : this.#insert).run(...cells);
      }
      this.#setFact('doneItems', String(upTo.doneItems));
      if (upTo.note !== this.#note) this.#setFact('note', upTo.note);
    });
    for (const [at, { record }] of rows.entries()) this.#gathered?.add(from + at, record);
    this.#next = from + rows.length;
    this.#doneItems = upTo.doneItems;
    this.#note = upTo.note;
    await breathe();
  }

  /** From here on it is not whole, until `seal` says so again. */
  #unseal(): void {
    this.#database.exec("DELETE FROM fact WHERE name = 'sealed'");
  }

  async seal({ merges, progress }: { readonly merges: boolean; progress?(share: number): void }): Promise<Sealed> {
    if (this.#fact('sealed') === 'yes') return this.#sealed();
    this.#inOne(() =>
      this.#database.exec(
        // The words as a load of the first form has them that was not finished.
        'DELETE FROM page; DELETE FROM lexicon; DROP INDEX IF EXISTS byRef; DROP INDEX IF EXISTS byId; DROP TABLE IF EXISTS word;',
      ),
    );
    guarded(() => this.#database.exec('CREATE INDEX byRef ON record (ref, print)'));
    this.#settleTwice(merges);
    const indexDigest = await this.#index(progress);
    guarded(() => this.#database.exec('CREATE UNIQUE INDEX byId ON record (id)'));
    const { digest, records } = await recordsDigest(this.#database);
    this.#inOne(() => {
      this.#setFact('records', String(records));
      this.#setFact('digest', digest);
      this.#setFact('indexDigest', indexDigest);
      this.#setFact('indexForm', indexForm);
      this.#setFact('sealed', 'yes');
    });
    return this.#sealed();
  }

  #sealed(): Sealed {
    return { records: Number(this.#fact('records')), digest: this.#fact('digest') ?? '', ...this.#twice() };
  }

  #twice(): Twice {
    const held = this.#fact('twice');
    return held === undefined ? noneTwice : believe(JSON.parse(held), 'kept by `seal`');
  }

  inOrder(): AsyncIterable<ShelvedRef> {
    return inOrder(this.#database);
  }

  async keep(name: string, text: string): Promise<void> {
    this.#inOne(() => this.#setFact(`kept ${name}`, text));
  }

  /** Rows with one id: parts of one record, the same row twice, or a mistake that is told. */
  #settleTwice(merges: boolean): void {
    const refs = this.#database.prepare('SELECT ref FROM record GROUP BY ref HAVING count(*) > 1').all();
    const rowsOf = this.#database.prepare(
      'SELECT number, id, line, kind, print, body FROM record WHERE ref = ? ORDER BY number',
    );
    const remove = this.#database.prepare('DELETE FROM record WHERE number = ?');
    const change = this.#database.prepare('UPDATE record SET body = ?, print = ? WHERE number = ?');
    // Something goes or changes, so that what was gathered for the index no longer fits.
    if (refs.length > 0) this.#dropIndex();
    // What an earlier try settled is gone from the rows, and is still told.
    let told = this.#twice();
    this.#inOne(() => {
      for (const { ref } of refs) {
        const [first, ...others] = rowsOf.all(present(ref, 'every record has a reference'));
        if (!first) continue;
        const found = settled([twiceRow(first), ...others.map(twiceRow)], { merges, before: told });
        told = found.told;
        for (const other of others) remove.run(Number(other['number']));
        const body = JSON.stringify(found.values);
        const of = { ref: String(ref), id: String(first['id']), kind: String(first['kind']), body };
        if (body !== first['body']) change.run(body, recordPrint(of), Number(first['number']));
      }
      this.#setFact('twice', JSON.stringify(told));
    });
  }

  /** What was gathered while the rows came, or the same gathered now from the rows that are there. Gives a hash of all pages. */
  async #index(progress?: (share: number) => void): Promise<string> {
    const gathered = this.#gathered;
    const maker = gathered ?? new IndexMaker(this.#database, this.#sorting);
    try {
      if (!gathered) await this.#gather(maker, progress);
      return await maker.write(
        (work) => this.#inOne(work),
        (share) => progress?.(gathered ? share : 0.5 + share / 2),
      );
    } finally {
      maker.close();
      this.#gathered = undefined;
    }
  }

  async #gather(maker: IndexMaker, progress?: (share: number) => void): Promise<void> {
    const next = this.#database.prepare(
      'SELECT number, id, kind, body FROM record WHERE number > ? ORDER BY number LIMIT ?',
    );
    for (let last = -1; ; ) {
      const rows = guarded(() => next.all(last, stride));
      if (rows.length === 0) return;
      for (const row of rows) {
        last = Number(row['number']);
        maker.add(last, recordIn(row));
      }
      progress?.((last + 1) / this.#next / 2);
      await breathe();
    }
  }

  #dropIndex(): void {
    this.#gathered?.close();
    this.#gathered = undefined;
  }

  async close(): Promise<void> {
    this.#dropIndex();
    // One file as it lies there afterwards: whoever reads it needs to write nothing beside it.
    try {
      guarded(() => this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;'));
    } catch (fault) {
      // Somebody else has it open and will do so; a full disk keeps what was added beside it.
      if (!(fault instanceof StoreUnavailable)) throw fault;
    } finally {
      this.#database.close();
    }
  }
}

function addCells(cells: SQLInputValue[], { ref, line, record }: NewRow, number: number): void {
  const { id, kind } = record;
  const body = JSON.stringify(record.values);
  cells.push(number, ref, id, recordPrint({ ref, id, kind, body }), line, kind, body);
}

const twiceRow = (row: Row): TwiceRow => ({
  number: Number(row['number']),
  line: Number(row['line']),
  kind: String(row['kind']),
  print: Number(row['print']),
  values: valuesOf(row['body']),
});
