import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faultsOfRecord } from '../../test/algoritmeregister/faults.ts';
import { activate, type Profile } from './activate.ts';
import { algorithmRegister } from './algorithm-register.ts';
import { packs } from './basis/index.ts';
import { partnerships } from './partners/index.ts';
import type { Rule, RulePack } from './rule.ts';
import { partnershipKinds } from './terms.ts';

const on = '2026-11-23';
const contact = 'https://example.org/schakel';
const registerOf = (from: readonly RulePack[], profile: Profile = 'demo') =>
  algorithmRegister({ active: activate(from, { profile, on }), packs: from, partnerships, contact });

describe('the algorithm register', () => {
  for (const profile of ['demo', 'production'] as const) {
    for (const record of registerOf(packs, profile)) {
      test(`takes "${record.name}" (${profile})`, () => assert.deepEqual(faultsOfRecord(record), []));
    }
  }

  test('has one record for each kind of partnership that has rules', () => {
    const withRules = partnershipKinds.filter(
      (kind) => kind !== 'none' && packs.some(({ rules }) => rules.some(({ kinds }) => kinds?.includes(kind))),
    );
    assert.deepEqual(
      registerOf(packs).map(({ source_id: id }) => id),
      withRules.map((kind) => `schakel-${kind.toLowerCase()}`),
    );
  });

  test('says nothing is in use in a practice environment, or where no partnership works', () => {
    for (const { status } of registerOf(packs)) assert.equal(status, 'In ontwikkeling');
    const used = registerOf(packs, 'production').filter(({ status }) => status === 'In gebruik');
    assert.deepEqual(
      used.map(({ source_id: id }) => id),
      ['schakel-riec', 'schakel-zvh'],
    );
  });

  test('says that no lawyer signed', () => {
    for (const { risks } of registerOf(packs)) assert.match(risks, /zijn er 0 getekend/);
  });
});

describe('the exported paper changes when the rule changes', () => {
  const changed = (id: string, change: (rule: Rule) => Rule): readonly RulePack[] =>
    packs.map((pack) => ({ ...pack, rules: pack.rules.map((rule) => (rule.id === id ? change(rule) : rule)) }));
  const recordIn = (from: readonly RulePack[], id: string) => {
    const found = registerOf(from).find((record) => record.source_id === id);
    assert.ok(found);
    return found;
  };
  const before = recordIn(packs, 'schakel-riec');

  test('its sentence', () => {
    const sentence = { nl: 'Een andere zin.', en: 'Another sentence.' };
    const after = recordIn(
      changed('R01', (rule) => ({ ...rule, sentence })),
      'schakel-riec',
    );
    assert.ok(after.methods_and_models.includes('R01: Een andere zin.'));
    assert.ok(!before.methods_and_models.includes('R01: Een andere zin.'));
  });

  test('the data it opens', () => {
    const after = recordIn(
      changed('R18', (rule) => ({ ...rule, when: { fact: 'resource.category', is: 'mail-content' } })),
      'schakel-riec',
    );
    assert.ok(before.source_data.includes('Verblijfsstatus') && !after.source_data.includes('Verblijfsstatus'));
    assert.ok(after.source_data.includes('Inhoud van post of pakketten'));
  });

  test('whose yes it needs, and its article', () => {
    const after = recordIn(
      changed('R02', (rule) => ({
        ...rule,
        approvals: ['minister'],
        basis: rule.basis.map((citation) => ({ ...citation, article: '9.9' })),
      })),
      'schakel-riec',
    );
    assert.match(after.human_intervention, /De minister, op schrift\. \(R02\)/);
    assert.match(after.lawful_basis, /WGS 9\.9/);
  });

  test('anything else of it: the version tells', () => {
    const after = recordIn(
      changed('R01', (rule) => ({ ...rule, obligations: [] })),
      'schakel-riec',
    );
    assert.notEqual(after.methods_and_models, before.methods_and_models);
  });
});

test('the check of the standard finds what is wrong', () => {
  const [record] = registerOf(packs);
  assert.ok(record);
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ ...record, name: 'x'.repeat(101) }, /^name: has 101 characters of 100$/],
    [{ ...record, lang: 'eng' }, /^lang: eng is not permitted$/],
    [{ ...record, goal: '<b>x</b>' }, /^goal: <b> is not allowed$/],
    [{ ...record, score: 1 }, /^score: not in the standard$/],
    [{ ...record, category: ['Sport'] }, /^category: Sport is not permitted$/],
    [{ ...record, lawful_basis_grouping: [{ title: 'WGS' }] }, /^lawful_basis_grouping: 0\/link: is missing$/],
    [{ ...record, contact_email: ' ' }, /^contact_email: is empty$/],
  ];
  for (const [wrong, says] of cases) assert.match(faultsOfRecord(wrong)[0] ?? '', says);
  const { organization: _, ...without } = record;
  assert.deepEqual(faultsOfRecord(without), ['organization: is missing']);
});
