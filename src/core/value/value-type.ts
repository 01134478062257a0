import type { Bilingual, Locale } from '../bilingual.ts';

/**
 * What a kind of value knows about itself. One file in this folder declares one kind, and shared code
 * asks the kind instead of knowing its name.
 *
 * `T` is what is kept and sent: a canonical string, or a whole number for amounts and counts.
 */
export interface ValueType<T extends string | number> {
  /** Lower camelCase, unique: `bsn`, `iban`, `euroCents`. */
  readonly name: string;
  readonly label: Bilingual;
  /** What is kept: a JSON string or a JSON whole number. */
  readonly json: 'string' | 'integer';
  /** Longest text that `clean` is given, in UTF-16 code units. */
  readonly maxLength: number;
  /** JSON Schema `format`, where a standard one exists (`date`). */
  readonly format?: string;
  /** True when the value by itself points at a natural person. */
  readonly personal: boolean;
  /** Invented, and passes its own check. */
  readonly example: T;
  /** Reads what people type: spaces, dots, case, prefixes. `undefined` when nothing can be read from it. */
  clean(raw: string): T | undefined;
  /** Why a cleaned value cannot be right (check digit, range), or `undefined`. Never repeats the value. */
  check(value: T): Bilingual | undefined;
  /** Negative, zero or positive: the natural order of two cleaned values. Equal values give 0. */
  compare(left: T, right: T): number;
  /** As a reader expects it, for instance `NL91 ABNA 0417 1643 00`. */
  show(value: T, locale: Locale): string;
  /** As a reader without clearance sees it. Shows at most what cannot identify. Same length class for all values. */
  mask(value: T): string;
}
