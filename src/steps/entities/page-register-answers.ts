import { isObject } from '../../web/kit/problem.ts';
import { isTimelineItem, type TimelineItem } from '../../web/kit/timeline.ts';
import { hasTexts, type Is, isListOf } from './page-answers.ts';
import type { LoadState, RegisterState } from './view.ts';

/** A register in a list, under the name of its source. */
export interface RegisterRow extends RegisterState {
  readonly key: string;
}

export interface RegisterFileAnswer extends RegisterRow {
  readonly timeline: readonly TimelineItem[];
}

export interface RegisterPage {
  readonly rows: readonly RegisterRow[];
  readonly next?: { readonly afterSort: string; readonly afterKey: string };
}

interface Example {
  readonly ref: string;
  readonly kind: string;
  readonly caption: string;
  /** Of a relation: what it joins, from and to; empty where one may not be seen. */
  readonly between?: readonly string[];
}

export interface Change {
  readonly property: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface HeldExample extends Example {
  readonly values: { readonly [property: string]: readonly string[] };
}

export interface ChangedExample extends Example {
  readonly changes: readonly Change[];
}

export interface DifferenceAnswer {
  readonly loadId: string;
  readonly added: readonly HeldExample[];
  readonly changed: readonly ChangedExample[];
  readonly gone: readonly HeldExample[];
}

const isLoad: Is<LoadState> = (held): held is LoadState =>
  isObject(held) &&
  hasTexts(held, 'loadId', 'stage', 'offeredAt', 'offeredBy') &&
  isObject(held['offered']) &&
  hasTexts(held['offered'], 'title', 'supplier', 'asOf', 'sourceGrade', 'contentGrade', 'expiresOn') &&
  Array.isArray(held['offered']['dropped']) &&
  Array.isArray(held['offered']['categories']);

const isOptionalLoad = (held: unknown): boolean => held === undefined || isLoad(held);

const isRegisterRow: Is<RegisterRow> = (held): held is RegisterRow =>
  isObject(held) &&
  hasTexts(held, 'key') &&
  isListOf(isLoad)(held['loads']) &&
  isOptionalLoad(held['current']) &&
  isOptionalLoad(held['draft']);

export const isRegisterPage: Is<RegisterPage> = (held): held is RegisterPage =>
  isObject(held) && isListOf(isRegisterRow)(held['rows']);

export const isRegisterFile: Is<RegisterFileAnswer> = (held): held is RegisterFileAnswer =>
  isRegisterRow(held) && 'timeline' in held && isListOf(isTimelineItem)(held.timeline);

const isExample = (held: unknown): held is { readonly [name: string]: unknown } =>
  isObject(held) &&
  hasTexts(held, 'ref', 'kind', 'caption') &&
  (held['between'] === undefined || Array.isArray(held['between']));
const isHeldExample: Is<HeldExample> = (held): held is HeldExample => isExample(held) && isObject(held['values']);
const isChangedExample: Is<ChangedExample> = (held): held is ChangedExample =>
  isExample(held) && Array.isArray(held['changes']);

export const isDifference: Is<DifferenceAnswer> = (held): held is DifferenceAnswer =>
  isObject(held) &&
  isListOf(isHeldExample)(held['added']) &&
  isListOf(isChangedExample)(held['changed']) &&
  isListOf(isHeldExample)(held['gone']);
