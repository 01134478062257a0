import { takesPart } from '../designations.ts';
import type { Participant, Partnership } from '../partnership.ts';

const municipality = (key: string): readonly Participant[] => [
  takesPart('RIEC', 'college', `${key}-college`),
  takesPart('RIEC', 'burgemeester', `${key}-burgemeester`),
];

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
  rac: 'riec-rac',
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
    takesPart('RIEC', 'politie', 'politie'),
    takesPart('RIEC', 'belastingdienst', 'belastingdienst'),
    takesPart('RIEC', 'douane', 'douane'),
    takesPart('RIEC', 'om', 'om'),
  ],
  coordinatingDpo: 'fg@riec-voorbeeldregio.example',
  contactPoint: 'privacyloket@riec-voorbeeldregio.example',
  dpia: true,
  racStatus: 'positive',
};
