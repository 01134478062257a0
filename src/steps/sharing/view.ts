import type { Entry } from '../../core/event.ts';
import type { OpenOf } from '../../core/record.ts';
import type { Approval, ApprovalKind } from '../../law/question.ts';
import type { KeyedRow, Row, View } from '../step.ts';
import {
  adviceKept,
  approvalHeard,
  approvalRecorded,
  approvalRequested,
  approvalWithdrawn,
  dataCorrected,
  dataGiven,
  dataTaken,
  sharingDestroyed,
  taskAnswered,
  taskReceived,
  taskRevoked,
} from './schema.ts';

export const approvalLanes = ['asked', 'given', 'refused', 'withdrawn'] as const;
export type ApprovalStage = (typeof approvalLanes)[number] | 'destroyed';

/** An approval at whoever asked for it. */
export interface ApprovalState {
  readonly stage: ApprovalStage;
  readonly kind: ApprovalKind;
  readonly scope: string;
  /** Purpose under which it was asked: lists of one purpose show nothing of another. */
  readonly purpose: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly destroyBefore: string;
  readonly textSeq: number;
  readonly requested?: OpenOf<typeof approvalRequested.data>;
  readonly recorded?: OpenOf<typeof approvalRecorded.data>;
  readonly heard?: OpenOf<typeof approvalHeard.data>;
  readonly withdrawn?: OpenOf<typeof approvalWithdrawn.data>;
}

export const approvalStream = (approvalId: string): string => `approval/${approvalId}`;
export const taskStream = (approvalId: string): string => `approval-task/${approvalId}`;

export function approvalState(log: readonly Entry[]): ApprovalState | undefined {
  let state: ApprovalState | undefined;
  for (const entry of log) {
    const [requested, recorded] = [approvalRequested.open(entry), approvalRecorded.open(entry)];
    const begun = requested ?? recorded;
    if (begun) {
      const { kind, scope, destroyBefore } = begun;
      const head = { kind, scope, destroyBefore, purpose: entry.purpose, askedAt: entry.at, textSeq: entry.seq };
      state = { stage: 'asked', ...head, askedBy: entry.actor.userId, ...(requested ? { requested } : {}) };
    }
    if (!state) continue;
    if (recorded) state = { ...state, recorded, stage: recorded.answer };
    const heard = approvalHeard.open(entry);
    if (heard) state = { ...state, heard, stage: heard.answer };
    const withdrawn = approvalWithdrawn.open(entry);
    if (withdrawn) state = { ...state, withdrawn, stage: 'withdrawn' };
    if (sharingDestroyed.open(entry)) state = { ...state, stage: 'destroyed' };
  }
  return state;
}

/** Lists of what was asked, the nearest clock first. */
export const approvals: View = {
  name: 'approvals',
  of: 'approval/',
  project(log): Row | undefined {
    const state = approvalState(log);
    if (!state) return undefined;
    const sort = state.requested?.answerBefore ?? state.askedAt;
    return { lane: `${state.purpose}/${state.stage}`, sort, body: { ...state } };
  },
};

/**
 * Approvals by what they are for: what the gate is told before every joint act. A refusal and a revoked approval
 * stand here too, because they bar.
 */
export const approvalsByScope: View = {
  name: 'approvals-by-scope',
  of: 'approval/',
  project(log): Row | undefined {
    const state = approvalState(log);
    const approval = state && approvalOf(state, log[0]?.stream.slice('approval/'.length) ?? '');
    return approval ? { lane: state.scope, sort: approval.at, body: { approval: { ...approval } } } : undefined;
  },
};

/** What was answered, as the gate takes it; nothing as long as there is no answer. */
export function approvalOf(state: ApprovalState, id: string): Approval | undefined {
  const { kind, scope, heard, recorded, withdrawn, stage } = state;
  if (stage === 'destroyed') return undefined;
  const base = { kind, id, scope };
  const gone = withdrawn ? { given: false, at: withdrawn.withdrawnAt } : {};
  if (recorded) {
    const { answer, evidence, expiresOn } = recorded;
    const role = kind === 'person' ? 'data-subject' : kind === 'minister' ? 'minister' : 'supervisor';
    return {
      ...base,
      by: `${role}-of-${base.id}`,
      role,
      at: state.askedAt,
      given: answer === 'given',
      ...(expiresOn ? { expiresAt: expiresOn } : {}),
      ...(evidence ? { evidence } : {}),
      ...gone,
    };
  }
  if (!heard) return undefined;
  return {
    ...base,
    by: heard.by,
    org: heard.org,
    organ: heard.organ,
    role: heard.office,
    at: heard.answeredAt,
    given: heard.answer === 'given',
    ...(heard.expiresOn ? { expiresAt: heard.expiresOn } : {}),
    ...gone,
  };
}

export const taskLanes = ['open', 'answered'] as const;

/** A request at whoever may give the approval. */
export interface TaskState {
  readonly stage: (typeof taskLanes)[number] | 'destroyed';
  readonly received: OpenOf<typeof taskReceived.data>;
  readonly receivedAt: string;
  readonly purpose: string;
  readonly textSeq: number;
  readonly answered?: OpenOf<typeof taskAnswered.data>;
  readonly isRevoked: boolean;
}

export function taskState(log: readonly Entry[]): TaskState | undefined {
  let state: TaskState | undefined;
  for (const entry of log) {
    const received = taskReceived.open(entry);
    const head = { receivedAt: entry.at, purpose: entry.purpose, textSeq: entry.seq, isRevoked: false };
    if (received) state = { stage: 'open', received, ...head };
    if (!state) continue;
    const answered = taskAnswered.open(entry);
    if (answered) state = { ...state, answered, stage: 'answered' };
    if (taskRevoked.open(entry)) state = { ...state, isRevoked: true };
    if (sharingDestroyed.open(entry)) state = { ...state, stage: 'destroyed' };
  }
  return state;
}

export const approvalTasks: View = {
  name: 'approval-tasks',
  of: 'approval-task/',
  project(log): Row | undefined {
    const state = taskState(log);
    return state
      ? { lane: `${state.purpose}/${state.stage}`, sort: state.received.answerBefore, body: { ...state } }
      : undefined;
  },
};

/** What belongs to a case or task: advices that were kept, data that went out and came in. */
const underView = (name: string, of: string, bodyOf: (entry: Entry) => Row['body'] | undefined): View => ({
  name,
  of,
  project(log): Row | undefined {
    const first = log.map((entry) => ({ entry, body: bodyOf(entry) })).find(({ body }) => body !== undefined);
    if (!first?.body || log.some((entry) => sharingDestroyed.open(entry))) return undefined;
    const { at, under, purpose, seq, actor } = first.entry;
    return { lane: `${purpose}/${under}`, sort: at, body: { ...first.body, at, by: actor.userId, textSeq: seq } };
  },
});

/** What was asked, answered and revoked under a case or task, each as it stands now. */
export const approvalsUnder: View = {
  name: 'approvals-under',
  of: 'approval/',
  project(log): Row | undefined {
    const [first] = log;
    const state = approvalState(log);
    if (!first || !state || state.stage === 'destroyed') return undefined;
    return { lane: `${first.purpose}/${first.under}`, sort: state.askedAt, body: { ...state } };
  },
};

export const advices = underView('advices', 'advice/', (entry) => adviceKept.open(entry));
export const given = underView('data-given', 'data/', (entry) => dataGiven.open(entry));
/** With what turned out wrong since: the words stand in the entries that are named. */
const withCorrections = (view: View): View => ({
  ...view,
  project(log): Row | undefined {
    const row = view.project(log);
    const corrections = log.flatMap((entry) => {
      const corrected = dataCorrected.open(entry);
      return corrected ? [{ property: corrected.property, at: entry.at, textSeq: entry.seq }] : [];
    });
    return row && corrections.length > 0 ? { ...row, body: { ...row.body, corrections } } : row;
  },
});
export const taken = withCorrections(underView('data-taken', 'data-in/', (entry) => dataTaken.open(entry)));

/** What came in for a case: it arrives under the standing task of the node, for not every receiver is a party. */
export const takenForCase: View = {
  ...taken,
  name: 'data-taken-for-case',
  project(log): Row | undefined {
    const row = taken.project(log);
    const caseId = row?.body['caseId'];
    return row && typeof caseId === 'string' ? { ...row, lane: `${log[0]?.purpose ?? 'none'}/${caseId}` } : undefined;
  },
};

/** Everything of this step that still exists, by the day on which it must be gone. */
const lastDayIn = (log: readonly Entry[]): string | undefined => {
  if (log.some((entry) => sharingDestroyed.open(entry))) return undefined;
  for (const entry of log) {
    const held =
      adviceKept.open(entry) ??
      approvalRequested.open(entry) ??
      approvalRecorded.open(entry) ??
      taskReceived.open(entry) ??
      dataGiven.open(entry) ??
      dataTaken.open(entry);
    if (held) return held.destroyBefore;
  }
  return undefined;
};

export const sharingPrefixes = ['advice/', 'approval/', 'approval-task/', 'data/', 'data-in/'] as const;

export const sharingRetention: readonly View[] = sharingPrefixes.map((of) => ({
  name: `${of.slice(0, -1)}-retention`,
  of,
  project(log): Row | undefined {
    const last = lastDayIn(log);
    const purpose = log[0]?.purpose ?? 'none';
    return last === undefined ? undefined : { lane: 'kept', sort: last, body: { purpose } };
  },
}));

export const lastDay = lastDayIn;

/** The approval that a row of `approvals-by-scope` holds. */
export const heldIn = (row: KeyedRow): Row['body'][string] => row.body['approval'];
