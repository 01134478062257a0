import type { Bilingual } from '../../core/bilingual.ts';
import { event } from '../../core/event.ts';
import { choice, day, id, instant, list, optional, rows, text } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { becauseRetention } from '../weighing/table-schema.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

export const caseId = id({ label: b('Casusnummer', 'Case id'), privacy: 'open' });
const organ = id({ label: b('Deelnemer', 'Participant'), privacy: 'open', shown: true });

export const activities = [
  { value: 'casus', label: b('Casusoverleg (WGS 2.18(1)(b))', 'Case conference (WGS 2.18(1)(b))') },
  {
    value: 'knelpunt',
    label: b('Handhavingsknelpunt (WGS 2.18(1)(a))', 'Enforcement bottleneck (WGS 2.18(1)(a))'),
  },
] as const;

/** What a case cannot start without: where it goes, when it is done, and who takes part. */
export const headFields = {
  title: text({
    label: b('Werknaam van de casus', 'Working title of the case'),
    hint: b(
      'Noem de plek of het verschijnsel, geen namen van mensen.',
      'Name the place or phenomenon, no names of people.',
    ),
    privacy: 'personal',
    max: 120,
  }),
  goal: text({
    label: b('Doel: hoe ziet het eruit als dit is opgelost?', 'Goal: what does it look like when this is solved?'),
    privacy: 'personal',
    max: 1000,
    lines: 'many',
  }),
  endCriterion: text({
    label: b(
      'Wanneer is de casus klaar? Noem iets dat u kunt meten.',
      'When is the case done? Name something you can measure.',
    ),
    privacy: 'personal',
    max: 500,
    lines: 'many',
  }),
  measure: text({
    label: b('Waaraan meet u het, en wat is de stand nu?', 'How is it measured, and what is the value now?'),
    privacy: 'personal',
    max: 300,
  }),
  endsOn: day({ label: b('Uiterlijk klaar op', 'Done by'), privacy: 'open' }),
  activity: choice({
    label: b('Soort samenwerking', 'Kind of activity'),
    privacy: 'open',
    options: activities,
  }),
} as const;

/** Written by a person, in the file: necessity, proportion, and why not with less (WGS 2.22, AVG 5). */
export const judgementFields = {
  necessity: text({
    label: b('Waarom is delen met deze partijen nodig?', 'Why is sharing with these parties necessary?'),
    privacy: 'personal',
    max: 1000,
    lines: 'many',
  }),
  proportionality: text({
    label: b('Staat dit in verhouding tot het doel?', 'Is this in proportion to the aim?'),
    privacy: 'personal',
    max: 1000,
    lines: 'many',
  }),
  subsidiarity: text({
    label: b('Waarom kan het niet met minder?', 'Why can it not be done with less?'),
    privacy: 'personal',
    max: 1000,
    lines: 'many',
  }),
} as const;

export const barrierChoice = record('BarrierChoice', b('Barrière', 'Barrier'), {
  barrierId: id({ label: b('Barrière', 'Barrier'), privacy: 'open', shown: true }),
  owner: id({ label: b('Eigenaar', 'Owner'), privacy: 'open', shown: true }),
});

export const openInput = record('CaseOpening', b('Gezamenlijke casus openen', 'Open a joint case'), {
  partnershipSignalIds: list(id({ label: b('Signaal aan tafel', 'Signal at the table'), privacy: 'open' }), {
    label: b('Signalen', 'Signals'),
    privacy: 'open',
    min: 1,
    max: 20,
    hidden: true,
  }),
  ...headFields,
  parties: list(organ, {
    label: b('Partijen: niet meer dan nodig', 'Parties: no more than needed'),
    privacy: 'open',
    min: 2,
    max: 30,
  }),
  ...judgementFields,
  barriers: optional(
    rows(barrierChoice, {
      label: b('Barrières om op te werpen', 'Barriers to raise'),
      privacy: 'open',
      max: 20,
    }),
  ),
});
export const caseOpened = event('case.opened', b('Casus geopend', 'Case opened'), {
  ...openInput.fields,
  firstProcessedAt: instant({ label: b('Eerste verwerking', 'First processing'), privacy: 'open' }),
  partnership: id({ label: b('Samenwerkingsverband', 'Partnership'), privacy: 'open' }),
  legalBasis: text({ label: b('Wettelijke basis', 'Legal basis'), privacy: 'open', max: 200 }),
  director: text({ label: b('Casusregisseur', 'Case director'), privacy: 'open', max: 80 }),
  theme: id({ label: b('Thema', 'Theme'), privacy: 'open' }),
  destroyBefore: instant({ label: b('Uiterlijk vernietigd op', 'Destroyed by'), privacy: 'open' }),
  answerBefore: instant({ label: b('Partijen antwoorden vóór', 'Parties answer before'), privacy: 'open' }),
});

/** The invitation as it reaches a party's own node. */
export const inviteInput = record('CaseInvitation', b('Uitnodiging voor een casus', 'Invitation to a case'), {
  caseId,
  firstProcessedAt: caseOpened.data.fields.firstProcessedAt,
  partnership: id({ label: b('Samenwerkingsverband', 'Partnership'), privacy: 'open' }),
  theme: id({ label: b('Thema', 'Theme'), privacy: 'open' }),
  ...headFields,
  ...judgementFields,
  parties: openInput.fields.parties,
  barriers: openInput.fields.barriers,
  legalBasis: text({ label: b('Wettelijke basis', 'Legal basis'), privacy: 'open', max: 200 }),
  destroyBefore: instant({ label: b('Uiterlijk vernietigd op', 'Destroyed by'), privacy: 'open' }),
  answerBefore: instant({ label: b('Antwoorden vóór', 'Answer before'), privacy: 'open' }),
});
export const caseInvited = event('case-part.invited', inviteInput.label, {
  ...inviteInput.fields,
  fromOrgan: id({ label: b('Van', 'From'), privacy: 'open' }),
});

const joinOrDecline = [
  { value: 'joined', label: b('Wij doen mee', 'We take part') },
  { value: 'declined', label: b('Wij doen niet mee', 'We do not take part') },
] as const;

/** WGS 1.5(1): a participant shares unless, in its own judgement, weighty reasons oppose. */
export const answerInput = record('InvitationAnswer', b('Antwoord op de uitnodiging', 'Answer to the invitation'), {
  caseId,
  answer: choice({ label: b('Antwoord', 'Answer'), privacy: 'open', options: joinOrDecline }),
  reason: text({
    label: b('Waarom? Bij nee: welke zwaarwegende reden is er?', 'Why? If no: which weighty reason is there?'),
    privacy: 'personal',
    max: 1000,
    lines: 'many',
  }),
  contact: optional(
    text({
      label: b('Wie is het aanspreekpunt (functie)?', 'Who is the contact (function)?'),
      privacy: 'open',
      max: 80,
    }),
  ),
});
const { caseId: _answer, ...answerFields } = answerInput.fields;
export const invitationAnswered = event('case-part.answered', answerInput.label, answerFields);

/** What reaches the desk: the answer. The reason stays with the party that gave it (WGS 1.5(1)). */
const { reason: _reason, ...partyFields } = answerFields;
export const partyInput = record('PartyAnswer', b('Antwoord van een partij', 'Answer of a party'), {
  caseId,
  ...partyFields,
});
export const partyAnswered = event('case.party-answered', partyInput.label, { ...partyFields, organ });

export const noteInput = record('CaseNote', b('Notitie bij de casus', 'Note on the case'), {
  caseId,
  text: text({ label: b('Notitie', 'Note'), privacy: 'personal', max: 2000, lines: 'many' }),
});
export const caseNoted = event('case.noted', noteInput.label, { text: noteInput.fields.text });

export const closeInput = record('CaseClosing', b('Casus sluiten', 'Close the case'), {
  caseId,
  goalReached: choice({
    label: b('Is het doel bereikt?', 'Was the goal reached?'),
    privacy: 'open',
    options: [
      { value: 'yes', label: b('Ja', 'Yes') },
      { value: 'partly', label: b('Deels', 'Partly') },
      { value: 'no', label: b('Nee', 'No') },
    ],
  }),
  resultCode: id({ label: b('Resultaat', 'Result'), privacy: 'open', shown: true }),
  effect: text({
    label: b('Wat is er veranderd?', 'What changed?'),
    privacy: 'personal',
    max: 1000,
    lines: 'many',
  }),
  worthIt: choice({
    label: b('Was dit onze tijd waard?', 'Did this deserve our time?'),
    privacy: 'open',
    options: [
      { value: 'yes', label: b('Ja', 'Yes') },
      { value: 'doubt', label: b('Twijfel', 'Doubtful') },
      { value: 'no', label: b('Nee', 'No') },
    ],
  }),
});
const { caseId: _close, ...closeFields } = closeInput.fields;
export const caseClosed = event('case.closed', closeInput.label, closeFields);

/** The same closing as it reaches a party: what came of it, not the notes of the desk. */
export const endInput = record('CaseEnd', b('Casus is gesloten', 'Case was closed'), {
  caseId,
  goalReached: closeInput.fields.goalReached,
  resultCode: closeInput.fields.resultCode,
});
const { caseId: _end, ...endFields } = endInput.fields;
export const partEnded = event('case-part.ended', endInput.label, endFields);

export const destroyInput = record(
  'CaseDestruction',
  b('Vernietigen na de wettelijke termijn', 'Destroy after the statutory term'),
  { caseId },
);
export const caseDestroyed = event(
  'case.destroyed',
  destroyInput.label,
  { because: becauseRetention },
  { effect: 'destroy' },
);
export const partDestroyed = event(
  'case-part.destroyed',
  destroyInput.label,
  { because: becauseRetention },
  { effect: 'destroy' },
);
