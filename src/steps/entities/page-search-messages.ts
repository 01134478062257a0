import type { Bilingual } from '../../core/bilingual.ts';

/** Looking something up, and what the pages of this step share. */
export const entityMessages = {
  tabs: { nl: 'Registers', en: 'Registers' },
  tabSearch: { nl: 'Opzoeken', en: 'Look up' },
  tabTwins: { nl: 'Dezelfde of niet?', en: 'The same or not?' },
  tabRegisters: { nl: 'Registers', en: 'Registers' },

  title: { nl: 'Opzoeken', en: 'Look up' },
  lead: {
    nl: 'Zoek een persoon, bedrijf, adres of voertuig in de registers van uw organisatie.',
    en: 'Find a person, company, address or vehicle in the registers of your organisation.',
  },
  field: { nl: 'Naam, nummer, adres of datum', en: 'Name, number, address or date' },
  fieldHint: {
    nl: 'Een tikfout of een andere schrijfwijze mag. Bijvoorbeeld: een achternaam met een geboortedatum.',
    en: 'A slip or another spelling is fine. For example: a surname with a date of birth.',
  },
  purposeLine: {
    nl: 'U zoekt voor: {task}. Dat u zoekt en welke gegevens u ziet, staat in het logboek. Zoek alleen wat u voor deze taak nodig hebt.',
    en: 'You search for: {task}. That you search and which records you see stands in the log. Only search what you need for this task.',
  },
  keys: { nl: 'Opzoeken', en: 'Look up' },
  toField: { nl: 'Naar het zoekveld', en: 'To the search field' },
  clear: { nl: 'Leegmaken', en: 'Empty it' },
  results: { nl: 'Gevonden', en: 'Found' },
  facets: { nl: 'Minder tonen', en: 'Show less' },
  kindFacet: { nl: 'Soort', en: 'Kind' },
  sourceFacet: { nl: 'Register', en: 'Register' },
  all: { nl: 'Alles', en: 'All' },
  foundNone: { nl: 'Niets gevonden', en: 'Nothing found' },
  foundOne: { nl: '1 gevonden', en: '1 found' },
  foundMany: { nl: '{count} gevonden', en: '{count} found' },
  foundOver: { nl: 'meer dan {count} gevonden', en: 'more than {count} found' },
  shownOf: { nl: '{shown} van {found} staan hieronder.', en: '{shown} of {found} stand below.' },
  more: { nl: 'Meer laten zien', en: 'Show more' },
  busy: { nl: 'Zoeken …', en: 'Searching …' },
  orderLine: {
    nl: 'Wat het best past bij uw woorden staat bovenaan. De volgorde zegt niets over iemand.',
    en: 'What fits your words best stands first. The order says nothing about anybody.',
  },

  startTitle: { nl: 'Typ wat u weet', en: 'Type what you know' },
  startLead: {
    nl: 'Vanaf twee tekens ziet u wat past. Schakel zoekt in deze registers:',
    en: 'From two characters on you see what fits. Schakel looks in these registers:',
  },
  noneTitle: { nl: 'Niets gevonden voor deze woorden', en: 'Nothing found for these words' },
  noneLead: { nl: 'Er is gezocht in:', en: 'This was looked in:' },
  noneTips: { nl: 'Wat u kunt proberen', en: 'What you can try' },
  tipLess: {
    nl: 'Typ minder woorden: alleen de achternaam, of alleen het nummer.',
    en: 'Type fewer words: only the surname, or only the number.',
  },
  tipFilter: { nl: 'Zet de keuze voor soort en register op Alles.', en: 'Set the choice of kind and register to All.' },
  tipDay: {
    nl: 'Kijk naar de dag hierboven: wat later veranderde, staat er nog niet in.',
    en: 'Look at the day above: what changed later is not in it yet.',
  },
  noneNot: {
    nl: 'Dat iemand hier niet staat, zegt niet dat er niets is. Schakel zoekt alleen waar dat voor uw doel mag.',
    en: 'That somebody is not here does not say that there is nothing. Schakel only looks where your purpose allows it.',
  },
  noSources: { nl: 'Er is nog geen register in gebruik', en: 'No register is in use yet' },
  noSourcesLead: {
    nl: 'Een analist leest een register in. Daarna zegt een ander dat het goed is. Dan kunt u hier zoeken.',
    en: 'An analyst loads a register. Then somebody else says that it is right. Then you can search here.',
  },
  toRegisters: { nl: 'Naar de registers', en: 'To the registers' },
  sourceLine: { nl: '{title}, stand van {day}', en: '{title}, as of {day}' },
  gradeWords: { nl: '{grade}: bron {source}, inhoud {content}', en: '{grade}: source {source}, content {content}' },
  otherKind: { nl: 'Iets anders', en: 'Something else' },
  asOfMoment: { nl: 'Stand van het register', en: 'State of the register' },
} as const satisfies { readonly [name: string]: Bilingual };
