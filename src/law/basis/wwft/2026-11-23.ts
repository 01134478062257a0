import type { RulePack } from '../../rule.ts';
import { gdpr, wwft } from '../citation.ts';
import { beside, formalDemand, gatewayDuties, named, ownData, ownGround, validDemand } from '../gateway-conditions.ts';
import { forbid, permit, say } from '../row.ts';

const { log } = gatewayDuties;

/** As the research note remembers it; its date is the day of the note. */
export const pack: RulePack = {
  id: 'wwft',
  title: { nl: 'Wet ter voorkoming van witwassen', en: 'Anti-money-laundering act' },
  validFrom: '2026-11-23',
  signatory: { nl: 'Een jurist van de FIU en van de instelling.', en: 'A lawyer of the FIU and of the institution.' },
  rules: [
    permit({
      id: 'P22',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', is: 'fiu' },
          { fact: 'recipient.organ', in: ['politie', 'kmar', 'rijksrecherche', 'fiod', 'nla', 'nvwa-iod'] },
          ...ownGround,
          ownData,
          { fact: 'context.fiuDeclared', is: true },
        ],
      },
      retention: 'WPG',
      basis: [wwft('13')],
      sentence: say(
        'Verdacht verklaarde transacties gaan van de FIU naar de opsporing.',
        'Transactions declared suspicious go from the FIU to the investigators.',
      ),
      obligations: [log],
      confidence: 'M',
    }),
    permit({
      id: 'V06',
      actions: ['disclose', 'report-offence'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', is: 'bank' },
          { fact: 'recipient.organ', is: 'fiu' },
          { fact: 'purpose.own', is: true },
          { fact: 'context.purposeCode', is: 'wwft-duties' },
          { fact: 'resource.category', in: ['financial', 'identity', 'contact', 'company'] },
          named,
        ],
      },
      duty: 'must',
      retention: 'OWN',
      basis: [wwft('16')],
      sentence: say(
        'Een bank moet een ongebruikelijke transactie melden bij de FIU.',
        'A bank must report an unusual transaction to the FIU.',
      ),
      obligations: [
        log,
        say('Vertel de klant niets over de melding (Wwft 23).', 'Tell the customer nothing of it (Wwft 23).'),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'V07',
      actions: ['disclose', 'provide', 'report-signal'],
      kinds: ['none', 'WPG20', 'RIEC'],
      when: {
        all: [
          { fact: 'subject.organ', is: 'bank' },
          {
            any: [
              { fact: 'context.kind', is: 'RIEC' },
              { fact: 'recipient.organ', in: ['college', 'burgemeester', 'heffingsambtenaar', 'bureau'] },
            ],
          },
          { not: validDemand },
        ],
      },
      basis: [wwft('23'), gdpr('6')],
      sentence: say(
        'Een bank mag klantgegevens niet zomaar aan de gemeente of het RIEC geven.',
        'A bank may not simply give customer data to the municipality or the RIEC.',
      ),
      alternatives: [
        say('Meld de transactie bij de FIU (Wwft 16).', 'Report the transaction to the FIU (Wwft 16).'),
        formalDemand,
      ],
      confidence: 'M',
    }),
  ],
};
