import type { JsonObject } from '../../core/canonical.ts';
import type { Question } from '../../law/question.ts';
import { parseQuestion } from '../../law/question-record.ts';
import { isObject } from '../../web/kit/problem.ts';
import { isTimelineItem, type TimelineItem } from '../../web/kit/timeline.ts';
import { type ApprovalState, approvalLanes, type TaskState, taskLanes } from './view.ts';

/** An approval that was asked from here, in a list; `told` is absent when the texts were destroyed. */
export interface ApprovalRow extends ApprovalState {
  readonly key: string;
  readonly told?: JsonObject;
}

/** What leaned on an approval: an act, when, by whom, for which case or task. */
export interface Leaning {
  readonly at: string;
  readonly type: string;
  readonly under: string;
  readonly by: string;
}

export interface ApprovalFile extends ApprovalRow {
  readonly timeline: readonly TimelineItem[];
  readonly leaning: readonly Leaning[];
}

/** A request that came here. */
export interface TaskRow extends TaskState {
  readonly key: string;
  readonly told?: JsonObject;
}

export interface TaskFile extends TaskRow {
  readonly timeline: readonly TimelineItem[];
}

interface Kept {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  readonly destroyBefore: string;
  readonly told?: JsonObject;
}

export interface AdviceRow extends Kept {
  readonly effect: string;
}

export interface GivenRow extends Kept {
  readonly category: string;
  readonly to?: string;
  readonly receiver?: string;
}

export interface TakenRow extends Kept {
  readonly category: string;
  readonly fromOrgan: string;
  /** What turned out wrong of it since. */
  readonly corrections?: readonly { readonly property: string; readonly at: string; readonly told?: JsonObject }[];
}

/** Everything of this step that belongs to one case or task. */
export interface Shared {
  readonly approvals: readonly ApprovalRow[];
  readonly advices: readonly AdviceRow[];
  readonly given: readonly GivenRow[];
  readonly taken: readonly TakenRow[];
}

type Held = { readonly [name: string]: unknown };
type Is<T> = (held: unknown) => held is T;

const approvalStages: ReadonlySet<unknown> = new Set([...approvalLanes, 'destroyed']);
const taskStages: ReadonlySet<unknown> = new Set([...taskLanes, 'destroyed']);

const isKeyed = (held: unknown): held is Held =>
  isObject(held) && typeof held['key'] === 'string' && (held['told'] === undefined || isObject(held['told']));
const isOptional = (held: unknown): boolean => held === undefined || isObject(held);
const isListOf =
  <T>(is: Is<T>) =>
  (held: unknown): held is readonly T[] =>
    Array.isArray(held) && held.every(is);
const hasTexts = (held: Held, ...names: readonly string[]): boolean =>
  names.every((name) => typeof held[name] === 'string');

export const isApprovalRow: Is<ApprovalRow> = (held): held is ApprovalRow =>
  isKeyed(held) &&
  approvalStages.has(held['stage']) &&
  hasTexts(held, 'kind', 'scope', 'askedAt', 'askedBy', 'destroyBefore') &&
  ['requested', 'recorded', 'heard', 'withdrawn'].every((name) => isOptional(held[name]));

const isLeaning: Is<Leaning> = (held): held is Leaning => isObject(held) && hasTexts(held, 'at', 'type', 'under', 'by');

export const isApprovalFile: Is<ApprovalFile> = (held): held is ApprovalFile =>
  isApprovalRow(held) &&
  'timeline' in held &&
  isListOf(isTimelineItem)(held.timeline) &&
  'leaning' in held &&
  isListOf(isLeaning)(held.leaning);

export const isTaskRow: Is<TaskRow> = (held): held is TaskRow =>
  isKeyed(held) &&
  taskStages.has(held['stage']) &&
  isObject(held['received']) &&
  hasTexts(held['received'], 'kind', 'scope', 'answerBefore', 'fromOrgan', 'askedBy') &&
  typeof held['receivedAt'] === 'string' &&
  typeof held['isRevoked'] === 'boolean' &&
  isOptional(held['answered']);

export const isTaskFile: Is<TaskFile> = (held): held is TaskFile =>
  isTaskRow(held) && 'timeline' in held && isListOf(isTimelineItem)(held.timeline);

const isKept = (held: unknown): held is Held & Kept => isKeyed(held) && hasTexts(held, 'at', 'by', 'destroyBefore');
const isAdvice: Is<AdviceRow> = (held): held is AdviceRow => isKept(held) && hasTexts(held, 'effect');
const isGiven: Is<GivenRow> = (held): held is GivenRow => isKept(held) && hasTexts(held, 'category');
const isTaken: Is<TakenRow> = (held): held is TakenRow => isKept(held) && hasTexts(held, 'category', 'fromOrgan');

export const isShared: Is<Shared> = (held): held is Shared =>
  isObject(held) &&
  isListOf(isApprovalRow)(held['approvals']) &&
  isListOf(isAdvice)(held['advices']) &&
  isListOf(isGiven)(held['given']) &&
  isListOf(isTaken)(held['taken']);

/** A page of one of the lists. */
export interface LanePage<R> {
  readonly rows: readonly R[];
  readonly counts: { readonly [lane: string]: number };
  readonly next?: { readonly afterSort: string; readonly afterKey: string };
}

export const isPageOf =
  <R>(isRow: Is<R>) =>
  (held: unknown): held is LanePage<R> =>
    isObject(held) && isListOf(isRow)(held['rows']) && isObject(held['counts']);

/** The question to the gate that lies with a row; nothing when it was destroyed. */
export function questionIn(told: JsonObject | undefined): Question | undefined {
  const text = told?.['question'];
  if (typeof text !== 'string') return undefined;
  const parsed = parseQuestion(JSON.parse(text));
  return 'good' in parsed ? parsed.good : undefined;
}
