import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bagId } from './bag-id.ts';
import { bsn } from './bsn.ts';
import { container } from './container.ts';
import { earliestDay, edtfDate, latestDay } from './edtf-date.ts';
import { euroCents } from './euro-cents.ts';
import { iban } from './iban.ts';
import { valueKinds } from './kinds.ts';
import { kvk } from './kvk.ts';
import { phone } from './phone.ts';
import { plate } from './plate.ts';
import { postcode } from './postcode.ts';
import { rsin } from './rsin.ts';
import type { ValueType } from './value-type.ts';

interface Cases<T extends string | number> {
  readonly kind: ValueType<T>;
  /** As typed, and what is kept. */
  readonly good: Readonly<Record<string, T>>;
  /** Cannot be read. */
  readonly unreadable: readonly string[];
  /** Read, and refused with a sentence. */
  readonly wrong: readonly string[];
  /** A kept value, and how it is shown in Dutch, in English and masked. */
  readonly shown: readonly (readonly [T, string, string, string])[];
}

const locales = ['nl', 'en'] as const;
const bsnCases: Cases<string> = {
  kind: bsn,
  good: {
    '123456782': '123456782',
    ' 1234.56.782 ': '123456782',
    'BSN: 123 456 782': '123456782',
    'bsn-nummer 123456782': '123456782',
    '10000008': '010000008',
    '123\u200b456\u00a0782': '123456782',
    '123–456–782': '123456782',
  },
  unreadable: ['', '1234567', '1234567820', '12345678a', '１２３４５６７８２', 'BSN', '123456782 123456782'],
  wrong: ['123456783', '213456782', '000000000', '00000000'],
  shown: [['123456782', '123 456 782', '123 456 782', '▒▒▒']],
};

const plateCases: Cases<string> = {
  kind: plate,
  good: {
    'gt-123-b': 'GT123B',
    'GT 123 B': 'GT123B',
    'NL-GT-123-B': 'GT123B',
    'NL: GT-123-B': 'GT123B',
    'D: K-AB 1234': 'DE:KAB1234',
    'DE:KAB1234': 'DE:KAB1234',
    'D: LÖ X 12': 'DE:LOX12',
    'pl: wa 12345': 'PL:WA12345',
    'UK: AB12 CDE': 'GB:AB12CDE',
    'NMK: SK 1234 AB': 'MK:SK1234AB',
  },
  unreadable: ['', '-', 'A', 'X:AB123', 'ABC:AB123', 'D:', ':AB123', 'ABCDEFGHIJK', 'GT-123-Б', 'D:D:AB12'],
  wrong: ['B-AB 123', 'ABCDEF', '123456', 'A1B2C3', 'GT-123-BB'],
  shown: [
    ...'XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 XX-999-X X-999-XX XXX-99-X'
      .concat(' X-99-XXX 9-XX-999 999-XX-9')
      .split(' ')
      .map((dashed) => [dashed.replaceAll('-', ''), dashed, dashed, '▒▒▒'] as const),
    ['DE:KAB1234', 'DE: KAB1234', 'DE: KAB1234', '▒▒▒'],
  ],
};

const phoneCases: Cases<string> = {
  kind: phone,
  good: {
    '06-12345678': '+31612345678',
    '06 12 34 56 78': '+31612345678',
    '+31 6 12345678': '+31612345678',
    '+31 (0)6 12345678': '+31612345678',
    '+31 06 12345678': '+31612345678',
    '0031612345678': '+31612345678',
    '31612345678': '+31612345678',
    '612345678': '+31612345678',
    'Tel: (020) 123 45 67': '+31201234567',
    'tel:+31-111-123456': '+31111123456',
    '0800 1234': '+318001234',
    '088 1234567': '+31881234567',
    '097012345678': '+3197012345678',
    '+32 470 12 34 56': '+32470123456',
    '0049 30 123456': '+4930123456',
    '06\u00a012345678\u200b': '+31612345678',
  },
  unreadable: [
    '',
    '06',
    '12345678',
    '201234567',
    '14020',
    '112',
    '+1 23456',
    '+0612345678',
    '06-1234567a',
    '٠٦١٢٣٤٥٦٧٨',
    '++31612345678',
  ],
  wrong: ['06-1234567', '06 123 456 789', '020 123456', '0600000000', '0900 12345', '+32 12345', '+1 234567'],
  shown: [
    ['+31612345678', '06 12345678', '+31 6 12345678', '▒▒▒'],
    ['+31201234567', '020 1234567', '+31 20 1234567', '▒▒▒'],
    ['+31111123456', '0111 123456', '+31 111 123456', '▒▒▒'],
    ['+31881234567', '088 1234567', '+31 88 1234567', '▒▒▒'],
    ['+318001234', '0800 1234', '+31 800 1234', '▒▒▒'],
    ['+4930123456', '+4930123456', '+4930123456', '▒▒▒'],
  ],
};

const dateCases: Cases<string> = {
  kind: edtfDate,
  good: {
    '3-2-2026': '2026-02-03',
    '03-02-2026': '2026-02-03',
    '3/2/2026': '2026-02-03',
    '3.2.2026': '2026-02-03',
    '3 - 2 - 2026': '2026-02-03',
    '9 maart 2026': '2026-03-09',
    '9 mrt 2026': '2026-03-09',
    '9 mrt. 2026': '2026-03-09',
    '9 March 2026': '2026-03-09',
    '2026-02-03': '2026-02-03',
    '2026-2-3': '2026-02-03',
    '29-2-2024': '2024-02-29',
    '29-2-2000': '2000-02-29',
    '2/2026': '2026-02',
    'Maart 2026': '2026-03',
    '2026': '2026',
    '201x': '201X',
    '20XX': '20XX',
    '1985-04-XX': '1985-04-XX',
    '00-04-1985': '1985-04-XX',
    '00-00-1985': '1985-XX-XX',
    '1985-00-00': '1985-XX-XX',
    'ca. 1985': '1985~',
    '1985-04?': '1985-04?',
    'ongeveer 1985?': '1985%',
    '2019/2020-03': '2019/2020-03',
    '3-2-2026 / 5-2-2026': '2026-02-03/2026-02-05',
    '3 februari 2026 t/m 5 februari 2026': '2026-02-03/2026-02-05',
    '../2020': '../2020',
    '2020~/..': '2020~/..',
    'sinds mei 2020': '2020-05/..',
  },
  unreadable: [
    ...['', 'onzin', '3-2-26', '3-2/2026', '9 foo 2026', '2026-02-03T10:00', '../..', '2020/', '/2020', '2026-21?!'],
    ...[
      '201X-03',
      '1985-XX-12',
      '9 maart 2026, dag onbekend',
      '2020/2021/2022',
      'Y12026',
      '-2026',
      '2 X 2026',
      '2026??',
      '2026~ (niet zeker)',
    ],
  ],
  wrong: [
    ...['31-4-2026', '29-2-2026', '29-2-1900', '12/31/2026', '0-0-0026', '2026-21', '00-13-2026', '15-00-2026'],
    ...['2020/2019', '2020-06/2020-03', '3-2-0202', '../2026-02-30', '2026-02-30/..'],
  ],
  shown: [
    ['2026-03-09', '9 maart 2026', '9 March 2026', '▒▒▒'],
    ['2026-03~', 'ongeveer maart 2026', 'about March 2026', '▒▒▒'],
    ['2026?', '2026 (niet zeker)', '2026 (uncertain)', '▒▒▒'],
    ['201X', 'ergens in 2010-2019', 'some time in 2010-2019', '▒▒▒'],
    ['20XX%', 'ongeveer ergens in 2000-2099 (niet zeker)', 'about some time in 2000-2099 (uncertain)', '▒▒▒'],
    ['2026-XX', '2026, maand onbekend', '2026, month unknown', '▒▒▒'],
    ['2026-03-XX', 'maart 2026, dag onbekend', 'March 2026, day unknown', '▒▒▒'],
    ['2026-XX-XX', '2026, dag en maand onbekend', '2026, day and month unknown', '▒▒▒'],
    ['2025/2026-03', 'van 2025 tot en met maart 2026', 'from 2025 up to and including March 2026', '▒▒▒'],
    ['../2026', 'tot en met 2026', 'up to and including 2026', '▒▒▒'],
    ['2026/..', 'vanaf 2026', 'from 2026', '▒▒▒'],
  ],
};

const textCases: readonly Cases<string>[] = [
  bsnCases,
  {
    ...bsnCases,
    kind: rsin,
    good: { '123456782': '123456782', 'RSIN 1234.56.782': '123456782', '10000008': '010000008' },
    unreadable: ['', '1234567', 'BSN 123456782', 'NL123456782B01'],
  },
  {
    kind: kvk,
    good: { '12345678': '12345678', 'KvK-nummer: 12 34 56 78': '12345678', 'kvk 01234567': '01234567' },
    unreadable: ['', '1234567', '123456789', '1234567A', '12345678 0000'],
    wrong: ['00000000'],
    shown: [['12345678', '12345678', '12345678', '▒▒▒']],
  },
  {
    kind: iban,
    good: {
      'nl91 abna 0417 1643 00': 'NL91ABNA0417164300',
      'IBAN: NL91ABNA0417164300': 'NL91ABNA0417164300',
      'NL91.ABNA.0417.1643.00': 'NL91ABNA0417164300',
      'BE68 5390 0754 7034': 'BE68539007547034',
      'DE89 3704 0044 0532 0130 00': 'DE89370400440532013000',
      'GB82 WEST 1234 5698 7654 32': 'GB82WEST12345698765432',
      'FR14 2004 1010 0505 0001 3M02 606': 'FR1420041010050500013M02606',
      'NO93 8601 1117 947': 'NO9386011117947',
      'MT84 MALT 0110 0001 2345 MTLC AST0 01S': 'MT84MALT011000012345MTLCAST001S',
    },
    unreadable: ['', 'NL', '0417164300', 'NL91', 'NLXXABNA0417164300', 'NL91ABNA0417164300€', '91NLABNA0417164300'],
    wrong: ['NL92ABNA0417164300', 'NL91ABNA041716430', 'NL910417164300ABNA', 'US91ABNA0417164300'],
    shown: [
      ['NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00', 'NL91 ABNA 0417 1643 00', 'NL▒▒ ABNA ▒▒▒'],
      ['BE68539007547034', 'BE68 5390 0754 7034', 'BE68 5390 0754 7034', 'BE▒▒ ▒▒▒▒ ▒▒▒'],
    ],
  },
  phoneCases,
  plateCases,
  {
    kind: container,
    good: {
      'csqu 305438 3': 'CSQU3054383',
      'CSQU305438-3': 'CSQU3054383',
      'container: CSQU305438/3': 'CSQU3054383',
    },
    unreadable: ['', 'CSQU305438', 'CSQU30543833', 'CSQ3054383', '3054383CSQU'],
    wrong: ['CSQU3054384', 'CSQX3054383', 'CSUQ3054383'],
    shown: [['CSQU3054383', 'CSQU 305438 3', 'CSQU 305438 3', 'CSQ ▒▒▒']],
  },
  {
    kind: bagId,
    good: {
      '9999010000000001': '9999010000000001',
      '999010000000001': '0999010000000001',
      'NL.IMBAG.Pand.9999100000000001': '9999100000000001',
      'BAG-ID: 9999 20 0000000001': '9999200000000001',
    },
    unreadable: ['', '99990100000001', '99990100000000011', '9999O10000000001'],
    wrong: ['9999040000000001', '0000010000000001', '999901000000001'],
    shown: [['9999010000000001', '9999010000000001', '9999010000000001', '9999 ▒▒▒']],
  },
  {
    kind: postcode,
    good: { '1234 ab': '1234AB', '1234AB': '1234AB', 'NL-1234 AB': '1234AB' },
    unreadable: ['', '1234', '12345 AB', '1234 A', '1234 ABC', 'AB 1234', '1234 ÄB'],
    wrong: ['0123 AB', '1234 SA', '1234 SD', '1234 ss'],
    shown: [['1234AB', '1234 AB', '1234 AB', '1234 ▒▒▒']],
  },
  dateCases,
];

const wholeCases: readonly Cases<number>[] = [
  {
    kind: euroCents,
    good: {
      '€ 1.234,56': 123456,
      '1234,56': 123456,
      '1.234': 123400,
      '1234': 123400,
      '-12,50': -1250,
      'EUR 12': 1200,
      '12 euro': 1200,
      '€ 12,-': 1200,
      '€ 12,--': 1200,
      '€ -12,50': -1250,
      '-€12.50': -1250,
      '−12,5': -1250,
      '1 234,56': 123456,
      '1,234.56': 123456,
      '1,234,567.89': 123456789,
      '12.5': 1250,
      '1.234.567': 123456700,
      '-0': 0,
      '0,05': 5,
    },
    unreadable: [
      ...['', '€', '-', '1,234', '1.23.456', '1.2345', '1.234.56', '0.500', '1,234,567', '12,345', '--5', '-€-5'],
      ...['1e3', '0x10', 'Infinity', 'twaalf', '$ 12', '1 23', '12,5,0', '9'.repeat(20), ',50', '٣'],
    ],
    wrong: ['100.000.000.000,01', '-100.000.000.000,01'],
    shown: [
      [123456, '€ 1.234,56', '€1,234.56', '▒▒▒'],
      [-5, '€ -0,05', '-€0.05', '▒▒▒'],
      [0, '€ 0,00', '€0.00', '▒▒▒'],
      [10 ** 13, '€ 100.000.000.000,00', '€100,000,000,000.00', '▒▒▒'],
    ],
  },
];

function holdsCases<T extends string | number>({ kind, good, unreadable, wrong, shown }: Cases<T>): void {
  for (const [raw, kept] of Object.entries(good)) {
    const cleaned = kind.clean(raw);
    assert.equal(cleaned, kept, raw);
    assert.equal(cleaned === undefined ? 'unread' : kind.check(cleaned), undefined, raw);
  }
  for (const raw of unreadable) assert.equal(kind.clean(raw), undefined, raw);
  for (const raw of wrong) {
    const cleaned = kind.clean(raw);
    const problem = cleaned === undefined ? undefined : kind.check(cleaned);
    assert.ok(problem, `${raw} must be read and refused`);
    for (const locale of locales) assert.ok(!problem[locale].includes(String(cleaned)), raw);
  }
  for (const [kept, nl, en, masked] of shown) {
    assert.deepEqual([kind.show(kept, 'nl'), kind.show(kept, 'en'), kind.mask(kept)], [nl, en, masked]);
  }
}

for (const cases of textCases) test(`${cases.kind.name}: reads, refuses and shows`, () => holdsCases(cases));
for (const cases of wholeCases) test(`${cases.kind.name}: reads, refuses and shows`, () => holdsCases(cases));

test('every kind has its cases, a name of its own and a label', () => {
  const tested: readonly string[] = [...textCases, ...wholeCases].map((cases) => cases.kind.name);
  const names = valueKinds.map((kind) => kind.name);
  assert.deepEqual([...tested].sort(), [...names].sort());
  assert.equal(new Set(names).size, names.length);
  for (const kind of valueKinds) {
    assert.match(kind.name, /^[a-z][A-Za-z]*$/);
    assert.ok(kind.label.nl !== '' && kind.label.en !== '');
  }
});

const days: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['2026-03-09', '2026-03-09', '2026-03-09'],
  ['2026-03-09?', '2026-03-09', '2026-03-09'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['1900-02-XX', '1900-02-01', '1900-02-28'],
  ['2026~', '2026-01-01', '2026-12-31'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['20XX%', '2000-01-01', '2099-12-31'],
  ['2026-XX', '2026-01-01', '2026-12-31'],
  ['2026-XX-XX', '2026-01-01', '2026-12-31'],
  ['2025-11/2026-04', '2025-11-01', '2026-04-30'],
  ['../2026', undefined, '2026-12-31'],
  ['2026/..', '2026-01-01', undefined],
  ['2026-02-30', undefined, undefined],
  ['2026-13', undefined, undefined],
  ['nonsense', undefined, undefined],
];

test('edtfDate: the first and last day a date can be', () => {
  for (const [value, first, last] of days) {
    assert.deepEqual([earliestDay(value), latestDay(value)], [first, last], value);
  }
});

test('edtfDate: the order is by first day, then by last', () => {
  const sorted = ['../2020', '2019/..', '2020-01-01', '2020-01', '2020', '2020?', '2020/2021', '2020/..'];
  assert.deepEqual(sorted.toReversed().sort(edtfDate.compare), sorted);
});
