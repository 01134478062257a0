import type { Told } from '../../law/interview-told.ts';
import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import type { Approval, PartnershipContext, Recipient } from '../../law/question.ts';
import { plays } from './asking.ts';

/** Who asks: the person with the organ whose node this is. */
export interface Asker {
  readonly userId: string;
  readonly designatedFor: readonly string[];
  readonly organ: OrganProfile;
}

/** What somebody shares from: a joint case, or a signal of the own organ. */
export type ShareMatter =
  | {
      readonly kind: 'case';
      readonly id: string;
      readonly partnership: Partnership;
      readonly activity: PartnershipContext['activity'];
      readonly firstProcessedAt: string;
      readonly parties: readonly string[];
    }
  | {
      readonly kind: 'signal';
      readonly id: string;
      /** The standing task under which it lies. */
      readonly task: string;
      readonly firstProcessedAt: string;
    };

/** What the approvals of a matter are given for: the case, or the signal itself. */
export const scopeOf = ({ id }: ShareMatter): string => id;
export const underOf = (matter: ShareMatter): string => (matter.kind === 'case' ? matter.id : matter.task);

/** What the head of a case tells, at the desk or at a party. */
export interface CaseHeadFacts {
  readonly partnership: string;
  readonly activity: PartnershipContext['activity'];
  readonly firstProcessedAt: string;
  readonly parties: readonly string[];
}

export function jointMatter(
  id: string,
  { partnership, activity, firstProcessedAt, parties }: CaseHeadFacts,
  partnerships: readonly Partnership[],
): ShareMatter | undefined {
  const found = partnerships.find((one) => one.id === partnership);
  return found && { kind: 'case', id, partnership: found, activity, firstProcessedAt, parties };
}

interface Known {
  readonly matter: ShareMatter;
  readonly asker: Asker;
  readonly organs: readonly OrganProfile[];
  readonly approvals: readonly Approval[];
}

/**
 * What nobody needs to be asked, because the file tells it. Who asks, for which case and with which participants is the
 * same as what the corridor puts in, so that the page and the node get one answer. What people judge is never in it.
 */
export function knownOf({ matter, asker, organs, approvals }: Known): Told {
  const { org, organ, sector } = asker.organ;
  const under = underOf(matter);
  const { firstProcessedAt } = matter;
  return {
    subject: {
      userId: asker.userId,
      org,
      organ,
      sector,
      function: 'processing',
      // As the corridor does: whoever works in a role that the task names is designated for that task.
      designatedFor: [...asker.designatedFor, under],
      commercialDuties: false,
      machine: false,
    },
    context: matter.kind === 'case' ? contextOf(matter, organs) : ownContext(under),
    resource: { firstProcessedAt, legalHold: false, ...(matter.kind === 'signal' ? { id: matter.id } : {}) },
    approvals,
  };
}

const ownContext = (under: string): PartnershipContext => ({
  partnership: 'none',
  kind: 'none',
  activity: 'none',
  caseId: under,
  purposeCode: 'municipal-signal',
  participants: [],
});

/** A case was opened by the table: its signal was assessed, fits the purpose, and its parties were chosen. */
function contextOf(
  { id, partnership, activity }: Extract<ShareMatter, { kind: 'case' }>,
  organs: readonly OrganProfile[],
): PartnershipContext {
  const taking = partnership.participants.map(({ organId }) => organId);
  const orgs = organs.filter((one) => taking.includes(one.id)).map(({ org }) => org);
  return {
    partnership: partnership.id,
    kind: partnership.kind,
    ...(activity ? { activity } : {}),
    caseId: id,
    purposeCode: partnership.purposeCode,
    signal: { status: 'qualified', adopted: true, organisedCrime: true },
    involvedChosen: true,
    participants: [...new Set(orgs)].sort(),
    dpia: partnership.dpia,
    racStatus: partnership.racStatus,
  };
}

/** Organs that can receive here: they have a node with a task for this purpose. A committee only tests. */
export function receiversOf(purposeCode: string, organs: readonly OrganProfile[], self: OrganProfile) {
  return organs.filter(
    (one) => one.id !== self.id && one.organ !== 'rac' && one.tasks.some((task) => task.purposeCode === purposeCode),
  );
}

/** What the files of the partnership tell about a receiver. */
export function recipientOf(
  receiver: OrganProfile,
  matter: ShareMatter,
  partnerships: readonly Partnership[],
): Recipient {
  const { org, organ, sector, id } = receiver;
  const base: Recipient = {
    org,
    organ,
    sector,
    participantOf: partnerships.filter((one) => plays(one, id)).map((one) => one.id),
  };
  if (matter.kind !== 'case') return base;
  const tasks = matter.partnership.participants.find(({ organId }) => organId === id)?.tasks ?? [];
  const [only] = tasks;
  return {
    ...base,
    involvedInActivity: matter.parties.includes(id),
    // Where the act names one task, it takes part for that one; of several somebody has to say which.
    ...(only !== undefined && tasks.length === 1 ? { taskOrDuty: only } : {}),
  };
}
