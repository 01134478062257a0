import type { Bilingual } from '../core/bilingual.ts';

/**
 * Every fact that a rule may test or that stands behind one. A fact with `question` is read from the question
 * under its own path; a fact with `from` is computed by the gate, never read. A `raw` fact only feeds a computed
 * one: rules cannot name it.
 */
export interface KnownFact {
  readonly type: 'text' | 'choice' | 'boolean' | 'set';
  readonly allowed?: readonly string[];
  readonly question?: Bilingual;
  readonly from?: readonly string[];
  readonly raw?: true;
}

export const text = (nl: string, en: string) => ({ type: 'text', question: { nl, en } }) as const;
export const set = (nl: string, en: string) => ({ type: 'set', question: { nl, en } }) as const;
export const yesNo = (nl: string, en: string) => ({ type: 'boolean', question: { nl, en } }) as const;
export const choice = <const A extends readonly string[]>(allowed: A, nl: string, en: string) =>
  ({ type: 'choice', allowed, question: { nl, en } }) as const;
export const computed = <const I extends readonly string[]>(...from: I) => ({ type: 'boolean', from }) as const;
export const raw = <F extends KnownFact>(fact: F) => ({ ...fact, raw: true }) as const;
/** Approvals are never unknown: what is not given is false. */
export const approval = { type: 'boolean', from: [] } as const;
