import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestLanes } from './follow-up-view.ts';
import { openingLaneWords } from './page-check-messages.ts';
import { questionLaneWords, requestLaneWords } from './page-holder-messages.ts';
import { openingLanes, questionLanes } from './view.ts';

const lists = [
  { of: 'questions of others', words: questionLaneWords, lanes: questionLanes },
  { of: 'follow-ups', words: requestLaneWords, lanes: requestLanes },
  { of: 'drawn questions', words: openingLaneWords, lanes: openingLanes },
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
