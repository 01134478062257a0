import { canonical } from '../core/canonical.ts';
import type { Question } from '../law/question.ts';

/** Questions to the gate that people of the demo made with "may I share this?". */

interface Asked {
  /** Case or task for which it is asked. */
  readonly under: string;
  /** UTC instant. */
  readonly now: string;
  /** Of the data: UTC instant. */
  readonly firstProcessedAt: string;
  readonly participants: readonly string[];
}

const text = (question: Question): string => canonical(JSON.parse(JSON.stringify(question)));

const inCase = ({ under, participants }: Asked): Question['context'] => ({
  partnership: 'riec-voorbeeldregio',
  kind: 'RIEC',
  activity: 'casus',
  caseId: under,
  purposeCode: 'riec-2.17',
  signal: { status: 'qualified', adopted: true, organisedCrime: true },
  involvedChosen: true,
  participants,
  dpia: true,
  racStatus: 'positive',
  bgsCriteria: true,
  otherPartnership: 'none',
  otherKind: 'none',
});

const weighed: Question['judgements'] = {
  necessity: 'opgeschreven',
  proportionality: 'opgeschreven',
  subsidiarity: 'opgeschreven',
  minimalFields: true,
};

/** The bureau wants to give a result to the water authority, which takes no part. */
export const resultToWaterAuthority = (of: Asked): string =>
  text({
    subject: {
      userId: 'joris',
      org: 'riec-voorbeeldregio',
      organ: 'bureau',
      sector: 'public',
      function: 'processing',
      designatedFor: ['riec-voorbeeldregio', of.under],
      commercialDuties: false,
      machine: false,
    },
    recipient: {
      org: 'ontvanger',
      organ: 'waterschap',
      participantOf: [],
      taskOrDuty: 'taak-of-plicht-uit-een-wet',
      compatible: true,
      necessary: true,
      ground: 'public-task',
    },
    action: 'give-result',
    context: inCase(of),
    resource: {
      category: 'result',
      originOrg: 'riec-voorbeeldregio',
      originRegime: 'AVG',
      firstProcessedAt: of.firstProcessedAt,
      legalHold: false,
      special: false,
      criminal: false,
      automated: false,
    },
    judgements: weighed,
    time: { now: of.now },
  });

/** The college gives the police what the registers say about the place of the case. */
export const registersToPolice = (of: Asked): string => text(toPolice(of, { category: 'housing' }));

/** Health of somebody does not belong in a RIEC: the gate says no. */
export const healthToPolice = (of: Asked): string =>
  text(toPolice(of, { category: 'health', special: true, criminal: false, automated: false }));

const noorUnder = ({ under }: Pick<Asked, 'under'>): Question['subject'] => ({
  userId: 'noor',
  org: 'gemeente-veenwijde',
  organ: 'college',
  sector: 'public',
  function: 'processing',
  designatedFor: ['riec-voorbeeldregio', 'zvh-voorbeeldregio', under],
  commercialDuties: false,
  machine: false,
});

const toPolice = (of: Asked, resource: Question['resource']): Question => ({
  subject: noorUnder(of),
  recipient: {
    org: 'politie',
    organ: 'politie',
    sector: 'public',
    participantOf: ['riec-voorbeeldregio', 'zvh-voorbeeldregio'],
    involvedInActivity: true,
    taskOrDuty: 'Politiewet 2012, artikel 3',
  },
  action: 'provide',
  context: inCase(of),
  resource: {
    ...resource,
    originOrg: 'gemeente-veenwijde',
    originRegime: 'AVG',
    personRole: 'subject',
    firstProcessedAt: of.firstProcessedAt,
    legalHold: false,
  },
  judgements: { ...weighed, weightyReasons: 'no' },
  time: { now: of.now },
});

/** The college wants to tell the mayor about a signal; its own lawyer has to test that. */
export const signalToMayor = (of: Asked & { readonly signalId: string }): string =>
  text({
    subject: noorUnder(of),
    recipient: {
      org: 'gemeente-veenwijde',
      organ: 'burgemeester',
      sector: 'public',
      participantOf: ['riec-voorbeeldregio', 'zvh-voorbeeldregio'],
      compatible: true,
      statuteAllows: true,
      taskOrDuty: 'taak-of-plicht-uit-een-wet',
    },
    action: 'disclose',
    context: {
      partnership: 'none',
      kind: 'none',
      activity: 'none',
      caseId: of.under,
      purposeCode: 'municipal-signal',
      participants: [],
      otherPartnership: 'none',
      otherKind: 'none',
    },
    resource: {
      id: of.signalId,
      category: 'signal',
      originOrg: 'gemeente-veenwijde',
      originRegime: 'AVG',
      firstProcessedAt: of.firstProcessedAt,
      legalHold: false,
    },
    judgements: { minimalFields: true },
    time: { now: of.now },
  });
