import type { Bilingual } from '../../core/bilingual.ts';
import { event } from '../../core/event.ts';
import { choice, day, id, instant, list, optional, rows, text, whole } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { signalId } from '../signals/schema.ts';
import { handoverFields } from './handover-schema.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** The ground test, asked again at every weighing (the protocol's lawfulness safeguard). */
export const groundFields = {
  ground: choice({
    label: b('Mag u deze gegevens voor deze stap gebruiken?', 'May you use these data for this step?'),
    hint: b(
      'Uw taak en het artikel staan boven aan het scherm. Twijfelt u? Kies dan: stop.',
      'Your task and the article stand at the top. In doubt? Then choose: stop.',
    ),
    privacy: 'open',
    options: [
      { value: 'yes', label: b('Ja, dit hoort bij mijn taak', 'Yes, this belongs to my task') },
      { value: 'no', label: b('Nee, of ik weet het niet', 'No, or I do not know') },
    ],
  }),
  necessity: text({
    label: b('Waarom is dit nodig?', 'Why is this necessary?'),
    hint: b('Eén of twee zinnen. Ze staan later in het dossier.', 'One or two sentences. They will stand in the file.'),
    privacy: 'personal',
    max: 1000,
    lines: 'many',
  }),
};

const reason = text({
  label: b('Toelichting op uw keuze', 'Reason for your choice'),
  privacy: 'personal',
  max: 1000,
  lines: 'many',
});

export const indicatorUse = record('IndicatorUse', b('Kenmerk', 'Indicator'), {
  indicatorId: id({ label: b('Kenmerk', 'Indicator'), privacy: 'open', shown: true }),
  words: text({
    label: b('Woorden uit het signaal die dit laten zien', 'Words of the signal that show this'),
    privacy: 'personal',
    max: 300,
  }),
});

const goOnOrStop = [
  { value: 'go-on', label: b('Verder', 'Go on') },
  { value: 'stop', label: b('Stoppen', 'Stop') },
] as const;
const goOnOrRefer = [
  { value: 'go-on', label: b('Verder', 'Go on') },
  { value: 'refer', label: b('Doorverwijzen', 'Refer') },
] as const;

/** Weighing 1: is it about undermining? Situation first. */
export const firstInput = record(
  'FirstWeighing',
  b('Weging 1: gaat dit over ondermijning?', 'Weighing 1: is this about undermining?'),
  {
    signalId,
    ...groundFields,
    indicators: rows(indicatorUse, {
      label: b('Kenmerken van de situatie en daarna andere', 'Indicators of the situation, then others'),
      privacy: 'personal',
      max: 20,
    }),
    outcome: choice({ label: b('Uitkomst', 'Outcome'), privacy: 'open', options: goOnOrStop }),
    reason,
  },
);
export const firstWeighed = event(
  'weighing.first-weighed',
  firstInput.label,
  {
    ground: groundFields.ground,
    necessity: groundFields.necessity,
    indicatorIds: list(indicatorUse.fields.indicatorId, {
      label: b('Kenmerken', 'Indicators'),
      privacy: 'open',
      max: 20,
    }),
    indicators: firstInput.fields.indicators,
    outcome: firstInput.fields.outcome,
    reason,
  },
  { undoable: true },
);

export const municipalTasks = [
  {
    value: 'public-order',
    label: b('Openbare orde (Gemeentewet 172 en verder)', 'Public order (Gemeentewet 172 ff.)'),
  },
  {
    value: 'closure-drugs',
    label: b('Sluiten van een drugspand (Opiumwet 13b)', 'Closing drug premises (Opiumwet 13b)'),
  },
  {
    value: 'closure-dwelling',
    label: b('Sluiten van een woning (Gemeentewet 174a)', 'Closing a dwelling (Gemeentewet 174a)'),
  },
  { value: 'permits', label: b('Vergunningen en Wet Bibob', 'Permits and Wet Bibob') },
  {
    value: 'building-environment',
    label: b('Bouwen, gebruik, brand en milieu (Omgevingswet)', 'Building, use, fire and environment (Omgevingswet)'),
  },
  {
    value: 'housing',
    label: b(
      'Wonen (Huisvestingswet, Wet goed verhuurderschap)',
      'Housing (Huisvestingswet, Wet goed verhuurderschap)',
    ),
  },
  { value: 'brp', label: b('Juiste inschrijving (Wet BRP)', 'Correct registration (Wet BRP)') },
  { value: 'municipal-tax', label: b('Gemeentelijke belastingen', 'Municipal taxes') },
  { value: 'none', label: b('Geen taak van de gemeente', 'No task of the municipality') },
] as const;

const referTo = optional(text({ label: b('Doorverwijzen naar', 'Refer to'), privacy: 'open', max: 120 }));

/** Weighing 2A: does it touch a municipal task or power? */
export const competenceInput = record(
  'CompetenceWeighing',
  b('Weging 2A: is dit een taak van de gemeente?', 'Weighing 2A: is this a municipal task?'),
  {
    signalId,
    ...groundFields,
    task: choice({
      label: b('Taak of bevoegdheid', 'Task or power'),
      privacy: 'open',
      options: municipalTasks,
    }),
    outcome: choice({ label: b('Uitkomst', 'Outcome'), privacy: 'open', options: goOnOrRefer }),
    referTo,
    reason,
  },
);
const { signalId: _competence, ...competenceFields } = competenceInput.fields;
export const competenceWeighed = event('weighing.competence-weighed', competenceInput.label, competenceFields, {
  undoable: true,
});

/** Weighing 2B: is it about the municipality's own territory? */
export const territoryInput = record(
  'TerritoryWeighing',
  b('Weging 2B: ligt het in onze gemeente?', 'Weighing 2B: is it in our municipality?'),
  {
    signalId,
    ...groundFields,
    outcome: choice({ label: b('Uitkomst', 'Outcome'), privacy: 'open', options: goOnOrRefer }),
    referTo,
    reason,
  },
);
const { signalId: _territory, ...territoryFields } = territoryInput.fields;
export const territoryWeighed = event('weighing.territory-weighed', territoryInput.label, territoryFields, {
  undoable: true,
});

export const criteria = [
  {
    value: 'concrete',
    label: b('Concreet genoeg: plek, tijd, wat is gezien', 'Concrete enough: place, time, what was seen'),
  },
  { value: 'recent', label: b('Recent', 'Recent') },
  {
    value: 'phenomenon',
    label: b(
      'Het beeld van dit verschijnsel vraagt er aandacht voor',
      'The picture of this phenomenon asks for attention',
    ),
  },
  { value: 'several-sources', label: b('Meer dan één bron', 'More than one source') },
  {
    value: 'best-placed',
    label: b('Duidelijk wie dit het beste kan oppakken', 'Clear who can best take this up'),
  },
] as const;

export const criterionUse = record('CriterionUse', b('Criterium', 'Criterion'), {
  criterion: choice({ label: b('Criterium', 'Criterion'), privacy: 'open', options: criteria }),
  met: choice({
    label: b('Voldoet het?', 'Is it met?'),
    privacy: 'open',
    options: [
      { value: 'yes', label: b('Ja', 'Yes') },
      { value: 'partly', label: b('Deels', 'Partly') },
      { value: 'no', label: b('Nee', 'No') },
    ],
  }),
  because: text({ label: b('Waaruit blijkt dat?', 'What shows it?'), privacy: 'personal', max: 300 }),
});

/** Weighing 3: weight, and the four ways on. */
export const weightInput = record(
  'WeightWeighing',
  b('Weging 3: hoe zwaar, en wie pakt het op?', 'Weighing 3: how heavy, and who takes it up?'),
  {
    signalId,
    ...groundFields,
    criteria: rows(criterionUse, { label: b('Criteria', 'Criteria'), privacy: 'personal', min: 3, max: 5 }),
    outcome: choice({
      label: b('Uitkomst', 'Outcome'),
      privacy: 'open',
      options: [
        {
          value: 'park',
          label: b('Parkeren: versleuteld, na een jaar vernietigd', 'Park: encrypted, destroyed after a year'),
        },
        { value: 'department', label: b('Eigen afdeling neemt de leiding', 'Own department takes the lead') },
        { value: 'partnership', label: b('Naar het samenwerkingsverband', 'To the partnership') },
        { value: 'research', label: b('Eerst bronnen onderzoeken', 'Research sources first') },
      ],
    }),
    department: optional(text({ label: b('Welke afdeling?', 'Which department?'), privacy: 'open', max: 80 })),
    ...handoverFields,
    reason,
  },
);
const { signalId: _weight, criteria: criteriaField, ...weightFields } = weightInput.fields;
export const weightWeighed = event(
  'weighing.weight-weighed',
  weightInput.label,
  {
    ...weightFields,
    criteria: criteriaField,
    criteriaMet: list(criterionUse.fields.criterion, {
      label: b('Criteria die voldoen', 'Criteria met'),
      privacy: 'open',
      max: 5,
    }),
    destroyOn: optional(instant({ label: b('Wordt vernietigd op', 'Is destroyed on'), privacy: 'open' })),
  },
  { undoable: true },
);

/** Stopped or referred earlier: kept for a short term, then destroyed. */
export const destroyInput = record('SignalDestruction', b('Vernietigen na de termijn', 'Destroy after the term'), {
  signalId,
});
export const signalDestroyed = event(
  'weighing.destroyed',
  b('Gegevens vernietigd', 'Data destroyed'),
  {
    because: choice({
      label: b('Waarom', 'Why'),
      privacy: 'open',
      options: [
        { value: 'parked-term', label: b('Het parkeerjaar is om', 'The year of parking is over') },
        {
          value: 'closed-term',
          label: b('De bewaartermijn na stoppen is om', 'The term after stopping is over'),
        },
      ],
    }),
  },
  { effect: 'destroy' },
);

export const reopenInput = record('SignalReopening', b('Geparkeerd signaal openen', 'Open a parked signal'), {
  signalId,
  relatedId: id({
    label: b('Nieuw signaal dat erbij hoort', 'New signal that belongs to it'),
    privacy: 'open',
    shown: true,
  }),
  reason,
});
export const signalReopened = event(
  'weighing.reopened',
  b('Geparkeerd signaal geopend', 'Parked signal opened'),
  {
    relatedId: reopenInput.fields.relatedId,
    reason,
  },
  { effect: 'unseal' },
);

export const undoInput = record('SignalUndoing', b('Laatste stap terugdraaien', 'Take back the last act'), {
  signalId,
});
export const weighingUndone = event('weighing.undone', b('Stap teruggedraaid', 'Act taken back'), {
  undoneSeq: whole({ label: b('Regel', 'Line'), privacy: 'open', min: 1, max: Number.MAX_SAFE_INTEGER }),
  undoneType: text({ label: b('Wat', 'What'), privacy: 'open', max: 60 }),
});

export const sourceInput = record('SourceUse', b('Bron raadplegen', 'Consult a source'), {
  signalId,
  source: choice({
    label: b('Bron', 'Source'),
    privacy: 'open',
    options: [
      { value: 'bag', label: b('BAG: gebouwen en adressen', 'BAG: buildings and addresses') },
      { value: 'permits', label: b('Eigen vergunningen en handhaving', 'Own permits and enforcement') },
      {
        value: 'trade-register',
        label: b('Handelsregister (openbaar deel)', 'Trade register (public part)'),
      },
      { value: 'land-register', label: b('Kadaster', 'Land register') },
      { value: 'brp', label: b('BRP (alleen met autorisatie)', 'BRP (with authorisation only)') },
      { value: 'site-visit', label: b('Bezoek ter plaatse', 'Visit on site') },
      {
        value: 'open-source',
        label: b('Openbare bron (als het beleid dat toestaat)', 'Open source (where policy allows)'),
      },
    ],
  }),
  law: text({
    label: b('Op grond van welke wet en welk artikel?', 'Under which act and article?'),
    privacy: 'open',
    max: 120,
  }),
  question: text({
    label: b('Welke vraag moet de bron beantwoorden?', 'Which question must the source answer?'),
    privacy: 'personal',
    max: 300,
  }),
  result: text({
    label: b('Antwoord: alleen wat nodig is', 'Answer: only what is needed'),
    privacy: 'personal',
    max: 1000,
    lines: 'many',
  }),
});
const { signalId: _source, ...sourceFields } = sourceInput.fields;
export const sourceConsulted = event(
  'weighing.source-consulted',
  b('Bron geraadpleegd', 'Source consulted'),
  sourceFields,
);

/** What the partnership said; arrives by post. */
export const feedbackInput = record(
  'SignalFeedback',
  b('Terugkoppeling van het samenwerkingsverband', 'Feedback of the partnership'),
  {
    signalId,
    partnership: id({ label: b('Samenwerkingsverband', 'Partnership'), privacy: 'open' }),
    outcome: choice({
      label: b('Uitkomst', 'Outcome'),
      privacy: 'open',
      options: [
        { value: 'case', label: b('Gezamenlijke casus', 'Joint case') },
        { value: 'later', label: b('Niet nu', 'Not now') },
        { value: 'declined', label: b('Niet opgepakt', 'Not taken up') },
        { value: 'other-route', label: b('Andere route', 'Other route') },
      ],
    }),
    reviewOn: optional(day({ label: b('Opnieuw bekijken op', 'Look again on'), privacy: 'open' })),
  },
);
const { signalId: _feedback, ...feedbackFields } = feedbackInput.fields;
export const feedbackReceived = event('weighing.feedback-received', feedbackInput.label, feedbackFields);
