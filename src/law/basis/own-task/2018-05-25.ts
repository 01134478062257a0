import type { Organ } from '../../question.ts';
import type { RulePack } from '../../rule.ts';
import { actions, wgsKinds } from '../../terms.ts';
import { gdpr, modelProtocol, uavg, wgs } from '../citation.ts';
import { duties } from '../wgs-conditions.ts';

/**
 * House rules for what an organ does inside its own walls. The research note has no rows for this: these are a
 * proposal of the makers, to be checked by a lawyer before anyone relies on them. Confidence M throughout.
 */
const designateInside = {
  nl: 'Vraag uw leidinggevende om u voor deze taak aan te wijzen.',
  en: 'Ask your manager to designate you for this task.',
};
const accountable = {
  nl: 'De poort legt vast wie dit deed, voor welke taak en waarom (AVG 5(2)).',
  en: 'The gate records who did this, for which task and why (GDPR 5(2)).',
};
const notLonger = {
  nl: 'Bewaar niet langer dan uw taak vraagt; een signaal dat niets wordt, gaat weg.',
  en: 'Keep it no longer than your task asks; a signal that comes to nothing is destroyed.',
};

/** Everyone who can lawfully be sent something in one of the four partnerships, and the desk that keeps the file. */
const partnersAndDesk: readonly Organ[] = [
  'college',
  'burgemeester',
  'heffingsambtenaar',
  'provinciebestuur',
  'politie',
  'kmar',
  'om',
  'belastingdienst',
  'douane',
  'fiod',
  'nla',
  'nvwa-iod',
  'uwv',
  'ind',
  'bureau',
  'reclassering',
  'veilig-thuis',
  'ggd',
  'rvdk',
  'dji',
  'rijksrecherche',
  'fiu',
  'dnb',
  'afm',
  'acm',
  'cjib',
  'bank',
  'care-provider',
  'ggz',
  'certified-institution',
  'private',
];

/** Tasks that consist in keeping a register. */
const keepsARegister: readonly string[] = ['population-register', 'trade-register', 'bibob-bureau-task', 'fiu-task'];

export const pack: RulePack = {
  id: 'own-task',
  title: {
    nl: 'Werken binnen de eigen organisatie (voorstel van de makers)',
    en: 'Work inside the own organisation (proposal of the makers)',
  },
  validFrom: '2018-05-25',
  signatory: {
    nl: 'Een privacyjurist en de functionaris gegevensbescherming van de organisatie.',
    en: 'A privacy lawyer and the data protection officer of the organisation.',
  },
  rules: [
    {
      id: 'OT01',
      effect: 'permit',
      actions: ['own-task'],
      when: {
        all: [
          { fact: 'purpose.own', is: true },
          { fact: 'subject.designatedInside', is: true },
          { not: { fact: 'context.caseId', is: 'none' } },
        ],
      },
      duty: 'may',
      retention: 'OWN',
      basis: [gdpr('6', '1(e)'), gdpr('6', '3'), gdpr('5', '1(b)'), modelProtocol('stappen 1-4'), wgs('1.8', '2')],
      sentence: {
        nl: 'U mag gegevens verwerken voor de wettelijke taak van uw eigen organisatie, als u daarvoor bent aangewezen.',
        en: 'You may process data for your own organisation’s statutory task if you are designated for it.',
      },
      obligations: [accountable, duties.inform, notLonger],
      alternatives: [],
      confidence: 'M',
    },
    {
      id: 'OT02',
      effect: 'permit',
      actions: ['own-task'],
      kinds: wgsKinds,
      when: {
        all: [
          { fact: 'purpose.fitsPartnership', is: true },
          { fact: 'subject.designated', is: true },
          { not: { fact: 'context.caseId', is: 'none' } },
          { fact: 'subject.organ', in: partnersAndDesk },
        ],
      },
      duty: 'may',
      retention: 'T5F',
      basis: [gdpr('6', '1(e)'), gdpr('5', '1(b)'), wgs('1.6', '1'), wgs('1.8', '2'), wgs('1.8', '5')],
      sentence: {
        nl: 'U mag bewaren en lezen wat een deelnemer u voor deze zaak rechtmatig stuurde, en uw eigen deel van de zaak doen.',
        en: 'You may keep and read what a participant lawfully sent you for this case, and do your own part of it.',
      },
      obligations: [duties.log, duties.correct, duties.secrecy, duties.fiveYears],
      alternatives: [],
      confidence: 'M',
    },
    {
      id: 'OT03',
      effect: 'forbid',
      actions: ['own-task'],
      when: {
        all: [
          { not: { fact: 'purpose.own', is: true } },
          { not: { fact: 'purpose.fitsPartnership', is: true } },
          // Without a purpose G01 speaks.
          { not: { fact: 'context.purposeCode', is: 'none' } },
        ],
      },
      duty: 'may',
      retention: '0',
      basis: [gdpr('5', '1(b)'), gdpr('6', '3')],
      sentence: {
        nl: 'Dit doel hoort niet bij een wettelijke taak van uw organisatie.',
        en: 'This purpose does not belong to a statutory task of your organisation.',
      },
      obligations: [],
      alternatives: [
        {
          nl: 'Kies een taak van uw eigen organisatie, of verwijs naar de organisatie die deze taak wel heeft.',
          en: 'Choose a task of your own organisation, or refer to the one that does have this task.',
        },
      ],
      confidence: 'M',
    },
    {
      id: 'OT04',
      effect: 'forbid',
      actions,
      when: { fact: 'act.machineDecision', is: true },
      duty: 'may',
      retention: '0',
      basis: [gdpr('22'), wgs('1.9', '2')],
      sentence: {
        nl: 'Een computer mag iets voorstellen, maar een mens beslist.',
        en: 'A computer may propose, but a person decides.',
      },
      obligations: [],
      alternatives: [
        {
          nl: 'Leg het voorstel voor aan een medewerker die het besluit neemt.',
          en: 'Put the proposal to a member of staff who takes the decision.',
        },
      ],
      confidence: 'M',
    },
    {
      id: 'OT05',
      effect: 'forbid',
      actions: ['own-task'],
      when: {
        any: [
          { fact: 'resource.category', in: ['ethnicity', 'religion', 'political', 'biometric', 'union'] },
          {
            all: [
              { fact: 'resource.category', in: ['health', 'care'] },
              { fact: 'context.purposeCode', in: ['municipal-signal', 'municipal-prevention', 'riec-2.17'] },
            ],
          },
        ],
      },
      duty: 'may',
      retention: '0',
      basis: [gdpr('9', '1'), uavg('22', '1')],
      sentence: {
        nl: 'Afkomst, geloof, politieke mening en gezondheid horen niet in dit werk.',
        en: 'Origin, religion, political opinion and health do not belong in this work.',
      },
      obligations: [],
      alternatives: [
        {
          nl: 'Laat dit gegeven weg; gaat het om zorg, denk dan aan het Zorg- en Veiligheidshuis.',
          en: 'Leave this out; if it is about care, think of the Care and Safety House.',
        },
      ],
      confidence: 'M',
    },
    {
      id: 'OT06',
      effect: 'forbid',
      actions: ['own-task'],
      kinds: wgsKinds,
      when: {
        all: [
          { fact: 'subject.organ', is: 'bureau' },
          { fact: 'resource.tooOld', is: true },
          { not: { fact: 'resource.legalHold', is: true } },
        ],
      },
      duty: 'may',
      retention: 'T5F',
      basis: [wgs('1.8', '7')],
      sentence: {
        nl: 'Dit dossier is ouder dan vijf jaar; het bureau moet het vernietigen of anoniem maken.',
        en: 'This file is older than five years; the bureau must destroy it or make it anonymous.',
      },
      obligations: [duties.fiveYears],
      alternatives: [
        {
          nl: 'Vernietig het dossier, of leg vast welke wet of rechtszaak dat verhindert.',
          en: 'Destroy the file, or record which statute or legal claim prevents that.',
        },
      ],
      confidence: 'M',
    },
    {
      id: 'OT07',
      effect: 'permit',
      actions: ['view-log'],
      when: {
        all: [
          { fact: 'purpose.oversight', is: true },
          { fact: 'subject.designatedInside', is: true },
          { fact: 'resource.category', is: 'log' },
          // Regular control; whoever follows up a suspicion of misuse goes by N02.
          { fact: 'recipient.organ', in: ['dpo', 'rac', 'auditor', 'ap'] },
          { fact: 'recipient.use', in: ['legality', 'internal-control', 'court'] },
          { fact: 'resource.profiling', is: false },
        ],
      },
      duty: 'may',
      retention: 'OWN',
      basis: [wgs('1.8', '2(b)'), wgs('1.8', '4'), gdpr('39', '1(b)')],
      sentence: {
        nl: 'Wie voor de controle is aangewezen, mag het logboek bekijken om te zien of alles rechtmatig ging.',
        en: 'Whoever is designated for control may view the log to see whether everything was lawful.',
      },
      obligations: [accountable, duties.secrecy],
      alternatives: [designateInside],
      confidence: 'M',
    },
    {
      id: 'OT08',
      effect: 'permit',
      actions: ['feedback'],
      kinds: wgsKinds,
      when: {
        all: [
          { fact: 'resource.category', is: 'none' },
          { fact: 'subject.designated', is: true },
          { not: { fact: 'context.caseId', is: 'none' } },
        ],
      },
      duty: 'may',
      retention: 'OWN',
      basis: [wgs('2.23', '1-5'), gdpr('5', '1(c)')],
      sentence: {
        nl: 'U mag een deelnemer laten weten wat er met een signaal of uitnodiging gebeurt, zonder persoonsgegevens.',
        en: 'You may tell a participant what happens with a signal or invitation, without personal data.',
      },
      obligations: [accountable],
      alternatives: [],
      confidence: 'M',
    },
    {
      id: 'OT09',
      effect: 'permit',
      actions: ['feedback'],
      kinds: ['none'],
      when: {
        all: [
          { fact: 'resource.category', is: 'none' },
          { fact: 'purpose.own', is: true },
          { not: { fact: 'context.caseId', is: 'none' } },
        ],
      },
      duty: 'may',
      retention: 'OWN',
      basis: [gdpr('5', '1(c)'), gdpr('5', '2')],
      sentence: {
        nl: 'U mag een ander orgaan om een akkoord vragen en antwoorden, zonder persoonsgegevens.',
        en: 'You may ask another organ for an approval and answer, without personal data.',
      },
      obligations: [accountable],
      alternatives: [],
      confidence: 'M',
    },
    {
      id: 'OT10',
      effect: 'forbid',
      actions: ['own-task'],
      when: {
        all: [{ fact: 'resource.category', is: 'bulk' }, { not: { fact: 'context.purposeCode', in: keepsARegister } }],
      },
      duty: 'may',
      retention: '0',
      basis: [gdpr('5', '1(b)-(c)')],
      sentence: {
        nl: 'Een heel bestand doorzoeken hoort niet bij deze taak; alleen wie een register beheert, werkt met het geheel.',
        en: 'Going through a whole file does not belong to this task; only whoever keeps a register works with all of it.',
      },
      obligations: [],
      alternatives: [
        {
          nl: 'Zoek één persoon, pand of bedrijf op, in een zaak of voor een signaal.',
          en: 'Look up one person, premises or company, in a case or for a signal.',
        },
      ],
      confidence: 'M',
    },
    {
      id: 'OT11',
      effect: 'forbid',
      actions: ['own-task'],
      when: {
        all: [
          { fact: 'recipient.named', is: true },
          { fact: 'recipient.colleague', is: false },
        ],
      },
      duty: 'may',
      retention: '0',
      basis: [gdpr('5', '1(b)'), gdpr('6', '1')],
      sentence: {
        nl: 'Iets aan een ander geven is geen werk binnen de eigen organisatie.',
        en: 'Giving something to another is no work inside the own organisation.',
      },
      obligations: [],
      alternatives: [
        {
          nl: 'Vraag opnieuw wat u wilt doen: delen in een samenwerkingsverband, of verstrekken op grond van een wet.',
          en: 'Ask again what you want to do: share in a partnership, or give on the ground of an act.',
        },
      ],
      confidence: 'M',
    },
  ],
};
