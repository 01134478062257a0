import type { RulePack } from '../../rule.ts';
import { awr, wgs, wpg } from '../citation.ts';
import { participants, sharing, signalFirst, whatSharingAsks } from '../riec-conditions.ts';
import {
  agreedWhenPolice,
  baseline,
  decreeCriteria,
  duties,
  insideTheCase,
  qualifiedSignal,
} from '../wgs-conditions.ts';
import { resultRules } from './2025-03-01-results.ts';
import { supplyRules } from './2025-03-01-supply.ts';

export const pack: RulePack = {
  id: 'wgs-riec',
  title: { nl: 'WGS paragraaf 2.3: het RIEC', en: 'WGS section 2.3: the RIEC' },
  validFrom: '2025-03-01',
  signatory: {
    nl: 'Een privacyjurist van de RIEC-deelnemers en de rechtmatigheidsadviescommissie (RAC).',
    en: 'A privacy lawyer of the RIEC participants and the lawfulness advisory committee (RAC).',
  },
  rules: [
    {
      id: 'R01',
      effect: 'permit',
      actions: ['report-signal'],
      kinds: ['RIEC'],
      when: {
        all: [
          ...baseline,
          { fact: 'subject.organ', in: participants },
          { fact: 'context.signal.adopted', is: true },
          { fact: 'context.signal.organisedCrime', is: true },
          { not: { fact: 'resource.category', is: 'sexual' } },
          decreeCriteria,
          // Informants' data, and what lies in the removed phase, describe no signal (2.22(1)(a); Wpg 14(2)).
          { not: { fact: 'resource.originRegime', in: ['WPG-10-1-b', 'WPG-12', 'WPG-14-removed'] } },
          agreedWhenPolice,
        ],
      },
      duty: 'may',
      retention: 'T5F',
      basis: [wgs('2.23', '1'), wgs('1.1')],
      sentence: {
        nl: 'U mag een signaal melden als het kan gaan om georganiseerde misdaad.',
        en: 'You may report a signal if it can be about organised crime.',
      },
      obligations: [duties.log, duties.inform, duties.correct, duties.fiveYears],
      alternatives: [
        {
          nl: 'Vraag eerst advies aan het bureau zonder persoonsgegevens te noemen.',
          en: 'First ask the bureau for advice without naming personal data.',
        },
      ],
      confidence: 'H',
    },
    {
      id: 'R02',
      effect: 'permit',
      actions: ['provide', 'collect', 'hit-no-hit'],
      kinds: ['RIEC'],
      when: {
        all: [
          ...sharing,
          { fact: 'subject.organ', in: [...participants, 'bureau'] },
          { fact: 'resource.tier', is: '1' },
          { any: [{ fact: 'recipient.named', is: false }, insideTheCase] },
        ],
      },
      duty: 'must',
      retention: 'T5F',
      basis: [wgs('1.5', '1'), wgs('2.22', '1(a)1'), wgs('2.23', '6(a)')],
      sentence: {
        nl: 'Er is een beoordeeld signaal, dus u moet deze basisgegevens delen als ze nodig zijn.',
        en: 'There is an assessed signal, so you must share these basic data if they are needed.',
      },
      obligations: whatSharingAsks,
      alternatives: [signalFirst],
      confidence: 'H',
    },
    {
      id: 'R03',
      effect: 'forbid',
      actions: ['collect', 'provide', 'joint-analysis'],
      kinds: ['RIEC'],
      // A question to another partnership (G17) may come before; one inside this one finds no permit before (R02, R04).
      when: { all: [{ fact: 'resource.tier', in: ['1', '2', '3'] }, { not: qualifiedSignal }] },
      duty: 'may',
      retention: '0',
      basis: [wgs('2.23', '2-4')],
      sentence: {
        nl: 'Eerst moeten de deelnemers het signaal beoordelen; daarna mag u gegevens verzamelen.',
        en: 'First the participants must assess the signal; after that you may collect data.',
      },
      obligations: [],
      alternatives: [signalFirst],
      confidence: 'H',
    },
    {
      id: 'R04',
      effect: 'permit',
      actions: ['provide', 'hit-no-hit'],
      kinds: ['RIEC'],
      when: {
        all: [
          ...sharing,
          { fact: 'subject.organ', in: ['belastingdienst', 'douane'] },
          { fact: 'resource.originRegime', in: ['AWR', 'ADW'] },
          { fact: 'resource.tier', is: '2' },
          { fact: 'recipient.sector', is: 'public' },
          insideTheCase,
        ],
      },
      duty: 'must',
      retention: 'T5F',
      basis: [wgs('1.5', '1'), wgs('2.22', '1(a)2'), wgs('2.23', '6(b)'), awr('67')],
      sentence: {
        nl: 'De Belastingdienst moet deze gegevens delen met het RIEC als dat nodig is.',
        en: 'The tax service must share these data with the RIEC if that is needed.',
      },
      obligations: whatSharingAsks,
      alternatives: [signalFirst],
      confidence: 'H',
    },
    {
      id: 'R05',
      effect: 'permit',
      actions: ['provide', 'hit-no-hit'],
      kinds: ['RIEC'],
      when: {
        all: [
          ...sharing,
          { fact: 'subject.organ', in: ['politie', 'kmar'] },
          { fact: 'resource.originRegime', in: ['WPG-8', 'WPG-13'] },
          { fact: 'resource.tier', is: '2' },
          insideTheCase,
        ],
      },
      approvals: ['competent-authority'],
      duty: 'must',
      retention: 'T5F',
      basis: [wgs('1.5', '2(a)'), wgs('2.22', '1(a)2'), wpg('20', '3')],
      sentence: {
        nl: 'De politie geeft deze gegevens na akkoord van het bevoegd gezag.',
        en: 'The police give these data after agreement of the competent authority.',
      },
      obligations: [
        ...whatSharingAsks,
        {
          nl: 'Een politiemedewerker geeft het antwoord, geen systeem (Wpg 23(2)).',
          en: 'A police officer gives the answer, not a system (Wpg 23(2)).',
        },
      ],
      alternatives: [signalFirst],
      confidence: 'H',
    },
    ...supplyRules,
    ...resultRules,
  ],
};
