import type { Bilingual } from '../../core/bilingual.ts';
import { event } from '../../core/event.ts';
import { choice, day, id, instant, optional, text, value } from '../../core/field.ts';
import { type Of, record } from '../../core/record.ts';
import { postcode } from '../../core/value/postcode.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

export const signalId = id({ label: b('Signaalnummer', 'Signal id'), privacy: 'open' });

export const channels = [
  { value: 'phone', label: b('Telefoon', 'Telephone') },
  { value: 'web-form', label: b('Webformulier', 'Web form') },
  { value: 'desk', label: b('Balie', 'Desk') },
  { value: 'inspector', label: b('Toezichthouder of handhaver', 'Inspector') },
  { value: 'colleague', label: b('Collega of bestuurder', 'Colleague or administrator') },
  { value: 'mma', label: b('Meld Misdaad Anoniem', 'Anonymous crime line') },
  { value: 'police', label: b('Politie', 'Police') },
  { value: 'public-body', label: b('Andere overheid', 'Other public body') },
  { value: 'business', label: b('Bedrijf of instelling', 'Business or institution') },
  { value: 'other', label: b('Anders', 'Other') },
] as const;

const sourceGrades = {
  A: 'betrouwbaar',
  B: 'meestal betrouwbaar',
  C: 'redelijk betrouwbaar',
  D: 'meestal niet betrouwbaar',
  E: 'niet betrouwbaar',
  F: 'niet te beoordelen',
} as const;
const contentGrades = {
  1: 'bevestigd',
  2: 'waarschijnlijk waar',
  3: 'mogelijk waar',
  4: 'twijfelachtig',
  5: 'onwaarschijnlijk',
  6: 'niet te beoordelen',
} as const;
const sourceGradesEn = {
  A: 'reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const;
const contentGradesEn = {
  1: 'confirmed',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const;
type SourceGrade = keyof typeof sourceGrades;
type ContentGrade = keyof typeof contentGrades;
type Grade = `${SourceGrade}${ContentGrade}`;

/** Admiralty grading (NATO STANAG 2511): the source by letter, the content by figure. */
export const grades: readonly { readonly value: Grade; readonly label: Bilingual }[] = (
  ['A', 'B', 'C', 'D', 'E', 'F'] as const
).flatMap((source) =>
  ([1, 2, 3, 4, 5, 6] as const).map((content) => ({
    value: `${source}${content}` as const,
    label: b(
      `${source}${content} · bron ${sourceGrades[source]}, inhoud ${contentGrades[content]}`,
      `${source}${content} · source ${sourceGradesEn[source]}, content ${contentGradesEn[content]}`,
    ),
  })),
);

/** One observation or report, as it came in. Declared once: intake form, import, API and chain follow. */
export const signalFields = {
  text: text({
    label: b('Wat is er gezien?', 'What was seen?'),
    hint: b(
      'Schrijf op wat er is gezien, gehoord of geroken. Liever de plek en de situatie dan namen.',
      'Write what was seen, heard or smelled. The place and situation rather than names.',
    ),
    privacy: 'personal',
    max: 4000,
    lines: 'many',
  }),
  receivedOn: day({ label: b('Ontvangen op', 'Received on'), privacy: 'open', indexed: true }),
  channel: choice({
    label: b('Hoe kwam het binnen?', 'How did it come in?'),
    privacy: 'open',
    options: channels,
  }),
  channelDetail: optional(
    text({
      label: b('Wie meldde het (functie, geen naam)', 'Who reported it (function, no name)'),
      privacy: 'personal',
      max: 80,
    }),
  ),
  place: optional(
    text({
      label: b('Plek', 'Place'),
      hint: b(
        'Straat en nummer, of een omschrijving van de plek.',
        'Street and number, or a description of the place.',
      ),
      privacy: 'personal',
      max: 200,
    }),
  ),
  postcode: optional(value(postcode, { label: b('Postcode', 'Postcode'), privacy: 'personal' })),
  municipality: optional(text({ label: b('Gemeente', 'Municipality'), privacy: 'open', max: 80, indexed: true })),
  theme: optional(text({ label: b('Thema', 'Theme'), privacy: 'open', max: 60, indexed: true })),
  grade: choice({
    label: b('Betrouwbaarheid', 'Reliability'),
    hint: b(
      'De letter gaat over de bron, het cijfer over de inhoud.',
      'The letter is about the source, the figure about the content.',
    ),
    privacy: 'open',
    options: grades,
  }),
  protection: choice({
    label: b('Bescherming van de melder', 'Protection of the reporter'),
    privacy: 'open',
    options: [
      { value: '0', label: b('Geen', 'None') },
      { value: '1', label: b('Naam niet delen', 'Do not share the name') },
      { value: '2', label: b('Melder wil onbekend blijven', 'Reporter wants to stay unknown') },
      { value: '3', label: b('Gevaar voor de melder', 'Danger to the reporter') },
    ],
  }),
  remark: optional(text({ label: b('Opmerking', 'Remark'), privacy: 'personal', max: 1000, lines: 'many' })),
  sourceRef: optional(text({ label: b('Eigen meldingsnummer', 'Own reference'), privacy: 'open', max: 40 })),
};

export const recordInput = record('SignalRecord', b('Signaal vastleggen', 'Record a signal'), signalFields);
export type RecordInput = Of<typeof recordInput>;

export const signalRecorded = event('signal.recorded', b('Signaal vastgelegd', 'Signal recorded'), {
  ...signalFields,
  weighBefore: instant({ label: b('Wegen vóór', 'Weigh before'), privacy: 'open' }),
});

export const takeInput = record('SignalTake', b('In behandeling nemen', 'Take on'), { signalId });
export const signalTaken = event(
  'signal.taken',
  b('In behandeling genomen', 'Taken on'),
  { by: text({ label: b('Behandelaar', 'Handler'), privacy: 'open', max: 80 }) },
  { undoable: true },
);

export const postponeInput = record('SignalPostpone', b('Niet nu', 'Not now'), {
  signalId,
  reason: text({ label: b('Waarom niet nu?', 'Why not now?'), privacy: 'personal', max: 500, lines: 'many' }),
  until: day({ label: b('Komt terug op', 'Comes back on'), privacy: 'open' }),
});
export const signalPostponed = event(
  'signal.postponed',
  b('Uitgesteld', 'Postponed'),
  { reason: postponeInput.fields.reason, until: postponeInput.fields.until },
  { undoable: true },
);

/** Given by a machine on the day that a person chose: the signal stands in its list again. */
export const returnInput = record('SignalReturn', b('Komt terug', 'Comes back'), { signalId });
export const signalReturned = event('signal.returned', b('Teruggekomen', 'Came back'), {});

export const relateInput = record('SignalRelate', b('Hoort bij een ander signaal', 'Belongs to another signal'), {
  signalId,
  otherId: id({
    label: b('Nummer van het andere signaal', 'Id of the other signal'),
    privacy: 'open',
    shown: true,
  }),
  reason: text({
    label: b('Wat hebben ze gemeen?', 'What do they have in common?'),
    privacy: 'personal',
    max: 500,
    lines: 'many',
  }),
});
export const signalRelated = event(
  'signal.related',
  b('Gekoppeld aan ander signaal', 'Related to another signal'),
  { otherId: relateInput.fields.otherId, reason: relateInput.fields.reason },
  { undoable: true },
);
