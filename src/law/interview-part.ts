import type { Bilingual } from '../core/bilingual.ts';
import type { ActivePack, ActiveRule } from './activate.ts';
import type { Told } from './interview-told.ts';

/** The eight questions of an interview. Each is asked at most once, so that a run never has more than eight. */
export const questionIds = ['asker', 'act', 'receiver', 'data', 'matter', 'weighed', 'arranged', 'rest'] as const;
export type QuestionId = (typeof questionIds)[number];

/** A whole screen: what it is about. Its parts are the controls on it. */
export interface InterviewQuestion {
  readonly id: QuestionId;
  readonly title: Bilingual;
  readonly help: Bilingual;
}

/** One answer, and what it tells the gate: often several inputs at once. */
export interface Option {
  readonly value: string;
  readonly label: Bilingual;
  /** What the law or the list says about it. */
  readonly hint?: Bilingual;
  /** Things that this one answer stands for. */
  readonly such?: readonly Bilingual[];
  /** Folded under this heading while there are many. */
  readonly group?: Bilingual;
  readonly fills: Told;
}

/** What is known while options are made. */
export interface Situation {
  readonly active: ActivePack;
  readonly told: Told;
  readonly now: string;
  /** Rules that are still undecided. Only they can make one answer differ from another. */
  readonly open: readonly ActiveRule[];
}

interface PartFacts {
  readonly id: string;
  readonly question: QuestionId;
  /** Inputs of the gate that it answers. It is shown only while one of them is missing. */
  readonly inputs: readonly string[];
  /** Who can tell, when the reader does not know. */
  readonly whoKnows: Bilingual;
  /** It makes sense here; absent: always. */
  readonly fits?: (told: Told) => boolean;
}

/** One answer out of several. */
export interface ChoicePart extends PartFacts {
  readonly label: Bilingual;
  readonly help?: Bilingual;
  /** Without it nothing can be said, so `unknown` is no answer. */
  readonly mustBeKnown?: true;
  readonly options: (situation: Situation) => readonly Option[];
}

/** A statement that is true or not. Several stand together: "vink aan wat waar is". */
export interface TickPart extends PartFacts {
  readonly statement: Bilingual;
  readonly yes: Told;
  readonly no: Told;
}

export type Part = ChoicePart | TickPart;

export const isTick = (part: Part): part is TickPart => 'statement' in part;

/** What somebody chose: an option's value, `yes` or `no` for a statement, or `unknown`. */
export interface Picked {
  readonly part: string;
  readonly value: string;
}
export const unknown = 'unknown';

/** Who can help an official who does not know. */
export const who = {
  you: { nl: 'Uzelf of uw leidinggevende', en: 'Yourself or your manager' },
  desk: { nl: 'Het bureau van het samenwerkingsverband', en: 'The bureau of the partnership' },
  receiver: { nl: 'De ontvanger', en: 'The recipient' },
  source: { nl: 'De organisatie van wie de gegevens komen', en: 'The organisation that the data come from' },
  director: { nl: 'De casusregisseur', en: 'The case director' },
  lawyer: { nl: 'Uw privacyjurist', en: 'Your privacy lawyer' },
  dpo: { nl: 'Uw functionaris gegevensbescherming (FG)', en: 'Your data protection officer (DPO)' },
} as const satisfies { readonly [name: string]: Bilingual };
