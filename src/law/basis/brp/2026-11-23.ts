import type { RulePack } from '../../rule.ts';
import { brp } from '../citation.ts';
import { beside, gatewayDuties, lookedUpOrGivenBy, named } from '../gateway-conditions.ts';
import { permit, say } from '../row.ts';

/** As the research note remembers it; its date is the day of the note. */
export const pack: RulePack = {
  id: 'brp',
  title: { nl: 'Wet basisregistratie personen', en: 'Population register act' },
  validFrom: '2026-11-23',
  signatory: { nl: 'De beheerder van de BRP.', en: 'The keeper of the population register.' },
  rules: [
    permit({
      id: 'K04',
      actions: ['browse', 'disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'resource.originRegime', is: 'BRP' },
          lookedUpOrGivenBy('rvig'),
          {
            any: [
              { fact: 'recipient.named', is: false },
              { fact: 'recipient.sector', is: 'public' },
            ],
          },
          { fact: 'subject.sector', is: 'public' },
          { fact: 'subject.designatedInside', is: true },
          { fact: 'purpose.own', is: true },
          named,
          { fact: 'context.brpAuthorised', is: true },
          { not: { fact: 'resource.category', is: 'bulk' } },
        ],
      },
      retention: 'OWN',
      basis: [brp('3.2')],
      sentence: say(
        'U mag alleen de BRP-gegevens zien die in uw autorisatie staan.',
        'You may only see the population data that your authorisation covers.',
      ),
      obligations: [gatewayDuties.log],
      alternatives: [
        say('Vraag de afdeling burgerzaken om dit ene gegeven.', 'Ask the registry office for this one item.'),
      ],
      confidence: 'M',
    }),
    permit({
      id: 'K05',
      actions: ['report-error'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.sector', is: 'public' },
          { fact: 'recipient.organ', is: 'college' },
          { fact: 'resource.originRegime', is: 'BRP' },
          { fact: 'judgements.justifiedDoubt', is: true },
          named,
        ],
      },
      duty: 'must',
      retention: 'OWN',
      basis: [brp('2.34')],
      sentence: say('Twijfelt u aan een adres, dan moet u dat melden.', 'If you doubt an address you must report it.'),
      obligations: [gatewayDuties.log],
      confidence: 'M',
    }),
  ],
};
