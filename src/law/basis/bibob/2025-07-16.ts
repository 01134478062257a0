import type { RulePack } from '../../rule.ts';
import { actsWithin } from '../acts.ts';
import { bibob, sr } from '../citation.ts';
import {
  beside,
  bibobBodies,
  gatewayDuties,
  named,
  neededThere,
  offenceSuspected,
  ownData,
  ownGround,
  validDemand,
} from '../gateway-conditions.ts';
import { forbid, permit, say } from '../row.ts';

const { log, onlyAsked, ownTerm } = gatewayDuties;
const secret = say(
  'Wie dit ontvangt, houdt het geheim en gebruikt het alleen voor de Bibob-toets (Bibob 28).',
  'Whoever receives this keeps it secret and uses it for the Bibob test only (Bibob 28).',
);
/** Bibob 28 does not name them, and no row gives them an advice. */
const neverAdvised = [
  'press',
  'political-party',
  'bank',
  'council',
  'insurer',
  'ikz',
  'housing-association',
  'terminal',
  'postal-company',
  'trade-association',
  'private',
  'care-provider',
] as const;
const ownInvestigation = [
  { fact: 'subject.organ', in: bibobBodies },
  { fact: 'context.purposeCode', is: 'bibob-own-research' },
  ...ownGround,
] as const;
const isAdvice = { fact: 'resource.originRegime', is: 'BIBOB' } as const;
/** A pointer names whom it is about and nothing more. */
const noFile = { fact: 'resource.category', in: ['identity', 'contact', 'company', 'none'] } as const;
const askTheBureau = say(
  'Vraag het Landelijk Bureau Bibob of er in vijf jaar een gevaar is beoordeeld (Bibob 11a).',
  'Ask the national Bibob bureau whether a danger was judged in five years (Bibob 11a).',
);

export const pack: RulePack = {
  id: 'bibob',
  title: { nl: 'Wet Bibob', en: 'Act on integrity screening by public administration (Bibob)' },
  validFrom: '2025-07-16',
  signatory: {
    nl: 'Een Bibob-jurist van het bestuursorgaan en het Landelijk Bureau Bibob.',
    en: 'A Bibob lawyer of the public body and the national Bibob bureau.',
  },
  rules: [
    permit({
      id: 'T03',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', is: 'belastingdienst' },
          { fact: 'recipient.organ', in: bibobBodies },
          { fact: 'recipient.use', is: 'bibob-investigation' },
          { fact: 'resource.originRegime', is: 'AWR' },
          { fact: 'resource.category', is: 'tax' },
          ...ownGround,
          ownData,
          { fact: 'context.demand', in: ['request', 'valid-demand'] },
        ],
      },
      fields: ['fines'],
      retention: 'BIB5',
      basis: [bibob('7c')],
      sentence: say(
        'De Belastingdienst vertelt u op verzoek of iemand een vergrijpboete kreeg.',
        'On request the tax service tells whether someone was fined for tax fraud.',
      ),
      obligations: [log, onlyAsked, secret],
      confidence: 'H',
    }),
    permit({
      id: 'T04',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'bibob-bureau' },
          {
            fact: 'subject.organ',
            in: [
              'belastingdienst',
              'fiod',
              'fiu',
              'ind',
              'uwv',
              'svb',
              'nvwa',
              'nvwa-iod',
              'ilt',
              'nla',
              'igj',
              'acm',
              'nza',
              'om',
              'college',
              'burgemeester',
            ],
          },
          { fact: 'subject.designatedInside', is: true },
          named,
          ownData,
          { fact: 'context.demand', in: ['request', 'valid-demand'] },
          { fact: 'judgements.minimalFields', is: true },
        ],
      },
      duty: 'must',
      retention: 'BIB5',
      basis: [bibob('27')],
      sentence: say(
        'Deze diensten geven het Bureau op verzoek wat nodig is voor het advies.',
        'On request these services give the Bureau what the advice needs.',
      ),
      obligations: [
        log,
        onlyAsked,
        say('Weigeren mag alleen op de gronden van Bibob 27(3).', 'Refusal only on the grounds of Bibob 27(3).'),
      ],
      confidence: 'H',
    }),
    permit({
      id: 'B01',
      actions: ['hit-no-hit', 'disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'bibob-bureau' },
          ...ownInvestigation,
          { fact: 'resource.category', in: ['identity', 'contact', 'bsn', 'company'] },
        ],
      },
      retention: 'BIB5',
      basis: [bibob('11a', '1')],
      sentence: say(
        'U mag het Bureau vragen of iemand in de laatste vijf jaar als gevaar is beoordeeld.',
        'You may ask the Bureau whether someone was judged a danger in the last five years.',
      ),
      obligations: [log],
      confidence: 'H',
    }),
    permit({
      id: 'B02',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', in: bibobBodies },
          { fact: 'recipient.use', is: 'bibob-investigation' },
          isAdvice,
          ...ownInvestigation,
          // Known through the Bureau (11a), a tip (26) or help with the test (28(2)(d)).
          { fact: 'context.bibobKnownVia', in: ['bureau', 'tip', 'support'] },
          { fact: 'resource.adviceExpired', is: false },
          { fact: 'context.bibobSamePerson', is: true },
          { fact: 'context.bibobOwnPower', is: true },
          neededThere,
        ],
      },
      approvals: ['legal-check'],
      retention: 'BIB5',
      basis: [bibob('28', '2(m)')],
      sentence: say(
        'Een andere gemeente mag de gegevens krijgen als aan vier voorwaarden is voldaan.',
        'Another municipality may get the data if four conditions are met.',
      ),
      obligations: [log, secret],
      alternatives: [
        say(
          'Wijs de ander alleen op de mogelijkheid van een Bibob-toets (Bibob 26).',
          'Only point the other to the possibility of a Bibob test (Bibob 26).',
        ),
      ],
      confidence: 'H',
    }),
    permit({
      id: 'B03',
      actions: ['tip'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', is: 'om' },
          { fact: 'recipient.organ', in: bibobBodies },
          ...ownGround,
          offenceSuspected,
          noFile,
        ],
      },
      fields: ['pointer'],
      retention: 'OWN',
      basis: [bibob('26')],
      sentence: say(
        'De officier mag u wijzen op de mogelijkheid van een Bibob-toets.',
        'The prosecutor may point you to the possibility of a Bibob test.',
      ),
      obligations: [log],
      confidence: 'H',
    }),
    permit({
      id: 'B04',
      actions: ['tip'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', in: bibobBodies },
          { fact: 'recipient.organ', in: bibobBodies },
          ...ownGround,
          offenceSuspected,
          noFile,
        ],
      },
      fields: ['pointer'],
      retention: 'OWN',
      basis: [bibob('26')],
      sentence: say(
        'U mag een andere gemeente wijzen op de mogelijkheid van een Bibob-toets, zonder dossier.',
        'You may point another municipality to the possibility of a Bibob test, without a file.',
      ),
      obligations: [log],
      confidence: 'H',
    }),
    forbid({
      id: 'B05',
      actions: ['disclose', 'answer-demand', 'report-offence'],
      when: {
        all: [
          isAdvice,
          { fact: 'subject.organ', in: bibobBodies },
          { fact: 'recipient.organ', in: ['politie', 'kmar', 'om', 'fiod'] },
          { not: validDemand },
          // Reading along to help with the test itself is R33's.
          {
            not: {
              all: [
                { fact: 'context.kind', is: 'RIEC' },
                { fact: 'recipient.use', is: 'bibob-support' },
              ],
            },
          },
        ],
      },
      basis: [bibob('28', '1'), bibob('28', '2(k)')],
      sentence: say(
        'Een Bibob-advies gaat alleen naar de politie als zij het officieel vordert.',
        'A Bibob advice goes to the police only if they formally demand it.',
      ),
      alternatives: [
        say(
          'Doe aangifte van het feit zelf, zonder het advies; de politie kan vorderen.',
          'Report the fact itself, without the advice; the police can demand it.',
        ),
      ],
      confidence: 'H',
    }),
    permit({
      id: 'B06',
      actions: ['report-offence'],
      kinds: beside,
      when: {
        all: [
          { fact: 'subject.organ', is: 'bibob-bureau' },
          { fact: 'recipient.organ', in: ['politie', 'kmar', 'om', 'fiod', 'rijksrecherche'] },
          ...ownGround,
          offenceSuspected,
        ],
      },
      retention: 'OWN',
      basis: [bibob('20', '3(h)')],
      sentence: say('Het Bureau mag aangifte doen van een strafbaar feit.', 'The Bureau may report an offence.'),
      obligations: [log, ownTerm],
      confidence: 'H',
    }),
    permit({
      id: 'B07',
      actions: ['disclose'],
      kinds: beside,
      when: {
        all: [
          { fact: 'recipient.organ', is: 'kvk' },
          { fact: 'recipient.use', is: 'register-integrity' },
          { fact: 'subject.organ', in: [...bibobBodies, 'bibob-bureau'] },
          isAdvice,
          ...ownGround,
          neededThere,
        ],
      },
      retention: 'OWN',
      basis: [bibob('20', '3(i)'), bibob('28', '2(o)')],
      sentence: say(
        'De KvK mag dit krijgen om de eigenaar in het register te kunnen controleren.',
        'The trade register may get this to check the owner in the register.',
      ),
      obligations: [log, ownTerm],
      confidence: 'H',
    }),
    forbid({
      id: 'B08',
      actions: ['own-task', 'disclose'],
      when: {
        all: [
          isAdvice,
          {
            any: [
              { fact: 'resource.adviceSurelyExpired', is: true },
              // Whoever decides by it must know how old it is.
              {
                all: [
                  { fact: 'context.purposeCode', is: 'bibob-own-research' },
                  { fact: 'resource.adviceExpired', is: true },
                ],
              },
            ],
          },
        ],
      },
      retention: 'BIB5',
      basis: [bibob('29'), bibob('19')],
      sentence: say(
        'Dit advies is ouder dan vijf jaar en mag u niet meer gebruiken.',
        'This advice is older than five years and may no longer be used.',
      ),
      alternatives: [
        say(
          'Doe een nieuw eigen onderzoek of vraag een nieuw advies (Bibob 7a).',
          'Investigate anew or ask a new advice (Bibob 7a).',
        ),
      ],
      confidence: 'H',
    }),
    permit({
      id: 'B09',
      actions: ['disclose'],
      kinds: beside,
      when: { all: [{ fact: 'recipient.organ', is: 'bibob-bureau' }, isAdvice, ...ownInvestigation] },
      duty: 'must',
      retention: 'BIB5',
      basis: [bibob('7a', '7-8')],
      sentence: say(
        'U moet uw conclusie of een verdachte terugtrekking meteen melden aan het Bureau.',
        'You must report your conclusion or a suspicious withdrawal to the Bureau at once.',
      ),
      obligations: [log, say('Doe dit meteen.', 'Do this at once.')],
      confidence: 'H',
    }),
    forbid({
      id: 'B10',
      actions: ['disclose', 'provide', 'give-result', 'export'],
      when: {
        all: [isAdvice, { fact: 'recipient.organ', in: neverAdvised }],
      },
      basis: [bibob('28', '1'), sr('272')],
      sentence: say(
        'Een Bibob-advies is geheim en gaat niet naar pers, partij of bank.',
        'A Bibob advice is secret and does not go to press, party or bank.',
      ),
      alternatives: [
        say('Geef alleen het openbare besluit zelf.', 'Only give the public decision itself.'),
        askTheBureau,
      ],
      confidence: 'H',
    }),
    forbid({
      id: 'B11',
      actions: [...actsWithin, 'own-task', 'browse'],
      kinds: ['FEC', 'iCOV', 'ZVH', 'WGPA', 'IKZ'],
      when: isAdvice,
      basis: [bibob('28', '1-2')],
      sentence: say(
        'Een Bibob-advies gaat niet naar dit samenwerkingsverband; de wet noemt het niet.',
        'A Bibob advice does not go to this partnership; the act does not name it.',
      ),
      alternatives: [
        say(
          'Gebruik eigen gegevens, of wijs een bevoegd orgaan op de mogelijkheid van een Bibob-toets (Bibob 26).',
          'Use data of your own, or point a competent body to the possibility of a Bibob test (Bibob 26).',
        ),
      ],
      confidence: 'M',
    }),
  ],
};
