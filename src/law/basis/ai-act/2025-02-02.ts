import type { RulePack } from '../../rule.ts';
import { actions } from '../../terms.ts';
import { aiAct, wgs } from '../citation.ts';
import { gatewayDuties, ownGround } from '../gateway-conditions.ts';
import { forbid, permit, say } from '../row.ts';

export const pack: RulePack = {
  id: 'ai-act',
  title: { nl: 'AI-verordening', en: 'AI act' },
  validFrom: '2025-02-02',
  signatory: {
    nl: 'Een jurist die de AI-verordening kent, met de functionaris gegevensbescherming.',
    en: 'A lawyer who knows the AI act, with the data protection officer.',
  },
  rules: [
    forbid({
      id: 'A01',
      actions,
      // Broader than the act, which speaks of profiling alone: no score of a person exists in this house.
      when: { fact: 'resource.category', is: 'person-score' },
      basis: [aiAct('5', '1(d)')],
      sentence: say(
        'Een computer mag niet voorspellen wie een misdrijf gaat plegen op basis van een profiel.',
        'A computer may not predict from a profile who will commit a crime.',
      ),
      alternatives: [
        say(
          'Weeg feiten in een signaal of een zaak, of analyseer goederen, routes en bedrijven.',
          'Weigh facts in a signal or a case, or analyse goods, routes and companies.',
        ),
      ],
      confidence: 'M',
    }),
    permit({
      id: 'A02',
      actions: ['automated-analysis', 'joint-analysis'],
      kinds: ['none'],
      when: {
        all: [
          { fact: 'resource.category', is: 'goods' },
          ...ownGround,
          { fact: 'resource.identifiable', is: false },
          { fact: 'context.explainable', is: true },
          { fact: 'act.machineDecision', is: false },
        ],
      },
      retention: 'OWN',
      basis: [aiAct('overweging 42'), wgs('1.9', '6')],
      sentence: say(
        "Risico's van goederen, routes en bedrijven mag u analyseren als u de uitkomst kunt uitleggen.",
        'You may analyse risks of goods, routes and companies if you can explain the outcome.',
      ),
      obligations: [
        gatewayDuties.log,
        say('Een mens beslist wat er met de uitkomst gebeurt.', 'A person decides what is done with the outcome.'),
      ],
      confidence: 'M',
    }),
  ],
};
