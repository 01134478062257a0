import type { Bilingual } from '../../core/bilingual.ts';

/** What the kit itself says. */
export const kitMessages = {
  optional: { nl: 'niet verplicht', en: 'optional' },
  choose: { nl: 'Kies', en: 'Choose' },
  addRow: { nl: 'Regel toevoegen', en: 'Add a row' },
  removeRow: { nl: 'Regel {number} weghalen', en: 'Remove row {number}' },
  rowTitle: { nl: 'Regel {number}', en: 'Row {number}' },
  fillIn: { nl: 'Vul dit in.', en: 'Fill this in.' },
  pickOne: { nl: 'Kies een antwoord.', en: 'Choose an answer.' },
  tooFew: { nl: 'Dit zijn er te weinig.', en: 'These are too few.' },
  summaryTitle: { nl: 'Nog niet alles klopt', en: 'Not everything is right yet' },
  summaryLine: { nl: '{label}: {detail}', en: '{label}: {detail}' },
  summaryRowLine: { nl: '{label}, regel {number}: {detail}', en: '{label}, row {number}: {detail}' },
  charactersLeft: { nl: 'Nog {count} tekens', en: '{count} characters left' },
  charactersOver: { nl: '{count} tekens te veel', en: '{count} characters too many' },
  busy: { nl: 'Bezig …', en: 'Busy …' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  close: { nl: 'Sluiten', en: 'Close' },
  countOver: { nl: 'meer dan {limit}', en: 'more than {limit}' },
  loading: { nl: 'Laden …', en: 'Loading …' },
  whatNow: { nl: 'Wat u nu kunt doen', en: 'What you can do now' },
  missing: { nl: 'Dit ontbreekt', en: 'This is missing' },
  articles: { nl: 'Artikelen', en: 'Articles' },
  problemNumber: { nl: 'Nummer van dit bericht: {number}', en: 'Number of this message: {number}' },
  takenBack: { nl: 'Teruggedraaid', en: 'Taken back' },
  machine: { nl: 'Automatisch', en: 'Automatic' },
  gone: {
    nl: 'De tekst hierbij is verzegeld of vernietigd.',
    en: 'The text with this was sealed or destroyed.',
  },
  viaPost: { nl: 'Ontvangen van {node}', en: 'Received from {node}' },
  byWhom: { nl: '{user}, {role}, {organ}', en: '{user}, {role}, {organ}' },
  rules: { nl: 'Regels: {rules}', en: 'Rules: {rules}' },
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  unreachable: { nl: 'Schakel is niet te bereiken.', en: 'Schakel cannot be reached.' },
  unreachableNext: {
    nl: 'Er is niets verloren. Controleer uw verbinding en probeer het opnieuw.',
    en: 'Nothing is lost. Check your connection and try again.',
  },
  unreadable: { nl: 'Het antwoord van Schakel is niet te lezen.', en: 'The answer of Schakel cannot be read.' },
  unreadableNext: {
    nl: 'Laad de pagina opnieuw. Blijft dit, waarschuw dan de beheerder.',
    en: 'Load the page again. If this stays, warn the administrator.',
  },
} as const satisfies { readonly [name: string]: Bilingual };

/** Roles as people call them. */
export const roleLabels: { readonly [role: string]: Bilingual } = {
  frontline: { nl: 'Toezichthouder', en: 'Inspector' },
  'municipal-director': { nl: 'Regisseur ondermijning', en: 'Director undermining' },
  analyst: { nl: 'Gegevensanalist', en: 'Data analyst' },
  'legal-officer': { nl: 'Jurist', en: 'Legal officer' },
  liaison: { nl: 'Accountmanager', en: 'Liaison' },
  'case-director': { nl: 'Casusregisseur', en: 'Case director' },
  'partner-delegate': { nl: 'Vertegenwoordiger van een partner', en: 'Delegate of a partner' },
  'weighing-board': { nl: 'Lid van de weegtafel', en: 'Member of the weighing table' },
  dpo: { nl: 'Functionaris gegevensbescherming', en: 'Data protection officer' },
  steering: { nl: 'Lid van de stuurgroep', en: 'Member of the steering group' },
  machine: { nl: 'Automatisch', en: 'Automatic' },
};
