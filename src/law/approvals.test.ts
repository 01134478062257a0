import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { approvalBit } from './approval-set.ts';
import { approvedIn } from './approvals.ts';
import { resultToThird, vary } from './basis/law-case.ts';
import type { Approval, ApprovalKind } from './question.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const word = (change: Partial<Approval>): Approval => ({
  kind: 'no-objection',
  by: 'mila',
  role: 'participant',
  org: 'politie',
  organ: 'politie',
  at: '2026-11-20T09:00:00Z',
  scope: 'zaak-1',
  given: true,
  ...change,
});
const said = (approvals: readonly Approval[], participants?: readonly string[]) =>
  approvedIn(vary(resultToThird, { approvals, ...(participants ? { context: { participants } } : {}) }), now);
const has = (set: number, kind: ApprovalKind = 'no-objection') => (set & approvalBit(kind)) !== 0;
const later = '2026-11-21T09:00:00Z';

describe('the latest word counts', () => {
  test('of an organ, whoever spoke for it', () => {
    const { granted, refused } = said([word({ given: false }), word({ by: 'other', at: later })]);
    assert.deepEqual([has(granted), has(refused)], [true, false]);
  });

  test('two organs of one organisation each keep their own', () => {
    const mayor = word({ org: 'gemeente', organ: 'burgemeester', given: false });
    const { refused } = said([mayor, word({ org: 'gemeente', organ: 'college', by: 'noor', at: later })]);
    assert.ok(has(refused));
  });

  test('of a reviewer only the own one: nobody takes back what a colleague found', () => {
    const review = { kind: 'second-reviewer', role: 'reviewer', org: 'rietmeer', organ: 'college' } as const;
    const { granted, refused } = said([word({ ...review, given: false }), word({ ...review, by: 'other', at: later })]);
    assert.deepEqual([has(granted, 'second-reviewer'), has(refused, 'second-reviewer')], [false, true]);
    const own = said([word({ ...review, given: false }), word({ ...review, at: later })]);
    assert.ok(has(own.granted, 'second-reviewer'));
  });

  test('of two words at one moment the refusal counts, in either order', () => {
    const both = [word({}), word({ given: false })];
    for (const words of [both, both.toReversed()]) assert.ok(has(said(words).refused));
  });
});

describe('where each of several answers', () => {
  test('one answer is not enough, and it is told who has not answered', () => {
    const { granted, outstanding } = said([word({})], ['politie', 'openbaar-ministerie']);
    assert.equal(has(granted), false);
    assert.deepEqual(outstanding.get('no-objection'), ['openbaar-ministerie']);
  });

  test('all answers are enough', () => {
    const om = word({ org: 'openbaar-ministerie', organ: 'om', by: 'lotte' });
    const { granted, outstanding } = said([word({}), om], ['politie', 'openbaar-ministerie']);
    assert.deepEqual([has(granted), outstanding.size], [true, 0]);
  });

  test('somebody who is not among them is not counted, and that is said', () => {
    const { granted, notes } = said([word({ org: 'douane', organ: 'douane' })], ['politie', 'openbaar-ministerie']);
    assert.equal(has(granted), false);
    assert.deepEqual(
      notes.map(({ code, pointer }) => [code, pointer]),
      [['approval-not-theirs', '/approvals/0/org']],
    );
  });
});
