import { comparisonOf } from './fact-comparisons.ts';
import type { PlanComparison, PlanLevel, PlanTest } from './plan.ts';

/**
 * Surname and address in one comparison, for files of households: brothers have both in common, and counted apart that would be
 * said twice.
 */
export function withHousehold(comparisons: readonly PlanComparison[]): readonly PlanComparison[] {
  const others = comparisons.filter(({ name }) => name !== 'surname' && name !== 'address');
  return [...others, household];
}

const equal = (column: string): PlanTest => ({ is: 'equal', column });
const near = (column: string, limit: number): PlanTest => ({ is: 'jaro-winkler', column, limit });
const level = (nl: string, en: string, when: readonly PlanTest[], isRare = false): PlanLevel => ({
  nl,
  en,
  when,
  ...(isRare ? { rarity: ['surname'] } : {}),
});

const household: PlanComparison = comparisonOf(
  'household',
  'achternaam en adres',
  'surname and address',
  [
    level(
      'zelfde achternaam, straat en postcode',
      'same surname, street and postcode',
      [equal('surname'), near('street', 92), equal('postcode')],
      true,
    ),
    level('achternaam lijkt erop, zelfde straat en postcode', 'similar surname, same street and postcode', [
      near('surname', 80),
      near('street', 92),
      equal('postcode'),
    ]),
    level('zelfde achternaam en straat', 'same surname and street', [equal('surname'), near('street', 92)], true),
    level('zelfde achternaam en postcode', 'same surname and postcode', [equal('surname'), equal('postcode')], true),
    level('zelfde straat en postcode', 'same street and postcode', [near('street', 92), equal('postcode')]),
    level('zelfde achternaam', 'same surname', [equal('surname')], true),
    level('bijna dezelfde achternaam', 'nearly the same surname', [near('surname', 92)], true),
    level('zelfde straat', 'same street', [near('street', 92)]),
    level('zelfde postcode', 'same postcode', [equal('postcode')]),
    level('achternaam lijkt erop', 'similar surname', [near('surname', 80)]),
    level('zelfde woonplaats', 'same place of residence', [near('place', 92)]),
  ],
  250,
);
