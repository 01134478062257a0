import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableLaneWords } from '../weighing/page-table-messages.ts';
import { tableLanes } from '../weighing/table-view.ts';
import { caseLaneWords, invitationLaneWords } from './page-messages.ts';
import { caseLanes, invitationLanes } from './view.ts';

const lists = [
  { of: 'the table', words: tableLaneWords, lanes: tableLanes },
  { of: 'cases', words: caseLaneWords, lanes: caseLanes },
  { of: 'invitations', words: invitationLaneWords, lanes: invitationLanes },
];

for (const { of, words, lanes } of lists) {
  test(`every list of ${of} has a name and an empty state that teaches`, () => {
    assert.deepEqual(words.map((one) => one.name).sort(), [...lanes].sort());
    for (const { label, empty } of words) {
      for (const text of [label, empty.title, empty.lead]) {
        assert.notEqual(text.nl.trim(), '');
        assert.notEqual(text.en.trim(), '');
      }
    }
  });
}
