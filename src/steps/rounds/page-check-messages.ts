import type { Bilingual } from '../../core/bilingual.ts';
import type { LaneWords } from '../../web/shell/lane-words.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** What the pages of the data protection officer say. */
export const checkMessages = {
  tabs: b('Controle op vragenrondes', 'Control of question rounds'),
  tabOpenings: b('Getrokken vragen', 'Drawn questions'),
  tabAlerts: b('Meldingen', 'Alerts'),
  openingsTitle: b('Getrokken vragen', 'Drawn questions'),
  openingsLead: b(
    'Een deelnemer trok deze vragen door het lot. U ziet de vraag zelf, de deelnemer niet, en u zegt of zij bij de casus hoort.',
    'A participant drew these questions by lot. You see the question itself, the participant does not, and you say whether it belongs to the case.',
  ),
  drawnBy: b('getrokken door {organ}', 'drawn by {organ}'),
  askedBy: b('gevraagd door {name}', 'asked by {name}'),
  title: b('De geopende vraag', 'The opened question'),
  drawn: b('Getrokken door', 'Drawn by'),
  asker: b('Gevraagd door', 'Asked by'),
  askedAt: b('Gevraagd op', 'Asked on'),
  before: b('Beoordelen vóór', 'Judge before'),
  caseId: b('Nummer van de casus', 'Id of the case'),
  log: b('Klopt het logboek?', 'Does the log fit?'),
  subject: b('De vraag', 'The question'),
  why: b('De reden die erbij staat', 'The reason that stands with it'),
  textGone: b('De tekst is vernietigd.', 'The text was destroyed.'),
  judge: b('Uw oordeel', 'Your judgement'),
  judgeLead: b(
    'De deelnemer die de vraag trok, hoort alleen of zij klopt. Het onderwerp blijft hier.',
    'The participant that drew the question only hears whether it is right. The subject stays here.',
  ),
  submit: b('Oordeel vastleggen', 'Record the judgement'),
  judged: b('Uw oordeel is vastgelegd.', 'Your judgement was recorded.'),
  judgedYes: b('Beoordeeld: het onderwerp hoort bij de casus.', 'Judged: the subject belongs to the case.'),
  judgedNo: b('Beoordeeld: het onderwerp hoort niet bij de casus.', 'Judged: the subject does not belong to the case.'),
  alertsTitle: b('Meldingen over vragenrondes', 'Alerts about question rounds'),
  alertsLead: b(
    'Wie vraagt er veel of verkeerd? De meldingen gaan over organisaties, nooit over medewerkers. De nieuwste staat bovenaan.',
    'Who asks much or wrongly? The alerts are about organisations, never about staff. The newest is on top.',
  ),
  alertsNone: b('Er zijn geen meldingen', 'There are no alerts'),
  alertsNoneLead: b(
    'Vraagt een deelnemer bijna zijn hele budget, klopt een vraag niet, of verandert een eigen lijst vaak, dan staat dat hier.',
    'When a participant asks nearly its whole budget, a question is wrong, or an own list changes often, it stands here.',
  ),
  when: b('Wanneer', 'When'),
  about: b('Over', 'About'),
  what: b('Wat', 'What'),
  own: b('{organ} (uw eigen organisatie)', '{organ} (your own organisation)'),
} as const satisfies { readonly [name: string]: Bilingual };

export const openingLaneWords: readonly [LaneWords, ...LaneWords[]] = [
  {
    name: 'open',
    label: b('Te beoordelen', 'To judge'),
    empty: {
      title: b('Er is geen vraag getrokken', 'No question was drawn'),
      lead: b(
        'Deelnemers trekken af en toe een vraag door het lot. Dan staat zij hier, en beoordeelt u haar.',
        'Participants draw a question by lot now and then. Then it stands here, and you judge it.',
      ),
    },
  },
  {
    name: 'done',
    label: b('Beoordeeld', 'Judged'),
    empty: {
      title: b('Nog niets beoordeeld', 'Nothing judged yet'),
      lead: b('Wat u beoordeelde, staat hier.', 'What you judged stands here.'),
    },
  },
];
