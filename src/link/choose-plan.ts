import type { Bilingual } from '../core/bilingual.ts';
import { bind, headingKey } from './bind.ts';
import type { Cleaners } from './cleaners.ts';
import { isBeside } from './column-profile.ts';
import type { Plan } from './plan.ts';

/** Why a plan was taken. */
export interface Choice {
  readonly plan: Plan;
  readonly why: Bilingual;
}

/** From this share of the file's columns on, a ready plan knows the file. */
const leastShare = 0.6;
const leastColumns = 2;

/** Headings by which a ready plan is meant: it assumes Dutch registers, and says so by theirs. */
const meant: ReadonlyMap<string, RegExp> = new Map([
  [
    'person-nl',
    /^(?:voorna(?:am|men)|roepnaam|geslachtsnaam|achternaam|naam_geslacht|geboortedatum|geb_datum|geboren|bsn|burgerservicenummer)$/,
  ],
  ['firm-nl', /^(?:handelsnaam|statutaire_naam|bedrijfsnaam|kvk|kvk_nummer|kvknummer|rsin|rsin_nummer)$/],
  ['address-nl', /^(?:huisnummer|openbare_ruimte|nummeraanduiding|verblijfsobject|adresseerbaar_object|bag_id)$/],
]);

/**
 * The ready plan that knows most of the columns, when it knows enough of them and its own headings are there; `undefined` when a
 * plan is better made from the file. Of plans that know as many, the first.
 */
export function chosenReady(
  plans: readonly Plan[],
  headings: readonly (readonly string[])[],
  cleaners: Cleaners,
): Choice | undefined {
  let best: (Choice & { readonly known: number }) | undefined;
  for (const plan of plans) {
    const means = meant.get(plan.name);
    if (means && !headings.every((of) => of.some((heading) => means.test(headingKey(heading))))) continue;
    const [known, all] = coverage(plan, headings, cleaners);
    if (known < leastColumns || known < all * leastShare || known <= (best?.known ?? 0)) continue;
    best = { plan, known, why: says(plan.name, known, all) };
  }
  return best && { plan: best.plan, why: best.why };
}

/** How many columns of the first file the plan compares, and how many there are that say something. */
export function coverage(
  plan: Plan,
  headings: readonly (readonly string[])[],
  cleaners: Cleaners,
): readonly [known: number, all: number] {
  const all = (headings[0] ?? []).filter((heading) => !isBeside(headingKey(heading))).length;
  const bound = bind(plan, headings, cleaners);
  if (!('good' in bound)) return [0, all];
  return [new Set(bound.good.columns.flatMap(({ cells }) => cells[0] ?? [])).size, all];
}

const says = (name: string, known: number, all: number): Bilingual => ({
  nl: `Plan ${name}: kent ${known} van de ${all} kolommen.`,
  en: `Plan ${name}: knows ${known} of the ${all} columns.`,
});
