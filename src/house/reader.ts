import { assert } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import type { JsonObject } from '../core/canonical.ts';
import { recordStream, type Segment } from '../steps/shelf.ts';
import type { LoggedDecision, Query, Reader } from '../steps/step.ts';
import { entryOf } from './chain.ts';
import type { LogBody } from './decision-log.ts';
import { personalOf } from './frame.ts';
import { emptyShelf, type RawSegment, type Shelf } from './shelf.ts';
import type { ReadTx } from './store.ts';

type ReadShelf = Pick<Shelf, 'open' | 'network'>;

/** What a reader needs beside the store: the name of a file in the log, and the shelf with registers. */
export interface ReaderParts {
  readonly safe: { pseudonym(text: string): string };
  readonly shelf: ReadShelf;
}

type PlainReader = Reader & { streamsOf(seqs: readonly number[]): Promise<readonly string[]> };

/** A machine that tidies up looks at no register, and names nobody in a log. */
const nothing: ReaderParts = { safe: { pseudonym: () => '' }, shelf: emptyShelf };

/** What a query may look at, on one snapshot of the store. */
export const plainReader = (tx: ReadTx, { safe, shelf }: ReaderParts = nothing): PlainReader => ({
  page: (view, lane, page) => tx.page(view, lane, page),
  row: (view, key) => tx.row(view, key),
  countUpTo: (view, lane, limit) => tx.countUpTo(view, lane, limit),
  log: async (stream) => (await tx.stream(stream)).map((line) => entryOf(line.line)),
  async personal(seqs) {
    const found = new Map<number, JsonObject>();
    for (const [seq, payload] of await tx.payloads(seqs)) {
      if (payload.sealedUnder === undefined) found.set(seq, personalOf(payload));
    }
    return found;
  },
  async decisions(key, page) {
    const seqs = await tx.recordSeqs(key, page);
    const bodies = await tx.records(seqs);
    const found: LoggedDecision[] = [];
    for (const seq of seqs) {
      const [line] = await tx.lines(seq, 1);
      const body = bodies.get(seq);
      if (line && body !== undefined) found.push({ entry: entryOf(line.line), ...logBodyOf(body) });
    }
    return found;
  },
  async rulesText(version) {
    const seq = await tx.commandSeq(`rules/${version}`);
    const payload = seq === undefined ? undefined : (await tx.payloads([seq])).get(seq);
    const rules = payload && personalOf(payload)['rules'];
    return typeof rules === 'string' ? rules : undefined;
  },
  segment: async (loadId) => {
    const raw = await shelf.open(loadId);
    return raw && looked(raw, { shelf, shown: () => undefined });
  },
  pseudonymOf: (text) => safe.pseudonym(text),
  async streamsOf(seqs) {
    const streams: string[] = [];
    for (const seq of seqs) {
      const line = (await tx.lines(seq, 1))[0];
      if (line) streams.push(entryOf(line.line).stream);
    }
    return streams;
  },
});

/** A load as a query sees it: it may sort records without showing them, and what it shows is told. */
export function looked(
  raw: RawSegment,
  { shelf, shown }: { readonly shelf: Pick<Shelf, 'network'>; shown(ref: string): void },
): Segment {
  return {
    loadId: raw.loadId,
    records: raw.records,
    find: (key) => raw.find(key),
    count: (key) => raw.count(key),
    findAll: (keys) => raw.findAll(keys),
    wordsLike: (word, asked) => raw.wordsLike(word, asked),
    kept: (name) => raw.kept(name),
    numberOf: (ref) => raw.numberOf(ref),
    numberOfId: (id) => raw.numberOfId(id),
    refs: (numbers) => raw.refs(numbers),
    beside: (number, of) => shelf.network(raw.loadId)?.beside(number, of),
    async test(numbers, test) {
      const rows = await raw.rows(numbers);
      const byNumber = new Map(rows.map((row) => [row.number, row]));
      return Float64Array.from(numbers, (number) => {
        const row = byNumber.get(number);
        return row ? test(row, number) : 0;
      });
    },
    async show(numbers) {
      const rows = await raw.rows(numbers);
      for (const { ref } of rows) shown(ref);
      return rows;
    },
  };
}

const logBodyOf = (body: string): LogBody =>
  believe(JSON.parse(body), 'the body was made by `recordOf`; its hash stands in the chain');

/** A query gets the read models and streams that it declared, and no others: the list of routes leans on that. */
export function declared(
  reader: Reader,
  { reads, readsLog, readsShelf, name }: Pick<Query, 'reads' | 'readsLog' | 'readsShelf' | 'name'>,
): Reader {
  const views = new Set(reads.map((view) => view.name));
  const mayRead = (view: string) => assert(views.has(view), `${name} declares that it reads ${view}`);
  const mayReadLog = () => assert(readsLog === true, `${name} declares that it reads the log`);
  return {
    ...reader,
    page(view, lane, page) {
      mayRead(view);
      return reader.page(view, lane, page);
    },
    row(view, key) {
      mayRead(view);
      return reader.row(view, key);
    },
    countUpTo(view, lane, limit) {
      mayRead(view);
      return reader.countUpTo(view, lane, limit);
    },
    log(stream) {
      assert(
        reads.some((view) => stream.startsWith(view.of)),
        `${name} declares that it reads ${stream.slice(0, stream.indexOf('/'))}`,
      );
      return reader.log(stream);
    },
    decisions(key, page) {
      mayReadLog();
      return reader.decisions(key, page);
    },
    rulesText(version) {
      mayReadLog();
      return reader.rulesText(version);
    },
    segment(loadId) {
      assert(readsShelf === true, `${name} declares that it reads the shelf`);
      return reader.segment(loadId);
    },
  };
}

/** Remembers whose personal data was shown: no look without a line in the log. */
export class Noted {
  readonly #streams = new Set<string>();

  get streams(): readonly string[] {
    return [...this.#streams].sort();
  }

  over(reader: PlainReader, shelf: ReadShelf): Reader {
    return {
      ...reader,
      segment: async (loadId) => {
        const raw = await shelf.open(loadId);
        return raw && looked(raw, { shelf, shown: (ref) => this.#streams.add(recordStream(ref)) });
      },
      personal: async (seqs) => {
        const found = await reader.personal(seqs);
        for (const stream of await reader.streamsOf([...found.keys()])) this.#streams.add(stream);
        return found;
      },
    };
  }
}
