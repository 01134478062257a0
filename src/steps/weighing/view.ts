import type { Entry } from '../../core/event.ts';
import type { OpenOf } from '../../core/record.ts';
import { endOf } from '../../law/periods.ts';
import { type SignalState, signalState, standing } from '../signals/view.ts';
import type { Row, View } from '../step.ts';
import {
  competenceWeighed,
  feedbackReceived,
  firstWeighed,
  signalDestroyed,
  signalReopened,
  territoryWeighed,
  weighingUndone,
  weightWeighed,
} from './schema.ts';

/** Where a signal stands (domain A8). */
export type Stage =
  | 'received'
  | 'triaged'
  | 'competent'
  | 'territorial'
  | 'researching'
  | 'referred-internal'
  | 'brought-to-partnership'
  | 'parked'
  | 'closed'
  | 'referred'
  | 'destroyed';

export interface WeighingState extends SignalState {
  readonly stage: Stage;
  readonly indicatorIds: readonly string[];
  /** Who took the last decision: a second person opens what was parked. */
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  readonly destroyOn?: string;
  readonly referTo?: string;
  readonly partnership?: string;
  readonly feedback?: OpenOf<typeof feedbackReceived.data>;
  /** The desk did not take it in: the code of its refusal. The signal can be weighed again. */
  readonly turnedBack?: string;
}

export function weighingState(log: readonly Entry[]): WeighingState | undefined {
  const signal = signalState(log);
  if (!signal) return undefined;
  let state: WeighingState = { ...signal, stage: 'received', indicatorIds: [] };
  for (const entry of standing(log)) state = after(state, entry);
  return state;
}

function after(state: WeighingState, entry: Entry): WeighingState {
  if (entry.type === 'post.refused' && state.stage === 'brought-to-partnership') {
    return { ...state, stage: 'territorial', turnedBack: String(entry.open['code']) };
  }
  const decided = { ...state, decidedBy: entry.actor.userId, decidedAt: entry.at };
  const closing = { ...decided, destroyOn: endOf('closed-kept', entry.at) };
  const first = firstWeighed.open(entry);
  if (first) {
    const weighed = { indicatorIds: first.indicatorIds };
    return first.outcome === 'go-on'
      ? { ...decided, ...weighed, stage: 'triaged' }
      : { ...closing, ...weighed, stage: 'closed' };
  }
  const referral = competenceWeighed.open(entry) ?? territoryWeighed.open(entry);
  if (referral?.outcome === 'refer') {
    return { ...closing, stage: 'referred', ...(referral.referTo ? { referTo: referral.referTo } : {}) };
  }
  if (competenceWeighed.open(entry)) return { ...decided, stage: 'competent' };
  if (territoryWeighed.open(entry)) return { ...decided, stage: 'territorial' };
  const weight = weightWeighed.open(entry);
  if (weight) return afterWeight(decided, weight);
  if (signalReopened.open(entry)) return { ...withoutDestroyDate(decided), stage: 'territorial' };
  if (signalDestroyed.open(entry)) return { ...decided, stage: 'destroyed' };
  const feedback = feedbackReceived.open(entry);
  return feedback ? { ...state, feedback } : state;
}

function afterWeight(state: WeighingState, weight: OpenOf<typeof weightWeighed.data>): WeighingState {
  switch (weight.outcome) {
    case 'park':
      return { ...state, stage: 'parked', ...(weight.destroyOn ? { destroyOn: weight.destroyOn } : {}) };
    case 'department':
      return {
        ...state,
        stage: 'referred-internal',
        ...(weight.department ? { referTo: weight.department } : {}),
      };
    case 'partnership':
      return {
        ...state,
        stage: 'brought-to-partnership',
        ...(weight.partnership ? { partnership: weight.partnership } : {}),
      };
    case 'research':
      return { ...state, stage: 'researching' };
  }
}

function withoutDestroyDate({ destroyOn: _, ...state }: WeighingState): WeighingState {
  return state;
}

/** Lists of the inbox. A postponed signal waits in `later`, ordered by the day it comes back. */
export const inboxLanes = ['open', 'mine', 'later', 'partnership', 'researching', 'parked', 'closed', 'done'] as const;
export type InboxLane = (typeof inboxLanes)[number];

const openStages: ReadonlySet<Stage> = new Set(['received', 'triaged', 'competent', 'territorial']);

function laneOf(state: WeighingState): { lane: string; sort: string } {
  const { stage } = state;
  if (stage === 'parked') return { lane: 'parked', sort: state.destroyOn ?? '' };
  if (stage === 'brought-to-partnership') return { lane: 'partnership', sort: state.decidedAt ?? '' };
  if (stage === 'closed' || stage === 'referred') return { lane: 'closed', sort: state.destroyOn ?? '' };
  if (!openStages.has(stage) && stage !== 'researching') return { lane: 'done', sort: state.decidedAt ?? '' };
  if (state.until !== undefined) return { lane: 'later', sort: state.until };
  if (stage === 'researching') return { lane: 'researching', sort: state.recorded.weighBefore };
  // The clock decides the order, never a person. What is mine is a list of its own per handler.
  return {
    lane: state.handler === undefined ? 'open' : `mine/${state.handler}`,
    sort: state.recorded.weighBefore,
  };
}

export const inbox: View = {
  name: 'inbox',
  of: 'signal/',
  project(log): Row | undefined {
    const state = weighingState(log);
    if (!state) return undefined;
    const { recorded, related, indicatorIds, ...rest } = state;
    return { ...laneOf(state), body: { ...rest, recorded, related, indicatorIds } };
  },
};

/** The act that may be taken back now: the last one, by the same person, in time, and not sent out. */
export function undoable(
  log: readonly Entry[],
  by: { userId: string; now: string },
  kinds: ReadonlySet<string>,
): Entry | undefined {
  const last = standing(log)
    .filter((entry) => entry.kind === 'event' && entry.type !== weighingUndone.type)
    .at(-1);
  if (!last || !kinds.has(last.type) || last.actor.userId !== by.userId) return undefined;
  if (endOf('undo', last.at) < by.now) return undefined;
  if (weightWeighed.open(last)?.outcome === 'partnership') return undefined;
  return last;
}
