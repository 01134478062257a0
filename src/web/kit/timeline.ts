import type { Bilingual } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import type { Fields, Record_ } from '../../core/record.ts';
import { isObject } from './problem.ts';

/** One line of the log as a query gives it. */
export interface TimelineItem {
  /** Place in the file, from one. */
  readonly nr: number;
  readonly at: string;
  readonly kind: string;
  readonly type: string;
  readonly open: JsonObject;
  readonly by: string;
  readonly organ: string;
  readonly role: string;
  readonly machine: boolean;
  readonly articles: readonly string[];
  readonly rules: readonly string[];
  readonly takenBack: boolean;
  readonly via?: { readonly node: string };
  readonly told?: JsonObject;
  readonly gone?: boolean;
}

/** What the page knows of an event type: its label and its fields. Every `EventKind` fits. */
export interface KnownKind {
  readonly type: string;
  readonly label: Bilingual;
  readonly data: Record_<Fields>;
}

export const isTimelineItem = (held: unknown): held is TimelineItem =>
  isObject(held) &&
  typeof held['nr'] === 'number' &&
  typeof held['at'] === 'string' &&
  typeof held['type'] === 'string' &&
  typeof held['by'] === 'string' &&
  isObject(held['open']) &&
  Array.isArray(held['articles']) &&
  Array.isArray(held['rules']);
