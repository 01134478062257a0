import type { Bilingual } from '../../core/bilingual.ts';
import type { ApprovalKind } from '../../law/question.ts';
import type { LaneWords } from '../../web/shell/lane-words.ts';
import type { ApprovalStage } from './view.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** What the pages of the approvals say. */
export const approvalMessages = {
  title: b('Akkoorden', 'Approvals'),
  lead: b(
    'Soms mag iets pas als een ander akkoord geeft. Hier antwoordt u op zo’n vraag, en ziet u wat u zelf vroeg.',
    'Some things may be done only once somebody else agrees. Here you answer such a request, and see what you asked.',
  ),
  askedOfYou: b('Aan u gevraagd', 'Asked of you'),
  askedByYou: b('Door u gevraagd', 'Asked by you'),
  rows: b('Akkoorden', 'Approvals'),
  file: b('Het gekozen akkoord', 'The chosen approval'),
  toFile: b('Naar het gekozen akkoord', 'To the chosen approval'),
  backToList: b('Terug naar de lijst', 'Back to the list'),
  chooseTitle: b('Kies een akkoord', 'Choose an approval'),
  chooseLead: b(
    'U ziet dan wie het vraagt, waarom, en wat de wet erover zegt.',
    'You then see who asks, why, and what the act says about it.',
  ),
  textGone: b('De tekst is vernietigd.', 'The text was destroyed.'),
  askedBy: b('gevraagd door {organ}', 'asked by {organ}'),
  askedTo: b('gevraagd aan {organ}', 'asked of {organ}'),
  fromOutside: b('vastgelegd, van buiten Schakel', 'recorded, from outside Schakel'),
  onDay: b('op {day}', 'on {day}'),
  answeredYes: b('akkoord', 'approved'),
  answeredNo: b('niet akkoord', 'not approved'),
  revoked: b('ingetrokken', 'revoked'),
  expired: b('verlopen', 'expired'),

  taskLead: b('{organ} vraagt u om dit akkoord.', '{organ} asks you for this approval.'),
  ownLead: b('Dit akkoord is gevraagd aan {organ}.', 'This approval was asked of {organ}.'),
  recordedLead: b(
    'Dit akkoord is van buiten Schakel. {name} legde het antwoord vast.',
    'This approval is from outside Schakel. {name} recorded the answer.',
  ),
  about: b('Wie vraagt het?', 'Who asks?'),
  person: b('Gevraagd door', 'Asked by'),
  personOf: b('{name}, {organ}', '{name}, {organ}'),
  askedAt: b('Gevraagd op', 'Asked on'),
  answerBefore: b('Antwoorden vóór', 'Answer before'),
  scopeCase: b('Voor welke casus', 'For which case'),
  scopeSignal: b('Voor welk signaal', 'For which signal'),
  scopeOther: b('Voor welke zaak of welk gegeven', 'For which case or item'),
  openCase: b('Open de casus', 'Open the case'),
  openCaseParty: b('Doet uw organisatie mee? Open de casus', 'Does your organisation take part? Open the case'),
  openSignal: b('Open het signaal', 'Open the signal'),
  why: b('Waarom het wordt gevraagd', 'Why it is asked'),
  look: b('Waar u naar kijkt', 'What you look at'),
  giver: b('Wie dit mag geven', 'Who may give it'),
  question: b('De vraag in gewone woorden', 'The question in plain words'),
  questionGone: b('De vraag is vernietigd.', 'The question was destroyed.'),
  answer: b('Uw antwoord', 'Your answer'),
  answerKey: b('Antwoorden', 'Answer'),
  answerLead: b(
    'De vrager krijgt uw ja of nee, uw naam en uw rol. Wat u bij “Waarom?” schrijft, blijft hier.',
    'The asker gets your yes or no, your name and your office. What you write at “Why?” stays here.',
  ),
  endLead: b(
    'Laat de einddatum leeg als het akkoord blijft gelden zolang de zaak loopt.',
    'Leave the last day empty if the approval holds as long as the case runs.',
  ),
  submit: b('Antwoord versturen', 'Send the answer'),
  answerGiven: b('Uw akkoord is verstuurd.', 'Your approval was sent.'),
  answerRefused: b('Uw nee is verstuurd.', 'Your no was sent.'),
  yourAnswer: b('Wat u antwoordde', 'What you answered'),
  theirAnswer: b('Het antwoord', 'The answer'),
  noAnswer: b('Er is nog geen antwoord. Het kan tot {day}.', 'There is no answer yet. It can come until {day}.'),
  noAnswerLate: b(
    'Er is geen antwoord gekomen vóór {day}. Bel de ander, of vraag het opnieuw.',
    'No answer came before {day}. Call the other, or ask again.',
  ),
  by: b('Gegeven door', 'Given by'),
  office: b('In welke rol', 'In which office'),
  answeredAt: b('Beantwoord op', 'Answered on'),
  holdsUntil: b('Geldt tot en met', 'Holds up to'),
  holdsOpen: b('Zolang de zaak loopt', 'As long as the case runs'),
  withdrawnOn: b(
    'Dit akkoord is ingetrokken op {day}. Het telt niet meer mee.',
    'This approval was revoked on {day}. It counts no more.',
  ),
  revokedByYou: b('U hebt dit akkoord ingetrokken.', 'You have revoked this approval.'),
  revoke: b('Akkoord intrekken', 'Revoke the approval'),
  revokeLead: b(
    'Vanaf nu mag niets meer op dit akkoord steunen. Wat al gebeurd is, blijft staan; de vrager ziet wat dat was.',
    'From now on nothing may lean on this approval. What was done stays; the asker sees what that was.',
  ),
  revokeDone: b('Het akkoord is ingetrokken.', 'The approval was revoked.'),
  lawyerOnly: b(
    'Deze toets doet de privacyjurist van uw organisatie.',
    'The privacy lawyer of your organisation does this test.',
  ),
  notYourOwn: b('U vroeg dit zelf. Een collega beoordeelt het.', 'You asked this yourself. A colleague judges it.'),
  notYourRole: b('Met uw rol kunt u dit niet beantwoorden.', 'Your role does not let you answer this.'),
  leaning: b('Wat hierop leunt', 'What leans on this'),
  leaningLead: b('Dit gebeurde op grond van dit akkoord.', 'This was done on the strength of this approval.'),
  leaningNone: b('Nog niets steunt op dit akkoord.', 'Nothing leans on this approval yet.'),
  leaningWithdrawn: b(
    'Kijk bij elk of het nog kan blijven staan, en vertel de ontvanger dat het akkoord weg is.',
    'See for each whether it can still stand, and tell the receiver that the approval is gone.',
  ),
  leaningWhat: b('Wat', 'What'),
  leaningWhen: b('Wanneer', 'When'),
  leaningBy: b('Door', 'By'),
  leaningUnder: b('Voor', 'For'),
  thisCase: b('Deze casus', 'This case'),
  goOn: b('Vraag de poort opnieuw', 'Ask the gate again'),
  goOnLead: b(
    'Dan ziet u of het nu mag, en kunt u verstrekken.',
    'Then you see whether it is allowed now, and can give the data.',
  ),
  askAgain: b('Vraag het opnieuw', 'Ask for it again'),
  askAgainLead: b(
    'De ander krijgt dezelfde vraag nog een keer. Het laatste antwoord telt.',
    'The other gets the same request once more. The latest answer counts.',
  ),
  askAgainSubmit: b('Vraag versturen', 'Send the request'),
  askedAgain: b('Uw vraag is opnieuw verstuurd.', 'Your request was sent again.'),
  history: b('Geschiedenis', 'History'),
  destroyed: b('Dit akkoord is vernietigd na de wettelijke termijn.', 'This approval was destroyed after the term.'),
  keys: b('Bij akkoorden', 'With approvals'),
} as const satisfies { readonly [name: string]: Bilingual };

/** A kind of approval where room is short; its full name stands in the file. */
export const shortWords: { readonly [K in ApprovalKind]: Bilingual } = {
  'competent-authority': b('Akkoord bevoegd gezag', 'Competent authority'),
  'source-consent': b('Instemming bron', 'Consent of the source'),
  'no-objection': b('Geen bezwaar', 'No objection'),
  rac: b('Toets RAC', 'Test by the RAC'),
  'human-review': b('Beoordeling door een mens', 'Human review'),
  'second-reviewer': b('Tweede beoordelaar', 'Second reviewer'),
  person: b('Toestemming persoon', 'Consent of the person'),
  'participants-order': b('Opdracht deelnemers', 'Order of the participants'),
  supervisor: b('Akkoord toezichthouder', 'Supervisor'),
  minister: b('Akkoord minister', 'Minister'),
  'legal-check': b('Toets privacyjurist', 'Test by the privacy lawyer'),
};

/** What somebody weighs who is asked for it. The law is in the rules; this says where to look. */
export const lookWords: { readonly [K in ApprovalKind]: Bilingual } = {
  'competent-authority': b(
    'Past deze verstrekking bij uw gezag over deze gegevens: openbare orde of opsporing?',
    'Does this provision fit your authority over these data: public order or criminal enforcement?',
  ),
  'source-consent': b(
    'U gaf deze gegevens. Mogen zij hiervoor worden gebruikt, ook met wat er over de persoon in staat?',
    'You supplied these data. May they be used for this, also given what they say about the person?',
  ),
  'no-objection': b(
    'Hebt u een zwaarwegende reden waarom dit niet mag gaan? Bijvoorbeeld gevaar voor een onderzoek of voor iemand.',
    'Do you have a weighty reason why this may not go? For instance danger to an investigation or to somebody.',
  ),
  rac: b(
    'Is deze verstrekking rechtmatig: past zij bij het doel, is zij nodig en mag deze ontvanger haar krijgen?',
    'Is this provision lawful: does it fit the purpose, is it needed and may this recipient have it?',
  ),
  'human-review': b(
    'Kijk zelf naar de uitkomst van de computer. Klopt zij, en kunt u haar uitleggen?',
    'Look at the outcome of the computer yourself. Is it right, and can you explain it?',
  ),
  'second-reviewer': b(
    'Kijk met een frisse blik: is dit echt nodig, en kan het niet met minder?',
    'Look with fresh eyes: is this really needed, and can it not be done with less?',
  ),
  person: b('Wil de persoon dit zelf, en weet die waarvoor?', 'Does the person want this, and know what for?'),
  'participants-order': b(
    'Hebben de deelnemers dit samen op schrift opgedragen?',
    'Have the participants ordered this together in writing?',
  ),
  supervisor: b('Stemt de toezichthouder in?', 'Does the supervisor agree?'),
  minister: b('Stemt de minister op schrift in?', 'Does the minister agree in writing?'),
  'legal-check': b(
    'Toets de voorwaarden hieronder, en schrijf op waarom zij wel of niet gelden.',
    'Test the conditions below, and write down why they hold or not.',
  ),
};

export const taskLaneWords: readonly [LaneWords, ...LaneWords[]] = [
  {
    name: 'open',
    label: b('Te beantwoorden', 'To answer'),
    empty: {
      title: b('Niemand wacht op uw akkoord', 'Nobody waits for your approval'),
      lead: b(
        'Vraagt iemand uw organisatie om een akkoord, dan staat de vraag hier. De vraag die het eerst afloopt, staat bovenaan.',
        'When somebody asks your organisation for an approval, the request stands here. The one that ends first is on top.',
      ),
    },
  },
  {
    name: 'answered',
    label: b('Beantwoord', 'Answered'),
    empty: {
      title: b('Nog niets beantwoord', 'Nothing answered yet'),
      lead: b(
        'Hier staan de vragen waarop u antwoordde. Een gegeven akkoord kunt u hier ook intrekken.',
        'Here stand the requests that you answered. An approval that was given can be revoked here too.',
      ),
    },
  },
];

export const approvalLaneWords: readonly [LaneWords, ...LaneWords[]] = [
  {
    name: 'asked',
    label: b('Wacht op antwoord', 'Waiting for an answer'),
    empty: {
      title: b('U wacht op niemand', 'You wait for nobody'),
      lead: b(
        'Vraag een akkoord vanuit een casus of een signaal, bij “Mag ik dit delen?”. De vraag staat dan hier tot er een antwoord is.',
        'Ask for an approval from a case or a signal, at “May I share this?”. The request stands here until it is answered.',
      ),
    },
  },
  {
    name: 'given',
    label: b('Gegeven', 'Given'),
    empty: {
      title: b('Nog geen akkoord gekregen', 'No approval yet'),
      lead: b(
        'Zegt de ander ja, dan staat het akkoord hier, met wie het gaf en tot wanneer het geldt.',
        'When the other says yes, the approval stands here, with who gave it and until when it holds.',
      ),
    },
  },
  {
    name: 'refused',
    label: b('Geweigerd', 'Refused'),
    empty: {
      title: b('Niets geweigerd', 'Nothing refused'),
      lead: b(
        'Zegt de ander nee, dan staat dat hier. Dan mag het niet; de poort zegt wat wel kan.',
        'When the other says no, it stands here. Then it is not allowed; the gate says what is possible.',
      ),
    },
  },
  {
    name: 'withdrawn',
    label: b('Ingetrokken', 'Revoked'),
    empty: {
      title: b('Niets ingetrokken', 'Nothing revoked'),
      lead: b(
        'Trekt iemand een akkoord in, dan ziet u hier wat erop steunde.',
        'When somebody revokes an approval, you see here what leaned on it.',
      ),
    },
  },
];

export const stageWords: { readonly [S in ApprovalStage]: Bilingual } = {
  asked: b('wacht op antwoord', 'waiting for an answer'),
  given: b('akkoord', 'approved'),
  refused: b('niet akkoord', 'not approved'),
  withdrawn: b('ingetrokken', 'revoked'),
  destroyed: b('vernietigd', 'destroyed'),
};
