import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { activate } from './activate.ts';
import { packs } from './basis/index.ts';
import { faultsOfPacks } from './pack-check.ts';
import type { Rule, RulePack } from './rule.ts';

const on = '2026-11-23';
const rule: Rule = {
  id: 'TT01',
  effect: 'forbid',
  actions: ['provide'],
  when: { all: [] },
  duty: 'may',
  retention: '0',
  basis: [{ act: 'Proefwet', article: '1', validFrom: on, checkedOn: on, checkedBy: 'test' }],
  sentence: { nl: 'Nu niet meer.', en: 'No longer.' },
  obligations: [],
  alternatives: [{ nl: 'Wacht.', en: 'Wait.' }],
  confidence: 'H',
};
const packOf = (validFrom: string, change: Partial<RulePack> = {}): RulePack => ({
  id: 'proefwet',
  title: { nl: 'Proefwet', en: 'Test act' },
  validFrom,
  signatory: { nl: 'Niemand', en: 'Nobody' },
  rules: [rule],
  ...change,
});
const withRule = (change: Partial<Rule>): readonly RulePack[] => [
  packOf('2026-01-01', { rules: [{ ...rule, ...change }] }),
];
const [citation] = rule.basis;
const misspelt: Rule['when'] = JSON.parse('{"fact":"subject.organn","is":"college"}');

const bad: readonly {
  readonly title: string;
  readonly packs: readonly RulePack[];
  readonly at: string;
  readonly says: RegExp;
}[] = [
  {
    title: 'two versions of one day',
    packs: [packOf('2026-01-01'), packOf('2026-01-01')],
    at: 'validFrom',
    says: /same day/,
  },
  {
    title: 'overlapping periods',
    packs: [packOf('2026-01-01', { validUntil: '2026-06-30' }), packOf('2026-06-30')],
    at: 'validFrom',
    says: /overlap/,
  },
  {
    title: 'a missing period',
    packs: [packOf('2026-01-01', { validUntil: '2026-06-29' }), packOf('2026-07-01')],
    at: 'validFrom',
    says: /missing/,
  },
  {
    title: 'a purpose that does not exist',
    packs: withRule({ when: { not: { fact: 'context.purposeCode', in: ['riec-2.17', 'riec-2.71'] } } }),
    at: 'when',
    says: /riec-2\.71/,
  },
  {
    title: 'a field that does not exist',
    packs: withRule({ effect: 'permit', fields: ['adres'] }),
    at: 'fields',
    says: /adres/,
  },
  { title: 'no such day', packs: [packOf('2026-02-30')], at: 'validFrom', says: /day belongs/ },
  {
    title: 'an end before the start',
    packs: [packOf('2026-01-01', { validUntil: '2025-12-31' })],
    at: 'validUntil',
    says: /before the first/,
  },
  { title: 'no basis', packs: withRule({ basis: [] }), at: 'basis', says: /names no act/ },
  {
    title: 'a citation without article',
    packs: withRule({ basis: citation ? [{ ...citation, article: ' ' }] : [] }),
    at: 'basis',
    says: /names no article/,
  },
  {
    title: 'a text that nobody checked',
    packs: withRule({ basis: citation ? [{ ...citation, checkedBy: '' }] : [] }),
    at: 'basis',
    says: /who checked/,
  },
  { title: 'a misspelt fact', packs: withRule({ when: misspelt }), at: 'when', says: /subject\.organn/ },
  {
    title: 'a forbid without a way out',
    packs: withRule({ alternatives: [] }),
    at: 'alternatives',
    says: /lawful instead/,
  },
  {
    title: 'an approval that forbids',
    packs: withRule({ when: { fact: 'approval.rac', is: true } }),
    at: 'when',
    says: /bring a forbid about/,
  },
  {
    title: 'an approval that takes a permit away',
    packs: withRule({ effect: 'permit', when: { not: { fact: 'approval.rac', is: true } } }),
    at: 'when',
    says: /take a permit away/,
  },
  {
    title: 'approvals of a forbid',
    packs: withRule({ approvals: ['rac'] }),
    at: 'approvals',
    says: /belong to permits/,
  },
  { title: 'no actions', packs: withRule({ actions: [] }), at: 'actions', says: /which act/ },
  { title: 'one language', packs: withRule({ sentence: { nl: 'Ja.', en: ' ' } }), at: 'sentence', says: /missing/ },
  {
    title: 'an id of another act',
    packs: [packOf('2026-01-01'), packOf('2026-01-01', { id: 'andere-wet' })],
    at: 'id',
    says: /another rule/,
  },
];

describe('files of rules', () => {
  test('ours are sound', () => assert.deepEqual(faultsOfPacks(packs), []));

  for (const { title, packs: wrong, at, says } of bad) {
    test(`${title}: named, and nothing is switched on`, () => {
      const [fault] = faultsOfPacks(wrong);
      assert.equal(fault?.member, at);
      assert.match(fault.detail.en, says);
      assert.ok(fault.detail.nl.length > 10);
      assert.throws(() => activate([...packs, ...wrong], { profile: 'demo', on }), says);
    });
  }

  test('an act that ended holds on its last day, and no longer on the next', () => {
    const ended = packOf('2026-01-01', { validUntil: '2026-06-30' });
    const isOn = (day: string) => activate([...packs, ended], { profile: 'demo', on: day }).rules.includes(rule);
    assert.deepEqual(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(isOn), [false, true, true, false]);
  });
});
