import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseAddress } from './address.ts';
import { compareDates, type DateReading, parseDate } from './dates.ts';
import { parseFirmName } from './firm-name.ts';
import { compareIdentifiers, type IdentifierKind, identifierKinds, readIdentifier } from './identifiers.ts';
import { cleaners } from './index.ts';
import { parsePersonName } from './person-name.ts';

const dateOf = (read: DateReading): string => (read.kind === 'date' ? read.edtf : '');
const kinds = Object.keys(identifierKinds).filter((kind): kind is IdentifierKind => kind in identifierKinds);

/** Pieces of what registers hold, so that chance meets the rules and not only strange letters. */
const pieces = [
  ...'abcdefghijklmnopqrstuvwxyz',
  ...' -,.\'’()"/|&',
  ...'0123456789',
  ..."van de der den vd v.d. van-den 't 's- el al ben abd abu dine geb e.v. mr. dr. jr. IJ ij Th. Chr. sch ska ova oe ui ei aa".split(
    ' ',
  ),
  ...'B.V. N.V. BV holding beheer stichting i.o. II 3 groep GmbH sp. z o.o. straat str. laan hs bis t/o 1234 AB 12-3hg 1e'.split(
    ' ',
  ),
  ...'NL NL91ABNA0417164300 1984 03-04-1984 mrt 00 XX januari 1984-XX-XX'.split(' '),
  ...'éüøłßıİçşñ',
  ...'محمد عبد الرحمن יוסף שלום Иванова 王 ĳ ﬁ'.split(' '),
];
const likely = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', '', ' ')), { maxLength: 12 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  likely,
);

for (const [name, clean] of Object.entries(cleaners)) {
  test(`${name} never throws, and its result is its own result`, () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const once = clean(raw);
        assert.equal(clean(once), once, `for ${JSON.stringify(raw)}`);
      }),
      { numRuns: 1000, seed: 20261128 },
    );
  });
}

test('no parser throws, whatever it is given', () => {
  fc.assert(
    fc.property(anything, anything, (one, other) => {
      parsePersonName(one);
      parsePersonName({ givenNames: one, surname: other, partnerSurname: one, prefix: other, initials: one });
      parseFirmName(one);
      parseAddress(one);
      parseAddress({ street: one, houseNumber: other, postcode: one, city: other });
      compareDates(dateOf(parseDate(one)), dateOf(parseDate(other)));
      for (const kind of kinds) compareIdentifiers(readIdentifier(kind, one), readIdentifier(kind, other));
    }),
    { numRuns: 1000, seed: 20261128 },
  );
});
