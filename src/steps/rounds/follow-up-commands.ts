import { canonical } from '../../core/canonical.ts';
import type { Logged } from '../../core/event.ts';
import { type Refusal, refuser } from '../../core/refusal.ts';
import { fieldLabel } from '../../law/fields.ts';
import { endOf } from '../../law/periods.ts';
import type { Category } from '../../law/question.ts';
import { approvalsIn } from '../approvals-in.ts';
import { caseHead, caseStreams } from '../cases/case-head.ts';
import { type About, type Context, command, type Logs } from '../step.ts';
import { jointFile } from '../weighing/about.ts';
import { partnershipPurposes } from '../weighing/listing.ts';
import { givingAbout } from './about.ts';
import { roundAskers } from './ask-commands.ts';
import {
  destroyFollowInput,
  followInput,
  followUpAsked,
  followUpDestroyed,
  followUpHeard,
  followUpSettled,
  giveInput,
  hearFollowInput,
  receiveFollowInput,
  refuseInput,
  requestDestroyed,
  requestGiven,
  requestReceived,
  requestRefused,
  roundFollowed,
  settleInput,
} from './follow-up-schema.ts';
import { followUpState, followUpStream, type RequestState, requestState, requestStream } from './follow-up-view.ts';
import { openers, tellOnly } from './list-commands.ts';
import { roundRefusals } from './refusals.ts';
import { roundAsked, roundHeard } from './schema.ts';
import { type AskedSubject, categoriesOf, isPerson } from './subject.ts';
import { roundState, roundStream } from './view.ts';

const refuse = refuser(roundRefusals);

/** The subject that this holder knows, as the asker knows it; nothing when there was no hit. */
function hitIn(log: readonly Logged[], organ: string, at: string): AskedSubject | undefined {
  const subjects = log.map((entry) => roundAsked.personal(entry)).find((one) => one !== undefined)?.subjects;
  const isKnown = log.some(
    (entry) =>
      roundHeard.open(entry)?.organ === organ &&
      roundHeard.personal(entry)?.candidates?.some(({ subject }) => String(subject) === at),
  );
  return isKnown ? subjects?.[Number(at)] : undefined;
}

/** What goes along is whom it is about: without that nobody could answer. */
function identifying(subject: AskedSubject, organ: string, logs: Logs, context: Context): About {
  const [, atDesk = [], asParty = []] = logs;
  const head = caseHead(context.under, [atDesk, asParty], context);
  const to = context.organs.find(({ id }) => id === organ);
  if (!head || !to) return jointFile(context.now);
  return givingAbout(head, {
    to,
    category: categoriesOf(subject)[0] ?? 'identity',
    originRegime: 'AVG',
    isPerson: isPerson(subject),
    firstProcessedAt: head.firstProcessedAt,
  });
}

const ask = command({
  name: 'follow-up.ask',
  path: '/rounds/{roundId}/follow-ups',
  label: followInput.label,
  input: followInput,
  purposes: partnershipPurposes,
  roles: roundAskers,
  decision: true,
  streams: ({ roundId }, context) => [
    roundStream(roundId),
    ...caseStreams(context.under),
    followUpStream(context.newId('follow')),
  ],
  about(input, logs, context) {
    const subject = hitIn(logs[0] ?? [], input.organ, input.subject);
    return subject ? identifying(subject, input.organ, logs, context) : jointFile(context.now);
  },
  decide(input, logs, context) {
    const [log = [], atDesk = [], asParty = []] = logs;
    const state = roundState(log);
    if (
      !state ||
      state.stage === 'destroyed' ||
      state.asked.caseId !== context.under ||
      state.purpose !== context.purpose
    )
      return refuse('no-such-round');
    const head = caseHead(context.under, [atDesk, asParty], context);
    if (!head) return refuse('case-not-running');
    const subject = hitIn(log, input.organ, input.subject);
    if (!subject) return refuse('no-hit');
    const { category, fields, reason, organ, roundId } = input;
    const [, , , stream = ''] = context.streams;
    const followUpId = stream.slice('follow-up/'.length);
    const { caseId, partnership, activity } = state.asked;
    return {
      events: [
        roundFollowed.make({ followUpId, organ }),
        followUpAsked.make(
          {
            category,
            fields,
            reason,
            caseId,
            partnership,
            activity,
            subject: [subject],
            answerBefore: endOf('round-answer', context.now),
            destroyBefore: head.destroyBefore,
            roundId,
            organ,
          },
          stream,
        ),
      ],
    };
  },
});

/** At the holder: it hears of its hit only now, because somebody asks further. */
const receive = command({
  name: 'hit-request.receive',
  label: receiveFollowInput.label,
  input: receiveFollowInput,
  purposes: partnershipPurposes,
  roles: roundAskers,
  decision: false,
  streams: ({ followUpId, caseId }) => [requestStream(followUpId), ...caseStreams(caseId)],
  about(input, [, atDesk = [], asParty = []], context) {
    const head = caseHead(input.caseId, [atDesk, asParty], context);
    const [subject = {}] = input.subject;
    if (!head) return tellOnly(context);
    return givingAbout(head, {
      to: context.self,
      category: categoriesOf(subject)[0] ?? 'identity',
      originRegime: 'AVG',
      isPerson: isPerson(subject),
      firstProcessedAt: head.firstProcessedAt,
    });
  },
  decide({ followUpId: _, ...data }, [log = [], atDesk = [], asParty = []], context) {
    if (log.length > 0) return refuse('asked-before');
    const head = caseHead(data.caseId, [atDesk, asParty], context);
    const { organ } = context.actor;
    const isParty = head && (head.parties.includes(organ) || head.partnership.desk === organ);
    if (!isParty || head.partnership.id !== data.partnership) return refuse('not-asked-here');
    // Whatever the other says: it is kept no longer than the case is here.
    const destroyBefore = data.destroyBefore < head.destroyBefore ? data.destroyBefore : head.destroyBefore;
    return { events: [requestReceived.make({ ...data, destroyBefore, fromOrgan: organ })] };
  },
});

interface Waiting {
  readonly state: RequestState;
}

function waiting([log = []]: Logs, context: Context): Waiting | { readonly refusal: Refusal } {
  const state = requestState(log);
  if (!state || state.stage === 'destroyed' || state.purpose !== context.purpose) return refuse('no-such-follow-up');
  return state.stage === 'asked' ? { state } : refuse('not-waiting');
}

type Given = Pick<Parameters<typeof requestGiven.make>[0], 'details' | 'originRegime'>;

/** What the officer is about to give, as the gate is asked about it. */
function giving(input: Given, state: RequestState, logs: Logs, context: Context): About | undefined {
  const [log = [], atDesk = [], asParty = []] = logs;
  const head = caseHead(state.received.caseId, [atDesk, asParty], context);
  const to = context.organs.find(({ id }) => id === state.received.fromOrgan);
  const subject = log.map((entry) => requestReceived.personal(entry)).find((one) => one !== undefined)?.subject[0];
  if (!head || !to || !subject) return undefined;
  const category: Category = state.received.category;
  return givingAbout(head, {
    to,
    category,
    fields: input.details.map(({ field }) => field),
    originRegime: input.originRegime,
    isPerson: isPerson(subject),
    firstProcessedAt: head.firstProcessedAt,
  });
}

/** The case under which was asked stands in the question; whoever gives names it, so that its file is read with it. */
const give = command({
  name: 'hit-request.give',
  path: '/hit-requests/{followUpId}/givings',
  label: giveInput.label,
  input: giveInput,
  purposes: partnershipPurposes,
  roles: openers,
  decision: true,
  streams: ({ followUpId, caseId }) => [requestStream(followUpId), ...caseStreams(caseId)],
  about(input, logs, context) {
    const found = waiting(logs, context);
    return ('state' in found ? giving(input, found.state, logs, context) : undefined) ?? jointFile(context.now);
  },
  decide({ followUpId: _, caseId, ...given }, logs, context) {
    const found = waiting(logs, context);
    if ('refusal' in found) return found;
    const { received } = found.state;
    if (received.caseId !== caseId) return refuse('no-such-follow-up');
    const about = giving(given, found.state, logs, context);
    if (!about) return refuse('case-not-running');
    const asked = new Set<string>(received.fields);
    if (!given.details.every(({ field }) => asked.has(field))) return refuse('not-what-was-asked');
    const allowed = new Set(context.may({ ...about, approvals: context.approvals }).allowedFields);
    const barred = given.details.map(({ field }) => field).filter((field) => !allowed.has(field));
    if (barred.length > 0)
      return refuse('field-not-allowed', { missing: barred.map((one) => fieldLabel(one) ?? { nl: one, en: one }) });
    const firstProcessedAt = about.resource.firstProcessedAt ?? context.now;
    const leaned = canonical(context.approvals.filter((one) => one.given).map((one) => ({ ...one })));
    return { events: [requestGiven.make({ ...given, firstProcessedAt, approvals: leaned })] };
  },
});

const refuseGiving = command({
  name: 'hit-request.refuse',
  path: '/hit-requests/{followUpId}/refusals',
  label: refuseInput.label,
  input: refuseInput,
  purposes: partnershipPurposes,
  roles: openers,
  decision: true,
  streams: ({ followUpId }) => [requestStream(followUpId)],
  about: (_input, _logs, { now }) => jointFile(now),
  decide({ reason }, logs, context) {
    const found = waiting(logs, context);
    return 'refusal' in found ? found : { events: [requestRefused.make({ reason })] };
  },
});

/** At the asker: a draft that somebody takes or leaves. */
const hear = command({
  name: 'follow-up.hear',
  label: hearFollowInput.label,
  input: hearFollowInput,
  purposes: partnershipPurposes,
  roles: openers,
  decision: false,
  streams: ({ followUpId, caseId }) => [followUpStream(followUpId), ...caseStreams(caseId)],
  // Whatever comes in was asked at the other gate, and is asked here again.
  about({ details, originRegime = 'AVG', approvals = '[]' }, [log = [], atDesk = [], asParty = []], context) {
    const state = followUpState(log);
    const head = state && caseHead(state.asked.caseId, [atDesk, asParty], context);
    if (!details || !head) return tellOnly(context);
    const personal = log.map((entry) => followUpAsked.personal(entry)).find((one) => one !== undefined);
    const about = givingAbout(head, {
      to: context.self,
      category: state.asked.category,
      fields: details.map(({ field }) => field),
      originRegime,
      isPerson: personal?.subject.some(isPerson) ?? true,
      firstProcessedAt: head.firstProcessedAt,
    });
    return { ...about, approvals: approvalsIn(approvals) };
  },
  decide({ followUpId: _, caseId, ...data }, [log = [], atDesk = [], asParty = []], context) {
    const state = followUpState(log);
    if (!state || state.asked.organ !== context.actor.organ || state.purpose !== context.purpose)
      return refuse('no-such-follow-up');
    if (state.asked.caseId !== caseId) return refuse('no-such-follow-up');
    if (state.stage !== 'asked') return refuse('answered-before');
    // Content of a case that does not run here any more was not asked at this gate, and is not taken.
    if (data.details && !caseHead(state.asked.caseId, [atDesk, asParty], context)) return refuse('case-not-running');
    const outcome = data.details ? 'given' : 'refused';
    return { events: [followUpHeard.make({ ...data, outcome })] };
  },
});

const settle = command({
  name: 'follow-up.settle',
  path: '/follow-ups/{followUpId}/settlements',
  label: settleInput.label,
  input: settleInput,
  purposes: partnershipPurposes,
  roles: roundAskers,
  decision: true,
  streams: ({ followUpId }) => [followUpStream(followUpId)],
  about: (_input, _logs, { now }) => jointFile(now),
  decide({ followUpId: _, ...said }, [log = []], context) {
    const state = followUpState(log);
    if (!state || state.asked.caseId !== context.under || state.purpose !== context.purpose)
      return refuse('no-such-follow-up');
    return state.stage === 'given' ? { events: [followUpSettled.make(said)] } : refuse('not-waiting');
  },
});

/** By the machine on the last day of the case, here and at the other node. */
const destroy = command({
  name: 'follow-up.destroy',
  path: '/follow-ups/{followUpId}/destructions',
  label: destroyFollowInput.label,
  input: destroyFollowInput,
  purposes: partnershipPurposes,
  roles: ['machine'],
  decision: false,
  streams: ({ followUpId }) => [followUpStream(followUpId), requestStream(followUpId)],
  about: (_input, _logs, context) => jointFile(context.now),
  decide({ followUpId }, [atAsker = [], atHolder = []], { now, purpose }) {
    const [asked, received] = [followUpState(atAsker), requestState(atHolder)];
    const isDue = (state: { purpose: string; stage: string } | undefined, last: string | undefined): boolean =>
      state !== undefined && state.purpose === purpose && state.stage !== 'destroyed' && (last ?? now) <= now;
    const events = [
      ...(isDue(asked, asked?.asked.destroyBefore) ? [followUpDestroyed.make({ because: 'retention' })] : []),
      ...(isDue(received, received?.received.destroyBefore)
        ? [requestDestroyed.make({ because: 'retention' }, requestStream(followUpId))]
        : []),
    ];
    return events.length > 0 ? { events } : refuse('no-such-follow-up');
  },
});

export const followUpCommands = [ask, receive, give, refuseGiving, hear, settle, destroy];
