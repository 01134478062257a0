import type { RulePack } from '../../rule.ts';
import { gdpr, uavg } from '../citation.ts';
import { forbid, say } from '../row.ts';

/** The note read the consolidation of 1 January 2020. */
export const pack: RulePack = {
  id: 'uavg',
  title: { nl: 'Uitvoeringswet AVG', en: 'GDPR implementation act' },
  validFrom: '2020-01-01',
  signatory: { nl: 'Een privacyjurist van het bedrijf.', en: 'A privacy lawyer of the company.' },
  rules: [
    forbid({
      id: 'V03',
      actions: ['disclose', 'export'],
      when: {
        all: [
          { fact: 'resource.category', is: 'blacklist' },
          { fact: 'subject.sector', is: 'private' },
          { fact: 'recipient.sector', is: 'private' },
          { not: { fact: 'context.apLicence', is: true } },
        ],
      },
      basis: [uavg('33', '4(c)'), uavg('33', '5'), gdpr('10')],
      sentence: say(
        'Een zwarte lijst tussen bedrijven mag niet zonder vergunning van de AP.',
        'A blacklist between companies is not allowed without a licence of the data protection authority.',
      ),
      alternatives: [
        say(
          'Doe aangifte, houd de persoon van uw eigen terrein, of vraag een vergunning aan de AP.',
          'Report the offence, keep the person off your own site, or apply for a licence.',
        ),
      ],
      confidence: 'H',
    }),
  ],
};
