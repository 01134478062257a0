import type {
  Judgements,
  Organ,
  PartnershipContext,
  Question,
  Recipient,
  Resource,
  Source,
  Subject,
} from '../question.ts';
import { merge } from './build.ts';

/** Complete questions of an official who did everything right; a scenario changes one or two things in them. */

export const riec = 'riec-voorbeeldregio';
export const otherRiec = 'riec-noordkust';
export const zvh = 'zvh-voorbeeldregio';
export const otherZvh = 'zvh-noordkust';
export const fec = 'fec';
export const icov = 'icov';
export const wgpa = 'wgpa-veenwijde';

export const riecCase = 'zaak-2026-014';
export const zvhCase = 'zvh-2026-031';
export const fecCase = 'fec-2026-009';
export const icovCase = 'icov-2026-112';
export const wgpaCase = 'wgpa-2026-004';

export const official = (org: string, organ: Organ, partnership: string): Subject => ({
  userId: `u-${organ}-1`,
  org,
  organ,
  function: 'processing',
  designatedFor: [partnership],
  authorisedUntil: '2027-06-30',
  commercialDuties: false,
  sector: 'public',
  machine: false,
  screening: 'valid',
  training: 'valid',
  mandate: organ,
  relationToDataSubject: 'none',
});

export const participant = (org: string, organ: Organ, taskOrDuty: string, partnership: string): Recipient => ({
  org,
  organ,
  sector: 'public',
  participantOf: [partnership],
  involvedInActivity: true,
  designatedFor: [partnership],
  commercialDuties: false,
  country: 'NL',
  region: 'NL',
  taskOrDuty,
  compatible: true,
  necessary: true,
  ground: 'public-task',
  use: 'task',
  statuteAllows: true,
  dataSubject: false,
});

export const publicThird = (org: string, organ: Organ, taskOrDuty: string): Recipient => ({
  ...participant(org, organ, taskOrDuty, ''),
  participantOf: [],
  designatedFor: [],
  involvedInActivity: false,
});

export const privateThird = (
  org: string,
  organ: Organ,
  ground: 'legitimate-interest' | 'legal-duty',
  taskOrDuty: string,
): Recipient => ({ ...publicThird(org, organ, taskOrDuty), sector: 'private', ground });

export const college = official('gemeente-veenwijde', 'college', riec);
export const mayor = official('gemeente-veenwijde', 'burgemeester', riec);
export const police = official('politie', 'politie', riec);
export const taxService = official('belastingdienst', 'belastingdienst', riec);

export const toPolice = participant('politie', 'politie', 'Politiewet 2012 3', riec);
export const toTaxService = participant('belastingdienst', 'belastingdienst', 'Invorderingswet 1990', riec);
export const toMayor = participant('gemeente-veenwijde', 'burgemeester', 'Opiumwet 13b', riec);

const judgements: Judgements = {
  necessity: 'Zonder deze gegevens is niet te zien wie het pand gebruikt.',
  proportionality: 'Het gaat om een ernstige zaak en om weinig gegevens.',
  subsidiarity: 'Open bronnen gaven geen antwoord.',
  weightyReasons: 'no',
  minimalFields: true,
  informPerson: 'postponed',
  informReason: 'Een bericht zou het onderzoek schaden.',
  informReviewOn: '2027-02-01',
  circleReason: true,
  strictlyNecessary: true,
};

const resource: Resource = {
  id: 'item-0417',
  category: 'permits',
  originOrg: 'gemeente-veenwijde',
  originRegime: 'AVG',
  special: false,
  criminal: false,
  taxOrigin: false,
  fiodOnly: false,
  personRole: 'subject',
  minor: false,
  firstProcessedAt: '2026-09-14T08:00:00Z',
  lastProcessedAt: '2026-11-20T08:00:00Z',
  automated: false,
  bsn: false,
  quality: 'checked',
  statement: 'fact',
  identifiable: true,
  secrecyWithoutOpening: false,
  legalHold: false,
  thirdPartiesRemoved: true,
  pseudonymised: false,
  inCase: true,
  profiling: false,
  singleEntity: false,
  originProxy: false,
};

/** What a result was made from, where it matters who supplied it. */
export const fromRietmeer: Source = {
  id: 'item-0301',
  category: 'permits',
  originOrg: 'gemeente-rietmeer',
  originRegime: 'AVG',
  special: false,
  criminal: false,
  taxOrigin: false,
  fiodOnly: false,
  firstProcessedAt: '2026-09-14T08:00:00Z',
  automated: false,
};

export const fromTaxService: Source = {
  ...fromRietmeer,
  id: 'item-0303',
  category: 'tax',
  originOrg: 'belastingdienst',
  originRegime: 'AWR',
  taxOrigin: true,
};

export const fromPolice: Source = {
  ...fromRietmeer,
  id: 'item-0302',
  category: 'police',
  originOrg: 'politie',
  originRegime: 'WPG-8',
  criminal: true,
};

const riecContext: PartnershipContext = {
  partnership: riec,
  kind: 'RIEC',
  activity: 'casus',
  caseId: riecCase,
  purposeCode: 'riec-2.17',
  signal: { status: 'qualified', adopted: true, organisedCrime: true },
  involvedChosen: true,
  racStatus: 'positive',
  dpia: true,
  bgsCriteria: true,
  caseState: 'accepted',
  demand: 'none',
  wpgDecision: false,
  specialCase: false,
  explainable: true,
};

/** A municipality gives permit data to the RIEC and the police, who are involved. */
export const riecData: Question = {
  subject: college,
  action: 'provide',
  recipient: toPolice,
  context: riecContext,
  resource,
  judgements,
  time: { now: '2026-11-24T10:00:00Z' },
};

/** The RIEC reports a signal; nothing has been weighed yet. */
export const riecSignal: Question = merge(riecData, {
  action: 'report-signal',
  context: {
    activity: 'intake',
    signal: { status: 'none', adopted: true, organisedCrime: true },
    involvedChosen: false,
    caseState: 'submitted',
  },
  resource: { category: 'signal' },
});

/** The police give data from the daily police task to the RIEC. */
export const riecPolice: Question = merge(riecData, {
  subject: police,
  recipient: toMayor,
  resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-8', criminal: true },
});

/** A joint result of the RIEC, with ordinary personal data, for a participant. */
export const riecResult: Question = merge(riecData, {
  action: 'give-result',
  recipient: toTaxService,
  resource: { category: 'result', originOrg: riec },
});

/** The same result, for a water authority that found dumped drug waste. */
export const riecToPublicThird: Question = merge(riecResult, {
  recipient: publicThird('waterschap-laagwater', 'waterschap', 'Omgevingswet 18.2'),
  context: { provisionKind: 'resultaat-aan-waterschap' },
});

/** The same result, for a terminal that wants to guard its quay. */
export const riecToPrivateThird: Question = merge(riecResult, {
  recipient: privateThird('terminal-westhaven', 'terminal', 'legitimate-interest', 'AVG 6(1)(f)'),
  context: { provisionKind: 'resultaat-aan-terminal' },
});

/** The RIEC asks another WGS partnership whether somebody is known there. */
export const riecHit: Question = merge(riecData, {
  action: 'hit-no-hit',
  recipient: {
    ...participant('ggd-voorbeeldregio', 'ggd', 'Wet publieke gezondheid 6', zvh),
    involvedInActivity: false,
  },
  context: { otherPartnership: zvh, otherKind: 'ZVH' },
  resource: { category: 'identity' },
});

/** The college brings care data into a case that the ZVH accepted. */
export const zvhData: Question = merge(riecData, {
  subject: official('gemeente-veenwijde', 'college', zvh),
  recipient: participant('ggd-voorbeeldregio', 'ggd', 'Wet publieke gezondheid 6', zvh),
  context: { partnership: zvh, kind: 'ZVH', caseId: zvhCase, purposeCode: 'zvh-2.25', signal: undefined },
  resource: { category: 'care', originRegime: 'WMO', special: true, specialCategories: ['care'] },
});

/** A treatment institution brings data from a patient file into that case. */
export const zvhCare: Question = merge(zvhData, {
  subject: { ...official('ggz-polderland', 'ggz', zvh), sector: 'private' },
  recipient: participant('gemeente-veenwijde', 'college', 'Wmo 2015 2.3.1', zvh),
  resource: {
    category: 'health',
    originOrg: 'ggz-polderland',
    originRegime: 'medical',
    secrecyGround: 'good-care',
    specialCategories: ['health'],
  },
});

export const zvhPolice: Question = merge(zvhData, {
  subject: official('politie', 'politie', zvh),
  recipient: participant('gemeente-veenwijde', 'college', 'Wmo 2015 2.3.1', zvh),
  resource: {
    category: 'police',
    originOrg: 'politie',
    originRegime: 'WPG-8',
    criminal: true,
    special: false,
    specialCategories: [],
  },
});

/** A participant of the FEC brings financial data to the signal meeting. */
export const fecData: Question = merge(riecData, {
  subject: official('afm', 'afm', fec),
  recipient: participant('openbaar-ministerie', 'om', 'Wet RO 124', fec),
  context: {
    partnership: fec,
    kind: 'FEC',
    activity: 'signalenoverleg',
    caseId: fecCase,
    purposeCode: 'fec-2.2',
    signal: { status: 'reported', adopted: true, organisedCrime: undefined },
    order: true,
    decreeNames: true,
  },
  resource: { category: 'financial', originOrg: 'afm' },
});

/** The police give the name of a suspect to a bank that the decree names for this taskforce. */
export const fecPoliceToBank: Question = merge(fecData, {
  subject: official('politie', 'politie', fec),
  recipient: {
    ...participant('bank-poldergeld', 'bank', 'Wwft 3', fec),
    sector: 'private',
    ground: 'legal-duty',
    use: 'due-diligence',
  },
  resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-8', criminal: true },
});

/** A result of the FEC for a bank that takes part. */
export const fecResultToBank: Question = merge(fecPoliceToBank, {
  action: 'give-result',
  subject: official('openbaar-ministerie', 'om', fec),
  resource: { category: 'result', originOrg: fec, originRegime: 'AVG', criminal: false },
});

/** iCOV hands a report on income and assets to the prosecutor who ordered it. */
export const icovReport: Question = merge(riecResult, {
  subject: official('belastingdienst', 'belastingdienst', icov),
  recipient: participant('openbaar-ministerie', 'om', 'Wet RO 124', icov),
  context: {
    partnership: icov,
    kind: 'iCOV',
    activity: 'casus',
    caseId: icovCase,
    purposeCode: 'icov-2.10',
    signal: undefined,
    order: true,
    presetIndicators: true,
    raisedRisk: true,
    decreeNames: false,
  },
  resource: {
    category: 'wealth-report',
    originOrg: icov,
    taxOrigin: true,
    automated: true,
    icovGroup: 'unexplained-wealth',
  },
});

/** The college speaks in the case meeting on radicalisation. */
export const wgpaData: Question = merge(riecData, {
  subject: official('gemeente-veenwijde', 'college', wgpa),
  recipient: participant('politie', 'politie', 'Politiewet 2012 3', wgpa),
  context: {
    partnership: wgpa,
    kind: 'WGPA',
    caseId: wgpaCase,
    purposeCode: 'wgpa-2',
    signal: undefined,
    jointWeighing: true,
  },
  resource: { category: 'religion', special: true, specialCategories: ['religion'] },
});
