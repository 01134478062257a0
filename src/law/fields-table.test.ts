import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sharing, vary } from './basis/law-case.ts';
import { permit } from './basis/row.ts';
import { allowedFields, fieldCodes, fieldLabel, fieldsOf } from './fields.ts';
import type { Category, PartnershipKind, Resource } from './question.ts';
import type { Rule } from './rule.ts';
import { categories } from './terms.ts';

/** Written out a second time on purpose, as people read it: which details a kind of data has. */
const details: { readonly [C in Category]: string } = {
  signal: 'Omschrijving, Plaats, Periode, Bronnen',
  identity: 'Naam, Geboortedatum, Geboorteplaats, Geslacht',
  contact: 'Adres, Telefoonnummer, E-mailadres',
  bsn: 'Burgerservicenummer (BSN)',
  'residence-status': 'Verblijfsstatus, Periode',
  housing: 'Adres, Gebruik, Eigenaar, Huurder, Aantal ingeschreven mensen, Maatregel',
  vehicles: 'Kenteken, Merk en type, Houder',
  financial: 'Rekeningen, Schulden, Transacties, Bezittingen',
  'land-register': 'Perceel, Eigenaar, Hypotheek, Koopsom',
  company: 'KVK-nummer, Handelsnaam, Adres, Bestuurders, Activiteiten, Eigenaren (UBO)',
  income: 'Inkomen, Uitkering, Werkgever, Periode',
  'business-relations': 'Zakenpartner, Soort relatie, Periode',
  permits: 'Soort vergunning, Houder, Adres, Besluit, Periode',
  supervision: 'Adres, Bevinding, Maatregel, Periode',
  tax: 'Aanslagen, Achterstanden, Omzet, Vergrijpboetes, Periode',
  police: 'Adres, Feiten, Rol, Namen, Periode',
  judicial: 'Strafbaar feit, Besluit, Straf, Periode',
  // Of what the GDPR guards most there is nothing to choose from.
  sexual: 'Feiten',
  health: 'Feiten',
  ethnicity: 'Feiten',
  religion: 'Feiten',
  political: 'Feiten',
  biometric: 'Feiten',
  union: 'Feiten',
  care: 'Voorziening, Aanbieder, Periode',
  staff: 'Naam, Contactgegevens, Bevoegdheid, Screening',
  log: 'Wie, Wanneer, Wat, Doel',
  indicators: 'Kenmerken, Werking',
  result: 'Conclusie, Adres, Feiten, Maatregel, Bronnen',
  hit: 'Alleen ja of nee',
  'wealth-report': 'Inkomen, Bezittingen, Schulden, Bronnen',
  'relations-report': 'Namen, Soort relatie, Bronnen',
  goods: 'Goederen, Route, Container, Bedrijf',
  // About numbers of people, never about one of them.
  area: 'Cijfers, Uitleg',
  'trend-report': 'Cijfers, Uitleg',
  statistics: 'Cijfers, Uitleg',
  none: 'Uitleg',
  // A whole register, a score, a list to keep people out, a letter: no part of it goes anywhere.
  bulk: '',
  'person-score': '',
  blacklist: '',
  'mail-content': '',
};

describe('the details of a kind of data', () => {
  for (const [category, labels] of byCategory(details))
    test(`${category}: ${labels || 'nothing'}`, () => {
      assert.equal(fieldsOf[category].map(({ label }) => label.nl).join(', '), labels);
      for (const { code, label } of fieldsOf[category]) assert.ok(code && label.en, label.nl);
    });

  test('one code is one detail, wherever it stands, and is read the same everywhere', () => {
    for (const category of categories) {
      const codes = fieldsOf[category].map(({ code }) => code);
      assert.equal(new Set(codes).size, codes.length, category);
      for (const { code, label } of fieldsOf[category])
        assert.deepEqual(fieldLabel(code), label, `${category} ${code}`);
    }
  });

  test('the BSN may be asked for beside all of them, and is a detail of none', () => {
    for (const category of categories) {
      assert.equal(fieldCodes(category).filter((code) => code === 'bsn').length, 1, category);
      if (category !== 'bsn') assert.ok(!fieldsOf[category].some(({ code }) => code === 'bsn'), category);
    }
    assert.deepEqual(fieldCodes('hit'), ['answer', 'bsn']);
    assert.deepEqual(fieldCodes('bulk'), ['bsn']);
    assert.deepEqual(fieldCodes('bsn'), ['bsn']);
  });

  test('a pointer has its label, what does not exist has none', () => {
    assert.equal(fieldLabel('pointer')?.nl, 'Alleen een verwijzing, zonder dossier');
    assert.equal(fieldLabel('adres'), undefined);
  });
});

function byCategory(table: { readonly [C in Category]: string }): readonly (readonly [Category, string])[] {
  return categories.map((category) => [category, table[category]]);
}

describe('what may go along', () => {
  const opening = (...fields: readonly string[]): Rule => ({ ...all, fields });
  const all = permit({
    id: 'TT01',
    actions: ['provide'],
    when: { all: [] },
    retention: 'T5F',
    basis: [],
    sentence: { nl: 'Dat mag.', en: 'That is allowed.' },
    confidence: 'H',
  });
  const some = opening('tenant', 'address');
  const pointer = opening('pointer');
  const whole = ['address', 'measure', 'owner', 'registered', 'tenant', 'use'];
  const bsn = { bsn: true };

  const table: readonly (readonly [
    says: string,
    permits: readonly Rule[],
    resource: Partial<Resource>,
    goes: readonly string[],
    kind?: PartnershipKind,
  ])[] = [
    ['no permit: nothing', [], {}, []],
    ['a permit that names none: all of it, in a fixed order, without the BSN', [all], {}, whole],
    ['a permit that names some: those', [some], {}, ['address', 'tenant']],
    ['two permits: what either opens', [some, opening('use')], {}, ['address', 'tenant', 'use']],
    ['a permit for all beside one for some: all', [some, all], {}, whole],
    ['only what was asked', [all], { fields: ['use', 'address'] }, ['address', 'use']],
    ['asked, and not open', [some], { fields: ['use', 'address'] }, ['address']],
    ['nothing was asked', [all], { fields: [] }, []],
    ['a detail of another kind of data', [all, opening('turnover')], { fields: ['turnover'] }, []],

    ['a tip: a pointer, whatever was asked', [pointer, pointer], { fields: ['address'] }, ['pointer']],
    ['a tip beside a permit for some: the details, and no pointer', [pointer, some], {}, ['address', 'tenant']],
    ['a permit for a pointer and a detail is no tip', [opening('pointer', 'use')], {}, ['use']],

    ['the BSN, in a RIEC', [all], bsn, ['address', 'bsn', 'measure', 'owner', 'registered', 'tenant', 'use']],
    ['the BSN, in a ZVH', [all], { fields: ['bsn'] }, ['bsn'], 'ZVH'],
    ['the BSN, in a FEC: no act opens it', [all], bsn, whole, 'FEC'],
    ['the BSN, in no partnership', [all], { fields: ['bsn', 'use'] }, ['use'], 'none'],
    ['the BSN, where the permit names other details', [some], bsn, ['address', 'tenant']],
    ['the BSN is said not to be asked', [all], { bsn: false }, whole],
    ['the BSN is the data themselves', [all], { category: 'bsn' }, ['bsn'], 'FEC'],
  ];
  for (const [says, permits, resource, goes, kind = 'RIEC'] of table)
    test(says, () => assert.deepEqual(allowedFields(vary(sharing, { resource, context: { kind } }), permits), goes));

  test('nothing, as long as nobody said which data or in which partnership the BSN goes round', () => {
    assert.deepEqual(allowedFields(vary(sharing, {}, ['resource.category']), [all, pointer]), []);
    assert.deepEqual(allowedFields(vary(sharing, {}, ['resource.category']), [pointer]), []);
    assert.deepEqual(allowedFields(vary(sharing, { resource: { fields: ['bsn'] } }, ['context.kind']), [all]), []);
  });
});
