import type { RulePack } from '../../rule.ts';
import { adw, ucc, wgs } from '../citation.ts';
import { beside, gatewayDuties, neededThere, ownData, ownGround } from '../gateway-conditions.ts';
import { forbid, permit, say } from '../row.ts';

/** As the research note remembers it; its date is the day of the note. */
export const pack: RulePack = {
  id: 'adw',
  title: { nl: 'Algemene douanewet', en: 'General customs act' },
  validFrom: '2026-11-23',
  signatory: { nl: 'Een jurist van de Douane.', en: 'A lawyer of customs.' },
  rules: [
    forbid({
      id: 'T05',
      actions: ['disclose', 'export'],
      when: {
        all: [
          { fact: 'subject.organ', is: 'douane' },
          { fact: 'recipient.sector', is: 'private' },
          {
            any: [
              { fact: 'resource.originRegime', is: 'ADW' },
              { fact: 'resource.category', is: 'goods' },
            ],
          },
        ],
      },
      basis: [adw('1:33'), ucc('12')],
      sentence: say(
        'De Douane vertelt een bedrijf niet welke containers zij verdacht vindt.',
        'Customs does not tell a company which containers it finds suspect.',
      ),
      alternatives: [
        say(
          'Deel algemene kenmerken van smokkel, zonder containers te noemen.',
          'Share general traits of smuggling, without naming containers.',
        ),
      ],
      confidence: 'M',
    }),
    permit({
      id: 'T06',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', is: 'douane' },
          { fact: 'recipient.organ', in: ['politie', 'fiod'] },
          { fact: 'recipient.use', is: 'investigation' },
          { fact: 'resource.originRegime', is: 'ADW' },
          ...ownGround,
          ownData,
          neededThere,
          { fact: 'resource.taxOpening', in: ['statute', 'regulation-list', 'exemption'] },
        ],
      },
      approvals: ['legal-check'],
      retention: 'OWN',
      basis: [adw('1:33'), wgs('1.5', '1')],
      sentence: say(
        'De Douane mag delen met de opsporing als haar wet een uitzondering maakt.',
        'Customs may share with investigators if its act makes an exception.',
      ),
      obligations: [gatewayDuties.log, gatewayDuties.ownTerm],
      confidence: 'L',
    }),
  ],
};
