import type { Entry } from '../../core/event.ts';
import type { OpenOf } from '../../core/record.ts';
import { signalPostponed, signalRecorded, signalRelated, signalReturned, signalTaken } from './schema.ts';

/** What is known of a signal before any weighing. Open data only. */
export interface SignalState {
  readonly recorded: OpenOf<typeof signalRecorded.data>;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** Entry that holds the text. */
  readonly textSeq: number;
  readonly handler?: string;
  readonly until?: string;
  readonly related: readonly string[];
}

export const signalStream = (signalId: string): string => `signal/${signalId}`;

/** The log without what was taken back: an act that is undone, and the undoing itself, change nothing. */
export function standing<E extends Entry>(log: readonly E[]): readonly E[] {
  const undone = new Set<unknown>();
  for (const entry of log) if (entry.type.endsWith('.undone')) undone.add(entry.open['undoneSeq']);
  return undone.size === 0 ? log : log.filter((entry) => !undone.has(entry.seq));
}

export function signalState(log: readonly Entry[]): SignalState | undefined {
  let state: SignalState | undefined;
  for (const entry of standing(log)) {
    const recorded = signalRecorded.open(entry);
    if (recorded) {
      state = {
        recorded,
        recordedAt: entry.at,
        recordedBy: entry.actor.userId,
        textSeq: entry.seq,
        related: [],
      };
      continue;
    }
    if (!state) continue;
    const taken = signalTaken.open(entry);
    if (taken) state = { ...state, handler: taken.by };
    const postponed = signalPostponed.open(entry);
    if (postponed) state = { ...state, until: postponed.until };
    if (signalReturned.open(entry)) {
      const { until: _, ...back } = state;
      state = back;
    }
    const related = signalRelated.open(entry);
    if (related) state = { ...state, related: [...state.related, related.otherId] };
  }
  return state;
}
