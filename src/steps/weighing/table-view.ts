import type { Entry } from '../../core/event.ts';
import type { OpenOf } from '../../core/record.ts';
import { endOf } from '../../law/periods.ts';
import type { Row, View } from '../step.ts';
import { signalAssessed, signalOffered, tableDecided, tableDestroyed, tableTakenUp } from './table-schema.ts';

export type TableStage =
  | 'offered'
  | 'assessed'
  | 'not-admissible'
  | 'case'
  | 'later'
  | 'declined'
  | 'other-route'
  | 'destroyed';

export interface TableState {
  readonly stage: TableStage;
  readonly offered: OpenOf<typeof signalOffered.data>;
  readonly offeredAt: string;
  readonly textSeq: number;
  readonly assessed?: OpenOf<typeof signalAssessed.data>;
  readonly decided?: OpenOf<typeof tableDecided.data>;
  readonly decidedAt?: string;
  /** The case that was opened on it. */
  readonly caseId?: string;
}

export const tableStream = (partnershipSignalId: string): string => `partnership-signal/${partnershipSignalId}`;

export function tableState(log: readonly Entry[]): TableState | undefined {
  let state: TableState | undefined;
  for (const entry of log) {
    const offered = signalOffered.open(entry);
    if (offered) state = { stage: 'offered', offered, offeredAt: entry.at, textSeq: entry.seq };
    if (!state) continue;
    const assessed = signalAssessed.open(entry);
    if (assessed) state = { ...state, assessed, stage: assessed.fitsPurpose === 'yes' ? 'assessed' : 'not-admissible' };
    const decided = tableDecided.open(entry);
    if (decided) state = { ...state, decided, decidedAt: entry.at, stage: decided.outcome };
    const taken = tableTakenUp.open(entry);
    if (taken) state = { ...state, caseId: taken.caseId };
    if (tableDestroyed.open(entry)) state = { ...state, stage: 'destroyed' };
  }
  return state;
}

export const tableLanes = [
  'offered',
  'assessed',
  'case',
  'later',
  'declined',
  'other-route',
  'not-admissible',
] as const;

export const table: View = {
  name: 'table',
  of: 'partnership-signal/',
  project(log): Row | undefined {
    const state = tableState(log);
    if (!state) return undefined;
    const sort = state.decided?.reviewOn ?? state.decidedAt ?? state.offeredAt;
    const { partnership, firstProcessedAt } = state.offered;
    return { lane: `${partnership}/${state.stage}`, sort, body: { ...state, partnership, firstProcessedAt } };
  },
};

/** Joint files that still exist, by the day on which they must be gone. */
export const tableRetention: View = {
  name: 'table-retention',
  of: 'partnership-signal/',
  project(log): Row | undefined {
    const state = tableState(log);
    if (!state || state.stage === 'destroyed') return undefined;
    return { lane: 'kept', sort: endOf('wgs-retention', state.offered.firstProcessedAt), body: {} };
  },
};
