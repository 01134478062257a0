import { believe } from '../../core/believe.ts';
import type { Json, JsonObject } from '../../core/canonical.ts';
import { record } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { oneFile, ownList } from '../../law/plan.ts';
import { ownTask } from '../signals/step.ts';
import { type Context, type KeyedRow, type Query, query, type Reader, type View } from '../step.ts';
import { jointFiles } from '../weighing/about.ts';
import { counts, fileOf, laneField, pageFields, pageOf, withTexts } from '../weighing/listing.ts';
import { askers, purposes } from './approval.ts';
import { partnershipFor, tellOnly } from './asking.ts';
import { sharingRefusals } from './refusals.ts';
import { approvalId } from './schema.ts';
import {
  advices,
  approvalLanes,
  approvalStream,
  approvals,
  approvalsUnder,
  approvalTasks,
  given,
  taken,
  takenForCase,
  taskLanes,
  taskStream,
} from './view.ts';

const refuse = refuser(sharingRefusals);
const atHome = (_input: unknown, context: Context) => (partnershipFor(context) ? jointFiles(context.now) : ownTask);

/**
 * The committee takes no part and keeps no joint files; what it is asked is a question in words of the law, without
 * personal data, and so is looking at it.
 */
const atRequests = (input: unknown, context: Context) =>
  partnershipFor(context)?.rac === context.self.id ? tellOnly(context) : atHome(input, context);

const listOf = (of: Pick<Query, 'name' | 'path' | 'label'> & { view: View; lanes: readonly string[] }): Query =>
  query({
    name: of.name,
    plan: ownList,
    reads: [of.view],
    path: of.path,
    label: of.label,
    input: record(of.name.replace('.', ''), of.label, { lane: laneField(of.lanes), ...pageFields }),
    purposes,
    roles: askers,
    about: atRequests,
    async run(input, reader, context) {
      const page = pageOf(input);
      const laneOf = (name: string) => `${context.purpose}/${name}`;
      const rows = await reader.page(of.view.name, laneOf(input.lane), page);
      const lanes = of.lanes.map((name) => ({ name, lane: laneOf(name) }));
      return {
        answer: {
          ...(await withTexts(reader, { rows, fetched: rows, limit: page.limit })),
          counts: await counts(reader, of.view.name, lanes),
        },
      };
    },
  });

/** Decisions that leaned on an approval: who did what on the strength of it, when, and under which case. */
async function leaning(reader: Reader, id: string): Promise<readonly JsonObject[]> {
  const found = await reader.decisions(`approval/${id}`, { limit: 100 });
  return found
    .filter(({ adl }) => adl['status'] === 'Ok')
    .map(({ entry }) => ({ at: entry.at, type: entry.type, under: entry.under, by: entry.actor.userId }));
}

const isOf = (row: KeyedRow | undefined, { purpose }: Context): row is KeyedRow => row?.body['purpose'] === purpose;

const showApproval = query({
  name: 'approval.show',
  plan: oneFile,
  reads: [approvals],
  readsLog: true,
  path: '/approval-views',
  label: { nl: 'Eén akkoord, en wat erop leunt', en: 'One approval, and what leans on it' },
  input: record('ApprovalView', { nl: 'Akkoord opvragen', en: 'Ask for an approval' }, { approvalId }),
  purposes,
  roles: askers,
  about: atRequests,
  async run(input, reader, context) {
    const row = await reader.row(approvals.name, input.approvalId);
    if (!isOf(row, context)) return refuse('no-such-approval');
    const file = await fileOf(reader, row, await reader.log(approvalStream(input.approvalId)));
    return { answer: { ...file, leaning: await leaning(reader, input.approvalId) } };
  },
});

const showTask = query({
  name: 'approval-task.show',
  plan: oneFile,
  reads: [approvalTasks],
  path: '/approval-task-views',
  label: { nl: 'Eén vraag om akkoord', en: 'One request for an approval' },
  input: record('ApprovalTaskView', { nl: 'Vraag om akkoord opvragen', en: 'Ask for a request' }, { approvalId }),
  purposes,
  roles: askers,
  about: atRequests,
  async run(input, reader, context) {
    const row = await reader.row(approvalTasks.name, input.approvalId);
    if (!isOf(row, context)) return refuse('no-such-approval');
    return { answer: await fileOf(reader, row, await reader.log(taskStream(input.approvalId))) };
  },
});

/** All of this step that belongs to the case or task under which the reader works now. */
const listShared = query({
  name: 'sharing.list',
  plan: ownList,
  reads: [approvalsUnder, advices, given, taken, takenForCase],
  path: '/sharing-lists',
  label: {
    nl: 'Wat bij deze zaak is gevraagd, bewaard en verstrekt',
    en: 'What was asked, kept and given in this case',
  },
  input: record(
    'SharingList',
    { nl: 'Delen bij een zaak opvragen', en: 'Ask for sharing in a case' },
    {
      limit: pageFields.limit,
    },
  ),
  purposes,
  roles: askers,
  about: atHome,
  async run(input, reader, context) {
    const limit = input.limit ?? 25;
    const lane = `${context.purpose}/${context.under}`;
    const part = async (view: View) => {
      const rows = await reader.page(view.name, lane, { limit, direction: 'down' });
      const { rows: found } = await withTexts(reader, { rows, fetched: rows, limit: limit + 1 });
      return Array.isArray(found) ? found : [];
    };
    return {
      answer: {
        approvals: await part(approvalsUnder),
        advices: await part(advices),
        given: await part(given),
        taken: await corrected([...(await part(taken)), ...(await part(takenForCase))], reader),
      },
    };
  },
});

/** What turned out wrong of what came in, with its words. */
async function corrected(rows: readonly Json[], reader: Reader): Promise<readonly Json[]> {
  const seqs = rows.flatMap((row) => correctionsIn(row).map(({ textSeq }) => textSeq));
  const told = await reader.personal(seqs);
  return rows.map((row) => {
    const corrections = correctionsIn(row).map(({ textSeq, property, at }) => {
      const held = told.get(textSeq);
      return { property, at, ...(held ? { told: held } : {}) };
    });
    return isObject(row) && corrections.length > 0 ? { ...row, corrections } : row;
  });
}

interface Correction {
  readonly property: string;
  readonly at: string;
  readonly textSeq: number;
}

const isObject = (held: Json): held is JsonObject => typeof held === 'object' && held !== null && !Array.isArray(held);

const correctionsIn = (row: Json): readonly Correction[] =>
  isObject(row) && row['corrections'] !== undefined
    ? believe(row['corrections'], 'projected by the view of what came in')
    : [];

export const sharingQueries = [
  listOf({
    name: 'approval.list',
    path: '/approval-lists',
    label: { nl: 'Gevraagde akkoorden', en: 'Approvals asked for' },
    view: approvals,
    lanes: approvalLanes,
  }),
  listOf({
    name: 'approval-task.list',
    path: '/approval-task-lists',
    label: { nl: 'Vragen om een akkoord', en: 'Requests for an approval' },
    view: approvalTasks,
    lanes: taskLanes,
  }),
  showApproval,
  showTask,
  listShared,
];
