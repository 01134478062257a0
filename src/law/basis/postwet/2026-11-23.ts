import type { RulePack } from '../../rule.ts';
import { grondwet, postwet } from '../citation.ts';
import { forbid, say } from '../row.ts';

/** As the research note remembers it; its date is the day of the note. */
export const pack: RulePack = {
  id: 'postwet',
  title: { nl: 'Postwet 2009 en briefgeheim', en: 'Postal act and secrecy of letters' },
  validFrom: '2026-11-23',
  signatory: { nl: 'Een jurist van het postbedrijf.', en: 'A lawyer of the postal company.' },
  rules: [
    forbid({
      id: 'V04',
      actions: ['disclose', 'report-offence'],
      when: {
        all: [
          { fact: 'resource.category', is: 'mail-content' },
          { fact: 'subject.organ', is: 'postal-company' },
        ],
      },
      basis: [grondwet('13'), postwet('geheim')],
      sentence: say(
        'Een postbedrijf mag een pakket niet zelf openen om bewijs te zoeken.',
        'A postal company may not open a parcel itself to look for evidence.',
      ),
      alternatives: [
        say(
          'Meld wat aan de buitenkant opvalt; de Douane of een rechter kan laten openen.',
          'Report what is seen from outside; customs or a judge can have it opened.',
        ),
      ],
      confidence: 'M',
    }),
  ],
};
