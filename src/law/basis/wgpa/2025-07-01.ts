import type { RulePack } from '../../rule.ts';
import { wgpa, wpg } from '../citation.ts';
import { forbid, permit, say } from '../row.ts';
import { agreedWhenPolice, baseline, duties } from '../wgs-conditions.ts';

export const pack: RulePack = {
  id: 'wgpa',
  title: {
    nl: 'Wet gegevensverwerking persoonsgerichte aanpak radicalisering en terroristische activiteiten',
    en: 'Act on data processing in the person-centred approach to radicalisation and terrorism',
  },
  validFrom: '2025-07-01',
  signatory: {
    nl: 'Een privacyjurist van de burgemeester en de commissie die de wet noemt.',
    en: 'A privacy lawyer of the mayor and the committee that the act names.',
  },
  rules: [
    permit({
      id: 'W01',
      actions: ['provide'],
      kinds: ['WGPA'],
      when: {
        all: [
          { fact: 'subject.organ', in: ['burgemeester', 'college', 'politie', 'om', 'reclassering', 'rvdk'] },
          {
            fact: 'resource.category',
            in: [
              'identity',
              'contact',
              'bsn',
              'housing',
              'income',
              'financial',
              'residence-status',
              'supervision',
              'care',
              'health',
              'ethnicity',
              'religion',
              'political',
              'police',
              'judicial',
            ],
          },
          { not: { fact: 'resource.originRegime', in: ['WPG-10-1-b', 'WPG-12', 'WPG-14-removed'] } },
          ...baseline,
          { fact: 'context.jointWeighing', is: true },
          { fact: 'recipient.participant', is: true },
          { not: { fact: 'recipient.undesignated', is: true } },
          {
            any: [
              { not: { fact: 'resource.originRegime', in: ['medical', 'JEUGDWET'] } },
              { fact: 'resource.secrecyGround', in: ['explicit-consent', 'statute', 'good-care', 'vital-interest'] },
            ],
          },
          agreedWhenPolice,
        ],
      },
      retention: 'T5L',
      basis: [wgpa('2-8'), wpg('20', '4')],
      sentence: say(
        'In dit overleg mag u delen wat nodig is om radicalisering te voorkomen.',
        'In this meeting you may share what is needed to prevent radicalisation.',
      ),
      obligations: [
        duties.log,
        duties.inform,
        say(
          'Vernietig de gegevens uiterlijk vijf jaar na de laatste verwerking (Wgpa 9).',
          'Destroy the data at the latest five years after the last processing (Wgpa 9).',
        ),
      ],
      confidence: 'H',
    }),
    forbid({
      id: 'W02',
      actions: ['give-result'],
      kinds: ['WGPA'],
      when: {
        all: [
          { fact: 'context.otherNamed', is: true },
          { fact: 'context.otherKind', is: 'RIEC' },
        ],
      },
      basis: [wgpa('7'), wgpa('17')],
      sentence: say(
        'Gegevens uit dit overleg mogen niet naar het RIEC.',
        'Data from this meeting may not go to the RIEC.',
      ),
      alternatives: [
        say(
          'Laat een deelnemer zijn eigen gegevens inbrengen als signaal van georganiseerde misdaad (WGS 2.23(1)).',
          'Have a participant bring its own data as a signal of organised crime (WGS 2.23(1)).',
        ),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'W03',
      actions: ['provide', 'give-result', 'collect', 'joint-analysis', 'reprocess', 'browse', 'own-task', 'export'],
      kinds: ['WGPA'],
      when: {
        all: [{ fact: 'resource.untouched', is: true }, { not: { fact: 'resource.legalHold', is: true } }],
      },
      retention: 'T5L',
      basis: [wgpa('9')],
      sentence: say(
        'Deze gegevens zijn langer dan vijf jaar niet gebruikt; ze moeten weg.',
        'These data have not been used for more than five years; they must go.',
      ),
      alternatives: [
        say('Vernietig de gegevens.', 'Destroy the data.'),
        say(
          'Is er een wet of rechtszaak die bewaren eist, leg die dan vast.',
          'If a statute or a claim demands keeping them, record it.',
        ),
      ],
      confidence: 'H',
    }),
  ],
};
