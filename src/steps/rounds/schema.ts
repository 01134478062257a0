import type { Bilingual } from '../../core/bilingual.ts';
import { canonical } from '../../core/canonical.ts';
import { event } from '../../core/event.ts';
import { choice, day, flag, id, instant, list, optional, rows, text, whole } from '../../core/field.ts';
import { jsonText } from '../../core/json-field.ts';
import { type Of, record } from '../../core/record.ts';
import { filterManifest } from '../../match/filter-manifest.ts';
import { keySpecs } from '../../match/key-spec.ts';
import { activities, caseId } from '../cases/schema.ts';
import { originFields, source } from '../entities/schema.ts';
import { becauseRetention } from '../weighing/table-schema.ts';
import { mostElements, mostRecords, mostSubjects } from './limits.ts';
import { subjectRecord } from './subject.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });
const open = (nl: string, en: string) => ({ label: b(nl, en), privacy: 'open' }) as const;
const words = (nl: string, en: string, hint?: Bilingual) =>
  text({ label: b(nl, en), ...(hint ? { hint } : {}), privacy: 'personal', max: 1_000, lines: 'many' });

export const roundId = id(open('Nummer van de ronde', 'Id of the round'));
export const organ = id({ ...open('Deelnemer', 'Participant'), shown: true });
const partnership = id(open('Samenwerkingsverband', 'Partnership'));
const digest = text({ ...open('SHA-256', 'SHA-256'), max: 64 });
const signature = text({ ...open('Handtekening', 'Signature'), max: 200 });
const person = text({ ...open('Wie', 'Who'), max: 80 });
const keySpec = choice({
  ...open('Soort sleutel', 'Kind of key'),
  options: keySpecs.map(({ id: value, label }) => ({ value, label })),
});
const elements = text({ ...open('Verhulde sleutels', 'Blinded keys'), max: 44 * mostElements });
const frame = record('RoundFrame', b('Verhulde sleutels van één soort', 'Blinded keys of one kind'), {
  keySpec,
  elements,
});
const frames = rows(frame, { ...open('Verhulde sleutels', 'Blinded keys'), min: 1, max: keySpecs.length });
const destroyBefore = instant(open('Uiterlijk vernietigd op', 'Destroyed by'));

// What a holder opens.

export const openInput = record('RoundListOpening', b('Register openstellen voor vragenrondes', 'Open a register'), {
  source,
  ground: text({
    label: b('Wet en artikel waarop u antwoordt', 'Act and article on which you answer'),
    privacy: 'open',
    max: 200,
  }),
  /** WGS 1.5(1): the source's own judgement, once for all yes-or-no answers from this register; it can be taken back at any time. */
  reason: words(
    'Waarom mogen andere deelnemers weten dat iemand hierin staat? Zijn er zwaarwegende redenen ertegen?',
    'Why may other participants know that somebody stands in it? Are there weighty reasons against?',
    b('Noem geen namen van mensen.', 'Name no people.'),
  ),
});
export const listOpened = event('round-list.opened', openInput.label, {
  ...openInput.fields,
  originRegime: originFields.originRegime,
  criminal: originFields.criminal,
  taxOrigin: originFields.taxOrigin,
  firstProcessedAt: originFields.firstProcessedAt,
});
export const closeInput = record('RoundListClosing', b('Register sluiten voor vragenrondes', 'Close a register'), {
  source,
  reason: words('Waarom?', 'Why?'),
});
export const listClosed = event('round-list.closed', closeInput.label, closeInput.fields);

/** A manifest with the signature of the holder's node under `manifestText`. */
export const fileFields = { ...filterManifest.fields, signature } as const;
const fileRecord = record('RoundFile', b('Filter of aanvulling', 'Filter or additions'), fileFields);
export type RoundFile = Of<typeof fileRecord>;
const files = rows(fileRecord, { ...open('Filters', 'Filters'), max: 400 });

export const publishInput = record('FilterPublication', b('Filters klaarzetten', 'Prepare the filters'), {
  epoch: day(open('Eerste dag van de sleuteltermijn', 'First day of the epoch')),
  /** Loads that they were made from: `handelsregister/load-1`. */
  loads: list(text({ ...open('Inlezing', 'Load'), max: 170 }), { ...open('Inlezingen', 'Loads'), max: 40 }),
  files,
});
export const filtersPublished = event('round-list.published', publishInput.label, publishInput.fields);

/** What reaches an asker before the answer: the filter that the answer is looked up in. The file itself is the attachment. */
export const takeFileInput = record(
  'FilterTaking',
  b('Filter van een deelnemer', 'Filter of a participant'),
  fileFields,
);
export const fileTaken = event('filter.taken', takeFileInput.label, fileFields);
export const forgetInput = record(
  'FilterForgetting',
  b('Filters na hun termijn weg', 'Filters gone after their term'),
  {
    holder: filterManifest.fields.holder,
  },
);
export const filesForgotten = event('filter.forgotten', forgetInput.label, forgetInput.fields);

// A question.

export const askInput = record('RoundAsking', b('Deelnemers vragen of zij iemand kennen', 'Ask participants'), {
  subjects: rows(subjectRecord, {
    label: b('Over wie of wat?', 'About whom or what?'),
    privacy: 'personal',
    min: 1,
    max: mostSubjects,
  }),
  reason: words(
    'Waarom is deze vraag nodig voor de casus?',
    'Why does the case need this question?',
    b('Dit blijft bij u; deelnemers zien het niet.', 'This stays with you; participants do not see it.'),
  ),
  /** Records of registers of this node that the question began with, so that it is found again from there. They never leave. */
  records: optional(
    list(id({ label: b('Gegeven', 'Record'), privacy: 'personal' }), {
      label: b('Begonnen bij', 'Began with'),
      privacy: 'personal',
      min: 1,
      max: mostRecords,
      hidden: true,
    }),
  ),
});
const { records, ...askedFields } = askInput.fields;

const activity = choice({ ...open('Soort samenwerking', 'Kind of activity'), options: activities });
export const roundAsked = event('round.asked', askInput.label, {
  ...askedFields,
  caseId,
  partnership,
  activity,
  frames,
  /** Parties to the case that may be asked. All of them are, so that the choice tells nothing. */
  holders: list(organ, { ...open('Gevraagd', 'Asked'), min: 1, max: 30 }),
  /** Parties that the gate let out, with the rule. */
  leftOut: list(text({ ...open('Niet gevraagd', 'Not asked'), max: 200 }), {
    ...open('Niet gevraagd', 'Not asked'),
    max: 30,
  }),
  needsApprover: flag(open('Een tweede persoon kijkt mee', 'A second person looks')),
  seed: text({
    label: b('Startgetal van de verhulling', 'Seed of the blinding'),
    privacy: 'personal',
    max: 64,
    hidden: true,
  }),
  answerBefore: instant(open('Antwoorden vóór', 'Answer before')),
  firstProcessedAt: instant(open('Eerste verwerking', 'First processing')),
  destroyBefore,
});

/** Apart from the subjects: who looks whether a record is among these, opens nobody's name. */
export const roundBegan = event('round.began', b('Begonnen bij een gegeven', 'Began with a record'), { records });

export const approveInput = record('RoundApproval', b('Meekijken en versturen', 'Look and send'), {
  roundId,
  answer: choice({
    ...open('Mag deze vraag weg?', 'May this question go?'),
    options: [
      { value: 'send', label: b('Ja, versturen', 'Yes, send it') },
      { value: 'stop', label: b('Nee, niet vragen', 'No, do not ask') },
    ],
  }),
  reason: words('Waar hebt u naar gekeken?', 'What did you look at?'),
});
const { roundId: _approved, ...approvedFields } = approveInput.fields;
export const roundApproved = event('round.approved', approveInput.label, approvedFields);

/** What a question is bound to. The asker's node signs it, and every holder checks it. */
export const grantFields = {
  roundId,
  fromOrgan: organ,
  officer: person,
  approver: optional(person),
  caseId,
  partnership,
  purpose: text({ ...open('Doel', 'Purpose'), max: 60 }),
  activity,
  policyVersion: text({ ...open('Versie van de regels', 'Version of the rules'), max: 2_000 }),
  holders: roundAsked.data.fields.holders,
  subjectKind: choice({
    ...open('Gaat over', 'Is about'),
    options: [
      { value: 'person', label: b('een persoon', 'a person') },
      { value: 'other', label: b('een bedrijf, zaak of plek', 'a firm, thing or place') },
    ],
  }),
  elementCount: whole({ ...open('Aantal', 'Count'), min: 1, max: mostElements }),
  framesDigest: digest,
  notBefore: instant(open('Vanaf', 'From')),
  notAfter: instant(open('Tot', 'Until')),
  answerBefore: instant(open('Antwoorden vóór', 'Answer before')),
} as const;
const grantRecord = record('RoundGrant', b('Waaraan een vraag vastzit', 'What a question is bound to'), grantFields);
export type Grant = Of<typeof grantRecord>;

/** What is signed. The first line keeps the signature from being taken for one of a post or a manifest. */
export const grantText = (grant: Grant): string => `match/1 question\n${canonical({ ...grant })}`;

export const roundSent = event('round.sent', b('Vraag verstuurd', 'Question sent'), {
  ...grantFields,
  signature,
  /** Digests of the files of each holder that lie here already. */
  held: jsonText({ ...open('Filters die hier liggen', 'Filters that lie here'), max: 60_000 }),
});

export const receiveInput = record('RoundQuestion', b('Vraag van een deelnemer', 'Question of a participant'), {
  ...grantFields,
  signature,
  frames,
  held: list(digest, { ...open('Filters die de vrager heeft', 'Filters that the asker has'), max: 400 }),
});
export const questionReceived = event('question.received', receiveInput.label, receiveInput.fields);

/** Why a question is not answered, in one word that tells nothing of the subject. */
export const declineReasons = [
  {
    value: 'bad-grant',
    label: b('De vraag klopt niet met zijn handtekening.', 'The question does not fit its signature.'),
  },
  { value: 'bad-elements', label: b('De verhulde sleutels zijn niet te lezen.', 'The blinded keys cannot be read.') },
  { value: 'too-late', label: b('De vraag kwam te laat of te vroeg.', 'The question came too late or too early.') },
  { value: 'no-approver', label: b('Er heeft niemand meegekeken.', 'Nobody else has looked.') },
  { value: 'not-in-case', label: b('Deze deelnemer zit niet in de casus.', 'This participant is not in the case.') },
  { value: 'budget-spent', label: b('Er is voor nu genoeg gevraagd.', 'Enough was asked for now.') },
  { value: 'nothing-open', label: b('Deze deelnemer stelt niets open.', 'This participant opens nothing.') },
  {
    value: 'weighty-reasons',
    label: b('De deelnemer antwoordt niet (WGS 1.5).', 'The participant does not answer (WGS 1.5).'),
  },
  { value: 'lapsed', label: b('Er kwam op tijd geen antwoord.', 'No answer came in time.') },
] as const;
const declineReason = choice({ ...open('Waarom niet', 'Why not'), options: declineReasons });

const evaluated = rows(frame, { ...open('Bewerkte sleutels', 'Evaluated keys'), min: 1, max: keySpecs.length });
const epoch = day(open('Sleuteltermijn', 'Epoch'));
export const questionAnswered = event('question.answered', b('Vraag beantwoord', 'Question answered'), {
  epoch,
  evaluated,
  /** Of what is published: what the asker does not have yet. */
  files,
});
export const answerInput = record('QuestionAnswering', b('De vraag beantwoorden', 'Answer the question'), {
  roundId,
  /** Of the question: the case in which this organ takes part. */
  caseId,
});
export const declineInput = record('QuestionDeclining', b('De vraag niet beantwoorden', 'Decline the question'), {
  roundId,
  reason: words('Welke zwaarwegende reden is er?', 'Which weighty reason is there?'),
});
export const questionDeclined = event('question.declined', declineInput.label, {
  because: declineReason,
  reason: optional(declineInput.fields.reason),
});
export const lapseQuestionInput = record('QuestionLapsing', b('De tijd is om', 'Time is over'), { roundId });

export const hearInput = record('RoundAnswer', b('Antwoord op een vraag', 'Answer to a question'), {
  roundId,
  epoch: optional(epoch),
  evaluated: optional(evaluated),
  because: optional(declineReason),
});
const candidate = record('RoundCandidate', b('Kandidaat', 'Candidate'), {
  subject: whole({ label: b('Onderwerp', 'Subject'), privacy: 'personal', min: 0, max: mostSubjects }),
  keySpecs: list(keySpec, { label: b('Gevonden op', 'Found by'), privacy: 'personal', max: keySpecs.length }),
});
export const roundHeard = event('round.heard', hearInput.label, {
  organ,
  outcome: choice({
    ...open('Antwoord', 'Answer'),
    options: [
      { value: 'answered', label: b('beantwoord', 'answered') },
      { value: 'declined', label: b('niet beantwoord', 'declined') },
      { value: 'failed', label: b('niet te vertrouwen', 'cannot be trusted') },
    ],
  }),
  because: optional(declineReason),
  /** Why an answer cannot be used; nothing of the subject. */
  fault: optional(text({ ...open('Fout', 'Fault'), max: 60 })),
  candidates: optional(
    rows(candidate, { label: b('Kandidaten', 'Candidates'), privacy: 'personal', max: mostSubjects }),
  ),
});
export const lapseRoundInput = record('RoundLapsing', b('De ronde sluit', 'The round closes'), { roundId });
export const roundLapsed = event('round.lapsed', lapseRoundInput.label, {
  silent: list(organ, { ...open('Zonder antwoord', 'Without an answer'), max: 30 }),
});
export const destroyInput = record('RoundDestruction', b('Vernietigen na de termijn', 'Destroy after the term'), {
  roundId,
});
export const roundDestroyed = event(
  'round.destroyed',
  destroyInput.label,
  { because: becauseRetention },
  { effect: 'destroy' },
);

// Budgets and alerts of a holder about one asker.

export const alertKinds = [
  { value: 'near-budget', label: b('Bijna het hele budget is gevraagd.', 'Nearly the whole budget was asked.') },
  { value: 'over-budget', label: b('Er is meer gevraagd dan het budget.', 'More was asked than the budget.') },
  {
    value: 'bad-grant',
    label: b('Een vraag klopte niet met zijn handtekening.', 'A question did not fit its signature.'),
  },
  { value: 'bad-elements', label: b('Een vraag had onleesbare sleutels.', 'A question had unreadable keys.') },
  {
    value: 'not-in-case',
    label: b(
      'Er is gevraagd voor een casus zonder deze deelnemer.',
      'It was asked for a case without this participant.',
    ),
  },
  {
    value: 'opened-wrong',
    label: b('Een vraag die werd geopend, klopte niet.', 'A question that was opened was wrong.'),
  },
  {
    value: 'list-changes',
    label: b(
      'Een eigen lijst verandert vaak: wordt er gekeken wie vraagt?',
      'A list of this node changes often: is somebody watching who asks?',
    ),
  },
] as const;
export const watchCounted = event('watch.counted', b('Gevraagd', 'Asked'), {
  fromOrgan: organ,
  /** Elements by kind of key. */
  counts: jsonText({ ...open('Aantallen', 'Counts'), max: 2_000 }),
});
export const watchAlerted = event('watch.alerted', b('Melding voor de toezichthouder', 'Alert for the supervisor'), {
  fromOrgan: organ,
  alert: choice({ ...open('Melding', 'Alert'), options: alertKinds }),
  roundId: optional(roundId),
});
