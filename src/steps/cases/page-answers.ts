import type { JsonObject } from '../../core/canonical.ts';
import { isObject } from '../../web/kit/problem.ts';
import { isTimelineItem, type TimelineItem } from '../../web/kit/timeline.ts';
import { type CaseState, caseLanes, type InvitationState, invitationLanes } from './view.ts';

/** A case in a list; `told` is absent when the texts were destroyed. */
export interface CaseRow extends CaseState {
  readonly key: string;
  readonly told?: JsonObject;
}

/** One case with its history. */
export interface CaseFile extends CaseState {
  readonly key: string;
  readonly told?: JsonObject;
  readonly timeline: readonly TimelineItem[];
}

/** A party's own copy in a list. */
export interface InvitationRow extends InvitationState {
  readonly key: string;
  readonly told?: JsonObject;
}

export interface InvitationFile extends InvitationState {
  readonly key: string;
  readonly told?: JsonObject;
  readonly timeline: readonly TimelineItem[];
}

const caseStages: ReadonlySet<unknown> = new Set([...caseLanes, 'destroyed']);
const invitationStages: ReadonlySet<unknown> = new Set([...invitationLanes, 'destroyed']);

type Held = { readonly [name: string]: unknown };

const isHead = (held: unknown): held is Held =>
  isObject(held) &&
  typeof held['partnership'] === 'string' &&
  typeof held['theme'] === 'string' &&
  typeof held['endsOn'] === 'string' &&
  typeof held['destroyBefore'] === 'string' &&
  typeof held['answerBefore'] === 'string' &&
  Array.isArray(held['parties']);

const isCase = (held: unknown): held is Held =>
  isObject(held) &&
  typeof held['key'] === 'string' &&
  caseStages.has(held['stage']) &&
  isHead(held['opened']) &&
  isObject(held['parties']);

const isInvitation = (held: unknown): held is Held =>
  isObject(held) &&
  typeof held['key'] === 'string' &&
  invitationStages.has(held['stage']) &&
  isHead(held['invited']) &&
  typeof held['invited']['fromOrgan'] === 'string';

const isToldRow = (held: Held): boolean => held['told'] === undefined || isObject(held['told']);
const isWithTimeline = (held: Held): boolean =>
  Array.isArray(held['timeline']) && held['timeline'].every(isTimelineItem);

export const isCaseRow = (held: unknown): held is CaseRow => isCase(held) && isToldRow(held);
export const isCaseFile = (held: unknown): held is CaseFile => isCase(held) && isWithTimeline(held);
export const isInvitationRow = (held: unknown): held is InvitationRow => isInvitation(held) && isToldRow(held);
export const isInvitationFile = (held: unknown): held is InvitationFile => isInvitation(held) && isWithTimeline(held);

/** What was written when it began; empty when it was destroyed. */
export const headOf = (file: CaseFile | InvitationFile): JsonObject => file.told ?? {};
