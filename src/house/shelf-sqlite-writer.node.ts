import { createHash } from 'node:crypto';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import { assert, present } from '../core/assert.ts';
import { keysOf, shortened } from '../steps/entities/keys.ts';
import type { Values } from '../steps/entities/source-record.ts';
import { mostTold, type NewRow, type Sealed, type SegmentWriter, type ShelvedRef } from './shelf.ts';
import { hashAt, hashOf, mostRecords, numberAt, PageMaker, printOf } from './shelf-pages.ts';
import { PairSorter } from './shelf-sort.node.ts';
import { inOrder, recordIn, stride, valuesOf } from './shelf-sqlite-rows.node.ts';
import { guarded, openedIn } from './store-sqlite-fault.node.ts';

const schema = `
CREATE TABLE IF NOT EXISTS record (number INTEGER PRIMARY KEY, ref TEXT NOT NULL, id TEXT NOT NULL, print INTEGER NOT NULL,
  line INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS page (firstHash INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS word (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Writes one load: rows as they come, then the index in one sorted pass. */
export class SqliteWriter implements SegmentWriter {
  readonly #database: DatabaseSync;
  readonly #folder: string;
  readonly #insert: StatementSync;
  #next: number;
  #doneItems: number;
  #note: string;

  constructor(file: string, folder: string) {
    this.#folder = folder;
    this.#database = openedIn(folder, () => new DatabaseSync(file, { timeout: 5_000 }));
    guarded(() =>
      this.#database.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; ${schema}`,
      ),
    );
    this.#insert = this.#database.prepare('INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)');
    const last = this.#database.prepare('SELECT max(number) AS last FROM record').get()?.['last'];
    this.#next = typeof last === 'number' ? last + 1 : 0;
    this.#doneItems = Number(this.#fact('doneItems') ?? 0);
    this.#note = this.#fact('note') ?? '';
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
    let number = this.#next;
    this.#inOne(() => {
      for (const { ref, line, record } of rows) {
        const body = JSON.stringify(record.values);
        this.#insert.run(number, ref, record.id, printOf(`${record.kind} ${body}`), line, record.kind, body);
        number += 1;
      }
      this.#setFact('doneItems', String(upTo.doneItems));
      this.#setFact('note', upTo.note);
    });
    this.#next = number;
    this.#doneItems = upTo.doneItems;
    this.#note = upTo.note;
    await breathe();
  }

  async seal({ merges, progress }: { readonly merges: boolean; progress?(share: number): void }): Promise<Sealed> {
    guarded(() =>
      this.#database.exec(
        'DELETE FROM page; DELETE FROM word; DROP INDEX IF EXISTS byRef; DROP INDEX IF EXISTS byId; DROP INDEX IF EXISTS byText;',
      ),
    );
    guarded(() => this.#database.exec('CREATE INDEX byRef ON record (ref, print)'));
    const twice = this.#settleTwice(merges);
    await this.#index(progress);
    guarded(() =>
      this.#database.exec('CREATE UNIQUE INDEX byId ON record (id); CREATE UNIQUE INDEX byText ON word (text);'),
    );
    const { digest, records } = await this.#digest();
    this.#inOne(() => {
      this.#setFact('records', String(records));
      this.#setFact('digest', digest);
      this.#setFact('sealed', 'yes');
    });
    return { records, digest, ...twice };
  }

  inOrder(): AsyncIterable<ShelvedRef> {
    return inOrder(this.#database);
  }

  async keep(name: string, text: string): Promise<void> {
    this.#inOne(() => this.#setFact(`kept ${name}`, text));
  }

  /** Rows with one id: parts of one record, the same row twice, or a mistake that is told. */
  #settleTwice(merges: boolean): Pick<Sealed, 'twice' | 'twiceCount'> {
    // What was settled before a stop is not there any more to be found; what was told of it is.
    const told = this.#fact('twice');
    const before: Pick<Sealed, 'twice' | 'twiceCount'> =
      told === undefined ? { twice: [], twiceCount: 0 } : JSON.parse(told);
    const twice = [...before.twice];
    let { twiceCount } = before;
    const refs = this.#database.prepare('SELECT ref FROM record GROUP BY ref HAVING count(*) > 1').all();
    const rowsOf = this.#database.prepare(
      'SELECT number, line, kind, print, body FROM record WHERE ref = ? ORDER BY number',
    );
    const remove = this.#database.prepare('DELETE FROM record WHERE number = ?');
    const change = this.#database.prepare('UPDATE record SET body = ?, print = ? WHERE number = ?');
    this.#inOne(() => {
      for (const { ref } of refs) {
        const [first, ...others] = rowsOf.all(present(ref, 'every record has a reference'));
        if (!first) continue;
        let values = valuesOf(first['body']);
        for (const other of others) {
          remove.run(Number(other['number']));
          if (other['print'] === first['print']) continue;
          if (merges && other['kind'] === first['kind']) values = joined(values, valuesOf(other['body']));
          else {
            twiceCount += 1;
            if (twice.length < mostTold) twice.push({ line: Number(other['line']), firstLine: Number(first['line']) });
          }
        }
        const body = JSON.stringify(values);
        if (body !== first['body'])
          change.run(body, printOf(`${String(first['kind'])} ${body}`), Number(first['number']));
      }
      this.#setFact('twice', JSON.stringify({ twice, twiceCount }));
    });
    return { twice, twiceCount };
  }

  async #index(progress?: (share: number) => void): Promise<void> {
    const sorter = new PairSorter(this.#folder);
    try {
      const words = new Map<string, number>();
      const addWord = this.#database.prepare('INSERT INTO word VALUES (?, ?)');
      const all = this.#database.prepare(
        'SELECT number, id, kind, body FROM record WHERE number > ? ORDER BY number LIMIT ?',
      );
      for (let last = -1; ; ) {
        const rows = guarded(() => all.all(last, stride));
        if (rows.length === 0) break;
        for (const row of rows) {
          last = Number(row['number']);
          for (const key of keysOf(recordIn(row))) {
            sorter.add(hashOf(key), last);
            if (key.startsWith('w') && !words.has(key)) words.set(key, words.size);
          }
        }
        progress?.((last + 1) / this.#next / 2);
        await breathe();
      }
      this.#inOne(() => {
        for (const [key, number] of words) {
          const word = key.slice(1);
          addWord.run(number, word);
          for (const part of shortened(word)) sorter.add(hashOf(`d${part}`), number);
        }
      });
      await this.#writePages(sorter, progress);
    } finally {
      sorter.close();
    }
  }

  async #writePages(sorter: PairSorter, progress?: (share: number) => void): Promise<void> {
    const addPage = this.#database.prepare('INSERT INTO page VALUES (?, ?)');
    const maker = new PageMaker((firstHash, body) => addPage.run(firstHash, body));
    let done = 0;
    guarded(() => this.#database.exec('BEGIN IMMEDIATE'));
    for (const { words, pairs } of sorter.inOrder()) {
      guarded(() => {
        for (let at = 0; at < pairs; at += 1) maker.add(hashAt(words, at), numberAt(words, at));
      });
      done += pairs;
      progress?.(0.5 + done / sorter.pairs / 2);
      await breathe();
    }
    guarded(() => {
      maker.done();
      this.#database.exec('COMMIT');
    });
  }

  async #digest(): Promise<{ readonly digest: string; readonly records: number }> {
    const hash = createHash('sha256');
    let records = 0;
    const next = this.#database.prepare('SELECT ref, kind, body FROM record WHERE ref > ? ORDER BY ref LIMIT ?');
    for (let last = ''; ; ) {
      const rows = guarded(() => next.all(last, stride));
      if (rows.length === 0) return { digest: hash.digest('hex'), records };
      hash.update(rows.map(({ ref, kind, body }) => `${String(ref)} ${String(kind)} ${String(body)}\n`).join(''));
      last = String(rows.at(-1)?.['ref']);
      records += rows.length;
      await breathe();
    }
  }

  async close(): Promise<void> {
    // One file as it lies there afterwards: whoever reads it needs to write nothing beside it.
    guarded(() => this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;'));
    this.#database.close();
  }
}

/** Values of two parts of one record, each once. */
function joined(one: Values, other: Values): Values {
  const values: { [property: string]: readonly string[] } = { ...one };
  for (const [property, held] of Object.entries(other))
    values[property] = [...new Set([...(values[property] ?? []), ...held])];
  return values;
}
