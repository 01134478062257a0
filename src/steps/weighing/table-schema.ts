import type { Bilingual } from '../../core/bilingual.ts';
import { event } from '../../core/event.ts';
import { choice, day, id, instant, list, optional, text, whole } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { signalFields } from '../signals/schema.ts';
import { weightInput } from './schema.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

export const partnershipSignalId = id({ label: b('Nummer aan tafel', 'Table id'), privacy: 'open' });

/** What goes along from the municipality to the partnership: no more than this. */
export const offerInput = record(
  'SignalOffer',
  b('Signaal aanbieden aan het samenwerkingsverband', 'Offer a signal to the partnership'),
  {
    fromSignalId: id({
      label: b('Signaalnummer bij de gemeente', 'Signal id at the municipality'),
      privacy: 'open',
    }),
    partnership: id({ label: b('Samenwerkingsverband', 'Partnership'), privacy: 'open' }),
    theme: id({ label: b('Thema', 'Theme'), privacy: 'open', shown: true }),
    municipality: signalFields.municipality,
    receivedOn: signalFields.receivedOn,
    grade: signalFields.grade,
    protection: signalFields.protection,
    indicatorIds: list(id({ label: b('Kenmerk', 'Indicator'), privacy: 'open' }), {
      label: b('Kenmerken', 'Indicators'),
      privacy: 'open',
      max: 20,
    }),
    firstProcessedAt: instant({ label: b('Eerste verwerking', 'First processing'), privacy: 'open' }),
    text: signalFields.text,
    place: signalFields.place,
    postcode: signalFields.postcode,
    organisedCrimeLink: text({
      label: b('Waarom kan dit om georganiseerde misdaad gaan?', 'Why may this be organised crime?'),
      privacy: 'personal',
      max: 1000,
      lines: 'many',
    }),
    // As wide as where they were written: what the municipality may say, the desk must be able to read.
    necessity: text({ label: b('Noodzaak', 'Necessity'), privacy: 'personal', max: 1000, lines: 'many' }),
    proportionality: text({
      label: b('Verhouding tot het doel', 'Proportionality'),
      privacy: 'personal',
      max: 1000,
      lines: 'many',
    }),
    subsidiarity: text({
      label: b('Waarom niet met minder', 'Why not with less'),
      privacy: 'personal',
      max: 1000,
      lines: 'many',
    }),
    reason: weightInput.fields.reason,
  },
);
export const signalOffered = event('table.offered', b('Signaal aangeboden', 'Signal offered'), {
  ...offerInput.fields,
  fromOrgan: id({ label: b('Aangeboden door', 'Offered by'), privacy: 'open' }),
});

/** The four tests of WGS 2.23(3), and who is involved (2.23(5)): need to know. */
export const assessInput = record('SignalAssessment', b('Signaal beoordelen', 'Assess the signal'), {
  partnershipSignalId,
  fitsPurpose: choice({
    label: b('Past het bij het doel van het samenwerkingsverband?', 'Does it fit the purpose of the partnership?'),
    privacy: 'open',
    options: [
      { value: 'yes', label: b('Ja', 'Yes') },
      { value: 'no', label: b('Nee', 'No') },
    ],
  }),
  kindOfSignal: text({ label: b('Soort signaal', 'Kind of signal'), privacy: 'personal', max: 500 }),
  extent: text({
    label: b('Aantal, aard en omvang', 'Number, nature and extent'),
    privacy: 'personal',
    max: 500,
  }),
  weight: text({
    label: b('Gewicht en eerdere interventies', 'Weight and earlier interventions'),
    privacy: 'personal',
    max: 500,
  }),
  matchingParticipants: whole({
    label: b(
      'Hoeveel deelnemers hebben signalen die hierbij passen?',
      'How many participants have signals that match?',
    ),
    privacy: 'open',
    min: 1,
    max: 30,
  }),
  involved: list(id({ label: b('Deelnemer', 'Participant'), privacy: 'open' }), {
    label: b('Wie moet dit weten? Kies niet meer dan nodig.', 'Who needs to know? Choose no more than needed.'),
    privacy: 'open',
    max: 30,
    min: 1,
  }),
});
const { partnershipSignalId: _assess, ...assessFields } = assessInput.fields;
export const signalAssessed = event('table.assessed', assessInput.label, assessFields);

export const tableOutcomes = [
  { value: 'case', label: b('Gezamenlijke casus', 'Joint case') },
  { value: 'later', label: b('Niet nu, opnieuw bekijken', 'Not now, look again') },
  { value: 'declined', label: b('Niet oppakken', 'Do not take up') },
  { value: 'other-route', label: b('Andere route', 'Other route') },
] as const;

export const decideInput = record('TableDecision', b('Besluit van de weegtafel', 'Decision of the weighing table'), {
  partnershipSignalId,
  outcome: choice({ label: b('Besluit', 'Decision'), privacy: 'open', options: tableOutcomes }),
  present: list(id({ label: b('Deelnemer', 'Participant'), privacy: 'open' }), {
    label: b('Wie zaten aan tafel?', 'Who sat at the table?'),
    privacy: 'open',
    max: 30,
    min: 2,
  }),
  reason: text({ label: b('Waarom?', 'Why?'), privacy: 'personal', max: 1000, lines: 'many' }),
  reviewOn: optional(day({ label: b('Opnieuw bekijken op', 'Look again on'), privacy: 'open' })),
  route: optional(text({ label: b('Welke andere route?', 'Which other route?'), privacy: 'open', max: 120 })),
});
const { partnershipSignalId: _decide, ...decideFields } = decideInput.fields;
export const tableDecided = event('table.decided', decideInput.label, decideFields);

/** The decision was carried out: the signal knows its case, and no second one is opened on it. */
export const tableTakenUp = event('table.taken-up', b('Casus geopend op dit signaal', 'Case opened on this signal'), {
  caseId: id({ label: b('Casusnummer', 'Case id'), privacy: 'open' }),
});

export const tableDestroyInput = record(
  'TableDestruction',
  b('Vernietigen na de wettelijke termijn', 'Destroy after the statutory term'),
  {
    partnershipSignalId,
  },
);
/** Why a joint file went: the statutory term (WGS 1.8(7)). */
export const becauseRetention = choice({
  label: b('Waarom', 'Why'),
  privacy: 'open',
  options: [
    {
      value: 'retention',
      label: b('Vijf jaar na de eerste verwerking', 'Five years after the first processing'),
    },
  ],
});
export const tableDestroyed = event(
  'table.destroyed',
  tableDestroyInput.label,
  { because: becauseRetention },
  { effect: 'destroy' },
);
