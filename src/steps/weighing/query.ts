import type { JsonObject } from '../../core/canonical.ts';
import type { Actor } from '../../core/event.ts';
import { id, type Privacy } from '../../core/field.ts';
import { mask, record } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import type { Role } from '../../law/partnership.ts';
import { oneFile, ownList } from '../../law/plan.ts';
import { signalId, signalRecorded } from '../signals/schema.ts';
import { ownTask } from '../signals/step.ts';
import { signalStream } from '../signals/view.ts';
import { type KeyedRow, query } from '../step.ts';
import { counts, fileOf, jointFile, jointList, laneField, pageFields, pageOf, withTexts } from './listing.ts';
import { undoableNow } from './municipal.ts';
import { weighingRefusals } from './refusals.ts';
import { table, tableLanes, tableStream } from './table-view.ts';
import { inbox, inboxLanes } from './view.ts';

const refuse = refuser(weighingRefusals);

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
  plan: ownList,
  reads: [inbox],
  path: '/signal-lists',
  label: { nl: 'Postvak van signalen', en: 'Inbox of signals' },
  input: record(
    'SignalList',
    { nl: 'Postvak opvragen', en: 'Ask for the inbox' },
    { lane: laneField(inboxLanes), ...pageFields },
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
  plan: oneFile,
  reads: [inbox],
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
    const file = await fileOf(reader, row, log);
    return { answer: { ...file, ...(undoable ? { undoable: { type: undoable.type } } : {}) } };
  },
});

const desk: readonly Role[] = ['liaison', 'case-director', 'weighing-board'];

const listTable = jointList({
  name: 'table.list',
  path: '/partnership-signal-lists',
  label: { nl: 'Signalen aan de weegtafel', en: 'Signals at the weighing table' },
  asked: { nl: 'Weegtafel opvragen', en: 'Ask for the weighing table' },
  record: 'TableList',
  view: table,
  lanes: tableLanes,
  roles: desk,
});

const showTable = jointFile({
  name: 'table.show',
  path: '/partnership-signal-views',
  label: { nl: 'Eén signaal aan de weegtafel', en: 'One signal at the weighing table' },
  asked: { nl: 'Signaal aan tafel opvragen', en: 'Ask for a signal at the table' },
  record: 'TableView',
  view: table,
  key: { partnershipSignalId: id({ label: { nl: 'Nummer aan tafel', en: 'Table id' }, privacy: 'open' }) },
  roles: desk,
  streamOf: tableStream,
  hidden: () => refuse('not-the-desk'),
});

export const weighingQueries = [listSignals, showSignal, listTable, showTable];
