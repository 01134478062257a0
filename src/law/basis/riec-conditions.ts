import type { Organ } from '../question.ts';
import type { Condition } from '../rule.ts';
import { baseline, duties, noWeightyReasons, qualifiedSignal } from './wgs-conditions.ts';

/** WGS 2.19(1). The tax officer of the municipality takes part through the college's tasks (i). */
export const participants: readonly Organ[] = [
  'politie',
  'belastingdienst',
  'douane',
  'fiod',
  'kmar',
  'uwv',
  'ind',
  'om',
  'burgemeester',
  'college',
  'heffingsambtenaar',
  'provinciebestuur',
  'nla',
  'nvwa-iod',
];

/** WGS 2.18(1): knelpunt (a), casusoverleg (b), scan (c). */
export const anyActivity: Condition = { fact: 'context.activity', in: ['knelpunt', 'casus', 'scan'] };

/** WGS 2.22(1)(a): the person or entity of the signal. The direct circle (b) has a row of its own. */
export const aboutTheSubject: Condition = { fact: 'resource.personRole', in: ['subject', 'none'] };

/** The direct circle too, with a reason for each person (WGS 2.22(1)(b)). */
export const aboutTheSubjectOrCircle: Condition = {
  any: [
    aboutTheSubject,
    {
      all: [
        { fact: 'resource.personRole', is: 'direct-circle' },
        { fact: 'judgements.circleReason', is: true },
      ],
    },
  ],
};

export const sharing: readonly Condition[] = [
  ...baseline,
  qualifiedSignal,
  noWeightyReasons,
  anyActivity,
  aboutTheSubject,
];
export const whatSharingAsks = [duties.log, duties.inform, duties.correct, duties.secrecy, duties.fiveYears];
export const signalFirst = {
  nl: 'Meld een signaal en laat de deelnemers het beoordelen.',
  en: 'Report a signal and let the participants assess it.',
};
