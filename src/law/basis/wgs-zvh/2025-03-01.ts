import type { Organ } from '../../question.ts';
import type { Condition, RulePack } from '../../rule.ts';
import { wgs, wpg } from '../citation.ts';
import { forbid, permit, say } from '../row.ts';
import {
  agreedWhenPolice,
  baseline,
  consentIfSensitive,
  decreeCriteria,
  duties,
  insideTheCase,
  nothingMedicalIntoARiec,
  noWeightyReasons,
} from '../wgs-conditions.ts';

/** WGS 2.27(1): they alone are controllers. The bureau works for them. */
const publicParticipants: readonly Organ[] = [
  'rvdk',
  'dji',
  'politie',
  'om',
  'burgemeester',
  'college',
  'ggd',
  'bureau',
];
/** Who works under medical or youth secrecy. */
const careGivers: readonly Organ[] = [
  'care-provider',
  'ggz',
  'veilig-thuis',
  'certified-institution',
  'ggd',
  'private',
];
/** WGS 2.30, without police and judicial data. */
const socialCategories = [
  'identity',
  'contact',
  'bsn',
  'housing',
  'financial',
  'income',
  'health',
  'care',
  'supervision',
] as const;

const accepted: Condition = { fact: 'context.caseState', is: 'accepted' };
/** Of the person of the case and the circle; others are not what it is about (WGS 2.25, 2.30). */
const aboutTheCase: Condition = { not: { fact: 'resource.surelyOther', is: true } };
const inTheCase: readonly Condition[] = [...baseline, accepted, noWeightyReasons, insideTheCase, aboutTheCase];
/** WGS 2.29(2): explicit consent, a statute, or good care. */
const medicalOpening: Condition = {
  any: [
    { not: { fact: 'resource.originRegime', in: ['medical', 'JEUGDWET'] } },
    { fact: 'resource.secrecyGround', in: ['explicit-consent', 'statute', 'good-care'] },
  ],
};
const caseDuties = [duties.log, duties.inform, duties.correct, duties.secrecy, duties.fiveYears];
const askConsent = say(
  'Vraag de cliënt om uitdrukkelijke toestemming, of vertel alleen dat u betrokken wilt zijn.',
  'Ask the client for explicit consent, or only say that you wish to be involved.',
);

export const pack: RulePack = {
  id: 'wgs-zvh',
  title: {
    nl: 'WGS paragraaf 2.4: de Zorg- en Veiligheidshuizen',
    en: 'WGS section 2.4: the Care and Safety Houses',
  },
  validFrom: '2025-03-01',
  signatory: {
    nl: 'Een privacyjurist van de publieke ZVH-deelnemers en de rechtmatigheidsadviescommissie (RAC).',
    en: 'A privacy lawyer of the public ZVH participants and the lawfulness advisory committee (RAC).',
  },
  rules: [
    permit({
      id: 'Z01',
      actions: ['provide'],
      kinds: ['ZVH'],
      when: {
        all: [
          { fact: 'subject.organ', is: 'college' },
          { fact: 'resource.category', in: socialCategories },
          { fact: 'resource.originRegime', in: ['AVG', 'WMO', 'JEUGDWET', 'PW', 'SUWI', 'BRP'] },
          ...inTheCase,
          decreeCriteria,
        ],
      },
      duty: 'must',
      retention: 'T5F',
      basis: [wgs('2.27', '1(f)'), wgs('2.30'), wgs('2.31', '3')],
      sentence: say(
        'In een complexe zaak moet de gemeente hulp- en zorggegevens delen in het Zorg- en Veiligheidshuis.',
        'In a complex case the municipality must share data on help and care in the Care and Safety House.',
      ),
      obligations: caseDuties,
      confidence: 'H',
    }),
    forbid({
      id: 'Z02',
      actions: ['provide', 'report-signal', 'joint-analysis'],
      kinds: ['ZVH'],
      when: {
        all: [
          { fact: 'subject.organ', in: careGivers },
          { fact: 'resource.originRegime', in: ['medical', 'JEUGDWET'] },
          { not: { fact: 'resource.secrecyGround', in: ['explicit-consent', 'statute', 'good-care'] } },
        ],
      },
      basis: [wgs('2.29', '2')],
      sentence: say(
        'Zonder toestemming mag de hulpverlener niets uit het dossier delen.',
        'Without consent the care provider may share nothing from the file.',
      ),
      alternatives: [askConsent],
      confidence: 'H',
    }),
    permit({
      id: 'Z03',
      actions: ['provide'],
      kinds: ['ZVH'],
      when: {
        all: [
          { fact: 'subject.organ', in: careGivers },
          { fact: 'resource.originRegime', in: ['medical', 'JEUGDWET'] },
          { fact: 'resource.category', in: socialCategories },
          { fact: 'resource.secrecyGround', in: ['explicit-consent', 'statute', 'good-care'] },
          ...inTheCase,
        ],
      },
      retention: 'T5F',
      basis: [wgs('2.29', '2-3')],
      sentence: say(
        'De hulpverlener mag delen als de cliënt uitdrukkelijk toestemt of als een wet dat toestaat.',
        'The care provider may share if the client explicitly consents or if an act allows it.',
      ),
      obligations: [
        ...caseDuties,
        say(
          'De hulpverlener mag grenzen stellen aan wat er verder mee gebeurt; leg die vast (WGS 2.29(3)).',
          'The care provider may set limits to what happens with it; record them (WGS 2.29(3)).',
        ),
      ],
      alternatives: [askConsent],
      confidence: 'H',
    }),
    permit({
      id: 'Z04',
      actions: ['provide'],
      kinds: ['ZVH'],
      when: {
        all: [
          { fact: 'subject.organ', is: 'politie' },
          { fact: 'resource.originRegime', in: ['WPG-8', 'WPG-13'] },
          ...inTheCase,
        ],
      },
      approvals: ['competent-authority'],
      duty: 'must',
      retention: 'T5F',
      basis: [wgs('2.30', '1(a)'), wpg('20', '3')],
      sentence: say(
        'De politie moet dagelijkse politiegegevens delen, na akkoord van het gezag.',
        'The police must share daily police data, after agreement of the authority.',
      ),
      obligations: caseDuties,
      confidence: 'H',
    }),
    forbid({
      id: 'Z05',
      actions: ['provide', 'report-signal', 'collect', 'joint-analysis', 'hit-no-hit', 'give-result'],
      kinds: ['ZVH'],
      when: {
        fact: 'resource.originRegime',
        in: ['WPG-9', 'WPG-10-1-a', 'WPG-10-1-b', 'WPG-10-1-c', 'WPG-12'],
      },
      basis: [wgs('2.30', '1(a)')],
      sentence: say(
        'Gegevens uit een gericht onderzoek horen niet in het Zorg- en Veiligheidshuis.',
        'Data from a targeted investigation do not belong in the Care and Safety House.',
      ),
      alternatives: [
        say(
          'Deel alleen dagelijkse politiegegevens (Wpg 8), na akkoord van het gezag.',
          'Share daily police data only (Wpg 8), after agreement of the authority.',
        ),
      ],
      confidence: 'H',
    }),
    permit({
      id: 'Z06',
      actions: ['hit-no-hit'],
      kinds: ['ZVH'],
      when: {
        all: [
          { fact: 'context.otherKind', is: 'ZVH' },
          { fact: 'resource.category', in: ['identity', 'contact', 'bsn'] },
          { fact: 'subject.organ', in: publicParticipants },
          { fact: 'recipient.organ', in: publicParticipants },
          ...baseline,
        ],
      },
      retention: '0',
      basis: [wgs('2.28', '1')],
      sentence: say(
        'U mag vragen of iemand bij een ander Zorg- en Veiligheidshuis bekend is.',
        'You may ask whether someone is known to another Care and Safety House.',
      ),
      obligations: [duties.log, say('Bewaar niets als het antwoord nee is.', 'Keep nothing when the answer is no.')],
      confidence: 'H',
    }),
    permit({
      id: 'Z07',
      actions: ['provide'],
      kinds: ['ZVH'],
      when: {
        all: [
          { fact: 'context.otherNamed', is: true },
          { fact: 'context.otherKind', is: 'ZVH' },
          { fact: 'recipient.memberOfOther', is: true },
          { fact: 'resource.category', in: [...socialCategories, 'police', 'judicial'] },
          ...baseline,
          { fact: 'context.hit', is: true },
          consentIfSensitive,
          agreedWhenPolice,
          medicalOpening,
        ],
      },
      retention: 'T5F',
      basis: [wgs('2.28', '2-4')],
      sentence: say(
        'Na een treffer mag u meer delen; bij gevoelige gegevens moet de bron instemmen.',
        'After a hit you may share more; for sensitive data the source must consent.',
      ),
      obligations: caseDuties,
      alternatives: [
        say('Vraag eerst alleen of de persoon daar bekend is.', 'First only ask whether the person is known there.'),
      ],
      confidence: 'H',
    }),
    permit({
      id: 'Z08',
      actions: ['give-result'],
      kinds: ['ZVH'],
      when: {
        all: [
          { fact: 'context.otherNamed', is: true },
          { fact: 'context.otherKind', is: 'RIEC' },
          ...baseline,
          { fact: 'recipient.necessary', is: true },
          nothingMedicalIntoARiec,
        ],
      },
      approvals: ['source-consent'],
      retention: 'T5F',
      basis: [wgs('1.7', '8'), wgs('2.29', '3')],
      sentence: say(
        'Een resultaat mag alleen naar het RIEC als elke bron instemt en het daar nodig is.',
        'A result may go to the RIEC only if every source consents and it is needed there.',
      ),
      obligations: [duties.log, duties.inform, duties.feedback, duties.fiveYears],
      alternatives: [
        say('Laat een deelnemer zelf een signaal melden bij het RIEC.', 'Have a participant report a signal itself.'),
      ],
      confidence: 'H',
    }),
    forbid({
      id: 'Z09',
      actions: ['browse', 'provide', 'collect', 'joint-analysis', 'intervene', 'give-result'],
      kinds: ['ZVH'],
      when: { fact: 'context.caseState', is: 'closed' },
      retention: 'T5F',
      basis: [wgs('2.31', '8')],
      sentence: say(
        'De zaak is gesloten, dus de gegevens zijn afgeschermd.',
        'The case is closed, so the data are shielded.',
      ),
      alternatives: [
        say(
          'Meld een nieuwe zaak aan; de publieke deelnemers beoordelen of die past (WGS 2.31).',
          'Submit a new case; the public participants judge whether it fits (WGS 2.31).',
        ),
      ],
      confidence: 'H',
    }),
    forbid({
      id: 'Z09b',
      actions: ['own-task', 'hit-no-hit', 'reprocess', 'export', 'feedback', 'account'],
      kinds: ['ZVH'],
      when: {
        all: [{ fact: 'context.surelyClosed', is: true }, { not: { fact: 'resource.category', is: 'none' } }],
      },
      retention: 'T5F',
      basis: [wgs('2.31', '8')],
      sentence: say(
        'De zaak is gesloten, dus de gegevens zijn afgeschermd.',
        'The case is closed, so the data are shielded.',
      ),
      alternatives: [
        say('Begin een nieuwe zaak als er een nieuwe aanleiding is.', 'Start a new case if there is a new reason.'),
      ],
      confidence: 'H',
    }),
    permit({
      id: 'Z10',
      actions: ['provide'],
      kinds: ['ZVH'],
      when: {
        all: [
          { fact: 'recipient.named', is: true },
          { fact: 'recipient.member', is: false },
          { fact: 'context.otherNamed', is: false },
          { fact: 'context.activity', is: 'casus' },
          { fact: 'subject.organ', in: publicParticipants },
          { fact: 'resource.category', in: socialCategories },
          ...baseline,
          accepted,
          { fact: 'recipient.necessary', is: true },
          { fact: 'recipient.involvedInActivity', is: true },
          decreeCriteria,
          medicalOpening,
          agreedWhenPolice,
        ],
      },
      approvals: ['participants-order'],
      retention: '0',
      basis: [wgs('2.31', '9-10')],
      sentence: say(
        'Een school of corporatie mag een keer aanschuiven en hoort alleen wat nodig is.',
        'A school or housing association may join once and hears only what is needed.',
      ),
      obligations: [
        duties.log,
        duties.secrecy,
        say('Wie een keer aanschuift, bewaart niets.', 'Whoever joins once keeps nothing.'),
      ],
      alternatives: [
        say(
          'Vraag de school of corporatie iets zonder namen te noemen.',
          'Ask the school or association without names.',
        ),
      ],
      confidence: 'H',
    }),
    forbid({
      id: 'Z11',
      actions: ['automated-analysis'],
      kinds: ['ZVH'],
      when: { not: { fact: 'resource.category', is: 'statistics' } },
      basis: [wgs('2.26'), wgs('2.32', '1')],
      sentence: say(
        'Een computer mag niet bepalen wie op de lijst komt; mensen toetsen aan openbare criteria.',
        'A computer may not decide who is put on the list; people test against public criteria.',
      ),
      alternatives: [
        say(
          'Laat deelnemers de zaak wegen met de openbare criteria van de lijst (WGS 2.32(1)).',
          'Have participants weigh the case with the public criteria of the list (WGS 2.32(1)).',
        ),
      ],
      confidence: 'M',
    }),
    forbid({
      id: 'Z12',
      actions: ['provide', 'give-result', 'joint-analysis'],
      kinds: ['ZVH'],
      when: {
        all: [
          { fact: 'recipient.sector', is: 'private' },
          { fact: 'recipient.member', is: true },
          { fact: 'recipient.involvedInActivity', is: false },
        ],
      },
      basis: [wgs('2.31', '3-4')],
      sentence: say(
        'Deze instelling is niet bij de zaak betrokken en krijgt geen gegevens.',
        'This institution is not involved in the case and gets no data.',
      ),
      alternatives: [
        say(
          'Laat de publieke deelnemers besluiten wie aan de zaak meedoet (WGS 2.31(3)-(4)).',
          'Have the public participants decide who takes part in the case (WGS 2.31(3)-(4)).',
        ),
      ],
      confidence: 'H',
    }),
  ],
};
