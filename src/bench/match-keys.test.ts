import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KeySet, type KnownRecord, keyQuality } from './match-keys.ts';

const person = (name: string, subject: KnownRecord['subject']): KnownRecord => ({ person: name, subject });
const anna = { surname: 'de Vries', givenNames: 'Anna', bornOn: '1984-03-04', bsn: '999990019' };
const sets: readonly KeySet[] = [
  { name: 'number', specs: ['bsn.1'] },
  { name: 'and names', specs: ['bsn.1', 'pn1.1'] },
  { name: 'and weak ones', specs: ['bsn.1', 'pn1.1', 'pw1.1', 'pw2.1'] },
  { name: 'weak ones alone', specs: ['bsn.1', 'pn1.1', 'pw1.1', 'pw2.1'], weakAlone: true },
];

test('candidates are counted once for each pair, right and wrong, and weak keys only beside another', () => {
  const held = [
    person('anna', anna),
    // Day and month swapped: both weak keys meet, which makes a candidate.
    person('bram', { surname: 'Jansen', givenNames: 'Bram', bornOn: '1990-05-06' }),
    // Shares surname and date, in the other order, with nobody but one weak key of Bram.
    person('other', { surname: 'Jansen', givenNames: 'Klaas', bornOn: '1990-06-05' }),
  ];
  const asked = [
    person('anna', { ...anna, surname: 'Vries', bsn: '' }),
    person('bram', { surname: 'Janssen', givenNames: 'Bram', bornOn: '1990-06-05' }),
    person('nobody', { surname: 'Bakker' }),
  ];
  const counted = keyQuality({ asked, held }, sets).map(({ same, found, wrong }) => [same, found, wrong]);
  assert.deepEqual(counted, [
    [2, 0, 0],
    [2, 1, 0],
    [2, 2, 0],
    [2, 2, 1],
  ]);
});

test('within one file each pair counts once, and evaluations are those of the set', () => {
  const records = [person('anna', anna), person('anna', anna), person('anna', { ...anna, bsn: '' })];
  const [number, names] = keyQuality({ asked: records, held: records }, sets);
  assert.deepEqual([number?.same, number?.found, names?.found], [3, 1, 3]);
  assert.deepEqual([number?.keysPerRecord, names?.keysPerRecord], [2 / 3, 5 / 3]);
});
