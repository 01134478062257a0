import type { RulePack } from '../../rule.ts';
import { gdpr, sr, sv, uavg } from '../citation.ts';
import {
  beside,
  gatewayDuties,
  municipality,
  named,
  offenceSuspected,
  ownGround,
  validDemand,
} from '../gateway-conditions.ts';
import { permit, say } from '../row.ts';

const { log, ownTerm, onlyAsked } = gatewayDuties;
const askForADemand = say(
  'Vraag om een vordering op schrift, of doe zelf aangifte (Sv 161).',
  'Ask for a written demand, or report the offence yourself (Sv 161).',
);

/** As the research note remembers it; its date is the day of the note. */
export const pack: RulePack = {
  id: 'sv',
  title: {
    nl: 'Wetboek van Strafvordering: aangifte en vordering',
    en: 'Code of criminal procedure: report and demand',
  },
  validFrom: '2026-11-23',
  signatory: {
    nl: 'Een privacyjurist van de organisatie en een officier van justitie.',
    en: 'A privacy lawyer of the organisation and a public prosecutor.',
  },
  rules: [
    permit({
      id: 'P15',
      actions: ['report-offence'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', in: [...municipality, 'provinciebestuur'] },
          { fact: 'recipient.organ', in: ['politie', 'om'] },
          ...ownGround,
          offenceSuspected,
        ],
      },
      retention: 'OWN',
      basis: [sv('161'), sv('162'), gdpr('6', '1(c), (e)')],
      sentence: say(
        'U mag aangifte doen; bij ambtsmisdrijven moet dat zelfs.',
        'You may report an offence; for offences by officials you even must.',
      ),
      obligations: [log, ownTerm],
      confidence: 'M',
    }),
    permit({
      id: 'P16',
      actions: ['answer-demand'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', in: municipality },
          { fact: 'recipient.organ', in: ['politie', 'om'] },
          validDemand,
          named,
          { fact: 'judgements.minimalFields', is: true },
        ],
      },
      duty: 'must',
      retention: 'OWN',
      basis: [sv('126nc en verder')],
      sentence: say(
        'Bij een geldige vordering moet u leveren, en alleen wat er gevraagd is.',
        'On a valid demand you must deliver, and only what was asked.',
      ),
      obligations: [log, onlyAsked],
      alternatives: [askForADemand],
      confidence: 'M',
    }),
    permit({
      id: 'V01',
      actions: ['report-offence'],
      kinds: beside,
      when: {
        all: [
          {
            fact: 'subject.organ',
            in: ['citizen', 'private', 'terminal', 'postal-company', 'trade-association'],
          },
          { fact: 'context.purposeCode', is: 'report-suspicion' },
          // The anonymous line is a private foundation.
          { fact: 'recipient.organ', in: ['politie', 'kmar', 'college', 'burgemeester', 'private'] },
          { fact: 'resource.category', is: 'signal' },
        ],
      },
      retention: 'OWN',
      basis: [sv('161'), gdpr('2', '2(c)'), gdpr('6', '1(f)')],
      sentence: say('Iedereen mag een verdachte situatie melden.', 'Everybody may report a suspicious situation.'),
      confidence: 'M',
    }),
    permit({
      id: 'V02',
      actions: ['report-offence'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', is: 'terminal' },
          { fact: 'purpose.own', is: true },
          { fact: 'recipient.organ', in: ['politie', 'kmar'] },
          offenceSuspected,
          { fact: 'judgements.minimalFields', is: true },
        ],
      },
      retention: 'OWN',
      basis: [sr('138aa'), sv('161'), uavg('33', '2(b)')],
      sentence: say(
        'Een terminal mag aangifte doen van een uithaler en de beelden daarvan geven.',
        'A terminal may report an intruder who fetches drugs and give the images of it.',
      ),
      obligations: [
        log,
        say('Geef alleen de beelden van het voorval zelf.', 'Only give the images of the event itself.'),
      ],
      confidence: 'M',
    }),
    permit({
      id: 'V05',
      actions: ['answer-demand'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', is: 'postal-company' },
          { fact: 'recipient.organ', in: ['politie', 'om'] },
          validDemand,
          named,
          { fact: 'judgements.minimalFields', is: true },
          // What is inside a parcel asks an order of its own.
          { not: { fact: 'resource.category', is: 'mail-content' } },
        ],
      },
      duty: 'must',
      retention: 'OWN',
      basis: [sv('126nd en verder')],
      sentence: say(
        'Bij een geldige vordering moet het postbedrijf de gevraagde gegevens geven.',
        'On a valid demand the postal company must give the data asked for.',
      ),
      obligations: [log, onlyAsked],
      alternatives: [askForADemand],
      confidence: 'M',
    }),
    permit({
      id: 'N03',
      actions: ['report-offence'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.sector', is: 'public' },
          { fact: 'recipient.organ', in: ['rijksrecherche', 'om'] },
          { fact: 'context.offence', is: 'official' },
          named,
          { fact: 'judgements.minimalFields', is: true },
        ],
      },
      duty: 'must',
      retention: 'OWN',
      basis: [sv('162')],
      sentence: say(
        'Een vermoeden van corruptie door een ambtenaar moet u aangeven.',
        'You must report a suspicion of corruption by an official.',
      ),
      obligations: [
        log,
        say('Laat zo weinig mogelijk mensen hiervan weten.', 'Let as few people as possible know of this.'),
      ],
      confidence: 'M',
    }),
  ],
};
