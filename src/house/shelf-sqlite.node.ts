import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import { assert } from '../core/assert.ts';
import { shortened } from '../steps/entities/keys.ts';
import type { ShelfRecord } from '../steps/shelf.ts';
import type { RawSegment, Shelf, ShelvedLoad, ShelvedRef } from './shelf.ts';
import { hashOf, numbersIn } from './shelf-pages.ts';
import { inOrder, recordIn, stride } from './shelf-sqlite-rows.node.ts';
import { SqliteWriter } from './shelf-sqlite-writer.node.ts';
import { guarded } from './store-sqlite-fault.node.ts';

const loadName = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** One file for each load in the node's folder `registers`. */
export function openShelf(folder: string): Shelf {
  const open = new Map<string, SqliteSegment>();
  const fileOf = (loadId: string): string => {
    assert(loadName.test(loadId), 'a load has an id of Schakel');
    return join(folder, `${loadId}.sqlite`);
  };
  return {
    async write(loadId) {
      guarded(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
      return new SqliteWriter(fileOf(loadId), folder);
    },
    async open(loadId) {
      const known = open.get(loadId);
      if (known) return known;
      const file = fileOf(loadId);
      if (!existsSync(file)) return undefined;
      const made = SqliteSegment.open(loadId, file);
      if (made) open.set(loadId, made);
      return made;
    },
    async loads() {
      if (!existsSync(folder)) return [];
      const names = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
      return names.sort().map((name) => shelved(folder, name));
    },
    async drop(loadId) {
      open.get(loadId)?.close();
      open.delete(loadId);
      for (const tail of ['', '-wal', '-shm', '-journal', '-sorting'])
        rmSync(`${fileOf(loadId)}${tail}`, { recursive: true, force: true });
    },
    async close() {
      for (const segment of open.values()) segment.close();
      open.clear();
    },
  };
}

function shelved(folder: string, name: string): ShelvedLoad {
  const { size, mtime } = statSync(join(folder, name));
  const loadId = name.slice(0, -'.sqlite'.length);
  const segment = SqliteSegment.open(loadId, join(folder, name));
  segment?.close();
  return { loadId, isWhole: segment !== undefined, bytes: size, changedAt: mtime.toISOString() };
}

class SqliteSegment implements RawSegment {
  readonly loadId: string;
  readonly records: number;
  readonly digest: string;
  readonly #database: DatabaseSync;
  readonly #page: StatementSync;
  readonly #row: StatementSync;
  readonly #facts: ReadonlyMap<string, string>;

  private constructor(loadId: string, database: DatabaseSync, facts: ReadonlyMap<string, string>) {
    this.loadId = loadId;
    this.#database = database;
    this.#facts = facts;
    this.records = Number(facts.get('records'));
    this.digest = facts.get('digest') ?? '';
    this.#page = database.prepare(
      'SELECT firstHash, body FROM page WHERE firstHash <= ? ORDER BY firstHash DESC LIMIT 1',
    );
    this.#row = database.prepare('SELECT number, ref, id, kind, body FROM record WHERE number = ?');
  }

  /** Nothing when the load is not whole: what was interrupted is never read. */
  static open(loadId: string, file: string): SqliteSegment | undefined {
    const database = guarded(() => new DatabaseSync(file, { readOnly: true, timeout: 5_000 }));
    try {
      const isMade = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'fact'").get() !== undefined;
      const rows = isMade ? database.prepare('SELECT name, value FROM fact').all() : [];
      const facts = new Map(rows.map(({ name, value }) => [String(name), String(value)]));
      if (facts.get('sealed') === 'yes') return new SqliteSegment(loadId, database, facts);
    } catch (fault) {
      database.close();
      throw fault;
    }
    database.close();
    return undefined;
  }

  async find(key: string): Promise<Uint32Array> {
    return this.#numbers(hashOf(key));
  }

  #numbers(hash: number): Uint32Array {
    const page = guarded(() => this.#page.get(hash));
    const body = page?.['body'];
    return body instanceof Uint8Array
      ? numbersIn({ firstHash: Number(page?.['firstHash']), body }, hash)
      : new Uint32Array();
  }

  async wordsLike(
    word: string,
    { begins, limit }: { readonly begins: boolean; readonly limit: number },
  ): Promise<readonly string[]> {
    const numbers = new Set<number>();
    for (const part of shortened(word)) for (const number of this.#numbers(hashOf(`d${part}`))) numbers.add(number);
    const textOf = this.#database.prepare('SELECT text FROM word WHERE number = ?');
    const near = [...numbers].map((number) => String(textOf.get(number)?.['text']));
    const longer =
      begins && word.length >= leastToBegin
        ? this.#database
            .prepare('SELECT text FROM word WHERE text > ? AND text < ? ORDER BY text LIMIT ?')
            .all(word, `${word}{`, limit)
            .map(({ text }) => String(text))
        : [];
    return [
      ...new Set([
        ...near
          .filter((one) => one !== word)
          .sort()
          .slice(0, limit),
        ...longer,
      ]),
    ];
  }

  async kept(name: string): Promise<string | undefined> {
    return this.#facts.get(`kept ${name}`);
  }

  async numberOf(ref: string): Promise<number | undefined> {
    const number = this.#database.prepare('SELECT number FROM record WHERE ref = ?').get(ref)?.['number'];
    return typeof number === 'number' ? number : undefined;
  }

  async numberOfId(id: string): Promise<number | undefined> {
    const number = this.#database.prepare('SELECT number FROM record WHERE id = ?').get(id)?.['number'];
    return typeof number === 'number' ? number : undefined;
  }

  async refs(numbers: readonly number[]): Promise<readonly string[]> {
    return numbers.map((number) => String(this.#row.get(number)?.['ref']));
  }

  async rows(numbers: readonly number[]): Promise<readonly ShelfRecord[]> {
    return guarded(() =>
      numbers.flatMap((number) => {
        const row = this.#row.get(number);
        return row ? [{ ...recordIn(row), number, ref: String(row['ref']) }] : [];
      }),
    );
  }

  inOrder(): AsyncIterable<ShelvedRef> {
    return inOrder(this.#database);
  }

  async *all(): AsyncGenerator<ShelfRecord> {
    const next = this.#database.prepare(
      'SELECT number, ref, id, kind, body FROM record WHERE number > ? ORDER BY number LIMIT ?',
    );
    for (let last = -1; ; ) {
      const rows = guarded(() => next.all(last, stride));
      if (rows.length === 0) return;
      for (const row of rows) {
        last = Number(row['number']);
        yield { ...recordIn(row), number: last, ref: String(row['ref']) };
      }
      await breathe();
    }
  }

  close(): void {
    this.#database.close();
  }
}

/** Of fewer letters, too many words begin with them. */
const leastToBegin = 3;
