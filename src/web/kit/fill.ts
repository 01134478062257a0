import type { Bilingual } from '../../core/bilingual.ts';

export interface Values {
  readonly [name: string]: string | number;
}

/** Puts values on the marked places of a whole sentence: `{count} signalen`. A place without value stays visible. */
export const fill = (sentence: string, values: Values): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** Gives the sentence in the reader's language, with values on its marked places. */
export type Say = (sentence: Bilingual, values?: Values) => string;
