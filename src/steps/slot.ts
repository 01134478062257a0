import type { Bilingual } from '../core/bilingual.ts';

/** The typed places that a domain pack fills. A pack is data first; no step knows a pack by name. */
export interface PackContent {
  /** Kebab-case: `countryside`. */
  readonly id: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly version: string;
  readonly owner: string;
  readonly reviewOn: string;
  readonly status: 'draft' | 'reviewed' | 'retired';
  /** Words officials use for this theme in their own lists (`Thema` column), lower case. */
  readonly themeWords: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly barrierModel: readonly BarrierStep[];
  readonly interventions: readonly InterventionOption[];
  /** Questions of the intake form, at most five. */
  readonly intakeQuestions: readonly Bilingual[];
  readonly resultCodes: readonly { readonly code: string; readonly label: Bilingual }[];
  readonly displacementCheck: Bilingual;
  readonly bounds: readonly Bilingual[];
  /** Invented signals that should and should not be weighed as undermining. */
  readonly examples: readonly PackExample[];
}

/** One observable fact about a place, business, transaction, shipment or process; never about a person. */
export interface Indicator {
  readonly id: string;
  readonly title: Bilingual;
  /** One sentence that a layman can check. */
  readonly observable: Bilingual;
  readonly level: 'situation' | 'object' | 'business' | 'transaction' | 'process';
  readonly strength: 'weak' | 'supporting' | 'strong';
  /** Shown next to it, always. At least one. */
  readonly innocent: readonly Bilingual[];
  readonly source: string;
  readonly sourceStatus: 'public' | 'own-knowledge';
  readonly expiresAfterDays: number;
  readonly effect: 'note' | 'ask-colleague' | 'propose-visit' | 'propose-weighing';
  readonly biasReview: { readonly on: string; readonly by: string; readonly finding: Bilingual };
}

export interface BarrierStep {
  readonly id: string;
  readonly title: Bilingual;
  readonly need: Bilingual;
  readonly barriers: readonly Barrier[];
}

export interface Barrier {
  readonly id: string;
  readonly title: Bilingual;
  /** Kinds of organ that can raise it. */
  readonly partners: readonly string[];
  /** The power; `offer` means there is none and it is voluntary. */
  readonly instrument: string;
  readonly type: 'administrative' | 'fiscal' | 'criminal' | 'private' | 'care' | 'physical' | 'information';
  readonly effortHours: number;
  readonly leadDays: number;
  readonly effectMeasure: Bilingual;
}

export interface InterventionOption {
  readonly id: string;
  readonly title: Bilingual;
  readonly power: string;
  readonly partners: readonly string[];
}

export interface PackExample {
  readonly text: Bilingual;
  readonly situation: readonly string[];
  readonly other: readonly string[];
  readonly fits: boolean;
  readonly because: Bilingual;
}
