import type { Bilingual, Locale } from '../../core/bilingual.ts';
import { kitMessages } from './messages.ts';

/** A refusal as the door tells it (RFC 9457), already in the reader's language. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly next: string;
  readonly articles: readonly string[];
  readonly rules: readonly string[];
  readonly missing: readonly string[];
  readonly faults: readonly FormFault[];
  /** To mention to the administrator. */
  readonly instance?: string;
}

/** One wrong field: where (JSON pointer) and what, for a reader. */
export interface FormFault {
  readonly pointer: string;
  readonly text: string;
}

export const isObject = (held: unknown): held is { readonly [name: string]: unknown } =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

const textOf = (held: unknown): string => (typeof held === 'string' ? held : '');
const listOf = (held: unknown): readonly unknown[] => (Array.isArray(held) ? held : []);
const textsOf = (held: unknown): readonly string[] => listOf(held).map(textOf).filter(Boolean);

function faultOf(held: unknown): FormFault {
  if (!isObject(held)) return { pointer: '', text: '' };
  const location = isObject(held['location']) ? held['location'] : {};
  return { pointer: textOf(location['pointer']), text: textOf(held['detail']) };
}

/** Reads what the door answered; anything else becomes a problem of its own. */
export function problemOf(held: unknown, locale: Locale): Problem {
  if (!isObject(held) || typeof held['title'] !== 'string')
    return ownProblem('unreadable', kitMessages.unreadable, kitMessages.unreadableNext, locale);
  return {
    status: typeof held['status'] === 'number' ? held['status'] : 500,
    code: textOf(held['code']),
    title: held['title'],
    next: textOf(held['next']),
    articles: textsOf(held['articles']),
    rules: textsOf(held['rules']),
    missing: textsOf(held['missing']),
    faults: listOf(held['errors']).map(faultOf),
    ...(typeof held['instance'] === 'string' ? { instance: held['instance'] } : {}),
  };
}

/** No answer came at all. */
export const unreachable = (locale: Locale): Problem =>
  ownProblem('unreachable', kitMessages.unreachable, kitMessages.unreachableNext, locale);

export const unreadable = (locale: Locale): Problem =>
  ownProblem('unreadable', kitMessages.unreadable, kitMessages.unreadableNext, locale);

const ownProblem = (code: string, title: Bilingual, next: Bilingual, locale: Locale): Problem => ({
  status: 0,
  code,
  title: title[locale],
  next: next[locale],
  articles: [],
  rules: [],
  missing: [],
  faults: [],
});
