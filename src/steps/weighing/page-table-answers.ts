import type { JsonObject } from '../../core/canonical.ts';
import { isObject } from '../../web/kit/problem.ts';
import { isTimelineItem, type TimelineItem } from '../../web/kit/timeline.ts';
import { type TableState, tableLanes } from './table-view.ts';

/** A signal at the table in a list; `told` is absent when the texts were destroyed. */
export interface TableRow extends TableState {
  readonly key: string;
  readonly told?: JsonObject;
}

/** One signal at the table with its history. */
export interface TableFile extends TableState {
  readonly key: string;
  readonly told?: JsonObject;
  readonly timeline: readonly TimelineItem[];
}

const stages: ReadonlySet<unknown> = new Set([...tableLanes, 'destroyed']);

const isState = (held: unknown): held is { readonly [name: string]: unknown } =>
  isObject(held) &&
  typeof held['key'] === 'string' &&
  stages.has(held['stage']) &&
  isObject(held['offered']) &&
  typeof held['offered']['partnership'] === 'string' &&
  typeof held['offered']['theme'] === 'string' &&
  Array.isArray(held['offered']['indicatorIds']) &&
  typeof held['offeredAt'] === 'string';

export const isTableRow = (held: unknown): held is TableRow =>
  isState(held) && (held['told'] === undefined || isObject(held['told']));

export const isTableFile = (held: unknown): held is TableFile =>
  isState(held) && Array.isArray(held['timeline']) && held['timeline'].every(isTimelineItem);

/** What the municipality wrote; empty when it was destroyed. */
export const offerOf = (file: TableFile): JsonObject => file.told ?? {};

/** The personal member of a line as text, when it is there. */
export function textOf(told: JsonObject | undefined, name: string): string | undefined {
  const held = told?.[name];
  return typeof held === 'string' ? held : undefined;
}
