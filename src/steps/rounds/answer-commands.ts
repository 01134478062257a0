import { canonical } from '../../core/canonical.ts';
import type { NewEvent } from '../../core/event.ts';
import { refuser } from '../../core/refusal.ts';
import { limitOn } from '../../law/limits.ts';
import { endOf, floorOf } from '../../law/periods.ts';
import { roundRuleOn } from '../../law/round-rules.ts';
import { type CaseHead, caseHead, caseStreams } from '../cases/case-head.ts';
import { type Context, command, type Deciding, type Logs, type Outcome } from '../step.ts';
import { jointFile } from '../weighing/about.ts';
import { partnershipPurposes } from '../weighing/listing.ts';
import { answeringAbout } from './about.ts';
import { openingDrawn } from './follow-up-schema.ts';
import { epochAt, mostElements } from './limits.ts';
import { openers, tellOnly } from './list-commands.ts';
import { countIn, framesText, isKeySpec } from './question.ts';
import { roundRefusals } from './refusals.ts';
import {
  answerInput,
  declineInput,
  type Grant,
  grantText,
  lapseQuestionInput,
  questionAnswered,
  questionDeclined,
  questionReceived,
  type RoundFile,
  receiveInput,
  watchAlerted,
  watchCounted,
} from './schema.ts';
import {
  type Counts,
  type ListState,
  listState,
  listStream,
  type QuestionState,
  questionState,
  questionStream,
  watchState,
  watchStream,
} from './view.ts';
import { matchingOf } from './with-matching.ts';

const refuse = refuser(roundRefusals);

type Question = QuestionState['received'];
type Declined = Parameters<typeof questionDeclined.make>[0]['because'];
type Alert = Parameters<typeof watchAlerted.make>[0]['alert'];

/** The members that the signature covers, and no others. */
const grantOf = (question: Question): Grant => {
  const { signature: _, frames: __, held: ___, ...grant } = question;
  return grant;
};

/** How many elements of each kind of key; undefined when one cannot be counted. */
function countsOf(frames: Question['frames']): Counts | undefined {
  const counts: { [keySpec: string]: number } = {};
  for (const { keySpec, elements } of frames) {
    const count = countIn(elements);
    if (count === undefined || counts[keySpec] !== undefined) return undefined;
    counts[keySpec] = count;
  }
  return counts;
}

interface Received {
  readonly question: Question;
  readonly head: CaseHead | undefined;
  readonly list: ListState | undefined;
  readonly asked: ReturnType<typeof watchState>;
}

/** Why this question is not answered whoever answers, and whether the supervisor hears of it. */
function faultOf(
  { question, head, list, asked }: Received,
  context: Context,
): { because: Declined; alert?: Alert } | undefined {
  const { now, actor, self } = context;
  const grant = grantOf(question);
  const isGenuine =
    grant.fromOrgan === actor.organ &&
    grant.purpose === context.purpose &&
    grant.framesDigest === context.digest(framesText(question.frames)) &&
    matchingOf(context).isSigned({ organ: actor.organ, text: grantText(grant), signature: question.signature });
  if (!isGenuine) return { because: 'bad-grant', alert: 'bad-grant' };
  if (grant.notAfter <= now || grant.notBefore > endOf('round-skew', now)) return { because: 'too-late' };
  // A token that gives itself more time than the rules do.
  if (grant.notBefore < floorOf('round-token', now)) return { because: 'too-late' };
  const isParty = head?.parties.includes(self.id) && head.partnership.id === grant.partnership;
  const asksForCase = head && (head.parties.includes(actor.organ) || head.partnership.desk === actor.organ);
  if (!isParty || !asksForCase) return { because: 'not-in-case', alert: 'not-in-case' };
  const counts = countsOf(question.frames);
  const sum = Object.values(counts ?? {}).reduce((all, one) => all + one, 0);
  if (!counts || sum !== grant.elementCount || sum > mostElements)
    return { because: 'bad-elements', alert: 'bad-elements' };
  const rule = roundRuleOn(head.partnership.kind, now.slice(0, 10));
  if (!rule) return { because: 'not-in-case' };
  const hasApprover = grant.approver !== undefined && grant.approver !== grant.officer;
  if (rule.approverFor.includes(self.organ) && !hasApprover) return { because: 'no-approver' };
  if (budgetLeft(counts, asked, now) < 0) return { because: 'budget-spent', alert: 'over-budget' };
  if (!list?.published || Object.keys(list.opened).length === 0) return { because: 'nothing-open' };
  return undefined;
}

/** What is left of the tightest budget after these, as a part of it; below nought when it is not enough. */
function budgetLeft(counts: Counts, asked: Received['asked'], now: string): number {
  const day = now.slice(0, 10);
  const [perDay, perEpoch] = [limitOn('round-day', day).count, limitOn('round-epoch', day).count];
  const left = Object.entries(counts).flatMap(([spec, more]) => [
    1 - ((asked.days[day]?.[spec] ?? 0) + more) / perDay,
    1 - ((asked.epoch[spec] ?? 0) + more) / perEpoch,
  ]);
  return Math.min(1, ...left);
}

/** Evaluates what a filter of ours exists for, and says which of our files the asker lacks. */
function answerEvent(
  question: Question,
  list: ListState,
  context: Context,
): { event: NewEvent } | { because: Declined; alert?: Alert } {
  const { published } = list;
  const epoch = epochAt(context.now).from;
  if (!published || published.epoch !== epoch) return { because: 'nothing-open' };
  const specs = new Set<string>(published.files.map(({ keySpec }) => keySpec));
  const evaluated: { keySpec: RoundFile['keySpec']; elements: string }[] = [];
  for (const { keySpec, elements } of question.frames) {
    if (!specs.has(keySpec) || !isKeySpec(keySpec)) continue;
    const outcome = matchingOf(context).evaluate({ purpose: context.purpose, keySpec, epoch, elements });
    if ('fault' in outcome) return { because: 'bad-elements', alert: 'bad-elements' };
    evaluated.push({ keySpec, elements: outcome.evaluated });
  }
  if (evaluated.length === 0) return { because: 'nothing-open' };
  const used = new Set<string>(evaluated.map(({ keySpec }) => keySpec));
  const held = new Set<string>(question.held);
  const files = published.files.filter(({ keySpec, sha256 }) => used.has(keySpec) && !held.has(sha256));
  return { event: questionAnswered.make({ epoch, evaluated, files }) };
}

/** Whether this question is drawn for a check: by chance that the asker cannot foresee. */
function isDrawn(context: Context): boolean {
  const drawn = Number.parseInt(context.digest(context.newId('draw')).slice(0, 8), 16) / 2 ** 32;
  return drawn * 1_000 < limitOn('round-openings', context.now.slice(0, 10)).count;
}

/**
 * A question comes in. Whatever is wrong with it is written and told; what is right is answered at once by the machine where the
 * gate lets a machine answer, and otherwise waits for a person (Wpg 23(2)).
 */
const receive = command({
  name: 'question.receive',
  label: receiveInput.label,
  input: receiveInput,
  purposes: partnershipPurposes,
  roles: openers,
  decision: false,
  streams: ({ roundId, caseId }, context) => [
    questionStream(roundId),
    watchStream(context.actor.organ, epochAt(context.now).from),
    listStream(context.purpose),
    ...caseStreams(caseId),
  ],
  about: (_input, _logs, context) => tellOnly(context),
  decide(question, [log = [], watch = [], opened = [], atDesk = [], asParty = []], context) {
    if (log.length > 0) return refuse('asked-before');
    if (!question.holders.includes(context.self.id)) return refuse('not-asked-here');
    const head = caseHead(question.caseId, [atDesk, asParty], context);
    const [list, asked] = [listState(opened), watchState(watch)];
    // Who it came from is what the post proves, whatever the question says.
    const received = questionReceived.make({ ...question, fromOrgan: context.actor.organ });
    const fault = faultOf({ question, head, list, asked }, context);
    if (fault || !head || !list) return turnedDown([received], fault ?? { because: 'nothing-open' }, question, context);
    const counts = countsOf(question.frames) ?? {};
    const events = [received, ...counted(counts, { asked, question }, context)];
    if (isDrawn(context)) events.push(openingDrawn.make({ before: endOf('round-opening', context.now) }));
    const machine = context.asMachine(answering({ question, head, list }, context));
    if (machine.answer.effect !== 'allow') return { events };
    const answer = answerEvent(question, list, context);
    if ('because' in answer) return turnedDown(events, answer, question, context);
    return { events: [...events, answer.event], alsoAsked: { onEvent: events.length, ...machine } };
  },
});

const answering = (
  of: { readonly question: Question; readonly head: CaseHead; readonly list: ListState },
  context: Context,
) => {
  const asker = context.organs.find(({ id }) => id === of.question.fromOrgan) ?? context.self;
  return answeringAbout(of.head, {
    asker,
    opened: Object.values(of.list.opened),
    isPerson: of.question.subjectKind === 'person',
  });
};

function turnedDown(
  events: readonly NewEvent[],
  { because, alert }: { readonly because: Declined; readonly alert?: Alert },
  { roundId }: Question,
  context: Deciding,
): Outcome {
  const [, watch = ''] = context.streams;
  const fromOrgan = context.actor.organ;
  const told = alert ? [watchAlerted.make({ fromOrgan, alert, roundId }, watch)] : [];
  return { events: [...events, questionDeclined.make({ because }), ...told] };
}

/** Counted before it is answered; near the end of a budget somebody looks. */
function counted(
  counts: Counts,
  { asked, question }: { readonly asked: Received['asked']; readonly question: Question },
  context: Deciding,
): readonly NewEvent[] {
  const [, watch = ''] = context.streams;
  const { roundId } = question;
  const fromOrgan = context.actor.organ;
  const near = 1 - limitOn('round-near', context.now.slice(0, 10)).count / 100;
  const isNear =
    budgetLeft(counts, asked, context.now) <= near && !asked.alerts.some(({ alert }) => alert === 'near-budget');
  return [
    watchCounted.make({ fromOrgan, counts: canonical({ ...counts }) }, watch),
    ...(isNear ? [watchAlerted.make({ fromOrgan, alert: 'near-budget', roundId }, watch)] : []),
  ];
}

/** The question when it waits here under this purpose. */
function waiting([log = []]: Logs, context: Context) {
  const state = questionState(log);
  if (!state || state.purpose !== context.purpose) return refuse('no-such-question');
  return state.stage === 'asked' ? { state } : refuse('answered-before');
}

/** What an officer answers with: the question that waits, its case, and what this organ opened. */
function ready([log = [], opened = [], atDesk = [], asParty = []]: Logs, caseId: string, context: Context) {
  const found = waiting([log], context);
  if ('refusal' in found) return found;
  const question = found.state.received;
  const head = question.caseId === caseId ? caseHead(caseId, [atDesk, asParty], context) : undefined;
  const list = listState(opened);
  return head && list ? { question, head, list } : refuse('nothing-open');
}

/** An officer answers in person, where no machine may: the gate is asked about that person, with the approvals of the case. */
const answer = command({
  name: 'question.answer',
  path: '/questions/{roundId}/answers',
  label: answerInput.label,
  input: answerInput,
  purposes: partnershipPurposes,
  roles: openers,
  decision: true,
  streams: ({ roundId, caseId }, { purpose }) => [questionStream(roundId), listStream(purpose), ...caseStreams(caseId)],
  about({ caseId }, logs, context) {
    const found = ready(logs, caseId, context);
    return 'refusal' in found ? jointFile(context.now) : answering(found, context);
  },
  decide({ caseId }, logs, context) {
    const found = ready(logs, caseId, context);
    if ('refusal' in found) return found;
    const made = answerEvent(found.question, found.list, context);
    if ('event' in made) return { events: [made.event] };
    return made.because === 'nothing-open'
      ? refuse('nothing-open')
      : { events: [questionDeclined.make({ because: made.because })] };
  },
});

const decline = command({
  name: 'question.decline',
  path: '/questions/{roundId}/refusals',
  label: declineInput.label,
  input: declineInput,
  purposes: partnershipPurposes,
  roles: openers,
  decision: true,
  streams: ({ roundId }) => [questionStream(roundId)],
  about: (_input, _logs, { now }) => jointFile(now),
  decide({ reason }, logs, context) {
    const found = waiting(logs, context);
    if ('refusal' in found) return found;
    return { events: [questionDeclined.make({ because: 'weighty-reasons', reason })] };
  },
});

const lapse = command({
  name: 'question.lapse',
  path: '/questions/{roundId}/lapses',
  label: lapseQuestionInput.label,
  input: lapseQuestionInput,
  purposes: partnershipPurposes,
  roles: ['machine'],
  decision: false,
  streams: ({ roundId }) => [questionStream(roundId)],
  about: (_input, _logs, { now }) => jointFile(now),
  decide(_input, logs, context) {
    const found = waiting(logs, context);
    if ('refusal' in found) return found;
    if (found.state.received.answerBefore > context.now) return refuse('term-not-over');
    return { events: [questionDeclined.make({ because: 'lapsed' })] };
  },
});

export const answerCommands = [receive, answer, decline, lapse];
