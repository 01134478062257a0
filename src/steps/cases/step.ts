import { type Refusal, refuser } from '../../core/refusal.ts';
import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import { endOf } from '../../law/periods.ts';
import { ownTask } from '../signals/step.ts';
import {
  type About,
  type Context,
  command,
  type Logs,
  type Reaction,
  type Standing,
  type Step,
} from '../step.ts';
import { outcomeOnly } from '../weighing/about.ts';
import { type TableState, tableState, tableStream } from '../weighing/table-view.ts';
import { caseQueries } from './query.ts';
import { caseRefusals } from './refusals.ts';
import {
  answerInput,
  caseClosed,
  caseInvited,
  caseNoted,
  caseOpened,
  closeInput,
  invitationAnswered,
  inviteInput,
  noteInput,
  openInput,
  partyAnswered,
  partyInput,
} from './schema.ts';
import {
  caseState,
  caseStream,
  cases as caseView,
  invitationState,
  invitations,
  partStream,
} from './view.ts';

const refuse = refuser(caseRefusals);
const partnershipPurposes = ['riec-2.17', 'zvh-2.25'];

/** Giving the head of a case to its parties: tier 1 data, after a qualified signal (WGS 2.23(5)-(6)). */
const shareHead = (
  input: {
    readonly necessity: string;
    readonly proportionality: string;
    readonly subsidiarity: string;
    readonly activity: 'casus' | 'knelpunt';
  },
  of: {
    readonly partnership: Partnership | undefined;
    readonly qualified: boolean;
    readonly recipient: OrganProfile | undefined;
  },
): About => ({
  action: 'provide',
  resource: { category: 'housing', originRegime: 'AVG', automated: false, personRole: 'subject' },
  recipient: {
    org: of.recipient?.org ?? 'none',
    organ: of.recipient?.organ ?? 'none',
    sector: of.recipient?.sector ?? 'public',
    participantOf: of.partnership ? [of.partnership.id] : [],
    designatedFor: of.partnership ? [of.partnership.id] : [],
    involvedInActivity: true,
    commercialDuties: false,
  },
  context: {
    activity: input.activity,
    involvedChosen: of.qualified,
    signal: { status: of.qualified ? 'qualified' : 'reported', adopted: true, organisedCrime: true },
  },
  judgements: {
    necessity: input.necessity,
    proportionality: input.proportionality,
    subsidiarity: input.subsidiarity,
    weightyReasons: 'no',
    minimalFields: true,
  },
});

const open = command({
  name: 'case.open',
  path: '/cases',
  label: openInput.label,
  input: openInput,
  purposes: partnershipPurposes,
  roles: ['case-director'],
  decision: true,
  streams: (input, context) => [
    caseStream(context.newId('case')),
    ...input.partnershipSignalIds.map(tableStream),
  ],
  about(input, [, ...tables], context) {
    const states = tables.map((log) => tableState(log));
    const partnership = context.partnerships.find((one) => one.id === states[0]?.offered.partnership);
    const qualified = states.every((state) => state?.assessed?.fitsPurpose === 'yes');
    return shareHead(input, { partnership, qualified, recipient: context.self });
  },
  decide(input, [, ...tables], context) {
    const states = tables.flatMap((log) => tableState(log) ?? []);
    const first = states[0];
    if (!first || states.length !== input.partnershipSignalIds.length) return refuse('no-such-case');
    const fault = openFault(input, states, context);
    if (fault) return fault;
    const partnership = context.partnerships.find((one) => one.id === first.offered.partnership);
    const { activity } = input;
    return {
      events: [
        caseOpened.make({
          ...input,
          partnership: first.offered.partnership,
          legalBasis: `${partnership?.basis ?? ''}; ${activity === 'casus' ? '2.18(1)(b)' : '2.18(1)(a)'}`,
          director: context.actor.userId,
          theme: first.offered.theme,
          destroyBefore: retentionOf(states),
          answerBefore: endOf('party-answer', context.now),
        }),
      ],
    };
  },
});

/** Five years after the first processing of the earliest signal (WGS 1.8(7)); a later signal never moves it. */
const retentionOf = (states: readonly TableState[]): string =>
  endOf(
    'wgs-retention',
    states
      .map((state) => state.offered.firstProcessedAt)
      .reduce((left, right) => (left < right ? left : right)),
  );

type OpenData = Parameters<typeof caseOpened.make>[0];

function openFault(
  input: Pick<OpenData, 'endsOn' | 'parties' | 'barriers'>,
  states: readonly TableState[],
  context: Context,
): { readonly refusal: Refusal } | undefined {
  if (states.some((state) => state.stage !== 'case')) return refuse('table-decides-first');
  const themes = new Set(states.map((state) => `${state.offered.partnership} ${state.offered.theme}`));
  if (themes.size !== 1) return refuse('other-theme');
  const involved = new Set(states.flatMap((state) => state.assessed?.involved ?? []));
  if (!input.parties.every((organ) => involved.has(organ))) return refuse('parties-not-involved');
  if (input.endsOn <= context.now.slice(0, 10) || input.endsOn > retentionOf(states).slice(0, 10))
    return refuse('end-date-passed');
  const known = new Set(
    context.packs
      .flatMap((pack) => pack.barrierModel)
      .flatMap((step) => step.barriers)
      .map((one) => one.id),
  );
  const fits = (input.barriers ?? []).every(
    (one) => known.has(one.barrierId) && input.parties.includes(one.owner),
  );
  return fits ? undefined : refuse('unknown-barrier');
}

/** At a party's own node: the invitation comes in by post. */
const invite = command({
  name: 'case.invite',
  path: '/case-invitations',
  label: inviteInput.label,
  input: inviteInput,
  purposes: partnershipPurposes,
  roles: ['case-director'],
  decision: true,
  byPost: true,
  streams: (input) => [partStream(input.caseId)],
  about(input, _logs, context) {
    const partnership = context.partnerships.find((one) => one.id === input.partnership);
    return shareHead(input, { partnership, qualified: true, recipient: context.self });
  },
  decide(input, [log = []], context) {
    if (invitationState(log)) return refuse('answered-before');
    if (!input.parties.includes(context.self.id)) return refuse('not-a-party');
    return { events: [caseInvited.make({ ...input, fromOrgan: context.actor.organ })] };
  },
});

const answer = command({
  name: 'case.answer',
  path: '/case-invitations/{caseId}/answers',
  label: answerInput.label,
  input: answerInput,
  purposes: partnershipPurposes,
  roles: ['partner-delegate', 'municipal-director'],
  decision: true,
  streams: (input) => [partStream(input.caseId)],
  about: () => ownTask,
  decide({ caseId: _, ...data }, [log = []]) {
    const state = invitationState(log);
    if (!state) return refuse('no-such-invitation');
    return state.stage === 'asked' ? { events: [invitationAnswered.make(data)] } : refuse('answered-before');
  },
});

const hear = command({
  name: 'case.hear',
  path: '/cases/{caseId}/party-answers',
  label: partyInput.label,
  input: partyInput,
  purposes: partnershipPurposes,
  roles: ['partner-delegate', 'municipal-director'],
  decision: false,
  byPost: true,
  streams: (input) => [caseStream(input.caseId)],
  about: () => outcomeOnly,
  decide({ caseId: _, ...data }, [log = []], context) {
    const state = caseState(log);
    const party = state?.parties[context.actor.organ];
    if (!party) return refuse('no-such-case');
    return party === 'asked'
      ? { events: [partyAnswered.make({ ...data, organ: context.actor.organ })] }
      : refuse('answered-before');
  },
});

/** The case, when it is there and not closed. */
function running([log = []]: Logs) {
  const state = caseState(log);
  if (!state) return refuse('no-such-case');
  return state.stage === 'closed' ? refuse('case-closed') : { state };
}

const note = command({
  name: 'case.note',
  path: '/cases/{caseId}/notes',
  label: noteInput.label,
  input: noteInput,
  purposes: partnershipPurposes,
  roles: ['case-director', 'liaison'],
  decision: false,
  streams: (input) => [caseStream(input.caseId)],
  about: () => ownTask,
  decide(input, logs) {
    const found = running(logs);
    return 'refusal' in found ? found : { events: [caseNoted.make({ text: input.text })] };
  },
});

const close = command({
  name: 'case.close',
  path: '/cases/{caseId}/closings',
  label: closeInput.label,
  input: closeInput,
  purposes: partnershipPurposes,
  roles: ['case-director'],
  decision: true,
  streams: (input) => [caseStream(input.caseId)],
  about: () => ownTask,
  decide({ caseId: _, ...data }, logs, context) {
    const found = running(logs);
    if ('refusal' in found) return found;
    const codes = context.packs.flatMap((pack) => pack.resultCodes).map((one) => one.code);
    return codes.includes(data.resultCode) ? { events: [caseClosed.make(data)] } : refuse('unknown-result');
  },
});

/** Every party gets the head of the case at its own door. */
const inviteParties: Reaction = {
  on: caseOpened.type,
  react(entry, { partnerships }) {
    const opened = caseOpened.open(entry);
    const personal = caseOpened.personal(entry);
    const partnership = partnerships.find((one) => one.id === opened?.partnership);
    if (!opened || !personal || !partnership) return [];
    const { title, goal, endCriterion, measure, necessity, proportionality, subsidiarity } = personal;
    const { theme, endsOn, activity, parties, legalBasis, destroyBefore, answerBefore } = opened;
    const input = {
      caseId: entry.stream.slice('case/'.length),
      partnership: partnership.id,
      theme,
      title,
      goal,
      endCriterion,
      measure,
      endsOn,
      activity,
      necessity,
      proportionality,
      subsidiarity,
      parties,
      legalBasis,
      destroyBefore,
      answerBefore,
    };
    return parties.map((to) => ({
      to,
      command: 'case.invite',
      purpose: partnership.purposeCode,
      under: partTask(to, partnership),
      input,
    }));
  },
};

const tellDesk: Reaction = {
  on: invitationAnswered.type,
  react(entry, { log, partnerships }) {
    const answered = invitationAnswered.open(entry);
    const personal = invitationAnswered.personal(entry);
    const invited = log.map((one) => caseInvited.open(one)).find((one) => one !== undefined);
    const partnership = partnerships.find((one) => one.id === invited?.partnership);
    if (!answered || !personal || !invited || !partnership) return [];
    const input = { caseId: invited.caseId, ...answered, reason: personal.reason };
    return [
      {
        to: partnership.desk,
        command: 'case.hear',
        purpose: partnership.purposeCode,
        under: `${partnership.desk}-table`,
        input,
      },
    ];
  },
};

/** The standing task under which a party's node takes part: `politie-riec`, `om-zvh`. */
const partTask = (organ: string, partnership: Partnership): string =>
  `${organ}-${partnership.kind.toLowerCase()}`;

const caseRoles: Standing['roles'] = [
  'case-director',
  'liaison',
  'weighing-board',
  'partner-delegate',
  'municipal-director',
];

export const cases: Step = {
  name: 'cases',
  label: { nl: 'Casussen', en: 'Cases' },
  commands: [open, invite, answer, hear, note, close],
  queries: caseQueries,
  views: [caseView, invitations],
  reactions: [inviteParties, tellDesk],
  refusals: caseRefusals,
  async standing(under, reader, { self, organ, partnerships }): Promise<Standing | undefined> {
    if (organ !== self.id) return undefined;
    const [atDesk, asParty] = [
      caseState(await reader.log(caseStream(under))),
      invitationState(await reader.log(partStream(under))),
    ];
    const joined = asParty?.stage === 'joined' ? asParty.invited : undefined;
    const head = atDesk?.opened ?? joined;
    const partnership = partnerships.find((one) => one.id === head?.partnership);
    if (!head || !partnership) return undefined;
    return {
      purposeCode: partnership.purposeCode,
      article: head.legalBasis,
      roles: caseRoles,
      partnership: partnership.id,
    };
  },
};
