import type { Bilingual } from '../core/bilingual.ts';
import type { FactName, FactOf, KnownFacts, RuleFact } from './known-facts.ts';
import type { Action, ApprovalKind, Citation, PartnershipKind } from './question.ts';

/**
 * A dated file of rules: one act or one chapter, as it reads from one day on. A new version of an act is a
 * new file beside the old one; the old one stays, because questions are asked as of a date.
 */
export interface RulePack {
  /** `wgs-general`, `wgs-riec`. Files with one id follow each other in time. */
  readonly id: string;
  readonly title: Bilingual;
  /** First day on which this version holds, ISO. It ends where the next version of the same id starts. */
  readonly validFrom: string;
  /** Last day of an act that ended; absent: until the next version. The next one then starts on the day after. */
  readonly validUntil?: string;
  /** Who must sign its rules before they go live. */
  readonly signatory: Bilingual;
  readonly rules: readonly Rule[];
}

/** One row of the rule table, as data. Cedar text, the fast path, the advisor and the tests are made from it. */
export interface Rule {
  readonly id: string;
  readonly effect: 'permit' | 'forbid';
  /** What it is about: the index of the fast path. */
  readonly actions: readonly Action[];
  /** Absent: every kind of partnership, and none. Present: a conjunct on `context.kind`. */
  readonly kinds?: readonly PartnershipKind[];
  readonly when: Condition;
  /** Conjuncts `approval.<kind>` of a permit: without them allow-with-approval. */
  readonly approvals?: readonly ApprovalKind[];
  /** Codes from `fields.ts` that a permit opens; absent: all of the category. */
  readonly fields?: readonly string[];
  readonly duty: 'may' | 'must';
  readonly retention: RetentionCode;
  readonly basis: readonly Citation[];
  readonly sentence: Bilingual;
  readonly obligations: readonly Bilingual[];
  /** What may lawfully be done instead; every forbid has at least one. */
  readonly alternatives: readonly Bilingual[];
  /** `L` is a lead only: it is off in every profile. */
  readonly confidence: 'H' | 'M' | 'L';
  /** Absent: no lawyer signed. Then the production profile does not activate a permit. */
  readonly signed?: { readonly by: string; readonly on: string; readonly office?: string };
}

/** Terms of law.md 3.0: five years after first or last processing, Bibob, the receiver's own, police, none. */
export type RetentionCode = 'T5F' | 'T5L' | 'BIB5' | 'OWN' | 'WPG' | '0' | 'ANON';

/**
 * Three-valued: a fact that is unknown makes a test neither true nor false (Kleene). `all` of nothing is
 * true, `any` of nothing is false. A misspelt fact or value does not compile.
 */
export type Condition =
  | { [F in RuleFact]: TestOf<F> }[RuleFact]
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** Never true; possible exactly as long as the fact is unknown. This is how an input is made mandatory. */
  | { readonly open: FactName };

type TestOf<F extends RuleFact> = KnownFacts[F] extends { readonly type: 'set' }
  ?
      | { readonly fact: F; readonly has: string }
      /** The set holds the value of another fact. */
      | { readonly fact: F; readonly hasFact: TextFact }
  : KnownFacts[F] extends { readonly type: 'boolean' }
    ? { readonly fact: F; readonly is: boolean }
    : { readonly fact: F; readonly is: FactOf<F> } | { readonly fact: F; readonly in: readonly FactOf<F>[] };

type TextFact = {
  [F in RuleFact]: KnownFacts[F] extends { readonly type: 'text' } ? F : never;
}[RuleFact];
