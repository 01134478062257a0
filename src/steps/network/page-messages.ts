import type { Bilingual } from '../../core/bilingual.ts';

export const networkMessages = {
  title: { nl: 'Wat staat eromheen?', en: 'What stands around it?' },
  titleOf: { nl: 'Om {caption} heen', en: 'Around {caption}' },
  lead: {
    nl: 'Dit zeggen de registers die u mag zien. Wie naast iemand staat, heeft daarmee nog niets gedaan.',
    en: 'This is what the registers say that you may see. Whoever stands beside somebody has not done anything by that.',
  },
  back: { nl: 'Terug naar {caption}', en: 'Back to {caption}' },
  steps: { nl: 'Hoe ver kijkt u?', en: 'How far do you look?' },
  one: { nl: 'Eén stap', en: 'One step' },
  two: { nl: 'Twee stappen', en: 'Two steps' },
  keys: { nl: 'Omgeving', en: 'Surroundings' },

  table: { nl: 'Wat eromheen staat', en: 'What stands around it' },
  what: { nl: 'Wie of wat', en: 'Who or what' },
  kind: { nl: 'Soort', en: 'Kind' },
  far: { nl: 'Stappen', en: 'Steps' },
  how: { nl: 'Hoe', en: 'How' },
  source: { nl: 'Register en oordeel', en: 'Register and grade' },
  outLine: { nl: '{from} {said} {to}', en: '{from} {said} {to}' },
  times: { nl: 'staat er {count} keer, dit is het laatste', en: 'stands there {count} times, this is the latest' },
  way: { nl: 'Weg', en: 'Way' },
  path: { nl: 'Toon de weg', en: 'Show the way' },
  pathOf: { nl: 'Toon de weg naar {caption}', en: 'Show the way to {caption}' },
  none: {
    nl: 'Hier staat niets omheen in de registers die u voor deze taak mag zien.',
    en: 'Nothing stands around it in the registers that you may see for this task.',
  },
  cut: {
    nl: 'Er is meer dan hier staat: de lijst stopt bij {limit}, en dingen met heel veel relaties worden niet helemaal gevolgd.',
    en: 'There is more than this: the list stops at {limit}, and things with very many relations are not followed to the end.',
  },

  group: { nl: 'Hoe groot is het geheel?', en: 'How large is the whole?' },
  groupAsk: { nl: 'Tel het geheel', en: 'Count the whole' },
  groupIs: {
    nl: 'Alles wat hiermee samenhangt telt {count} personen, bedrijven, gebouwen en dingen. Niemand daarvan is getoond.',
    en: 'All that hangs together with it counts {count} people, companies, buildings and things. None of them was shown.',
  },
  groupMore: {
    nl: 'Er hangen meer dan {count} personen, bedrijven, gebouwen en dingen mee samen. Verder is niet geteld.',
    en: 'More than {count} people, companies, buildings and things hang together with it. It was not counted further.',
  },

  pathTitle: { nl: 'De weg van {from} naar {to}', en: 'The way from {from} to {to}' },
  pathNone: {
    nl: 'Er is geen weg van hooguit {steps} stappen in wat u mag zien.',
    en: 'There is no way of up to {steps} steps in what you may see.',
  },
  pathClose: { nl: 'Sluiten', en: 'Close' },

  give: { nl: 'Als bestand meenemen', en: 'Take along as a file' },
  giveLead: {
    nl: 'Alleen voor iemand binnen uw organisatie. Er komt een voorblad bij met doel, ontvanger en controlegetallen, en dat staat in het logboek.',
    en: 'Only for somebody within your organisation. A cover with purpose, receiver and checksums comes along, and it stands in the log.',
  },
  giveSend: { nl: 'Bestand maken', en: 'Make the file' },
  giveDone: { nl: '{files} bestanden opgeslagen.', en: '{files} files saved.' },
} as const satisfies { readonly [key: string]: Bilingual };
