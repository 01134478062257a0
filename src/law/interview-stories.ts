import type { ApprovalKind, Effect } from './question.ts';

/** Situations that officials ask about, as answers to the interview, with the row of the law table that must speak. */
export interface InterviewStory {
  readonly title: string;
  /** A choice by its option. A statement is true unless it stands under `not`; statements about the data are not. */
  readonly picks: { readonly [part: string]: string };
  readonly not?: readonly string[];
  readonly so?: readonly string[];
  readonly effect: Effect;
  readonly rules: readonly string[];
  readonly approvals?: readonly ApprovalKind[];
  readonly wantsReason?: true;
  readonly questions: number;
}

const inRiec = { act: 'share', kind: 'RIEC', purpose: 'riec-2.17' };
const qualified = { activity: 'casus', 'signal-status': 'qualified', about: 'subject', age: 'recent' };
const resultOfRiec = {
  organ: 'bureau',
  act: 'result',
  kind: 'RIEC',
  purpose: 'riec-2.17',
  category: 'result',
  regime: 'AVG',
  age: 'recent',
};

export const partnershipStories: readonly InterviewStory[] = [
  {
    title: 'the college shares housing data in an assessed RIEC case',
    picks: {
      ...inRiec,
      ...qualified,
      organ: 'college',
      receiver: 'politie',
      task: 'task-1',
      category: 'housing',
      regime: 'AVG',
    },
    effect: 'allow',
    rules: ['R02'],
    questions: 6,
  },
  {
    title: 'the same, with the bureau as receiver and social assistance data',
    picks: { ...inRiec, ...qualified, organ: 'college', receiver: 'bureau', category: 'income', regime: 'PW' },
    effect: 'allow',
    rules: ['R02', 'R13'],
    questions: 6,
  },
  {
    title: 'the same before the participants have assessed the signal',
    picks: {
      ...inRiec,
      ...qualified,
      organ: 'college',
      receiver: 'bureau',
      category: 'housing',
      regime: 'AVG',
      'signal-status': 'reported',
    },
    effect: 'deny',
    rules: ['R03'],
    questions: 5,
  },
  {
    title: 'the same for a college task that the act does not name',
    picks: { ...inRiec, organ: 'politie', receiver: 'college', task: 'other-task', category: 'identity' },
    effect: 'deny',
    rules: ['R02'],
    questions: 4,
  },
  {
    title: 'the source has a weighty reason not to share',
    picks: { ...inRiec, ...qualified, organ: 'uwv', receiver: 'bureau', category: 'income', regime: 'SUWI' },
    not: ['noWeightyReasons'],
    effect: 'deny',
    rules: ['G10'],
    questions: 6,
  },
  {
    title: 'health data to the RIEC',
    picks: { ...inRiec, organ: 'college', receiver: 'bureau', category: 'health' },
    effect: 'deny',
    rules: ['R10'],
    questions: 4,
  },
  {
    title: 'a youth file to the RIEC',
    picks: { ...inRiec, organ: 'college', receiver: 'bureau', category: 'identity', regime: 'JEUGDWET' },
    effect: 'deny',
    rules: ['R14'],
    questions: 4,
  },
  {
    title: 'the origin of a person to the RIEC',
    picks: { ...inRiec, organ: 'college', receiver: 'politie', task: 'task-1', category: 'ethnicity' },
    effect: 'deny',
    rules: ['A03', 'R12'],
    questions: 4,
  },
  {
    title: 'the police give daily police data to the RIEC',
    picks: { ...inRiec, ...qualified, organ: 'politie', receiver: 'bureau', category: 'police', regime: 'WPG-8' },
    effect: 'allow-with-approval',
    rules: ['R05'],
    approvals: ['competent-authority'],
    questions: 6,
  },
  {
    title: 'heavy police data in an area scan',
    picks: {
      ...inRiec,
      organ: 'politie',
      receiver: 'bureau',
      category: 'police',
      regime: 'WPG-9',
      about: 'subject',
      age: 'recent',
      activity: 'scan',
    },
    effect: 'deny',
    rules: ['R07'],
    questions: 5,
  },
  {
    title: 'data of informants to the RIEC',
    picks: { ...inRiec, organ: 'politie', receiver: 'bureau', category: 'police', regime: 'WPG-12' },
    effect: 'deny',
    rules: ['R08'],
    questions: 4,
  },
  {
    title: 'the tax service shares with an involved public participant',
    picks: {
      ...inRiec,
      ...qualified,
      organ: 'belastingdienst',
      receiver: 'politie',
      task: 'task-1',
      category: 'tax',
      regime: 'AWR',
    },
    effect: 'allow',
    rules: ['R04'],
    questions: 6,
  },
  {
    title: 'tax data to a bank in the FEC',
    picks: {
      organ: 'belastingdienst',
      act: 'share',
      kind: 'FEC',
      purpose: 'fec-2.2',
      receiver: 'bank',
      category: 'tax',
      regime: 'AWR',
    },
    effect: 'deny',
    rules: ['G04'],
    questions: 4,
  },
  {
    title: 'a Bibob advice as ordinary information for the RIEC',
    picks: {
      ...inRiec,
      organ: 'college',
      receiver: 'politie',
      task: 'task-1',
      category: 'permits',
      regime: 'BIBOB',
      age: 'recent',
      use: 'other',
    },
    effect: 'deny',
    rules: ['R32'],
    questions: 5,
    wantsReason: true,
  },
  {
    title: 'the municipality reports a signal to the RIEC',
    picks: { organ: 'college', act: 'signal', kind: 'RIEC', purpose: 'riec-2.17', category: 'signal', regime: 'AVG' },
    effect: 'allow',
    rules: ['R01'],
    questions: 4,
  },
  {
    title: 'ordinary nuisance is no matter for the RIEC',
    picks: { organ: 'college', act: 'signal', kind: 'RIEC', purpose: 'riec-2.17', category: 'signal', regime: 'AVG' },
    not: ['organisedCrime'],
    effect: 'deny',
    rules: ['R35'],
    questions: 4,
  },
  {
    title: 'a citizen writes to the RIEC directly',
    picks: { organ: 'citizen', act: 'signal' },
    effect: 'deny',
    rules: [],
    questions: 2,
  },
  {
    title: 'the RIEC gives an ordinary result to a participant',
    picks: { ...resultOfRiec, receiver: 'belastingdienst', task: 'task-2' },
    effect: 'allow-with-approval',
    rules: ['R22'],
    approvals: ['no-objection'],
    questions: 5,
  },
  {
    title: 'the RIEC gives a result with a criminal part to a housing association',
    picks: { ...resultOfRiec, receiver: 'housing-association', ground: 'legitimate-interest', use: 'end-misuse' },
    so: ['resource.criminal'],
    effect: 'allow-with-approval',
    rules: ['G16', 'R28'],
    approvals: ['source-consent', 'no-objection', 'rac'],
    questions: 7,
  },
  {
    title: 'the same with nothing sensitive in it',
    picks: { ...resultOfRiec, receiver: 'housing-association', ground: 'legitimate-interest', use: 'end-misuse' },
    effect: 'allow-with-approval',
    rules: ['R28'],
    approvals: ['no-objection', 'rac'],
    questions: 7,
  },
  {
    title: 'a result with tax data to a company for its own interest',
    picks: { ...resultOfRiec, receiver: 'private', ground: 'legitimate-interest' },
    so: ['resource.taxOrigin'],
    effect: 'deny',
    rules: ['G05'],
    questions: 6,
    not: ['resource.fiodOnly'],
  },
  {
    title: 'is the person known to a bank?',
    picks: { organ: 'politie', act: 'known-here', kind: 'RIEC', purpose: 'riec-2.17', receiver: 'bank' },
    effect: 'deny',
    rules: ['G19'],
    questions: 3,
  },
  {
    title: 'is the person known in another care and safety house?',
    picks: {
      organ: 'college',
      act: 'known-other',
      kind: 'ZVH',
      'other-kind': 'ZVH',
      purpose: 'zvh-2.25',
      category: 'identity',
      regime: 'AVG',
      age: 'recent',
    },
    effect: 'allow',
    rules: ['G17', 'Z06'],
    questions: 4,
  },
  {
    title: 'the municipality shares care data in an accepted ZVH case',
    picks: {
      organ: 'college',
      act: 'share',
      kind: 'ZVH',
      purpose: 'zvh-2.25',
      receiver: 'ggd',
      task: 'task-1',
      category: 'care',
      regime: 'WMO',
      age: 'recent',
      'case-state': 'accepted',
    },
    effect: 'allow',
    rules: ['Z01'],
    questions: 6,
  },
];
