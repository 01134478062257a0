import { canonical } from '../../core/canonical.ts';
import { refuser } from '../../core/refusal.ts';
import { approvalsIn } from '../approvals-in.ts';
import { statementGiven } from '../entities/schema.ts';
import { recordStream } from '../shelf.ts';
import { ownTask } from '../signals/step.ts';
import { type Context, command } from '../step.ts';
import { isKept, jointFile } from '../weighing/about.ts';
import { askers, purposes } from './approval.ts';
import { aboutOf, lastDayOf, partnershipFor, readQuestion } from './asking.ts';
import { sharingRefusals } from './refusals.ts';
import {
  adviceKept,
  correctInput,
  dataCorrected,
  dataGiven,
  dataTaken,
  destroyInput,
  giveInput,
  keepInput,
  sharingDestroyed,
  takeInput,
} from './schema.ts';
import { lastDay, sharingPrefixes } from './view.ts';

const refuse = refuser(sharingRefusals);

/** Work on one's own files: inside the organ, or on the joint file of a partnership. */
const atHome = (context: Context) => (partnershipFor(context) ? jointFile(context.now) : ownTask);

/** The answer is asked again here: what a browser worked out is not kept as if the gate had said it. */
const keep = command({
  name: 'advice.keep',
  path: '/advices',
  label: keepInput.label,
  input: keepInput,
  purposes,
  roles: askers,
  decision: false,
  streams: (_input, context) => [`advice/${context.newId('advice')}`],
  about: (_input, _logs, context) => atHome(context),
  decide(input, _logs, context) {
    const read = readQuestion(input.question);
    if ('refusal' in read) return read;
    const { effect, ruleIds, packVersion } = context.ask(read.question);
    const destroyBefore = lastDayOf(read.question, context.now);
    return { events: [adviceKept.make({ ...input, effect, rules: ruleIds, packVersion, destroyBefore })] };
  },
});

/** What may go to somebody else. */
export const outward: ReadonlySet<string> = new Set([
  'provide',
  'give-result',
  'disclose',
  'report-offence',
  'answer-demand',
  'tip',
  'report-error',
]);

const give = command({
  name: 'data.give',
  path: '/given-data',
  label: giveInput.label,
  input: giveInput,
  purposes,
  roles: askers,
  decision: true,
  streams: (_input, context) => [`data/${context.newId('data')}`],
  about(input, _logs, context) {
    const read = readQuestion(input.question);
    // A question that cannot be read is asked as what it is: nothing that any rule allows.
    return 'question' in read ? aboutOf(read.question, context) : { ...atHome(context), action: 'export' };
  },
  decide(input, _logs, context) {
    const read = readQuestion(input.question);
    if ('refusal' in read) return read;
    const { action, resource, recipient } = read.question;
    if (!outward.has(action)) return refuse('nothing-may-go');
    if (input.to === undefined && input.receiver === undefined) return refuse('receiver-missing');
    const organ = context.organs.find((one) => one.id === input.to);
    if (input.to !== undefined && !organ) return refuse('unknown-organ');
    if (organ && (recipient?.org !== organ.org || recipient.organ !== organ.organ)) return refuse('other-receiver');
    const firstProcessedAt = firstOf(resource.firstProcessedAt, context.now);
    const leaned = context.approvals.filter(({ given }) => given).map((one) => ({ ...one }));
    const { to, receiver, refs = [] } = input;
    const dataId = (context.streams[0] ?? '').slice('data/'.length);
    const told = { dataId, purpose: context.purpose, ...(to ? { to } : {}), ...(receiver ? { receiver } : {}) };
    return {
      events: [
        dataGiven.make({
          ...input,
          category: resource.category ?? 'none',
          approvals: canonical(leaned),
          firstProcessedAt,
          destroyBefore: lastDayOf(read.question, context.now),
        }),
        ...refs.map((ref) => statementGiven.make(told, recordStream(ref))),
      ],
    };
  },
});

/** A clock that runs ahead elsewhere must not give the data a longer life here (WGS 1.8(7)). */
function firstOf(told: string | undefined, now: string): string {
  const first = told === undefined ? now : new Date(Date.parse(told)).toISOString();
  return first < now ? first : now;
}

/** At the receiver's node: asked again here, with the approvals for which the sender vouches. */
const take = command({
  name: 'data.take',
  label: takeInput.label,
  input: takeInput,
  purposes,
  roles: askers,
  decision: false,
  streams: (input) => [`data-in/${input.dataId}`],
  about(input, _logs, context) {
    const read = readQuestion(input.question);
    if (!('question' in read)) return { ...atHome(context), action: 'export' };
    const about = aboutOf(read.question, context);
    // Here it arrives under the standing task; the approvals cover the case of the sender.
    return {
      ...about,
      context: { ...about.context, caseId: input.caseId },
      approvals: approvalsIn(input.approvals),
    };
  },
  decide({ dataId: _, ...data }, [log = []], context) {
    if (log.length > 0) return refuse('answered-before');
    const read = readQuestion(data.question);
    if ('refusal' in read) return read;
    const { recipient } = read.question;
    const isMine = recipient?.org === context.self.org && recipient.organ === context.self.organ;
    if (!isMine) return refuse('other-receiver');
    const firstProcessedAt = firstOf(data.firstProcessedAt, context.now);
    if (!isKept(firstProcessedAt, context.now)) return refuse('no-such-data');
    const destroyBefore = lastDayOf(read.question, context.now);
    const fromOrgan = context.actor.organ;
    return { events: [dataTaken.make({ ...data, firstProcessedAt, fromOrgan, destroyBefore })] };
  },
});

/** From the node that gave it, and from no other. */
const correct = command({
  name: 'data.correct',
  label: correctInput.label,
  input: correctInput,
  purposes,
  roles: askers,
  decision: false,
  streams: (input) => [`data-in/${input.dataId}`],
  about: (_input, _logs, context) => atHome(context),
  decide({ dataId: _, ...said }, [log = []], { actor }) {
    const taken = log.map((entry) => dataTaken.open(entry)).find((one) => one !== undefined);
    // What has gone needs no correction, and whoever did not give it has nothing to correct.
    if (!taken || taken.fromOrgan !== actor.organ || lastDay(log) === undefined) return refuse('no-such-data');
    return { events: [dataCorrected.make({ ...said, fromOrgan: actor.organ })] };
  },
});

/** Given by a machine on the last day. */
const destroy = command({
  name: 'sharing.destroy',
  path: '/sharing-destructions',
  label: destroyInput.label,
  input: destroyInput,
  purposes,
  roles: ['machine'],
  decision: false,
  streams: (input) => [input.stream],
  about: (_input, _logs, context) => atHome(context),
  decide({ stream }, [log = []], context) {
    const last = sharingPrefixes.some((prefix) => stream.startsWith(prefix)) ? lastDay(log) : undefined;
    if (last === undefined) return refuse('no-such-data');
    return last <= context.now
      ? { events: [sharingDestroyed.make({ because: 'retention' })] }
      : refuse('term-not-over');
  },
});

export const dataCommands = [keep, give, take, correct, destroy];
