import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import type { LikeAsked, ShelfRecord } from '../steps/shelf.ts';
import type { RawSegment, ShelfCheck, ShelvedRef } from './shelf.ts';
import type { HeldPages } from './shelf-held.ts';
import { formIn, Lexicon } from './shelf-lexicon.ts';
import { pageOf } from './shelf-page-check.node.ts';
import { countIn, hashOf, numbersIn } from './shelf-pages.ts';
import { sqliteLexicon } from './shelf-sqlite-lexicon.node.ts';
import { indexDigest, inOrder, type Row, recordsDigest, shelfRecordIn, stride } from './shelf-sqlite-rows.node.ts';
import { readGuarded, sqliteFault } from './store-sqlite-fault.node.ts';

const record = 'SELECT number, ref, id, kind, body, print FROM record';

const statements = {
  page: 'SELECT firstHash, body FROM page WHERE firstHash <= ? ORDER BY firstHash DESC LIMIT 1',
  row: `${record} WHERE number = ?`,
  all: `${record} WHERE number > ? ORDER BY number LIMIT ?`,
  numberOf: 'SELECT number FROM record WHERE ref = ?',
  numberOfId: 'SELECT number FROM record WHERE id = ?',
} as const;

/** Counts of keys that many records have. */
const leastRemembered = 200;
const mostRemembered = 100_000;

/** A load that is whole, read from its file; every statement is prepared once, when it is first needed. */
export class SqliteSegment implements RawSegment {
  readonly loadId: string;
  readonly records: number;
  readonly digest: string;
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<keyof typeof statements, StatementSync>();
  readonly #facts: ReadonlyMap<string, string>;
  readonly #counts = new Map<number, number>();
  readonly #lexicon: Lexicon;

  private constructor(
    loadId: string,
    database: DatabaseSync,
    { facts, held }: { readonly facts: ReadonlyMap<string, string>; readonly held: HeldPages },
  ) {
    this.loadId = loadId;
    this.#database = database;
    this.#facts = facts;
    this.#lexicon = new Lexicon(sqliteLexicon(database, isFirstForm(facts)), held);
    this.records = Number(facts.get('records'));
    this.digest = facts.get('digest') ?? '';
  }

  /** Nothing when the load is not whole: what was interrupted is never read. */
  static open(loadId: string, file: string, held: HeldPages): SqliteSegment | undefined {
    const database = readGuarded(() => new DatabaseSync(file, { readOnly: true, timeout: 5_000 }));
    try {
      // Never changed, so read in one transaction for as long as it is open: a lock for each question costs more than the answer.
      readGuarded(() => database.exec('BEGIN'));
      const facts = readGuarded(() => factsIn(database));
      if (facts.get('sealed') === 'yes') return new SqliteSegment(loadId, database, { facts, held });
    } catch (fault) {
      database.close();
      throw fault;
    }
    database.close();
    return undefined;
  }

  #one(name: keyof typeof statements, ...values: readonly SQLInputValue[]): Row | undefined {
    return readGuarded(() => this.#statement(name).get(...values));
  }

  #all(name: keyof typeof statements, ...values: readonly SQLInputValue[]): readonly Row[] {
    return readGuarded(() => this.#statement(name).all(...values));
  }

  #statement(name: keyof typeof statements): StatementSync {
    // The load was dropped while somebody still looked: looking again finds what stands there now.
    if (!this.#database.isOpen) throw sqliteFault('busy');
    const known = this.#prepared.get(name);
    if (known) return known;
    const made = this.#database.prepare(statements[name]);
    this.#prepared.set(name, made);
    return made;
  }

  async find(key: string): Promise<Uint32Array> {
    return this.#numbers(hashOf(key));
  }

  async findAll(keys: readonly string[]): Promise<readonly Uint32Array[]> {
    return keys.map((key) => this.#numbers(hashOf(key)));
  }

  async count(key: string): Promise<number> {
    const hash = hashOf(key);
    const known = this.#counts.get(hash);
    if (known !== undefined) return known;
    const page = this.#pageOf(hash);
    const count = page ? countIn(page, hash) : 0;
    // A page of a common key is large, and common names come again and again. What was counted does not change.
    if (count >= leastRemembered && this.#counts.size < mostRemembered) this.#counts.set(hash, count);
    return count;
  }

  #numbers(hash: number): Uint32Array {
    const page = this.#pageOf(hash);
    return page ? numbersIn(page, hash) : new Uint32Array();
  }

  #pageOf(hash: number): { readonly firstHash: number; readonly body: Uint8Array } | undefined {
    const page = this.#one('page', hash);
    const kept = page?.['body'];
    if (!page || !(kept instanceof Uint8Array)) return undefined;
    const firstHash = Number(page['firstHash']);
    const body = pageOf(firstHash, kept);
    if (!body) throw sqliteFault('broken');
    return { firstHash, body };
  }

  async wordsLike(word: string, asked: LikeAsked): Promise<readonly string[]> {
    return this.#lexicon.like(word, asked);
  }

  async kept(name: string): Promise<string | undefined> {
    return this.#facts.get(`kept ${name}`);
  }

  async numberOf(ref: string): Promise<number | undefined> {
    return numberIn(this.#one('numberOf', ref));
  }

  async numberOfId(id: string): Promise<number | undefined> {
    return numberIn(this.#one('numberOfId', id));
  }

  async refs(numbers: readonly number[]): Promise<readonly string[]> {
    return (await this.rows(numbers)).map(({ ref }) => ref);
  }

  async rows(numbers: readonly number[]): Promise<readonly ShelfRecord[]> {
    return numbers.flatMap((number) => {
      const row = this.#one('row', number);
      return row ? [shelfRecordIn(row)] : [];
    });
  }

  inOrder(): AsyncIterable<ShelvedRef> {
    return inOrder(this.#database);
  }

  async *all(): AsyncGenerator<ShelfRecord> {
    for (let last = -1; ; ) {
      const rows = this.#all('all', last, stride);
      if (rows.length === 0) return;
      for (const row of rows) {
        last = Number(row['number']);
        yield shelfRecordIn(row);
      }
      await breathe();
    }
  }

  async check(): Promise<ShelfCheck> {
    const { digest } = await recordsDigest(this.#database);
    const isWritten = (await indexDigest(this.#database, !isFirstForm(this.#facts))) === this.#facts.get('indexDigest');
    // SQLite's own: that its trees hang together, and each index says what its table says.
    const told = readGuarded(() => this.#database.prepare('PRAGMA integrity_check(1)').get())?.['integrity_check'];
    return { digest, isIndexGood: isWritten && told === 'ok' };
  }

  close(): void {
    this.#lexicon.close();
    if (this.#database.isOpen) this.#database.close();
  }
}

/** A form that a later version made is not read as if it were ours. */
function isFirstForm(facts: ReadonlyMap<string, string>): boolean {
  const form = formIn(facts);
  if (form === 'unknown') throw sqliteFault('broken');
  return form === 'first';
}

function factsIn(database: DatabaseSync): ReadonlyMap<string, string> {
  const isMade = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'fact'").get() !== undefined;
  const rows = isMade ? database.prepare('SELECT name, value FROM fact').all() : [];
  return new Map(rows.map(({ name, value }) => [String(name), String(value)]));
}

const numberIn = (row: Row | undefined): number | undefined => {
  const number = row?.['number'];
  return typeof number === 'number' ? number : undefined;
};
