import type { Bilingual } from '../../core/bilingual.ts';
import type { Condition } from '../rule.ts';

/** The condition codes of law.md 3.0 that are written once and used in many rows. */

/** C0: designated, under the partnership's own purpose and a case, reasoned by a person, minimal, with a DPIA. */
export const baseline: readonly Condition[] = [
  { fact: 'subject.designated', is: true },
  { fact: 'purpose.fitsPartnership', is: true },
  { not: { fact: 'context.caseId', is: 'none' } },
  { fact: 'judgements.complete', is: true },
  { fact: 'judgements.minimalFields', is: true },
  { fact: 'context.dpia', is: true },
];

/** C1: a qualified signal of organised crime, with the involved participants chosen (WGS 2.23(3), (5)). */
export const qualifiedSignal: Condition = {
  all: [
    { fact: 'context.signal.status', is: 'qualified' },
    { fact: 'context.signal.organisedCrime', is: true },
    { fact: 'context.involvedChosen', is: true },
  ],
};

/** C2: the supplier says that no weighty reasons oppose (WGS 1.5(1)). */
export const noWeightyReasons: Condition = { fact: 'judgements.weightyReasons', is: 'no' };

/** C8: the criteria of the decree, as a person judged them; the text of the decree still has to be loaded. */
export const decreeCriteria: Condition = { fact: 'context.bgsCriteria', is: true };

export const hasTask: Condition = { not: { fact: 'recipient.taskOrDuty', is: 'none' } };
/** A company with an interest of its own needs no task; a duty or a public task must be named (WGS 1.7(2)(b)). */
export const ownInterestOrTask: Condition = { any: [{ fact: 'recipient.ground', is: 'legitimate-interest' }, hasTask] };
export const isThirdParty: Condition = { not: { fact: 'recipient.member', is: true } };

/** No special and no criminal data. */
export const ordinaryData: Condition = {
  all: [
    { fact: 'taint.special', is: false },
    { fact: 'taint.criminal', is: false },
  ],
};

/** C6: special or criminal data only with consent of whoever supplied them (WGS 1.7(3), 2.20(2), 2.28(4)). */
export const consentIfSensitive: Condition = {
  any: [ordinaryData, { fact: 'approval.source-consent', is: true }],
};

/** A receiver that needs it for a task that fits the purpose (WGS 1.7(1)). */
export const fittingTask: readonly Condition[] = [
  hasTask,
  { fact: 'recipient.compatible', is: true },
  { fact: 'recipient.necessary', is: true },
];

/** The partnership itself (its bureau, as processor for the participants) or participants involved in the case. */
export const insideTheCase: Condition = {
  all: [
    { fact: 'recipient.member', is: true },
    {
      any: [
        { fact: 'recipient.organ', is: 'bureau' },
        {
          all: [
            { fact: 'recipient.participant', is: true },
            { fact: 'recipient.involvedInActivity', is: true },
          ],
        },
      ],
    },
  ],
};

/** A RIEC takes no health data in (WGS 2.21(1)), by whichever road they come. */
export const nothingMedicalIntoARiec: Condition = {
  any: [
    { not: { fact: 'context.otherKind', is: 'RIEC' } },
    {
      all: [
        { not: { fact: 'resource.originRegime', in: ['medical', 'JEUGDWET', 'WMO'] } },
        {
          any: [
            { fact: 'taint.special', is: false },
            { fact: 'resource.category', is: 'sexual' },
          ],
        },
      ],
    },
  ],
};

export const policeRegimes = [
  'WPG-8',
  'WPG-9',
  'WPG-10-1-a',
  'WPG-10-1-b',
  'WPG-10-1-c',
  'WPG-12',
  'WPG-13',
  'WPG-14-removed',
] as const;

/** Wpg 20(3) asks agreement of the authority for everything the police give to the partnership. */
export const agreedWhenPolice: Condition = {
  any: [
    { not: { fact: 'resource.originRegime', in: policeRegimes } },
    { fact: 'approval.competent-authority', is: true },
  ],
};

/** C0, C6 and C8 for someone outside; the committee (C5) and the objections (C4) stand in the row's approvals. */
export const outsideNeeds: readonly Condition[] = [
  ...baseline,
  decreeCriteria,
  isThirdParty,
  ownInterestOrTask,
  { fact: 'recipient.compatible', is: true },
  { fact: 'recipient.necessary', is: true },
  consentIfSensitive,
];

/** What the law asks of the one who acts, beside the act itself. */
export const duties = {
  log: {
    nl: 'De poort legt vast wie dit deed, waarom en op welk artikel (WGS 1.8(4)).',
    en: 'The gate records who did this, why and under which article (WGS 1.8(4)).',
  },
  inform: {
    nl: 'Vertel het de persoon, of leg vast waarom dat nu niet kan en wanneer u dat opnieuw bekijkt (UAVG 41).',
    en: 'Inform the person, or record why that cannot be done now and when you will look again (UAVG 41).',
  },
  feedback: {
    nl: 'De ontvanger meldt elk jaar wat hij ermee deed (WGS 1.7(4)).',
    en: 'The recipient reports every year what was done with it (WGS 1.7(4)).',
  },
  correct: {
    nl: 'Klopt een gegeven niet, verbeter het meteen en meld het aan de bron (WGS 1.9(4)).',
    en: 'If something is wrong, correct it at once and tell the source (WGS 1.9(4)).',
  },
  fiveYears: {
    nl: 'Vernietig de gegevens zodra ze niet meer nodig zijn, uiterlijk vijf jaar na de eerste verwerking (WGS 1.8(7)).',
    en: 'Destroy the data when no longer needed, at the latest five years after the first processing (WGS 1.8(7)).',
  },
  ownTerm: {
    nl: 'De ontvanger bewaart dit volgens zijn eigen wet en selectielijst.',
    en: 'The recipient keeps this under its own act and retention list.',
  },
  secrecy: {
    nl: 'Wie dit ontvangt, moet het geheimhouden (WGS 1.11).',
    en: 'Whoever receives this must keep it secret (WGS 1.11).',
  },
} as const satisfies { readonly [name: string]: Bilingual };
