import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bitsOf,
  commonFirmWords,
  countFirmWords,
  firmAcronymKey,
  firmFormKey,
  firmNameKey,
  firmNumbersKey,
  firmTellingKey,
  parseFirmName,
  tellingFirmWords,
} from './firm-name.ts';

/** words | forms | status | numbers */
const written = (raw: string): string => {
  const { words, forms, status, numbers } = parseFirmName(raw);
  return [words.join(' '), forms.map((form) => form.code).join('+'), status, numbers.join(' ')].join('|');
};

const names: readonly (readonly [string, string])[] = [
  ['Jansen B.V.', 'jansen|bv||'],
  ['Jansen BV', 'jansen|bv||'],
  ['Jansen B V', 'jansen|bv||'],
  ['JANSEN b.v', 'jansen|bv||'],
  ['B.V. Handelsmaatschappij Noord', 'handelsmaatschappij noord|bv||'],
  ['Jansen Besloten Vennootschap', 'jansen|bv||'],
  ['Jansen N.V.', 'jansen|nv||'],
  ['V.O.F. De Drie Molens', 'drie molens|vof||'],
  ['De Drie Molens VOF', 'drie molens|vof||'],
  ['Jansen C.V.', 'jansen|cv||'],
  ['Maatschap Jansen en De Vries', 'jansen vries|maatschap||'],
  ['Eenmanszaak Jansen', 'jansen|ez||'],
  ['Stichting Vrienden van de Molen', 'vrienden van molen|stichting||'],
  ['Stichting Administratiekantoor Jansen', 'jansen|stak||'],
  ['Vereniging van Eigenaars Dorpsstraat 12', 'dorpsstraat 12|vve||12'],
  ['Zuiderveld Coöperatie U.A.', 'zuiderveld|coop ua||'],
  ['Coöperatieve Vereniging Zuiderveld B.A.', 'zuiderveld|coop+coop ba||'],
  ['Jansen Groep B.V. i.o.', 'jansen group|bv|being founded|'],
  ['Jansen B.V. in oprichting', 'jansen|bv|being founded|'],
  ['Jansen B.V. in liquidatie', 'jansen|bv|winding up|'],
  ['Jansen B.V. in staat van faillissement', 'jansen|bv|bankrupt|'],
  ['Jansen & Zn. Beheer II B.V.', 'jansen zonen beheer 2|bv||2'],
  ['Beheer V B.V.', 'beheer 5|bv||5'],
  ['Fonds 007 B.V.', 'fonds 7|bv||7'],
  ['4You B.V.', '4you|bv||'],
  ['Acme Ltd.', 'acme|ltd||'],
  ['Acme Company Limited', 'acme|ltd||'],
  ['ACME Co., Ltd', 'acme|ltd||'],
  ['Acme Pte. Ltd.', 'acme|pteltd||'],
  ['Acme LLC', 'acme|llc||'],
  ['Acme, Inc.', 'acme|inc||'],
  ['Müller GmbH', 'muller|gmbh||'],
  ['Müller GmbH & Co. KG', 'muller|kg||'],
  ['Acme S.R.L.', 'acme|srl||'],
  ['Acme S.à r.l.', 'acme|sarl||'],
  ['Acme S.A.', 'acme|sa||'],
  ['Pérez y García S.L.', 'perez garcia|sl||'],
  ['Kowalski Sp. z o.o.', 'kowalski|spzoo||'],
  ['Kowalski spółka z ograniczoną odpowiedzialnością', 'kowalski|spzoo||'],
  ['ООО Ромашка', 'romashka|ooo||'],
  ['Petrov EOOD', 'petrov|ood||'],
  ['Hansen A/S', 'hansen|as||'],
  ['Virtanen Oy', 'virtanen|oy||'],
  ['Yılmaz Ltd. Şti.', 'yilmaz|ltdsti||'],
  ['Al Noor Trading FZE', 'al noor trading|fze||'],
  ['Peeters BVBA', 'peeters|bvba||'],
  ['Holding B.V.', 'holding|bv||'],
  ['BV', 'bv|||'],
  ['', '|||'],
];

test('the legal form is taken off and kept, and figures are kept', () => {
  assert.deepEqual(
    names.map(([raw]) => [raw, written(raw)]),
    names,
  );
});

test('spellings of one firm share a key, and another figure is another firm', () => {
  const same = ['Jansen & Zn. Beheer II B.V.', 'JANSEN EN ZONEN BEHEER 2 BV', 'Janssen en Zonen Beheer II'];
  assert.equal(new Set(same.map(firmNameKey)).size, 1);
  assert.deepEqual(['Beheer II B.V.', 'Beheer 2', 'Beheer III', 'Beheer'].map(firmNumbersKey), ['2', '2', '3', '']);
  assert.equal(firmFormKey('Jansen Besloten Vennootschap'), 'bv');
});

test('a name of initials meets the name that it stands for', () => {
  for (const raw of ['Koninklijke Luchtvaart Maatschappij N.V.', 'K.L.M. N.V.', 'KLM', 'K L M'])
    assert.equal(firmAcronymKey(raw), 'klm');
});

test('how much a word tells follows from how often it stands in names', () => {
  assert.ok(bitsOf('holding', commonFirmWords) < 4);
  assert.ok(bitsOf('suyderveld', commonFirmWords) > 13);
  const same = ['Jansen Holding B.V.', 'Jansen Beheer II', 'JANSEN GROEP'];
  assert.deepEqual([...new Set(same.map(firmTellingKey))], ['jansen']);
  assert.equal(firmTellingKey('Holding B.V.'), 'holding');
  const own = countFirmWords([...new Array(600).fill('Molen B.V.'), 'Jansen Molen', 'Holding X']);
  assert.deepEqual(tellingFirmWords('Jansen Molen B.V.', own), ['jansen']);
  assert.deepEqual(tellingFirmWords('Molen Holding B.V.', own), ['holding']);
});
