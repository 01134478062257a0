import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { basicCleaners, chainOf, fold } from './cleaners.ts';

const cases: readonly (readonly [names: string, raw: string, clean: string])[] = [
  ['fold', "  Van 't Hoff-Ünlü  ", 'van t hoff unlu'],
  ['fold', 'Łukasz Ørsted ß', 'lukasz orsted ss'],
  ['letters', 'Jansen 2', 'jansen'],
  ['alphanumeric', '1234 ab', '1234ab'],
  ['date', '1956-04-09', '19560409'],
  ['date', '9-4-1956', '19560409'],
  ['date', '19560409', '19560409'],
  ['date', '1956', '19560000'],
  ['date', 'onbekend', ''],
  ['date', '4/9/56', ''],
  ['date year', '9-4-1956', '1956'],
  ['date month-day', '9-4-1956', '0409'],
  ['date sorted-digits', '9-4-1956', '00145699'],
  ['soundex', 'Robert', 'r163'],
  ['soundex', 'Rupert', 'r163'],
  ['soundex', 'Tymczak', 't522'],
  ['soundex', 'Pfister', 'p236'],
  ['soundex', '12', ''],
  ['skeleton', 'Schwarz', 'sfrs'],
  ['fold initials', 'Jan Piet', 'jp'],
  ['fold only-initials', 'Jan Piet', ''],
  ['fold only-initials', 'J. Piet', ''],
  ['fold only-initials', 'J.P.', 'jp'],
  ['fold only-initials', 'JP', 'jp'],
  ['fold only-initials', 'Th. M. IJ.', 'tmi'],
  ['fold only-initials', 'Chr.', 'c'],
  ['fold latin', 'Hélène', 'helene'],
  ['fold latin', 'هالة', ''],
  ['fold sorted-words', 'piet jan', 'jan piet'],
  ['fold numerals', 'Beheer II B.V.', 'ii'],
  ['fold numerals', 'Beheer', '-'],
  ['fold call-name', 'Kees', 'cornelis'],
  ['fold call-name', 'Cornelis Jan', 'cornelis'],
  ['fold call-name', 'Radboud', 'radboud'],
  ['fold call-name', 'K.', ''],
  ['first-3', 'jansen', 'jan'],
  ['first-3', 'ja', ''],
  ['last-2', 'jansen', 'en'],
  ['word-2', 'jan piet', 'piet'],
];

test('cleaners give what they say', () => {
  for (const [names, raw, clean] of cases) {
    assert.equal(chainOf(names.split(' '), basicCleaners)?.(raw), clean, `${names}: ${raw}`);
  }
  assert.equal(chainOf(['fold', 'polish'], basicCleaners), undefined);
});

test('every cleaner takes any text, keeps an empty one empty, and cleans a clean text no further', () => {
  for (const [name, cleaner] of basicCleaners) {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (raw) => assert.equal(typeof cleaner(raw), 'string', name)));
    assert.equal(cleaner(''), '', name);
  }
  const again = chainOf(['fold', 'fold'], basicCleaners);
  const once = basicCleaners.get('fold');
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (raw) => assert.equal(again?.(raw), once?.(raw))));
});

test('fold takes a short way through what is nearly clean, and gives what the long way gives', () => {
  const longWay = (raw: string): string =>
    raw
      .toLowerCase()
      .replace(/[\s'’‘ʼ`´.,;:()"/_-]+/g, ' ')
      .trim();
  const piece = fc.constantFrom('a', 'Z', '0', ' ', '  ', '-', "'", '\t', '&', '\u0000', '\u007f', '.');
  fc.assert(fc.property(fc.string({ unit: piece, maxLength: 6 }), (raw) => assert.equal(fold(raw), longWay(raw))));
});
