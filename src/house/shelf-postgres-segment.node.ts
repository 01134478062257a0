import { createHash } from 'node:crypto';
import { believe } from '../core/believe.ts';
import type { Values } from '../steps/entities/source-record.ts';
import type { LikeAsked, ShelfRecord } from '../steps/shelf.ts';
import type { RawSegment, ShelfCheck, ShelvedRef } from './shelf.ts';
import type { HeldPages } from './shelf-held.ts';
import { formIn, Lexicon } from './shelf-lexicon.ts';
import { pageOf } from './shelf-page-check.node.ts';
import { hashOf, numbersIn, recordPrint } from './shelf-pages.ts';
import type { Ask } from './shelf-postgres-ask.node.ts';
import { digestLexicon, postgresLexicon } from './shelf-postgres-lexicon.node.ts';
import { postgresFault } from './store-postgres-fault.node.ts';
import { bytesOf, numberOf, type SqlRow, textOf } from './store-rows.ts';

/** Rows that one question to the server brings. */
const stride = 2_000;

export const valuesIn = (row: SqlRow): Values =>
  believe(JSON.parse(textOf(row, 'body')), 'written by `add` from a record that was checked');

/** A record as it was written; one of which a byte changed is told, for what it says now nobody said. */
function recordIn(row: SqlRow): ShelfRecord {
  const of = { ref: textOf(row, 'ref'), id: textOf(row, 'id'), kind: textOf(row, 'kind'), body: textOf(row, 'body') };
  if (recordPrint(of) !== numberOf(row, 'print')) throw postgresFault('broken');
  return { number: numberOf(row, 'number'), ref: of.ref, id: of.id, kind: of.kind, values: valuesIn(row) };
}

/** A load that is whole, in its own tables of the node's schema; each question takes a connection for as long as it lasts. */
export class PostgresSegment implements RawSegment {
  readonly loadId: string;
  readonly records: number;
  readonly digest: string;
  readonly #ask: Ask;
  readonly #facts: ReadonlyMap<string, string>;
  readonly #lexicon: Lexicon;

  private constructor(
    loadId: string,
    ask: Ask,
    { facts, held }: { readonly facts: ReadonlyMap<string, string>; readonly held: HeldPages },
  ) {
    this.loadId = loadId;
    this.#ask = ask;
    this.#facts = facts;
    this.#lexicon = new Lexicon(postgresLexicon(ask, isFirstForm(facts)), held);
    this.records = Number(facts.get('records'));
    this.digest = facts.get('digest') ?? '';
  }

  /** Nothing when the load is not whole: what was interrupted is never read. */
  static async open(loadId: string, ask: Ask, held: HeldPages): Promise<PostgresSegment | undefined> {
    const facts = new Map((await ask('facts')).map((row) => [textOf(row, 'name'), textOf(row, 'value')]));
    return facts.get('sealed') === 'yes' ? new PostgresSegment(loadId, ask, { facts, held }) : undefined;
  }

  async find(key: string): Promise<Uint32Array> {
    return (await this.findAll([key]))[0] ?? new Uint32Array();
  }

  async count(key: string): Promise<number> {
    return (await this.find(key)).length;
  }

  async findAll(keys: readonly string[]): Promise<readonly Uint32Array[]> {
    if (keys.length === 0) return [];
    const hashes = keys.map(hashOf);
    const found: Uint32Array[] = hashes.map(() => new Uint32Array());
    for (const row of await this.#ask('pages', hashes)) {
      const at = numberOf(row, 'at') - 1;
      const firstHash = numberOf(row, 'firstHash');
      const body = pageOf(firstHash, bytesOf(row));
      if (!body) throw postgresFault('broken');
      const hash = hashes[at];
      if (hash !== undefined) found[at] = numbersIn({ firstHash, body }, hash);
    }
    return found;
  }

  async wordsLike(word: string, asked: LikeAsked): Promise<readonly string[]> {
    return this.#lexicon.like(word, asked);
  }

  async kept(name: string): Promise<string | undefined> {
    return this.#facts.get(`kept ${name}`);
  }

  async numberOf(ref: string): Promise<number | undefined> {
    return (await this.#ask('numberOf', ref)).map((row) => numberOf(row, 'number'))[0];
  }

  async numberOfId(id: string): Promise<number | undefined> {
    return (await this.#ask('numberOfId', id)).map((row) => numberOf(row, 'number'))[0];
  }

  async refs(numbers: readonly number[]): Promise<readonly string[]> {
    return (await this.rows(numbers)).map(({ ref }) => ref);
  }

  async rows(numbers: readonly number[]): Promise<readonly ShelfRecord[]> {
    if (numbers.length === 0) return [];
    const found = new Map<number, ShelfRecord>();
    for (const row of await this.#ask('rows', numbers)) found.set(numberOf(row, 'number'), recordIn(row));
    // In the order in which they were asked for, which the server does not promise.
    return numbers.flatMap((number) => found.get(number) ?? []);
  }

  inOrder(): AsyncIterable<ShelvedRef> {
    return refsInOrder(this.#ask);
  }

  async *all(): AsyncGenerator<ShelfRecord> {
    for (let last = -1; ; ) {
      const rows = (await this.#ask('rowsAfter', last, stride)).map(recordIn);
      yield* rows;
      const end = rows.at(-1);
      if (!end) return;
      last = end.number;
    }
  }

  async check(): Promise<ShelfCheck> {
    const { digest } = await digestOf(this.#ask);
    const hash = createHash('sha256');
    for (let last = -1; ; ) {
      const rows = await this.#ask('pagesAfter', last, stride);
      if (rows.length === 0) break;
      for (const row of rows) {
        last = numberOf(row, 'firstHash');
        hash.update(`${last} `).update(bytesOf(row));
      }
    }
    if (!isFirstForm(this.#facts)) await digestLexicon(this.#ask, hash);
    return { digest, isIndexGood: hash.digest('hex') === this.#facts.get('indexDigest') };
  }

  /** Lets go of what is held of it in memory. */
  close(): void {
    this.#lexicon.close();
  }
}

/** A form that a later version made is not read as if it were ours. */
function isFirstForm(facts: ReadonlyMap<string, string>): boolean {
  const form = formIn(facts);
  if (form === 'unknown') throw postgresFault('broken');
  return form === 'first';
}

export async function* refsInOrder(ask: Ask): AsyncGenerator<ShelvedRef> {
  for (let last = ''; ; ) {
    const rows = await ask('refsAfter', last, stride);
    if (rows.length === 0) return;
    for (const row of rows) {
      last = textOf(row, 'ref');
      yield { ref: last, print: numberOf(row, 'print'), number: numberOf(row, 'number') };
    }
  }
}

/** SHA-256 over reference, kind and content of all records in the order of the references, and how many there are. */
export async function digestOf(ask: Ask): Promise<{ readonly digest: string; readonly records: number }> {
  const hash = createHash('sha256');
  let records = 0;
  for (let last = ''; ; ) {
    const rows = await ask('bodiesAfter', last, stride);
    if (rows.length === 0) return { digest: hash.digest('hex'), records };
    for (const row of rows) hash.update(`${textOf(row, 'ref')} ${textOf(row, 'kind')} ${textOf(row, 'body')}\n`);
    last = textOf(rows.at(-1) ?? {}, 'ref');
    records += rows.length;
  }
}
