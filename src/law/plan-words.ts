import type { Bilingual } from '../core/bilingual.ts';
import type { Plan } from './question.ts';

/** How people say what a search is going to do. */
export const planReachWords: { readonly [R in Plan['over']]: Bilingual } = {
  one: { nl: 'Eén persoon, pand of zaak', en: 'One person, building or case' },
  'own-list': { nl: 'De stukken van de eigen taak of zaak', en: 'The files of the own task or case' },
  register: { nl: 'Iedereen in een register', en: 'Everybody in a register' },
  registers: { nl: 'Iedereen in meer registers', en: 'Everybody in several registers' },
};
export const planMethodWords: { readonly [M in Plan['method']]: Bilingual } = {
  'look-up': { nl: 'Opzoeken', en: 'Look up' },
  compare: { nl: 'Naast elkaar leggen', en: 'Compare' },
  pattern: { nl: 'Een computer naar patronen laten zoeken', en: 'Let a computer look for patterns' },
};
export const planRankWords: { readonly [R in Plan['ranks']]: Bilingual } = {
  nothing: { nl: 'Geen rangorde', en: 'No ranking' },
  cases: { nl: 'Zaken op volgorde', en: 'Cases in order' },
  things: { nl: 'Plaatsen, bedrijven of goederen op volgorde', en: 'Places, companies or goods in order' },
  people: { nl: 'Mensen op volgorde', en: 'People in order' },
};
