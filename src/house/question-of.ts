import type { Approval, Plan, Question } from '../law/question.ts';
import type { About, Context, Standing } from '../steps/step.ts';
import type { Who } from './corridor.ts';

/** What the gate is asked: the step says about what, the corridor adds who asks, on which ground, and when. */
export function questionOf(
  about: About,
  of: {
    readonly who: Who;
    readonly context: Context;
    readonly standing: Standing;
    readonly decision: boolean;
    readonly approvals: readonly Approval[];
    readonly plan?: Plan;
  },
): Question {
  const { who, context, standing, decision, approvals, plan } = of;
  const organ = context.organs.find((candidate) => candidate.id === who.actor.organ);
  const partnership = context.partnerships.find((candidate) => candidate.id === standing.partnership);
  const isOwn = who.actor.organ === context.self.id;
  return {
    subject: {
      userId: who.actor.userId,
      org: organ?.org ?? 'none',
      organ: organ?.organ ?? 'none',
      sector: organ?.sector ?? 'private',
      function: 'processing',
      // Whoever works here in a role that the task names is designated for that task.
      designatedFor: isOwn ? [...who.designatedFor, context.under] : who.designatedFor,
      commercialDuties: who.commercialDuties ?? false,
      machine: who.actor.machine,
    },
    action: about.action,
    decision,
    resource: { originOrg: organ?.org ?? 'none', ...about.resource },
    ...(about.recipient ? { recipient: about.recipient } : {}),
    context: {
      partnership: partnership?.id ?? 'none',
      kind: partnership?.kind ?? 'none',
      ...(partnership ? { dpia: partnership.dpia, racStatus: partnership.racStatus } : {}),
      caseId: context.under,
      purposeCode: context.purpose,
      ...about.context,
    },
    ...(about.judgements ? { judgements: about.judgements } : {}),
    approvals,
    ...(plan ? { plan } : {}),
    time: { now: context.now },
  };
}
