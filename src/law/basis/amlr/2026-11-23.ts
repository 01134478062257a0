import type { RulePack } from '../../rule.ts';
import { amlr } from '../citation.ts';
import { forbid, say } from '../row.ts';

/** Until 10 July 2027; from that day `2027-07-10.ts` holds. */
export const pack: RulePack = {
  id: 'amlr',
  title: { nl: 'Antiwitwasverordening (EU) 2024/1624', en: 'Anti-money-laundering regulation (EU) 2024/1624' },
  validFrom: '2026-11-23',
  signatory: { nl: 'Een jurist van de bank en van DNB.', en: 'A lawyer of the bank and of DNB.' },
  rules: [
    forbid({
      id: 'V08',
      actions: ['disclose', 'export'],
      when: {
        all: [
          { fact: 'subject.organ', is: 'bank' },
          { fact: 'recipient.organ', is: 'bank' },
          { fact: 'recipient.colleague', is: false },
        ],
      },
      basis: [amlr('75')],
      sentence: say(
        'Banken mogen dit nog niet onderling delen; na juli 2027 kan dat onder strenge regels.',
        'Banks may not share this among themselves yet; after July 2027 they can under strict rules.',
      ),
      alternatives: [
        say(
          'Meld de transactie bij de FIU (Wwft 16); deel onderling alleen patronen zonder klanten.',
          'Report to the FIU (Wwft 16); among banks only share patterns without customers.',
        ),
      ],
      confidence: 'M',
    }),
  ],
};
