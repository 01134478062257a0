import type { PersonalOf } from '../../core/record.ts';
import { isObject } from '../../web/kit/problem.ts';
import { isTimelineItem, type TimelineItem } from '../../web/kit/timeline.ts';
import type { signalRecorded } from '../signals/schema.ts';
import { stageWords } from './page-messages.ts';
import type { WeighingState } from './view.ts';

/** A row of the inbox as the query gives it; `told` is absent when the text is sealed or destroyed. */
export interface SignalRow extends WeighingState {
  readonly key: string;
  readonly lane: string;
  readonly sort: string;
  readonly told?: PersonalOf<typeof signalRecorded.data>;
}

export interface SignalPage {
  readonly rows: readonly SignalRow[];
  readonly counts: { readonly [lane: string]: number };
  readonly next?: { readonly afterSort: string; readonly afterKey: string };
}

/** One signal with its history. */
export interface SignalFile extends WeighingState {
  readonly key: string;
  readonly lane: string;
  readonly timeline: readonly TimelineItem[];
  readonly told?: PersonalOf<typeof signalRecorded.data>;
  readonly undoable?: { readonly type: string };
}

const isState = (held: unknown): held is { readonly [name: string]: unknown } =>
  isObject(held) &&
  typeof held['key'] === 'string' &&
  typeof held['stage'] === 'string' &&
  held['stage'] in stageWords &&
  isObject(held['recorded']) &&
  Array.isArray(held['related']) &&
  Array.isArray(held['indicatorIds']);

const isToldRow = (held: { readonly [name: string]: unknown }): boolean =>
  held['told'] === undefined || (isObject(held['told']) && typeof held['told']['text'] === 'string');

const isRow = (held: unknown): held is SignalRow =>
  isState(held) && typeof held['sort'] === 'string' && isToldRow(held);

export const isSignalPage = (held: unknown): held is SignalPage =>
  isObject(held) && Array.isArray(held['rows']) && held['rows'].every(isRow) && isObject(held['counts']);

export const isSignalFile = (held: unknown): held is SignalFile =>
  isState(held) && isToldRow(held) && Array.isArray(held['timeline']) && held['timeline'].every(isTimelineItem);
