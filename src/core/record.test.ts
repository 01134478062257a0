import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { choice, day, flag, id, instant, list, optional, rows, text, value, whole } from './field.ts';
import { formFields, indexedFields, jsonSchema, mask, masked, parse, record, split, sqlIndexes } from './record.ts';
import { euroCents } from './value/euro-cents.ts';
import { iban } from './value/iban.ts';

const label = { nl: 'Label', en: 'Label' };
const example = record('Example', label, {
  exampleId: id({ label, privacy: 'open' }),
  note: text({ label, privacy: 'personal', max: 20, lines: 'many' }),
  title: text({ label, privacy: 'open', max: 20, indexed: true }),
  account: optional(value(iban, { label, privacy: 'personal' })),
  amountCents: optional(value(euroCents, { label, privacy: 'open' })),
  seenOn: optional(day({ label, privacy: 'open' })),
  at: optional(instant({ label, privacy: 'open' })),
  kind: optional(
    choice({
      label,
      privacy: 'open',
      options: [
        { value: 'a', label },
        { value: 'b', label },
      ],
    }),
  ),
  hours: optional(whole({ label, privacy: 'open', min: 0, max: 40 })),
  urgent: optional(flag({ label, privacy: 'open' })),
  tags: optional(list(text({ label, privacy: 'open', max: 5 }), { label, privacy: 'open', max: 2 })),
  lines: optional(
    rows(record('Line', label, { part: text({ label, privacy: 'special', max: 5 }) }), {
      label,
      privacy: 'special',
      max: 2,
    }),
  ),
});
const base = { exampleId: 'example-1', note: 'gezien', title: 'Schuur' };

const cases: readonly {
  readonly name: string;
  readonly input: unknown;
  readonly good?: object;
  readonly faults?: readonly string[];
}[] = [
  { name: 'the least that is needed', input: base, good: base },
  {
    name: 'text is trimmed and line ends are one kind',
    input: { ...base, note: ' a\r\nb ' },
    good: { ...base, note: 'a\nb' },
  },
  { name: 'a day as people type it', input: { ...base, seenOn: '3-2-2026' }, good: { ...base, seenOn: '2026-02-03' } },
  {
    name: 'an instant in another zone',
    input: { ...base, at: '2026-02-03T10:00:00+01:00' },
    good: { ...base, at: '2026-02-03T09:00:00.000Z' },
  },
  {
    name: 'an account with spaces',
    input: { ...base, account: 'nl91 abna 0417 1643 00' },
    good: { ...base, account: 'NL91ABNA0417164300' },
  },
  {
    name: 'an amount as text means euros',
    input: { ...base, amountCents: '€ 12,50' },
    good: { ...base, amountCents: 1250 },
  },
  {
    name: 'an amount as a number is what is kept',
    input: { ...base, amountCents: 1250 },
    good: { ...base, amountCents: 1250 },
  },
  { name: 'nothing at all', input: {}, faults: ['/exampleId', '/note', '/title'] },
  { name: 'not an object', input: [], faults: [''] },
  { name: 'an unknown field', input: { ...base, colour: 'red' }, faults: [''] },
  {
    name: 'wrong types',
    input: { ...base, title: 5, urgent: 'yes', hours: '8' },
    faults: ['/title', '/hours', '/urgent'],
  },
  { name: 'over-long text', input: { ...base, title: 'x'.repeat(21) }, faults: ['/title'] },
  { name: 'blank text', input: { ...base, title: '   ' }, faults: ['/title'] },
  { name: 'a control character', input: { ...base, note: 'a\u0000b' }, faults: ['/note'] },
  { name: 'text that runs the other way', input: { ...base, title: 'a\u202eb' }, faults: ['/title'] },
  { name: 'a line break where there is one line', input: { ...base, title: 'a\nb' }, faults: ['/title'] },
  { name: 'a day that does not exist', input: { ...base, seenOn: '31-02-2026' }, faults: ['/seenOn'] },
  { name: 'a check digit that fails', input: { ...base, account: 'NL92ABNA0417164300' }, faults: ['/account'] },
  { name: 'a value outside the list', input: { ...base, kind: 'c' }, faults: ['/kind'] },
  { name: 'a number out of bounds', input: { ...base, hours: 41 }, faults: ['/hours'] },
  { name: 'too many items', input: { ...base, tags: ['a', 'b', 'c'] }, faults: ['/tags'] },
  { name: 'the same item twice', input: { ...base, tags: ['a', 'a'] }, faults: ['/tags'] },
  { name: 'a fault within a row', input: { ...base, lines: [{ part: 'toolong' }] }, faults: ['/lines/0/part'] },
  {
    name: 'every fault at once',
    input: { title: '', kind: 'z', hours: -1 },
    faults: ['/exampleId', '/note', '/title', '/kind', '/hours'],
  },
];

for (const { name, input, good, faults } of cases) {
  test(`parse: ${name}`, () => {
    const parsed = parse(example, input);
    if (good) assert.deepEqual(parsed, { good });
    else assert.deepEqual('faults' in parsed && parsed.faults.map((fault) => fault.pointer), faults);
    if (!('faults' in parsed)) return;
    for (const { detail } of parsed.faults)
      assert.ok(detail.nl.length > 8 && detail.en.length > 8, 'every fault has a sentence');
  });
}

test('what was parsed parses again to itself', () => {
  const input = {
    ...base,
    amountCents: '12,50',
    account: 'NL91 ABNA 0417 1643 00',
    seenOn: '3-2-2026',
    tags: ['a'],
    lines: [{ part: 'p' }],
  };
  const once = parse(example, input);
  assert.ok('good' in once);
  assert.deepEqual(parse(example, once.good), once);
});

test('no text is accepted that its own bounds refuse', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (note) => {
      const parsed = parse(example, { ...base, note });
      if (!('good' in parsed)) return;
      const kept = parsed.good.note;
      assert.ok(kept.length >= 1 && kept.length <= 20 && kept.trim() === kept);
      assert.doesNotMatch(kept.replaceAll('\n', ' ').replaceAll('\t', ' '), /[\p{Cc}\p{Bidi_Control}]/u);
    }),
  );
});

test('a fault never repeats the input', () => {
  const secret = 'ZEERGEHEIM';
  const parsed = parse(example, {
    ...base,
    title: secret.repeat(9),
    kind: secret,
    account: secret,
    [secret]: 1,
    at: secret,
  });
  assert.ok('faults' in parsed);
  assert.doesNotMatch(JSON.stringify(parsed.faults), /ZEERGEHEIM/);
});

test('the JSON Schema follows from the same fields', () => {
  const schema = jsonSchema(example);
  assert.deepEqual(schema['required'], ['exampleId', 'note', 'title']);
  assert.equal(schema['additionalProperties'], false);
  const { title, hours, account } = JSON.parse(JSON.stringify(schema['properties']));
  assert.deepEqual(title, { title: 'Label', type: 'string', minLength: 1, maxLength: 20, 'x-privacy': 'open' });
  assert.deepEqual([hours.minimum, hours.maximum], [0, 40]);
  assert.equal(account['x-privacy'], 'personal');
});

test('the form follows from the same fields; what the program gives out is not asked', () => {
  const fields = formFields(example);
  assert.ok(!fields.some((field) => field.name === 'exampleId'));
  assert.deepEqual(
    fields.filter((field) => field.required).map((field) => [field.name, field.control]),
    [
      ['note', 'area'],
      ['title', 'line'],
    ],
  );
});

test('only open fields are indexed, and personal parts go beside the chain', () => {
  assert.deepEqual(indexedFields(example), ['title']);
  assert.equal(sqlIndexes(example, 'viewRow').length, 1);
  const { open, personal } = split(example, { ...base, account: 'NL91ABNA0417164300', lines: [{ part: 'p' }] });
  assert.deepEqual(open, { exampleId: 'example-1', title: 'Schuur' });
  assert.deepEqual(personal, { note: 'gezien', account: 'NL91ABNA0417164300', lines: [{ part: 'p' }] });
  assert.equal(split(example, { title: 'x' }).personal, undefined);
});

test('whoever is not cleared sees the mask of each kind, and nothing of unknown fields', () => {
  const held = { ...base, account: 'NL91ABNA0417164300', other: 'x' };
  const seen = mask(example, held, new Set(['open']));
  assert.equal(seen['title'], 'Schuur');
  assert.equal(seen['note'], masked);
  assert.equal(seen['other'], masked);
  assert.doesNotMatch(JSON.stringify(seen), /0417|gezien/);
  assert.deepEqual(mask(example, base, new Set(['open', 'personal', 'special'])), base);
});
