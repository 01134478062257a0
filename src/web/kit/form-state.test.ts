import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choice, day, flag, id, list, optional, rows, text, whole } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { fill } from './fill.ts';
import { blankFaults, type Draft, faultLine, faultsOf, inputOf } from './form-state.ts';

const say = (sentence: { nl: string }, values = {}) => fill(sentence.nl, values);
const b = (nl: string) => ({ nl, en: nl });
const yesNo = [
  { value: 'yes', label: b('Ja') },
  { value: 'no', label: b('Nee') },
] as const;

const row = record('Row', b('Regel'), { why: text({ label: b('Waarom'), privacy: 'open', max: 10 }) });
const shape = record('Form', b('Formulier'), {
  thingId: id({ label: b('Nummer'), privacy: 'open' }),
  title: text({ label: b('Titel'), privacy: 'open', max: 20 }),
  on: optional(day({ label: b('Dag'), privacy: 'open' })),
  count: optional(whole({ label: b('Aantal'), privacy: 'open', min: 1, max: 9 })),
  answer: choice({ label: b('Antwoord'), privacy: 'open', options: yesNo }),
  sure: optional(flag({ label: b('Zeker'), privacy: 'open' })),
  organs: list(id({ label: b('Orgaan'), privacy: 'open' }), { label: b('Organen'), privacy: 'open', max: 3 }),
  lines: rows(row, { label: b('Regels'), privacy: 'open', max: 3 }),
});

const inputs: readonly { readonly title: string; readonly draft: Draft; readonly input: object }[] = [
  { title: 'nothing typed: lists are empty, the rest is absent', draft: {}, input: { organs: [], lines: [] } },
  {
    title: 'white space is nothing',
    draft: { title: '  ', count: ' ' },
    input: { organs: [], lines: [] },
  },
  {
    title: 'a number is read, a wrong one goes along to be refused',
    draft: { count: '7' },
    input: { count: 7, organs: [], lines: [] },
  },
  {
    title: 'not a number',
    draft: { count: 'zeven' },
    input: { count: 'zeven', organs: [], lines: [] },
  },
  {
    title: 'an optional tick that is off stays absent',
    draft: { sure: false, answer: 'yes' },
    input: { answer: 'yes', organs: [], lines: [] },
  },
  {
    title: 'rows and ticks',
    draft: { organs: ['politie'], lines: [{ why: 'omdat' }, {}] },
    input: { organs: ['politie'], lines: [{ why: 'omdat' }, {}] },
  },
];

for (const { title, draft, input } of inputs)
  test(`input: ${title}`, () => assert.deepEqual(inputOf(shape.fields, draft), input));

test('fields that are not shown are left out', () => {
  const draft = { title: 'Schuur', answer: 'yes' };
  assert.deepEqual(inputOf(shape.fields, draft, new Set(['title'])), { title: 'Schuur' });
});

test('what is empty asks to be filled in, what is chosen to be chosen', () => {
  const input = { thingId: 'a', ...inputOf(shape.fields, { lines: [{}] }) };
  const faults = faultsOf(shape, input, say);
  assert.deepEqual(
    faults.map((fault) => faultLine(shape, fault, say)),
    ['Titel: Vul dit in.', 'Antwoord: Kies een antwoord.', 'Waarom, regel 1: Vul dit in.'],
  );
});

test('a good draft has no faults', () => {
  const input = { thingId: 'a', ...inputOf(shape.fields, { title: 'Schuur', answer: 'no', on: '2026-11-23' }) };
  assert.deepEqual(faultsOf(shape, input, say), []);
});

test('an optional field that is needed now asks to be filled in', () => {
  const faults = blankFaults(shape, { on: '2026-11-23' }, { needed: ['on', 'count'], say });
  assert.deepEqual(faults, [{ pointer: '/count', text: 'Vul dit in.' }]);
});
