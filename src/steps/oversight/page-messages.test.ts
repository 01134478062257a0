import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bilingual } from '../../core/bilingual.ts';
import { houseRefusals } from '../../house/refusals.ts';
import { labelOfAct, titleOfRefusal } from '../../web/shell/act-words.ts';
import { chain } from '../chain.ts';
import { decisionMessages, inputWords, knownTitles, replayWords } from './page-decision-messages.ts';
import { fileWords, houseRefusalWords, kindWords, logMessages, searchHints } from './page-log-messages.ts';
import { changeMessages } from './page-rule-change-messages.ts';
import { searches } from './page-search.ts';

const lists: { readonly [name: string]: { readonly [key: string]: Bilingual } } = {
  logMessages,
  searchHints,
  kindWords,
  houseRefusalWords,
  fileWords,
  decisionMessages,
  replayWords,
  knownTitles,
  inputWords,
  changeMessages,
};

const placesIn = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

for (const [name, messages] of Object.entries(lists))
  test(`${name} say the same in both languages, with the same values`, () => {
    for (const [key, { nl, en }] of Object.entries(messages)) {
      assert.ok(nl.trim() !== '' && en.trim() !== '', key);
      assert.deepEqual(placesIn(nl), placesIn(en), key);
    }
  });

test('every kind of file that a step keeps has its word', () => {
  const kinds = chain.flatMap((step) => step.views).map((view) => view.of.slice(0, -1));
  assert.deepEqual(
    [...new Set(kinds)].filter((kind) => !fileWords[kind]),
    [],
  );
});

test('what the house refuses once the gate has spoken has its words, and so has what a step refuses', () => {
  for (const code of Object.keys(houseRefusalWords)) assert.ok(code in houseRefusals, code);
  for (const step of chain) for (const code of Object.keys(step.refusals)) assert.ok(titleOfRefusal(code), code);
});

test('every act of the chain has the label of its command or query, and an unknown one has none', () => {
  for (const { commands, queries } of chain)
    for (const { name, label } of [...commands, ...queries]) assert.deepEqual(labelOfAct(name), label);
  assert.equal(labelOfAct('signal.fly'), undefined);
  assert.equal(titleOfRefusal('constructor'), undefined);
});

test('whoever types something to search for is told what', () => {
  const chosen: readonly string[] = ['all', 'effect', 'activity'];
  assert.deepEqual(Object.keys(searchHints).sort(), searches.filter((by) => !chosen.includes(by)).toSorted());
});
