import type { Bilingual } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import type { Answer, Citation, Effect } from '../../law/question.ts';
import { isObject } from '../../web/kit/problem.ts';
import type { Replay } from './replay.ts';

/** A decision as a line of the log. */
export interface LogRow {
  readonly nr: number;
  readonly at: string;
  readonly kind: string;
  /** Command or query that was given. */
  readonly act: string;
  /** Why it was not done. */
  readonly refused?: string;
  readonly by: string;
  readonly organ: string;
  readonly role: string;
  readonly machine: boolean;
  readonly purpose: string;
  readonly under: string;
  readonly articles: readonly string[];
  readonly trace: string;
  readonly effect: Effect;
  readonly rules: readonly string[];
  readonly packVersion: string;
  /** How many files with personal data were touched. */
  readonly files: number;
  /** Node that it came from by post. */
  readonly from?: string;
}

export interface LogAnswer {
  readonly rows: readonly LogRow[];
  readonly next?: { readonly before: number };
  /** Pseudonym of the file that was asked for. */
  readonly subject?: string;
}

/** An answer of the gate, said again. */
export interface Spoken {
  readonly effect: Effect;
  readonly duty: Answer['duty'];
  readonly rules: readonly string[];
  readonly sentence: Bilingual;
  readonly citations: readonly Citation[];
  readonly signed: boolean;
  readonly approvals: readonly { readonly kind: string; readonly who: Bilingual }[];
  readonly inputs: readonly { readonly input: string; readonly question: Bilingual }[];
  readonly nearest: readonly { readonly rule: string; readonly sentence: Bilingual }[];
}

/** One decision with its records in both logs. */
export interface DecisionFile extends LogRow {
  readonly adl: JsonObject;
  readonly ldv: readonly JsonObject[];
  readonly replay: Replay;
  readonly answered?: Spoken;
  readonly today?: Spoken;
}

export interface ChangedRow extends LogRow {
  readonly was?: Spoken;
  readonly would: Spoken;
}

export interface RuleChange {
  readonly looked: number;
  /** Of these the question could not be read any more. */
  readonly unread: number;
  readonly isCut: boolean;
  /** When it was cut: the oldest decision that was looked at. */
  readonly oldest?: string;
  /** `allow > deny`: how many. */
  readonly counts: { readonly [change: string]: number };
  readonly unchanged: { readonly [effect: string]: number };
  /** How many decisions of the period each rule carried. */
  readonly used: { readonly [rule: string]: number };
  readonly changed: readonly ChangedRow[];
  readonly days: readonly string[];
}

export const effects: readonly Effect[] = ['allow', 'allow-with-approval', 'ask', 'deny'];
export const isEffect = (held: unknown): held is Effect => effects.some((one) => one === held);

const isText = (held: unknown): held is string => typeof held === 'string';
const areTexts = (held: unknown): held is readonly string[] => Array.isArray(held) && held.every(isText);
const isBilingual = (held: unknown): held is Bilingual => isObject(held) && isText(held['nl']) && isText(held['en']);
const isCitation = (held: unknown): held is Citation =>
  isObject(held) && isText(held['act']) && isText(held['article']) && isText(held['validFrom']);
const isCounts = (held: unknown): held is { readonly [name: string]: number } =>
  isObject(held) && Object.values(held).every((one) => typeof one === 'number');

export const isLogRow = (held: unknown): held is LogRow =>
  isObject(held) &&
  typeof held['nr'] === 'number' &&
  isEffect(held['effect']) &&
  ['at', 'kind', 'act', 'by', 'organ', 'role', 'purpose', 'under', 'trace', 'packVersion'].every((name) =>
    isText(held[name]),
  ) &&
  areTexts(held['articles']) &&
  areTexts(held['rules']) &&
  typeof held['files'] === 'number';

export const isLogAnswer = (held: unknown): held is LogAnswer =>
  isObject(held) && Array.isArray(held['rows']) && held['rows'].every(isLogRow);

const saysWith = (name: string) => (held: unknown) => isObject(held) && isBilingual(held[name]);
const areAll = (held: unknown, is: (one: unknown) => boolean): boolean => Array.isArray(held) && held.every(is);

const isSpoken = (held: unknown): held is Spoken =>
  isObject(held) &&
  isEffect(held['effect']) &&
  (held['duty'] === 'may' || held['duty'] === 'must') &&
  areTexts(held['rules']) &&
  isBilingual(held['sentence']) &&
  areAll(held['citations'], isCitation) &&
  areAll(held['approvals'], saysWith('who')) &&
  areAll(held['inputs'], saysWith('question')) &&
  areAll(held['nearest'], saysWith('sentence'));

const replays: readonly unknown[] = ['same', 'different', 'no-rules'] satisfies readonly Replay[];

export const isDecisionFile = (held: unknown): held is DecisionFile =>
  isLogRow(held) &&
  'adl' in held &&
  isObject(held.adl) &&
  'ldv' in held &&
  areAll(held.ldv, isObject) &&
  'replay' in held &&
  replays.includes(held.replay) &&
  (!('answered' in held) || isSpoken(held.answered)) &&
  (!('today' in held) || isSpoken(held.today));

const isChangedRow = (held: unknown): held is ChangedRow =>
  isLogRow(held) && 'would' in held && isSpoken(held.would) && (!('was' in held) || isSpoken(held.was));

export const isRuleChange = (held: unknown): held is RuleChange =>
  isObject(held) &&
  typeof held['looked'] === 'number' &&
  typeof held['unread'] === 'number' &&
  isCounts(held['counts']) &&
  isCounts(held['unchanged']) &&
  isCounts(held['used']) &&
  areAll(held['changed'], isChangedRow) &&
  areTexts(held['days']);
