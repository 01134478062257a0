import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Bilingual } from '../core/bilingual.ts';
import { personWordsIn } from './person-words.ts';

describe('the check on person words', () => {
  const cases: readonly { readonly text: Bilingual; readonly caught: boolean }[] = [
    { text: { nl: 'De huurder heeft een buitenlandse naam.', en: 'The tenant.' }, caught: true },
    { text: { nl: 'De huurder.', en: 'The tenant speaks with an accent.' }, caught: true },
    { text: { nl: 'De eigenaar heeft schulden.', en: 'The owner.' }, caught: true },
    { text: { nl: 'Er wonen vreemde mensen.', en: 'Somebody lives there.' }, caught: true },
    { text: { nl: 'De huur is contant betaald.', en: 'Rent is paid in cash.' }, caught: false },
    { text: { nl: 'Een onschuldige verklaring.', en: 'A storage with average use.' }, caught: false },
  ];
  for (const { text, caught } of cases) {
    test(text.nl, () => assert.equal(personWordsIn(text).length > 0, caught));
  }
});
