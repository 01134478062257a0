/** A sentence for people: Dutch at B1, with English beside it. Never glued from parts. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

export type Locale = keyof Bilingual;
