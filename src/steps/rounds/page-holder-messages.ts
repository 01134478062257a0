import type { Bilingual } from '../../core/bilingual.ts';
import type { LaneWords } from '../../web/shell/lane-words.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** What the pages of whoever is asked say. */
export const holderMessages = {
  tabs: b('Vragen van anderen', 'Questions of others'),
  tabQuestions: b('Vragen van anderen', 'Questions of others'),
  tabRequests: b('Vervolgvragen', 'Follow-ups'),
  tabLists: b('Registers openstellen', 'Open registers'),
  keys: b('Bij vragen van anderen', 'With questions of others'),
  rows: b('Vragen', 'Questions'),
  file: b('De gekozen vraag', 'The chosen question'),
  toFile: b('Naar de gekozen vraag', 'To the chosen question'),
  backToList: b('Terug naar de lijst', 'Back to the list'),
  chooseTitle: b('Kies een vraag', 'Choose a question'),
  chooseLead: b(
    'Links staan de vragen. Kies er een om te antwoorden.',
    'The questions stand on the left. Choose one to answer.',
  ),
  openCase: b('Open de casus', 'Open the case'),

  questionsTitle: b('Vragen van anderen', 'Questions of others'),
  questionsLead: b(
    'Deelnemers vragen of u iemand of iets kent. U hoort niet over wie het gaat, en u krijgt niets leesbaars.',
    'Participants ask whether you know somebody or something. You are not told whom it is about, and you get nothing readable.',
  ),
  person: b('Over een persoon', 'About a person'),
  other: b('Over een bedrijf, zaak of plek', 'About a firm, thing or place'),
  of: b('van {organ}', 'of {organ}'),
  questionTitle: b('{organ} vraagt of u iemand of iets kent', '{organ} asks whether you know somebody or something'),
  notTold: b(
    'U krijgt niet te horen over wie of wat het gaat. Uw lijst blijft hier: u zegt alleen of een sleutel erin past, en dat ziet alleen de vrager.',
    'You are not told whom or what it is about. Your list stays here: you only say whether a key fits in it, and only the asker sees that.',
  ),
  who: b('Wie vraagt', 'Who asks'),
  personOf: b('{name}, {organ}', '{name}, {organ}'),
  looked: b('Meegekeken', 'Looked at by'),
  about: b('Gaat over', 'Is about'),
  keysAsked: b('Gevraagd op', 'Asked by'),
  count: b('Aantal sleutels', 'Number of keys'),
  countHint: b('{count}, met proefsleutels erbij', '{count}, with test keys among them'),
  deadline: b('Antwoorden vóór', 'Answer before'),
  received: b('Gekregen op', 'Received on'),
  waits: b(
    'Uw gegevens mag geen machine verstrekken. Daarom beslist u zelf.',
    'No machine may give your data. So you decide yourself.',
  ),
  answer: b('Beantwoorden', 'Answer'),
  answered: b('De vraag is beantwoord.', 'The question was answered.'),
  decline: b('Niet beantwoorden', 'Do not answer'),
  declineLead: b(
    'De vrager hoort alleen dat u niet antwoordt. Uw reden blijft hier.',
    'The asker only hears that you do not answer. Your reason stays here.',
  ),
  declined: b('U antwoordt niet op deze vraag.', 'You do not answer this question.'),
  byMachine: b('Beantwoord door de computer van uw organisatie.', 'Answered by the computer of your organisation.'),
  byMachineNot: b(
    'Niet beantwoord, door de computer van uw organisatie.',
    'Not answered, by the computer of your organisation.',
  ),
  byPerson: b('Beantwoord door {name}.', 'Answered by {name}.'),
  byPersonNot: b('Niet beantwoord, door {name}.', 'Not answered, by {name}.'),
  outcomeUnknown: b(
    'Of het een treffer was, staat hier niet: dat ziet alleen de vrager.',
    'Whether it was a hit does not stand here: only the asker sees that.',
  ),
  askApproval: b('Vraag het akkoord', 'Ask for the approval'),

  requestsTitle: b('Vervolgvragen', 'Follow-ups'),
  requestsLead: b(
    'Na een treffer vraagt een deelnemer u om gegevens. Nu staat er wel bij over wie het gaat.',
    'After a hit a participant asks you for data. Now it does say whom it is about.',
  ),
  requestTitle: b('{organ} vraagt u om gegevens', '{organ} asks you for data'),
  requestOn: b('Over wie of wat', 'About whom or what'),
  requestNote: b(
    'De vrager vond dit in uw lijst. Controleer eerst of het om dezelfde gaat: een treffer is een kandidaat.',
    'The asker found this in your list. First check whether it is the same one: a hit is a candidate.',
  ),
  requestFields: b('Gevraagde gegevens', 'Data that are asked'),
  requestWhy: b('Waarom de vrager dit nodig heeft', 'Why the asker needs this'),
  textGone: b('De tekst is vernietigd.', 'The text was destroyed.'),
  give: b('Gegevens verstrekken', 'Give data'),
  giveLead: b(
    'Vul alleen in wat u mag en wilt verstrekken. Wat u leeg laat, gaat niet mee.',
    'Fill in only what you may and want to give. What you leave empty does not go along.',
  ),
  giveNone: b(
    'Vul ten minste één gegeven in, of weiger de vraag.',
    'Fill in at least one detail, or refuse the question.',
  ),
  giveSubmit: b('Verstrekken', 'Give'),
  gave: b('De gegevens zijn verstrekt.', 'The data were given.'),
  refuse: b('Niet verstrekken', 'Do not give'),
  refuseLead: b(
    'De vrager hoort alleen dat u niet verstrekt. Uw reden blijft hier.',
    'The asker only hears that you do not give. Your reason stays here.',
  ),
  refused: b('U verstrekt deze gegevens niet.', 'You do not give these data.'),
  gaveState: b(
    'U hebt deze gegevens verstrekt. De vrager moet ze nog zelf nakijken.',
    'You gave these data. The asker still has to check them.',
  ),
  refusedState: b('U hebt dit niet verstrekt.', 'You did not give this.'),

  listsTitle: b('Registers openstellen', 'Open registers'),
  listsLead: b(
    'Uit een register dat openstaat, kunnen andere deelnemers horen of u iemand kent: ja of nee, meer niet. U kunt het altijd weer sluiten.',
    'From a register that is open other participants can hear whether you know somebody: yes or no, nothing more. You can close it again at any time.',
  ),
  listsReady: b(
    'Na openen of sluiten zijn de filters binnen een minuut klaar.',
    'After opening or closing the filters are ready within a minute.',
  ),
  listsNone: b('Er is hier geen register in gebruik', 'No register is in use here'),
  listsNoneLead: b(
    'Laat een analist een bestand inlezen, en aanvaard de inlezing. Dan staat het register hier.',
    'Have an analyst read a file in, and accept the load. Then the register stands here.',
  ),
  registers: b('Registers in gebruik', 'Registers in use'),
  register: b('Register', 'Register'),
  regime: b('Verzameld onder', 'Collected under'),
  state: b('Stand', 'State'),
  act: b('Wat u kunt doen', 'What you can do'),
  isOpen: b('staat open', 'is open'),
  isClosed: b('staat niet open', 'is not open'),
  ground: b('Grondslag: {ground}', 'Ground: {ground}'),
  openIt: b('Openstellen', 'Open'),
  openTitle: b('{register} openstellen', 'Open {register}'),
  openLead: b(
    'Dit is uw eigen afweging voor alle vragen (WGS 1.5(1)): mag een ander weten dat iemand hierin staat?',
    'This is your own judgement for all questions (WGS 1.5(1)): may another know that somebody stands in it?',
  ),
  opened: b(
    'Het register staat open. De filters zijn binnen een minuut klaar.',
    'The register is open. The filters are ready within a minute.',
  ),
  closeIt: b('Sluiten', 'Close'),
  closeTitle: b('{register} sluiten', 'Close {register}'),
  closeLead: b(
    'Vanaf nu vindt niemand hier nog iets uit dit register. Wat al beantwoord is, blijft zo.',
    'From now on nobody finds anything from this register here. What was answered stays so.',
  ),
  closed: b('Het register is gesloten.', 'The register was closed.'),
  published: b('Wat er klaarstaat', 'What is ready'),
  publishedLead: b(
    'Van elke sleutel staat hier alleen een onleesbare vorm. De grootte is afgerond, zodat niemand ziet hoeveel mensen erin staan.',
    'Of each key only an unreadable form stands here. The size is rounded, so that nobody sees how many people stand in it.',
  ),
  publishedNone: b('Er staat nog niets klaar.', 'Nothing is ready yet.'),
  keyKind: b('Soort sleutel', 'Kind of key'),
  size: b('Grootteklasse', 'Size class'),
  upTo: b('hoogstens {count}', 'at most {count}'),
  madeOn: b('Gemaakt op', 'Made on'),
  until: b('Geldig tot', 'Valid until'),
  // An addition holds the records that came in after the filter was made.
  addition: b('aanvulling', 'addition'),
} as const satisfies { readonly [name: string]: Bilingual };

export const questionLaneWords: readonly [LaneWords, ...LaneWords[]] = [
  {
    name: 'asked',
    label: b('Wacht op u', 'Waits for you'),
    empty: {
      title: b('Er wacht geen vraag op u', 'No question waits for you'),
      lead: b(
        'Vragen die een machine mag beantwoorden, komen hier niet langs. De vraag die het eerst afloopt, staat bovenaan.',
        'Questions that a machine may answer do not pass here. The question that ends first is on top.',
      ),
    },
  },
  {
    name: 'answered',
    label: b('Beantwoord', 'Answered'),
    empty: {
      title: b('Nog niets beantwoord', 'Nothing answered yet'),
      lead: b('Hier staat wie iets vroeg en wie antwoordde.', 'Here stands who asked and who answered.'),
    },
  },
  {
    name: 'declined',
    label: b('Niet beantwoord', 'Not answered'),
    empty: {
      title: b('Niets afgewezen', 'Nothing declined'),
      lead: b(
        'Antwoordt u niet, of klopte een vraag niet, dan staat die hier.',
        'When you do not answer, or a question was wrong, it stands here.',
      ),
    },
  },
];

export const requestLaneWords: readonly [LaneWords, ...LaneWords[]] = [
  {
    name: 'asked',
    label: b('Wacht op u', 'Waits for you'),
    empty: {
      title: b('Er wacht geen vervolgvraag op u', 'No follow-up waits for you'),
      lead: b(
        'Vraagt iemand na een treffer om gegevens, dan staat dat hier.',
        'When somebody asks for data after a hit, it stands here.',
      ),
    },
  },
  {
    name: 'given',
    label: b('Verstrekt', 'Given'),
    empty: {
      title: b('Nog niets verstrekt', 'Nothing given yet'),
      lead: b('Wat u na een treffer verstrekte, staat hier.', 'What you gave after a hit stands here.'),
    },
  },
  {
    name: 'refused',
    label: b('Niet verstrekt', 'Not given'),
    empty: {
      title: b('Niets geweigerd', 'Nothing refused'),
      lead: b('Vervolgvragen die u weigerde, staan hier.', 'Follow-ups that you refused stand here.'),
    },
  },
];
