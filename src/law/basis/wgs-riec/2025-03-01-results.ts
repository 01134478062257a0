import type { Condition, Rule } from '../../rule.ts';
import { actsWithin } from '../acts.ts';
import { bgs, bibob, gdpr, opiumwet, wgs } from '../citation.ts';
import { aboutTheSubjectOrCircle, participants, signalFirst } from '../riec-conditions.ts';
import { forbid, permit, say } from '../row.ts';
import {
  agreedWhenPolice,
  baseline,
  duties,
  fittingTask,
  insideTheCase,
  ordinaryData,
  outsideNeeds,
  qualifiedSignal,
} from '../wgs-conditions.ts';

const receiverDuties = [duties.log, duties.inform, duties.feedback, duties.secrecy, duties.ownTerm];
const throughAParticipant = say(
  'Laat een deelnemer zelf optreden met zijn eigen bevoegdheid.',
  'Have a participant act with its own powers.',
);
const bibobOnly = say(
  'Gebruik het advies voor de Bibob-toets zelf, of vraag een RIEC-partner u daarbij te helpen (Bibob 28(2)(d)).',
  'Use the advice for the Bibob test itself, or ask a RIEC partner to help with that (Bibob 28(2)(d)).',
);

const toAnotherRiec: readonly Condition[] = [
  { fact: 'context.otherNamed', is: true },
  { fact: 'context.otherKind', is: 'RIEC' },
  ...baseline,
  qualifiedSignal,
  { fact: 'subject.organ', in: [...participants, 'bureau'] },
  { fact: 'recipient.memberOfOther', is: true },
  { fact: 'recipient.necessary', is: true },
  aboutTheSubjectOrCircle,
];

/** What becomes of the work of a RIEC, and who else sees it: WGS 2.18, 2.20, 2.23. Part of the pack of the same date. */
export const resultRules: readonly Rule[] = [
  permit({
    id: 'R22',
    actions: ['give-result'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'recipient.participant', is: true },
        { fact: 'recipient.sector', is: 'public' },
        ...baseline,
        ...fittingTask,
        ordinaryData,
      ],
    },
    // C4: each source says that it has no weighty reasons (1.7(1)).
    approvals: ['no-objection'],
    retention: 'OWN',
    basis: [wgs('1.7', '1(a)')],
    sentence: say(
      'Een deelnemer mag het resultaat krijgen voor zijn eigen wettelijke taak.',
      'A participant may receive the result for its own statutory task.',
    ),
    obligations: receiverDuties,
    confidence: 'H',
  }),
  permit({
    id: 'R23',
    actions: ['intervene'],
    kinds: ['RIEC'],
    when: {
      all: [
        ...baseline,
        { fact: 'subject.organ', in: [...participants, 'bureau'] },
        agreedWhenPolice,
        qualifiedSignal,
        { any: [{ fact: 'recipient.named', is: false }, insideTheCase] },
      ],
    },
    approvals: ['no-objection'],
    retention: 'T5F',
    basis: [wgs('2.23', '7')],
    sentence: say(
      'U mag samen afspreken wie wat doet en de gegevens delen die daarvoor nodig zijn.',
      'You may agree together who does what and share the data needed for that.',
    ),
    obligations: [duties.log, duties.inform, duties.secrecy, duties.fiveYears],
    confidence: 'H',
  }),
  permit({
    id: 'R24',
    actions: ['provide'],
    kinds: ['RIEC'],
    when: { all: [...toAnotherRiec, { fact: 'resource.tier', is: '1' }] },
    retention: 'T5F',
    basis: [wgs('2.20', '1')],
    sentence: say(
      'U mag deze gegevens delen met een ander RIEC als dat nodig is.',
      'You may share these data with another RIEC if that is needed.',
    ),
    obligations: [duties.log, duties.inform, duties.correct, duties.secrecy, duties.fiveYears],
    confidence: 'H',
  }),
  permit({
    id: 'R25',
    actions: ['provide'],
    kinds: ['RIEC'],
    when: {
      all: [
        ...toAnotherRiec,
        { fact: 'resource.tier', in: ['2', '3'] },
        {
          any: [
            { fact: 'taint.special', is: true },
            { fact: 'taint.criminal', is: true },
          ],
        },
      ],
    },
    // The data are in the RIEC already: the consent of the source is what 2.20(2) asks, and no more.
    approvals: ['source-consent'],
    retention: 'T5F',
    basis: [wgs('2.20', '2')],
    sentence: say(
      'Gevoelige gegevens gaan pas naar een ander RIEC als de bron instemt.',
      'Sensitive data go to another RIEC only when the source consents.',
    ),
    obligations: [duties.log, duties.inform, duties.correct, duties.secrecy, duties.fiveYears],
    alternatives: [
      say(
        'Vraag eerst alleen of de persoon daar bekend is (WGS 1.7(8)).',
        'First only ask whether the person is known there (WGS 1.7(8)).',
      ),
    ],
    confidence: 'H',
  }),
  permit({
    id: 'R26',
    actions: ['give-result'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'recipient.organ', is: 'burgemeester' },
        { fact: 'recipient.use', in: ['close-premises', 'permit-decision'] },
        { fact: 'recipient.participant', is: true },
        ...baseline,
        ...fittingTask,
        agreedWhenPolice,
      ],
    },
    approvals: ['no-objection'],
    retention: 'OWN',
    basis: [wgs('1.7', '1(a)'), wgs('2.23', '7'), opiumwet('13b')],
    sentence: say(
      'De burgemeester mag het resultaat gebruiken voor zijn besluit, maar moet het besluit zelf goed onderbouwen.',
      'The mayor may use the result for a decision, but must give that decision its own sound reasons.',
    ),
    obligations: [
      ...receiverDuties,
      say(
        'Laat het besluit liefst op een eigen rapport van de politie rusten (Wpg 16(1)(b)).',
        'Preferably let the decision rest on a report of the police itself (Wpg 16(1)(b)).',
      ),
    ],
    alternatives: [
      say('Vraag de politie om een eigen rapport (Wpg 16(1)(b)).', 'Ask the police for a report (Wpg 16(1)(b)).'),
    ],
    confidence: 'M',
  }),
  permit({
    id: 'R27',
    actions: ['give-result'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'recipient.organ', is: 'kvk' },
        ...outsideNeeds,
        { fact: 'recipient.use', is: 'register-integrity' },
        { fact: 'recipient.ground', is: 'public-task' },
      ],
    },
    approvals: ['no-objection', 'rac'],
    retention: 'OWN',
    basis: [wgs('1.7', '2(a)'), wgs('2.23', '8')],
    sentence: say(
      'De KvK is geen deelnemer; delen kan alleen na toets en zonder bezwaar.',
      'The trade register is not a participant; sharing only after the test and without objection.',
    ),
    obligations: receiverDuties,
    alternatives: [throughAParticipant],
    confidence: 'H',
  }),
  permit({
    id: 'R28',
    actions: ['give-result'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'recipient.organ', is: 'housing-association' },
        ...outsideNeeds,
        { fact: 'recipient.use', is: 'end-misuse' },
        { fact: 'recipient.ground', in: ['legitimate-interest', 'legal-duty'] },
        { fact: 'taint.tax', is: false },
      ],
    },
    approvals: ['no-objection', 'rac'],
    fields: ['address', 'measure'],
    retention: 'OWN',
    basis: [wgs('1.7', '2(b)'), wgs('1.7', '6'), wgs('2.23', '8')],
    sentence: say(
      'Een woningcorporatie krijgt alleen het hoogst nodige, na toets door de commissie.',
      'A housing association only gets what is strictly needed, after a test by the committee.',
    ),
    obligations: [
      ...receiverDuties,
      say('Noem alleen het adres en de maatregel.', 'Name the address and the measure only.'),
    ],
    alternatives: [throughAParticipant],
    confidence: 'M',
  }),
  permit({
    id: 'R29',
    actions: ['give-result'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'recipient.organ', is: 'bank' },
        ...outsideNeeds,
        { fact: 'recipient.ground', is: 'legal-duty' },
        { fact: 'context.routeConsidered', is: true },
      ],
    },
    approvals: ['no-objection', 'rac'],
    retention: 'OWN',
    basis: [wgs('1.7', '2(b)'), wgs('2.23', '8')],
    sentence: say(
      'Een bank is geen deelnemer van het RIEC; gebruik liever het FEC of de FIU.',
      'A bank is not a participant of the RIEC; rather use the FEC or the FIU.',
    ),
    obligations: receiverDuties,
    alternatives: [say('Ga via het FEC of de FIU.', 'Go through the FEC or the FIU.')],
    confidence: 'M',
  }),
  forbid({
    id: 'R30',
    actions: ['automated-analysis'],
    kinds: ['RIEC'],
    when: { not: { fact: 'resource.category', in: ['goods', 'statistics', 'none'] } },
    basis: [wgs('2.18', '2'), wgs('1.1'), wgs('1.9'), bgs('aanhef')],
    sentence: say(
      'Het RIEC mag geen automatische gegevensanalyse doen zolang dat niet in het besluit staat.',
      'The RIEC may not do automated data analysis as long as the decree does not say so.',
    ),
    alternatives: [
      say(
        'Laat een analist binnen één zaak zelf de verbanden in beeld brengen (WGS 2.18(1)).',
        'Have an analyst map the links within one case by hand (WGS 2.18(1)).',
      ),
    ],
    confidence: 'M',
  }),
  permit({
    id: 'R31',
    actions: ['joint-analysis'],
    kinds: ['RIEC'],
    when: {
      all: [
        ...baseline,
        qualifiedSignal,
        { fact: 'context.activity', in: ['knelpunt', 'casus'] },
        { fact: 'subject.organ', in: [...participants, 'bureau'] },
        { fact: 'resource.inCase', is: true },
        { fact: 'resource.tier', in: ['1', '2', '3'] },
        { fact: 'taint.automated', is: false },
        // No ranking of persons by the chance of a crime.
        { not: { fact: 'resource.category', is: 'person-score' } },
      ],
    },
    retention: 'T5F',
    basis: [wgs('2.18', '1(a)-(b)'), wgs('1.9', '6')],
    sentence: say(
      'Binnen een zaak mag u verbanden in beeld brengen met gegevens die al in de zaak zitten.',
      'Within a case you may map links with data that are in the case already.',
    ),
    obligations: [duties.log, duties.correct, duties.secrecy, duties.fiveYears],
    alternatives: [signalFirst],
    confidence: 'M',
  }),
  forbid({
    id: 'R32',
    actions: [...actsWithin, 'own-task', 'browse'],
    kinds: ['RIEC'],
    when: {
      all: [{ fact: 'resource.originRegime', is: 'BIBOB' }, { not: { fact: 'recipient.use', is: 'bibob-support' } }],
    },
    basis: [bibob('28', '1-2')],
    sentence: say(
      'Een Bibob-advies mag u niet gebruiken als gewone informatie voor het RIEC.',
      'A Bibob advice may not be used as ordinary information for the RIEC.',
    ),
    alternatives: [bibobOnly],
    confidence: 'H',
  }),
  permit({
    id: 'R33',
    actions: ['provide', 'disclose'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'resource.originRegime', is: 'BIBOB' },
        { fact: 'recipient.use', is: 'bibob-support' },
        { fact: 'subject.organ', in: ['college', 'burgemeester', 'provinciebestuur'] },
        { fact: 'purpose.own', is: true },
        { fact: 'context.purposeCode', is: 'bibob-own-research' },
        { fact: 'recipient.participant', is: true },
        { fact: 'recipient.necessary', is: true },
        { fact: 'judgements.minimalFields', is: true },
      ],
    },
    retention: 'BIB5',
    basis: [bibob('28', '2(d)'), bibob('7a', '6')],
    sentence: say(
      'Een RIEC-partner mag meelezen als hij u helpt met de Bibob-toets.',
      'A RIEC partner may read along when helping with the Bibob test.',
    ),
    obligations: [
      duties.log,
      say('Wie meeleest, moet het geheimhouden (Bibob 28).', 'Whoever reads along must keep it secret (Bibob 28).'),
    ],
    confidence: 'H',
  }),
  permit({
    id: 'R37',
    actions: ['publish', 'give-result'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'resource.category', is: 'area' },
        { fact: 'resource.identifiable', is: false },
        { fact: 'resource.smallNumbersChecked', is: true },
      ],
    },
    retention: 'ANON',
    basis: [wgs('2.18', '1(c)'), gdpr('overweging 26')],
    sentence: say(
      'Een gebiedsscan mag naar buiten als niemand te herkennen is.',
      'An area scan may go out if nobody can be recognised.',
    ),
    confidence: 'M',
  }),
];
