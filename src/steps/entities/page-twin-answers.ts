import type { Bilingual } from '../../core/bilingual.ts';
import { isObject } from '../../web/kit/problem.ts';
import { isTimelineItem, type TimelineItem } from '../../web/kit/timeline.ts';
import { hasTexts, type Is, isListOf, isRelation, isSaid, type RecordOf, type Relation } from './page-answers.ts';
import { type TwinState, twinLanes } from './view.ts';

/** A pair in a list. */
export interface TwinRow extends TwinState {
  readonly key: string;
  readonly lane: (typeof twinLanes)[number];
  readonly leftCaption: string;
  readonly rightCaption: string;
}

export interface Side extends RecordOf {
  readonly values: { readonly [property: string]: readonly string[] };
  readonly relations: readonly Relation[];
}

/** One step of the comparison in words, with its weight in bits. */
export interface Weighed {
  readonly said: Bilingual;
  readonly strength: Bilingual;
  readonly bits: number;
}

export interface TwinFile extends TwinState {
  readonly key: string;
  readonly lane: (typeof twinLanes)[number];
  readonly told?: { readonly [name: string]: unknown };
  readonly timeline: readonly TimelineItem[];
  readonly leftSide: Side;
  readonly rightSide: Side;
  readonly comparison?: readonly Weighed[];
}

const lanes: ReadonlySet<unknown> = new Set(twinLanes);

const isPair = (held: unknown): held is { readonly [name: string]: unknown } =>
  isObject(held) &&
  hasTexts(held, 'key', 'left', 'right') &&
  lanes.has(held['lane']) &&
  typeof held['needsTwo'] === 'boolean' &&
  isObject(held['proposed']) &&
  hasTexts(held['proposed'], 'leftSource', 'rightSource', 'leftSupplier', 'rightSupplier') &&
  typeof held['proposed']['impact'] === 'number';

export const isTwinRow: Is<TwinRow> = (held): held is TwinRow =>
  isPair(held) && hasTexts(held, 'leftCaption', 'rightCaption');

const isSide: Is<Side> = (held): held is Side =>
  isSaid(held) &&
  hasTexts({ ...held }, 'kind', 'caption') &&
  'values' in held &&
  isObject(held.values) &&
  'relations' in held &&
  isListOf(isRelation)(held.relations);

const isBilingual = (held: unknown): boolean => isObject(held) && hasTexts(held, 'nl', 'en');

const isWeighed: Is<Weighed> = (held): held is Weighed =>
  isObject(held) && isBilingual(held['said']) && isBilingual(held['strength']) && typeof held['bits'] === 'number';

export const isTwinFile: Is<TwinFile> = (held): held is TwinFile =>
  isPair(held) &&
  isListOf(isTimelineItem)(held['timeline']) &&
  isSide(held['leftSide']) &&
  isSide(held['rightSide']) &&
  (held['comparison'] === undefined || isListOf(isWeighed)(held['comparison']));

export interface TwinPage {
  readonly rows: readonly TwinRow[];
}

export const isTwinPage: Is<TwinPage> = (held): held is TwinPage => isObject(held) && isListOf(isTwinRow)(held['rows']);
