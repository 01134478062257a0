import type { Action } from '../../question.ts';
import type { Rule, RulePack } from '../../rule.ts';
import { actions, wgsKinds } from '../../terms.ts';
import { gdpr, wgs, wpg } from '../citation.ts';
import { baseline, duties, isThirdParty } from '../wgs-conditions.ts';
import { accountRules } from './2025-03-01-account.ts';
import { barRules } from './2025-03-01-bars.ts';
import { resultRules } from './2025-03-01-results.ts';

/** Everything that touches personal data: all but the public explanation. */
const personal: readonly Action[] = actions.filter((action) => action !== 'publish');
/** What is done with data of the partnership itself. */
const joint: readonly Action[] = [
  'browse',
  'provide',
  'hit-no-hit',
  'joint-analysis',
  'automated-analysis',
  'give-result',
  're-identify',
  'intervene',
  'export',
];

const askDesignation = {
  nl: 'Vraag de deelnemer om deze persoon aan te wijzen en te machtigen.',
  en: 'Ask the participant to designate and authorise this person.',
};

const accessRules: readonly Rule[] = [
  {
    id: 'G01',
    effect: 'forbid',
    actions: personal,
    when: {
      any: [
        { fact: 'context.caseId', is: 'none' },
        { fact: 'context.purposeCode', is: 'none' },
      ],
    },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.8', '5'), wgs('1.6', '1'), gdpr('5', '1(b)')],
    sentence: {
      nl: 'U mag niet zoeken zonder zaak en zonder doel.',
      en: 'You may not search without a case and without a purpose.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Kies eerst de zaak of de taak waaraan u werkt, of meld een signaal.',
        en: 'First choose the case or task you work on, or report a signal.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G02',
    effect: 'forbid',
    actions: [...joint, 'report-signal', 'collect', 'reprocess'],
    kinds: wgsKinds,
    when: {
      any: [
        { fact: 'subject.designated', is: false },
        {
          all: [
            { fact: 'recipient.colleague', is: true },
            { fact: 'recipient.designated', is: false },
          ],
        },
        // Whoever's staff it is: nobody outside the list of the partnership.
        {
          all: [
            { fact: 'recipient.undesignated', is: true },
            {
              any: [
                { fact: 'recipient.member', is: true },
                { fact: 'recipient.memberOfOther', is: true },
              ],
            },
          ],
        },
      ],
    },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.8', '2')],
    sentence: {
      nl: 'U of uw collega is niet aangewezen voor dit samenwerkingsverband en mag deze gegevens niet zien.',
      en: 'You or your colleague is not designated for this partnership and may not see these data.',
    },
    obligations: [],
    alternatives: [askDesignation],
    confidence: 'H',
  },
  {
    id: 'G03',
    effect: 'forbid',
    actions: [...joint, 'report-signal', 'collect', 'reprocess'],
    kinds: wgsKinds,
    when: {
      any: [
        {
          all: [
            { fact: 'subject.sector', is: 'private' },
            { fact: 'subject.commercialDuties', is: true },
          ],
        },
        {
          all: [
            { fact: 'recipient.named', is: true },
            { fact: 'recipient.sector', is: 'private' },
            { fact: 'recipient.commercialDuties', is: true },
          ],
        },
      ],
    },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.4', '3')],
    sentence: {
      nl: 'Deze medewerker doet ook commercieel werk en mag daarom niet meedoen.',
      en: 'This member of staff also does commercial work and may therefore not take part.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Laat de private deelnemer iemand aanwijzen die geen commercieel werk doet.',
        en: 'Have the private participant designate someone without commercial work.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G04',
    effect: 'forbid',
    actions: ['provide', 'hit-no-hit', 'give-result'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'subject.organ', in: ['belastingdienst', 'douane', 'fiod'] },
        { fact: 'recipient.sector', is: 'private' },
        // Police data of FIOD go by Wpg 20(3), which this paragraph leaves alone.
        {
          not: {
            fact: 'resource.originRegime',
            in: ['WPG-8', 'WPG-9', 'WPG-10-1-a', 'WPG-10-1-c', 'WPG-13'],
          },
        },
      ],
    },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.5', '4'), wpg('20', '3')],
    sentence: {
      nl: 'De Belastingdienst mag geen gegevens geven aan private deelnemers.',
      en: 'The tax service may not give data to private participants.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Geef de gegevens alleen aan de publieke deelnemers die bij de zaak betrokken zijn.',
        en: 'Give the data only to the public participants involved in the case.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G07',
    effect: 'forbid',
    actions: ['give-result', 'provide', 'intervene', 'export', 'report-signal'],
    kinds: wgsKinds,
    when: {
      all: [{ fact: 'taint.automated', is: true }, { not: { fact: 'approval.human-review', is: true } }],
    },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.9', '2'), gdpr('22')],
    sentence: {
      nl: 'Eerst moet een mens beoordelen of de uitkomst zorgvuldig tot stand kwam.',
      en: 'First a person must judge whether the outcome came about carefully.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Laat een medewerker de uitkomst beoordelen en zijn naam erbij zetten.',
        en: 'Have a member of staff review the outcome and put their name to it.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G08',
    effect: 'forbid',
    actions: [...joint, 'reprocess'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'resource.tooOld', is: true },
        { fact: 'resource.legalHold', is: false },
      ],
    },
    duty: 'may',
    retention: 'T5F',
    basis: [wgs('1.8', '7')],
    sentence: {
      nl: 'Deze gegevens zijn te oud; ze moeten weg of anoniem worden.',
      en: 'These data are too old; they must be destroyed or made anonymous.',
    },
    obligations: [duties.fiveYears],
    alternatives: [
      {
        nl: 'Vernietig de gegevens, of maak ze anoniem en gebruik alleen de cijfers.',
        en: 'Destroy the data, or make them anonymous and use the figures only.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G08c',
    effect: 'forbid',
    actions: ['report-signal', 'collect', 'feedback', 'report-error', 'account'],
    kinds: wgsKinds,
    when: { fact: 'resource.surelyTooOld', is: true },
    duty: 'may',
    retention: 'T5F',
    basis: [wgs('1.8', '7')],
    sentence: {
      nl: 'Deze gegevens zijn meer dan vijf jaar oud; daar mag niets meer mee gebeuren.',
      en: 'These data are more than five years old; nothing may be done with them any more.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Is er iets nieuws gezien, leg dat dan vast als een nieuw signaal.',
        en: 'If something new was seen, record that as a new signal.',
      },
    ],
    confidence: 'M',
  },
  {
    id: 'G08b',
    effect: 'forbid',
    actions: joint,
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'resource.tooOld', is: true },
        { fact: 'resource.legalHold', is: true },
      ],
    },
    duty: 'may',
    retention: 'T5F',
    basis: [wgs('1.8', '7')],
    sentence: {
      nl: 'Deze oude gegevens worden alleen bewaard voor een wet of een rechtszaak en liggen verder stil.',
      en: 'These old data are only kept for a statute or a legal claim and otherwise lie still.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Vraag in een bijzonder geval om hernieuwde verwerking: opdracht van de deelnemers en toestemming van de bron.',
        en: 'In a special case ask for renewed processing: an order of the participants and consent of the source.',
      },
    ],
    confidence: 'M',
  },
  {
    id: 'G09',
    effect: 'permit',
    actions: ['reprocess'],
    kinds: wgsKinds,
    when: { all: [...baseline, { fact: 'context.specialCase', is: true }] },
    approvals: ['participants-order', 'source-consent'],
    duty: 'may',
    retention: 'T5F',
    basis: [wgs('1.8', '7')],
    sentence: {
      nl: 'Oude gegevens mogen alleen opnieuw worden gebruikt als de gever van de gegevens toestemt.',
      en: 'Old data may only be used again if the supplier of the data consents.',
    },
    obligations: [duties.log, duties.inform, duties.fiveYears],
    alternatives: [
      { nl: 'Verzamel de gegevens opnieuw in de nieuwe zaak.', en: 'Collect the data anew in the new case.' },
    ],
    confidence: 'H',
  },
  {
    id: 'G10',
    effect: 'forbid',
    actions: ['provide', 'hit-no-hit'],
    kinds: wgsKinds,
    when: { fact: 'judgements.weightyReasons', is: 'yes' },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.5', '1')],
    sentence: {
      nl: 'De bron heeft een zwaarwegende reden om niet te delen en legt die reden vast.',
      en: 'The source has a weighty reason not to share and records that reason.',
    },
    obligations: [{ nl: 'Schrijf de zwaarwegende reden op.', en: 'Write down the weighty reason.' }],
    alternatives: [
      {
        nl: 'Deel minder of later, en bespreek dat met de deelnemers.',
        en: 'Share less or later, and discuss that with the participants.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G10b',
    effect: 'forbid',
    actions: ['give-result', 'intervene', 're-identify', 'report-signal', 'reprocess', 'export', 'feedback'],
    kinds: wgsKinds,
    when: { all: [{ fact: 'judgements.objected', is: true }, { not: { fact: 'resource.category', is: 'none' } }] },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.7', '1-2')],
    sentence: {
      nl: 'Een deelnemer van wie gegevens in het resultaat zitten, heeft bezwaar; dan gaat het niet door.',
      en: 'A participant whose data are in the result objects; then it does not go through.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Laat de gegevens van die deelnemer weg, of bespreek het bezwaar met de deelnemers.',
        en: 'Leave out the data of that participant, or discuss the objection with the participants.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G11',
    effect: 'forbid',
    actions: ['provide', 'hit-no-hit', 'report-signal'],
    kinds: wgsKinds,
    when: { fact: 'resource.secrecyClosed', is: true },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.5', '1-2')],
    sentence: {
      nl: 'Voor deze gegevens geldt een zwijgplicht en de wet maakt hier geen uitzondering.',
      en: 'A secrecy duty lies on these data and the act makes no exception here.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Vraag de persoon om uitdrukkelijke toestemming waar zijn wet dat kent, of laat dit gegeven weg.',
        en: 'Ask the person for explicit consent where that act knows it, or leave this out.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G12',
    effect: 'forbid',
    actions: ['view-log', 'browse', 'provide', 'give-result', 'export', 'account', 'feedback', 'disclose', 'publish'],
    when: {
      all: [
        { fact: 'resource.category', is: 'log' },
        { not: { fact: 'recipient.use', in: ['legality', 'internal-control', 'security', 'court'] } },
      ],
    },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.8', '4')],
    sentence: {
      nl: 'Logbestanden zijn er voor controle op rechtmatigheid, niet voor beoordeling van personeel.',
      en: 'Logs serve the control of lawfulness, not the assessment of staff.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Laat de functionaris gegevensbescherming de rechtmatigheid controleren.',
        en: 'Have the data protection officer check the lawfulness.',
      },
    ],
    confidence: 'H',
  },
  {
    id: 'G17',
    effect: 'permit',
    actions: ['hit-no-hit'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'context.otherNamed', is: true },
        ...baseline,
        { fact: 'context.otherKind', in: wgsKinds },
        { not: { fact: 'context.otherPartnership', is: 'none' } },
        { fact: 'resource.category', in: ['identity', 'contact', 'bsn'] },
      ],
    },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.7', '8')],
    sentence: {
      nl: 'U mag vragen of iemand bij een ander samenwerkingsverband bekend is; u krijgt alleen ja of nee.',
      en: 'You may ask whether someone is known in another partnership; you get yes or no only.',
    },
    obligations: [
      duties.log,
      {
        nl: 'Bewaar niets als het antwoord nee is.',
        en: 'Keep nothing when the answer is no.',
      },
    ],
    alternatives: [],
    confidence: 'H',
  },
  {
    id: 'G19',
    effect: 'forbid',
    actions: ['hit-no-hit'],
    kinds: wgsKinds,
    when: {
      all: [
        isThirdParty,
        { any: [{ fact: 'context.otherNamed', is: false }, { not: { fact: 'context.otherKind', in: wgsKinds } }] },
      ],
    },
    duty: 'may',
    retention: '0',
    basis: [wgs('1.7', '8')],
    sentence: {
      nl: 'U mag niet bij een bedrijf of andere instantie navragen of iemand daar bekend is op grond van deze wet.',
      en: 'Under this act you may not ask a company or another body whether someone is known there.',
    },
    obligations: [],
    alternatives: [
      {
        nl: 'Vraag het een deelnemer die dit op grond van zijn eigen wet mag vragen.',
        en: 'Ask a participant that may request this under its own act.',
      },
    ],
    confidence: 'M',
  },
];

export const pack: RulePack = {
  id: 'wgs-general',
  title: {
    nl: 'WGS hoofdstuk 1: algemene regels voor samenwerkingsverbanden',
    en: 'WGS chapter 1: general rules for partnerships',
  },
  validFrom: '2025-03-01',
  signatory: {
    nl: 'Een privacyjurist van de deelnemers en de rechtmatigheidsadviescommissie (RAC).',
    en: 'A privacy lawyer of the participants and the lawfulness advisory committee (RAC).',
  },
  rules: [...accessRules, ...barRules, ...resultRules, ...accountRules],
};
