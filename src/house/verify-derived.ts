import type { Bilingual } from '../core/bilingual.ts';
import { canonical } from '../core/canonical.ts';
import type { KeyedRow, View } from '../steps/step.ts';
import { entryOf } from './chain.ts';
import type { ReadTx } from './store.ts';

/** The first row of a view that does not follow from the ledger. */
export interface DerivedFault {
  readonly view: string;
  readonly key: string;
  readonly reason: Bilingual;
}

export interface DerivedVerdict {
  readonly rows: number;
  /** Entries that the views have not followed yet. */
  readonly behind: number;
  readonly fault?: DerivedFault;
}

const reasons = {
  other: { nl: 'De rij is anders dan het logboek zegt.', en: 'The row differs from what the ledger says.' },
  extra: { nl: 'De rij hoort er niet te zijn.', en: 'The row should not be there.' },
  missing: { nl: 'De rij ontbreekt.', en: 'The row is missing.' },
  stream: {
    nl: 'De lijst van regels over dit onderwerp is niet volledig.',
    en: 'The index of lines about this is not complete.',
  },
} as const satisfies { readonly [code: string]: Bilingual };

const perPage = 1_000;

/**
 * Compares every row with what a rebuild would make of it, without making the rebuild: a view is a function
 * of one stream. Keeps the names of streams in memory, not the rows.
 */
export async function verifyDerived(tx: ReadTx, views: readonly View[]): Promise<DerivedVerdict> {
  const head = (await tx.head())?.seq ?? 0;
  const followed = await tx.cursor('views');
  const behind = Math.max(0, head - followed);
  const streams = await followedStreams(tx, views, followed);
  const seen = new Set<string>();
  let rows = 0;
  for await (const page of pagesOf(tx)) {
    for (const row of page) {
      const view = views.find((one) => one.name === row.view);
      const stream = view ? `${view.of}${row.key}` : '';
      const lines = view ? streams.get(stream) : undefined;
      const reason = view && lines !== undefined ? await faultOf(tx, { view, row, stream, lines }) : reasons.extra;
      if (reason) return { rows, behind, fault: { view: row.view, key: row.key, reason } };
      seen.add(`${row.view} ${stream}`);
      rows += 1;
    }
  }
  for (const [stream, lines] of streams) {
    for (const view of views) {
      if (!stream.startsWith(view.of) || seen.has(`${view.name} ${stream}`)) continue;
      const log = await logOf(tx, stream);
      const key = stream.slice(view.of.length);
      if (log.length !== lines) return { rows, behind, fault: { view: view.name, key, reason: reasons.stream } };
      if (view.project(log)) return { rows, behind, fault: { view: view.name, key, reason: reasons.missing } };
    }
  }
  return { rows, behind };
}

async function faultOf(
  tx: ReadTx,
  of: { readonly view: View; readonly row: KeyedRow; readonly stream: string; readonly lines: number },
): Promise<Bilingual | undefined> {
  const log = await logOf(tx, of.stream);
  if (log.length !== of.lines) return reasons.stream;
  const made = of.view.project(log);
  if (!made) return reasons.extra;
  const { lane, sort, body } = of.row;
  return canonical({ lane, sort, body }) === canonical({ ...made }) ? undefined : reasons.other;
}

const logOf = async (tx: ReadTx, stream: string) => (await tx.stream(stream)).map((line) => entryOf(line.line));

/** Streams that a view follows and in which something happened, with their number of lines. */
async function followedStreams(tx: ReadTx, views: readonly View[], upTo: number): Promise<ReadonlyMap<string, number>> {
  const lines = new Map<string, number>();
  const changed = new Set<string>();
  for (let from = 1; from <= upTo; ) {
    const batch = await tx.lines(from, perPage);
    for (const { line } of batch) {
      const { stream, kind } = entryOf(line);
      if (!views.some((view) => stream.startsWith(view.of))) continue;
      lines.set(stream, (lines.get(stream) ?? 0) + 1);
      if (kind === 'event' || kind === 'post') changed.add(stream);
    }
    const last = batch.at(-1);
    if (!last) break;
    from = last.seq + 1;
  }
  return new Map([...lines].filter(([stream]) => changed.has(stream)));
}

async function* pagesOf(tx: ReadTx): AsyncGenerator<Awaited<ReturnType<ReadTx['rows']>>> {
  for (let after: { view: string; key: string } | undefined; ; ) {
    const page = await tx.rows(after, perPage);
    if (page.length > 0) yield page;
    after = page.at(-1);
    if (page.length < perPage) return;
  }
}
