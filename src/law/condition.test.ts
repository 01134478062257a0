import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { approvalBit } from './approval-set.ts';
import { approvalsIn, compile, factsIn, type Kleene, no, open, valuesIn, yes } from './condition.ts';
import type { Facts, FactValue } from './facts.ts';
import type { Condition } from './rule.ts';

const factsOf = (entries: { readonly [name: string]: FactValue }): Facts => new Map(Object.entries(entries));
const known = factsOf({ 'subject.designated': true, 'subject.commercialDuties': false });
const holds: Condition = { fact: 'subject.designated', is: true };
const fails: Condition = { fact: 'subject.commercialDuties', is: true };
const unknown: Condition = { fact: 'recipient.necessary', is: true };
const of = { 0: fails, 1: unknown, 2: holds } as const;
const all: readonly Kleene[] = [no, open, yes];
const tested = (condition: Condition, facts = known, approvals = 0): Kleene =>
  compile(condition).test(facts, approvals);

function openIn(condition: Condition, facts: Facts = known, approvals = 0): readonly string[] {
  const found: string[] = [];
  compile(condition).hangsOn(facts, approvals, (fact) => found.push(fact));
  return found;
}

describe('Kleene', () => {
  for (const a of all) {
    test(`not ${a}`, () => assert.equal(tested({ not: of[a] }), 2 - a));
    for (const b of all) {
      test(`${a} and ${b}: the lowest`, () => assert.equal(tested({ all: [of[a], of[b]] }), Math.min(a, b)));
      test(`${a} or ${b}: the highest`, () => assert.equal(tested({ any: [of[a], of[b]] }), Math.max(a, b)));
    }
  }
  test('all of nothing holds, any of nothing does not', () => {
    assert.equal(tested({ all: [] }), yes);
    assert.equal(tested({ any: [] }), no);
  });
});

describe('what a leaf tests', () => {
  const facts = factsOf({
    'subject.organ': 'college',
    'recipient.participantOf': ['riec-zuidermeer'],
    'context.partnership': 'riec-zuidermeer',
  });
  const elsewhere = factsOf({ 'recipient.participantOf': ['riec-zuidermeer'], 'context.partnership': 'fec' });
  const organ = { fact: 'subject.organ', is: 'college' } as const;
  const member = { fact: 'recipient.participantOf', has: 'riec-zuidermeer' } as const;
  const same = { fact: 'recipient.participantOf', hasFact: 'context.partnership' } as const;
  const table: readonly (readonly [string, Condition, Facts, Kleene])[] = [
    ['is: the value', organ, facts, yes],
    ['is: another value', { ...organ, is: 'politie' }, facts, no],
    ['is: not known', organ, known, open],
    ['in: one of them', { fact: 'subject.organ', in: ['politie', 'college'] }, facts, yes],
    ['in: none of them', { fact: 'subject.organ', in: ['politie', 'om'] }, facts, no],
    ['in: a set is no word', { fact: 'subject.organ', in: ['college'] }, factsOf({ 'subject.organ': ['college'] }), no],
    ['has: in the set', member, facts, yes],
    ['has: not in the set', { ...member, has: 'riec' }, facts, no],
    ['has: a word is no set', member, factsOf({ 'recipient.participantOf': 'riec-zuidermeer' }), no],
    ['has: not known', member, known, open],
    ['hasFact: the other fact is in the set', same, facts, yes],
    ['hasFact: it is not', same, elsewhere, no],
    ['hasFact: the set is not known', same, factsOf({ 'context.partnership': 'fec' }), open],
    ['hasFact: the member is not known', same, factsOf({ 'recipient.participantOf': ['fec'] }), open],
    ['open: known', { open: 'subject.organ' }, facts, no],
    ['open: not known', { open: 'subject.organ' }, known, open],
  ];
  for (const [title, condition, sheet, value] of table)
    test(title, () => assert.equal(tested(condition, sheet), value));

  test('an approval is there or not, never unknown', () => {
    const rac: Condition = { fact: 'approval.rac', is: true };
    assert.equal(tested(rac, known, approvalBit('rac')), yes);
    assert.equal(tested(rac, known, approvalBit('person')), no);
    assert.deepEqual(openIn(rac), []);
  });

  const fromFile = (text: string): Condition => JSON.parse(text);
  for (const [title, text] of [
    ['a fact that does not exist', '{ "fact": "subject.shoe", "is": true }'],
    ['a member that does not exist', '{ "fact": "recipient.participantOf", "hasFact": "subject.shoe" }'],
    ['an unknown that does not exist', '{ "open": "subject.shoe" }'],
  ] as const)
    test(`refused: ${title}`, () => assert.throws(() => compile(fromFile(text)), /known facts only: subject\.shoe/));
  for (const text of ['{ "fact": "approval.rac", "is": false }', '{ "fact": "approval.rac", "in": ["x"] }'])
    test(`refused: ${text}`, () => assert.throws(() => compile(fromFile(text)), /tested for being given/));
});

describe('what an open answer hangs on', () => {
  const one: Condition = { open: 'subject.organ' };
  test('the fact that is not known, under all, any and not', () => {
    for (const condition of [unknown, { all: [unknown] }, { any: [unknown] }, { not: unknown }] as const)
      assert.deepEqual(openIn(condition), ['recipient.necessary']);
    assert.deepEqual(openIn(one), ['subject.organ']);
  });
  test('parts that are settled do not count', () => {
    assert.deepEqual(openIn({ all: [holds, unknown, fails, one] }), ['recipient.necessary', 'subject.organ']);
    assert.deepEqual(openIn({ any: [{ all: [holds, fails] }, unknown] }), ['recipient.necessary']);
  });
  test('of a member and a set only what is missing', () => {
    const same: Condition = { fact: 'recipient.participantOf', hasFact: 'context.partnership' };
    assert.deepEqual(openIn(same, factsOf({ 'context.partnership': 'fec' })), ['recipient.participantOf']);
    assert.deepEqual(openIn(same), ['recipient.participantOf', 'context.partnership']);
  });
});

describe('what a condition looks at', () => {
  const nested: Condition = {
    all: [
      { fact: 'subject.organ', in: ['politie', 'om'] },
      { any: [{ not: { fact: 'subject.organ', is: 'college' } }, { open: 'recipient.necessary' }] },
      { fact: 'recipient.participantOf', hasFact: 'context.partnership' },
      { fact: 'subject.designated', is: true },
    ],
  };
  test('facts, each once, in the order of writing', () =>
    assert.deepEqual(factsIn(nested), [
      'subject.organ',
      'recipient.necessary',
      'recipient.participantOf',
      'context.partnership',
      'subject.designated',
    ]));
  test('words that it names for a fact', () => {
    assert.deepEqual(valuesIn(nested, 'subject.organ'), ['politie', 'om', 'college']);
    assert.deepEqual(valuesIn(nested, 'subject.designated'), []);
    assert.deepEqual(valuesIn(nested, 'recipient.necessary'), []);
    assert.deepEqual(valuesIn(nested, 'recipient.participantOf'), []);
  });
  test('its conjuncts, with their facts', () => {
    const { parts } = compile({ all: [holds, { any: [fails, unknown] }] });
    assert.deepEqual(
      parts.map((part) => [part.test(known, 0), part.facts]),
      [
        [yes, ['subject.designated']],
        [open, ['subject.commercialDuties', 'recipient.necessary']],
      ],
    );
    assert.deepEqual(
      compile(fails).parts.map((part) => [part.test(known, 0), part.facts]),
      [[no, ['subject.commercialDuties']]],
    );
  });
  test('approvals, and which of them stand under an odd number of negations', () => {
    const rac: Condition = { fact: 'approval.rac', is: true };
    const person: Condition = { fact: 'approval.person', is: true };
    const [racBit, personBit] = [approvalBit('rac'), approvalBit('person')];
    assert.deepEqual(approvalsIn({ all: [rac, { not: person }, holds] }), {
      set: racBit | personBit,
      negated: personBit,
    });
    assert.deepEqual(approvalsIn({ not: { any: [rac, { not: person }] } }), {
      set: racBit | personBit,
      negated: racBit,
    });
    assert.deepEqual(approvalsIn({ open: 'subject.organ' }), { set: 0, negated: 0 });
  });
});
