import { type Refusal, refuser } from '../../core/refusal.ts';
import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import { endOf } from '../../law/periods.ts';
import { type About, type Context, command, type Logs, type Standing, type Step } from '../step.ts';
import { isKept, jointFile, outcomeOnly } from '../weighing/about.ts';
import { partnershipPurposes } from '../weighing/listing.ts';
import { tableTakenUp } from '../weighing/table-schema.ts';
import { type TableState, tableState, tableStream } from '../weighing/table-view.ts';
import { caseQueries } from './query.ts';
import { dueCases, inviteParties, tellDesk, tellParties } from './reactions.ts';
import { caseRefusals } from './refusals.ts';
import {
  answerInput,
  caseClosed,
  caseDestroyed,
  caseInvited,
  caseNoted,
  caseOpened,
  closeInput,
  destroyInput,
  endInput,
  invitationAnswered,
  inviteInput,
  noteInput,
  openInput,
  partDestroyed,
  partEnded,
  partyAnswered,
  partyInput,
} from './schema.ts';
import { subjectCommands } from './subject-commands.ts';
import {
  caseRetention,
  caseState,
  caseStream,
  cases as caseView,
  invitationState,
  invitations,
  partRetention,
  partStream,
} from './view.ts';

const refuse = refuser(caseRefusals);

/** The article under which the receiver takes part; the desk keeps the file for all of them. */
const taskOf = (partnership: Partnership | undefined, recipient: OrganProfile): string =>
  partnership?.participants.find((one) => one.organId === recipient.id)?.article ??
  (partnership?.desk === recipient.id ? partnership.basis : 'none');

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
    readonly recipient: OrganProfile;
    readonly firstProcessedAt: string;
  },
): About => ({
  action: 'provide',
  resource: {
    category: 'housing',
    originRegime: 'AVG',
    personRole: 'subject',
    automated: false,
    criminal: false,
    special: false,
    taxOrigin: false,
    firstProcessedAt: of.firstProcessedAt,
    legalHold: false,
  },
  recipient: {
    org: of.recipient.org,
    organ: of.recipient.organ,
    sector: of.recipient.sector,
    taskOrDuty: taskOf(of.partnership, of.recipient),
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
  streams: (input, context) => [caseStream(context.newId('case')), ...input.partnershipSignalIds.map(tableStream)],
  about(input, [, ...tables], context) {
    const states = tables.map((log) => tableState(log));
    const partnership = context.partnerships.find((one) => one.id === states[0]?.offered.partnership);
    const first = states[0]?.offered.firstProcessedAt ?? context.now;
    const qualified = states.every((state) => state?.assessed?.fitsPurpose === 'yes');
    return shareHead(input, { partnership, qualified, recipient: context.self, firstProcessedAt: first });
  },
  decide(input, [, ...tables], context) {
    const states = tables.flatMap((log) => tableState(log) ?? []);
    const first = states[0];
    if (!first || states.length !== input.partnershipSignalIds.length) return refuse('no-such-case');
    const fault = openFault(input, states, context);
    if (fault) return fault;
    const partnership = context.partnerships.find((one) => one.id === first.offered.partnership);
    const { activity } = input;
    const caseId = idOf(context.streams[0]);
    return {
      events: [
        caseOpened.make({
          ...input,
          partnership: first.offered.partnership,
          legalBasis: `${partnership?.basis ?? ''}; ${activity === 'casus' ? '2.18(1)(b)' : '2.18(1)(a)'}`,
          director: context.actor.userId,
          theme: first.offered.theme,
          firstProcessedAt: firstOf(states),
          destroyBefore: retentionOf(states),
          answerBefore: endOf('party-answer', context.now),
        }),
        ...input.partnershipSignalIds.map((id) => tableTakenUp.make({ caseId }, tableStream(id))),
      ],
    };
  },
});

const idOf = (stream: string | undefined): string => stream?.slice('case/'.length) ?? '';

/** The earliest signal counts: a later one never moves the last day (WGS 1.8(7)). */
const firstOf = (states: readonly TableState[]): string =>
  states.map((state) => state.offered.firstProcessedAt).reduce(earliest);

const retentionOf = (states: readonly TableState[]): string => endOf('wgs-retention', firstOf(states));

type OpenData = Parameters<typeof caseOpened.make>[0];

function openFault(
  input: Pick<OpenData, 'endsOn' | 'parties' | 'barriers'>,
  states: readonly TableState[],
  context: Context,
): { readonly refusal: Refusal } | undefined {
  if (states.some((state) => state.stage !== 'case')) return refuse('table-decides-first');
  if (states.some((state) => state.caseId !== undefined)) return refuse('case-opened-before');
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
  const fits = (input.barriers ?? []).every((one) => known.has(one.barrierId) && input.parties.includes(one.owner));
  return fits ? undefined : refuse('unknown-barrier');
}

/** At a party's own node: the invitation comes in by post. */
const invite = command({
  name: 'case.invite',
  label: inviteInput.label,
  input: inviteInput,
  purposes: partnershipPurposes,
  roles: ['case-director'],
  decision: true,
  streams: (input) => [partStream(input.caseId)],
  about(input, _logs, context) {
    const partnership = context.partnerships.find((one) => one.id === input.partnership);
    return shareHead(input, {
      partnership,
      qualified: true,
      recipient: context.self,
      firstProcessedAt: input.firstProcessedAt,
    });
  },
  decide(input, [log = []], context) {
    if (invitationState(log)) return refuse('answered-before');
    const desk = context.partnerships.find((one) => one.id === input.partnership)?.desk;
    if (context.actor.organ !== desk) return refuse('not-a-party');
    if (!input.parties.includes(context.self.id)) return refuse('not-a-party');
    // Whatever the desk says: a party keeps it no longer than the act allows (WGS 1.8(7)).
    const firstProcessedAt = earliest(input.firstProcessedAt, context.now);
    const destroyBefore = earliest(input.destroyBefore, endOf('wgs-retention', firstProcessedAt));
    const fromOrgan = context.actor.organ;
    return { events: [caseInvited.make({ ...input, firstProcessedAt, destroyBefore, fromOrgan })] };
  },
});

const earliest = (left: string, right: string): string => (left < right ? left : right);

const partAbout = (_input: unknown, [log = []]: Logs, context: Context): About =>
  jointFile(invitationState(log)?.invited.firstProcessedAt ?? context.now);

const caseAbout = (_input: unknown, [log = []]: Logs, context: Context): About =>
  jointFile(caseState(log)?.opened.firstProcessedAt ?? context.now);

const answer = command({
  name: 'case.answer',
  path: '/case-invitations/{caseId}/answers',
  label: answerInput.label,
  input: answerInput,
  purposes: partnershipPurposes,
  roles: ['partner-delegate', 'municipal-director'],
  decision: true,
  streams: (input) => [partStream(input.caseId)],
  about: partAbout,
  decide({ caseId: _, ...data }, [log = []], context) {
    const state = invitationState(log);
    if (!state || !isKept(state.invited.firstProcessedAt, context.now)) return refuse('no-such-invitation');
    const partnership = context.partnerships.find((one) => one.id === state.invited.partnership);
    if (partnership?.purposeCode !== context.purpose) return refuse('no-such-invitation');
    return state.stage === 'asked' ? { events: [invitationAnswered.make(data)] } : refuse('answered-before');
  },
});

const hear = command({
  name: 'case.hear',
  label: partyInput.label,
  input: partyInput,
  purposes: partnershipPurposes,
  roles: ['partner-delegate', 'municipal-director'],
  decision: false,
  streams: (input) => [caseStream(input.caseId)],
  about(_input, [log = []], context) {
    const id = caseState(log)?.opened.partnership;
    return outcomeOnly(context.partnerships.find((one) => one.id === id));
  },
  decide({ caseId: _, ...data }, [log = []], context) {
    const state = caseState(log);
    const party = state?.parties[context.actor.organ];
    if (!state || !party || !isKept(state.opened.firstProcessedAt, context.now)) return refuse('no-such-case');
    return party === 'asked'
      ? { events: [partyAnswered.make({ ...data, organ: context.actor.organ })] }
      : refuse('answered-before');
  },
});

/** The case, when it is there and neither closed nor destroyed. */
function running([log = []]: Logs) {
  const state = caseState(log);
  if (!state || state.stage === 'destroyed') return refuse('no-such-case');
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
  about: caseAbout,
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
  about: caseAbout,
  decide({ caseId: _, ...data }, logs, context) {
    const found = running(logs);
    if ('refusal' in found) return found;
    const codes = context.packs.flatMap((pack) => pack.resultCodes).map((one) => one.code);
    return codes.includes(data.resultCode) ? { events: [caseClosed.make(data)] } : refuse('unknown-result');
  },
});

/** At a party's own node: the desk says that the case was closed. */
const end = command({
  name: 'case.end',
  label: endInput.label,
  input: endInput,
  purposes: partnershipPurposes,
  roles: ['case-director'],
  decision: false,
  streams: (input) => [partStream(input.caseId)],
  about(_input, [log = []], context) {
    const id = invitationState(log)?.invited.partnership;
    return outcomeOnly(context.partnerships.find((one) => one.id === id));
  },
  decide({ caseId: _, ...data }, [log = []], context) {
    const state = invitationState(log);
    const desk = context.partnerships.find((one) => one.id === state?.invited.partnership)?.desk;
    if (!state || context.actor.organ !== desk) return refuse('no-such-invitation');
    if (!isKept(state.invited.firstProcessedAt, context.now)) return refuse('no-such-invitation');
    return state.stage === 'asked' || state.stage === 'joined'
      ? { events: [partEnded.make(data)] }
      : refuse('answered-before');
  },
});

/** Given by a machine on the last day that the act allows, here and at every party. */
const destroy = command({
  name: 'case.destroy',
  path: '/cases/{caseId}/destructions',
  label: destroyInput.label,
  input: destroyInput,
  purposes: partnershipPurposes,
  roles: ['machine', 'case-director', 'partner-delegate', 'municipal-director'],
  decision: false,
  streams: (input) => [caseStream(input.caseId), partStream(input.caseId)],
  // Destroying is the one thing that an old file still allows.
  about: (_input, _logs, context) => jointFile(context.now),
  decide({ caseId }, [atDesk = [], atParty = []], context) {
    const [file, part] = [caseState(atDesk), invitationState(atParty)];
    // A file of another partnership is not there for whoever works for this one.
    const isOwn = (id: string): boolean =>
      context.partnerships.some((one) => one.id === id && one.purposeCode === context.purpose);
    const stands = [
      file && file.stage !== 'destroyed' && isOwn(file.opened.partnership) ? file.opened : undefined,
      part && part.stage !== 'destroyed' && isOwn(part.invited.partnership) ? part.invited : undefined,
    ];
    const due = stands.map((one) => one !== undefined && one.destroyBefore <= context.now);
    if (stands.every((one) => one === undefined)) return refuse('no-such-case');
    const events = [
      ...(due[0] ? [caseDestroyed.make({ because: 'retention' })] : []),
      ...(due[1] ? [partDestroyed.make({ because: 'retention' }, partStream(caseId))] : []),
    ];
    return events.length > 0 ? { events } : refuse('term-not-over');
  },
});

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
  commands: [open, invite, answer, hear, note, close, end, destroy, ...subjectCommands],
  queries: caseQueries,
  views: [caseView, invitations, caseRetention, partRetention],
  reactions: [inviteParties, tellDesk, tellParties],
  refusals: caseRefusals,
  due: dueCases,
  async standing(under, reader, { self, organ, partnerships }): Promise<Standing | undefined> {
    if (organ !== self.id) return undefined;
    const [atDesk, asParty] = [
      caseState(await reader.log(caseStream(under))),
      invitationState(await reader.log(partStream(under))),
    ];
    const joined = asParty?.stage === 'joined' ? asParty.invited : undefined;
    const head = atDesk?.stage === 'destroyed' ? undefined : (atDesk?.opened ?? joined);
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
