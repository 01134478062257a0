import { takesPart } from '../designations.ts';
import type { Participant, Partnership } from '../partnership.ts';

const municipality = (key: string): readonly Participant[] => [
  takesPart('ZVH', 'college', `${key}-college`),
  takesPart('ZVH', 'burgemeester', `${key}-burgemeester`),
];

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
    takesPart('ZVH', 'politie', 'politie'),
    takesPart('ZVH', 'om', 'om'),
    takesPart('ZVH', 'ggd', 'ggd'),
    takesPart('ZVH', 'reclassering', 'reclassering'),
  ],
  coordinatingDpo: 'fg@zvh-voorbeeldregio.example',
  contactPoint: 'privacyloket@zvh-voorbeeldregio.example',
  dpia: true,
  racStatus: 'positive',
};
