import { createHash } from 'node:crypto';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import { assert } from '../core/assert.ts';
import type { Values } from '../steps/entities/source-record.ts';
import { mostTold, type NewRow, type Sealed, type SegmentWriter, type ShelvedRef } from './shelf.ts';
import { IndexMaker } from './shelf-index.node.ts';
import { mostRecords, printOf } from './shelf-pages.ts';
import { inOrder, recordIn, stride, valuesOf } from './shelf-sqlite-rows.node.ts';
import { guarded, openedIn } from './store-sqlite-fault.node.ts';

const schema = `
CREATE TABLE IF NOT EXISTS record (number INTEGER PRIMARY KEY, ref TEXT NOT NULL, id TEXT NOT NULL, print INTEGER NOT NULL,
  line INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS page (firstHash INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS word (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Rows that one statement writes: calling it costs as much as a row. */
const rowsAtOnce = 20;

/** Writes one load: rows as they come, then the index in one sorted pass. */
export class SqliteWriter implements SegmentWriter {
  readonly #database: DatabaseSync;
  readonly #sorting: string;
  readonly #insert: StatementSync;
  readonly #insertMany: StatementSync;
  /** Keys of all rows that are there; absent when they were not all written here. */
  #gathered: IndexMaker | undefined;
  #next: number;
  #doneItems: number;
  #note: string;

  constructor(file: string, folder: string) {
    this.#sorting = `${file}-sorting`;
    this.#database = openedIn(folder, () => new DatabaseSync(file, { timeout: 5_000 }));
    guarded(() =>
      this.#database.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; ${schema}`,
      ),
    );
    const places = '(?, ?, ?, ?, ?, ?, ?)';
    this.#insert = this.#database.prepare(`INSERT INTO record VALUES ${places}`);
    this.#insertMany = this.#database.prepare(`INSERT INTO record VALUES ${Array(rowsAtOnce).fill(places).join(', ')}`);
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
      for (let at = 0; at < rows.length; ) {
        const isMany = at + rowsAtOnce <= rows.length;
        const some = isMany ? rows.slice(at, at + rowsAtOnce) : rows.slice(at, at + 1);
        const cells = some.flatMap((row, index) => cellsOf(row, from + at + index));
        (isMany ? this.#insertMany : this.#insert).run(...cells);
        at += some.length;
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
    const next = this.#database.prepare(
      'SELECT ref FROM record WHERE ref > ? GROUP BY ref HAVING count(*) > 1 ORDER BY ref LIMIT ?',
    );
    this.#inOne(() => {
      for (let last = ''; ; ) {
        const refs = next.all(last, stride);
        if (refs.length === 0) break;
        for (const { ref } of refs) {
          last = String(ref);
          for (const one of this.#settleOne(last, merges)) {
            twiceCount += 1;
            if (twice.length < mostTold) twice.push(one);
          }
        }
      }
      this.#setFact('twice', JSON.stringify({ twice, twiceCount }));
    });
    return { twice, twiceCount };
  }

  /** Makes one of the rows under a reference; gives those that say something else and are not parts of one. */
  #settleOne(ref: string, merges: boolean): Sealed['twice'] {
    // Something goes or changes, so that what was gathered for the index no longer fits.
    this.#dropIndex();
    const [first, ...others] = this.#database
      .prepare('SELECT number, line, kind, print FROM record WHERE ref = ? ORDER BY number')
      .all(ref);
    if (!first) return [];
    const bodyOf = this.#database.prepare('SELECT body FROM record WHERE number = ?');
    const remove = this.#database.prepare('DELETE FROM record WHERE number = ?');
    const bodyAt = (number: SQLInputValue | undefined): string => String(bodyOf.get(Number(number))?.['body']);
    const twice: Sealed['twice'][number][] = [];
    let values: Values | undefined;
    for (const { number, line, kind, print } of others) {
      if (print !== first['print'] && merges && kind === first['kind'])
        values = joined(values ?? valuesOf(bodyAt(first['number'])), valuesOf(bodyAt(number)));
      else if (print !== first['print']) twice.push({ line: Number(line), firstLine: Number(first['line']) });
      remove.run(Number(number));
    }
    if (values) {
      const body = JSON.stringify(values);
      this.#database
        .prepare('UPDATE record SET body = ?, print = ? WHERE number = ?')
        .run(body, printOf(`${String(first['kind'])} ${body}`), Number(first['number']));
    }
    return twice;
  }

  /** What was gathered while the rows came, or the same gathered now from the rows that are there. */
  async #index(progress?: (share: number) => void): Promise<void> {
    const gathered = this.#gathered;
    const maker = gathered ?? new IndexMaker(this.#database, this.#sorting);
    try {
      if (!gathered) await this.#gather(maker, progress);
      await maker.write((share) => progress?.(gathered ? share : 0.5 + share / 2));
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

  async #digest(): Promise<{ readonly digest: string; readonly records: number }> {
    const hash = createHash('sha256');
    let records = 0;
    const next = this.#database.prepare(
      "SELECT ref, ref || ' ' || kind || ' ' || body || char(10) AS line FROM record WHERE ref > ? ORDER BY ref LIMIT ?",
    );
    for (let last = ''; ; ) {
      const rows = guarded(() => next.all(last, stride));
      if (rows.length === 0) return { digest: hash.digest('hex'), records };
      hash.update(rows.map(({ line }) => String(line)).join(''));
      last = String(rows.at(-1)?.['ref']);
      records += rows.length;
      await breathe();
    }
  }

  async close(): Promise<void> {
    this.#dropIndex();
    try {
      // One file as it lies there afterwards: whoever reads it needs to write nothing beside it.
      guarded(() => this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;'));
    } finally {
      this.#database.close();
    }
  }
}

function cellsOf({ ref, line, record }: NewRow, number: number): SQLInputValue[] {
  const body = JSON.stringify(record.values);
  return [number, ref, record.id, printOf(`${record.kind} ${body}`), line, record.kind, body];
}

/** Values of two parts of one record, each once. */
function joined(one: Values, other: Values): Values {
  const values: { [property: string]: readonly string[] } = { ...one };
  for (const [property, held] of Object.entries(other))
    values[property] = [...new Set([...(values[property] ?? []), ...held])];
  return values;
}
