import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bind } from './bind.ts';
import { basicCleaners } from './cleaners.ts';
import { parsePlan } from './plan-parser.ts';

const equal = { nl: 'zelfde', en: 'same', when: [{ is: 'equal', column: 'name' }] };
const good = {
  name: 'small',
  nl: 'Klein',
  en: 'Small',
  columns: [
    { name: 'name', from: ['naam', 'name'], clean: ['fold'], isRequired: true },
    { name: 'place', from: ['plaats'] },
  ],
  passes: [{ keys: [{ column: 'name', clean: ['first-3'] }] }, { keys: [{ column: 'place' }] }],
  comparisons: [
    { name: 'name', nl: 'naam', en: 'name', otherwiseNl: 'andere naam', otherwiseEn: 'another name', levels: [equal] },
    {
      name: 'place',
      nl: 'plaats',
      en: 'place',
      otherwiseNl: 'andere plaats',
      otherwiseEn: 'another place',
      levels: [{ nl: 'zelfde', en: 'same', when: [{ is: 'equal', column: 'place' }] }],
    },
  ],
};

/** The good plan with one comparison of names, by this test. */
const testing = (test: object): object => ({
  ...good,
  comparisons: [
    {
      name: 'name',
      nl: 'naam',
      en: 'name',
      otherwiseNl: 'andere naam',
      otherwiseEn: 'another name',
      levels: [{ ...equal, when: [test] }],
    },
  ],
});

const faults: readonly (readonly [says: string, plan: object, pointer: string])[] = [
  ['an unknown field', { ...good, colums: [] }, ''],
  ['no passes', { ...good, passes: [] }, '/passes'],
  [
    'an unknown cleaner',
    { ...good, passes: [{ keys: [{ column: 'name', clean: ['polish'] }] }] },
    '/passes/0/keys/0/clean/0',
  ],
  ['an unknown column', { ...good, passes: [{ keys: [{ column: 'street' }] }] }, '/passes/0/keys/0/column'],
  ['a test without its limit', testing({ is: 'osa', column: 'name' }), '/comparisons/0/levels/0/when/0/limit'],
  ['a swap with nothing to swap with', testing({ is: 'swap', column: 'name' }), '/comparisons/0/levels/0/when/0/other'],
  ['a name twice', { ...good, columns: [...good.columns, { name: 'name', from: ['x'] }] }, '/columns/2/name'],
  [
    'weights on some levels only',
    {
      ...good,
      comparisons: [
        {
          name: 'name',
          nl: 'naam',
          en: 'name',
          otherwiseNl: 'andere naam',
          otherwiseEn: 'another name',
          levels: [{ ...equal, weight: 4000 }],
        },
      ],
    },
    '/comparisons/0',
  ],
];

test('a plan that is not right says which field, in two languages', () => {
  assert.ok('good' in parsePlan(good, basicCleaners));
  const [name, place] = good.comparisons;
  const isApart = { ...good, comparisons: [name, { ...place, weightOtherwise: -20_000 }], apartBits: -16 };
  assert.ok('good' in parsePlan(isApart, basicCleaners), 'what a difference takes may be given alone');
  for (const [says, plan, pointer] of faults) {
    const parsed = parsePlan(plan, basicCleaners);
    assert.ok('faults' in parsed, says);
    assert.ok(
      parsed.faults.some((fault) => fault.pointer === pointer && fault.detail.nl !== fault.detail.en),
      `${says}: ${JSON.stringify(parsed.faults)}`,
    );
  }
});

test('a plan leaves out what a file has not got, and refuses a file without a required column', () => {
  const parsed = parsePlan(good, basicCleaners);
  assert.ok('good' in parsed);
  const bound = bind(parsed.good, [[' NAAM ', 'leeftijd']], basicCleaners);
  assert.ok('good' in bound);
  assert.deepEqual(bound.good.absent, ['place']);
  assert.equal(bound.good.plan.passes.length, 1);
  assert.deepEqual(
    bound.good.plan.comparisons.map(({ name }) => name),
    ['name'],
  );
  const without = bind(parsed.good, [['plaats']], basicCleaners);
  assert.ok('faults' in without);
  assert.match(without.faults[0]?.nl ?? '', /naam, name/);
  const oneSided = bind(parsed.good, [['naam', 'plaats'], ['name']], basicCleaners);
  assert.ok('good' in oneSided);
  assert.deepEqual(oneSided.good.absent, ['place']);
});
