import type { Participant, Partnership } from '../partnership.ts';

/** What the act counts as the college's tasks in a RIEC. No care, no youth: those stay out (compare the ZVH). */
const collegeTasks = [
  'Gemeentewet, hoofdstuk X van titel III en hoofdstuk XV van titel IV',
  'Wet op de kansspelen, titels I, Ia en VIb',
  'Wet bijzondere maatregelen grootstedelijke problematiek, artikelen 5, 10, 10b en 10c',
  'Participatiewet, artikel 7',
  // The act still names the Wabo and the Wro, which the Omgevingswet replaced; the reference is kept as it reads.
  'Wet algemene bepalingen omgevingsrecht, hoofdstukken 2, 3 en 5',
  'Woningwet, artikel 17 en hoofdstuk VI',
  'Huisvestingswet 2014, artikelen 8, 21, 22, 25 en 26 en hoofdstuk 6',
  'Wet basisregistratie personen, artikel 1.4(1)',
  'Wet ruimtelijke ordening, toezicht en handhaving',
  'Gemeentelijke verordening, toezicht en handhaving',
] as const;

const mayorTasks = [
  'Gemeentewet, hoofdstuk XI van titel III',
  'Politiewet 2012, paragraaf 2.3',
  'Opiumwet, artikel 13b',
  'Gemeentelijke verordening, openbare orde',
  // Named `Drank- en Horecawet` until 5 July 2025.
  'Alcoholwet, artikel 3 en paragrafen 4 tot en met 8',
  'Wet op de kansspelen, paragraaf 2 van titel VA en titels VIa en VIb',
  'Paspoortwet, artikelen 26 tot en met 28',
] as const;

const taxTasks = [
  'Belastingwet in de zin van AWR, artikel 2(1)(a)',
  'Invorderingswet 1990',
  'Algemene wet inkomensafhankelijke regelingen, hoofdstukken 2 en 3',
] as const;

const customsTasks = ['Algemene douanewet', 'Douanewetboek van de Unie'] as const;

function municipality(key: string): readonly Participant[] {
  return [
    { organId: `${key}-college`, article: 'WGS 2.19(1)(i)', tasks: collegeTasks },
    { organId: `${key}-burgemeester`, article: 'WGS 2.19(1)(h)', tasks: mayorTasks },
  ];
}

export const riecVoorbeeldregio: Partnership = {
  id: 'riec-voorbeeldregio',
  kind: 'RIEC',
  name: {
    nl: 'Regionaal Informatie- en Expertisecentrum Voorbeeldregio',
    en: 'Regional Information and Expertise Centre Voorbeeldregio',
  },
  purposeCode: 'riec-2.17',
  basis: 'WGS 2.16-2.23',
  desk: 'riec-bureau',
  themes: [
    { id: 'buitengebied', label: { nl: 'Buitengebied', en: 'Countryside' }, pack: 'countryside' },
    { id: 'drugs', label: { nl: 'Drugs', en: 'Drugs' } },
    { id: 'vastgoed', label: { nl: 'Vastgoed en wonen', en: 'Real estate and housing' } },
    { id: 'zorg', label: { nl: 'Criminaliteit in de zorg', en: 'Care crime' } },
    { id: 'haven', label: { nl: 'Havens en containers', en: 'Ports and containers' } },
    { id: 'post', label: { nl: 'Post en pakketten', en: 'Post and parcels' } },
    { id: 'bedrijven', label: { nl: 'Bedrijven en katvangers', en: 'Companies and front persons' } },
    { id: 'accijns', label: { nl: 'Accijns en tabak', en: 'Excise and tobacco' } },
    {
      id: 'mensenhandel',
      label: { nl: 'Mensenhandel en uitbuiting', en: 'Human trafficking and exploitation' },
    },
    { id: 'witwassen', label: { nl: 'Witwassen', en: 'Money laundering' } },
    { id: 'online', label: { nl: 'Online criminaliteit', en: 'Online crime' } },
    { id: 'sancties', label: { nl: 'Sancties', en: 'Sanctions' } },
    { id: 'vakantiepark', label: { nl: 'Vakantieparken', en: 'Holiday parks' } },
    { id: 'autobranche', label: { nl: 'Autoverhuur en autohandel', en: 'Car rental and car trade' } },
    { id: 'winkelstraat', label: { nl: 'Winkelstraat', en: 'High street businesses' } },
    { id: 'horeca', label: { nl: 'Horeca', en: 'Bars and restaurants' } },
  ],
  participants: [
    ...municipality('veenwijde'),
    ...municipality('rietmeer'),
    { organId: 'politie', article: 'WGS 2.19(1)(a)', tasks: ['Politiewet 2012, artikel 3'] },
    { organId: 'belastingdienst', article: 'WGS 2.19(1)(b)', tasks: taxTasks },
    { organId: 'douane', article: 'WGS 2.19(1)(b)', tasks: customsTasks },
    { organId: 'om', article: 'WGS 2.19(1)(g)', tasks: ['Wet op de rechterlijke organisatie, artikel 124'] },
  ],
  coordinatingDpo: 'fg@riec-voorbeeldregio.example',
  contactPoint: 'privacyloket@riec-voorbeeldregio.example',
  dpia: true,
  racStatus: 'positive',
};
