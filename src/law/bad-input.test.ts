import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { activate } from './activate.ts';
import { ask } from './ask.ts';
import { packs } from './basis/index.ts';
import { resultToThird, sharing, vary } from './basis/law-case.ts';
import { fieldsOf } from './fields.ts';
import type { Approval, Question } from './question.ts';
import { parseQuestion } from './question-record.ts';

const active = activate(packs, { profile: 'demo', on: '2026-11-23' });
const json = (question: unknown): unknown => JSON.parse(JSON.stringify(question));
const faultsOf = (raw: unknown) => {
  const parsed = parseQuestion(json(raw));
  return 'faults' in parsed ? parsed.faults : [];
};
/** The question with one member of a part replaced by what no type allows. */
const raw = (
  part: 'subject' | 'recipient' | 'context' | 'resource' | 'time' | 'judgements',
  change: object,
): unknown => {
  const whole = JSON.parse(JSON.stringify(sharing));
  return { ...whole, [part]: { ...whole[part], ...change } };
};

describe('what a question cannot say is a fault that names the field', () => {
  const table: readonly (readonly [says: string, input: unknown, pointer: string])[] = [
    ['an unknown organ', raw('subject', { organ: 'gemeenteraad' }), '/subject/organ'],
    ['an unknown organ that receives', raw('recipient', { organ: 'burgermeester' }), '/recipient/organ'],
    ['an unknown category', raw('resource', { category: 'gossip' }), '/resource/category'],
    ['an unknown regime', raw('resource', { originRegime: 'WPG-99' }), '/resource/originRegime'],
    ['an unknown purpose', raw('context', { purposeCode: 'riec-2.71' }), '/context/purposeCode'],
    ['a bank that is public', raw('recipient', { organ: 'bank', sector: 'public' }), '/recipient/sector'],
    ['a college that is private', raw('subject', { sector: 'private' }), '/subject/sector'],
    ['a partnership of no kind', raw('context', { kind: 'none' }), '/context/partnership'],
    ['a kind without a partnership', raw('context', { partnership: 'none' }), '/context/partnership'],
    [
      'data first processed next year',
      raw('resource', { firstProcessedAt: '2027-11-25' }),
      '/resource/firstProcessedAt',
    ],
    [
      'a source first processed next year',
      raw('resource', { derivedFrom: [{ category: 'tax' }, { derivedFrom: [{ firstProcessedAt: '2027-11-25' }] }] }),
      '/resource/derivedFrom/1/derivedFrom/0/firstProcessedAt',
    ],
    [
      'a last processing before the first',
      raw('resource', { lastProcessedAt: '2026-02-01' }),
      '/resource/lastProcessedAt',
    ],
    ['an advice of next year', raw('resource', { adviceGivenAt: '2027-11-25' }), '/resource/adviceGivenAt'],
    [
      'a signal assessed next year',
      raw('context', { signal: { assessedAt: '2027-11-25' } }),
      '/context/signal/assessedAt',
    ],
    [
      'an identity in which nobody is recognised',
      raw('resource', { category: 'identity', identifiable: false }),
      '/resource/identifiable',
    ],
    [
      'nothing special, and health',
      raw('resource', { special: false, specialCategories: ['health'] }),
      '/resource/special',
    ],
    ['a field of another category', raw('resource', { fields: ['address', 'turnover'] }), '/resource/fields/1'],
    ['a day that does not exist', raw('time', { now: '2026-02-31' }), '/time/now'],
    [
      'a hash and more',
      { ...sharing, approvals: [{ ...word({}), evidence: `${'a'.repeat(64)}b` }] },
      '/approvals/0/evidence',
    ],
    [
      'a hash with something before it',
      { ...sharing, approvals: [{ ...word({}), evidence: `b${'a'.repeat(64)}` }] },
      '/approvals/0/evidence',
    ],
    ['a hash that is none', { ...sharing, approvals: [{ ...word({}), evidence: 'abc' }] }, '/approvals/0/evidence'],
    ['a member that does not exist', raw('resource', { colour: 'red' }), '/resource'],
  ];
  for (const [says, input, pointer] of table) {
    test(says, () => {
      const faults = faultsOf(input);
      assert.deepEqual(
        faults.map((fault) => fault.pointer),
        [pointer],
      );
      assert.ok(faults[0]?.detail.nl && faults[0].detail.en);
      assert.doesNotMatch(JSON.stringify(faults), /gossip|colour|red"/, 'input is not repeated');
    });
  }

  test('a clock that runs a few hours ahead is no fault, a day and more is', () => {
    assert.deepEqual(faultsOf(raw('resource', { firstProcessedAt: '2026-11-24T09:00:00Z' })), []);
    assert.equal(faultsOf(raw('resource', { firstProcessedAt: '2026-11-24T11:00:00Z' })).length, 1);
  });

  test('which sector an organ has by law is said', () => {
    const [bank] = faultsOf(raw('recipient', { organ: 'bank', sector: 'public' }));
    const [college] = faultsOf(raw('subject', { sector: 'private' }));
    assert.match(bank?.detail.en ?? '', /is private, not public/);
    assert.match(college?.detail.en ?? '', /is public, not private/);
  });

  test('what is right has no fault', () => {
    const fields = fieldsOf.housing.map(({ code }) => code);
    assert.deepEqual(faultsOf(raw('resource', { fields, specialCategories: ['health'], special: true })), []);
    assert.deepEqual(faultsOf(raw('subject', { sector: 'public' })), []);
    assert.deepEqual(faultsOf(raw('context', { purposeCode: 'none' })), []);
    assert.deepEqual(faultsOf(raw('context', { kind: 'WPG20', partnership: 'none' })), []);
    assert.deepEqual(faultsOf(vary(sharing, {}, ['context.kind', 'approvals'])), []);
    assert.deepEqual(faultsOf(vary(sharing, { context: { kind: 'none' } }, ['context.partnership'])), []);
    const once = { lastProcessedAt: '2026-03-01T09:00:00Z' };
    assert.deepEqual(faultsOf(raw('resource', once)), []);
    assert.deepEqual(faultsOf(vary(sharing, { resource: once }, ['resource.firstProcessedAt'])), []);
    assert.deepEqual(faultsOf(vary(sharing, { resource: { identifiable: false } })), []);
    assert.deepEqual(faultsOf(vary(sharing, { resource: { identifiable: false } }, ['resource.category'])), []);
    assert.deepEqual(faultsOf(vary(sharing, { resource: { fields: ['address'] } }, ['resource.category'])), []);
    assert.deepEqual(faultsOf({ ...sharing, approvals: [{ ...word({}), evidence: 'a'.repeat(64) }] }), []);
  });
});

function word(change: Partial<Approval>): Approval {
  return {
    kind: 'no-objection',
    by: 'mila',
    role: 'participant',
    org: 'politie',
    organ: 'politie',
    at: '2026-11-20T09:00:00Z',
    scope: 'zaak-1',
    given: true,
    ...change,
  };
}

describe('an approval that does not count is named, and nothing is allowed because of it', () => {
  const rac = word({ kind: 'rac', by: 'ellen', role: 'rac-member', org: 'rac', organ: 'rac' });
  const asked = (approvals: readonly Approval[]): Question => vary(resultToThird, { approvals });
  const table: readonly (readonly [says: string, change: Partial<Approval>, code: string, pointer: string])[] = [
    ['of somebody who may not give it', { role: 'lawyer' }, 'approval-not-theirs', '/approvals/1/role'],
    ['of an organ that may not give it', { organ: 'politie' }, 'approval-not-theirs', '/approvals/1/organ'],
    ['of a machine', { role: 'machine' }, 'approval-not-theirs', '/approvals/1/role'],
    ['that has expired', { expiresAt: '2026-11-22' }, 'approval-expired', '/approvals/1/expiresAt'],
    ['that is dated tomorrow', { at: '2026-11-24T09:00:00Z' }, 'approval-not-yet', '/approvals/1/at'],
    ['for another case', { scope: 'zaak-2' }, 'approval-out-of-scope', '/approvals/1/scope'],
    ['for everything', { scope: '*' }, 'approval-out-of-scope', '/approvals/1/scope'],
    ['for nothing', { scope: 'none' }, 'approval-out-of-scope', '/approvals/1/scope'],
  ];
  test('with both it is allowed', () => assert.equal(ask(active, asked([word({}), rac])).effect, 'allow'));
  for (const [says, change, code, pointer] of table) {
    test(says, () => {
      const answer = ask(active, asked([word({}), { ...rac, ...change }]));
      assert.equal(answer.effect, 'allow-with-approval');
      assert.deepEqual(
        answer.notes.map((note) => [note.code, note.pointer]),
        [[code, pointer]],
      );
      assert.ok(answer.notes[0]?.detail.nl && answer.notes[0].detail.en);
    });
  }

  test('it holds up to the last moment of its last day, and a refusal that does not count does not bar', () => {
    assert.equal(ask(active, asked([word({}), { ...rac, expiresAt: '2026-11-23' }])).effect, 'allow');
    const elsewhere = { ...rac, given: false, scope: 'zaak-2' };
    assert.equal(ask(active, asked([word({}), rac, elsewhere])).effect, 'allow');
  });

  test('the asker is not the own second reviewer', () => {
    const review = word({ kind: 'second-reviewer', role: 'reviewer', by: 'user-1' });
    assert.deepEqual(
      ask(active, asked([review])).notes.map(({ code }) => code),
      ['approval-own-review'],
    );
  });
});

test('a day before the act: no rule holds, and the answer says which acts came later', () => {
  const at = (now: string): Question => ({
    ...vary(sharing, { resource: { firstProcessedAt: '2025-01-01' } }),
    time: { now },
  });
  const then = activate(packs, { profile: 'demo', on: '2025-02-28' });
  const answer = ask(then, at('2025-02-28T10:00:00Z'));
  assert.equal(answer.effect, 'deny');
  assert.ok(answer.notes.some(({ code, pointer }) => code === 'before-the-act' && pointer === '/time/now'));
  assert.match(JSON.stringify(answer.notes), /2025-03-01/);
  const first = ask(activate(packs, { profile: 'demo', on: '2025-03-01' }), at('2025-03-01T10:00:00Z'));
  assert.deepEqual([first.effect, first.notes], ['allow', []]);
});
