import type { RulePack } from '../../rule.ts';
import { awb } from '../citation.ts';
import { beside, gatewayDuties, ownGround } from '../gateway-conditions.ts';
import { permit, say } from '../row.ts';

/** As the research note remembers it; its date is the day of the note. */
export const pack: RulePack = {
  id: 'awb',
  title: { nl: 'Algemene wet bestuursrecht: bekendmaken', en: 'General administrative law act: making known' },
  validFrom: '2026-11-23',
  signatory: { nl: 'Een bestuursjurist van de gemeente.', en: 'An administrative lawyer of the municipality.' },
  rules: [
    permit({
      id: 'P20',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', in: ['college', 'burgemeester'] },
          { fact: 'recipient.organ', in: ['citizen', 'private', 'housing-association'] },
          { fact: 'recipient.use', is: 'make-known' },
          { fact: 'resource.category', in: ['permits', 'supervision'] },
          ...ownGround,
          { fact: 'resource.thirdPartiesRemoved', is: true },
        ],
      },
      retention: 'OWN',
      basis: [awb('3:41')],
      sentence: say(
        'Het sluitingsbesluit stuurt u aan de eigenaar en de gebruiker, zonder gegevens van anderen.',
        'You send the closure order to owner and user, without data of others.',
      ),
      obligations: [gatewayDuties.log],
      alternatives: [say('Lak de gegevens van anderen weg.', 'Black out the data of others.')],
      confidence: 'M',
    }),
  ],
};
