import type { Bilingual } from '../../core/bilingual.ts';

/** What the page "what if a rule changes" says. */
export const changeMessages = {
  title: { nl: 'Wat als een regel verandert?', en: 'What if a rule changes?' },
  lead: {
    nl: 'Kies een dag. U ziet welke besluiten dan anders waren geweest.',
    en: 'Choose a day. You see which decisions would have been different then.',
  },
  harmless: {
    nl: 'Dit is alleen kijken. Geen besluit en geen regel verandert. Een regel die later begint, verandert vandaag niets.',
    en: 'This is only looking. No decision and no rule changes. A rule that starts later changes nothing today.',
  },

  period: { nl: 'Welke besluiten?', en: 'Which decisions?' },
  from: { nl: 'Van', en: 'From' },
  to: { nl: 'Tot en met', en: 'Up to' },
  periodHint: { nl: 'Hoogstens 31 dagen.', en: 'At most 31 days.' },
  apply: { nl: 'Kies deze periode', en: 'Choose this period' },
  dayMissing: { nl: 'Vul twee dagen in.', en: 'Fill in two days.' },

  day: { nl: 'Zoals de regels luiden op', en: 'As the rules read on' },
  slider: { nl: 'Dag van de regels', en: 'Day of the rules' },
  earlier: { nl: 'Eerder', en: 'Earlier' },
  later: { nl: 'Later', en: 'Later' },
  today: { nl: 'vandaag', en: 'today' },
  dayPast: { nl: 'Zo luidden de regels op deze dag.', en: 'This is how the rules read on this day.' },
  dayToday: {
    nl: 'Dit zijn de regels van nu. Schuif naar een andere dag om te vergelijken.',
    en: 'These are the rules of now. Move to another day to compare.',
  },
  dayComing: {
    nl: 'Deze regels gelden nog niet. Vandaag veranderen zij niets.',
    en: 'These rules do not hold yet. Today they change nothing.',
  },
  starts: { nl: 'Op deze dag beginnen:', en: 'On this day start:' },
  startsNone: { nl: 'Op deze dag begint niets nieuws.', en: 'Nothing new starts on this day.' },
  notYet: { nl: 'Op deze dag kent Schakel nog geen regels uit:', en: 'On this day Schakel knows no rules yet from:' },
  notYetCount: {
    nl: 'Nog niet bekend op deze dag: {count} wetten of delen',
    en: 'Not known yet on this day: {count} acts or parts',
  },
  notYetOne: { nl: 'Nog niet bekend op deze dag: 1 wet of deel', en: 'Not known yet on this day: 1 act or part' },
  notYetLead: {
    nl: 'Van een oude wet kent Schakel soms alleen de tekst van later. Daarvóór telt die wet hier niet mee.',
    en: 'Of an old act Schakel sometimes knows only a later text. Before that day the act does not count here.',
  },
  valueText: { nl: '{day}. {starts}', en: '{day}. {starts}' },

  leaveOut: { nl: 'Regels weglaten', en: 'Leave rules out' },
  leftOut: { nl: 'Zonder: {rules}', en: 'Without: {rules}' },
  leaveOutLead: {
    nl: 'Wat was het antwoord geweest zonder een regel? Vink hoogstens 20 regels aan.',
    en: 'What would the answer have been without a rule? Tick at most 20 rules.',
  },
  findRule: { nl: 'Zoek een regel', en: 'Find a rule' },
  findRuleHint: {
    nl: 'Een nummer, een artikel of een woord uit de zin.',
    en: 'A number, an article or a word of the sentence.',
  },
  rulesUsed: {
    nl: 'Regels waarop besluiten van deze periode steunen',
    en: 'Rules on which decisions of this period rest',
  },
  rulesFound: { nl: 'Gevonden regels', en: 'Rules that were found' },
  rulesNone: { nl: 'Geen regel van deze dag past hierbij.', en: 'No rule of this day fits this.' },
  rulesUnused: { nl: 'Nog geen. Zoek hierboven een regel.', en: 'None yet. Find a rule above.' },
  rulesMore: { nl: 'Er zijn er meer. Zoek preciezer.', en: 'There are more. Search more precisely.' },
  ruleUsed: { nl: 'bij {count} besluiten', en: 'at {count} decisions' },
  ruleUsedOne: { nl: 'bij 1 besluit', en: 'at 1 decision' },
  tooMany: { nl: 'U kunt hoogstens 20 regels weglaten.', en: 'You can leave out at most 20 rules.' },
  keepAll: { nl: 'Laat geen regel weg', en: 'Leave no rule out' },

  result: { nl: 'Wat zou er veranderen?', en: 'What would change?' },
  looked: { nl: '{count} besluiten bekeken.', en: '{count} decisions looked at.' },
  lookedOne: { nl: '1 besluit bekeken.', en: '1 decision looked at.' },
  changedNone: {
    nl: 'Geen daarvan zou anders zijn beantwoord.',
    en: 'None of them would have been answered differently.',
  },
  changedOne: { nl: '1 daarvan zou anders zijn beantwoord.', en: '1 of them would have been answered differently.' },
  changed: {
    nl: '{count} daarvan zouden anders zijn beantwoord.',
    en: '{count} of them would have been answered differently.',
  },
  otherRules: {
    nl: 'Bij {count} blijft het antwoord gelijk, maar steunt het op andere regels.',
    en: 'At {count} the answer stays the same, but rests on other rules.',
  },
  unread: {
    nl: '{count} oude vragen zijn niet meer te lezen en tellen niet mee.',
    en: '{count} old questions cannot be read any more and do not count.',
  },
  cut: {
    nl: 'Let op: deze periode heeft te veel besluiten. Alleen de nieuwste {count} zijn bekeken, vanaf {day}. Kies een kortere periode om alles te zien.',
    en: 'Please note: this period has too many decisions. Only the newest {count} were looked at, from {day}. Choose a shorter period to see everything.',
  },
  emptyTitle: { nl: 'In deze periode is niets besloten', en: 'Nothing was decided in this period' },
  emptyLead: { nl: 'Kies een andere periode.', en: 'Choose another period.' },

  picture: { nl: 'Antwoorden van toen, en zoals zij zouden zijn', en: 'Answers of then, and as they would be' },
  pictureLead: {
    nl: 'Links het antwoord van toen, rechts het antwoord bij de gekozen regels. Dun is weinig, dik is veel.',
    en: 'On the left the answer of then, on the right the answer under the chosen rules. Thin is few, thick is many.',
  },
  was: { nl: 'Toen', en: 'Then' },
  would: { nl: 'Dan', en: 'Would be' },
  count: { nl: 'Besluiten', en: 'Decisions' },
  changesOf: { nl: 'Verandert', en: 'Changes' },
  stays: { nl: 'Nee', en: 'No' },
  differs: { nl: 'Ja', en: 'Yes' },
  rulesOnly: { nl: 'Alleen de regels', en: 'Only the rules' },
  asTable: { nl: 'Als tabel tonen', en: 'Show as a table' },
  asPicture: { nl: 'Als beeld tonen', en: 'Show as a picture' },
  flow: { nl: '{was} → {would}: {count}', en: '{was} → {would}: {count}' },

  list: { nl: 'Besluiten die anders zouden zijn', en: 'Decisions that would be different' },
  listCut: { nl: 'Dit zijn de nieuwste {count}.', en: 'These are the newest {count}.' },
  wasAnswer: { nl: 'Toen', en: 'Then' },
  wouldAnswer: { nl: 'Met deze regels', en: 'Under these rules' },
  noSentence: { nl: 'De zin van toen is niet bewaard.', en: 'The sentence of then was not kept.' },

  keys: { nl: 'Wat als', en: 'What if' },
  keyEarlier: { nl: 'Eerdere dag', en: 'Earlier day' },
  keyLater: { nl: 'Latere dag', en: 'Later day' },
  keyToday: { nl: 'Naar vandaag', en: 'To today' },
  keyTable: { nl: 'Beeld of tabel', en: 'Picture or table' },
  keyNext: { nl: 'Volgend besluit', en: 'Next decision' },
  keyPrevious: { nl: 'Vorig besluit', en: 'Previous decision' },
} as const satisfies { readonly [name: string]: Bilingual };
