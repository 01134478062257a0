import type { Bilingual } from '../core/bilingual.ts';
import type { RetentionCode } from './rule.ts';

/** How long, as a citizen reads it. The codes are those of the rule rows. */
export const retentionWords: { readonly [C in RetentionCode]: Bilingual } = {
  T5F: {
    nl: 'Weg of anoniem zodra het niet meer nodig is, uiterlijk vijf jaar na de eerste verwerking',
    en: 'Destroyed or made anonymous when no longer needed, at the latest five years after the first processing',
  },
  T5L: {
    nl: 'Weg of anoniem uiterlijk vijf jaar na de laatste verwerking',
    en: 'Destroyed or made anonymous at the latest five years after the last processing',
  },
  BIB5: {
    nl: 'Uiterlijk vijf jaar na het Bibob-advies',
    en: 'At the latest five years after the Bibob advice',
  },
  OWN: {
    nl: 'Volgens de eigen wet en selectielijst van wie het bewaart',
    en: 'Under the act and retention list of whoever keeps it',
  },
  WPG: { nl: 'Volgens de Wet politiegegevens', en: 'Under the police data act' },
  '0': { nl: 'Er wordt niets bewaard', en: 'Nothing is kept' },
  ANON: {
    nl: 'Geen persoonsgegevens, dus geen termijn',
    en: 'No personal data, so no term',
  },
};
