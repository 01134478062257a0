import type { Bilingual } from '../../core/bilingual.ts';
import type { LaneWords } from '../../web/shell/lane-words.ts';
import type { CaseState, PartyState } from './view.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

export const caseMessages = {
  title: b('Casussen', 'Cases'),
  lead: b(
    'Elke casus heeft een doel, een einde en een laatste bewaardag. Zonder die drie gaat hij niet open.',
    'Each case has a goal, an end and a last day of keeping. Without these three it does not open.',
  ),
  rows: b('Casussen', 'Cases'),
  caseTitle: b('Casus', 'Case'),
  backToList: b('Terug naar de casussen', 'Back to the cases'),
  textGone: b('De tekst is vernietigd.', 'The text was destroyed.'),
  joinedOf: b('{joined} van {all} partijen doen mee', '{joined} of {all} parties take part'),
  directedBy: b('regie: {name}', 'directed by {name}'),
  endsOn: b('klaar op {day}', 'done by {day}'),

  goal: b('Doel', 'Goal'),
  endCriterion: b('Klaar als', 'Done when'),
  measure: b('Meten met', 'Measured by'),
  frame: b('Kader', 'Frame'),
  term: b('Einddatum', 'End date'),
  retention: b('Uiterlijk vernietigd op', 'Destroyed by'),
  legalBasis: b('Wettelijke basis', 'Legal basis'),
  director: b('Casusregisseur', 'Case director'),
  theme: b('Thema', 'Theme'),
  activity: b('Soort samenwerking', 'Kind of activity'),
  signals: b('Signalen', 'Signals'),
  openSignal: b('Signaal {number} aan tafel', 'Signal {number} at the table'),

  parties: b('Partijen', 'Parties'),
  party: b('Partij', 'Party'),
  answer: b('Antwoord', 'Answer'),
  answeredOn: b('Beantwoord op', 'Answered on'),
  contact: b('Aanspreekpunt', 'Contact'),
  answerBefore: b('vraag loopt tot {day}', 'asked until {day}'),
  none: b('–', '–'),
  partiesRun: b(
    'Een casus loopt zodra twee partijen meedoen. De reden van een nee blijft bij die partij.',
    'A case runs as soon as two parties take part. The reason for a no stays with that party.',
  ),

  barriers: b('Barrières', 'Barriers'),
  barriersLead: b(
    'Elk poortje is een stap die de dader nodig heeft. Wat eraan hangt, maakt die stap moeilijker.',
    'Each gate is a step that the offender needs. What hangs on it makes that step harder.',
  ),
  barriersNone: b('Er zijn nog geen barrières gekozen.', 'No barriers were chosen yet.'),
  noModel: b('Voor dit thema is nog geen barrièremodel.', 'There is no barrier model for this theme yet.'),
  asTable: b('Als tabel tonen', 'Show as a table'),
  asGates: b('Als poortjes tonen', 'Show as gates'),
  gate: b('Stap', 'Step'),
  barrier: b('Barrière', 'Barrier'),
  owner: b('Eigenaar', 'Owner'),
  ownerOf: b('Eigenaar van "{barrier}"', 'Owner of "{barrier}"'),
  ownerChoose: b('Kies een eigenaar', 'Choose an owner'),
  ownersAble: b('Kan dit zelf', 'Can do this itself'),
  ownersOther: b('Andere partijen', 'Other parties'),
  ownerNone: b(
    'Geen partij heeft deze bevoegdheid zelf. De eigenaar regelt het met wie dat wel kan.',
    'No party has this power itself. The owner arranges it with who does.',
  ),
  ownerPartiesFirst: b(
    'Kies eerst de partijen. Daarna kiest u een eigenaar.',
    'Choose the parties first. Then choose an owner.',
  ),
  instrument: b('Bevoegdheid', 'Power'),
  offer: b('vrijwillig, geen bevoegdheid', 'voluntary, no power'),
  hours: b('{hours} uur werk', '{hours} hours of work'),
  leadDays: b('na {days} dagen', 'after {days} days'),
  effort: b('Werk en aanlooptijd', 'Effort and lead time'),
  effect: b('Effect meten met', 'Measure effect by'),
  chosenNone: b('Nog geen barrière gekozen. Dat mag ook later.', 'No barrier chosen yet. Later is fine too.'),
  chosenSum: b(
    'Gekozen: {count}. Samen {hours} uur werk, de langste duurt {days} dagen.',
    'Chosen: {count}. Together {hours} hours of work, the longest takes {days} days.',
  ),

  timeline: b('Tijdlijn', 'Timeline'),
  filter: b('Toon', 'Show'),
  filterAll: b('Alles', 'Everything'),
  filterNone: b('Hiervan staat niets in de tijdlijn.', 'None of this stands in the timeline.'),
  note: b('Notitie toevoegen', 'Add a note'),
  noteSave: b('Notitie vastleggen', 'Record the note'),
  noted: b('De notitie staat in de tijdlijn.', 'The note stands in the timeline.'),
  noteLead: b(
    'Alleen wat nodig is voor het doel. Een notitie blijft staan en is voor wie mag kijken zichtbaar.',
    'Only what the goal needs. A note stays and can be seen by who may look.',
  ),
  close: b('Casus afronden', 'Finish the case'),
  closeLead: b(
    'Afronden vraagt drie dingen: is het doel bereikt, wat veranderde er, en was het onze tijd waard. Zo leren we.',
    'Finishing asks three things: was the goal reached, what changed, and was it worth our time. So we learn.',
  ),
  closed: b('De casus is afgerond en gesloten.', 'The case is finished and closed.'),
  closedState: b('Deze casus is gesloten.', 'This case is closed.'),
  toggleTable: b('Barrières als tabel of als poortjes', 'Barriers as a table or as gates'),
  keys: b('Bij deze casus', 'With this case'),
} as const satisfies { readonly [name: string]: Bilingual };

export const openMessages = {
  title: b('Casus openen', 'Open a case'),
  noSignal: b('Kies eerst een signaal', 'Choose a signal first'),
  noSignalLead: b(
    'Een casus begint bij een besluit van de weegtafel. Open daar een signaal met de uitkomst "gezamenlijke casus".',
    'A case begins with a decision of the weighing table. Open a signal there with the outcome "joint case".',
  ),
  toTable: b('Naar de weegtafel', 'To the weighing table'),
  notDecided: b('De tafel heeft nog niet besloten', 'The table has not decided yet'),
  fromSignal: b('Terug naar het signaal', 'Back to the signal'),
  fromPlace: b('Signaal: {place}', 'Signal: {place}'),
  placeUnknown: b('plek niet genoemd', 'place not named'),
  aim: b('Waar werkt u naartoe?', 'What are you working towards?'),
  aimGood: b(
    'Goed doel: "De loods is leeg en weer in gewoon gebruik." Beschrijf de toestand, niet het werk.',
    'Good goal: "The shed is empty and in ordinary use again." Describe the state, not the work.',
  ),
  aimBad: b(
    'Te vaag: "De criminaliteit aanpakken" of "Samen controleren".',
    'Too vague: "Tackle crime" or "Control together".',
  ),
  aimMeasure: b(
    'Goede maat: "Nachtelijk verkeer per week: nu 9, straks 0." Dan ziet u bij sluiten of het lukte.',
    'Good measure: "Night traffic per week: now 9, then 0." So at closing you see whether it worked.',
  ),
  who: b('Wie doet mee?', 'Who takes part?'),
  whoLead: b(
    'Alleen deelnemers die bij de beoordeling betrokken zijn genoemd. Elke partij krijgt een uitnodiging op de eigen plek en antwoordt binnen {days} dagen.',
    'Only participants named as involved in the assessment. Each party gets an invitation at its own place and answers within {days} days.',
  ),
  judge: b('Waarom mag dit?', 'Why is this allowed?'),
  judgeLead: b(
    'Schrijf dit zelf op. Elke partij leest het en weegt daarmee of delen mag.',
    'Write this yourself. Each party reads it and uses it to weigh whether sharing is allowed.',
  ),
  judgeBefore: b('Wat de gemeente eerder schreef', 'What the municipality wrote before'),
  plan: b('Welke barrières werpt u op?', 'Which barriers do you raise?'),
  planLead: b(
    'Dit zijn de stappen die een dader nodig heeft. Kies waar u het hem moeilijk maakt, en wie dat doet.',
    'These are the steps an offender needs. Choose where you make it hard, and who does that.',
  ),
  keepLead: b(
    'Alles van deze casus is uiterlijk op {last} vernietigd. Dat is {years} jaar na de eerste verwerking op {first} ({source}). Een later signaal of een langere casus verschuift die dag niet.',
    'Everything of this case is destroyed by {last}. That is {years} years after the first processing on {first} ({source}). A later signal or a longer case does not move that day.',
  ),
  submit: b('Open de casus', 'Open the case'),
  done: b(
    'De casus is open. De partijen krijgen nu hun uitnodiging.',
    'The case is open. The parties get their invitation now.',
  ),
} as const satisfies { readonly [name: string]: Bilingual };

export const invitationMessages = {
  title: b('Uitnodigingen', 'Invitations'),
  lead: b(
    'Hier vraagt een samenwerkingsverband uw organisatie mee te doen. Wat u antwoordt, beslist u zelf.',
    'Here a partnership asks your organisation to take part. What you answer is your own decision.',
  ),
  rows: b('Uitnodigingen', 'Invitations'),
  backToList: b('Terug naar de uitnodigingen', 'Back to the invitations'),
  asked: b('Wat wordt er gevraagd?', 'What is asked?'),
  askedLead: b(
    '{organ} vraagt u mee te doen aan een casus van {partnership}.',
    '{organ} asks you to take part in a case of {partnership}.',
  ),
  others: b('Wie nog meer?', 'Who else?'),
  you: b('{organ} (u)', '{organ} (you)'),
  why: b('Waarom delen nodig is', 'Why sharing is necessary'),
  frame: b('Kader en termijn', 'Frame and term'),
  answer: b('Uw antwoord', 'Your answer'),
  rule: b(
    'U deelt, tenzij u een zwaarwegende reden hebt (WGS 1.5 lid 1).',
    'You share, unless you have a weighty reason (WGS 1.5(1)).',
  ),
  ruleWhat: b(
    'Zwaarwegend is bijvoorbeeld: een lopend onderzoek komt in gevaar, of iemand loopt gevaar. Geen tijd hebben is dat niet.',
    'Weighty is for example: a running investigation would be endangered, or somebody would be in danger. Having no time is not.',
  ),
  ruleStays: b(
    'Uw reden blijft in uw eigen dossier. Het bureau krijgt alleen uw ja of nee en het aanspreekpunt.',
    'Your reason stays in your own file. The bureau only gets your yes or no and the contact.',
  ),
  submit: b('Antwoord versturen', 'Send the answer'),
  doneJoined: b('U doet mee. Het bureau krijgt dit nu te horen.', 'You take part. The bureau hears this now.'),
  doneDeclined: b(
    'U doet niet mee. Het bureau krijgt alleen uw nee te horen.',
    'You do not take part. The bureau only hears your no.',
  ),
  yourAnswer: b('Wat u antwoordde', 'What you answered'),
  destroyed: b('De gegevens van deze uitnodiging zijn vernietigd.', 'The data of this invitation were destroyed.'),
  ended: b('De casusregisseur heeft deze casus gesloten.', 'The case director closed this case.'),
  barriers: b('Barrières', 'Barriers'),
  timeline: b('Tijdlijn', 'Timeline'),
} as const satisfies { readonly [name: string]: Bilingual };

/** Whom and what this organ named as a subject of the case. */
export const subjectMessages = {
  title: b('Onderwerpen', 'Subjects'),
  lead: b(
    'Wie of wat uit uw eigen registers bij deze casus hoort. Dit staat alleen bij uw organisatie; andere partijen zien het niet.',
    'Who or what of your own registers belongs to this case. It stands with your organisation only; other parties do not see it.',
  ),
  none: b('Er is nog niets genoemd.', 'Nothing was named yet.'),
  lookUp: b('Zoek het op en zet het bij deze casus', 'Look it up and add it to this case'),
  saidBy: b('Gezegd door {name} op {day}', 'Said by {name} on {day}'),
  undo: b('Uit de casus halen', 'Take out of the case'),
  undoOf: b('Uit de casus halen: {called}', 'Take out of the case: {called}'),
  undoLead: b(
    'Daarna staat {called} niet meer bij deze casus. De tijdlijn houdt tot de laatste dag bij dat het er stond, en waarom het eruit ging.',
    'After that {called} no longer stands with this case. Until the last day the timeline keeps that it stood there, and why it went.',
  ),
  undone: b('Het staat niet meer bij de casus.', 'It no longer stands with the case.'),
} as const satisfies { readonly [name: string]: Bilingual };

export const partyWords: { readonly [state in PartyState]: Bilingual } = {
  asked: b('gevraagd', 'asked'),
  joined: b('doet mee', 'takes part'),
  declined: b('doet niet mee', 'does not take part'),
};

export const caseStageWords: { readonly [stage in CaseState['stage']]: Bilingual } = {
  opened: b('Wacht op partijen', 'Waiting for parties'),
  running: b('Loopt', 'Running'),
  closed: b('Gesloten', 'Closed'),
  destroyed: b('Vernietigd', 'Destroyed'),
};

export const caseLaneWords: readonly [LaneWords, ...LaneWords[]] = [
  {
    name: 'running',
    label: b('Lopend', 'Running'),
    empty: {
      title: b('Geen lopende casussen', 'No running cases'),
      lead: b(
        'Een casus loopt zodra twee partijen hun uitnodiging met ja beantwoorden. Kijk bij "Wacht op partijen" wie nog moet antwoorden.',
        'A case runs as soon as two parties answer their invitation with yes. Look at "Waiting for parties" who must still answer.',
      ),
    },
  },
  {
    name: 'opened',
    label: b('Wacht op partijen', 'Waiting for parties'),
    empty: {
      title: b('Geen casus wacht op partijen', 'No case waits for parties'),
      lead: b(
        'De casusregisseur opent een casus na een besluit van de weegtafel. Die staat hier tot twee partijen meedoen.',
        'The case director opens a case after a decision of the weighing table. It stands here until two parties take part.',
      ),
    },
  },
  {
    name: 'closed',
    label: b('Gesloten', 'Closed'),
    empty: {
      title: b('Nog niets gesloten', 'Nothing closed yet'),
      lead: b(
        'Hier staan gesloten casussen met hun resultaat, tot de laatste bewaardag. De casusregisseur sluit een casus.',
        'Closed cases stand here with their result, until the last day of keeping. The case director closes a case.',
      ),
    },
  },
];

export const invitationLaneWords: readonly [LaneWords, ...LaneWords[]] = [
  {
    name: 'asked',
    label: b('Te beantwoorden', 'To answer'),
    empty: {
      title: b('Geen open uitnodigingen', 'No open invitations'),
      lead: b(
        'Opent een casusregisseur een casus waarbij uw organisatie betrokken is, dan komt de uitnodiging hier binnen. U antwoordt binnen tien dagen.',
        'When a case director opens a case that involves your organisation, the invitation arrives here. You answer within ten days.',
      ),
    },
  },
  {
    name: 'joined',
    label: b('Wij doen mee', 'We take part'),
    empty: {
      title: b('U doet nog nergens aan mee', 'You take part in nothing yet'),
      lead: b('Hier staan de casussen waarop u ja zei.', 'Here stand the cases to which you said yes.'),
    },
  },
  {
    name: 'declined',
    label: b('Wij doen niet mee', 'We do not take part'),
    empty: {
      title: b('U zei nergens nee', 'You said no to nothing'),
      lead: b(
        'Hier staan de uitnodigingen waarop u nee zei, met uw reden. Die reden ziet alleen uw eigen organisatie.',
        'Here stand the invitations to which you said no, with your reason. Only your own organisation sees that reason.',
      ),
    },
  },
  {
    name: 'ended',
    label: b('Gesloten', 'Closed'),
    empty: {
      title: b('Nog niets gesloten', 'Nothing closed yet'),
      lead: b(
        'Sluit de casusregisseur een casus, dan leest u hier wat eruit kwam.',
        'When the case director closes a case, you read here what came of it.',
      ),
    },
  },
];
