import type { Rule } from '../../rule.ts';
import { wgsKinds } from '../../terms.ts';
import { bgs, gdpr, uavg, wgs } from '../citation.ts';
import { permit, say } from '../row.ts';
import { duties } from '../wgs-conditions.ts';

/** Correcting, controlling and giving account: WGS 1.4(4), 1.8-1.10, 1.12. Part of the pack of the same date. */
export const accountRules: readonly Rule[] = [
  permit({
    id: 'K06',
    actions: ['report-error'],
    kinds: wgsKinds,
    // What is wrong, and where; the source has the data itself.
    fields: ['pointer'],
    when: {
      all: [
        { fact: 'subject.designated', is: true },
        { not: { fact: 'context.caseId', is: 'none' } },
        { fact: 'recipient.source', is: true },
        { fact: 'judgements.minimalFields', is: true },
      ],
    },
    duty: 'must',
    retention: 'OWN',
    basis: [wgs('1.9', '4'), gdpr('19')],
    sentence: say(
      'Klopt een gegeven niet, meld het dan aan de bron.',
      'If something is not right, report it to the source.',
    ),
    obligations: [duties.log, duties.correct],
    confidence: 'H',
  }),
  permit({
    id: 'N02',
    actions: ['view-log'],
    when: {
      all: [
        { fact: 'subject.function', is: 'legality-check' },
        { fact: 'purpose.oversight', is: true },
        { fact: 'subject.designatedInside', is: true },
        { fact: 'resource.category', is: 'log' },
        // A small circle: the own people who control, or who investigate officials.
        {
          any: [
            { fact: 'recipient.named', is: false },
            { fact: 'recipient.colleague', is: true },
            { fact: 'recipient.organ', in: ['dpo', 'rac', 'auditor', 'ap', 'rijksrecherche', 'om'] },
          ],
        },
        { fact: 'recipient.use', in: ['legality', 'internal-control', 'security'] },
        { fact: 'context.misuseSuspected', is: true },
        { fact: 'resource.profiling', is: false },
      ],
    },
    retention: 'OWN',
    basis: [wgs('1.8', '4')],
    sentence: say(
      'Bij een vermoeden van misbruik mag een kleine groep de logs bekijken.',
      'When misuse is suspected a small group may view the logs.',
    ),
    obligations: [duties.log, duties.secrecy, say('Kijk alleen naar dit vermoeden.', 'Only look at this suspicion.')],
    confidence: 'H',
  }),
  permit({
    id: 'O01',
    actions: ['publish', 'give-result'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'resource.category', is: 'statistics' },
        { fact: 'resource.identifiable', is: false },
        { fact: 'resource.smallNumbersChecked', is: true },
      ],
    },
    retention: 'ANON',
    basis: [wgs('1.12'), gdpr('overweging 26')],
    sentence: say(
      'Cijfers en lessen mag u delen als niemand te herkennen is.',
      'Figures and lessons may be shared if nobody can be recognised.',
    ),
    confidence: 'H',
  }),
  permit({
    id: 'O02',
    actions: ['data-subject-request'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'context.purposeCode', is: 'data-subject-rights' },
        { fact: 'subject.designated', is: true },
        { fact: 'context.identityVerified', is: true },
        { fact: 'recipient.dataSubject', is: true },
      ],
    },
    // What is given and what is held back for now is tested and reasoned in writing.
    approvals: ['legal-check'],
    retention: 'OWN',
    basis: [gdpr('12-22'), wgs('1.4', '4'), bgs('1.1'), uavg('41')],
    sentence: say(
      'Iemand mag zijn gegevens opvragen; soms mag u een deel tijdelijk weigeren met uitleg.',
      'People may ask for their data; sometimes you may refuse a part for a time, with reasons.',
    ),
    obligations: [
      duties.log,
      say('Antwoord namens alle deelnemers.', 'Answer for all participants.'),
      say(
        'Schrijf op waarom u iets weigert en wanneer u dat opnieuw bekijkt (UAVG 41).',
        'Write down why you refuse something and when you look again (UAVG 41).',
      ),
    ],
    alternatives: [say('Stuur het verzoek door naar het contactpunt.', 'Pass the request on to the contact point.')],
    confidence: 'M',
  }),
  permit({
    id: 'O03',
    actions: ['disclose', 'view-log'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'recipient.organ', in: ['rac', 'dpo', 'ap', 'auditor'] },
        { fact: 'purpose.oversight', is: true },
        { fact: 'subject.designated', is: true },
        { fact: 'recipient.necessary', is: true },
      ],
    },
    retention: 'OWN',
    basis: [wgs('1.8', '2(b)'), wgs('1.10'), gdpr('31'), gdpr('39'), gdpr('58')],
    sentence: say(
      'Controleurs mogen zien wat zij nodig hebben voor hun controle.',
      'Those who control may see what their control needs.',
    ),
    obligations: [duties.log, duties.secrecy],
    confidence: 'H',
  }),
];
