import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bilingual } from '../../core/bilingual.ts';
import { newLoadMessages } from './page-new-load-messages.ts';
import { registerMessages, stageWords } from './page-register-messages.ts';
import { entityMessages } from './page-search-messages.ts';
import { thingMessages } from './page-thing-messages.ts';
import { agreementWords, twinLaneWords, twinMessages } from './page-twin-messages.ts';
import { twinLanes } from './view.ts';

const lists: { readonly [name: string]: { readonly [key: string]: Bilingual } } = {
  entityMessages,
  thingMessages,
  twinMessages,
  agreementWords,
  newLoadMessages,
  registerMessages,
  stageWords,
};

const placesIn = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

for (const [name, messages] of Object.entries(lists))
  test(`${name} say the same in both languages, with the same values`, () => {
    for (const [key, { nl, en }] of Object.entries(messages)) {
      assert.ok(nl.trim() !== '' && en.trim() !== '', key);
      assert.deepEqual(placesIn(nl), placesIn(en), key);
    }
  });

test('every list of pairs has a name and an empty state that teaches', () => {
  assert.deepEqual(twinLaneWords.map((one) => one.name).sort(), [...twinLanes].sort());
});
