import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkMessages } from './page-messages.ts';

const placesIn = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test('the page says the same in both languages, with the same values', () => {
  for (const [key, { nl, en }] of Object.entries(networkMessages)) {
    assert.ok(nl.trim() !== '' && en.trim() !== '', key);
    assert.deepEqual(placesIn(nl), placesIn(en), key);
  }
});
