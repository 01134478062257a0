import type { Bilingual } from '../../core/bilingual.ts';

/** What the public pages say around what the rules say. */
export const publicMessages = {
  listTitle: {
    nl: 'Wat doen deze samenwerkingsverbanden met gegevens?',
    en: 'What do these partnerships do with data?',
  },
  listLead: {
    nl: 'Overheden mogen gegevens alleen delen als de wet dat toestaat. Kies een samenwerkingsverband. U leest wie meedoen, waarvoor, en wat wel en niet mag.',
    en: 'Public bodies may share data only when the law allows it. Choose a partnership. You read who take part, what for, and what is and is not allowed.',
  },
  listMade: {
    nl: 'Deze uitleg komt uit dezelfde regels waarmee het programma werkt. Verandert een regel, dan verandert de uitleg mee.',
    en: 'This explanation comes from the very rules that the program works by. When a rule changes, the explanation changes with it.',
  },
  participants: { nl: '{count} deelnemers', en: '{count} participants' },
  back: { nl: 'Alle samenwerkingsverbanden', en: 'All partnerships' },
  contents: { nl: 'Op deze pagina', en: 'On this page' },
  showAll: { nl: 'Alle voorwaarden tonen', en: 'Show all conditions' },
  hideAll: { nl: 'Alle voorwaarden inklappen', en: 'Fold all conditions' },
  print: { nl: 'Afdrukken', en: 'Print' },
  unknownTitle: { nl: 'Dit samenwerkingsverband is hier niet bekend', en: 'This partnership is not known here' },
  unknownLead: { nl: 'Kies er een uit de lijst.', en: 'Choose one from the list.' },
  otherVersion: {
    nl: 'Deze pagina heeft een andere versie van de regels dan de server. Laad de pagina opnieuw.',
    en: 'This page has another version of the rules than the server. Load the page again.',
  },
} as const satisfies { readonly [name: string]: Bilingual };
