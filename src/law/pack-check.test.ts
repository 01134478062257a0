import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { activate } from './activate.ts';
import { packs } from './basis/index.ts';
import { faultsOfPacks, type PackFault } from './pack-check.ts';
import type { Citation } from './question.ts';
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

interface Bad {
  readonly title: string;
  readonly packs: readonly RulePack[];
  readonly at: string;
  readonly says: RegExp;
}
const twoVersions = (validUntil: string, next: string): readonly RulePack[] => [
  packOf('2026-01-01', { validUntil }),
  packOf(next),
];
const cited = (change: Partial<Citation>): readonly RulePack[] =>
  withRule({ basis: citation ? [citation, { ...citation, ...change }] : [] });

/** About a file as a whole, so no rule is named. */
const badFiles: readonly Bad[] = [
  { title: 'no such day', packs: [packOf('2026-02-30')], at: 'validFrom', says: /day belongs/ },
  { title: 'no day at all', packs: [packOf('voorjaar')], at: 'validFrom', says: /day belongs/ },
  {
    title: 'an end before the start',
    packs: [packOf('2026-01-01', { validUntil: '2025-12-31' })],
    at: 'validUntil',
    says: /before the first/,
  },
  {
    title: 'an end that is no day',
    packs: [packOf('2026-01-01', { validUntil: '2026-13-01' })],
    at: 'validUntil',
    says: /day belongs/,
  },
  {
    title: 'an end that is no day, and a next version',
    packs: twoVersions('2026-13-01', '2027-01-01'),
    at: 'validUntil',
    says: /day belongs/,
  },
  {
    title: 'two versions of one day',
    packs: [packOf('2026-01-01'), packOf('2026-01-01')],
    at: 'validFrom',
    says: /same day/,
  },
  {
    title: 'two versions of one day that end on the day before',
    packs: [packOf('2026-01-01', { validUntil: '2026-01-01' }), packOf('2026-01-01')],
    at: 'validFrom',
    says: /same day/,
  },
  {
    title: 'periods that overlap by a day',
    packs: twoVersions('2026-06-30', '2026-06-30'),
    at: 'validFrom',
    says: /before ends \(2026-06-30\): the periods overlap/,
  },
  {
    title: 'periods that overlap by months',
    packs: twoVersions('2026-06-30', '2026-02-01'),
    at: 'validFrom',
    says: /overlap/,
  },
  {
    title: 'a period of a day that is missing',
    packs: twoVersions('2026-06-29', '2026-07-01'),
    at: 'validFrom',
    says: /up to 2026-06-29\) and this one a period is missing/,
  },
];

/** About a rule, which is then named. */
const badRules: readonly Bad[] = [
  { title: 'no basis', packs: withRule({ basis: [] }), at: 'basis', says: /names no act/ },
  { title: 'a citation without article', packs: cited({ article: ' ' }), at: 'basis', says: /names no article/ },
  { title: 'a citation without act', packs: cited({ act: ' ' }), at: 'basis', says: /names no article/ },
  { title: 'a text that nobody checked', packs: cited({ checkedBy: ' ' }), at: 'basis', says: /who checked/ },
  { title: 'a text that was checked some day', packs: cited({ checkedOn: 'mei' }), at: 'basis', says: /day belongs/ },
  { title: 'a text of no day', packs: cited({ validFrom: '2026-02-30' }), at: 'basis', says: /day belongs/ },
  { title: 'a misspelt fact', packs: withRule({ when: misspelt }), at: 'when', says: /subject\.organn/ },
  {
    title: 'a purpose that does not exist',
    packs: withRule({ when: { not: { fact: 'context.purposeCode', in: ['none', 'riec-2.17', 'riec-2.71'] } } }),
    at: 'when',
    says: /purpose: riec-2\.71/,
  },
  {
    title: 'a detail that does not exist',
    packs: withRule({ effect: 'permit', fields: ['address', 'adres'] }),
    at: 'fields',
    says: /detail: adres/,
  },
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
    title: 'an approval that forbids, beside one that lifts',
    packs: withRule({
      when: { all: [{ fact: 'approval.rac', is: true }, { not: { fact: 'approval.person', is: true } }] },
    }),
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
    title: 'an approval that must be false',
    packs: withRule({ effect: 'permit', when: { fact: 'approval.rac', is: false } }),
    at: 'when',
    says: /whether an approval is there/,
  },
  {
    title: 'an approval that must be false, deeper down',
    packs: withRule({
      effect: 'permit',
      when: {
        all: [
          { all: [] },
          {
            any: [
              { fact: 'subject.machine', is: true },
              { fact: 'approval.rac', is: false },
            ],
          },
        ],
      },
    }),
    at: 'when',
    says: /whether an approval is there/,
  },
  {
    title: 'an approval that must not be false',
    packs: withRule({ when: { not: { fact: 'approval.rac', is: false } } }),
    at: 'when',
    says: /whether an approval is there/,
  },
  {
    title: 'approvals of a forbid',
    packs: withRule({ approvals: ['rac'] }),
    at: 'approvals',
    says: /belong to permits/,
  },
  { title: 'no actions', packs: withRule({ actions: [] }), at: 'actions', says: /which act/ },
  { title: 'no English', packs: withRule({ sentence: { nl: 'Ja.', en: ' ' } }), at: 'sentence', says: /missing/ },
  { title: 'no Dutch', packs: withRule({ sentence: { nl: ' ', en: 'Yes.' } }), at: 'sentence', says: /missing/ },
  {
    title: 'an obligation in one language',
    packs: withRule({ obligations: [{ nl: 'Meld het.', en: '' }] }),
    at: 'sentence',
    says: /missing/,
  },
  {
    title: 'a way out in one language',
    packs: withRule({ alternatives: [...rule.alternatives, { nl: '', en: 'Ask.' }] }),
    at: 'sentence',
    says: /missing/,
  },
  {
    title: 'an id twice in one file',
    packs: [packOf('2026-01-01', { rules: [rule, rule] })],
    at: 'id',
    says: /another rule/,
  },
  {
    title: 'an id of another act',
    packs: [packOf('2026-01-01'), packOf('2026-01-01', { id: 'wet-op-de-proef' })],
    at: 'id',
    says: /another rule/,
  },
];

const good: readonly (readonly [title: string, packs: readonly RulePack[]])[] = [
  ['a version until the next', [packOf('2026-01-01'), packOf('2026-07-01')]],
  ['a version that ends on the day before the next', twoVersions('2026-06-30', '2026-07-01')],
  ['the same over the year', twoVersions('2026-12-31', '2027-01-01')],
  ['the same over 29 February', twoVersions('2028-02-29', '2028-03-01')],
  ['an act of one day', [packOf('2026-01-01', { validUntil: '2026-01-01' })]],
  ['another act that starts on the same day', [packOf('2026-01-01'), packOf('2026-01-01', { id: 'b', rules: [] })]],
  [
    'another act that starts when this one ran',
    [
      packOf('2026-01-01', { validUntil: '2026-06-30' }),
      packOf('2026-03-01', { id: 'wet', rules: [] }),
      packOf('2027-03-01', { id: 'zorg', rules: [] }),
    ],
  ],
  ['an approval that lifts a forbid', withRule({ when: { not: { fact: 'approval.rac', is: true } } })],
  [
    'a permit that an approval carries, without a way out',
    withRule({ effect: 'permit', when: { fact: 'approval.rac', is: true }, approvals: ['person'], alternatives: [] }),
  ],
  ['a permit for a detail', withRule({ effect: 'permit', fields: ['address', 'bsn', 'pointer'] })],
  ['another fact that must be false', withRule({ when: { fact: 'subject.machine', is: false } })],
  ['a fact that must be open', withRule({ when: { open: 'subject.organ' } })],
  ['no purpose', withRule({ when: { fact: 'context.purposeCode', is: 'none' } })],
];

describe('files of rules', () => {
  test('ours are sound', () => assert.deepEqual(faultsOfPacks(packs), []));
  for (const [title, sound] of good)
    test(`${title}: sound, in any order`, () => {
      assert.deepEqual(faultsOfPacks(sound), []);
      assert.deepEqual(faultsOfPacks(sound.toReversed()), []);
    });

  for (const [list, ruleId] of [
    [badFiles, undefined],
    [badRules, 'TT01'],
  ] as const)
    for (const { title, packs: wrong, at, says } of list)
      test(`${title}: named with its place, and nothing is switched on`, () => {
        for (const given of [wrong, wrong.toReversed()]) {
          const [fault, ...others] = faultsOfPacks(given);
          assert.ok(fault);
          assert.deepEqual(others, []);
          const { detail, ...place } = fault;
          // The place is the file that must change: of two that do not fit, the later.
          assert.deepEqual(place, { ...fileOf(wrong, at), ...(ruleId ? { ruleId } : {}), member: at });
          assert.match(detail.en, says);
          assert.match(detail.nl, /^.{10,}\.$|2026-11-23/);
        }
        assert.throws(() => activate([...packs, ...wrong], { profile: 'demo', on }), says);
      });

  test('all faults are told at once: files, then their periods, then ids, by act and day', () => {
    const broken = { rules: [{ ...rule, actions: [], basis: [] }] };
    const given = [
      packOf('2026-07-01', broken),
      packOf('2026-03-01', { id: 'andere-wet', validUntil: 'mei' }),
      packOf('2026-01-01', { validUntil: '2026-05-31' }),
    ];
    assert.deepEqual(
      faultsOfPacks(given).map(({ packId, validFrom, member }) => `${packId} ${validFrom} ${member}`),
      [
        'andere-wet 2026-03-01 validUntil',
        'proefwet 2026-07-01 basis',
        'proefwet 2026-07-01 actions',
        'proefwet 2026-07-01 validFrom',
        'proefwet 2026-01-01 id',
        'proefwet 2026-07-01 id',
      ],
    );
  });

  test('an act that ended holds on its last day, and no longer on the next', () => {
    const ended = packOf('2026-01-01', { validUntil: '2026-06-30' });
    const isOn = (day: string) => activate([...packs, ended], { profile: 'demo', on: day }).rules.includes(rule);
    assert.deepEqual(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(isOn), [false, true, true, false]);
  });
});

function fileOf(wrong: readonly RulePack[], at: string): Pick<PackFault, 'packId' | 'validFrom'> {
  const inOrder = wrong.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const pack = at === 'validUntil' ? inOrder[0] : inOrder.at(-1);
  assert.ok(pack);
  return { packId: pack.id, validFrom: pack.validFrom };
}
