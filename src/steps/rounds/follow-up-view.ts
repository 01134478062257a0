import type { Entry } from '../../core/event.ts';
import type { OpenOf } from '../../core/record.ts';
import type { Row, View } from '../step.ts';
import {
  followUpAsked,
  followUpDestroyed,
  followUpHeard,
  followUpSettled,
  requestDestroyed,
  requestGiven,
  requestReceived,
  requestRefused,
} from './follow-up-schema.ts';

export const followUpStream = (id: string): string => `follow-up/${id}`;
export const requestStream = (id: string): string => `hit-request/${id}`;

export interface FollowUpState {
  readonly stage: 'asked' | 'given' | 'refused' | 'taken' | 'left' | 'destroyed';
  readonly asked: OpenOf<typeof followUpAsked.data>;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly purpose: string;
  readonly textSeq: number;
  /** Entry with what was given. */
  readonly givenSeq?: number;
}

export function followUpState(log: readonly Entry[]): FollowUpState | undefined {
  let state: FollowUpState | undefined;
  for (const entry of log) {
    const asked = followUpAsked.open(entry);
    const head = { askedAt: entry.at, askedBy: entry.actor.userId, purpose: entry.purpose, textSeq: entry.seq };
    if (asked) state = { stage: 'asked', asked, ...head };
    if (!state) continue;
    const heard = followUpHeard.open(entry);
    if (heard)
      state = { ...state, stage: heard.outcome, ...(heard.outcome === 'given' ? { givenSeq: entry.seq } : {}) };
    const settled = followUpSettled.open(entry);
    if (settled) state = { ...state, stage: settled.answer };
    if (followUpDestroyed.open(entry)) state = { ...state, stage: 'destroyed' };
  }
  return state;
}

export const followUps: View = {
  name: 'follow-ups',
  of: 'follow-up/',
  project(log): Row | undefined {
    const state = followUpState(log);
    if (!state || state.stage === 'destroyed') return undefined;
    return { lane: `${state.asked.caseId}/follow-ups`, sort: state.askedAt, body: { ...state } };
  },
};

export interface RequestState {
  readonly stage: 'asked' | 'given' | 'refused' | 'destroyed';
  readonly received: OpenOf<typeof requestReceived.data>;
  readonly receivedAt: string;
  readonly purpose: string;
  readonly textSeq: number;
}

export function requestState(log: readonly Entry[]): RequestState | undefined {
  let state: RequestState | undefined;
  for (const entry of log) {
    const received = requestReceived.open(entry);
    if (received)
      state = { stage: 'asked', received, receivedAt: entry.at, purpose: entry.purpose, textSeq: entry.seq };
    if (!state) continue;
    if (requestGiven.open(entry)) state = { ...state, stage: 'given' };
    if (requestRefused.open(entry)) state = { ...state, stage: 'refused' };
    if (requestDestroyed.open(entry)) state = { ...state, stage: 'destroyed' };
  }
  return state;
}

export const requestLanes = ['asked', 'given', 'refused'] as const;

export const requests: View = {
  name: 'hit-requests',
  of: 'hit-request/',
  project(log): Row | undefined {
    const state = requestState(log);
    if (!state || state.stage === 'destroyed') return undefined;
    return { lane: `${state.purpose}/${state.stage}`, sort: state.received.answerBefore, body: { ...state } };
  },
};

/** What still exists of both, by the day on which it must be gone. */
const kept = (name: string, of: string, lastDay: (log: readonly Entry[]) => string | undefined): View => ({
  name,
  of,
  project(log): Row | undefined {
    const sort = lastDay(log);
    return sort === undefined ? undefined : { lane: 'kept', sort, body: { purpose: log[0]?.purpose ?? 'none' } };
  },
});
export const followUpRetention = kept('follow-up-retention', 'follow-up/', (log) => {
  const state = followUpState(log);
  return state?.stage === 'destroyed' ? undefined : state?.asked.destroyBefore;
});
export const requestRetention = kept('hit-request-retention', 'hit-request/', (log) => {
  const state = requestState(log);
  return state?.stage === 'destroyed' ? undefined : state?.received.destroyBefore;
});
