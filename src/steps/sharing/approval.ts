import { refuser } from '../../core/refusal.ts';
import type { Role } from '../../law/partnership.ts';
import { endOf } from '../../law/periods.ts';
import { type Context, command, type Logs } from '../step.ts';
import { fromOutside, lastDayOf, mayGive, officeOf, readQuestion, tellOnly } from './asking.ts';
import { sharingRefusals } from './refusals.ts';
import {
  answerInput,
  approvalHeard,
  approvalRecorded,
  approvalRequested,
  approvalWithdrawn,
  hearInput,
  receiveInput,
  recordInput,
  requestInput,
  revokeInput,
  taskAnswered,
  taskReceived,
  taskRevoked,
  withdrawInput,
} from './schema.ts';
import { approvalState, approvalStream, taskState, taskStream } from './view.ts';

const refuse = refuser(sharingRefusals);

/** Purposes under which people share. */
export const purposes: readonly string[] = ['municipal-signal', 'riec-2.17', 'zvh-2.25'];
export const askers: readonly Role[] = [
  'municipal-director',
  'partner-delegate',
  'case-director',
  'liaison',
  'legal-officer',
];

const request = command({
  name: 'approval.request',
  path: '/approvals',
  label: requestInput.label,
  input: requestInput,
  purposes,
  roles: askers,
  // A person asks in somebody's name; a machine does not send colleagues to work.
  decision: true,
  streams: (_input, context) => [approvalStream(context.newId('approval'))],
  about: (_input, _logs, context) => tellOnly(context),
  decide(input, _logs, context) {
    const read = readQuestion(input.question);
    if ('refusal' in read) return read;
    if (fromOutside.includes(input.kind)) return refuse('recorded-not-asked');
    const organ = context.organs.find((one) => one.id === input.to);
    if (!organ) return refuse('unknown-organ');
    if (!mayGive({ kind: input.kind, organ, self: context.self, purpose: context.purpose }))
      return refuse('not-theirs-to-give');
    const [answerBefore, destroyBefore] = [
      endOf('approval-answer', context.now),
      lastDayOf(read.question, context.now),
    ];
    return { events: [approvalRequested.make({ ...input, answerBefore, destroyBefore })] };
  },
});

/** At the node of whoever may give it. */
const receive = command({
  name: 'approval.receive',
  label: receiveInput.label,
  input: receiveInput,
  purposes,
  roles: askers,
  decision: false,
  streams: (input) => [taskStream(input.approvalId)],
  about: (_input, _logs, context) => tellOnly(context),
  decide({ approvalId: _, ...data }, [log = []], context) {
    if (taskState(log)) return refuse('answered-before');
    const read = readQuestion(data.question);
    if ('refusal' in read) return read;
    const from = context.organs.find((one) => one.id === context.actor.organ);
    if (!from) return refuse('unknown-organ');
    if (!mayGive({ kind: data.kind, organ: context.self, self: from, purpose: context.purpose }))
      return refuse('not-theirs-to-give');
    // Whatever the other says: it is kept no longer than the act allows (WGS 1.8(7)).
    const last = lastDayOf(read.question, context.now);
    const destroyBefore = data.destroyBefore < last ? data.destroyBefore : last;
    const [fromOrgan, askedBy] = [context.actor.organ, context.actor.userId];
    return { events: [taskReceived.make({ ...data, destroyBefore, fromOrgan, askedBy })] };
  },
});

/** The request when it is there under this purpose; another purpose may not know of it. */
function taskIn([log = []]: Logs, context: Context) {
  const state = taskState(log);
  return state && state.stage !== 'destroyed' && state.purpose === context.purpose ? state : undefined;
}

const answer = command({
  name: 'approval.answer',
  path: '/approval-tasks/{approvalId}/answers',
  label: answerInput.label,
  input: answerInput,
  purposes,
  roles: ['partner-delegate', 'municipal-director', 'legal-officer', 'case-director', 'liaison'],
  decision: true,
  streams: (input) => [taskStream(input.approvalId)],
  about: (_input, _logs, context) => tellOnly(context),
  decide({ approvalId: _, ...data }, logs, context) {
    const state = taskIn(logs, context);
    if (!state) return refuse('no-such-approval');
    if (state.stage !== 'open') return refuse('answered-before');
    const { kind, askedBy, fromOrgan } = state.received;
    const isOwn = fromOrgan === context.self.id && askedBy === context.actor.userId;
    if (kind === 'second-reviewer' && isOwn) return refuse('own-review');
    if (kind === 'legal-check' && context.actor.role !== 'legal-officer') return refuse('lawyer-only');
    if (data.expiresOn !== undefined && data.expiresOn < context.now.slice(0, 10)) return refuse('end-date-passed');
    return { events: [taskAnswered.make(data)] };
  },
});

const revoke = command({
  name: 'approval.revoke',
  path: '/approval-tasks/{approvalId}/revocations',
  label: revokeInput.label,
  input: revokeInput,
  purposes,
  roles: ['partner-delegate', 'municipal-director', 'legal-officer', 'case-director', 'liaison'],
  decision: true,
  streams: (input) => [taskStream(input.approvalId)],
  about: (_input, _logs, context) => tellOnly(context),
  decide({ approvalId: _, ...data }, logs, context) {
    const state = taskIn(logs, context);
    if (!state) return refuse('no-such-approval');
    const isGiven = state.answered?.answer === 'given' && !state.isRevoked;
    return isGiven ? { events: [taskRevoked.make(data)] } : refuse('not-given');
  },
});

/** Back at the asker: the answer, from the node that was asked and from no other. */
const hear = command({
  name: 'approval.hear',
  label: hearInput.label,
  input: hearInput,
  purposes,
  roles: askers,
  decision: false,
  streams: (input) => [approvalStream(input.approvalId)],
  about: (_input, _logs, context) => tellOnly(context),
  decide({ approvalId: _, ...data }, [log = []], context) {
    const state = approvalState(log);
    const from = context.organs.find((one) => one.id === context.actor.organ);
    if (!state?.requested || state.requested.to !== context.actor.organ || !from) return refuse('no-such-approval');
    if (state.stage !== 'asked') return refuse('answered-before');
    const { kind } = state.requested;
    const office = officeOf(kind, from.organ);
    return {
      events: [approvalHeard.make({ ...data, office, fromOrgan: from.id, org: from.org, organ: from.organ })],
    };
  },
});

const withdraw = command({
  name: 'approval.withdraw',
  label: withdrawInput.label,
  input: withdrawInput,
  purposes,
  roles: askers,
  decision: false,
  streams: (input) => [approvalStream(input.approvalId)],
  about: (_input, _logs, context) => tellOnly(context),
  decide({ approvalId: _, ...data }, [log = []], context) {
    const state = approvalState(log);
    if (!state?.requested || state.requested.to !== context.actor.organ) return refuse('no-such-approval');
    return state.stage === 'given' ? { events: [approvalWithdrawn.make(data)] } : refuse('not-given');
  },
});

/** Somebody without a node here answered: an official writes down what they said. */
const record = command({
  name: 'approval.record',
  path: '/recorded-approvals',
  label: recordInput.label,
  input: recordInput,
  purposes,
  roles: askers,
  decision: true,
  streams: (_input, context) => [approvalStream(context.newId('approval'))],
  about: (_input, _logs, context) => tellOnly(context),
  decide(input, _logs, context) {
    const { evidence, expiresOn } = input;
    if (evidence !== undefined && !/^[0-9a-f]{64}$/.test(evidence)) return refuse('evidence-wrong');
    if (expiresOn !== undefined && expiresOn < context.now.slice(0, 10)) return refuse('end-date-passed');
    return { events: [approvalRecorded.make({ ...input, destroyBefore: lastDayOf(undefined, context.now) })] };
  },
});

export const approvalCommands = [request, receive, answer, revoke, hear, withdraw, record];
