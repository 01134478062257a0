import type { Bilingual } from '../../core/bilingual.ts';

/** A list of a page in words. */
export interface LaneWords {
  readonly name: string;
  readonly label: Bilingual;
  /** What would stand here, and who makes it appear. */
  readonly empty: { readonly title: Bilingual; readonly lead: Bilingual };
}
