import type { RulePack } from '../../rule.ts';
import { jeugdwet, sr, wmo } from '../citation.ts';
import { formalDemand } from '../gateway-conditions.ts';
import { forbid, say } from '../row.ts';

/** As the research note remembers it; its date is the day of the note. */
export const pack: RulePack = {
  id: 'wmo-jeugdwet',
  title: { nl: 'Geheimhouding in Wmo 2015 en Jeugdwet', en: 'Secrecy in the social support and youth acts' },
  validFrom: '2026-11-23',
  signatory: {
    nl: 'Een privacyjurist van het sociaal domein van de gemeente.',
    en: 'A privacy lawyer of the social domain of the municipality.',
  },
  rules: [
    forbid({
      id: 'P18',
      actions: ['disclose', 'report-offence', 'answer-demand'],
      when: {
        all: [
          { fact: 'subject.organ', in: ['college', 'burgemeester'] },
          { fact: 'resource.category', in: ['care', 'health'] },
          { fact: 'recipient.organ', in: ['politie', 'om'] },
          { not: { fact: 'context.demand', is: 'valid-demand' } },
          {
            not: {
              fact: 'resource.secrecyGround',
              in: ['explicit-consent', 'statute', 'vital-interest', 'valid-demand'],
            },
          },
        ],
      },
      basis: [wmo('5.3'), jeugdwet('7.3.11'), sr('272')],
      sentence: say(
        'Een zorgdossier gaat niet naar de politie zonder wettelijke plicht, noodsituatie of toestemming.',
        'A care file does not go to the police without a statutory duty, an emergency or consent.',
      ),
      alternatives: [
        formalDemand,
        say('Doe aangifte van het feit zelf, zonder het dossier.', 'Report the fact itself, without the file.'),
      ],
      confidence: 'M',
    }),
  ],
};
