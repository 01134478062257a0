import type { Json, JsonObject } from '../../core/canonical.ts';
import type { Actor, Entry } from '../../core/event.ts';
import { choice, id, optional, type Privacy, text, whole } from '../../core/field.ts';
import { mask, record } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { signalId, signalRecorded } from '../signals/schema.ts';
import { ownTask } from '../signals/step.ts';
import { signalStream, standing } from '../signals/view.ts';
import { type Context, type KeyedRow, type Page, query, type Reader } from '../step.ts';
import { isKept, jointFiles } from './about.ts';
import { undoableNow } from './municipal.ts';
import { weighingRefusals } from './refusals.ts';
import { tableLanes, tableStream } from './table-view.ts';
import { inboxLanes } from './view.ts';

const refuse = refuser(weighingRefusals);

const lane = { nl: 'Lijst', en: 'List' };
export const pageFields = {
  afterSort: optional(text({ label: { nl: 'Na (volgorde)', en: 'After (order)' }, privacy: 'open', max: 80 })),
  afterKey: optional(id({ label: { nl: 'Na (nummer)', en: 'After (id)' }, privacy: 'open' })),
  limit: optional(whole({ label: { nl: 'Aantal', en: 'Number' }, privacy: 'open', min: 1, max: 100 })),
};

export const pageOf = (input: { afterSort?: string; afterKey?: string; limit?: number }): Page => ({
  limit: input.limit ?? 25,
  ...(input.afterSort !== undefined && input.afterKey !== undefined
    ? { after: { sort: input.afterSort, key: input.afterKey } }
    : {}),
});

/** Above this a list says "more than": exact totals are never counted on a hot page. */
const countLimit = 1000;

interface Listed {
  readonly rows: readonly KeyedRow[];
  /** What the store gave, before rows that may not be shown any more were left out. */
  readonly fetched: readonly KeyedRow[];
  readonly limit: number;
  /** How this reader sees the personal part of a row; absent: as it is. */
  readonly seen?: (row: KeyedRow, told: JsonObject) => JsonObject;
}

/** Rows with the personal parts of the entry that holds their text, and where the next page starts. */
export async function withTexts(reader: Reader, { rows, fetched, limit, seen }: Listed): Promise<JsonObject> {
  const seqs = rows.flatMap((row) => (typeof row.body['textSeq'] === 'number' ? [row.body['textSeq']] : []));
  const personal = await reader.personal(seqs);
  const last = fetched.length === limit ? fetched.at(-1) : undefined;
  return {
    rows: rows.map((row) => {
      const seq = row.body['textSeq'];
      const held = typeof seq === 'number' ? personal.get(seq) : undefined;
      const told = held && seen ? seen(row, held) : held;
      return { key: row.key, lane: row.lane, sort: row.sort, ...row.body, ...(told ? { told } : {}) };
    }),
    ...(last ? { next: { afterSort: last.sort, afterKey: last.key } } : {}),
  };
}

export async function counts(
  reader: Reader,
  view: string,
  lanes: readonly { readonly name: string; readonly lane: string }[],
): Promise<JsonObject> {
  const found: { [lane: string]: number } = {};
  for (const one of lanes) found[one.name] = await reader.countUpTo(view, one.lane, countLimit);
  return { ...found, limit: countLimit };
}

/** A role that records sees its own words; of the others' signals it sees that they are there (domain A5). */
const recordsOnly: ReadonlySet<string> = new Set(['frontline']);
const isOwn = (row: KeyedRow, actor: Actor): boolean => row.body['recordedBy'] === actor.userId;

const seenBy =
  (actor: Actor) =>
  (row: KeyedRow, told: JsonObject): JsonObject =>
    recordsOnly.has(actor.role) && !isOwn(row, actor) ? mask(signalRecorded.data, told, openOnly) : told;

const openOnly: ReadonlySet<Privacy> = new Set(['open']);

const listSignals = query({
  name: 'signal.list',
  path: '/signal-lists',
  label: { nl: 'Postvak van signalen', en: 'Inbox of signals' },
  input: record(
    'SignalList',
    { nl: 'Postvak opvragen', en: 'Ask for the inbox' },
    {
      lane: choice({
        label: lane,
        privacy: 'open',
        options: inboxLanes.map((value) => ({ value, label: lane })),
      }),
      ...pageFields,
    },
  ),
  purposes: ['municipal-signal'],
  roles: ['municipal-director', 'frontline', 'legal-officer'],
  about: () => ownTask,
  async run(input, reader, context) {
    const laneOf = (name: string) => (name === 'mine' ? `mine/${context.actor.userId}` : name);
    const page = pageOf(input);
    const rows = await reader.page('inbox', laneOf(input.lane), page);
    const lanes = inboxLanes.map((name) => ({ name, lane: laneOf(name) }));
    return {
      answer: {
        ...(await withTexts(reader, { rows, fetched: rows, limit: page.limit, seen: seenBy(context.actor) })),
        counts: await counts(reader, 'inbox', lanes),
      },
    };
  },
});

const showSignal = query({
  name: 'signal.show',
  path: '/signal-views',
  label: { nl: 'Eén signaal met zijn geschiedenis', en: 'One signal with its history' },
  input: record('SignalView', { nl: 'Signaal opvragen', en: 'Ask for a signal' }, { signalId }),
  purposes: ['municipal-signal'],
  roles: ['municipal-director', 'frontline', 'legal-officer'],
  about: () => ownTask,
  async run(input, reader, context) {
    const row = await reader.row('inbox', input.signalId);
    if (!row || (recordsOnly.has(context.actor.role) && !isOwn(row, context.actor))) return refuse('no-such-signal');
    const log = await reader.log(signalStream(input.signalId));
    const undoable = undoableNow(log, { userId: context.actor.userId, now: context.now });
    return {
      answer: {
        key: row.key,
        lane: row.lane,
        ...row.body,
        timeline: await timeline(reader, log),
        ...(undoable ? { undoable: { seq: undoable.seq, type: undoable.type } } : {}),
      },
    };
  },
});

/** The ledger's own lines about one thing, oldest first, with what lies beside them. */
export async function timeline(reader: Reader, log: readonly Entry[]): Promise<readonly JsonObject[]> {
  const live = new Set(standing(log).map((entry) => entry.seq));
  const personal = await reader.personal(log.filter((entry) => entry.payload !== undefined).map((entry) => entry.seq));
  return log.map((entry) => {
    const told = personal.get(entry.seq);
    return {
      seq: entry.seq,
      at: entry.at,
      kind: entry.kind,
      type: entry.type,
      open: entry.open,
      by: entry.actor.userId,
      organ: entry.actor.organ,
      role: entry.actor.role,
      machine: entry.actor.machine,
      articles: entry.articles,
      rules: entry.rules,
      takenBack: !live.has(entry.seq),
      ...(entry.via ? { via: { ...entry.via } } : {}),
      ...(told ? { told } : entry.payload ? { gone: true } : {}),
    };
  });
}

/**
 * Rows of joint files of this purpose that have not reached their last day. An organ may take part in several
 * partnerships: what is asked for one of them shows nothing of another.
 */
export function shownOf(
  rows: readonly (KeyedRow | undefined)[],
  { now, purpose, partnerships }: Pick<Context, 'now' | 'purpose' | 'partnerships'>,
): readonly KeyedRow[] {
  const own = new Set<Json | undefined>(partnerships.filter((one) => one.purposeCode === purpose).map((one) => one.id));
  return rows.flatMap((row) => {
    const first = row?.body['firstProcessedAt'];
    return row && typeof first === 'string' && isKept(first, now) && own.has(partnershipOf(row)) ? [row] : [];
  });
}

/** As the row of a table, a case or an invitation holds it. */
function partnershipOf({ body }: KeyedRow): Json | undefined {
  for (const held of [body['offered'], body['opened'], body['invited']]) {
    if (isObject(held)) return held['partnership'];
  }
  return undefined;
}

const isObject = (held: Json | undefined): held is JsonObject =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

const listTable = query({
  name: 'table.list',
  path: '/partnership-signal-lists',
  label: { nl: 'Signalen aan de weegtafel', en: 'Signals at the weighing table' },
  input: record(
    'TableList',
    { nl: 'Weegtafel opvragen', en: 'Ask for the weighing table' },
    {
      lane: choice({
        label: lane,
        privacy: 'open',
        options: tableLanes.map((value) => ({ value, label: lane })),
      }),
      ...pageFields,
    },
  ),
  purposes: ['riec-2.17', 'zvh-2.25'],
  roles: ['liaison', 'case-director', 'weighing-board'],
  about: (_input, context) => jointFiles(context.now),
  async run(input, reader, context) {
    const page = pageOf(input);
    const fetched = await reader.page('table', input.lane, page);
    const rows = shownOf(fetched, context);
    const lanes = tableLanes.map((name) => ({ name, lane: name }));
    return {
      answer: {
        ...(await withTexts(reader, { rows, fetched, limit: page.limit })),
        counts: await counts(reader, 'table', lanes),
      },
    };
  },
});

const showTable = query({
  name: 'table.show',
  path: '/partnership-signal-views',
  label: { nl: 'Eén signaal aan de weegtafel', en: 'One signal at the weighing table' },
  input: record(
    'TableView',
    { nl: 'Signaal aan tafel opvragen', en: 'Ask for a signal at the table' },
    {
      partnershipSignalId: id({ label: { nl: 'Nummer aan tafel', en: 'Table id' }, privacy: 'open' }),
    },
  ),
  purposes: ['riec-2.17', 'zvh-2.25'],
  roles: ['liaison', 'case-director', 'weighing-board'],
  about: (_input, context) => jointFiles(context.now),
  async run(input, reader, context) {
    const [row] = shownOf([await reader.row('table', input.partnershipSignalId)], context);
    if (!row) return refuse('not-the-desk');
    const log = await reader.log(tableStream(input.partnershipSignalId));
    return { answer: { key: row.key, lane: row.lane, ...row.body, timeline: await timeline(reader, log) } };
  },
});

export const weighingQueries = [listSignals, showSignal, listTable, showTable];
