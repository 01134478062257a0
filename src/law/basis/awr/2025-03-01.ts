import type { RulePack } from '../../rule.ts';
import { awr, woo } from '../citation.ts';
import { beside, gatewayDuties, municipality, ownData, ownGround } from '../gateway-conditions.ts';
import { forbid, permit, say } from '../row.ts';

export const pack: RulePack = {
  id: 'awr',
  title: { nl: 'Geheimhouding van de Belastingdienst', en: 'Secrecy of the tax service' },
  validFrom: '2025-03-01',
  signatory: { nl: 'Een jurist van de Belastingdienst.', en: 'A lawyer of the tax service.' },
  rules: [
    permit({
      id: 'T01',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', is: 'belastingdienst' },
          { fact: 'recipient.organ', in: municipality },
          { fact: 'recipient.use', is: 'task' },
          { fact: 'resource.originRegime', is: 'AWR' },
          ...ownGround,
          ownData,
          {
            any: [
              { fact: 'resource.taxOpening', in: ['statute', 'regulation-list'] },
              {
                all: [
                  { fact: 'resource.taxOpening', is: 'exemption' },
                  { fact: 'approval.minister', is: true },
                ],
              },
            ],
          },
        ],
      },
      approvals: ['legal-check'],
      retention: 'OWN',
      basis: [awr('67', '2-3')],
      sentence: say(
        'Buiten het RIEC mag de Belastingdienst alleen delen als de regeling dat noemt.',
        'Outside the RIEC the tax service may share only if the regulation says so.',
      ),
      obligations: [gatewayDuties.log, gatewayDuties.ownTerm],
      alternatives: [
        say(
          'Breng de zaak in het RIEC als het om georganiseerde misdaad gaat.',
          'Bring the case to the RIEC if it is organised crime.',
        ),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'T02',
      actions: ['disclose', 'publish'],
      when: {
        all: [
          { fact: 'resource.category', is: 'tax' },
          { fact: 'subject.organ', in: ['belastingdienst', 'douane', 'fiod'] },
          {
            any: [
              { fact: 'recipient.named', is: false },
              { fact: 'recipient.use', is: 'openness' },
            ],
          },
        ],
      },
      basis: [awr('67'), woo('8.8')],
      sentence: say('Belastinggegevens mag u niet openbaar maken.', 'Tax data may not be made public.'),
      alternatives: [
        say(
          'Maak alleen cijfers openbaar waarin niemand te herkennen is.',
          'Only publish figures in which nobody can be recognised.',
        ),
      ],
      confidence: 'M',
    }),
  ],
};
