import type { Bilingual } from '../../core/bilingual.ts';
import { isObject } from '../../web/kit/problem.ts';
import type { Mapping } from './mapping.ts';
import { hasTexts, type Is, isListOf } from './page-answers.ts';

/** What the door says of a file that was laid ready. */
export interface Laid {
  readonly fileId: string;
  readonly bytes: number;
}

export interface Preview {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly guess?: Mapping;
  readonly noGround: readonly { readonly kind: string; readonly property: string; readonly rules: readonly string[] }[];
}

export interface Report {
  readonly loadId: string;
  readonly records: number;
  readonly refused: number;
  readonly refusedItems: readonly { readonly line: number; readonly reason: Bilingual }[];
  readonly isKnown: boolean;
}

export type Progress =
  | { readonly stage: 'read' | 'index' | 'compare'; readonly done: number }
  | { readonly stage: 'done'; readonly report: Report }
  | { readonly stage: 'refused'; readonly problem: unknown };

const isTexts = (held: unknown): held is readonly string[] =>
  Array.isArray(held) && held.every((one) => typeof one === 'string');

export const isLaid: Is<Laid> = (held): held is Laid => isObject(held) && hasTexts(held, 'fileId');

export const isPreview: Is<Preview> = (held): held is Preview =>
  isObject(held) &&
  isTexts(held['heading']) &&
  isListOf(isTexts)(held['rows']) &&
  (held['guess'] === undefined || (isObject(held['guess']) && Array.isArray(held['guess']['things']))) &&
  Array.isArray(held['noGround']) &&
  held['noGround'].every((one) => isObject(one) && hasTexts(one, 'kind', 'property') && isTexts(one['rules']));

export interface Started {
  readonly draftId: string;
}

export const isStarted: Is<Started> = (held): held is Started => isObject(held) && hasTexts(held, 'draftId');

const stages: ReadonlySet<unknown> = new Set(['read', 'index', 'compare']);

const isReport: Is<Report> = (held): held is Report =>
  isObject(held) &&
  hasTexts(held, 'loadId') &&
  typeof held['records'] === 'number' &&
  typeof held['refused'] === 'number' &&
  Array.isArray(held['refusedItems']);

export const isProgress: Is<Progress> = (held): held is Progress =>
  isObject(held) &&
  ((stages.has(held['stage']) && typeof held['done'] === 'number') ||
    (held['stage'] === 'done' && isReport(held['report'])) ||
    (held['stage'] === 'refused' && isObject(held['problem'])));
