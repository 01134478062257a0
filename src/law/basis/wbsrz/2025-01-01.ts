import type { Organ, PartnershipKind } from '../../question.ts';
import type { Condition, RulePack } from '../../rule.ts';
import { medicalSecrecy, wbsrz, wetBig } from '../citation.ts';
import { gatewayDuties, named, neededThere, ownData, ownGround } from '../gateway-conditions.ts';
import { forbid, permit, say } from '../row.ts';
import { agreedWhenPolice } from '../wgs-conditions.ts';

const { log, ownTerm } = gatewayDuties;
/** Wbsrz 2.4(1). Police, prosecution and RIEC are not among them. */
const suppliers: readonly Organ[] = [
  'ciz',
  'college',
  'igj',
  'nla',
  'belastingdienst',
  'fiod',
  'svb',
  'insurer',
  'nza',
];
/** Own tasks in which somebody meets care fraud; weighing a signal of undermining is none of them. */
const aboutCare: readonly string[] = [
  'care-fraud',
  'municipal-care',
  'labour-supervision',
  'special-investigation',
  'tax-task',
];
/** The institute has an act of its own; people ask about it with and without calling it a partnership. */
const ikz: readonly PartnershipKind[] = ['IKZ', 'none'];
const byIkz: Condition = {
  any: [
    { fact: 'context.kind', is: 'IKZ' },
    { fact: 'subject.organ', is: 'ikz' },
  ],
};
const secret = say(
  'Wie dit ontvangt, houdt het geheim (Wbsrz 2.9).',
  'Whoever receives this keeps it secret (Wbsrz 2.9).',
);

export const pack: RulePack = {
  id: 'wbsrz',
  title: {
    nl: 'Wet bevorderen samenwerking en rechtmatige zorg',
    en: 'Act on cooperation and lawful care',
  },
  validFrom: '2025-01-01',
  signatory: {
    nl: 'Een privacyjurist van de gemeente, de zorgverzekeraar en het IKZ.',
    en: 'A privacy lawyer of the municipality, the health insurer and the IKZ.',
  },
  rules: [
    permit({
      id: 'S01',
      actions: ['disclose'],
      kinds: ['none'],
      when: {
        all: [
          {
            any: [
              {
                all: [
                  { fact: 'subject.organ', is: 'college' },
                  { fact: 'recipient.organ', is: 'insurer' },
                ],
              },
              {
                all: [
                  { fact: 'subject.organ', is: 'insurer' },
                  { fact: 'recipient.organ', is: 'college' },
                ],
              },
            ],
          },
          { fact: 'context.purposeCode', is: 'care-fraud' },
          ...ownGround,
          ownData,
          { fact: 'resource.listed', is: true },
          { fact: 'context.fraudProtocol', is: true },
          { fact: 'context.fraudConviction', is: true },
        ],
      },
      // The Wmo supervisor or the NZa came to the same view on anonymised facts (2.2).
      approvals: ['supervisor'],
      retention: 'OWN',
      basis: [wbsrz('2.1'), wbsrz('2.2')],
      sentence: say(
        'U mag een zorgfraudeur melden als een toezichthouder na een anonieme toets hetzelfde vindt.',
        'You may report a care fraudster if a supervisor finds the same after an anonymous test.',
      ),
      obligations: [log, secret, ownTerm],
      alternatives: [
        say(
          'Leg de zaak eerst zonder namen voor aan de toezichthouder.',
          'First put the case to the supervisor without names.',
        ),
      ],
      confidence: 'H',
    }),
    permit({
      id: 'S02',
      actions: ['provide', 'disclose'],
      kinds: ikz,
      when: {
        all: [
          { fact: 'subject.organ', in: suppliers },
          { fact: 'recipient.organ', is: 'ikz' },
          {
            any: [
              { fact: 'purpose.fitsPartnership', is: true },
              {
                all: [
                  { fact: 'purpose.own', is: true },
                  { fact: 'context.purposeCode', in: aboutCare },
                ],
              },
            ],
          },
          {
            any: [
              { fact: 'subject.designated', is: true },
              { fact: 'subject.designatedInside', is: true },
            ],
          },
          named,
          { fact: 'resource.listed', is: true },
          { not: { fact: 'resource.originRegime', is: 'medical' } },
          neededThere,
          { fact: 'judgements.minimalFields', is: true },
          agreedWhenPolice,
        ],
      },
      duty: 'must',
      retention: 'OWN',
      basis: [wbsrz('2.4', '1')],
      sentence: say(
        'Deze organisaties geven hun signalen over zorgfraude aan het IKZ.',
        'These organisations give their signals of care fraud to the IKZ.',
      ),
      obligations: [log, secret, ownTerm],
      confidence: 'H',
    }),
    forbid({
      id: 'S03',
      actions: ['give-result', 'provide', 'disclose'],
      kinds: ikz,
      when: {
        all: [
          byIkz,
          { fact: 'recipient.organ', is: 'insurer' },
          { fact: 'taint.tax', is: true },
          { not: { fact: 'context.fraudRulesMet', is: true } },
        ],
      },
      basis: [wbsrz('2.4', '3')],
      sentence: say(
        'Belastinggegevens gaan niet van het IKZ naar een zorgverzekeraar.',
        'Tax data do not go from the IKZ to a health insurer.',
      ),
      alternatives: [say('Geef het signaal zonder de belastinggegevens.', 'Give the signal without the tax data.')],
      confidence: 'H',
    }),
    forbid({
      id: 'S04',
      actions: ['give-result', 'provide', 'disclose', 'export'],
      kinds: ikz,
      when: {
        all: [byIkz, { fact: 'recipient.organ', in: ['politie', 'kmar', 'om', 'bureau', 'burgemeester'] }],
      },
      basis: [wbsrz('2.4', '3'), wbsrz('2.9')],
      sentence: say(
        'Het IKZ mag dit niet aan het RIEC geven; een deelnemer kan wel zijn eigen gegevens inbrengen.',
        'The IKZ may not give this to the RIEC; a participant can bring in its own data.',
      ),
      alternatives: [
        say(
          'Laat een RIEC-deelnemer met zijn eigen gegevens een signaal melden (WGS 2.23(1)).',
          'Have a RIEC participant report a signal with its own data (WGS 2.23(1)).',
        ),
      ],
      confidence: 'H',
    }),
    forbid({
      id: 'S05',
      actions: ['disclose', 'provide', 'give-result'],
      kinds: ['none', 'IKZ'],
      when: {
        all: [
          { fact: 'resource.originRegime', is: 'medical' },
          { fact: 'context.purposeCode', in: ['care-fraud', 'ikz-2.4'] },
        ],
      },
      basis: [wbsrz('1.2'), medicalSecrecy('457'), wetBig('88')],
      sentence: say(
        'Gegevens onder medisch geheim vallen buiten deze wet.',
        'Data under medical secrecy fall outside this act.',
      ),
      alternatives: [
        say(
          'Gebruik facturen, contracten en cijfers, zonder het medische dossier.',
          'Use invoices, contracts and figures, without the medical file.',
        ),
      ],
      confidence: 'H',
    }),
    permit({
      id: 'S06',
      actions: ['give-result', 'disclose', 'publish'],
      kinds: ikz,
      when: {
        all: [
          { fact: 'subject.organ', is: 'ikz' },
          { fact: 'recipient.organ', in: ['minister', ...suppliers] },
          { fact: 'resource.category', is: 'statistics' },
          { fact: 'resource.identifiable', is: false },
          { fact: 'resource.singleEntity', is: false },
          { fact: 'resource.profiling', is: false },
        ],
      },
      retention: 'ANON',
      basis: [wbsrz('2.5'), wbsrz('2.6')],
      sentence: say(
        'Trends over zorgfraude mogen als niemand te herkennen is.',
        'Trends of care fraud are allowed if nobody can be recognised.',
      ),
      confidence: 'H',
    }),
  ],
};
