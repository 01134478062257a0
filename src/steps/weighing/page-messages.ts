import type { Bilingual } from '../../core/bilingual.ts';
import type { inboxLanes, Stage } from './view.ts';

export const inboxMessages = {
  title: { nl: 'Postvak', en: 'Inbox' },
  lanes: { nl: 'Lijsten', en: 'Lists' },
  rows: { nl: 'Signalen', en: 'Signals' },
  file: { nl: 'Signaal', en: 'Signal' },
  keys: { nl: 'In het postvak', en: 'In the inbox' },
  next: { nl: 'Volgend signaal', en: 'Next signal' },
  previous: { nl: 'Vorig signaal', en: 'Previous signal' },
  nextPage: { nl: 'Volgende pagina', en: 'Next page' },
  firstPage: { nl: 'Terug naar het begin', en: 'Back to the beginning' },
  toFile: { nl: 'Naar het geopende signaal', en: 'To the open signal' },
  backToList: { nl: 'Terug naar de lijst', en: 'Back to the list' },
  placeUnknown: { nl: 'Plek niet genoemd', en: 'Place not named' },
  textGone: { nl: 'De tekst is verzegeld of vernietigd.', en: 'The text was sealed or destroyed.' },
  received: { nl: 'ontvangen {day}', en: 'received {day}' },
  gradeShort: { nl: 'bron {grade}', en: 'source {grade}' },
  comesBack: { nl: 'terug op {day}', en: 'back on {day}' },
  destroyedOn: { nl: 'vernietigen op {day}', en: 'destroy on {day}' },
  answered: { nl: 'antwoord binnen', en: 'answer received' },
  atPartner: { nl: 'wacht op antwoord', en: 'waiting for an answer' },
  weighNow: { nl: 'Wegen', en: 'Weigh' },
  weighOn: { nl: 'Verder met {weighing}', en: 'Go on with {weighing}' },
  take: { nl: 'In behandeling nemen', en: 'Take on' },
  relate: { nl: 'Hoort bij een ander signaal', en: 'Belongs to another signal' },
  notNow: { nl: 'Niet nu', en: 'Not now' },
  park: { nl: 'Parkeren', en: 'Park' },
  reopen: { nl: 'Weer openen', en: 'Open again' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  newSignal: { nl: 'Nieuw signaal', en: 'New signal' },
  acts: { nl: 'Wat wilt u doen?', en: 'What do you want to do?' },
  taken: { nl: 'Het signaal staat nu bij u.', en: 'The signal is now with you.' },
  postponed: { nl: 'Het signaal komt later terug.', en: 'The signal comes back later.' },
  related: { nl: 'De signalen horen nu bij elkaar.', en: 'The signals now belong together.' },
  reopened: { nl: 'Het signaal is weer open.', en: 'The signal is open again.' },
  undone: { nl: 'De laatste stap is teruggedraaid.', en: 'The last act was taken back.' },
  handedOver: { nl: 'Het signaal is overgedragen.', en: 'The signal was handed over.' },
  weighed: { nl: 'De weging is vastgelegd.', en: 'The weighing was recorded.' },
  chooseTitle: { nl: 'Kies een signaal', en: 'Choose a signal' },
  chooseLead: {
    nl: 'Open een signaal in de lijst, of druk op J. Bovenaan staat wat het eerst gewogen moet worden.',
    en: 'Open a signal in the list, or press J. On top stands what must be weighed first.',
  },
  chooseLog: {
    nl: 'Schakel ordent op de klok, nooit op personen.',
    en: 'Schakel sorts by the clock, never by persons.',
  },
  emptyTitle: { nl: 'Deze lijst is leeg', en: 'This list is empty' },
  parkLater: { nl: 'Parkeren kan nog niet', en: 'Parking is not possible yet' },
  parkLaterLead: {
    nl: 'Parkeren hoort bij weging 3. Doe eerst de wegingen ervoor. Gaat het niet over ondermijning? Dan stopt u bij weging 1 en wordt het signaal na dertig dagen vernietigd.',
    en: 'Parking belongs to weighing 3. Do the weighings before it first. Is it not about undermining? Then you stop at weighing 1 and the signal is destroyed after thirty days.',
  },
  text: { nl: 'Wat er is gezien', en: 'What was seen' },
  remark: { nl: 'Opmerking', en: 'Remark' },
  facts: { nl: 'Feiten', en: 'Facts' },
  indicators: { nl: 'Gekozen kenmerken', en: 'Chosen indicators' },
  state: { nl: 'Waar het staat', en: 'Where it stands' },
  stage: { nl: 'Stand', en: 'State' },
  handler: { nl: 'Behandelaar', en: 'Handler' },
  openRelated: { nl: 'Open het andere signaal', en: 'Open the other signal' },
  openRelatedNumber: { nl: 'Open ander signaal {number}', en: 'Open other signal {number}' },
  history: { nl: 'Tijdlijn', en: 'Timeline' },
  loading: { nl: 'Signaal laden …', en: 'Loading the signal …' },
  otherSignals: { nl: '{place} · {day}', en: '{place} · {day}' },
  reopenWhy: {
    nl: 'Een geparkeerd signaal gaat alleen open als er een nieuw signaal bij hoort. Een tweede persoon doet dit.',
    en: 'A parked signal only opens when a new signal belongs to it. A second person does this.',
  },
} as const satisfies { readonly [name: string]: Bilingual };

export const laneLabels: { readonly [lane in (typeof inboxLanes)[number]]: Bilingual } = {
  open: { nl: 'Nog van niemand', en: 'With nobody yet' },
  mine: { nl: 'Bij mij', en: 'With me' },
  later: { nl: 'Niet nu', en: 'Not now' },
  partnership: { nl: 'Bij de partners', en: 'With the partners' },
  researching: { nl: 'Bronnen onderzoeken', en: 'Researching sources' },
  parked: { nl: 'Geparkeerd', en: 'Parked' },
  closed: { nl: 'Gestopt of doorverwezen', en: 'Stopped or referred' },
  done: { nl: 'Klaar', en: 'Done' },
};

/** What would stand in an empty list, and who makes it appear. */
export const laneEmpty: { readonly [lane in (typeof inboxLanes)[number]]: Bilingual } = {
  open: {
    nl: 'Alle signalen zijn verdeeld. Een nieuw signaal van een collega komt hier binnen.',
    en: 'All signals have been taken on. A new signal of a colleague comes in here.',
  },
  mine: {
    nl: 'Neem een signaal in behandeling met toets 2. Dan staat het hier.',
    en: 'Take on a signal with key 2. Then it stands here.',
  },
  later: {
    nl: 'Kiest u "Niet nu", dan wacht het signaal hier tot de dag die u noemt.',
    en: 'When you choose "Not now", the signal waits here until the day you name.',
  },
  partnership: {
    nl: 'Wat u bij weging 3 overdraagt, staat hier. Ook het antwoord van de partners komt hier.',
    en: 'What you hand over at weighing 3 stands here. The answer of the partners comes here too.',
  },
  researching: {
    nl: 'Kiest u bij weging 3 voor bronnen, dan staat het signaal hier tot u verder weegt.',
    en: 'When you choose sources at weighing 3, the signal stands here until you weigh on.',
  },
  parked: {
    nl: 'Geparkeerde signalen zitten op slot. Een tweede persoon opent ze, als er een nieuw signaal bij hoort.',
    en: 'Parked signals are locked. A second person opens them, when a new signal belongs to them.',
  },
  closed: {
    nl: 'Gestopte en doorverwezen signalen blijven hier kort staan. Daarna worden ze vernietigd.',
    en: 'Stopped and referred signals stay here for a short time. Then they are destroyed.',
  },
  done: {
    nl: 'Hier staat wat een eigen afdeling oppakte en wat al is vernietigd.',
    en: 'Here stands what an own department took up and what has been destroyed.',
  },
};

/** Where a signal stands: a short word for lists, and a sentence that explains what it means. */
export const stageWords: {
  readonly [stage in Stage]: { readonly short: Bilingual; readonly long: Bilingual };
} = {
  received: {
    short: { nl: 'nieuw', en: 'new' },
    long: { nl: 'Dit signaal is nog niet gewogen.', en: 'This signal has not been weighed yet.' },
  },
  triaged: {
    short: { nl: 'na weging 1', en: 'after weighing 1' },
    long: {
      nl: 'Het kan over ondermijning gaan. Nu kijkt u of de gemeente een taak heeft.',
      en: 'It may be about undermining. Now you look whether the municipality has a task.',
    },
  },
  competent: {
    short: { nl: 'na weging 2A', en: 'after weighing 2A' },
    long: {
      nl: 'De gemeente heeft een taak. Nu kijkt u of de plek in de gemeente ligt.',
      en: 'The municipality has a task. Now you look whether the place is in the municipality.',
    },
  },
  territorial: {
    short: { nl: 'na weging 2B', en: 'after weighing 2B' },
    long: {
      nl: 'Het is een taak van uw gemeente. Nu weegt u hoe zwaar het is en wie het oppakt.',
      en: 'It is a task of your municipality. Now you weigh how heavy it is and who takes it up.',
    },
  },
  researching: {
    short: { nl: 'bronnen onderzoeken', en: 'researching sources' },
    long: {
      nl: 'U onderzoekt eerst bronnen. Daarna weegt u opnieuw.',
      en: 'You research sources first. Then you weigh again.',
    },
  },
  'referred-internal': {
    short: { nl: 'bij eigen afdeling', en: 'with own department' },
    long: {
      nl: 'Een afdeling van de gemeente neemt de leiding: {referTo}.',
      en: 'A department of the municipality takes the lead: {referTo}.',
    },
  },
  'brought-to-partnership': {
    short: { nl: 'overgedragen', en: 'handed over' },
    long: {
      nl: 'Het signaal is overgedragen aan {partnership}. De partners beslissen aan de weegtafel. Hun antwoord komt hier terug.',
      en: 'The signal was handed over to {partnership}. The partners decide at the weighing table. Their answer comes back here.',
    },
  },
  parked: {
    short: { nl: 'geparkeerd', en: 'parked' },
    long: {
      nl: 'Het signaal zit op slot en is voor niemand leesbaar. Op {day} wordt het vernietigd.',
      en: 'The signal is locked and nobody can read it. It is destroyed on {day}.',
    },
  },
  closed: {
    short: { nl: 'gestopt', en: 'stopped' },
    long: {
      nl: 'U bent gestopt met dit signaal. Op {day} wordt het vernietigd.',
      en: 'You stopped with this signal. It is destroyed on {day}.',
    },
  },
  referred: {
    short: { nl: 'doorverwezen', en: 'referred' },
    long: {
      nl: 'Het signaal hoort bij een ander: {referTo}. Hier wordt het op {day} vernietigd.',
      en: 'The signal belongs to another: {referTo}. Here it is destroyed on {day}.',
    },
  },
  destroyed: {
    short: { nl: 'vernietigd', en: 'destroyed' },
    long: {
      nl: 'De gegevens zijn vernietigd. Alleen het logboek zonder persoonsgegevens blijft.',
      en: 'The data were destroyed. Only the log without personal data remains.',
    },
  },
};

export const feedbackWords: { readonly [outcome: string]: Bilingual } = {
  case: {
    nl: 'De partners zijn een gezamenlijke casus begonnen.',
    en: 'The partners have started a joint case.',
  },
  later: { nl: 'De partners kijken later opnieuw.', en: 'The partners look again later.' },
  declined: {
    nl: 'De partners pakken dit niet op. U kunt uw eigen taak blijven doen.',
    en: 'The partners do not take this up. You can go on with your own task.',
  },
  'other-route': { nl: 'De partners kozen een andere route.', en: 'The partners chose another route.' },
};

export const feedbackReview: Bilingual = {
  nl: 'Opnieuw bekijken op {day}.',
  en: 'Looked at again on {day}.',
};
export const turnedBack: Bilingual = {
  nl: 'De weegtafel kon dit signaal niet aannemen. Kijk bij weging 3 of alles klopt en bied het opnieuw aan, of kies een andere weg.',
  en: 'The weighing table could not take in this signal. Check weighing 3 and offer it again, or choose another way.',
};

export const feedbackTitle: Bilingual = {
  nl: 'Antwoord van het samenwerkingsverband',
  en: 'Answer of the partnership',
};
