import type { JsonObject } from '../../core/canonical.ts';
import { isObject } from '../../web/kit/problem.ts';
import type { HolderStage, RoundStage } from './view.ts';

/** What the queries of this step answer, as the pages need it; each guard looks at what a page leans on. */

export interface HolderRow {
  readonly organ: string;
  readonly stage: HolderStage;
  readonly at?: string;
  readonly because?: string;
}

export interface RoundRow {
  readonly roundId: string;
  readonly stage: RoundStage;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly approvedBy?: string;
  readonly closedAt?: string;
  readonly answerBefore: string;
  readonly kinds: readonly string[];
  readonly leftOut: readonly string[];
  readonly holders: readonly HolderRow[];
}

export interface HitRow {
  readonly organ: string;
  /** Place of the subject in the round. */
  readonly subject: number;
  readonly keySpecs: readonly string[];
}

export interface DetailRow {
  readonly field: string;
  readonly value: string;
}

export interface FollowUpRow {
  readonly followUpId: string;
  readonly stage: string;
  readonly organ: string;
  readonly category: string;
  readonly fields: readonly string[];
  readonly askedAt: string;
  readonly answerBefore: string;
  readonly subject: readonly JsonObject[];
  readonly reason: string;
  readonly details: readonly DetailRow[];
}

export interface RoundCard extends RoundRow {
  readonly subjects: readonly JsonObject[];
  readonly reason: string;
  readonly candidates: readonly HitRow[];
  readonly followUps: readonly FollowUpRow[];
}

/** A question of another participant. */
export interface QuestionRow {
  readonly roundId: string;
  readonly stage: string;
  readonly receivedAt: string;
  readonly answeredBy?: string;
  readonly byMachine?: boolean;
  readonly because?: string;
  readonly received: {
    readonly fromOrgan: string;
    readonly officer: string;
    readonly approver?: string;
    readonly caseId: string;
    readonly subjectKind: string;
    readonly elementCount: number;
    readonly answerBefore: string;
    readonly kinds: readonly string[];
  };
}

/** A request for content after a hit. */
export interface RequestRow {
  readonly followUpId: string;
  readonly stage: string;
  readonly receivedAt: string;
  readonly received: {
    readonly fromOrgan: string;
    readonly caseId: string;
    readonly category: string;
    readonly fields: readonly string[];
    readonly answerBefore: string;
  };
}

export interface RequestFile extends RequestRow {
  readonly told: JsonObject;
}

export interface ListAnswer {
  readonly registers: readonly {
    readonly source: string;
    readonly title: string;
    readonly originRegime: string;
    readonly criminal: boolean;
    readonly taxOrigin: boolean;
    readonly isOpen: boolean;
    readonly ground?: string;
  }[];
  readonly published?: {
    readonly epoch: string;
    readonly files: readonly {
      readonly keySpec: string;
      readonly kind: string;
      readonly size: number;
      readonly madeOn: string;
      readonly until: string;
    }[];
  };
}

interface OpeningOf {
  readonly before: string;
  readonly checked?: string;
  readonly fits?: string;
}

export interface OpeningRow {
  readonly roundId: string;
  readonly caseId: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly openings: { readonly [organ: string]: OpeningOf };
}

export interface OpeningFile extends OpeningRow {
  readonly checked: string;
  readonly subjects: readonly JsonObject[];
  readonly reason: string;
}

export interface AlertRow {
  readonly fromOrgan: string;
  readonly alert: string;
  readonly at: string;
  readonly roundId?: string;
}

type Held = { readonly [name: string]: unknown };
type Is<T> = (held: unknown) => held is T;

const hasTexts = (held: Held, ...names: readonly string[]): boolean =>
  names.every((name) => typeof held[name] === 'string');
const isTexts = (held: unknown): boolean => Array.isArray(held) && held.every((one) => typeof one === 'string');
export const isListOf =
  <T>(is: Is<T>) =>
  (held: unknown): held is readonly T[] =>
    Array.isArray(held) && held.every(is);
const isRow: Is<Held> = (held): held is Held => isObject(held);

const isHolder: Is<HolderRow> = (held): held is HolderRow => isObject(held) && hasTexts(held, 'organ', 'stage');
const isRoundRow: Is<RoundRow> = (held): held is RoundRow =>
  isObject(held) &&
  hasTexts(held, 'roundId', 'stage', 'askedAt', 'askedBy', 'answerBefore') &&
  isTexts(held['kinds']) &&
  isTexts(held['leftOut']) &&
  isListOf(isHolder)(held['holders']);
export const isRoundList: Is<{ readonly rows: readonly RoundRow[] }> = (
  held,
): held is { readonly rows: readonly RoundRow[] } => isObject(held) && isListOf(isRoundRow)(held['rows']);

const isHit: Is<HitRow> = (held): held is HitRow =>
  isObject(held) && hasTexts(held, 'organ') && typeof held['subject'] === 'number' && isTexts(held['keySpecs']);
const isDetail: Is<DetailRow> = (held): held is DetailRow => isObject(held) && hasTexts(held, 'field', 'value');
const isFollowUp: Is<FollowUpRow> = (held): held is FollowUpRow =>
  isObject(held) &&
  hasTexts(held, 'followUpId', 'stage', 'organ', 'category', 'askedAt', 'answerBefore', 'reason') &&
  isTexts(held['fields']) &&
  isListOf(isRow)(held['subject']) &&
  isListOf(isDetail)(held['details']);
const isWhole = (held: unknown): boolean =>
  isObject(held) &&
  isListOf(isRow)(held['subjects']) &&
  isListOf(isHit)(held['candidates']) &&
  isListOf(isFollowUp)(held['followUps']);
export const isRoundCard: Is<RoundCard> = (held): held is RoundCard => isRoundRow(held) && isWhole(held);

export const isQuestionRow: Is<QuestionRow> = (held): held is QuestionRow =>
  isObject(held) &&
  hasTexts(held, 'roundId', 'stage', 'receivedAt') &&
  isObject(held['received']) &&
  hasTexts(held['received'], 'fromOrgan', 'officer', 'caseId', 'subjectKind', 'answerBefore') &&
  typeof held['received']['elementCount'] === 'number' &&
  isTexts(held['received']['kinds']);

export const isRequestRow: Is<RequestRow> = (held): held is RequestRow =>
  isObject(held) &&
  hasTexts(held, 'followUpId', 'stage', 'receivedAt') &&
  isObject(held['received']) &&
  hasTexts(held['received'], 'fromOrgan', 'caseId', 'category', 'answerBefore') &&
  isTexts(held['received']['fields']);
export const isRequestFile: Is<RequestFile> = (held): held is RequestFile =>
  isRequestRow(held) && 'told' in held && isObject(held.told);

const isRegister = (held: unknown): boolean =>
  isObject(held) &&
  hasTexts(held, 'source', 'title', 'originRegime') &&
  ['isOpen', 'criminal', 'taxOrigin'].every((name) => typeof held[name] === 'boolean');
const isFile = (held: unknown): boolean =>
  isObject(held) && hasTexts(held, 'keySpec', 'kind', 'madeOn', 'until') && typeof held['size'] === 'number';
export const isListAnswer: Is<ListAnswer> = (held): held is ListAnswer =>
  isObject(held) &&
  Array.isArray(held['registers']) &&
  held['registers'].every(isRegister) &&
  (held['published'] === undefined ||
    (isObject(held['published']) &&
      Array.isArray(held['published']['files']) &&
      held['published']['files'].every(isFile)));

export const isOpeningRow: Is<OpeningRow> = (held): held is OpeningRow =>
  isObject(held) &&
  hasTexts(held, 'roundId', 'caseId', 'askedAt', 'askedBy') &&
  isObject(held['openings']) &&
  Object.values(held['openings']).every((one) => isObject(one) && hasTexts(one, 'before'));
const isOpened = (held: unknown): boolean =>
  isObject(held) && hasTexts(held, 'checked', 'reason') && isListOf(isRow)(held['subjects']);
export const isOpeningFile: Is<OpeningFile> = (held): held is OpeningFile => isOpeningRow(held) && isOpened(held);

const isAlert: Is<AlertRow> = (held): held is AlertRow => isObject(held) && hasTexts(held, 'fromOrgan', 'alert', 'at');
interface AlertAnswer {
  readonly rows: readonly { readonly key: string; readonly alerts: readonly AlertRow[] }[];
}
export const isAlertAnswer: Is<AlertAnswer> = (held): held is AlertAnswer =>
  isObject(held) &&
  Array.isArray(held['rows']) &&
  held['rows'].every((one) => isObject(one) && hasTexts(one, 'key') && isListOf(isAlert)(one['alerts']));

/** Where a thing is mentioned in a case: as a subject, or in a question to participants. */
export interface MentionRow {
  readonly at: string;
  readonly by: string;
  readonly subjectId?: string;
  readonly role?: string;
  readonly roundId?: string;
  readonly stage?: string;
}

const isMention = (held: unknown): held is MentionRow =>
  isObject(held) &&
  typeof held['at'] === 'string' &&
  typeof held['by'] === 'string' &&
  (typeof held['subjectId'] === 'string' || typeof held['roundId'] === 'string');

export interface MentionList {
  readonly rows: readonly MentionRow[];
  /** There are more questions in the case: so many were looked at, the newest. */
  readonly newestRounds?: number;
}

export const isMentionList = (held: unknown): held is MentionList =>
  isObject(held) &&
  isListOf(isMention)(held['rows']) &&
  (held['newestRounds'] === undefined || typeof held['newestRounds'] === 'number');
