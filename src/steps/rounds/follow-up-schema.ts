import type { Bilingual } from '../../core/bilingual.ts';
import { event } from '../../core/event.ts';
import { choice, id, instant, list, optional, rows, text } from '../../core/field.ts';
import { jsonText } from '../../core/json-field.ts';
import { record } from '../../core/record.ts';
import { categoryWords } from '../../law/data-words.ts';
import { categories } from '../../law/terms.ts';
import { caseId } from '../cases/schema.ts';
import { originFields } from '../entities/schema.ts';
import { becauseRetention } from '../weighing/table-schema.ts';
import { grantFields, organ, roundId } from './schema.ts';
import { subjectRecord } from './subject.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });
const open = (nl: string, en: string) => ({ label: b(nl, en), privacy: 'open' }) as const;
const words = (nl: string, en: string) => text({ label: b(nl, en), privacy: 'personal', max: 1_000, lines: 'many' });

// Opening a question that was drawn for a check.

/** At the holder: drawn by chance when the question came in. */
export const openingDrawn = event('question.drawn', b('Vraag getrokken voor controle', 'Question drawn for a check'), {
  before: instant(open('Openen vóór', 'Open before')),
});
export const demandInput = record('OpeningDemand', b('Een vraag openen voor controle', 'Open a question for a check'), {
  roundId,
  before: openingDrawn.data.fields.before,
});
export const openingAsked = event('round.opening-asked', demandInput.label, {
  organ,
  before: demandInput.fields.before,
});

/** What the machine found: the elements in the log made again from what was kept, or not. */
const checked = choice({
  ...open('Klopt het logboek?', 'Does the log fit?'),
  options: [
    { value: 'equal', label: b('De vraag in het logboek is deze vraag.', 'The question in the log is this question.') },
    { value: 'different', label: b('In het logboek staat een andere vraag.', 'Another question stands in the log.') },
    {
      value: 'gone',
      label: b('De vraag is vernietigd en niet meer te openen.', 'The question was destroyed and cannot be opened.'),
    },
  ],
});
const fits = choice({
  ...open('Hoort het onderwerp bij de casus?', 'Does the subject belong to the case?'),
  options: [
    { value: 'yes', label: b('Ja', 'Yes') },
    { value: 'no', label: b('Nee', 'No') },
  ],
});
export const openingInput = record('OpeningAnswer', b('De geopende vraag beoordelen', 'Judge the opened question'), {
  roundId,
  organ,
  fits,
  reason: words('Waar hebt u naar gekeken?', 'What did you look at?'),
});
export const roundOpened = event('round.opened', openingInput.label, {
  organ,
  fits,
  checked,
  purpose: grantFields.purpose,
  reason: openingInput.fields.reason,
});
export const hearOpeningInput = record('OpeningHeard', b('Uitkomst van een controle', 'Outcome of a check'), {
  roundId,
  fits,
  checked,
});
export const questionOpened = event('question.opened', hearOpeningInput.label, { fits, checked });

// Asking further after a hit.

export const followUpId = id(open('Nummer van de vervolgvraag', 'Id of the follow-up'));
const category = choice({
  ...open('Soort gegevens', 'Kind of data'),
  options: categories.map((value) => ({ value, label: categoryWords[value] })),
});
const field = text({ ...open('Gegeven', 'Detail'), max: 40 });
const fields = list(field, {
  ...open('Welke gegevens? Niet meer dan nodig.', 'Which details? No more than needed.'),
  min: 1,
  max: 10,
});

export const followInput = record('FollowUpAsking', b('Verder vragen na een treffer', 'Ask further after a hit'), {
  roundId,
  organ,
  /** Place of the subject in the round. */
  subject: text({ ...open('Onderwerp', 'Subject'), max: 2 }),
  category,
  fields,
  reason: words('Waarom hebt u deze gegevens nodig?', 'Why do you need these data?'),
});
const askedFields = {
  category,
  fields,
  reason: followInput.fields.reason,
  caseId,
  partnership: grantFields.partnership,
  activity: grantFields.activity,
  subject: rows(subjectRecord, {
    label: b('Over wie of wat', 'About whom or what'),
    privacy: 'personal',
    min: 1,
    max: 1,
  }),
  answerBefore: instant(open('Antwoorden vóór', 'Answer before')),
  destroyBefore: instant(open('Uiterlijk vernietigd op', 'Destroyed by')),
} as const;
export const followUpAsked = event('follow-up.asked', followInput.label, { ...askedFields, roundId, organ });
/** In the round: from now on it is kept as long as the case. */
export const roundFollowed = event('round.followed', followInput.label, { followUpId, organ });

export const receiveFollowInput = record(
  'FollowUp',
  b('Vervolgvraag van een deelnemer', 'Follow-up of a participant'),
  {
    followUpId,
    roundId,
    ...askedFields,
  },
);
const { followUpId: _received, ...receivedFields } = receiveFollowInput.fields;
export const requestReceived = event('hit-request.received', receiveFollowInput.label, {
  ...receivedFields,
  fromOrgan: organ,
});

const detail = record('FollowUpDetail', b('Gegeven', 'Detail'), {
  field,
  value: text({ label: b('Wat verstrekt u?', 'What do you give?'), privacy: 'personal', max: 500, lines: 'many' }),
});
const details = rows(detail, { label: b('Gegevens', 'Details'), privacy: 'personal', min: 1, max: 10 });
const approvals = jsonText({ label: b('Akkoorden', 'Approvals'), privacy: 'personal', max: 20_000 });
export const giveInput = record('FollowUpGiving', b('De gevraagde gegevens verstrekken', 'Give what was asked'), {
  followUpId,
  caseId,
  details,
  originRegime: originFields.originRegime,
  reason: words('Waarom mag en moet dit?', 'Why is this allowed and needed?'),
});
const { followUpId: _given, caseId: _case, ...givenFields } = giveInput.fields;
export const requestGiven = event('hit-request.given', giveInput.label, {
  ...givenFields,
  firstProcessedAt: originFields.firstProcessedAt,
  /** Approvals that it leaned on, as they stood then. */
  approvals,
});
export const refuseInput = record('FollowUpRefusing', b('Niet verstrekken', 'Do not give'), {
  followUpId,
  reason: words('Waarom niet? Dit blijft bij u.', 'Why not? This stays with you.'),
});
const { followUpId: _refused, ...refusedFields } = refuseInput.fields;
export const requestRefused = event('hit-request.refused', refuseInput.label, refusedFields);

/** What reaches the asker: a draft that it takes or leaves. */
export const hearFollowInput = record('FollowUpHeard', b('Antwoord op een vervolgvraag', 'Answer to a follow-up'), {
  followUpId,
  caseId,
  details: optional(details),
  originRegime: optional(originFields.originRegime),
  firstProcessedAt: optional(originFields.firstProcessedAt),
  approvals: optional(approvals),
});
const { followUpId: _heard, caseId: _heardCase, ...heardFields } = hearFollowInput.fields;
export const followUpHeard = event('follow-up.heard', hearFollowInput.label, {
  ...heardFields,
  outcome: choice({
    ...open('Antwoord', 'Answer'),
    options: [
      { value: 'given', label: b('Verstrekt', 'Given') },
      { value: 'refused', label: b('Niet verstrekt', 'Not given') },
    ],
  }),
});
export const settleInput = record(
  'FollowUpSettling',
  b('Het concept overnemen of laten', 'Take the draft or leave it'),
  {
    followUpId,
    answer: choice({
      ...open('Wat doet u met dit concept?', 'What do you do with this draft?'),
      options: [
        { value: 'taken', label: b('Overnemen in de casus', 'Take it into the case') },
        { value: 'left', label: b('Niet overnemen', 'Leave it') },
      ],
    }),
    reason: words('Gaat dit over hetzelfde onderwerp? Waarom?', 'Is this about the same subject? Why?'),
  },
);
const { followUpId: _settled, ...settledFields } = settleInput.fields;
export const followUpSettled = event('follow-up.settled', settleInput.label, settledFields);

export const destroyFollowInput = record(
  'FollowUpDestruction',
  b('Vernietigen na de termijn', 'Destroy after the term'),
  {
    followUpId,
  },
);
export const followUpDestroyed = event(
  'follow-up.destroyed',
  destroyFollowInput.label,
  { because: becauseRetention },
  { effect: 'destroy' },
);
export const requestDestroyed = event(
  'hit-request.destroyed',
  destroyFollowInput.label,
  { because: becauseRetention },
  { effect: 'destroy' },
);
