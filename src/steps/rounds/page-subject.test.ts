import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../core/record.ts';
import { inputOf } from '../../web/kit/form-state.ts';
import {
  broughtFrom,
  draftOfThing,
  isSameSubject,
  isStillAbout,
  kindKey,
  subjectKinds,
  takenApart,
  unusable,
  withKind,
} from './page-subject.ts';
import { keysToAsk, subjectRecord } from './subject.ts';

const say = ({ nl }: { readonly nl: string }) => nl;

test('every field of a subject stands under a kind, and no kind names another', () => {
  const shown = new Set(subjectKinds.flatMap(({ fields }) => fields));
  assert.deepEqual([...shown].sort(), Object.keys(subjectRecord.fields).sort());
});

test('another kind lets go of what does not belong to it, and no kind leaves the page', () => {
  const draft = withKind({ [kindKey]: 'person', surname: 'Zwaluwenberg', postcode: '9999 XA' }, 'address');
  assert.deepEqual(draft, { postcode: '9999 XA', [kindKey]: 'address' });
  assert.deepEqual(inputOf(subjectRecord.fields, draft), { postcode: '9999 XA' });
});

describe('a subject that nothing can be asked by', () => {
  const cases = [
    { name: 'is empty', subject: {}, pointer: '/subjects/0' },
    { name: 'has a surname only', subject: { surname: 'Zwaluwenberg' }, pointer: '/subjects/0/givenNames' },
    {
      name: 'was born in a year',
      subject: { surname: 'Zwaluwenberg', givenNames: 'J.', bornOn: '1983' },
      pointer: '/subjects/0/bornOn',
    },
    { name: 'has no house number', subject: { postcode: '9999XA' }, pointer: '/subjects/0/houseNumber' },
  ];
  for (const { name, subject, pointer } of cases)
    test(`${name}: it is said where`, () => {
      const [fault, ...rest] = unusable([subject], say);
      assert.equal(rest.length, 0);
      assert.equal(fault?.pointer, pointer);
      assert.notEqual(fault.text, '');
    });

  test('is none of these', () => {
    const good = [{ kvk: '90000011' }, { surname: 'Zwaluwenberg', givenNames: 'J', bornOn: '1983-07-09' }];
    assert.deepEqual(unusable(good, say), []);
  });
});

describe('a thing of the registers', () => {
  const thing = (kind: string, facts: { readonly [property: string]: string }) => ({
    kind,
    facts: Object.entries(facts).map(([property, value]) => ({ property, values: [{ value }] })),
  });
  const cases = [
    { of: thing('Company', { name: 'Loods B.V.', kvkNumber: '90000011' }), gives: { kind: 'firm', kvk: '90000011' } },
    { of: thing('Vehicle', { registrationNumber: 'GX-123-K' }), gives: { kind: 'vehicle', plate: 'GX-123-K' } },
    {
      of: thing('Person', { firstName: 'Willem', lastName: 'Meulenkamp', birthDate: '1971-03-12' }),
      gives: { kind: 'person', surname: 'Meulenkamp', givenNames: 'Willem', bornOn: '1971-03-12' },
    },
  ];
  for (const { of, gives } of cases)
    test(`begins a question about it: ${of.kind}`, () => {
      const draft = draftOfThing(of);
      assert.deepEqual(draft, gives);
      const parsed = parse(subjectRecord, inputOf(subjectRecord.fields, draft ?? {}));
      assert.ok('good' in parsed && keysToAsk(parsed.good).length > 0);
    });

  test('that nobody can be asked about begins none', () => {
    assert.equal(draftOfThing(thing('Directorship', { role: 'bestuurder' })), undefined);
  });
});

test('a subject is the same in any order of its members, and not with one more', () => {
  assert.ok(isSameSubject({ surname: 'A', bornOn: '1971' }, { bornOn: '1971', surname: 'A' }));
  assert.ok(!isSameSubject({ surname: 'A' }, { surname: 'A', bornOn: '1971' }));
  assert.ok(!isSameSubject({ surname: 'A' }, undefined));
});

describe('a question that began with a thing', () => {
  const draft = { [kindKey]: 'person', surname: 'Zwaluwenberg', bornOn: '1983-07-09' };
  const said = { surname: 'Zwaluwenberg', bornOn: '1983-07-09' };

  test('carries its records apart from what is asked', () => {
    const brought = broughtFrom(draft, { records: [{ ref: 'a', source: 'x' }] });
    assert.deepEqual(takenApart(brought), { subject: draft, records: ['a'] });
    assert.deepEqual(takenApart({}), { subject: {}, records: [] });
  });

  const questions = [
    { what: 'when nothing was changed', subjects: [said], is: true },
    { what: 'when more was filled in', subjects: [{ ...said, bsn: '999990019' }], is: true },
    { what: 'when somebody else is asked about as well', subjects: [{ plate: 'GX-123-K' }, said], is: true },
    { what: 'not when the name became another', subjects: [{ ...said, surname: 'Zwaluw' }], is: false },
    { what: 'not when the day is gone', subjects: [{ surname: 'Zwaluwenberg' }], is: false },
  ];
  for (const { what, subjects, is } of questions)
    test(`is still about it ${what}`, () => assert.equal(isStillAbout(subjects, draft), is));

  test('and is about nothing when the register said nothing to ask by', () =>
    assert.equal(isStillAbout([said], { [kindKey]: 'person' }), false));
});
