import type { Entry } from '../../core/event.ts';
import type { OpenOf } from '../../core/record.ts';
import { endOf } from '../../law/periods.ts';
import type { Row, View } from '../step.ts';
import {
  disputeSettled,
  registerAccepted,
  registerExpired,
  registerOffered,
  registerRejected,
  registerWithdrawn,
  statementDisputed,
  twinConfirmed,
  twinJudged,
  twinProposed,
  twinUndone,
} from './schema.ts';

export const registerStream = (source: string): string => `register/${source}`;

export type Offered = OpenOf<typeof registerOffered.data>;
export type LoadStage = 'offered' | 'accepted' | 'rejected' | 'withdrawn' | 'expired';

export type LoadState = {
  readonly loadId: string;
  readonly stage: LoadStage;
  readonly offered: Offered;
  readonly offeredAt: string;
  readonly offeredBy: string;
  readonly decidedAt?: string;
  readonly decidedBy?: string;
};

/** The day on which it goes: the one that people set, or sooner when nobody uses it. */
export function lastDayOf({ stage, offered, offeredAt, decidedAt }: LoadState): string {
  const unreadFrom = stage === 'offered' ? offeredAt : stage === 'withdrawn' ? decidedAt : undefined;
  const unreadUntil = unreadFrom === undefined ? offered.expiresOn : endOf('register-unread', unreadFrom).slice(0, 10);
  return unreadUntil < offered.expiresOn ? unreadUntil : offered.expiresOn;
}

export const isOver = (load: LoadState, now: string): boolean => lastDayOf(load) <= now.slice(0, 10);

/** All loads of one register, the oldest first. */
export interface RegisterState {
  readonly loads: readonly LoadState[];
  /** What is read: the last that was accepted and not taken back. */
  readonly current?: LoadState;
  /** What waits for somebody's yes. */
  readonly draft?: LoadState;
}

export function registerState(log: readonly Entry[]): RegisterState | undefined {
  const loads = new Map<string, LoadState>();
  for (const entry of log) {
    const offered = registerOffered.open(entry);
    if (offered) {
      const { loadId } = offered;
      loads.set(loadId, { loadId, stage: 'offered', offered, offeredAt: entry.at, offeredBy: entry.actor.userId });
    }
    for (const [kind, stage] of decisions) {
      const decided = kind.open(entry);
      const load = decided && loads.get(decided.loadId);
      if (load) loads.set(load.loadId, { ...load, stage, decidedAt: entry.at, decidedBy: entry.actor.userId });
    }
  }
  if (loads.size === 0) return undefined;
  const all = [...loads.values()];
  const accepted = all.filter(({ stage }) => stage === 'accepted');
  const current = accepted.toSorted((one, other) => ((one.decidedAt ?? '') < (other.decidedAt ?? '') ? -1 : 1)).at(-1);
  const draft = all.findLast(({ stage }) => stage === 'offered');
  return { loads: all, ...(current ? { current } : {}), ...(draft ? { draft } : {}) };
}

const decisions = [
  [registerAccepted, 'accepted'],
  [registerRejected, 'rejected'],
  [registerWithdrawn, 'withdrawn'],
  [registerExpired, 'expired'],
] as const;

/** Registers of the node: where the shelf gets to know which loads may be opened, and for what. */
export const registers: View = {
  name: 'registers',
  of: 'register/',
  project(log): Row | undefined {
    const state = registerState(log);
    const shown = state?.current ?? state?.draft ?? state?.loads.at(-1);
    return state && shown ? { lane: 'all', sort: shown.offered.title.toLowerCase(), body: { ...state } } : undefined;
  },
};

export const pairStream = (left: string, right: string): string =>
  left < right ? `twin/${left}-${right}` : `twin/${right}-${left}`;

export type Verdict = OpenOf<typeof twinJudged.data>['verdict'];

export interface TwinState {
  readonly left: string;
  readonly right: string;
  readonly proposed: OpenOf<typeof twinProposed.data>;
  /** What stands now; absent: nobody said anything, or it was taken back. */
  readonly verdict?: Verdict;
  readonly judgedBy?: string;
  readonly judgedAt?: string;
  readonly confirmedBy?: string;
  /** The two come from two partners: "the same" counts after a second person said so. */
  readonly needsTwo: boolean;
  readonly textSeq?: number;
}

/** Undoing gives back the state before anything was said: what was proposed, and nothing else. */
export function twinState(log: readonly Entry[]): TwinState | undefined {
  let state: TwinState | undefined;
  for (const entry of log) {
    const proposed = twinProposed.open(entry);
    if (proposed) {
      const { left, right, leftSupplier, rightSupplier } = proposed;
      state = { ...state, left, right, proposed, needsTwo: leftSupplier !== rightSupplier };
    }
    if (!state) continue;
    const { left, right, proposed: kept, needsTwo } = state;
    const judged = twinJudged.open(entry);
    if (judged) {
      const said = { verdict: judged.verdict, judgedBy: entry.actor.userId, judgedAt: entry.at, textSeq: entry.seq };
      state = { left, right, proposed: kept, needsTwo, ...said };
    }
    if (twinConfirmed.open(entry)) state = { ...state, confirmedBy: entry.actor.userId };
    if (twinUndone.open(entry)) state = { left, right, proposed: kept, needsTwo };
  }
  return state;
}

/** True while two records are one in every view: somebody said so, and a second where two partners meet. */
export const isOne = ({ verdict, needsTwo, confirmedBy }: TwinState): boolean =>
  verdict === 'same' && (!needsTwo || confirmedBy !== undefined);

export const twinLanes = ['open', 'second', 'unsure', 'hold', 'done'] as const;

export function twinLane(state: TwinState): (typeof twinLanes)[number] {
  if (state.verdict === undefined) return 'open';
  if (state.verdict === 'same') return isOne(state) ? 'done' : 'second';
  return state.verdict === 'different' ? 'done' : state.verdict;
}

const mostImpact = 1_000_000;

/** What changes most stands first; equals by how alike they are, so that no two share a place. */
const orderOf = ({ proposed: { impact, weight } }: TwinState): string =>
  [mostImpact - impact, mostImpact - weight].map((one) => String(one).padStart(8, '0')).join('-');

export const twins: View = {
  name: 'twins',
  of: 'twin/',
  project(log): Row | undefined {
    const state = twinState(log);
    return state ? { lane: twinLane(state), sort: orderOf(state), body: { ...state } } : undefined;
  },
};

/** The standing pairs of a record, found from either side: from these a thing is put together again each time. */
const pairsAt = (name: string, side: 'left' | 'right'): View => ({
  name,
  of: 'twin/',
  project(log): Row | undefined {
    const state = twinState(log);
    if (!state || (state.verdict !== 'same' && state.verdict !== 'different')) return undefined;
    return { lane: state[side], sort: state[side === 'left' ? 'right' : 'left'], body: { ...state } };
  },
});
export const twinsAtLeft = pairsAt('twins-at-left', 'left');
export const twinsAtRight = pairsAt('twins-at-right', 'right');

export type DisputeState = {
  readonly disputeId: string;
  readonly property: string;
  readonly source: string;
  readonly at: string;
  readonly by: string;
  readonly textSeq: number;
  readonly outcome?: 'corrected' | 'kept';
  readonly settledAt?: string;
};

/** What was said against facts of one record, the oldest first. */
export function disputesOf(log: readonly Entry[]): readonly DisputeState[] {
  const found = new Map<string, DisputeState>();
  for (const entry of log) {
    const said = statementDisputed.open(entry);
    if (said) {
      const { disputeId, property, source } = said;
      found.set(disputeId, { disputeId, property, source, at: entry.at, by: entry.actor.userId, textSeq: entry.seq });
    }
    const settled = disputeSettled.open(entry);
    const known = settled && found.get(settled.disputeId);
    if (known) found.set(known.disputeId, { ...known, outcome: settled.outcome, settledAt: entry.at });
  }
  return [...found.values()];
}

export const disputes: View = {
  name: 'disputes',
  of: 'record/',
  project(log): Row | undefined {
    const all = disputesOf(log);
    const open = all.filter(({ outcome }) => outcome === undefined);
    const [first] = open.length > 0 ? open : all;
    return first
      ? { lane: open.length > 0 ? 'open' : 'settled', sort: first.at, body: { disputes: [...all] } }
      : undefined;
  },
};
