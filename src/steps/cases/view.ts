import type { Entry } from '../../core/event.ts';
import type { OpenOf } from '../../core/record.ts';
import { standing } from '../signals/view.ts';
import type { Row, View } from '../step.ts';
import {
  caseClosed,
  caseDestroyed,
  caseInvited,
  caseOpened,
  invitationAnswered,
  partDestroyed,
  partEnded,
  partyAnswered,
} from './schema.ts';
import { caseSubjectNamed, caseSubjectPointed } from './subject-schema.ts';

export type PartyState = 'asked' | 'joined' | 'declined';
export type InvitationStage = PartyState | 'ended' | 'destroyed';

export interface CaseState {
  readonly stage: 'opened' | 'running' | 'closed' | 'destroyed';
  readonly opened: OpenOf<typeof caseOpened.data>;
  readonly openedAt: string;
  readonly textSeq: number;
  readonly parties: { readonly [organ: string]: PartyState };
  readonly closed?: OpenOf<typeof caseClosed.data>;
}

export const caseStream = (caseId: string): string => `case/${caseId}`;

/** A case runs as soon as two parties have said yes. */
export function caseState(log: readonly Entry[]): CaseState | undefined {
  let state: CaseState | undefined;
  for (const entry of log) {
    const opened = caseOpened.open(entry);
    if (opened) {
      const parties = Object.fromEntries(opened.parties.map((organ) => [organ, 'asked' as const]));
      state = { stage: 'opened', opened, openedAt: entry.at, textSeq: entry.seq, parties };
    }
    if (!state) continue;
    const answered = partyAnswered.open(entry);
    if (answered) {
      const parties: { readonly [organ: string]: PartyState } = {
        ...state.parties,
        [answered.organ]: answered.answer,
      };
      const joined = Object.values(parties).filter((party) => party === 'joined').length;
      state = { ...state, parties, stage: state.stage === 'opened' && joined >= 2 ? 'running' : state.stage };
    }
    const closed = caseClosed.open(entry);
    if (closed) state = { ...state, stage: 'closed', closed };
    if (caseDestroyed.open(entry)) state = { ...state, stage: 'destroyed' };
  }
  return state;
}

export const caseLanes = ['opened', 'running', 'closed'] as const;

export const cases: View = {
  name: 'cases',
  of: 'case/',
  project(log): Row | undefined {
    const state = caseState(log);
    return state
      ? {
          lane: `${state.opened.partnership}/${state.stage}`,
          sort: state.opened.endsOn,
          body: {
            ...state,
            partnership: state.opened.partnership,
            firstProcessedAt: state.opened.firstProcessedAt,
          },
        }
      : undefined;
  },
};

/** A party's own copy: what it was asked and what it answered. */
export interface InvitationState {
  readonly stage: InvitationStage;
  readonly invited: OpenOf<typeof caseInvited.data>;
  readonly invitedAt: string;
  readonly textSeq: number;
  readonly answered?: OpenOf<typeof invitationAnswered.data>;
  readonly ended?: OpenOf<typeof partEnded.data>;
}

export const partStream = (caseId: string): string => `case-part/${caseId}`;

export function invitationState(log: readonly Entry[]): InvitationState | undefined {
  let state: InvitationState | undefined;
  for (const entry of log) {
    const invited = caseInvited.open(entry);
    if (invited) state = { stage: 'asked', invited, invitedAt: entry.at, textSeq: entry.seq };
    const answered = invitationAnswered.open(entry);
    if (state && answered) state = { ...state, answered, stage: answered.answer };
    const ended = partEnded.open(entry);
    if (state && ended) state = { ...state, ended, stage: 'ended' };
    if (state && partDestroyed.open(entry)) state = { ...state, stage: 'destroyed' };
  }
  return state;
}

export const invitationLanes = ['asked', 'joined', 'declined', 'ended'] as const;

export const invitations: View = {
  name: 'invitations',
  of: 'case-part/',
  project(log): Row | undefined {
    const state = invitationState(log);
    return state
      ? {
          lane: `${state.invited.partnership}/${state.stage}`,
          sort: state.invited.answerBefore,
          body: {
            ...state,
            partnership: state.invited.partnership,
            firstProcessedAt: state.invited.firstProcessedAt,
          },
        }
      : undefined;
  },
};

/** Subjects that stand: what was taken back does not. */
export const subjectsIn = <E extends Entry>(logs: readonly (readonly E[])[]): readonly E[] =>
  logs.flatMap((log) => standing(log).filter((entry) => caseSubjectNamed.open(entry)));

/** Which records the subjects that stand are. */
export function pointersIn<E extends Entry>(logs: readonly (readonly E[])[]): readonly E[] {
  const there = new Set(subjectsIn(logs).map((entry) => caseSubjectNamed.open(entry)?.subjectId));
  return logs.flatMap((log) =>
    log.filter((entry) => {
      const pointed = caseSubjectPointed.open(entry);
      return pointed !== undefined && there.has(pointed.subjectId);
    }),
  );
}

/** What still exists, by the day on which it must be gone (WGS 1.8(7)). */
export const caseRetention: View = {
  name: 'case-retention',
  of: 'case/',
  project(log): Row | undefined {
    const state = caseState(log);
    return state && state.stage !== 'destroyed'
      ? { lane: 'kept', sort: state.opened.destroyBefore, body: { purpose: log[0]?.purpose ?? 'none' } }
      : undefined;
  },
};

export const partRetention: View = {
  name: 'case-part-retention',
  of: 'case-part/',
  project(log): Row | undefined {
    const state = invitationState(log);
    return state && state.stage !== 'destroyed'
      ? { lane: 'kept', sort: state.invited.destroyBefore, body: { purpose: log[0]?.purpose ?? 'none' } }
      : undefined;
  },
};
