import type { Bilingual } from '../core/bilingual.ts';

/** What the register of processing says of every activity. A change of one of these is a new version of the register. */
export const processingWords = {
  /** GDPR 30(1)(g), in one line. It names what the program does by itself; what a site adds is the site's to tell. */
  security: {
    nl: 'Elke deelnemer heeft een eigen opslag met eigen sleutels; wie iets ziet of doet, noemt vooraf een doel en een zaak of taak, en dat komt in een logboek dat knoeien laat zien.',
    en: 'Each participant has its own store with its own keys; whoever sees or does something first names a purpose and a case or task, and that is written in a log that shows tampering.',
  },
  people: {
    nl: 'Mensen om wie het bij deze taak gaat',
    en: 'People whom this task is about',
  },
  data: {
    nl: 'Gegevens die voor deze taak nodig zijn',
    en: 'Data that this task needs',
  },
  nobody: {
    nl: 'Niemand buiten het eigen orgaan',
    en: 'Nobody outside the own organ',
  },
  noRule: {
    nl: 'Niemand: geen regel in kracht staat delen voor dit doel toe',
    en: 'Nobody: no rule in force allows sharing for this purpose',
  },
  abroad: {
    nl: 'Alleen volgens deze regels, met de waarborg die de regel noemt',
    en: 'By these rules only, with the safeguard that the rule names',
  },
  notAbroad: {
    nl: 'Nee: geen regel voor dit doel staat het toe',
    en: 'No: no rule for this purpose allows it',
  },
  ownDpo: {
    nl: 'De functionaris gegevensbescherming van het orgaan zelf',
    en: 'The data protection officer of the organ itself',
  },
  jointly: {
    nl: 'De deelnemers samen (AVG 26; WGS 1.4(1))',
    en: 'The participants together (GDPR 26; WGS 1.4(1))',
  },
  eachForItself: {
    nl: 'Elk orgaan voor zichzelf',
    en: 'Each organ for itself',
  },
  noTerm: {
    nl: 'Geen regel in kracht noemt een termijn; volg de selectielijst',
    en: 'No rule in force names a term; follow the retention list',
  },
} as const satisfies { readonly [name: string]: Bilingual };
