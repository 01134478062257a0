import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barsOf, yearOf } from './page-thing-bars.ts';
import { type Agreement, comparedOf } from './page-twin-compare.ts';

const pairs: readonly (readonly [property: string, left: string, right: string, agreement: Agreement])[] = [
  ['lastName', 'Meulenkamp', 'Meulenkamp', 'same'],
  ['lastName', 'Özdemirhan', 'OZDEMIRHAN', 'respelled'],
  ['lastName', 'Meulenkamp', 'Molenkamp', 'different'],
  ['firstName', 'W.H.', 'Willem Hendrik', 'initials'],
  ['firstName', 'Willem', 'Willem Hendrik', 'different'],
  ['surnamePrefix', 'vd', 'van der', 'initials'],
  ['birthDate', '1971-03-12', '12-03-1971', 'respelled'],
  ['birthDate', '1971-03-12', '1971-12-03', 'swapped'],
  ['birthDate', '1971-03-12', '1972-03-12', 'different'],
  ['kvkNumber', '90 00 00 11', '90000011', 'respelled'],
];
for (const [property, left, right, agreement] of pairs)
  test(`${property}: ${left} and ${right} are ${agreement}`, () => {
    const [found] = comparedOf('Person', { [property]: [left] }, { [property]: [right] });
    assert.equal(found?.agreement, agreement);
  });

test('what stands with one only is said, and of several values the best counts', () => {
  assert.equal(comparedOf('Person', { email: ['a@b.nl'] }, {})[0]?.agreement, 'single');
  assert.equal(comparedOf('Person', { alias: ['x', 'Wim'] }, { alias: ['Wim'] })[0]?.agreement, 'same');
});

test('days as sources write them have a place, and what is no day has none', () => {
  assert.equal(yearOf('1971'), 1971);
  assert.equal(yearOf('01-01-1971'), 1971);
  assert.equal(yearOf('onbekend'), undefined);
});

test('the two days of one relation are one bar, and one without an end runs on', () => {
  const shared = { kind: 'Directorship', direction: 'to', source: 's', title: 't', grade: 'A1' } as const;
  const ended = { ...shared, startDate: '2000-01-01', endDate: '2005-01-01' };
  const bars = barsOf([
    { on: '1990-01-01', property: 'birthDate' },
    { on: '2000-01-01', property: 'startDate', relation: ended },
    { on: '2005-01-01', property: 'endDate', relation: ended },
    { on: '2010-01-01', property: 'startDate', relation: { ...shared, startDate: '2010-01-01' } },
  ]);
  assert.deepEqual(
    bars.map(({ look, x }) => [look, x]),
    [
      ['day', 0],
      ['term', 50],
      ['open', 98.5],
    ],
  );
});
