import type { Rule } from '../../rule.ts';
import { wgsKinds } from '../../terms.ts';
import { actsWithin } from '../acts.ts';
import { gdpr, uavg, wgs } from '../citation.ts';
import { forbid, say } from '../row.ts';

/**
 * Bars that hold whatever the act is called. The rows of law.md name the act in which each usually comes up; these
 * hold for the others, and only for what is certain. Part of the pack of the same date.
 */
export const barRules: readonly Rule[] = [
  forbid({
    id: 'G07b',
    actions: ['feedback', 'report-error', 'hit-no-hit', 'account', 'reprocess', 'publish', 're-identify', 'collect'],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'taint.surelyAutomated', is: true },
        { not: { fact: 'approval.human-review', is: true } },
        // How an analysis works is told to everybody (WGS 1.9(3)).
        { not: { fact: 'resource.category', in: ['indicators', 'none'] } },
      ],
    },
    basis: [wgs('1.9', '2'), gdpr('22')],
    sentence: say(
      'Eerst moet een mens beoordelen of de uitkomst zorgvuldig tot stand kwam.',
      'First a person must judge whether the outcome came about carefully.',
    ),
    alternatives: [
      say(
        'Laat een medewerker de uitkomst beoordelen en zijn naam erbij zetten.',
        'Have a member of staff review the outcome and put their name to it.',
      ),
    ],
    confidence: 'H',
  }),
  forbid({
    id: 'G13b',
    actions: ['provide', 'hit-no-hit', 'intervene', 'reprocess', 're-identify', 'export', 'joint-analysis'],
    kinds: wgsKinds,
    when: { fact: 'recipient.surelyUnneeded', is: true },
    basis: [wgs('1.5', '1'), gdpr('5', '1(c)')],
    sentence: say('De ontvanger heeft dit niet nodig.', 'The recipient does not need this.'),
    alternatives: [
      say('Deel alleen met wie het voor de zaak nodig heeft.', 'Share only with whoever needs it for the case.'),
    ],
    confidence: 'H',
  }),
  forbid({
    id: 'G19b',
    actions: [
      'report-signal',
      'joint-analysis',
      'automated-analysis',
      'hit-no-hit',
      'collect',
      'reprocess',
      're-identify',
      'intervene',
      'feedback',
    ],
    kinds: wgsKinds,
    when: {
      all: [
        { fact: 'recipient.surelyOutside', is: true },
        // An outcome without personal data may be told to whoever waits for it.
        { not: { fact: 'resource.category', is: 'none' } },
      ],
    },
    basis: [wgs('1.5', '1'), wgs('1.7', '1-2'), wgs('1.8', '2')],
    sentence: say(
      'De ontvanger doet niet mee in dit samenwerkingsverband.',
      'The recipient takes no part in this partnership.',
    ),
    alternatives: [
      say(
        'Laat een deelnemer handelen op grond van zijn eigen wet, of geef een resultaat na toets door de commissie.',
        'Have a participant act under its own act, or give a result after a test by the committee.',
      ),
    ],
    confidence: 'H',
  }),
  forbid({
    id: 'G26',
    actions: [
      'browse',
      'report-signal',
      'collect',
      'provide',
      'hit-no-hit',
      'joint-analysis',
      'automated-analysis',
      'give-result',
      'reprocess',
      're-identify',
      'intervene',
      'report-error',
    ],
    kinds: [...wgsKinds, 'WGPA'],
    when: { fact: 'subject.surelyOutside', is: true },
    basis: [wgs('2.3'), wgs('2.11'), wgs('2.19'), wgs('2.27')],
    sentence: say(
      'Uw organisatie doet volgens de wet niet mee in dit samenwerkingsverband.',
      'By law your organisation takes no part in this partnership.',
    ),
    alternatives: [
      say(
        'Geef een tip aan een deelnemer, of doe aangifte; een deelnemer kan het signaal overnemen.',
        'Give a tip to a participant, or report an offence; a participant can adopt the signal.',
      ),
    ],
    confidence: 'H',
  }),
  forbid({
    id: 'G28',
    actions: [...actsWithin, 'browse', 'own-task'],
    // The meeting on radicalisation is another matter (Wgpa 8).
    kinds: [...wgsKinds, 'IKZ'],
    when: {
      any: [
        { fact: 'taint.surelyOrigin', is: true },
        { fact: 'taint.surelyBelief', is: true },
      ],
    },
    basis: [gdpr('9', '1'), uavg('22', '1')],
    sentence: say(
      'Afkomst, geloof, politieke mening, biometrie en vakbond gaan niet mee, ook niet als onderdeel van iets anders.',
      'Origin, religion, opinion, biometrics and union membership do not go along, not even as part of something else.',
    ),
    alternatives: [say('Laat dit deel weg.', 'Leave this part out.')],
    confidence: 'M',
  }),
  forbid({
    id: 'G29',
    actions: [...actsWithin, 'browse', 'own-task'],
    kinds: ['FEC', 'iCOV'],
    when: {
      any: [
        { fact: 'taint.surelyHealth', is: true },
        { fact: 'taint.surelySexual', is: true },
        { fact: 'resource.originRegime', in: ['medical', 'WMO', 'JEUGDWET'] },
      ],
    },
    basis: [wgs('2.4'), wgs('2.12'), gdpr('9', '1')],
    sentence: say(
      'Gezondheid, zorg en seksualiteit staan niet op de lijst van dit samenwerkingsverband.',
      'Health, care and sexuality are not on the list of this partnership.',
    ),
    alternatives: [say('Laat dit deel weg.', 'Leave this part out.')],
    confidence: 'M',
  }),
];
