import type { Bilingual } from '../../core/bilingual.ts';

/** What the page of the log says: the filter, the table, and what stands beside it before anything is chosen. */
export const logMessages = {
  title: { nl: 'Logboek', en: 'Log' },
  lead: {
    nl: 'Wie wat vroeg, en wat de poort antwoordde. Wat u hier bekijkt, staat er zelf ook in.',
    en: 'Who asked what, and what the gate answered. What you look at here stands in it too.',
  },
  search: { nl: 'Zoeken in het logboek', en: 'Search the log' },
  by: { nl: 'Zoeken op', en: 'Search by' },
  submit: { nl: 'Zoeken', en: 'Search' },
  clear: { nl: 'Toon alles', en: 'Show all' },
  fillIn: { nl: 'Vul in waarnaar u zoekt.', en: 'Fill in what you are looking for.' },
  pick: { nl: 'Kies waarnaar u zoekt.', en: 'Choose what you are looking for.' },
  showLooks: { nl: 'Toon ook wie in het logboek keek', en: 'Also show who looked in the log' },
  hideLooks: { nl: 'Laat weg wie in het logboek keek', en: 'Leave out who looked in the log' },
  looksHidden: {
    nl: 'Wie in het logboek zelf keek, staat hier nu niet bij.',
    en: 'Who looked in the log itself is left out here now.',
  },

  rows: { nl: 'Besluiten, de nieuwste eerst', en: 'Decisions, the newest first' },
  number: { nl: '{count} besluiten op deze pagina', en: '{count} decisions on this page' },
  numberOne: { nl: '1 besluit op deze pagina', en: '1 decision on this page' },
  /** Goes before what was searched: a name, a task, a number. */
  found: { nl: 'Gezocht op {by}: {of}', en: 'Searched by {by}: {of}' },
  when: { nl: 'Wanneer', en: 'When' },
  who: { nl: 'Wie', en: 'Who' },
  what: { nl: 'Wat', en: 'What' },
  ground: { nl: 'Taak en doel', en: 'Task and purpose' },
  answer: { nl: 'Antwoord', en: 'Answer' },
  rules: { nl: 'Regels', en: 'Rules' },
  files: { nl: 'Dossiers', en: 'Files' },
  roleOf: { nl: '{role}, {organ}', en: '{role}, {organ}' },
  byPost: { nl: 'per post van {node}', en: 'by post from {node}' },
  moreArticles: { nl: 'en nog {count}', en: 'and {count} more' },
  noRules: { nl: 'Geen regel', en: 'No rule' },
  caseOf: { nl: 'Zaak {id}', en: 'Case {id}' },
  nextPage: { nl: 'Oudere besluiten', en: 'Older decisions' },
  firstPage: { nl: 'Terug naar het nieuwste', en: 'Back to the newest' },

  emptyTitle: { nl: 'Hier is niets gevonden', en: 'Nothing was found here' },
  emptyAll: {
    nl: 'Er staat nog geen besluit in dit logboek. Zodra iemand hier iets vraagt of doet, komt het erin.',
    en: 'No decision stands in this log yet. As soon as somebody asks or does something here, it comes in.',
  },
  emptyLooks: {
    nl: 'De nieuwste regels zijn alleen van wie in dit logboek keek. Kijk bij de oudere besluiten.',
    en: 'The newest lines are only of who looked in this log. Look at the older decisions.',
  },
  emptyFilter: {
    nl: 'Geen besluit past hierbij. Kijk of het goed geschreven is, of toon alles.',
    en: 'No decision fits this. See whether it is spelled right, or show everything.',
  },
  chooseTitle: { nl: 'Kies een besluit', en: 'Choose a decision' },
  toDecision: { nl: 'Naar het besluit', en: 'To the decision' },
  decision: { nl: 'Het gekozen besluit', en: 'The chosen decision' },

  fileTitle: { nl: 'Wie raakte dit dossier aan?', en: 'Who touched this file?' },
  fileLead: {
    nl: 'Dit dossier heet in het logboek {pseudonym}. Wie erin staat, ziet u hier niet.',
    en: 'In the log this file is called {pseudonym}. Who is in it you do not see here.',
  },
  fileHint: {
    nl: 'Het nummer van een dossier, zoals signal/…, of de naam die het in het logboek heeft.',
    en: 'The number of a file, such as signal/…, or the name that it has in the log.',
  },
  userHint: { nl: 'De naam of de gebruikersnaam.', en: 'The name or the user name.' },
  underHint: {
    nl: 'De naam van een taak, of het nummer van een zaak.',
    en: 'The name of a task, or the number of a case.',
  },
  approvalHint: { nl: 'Het nummer van een akkoord.', en: 'The number of an approval.' },
  traceHint: {
    nl: 'Het nummer dat alles van één handeling bij elkaar houdt: 32 tekens.',
    en: 'The number that keeps everything of one act together: 32 characters.',
  },

  keys: { nl: 'Logboek', en: 'Log' },
  keyNext: { nl: 'Volgend besluit openen', en: 'Open the next decision' },
  keyPrevious: { nl: 'Vorig besluit openen', en: 'Open the previous decision' },
  keyFilter: { nl: 'Naar het zoeken', en: 'To the search' },
  keyOlder: { nl: 'Oudere besluiten', en: 'Older decisions' },
  keyNewest: { nl: 'Terug naar het nieuwste', en: 'Back to the newest' },
} as const satisfies { readonly [name: string]: Bilingual };

/** By what the log is searched. The words are those of the query; a file goes to the log of processing. */
export const searchHints: { readonly [by: string]: Bilingual } = {
  user: logMessages.userHint,
  under: logMessages.underHint,
  approval: logMessages.approvalHint,
  trace: logMessages.traceHint,
  file: logMessages.fileHint,
};

export const fileSearch: Bilingual = { nl: 'Dossier', en: 'File' };

/** What became of an act. */
export const kindWords: { readonly [kind: string]: Bilingual } = {
  event: { nl: 'Gedaan', en: 'Done' },
  read: { nl: 'Bekeken', en: 'Looked at' },
  refusal: { nl: 'Niet gedaan', en: 'Not done' },
};

/** What the house itself refuses; the steps have words of their own for the rest. */
export const houseRefusalWords: { readonly [code: string]: Bilingual } = {
  'law-says-no': { nl: 'De wet staat dit niet toe.', en: 'The law does not allow this.' },
  'approval-missing': { nl: 'Er was eerst een akkoord nodig.', en: 'An approval was needed first.' },
  'input-missing': { nl: 'De poort wist nog niet genoeg.', en: 'The gate did not know enough yet.' },
  'person-must-decide': { nl: 'Dit besluit neemt een mens.', en: 'A person takes this decision.' },
  'file-full': { nl: 'Het dossier was vol.', en: 'The file was full.' },
};

/** Kinds of files, as the processing log names them: `urn:schakel:file:signal`. */
export const fileWords: { readonly [kind: string]: Bilingual } = {
  signal: { nl: 'Signaal', en: 'Signal' },
  'partnership-signal': { nl: 'Signaal aan de weegtafel', en: 'Signal at the weighing table' },
  register: { nl: 'Register', en: 'Register' },
  record: { nl: 'Gegeven in een register', en: 'Record in a register' },
  twin: { nl: 'Twee gegevens naast elkaar', en: 'Two records side by side' },
  case: { nl: 'Casus', en: 'Case' },
  'case-part': { nl: 'Eigen deel van een casus', en: 'Own part of a case' },
  advice: { nl: 'Bewaard advies', en: 'Kept advice' },
  approval: { nl: 'Gevraagd akkoord', en: 'Approval that was asked' },
  'approval-task': { nl: 'Vraag om akkoord', en: 'Request for an approval' },
  'round-list': { nl: 'Opengestelde registers', en: 'Opened registers' },
  'filters-of': { nl: 'Filters van een deelnemer', en: 'Filters of a participant' },
  round: { nl: 'Vragenronde', en: 'Question round' },
  question: { nl: 'Vraag van een deelnemer', en: 'Question of a participant' },
  watch: { nl: 'Gevraagd door een deelnemer', en: 'Asked by a participant' },
  'follow-up': { nl: 'Vervolgvraag', en: 'Follow-up' },
  'hit-request': { nl: 'Vervolgvraag van een deelnemer', en: 'Follow-up of a participant' },
  data: { nl: 'Gegeven gegevens', en: 'Data that were given' },
  'data-in': { nl: 'Gekregen gegevens', en: 'Data that were received' },
};
