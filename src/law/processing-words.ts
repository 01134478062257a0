import type { Bilingual } from '../core/bilingual.ts';

/** What the register of processing says of every activity. A change of one of these is a new version of the register. */
export const processingWords = {
  /** GDPR 30(1)(g), in one line. It names what the program does by itself; what a site adds is the site's to tell. */
  security: {
    nl: 'Elke deelnemer heeft een eigen opslag met eigen sleutels; wie iets ziet of doet, noemt vooraf een doel en een zaak of taak, en dat komt in een logboek dat knoeien laat zien.',
    en: 'Each participant has its own store with its own keys; whoever sees or does something first names a purpose and a case or task, and that is written in a log that shows tampering.',
  },
} as const satisfies { readonly [name: string]: Bilingual };
