import type { Bilingual } from '../../core/bilingual.ts';
import type { Replay } from './replay.ts';

/** What stands beside one decision. */
export const decisionMessages = {
  backToList: { nl: 'Terug naar de lijst', en: 'Back to the list' },
  number: { nl: 'Regel {nr} van het logboek', en: 'Line {nr} of the log' },
  notDone: {
    nl: 'De poort stond het toe, maar het is niet gedaan: {why}',
    en: 'The gate allowed it, but it was not done: {why}',
  },

  question: { nl: 'De vraag', en: 'The question' },
  by: { nl: 'Wie vroeg het', en: 'Who asked' },
  organ: { nl: 'Voor welk orgaan', en: 'For which organ' },
  post: { nl: 'Hoe het kwam', en: 'How it came' },
  at: { nl: 'Wanneer', en: 'When' },
  action: { nl: 'Mag dit?', en: 'Is this allowed?' },
  about: { nl: 'Waarover', en: 'About what' },
  to: { nl: 'Voor wie', en: 'For whom' },
  under: { nl: 'Taak of zaak', en: 'Task or case' },
  purpose: { nl: 'Doel', en: 'Purpose' },
  ground: { nl: 'Grond van de taak', en: 'Ground of the task' },
  partnership: { nl: 'Samenwerkingsverband', en: 'Partnership' },
  plan: { nl: 'Hoe is gezocht', en: 'How it was searched' },
  allKnown: { nl: 'Alles wat de poort wist', en: 'All that the gate knew' },
  knownLead: {
    nl: 'De woorden die mensen schreven, staan niet in het logboek. Alleen dat er iets is geschreven.',
    en: 'The words that people wrote do not stand in the log. Only that something was written.',
  },
  written: { nl: 'Staat in het dossier', en: 'Stands in the file' },
  missing: { nl: 'Ontbreekt', en: 'Is missing' },

  answer: { nl: 'Het antwoord', en: 'The answer' },
  must: { nl: 'Dit was een plicht.', en: 'This was a duty.' },
  rules: { nl: 'Regels: {rules}', en: 'Rules: {rules}' },
  signed: { nl: 'Een jurist tekende deze regels.', en: 'A lawyer signed these rules.' },
  unsigned: { nl: 'Geen jurist heeft deze regels getekend.', en: 'No lawyer has signed these rules.' },
  version: { nl: 'Versie van de regels: {version}', en: 'Version of the rules: {version}' },
  approvalsMissing: { nl: 'Wie eerst akkoord moest geven', en: 'Who had to agree first' },
  inputsMissing: { nl: 'Wat de poort nog niet wist', en: 'What the gate did not know yet' },
  nearest: { nl: 'Regels die het dichtst in de buurt kwamen', en: 'Rules that came nearest' },
  newWindow: { nl: '(opent in een nieuw venster)', en: '(opens in a new window)' },

  replay: { nl: 'Klopt het nog?', en: 'Does it still hold?' },
  todaySame: {
    nl: 'Met de regels van vandaag is het antwoord hetzelfde.',
    en: 'Under the rules of today the answer is the same.',
  },
  todaySameOther: {
    nl: 'Met de regels van vandaag is het antwoord hetzelfde, maar het steunt op andere regels: {rules}.',
    en: 'Under the rules of today the answer is the same, but it rests on other rules: {rules}.',
  },
  todayOther: {
    nl: 'Met de regels van vandaag zou het antwoord anders zijn: {answer}',
    en: 'Under the rules of today the answer would be different: {answer}',
  },
  whatIf: { nl: 'Bekijk deze dag bij andere regels', en: 'Look at this day under other rules' },

  approvals: { nl: 'Akkoorden bij deze vraag', en: 'Approvals with this question' },
  approvalGiven: { nl: 'Gegeven', en: 'Given' },
  approvalRefused: { nl: 'Geweigerd', en: 'Refused' },
  approvalBy: { nl: '{who}, {office}, op {day}', en: '{who}, {office}, on {day}' },
  approvalUntil: { nl: 'Geldt tot en met {day}.', en: 'Holds up to {day}.' },
  leaning: { nl: 'Alles met dit akkoord', en: 'Everything with this approval' },

  files: { nl: 'Dossiers die zijn aangeraakt', en: 'Files that were touched' },
  noFiles: {
    nl: 'Geen dossier met persoonsgegevens is hierbij aangeraakt.',
    en: 'No file with personal data was touched.',
  },
  fileName: { nl: 'heet hier {pseudonym}', en: 'is called {pseudonym} here' },
  whoTouched: { nl: 'Wie raakte dit dossier aan?', en: 'Who touched this file?' },
  foreign: { nl: 'De gegevens kwamen van {node}.', en: 'The data came from {node}.' },

  further: { nl: 'Verder kijken', en: 'Look further' },
  allTrace: { nl: 'Alles van deze handeling', en: 'Everything of this act' },
  allBy: { nl: 'Alles van {who}', en: 'Everything by {who}' },
  allUnder: { nl: 'Alles onder deze taak of zaak', en: 'Everything under this task or case' },
  traceOf: { nl: 'Spoor {trace}', en: 'Trace {trace}' },

  records: { nl: 'De logrecords zelf', en: 'The log records themselves' },
  recordsLead: {
    nl: 'Zoals zij in de keten staan, in de vorm die de overheid afspreekt.',
    en: 'As they stand in the chain, in the form that the government agrees on.',
  },
  adl: { nl: 'Besluit (Authorization Decision Log)', en: 'Decision (Authorization Decision Log)' },
  ldv: { nl: 'Verwerkingen (Logboek Dataverwerkingen)', en: 'Processing (Logboek Dataverwerkingen)' },
  copy: { nl: 'Kopieer', en: 'Copy' },
  copyOf: { nl: 'Kopieer: {record}', en: 'Copy: {record}' },
  copied: { nl: 'Gekopieerd.', en: 'Copied.' },
  notCopied: {
    nl: 'Kopiëren lukt hier niet. De tekst is geselecteerd: druk op Ctrl en C.',
    en: 'Copying does not work here. The text is selected: press Ctrl and C.',
  },
} as const satisfies { readonly [name: string]: Bilingual };

export const replayWords: { readonly [R in Replay]: Bilingual } = {
  same: {
    nl: 'Opnieuw gevraagd met de regels van toen: hetzelfde antwoord.',
    en: 'Asked again under the rules of then: the same answer.',
  },
  different: {
    nl: 'Opnieuw gevraagd met de regels van toen: een ander antwoord. Iemand veranderde het logboek, de regels of het programma. Laat de keten controleren.',
    en: 'Asked again under the rules of then: another answer. Somebody changed the log, the rules or the program. Have the chain verified.',
  },
  'no-rules': {
    nl: 'Opnieuw vragen kan niet: de regels van toen zijn hier niet bewaard.',
    en: 'It cannot be asked again: the rules of then were not kept here.',
  },
};

/** Groups of what the gate knew. */
export const knownTitles: { readonly [group: string]: Bilingual } = {
  subject: { nl: 'Wie vroeg', en: 'Who asked' },
  resource: { nl: 'De gegevens', en: 'The data' },
  recipient: { nl: 'De ontvanger', en: 'The receiver' },
  context: { nl: 'De zaak en het samenwerkingsverband', en: 'The case and the partnership' },
  judgements: { nl: 'Wat mensen beoordeelden', en: 'What people judged' },
};

/** Inputs for which the law room has no sentence, because rules only test what follows from them. */
export const inputWords: { readonly [path: string]: Bilingual } = {
  'subject.designatedFor': { nl: 'Aangewezen voor:', en: 'Designated for:' },
  'subject.authorisedUntil': { nl: 'Bevoegd tot:', en: 'Authorised until:' },
  'subject.mandate': { nl: 'Namens een ander:', en: 'On behalf of another:' },
  'recipient.designatedFor': { nl: 'De ontvanger is aangewezen voor:', en: 'The receiver is designated for:' },
  'resource.firstProcessedAt': { nl: 'Voor het eerst verwerkt:', en: 'First processed:' },
  'resource.lastProcessedAt': { nl: 'Voor het laatst verwerkt:', en: 'Last processed:' },
  'judgements.necessity': { nl: 'Waarom het nodig is:', en: 'Why it is necessary:' },
  'judgements.proportionality': { nl: 'Waarom het in verhouding is:', en: 'Why it is in proportion:' },
  'judgements.subsidiarity': { nl: 'Waarom het niet lichter kan:', en: 'Why there is no lighter way:' },
};
