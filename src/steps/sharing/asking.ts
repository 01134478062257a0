import { refuser } from '../../core/refusal.ts';
import { givers } from '../../law/approval-givers.ts';
import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import { endOf } from '../../law/periods.ts';
import type { ApprovalKind, ApprovalRole, Question } from '../../law/question.ts';
import { parseQuestion } from '../../law/question-record.ts';
import type { About, Context } from '../step.ts';
import { outcomeOnly } from '../weighing/about.ts';
import { sharingRefusals } from './refusals.ts';

const refuse = refuser(sharingRefusals);

/** The question that somebody brings along, read as strictly as one from outside. */
export function readQuestion(json: string) {
  const parsed = parseQuestion(JSON.parse(json));
  return 'good' in parsed ? { question: parsed.good } : refuse('question-wrong', { faults: parsed.faults });
}

/**
 * What the gate is asked about it. Who asks, for which purpose, under which case, in which partnership and with
 * which participants is not taken from the text: the corridor knows that.
 */
export function aboutOf({ action, resource, recipient, context, judgements }: Question, here: Context): About {
  const { partnership: _, kind: __, caseId: ___, purposeCode: ____, dpia: _____, racStatus: ______, ...rest } = context;
  const participants = partnershipFor(here)?.participants.map(({ organId }) => organId) ?? [];
  const orgs = here.organs.filter(({ id }) => participants.includes(id)).map(({ org }) => org);
  return {
    action,
    resource,
    ...(recipient ? { recipient } : {}),
    // Each participant may object (WGS 1.7(1)-(2)), whether or not somebody named it.
    context: { ...rest, participants: [...new Set(orgs)].sort() },
    ...(judgements ? { judgements } : {}),
  };
}

/** The partnership for whose purpose somebody works now, when it is a joint one. */
export const partnershipFor = ({ purpose, partnerships, self }: Context): Partnership | undefined =>
  partnerships.find((one) => one.purposeCode === purpose && plays(one, self.id));

export const plays = (partnership: Partnership, organId: string): boolean =>
  partnership.desk === organId ||
  partnership.rac === organId ||
  partnership.participants.some((one) => one.organId === organId);

/** Asking for an approval and answering tell no personal data: a question in words of the law, and a yes or no. */
export const tellOnly = (context: Context): About => outcomeOnly(partnershipFor(context));

/** The standing task under which a node takes part: `politie-riec`, `riec-bureau-table`. */
export function taskAt(organ: OrganProfile, purpose: string): string {
  return organ.tasks.find((one) => one.purposeCode === purpose)?.id ?? `${organ.id}-none`;
}

/** Kinds that somebody without a node gives: they are recorded, not asked for here. */
export const fromOutside: readonly ApprovalKind[] = ['person', 'minister', 'supervisor'];

interface Giving {
  readonly kind: ApprovalKind;
  readonly organ: OrganProfile;
  readonly self: OrganProfile;
  readonly purpose: string;
}

/**
 * Whether an organ may give a kind of approval at all, and has somebody at work under this purpose: without a task
 * the request would arrive nowhere. Which person may is looked at when it answers.
 */
export function mayGive({ kind, organ, self, purpose }: Giving): boolean {
  const { organs } = givers[kind];
  const tasks = organ.tasks.filter((task) => task.purposeCode === purpose);
  if (tasks.length === 0) return false;
  if (kind === 'legal-check') return organ.id === self.id && tasks.some(({ roles }) => roles.includes('legal-officer'));
  if (kind === 'second-reviewer' || kind === 'human-review') return organ.id === self.id;
  if (organs) return organs.includes(organ.organ);
  return organ.organ !== 'rac';
}

/** In which office somebody of this organ gives it. */
export function officeOf(kind: ApprovalKind, organ: OrganProfile['organ']): ApprovalRole {
  if (kind === 'competent-authority') return organ === 'om' ? 'public-prosecutor' : 'mayor';
  return givers[kind].roles[0] ?? 'participant';
}

/** When what was kept must be gone: the joint file's own last day counts from the first processing (WGS 1.8(7)). */
export const lastDayOf = (question: Question | undefined, now: string): string => {
  const first = question?.resource.firstProcessedAt;
  const start = first === undefined ? now : new Date(Date.parse(first)).toISOString();
  return endOf('wgs-retention', start < now ? start : now);
};
