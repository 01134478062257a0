import type { Bilingual } from '../../core/bilingual.ts';

/** Loading a file: choose it, say what it is, say what its columns are, and wait for the draft. */
export const newLoadMessages = {
  title: { nl: 'Bestand inlezen', en: 'Load a file' },
  lead: {
    nl: 'In vier stappen wordt een bestand een voorstel. Niemand kan erin zoeken tot een ander het aanvaardt.',
    en: 'In four steps a file becomes a proposal. Nobody can search it until somebody else accepts it.',
  },
  steps: { nl: 'Stappen', en: 'Steps' },
  stepOf: { nl: 'Stap {at} van 4: {name}', en: 'Step {at} of 4: {name}' },
  stepFile: { nl: 'Bestand', en: 'File' },
  stepAbout: { nl: 'Over het register', en: 'About the register' },
  stepColumns: { nl: 'Kolommen', en: 'Columns' },
  stepLoad: { nl: 'Inlezen', en: 'Load' },
  previous: { nl: 'Vorige stap', en: 'Previous step' },

  fileLabel: { nl: 'Kies een CSV- of XLSX-bestand', en: 'Choose a CSV or XLSX file' },
  fileHint: {
    nl: 'Op de eerste regel staan de namen van de kolommen. Het bestand gaat naar uw eigen organisatie en wordt gewist zodra het voorstel er is, en anders na een dag.',
    en: 'The first line holds the names of the columns. The file goes to your own organisation and is erased once the proposal is there, and otherwise after a day.',
  },
  fileNone: { nl: 'Kies eerst een bestand.', en: 'Choose a file first.' },
  send: { nl: 'Bestand klaarleggen', en: 'Lay the file ready' },
  sending: { nl: 'Het bestand wordt verstuurd …', en: 'The file is being sent …' },
  sent: { nl: '{name} ligt klaar.', en: '{name} is ready.' },

  whichLabel: { nl: 'Van welk register is dit?', en: 'Of which register is this?' },
  whichHint: {
    nl: 'Is dit een nieuwere stand van een register dat er al is? Kies dat register. Dan ziet u straks wat verandert.',
    en: 'Is this a newer state of a register that is here already? Choose that register. Then you will see what changes.',
  },
  sectionWhat: { nl: 'Wat is het?', en: 'What is it?' },
  sectionGrade: { nl: 'Hoe goed is het?', en: 'How good is it?' },
  sectionGround: { nl: 'Waarom mag het, en tot wanneer?', en: 'Why is it allowed, and until when?' },
  whichNew: { nl: 'Een nieuw register', en: 'A new register' },
  next: { nl: 'Verder naar de kolommen', en: 'On to the columns' },

  columns: { nl: 'Wat staat in welke kolom?', en: 'Which column holds what?' },
  columnsLead: {
    nl: 'Schakel doet een voorstel. Kijk het na. Wat u niet kiest, wordt niet bewaard.',
    en: 'Schakel makes a proposal. Check it. What you do not choose is not kept.',
  },
  column: { nl: 'Kolom', en: 'Column' },
  examples: { nl: 'Eerste regels', en: 'First lines' },
  becomes: { nl: 'Wordt', en: 'Becomes' },
  becomesOf: { nl: 'Kolom {column} wordt', en: 'Column {column} becomes' },
  outcome: { nl: 'Wat ermee gebeurt', en: 'What happens to it' },
  leaveOut: { nl: 'Niet overnemen', en: 'Leave out' },
  isKept: { nl: 'Wordt bewaard', en: 'Is kept' },
  isLeftOut: { nl: 'Niet gevraagd: wordt niet bewaard', en: 'Not asked for: is not kept' },
  isNoGround: { nl: 'Geen grond: wordt niet bewaard', en: 'No ground: is not kept' },
  noGroundRules: { nl: 'Regels: {rules}', en: 'Rules: {rules}' },
  noGroundNoRule: { nl: 'Geen regel staat het toe.', en: 'No rule permits it.' },
  idOf: { nl: 'Nummer van: {kind}', en: 'Id of: {kind}' },
  idHint: {
    nl: 'De kolom waarmee het register dit uit elkaar houdt. Twee regels met hetzelfde nummer zijn één gegeven.',
    en: 'The column by which the register tells these apart. Two lines with the same id are one record.',
  },
  idNone: { nl: 'Kies een kolom', en: 'Choose a column' },
  relation: { nl: 'Wat hebben die twee met elkaar te maken?', en: 'What have these two to do with each other?' },
  relationNone: { nl: 'Niets vastleggen', en: 'Record nothing' },
  relationOf: { nl: '{from} {said} {to}', en: '{from} {said} {to}' },
  nothingChosen: {
    nl: 'Kies bij minstens één kolom wat het wordt.',
    en: 'Choose for at least one column what it becomes.',
  },
  idMissing: { nl: 'Kies de kolom met het nummer van: {kind}.', en: 'Choose the column with the id of: {kind}.' },
  start: { nl: 'Inlezen', en: 'Load' },

  reading: { nl: '{count} regels gelezen', en: '{count} lines read' },
  stageRead: { nl: 'Het bestand wordt gelezen.', en: 'The file is being read.' },
  stageIndex: { nl: 'Schakel maakt het doorzoekbaar.', en: 'Schakel makes it searchable.' },
  stageCompare: { nl: 'Schakel vergelijkt met wat er was.', en: 'Schakel compares with what was there.' },
  mayLeave: {
    nl: 'U kunt hier wachten. Gaat u weg, dan vindt u het voorstel bij het register.',
    en: 'You can wait here. If you leave, you find the proposal with the register.',
  },
  done: {
    nl: 'Het voorstel staat klaar. Een ander besluit erover.',
    en: 'The proposal is ready. Somebody else decides about it.',
  },
  known: {
    nl: 'Dit bestand was al eens ingelezen, op dezelfde manier.',
    en: 'This file was loaded before, in the same way.',
  },
  refusedOne: { nl: '1 regel is geweigerd.', en: '1 line was refused.' },
  refusedMany: { nl: '{count} regels zijn geweigerd.', en: '{count} lines were refused.' },
  refusedLead: { nl: 'De eerste daarvan:', en: 'The first of these:' },
  refusedLine: { nl: 'Regel {line}: {reason}', en: 'Line {line}: {reason}' },
  look: { nl: 'Bekijk wat verandert', en: 'Look what changes' },
  again: { nl: 'Terug naar de kolommen', en: 'Back to the columns' },
} as const satisfies { readonly [name: string]: Bilingual };
