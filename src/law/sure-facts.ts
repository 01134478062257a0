import { designatingKinds, designationOf } from './designations.ts';
import { computed } from './fact-kind.ts';
import { yesNo } from './fact-statement.ts';
import { sourcesOf } from './lineage.ts';
import type { Organ, Question, Source, SpecialCategory } from './question.ts';

/**
 * What is certain to stand in the way. These facts are always known: what nobody said is no. A forbid that tests one
 * of them holds for every act, also where nobody would ask for the input behind it, and never turns a yes into a
 * question.
 */
export const sureFactNames = {
  /** The outcome of automated analysis is in it. */
  'taint.surelyAutomated': computed(),
  /** Religion or political opinion is in it, however far back. */
  'taint.surelyBelief': computed(),
  /** Origin, biometrics or union membership is in it. */
  'taint.surelyOrigin': computed(),
  'taint.surelyHealth': computed(),
  'taint.surelySexual': computed(),
  /** The receiver is no colleague, takes no part here or in the other partnership, and is no bureau. */
  'recipient.surelyOutside': computed(),
  'recipient.surelyUnneeded': computed(),
  /** For private use, for trade, or to control staff. */
  'recipient.surelyForItself': computed(),
  /** The asker's organ is not among those that the act lets take part. */
  'subject.surelyOutside': computed(),
  'context.surelyNotAdopted': computed(),
  'context.surelyClosed': computed(),
  /** Somebody who is neither the person of the case nor of the circle. */
  'resource.surelyOther': computed(),
} as const;

export const sureStatements = {
  'taint.surelyAutomated': yesNo(
    ['Het is zeker dat er een uitkomst van een computer in zit.', 'It certainly holds an outcome of a computer.'],
    [
      'Het is niet zeker dat er een uitkomst van een computer in zit.',
      'No outcome of a computer is known to be in it.',
    ],
  ),
  'taint.surelyBelief': yesNo(
    ['Er zit iets in over geloof of politieke mening.', 'It holds something on religion or political opinion.'],
    ['Van geloof of politieke mening is niets bekend.', 'Nothing on religion or opinion is known to be in it.'],
  ),
  'taint.surelyOrigin': yesNo(
    ['Er zit iets in over afkomst, biometrie of vakbond.', 'It holds something on origin, biometrics or a union.'],
    ['Van afkomst, biometrie of vakbond is niets bekend.', 'Nothing on origin, biometrics or a union is known.'],
  ),
  'taint.surelyHealth': yesNo(
    ['Er zit iets in over gezondheid of zorg.', 'It holds something on health or care.'],
    ['Van gezondheid of zorg is niets bekend.', 'Nothing on health or care is known to be in it.'],
  ),
  'taint.surelySexual': yesNo(
    ['Er zit iets in over seksualiteit.', 'It holds something on sexuality.'],
    ['Van seksualiteit is niets bekend.', 'Nothing on sexuality is known to be in it.'],
  ),
  'recipient.surelyOutside': yesNo(
    ['De ontvanger doet zeker niet mee en is geen collega.', 'The recipient surely takes no part and is no colleague.'],
    ['De ontvanger kan een deelnemer of collega zijn.', 'The recipient may be a participant or a colleague.'],
  ),
  'recipient.surelyUnneeded': yesNo(
    ['De ontvanger heeft het zeker niet nodig.', 'The recipient surely does not need it.'],
    ['Het is niet bekend dat de ontvanger het niet nodig heeft.', 'The recipient is not known to have no need of it.'],
  ),
  'recipient.surelyForItself': yesNo(
    [
      'De ontvanger wil het voor zichzelf, voor handel of om personeel te controleren.',
      'The recipient wants it for itself, for trade or to control staff.',
    ],
    [
      'Dat de ontvanger het voor iets anders dan een taak wil, is niet bekend.',
      'The recipient is not known to want it for anything but a task.',
    ],
  ),
  'subject.surelyOutside': yesNo(
    ['U doet volgens de wet niet mee in dit samenwerkingsverband.', 'By law you take no part in this partnership.'],
    ['U kunt een deelnemer zijn.', 'You may be a participant.'],
  ),
  'context.surelyClosed': yesNo(
    ['De zaak is zeker gesloten.', 'The case is surely closed.'],
    ['Dat de zaak gesloten is, is niet bekend.', 'The case is not known to be closed.'],
  ),
  'resource.surelyOther': yesNo(
    ['Het gaat over iemand buiten de zaak.', 'It is about somebody outside the case.'],
    [
      'Dat het over iemand buiten de zaak gaat, is niet bekend.',
      'It is not known to be about somebody outside the case.',
    ],
  ),
  'context.surelyNotAdopted': yesNo(
    ['Geen deelnemer heeft het signaal zelf opgepakt.', 'No participant adopted the signal.'],
    [
      'Dat geen deelnemer het signaal oppakte, is niet bekend.',
      'It is not known that no participant adopted the signal.',
    ],
  ),
} as const;

type SureFact = keyof typeof sureFactNames;

const belief: readonly SpecialCategory[] = ['religion', 'political'];
const origin: readonly SpecialCategory[] = ['ethnicity', 'biometric', 'union'];

/** What the facts before it found. */
interface Found {
  readonly member: boolean | undefined;
  readonly memberOfOther: boolean | undefined;
  readonly isAutomated: boolean;
}

export function sureFactsOf(
  question: Question,
  { member, memberOfOther, isAutomated }: Found,
): readonly (readonly [SureFact, boolean])[] {
  const { subject, recipient, context, resource } = question;
  const isColleague = recipient?.org !== undefined && recipient.org === subject.org;
  const told = new Set([resource, ...sourcesOf(resource)].flatMap(specialIn));
  const isInside = isColleague || recipient?.organ === 'bureau' || member !== false || memberOfOther === true;
  return [
    ['taint.surelyAutomated', isAutomated],
    ['taint.surelyBelief', belief.some((one) => told.has(one))],
    ['taint.surelyOrigin', origin.some((one) => told.has(one))],
    ['taint.surelyHealth', told.has('health') || told.has('care')],
    ['taint.surelySexual', told.has('sexual')],
    ['recipient.surelyOutside', recipient !== undefined && !isInside],
    ['recipient.surelyUnneeded', recipient?.necessary === false],
    ['recipient.surelyForItself', ['private', 'commercial', 'staff-control'].some((use) => use === recipient?.use)],
    ['subject.surelyOutside', isNoParticipant(context.kind, subject.organ)],
    ['context.surelyNotAdopted', context.signal?.adopted === false],
    ['context.surelyClosed', context.caseState === 'closed'],
    ['resource.surelyOther', resource.personRole === 'other' || resource.personRole === 'employee'],
  ];
}

const specialIn = ({ category, specialCategories = [] }: Source): readonly string[] =>
  category === undefined ? specialCategories : [category, ...specialCategories];

/** Works for the participants without being one: keeps, tests or controls (WGS 1.8, 2.16). */
const besideThem: readonly Organ[] = ['bureau', 'rac', 'dpo', 'auditor', 'ap'];

/** The act lists who takes part in partnerships of this kind, and this organ is not among them. */
export const isNoParticipant = (kind: string | undefined, organ: Organ | undefined): boolean =>
  kind !== undefined &&
  organ !== undefined &&
  designatingKinds.has(kind) &&
  !besideThem.includes(organ) &&
  designationOf(kind, organ) === undefined;
