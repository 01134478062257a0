import type { Bilingual } from '../../core/bilingual.ts';
import { isObject } from '../../web/kit/problem.ts';
import { hasTexts, type Is, isListOf } from './page-answers.ts';
import {
  type ColumnSeen,
  type ColumnsLook,
  type KindSeen,
  type NoGround,
  type PropertySeen,
  type RefusedSeen,
  type RegisterForm,
  registerForms,
  type Sample,
  type StatementsLook,
} from './register-file.ts';

/** What the door says of a file that was laid ready. */
export interface Laid {
  readonly fileId: string;
  readonly form: RegisterForm;
}

export type ColumnsPreview = ColumnsLook & { readonly noGround: readonly NoGround[] };
export type Preview = ColumnsPreview | StatementsLook;

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

const isForm = (held: unknown): held is RegisterForm => registerForms.some((form) => form === held);

export const isLaid: Is<Laid> = (held): held is Laid =>
  isObject(held) && hasTexts(held, 'fileId') && isForm(held['form']);

const hasCounts = (held: { readonly [name: string]: unknown }, ...names: readonly string[]): boolean =>
  names.every((name) => typeof held[name] === 'number');

const isReason: Is<RefusedSeen> = (held): held is RefusedSeen =>
  isObject(held) &&
  isObject(held['reason']) &&
  hasTexts(held['reason'], 'nl', 'en') &&
  hasCounts(held, 'count', 'line');

const isSample: Is<Sample> = (held): held is Sample =>
  isObject(held) &&
  hasCounts(held, 'seen', 'refused') &&
  typeof held['isWhole'] === 'boolean' &&
  isListOf(isReason)(held['reasons']);

const isColumn: Is<ColumnSeen> = (held): held is ColumnSeen =>
  isObject(held) && hasTexts(held, 'name') && isTexts(held['examples']);

const isNoGround: Is<NoGround> = (held): held is NoGround =>
  isObject(held) && hasTexts(held, 'kind', 'property') && isTexts(held['rules']);

const isColumns: Is<ColumnsPreview> = (held): held is ColumnsPreview =>
  isSample(held) &&
  held['kind'] === 'columns' &&
  isListOf(isColumn)(held['columns']) &&
  hasCounts(held, 'otherColumns') &&
  (held['guess'] === undefined || (isObject(held['guess']) && Array.isArray(held['guess']['things']))) &&
  isListOf(isNoGround)(held['noGround']);

const isProperty: Is<PropertySeen> = (held): held is PropertySeen =>
  isObject(held) &&
  hasTexts(held, 'name') &&
  hasCounts(held, 'records') &&
  typeof held['isKept'] === 'boolean' &&
  isTexts(held['rules']);

const isKind: Is<KindSeen> = (held): held is KindSeen =>
  isObject(held) && hasTexts(held, 'name') && hasCounts(held, 'records') && isListOf(isProperty)(held['properties']);

const isStatements: Is<StatementsLook> = (held): held is StatementsLook =>
  isSample(held) && held['kind'] === 'statements' && isListOf(isKind)(held['kinds']) && isTexts(held['leftOut']);

export const isPreview: Is<Preview> = (held): held is Preview => isColumns(held) || isStatements(held);

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
