import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { activate } from '../../law/activate.ts';
import { packs } from '../../law/basis/index.ts';
import type { Interview } from '../../law/interview.ts';
import { partnershipStories } from '../../law/interview-stories.ts';
import { outsideStories } from '../../law/interview-stories-outside.ts';
import {
  advanced,
  beginning,
  type Course,
  chosen,
  faultOf,
  noneTicked,
  openChoice,
  restUnknown,
  returned,
  type Screen,
  stepAt,
  ticked,
} from './page-advisor-course.ts';
import { entriesOf } from './page-advisor-entries.ts';
import * as messages from './page-advisor-messages.ts';

const now = '2026-11-25T10:00:00Z';
const base: Interview = { active: activate(packs, { profile: 'demo', on: '2026-11-25' }), known: {}, now };

/** Answers as a reader does, up to a question or to the end: nothing is wrong with the data, all else is true. */
function answered(
  picks: { readonly [part: string]: string },
  { until, look }: { readonly until?: string; readonly look?: (screen: Screen) => void } = {},
): Course {
  let course = beginning;
  for (;;) {
    const step = stepAt(base, course);
    if (step.kind === 'end' || step.question === until) return course;
    look?.(step);
    const open = openChoice(step, course.draft);
    if (open) {
      const value = picks[open.part.id] ?? 'unknown';
      course = chosen(base, course, { part: open.part.id, value });
      continue;
    }
    if (step.question === 'data' && step.ticks.length > 0) course = noneTicked(course);
    else for (const { id } of step.ticks) course = ticked(course, id);
    assert.equal(faultOf(step, course), undefined);
    course = advanced(base, course, step);
  }
}

const health = {
  organ: 'college',
  act: 'share',
  kind: 'RIEC',
  purpose: 'riec-2.17',
  receiver: 'bureau',
  category: 'health',
};
const signal = {
  organ: 'college',
  act: 'signal',
  kind: 'RIEC',
  purpose: 'riec-2.17',
  category: 'signal',
  regime: 'AVG',
};

describe('the course of an interview', () => {
  test('after a change the other answers still stand', () => {
    const before = answered(health);
    assert.equal(before.given.length, 4);
    const back = returned(base, before, 1);
    assert.equal(back.given.length, 1);
    assert.deepEqual(
      back.draft.map(({ part, value }) => [part, value]),
      [
        ['act', 'share'],
        ['kind', 'RIEC'],
        ['purpose', 'riec-2.17'],
      ],
    );
    const step = stepAt(base, back);
    assert.ok(step.kind === 'ask' && step.isReady);
  });

  test('what no longer fits is asked anew', () => {
    const back = returned(base, answered(health), 1);
    const changed = chosen(base, back, { part: 'act', value: 'tip' });
    assert.deepEqual(
      changed.draft.map(({ part }) => part),
      ['act'],
    );
  });

  test('nobody goes on without an answer', () => {
    const step = stepAt(base, beginning);
    assert.ok(step.kind === 'ask');
    assert.equal(faultOf(step, beginning), 'choice');
  });

  test('nothing ticked says nothing; none of these is said', () => {
    const course = answered(signal, { until: 'weighed' });
    const step = stepAt(base, course);
    assert.ok(step.kind === 'ask' && step.ticks.length > 3);
    assert.equal(faultOf(step, course), 'ticks');
    const none = noneTicked(course);
    assert.equal(faultOf(step, none), undefined);
    const end = stepAt(base, advanced(base, none, step));
    assert.ok(end.kind === 'end' && end.answer.effect === 'deny');
    const open = restUnknown(course);
    assert.deepEqual([...open.ticks.on], []);
    const later = stepAt(base, advanced(base, open, step));
    assert.ok(later.kind === 'end' && later.answer.effect === 'ask');
  });

  test('a statement that is ticked takes back that none is true', () => {
    const course = ticked(noneTicked(answered(signal, { until: 'weighed' })), 'reasons');
    assert.deepEqual([course.ticks.none, [...course.ticks.on]], [false, ['reasons']]);
  });
});

describe('a number key reaches every option', () => {
  const look = ({ choices }: Screen) => {
    // A receiver may take part for more tasks than there are figures; the others are reached with the arrows.
    for (const { part, options } of choices.filter((choice) => choice.part.id !== 'task')) {
      const entries = entriesOf(options);
      assert.ok(entries.length <= 9, part.id);
      for (const entry of entries) if (entry.kind === 'group') assert.ok(entry.options.length <= 9, entry.label.nl);
    }
  };
  for (const { title, picks } of [...partnershipStories, ...outsideStories])
    test(title, () => assert.ok(answered(picks, { look }).given.length > 1));
});

describe('the words of the advisor', () => {
  const avoided = /verdachte |fraudeur|risicoprofiel|dader|bewezen|\bscore\b/i;
  for (const [name, table] of Object.entries<{ readonly [key: string]: { readonly nl: string; readonly en: string } }>(
    messages,
  ))
    test(`${name} say it in two languages`, () => {
      for (const [key, { nl, en }] of Object.entries(table)) {
        for (const text of [nl, en]) {
          assert.ok(text.trim() !== '' && text === text.trim(), key);
          assert.doesNotMatch(text, avoided, key);
        }
        const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
        assert.deepEqual(places(nl), places(en), key);
      }
    });
});
