import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { present } from '../core/assert.ts';
import { designatingKinds, designationOf, designations, isDesignatedTask, takesPart } from './designations.ts';
import type { Organ, PartnershipKind } from './question.ts';

/** Written out a second time on purpose, as the acts say it: who takes part, under which letter. */
const participants: readonly (readonly [
  kind: PartnershipKind,
  letters: { readonly [article: string]: readonly Organ[] },
])[] = [
  [
    'RIEC',
    {
      'WGS 2.19(1)(a)': ['politie'],
      'WGS 2.19(1)(b)': ['belastingdienst', 'douane'],
      'WGS 2.19(1)(c)': ['fiod'],
      'WGS 2.19(1)(d)': ['kmar'],
      'WGS 2.19(1)(e)': ['uwv'],
      'WGS 2.19(1)(f)': ['ind'],
      'WGS 2.19(1)(g)': ['om'],
      'WGS 2.19(1)(h)': ['burgemeester'],
      'WGS 2.19(1)(i)': ['college', 'heffingsambtenaar'],
      'WGS 2.19(1)(j)': ['provinciebestuur'],
      'WGS 2.19(1)(k)': ['nla'],
      'WGS 2.19(1)(l)': ['nvwa-iod'],
    },
  ],
  [
    'ZVH',
    {
      'WGS 2.27(1)(a)': ['rvdk'],
      'WGS 2.27(1)(b)': ['dji'],
      'WGS 2.27(1)(c)': ['politie'],
      'WGS 2.27(1)(d)': ['om'],
      'WGS 2.27(1)(e)': ['burgemeester'],
      'WGS 2.27(1)(f)': ['college'],
      'WGS 2.27(1)(g)': ['ggd'],
      'WGS 2.27(2)(a)': ['reclassering'],
      'WGS 2.27(2)(b)': ['veilig-thuis'],
      'WGS 2.27(2)(c)': ['certified-institution'],
      'WGS 2.27(2)(d)': ['ggz'],
      'WGS 2.27(2)(e)': ['care-provider'],
    },
  ],
  [
    'FEC',
    {
      'WGS 2.3(1)(a)': ['om'],
      'WGS 2.3(1)(b)': ['politie'],
      'WGS 2.3(1)(c)': ['fiu'],
      'WGS 2.3(1)(d)': ['belastingdienst'],
      'WGS 2.3(1)(e)': ['fiod'],
      'WGS 2.3(1)(f)': ['afm'],
      'WGS 2.3(1)(g)': ['dnb'],
      'WGS 2.3(1)(h)': ['bank', 'rijksrecherche'],
    },
  ],
  [
    'iCOV',
    {
      'WGS 2.11(1)': [
        ...(['om', 'politie', 'rijksrecherche', 'fiu', 'cjib', 'belastingdienst', 'douane'] as const),
        ...(['fiod', 'nla', 'nvwa-iod', 'ilt', 'acm', 'dnb'] as const),
      ],
      'WGS 2.11(1)(j)': ['other-public', 'college', 'burgemeester'],
    },
  ],
  ['WGPA', { 'Wgpa 2-8': ['burgemeester', 'college', 'politie', 'om', 'reclassering', 'rvdk'] }],
];
/** Only for a processing that the decree describes. */
const byDecree = ['WGS 2.3(1)(h)', 'WGS 2.11(1)(j)'];

describe('who takes part', () => {
  for (const [kind, letters] of participants) {
    test(kind, () => {
      const held = designations.filter((row) => row.kind === kind);
      assert.deepEqual(
        held.map(({ organ, article }) => [organ, article]),
        Object.entries(letters).flatMap(([article, organs]) => organs.map((organ) => [organ, article])),
      );
      for (const row of held) {
        assert.equal(designationOf(kind, row.organ), row);
        assert.equal(row.byDecree, byDecree.includes(row.article) ? true : undefined);
        assert.equal(row.validFrom, kind === 'WGPA' ? '2025-07-01' : '2025-03-01');
      }
    });
  }
  test('of these kinds the act says so, of no other', () => {
    assert.deepEqual(
      [...designatingKinds],
      participants.map(([kind]) => kind),
    );
  });
  for (const [kind, organ] of [
    ['RIEC', 'ggd'],
    ['RIEC', 'nvwa'],
    ['RIEC', 'kvk'],
    ['FEC', 'college'],
    ['IKZ', 'college'],
  ] as const)
    test(`not ${organ} in a ${kind}`, () => assert.equal(designationOf(kind, organ), undefined));
});

/** As people write a task: for these tasks the organ takes part. Every name of a statute stands here at least once. */
const counts: { readonly [K in 'RIEC' | 'ZVH']: { readonly [organ: string]: readonly string[] } } = {
  RIEC: {
    politie: ['Politiewet 2012 3', 'Politiewet, artikel 3', 'politiewet'],
    belastingdienst: [
      'Belastingwet',
      'AWR 67',
      'Algemene wet inzake rijksbelastingen',
      'Wet op de omzetbelasting 1968',
      'Wet inkomstenbelasting 2001',
      'Wet op de vennootschapsbelasting 1969',
      'Wet op de accijns',
      'Invorderingswet 1990',
      'Invorderingswet',
      'Algemene wet inkomensafhankelijke regelingen',
      'Awir',
      'Adw 1:33',
    ],
    douane: [
      'Algemene douanewet',
      'Adw 1:33',
      'Douanewetboek van de Unie',
      'Douanewetboek',
      'DWU',
      'UCC',
      'Wet op de accijns',
    ],
    fiod: ['Wet op de bijzondere opsporingsdiensten, artikel 3', 'Wet BOD 3'],
    kmar: ['Politiewet 2012 4'],
    uwv: ['Wet SUWI', 'SUWI, hoofdstuk 5', 'Wet structuur uitvoeringsorganisatie werk en inkomen'],
    ind: ['Vreemdelingenwet 2000', 'Vreemdelingenwet', 'Vw 2000', 'Rijkswet op het Nederlanderschap', 'RWN'],
    om: ['Wet op de rechterlijke organisatie 124', 'Wet RO, artikel 124'],
    burgemeester: [
      'Gemeentewet',
      'Gemw 172',
      'Politiewet 2012',
      'Opiumwet 13b',
      'opiumwet, artikel 13b, eerste lid',
      'APV',
      'Gemeentelijke verordening',
      'Verordening',
      'By-law',
      'Alcoholwet 3',
      'Drank- en Horecawet',
      'Wet op de kansspelen',
      'WOK',
      'Paspoortwet 26',
      'Paspoortwet 27',
      'Paspoortwet 28',
    ],
    college: [
      'Gemeentewet',
      'Wet op de kansspelen',
      'Wet bijzondere maatregelen grootstedelijke problematiek 5',
      'Wbmgp 10',
      'Wbmgp 10b',
      'Wbmgp 10c',
      'Participatiewet 7',
      'Wet algemene bepalingen omgevingsrecht',
      'Wabo 2.1',
      'Woningwet 17',
      'Huisvestingswet 2014',
      'Huisvestingswet 21',
      'Wet basisregistratie personen 1.4',
      'Wet BRP 1.4',
      'BRP 1.4',
      'Wet ruimtelijke ordening',
      'Wro',
      'APV',
    ],
    heffingsambtenaar: ['Gemeentewet 231'],
    provinciebestuur: ['Provinciewet', 'Wabo', 'Provinciale verordening'],
    nla: [
      'Wet BOD 3',
      'Arbeidsomstandighedenwet',
      'Arbowet',
      'Arbeidstijdenwet',
      'ATW',
      'Wet allocatie arbeidskrachten door intermediairs',
      'Waadi',
      'Wet arbeid vreemdelingen',
      'Wav 2',
      'Wet minimumloon en minimumvakantiebijslag',
      'WML',
    ],
    'nvwa-iod': ['Wet BOD 3'],
  },
  ZVH: {
    politie: ['Politiewet 2012 3', 'Wet verplichte ggz 5:3', 'Wvggz 8:1', 'Wet zorg en dwang', 'Wzd 33'],
    om: ['Wet RO 124', 'Wvggz 5:16', 'Wzd 28a', 'Wet forensische zorg 2.3', 'Wfz 2.3'],
    burgemeester: ['Opiumwet 13b', 'APV', 'Wet tijdelijk huisverbod', 'Wvggz 7:1', 'Wzd 29'],
    college: [
      'Wmo 2015',
      'Wmo',
      'Jeugdwet 2.3',
      'Jeugdwet 2.4',
      'Participatiewet 7',
      'Wet gemeentelijke schuldhulpverlening',
      'WGS schuldhulpverlening',
      'Leerplichtwet 1969 16',
      'Leerplichtwet 16',
      'Wvggz 5:1',
      'Wzd 28c',
      'Besluit tenuitvoerlegging strafrechtelijke beslissingen 2:7',
    ],
    ggd: ['Wet publieke gezondheid', 'Wpg publieke gezondheid', 'Wmo 2015 2.1.1', 'Wmo 2.1.1'],
    reclassering: [
      'Reclasseringsregeling 1995',
      'Reclasseringsregeling, hoofdstuk 3',
      'Besluit tenuitvoerlegging strafrechtelijke beslissingen',
    ],
  },
};

/** Tasks of the body that are not what it takes part for. */
const countsNot: { readonly [K in 'RIEC' | 'ZVH']: { readonly [organ: string]: readonly string[] } } = {
  RIEC: {
    politie: ['Politiewet 2012 4', 'Politiewet 3:1', 'Politiewet 3a', 'Opiumwet 13b', 'Jeugdwet'],
    kmar: ['Politiewet 2012 3'],
    om: ['Wet RO 12', 'Wet RO 1245'],
    fiod: ['AWR'],
    douane: ['AWR'],
    burgemeester: ['Opiumwet 13', 'Opiumwet, artikel 13c', 'Paspoortwet 25', 'Woningwet'],
    college: [
      'Jeugdwet 2.3',
      'Wmo 2015',
      'Participatiewet 8',
      'Wet BRP 1.5',
      'BRP 1.4a',
      'BRP 1.42',
      'BRP 1',
      'Wbmgp 10bc',
      'Opiumwet 13b',
      'Wet BOD 3',
    ],
    heffingsambtenaar: ['Woningwet'],
    nla: ['Wet BOD 4'],
  },
  ZVH: {
    college: ['Woningwet', 'Jeugdwet 2.3a', 'Jeugdwet 2', 'Jeugdwet 2.3.1', 'Leerplichtwet 1969 17', 'Wzd 28'],
    ggd: ['Wmo 2015 2.1', 'Wmo 2.1.2', 'Participatiewet 7'],
    om: ['Wet forensische zorg 2.4', 'Opiumwet 13b'],
  },
};

describe('for which task', () => {
  for (const kind of ['RIEC', 'ZVH'] as const) {
    for (const [lists, wanted] of [
      [counts, true],
      [countsNot, false],
    ] as const)
      for (const [organ, texts] of Object.entries(lists[kind]))
        test(`${kind}, ${organ}: ${wanted ? '' : 'not '}${texts.join('; ')}`, () => {
          const row = designationOf(kind, organ);
          assert.ok(row);
          for (const text of texts) assert.equal(isDesignatedTask(row, text), wanted, text);
        });

    test(`${kind}: a body whose tasks the act does not limit takes part for any`, () => {
      for (const row of designations.filter((one) => one.kind === kind))
        if (!(row.organ in counts[kind])) assert.equal(isDesignatedTask(row, 'Wet op de dijken'), true, row.organ);
    });

    test(`${kind}: the own letter of the act and each of its tasks, as the act names them, count`, () => {
      for (const row of designations.filter((one) => one.kind === kind)) {
        assert.equal(isDesignatedTask(row, row.article), true);
        assert.equal(isDesignatedTask(row, ` ${row.article.toLowerCase()} `), true);
        for (const { text } of row.tasks ?? []) assert.equal(isDesignatedTask(row, text), true, text);
      }
    });
  }

  test('of two tasks of one statute either is enough', () => {
    const row = present(designationOf('RIEC', 'politie'), 'the act names the police');
    const tasks = ['3', '4'].map((article) => ({ text: 'Politiewet', statute: ['politiewet'], articles: [article] }));
    for (const [text, wanted] of [
      ['Politiewet 3', true],
      ['Politiewet 4', true],
      ['Politiewet 5', false],
    ] as const)
      assert.equal(isDesignatedTask({ ...row, tasks }, text), wanted, text);
  });

  test('a statute that no list knows must be asked about', () => {
    const college = designationOf('RIEC', 'college');
    assert.ok(college);
    for (const text of ['Wet op de dijken', 'Woningwetten', 'de Woningwet', '', 'WGS 2.19(1)(h)'])
      assert.equal(isDesignatedTask(college, text), undefined, text);
  });
});

test('a place in a partnership says for which tasks, or under which letter when the act names none', () => {
  assert.deepEqual(takesPart('RIEC', 'kmar', 'marechaussee'), {
    organId: 'marechaussee',
    article: 'WGS 2.19(1)(d)',
    tasks: ['Politiewet 2012, artikel 4'],
  });
  assert.deepEqual(takesPart('ZVH', 'rvdk', 'raad').tasks, ['WGS 2.27(1)(a)']);
  assert.throws(() => takesPart('RIEC', 'ggd', 'ggd'), /designates ggd for RIEC/);
});
