import type { Bilingual } from '../../core/bilingual.ts';
import type { RoundFile } from './schema.ts';
import type { HolderStage, RoundStage } from './view.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** What the pages of whoever asks say. */
export const roundMessages = {
  part: b('Vragenrondes', 'Question rounds'),
  partLead: b(
    'Vraag deelnemers of zij iemand of iets kennen. Zij zeggen alleen ja of nee.',
    'Ask participants whether they know somebody or something. They only say yes or no.',
  ),
  ask: b('Vraag deelnemers of zij iemand kennen', 'Ask participants whether they know somebody'),
  none: b('In deze casus is nog niets gevraagd.', 'Nothing was asked in this case yet.'),
  backToCase: b('Terug naar de casus', 'Back to the case'),
  fromCase: b('Casus: {title}', 'Case: {title}'),
  answeredOf: b('{answered} van {asked} antwoordden', '{answered} of {asked} answered'),
  onDayBy: b('{day}, {name}', '{day}, {name}'),
  waitsForSecond: b('wacht op een tweede persoon', 'waits for a second person'),
  waitsForOne: b('1 deelnemer moet nog antwoorden', '1 participant still has to answer'),
  waitsForMore: b('{count} deelnemers moeten nog antwoorden', '{count} participants still have to answer'),

  newTitle: b('Vraag deelnemers of zij iemand kennen', 'Ask participants whether they know somebody'),
  newLead: b(
    'Elke deelnemer zegt alleen of hij het onderwerp kent. Wat hij weet, vraagt u daarna, en alleen na een treffer.',
    'Each participant only says whether it knows the subject. What it knows you ask afterwards, and only after a hit.',
  ),
  carried: b(
    'Deze gegevens komen uit het register waar u keek. Haal weg wat u voor deze vraag niet nodig hebt.',
    'These data come from the register that you looked in. Take out what you do not need for this question.',
  ),
  aboutWhom: b('Over wie of wat?', 'About whom or what?'),
  subject: b('Onderwerp {number}', 'Subject {number}'),
  kind: b('Wie of wat is het?', 'Who or what is it?'),
  addSubject: b('Nog een onderwerp', 'One more subject'),
  removeSubject: b('Onderwerp {number} weghalen', 'Remove subject {number}'),
  moreSubjects: b(
    'Vraagt u over meer dan één onderwerp, dan kijkt altijd een tweede persoon mee.',
    'If you ask about more than one subject, a second person always looks.',
  ),
  whyAndWhom: b('Waarom, en aan wie?', 'Why, and whom?'),
  whoIsAsked: b('Dit wordt gevraagd aan', 'This is asked of'),
  allParties: b(
    'Alle partijen van de casus, zodat uw keuze niets verraadt. Laat de wet iemand erbuiten, dan staat dat met de regel bij de ronde.',
    'All parties of the case, so that your choice tells nothing. If the law leaves somebody out, that stands with the rule at the round.',
  ),
  nobody: b('In deze casus zijn er geen andere partijen.', 'There are no other parties in this case.'),
  nothingReadable: b(
    'Deelnemers krijgen alleen onleesbare sleutels. Wie het onderwerp niet kent, komt niets te weten. Wie het wel kent, hoort dat pas als u verder vraagt.',
    'Participants get unreadable keys only. Who does not know the subject learns nothing. Who does know it hears so only when you ask further.',
  ),
  secondLooks: b(
    'Zit er een deelnemer bij met politie-, straf-, belasting- of douanegegevens, dan kijkt eerst een collega mee. Pas daarna gaat de vraag weg.',
    'If one of them holds police, criminal, tax or customs data, a colleague looks first. Only then does the question go.',
  ),
  submit: b('Vragen', 'Ask'),
  asked: b('De vraag is verstuurd.', 'The question was sent.'),
  askedWaits: b('De vraag wacht op een collega die meekijkt.', 'The question waits for a colleague who looks.'),
  notYours: b(
    'Een vragenronde beginnen hoort niet bij uw rol',
    'Starting a question round does not belong to your role',
  ),
  notYoursLead: b(
    'Vraag de casusregisseur of de vertegenwoordiger van uw organisatie.',
    'Ask the case director or the delegate of your organisation.',
  ),

  roundTitle: b('Vragenronde', 'Question round'),
  aboutCount: b('{count} onderwerpen', '{count} subjects'),
  born: b('{name}, geboren op {day}', '{name}, born on {day}'),
  atNumber: b('{postcode}, huisnummer {number}', '{postcode}, house number {number}'),
  labelled: b('{label}: {value}', '{label}: {value}'),
  what: b('Wat is gevraagd', 'What was asked'),
  askedBy: b('Gevraagd door', 'Asked by'),
  approvedBy: b('Meegekeken', 'Looked at by'),
  deadline: b('Antwoorden vóór', 'Answer before'),
  keys: b('Gevraagd op', 'Asked by'),
  why: b('Waarom', 'Why'),
  textGone: b('De tekst is vernietigd.', 'The text was destroyed.'),
  keysGroup: b('Bij een vragenronde', 'With a question round'),

  secondTitle: b('Kijk mee voordat de vraag weggaat', 'Look before the question goes'),
  secondOwnTitle: b('Een collega kijkt mee', 'A colleague looks'),
  secondLead: b(
    'Kijk of het onderwerp bij de casus hoort en of de vraag nodig is. Er is nog niets verstuurd.',
    'See whether the subject belongs to the case and whether the question is needed. Nothing was sent yet.',
  ),
  secondOwn: b(
    'U vroeg dit zelf. Een collega die in deze casus werkt, kijkt mee en verstuurt de vraag. Tot dan gaat er niets weg.',
    'You asked this yourself. A colleague who works in this case looks and sends the question. Until then nothing goes.',
  ),
  secondSubmit: b('Vastleggen', 'Record'),
  sent: b('De vraag is verstuurd.', 'The question was sent.'),
  stopped: b('De vraag is gestopt. Er is niets verstuurd.', 'The question was stopped. Nothing was sent.'),
  stoppedState: b('Deze vraag is niet verstuurd.', 'This question was not sent.'),

  who: b('Wie kent dit?', 'Who knows this?'),
  willAsk: b('Deze deelnemers worden gevraagd', 'These participants will be asked'),
  summary: b(
    '{answered} van {asked} deelnemers antwoordden. Treffers: {hits}.',
    '{answered} of {asked} participants answered. Hits: {hits}.',
  ),
  participant: b('Deelnemer', 'Participant'),
  answer: b('Antwoord', 'Answer'),
  on: b('op {day}', 'on {day}'),
  officerDecides: b('Een medewerker daar beslist, vóór {day}.', 'A member of staff there decides, before {day}.'),
  notYetAsked: b('nog niet gevraagd', 'not asked yet'),
  leftOut: b('Niet gevraagd', 'Not asked'),
  leftOutLead: b(
    'Aan deze partijen mag u dit volgens de regels niet vragen.',
    'The rules do not let you ask this of these parties.',
  ),
  leftOutLine: b('{organ} (regel {rules})', '{organ} (rule {rules})'),
  numbered: b('{number}. {subject}', '{number}. {subject}'),

  hits: b('Treffers', 'Hits'),
  hitNote: b(
    'Een treffer is een kandidaat, geen identiteit. Twee mensen kunnen dezelfde naam en geboortedatum hebben. Beslis niets op een treffer alleen.',
    'A hit is a candidate, not an identity. Two people may have the same name and date of birth. Decide nothing on a hit alone.',
  ),
  noHits: b(
    'Nog geen treffer. Geen treffer wil niet zeggen dat er niets is: iemand kan anders geschreven staan.',
    'No hit yet. No hit does not mean that there is nothing: somebody may be written in another way.',
  ),
  hitOf: b('{organ} kent mogelijk: {subject}', '{organ} may know: {subject}'),
  foundBy: b('Gevonden op', 'Found by'),
  further: b('Verder vragen', 'Ask further'),
  furtherTitle: b('Verder vragen aan {organ}', 'Ask {organ} further'),
  furtherLead: b(
    'Nu hoort {organ} over wie het gaat, en waarom u het vraagt. Vraag niet meer dan nodig.',
    'Now {organ} hears whom it is about, and why you ask. Ask no more than needed.',
  ),
  furtherSubmit: b('Vraag versturen', 'Send the question'),
  furtherSent: b('Uw vervolgvraag is verstuurd.', 'Your follow-up was sent.'),

  draft: b('Concept: neem het pas over als u het hebt nagekeken.', 'Draft: take it only once you have checked it.'),
  settle: b('Overnemen of laten', 'Take it or leave it'),
  settleTitle: b('Wat doet u met dit concept?', 'What do you do with this draft?'),
  settleSubmit: b('Vastleggen', 'Record'),
  settledTaken: b('Overgenomen in de casus.', 'Taken into the case.'),
  settledLeft: b('Niet overgenomen.', 'Not taken.'),
  followAsked: b('Gevraagd op {day}: {category} ({fields})', 'Asked on {day}: {category} ({fields})'),
  followWhy: b('Waarom u het vroeg: {reason}', 'Why you asked: {reason}'),

  chooseTitle: b('Voor welke casus vraagt u dit?', 'For which case do you ask this?'),
  chooseLead: b(
    'Een vraag aan deelnemers hoort altijd bij een lopende casus. Kies de casus; dan staat de vraag klaar.',
    'A question to participants always belongs to a running case. Choose the case; then the question is ready.',
  ),
  chooseNone: b('U hebt geen lopende casus', 'You have no running case'),
  chooseNoneLead: b(
    'Vragen kan zodra er een casus loopt waarin u meedoet. De weegtafel besluit over een nieuwe casus.',
    'You can ask once there is a running case in which you take part. The weighing table decides on a new case.',
  ),
  chooseEmpty: b(
    'Er is niets meegenomen uit een register. U kunt het onderwerp zelf invullen.',
    'Nothing was brought along from a register. You can fill in the subject yourself.',
  ),
  cases: b('Lopende casussen', 'Running cases'),
  until: b('tot {day}', 'until {day}'),
} as const satisfies { readonly [name: string]: Bilingual };

export const roundStageWords: { readonly [S in RoundStage]: Bilingual } = {
  'to-approve': b('wacht op een tweede persoon', 'waits for a second person'),
  asked: b('loopt', 'running'),
  closed: b('klaar', 'finished'),
  stopped: b('niet verstuurd', 'not sent'),
  destroyed: b('vernietigd', 'destroyed'),
};

/** What a participant answered, in the words of the card. Without a hit `answered` says so. */
export const holderWords: { readonly [S in HolderStage | 'hit']: Bilingual } = {
  hit: b('treffer (kandidaat)', 'hit (candidate)'),
  answered: b('geen treffer', 'no hit'),
  asked: b('wacht op een medewerker', 'waits for a member of staff'),
  declined: b('antwoordt niet', 'does not answer'),
  refused: b('nam de vraag niet aan', 'did not take the question'),
  failed: b('niet te vertrouwen', 'cannot be trusted'),
  silent: b('geen antwoord op tijd', 'no answer in time'),
};

/** Short enough for a cell of the table. */
export const cellWords = {
  hit: b('treffer', 'hit'),
  answered: b('nee', 'no'),
} as const satisfies { readonly [name: string]: Bilingual };

const anyFault = b(
  'Het antwoord klopt technisch niet. Het telt niet mee, ook niet als nee.',
  'The answer is technically wrong. It does not count, also not as a no.',
);

/** Why an answer cannot be trusted. */
const faultWords: { readonly [code: string]: Bilingual } = {
  'sentinel-missing': b(
    'Een proefsleutel die er altijd in staat, werd niet gevonden. Het antwoord telt niet mee, ook niet als nee.',
    'A test key that always stands in it was not found. The answer does not count, also not as a no.',
  ),
  'no-filter': b(
    'De lijst waarin u het antwoord opzoekt, kwam niet mee. Het antwoord telt niet mee, ook niet als nee.',
    'The list in which you look the answer up did not come along. The answer does not count, also not as a no.',
  ),
};
export const faultWord = (code: string | undefined): Bilingual => faultWords[code ?? ''] ?? anyFault;

export const followUpWords: { readonly [stage: string]: Bilingual } = {
  asked: b('wacht op antwoord', 'waits for an answer'),
  given: b('concept gekregen', 'draft received'),
  refused: b('niet verstrekt', 'not given'),
  taken: b('overgenomen', 'taken'),
  left: b('niet overgenomen', 'left'),
};

/** The kinds of keys where room is short. Several ways to write one thing have one name. */
export const shortKinds: { readonly [K in RoundFile['keySpec']]: Bilingual } = {
  'bsn.1': b('BSN', 'BSN'),
  'kvk.1': b('KVK-nummer', 'trade register number'),
  'rsin.1': b('RSIN', 'RSIN'),
  'iban.1': b('rekening', 'account'),
  'plate.1': b('kenteken', 'plate'),
  'tel.1': b('telefoon', 'telephone'),
  'bag.1': b('adres', 'address'),
  'pn1.1': b('naam en geboortedatum', 'name and date of birth'),
  'pn2.1': b('naam en geboortedatum', 'name and date of birth'),
  'pw1.1': b('naam en geboortedatum', 'name and date of birth'),
  'pw2.1': b('naam en geboortedatum', 'name and date of birth'),
  'pn3.1': b('voornaam, geboortedatum en postcode', 'given name, date of birth and postcode'),
  'da.1': b('geboortedatum en adres', 'date of birth and address'),
  'pa.1': b('achternaam, geboortejaar en adres', 'surname, year of birth and address'),
};
