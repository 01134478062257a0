import type { Organ } from '../../question.ts';
import type { Condition, RulePack } from '../../rule.ts';
import { wgs } from '../citation.ts';
import { forbid, permit, say } from '../row.ts';
import { baseline, duties, outsideNeeds } from '../wgs-conditions.ts';

/** WGS 2.11(1) as far as it names them; others by decree (BGS) still have to be looked up. The bureau works for them. */
const participants: readonly Organ[] = [
  'om',
  'politie',
  'rijksrecherche',
  'fiu',
  'cjib',
  'belastingdienst',
  'douane',
  'fiod',
  'nla',
  'nvwa-iod',
  'acm',
  'dnb',
];
const inAGroup: Condition = {
  fact: 'resource.icovGroup',
  in: ['unexplained-wealth', 'relation', 'debtor', 'market-supervision'],
};
/** On the order of a participant, about someone of whom iCOV may report; C7 is G07's for every automated result. */
const ordered: readonly Condition[] = [
  { fact: 'subject.organ', in: [...participants, 'bureau'] },
  ...baseline,
  { fact: 'context.order', is: true },
];
const toTheOrderer: readonly Condition[] = [...ordered, inAGroup, { fact: 'recipient.participant', is: true }];
const reportDuties = [duties.log, duties.inform, duties.feedback, duties.secrecy, duties.fiveYears];
const trendInstead = say('Vraag een trendrapport zonder namen.', 'Ask for a trend report without names.');

export const pack: RulePack = {
  id: 'wgs-icov',
  title: { nl: 'WGS paragraaf 2.2: iCOV', en: 'WGS section 2.2: iCOV' },
  validFrom: '2025-03-01',
  signatory: {
    nl: 'Een privacyjurist van de iCOV-deelnemers en de rechtmatigheidsadviescommissie (RAC).',
    en: 'A privacy lawyer of the iCOV participants and the lawfulness advisory committee (RAC).',
  },
  rules: [
    permit({
      id: 'I01',
      actions: ['give-result'],
      kinds: ['iCOV'],
      when: { all: [{ fact: 'resource.category', is: 'wealth-report' }, ...toTheOrderer] },
      approvals: ['no-objection'],
      retention: 'T5F',
      basis: [wgs('2.10'), wgs('2.12'), wgs('2.13', 'a'), wgs('2.15'), wgs('1.7', '1')],
      sentence: say(
        'U mag een vermogensoverzicht vragen over iemand die in een van de vier groepen valt.',
        'You may ask for a wealth report about someone who falls in one of the four groups.',
      ),
      obligations: reportDuties,
      alternatives: [trendInstead],
      confidence: 'H',
    }),
    permit({
      id: 'I02',
      actions: ['give-result'],
      kinds: ['iCOV'],
      when: { all: [{ fact: 'resource.category', is: 'relations-report' }, ...toTheOrderer] },
      approvals: ['no-objection'],
      retention: 'T5F',
      basis: [wgs('2.13', 'b')],
      sentence: say(
        'U mag een overzicht van zakelijke relaties vragen als dat nodig is voor het doel.',
        'You may ask for a report of business relations if the purpose needs it.',
      ),
      obligations: reportDuties,
      alternatives: [trendInstead],
      confidence: 'H',
    }),
    permit({
      id: 'I03',
      actions: ['automated-analysis', 'give-result'],
      kinds: ['iCOV'],
      when: {
        all: [
          { fact: 'resource.category', is: 'trend-report' },
          ...ordered,
          { fact: 'context.presetIndicators', is: true },
          { fact: 'resource.pseudonymised', is: true },
          { fact: 'resource.identifiable', is: false },
          {
            any: [
              { fact: 'recipient.named', is: false },
              { fact: 'recipient.participant', is: true },
            ],
          },
        ],
      },
      retention: 'ANON',
      basis: [wgs('2.13', 'c'), wgs('1.9', '5'), wgs('2.14')],
      sentence: say(
        'Een trendrapport zonder namen mag, met vooraf vastgestelde kenmerken.',
        'A trend report without names is allowed, with indicators set beforehand.',
      ),
      obligations: [duties.log],
      confidence: 'H',
    }),
    permit({
      id: 'I04',
      actions: ['re-identify'],
      kinds: ['iCOV'],
      when: {
        all: [{ fact: 'resource.category', is: 'trend-report' }, ...ordered, { fact: 'context.raisedRisk', is: true }],
      },
      approvals: ['no-objection', 'human-review'],
      retention: 'T5F',
      basis: [wgs('2.13', 'd'), wgs('1.9', '5')],
      sentence: say(
        'Namen mogen pas terug als de analyse op een verhoogd risico wijst.',
        'Names may come back only if the analysis points to a raised risk.',
      ),
      obligations: reportDuties,
      alternatives: [trendInstead],
      confidence: 'H',
    }),
    forbid({
      id: 'I05',
      actions: ['give-result'],
      kinds: ['iCOV'],
      when: {
        all: [
          { fact: 'resource.category', in: ['wealth-report', 'relations-report'] },
          { fact: 'recipient.organ', in: ['college', 'burgemeester', 'heffingsambtenaar'] },
          { not: { fact: 'context.decreeNames', is: true } },
        ],
      },
      basis: [wgs('2.11', '1(j)')],
      sentence: say(
        'Een gemeente kan geen iCOV-rapport bestellen als zij niet als deelnemer is aangewezen.',
        'A municipality cannot order an iCOV report if it is not designated as a participant.',
      ),
      alternatives: [
        say(
          'Breng de zaak in het RIEC; een iCOV-deelnemer kan dan zelf een rapport bestellen.',
          'Bring the case to the RIEC; an iCOV participant can then order a report itself.',
        ),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'I06',
      actions: [
        'report-signal',
        'provide',
        'collect',
        'joint-analysis',
        'give-result',
        're-identify',
        'automated-analysis',
        'report-error',
      ],
      kinds: ['iCOV'],
      when: {
        all: [
          // What names nobody, and what goes on to a third party, is about no group.
          { not: { fact: 'resource.category', in: ['trend-report', 'result', 'statistics', 'indicators', 'staff'] } },
          { fact: 'resource.icovGroup', is: 'none' },
        ],
      },
      basis: [wgs('2.12', '2')],
      sentence: say(
        'Deze persoon hoort niet bij een van de groepen waarover iCOV mag rapporteren.',
        'This person is in none of the groups about which iCOV may report.',
      ),
      alternatives: [
        say(
          'Gebruik de eigen bevoegdheden van uw organisatie, of meld een signaal bij het RIEC.',
          'Use your organisation’s own powers, or report a signal to the RIEC.',
        ),
      ],
      confidence: 'H',
    }),
    permit({
      id: 'I07',
      actions: ['give-result'],
      kinds: ['iCOV'],
      when: {
        all: [
          { fact: 'resource.category', is: 'result' },
          { fact: 'recipient.sector', is: 'public' },
          { fact: 'recipient.ground', is: 'public-task' },
          ...outsideNeeds,
        ],
      },
      approvals: ['no-objection', 'rac'],
      retention: 'OWN',
      basis: [wgs('2.15', '2'), wgs('1.7', '2')],
      sentence: say(
        'Een overheid buiten iCOV krijgt dit alleen na toets en zonder bezwaar.',
        'A public body outside iCOV gets this only after the test and without objection.',
      ),
      obligations: [duties.log, duties.inform, duties.feedback, duties.secrecy, duties.ownTerm],
      alternatives: [say('Laat een iCOV-deelnemer zelf optreden.', 'Have an iCOV participant act itself.')],
      confidence: 'H',
    }),
  ],
};
