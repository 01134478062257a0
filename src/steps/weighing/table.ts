import { refuser } from '../../core/refusal.ts';
import { endOf } from '../../law/periods.ts';
import { ownTask } from '../signals/step.ts';
import { type Context, command, type Logs } from '../step.ts';
import { isKept, jointFile, reportSignal } from './about.ts';
import { weighingRefusals } from './refusals.ts';
import {
  assessInput,
  decideInput,
  offerInput,
  signalAssessed,
  signalOffered,
  tableDecided,
  tableDestroyed,
  tableDestroyInput,
} from './table-schema.ts';
import { type TableStage, tableState, tableStream } from './table-view.ts';

const refuse = refuser(weighingRefusals);

function at(stages: readonly TableStage[], [log = []]: Logs) {
  const state = tableState(log);
  if (!state) return refuse('not-the-desk');
  return stages.includes(state.stage) ? { state } : refuse('not-in-this-stage');
}

/** When the signal was first processed; what is not there is judged as if it were new. */
const firstOf = ([log = []]: Logs, context: Context): string =>
  tableState(log)?.offered.firstProcessedAt ?? context.now;

/** Arrives from a participant's own node. */
const offer = command({
  name: 'table.offer',
  label: offerInput.label,
  input: offerInput,
  purposes: ['riec-2.17', 'zvh-2.25'],
  roles: ['municipal-director', 'partner-delegate'],
  decision: true,
  streams: (_input, context) => [tableStream(context.newId('table'))],
  about(input, _logs, context) {
    const partnership = context.partnerships.find((one) => one.id === input.partnership);
    const { necessity, proportionality, subsidiarity } = input;
    if (!partnership) return ownTask;
    return reportSignal({
      partnership,
      desk: context.self,
      judgements: { necessity, proportionality, subsidiarity, minimalFields: true, weightyReasons: 'no' },
      organisedCrime: true,
      bgsCriteria: true,
      nothingSpecial: true,
    });
  },
  decide(input, _logs, context) {
    const partnership = context.partnerships.find((one) => one.id === input.partnership);
    const { organ } = context.actor;
    if (partnership?.desk !== context.self.id) return refuse('not-the-desk');
    if (!partnership.participants.some((one) => one.organId === organ)) return refuse('not-a-participant');
    if (!isKept(input.firstProcessedAt, context.now)) return refuse('too-old');
    if (!partnership.themes.some((theme) => theme.id === input.theme)) return refuse('not-a-participant');
    // A clock that runs ahead elsewhere must not give the file a longer life here (WGS 1.8(7)).
    const firstProcessedAt = input.firstProcessedAt < context.now ? input.firstProcessedAt : context.now;
    return { events: [signalOffered.make({ ...input, firstProcessedAt, fromOrgan: organ })] };
  },
});

const assess = command({
  name: 'table.assess',
  path: '/partnership-signals/{partnershipSignalId}/assessments',
  label: assessInput.label,
  input: assessInput,
  purposes: ['riec-2.17', 'zvh-2.25'],
  roles: ['liaison', 'case-director'],
  decision: true,
  streams: (input) => [tableStream(input.partnershipSignalId)],
  about: (_input, logs, context) => jointFile(firstOf(logs, context)),
  decide({ partnershipSignalId: _, ...data }, logs, context) {
    const found = at(['offered', 'later'], logs);
    if ('refusal' in found) return found;
    const partnership = context.partnerships.find((one) => one.id === found.state.offered.partnership);
    const known = new Set(partnership?.participants.map((one) => one.organId));
    if (!data.involved.every((organ) => known.has(organ))) return refuse('involved-not-participants');
    return { events: [signalAssessed.make(data)] };
  },
});

const decide = command({
  name: 'table.decide',
  path: '/partnership-signals/{partnershipSignalId}/decisions',
  label: decideInput.label,
  input: decideInput,
  purposes: ['riec-2.17', 'zvh-2.25'],
  roles: ['weighing-board', 'case-director'],
  decision: true,
  streams: (input) => [tableStream(input.partnershipSignalId)],
  about: (_input, logs, context) => jointFile(firstOf(logs, context)),
  decide({ partnershipSignalId: _, ...data }, logs, context) {
    const found = at(['assessed', 'not-admissible', 'later'], logs);
    if ('refusal' in found) return found.refusal.code === 'not-in-this-stage' ? refuse('assess-first') : found;
    const partnership = context.partnerships.find((one) => one.id === found.state.offered.partnership);
    const known = new Set(partnership?.participants.map((one) => one.organId));
    if (!data.present.every((organ) => known.has(organ))) return refuse('involved-not-participants');
    if (data.outcome === 'case' && found.state.assessed?.fitsPurpose !== 'yes') return refuse('assess-first');
    const latest = endOf('table-review', context.now).slice(0, 10);
    const reviewFits =
      data.reviewOn !== undefined && data.reviewOn > context.now.slice(0, 10) && data.reviewOn <= latest;
    if (data.outcome === 'later' && !reviewFits) return refuse('review-date-missing');
    if (data.outcome === 'other-route' && data.route === undefined) return refuse('route-missing');
    return { events: [tableDecided.make(data)] };
  },
});

/** Given by a machine on the last day that the act allows. */
const destroy = command({
  name: 'table.destroy',
  path: '/partnership-signals/{partnershipSignalId}/destructions',
  label: tableDestroyInput.label,
  input: tableDestroyInput,
  purposes: ['riec-2.17', 'zvh-2.25'],
  roles: ['machine', 'case-director'],
  decision: false,
  streams: (input) => [tableStream(input.partnershipSignalId)],
  // Destroying is the one thing that an old file still allows.
  about: (_input, _logs, context) => jointFile(context.now),
  decide(_input, logs, context) {
    const found = at(['offered', 'assessed', 'not-admissible', 'case', 'later', 'declined', 'other-route'], logs);
    if ('refusal' in found) return found;
    if (context.now < endOf('wgs-retention', found.state.offered.firstProcessedAt)) return refuse('term-not-over');
    return { events: [tableDestroyed.make({ because: 'retention' })] };
  },
});

export const tableCommands = [offer, assess, decide, destroy];
