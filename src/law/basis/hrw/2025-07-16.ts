import type { RulePack } from '../../rule.ts';
import { hrw } from '../citation.ts';
import { beside, gatewayDuties, lookedUpOrGivenBy, named } from '../gateway-conditions.ts';
import { permit, say } from '../row.ts';

export const pack: RulePack = {
  id: 'hrw',
  title: { nl: 'Handelsregisterwet 2007', en: 'Trade register act' },
  validFrom: '2025-07-16',
  signatory: {
    nl: 'Een jurist van de KvK en van de organisatie.',
    en: 'A lawyer of the register and the organisation.',
  },
  rules: [
    permit({
      id: 'K01',
      actions: ['browse', 'disclose'],
      kinds: beside,
      when: {
        all: [
          lookedUpOrGivenBy('kvk'),
          { not: { fact: 'resource.secrecyClosed', is: true } },
          { fact: 'resource.originRegime', is: 'HRW' },
          { fact: 'resource.category', in: ['company', 'business-relations'] },
          named,
        ],
      },
      retention: 'OWN',
      basis: [hrw('21'), hrw('22'), hrw('23')],
      sentence: say(
        'Openbare bedrijfsgegevens mag u gewoon opvragen.',
        'Public data about companies you may simply look up.',
      ),
      obligations: [say('Een afgeschermd adres blijft afgeschermd.', 'A shielded address stays shielded.')],
      confidence: 'M',
    }),
    permit({
      id: 'K02',
      actions: ['browse', 'disclose'],
      kinds: beside,
      when: {
        all: [
          {
            any: [
              {
                all: [
                  { fact: 'subject.organ', is: 'bank' },
                  { fact: 'recipient.named', is: false },
                  { fact: 'context.purposeCode', is: 'wwft-duties' },
                ],
              },
              {
                all: [
                  { fact: 'subject.organ', is: 'kvk' },
                  { fact: 'recipient.organ', is: 'bank' },
                  { fact: 'recipient.use', is: 'due-diligence' },
                ],
              },
            ],
          },
          { fact: 'resource.originRegime', is: 'HRW-UBO' },
          { fact: 'purpose.own', is: true },
          { fact: 'resource.category', in: ['company', 'business-relations', 'identity'] },
          named,
        ],
      },
      retention: 'OWN',
      basis: [hrw('22a', '1')],
      sentence: say(
        'Een bank mag de eigenaar achter een bedrijf opzoeken voor klantonderzoek.',
        'A bank may look up the owner behind a company for customer due diligence.',
      ),
      obligations: [gatewayDuties.log],
      confidence: 'H',
    }),
    permit({
      id: 'K03',
      actions: ['browse'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', in: ['college', 'burgemeester'] },
          { fact: 'resource.originRegime', is: 'HRW-UBO' },
          { fact: 'purpose.own', is: true },
          { fact: 'context.decreeNames', is: true },
          named,
        ],
      },
      approvals: ['legal-check'],
      retention: 'OWN',
      basis: [hrw('22a', '2'), hrw('28')],
      sentence: say(
        'Controleer eerst of uw organisatie het UBO-register mag inzien; vraag het anders aan het bedrijf zelf.',
        'First check whether your organisation may see the register of owners; otherwise ask the company itself.',
      ),
      obligations: [gatewayDuties.log],
      alternatives: [say('Vraag het aan het bedrijf zelf (Bibob 7a).', 'Ask the company itself (Bibob 7a).')],
      confidence: 'L',
    }),
  ],
};
