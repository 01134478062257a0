import { believe } from '../../core/believe.ts';
import { canonical } from '../../core/canonical.ts';
import { type Refusal, refuser } from '../../core/refusal.ts';
import type { OrganProfile, Role } from '../../law/partnership.ts';
import { endOf } from '../../law/periods.ts';
import type { Category } from '../../law/question.ts';
import { roundRuleOn } from '../../law/round-rules.ts';
import { type CaseHead, caseHead, caseStreams } from '../cases/case-head.ts';
import { type About, type Context, command, type Deciding, type Logs } from '../step.ts';
import { jointFile } from '../weighing/about.ts';
import { partnershipPurposes } from '../weighing/listing.ts';
import { askingAbout, recipientOf } from './about.ts';
import { mostElements } from './limits.ts';
import { tellOnly } from './list-commands.ts';
import { lookedUp } from './look-up.ts';
import { type Asked, countIn, elementsOf, type Frame, framesText, stretchesOf } from './question.ts';
import { roundRefusals } from './refusals.ts';
import {
  approveInput,
  askInput,
  destroyInput,
  type Grant,
  grantText,
  hearInput,
  lapseRoundInput,
  roundApproved,
  roundAsked,
  roundBegan,
  roundDestroyed,
  roundHeard,
  roundLapsed,
  roundSent,
} from './schema.ts';
import { type AskedSubject, categoriesOf, isPerson, keysToAsk } from './subject.ts';
import { filesState, filesStream, type RoundState, roundLastDay, roundState, roundStream } from './view.ts';
import { matchingOf } from './with-matching.ts';

const refuse = refuser(roundRefusals);

export const roundAskers: readonly Role[] = ['case-director', 'liaison', 'municipal-director', 'partner-delegate'];

/** Files of every participant that may be a party: which of them lie here goes along with the question. */
const fileStreams = (context: Context): readonly string[] => [
  ...new Set(
    context.partnerships
      .filter(({ purposeCode }) => purposeCode === context.purpose)
      .flatMap(({ participants }) => participants.map(({ organId }) => filesStream(organId))),
  ),
];

const categoryOf = (subjects: readonly AskedSubject[]): Category => subjects.flatMap(categoriesOf)[0] ?? 'identity';

/** Nothing that a rule allows, for a case that is not there: the answer must be the same as for one that may not be known. */
const elsewhere = (context: Context): About => jointFile(context.now);

interface Chosen {
  readonly holders: readonly string[];
  readonly leftOut: readonly string[];
}

/** The rules that keep a participant from being asked about these subjects; nothing when none does. */
function barsFor(
  organ: OrganProfile,
  { head, subjects, context }: { head: CaseHead; subjects: readonly AskedSubject[]; context: Context },
): readonly string[] | undefined {
  const person = subjects.some(isPerson);
  const recipient = recipientOf(head.partnership, organ);
  for (const category of new Set(subjects.flatMap(categoriesOf))) {
    const { effect, ruleIds } = context.may({ ...askingAbout(head, category, person), recipient });
    if (effect !== 'allow') return ruleIds;
  }
  return undefined;
}

const othersIn = (head: CaseHead, { organs, self }: Context): readonly OrganProfile[] =>
  head.parties.flatMap((party) => organs.find(({ id }) => id === party && id !== self.id) ?? []);

/** All parties that the gate lets through; whoever is left out is named with the rule, and nobody is chosen by hand. */
function holdersOf(head: CaseHead, subjects: readonly AskedSubject[], context: Context): Chosen {
  const holders: string[] = [];
  const leftOut: string[] = [];
  for (const organ of othersIn(head, context)) {
    const bars = barsFor(organ, { head, subjects, context });
    if (bars) leftOut.push(`${organ.id}: ${bars.join(', ')}`.slice(0, 200));
    else holders.push(organ.id);
  }
  return { holders: holders.toSorted(), leftOut };
}

/** The question as it goes to one of them; of the others it was asked one by one, and who is left out is named. */
function askingOne(head: CaseHead, subjects: readonly AskedSubject[], context: Context): About {
  const others = othersIn(head, context);
  const chosen = others.find((organ) => !barsFor(organ, { head, subjects, context })) ?? others[0];
  const about = askingAbout(head, categoryOf(subjects), subjects.some(isPerson));
  return chosen ? { ...about, recipient: recipientOf(head.partnership, chosen) } : about;
}

const framesOf = (asked: readonly Asked[], seed: string, context: Context): readonly Frame[] =>
  stretchesOf(asked).map(({ keySpec, first, inputs }) => ({
    keySpec,
    elements: matchingOf(context).blind({ seed, first, inputs }),
  }));

/** What lies here of each holder, by digest. */
const heldOf = (
  logs: Logs,
  holders: readonly string[],
  context: Deciding,
): { readonly [holder: string]: readonly string[] } =>
  Object.fromEntries(
    holders.map((holder) => {
      const log = logs[context.streams.indexOf(filesStream(holder))] ?? [];
      return [holder, filesState(log).map(({ sha256 }) => sha256)];
    }),
  );

/** The question as it leaves: bound, signed, and with what lies here already. */
function sentEvent(
  of: {
    readonly roundId: string;
    readonly asked: RoundState['asked'];
    readonly officer: string;
    readonly approver?: string;
    readonly isPerson: boolean;
  },
  logs: Logs,
  context: Deciding,
) {
  const { asked } = of;
  const grant: Grant = {
    roundId: of.roundId,
    fromOrgan: context.self.id,
    officer: of.officer,
    ...(of.approver === undefined ? {} : { approver: of.approver }),
    caseId: asked.caseId,
    partnership: asked.partnership,
    purpose: context.purpose,
    activity: asked.activity,
    policyVersion: context.may(jointFile(context.now)).packVersion,
    holders: asked.holders,
    subjectKind: of.isPerson ? 'person' : 'other',
    elementCount: asked.frames.reduce((sum, { elements }) => sum + (countIn(elements) ?? 0), 0),
    framesDigest: context.digest(framesText(asked.frames)),
    notBefore: context.now,
    notAfter: endOf('round-token', context.now),
    answerBefore: asked.answerBefore,
  };
  const held = canonical(heldOf(logs, asked.holders, context));
  return roundSent.make({ ...grant, signature: matchingOf(context).sign(grantText(grant)), held });
}

const ask = command({
  name: 'round.ask',
  path: '/rounds',
  label: askInput.label,
  input: askInput,
  purposes: partnershipPurposes,
  roles: roundAskers,
  decision: true,
  streams: (_input, context) => [
    roundStream(context.newId('round')),
    ...caseStreams(context.under),
    ...fileStreams(context),
  ],
  about({ subjects }, [, atDesk, asParty], context) {
    const head = caseHead(context.under, [atDesk ?? [], asParty ?? []], context);
    return head ? askingOne(head, subjects, context) : elsewhere(context);
  },
  decide({ records, ...input }, logs, context) {
    const [, atDesk = [], asParty = []] = logs;
    const head = caseHead(context.under, [atDesk, asParty], context);
    if (!head) return refuse('case-not-running');
    const matching = matchingOf(context);
    const seed = matching.newSeed();
    const asked = elementsOf(input.subjects, { seed, digest: context.digest });
    if (input.subjects.some((one) => keysToAsk(one).length === 0)) return refuse('nothing-to-ask-by');
    if (asked.length > mostElements) return refuse('too-many-keys');
    const { holders, leftOut } = holdersOf(head, input.subjects, context);
    if (holders.length === 0) return refuse('nobody-to-ask');
    const rule = roundRuleOn(head.partnership.kind, context.now.slice(0, 10));
    const heavy = context.organs.filter(({ id, organ }) => holders.includes(id) && rule?.approverFor.includes(organ));
    const needsApprover = heavy.length > 0 || input.subjects.length > 1;
    const event = roundAsked.make({
      ...input,
      caseId: head.caseId,
      partnership: head.partnership.id,
      activity: head.activity,
      frames: framesOf(asked, seed, context),
      holders,
      leftOut,
      needsApprover,
      seed,
      answerBefore: endOf('round-answer', context.now),
      firstProcessedAt: head.firstProcessedAt,
      destroyBefore: head.destroyBefore,
    });
    const began = records ? [roundBegan.make({ records })] : [];
    if (needsApprover) return { events: [event, ...began] };
    const open = believe<RoundState['asked']>(event.open, 'made a moment ago by the same kind');
    const roundId = (context.streams[0] ?? '').slice('round/'.length);
    const officer = context.actor.userId;
    return {
      events: [
        event,
        ...began,
        sentEvent({ roundId, asked: open, officer, isPerson: input.subjects.some(isPerson) }, logs, context),
      ],
    };
  },
});

const roundAbout = (_input: unknown, [log = []]: Logs, context: Context): About =>
  jointFile(roundState(log)?.asked.firstProcessedAt ?? context.now);

/** The round when it is there, of this case and this purpose. */
function roundIn([log = []]: Logs, context: Context): { readonly state: RoundState } | { readonly refusal: Refusal } {
  const state = roundState(log);
  const isOwn = state && state.purpose === context.purpose && state.asked.caseId === context.under;
  return isOwn && state.stage !== 'destroyed' ? { state } : refuse('no-such-round');
}

/** A second person sees whom it is about, before anything leaves. */
const approve = command({
  name: 'round.approve',
  path: '/rounds/{roundId}/approvals',
  label: approveInput.label,
  input: approveInput,
  purposes: partnershipPurposes,
  roles: roundAskers,
  decision: true,
  streams: ({ roundId }, context) => [roundStream(roundId), ...caseStreams(context.under), ...fileStreams(context)],
  about: roundAbout,
  decide({ roundId, ...said }, logs, context) {
    const found = roundIn(logs, context);
    if ('refusal' in found) return found;
    const { state } = found;
    if (state.stage !== 'to-approve') return refuse('not-waiting');
    if (state.askedBy === context.actor.userId) return refuse('other-person');
    const approved = roundApproved.make(said);
    if (said.answer === 'stop') return { events: [approved] };
    // A case that was closed in the meantime asks nobody any more.
    const [, atDesk = [], asParty = []] = logs;
    if (!caseHead(context.under, [atDesk, asParty], context)) return refuse('case-not-running');
    const personal = logs[0]?.map((entry) => roundAsked.personal(entry)).find((one) => one !== undefined);
    const isAboutPeople = personal?.subjects.some(isPerson) ?? true;
    const of = {
      roundId,
      asked: state.asked,
      officer: state.askedBy,
      approver: context.actor.userId,
      isPerson: isAboutPeople,
    };
    return { events: [approved, sentEvent(of, logs, context)] };
  },
});

/** At the asker: what the holder made of the elements, looked up in the filter that came with it. */
const hear = command({
  name: 'round.hear',
  label: hearInput.label,
  input: hearInput,
  purposes: partnershipPurposes,
  roles: ['partner-delegate', 'municipal-director', 'legal-officer', 'case-director', 'liaison', 'machine'],
  decision: false,
  streams: ({ roundId }, { actor }) => [roundStream(roundId), filesStream(actor.organ)],
  about: (_input, _logs, context) => tellOnly(context),
  decide(input, [log = [], files = []], context) {
    const state = roundState(log);
    const { organ } = context.actor;
    const holder = state?.holders[organ];
    if (!state?.sent || !holder || state.purpose !== context.purpose) return refuse('no-such-round');
    if (holder.stage !== 'asked' && holder.stage !== 'silent') return refuse('answered-before');
    if (input.because !== undefined)
      return { events: [roundHeard.make({ organ, outcome: 'declined', because: input.because })] };
    const personal = log.map((entry) => roundAsked.personal(entry)).find((one) => one !== undefined);
    if (!personal || state.stage === 'destroyed') return refuse('no-such-round');
    const found = lookedUp({ ...input, ...personal, files: filesState(files) }, context);
    if ('fault' in found) return { events: [roundHeard.make({ organ, outcome: 'failed', fault: found.fault })] };
    return { events: [roundHeard.make({ organ, outcome: 'answered', candidates: found.candidates })] };
  },
});

/** By the machine, when the time is over: who has not answered is silent, and the round closes. */
const lapse = command({
  name: 'round.lapse',
  path: '/rounds/{roundId}/lapses',
  label: lapseRoundInput.label,
  input: lapseRoundInput,
  purposes: partnershipPurposes,
  roles: ['machine'],
  decision: false,
  streams: ({ roundId }) => [roundStream(roundId)],
  about: roundAbout,
  decide(_input, [log = []], { now }) {
    const state = roundState(log);
    if (!state || (state.stage !== 'asked' && state.stage !== 'to-approve')) return refuse('no-such-round');
    if (state.asked.answerBefore > now) return refuse('term-not-over');
    const silent = Object.entries(state.holders).flatMap(([organ, { stage }]) => (stage === 'asked' ? [organ] : []));
    return { events: [roundLapsed.make({ silent })] };
  },
});

const destroy = command({
  name: 'round.destroy',
  path: '/rounds/{roundId}/destructions',
  label: destroyInput.label,
  input: destroyInput,
  purposes: partnershipPurposes,
  roles: ['machine'],
  decision: false,
  streams: ({ roundId }) => [roundStream(roundId)],
  // Destroying is the one thing that an old file still allows.
  about: (_input, _logs, context) => jointFile(context.now),
  decide(_input, [log = []], { now, purpose }) {
    const state = roundState(log);
    if (!state || state.stage === 'destroyed' || state.purpose !== purpose) return refuse('no-such-round');
    return roundLastDay(state) <= now
      ? { events: [roundDestroyed.make({ because: 'retention' })] }
      : refuse('term-not-over');
  },
});

export const askCommands = [ask, approve, hear, lapse, destroy];
