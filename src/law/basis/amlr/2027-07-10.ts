import type { RulePack } from '../../rule.ts';
import { amlr2027 } from '../citation.ts';
import { forbid, permit, say } from '../row.ts';
import { duties } from '../wgs-conditions.ts';

/** From the day on which the regulation applies: banks may share within a partnership under article 75. */
export const pack: RulePack = {
  id: 'amlr',
  title: { nl: 'Antiwitwasverordening (EU) 2024/1624', en: 'Anti-money-laundering regulation (EU) 2024/1624' },
  validFrom: '2027-07-10',
  signatory: { nl: 'Een jurist van de bank en van DNB.', en: 'A lawyer of the bank and of DNB.' },
  rules: [
    permit({
      id: 'V08',
      actions: ['disclose'],
      when: {
        all: [
          { fact: 'context.kind', is: 'none' },
          { fact: 'subject.organ', is: 'bank' },
          { fact: 'recipient.organ', is: 'bank' },
          { fact: 'recipient.colleague', is: false },
          { fact: 'purpose.own', is: true },
          { fact: 'subject.designatedInside', is: true },
          { not: { fact: 'context.caseId', is: 'none' } },
          { fact: 'resource.own', is: true },
          { fact: 'recipient.necessary', is: true },
          { fact: 'judgements.minimalFields', is: true },
          { fact: 'taint.surelyHealth', is: false },
          { fact: 'context.dpia', is: true },
        ],
      },
      approvals: ['supervisor'],
      retention: 'OWN',
      basis: [amlr2027('75')],
      sentence: say(
        'Banken mogen in een samenwerking gegevens over riskante klanten delen als de toezichthouder die vooraf toetste.',
        'Banks may share data on risky customers in a partnership that the supervisor checked beforehand.',
      ),
      obligations: [duties.inform, duties.ownTerm],
      alternatives: [
        say(
          'Meld de transactie bij de FIU (Wwft 16); deel onderling alleen patronen zonder klanten.',
          'Report to the FIU (Wwft 16); among banks only share patterns without customers.',
        ),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'V08b',
      actions: ['disclose', 'export'],
      when: {
        all: [
          { fact: 'subject.organ', is: 'bank' },
          { fact: 'recipient.organ', is: 'bank' },
          { fact: 'recipient.colleague', is: false },
          { fact: 'resource.category', is: 'bulk' },
        ],
      },
      basis: [amlr2027('75')],
      sentence: say(
        'Een hele lijst met klanten mogen banken niet delen, ook niet in een samenwerking.',
        'Banks may not share a whole list of customers, not in a partnership either.',
      ),
      alternatives: [
        say(
          'Deel per klant wat nodig is, met de reden erbij.',
          'Share what is necessary for each customer, with the reason.',
        ),
      ],
      confidence: 'M',
    }),
  ],
};
