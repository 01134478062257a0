import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import type { Judgements } from '../../law/question.ts';
import type { About } from '../step.ts';

/** What is asked of the gate when a participant brings a signal to a partnership (WGS 2.23(1)). */
export function reportSignal(of: {
  readonly partnership: Partnership;
  readonly desk: OrganProfile | undefined;
  readonly judgements: Judgements;
  readonly organisedCrime: boolean;
  readonly bgsCriteria: boolean;
}): About {
  return {
    action: 'report-signal',
    resource: { category: 'signal', originRegime: 'AVG', automated: false },
    recipient: {
      org: of.desk?.org ?? 'none',
      organ: of.desk?.organ ?? 'none',
      sector: of.desk?.sector ?? 'public',
      participantOf: [of.partnership.id],
      designatedFor: [of.partnership.id],
      commercialDuties: false,
    },
    context: {
      partnership: of.partnership.id,
      kind: of.partnership.kind,
      purposeCode: of.partnership.purposeCode,
      activity: 'intake',
      dpia: of.partnership.dpia,
      racStatus: of.partnership.racStatus,
      signal: { status: 'reported', adopted: true, organisedCrime: of.organisedCrime },
      bgsCriteria: of.bgsCriteria,
    },
    judgements: of.judgements,
  };
}

/** Administrative messages between nodes that carry no personal data: an outcome, a yes or no. */
export const outcomeOnly: About = {
  action: 'own-task',
  resource: { category: 'none', originRegime: 'public' },
};
