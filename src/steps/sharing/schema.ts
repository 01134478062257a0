import type { Bilingual } from '../../core/bilingual.ts';
import { event } from '../../core/event.ts';
import { choice, day, id, instant, list, optional, text } from '../../core/field.ts';
import { jsonText } from '../../core/json-field.ts';
import { record } from '../../core/record.ts';
import { approvalWords } from '../../law/act-words.ts';
import { organWords } from '../../law/organ-words.ts';
import { approvalRoleWords } from '../../law/person-words.ts';
import { approvalKinds, approvalRoles, organs } from '../../law/terms.ts';
import { disputeInput, ref } from '../entities/schema.ts';
import { becauseRetention } from '../weighing/table-schema.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** The question to the gate as the advisor made it, as JSON: asked again here, never believed. */
const question = jsonText({
  label: b('De vraag aan de poort', 'The question to the gate'),
  privacy: 'personal',
  max: 20_000,
});
export const approvalId = id({ label: b('Nummer van het akkoord', 'Id of the approval'), privacy: 'open' });
export const scope = id({
  label: b('Waarvoor (zaak, taak of gegeven)', 'For what (case, task or item)'),
  privacy: 'open',
});
const organ = id({ label: b('Deelnemer', 'Participant'), privacy: 'open', shown: true });
const destroyBefore = instant({ label: b('Uiterlijk vernietigd op', 'Destroyed by'), privacy: 'open' });
const rules = list(text({ label: b('Regel', 'Rule'), privacy: 'open', max: 40 }), {
  label: b('Regels', 'Rules'),
  privacy: 'open',
  max: 200,
});
const effect = choice({
  label: b('Antwoord', 'Answer'),
  privacy: 'open',
  options: [
    { value: 'allow', label: b('Ja', 'Yes') },
    { value: 'allow-with-approval', label: b('Ja, na akkoord', 'Yes, after approval') },
    { value: 'deny', label: b('Nee', 'No') },
    { value: 'ask', label: b('Nog niet te zeggen', 'Cannot be said yet') },
  ],
});
const noNames = b('Noem geen namen van mensen.', 'Name no people.');

export const keepInput = record('AdviceKeeping', b('Advies bewaren bij de zaak', 'Keep the advice with the case'), {
  about: text({
    label: b('Waar gaat het over?', 'What is it about?'),
    hint: noNames,
    privacy: 'personal',
    max: 200,
  }),
  question,
});
export const adviceKept = event('advice.kept', b('Advies bewaard', 'Advice kept'), {
  ...keepInput.fields,
  effect,
  rules,
  packVersion: text({ label: b('Versie van de regels', 'Version of the rules'), privacy: 'open', max: 2_000 }),
  destroyBefore,
});

const kind = choice({
  label: b('Soort akkoord', 'Kind of approval'),
  privacy: 'open',
  options: approvalKinds.map((value) => ({ value, label: approvalWords[value] })),
});

export const requestInput = record('ApprovalRequest', b('Om een akkoord vragen', 'Ask for an approval'), {
  kind,
  to: organ,
  scope,
  reason: text({
    label: b('Waarom vraagt u dit akkoord?', 'Why do you ask for this approval?'),
    hint: noNames,
    privacy: 'personal',
    max: 1_000,
    lines: 'many',
  }),
  question,
});
const askedFields = {
  ...requestInput.fields,
  answerBefore: instant({ label: b('Antwoorden vóór', 'Answer before'), privacy: 'open' }),
  destroyBefore,
} as const;
export const approvalRequested = event('approval.requested', requestInput.label, askedFields);

/** As it reaches whoever may give it. */
const { to: _to, ...sentFields } = askedFields;
export const receiveInput = record('ApprovalTask', b('Vraag om een akkoord', 'Request for an approval'), {
  approvalId,
  ...sentFields,
});
export const taskReceived = event('approval-task.received', receiveInput.label, {
  ...sentFields,
  fromOrgan: organ,
  askedBy: text({ label: b('Gevraagd door', 'Asked by'), privacy: 'open', max: 80 }),
});

const answer = choice({
  label: b('Antwoord', 'Answer'),
  privacy: 'open',
  options: [
    { value: 'given', label: b('Akkoord', 'Approved') },
    { value: 'refused', label: b('Niet akkoord', 'Not approved') },
  ],
});
const expiresOn = optional(day({ label: b('Geldt tot en met', 'Holds up to'), privacy: 'open' }));
const why = text({ label: b('Waarom?', 'Why?'), privacy: 'personal', max: 1_000, lines: 'many' });

export const answerInput = record('ApprovalAnswer', b('Antwoorden op de vraag om akkoord', 'Answer the request'), {
  approvalId,
  answer,
  reason: why,
  expiresOn,
});
const { approvalId: _answered, ...answerFields } = answerInput.fields;
export const taskAnswered = event('approval-task.answered', answerInput.label, answerFields);

/** What reaches the asker: the answer, who gave it and in which office. The reasons stay where they were written. */
const heardFields = {
  answer,
  expiresOn,
  by: text({ label: b('Door', 'By'), privacy: 'open', max: 80 }),
  office: choice({
    label: b('In welke rol', 'In which office'),
    privacy: 'open',
    options: approvalRoles.map((value) => ({ value, label: approvalRoleWords[value] })),
  }),
  answeredAt: instant({ label: b('Beantwoord op', 'Answered at'), privacy: 'open' }),
} as const;
export const hearInput = record('ApprovalHeard', b('Antwoord op de vraag om akkoord', 'Answer to the request'), {
  approvalId,
  ...heardFields,
});
export const approvalHeard = event('approval.heard', hearInput.label, {
  ...heardFields,
  fromOrgan: organ,
  /** Organisation and organ in the words of the law: a supplier consents for itself only. */
  org: text({ label: b('Organisatie', 'Organisation'), privacy: 'open', max: 120 }),
  organ: choice({
    label: b('Orgaan', 'Organ'),
    privacy: 'open',
    options: organs.map((value) => ({ value, label: organWords[value] })),
  }),
});

export const revokeInput = record('ApprovalRevoking', b('Akkoord intrekken', 'Revoke the approval'), {
  approvalId,
  reason: why,
});
export const taskRevoked = event('approval-task.revoked', revokeInput.label, { reason: why });
export const withdrawInput = record('ApprovalWithdrawn', b('Akkoord is ingetrokken', 'Approval was revoked'), {
  approvalId,
  withdrawnAt: heardFields.answeredAt,
});
export const approvalWithdrawn = event('approval.withdrawn', withdrawInput.label, {
  withdrawnAt: heardFields.answeredAt,
});

/** Of somebody who has no node here: the person concerned, a minister, a supervisor. */
export const recordInput = record(
  'ApprovalRecording',
  b('Een akkoord van buiten vastleggen', 'Record an approval from outside'),
  {
    kind: choice({
      label: b('Soort akkoord', 'Kind of approval'),
      privacy: 'open',
      options: (['person', 'minister', 'supervisor'] as const).map((value) => ({ value, label: approvalWords[value] })),
    }),
    scope,
    answer,
    reason: text({
      label: b('Hoe en wanneer kreeg u dit antwoord?', 'How and when did you get this answer?'),
      privacy: 'personal',
      max: 1_000,
      lines: 'many',
    }),
    evidence: optional(
      text({ label: b('SHA-256 van het stuk dat het laat zien', 'SHA-256 of the document'), privacy: 'open', max: 64 }),
    ),
    expiresOn,
  },
);
export const approvalRecorded = event('approval.recorded', recordInput.label, {
  ...recordInput.fields,
  destroyBefore,
});

export const giveInput = record('DataGiving', b('Gegevens verstrekken', 'Give data'), {
  /** Node of the receiver; absent for somebody outside. */
  to: optional(organ),
  receiver: optional(
    text({
      label: b('Ontvanger buiten Schakel (organisatie en functie)', 'Receiver outside Schakel'),
      privacy: 'open',
      max: 120,
    }),
  ),
  content: text({
    label: b('Wat verstrekt u? Alleen wat nodig is.', 'What do you give? Only what is needed.'),
    privacy: 'personal',
    max: 4_000,
    lines: 'many',
  }),
  question,
  /** Records of registers that it rests on: whoever gets it is told when one of their facts turns out wrong. */
  refs: optional(list(ref, { label: b('Steunt op', 'Rests on'), privacy: 'open', max: 20, hidden: true })),
});
const givenFields = {
  ...giveInput.fields,
  category: text({ label: b('Soort gegevens', 'Kind of data'), privacy: 'open', max: 60 }),
  /** Approvals that it leaned on, as they stood then. */
  approvals: jsonText({ label: b('Akkoorden', 'Approvals'), privacy: 'personal', max: 20_000 }),
  firstProcessedAt: instant({ label: b('Eerste verwerking', 'First processing'), privacy: 'open' }),
  destroyBefore,
} as const;
export const dataGiven = event('data.given', giveInput.label, givenFields);

export const takeInput = record('DataTaking', b('Gegevens van een deelnemer', 'Data of a participant'), {
  dataId: id({ label: b('Nummer', 'Id'), privacy: 'open' }),
  content: givenFields.content,
  question: givenFields.question,
  category: givenFields.category,
  approvals: givenFields.approvals,
  firstProcessedAt: givenFields.firstProcessedAt,
  /** For which the sender gave it: what an approval names as its scope. */
  caseId: id({ label: b('Zaak of taak van de afzender', 'Case or task of the sender'), privacy: 'open' }),
});
const { dataId: _data, ...takenFields } = takeInput.fields;
export const dataTaken = event('data.taken', takeInput.label, { ...takenFields, fromOrgan: organ, destroyBefore });

/** A fact that was given here turned out wrong at its source (AVG 19). What came in stays, and says so. */
export const correctInput = record('DataCorrection', b('Een feit bleek onjuist', 'A fact turned out wrong'), {
  dataId: takeInput.fields.dataId,
  property: disputeInput.fields.property,
  value: disputeInput.fields.value,
  should: disputeInput.fields.should,
  reason: disputeInput.fields.reason,
});
const { dataId: _corrected, ...correctFields } = correctInput.fields;
export const dataCorrected = event('data.corrected', correctInput.label, { ...correctFields, fromOrgan: organ });

export const destroyInput = record('SharingDestruction', b('Vernietigen na de termijn', 'Destroy after the term'), {
  stream: text({ label: b('Stuk', 'File'), privacy: 'open', max: 120 }),
});
export const sharingDestroyed = event(
  'sharing.destroyed',
  destroyInput.label,
  { because: becauseRetention },
  { effect: 'destroy' },
);
