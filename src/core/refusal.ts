import type { Bilingual } from './bilingual.ts';
import type { FieldFault } from './field.ts';

/**
 * A refusal is a value. Every code stands in a catalogue with a sentence for people and the lawful next
 * step; a catalogue entry without both does not compile.
 */
export interface RefusalKind {
  /** HTTP status that fits (RFC 9110). */
  readonly status: 400 | 401 | 403 | 404 | 406 | 409 | 411 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly title: Bilingual;
  /** What the reader can do now, lawfully. */
  readonly next: Bilingual;
}

/** "Is not there" and "you may not know": one sentence for both, everywhere (invariant 7). */
export const hidden: RefusalKind = {
  status: 404,
  title: { nl: 'Dit bestaat niet, of u mag het niet weten.', en: 'This does not exist, or you may not know.' },
  next: {
    nl: 'Controleer het nummer, of kies een andere taak of zaak.',
    en: 'Check the number, or choose another task or case.',
  },
};

export interface Refusal {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly articles?: readonly string[];
  readonly rules?: readonly string[];
  readonly faults?: readonly FieldFault[];
  /** What else helps: missing approvals, missing inputs, lawful alternatives. */
  readonly missing?: readonly Bilingual[];
}

/** Turns a catalogue into functions: `refuse('not-weighed')`. */
export const refuser =
  <C extends { readonly [code: string]: RefusalKind }>(catalogue: C) =>
  (code: keyof C & string, more: Omit<Refusal, 'code' | 'kind'> = {}): { readonly refusal: Refusal } => ({
    refusal: { code, kind: catalogue[code] ?? unknownRefusal, ...more },
  });

const unknownRefusal: RefusalKind = {
  status: 422,
  title: { nl: 'Dit kan niet.', en: 'This is not possible.' },
  next: { nl: 'Vraag de beheerder.', en: 'Ask the administrator.' },
};
