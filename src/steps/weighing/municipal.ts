import type { JsonObject } from '../../core/canonical.ts';
import type { Effect, Logged, NewEvent } from '../../core/event.ts';
import type { Of } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { endOf } from '../../law/periods.ts';
import { signalPostponed, signalRecorded, signalRelated, signalTaken } from '../signals/schema.ts';
import { ownTask } from '../signals/step.ts';
import { signalState, signalStream } from '../signals/view.ts';
import type { Indicator } from '../slot.ts';
import { type About, type Context, command, type Logs, type Outcome } from '../step.ts';
import { isKept, outcomeOnly, reportSignal } from './about.ts';
import { weighingRefusals } from './refusals.ts';
import {
  competenceInput,
  competenceWeighed,
  destroyInput,
  feedbackInput,
  feedbackReceived,
  firstInput,
  firstWeighed,
  type indicatorUse,
  reopenInput,
  signalDestroyed,
  signalReopened,
  sourceConsulted,
  sourceInput,
  territoryInput,
  territoryWeighed,
  undoInput,
  weighingUndone,
  weightInput,
  weightWeighed,
} from './schema.ts';
import { type Stage, undoable, weighingState } from './view.ts';

const refuse = refuser(weighingRefusals);

/** What every municipal weighing shares: who, under which purpose, on which stream. */
const weighing = {
  purposes: ['municipal-signal'],
  roles: ['municipal-director'],
  decision: true,
  streams: (input: { readonly signalId: string }) => [signalStream(input.signalId)],
  about: () => ownTask,
} as const;

/** The state, when the signal stands where this weighing belongs. */
function at(stages: readonly Stage[], [log = []]: Logs) {
  const state = weighingState(log);
  if (!state) return refuse('no-such-signal');
  return stages.includes(state.stage) ? { state, log } : refuse('not-in-this-stage');
}

const first = command({
  ...weighing,
  name: 'weighing.first',
  path: '/signals/{signalId}/first-weighings',
  label: firstInput.label,
  input: firstInput,
  decide({ signalId: _, ...data }, logs, context) {
    const found = at(['received'], logs);
    if ('refusal' in found) return found;
    if (data.outcome === 'go-on') {
      if (data.ground === 'no') return refuse('no-ground');
      const fault = indicatorFault(data.indicators, found, context);
      if (fault) return fault;
    }
    return {
      events: [firstWeighed.make({ ...data, indicatorIds: data.indicators.map((use) => use.indicatorId) })],
    };
  },
});

/** Object before person: a situation first, then another; each backed by words of the signal, none expired. */
function indicatorFault(
  uses: readonly Of<typeof indicatorUse>[],
  { state, log }: { state: { recorded: { receivedOn: string } }; log: readonly Logged[] },
  context: Context,
) {
  const library = new Map<string, Indicator>(
    context.packs.flatMap((pack) => pack.indicators).map((one) => [one.id, one]),
  );
  const chosen = uses.map((use) => library.get(use.indicatorId));
  if (chosen.some((indicator) => indicator === undefined)) return refuse('unknown-indicator');
  // What was seen too long ago may be ticked and does not count (pack rule R4).
  const ageDays = (Date.parse(context.now) - Date.parse(state.recorded.receivedOn)) / 86_400_000;
  const counting = chosen.filter((indicator) => indicator && indicator.expiresAfterDays >= ageDays);
  const isEnough = (used: readonly (Indicator | undefined)[]) =>
    used.some((one) => one?.level === 'situation') && new Set(used.map((one) => one?.id)).size >= 2;
  if (!isEnough(chosen)) return refuse('situation-first');
  if (!isEnough(counting)) return refuse('indicator-expired');
  const told = log.map((entry) => signalRecorded.personal(entry)).find((personal) => personal !== undefined);
  const text = flat([told?.text, told?.remark, told?.place].join(' '));
  // Quotation marks alone are words of any text.
  const isQuoted = (words: string) => /[\p{L}\p{N}]/u.test(words) && text.includes(flat(words));
  return uses.every((use) => isQuoted(use.words)) ? undefined : refuse('words-not-in-signal');
}

/** Case, white space and quotation marks do not matter when words are looked up in a text. */
const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s'"‘’“”]+/g, ' ')
    .trim();

const competence = command({
  ...weighing,
  name: 'weighing.competence',
  path: '/signals/{signalId}/competence-weighings',
  label: competenceInput.label,
  input: competenceInput,
  decide({ signalId: _, ...data }, logs) {
    const found = at(['triaged'], logs);
    if ('refusal' in found) return found;
    if (data.outcome === 'refer')
      return data.referTo === undefined ? refuse('refer-to-missing') : { events: [competenceWeighed.make(data)] };
    if (data.ground === 'no') return refuse('no-ground');
    return data.task === 'none' ? refuse('no-municipal-task') : { events: [competenceWeighed.make(data)] };
  },
});

const territory = command({
  ...weighing,
  name: 'weighing.territory',
  path: '/signals/{signalId}/territory-weighings',
  label: territoryInput.label,
  input: territoryInput,
  decide({ signalId: _, ...data }, logs, context) {
    const found = at(['competent'], logs);
    if ('refusal' in found) return found;
    if (data.outcome === 'refer')
      return data.referTo === undefined ? refuse('refer-to-missing') : { events: [territoryWeighed.make(data)] };
    if (data.ground === 'no') return refuse('no-ground');
    const said = found.state.recorded.municipality;
    const ours = context.self.territory?.map(flat) ?? [];
    if (said !== undefined && !ours.includes(flat(said))) return refuse('not-our-territory');
    return { events: [territoryWeighed.make(data)] };
  },
});

type WeightData = Of<typeof weightInput>;

const weight = command({
  ...weighing,
  name: 'weighing.weight',
  path: '/signals/{signalId}/weight-weighings',
  label: weightInput.label,
  input: weightInput,
  about(input, _logs, context) {
    if (input.outcome !== 'partnership') return ownTask;
    const partnership = context.partnerships.find((one) => one.id === input.partnership);
    return partnership ? reportSignal(reportOf(input, context)(partnership)) : ownTask;
  },
  decide({ signalId: _, ...data }, logs, context) {
    const found = at(['territorial', 'researching'], logs);
    if ('refusal' in found) return found;
    if (data.outcome === 'park') {
      const destroyOn = endOf('parked', context.now);
      return {
        events: [{ ...weightWeighed.make({ ...data, destroyOn, criteriaMet: met(data) }), effect: 'seal' }],
      };
    }
    // Said here already: at the desk's door it would be too late for whoever hands over.
    if (data.outcome === 'partnership' && !isKept(found.state.recordedAt, context.now)) return refuse('too-old');
    const fault = weightFault(data, found.state.stage, context);
    return fault ?? { events: [weightWeighed.make({ ...data, criteriaMet: met(data) })] };
  },
});

const met = (data: Pick<WeightData, 'criteria'>) =>
  data.criteria.filter((use) => use.met !== 'no').map((use) => use.criterion);

const reportOf = (input: WeightData, context: Context) => (partnership: Context['partnerships'][number]) => ({
  partnership,
  desk: context.organs.find((organ) => organ.id === partnership.desk),
  judgements: {
    necessity: input.necessity,
    proportionality: input.proportionality ?? '',
    subsidiarity: input.subsidiarity ?? '',
    minimalFields: true,
    weightyReasons: 'no' as const,
  },
  organisedCrime: input.organisedCrimeLink !== undefined,
  bgsCriteria: input.clearIndications ?? false,
  nothingSpecial: input.nothingSpecial ?? false,
});

function weightFault(
  data: Omit<WeightData, 'signalId'>,
  stage: Stage,
  context: Context,
): Extract<Outcome, { refusal: unknown }> | undefined {
  if (data.ground === 'no') return refuse('no-ground');
  if (met(data).length === 0) return refuse('not-heavy-enough');
  switch (data.outcome) {
    case 'park':
      return undefined;
    case 'research':
      return stage === 'researching' ? refuse('not-in-this-stage') : undefined;
    case 'department':
      return data.department === undefined ? refuse('department-missing') : undefined;
    case 'partnership': {
      const { partnership: id, theme, organisedCrimeLink, proportionality, subsidiarity } = data;
      if (!id || !theme || !organisedCrimeLink || !proportionality || !subsidiarity)
        return refuse('partnership-incomplete');
      const partnership = context.partnerships.find((one) => one.id === id);
      const ours = partnership?.participants.some((one) => one.organId === context.self.id);
      return ours && partnership?.themes.some((one) => one.id === theme) ? undefined : refuse('not-a-participant');
    }
  }
}

const consult = command({
  ...weighing,
  name: 'weighing.consult',
  path: '/signals/{signalId}/consulted-sources',
  label: sourceInput.label,
  input: sourceInput,
  decide({ signalId: _, ...data }, logs) {
    const found = at(['researching'], logs);
    return 'refusal' in found ? found : { events: [sourceConsulted.make(data)] };
  },
});

const reopen = command({
  ...weighing,
  name: 'weighing.reopen',
  path: '/signals/{signalId}/reopenings',
  label: reopenInput.label,
  input: reopenInput,
  streams: (input) => [signalStream(input.signalId), signalStream(input.relatedId)],
  decide({ signalId: _, ...data }, [log = [], other = []], context) {
    const found = at(['parked'], [log]);
    if ('refusal' in found) return found;
    const { decidedBy, decidedAt = '', destroyOn = '', recorded } = found.state;
    // Its year is over: it only waits for the machine that destroys it, and its key may be gone already.
    if (context.now >= destroyOn) return refuse('not-in-this-stage');
    if (decidedBy === context.actor.userId) return refuse('second-person-needed');
    const related = signalState(other);
    const fits = related && related.recordedAt > decidedAt && related.recorded.municipality === recorded.municipality;
    return fits ? { events: [signalReopened.make(data)] } : refuse('related-signal-needed');
  },
});

/** Given by a machine when the term is over: the decision was taken when the term was set. */
const destroy = command({
  ...weighing,
  name: 'weighing.destroy',
  path: '/signals/{signalId}/destructions',
  label: destroyInput.label,
  input: destroyInput,
  roles: ['machine', 'municipal-director'],
  decision: false,
  decide(_input, logs, context) {
    const found = at(['parked', 'closed', 'referred'], logs);
    if ('refusal' in found) return found;
    const { destroyOn, stage } = found.state;
    if (destroyOn === undefined || context.now < destroyOn) return refuse('term-not-over');
    return {
      events: [signalDestroyed.make({ because: stage === 'parked' ? 'parked-term' : 'closed-term' })],
    };
  },
});

const undoableKinds: ReadonlySet<string> = new Set(
  [signalTaken, signalPostponed, signalRelated, firstWeighed, competenceWeighed, territoryWeighed, weightWeighed]
    .filter((kind) => kind.undoable)
    .map((kind) => kind.type),
);

export const undoableNow = (log: readonly Logged[], by: { userId: string; now: string }) =>
  undoable(log, by, undoableKinds);

const undo = command({
  ...weighing,
  name: 'weighing.undo',
  path: '/signals/{signalId}/undoings',
  label: undoInput.label,
  input: undoInput,
  decide(_input, [log = []], context) {
    const last = undoableNow(log, { userId: context.actor.userId, now: context.now });
    if (!last) return refuse('nothing-to-undo');
    const effect: { effect?: Effect } = weightWeighed.open(last)?.outcome === 'park' ? { effect: 'unseal' } : {};
    const event: NewEvent = weighingUndone.make({ undoneSeq: last.seq, undoneType: last.type });
    return { events: [{ ...event, ...effect }] };
  },
});

const feedback = command({
  ...weighing,
  name: 'weighing.feedback',
  label: feedbackInput.label,
  input: feedbackInput,
  purposes: ['municipal-signal'],
  decision: false,
  about: (input, _logs, context): About =>
    outcomeOnly(context.partnerships.find((one) => one.id === input.partnership)),
  decide({ signalId: _, ...data }, logs, context) {
    // Only the desk to which it was brought can say what became of it; to another node it is not there.
    const brought = weighingState(logs[0] ?? [])?.partnership;
    const desk = context.partnerships.find((one) => one.id === brought)?.desk;
    if (context.actor.organ !== desk || data.partnership !== brought) return refuse('no-such-signal');
    const found = at(['brought-to-partnership'], logs);
    return 'refusal' in found ? found : { events: [feedbackReceived.make(data)] };
  },
});

export const municipalCommands = [first, competence, territory, weight, consult, reopen, destroy, undo, feedback];

/** The open and personal data that travel with a signal to the desk: what the offer names, nothing more. */
export function offerOf(log: readonly Logged[], handover: Logged): JsonObject | undefined {
  const recorded = log.find((entry) => signalRecorded.open(entry));
  const state = weighingState(log);
  const personal = recorded && signalRecorded.personal(recorded);
  const weightOpen = weightWeighed.open(handover);
  const weightPersonal = weightWeighed.personal(handover);
  if (!recorded || !state || !personal || !weightOpen || !weightPersonal) return undefined;
  const { municipality, receivedOn, grade, protection } = state.recorded;
  return {
    fromSignalId: recorded.stream.slice('signal/'.length),
    partnership: weightOpen.partnership,
    theme: weightOpen.theme,
    municipality,
    receivedOn,
    grade,
    protection,
    indicatorIds: state.indicatorIds,
    firstProcessedAt: state.recordedAt,
    text: personal.text,
    place: personal.place,
    postcode: personal.postcode,
    organisedCrimeLink: weightPersonal.organisedCrimeLink,
    necessity: weightPersonal.necessity,
    proportionality: weightPersonal.proportionality,
    subsidiarity: weightPersonal.subsidiarity,
    reason: weightPersonal.reason,
  };
}
