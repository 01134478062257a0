import type { Bilingual } from '../../core/bilingual.ts';
import type { LoadStage } from './view.ts';

/** Registers, their loads, and what a load changes. */
export const registerMessages = {
  title: { nl: 'Registers', en: 'Registers' },
  lead: {
    nl: 'Van deze registers houdt uw organisatie een kopie: van wie, van wanneer, hoe goed, op welke grond en tot wanneer.',
    en: 'Of these registers your organisation keeps a copy: from whom, of when, how good, on which ground and until when.',
  },
  keys: { nl: 'Registers', en: 'Registers' },
  rows: { nl: 'Registers', en: 'Registers' },
  load: { nl: 'Bestand inlezen', en: 'Load a file' },
  noneTitle: { nl: 'Er is nog geen register', en: 'There is no register yet' },
  noneLead: {
    nl: 'Lees een bestand in: een uittreksel, een lijst met vergunningen. Schakel laat eerst zien wat erin zit en laat weg waarvoor geen grond is. Pas als iemand het aanvaardt, is er iets te vinden.',
    en: 'Load a file: an extract, a list of permits. Schakel first shows what it holds and leaves out what has no ground. Only when somebody accepts it there is something to find.',
  },
  draftWaits: { nl: 'Wacht op besluit', en: 'Waits for a decision' },
  inUse: { nl: 'In gebruik', en: 'In use' },
  notInUse: { nl: 'Niet in gebruik', en: 'Not in use' },
  records: { nl: '{count} gegevens', en: '{count} records' },
  asOf: { nl: 'stand van {day}', en: 'as of {day}' },
  from: { nl: 'van {supplier}', en: 'from {supplier}' },
  expires: { nl: 'weg op {day}', en: 'gone on {day}' },

  back: { nl: 'Terug naar de registers', en: 'Back to the registers' },
  backRegister: { nl: 'Terug naar dit register', en: 'Back to this register' },
  about: { nl: 'Wat nu in gebruik is', en: 'What is in use now' },
  aboutNone: {
    nl: 'Van dit register is niets in gebruik. Niemand kan erin zoeken.',
    en: 'Nothing of this register is in use. Nobody can search it.',
  },
  loads: { nl: 'Inlezingen', en: 'Loads' },
  loadsLead: {
    nl: 'Een inlezing telt pas als iemand haar aanvaardt. De laatst aanvaarde is in gebruik.',
    en: 'A load counts once somebody accepts it. The last one that was accepted is in use.',
  },
  loadLine: { nl: 'Stand van {day}', en: 'As of {day}' },
  loadedBy: { nl: 'ingelezen door {name} op {day}', en: 'loaded by {name} on {day}' },
  decidedBy: { nl: 'besloten door {name} op {day}', en: 'decided by {name} on {day}' },
  history: { nl: 'Geschiedenis', en: 'History' },
  decide: { nl: 'Bekijk en besluit', en: 'Look and decide' },

  draftTitle: { nl: '{title}, stand van {day}', en: '{title}, as of {day}' },
  draftLead: {
    nl: 'Dit is een voorstel. Niemand kan er nog in zoeken. Kijk wat het verandert en besluit dan.',
    en: 'This is a proposal. Nobody can search it yet. Look what it changes, and then decide.',
  },
  counts: { nl: 'Wat verandert', en: 'What changes' },
  added: { nl: 'Nieuw', en: 'New' },
  changed: { nl: 'Gewijzigd', en: 'Changed' },
  gone: { nl: 'Verdwenen', en: 'Gone' },
  same: { nl: 'Gelijk gebleven', en: 'Unchanged' },
  refused: { nl: 'Geweigerde rijen', en: 'Refused rows' },
  firstLoad: {
    nl: 'Dit is de eerste inlezing van dit register: alles is nieuw.',
    en: 'This is the first load of this register: everything is new.',
  },
  kept: { nl: 'Wat wordt bewaard', en: 'What is kept' },
  keptLead: {
    nl: 'Voor deze soorten gegevens heeft uw organisatie een grond bij dit doel.',
    en: 'For these categories of data your organisation has a ground for this purpose.',
  },
  left: { nl: 'Wat niet wordt overgenomen', en: 'What is left out' },
  leftNone: { nl: 'Alles uit het bestand is overgenomen.', en: 'Everything in the file was taken.' },
  noGround: { nl: 'Geen grond', en: 'No ground' },
  noGroundLead: {
    nl: 'De wet geeft u hiervoor geen grond bij dit doel. Het is niet bewaard.',
    en: 'The law gives you no ground for this with this purpose. It was not kept.',
  },
  notAsked: { nl: 'Niet gevraagd', en: 'Not asked for' },
  notAskedLead: {
    nl: 'Deze kolommen horen bij niets dat u hebt gekozen. Ze zijn niet bewaard.',
    en: 'These columns belong to nothing that you chose. They were not kept.',
  },
  propertyOf: { nl: '{property} van {kind}', en: '{property} of {kind}' },
  examples: { nl: 'Voorbeelden', en: 'Examples' },
  examplesLead: {
    nl: 'De eerste van elk. Dat u deze bekijkt, staat in het logboek.',
    en: 'The first of each. That you look at these stands in the log.',
  },
  addedExamples: { nl: 'Nieuw: {shown} van {count}', en: 'New: {shown} of {count}' },
  changedExamples: { nl: 'Gewijzigd: {shown} van {count}', en: 'Changed: {shown} of {count}' },
  goneExamples: { nl: 'Verdwenen: {shown} van {count}', en: 'Gone: {shown} of {count}' },
  before: { nl: 'Was', en: 'Was' },
  after: { nl: 'Wordt', en: 'Becomes' },
  what: { nl: 'Wat', en: 'What' },
  nothing: { nl: 'niets', en: 'nothing' },
  origin: { nl: 'Herkomst en termijn', en: 'Origin and term' },

  actsKeys: { nl: 'Deze inlezing', en: 'This load' },
  accept: { nl: 'Aanvaarden', en: 'Accept' },
  accepted: {
    nl: 'De inlezing is aanvaard. Wie mag, kan er nu in zoeken.',
    en: 'The load was accepted. Who may can now search it.',
  },
  reject: { nl: 'Afwijzen', en: 'Reject' },
  rejected: {
    nl: 'De inlezing is afgewezen. Er is niets veranderd.',
    en: 'The load was rejected. Nothing has changed.',
  },
  withdraw: { nl: 'Terugnemen', en: 'Take back' },
  withdrawn: {
    nl: 'De inlezing is teruggenomen. De vorige telt weer, als die er nog is.',
    en: 'The load was taken back. The one before counts again, if it is still there.',
  },
  acceptLead: {
    nl: 'Vanaf nu kan iedereen met deze taak erin zoeken. Terugnemen kan altijd.',
    en: 'From now on everybody with this task can search it. It can always be taken back.',
  },
  rejectLead: {
    nl: 'Het voorstel verdwijnt. Wat in gebruik was, blijft.',
    en: 'The proposal goes away. What was in use stays.',
  },
  withdrawLead: {
    nl: 'Niemand kan hier daarna nog in zoeken. Was er eerder een inlezing, dan telt die weer.',
    en: 'Nobody can search this afterwards. If there was a load before, that one counts again.',
  },
  otherDecides: {
    nl: 'Wie inleest, besluit niet zelf: een regisseur of jurist aanvaardt dit.',
    en: 'Who loads does not decide: a director or a lawyer accepts this.',
  },
} as const satisfies { readonly [name: string]: Bilingual };

export const stageWords: { readonly [S in LoadStage]: Bilingual } = {
  offered: { nl: 'Wacht op besluit', en: 'Waits for a decision' },
  accepted: { nl: 'Aanvaard', en: 'Accepted' },
  rejected: { nl: 'Afgewezen', en: 'Rejected' },
  withdrawn: { nl: 'Teruggenomen', en: 'Taken back' },
  expired: { nl: 'Termijn voorbij, gewist', en: 'Term over, erased' },
};
