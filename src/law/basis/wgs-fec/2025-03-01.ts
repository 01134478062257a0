import type { Organ } from '../../question.ts';
import type { Condition, RulePack } from '../../rule.ts';
import { gdpr, wgs, wpg, wwft } from '../citation.ts';
import { forbid, permit, say } from '../row.ts';
import { agreedWhenPolice, baseline, decreeCriteria, duties, noWeightyReasons } from '../wgs-conditions.ts';

/** WGS 2.3(1). Banks only for the processing that the decree describes; which ones must be looked up. */
const participants: readonly Organ[] = ['om', 'politie', 'fiu', 'belastingdienst', 'fiod', 'afm', 'dnb', 'bureau'];
/** WGS 2.4(1), as far as our categories say the same. */
const opened: Condition = {
  fact: 'resource.category',
  in: [
    'signal',
    'identity',
    'contact',
    'financial',
    'land-register',
    'vehicles',
    'company',
    'business-relations',
    'supervision',
    'tax',
    'police',
    'judicial',
  ],
};
/** Supervisors (F04) and FIU (F06) have rows of their own, because their secrecy has an opening of its own. */
const ordinaryRegime: Condition = {
  fact: 'resource.originRegime',
  in: ['AVG', 'public', 'HRW', 'AWR', 'ADW', 'WJSG', 'WPG-8', 'WPG-9', 'WPG-10-1-a', 'WPG-10-1-c', 'WPG-13'],
};
const toAParticipant: Condition = {
  any: [
    { fact: 'recipient.named', is: false },
    {
      all: [
        { fact: 'recipient.participant', is: true },
        {
          any: [
            { fact: 'recipient.sector', is: 'public' },
            { fact: 'context.decreeNames', is: true },
          ],
        },
      ],
    },
  ],
};
const sharing: readonly Condition[] = [...baseline, noWeightyReasons, toAParticipant];
const sharingDuties = [duties.log, duties.inform, duties.correct, duties.secrecy, duties.fiveYears];

export const pack: RulePack = {
  id: 'wgs-fec',
  title: { nl: 'WGS paragraaf 2.1: het FEC', en: 'WGS section 2.1: the FEC' },
  validFrom: '2025-03-01',
  signatory: {
    nl: 'Een privacyjurist van de FEC-deelnemers en de rechtmatigheidsadviescommissie (RAC).',
    en: 'A privacy lawyer of the FEC participants and the lawfulness advisory committee (RAC).',
  },
  rules: [
    permit({
      id: 'F01',
      actions: ['report-signal', 'provide'],
      kinds: ['FEC'],
      when: {
        all: [
          { fact: 'context.activity', is: 'signalenoverleg' },
          { fact: 'subject.organ', in: participants },
          opened,
          ordinaryRegime,
          ...sharing,
          decreeCriteria,
          agreedWhenPolice,
        ],
      },
      retention: 'T5F',
      basis: [wgs('2.6', '1'), wgs('2.4')],
      sentence: say(
        'In het signalenoverleg deelt u alleen wat nodig is om het signaal te wegen.',
        'In the signal meeting you share only what is needed to weigh the signal.',
      ),
      obligations: sharingDuties,
      confidence: 'H',
    }),
    permit({
      id: 'F02',
      actions: ['joint-analysis', 'provide'],
      kinds: ['FEC'],
      when: {
        all: [
          { fact: 'context.order', is: true },
          // Weighing a signal has a row of its own, with its own criteria (F01).
          { not: { fact: 'context.activity', is: 'signalenoverleg' } },
          { fact: 'subject.organ', in: participants },
          opened,
          ordinaryRegime,
          ...sharing,
          agreedWhenPolice,
        ],
      },
      retention: 'T5F',
      basis: [wgs('2.7'), wgs('2.4')],
      sentence: say(
        'Op verzoek mogen deelnemers hun gegevens samen analyseren.',
        'On request participants may analyse their data together.',
      ),
      obligations: sharingDuties,
      confidence: 'H',
    }),
    permit({
      id: 'F03',
      actions: ['provide'],
      kinds: ['FEC'],
      when: {
        all: [
          { fact: 'recipient.organ', is: 'bank' },
          { fact: 'subject.organ', in: ['politie', 'fiod'] },
          {
            fact: 'resource.originRegime',
            in: ['WPG-8', 'WPG-9', 'WPG-10-1-a', 'WPG-10-1-c', 'WPG-13'],
          },
          ...baseline,
          noWeightyReasons,
          decreeCriteria,
          {
            any: [
              // Named by the decree it takes part; otherwise the decision under Wpg 20 says so.
              {
                all: [
                  { fact: 'context.decreeNames', is: true },
                  { fact: 'recipient.member', is: true },
                ],
              },
              { fact: 'context.wpgDecision', is: true },
            ],
          },
        ],
      },
      approvals: ['competent-authority'],
      retention: 'T5F',
      basis: [wgs('2.3', '1(h)'), wgs('1.5'), wpg('20', '1'), wpg('20', '3')],
      sentence: say(
        'De politie mag namen delen met een aangewezen bank als het gezag akkoord is.',
        'The police may share names with a designated bank if the authority agrees.',
      ),
      obligations: sharingDuties,
      alternatives: [say('Waarschuw de bank zonder namen te noemen.', 'Warn the bank without naming persons.')],
      confidence: 'M',
    }),
    permit({
      id: 'F04',
      actions: ['report-signal', 'provide', 'joint-analysis'],
      kinds: ['FEC'],
      when: {
        all: [{ fact: 'subject.organ', in: ['dnb', 'afm'] }, { fact: 'resource.originRegime', is: 'WFT' }, ...sharing],
      },
      retention: 'T5F',
      basis: [wgs('1.5', '2(c)-(k)'), wgs('2.4', '1(g)')],
      sentence: say(
        'DNB en AFM mogen delen omdat hun wet daar een uitzondering voor maakt.',
        'DNB and AFM may share because their act makes an exception for it.',
      ),
      obligations: sharingDuties,
      confidence: 'H',
    }),
    forbid({
      id: 'F05',
      actions: ['own-task', 'browse', 'account', 'provide', 'give-result', 'export'],
      kinds: ['FEC'],
      when: {
        all: [
          { fact: 'subject.organ', is: 'bank' },
          { fact: 'recipient.named', is: true },
          { fact: 'recipient.use', is: 'commercial' },
        ],
      },
      basis: [wgs('1.4', '3'), wgs('1.7', '1(b)'), wgs('1.11')],
      sentence: say(
        'De bank mag deze informatie niet gebruiken voor verkoop of gewone acceptatie.',
        'The bank may not use this information for sales or ordinary acceptance.',
      ),
      alternatives: [
        say(
          'Gebruik het alleen voor het doel van de taskforce of voor een wettelijke plicht van de bank.',
          'Use it only for the purpose of the taskforce or for a statutory duty of the bank.',
        ),
      ],
      confidence: 'M',
    }),
    permit({
      id: 'F06',
      actions: ['report-signal', 'provide', 'joint-analysis'],
      kinds: ['FEC', 'iCOV'],
      when: {
        all: [{ fact: 'subject.organ', is: 'fiu' }, { fact: 'resource.originRegime', is: 'WWFT' }, ...sharing],
      },
      retention: 'T5F',
      basis: [wgs('1.5', '2(f)'), wwft('22d'), wwft('23aa')],
      sentence: say(
        'De FIU mag dit delen omdat de anti-witwaswet daar ruimte voor geeft.',
        'The FIU may share this because the anti-money-laundering act leaves room for it.',
      ),
      obligations: sharingDuties,
      confidence: 'M',
    }),
    forbid({
      id: 'F07',
      actions: ['provide', 'give-result', 'hit-no-hit', 'export'],
      kinds: ['FEC'],
      when: {
        all: [
          { fact: 'resource.category', is: 'bulk' },
          { fact: 'recipient.sector', is: 'private' },
        ],
      },
      basis: [wgs('2.3', '1(h)'), wgs('2.5', '2'), gdpr('5', '1(c)')],
      sentence: say(
        'Een lijst met namen om alle klanten te doorzoeken mag niet.',
        'A list of names to search all customers is not allowed.',
      ),
      alternatives: [
        say(
          'Deel per zaak de naam van één persoon met de bank die het besluit noemt.',
          'For each case share one person’s name with the bank that the decree names.',
        ),
        say('Deel kenmerken van de werkwijze, zonder namen.', 'Share traits of the method, without names.'),
      ],
      confidence: 'M',
    }),
  ],
};
