import type { Bilingual } from '../core/bilingual.ts';
import type { Clause } from './clauses.ts';

/** A text for people in parts that any page can show: the browser's and the one that is published as a file. */
export interface Document {
  readonly title: Bilingual;
  readonly lead: readonly Bilingual[];
  /** Above everything, when it must not be overlooked. */
  readonly warning?: Bilingual;
  readonly sections: readonly Section[];
}

export interface Section {
  /** The anchor in the address. */
  readonly id: string;
  readonly heading: Bilingual;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: Bilingual }
  | { readonly kind: 'list'; readonly items: readonly Clause[] }
  | { readonly kind: 'facts'; readonly pairs: readonly { readonly label: Bilingual; readonly cell: Cell }[] }
  | {
      readonly kind: 'table';
      readonly caption: Bilingual;
      readonly columns: readonly Bilingual[];
      readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
    };

export type Cell = readonly Line[];

/** One line in a cell. `href` for people; `note` for what stands small; `folded` opens on request. */
export type Line =
  | { readonly kind: 'line'; readonly text: Bilingual; readonly weight?: 'strong' | 'note'; readonly href?: string }
  | { readonly kind: 'items'; readonly items: readonly Bilingual[] }
  | { readonly kind: 'folded'; readonly summary: Bilingual; readonly clauses: readonly Clause[] };

export const line = (text: Bilingual): Line => ({ kind: 'line', text });
export const strong = (text: Bilingual): Line => ({ kind: 'line', text, weight: 'strong' });
export const note = (text: Bilingual, href?: string): Line => ({
  kind: 'line',
  text,
  weight: 'note',
  ...(href ? { href } : {}),
});
/** Names and numbers that are the same in every language. */
export const plain = (text: string): Bilingual => ({ nl: text, en: text });
