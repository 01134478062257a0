import type { RulePack } from '../../rule.ts';
import { actions } from '../../terms.ts';
import { actsWithData, outwardActs } from '../acts.ts';
import { awgb, brp, echr, gdpr, gemeentewet, sr, sv, syri, uavg, wgs } from '../citation.ts';
import {
  beside,
  fewerPeople,
  formalDemand,
  gatewayDuties,
  municipality,
  named,
  ownData,
  ownGround,
} from '../gateway-conditions.ts';
import { forbid, permit, say } from '../row.ts';
import { policeRegimes } from '../wgs-conditions.ts';

const { log, ownTerm } = gatewayDuties;
const keptApart = ['medical', 'JEUGDWET', 'BIBOB', 'WJSG', 'WPG-10-1-b', 'WPG-12', ...policeRegimes] as const;

export const pack: RulePack = {
  id: 'avg',
  title: { nl: 'Algemene verordening gegevensbescherming', en: 'General data protection regulation' },
  validFrom: '2018-05-25',
  signatory: {
    nl: 'De functionaris gegevensbescherming van de organisatie.',
    en: 'The data protection officer of the organisation.',
  },
  rules: [
    forbid({
      id: 'P17',
      actions: ['disclose', 'provide', 'export'],
      when: {
        all: [
          { fact: 'resource.category', is: 'bulk' },
          { fact: 'subject.organ', in: municipality },
          { fact: 'recipient.organ', in: ['politie', 'kmar', 'om'] },
          { not: { fact: 'resource.originRegime', is: 'CAMERA' } },
        ],
      },
      basis: [gdpr('5', '1(b)-(c)'), brp('3')],
      sentence: say(
        'Een hele straat of groep doorgeven mag niet.',
        'Passing on a whole street or group is not allowed.',
      ),
      alternatives: [fewerPeople, formalDemand],
      confidence: 'M',
    }),
    permit({
      id: 'P19',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.colleague', is: true },
          { fact: 'subject.organ', in: municipality },
          { fact: 'recipient.organ', in: municipality },
          ...ownGround,
          ownData,
          { fact: 'recipient.statuteAllows', is: true },
          { fact: 'recipient.compatible', is: true },
          // Medical secrecy, police data and a Bibob advice have rules of their own.
          { not: { fact: 'resource.originRegime', in: keptApart } },
          {
            any: [{ not: { fact: 'resource.originRegime', is: 'BRP' } }, { fact: 'context.brpAuthorised', is: true }],
          },
        ],
      },
      approvals: ['legal-check'],
      retention: 'OWN',
      basis: [gdpr('6', '3-4'), gdpr('5', '1(b)'), brp('3.8')],
      sentence: say(
        'Ook binnen de gemeente heeft u een wettelijke reden nodig om gegevens door te geven.',
        'Within the municipality too you need a statutory reason to pass data on.',
      ),
      obligations: [log, ownTerm],
      alternatives: [
        say(
          'Laat de andere afdeling het zelf aan de inwoner vragen.',
          'Have the other department ask the resident itself.',
        ),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'P21',
      actions: ['disclose', 'provide', 'export'],
      when: {
        all: [
          { fact: 'resource.category', is: 'bulk' },
          { fact: 'resource.originRegime', is: 'CAMERA' },
        ],
      },
      basis: [gemeentewet('151c'), sv('126jj'), gdpr('5')],
      sentence: say(
        'Cameragegevens van iedereen mag u niet doorgeven om patronen te zoeken.',
        'Camera data of everybody may not be passed on to look for patterns.',
      ),
      alternatives: [formalDemand, fewerPeople],
      confidence: 'M',
    }),
    permit({
      id: 'V09',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', is: 'housing-association' },
          { fact: 'recipient.organ', in: ['college', 'burgemeester'] },
          { fact: 'purpose.own', is: true },
          { fact: 'resource.category', in: ['housing', 'signal'] },
          { fact: 'taint.criminal', is: false },
          { fact: 'judgements.minimalFields', is: true },
        ],
      },
      approvals: ['legal-check'],
      retention: 'OWN',
      basis: [gdpr('6', '1(e)-(f)'), uavg('33', '2(b)')],
      sentence: say(
        'Een corporatie mag feiten over misbruik van een woning melden, zonder strafgegevens van anderen.',
        'A housing association may report facts about misuse of a dwelling, without criminal data of others.',
      ),
      obligations: [log],
      confidence: 'L',
    }),
    permit({
      id: 'V10',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', is: 'trade-association' },
          { fact: 'recipient.organ', in: ['politie', 'bureau', 'college', 'burgemeester'] },
          { fact: 'resource.category', in: ['indicators', 'statistics', 'goods'] },
          { fact: 'resource.identifiable', is: false },
        ],
      },
      retention: 'ANON',
      basis: [gdpr('2', '1'), gdpr('overweging 26')],
      sentence: say(
        'Kennis over werkwijzen mag u vrij delen als er geen namen in staan.',
        'Knowledge of methods may be shared freely if there are no names in it.',
      ),
      confidence: 'H',
    }),
    forbid({
      id: 'N01',
      actions: actsWithData,
      when: {
        any: [
          {
            all: [
              { fact: 'recipient.named', is: true },
              { fact: 'recipient.organ', is: 'citizen' },
              { fact: 'recipient.use', is: 'private' },
            ],
          },
          { fact: 'subject.relationToDataSubject', in: ['self', 'family', 'friend', 'neighbour'] },
        ],
      },
      basis: [sr('272'), sr('138ab'), wgs('1.8', '2'), gdpr('5')],
      sentence: say(
        'Iets opzoeken voor uzelf of een bekende is strafbaar.',
        'Looking something up for yourself or an acquaintance is a crime.',
      ),
      alternatives: [
        say(
          'Uw bekende kan zelf inzage vragen bij het contactpunt (AVG 15).',
          'Your acquaintance can ask for access at the contact point (GDPR 15).',
        ),
        say(
          'Kent u iemand in een zaak, draag die zaak dan over.',
          'If you know someone in a case, hand that case over.',
        ),
      ],
      confidence: 'M',
    }),
    permit({
      id: 'N04',
      actions: ['report-offence', 'disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'resource.personRole', is: 'employee' },
          { fact: 'recipient.organ', in: ['politie', 'victim-support'] },
          { fact: 'context.purposeCode', in: ['integrity', 'own-protection'] },
          named,
          { fact: 'judgements.minimalFields', is: true },
          {
            any: [
              { fact: 'approval.person', is: true },
              { fact: 'resource.secrecyGround', is: 'vital-interest' },
            ],
          },
        ],
      },
      retention: 'OWN',
      basis: [gdpr('6', '1(a), (d), (f)'), sv('161')],
      sentence: say(
        'Staat een collega onder druk, overleg dan eerst met hem en doe daarna samen een melding.',
        'If a colleague is under pressure, first talk it over and then report it together.',
      ),
      obligations: [log],
      alternatives: [
        say(
          'Praat eerst met uw collega of met een vertrouwenspersoon.',
          'First talk to your colleague or a confidant.',
        ),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'A03',
      actions: ['automated-analysis', 'joint-analysis', 'own-task', 'browse', 'collect', 'provide'],
      when: {
        any: [
          { fact: 'resource.category', is: 'ethnicity' },
          {
            all: [
              { fact: 'resource.category', in: ['indicators', 'trend-report', 'goods'] },
              { fact: 'resource.originProxy', is: true },
            ],
          },
        ],
      },
      basis: [gdpr('9'), gdpr('22'), awgb('1'), echr('14'), syri('ECLI:NL:RBDHA:2020:865')],
      sentence: say(
        'Afkomst of nationaliteit mag geen kenmerk zijn in een analyse.',
        'Origin or nationality may not be an indicator in an analysis.',
      ),
      alternatives: [
        say(
          'Kies kenmerken van wat er gebeurt: geld, goederen, gebouwen, routes, gedrag.',
          'Choose indicators of what happens: money, goods, buildings, routes, conduct.',
        ),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'N05',
      actions: outwardActs,
      when: { fact: 'recipient.surelyForItself', is: true },
      basis: [gdpr('5', '1(b)'), wgs('1.4', '3'), wgs('1.7', '1')],
      sentence: say(
        'Voor eigen gebruik, handel of controle van personeel mag dit niet worden gegeven.',
        'This may not be given for private use, for trade or for control of staff.',
      ),
      alternatives: [
        say(
          'Geef het alleen voor een wettelijke taak die bij het doel past.',
          'Give it only for a statutory task that fits the purpose.',
        ),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'A03b',
      actions,
      // Where nobody asks about the indicators, whoever says so is believed.
      when: { fact: 'resource.surelyOriginProxy', is: true },
      basis: [gdpr('9'), gdpr('22'), awgb('1'), echr('14'), syri('ECLI:NL:RBDHA:2020:865')],
      sentence: say(
        'Afkomst of nationaliteit mag nergens een kenmerk zijn, ook niet verborgen in iets anders.',
        'Origin or nationality may nowhere be an indicator, not even hidden in something else.',
      ),
      alternatives: [
        say(
          'Kies kenmerken van wat er gebeurt: geld, goederen, gebouwen, routes, gedrag.',
          'Choose indicators of what happens: money, goods, buildings, routes, conduct.',
        ),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'A04',
      actions: [
        'hit-no-hit',
        'joint-analysis',
        'automated-analysis',
        'collect',
        'provide',
        'browse',
        'report-signal',
        'give-result',
        'disclose',
        'export',
        'reprocess',
        're-identify',
        'intervene',
      ],
      when: { fact: 'resource.category', is: 'bulk' },
      basis: [gdpr('5'), gdpr('6'), wgs('2.23'), syri('ECLI:NL:RBDHA:2020:865')],
      sentence: say(
        'Ook versleuteld vergelijken van hele bestanden mag niet zonder wet.',
        'Comparing whole files, even encrypted, is not allowed without an act.',
      ),
      alternatives: [
        say(
          'Vraag binnen een zaak of één persoon bekend is (WGS 1.7(8)).',
          'Within a case ask whether one person is known (WGS 1.7(8)).',
        ),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'O01b',
      actions: ['publish', 'give-result', 'provide', 'disclose', 'export', 'account', 'feedback'],
      when: { fact: 'resource.surelyTooFew', is: true },
      basis: [gdpr('overweging 26')],
      sentence: say(
        'In deze cijfers staat een aantal dat zo klein is dat iemand te herkennen kan zijn.',
        'These figures hold a number so small that somebody may be recognised.',
      ),
      alternatives: [
        say(
          'Voeg groepen of gebieden samen, of laat dit getal weg.',
          'Join groups or areas, or leave this number out.',
        ),
      ],
      confidence: 'M',
    }),
  ],
};
