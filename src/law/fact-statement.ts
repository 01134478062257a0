import type { Bilingual } from '../core/bilingual.ts';
import type { FactOf, KnownFacts, RuleFact } from './known-facts.ts';

/** How a citizen reads a test of a fact: a whole sentence, or a beginning that ends in a colon before values. */
export type StatementOf<F extends RuleFact> = KnownFacts[F] extends { readonly type: 'boolean' }
  ? YesNo
  : KnownFacts[F] extends { readonly type: 'set' }
    ? Beginnings
    : ValueStatement<FactOf<F> & string>;

export type AnyStatement = YesNo | Beginnings | ValueStatement<string>;

export interface YesNo {
  readonly yes: Bilingual;
  readonly no: Bilingual;
}

export interface Beginnings {
  readonly is: Bilingual;
  readonly isNot: Bilingual;
  /** The values are names and keep their capitals. */
  readonly names?: true;
}

/** Values that deserve a sentence of their own (`none`, or a choice that reads as a yes). */
export interface ValueStatement<V extends string> extends Beginnings {
  readonly own?: { readonly [W in V]?: YesNo };
}

type Pair = readonly [nl: string, en: string];

const bilingual = ([nl, en]: Pair): Bilingual => ({ nl, en });

export const yesNo = (yes: Pair, no: Pair): YesNo => ({ yes: bilingual(yes), no: bilingual(no) });

export const values = <const V extends string = never>(
  is: Pair,
  isNot: Pair,
  own?: { readonly [W in V]: YesNo },
): Beginnings & { readonly own?: { readonly [W in V]: YesNo } } => ({
  is: bilingual(is),
  isNot: bilingual(isNot),
  ...(own ? { own } : {}),
});

export const names = <const V extends string = never>(
  is: Pair,
  isNot: Pair,
  own?: { readonly [W in V]: YesNo },
): Beginnings & { readonly own?: { readonly [W in V]: YesNo } } => ({ ...values(is, isNot, own), names: true });
