import { believe } from '../../core/believe.ts';
import type { Entry } from '../../core/event.ts';
import type { OpenOf } from '../../core/record.ts';
import { endOf } from '../../law/periods.ts';
import type { Row, View } from '../step.ts';
import { openingAsked, openingDrawn, questionOpened, roundFollowed, roundOpened } from './follow-up-schema.ts';
import {
  filesForgotten,
  fileTaken,
  filtersPublished,
  listClosed,
  listOpened,
  questionAnswered,
  questionDeclined,
  questionReceived,
  type RoundFile,
  roundApproved,
  roundAsked,
  roundBegan,
  roundDestroyed,
  roundHeard,
  roundLapsed,
  roundSent,
  watchAlerted,
  watchCounted,
} from './schema.ts';

export const listStream = (purpose: string): string => `round-list/${purpose}`;
export const filesStream = (holder: string): string => `filters-of/${holder}`;
export const roundStream = (roundId: string): string => `round/${roundId}`;
export const questionStream = (roundId: string): string => `question/${roundId}`;
export const watchStream = (organ: string, epoch: string): string => `watch/${organ}.${epoch}`;

export type OpenedList = OpenOf<typeof listOpened.data>;

/** What a holder opens for one purpose, and what it published of it. */
export interface ListState {
  readonly opened: { readonly [source: string]: OpenedList };
  readonly published?: OpenOf<typeof filtersPublished.data>;
  /** How often something was published in the epoch of the last time. */
  readonly changes: number;
}

export function listState(log: readonly Entry[]): ListState | undefined {
  let state: ListState | undefined;
  for (const entry of log) {
    const opened = listOpened.open(entry);
    if (opened) state = { changes: 0, ...state, opened: { ...state?.opened, [opened.source]: opened } };
    const closed = listClosed.open(entry);
    if (state && closed) {
      const { [closed.source]: _, ...rest } = state.opened;
      state = { ...state, opened: rest };
    }
    const published = filtersPublished.open(entry);
    if (state && published) {
      const isSame = state.published?.epoch === published.epoch;
      state = { ...state, published, changes: isSame ? state.changes + 1 : 1 };
    }
  }
  return state;
}

export const lists: View = {
  name: 'round-lists',
  of: 'round-list/',
  project(log): Row | undefined {
    const state = listState(log);
    return state ? { lane: 'all', sort: 'list', body: { ...state } } : undefined;
  },
};

/** Files of one holder that lie here, the newest last; those of an epoch that is over are forgotten. */
export function filesState(log: readonly Entry[]): readonly RoundFile[] {
  let files: readonly RoundFile[] = [];
  for (const entry of log) {
    const taken = fileTaken.open(entry);
    if (taken) files = [...files.filter(({ sha256 }) => sha256 !== taken.sha256), taken];
    if (filesForgotten.open(entry)) files = files.filter(({ until }) => until > entry.at.slice(0, 10));
  }
  return files;
}

export const partnerFiles: View = {
  name: 'partner-filters',
  of: 'filters-of/',
  project(log): Row | undefined {
    const files = filesState(log);
    const first = files.map(({ until }) => until).sort()[0];
    return first === undefined
      ? undefined
      : {
          lane: 'kept',
          sort: first,
          body: { purpose: log[0]?.purpose ?? 'none', files: files.map(({ sha256 }) => sha256) },
        };
  },
};

export type HolderStage = 'asked' | 'answered' | 'declined' | 'failed' | 'refused' | 'silent';

export type HolderState = {
  readonly stage: HolderStage;
  readonly at?: string;
  /** Why not: a word of `declineReasons`, or the code of a refusal. */
  readonly because?: string;
  /** Entry with the candidates. */
  readonly textSeq?: number;
};

export type RoundStage = 'to-approve' | 'asked' | 'closed' | 'stopped' | 'destroyed';

export interface RoundState {
  readonly stage: RoundStage;
  readonly asked: OpenOf<typeof roundAsked.data>;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly purpose: string;
  readonly textSeq: number;
  /** Entry with the records that it began with. */
  readonly beganSeq?: number;
  readonly approvedBy?: string;
  readonly sent?: OpenOf<typeof roundSent.data>;
  readonly holders: { readonly [organ: string]: HolderState };
  readonly closedAt?: string;
  /** Somebody asks further, so it is kept as long as the case. */
  readonly isFollowed: boolean;
  /** Holders that drew it for a check, and what came of that. */
  readonly openings: { readonly [organ: string]: Opening };
}

export type Opening = {
  readonly before: string;
  readonly checked?: string;
  readonly fits?: string;
};

export function roundState(log: readonly Entry[]): RoundState | undefined {
  let state: RoundState | undefined;
  for (const entry of log) {
    const asked = roundAsked.open(entry);
    if (asked) state = begun(asked, entry);
    if (state) state = closing(followed(answered(state, entry), entry), entry);
  }
  return state;
}

function begun(asked: RoundState['asked'], entry: Entry): RoundState {
  return {
    stage: asked.needsApprover ? 'to-approve' : 'asked',
    asked,
    askedAt: entry.at,
    askedBy: entry.actor.userId,
    purpose: entry.purpose,
    textSeq: entry.seq,
    holders: Object.fromEntries(asked.holders.map((organ) => [organ, { stage: 'asked' }])),
    isFollowed: false,
    openings: {},
  };
}

function answered(state: RoundState, entry: Entry): RoundState {
  if (roundBegan.open(entry)) return { ...state, beganSeq: entry.seq };
  const approved = roundApproved.open(entry);
  if (approved) {
    const approvedBy = entry.actor.userId;
    return approved.answer === 'send'
      ? { ...state, approvedBy }
      : { ...state, approvedBy, stage: 'stopped', closedAt: entry.at };
  }
  const sent = roundSent.open(entry);
  if (sent) return { ...state, sent, stage: 'asked' };
  const holder = (organ: string, one: HolderState): RoundState => ({
    ...state,
    holders: { ...state.holders, [organ]: { ...one, at: entry.at } },
  });
  const heard = roundHeard.open(entry);
  if (heard) {
    const because = heard.because ?? heard.fault;
    const told = heard.outcome === 'answered' ? { textSeq: entry.seq } : {};
    return holder(heard.organ, { stage: heard.outcome, ...told, ...(because === undefined ? {} : { because }) });
  }
  const to = entry.open['to'];
  // The post office writes in the stream what the door of the other node said.
  if (
    entry.kind === 'post' &&
    entry.type === 'post.refused' &&
    typeof to === 'string' &&
    state.holders[to]?.stage === 'asked'
  )
    return holder(to, { stage: 'refused', because: String(entry.open['code']) });
  return state;
}

function followed(state: RoundState, entry: Entry): RoundState {
  const asked = openingAsked.open(entry);
  if (asked) return { ...state, openings: { ...state.openings, [asked.organ]: { before: asked.before } } };
  const opened = roundOpened.open(entry);
  if (opened) {
    const { organ, checked, fits } = opened;
    return { ...state, openings: { ...state.openings, [organ]: { before: entry.at, checked, fits } } };
  }
  return roundFollowed.open(entry) ? { ...state, isFollowed: true } : state;
}

function closing(state: RoundState, entry: Entry): RoundState {
  const lapsed = roundLapsed.open(entry);
  const holders = lapsed
    ? {
        ...state.holders,
        ...Object.fromEntries(lapsed.silent.map((organ) => [organ, { stage: 'silent' as const, at: entry.at }])),
      }
    : state.holders;
  if (roundDestroyed.open(entry)) return { ...state, stage: 'destroyed' };
  if (lapsed && state.stage === 'to-approve') return { ...state, stage: 'stopped', closedAt: entry.at };
  const isOver = state.stage === 'asked' && Object.values(holders).every(({ stage }) => stage !== 'asked');
  return isOver ? { ...state, holders, stage: 'closed', closedAt: entry.at } : { ...state, holders };
}

/** The last day of what a round was about: that of the case when somebody asked further, or else soon (WGS 1.7(8)). */
export function roundLastDay({ asked, closedAt, isFollowed }: RoundState): string {
  const soon = closedAt === undefined || isFollowed ? asked.destroyBefore : endOf('round-kept', closedAt);
  return soon < asked.destroyBefore ? soon : asked.destroyBefore;
}

export const roundLanes = ['to-approve', 'asked', 'closed', 'stopped'] as const;

/** By the case under which it was asked: another case's rounds are nobody's business there. */
export const rounds: View = {
  name: 'rounds',
  of: 'round/',
  project(log): Row | undefined {
    const state = roundState(log);
    if (!state || state.stage === 'destroyed') return undefined;
    return { lane: `${state.asked.caseId}/rounds`, sort: state.askedAt, body: { ...state } };
  },
};

/** What the clock must do: close, or destroy. */
export const roundClock: View = {
  name: 'round-clock',
  of: 'round/',
  project(log): Row | undefined {
    const state = roundState(log);
    if (!state || state.stage === 'destroyed') return undefined;
    const isOpen = state.stage === 'asked' || state.stage === 'to-approve';
    const sort = isOpen ? state.asked.answerBefore : roundLastDay(state);
    return { lane: isOpen ? 'open' : 'kept', sort, body: { purpose: state.purpose } };
  },
};

export const openingLanes = ['open', 'done'] as const;

/** Rounds that a holder drew for a check and nobody has opened yet. */
export const openings: View = {
  name: 'round-openings',
  of: 'round/',
  project(log): Row | undefined {
    const state = roundState(log);
    if (!state) return undefined;
    const waiting = Object.entries(state.openings).filter(([, { checked }]) => checked === undefined);
    const all = Object.entries(state.openings);
    const [first] = waiting.length > 0 ? waiting : all;
    if (!first) return undefined;
    const { openings: told, askedBy, askedAt } = state;
    return {
      lane: waiting.length > 0 ? 'open' : 'done',
      sort: first[1].before,
      body: { openings: { ...told }, askedBy, askedAt, caseId: state.asked.caseId },
    };
  },
};

export interface QuestionState {
  readonly stage: 'asked' | 'answered' | 'declined';
  readonly received: OpenOf<typeof questionReceived.data>;
  readonly receivedAt: string;
  readonly purpose: string;
  readonly answeredBy?: string;
  readonly byMachine?: boolean;
  readonly because?: string;
  readonly drawn?: string;
  readonly opened?: OpenOf<typeof questionOpened.data>;
}

export function questionState(log: readonly Entry[]): QuestionState | undefined {
  let state: QuestionState | undefined;
  for (const entry of log) {
    const received = questionReceived.open(entry);
    if (received) state = { stage: 'asked', received, receivedAt: entry.at, purpose: entry.purpose };
    if (!state) continue;
    const { userId, organ, machine } = entry.actor;
    // What came in by post and was answered at once was answered by the machine of this node.
    const isMachine = machine || organ === state.received.fromOrgan;
    const by = { answeredBy: isMachine ? 'machine' : userId, byMachine: isMachine };
    if (questionAnswered.open(entry)) state = { ...state, ...by, stage: 'answered' };
    const declined = questionDeclined.open(entry);
    if (declined) state = { ...state, ...by, stage: 'declined', because: declined.because };
    const drawn = openingDrawn.open(entry);
    if (drawn) state = { ...state, drawn: drawn.before };
    const opened = questionOpened.open(entry);
    if (opened) state = { ...state, opened };
  }
  return state;
}

export const questionLanes = ['asked', 'answered', 'declined'] as const;

/** Elements stay out of the list: they tell nobody anything. */
export const questions: View = {
  name: 'questions',
  of: 'question/',
  project(log): Row | undefined {
    const state = questionState(log);
    if (!state) return undefined;
    const { frames, held: _, signature: __, policyVersion: ___, ...received } = state.received;
    const kinds = frames.map(({ keySpec }) => keySpec);
    const sort = state.stage === 'asked' ? received.answerBefore : state.receivedAt;
    return { lane: `${state.purpose}/${state.stage}`, sort, body: { ...state, received: { ...received, kinds } } };
  },
};

/** What one asker asked in one epoch, by kind of key: in all, and on a day. */
export interface WatchState {
  readonly epoch: Counts;
  readonly days: { readonly [day: string]: Counts };
  readonly alerts: readonly (OpenOf<typeof watchAlerted.data> & { readonly at: string })[];
}

export interface Counts {
  readonly [keySpec: string]: number;
}

const nothing: WatchState = { epoch: {}, days: {}, alerts: [] };

export function added(to: Counts, more: Counts): Counts {
  const sum: { [keySpec: string]: number } = { ...to };
  for (const [spec, count] of Object.entries(more)) sum[spec] = (sum[spec] ?? 0) + count;
  return sum;
}

export function watchState(log: readonly Entry[]): WatchState {
  let state = nothing;
  for (const entry of log) {
    const counted = watchCounted.open(entry);
    if (counted) {
      const counts = believe<Counts>(JSON.parse(counted.counts), 'written by the command that counts');
      const day = entry.at.slice(0, 10);
      state = {
        ...state,
        epoch: added(state.epoch, counts),
        days: { ...state.days, [day]: added(state.days[day] ?? {}, counts) },
      };
    }
    const alerted = watchAlerted.open(entry);
    if (alerted) state = { ...state, alerts: [...state.alerts, { ...alerted, at: entry.at }] };
  }
  return state;
}

export const watches: View = {
  name: 'round-alerts',
  of: 'watch/',
  project(log): Row | undefined {
    const { alerts } = watchState(log);
    const last = alerts.at(-1);
    return last ? { lane: 'all', sort: last.at, body: { alerts: [...alerts] } } : undefined;
  },
};
