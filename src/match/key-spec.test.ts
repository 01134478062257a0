import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { believe } from '../core/believe.ts';
import {
  declarationOf,
  isCandidate,
  type KeySpecId,
  keySpec,
  keySpecs,
  keysOf,
  type Subject,
  sentinelCount,
  sentinelsOf,
} from './key-spec.ts';
import { givenNameSound, initialOf, surnameSounds } from './phonetic.ts';

interface Vectors {
  readonly vectors: readonly { readonly name: string; readonly subject: Subject; readonly inputs: readonly string[] }[];
}
const file = readFileSync(new URL('vectors/key-spec-1.json', import.meta.url), 'utf8');
const { vectors } = believe<Vectors>(JSON.parse(file), 'our own file; the test fails when it has another form');
const inputsOf = (subject: Subject): readonly string[] => keysOf(subject).map(({ input }) => input.replace('\0', ' '));

for (const { name, subject, inputs } of vectors) {
  test(`vector: ${name}`, () => assert.deepEqual(inputsOf(subject), inputs));
}

test('every specification has a vector, an id of its own and a label', () => {
  const used = new Set(vectors.flatMap(({ inputs }) => inputs.map((input) => input.split(' ')[0])));
  assert.deepEqual([...used].sort(), keySpecs.map(({ id }) => id).sort());
  for (const spec of keySpecs) {
    assert.equal(keySpec(spec.id), spec);
    assert.match(spec.id, /^[a-z0-9]+\.1$/);
    assert.ok(spec.label.nl !== '' && spec.label.en !== '');
  }
  assert.equal(new Set(keySpecs.map(declarationOf)).size, keySpecs.length);
});

const surnames: readonly (readonly string[])[] = [
  ['Meijer', 'Meyer', 'Meier', 'MEIJER', 'meĳer'],
  ['van der Testerman', 'Testerman, van der', 'v.d. Testerman', 'vd Testerman', 'Testerman van der', 'TESTERMAN'],
  ["'t Hooft", 'Hooft', 't Hooft', 'Hoofd', 'Hoft'],
  ["'s-Gravenproef", 'Gravenproef', 's-Gravenproev'],
  ['Yıldız', 'Yildiz', 'YILDIZ', 'Yildis'],
  ['El-Proefani', 'el Proefani', 'Proefani', 'Al Proefani', 'Ben Proefani'],
  ['Kuijper', 'Kuyper', 'Kuiper', 'Cuyper'],
  ['Hendrikx', 'Hendriks', 'Hendrix', 'Hendricks', 'Hendrickx'],
  ['Phroov', 'Froof'],
  ['Jansen-de Proef', 'Jansen – de Proef', 'de Proef-Jansen'],
];

test('ways in which one surname is written sound the same', () => {
  for (const [first = '', ...others] of surnames) {
    assert.notDeepEqual(surnameSounds(first), []);
    for (const other of others) assert.deepEqual(surnameSounds(other), surnameSounds(first), `${first} ${other}`);
  }
  const sounds = surnames.map(([first = '']) => surnameSounds(first).join());
  assert.equal(new Set(sounds).size, surnames.length);
  assert.deepEqual(surnameSounds('Ten'), ['tn']);
  for (const unread of ['', ' ', '-', '12', 'Иванов', 'a'.repeat(201)]) assert.deepEqual(surnameSounds(unread), []);
});

const givenNames: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['Jan-Peter', 'j', 'jn'],
  ['Jan Peter', 'j', 'jn'],
  ['J.P.', 'j', undefined],
  ['JP', 'j', undefined],
  ['Chr.', 'c', undefined],
  ['IJsbrand', 'y', 'ysbrnt'],
  ['Ysbrand', 'y', 'ysbrnt'],
  ['Youssef', 'y', 'jsf'],
  ['Şükrü', 's', 'skr'],
  ['', undefined, undefined],
  ['Юрий', undefined, undefined],
];

test('given names: an initial is found in all, a sound only in names', () => {
  for (const [typed, initial, sound] of givenNames) {
    assert.deepEqual([initialOf(typed), givenNameSound(typed)], [initial, sound], typed);
  }
});

const word = fc.stringMatching(/^[A-Za-zéüşıłñĳ]{1,12}$/);
const texts = fc.oneof(word, fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('123456782', '06 12345678'));
const subjects = fc.record<Required<Subject>>({
  bsn: texts,
  kvk: texts,
  rsin: texts,
  iban: texts,
  plate: texts,
  phone: texts,
  addressId: fc.oneof(texts, fc.constant('9999200000000001')),
  postcode: fc.oneof(texts, fc.constant('1234AB')),
  houseNumber: fc.oneof(texts, fc.constantFrom('1', '12', '123', '1-2')),
  houseSuffix: texts,
  surname: fc.tuple(word, texts).map(([name, more]) => `${name} ${more}`),
  givenNames: texts,
  bornOn: fc.oneof(
    fc.constantFrom('3-2-1985', '2-3-1985', '1985', '00-02-1985', '1985-02', 'ca. 1985', '../1985'),
    texts,
  ),
});

test('whatever a register holds: no two specifications share an input, and none looks like a sentinel', () => {
  fc.assert(
    fc.property(subjects, (subject) => {
      const keys = keysOf(subject);
      for (const { spec, input } of keys) {
        const [id, text, ...more] = input.split('\0');
        assert.deepEqual([id, more], [spec, []]);
        assert.match(text ?? '', /^[A-Za-z0-9+:|-]+$/);
        assert.ok(new TextEncoder().encode(input).length < 1_024);
      }
      assert.equal(new Set(keys.map(({ input }) => input)).size, keys.length);
      assert.deepEqual(keysOf(structuredClone(subject)), keys);
    }),
  );
});

test('a date that is not complete and certain gives no key that needs a date', () => {
  const whole = { surname: 'Testerman', givenNames: 'Wilhelmina', postcode: '1234AB', houseNumber: '12' };
  const incomplete = [
    '',
    '1985',
    '1985-02',
    '00-02-1985',
    '00-00-1985',
    '1985-02-XX',
    '1985-02-03?',
    'ca. 1985',
    '198X',
  ];
  for (const bornOn of [...incomplete, '../1985', '1985/1986', '30-2-1985', 'onbekend']) {
    assert.deepEqual(inputsOf({ ...whole, bornOn }), ['bag.1 1234AB-12-'], bornOn);
  }
});

test('sentinels: public, different for each specification, and never the key of a subject', () => {
  const all = keySpecs.flatMap(({ id }) => sentinelsOf(id));
  assert.equal(new Set(all).size, keySpecs.length * sentinelCount);
  for (const input of all) assert.match(input, /^[a-z0-9.]+\0!\d+$/);
});

const hits: readonly (readonly [readonly KeySpecId[], boolean])[] = [
  [[], false],
  [['bsn.1'], true],
  [['pn1.1'], true],
  [['pw1.1'], false],
  [['pw2.1'], false],
  [['pw1.1', 'pw1.1'], false],
  [['pw1.1', 'pw2.1'], true],
  [['pw1.1', 'da.1'], true],
];

test('a weak key counts only beside another specification', () => {
  for (const [found, candidate] of hits) assert.equal(isCandidate(found), candidate, found.join());
});
