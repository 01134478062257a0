import type { Bilingual } from '../core/bilingual.ts';
import { type Tier, traitsOf } from './data-traits.ts';
import { categoryWords, originRegimeWords, tierWords } from './data-words.ts';
import type { Category, OriginRegime } from './question.ts';
import { categories, originRegimes } from './terms.ts';

/** What falls in a tier of WGS 2.22, as the gate itself sorts it. */
export interface DataGroup {
  readonly tier: Tier;
  readonly label: Bilingual;
  /** Kinds of data, when they were collected under an ordinary act. */
  readonly categories: readonly Bilingual[];
  /** Acts of which all data fall in it, whatever their kind. */
  readonly regimes: readonly Bilingual[];
}

/** What falls in none of them is told by the forbids: under an ordinary act, `police` would be none, and that misleads. */
const shown: readonly Tier[] = ['1', '2', '3', 'staff'];

export const dataGroups: readonly DataGroup[] = shown.map((tier) => ({
  tier,
  label: tierWords[tier],
  categories: categories.filter((category) => isIn(tier, { category })).map((category) => categoryWords[category]),
  // Under an ordinary act the kind of data decides; those acts need no mention.
  regimes:
    tier === '1'
      ? []
      : originRegimes.filter((originRegime) => isIn(tier, { originRegime })).map((regime) => originRegimeWords[regime]),
}));

function isIn(tier: Tier, data: { readonly category?: Category; readonly originRegime?: OriginRegime }): boolean {
  return traitsOf({ category: 'identity', originRegime: 'AVG', ...data }).tier === tier;
}
