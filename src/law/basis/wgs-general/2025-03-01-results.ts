import type { Condition, Rule } from '../../rule.ts';
import { wgsKinds } from '../../terms.ts';
import { wgs } from '../citation.ts';
import {
  baseline,
  decreeCriteria,
  duties,
  hasTask,
  isThirdParty,
  nothingMedicalIntoARiec,
  ownInterestOrTask,
} from '../wgs-conditions.ts';

const viaParticipant = {
  nl: 'Laat een deelnemer handelen op grond van zijn eigen wettelijke taak.',
  en: 'Have a participant act under its own statutory task.',
};
const whatReceiverMustDo = [duties.log, duties.inform, duties.feedback, duties.secrecy, duties.ownTerm];

const noResult = [
  'area',
  'statistics',
  'indicators',
  'goods',
  'bulk',
  'blacklist',
  'person-score',
  'mail-content',
  'staff',
  'log',
] as const;

/** C0 and C8 for someone outside the partnership who needs it for a task or duty that fits (WGS 1.7(2)). */
const thirdPartyNeeds: readonly Condition[] = [
  ...baseline,
  decreeCriteria,
  isThirdParty,
  { fact: 'recipient.compatible', is: true },
  { fact: 'recipient.necessary', is: true },
  // A result of ordinary data about people; figures and pictures of areas go by R37 and O01, lists of people by no row.
  { not: { fact: 'resource.category', in: noResult } },
];

/** A special row goes before the general one: another partnership has G18; bank, register and landlord have R27 to R29. */
const noRowOfItsOwn: Condition = {
  all: [
    { fact: 'context.otherNamed', is: false },
    {
      not: {
        all: [
          { fact: 'context.kind', is: 'RIEC' },
          { fact: 'recipient.organ', in: ['kvk', 'housing-association', 'bank'] },
        ],
      },
    },
  ],
};

/** Results and what becomes of them: WGS 1.7, 1.9(3) and 1.11(1). Part of the pack of the same date. */
export const resultRules: readonly Rule[] = [
  {
    id: 'G05',
    effect: 'forbid',
    actions: ['give-result', 'export'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'recipient.sector', is: 'private' },
        { fact: 'recipient.ground', is: 'legitimate-interest' },
        { fact: 'taint.tax', is: true },
        { not: { fact: 'resource.fiodOnly', is: true } },
      ],
    },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.7', '6')],
    sentence: {
      nl: 'In dit resultaat zitten gegevens van de Belastingdienst, dus het mag niet naar een bedrijf voor zijn eigen belang.',
      en: 'This result rests on tax data, so it may not go to a company for its own interest.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Maak een resultaat zonder de belastinggegevens, of laat een deelnemer zelf optreden.',
        en: 'Make a result without the tax data, or have a participant act itself.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G06',
    effect: 'permit',
    actions: ['give-result'],
    kinds: wgsKinds,
    when: {
      all: [
        ...baseline,
        { fact: 'recipient.sector', is: 'private' },
        { fact: 'recipient.ground', is: 'legal-duty' },
        hasTask,
        { fact: 'recipient.compatible', is: true },
        { fact: 'recipient.necessary', is: true },
        { fact: 'taint.tax', is: true },
        {
          any: [
            { fact: 'recipient.participant', is: true },
            {
              all: [decreeCriteria, { fact: 'approval.rac', is: true }, { fact: 'approval.source-consent', is: true }],
            },
          ],
        },
      ],
    },
    approvals: ['no-objection'],
    duty: 'may',
    retention: 'OWN',
    basis: [wgs('1.7', '1(b)'), wgs('1.7', '2(b)'), wgs('1.7', '6')],
    sentence: {
      nl: 'Een bedrijf mag dit resultaat alleen krijgen als een wet het bedrijf tot een taak verplicht en de controle is gedaan.',
      en: 'A company may only receive this result if an act gives it a duty and the checks have been done.',
    },
    obligations: whatReceiverMustDo,
    alternatives: [viaParticipant],
    confidence: 'M',
  },
  {
    id: 'G13',
    effect: 'forbid',
    actions: ['give-result'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'recipient.member', is: true },
        {
          any: [
            { fact: 'recipient.taskOrDuty', is: 'none' },
            { fact: 'recipient.compatible', is: false },
            { fact: 'recipient.necessary', is: false },
          ],
        },
      ],
    },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.7', '1')],
    sentence: {
      nl: 'Deze deelnemer heeft het resultaat niet nodig voor een taak die bij het doel past.',
      en: 'This participant does not need the result for a task that fits the purpose.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Geef het alleen aan deelnemers die het nodig hebben voor een passende taak.',
        en: 'Give it only to participants that need it for a task that fits.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G14',
    effect: 'permit',
    actions: ['give-result'],
    kinds: wgsKinds,
    when: {
      all: [
        ...thirdPartyNeeds,
        noRowOfItsOwn,
        hasTask,
        { fact: 'recipient.sector', is: 'public' },
        { fact: 'recipient.ground', is: 'public-task' },
      ],
    },
    approvals: ['no-objection', 'rac'],
    duty: 'may',
    retention: 'OWN',
    basis: [wgs('1.7', '2(a)'), wgs('2.8', '2'), wgs('2.15', '2'), wgs('2.23', '8'), wgs('2.31', '11')],
    sentence: {
      nl: 'Een andere overheid mag het resultaat krijgen als niemand bezwaar heeft en de commissie heeft getoetst.',
      en: 'Another public body may receive the result if nobody objects and the committee has tested it.',
    },
    obligations: whatReceiverMustDo,
    alternatives: [viaParticipant],
    confidence: 'H',
  },
  {
    id: 'G15',
    effect: 'permit',
    actions: ['give-result'],
    kinds: wgsKinds,
    when: {
      all: [
        ...thirdPartyNeeds,
        noRowOfItsOwn,
        { fact: 'recipient.sector', is: 'private' },
        { fact: 'recipient.ground', in: ['legitimate-interest', 'legal-duty'] },
        ownInterestOrTask,
      ],
    },
    approvals: ['no-objection', 'rac'],
    duty: 'may',
    retention: 'OWN',
    basis: [wgs('1.7', '2(b)'), wgs('1.7', '6')],
    sentence: {
      nl: 'Een bedrijf buiten het verband mag iets krijgen als dat echt nodig is en de commissie heeft getoetst.',
      en: 'A company outside the partnership may receive something if really needed and tested by the committee.',
    },
    obligations: whatReceiverMustDo,
    alternatives: [viaParticipant],
    confidence: 'H',
  },
  {
    id: 'G16',
    effect: 'forbid',
    actions: ['give-result', 'export'],
    kinds: wgsKinds,
    when: {
      all: [
        isThirdParty,
        {
          any: [
            { fact: 'taint.special', is: true },
            { fact: 'taint.criminal', is: true },
          ],
        },
        { not: { fact: 'approval.source-consent', is: true } },
      ],
    },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.7', '3')],
    sentence: {
      nl: 'De deelnemer die deze gevoelige gegevens gaf, moet eerst instemmen.',
      en: 'The participant that supplied these sensitive data must consent first.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Vraag de bron om toestemming, of laat de gevoelige gegevens weg.',
        en: 'Ask the source for consent, or leave the sensitive data out.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G18',
    effect: 'permit',
    actions: ['give-result'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'context.otherNamed', is: true },
        ...baseline,
        { fact: 'context.otherKind', in: wgsKinds },
        { not: { fact: 'context.otherPartnership', is: 'none' } },
        { fact: 'recipient.necessary', is: true },
        { not: { fact: 'recipient.memberOfOther', is: false } },
        nothingMedicalIntoARiec,
      ],
    },
    approvals: ['source-consent'],
    duty: 'may',
    retention: 'T5F',
    basis: [wgs('1.7', '8')],
    sentence: {
      nl: 'Een ander samenwerkingsverband mag het resultaat krijgen als de bronnen instemmen.',
      en: 'Another partnership may receive the result if the sources consent.',
    },
    obligations: [duties.log, duties.inform, duties.feedback, duties.fiveYears],
    alternatives: [
      {
        nl: 'Vraag eerst alleen of de persoon daar bekend is (ja of nee).',
        en: 'First only ask whether the person is known there (yes or no).',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G20',
    effect: 'permit',
    actions: ['account'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'subject.designated', is: true },
        { fact: 'recipient.colleague', is: true },
        { fact: 'recipient.use', is: 'accountability' },
        { fact: 'recipient.necessary', is: true },
        { fact: 'judgements.minimalFields', is: true },
      ],
    },
    duty: 'may',
    retention: 'OWN',
    basis: [wgs('1.11', '1')],
    sentence: {
      nl: 'U mag uw eigen organisatie vertellen wat nodig is om uw werk te verantwoorden.',
      en: 'You may tell your own organisation what is needed to account for your work.',
    },
    obligations: [duties.log, duties.secrecy],
    alternatives: [],
    confidence: 'H',
  },
  {
    id: 'G21',
    effect: 'permit',
    actions: ['feedback'],
    kinds: wgsKinds,
    when: {
      all: [
        {
          any: [
            { fact: 'resource.category', is: 'result' },
            // The report itself, without the result.
            {
              all: [
                { fact: 'resource.category', is: 'none' },
                { fact: 'context.purposeCode', is: 'yearly-feedback' },
              ],
            },
          ],
        },
        { not: { fact: 'context.caseId', is: 'none' } },
        { not: { fact: 'context.partnership', is: 'none' } },
        // Told to the partnership.
        {
          any: [
            { fact: 'recipient.named', is: false },
            { fact: 'recipient.organ', is: 'bureau' },
            {
              all: [{ fact: 'recipient.member', is: true }, { not: { fact: 'recipient.sector', is: 'private' } }],
            },
          ],
        },
      ],
    },
    duty: 'must',
    retention: 'T5F',
    basis: [wgs('1.7', '4')],
    sentence: {
      nl: 'U moet elk jaar melden wat u met het resultaat deed.',
      en: 'You must report every year what you did with the result.',
    },
    obligations: [duties.log, duties.feedback],
    alternatives: [],
    confidence: 'H',
  },
  {
    id: 'G22',
    effect: 'permit',
    actions: ['publish'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'resource.category', is: 'indicators' },
        { fact: 'resource.identifiable', is: false },
      ],
    },
    duty: 'must',
    retention: 'ANON',
    basis: [wgs('1.9', '3')],
    sentence: {
      nl: 'Het publiek moet kunnen lezen hoe de analyse werkt.',
      en: 'The public must be able to read how the analysis works.',
    },
    obligations: [],
    alternatives: [],
    confidence: 'H',
  },
];
