import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type DataTraits, type Tier, traitsOf } from './data-traits.ts';
import type { Category, OriginRegime, Resource, Source } from './question.ts';
import { categories, originRegimes, specialCategories } from './terms.ts';

/** Written out a second time on purpose, as WGS 2.22(1) and 2.21(1) say it: which kinds of data fall in which tier. */
const categoriesOf: { readonly [T in Exclude<Tier, '3'>]: readonly Category[] } = {
  '1': [
    'identity',
    'contact',
    'bsn',
    'residence-status',
    'housing',
    'vehicles',
    'financial',
    'land-register',
    'company',
    'income',
    'business-relations',
    'permits',
    'supervision',
    // Only that somebody is known, and nothing of why.
    'hit',
  ],
  '2': ['tax', 'judicial', 'sexual'],
  staff: ['staff'],
  none: [
    // What GDPR 9 guards and 2.21 does not open.
    ...(['health', 'care', 'ethnicity', 'religion', 'political', 'biometric', 'union'] as const),
    // Products of other partnerships, and what is about no one person.
    ...(['wealth-report', 'relations-report', 'trend-report', 'area', 'statistics', 'goods', 'indicators'] as const),
    ...(['log', 'bulk', 'person-score', 'blacklist', 'mail-content', 'none'] as const),
    // Never without an act of the police beside it.
    'police',
  ],
};
/** What may hold anything, so that it is in no tier until it is said what is in it. */
const open: readonly Category[] = ['signal', 'result'];

/** The same for the act under which data were collected, WGS 2.22(1)(a). */
const regimesOf: { readonly [T in Exclude<Tier, 'staff'>]: readonly OriginRegime[] } = {
  '1': ['AVG', 'public', 'BRP', 'SUWI', 'PW', 'HRW'],
  '2': ['AWR', 'ADW', 'WJSG', 'WPG-8', 'WPG-13'],
  '3': ['WPG-9', 'WPG-10-1-a', 'WPG-10-1-c'],
  none: [
    'WPG-10-1-b',
    'WPG-12',
    'WPG-14-removed',
    'WWFT',
    'WFT',
    'BIBOB',
    'medical',
    'JEUGDWET',
    'WMO',
    'HRW-UBO',
    'CAMERA',
  ],
};
const police = originRegimes.filter((regime) => regime.startsWith('WPG-'));

const plain: Resource = { category: 'housing', originRegime: 'AVG' };
const without = (...names: readonly (keyof Resource)[]): Resource =>
  JSON.parse(
    JSON.stringify(
      plain,
      Object.keys(plain).filter((name) => !names.some((one) => one === name)),
    ),
  );
const named = { special: false, criminal: false, taxOrigin: false };
const made = (...derivedFrom: readonly Source[]): Resource => ({ ...plain, category: 'result', derivedFrom });

describe('the tier of a kind of data, collected under an ordinary act', () => {
  const tierOf = (category: Category) => traitsOf({ ...plain, category }).tier;
  for (const [tier, list] of Object.entries(categoriesOf))
    for (const category of list) test(`${category}: ${tier}`, () => assert.equal(tierOf(category), tier));
  for (const category of open)
    test(`${category}: not known until it is said what is in it`, () => {
      assert.equal(tierOf(category), undefined);
      assert.equal(traitsOf({ ...plain, category, ...named }).tier, '1');
    });
  test('no kind is left out or stands in two tiers', () => {
    assert.deepEqual([...Object.values(categoriesOf).flat(), ...open].sort(), [...categories].sort());
  });
});

describe('the tier of ordinary data, by the act under which they were collected', () => {
  for (const [tier, list] of Object.entries(regimesOf))
    for (const originRegime of list)
      test(`${originRegime}: ${tier}`, () => assert.equal(traitsOf({ ...plain, originRegime }).tier, tier));
  test('no act is left out or stands in two tiers', () => {
    assert.deepEqual(Object.values(regimesOf).flat().sort(), [...originRegimes].sort());
  });
});

describe('the tier is the heaviest of what is known', () => {
  const table: readonly (readonly [says: string, data: Resource, tier: Tier | undefined])[] = [
    ['police data of daily work', { category: 'police', originRegime: 'WPG-8' }, '2'],
    ['police data of an investigation', { category: 'police', originRegime: 'WPG-9' }, '3'],
    ['police data of an informant', { category: 'police', originRegime: 'WPG-12' }, 'none'],
    ['police data that say they come from the prosecution', { category: 'police', originRegime: 'WJSG' }, 'none'],
    ['a sentence, from an investigation', { category: 'judicial', originRegime: 'WPG-10-1-a' }, '3'],
    ['staff, from the tax service', { category: 'staff', originRegime: 'AWR' }, 'none'],
    ['staff, from an investigation', { category: 'staff', originRegime: 'WPG-9' }, 'none'],
    ['an address with tax data in it', { ...plain, taxOrigin: true }, '2'],
    ['an address with a conviction in it', { ...plain, criminal: true }, '2'],
    ['an address with both, from an investigation', { ...plain, originRegime: 'WPG-9', taxOrigin: true }, '3'],
    ['an address with something special in it', { ...plain, special: true }, 'none'],
    ['an address with health in it', { ...plain, specialCategories: ['health'] }, 'none'],
    ['sexual data, as the act opens them', { category: 'sexual', originRegime: 'AVG', special: true }, '2'],
    ['a result with something special in it', { ...made(), ...named, special: true }, 'none'],

    ['the act is not known', without('originRegime'), undefined],
    ['the kind is not known', without('category'), undefined],
    ['the kind is not known, and is special', { originRegime: 'AVG', special: true }, undefined],
    [
      'the kind is not known, whatever is said to be in it',
      { originRegime: 'AVG', special: true, criminal: true, taxOrigin: true },
      undefined,
    ],
    ['the kind is not known, and no act opens it', { originRegime: 'BIBOB' }, 'none'],
    ['the act is not known, and it is a score', { category: 'person-score' }, 'none'],
    ['the act is not known, and it is staff', { category: 'staff' }, undefined],
    ['a result, and tax is not said', { ...made(), special: false, criminal: false }, undefined],
    ['a result, and a conviction is not said', { ...made(), special: false, taxOrigin: false }, undefined],
    ['a result, and special is not said', { ...made(), criminal: false, taxOrigin: false }, undefined],
  ];
  for (const [says, data, tier] of table)
    test(`${says}: ${tier ?? 'not known'}`, () => assert.equal(traitsOf(data).tier, tier));
});

describe('the tier of what was made from others', () => {
  const wpg9: Source = { category: 'police', originRegime: 'WPG-9' };
  const wpg8: Source = { category: 'police', originRegime: 'WPG-8' };
  const tax: Source = { category: 'tax', originRegime: 'AWR' };
  const staff: Source = { category: 'staff', originRegime: 'AVG' };
  const table: readonly (readonly [says: string, data: Resource, tier: Tier | undefined])[] = [
    ['of addresses', made(plain, plain), '1'],
    ['of an address and tax data', made(plain, tax), '2'],
    ['of tax data and an investigation', made(tax, wpg9), '3'],
    ['of an investigation and daily work', made(wpg9, wpg8), '3'],
    ['of an investigation, at one remove', made(plain, made(wpg9)), '3'],
    ['of staff and an address', made(staff, plain), 'staff'],
    ['of an informant', made(plain, { category: 'police', originRegime: 'WPG-12' }), 'none'],
    ['of an informant, and of who knows what', made({}, { category: 'police', originRegime: 'WPG-12' }), 'none'],
    ['of who knows what', made(plain, {}), undefined],
    ['of who knows what, whatever it says itself', { ...made({}), ...named }, undefined],
    ['of addresses, and itself of tax data', { ...made(plain), taxOrigin: true }, '2'],
    ['of addresses, and itself special', { ...made(plain), special: true }, 'none'],
    ['of addresses, itself under another act', { ...made(plain), originRegime: 'WPG-9' }, '3'],
  ];
  for (const [says, data, tier] of table)
    test(`${says}: ${tier ?? 'not known'}`, () => assert.equal(traitsOf(data).tier, tier));
});

/** One trait, by what is known of the data. */
function trait(name: Exclude<keyof DataTraits, 'flags' | 'tier'>, rows: readonly (readonly [Resource, unknown])[]) {
  describe(`whether it is ${name}`, () => {
    for (const [data, value] of rows)
      test(`${JSON.stringify(data)}: ${value ?? 'not known'}`, () => assert.equal(traitsOf(data)[name], value));
  });
}

trait('tax', [
  [plain, false],
  [{ ...plain, category: 'tax' }, true],
  [{ ...plain, originRegime: 'AWR' }, true],
  [{ ...plain, originRegime: 'ADW' }, true],
  [{ ...plain, originRegime: 'AWR', taxOrigin: false }, true],
  [{ ...plain, taxOrigin: true }, true],
  [{ category: 'tax' }, true],
  [without('category'), undefined],
  [without('originRegime'), undefined],
  [made(), undefined],
  [made(plain), false],
  [made(plain, { category: 'tax' }), true],
]);
trait('criminal', [
  [plain, false],
  [{ ...plain, category: 'police' }, true],
  [{ ...plain, category: 'judicial' }, true],
  [{ ...plain, criminal: true }, true],
  [{ originRegime: 'WPG-8' }, true],
  [{ criminal: false }, undefined],
  [made(), undefined],
  [made({ ...plain, criminal: true }), true],
]);
trait('special', [
  [plain, false],
  [{ ...plain, special: true }, true],
  [{ ...plain, originRegime: 'medical' }, true],
  [{ ...plain, originRegime: 'JEUGDWET' }, true],
  [{ ...plain, originRegime: 'WMO' }, true],
  [{ ...plain, originRegime: 'BIBOB' }, false],
  [{ ...plain, specialCategories: ['union'] }, true],
  // What is named outweighs a flag that denies it.
  [{ ...plain, specialCategories: ['union'], special: false }, true],
  [{ ...plain, specialCategories: [], special: true }, true],
  [made(), undefined],
  [{ ...made(), specialCategories: [] }, false],
  [{ ...made(), special: false }, false],
  [made(plain, { ...plain, category: 'health' }), true],
]);
trait('automated', [
  [plain, false],
  [{ ...plain, automated: true }, true],
  [made(), undefined],
  [{ ...made(), automated: false }, false],
  [made(plain, { ...plain, automated: true }), true],
  [without('category'), undefined],
]);
trait('secrecyClosed', [
  [plain, false],
  [{ ...plain, secrecyWithoutOpening: true }, true],
  // A person may add a bar, and cannot take away what the act closes or opens.
  [{ ...plain, originRegime: 'WPG-14-removed', secrecyWithoutOpening: false }, true],
  [{ ...plain, originRegime: 'AWR', secrecyWithoutOpening: false }, false],
  [{ ...plain, originRegime: 'WPG-8' }, false],
  [without('originRegime'), undefined],
  [{ category: 'housing', secrecyWithoutOpening: true }, true],
  [{ ...plain, originRegime: 'BIBOB' }, undefined],
  [{ ...plain, originRegime: 'BIBOB', secrecyWithoutOpening: false }, false],
  [made({ ...plain, originRegime: 'WPG-14-removed' }), true],
  [made({ ...plain, originRegime: 'medical' }), undefined],
]);
const tax: Source = { category: 'tax', originRegime: 'AWR' };
trait('fiodOnly', [
  [tax, undefined],
  [{ ...tax, fiodOnly: true }, true],
  [{ ...tax, fiodOnly: false }, false],
  [{ ...made(plain), fiodOnly: true }, true],
  [made(plain), undefined],
  [made(tax), false],
  [made(tax, { ...tax, fiodOnly: true }), false],
  [made(plain, { ...tax, fiodOnly: true }), true],
  [{ ...made({ ...tax, fiodOnly: true }), fiodOnly: false }, false],
  // A part that may hold tax data counts as one that does.
  [made({}, { ...tax, fiodOnly: true }), false],
]);

test('every act of the police and of the prosecution is about crime, and only those', () => {
  for (const originRegime of originRegimes)
    assert.equal(
      traitsOf({ ...plain, originRegime }).criminal,
      police.includes(originRegime) || originRegime === 'WJSG',
      originRegime,
    );
});
test('every kind of data that the GDPR or care law guards is special, and only those', () => {
  for (const category of categories)
    if (!open.includes(category) && !category.endsWith('-report'))
      assert.equal(
        traitsOf({ ...plain, category }).special,
        specialCategories.some((one) => one === category),
        category,
      );
});

describe('a flag that is absent', () => {
  const absent = { special: undefined, criminal: undefined, taxOrigin: undefined, automated: undefined };
  const no = { special: false, criminal: false, taxOrigin: false, automated: false };
  for (const [says, data, flags] of [
    ['on an ordinary kind of data is no', plain, no],
    ...(['signal', 'result', 'wealth-report', 'relations-report', 'trend-report'] as const).map(
      (category) => [`on a ${category} is not known`, { ...plain, category }, absent] as const,
    ),
    ['on a kind that is not known is not known', without('category'), absent],
    [
      'stays what it was said to be',
      { ...plain, ...named, automated: true, criminal: true },
      { ...no, automated: true, criminal: true },
    ],
    [
      'is not needed where it is named what is special',
      { ...plain, specialCategories: ['care'] },
      { ...no, special: true },
    ],
  ] as const)
    test(says, () => assert.deepEqual(traitsOf(data).flags, flags));
});
