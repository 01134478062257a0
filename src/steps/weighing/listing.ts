import type { Bilingual } from '../../core/bilingual.ts';
import type { Json, JsonObject } from '../../core/canonical.ts';
import type { Entry } from '../../core/event.ts';
import { choice, type Field, id, optional, text, whole } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Partnership, Role } from '../../law/partnership.ts';
import { oneFile, ownList } from '../../law/plan.ts';
import { standing } from '../signals/view.ts';
import { type Context, type KeyedRow, type Page, type Query, query, type Reader, type View } from '../step.ts';
import { isKept, jointFiles } from './about.ts';

/**
 * Lists and files as people see them. The ledger's own numbers stay out: they count what everybody did, so one
 * that is skipped would tell of something that the reader may not know (invariant 7).
 */

export const laneLabel: Bilingual = { nl: 'Lijst', en: 'List' };

export const laneField = (lanes: readonly string[]): Field<string, false, 'open'> =>
  choice({ label: laneLabel, privacy: 'open', options: lanes.map((value) => ({ value, label: laneLabel })) });

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
  const personal = await reader.personal(rows.flatMap((row) => textSeq(row) ?? []));
  const last = fetched.length === limit ? fetched.at(-1) : undefined;
  return {
    rows: rows.map((row) => {
      const held = personal.get(textSeq(row) ?? 0);
      const told = held && seen ? seen(row, held) : held;
      return { ...shownRow(row), sort: row.sort, ...(told ? { told } : {}) };
    }),
    ...(last ? { next: { afterSort: last.sort, afterKey: last.key } } : {}),
  };
}

/** Number of the entry that holds the text of a row: for looking it up, not for showing. */
function textSeq({ body }: KeyedRow): number | undefined {
  const held = body['textSeq'];
  return typeof held === 'number' ? held : undefined;
}

function shownRow({ key, lane, body }: KeyedRow): JsonObject {
  const { textSeq: _, ...rest } = body;
  return { key, lane: lane.slice(lane.lastIndexOf('/') + 1), ...rest };
}

/** One file whole: its row, its own text, and its timeline. */
export async function fileOf(reader: Reader, row: KeyedRow, log: readonly Entry[]): Promise<JsonObject> {
  const seq = textSeq(row);
  const told = seq === undefined ? undefined : (await reader.personal([seq])).get(seq);
  return { ...shownRow(row), ...(told ? { told } : {}), timeline: await timeline(reader, log) };
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

/** The ledger's lines about one thing, oldest first and counted from one, with what lies beside them. */
async function timeline(reader: Reader, log: readonly Entry[]): Promise<readonly JsonObject[]> {
  const live = new Set(standing(log).map((entry) => entry.seq));
  const personal = await reader.personal(log.filter((entry) => entry.payload !== undefined).map((entry) => entry.seq));
  return log.map((entry, at) => {
    const told = personal.get(entry.seq);
    return {
      nr: at + 1,
      at: entry.at,
      kind: entry.kind,
      type: entry.type,
      open: shownOpen(entry),
      by: entry.actor.userId,
      organ: entry.actor.organ,
      role: entry.actor.role,
      machine: entry.actor.machine,
      articles: entry.articles,
      rules: entry.rules,
      takenBack: !live.has(entry.seq),
      ...(entry.via ? { via: { node: entry.via.node } } : {}),
      ...(told ? { told } : entry.payload ? { gone: true } : {}),
    };
  });
}

/** Without the numbers by which nodes find lines again. */
function shownOpen({ open }: Entry): JsonObject {
  const { undoneSeq: _, postId: __, ...rest } = open;
  return rest;
}

/** The lane of a partnership's files: lists and counts of one partnership say nothing of another. */
export const laneIn = (partnership: string, stage: string): string => `${partnership}/${stage}`;

/** The partnership that the reader works for now: what is asked for one shows nothing of another. */
const partnershipOf = ({ purpose, partnerships, self }: Context): Partnership | undefined => {
  const own = partnerships.filter((one) => one.purposeCode === purpose);
  return own.find((one) => one.desk === self.id || one.participants.some(({ organId }) => organId === self.id));
};

/** Rows of joint files of this partnership that have not reached their last day. */
function shownOf(rows: readonly (KeyedRow | undefined)[], context: Context): readonly KeyedRow[] {
  const own: Json | undefined = partnershipOf(context)?.id;
  return rows.flatMap((row) => {
    const first = row?.body['firstProcessedAt'];
    const isOwn = row?.body['partnership'] !== undefined && row.body['partnership'] === own;
    return row && isOwn && typeof first === 'string' && isKept(first, context.now) ? [row] : [];
  });
}

export const partnershipPurposes: readonly string[] = ['riec-2.17', 'zvh-2.25'];

interface JointList {
  readonly name: string;
  readonly path: string;
  readonly label: Bilingual;
  readonly asked: Bilingual;
  readonly record: string;
  readonly view: View;
  readonly lanes: readonly string[];
  readonly roles: readonly Role[];
}

/** A list of joint files, lane by lane. */
export const jointList = (of: JointList): Query =>
  query({
    name: of.name,
    plan: ownList,
    reads: [of.view],
    path: of.path,
    label: of.label,
    input: record(of.record, of.asked, { lane: laneField(of.lanes), ...pageFields }),
    purposes: partnershipPurposes,
    roles: of.roles,
    about: (_input, context) => jointFiles(context.now),
    async run(input, reader, context) {
      const page = pageOf(input);
      const partnership = partnershipOf(context)?.id ?? 'none';
      const fetched = await reader.page(of.view.name, laneIn(partnership, input.lane), page);
      const rows = shownOf(fetched, context);
      const lanes = of.lanes.map((name) => ({ name, lane: laneIn(partnership, name) }));
      return {
        answer: {
          ...(await withTexts(reader, { rows, fetched, limit: page.limit })),
          counts: await counts(reader, of.view.name, lanes),
        },
      };
    },
  });

interface JointFile<N extends string> {
  readonly name: string;
  readonly path: string;
  readonly label: Bilingual;
  readonly asked: Bilingual;
  readonly record: string;
  readonly view: View;
  readonly key: { readonly [K in N]: Field<string, false, 'open'> };
  readonly roles: readonly Role[];
  streamOf(key: string): string;
  hidden(): { readonly refusal: Refusal };
}

/** One joint file with its timeline, or the one sentence for "is not there" and "you may not know". */
export const jointFile = <const N extends string>(of: JointFile<N>): Query =>
  query({
    name: of.name,
    plan: oneFile,
    reads: [of.view],
    path: of.path,
    label: of.label,
    input: record(of.record, of.asked, of.key),
    purposes: partnershipPurposes,
    roles: of.roles,
    about: (_input, context) => jointFiles(context.now),
    async run(input, reader, context) {
      const [key = ''] = Object.values(input).map(String);
      const [row] = shownOf([await reader.row(of.view.name, key)], context);
      if (!row) return of.hidden();
      return { answer: await fileOf(reader, row, await reader.log(of.streamOf(key))) };
    },
  });
