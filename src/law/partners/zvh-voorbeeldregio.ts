import type { Participant, Partnership } from '../partnership.ts';

const collegeTasks = [
  'Wmo 2015, artikelen 2.1.1(1), 2.1.7, 2.3.1-2.3.6, 2.3.9, 2.3.10 en 2.4.1',
  'Jeugdwet, artikelen 2.3 en 2.4',
  'Participatiewet, artikel 7',
  'Wet gemeentelijke schuldhulpverlening, artikel 3',
  'Leerplichtwet 1969, artikel 16',
  'Wet verplichte ggz, artikelen 5:1, 5:2, 5:3 en 5:16',
  'Wet zorg en dwang, artikel 28c',
  'Besluit tenuitvoerlegging strafrechtelijke beslissingen, artikel 2:7',
] as const;

const mayorTasks = [
  'Gemeentewet, hoofdstuk XI van titel III',
  'Politiewet 2012, paragraaf 2.3',
  'Opiumwet, artikel 13b',
  'Gemeentelijke verordening, openbare orde',
  'Wet tijdelijk huisverbod',
  'Wet verplichte ggz, artikelen 7:1, 7:2, 7:4 en 8:1',
  'Wet zorg en dwang, artikelen 29 tot en met 36',
] as const;

const policeTasks = [
  'Politiewet 2012, artikel 3',
  'Wet verplichte ggz, artikelen 5:3, 7:3, 8:1, 8:2, 8:10 en 13:3',
  'Wet zorg en dwang, artikelen 28b(2) en 33',
] as const;

const prosecutionTasks = [
  'Wet op de rechterlijke organisatie, artikel 124',
  'Wet verplichte ggz, artikelen 5:3, 5:16, 5:17(1), 5:18, 5:19, 7:7(1), 7:11(1), 8:1, 8:17-8:19 en 13:3',
  'Wet zorg en dwang, artikelen 28a(3) en 28b(1)',
  'Wet forensische zorg, artikel 2.3',
] as const;

function municipality(key: string): readonly Participant[] {
  return [
    { organId: `${key}-college`, article: 'WGS 2.27(1)(f)', tasks: collegeTasks },
    { organId: `${key}-burgemeester`, article: 'WGS 2.27(1)(e)', tasks: mayorTasks },
  ];
}

/**
 * Complex cases of people who need care as well as limits. Only the participants of WGS 2.27(1) are
 * controllers; a private one (2.27(2)) joins only when it is involved in the case.
 */
export const zvhVoorbeeldregio: Partnership = {
  id: 'zvh-voorbeeldregio',
  kind: 'ZVH',
  name: { nl: 'Zorg- en Veiligheidshuis Voorbeeldregio', en: 'Care and Safety House Voorbeeldregio' },
  purposeCode: 'zvh-2.25',
  basis: 'WGS 2.24-2.32',
  desk: 'zvh-bureau',
  themes: [{ id: 'complexe-casuistiek', label: { nl: 'Complexe casussen', en: 'Complex cases' } }],
  participants: [
    ...municipality('veenwijde'),
    ...municipality('rietmeer'),
    { organId: 'politie', article: 'WGS 2.27(1)(c)', tasks: policeTasks },
    { organId: 'om', article: 'WGS 2.27(1)(d)', tasks: prosecutionTasks },
    {
      organId: 'ggd',
      article: 'WGS 2.27(1)(g)',
      tasks: ['Wet publieke gezondheid', 'Wmo 2015, artikel 2.1.1(1)'],
    },
    {
      organId: 'reclassering',
      article: 'WGS 2.27(2)(a)',
      tasks: [
        'Reclasseringsregeling 1995, hoofdstuk 3',
        'Besluit tenuitvoerlegging strafrechtelijke beslissingen, artikel 2:7',
      ],
    },
  ],
  coordinatingDpo: 'fg@zvh-voorbeeldregio.example',
  contactPoint: 'privacyloket@zvh-voorbeeldregio.example',
  dpia: true,
  racStatus: 'positive',
};
