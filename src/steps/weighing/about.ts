import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import { floorOf } from '../../law/periods.ts';
import type { Judgements } from '../../law/question.ts';
import type { About } from '../step.ts';

/** What is asked of the gate when a participant brings a signal to a partnership (WGS 2.23(1)). */
export function reportSignal(of: {
  readonly partnership: Partnership;
  readonly desk: OrganProfile | undefined;
  readonly judgements: Judgements;
  readonly organisedCrime: boolean;
  readonly bgsCriteria: boolean;
  /** Somebody read the signal for it; what nobody said the gate asks. */
  readonly nothingSpecial: boolean;
}): About {
  return {
    action: 'report-signal',
    resource: {
      category: 'signal',
      originRegime: 'AVG',
      automated: false,
      ...(of.nothingSpecial ? { special: false } : {}),
    },
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

/** What became of a signal or an invitation, told to another node: an outcome, no personal data. */
export function outcomeOnly(partnership: Partnership | undefined): About {
  return {
    action: 'feedback',
    resource: { category: 'none', originRegime: 'public' },
    context: {
      partnership: partnership?.id ?? 'none',
      kind: partnership?.kind ?? 'none',
      ...(partnership ? { purposeCode: partnership.purposeCode, dpia: partnership.dpia } : {}),
    },
  };
}

/**
 * Work on a joint file, at the desk or at a party. The file's age goes along: after five years nobody works
 * on it any more (WGS 1.8(7)). No statute or claim that keeps it longer can be recorded yet.
 */
export const jointFile = (firstProcessedAt: string): About => ({
  action: 'own-task',
  resource: { category: 'signal', originRegime: 'AVG', firstProcessedAt, legalHold: false },
});

/** A list of joint files: it may show only those that have not reached their last day. */
export const jointFiles = (now: string): About => jointFile(floorOf('wgs-retention', now));

/** True while a file may still be shown. */
export const isKept = (firstProcessedAt: string, now: string): boolean =>
  firstProcessedAt >= floorOf('wgs-retention', now);
