import type { RulePack } from '../../rule.ts';
import { outwardActs } from '../acts.ts';
import { bibob, bpg, gdpr, gemeentewet, opiumwet, sr, sv, wpg } from '../citation.ts';
import { beside, gatewayDuties, neededThere, ownData, ownGround, policeDataThatMayGo } from '../gateway-conditions.ts';
import { forbid, permit, say } from '../row.ts';
import { policeRegimes } from '../wgs-conditions.ts';

const { log, ownTerm } = gatewayDuties;
const kept = say(
  'Geef de ontvanger door waarvoor hij de gegevens mag gebruiken; hij houdt ze geheim (Wpg 3, 7).',
  'Tell the recipient what the data may be used for; the recipient keeps them secret (Wpg 3, 7).',
);
/** In which data leave under some name or other. */
const goesOut = ['disclose', 'provide', 'give-result', 'export', 'account', 'report-error'] as const;
const policeDuties = [log, kept, ownTerm];
const fromThePolice = [{ fact: 'subject.organ', is: 'politie' }, policeDataThatMayGo, ...ownGround, ownData] as const;
const warnWithoutNames = say('Waarschuw zonder namen te noemen.', 'Warn without naming persons.');

export const pack: RulePack = {
  id: 'wpg',
  title: { nl: 'Wet politiegegevens', en: 'Police data act' },
  validFrom: '2025-07-01',
  signatory: {
    nl: 'De privacyjurist en de functionaris gegevensbescherming van de politie.',
    en: 'The privacy lawyer and the data protection officer of the police.',
  },
  rules: [
    permit({
      id: 'P01',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'burgemeester' },
          { fact: 'recipient.use', is: 'close-premises' },
          ...fromThePolice,
          neededThere,
          { fact: 'resource.thirdPartiesRemoved', is: true },
        ],
      },
      retention: 'OWN',
      basis: [wpg('16', '1(b)2'), opiumwet('13b')],
      sentence: say(
        'De politie mag de burgemeester een rapport geven om een drugspand te sluiten.',
        'The police may give the mayor a report to close a drugs property.',
      ),
      obligations: policeDuties,
      confidence: 'M',
    }),
    permit({
      id: 'P02',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'burgemeester' },
          { fact: 'recipient.use', is: 'public-order' },
          ...fromThePolice,
          neededThere,
        ],
      },
      retention: 'OWN',
      basis: [wpg('16', '1(b)2'), gemeentewet('174a')],
      sentence: say(
        'De politie mag de burgemeester informeren voor de openbare orde.',
        'The police may inform the mayor for public order.',
      ),
      obligations: policeDuties,
      confidence: 'H',
    }),
    permit({
      id: 'P03',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'college' },
          { fact: 'recipient.use', is: 'benefit-check' },
          ...fromThePolice,
          neededThere,
          { fact: 'context.specialCase', is: true },
        ],
      },
      approvals: ['competent-authority'],
      retention: 'OWN',
      basis: [wpg('19', 'd')],
      sentence: say(
        'De sociale dienst krijgt alleen bij uitzondering politiegegevens, na akkoord van het gezag.',
        'Social services get police data only by exception, after agreement of the authority.',
      ),
      obligations: policeDuties,
      alternatives: [
        say('Laat de sociale dienst zelf onderzoek doen.', 'Have social services investigate by themselves.'),
      ],
      confidence: 'M',
    }),
    permit({
      id: 'P04',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'housing-association' },
          { fact: 'recipient.use', is: 'nuisance' },
          ...fromThePolice,
          neededThere,
          { fact: 'context.wpgDecision', is: true },
        ],
      },
      approvals: ['competent-authority'],
      fields: ['address', 'facts'],
      retention: 'OWN',
      basis: [wpg('20', '1-2')],
      sentence: say(
        'Delen met de corporatie mag als er een vastgelegd besluit is voor die samenwerking.',
        'Sharing with the housing association is allowed if there is a written decision for that cooperation.',
      ),
      obligations: policeDuties,
      alternatives: [
        say(
          'Laat de burgemeester optreden; die mag de politie wel informeren (Wpg 16(1)(b)).',
          'Have the mayor act; the police may inform the mayor (Wpg 16(1)(b)).',
        ),
      ],
      confidence: 'M',
    }),
    permit({
      id: 'P05',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'terminal' },
          { fact: 'recipient.use', is: 'drug-extraction' },
          ...fromThePolice,
          neededThere,
          {
            any: [
              { fact: 'context.specialCase', is: true },
              { fact: 'context.wpgDecision', is: true },
            ],
          },
        ],
      },
      approvals: ['competent-authority'],
      retention: 'OWN',
      basis: [wpg('19', 'a'), wpg('20', '1')],
      sentence: say(
        'De politie mag een terminal waarschuwen; namen alleen als het gezag akkoord is.',
        'The police may warn a terminal; names only if the authority agrees.',
      ),
      obligations: policeDuties,
      alternatives: [warnWithoutNames],
      confidence: 'M',
    }),
    forbid({
      id: 'P06',
      actions: ['hit-no-hit'],
      when: {
        all: [
          { fact: 'subject.organ', is: 'politie' },
          { fact: 'subject.machine', is: true },
        ],
      },
      basis: [wpg('23', '2'), wpg('18')],
      sentence: say(
        'Een open ja/nee-koppeling met politiegegevens mag niet; een politiemedewerker moet antwoorden.',
        'An open yes/no link with police data is not allowed; a police officer must answer.',
      ),
      alternatives: [
        say(
          'Zet de vraag klaar voor een politiemedewerker; die geeft het antwoord.',
          'Put the question to a police officer, who gives the answer.',
        ),
      ],
      confidence: 'M',
    }),
    permit({
      id: 'P07',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'bibob-bureau' },
          ...fromThePolice,
          { fact: 'context.demand', in: ['request', 'valid-demand'] },
        ],
      },
      retention: 'BIB5',
      basis: [bibob('27', '1(f)'), wpg('18'), bpg('4:3')],
      sentence: say(
        'De politie geeft het Bureau op verzoek de nodige gegevens.',
        'The police give the Bureau the data it needs, on request.',
      ),
      obligations: [log, gatewayDuties.onlyAsked],
      confidence: 'H',
    }),
    forbid({
      id: 'P08',
      actions: [
        ...goesOut,
        'hit-no-hit',
        'report-signal',
        'intervene',
        'reprocess',
        'collect',
        'joint-analysis',
        're-identify',
      ],
      when: { fact: 'resource.originRegime', is: 'WPG-14-removed' },
      retention: 'WPG',
      basis: [wpg('14', '1'), wpg('14', '2')],
      sentence: say(
        'Deze gegevens zijn al verwijderd uit de werkbestanden en mogen niet meer naar buiten.',
        'These data have been removed from the working files already and may not go out any more.',
      ),
      alternatives: [
        say(
          'Gebruik alleen wat nog in de werkbestanden staat, of doe nieuw onderzoek.',
          'Only use what is still in the working files, or investigate anew.',
        ),
      ],
      confidence: 'H',
    }),
    permit({
      id: 'P09',
      actions: ['disclose'],
      kinds: beside,
      when: { all: [{ fact: 'recipient.organ', is: 'om' }, ...fromThePolice, neededThere] },
      retention: 'WPG',
      basis: [wpg('16', '1(a)')],
      sentence: say(
        'De politie deelt met het OM wat het OM nodig heeft.',
        'The police share with the prosecution what the prosecution needs.',
      ),
      obligations: [log],
      confidence: 'H',
    }),
    permit({
      id: 'P10',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'kvk' },
          { fact: 'recipient.use', is: 'register-integrity' },
          ...fromThePolice,
          neededThere,
          { fact: 'context.specialCase', is: true },
        ],
      },
      approvals: ['competent-authority'],
      retention: 'OWN',
      basis: [wpg('19', 'a, d')],
      sentence: say(
        'De KvK krijgt alleen in een bijzonder geval politiegegevens, na akkoord van het gezag.',
        'The trade register gets police data only in a special case, after agreement of the authority.',
      ),
      obligations: policeDuties,
      alternatives: [warnWithoutNames],
      confidence: 'L',
    }),
    forbid({
      id: 'P08b',
      actions: outwardActs,
      when: {
        all: [
          { fact: 'resource.originRegime', in: ['WPG-12', 'WPG-10-1-b'] },
          { fact: 'recipient.named', is: true },
          { not: { fact: 'recipient.organ', in: ['politie', 'om', 'kmar', 'rijksrecherche'] } },
        ],
      },
      retention: 'WPG',
      basis: [wpg('12'), wpg('10', '1(b)')],
      sentence: say(
        'Gegevens van informanten blijven bij politie en OM.',
        'Data of informants stay with police and prosecution.',
      ),
      alternatives: [
        say(
          'Laat de politie een eigen rapport maken dat niet op informanten rust.',
          'Have the police make a report of its own that does not rest on informants.',
        ),
      ],
      confidence: 'H',
    }),
    forbid({
      id: 'P11',
      actions: outwardActs,
      when: {
        all: [
          { fact: 'recipient.named', is: true },
          { fact: 'recipient.organ', in: ['press', 'political-party', 'council', 'citizen'] },
          {
            any: [
              { fact: 'resource.category', is: 'police' },
              { fact: 'resource.originRegime', in: policeRegimes },
            ],
          },
        ],
      },
      basis: [wpg('7'), sr('272')],
      sentence: say(
        'Politiegegevens gaan nooit naar pers, politiek of bekenden.',
        'Police data never go to press, politics or acquaintances.',
      ),
      alternatives: [
        say(
          'Verwijs naar de woordvoerder van de politie of het OM.',
          'Refer to the spokesperson of the police or the prosecution.',
        ),
        say(
          'Geef alleen cijfers waarin niemand te herkennen is.',
          'Only give figures in which nobody can be recognised.',
        ),
      ],
      confidence: 'M',
    }),
    permit({
      id: 'P12',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'researcher' },
          { fact: 'recipient.use', is: 'research' },
          ...fromThePolice,
          // What the research brings out; the act asks that nobody can be recognised in it.
          { fact: 'resource.identifiable', is: false },
        ],
      },
      approvals: ['minister'],
      retention: 'ANON',
      basis: [wpg('22')],
      sentence: say(
        'Onderzoek mag als niemand in de uitkomst te herkennen is.',
        'Research is allowed if nobody can be recognised in the outcome.',
      ),
      obligations: [log],
      alternatives: [say('Geef alleen tellingen.', 'Give counts only.')],
      confidence: 'H',
    }),
    permit({
      id: 'P13',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'foreign-authority' },
          { fact: 'recipient.region', is: 'EU' },
          ...fromThePolice,
          { fact: 'context.foreignChannel', is: 'police' },
        ],
      },
      retention: 'WPG',
      basis: [wpg('15a')],
      sentence: say(
        'Delen met politie in de EU gaat via de vaste politiekanalen.',
        'Sharing with police in the EU goes along the fixed police channels.',
      ),
      obligations: [log],
      confidence: 'H',
    }),
    permit({
      id: 'P14',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'foreign-authority' },
          { fact: 'recipient.region', is: 'third-country' },
          ...fromThePolice,
          { fact: 'context.foreignChannel', is: 'police' },
          { fact: 'context.foreignSafeguard', in: ['adequacy', 'safeguards', 'exception'] },
        ],
      },
      // The member state from which the data came must consent.
      approvals: ['source-consent'],
      retention: 'WPG',
      basis: [wpg('17a'), wpg('32', '2')],
      sentence: say(
        'Delen met een land buiten de EU mag alleen met waarborgen en wordt apart vastgelegd.',
        'Sharing with a country outside the EU only with safeguards, and it is recorded apart.',
      ),
      obligations: [log, say('Leg deze doorgifte apart vast (Wpg 32(2)).', 'Record this transfer apart (Wpg 32(2)).')],
      alternatives: [say('Ga via een rechtshulpverzoek van het OM.', 'Go through a request of the prosecution.')],
      confidence: 'H',
    }),
    forbid({
      id: 'X01',
      actions: outwardActs,
      when: {
        all: [
          { fact: 'recipient.named', is: true },
          { fact: 'recipient.organ', is: 'foreign-authority' },
          { fact: 'context.foreignChannel', is: 'none' },
        ],
      },
      basis: [wpg('15a'), wpg('17a'), sv('boek 5'), gdpr('44-49')],
      sentence: say(
        'Delen met het buitenland gaat altijd via politie, OM, FIU of Douane.',
        'Sharing abroad always goes through police, prosecution, FIU or customs.',
      ),
      alternatives: [
        say(
          'Vraag de politie, het OM, de FIU of de Douane om het via hun kanaal te doen.',
          'Ask police, prosecution, FIU or customs to do it through their channel.',
        ),
      ],
      confidence: 'M',
    }),
  ],
};
