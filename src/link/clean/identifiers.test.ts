import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  compareIdentifiers,
  type IdentifierKind,
  identifierKey,
  identifierKinds,
  mrzCheckDigit,
  plateLookKey,
  readIdentifier,
  type Validity,
} from './identifiers.ts';

/** Numbers of handbooks and standards, of ranges kept free for tests, or made up. */
const cases: readonly (readonly [IdentifierKind, string, string, Validity])[] = [
  ['bsn', '9999.90.019', '999990019', 'yes'],
  ['bsn', 'BSN: 999990018', '999990018', 'no'],
  ['bsn', '99999001', '099999001', 'no'],
  ['bsn', 'onbekend', '', 'no'],
  ['rsin', '9999 90 020', '999990020', 'yes'],
  ['btwId', 'NL 0000.99.998.B57', 'NL000099998B57', 'yes'],
  ['btwId', 'NL999990020B01', 'NL999990020B01', 'yes'],
  ['btwId', 'nl823456789b01', 'NL823456789B01', 'no'],
  ['btwId', 'NL999990020B00', 'NL999990020B00', 'no'],
  ['btwId', 'DE136695976', '', 'no'],
  ['kvk', 'KvK 12345678', '12345678', 'format-only'],
  ['kvk', '1234567', '', 'no'],
  ['branch', '0000 1234 5678', '000012345678', 'format-only'],
  ['branch', '000000000000', '', 'no'],
  ['iban', 'NL91 ABNA 0417 1643 00', 'NL91ABNA0417164300', 'yes'],
  ['iban', 'NL91ABNA0417164301', 'NL91ABNA0417164301', 'no'],
  ['iban', 'DE89370400440532013000', 'DE89370400440532013000', 'yes'],
  ['bic', 'ABNANL2A', 'ABNANL2A', 'format-only'],
  ['lei', '5493001KJTIIGC8Y1R12', '5493001KJTIIGC8Y1R12', 'yes'],
  ['lei', '5493001KJTIIGC8Y1R21', '5493001KJTIIGC8Y1R21', 'no'],
  ['eori', 'NL 999990020', 'NL999990020', 'yes'],
  ['eori', 'NL999990021', 'NL999990021', 'no'],
  ['eori', 'DE1234567890', 'DE1234567890', 'format-only'],
  ['plate', 'GT-123-B', 'GT123B', 'format-only'],
  ['plate', '12-ab-34', '12AB34', 'format-only'],
  ['plate', 'OG-43-LP', 'OG43LP', 'format-only'],
  ['plate', 'XR-SS-12', 'XRSS12', 'no'],
  ['plate', '1-KKK-23', '1KKK23', 'no'],
  ['plate', 'GA-123-B', 'GA123B', 'no'],
  ['plate', 'GT-1234-B', 'GT1234B', 'no'],
  ['plate', 'PL: WA 12345', 'PL:WA12345', 'format-only'],
  ['vin', '1M8GDM9AXKP042788', '1M8GDM9AXKP042788', 'yes'],
  ['vin', '1M8GDM9A1KP042788', '1M8GDM9A1KP042788', 'no'],
  ['vin', 'WVWZZZ1JZXW000001', 'WVWZZZ1JZXW000001', 'format-only'],
  ['vin', 'WVWZZZ1JZXW00000O', '', 'no'],
  ['container', 'CSQU 305438 3', 'CSQU3054383', 'yes'],
  ['container', 'CSQU3054384', 'CSQU3054384', 'no'],
  ['container', 'CSQA3054383', 'CSQA3054383', 'no'],
  ['imo', 'IMO 9074729', '9074729', 'yes'],
  ['imo', '9074728', '9074728', 'no'],
  ['mmsi', '244 123 456', '244123456', 'format-only'],
  ['mmsi', '144123456', '', 'no'],
  ['imei', '49-015420-323751-8', '490154203237518', 'yes'],
  ['imei', '490154203237519', '490154203237519', 'no'],
  ['imei', '4901542032375101', '4901542032375101', 'format-only'],
  ['bagId', 'NL.IMBAG.Verblijfsobject.9999010000000001', '9999010000000001', 'format-only'],
  ['bagId', '999010000000001', '0999010000000001', 'format-only'],
  ['bagId', '9999070000000001', '9999070000000001', 'no'],
  ['postcode', '1234 ab', '1234AB', 'format-only'],
  ['postcode', '1234 SS', '1234SS', 'no'],
  ['postcode', '0234 AB', '0234AB', 'no'],
  ['phone', '06-12345678', '+31612345678', 'format-only'],
];

test('a number is read as it is written and checked as its kind is', () => {
  assert.deepEqual(
    cases.map(([kind, raw]) => {
      const { normal, valid } = identifierKinds[kind](raw);
      return [kind, raw, normal, valid];
    }),
    cases,
  );
});

/** The examples of ICAO 9303 parts 4, 5 and 6. */
const documents = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
  'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6',
];

test('a travel document is checked on every digit that it carries', () => {
  assert.equal(mrzCheckDigit('520727'), 3);
  for (const raw of documents) {
    assert.equal(identifierKinds.mrz(raw).valid, 'yes');
    assert.equal(identifierKinds.mrz(raw.replace('7408122', '7408132')).valid, 'no');
  }
  assert.deepEqual(identifierKinds.mrz('P<UTO'), { normal: '', valid: 'no' });
});

test('a change of one digit is found by the kinds with a check digit', () => {
  const samples: readonly (readonly [IdentifierKind, string])[] = [
    ['bsn', '999990019'],
    ['rsin', '999990020'],
    ['iban', 'NL91ABNA0417164300'],
    ['lei', '5493001KJTIIGC8Y1R12'],
    ['imei', '490154203237518'],
    ['vin', '1M8GDM9AXKP042788'],
  ];
  for (const [kind, right] of samples) {
    const digits = [...right].flatMap((character, place) => (/\d/.test(character) ? [place] : []));
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const other = String((Number(right[place]) + by) % 10);
        const wrong = right.slice(0, place) + other + right.slice(place + 1);
        // A VIN of another continent has no check digit, and mod 11 writes ten as a letter.
        assert.notEqual(identifierKinds[kind](wrong).valid, 'yes', wrong);
      }),
      { numRuns: 200, seed: 1 },
    );
  }
});

test('a wrong number is silent, an empty field is not reported, and two right numbers speak', () => {
  const read = (raw: string) => readIdentifier('bsn', raw);
  assert.equal(read('  '), undefined);
  assert.deepEqual(compareIdentifiers(read('999990019'), read('9999 90 019')), { says: 'same', checked: true });
  assert.deepEqual(compareIdentifiers(read('999990019'), read('999990020')), { says: 'other', checked: true });
  assert.deepEqual(compareIdentifiers(read('999990019'), read('999990018')), { says: 'silent', checked: false });
  assert.deepEqual(compareIdentifiers(read('999990019'), undefined), { says: 'silent', checked: false });
  const kvk = (raw: string) => readIdentifier('kvk', raw);
  assert.deepEqual(compareIdentifiers(kvk('12345678'), kvk('12345679')), { says: 'other', checked: false });
  assert.equal(identifierKey('bsn')('999990018'), '');
});

test('a camera reads plates that look alike as one', () => {
  assert.equal(plateLookKey('GT-O12-B'), plateLookKey('GT-D12-8'));
  assert.equal(plateLookKey('NL GT-123-B'), plateLookKey('GT123B'));
});
