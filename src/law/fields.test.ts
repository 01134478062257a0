import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { activate } from './activate.ts';
import { ask } from './ask.ts';
import { lawCases } from './basis/cases.ts';
import { packs } from './basis/index.ts';
import { sharing, vary } from './basis/law-case.ts';
import { fieldCodes, fieldLabel, fieldsOf } from './fields.ts';
import type { Question } from './question.ts';
import { categories } from './terms.ts';

const active = activate(packs, { profile: 'demo', on: '2026-11-23' });
const fieldsFor = (question: Question) => ask(active, question).allowedFields;
const allowedBy = (rule: string): Question => {
  const found = lawCases.find(
    ({ question }) => ask(active, question).effect === 'allow' && ask(active, question).ruleIds.join() === rule,
  );
  assert.ok(found, `a case shows ${rule}`);
  return found.question;
};

describe('what may go along', () => {
  test('is nothing unless the answer is yes', () => {
    for (const { question, title } of lawCases)
      if (ask(active, question).effect !== 'allow') assert.deepEqual(fieldsFor(question), [], title);
  });

  test('is all of the category where the rule names no fields, without the BSN', () => {
    assert.deepEqual(fieldsFor(sharing), [...fieldsOf.housing.map(({ code }) => code)].sort());
  });

  test('is only what was asked for', () => {
    const question = vary(sharing, { resource: { fields: ['address', 'use'] } });
    assert.deepEqual(fieldsFor(question), ['address', 'use']);
  });

  test('is only what the rule opens: a fine, an address and a measure, an address and facts', () => {
    assert.deepEqual(fieldsFor(allowedBy('T03')), ['fines']);
    assert.deepEqual(fieldsFor(allowedBy('R28')), ['address', 'measure']);
    assert.deepEqual(fieldsFor(allowedBy('P04')), ['address', 'facts']);
  });

  test('is a pointer and no file where one authority points another at Bibob', () => {
    for (const rule of ['B03', 'B04']) assert.deepEqual(fieldsFor(allowedBy(rule)), ['pointer'], rule);
  });

  test('holds the BSN only where an act opens it, and only when it is asked for', () => {
    const asked = vary(sharing, { resource: { bsn: true } });
    assert.ok(fieldsFor(asked).includes('bsn'));
    assert.ok(!fieldsFor(sharing).includes('bsn'));
    const outside = allowedBy('P04');
    assert.ok(!fieldsFor(vary(outside, { resource: { bsn: true } })).includes('bsn'));
  });
});

test('every code has a label that people read', () => {
  for (const category of categories) for (const code of fieldCodes(category)) assert.ok(fieldLabel(code)?.nl, code);
});
