import type { Bilingual } from '../../core/bilingual.ts';
import type { Logged } from '../../core/event.ts';
import { hidden, type RefusalKind, refuser } from '../../core/refusal.ts';
import { endOf } from '../../law/periods.ts';
import { type About, command, type Step } from '../step.ts';
import {
  postponeInput,
  recordInput,
  relateInput,
  returnInput,
  signalPostponed,
  signalRecorded,
  signalRelated,
  signalReturned,
  signalTaken,
  takeInput,
} from './schema.ts';
import { signalState, signalStream } from './view.ts';

const refusals = {
  'no-such-signal': hidden,
  'received-in-future': {
    status: 400,
    title: { nl: 'De ontvangstdatum ligt in de toekomst.', en: 'The date of receipt lies in the future.' },
    next: {
      nl: 'Vul de dag in waarop het signaal binnenkwam.',
      en: 'Enter the day on which the signal came in.',
    },
  },
  'return-date-passed': {
    status: 400,
    title: { nl: 'Die dag is al voorbij.', en: 'That day has passed.' },
    next: {
      nl: 'Kies een dag na vandaag waarop het signaal terugkomt.',
      en: 'Choose a day after today on which the signal comes back.',
    },
  },
  'not-postponed': {
    status: 409,
    title: { nl: 'Dit signaal hoeft nog niet terug te komen.', en: 'This signal does not have to come back yet.' },
    next: {
      nl: 'Het komt vanzelf terug op de dag die erbij staat.',
      en: 'It comes back by itself on the day shown with it.',
    },
  },
  'out-of-reach': {
    status: 409,
    title: { nl: 'Dit signaal is geparkeerd of vernietigd.', en: 'This signal is parked or destroyed.' },
    next: {
      nl: 'Een tweede persoon kan een geparkeerd signaal openen. Wat vernietigd is, komt niet terug: leg een nieuw signaal vast.',
      en: 'A second person can open a parked signal. What was destroyed does not come back: record a new signal.',
    },
  },
  'return-date-too-far': {
    status: 400,
    title: { nl: 'Die dag is te ver weg.', en: 'That day is too far away.' },
    next: {
      nl: 'Kies een dag binnen een half jaar. Moet het langer wachten? Weeg het dan en parkeer het.',
      en: 'Choose a day within half a year. Must it wait longer? Then weigh it and park it.',
    },
  },
  'related-to-itself': {
    status: 400,
    title: { nl: 'Een signaal hoort niet bij zichzelf.', en: 'A signal does not belong to itself.' },
    next: { nl: 'Kies een ander signaal.', en: 'Choose another signal.' },
  },
} as const satisfies { readonly [code: string]: RefusalKind };

const refuse = refuser(refusals);
const label: Bilingual = { nl: 'Signalen', en: 'Signals' };

/** Work on a signal inside the municipality's own walls. */
export const ownTask: About = { action: 'own-task', resource: { category: 'signal', originRegime: 'AVG' } };

/** Nothing is added to a signal whose own words are sealed or gone. */
function faultOf(log: readonly Logged[]) {
  if (!signalState(log)) return refuse('no-such-signal');
  return log.some((entry) => signalRecorded.personal(entry)) ? undefined : refuse('out-of-reach');
}

const record = command({
  name: 'signal.record',
  path: '/signals',
  label: recordInput.label,
  input: recordInput,
  purposes: ['municipal-signal'],
  roles: ['frontline', 'municipal-director'],
  decision: false,
  streams: (_input, context) => [signalStream(context.newId('signal'))],
  about: () => ownTask,
  decide(input, _logs, context) {
    if (input.receivedOn > context.now.slice(0, 10)) return refuse('received-in-future');
    return { events: [signalRecorded.make({ ...input, weighBefore: endOf('weigh-within', context.now) })] };
  },
});

const take = command({
  name: 'signal.take',
  path: '/signals/{signalId}/assignments',
  label: takeInput.label,
  input: takeInput,
  purposes: ['municipal-signal'],
  roles: ['municipal-director'],
  decision: false,
  streams: (input) => [signalStream(input.signalId)],
  about: () => ownTask,
  decide(_input, [log = []], context) {
    const fault = faultOf(log);
    if (fault) return fault;
    return { events: [signalTaken.make({ by: context.actor.userId })] };
  },
});

const postpone = command({
  name: 'signal.postpone',
  path: '/signals/{signalId}/postponements',
  label: postponeInput.label,
  input: postponeInput,
  purposes: ['municipal-signal'],
  roles: ['municipal-director'],
  decision: true,
  streams: (input) => [signalStream(input.signalId)],
  about: () => ownTask,
  decide({ signalId: _, ...data }, [log = []], context) {
    const fault = faultOf(log);
    if (fault) return fault;
    if (data.until <= context.now.slice(0, 10)) return refuse('return-date-passed');
    if (data.until > endOf('postponed', context.now).slice(0, 10)) return refuse('return-date-too-far');
    return { events: [signalPostponed.make(data)] };
  },
});

const comeBack = command({
  name: 'signal.return',
  path: '/signals/{signalId}/returns',
  label: returnInput.label,
  input: returnInput,
  purposes: ['municipal-signal'],
  roles: ['machine', 'municipal-director'],
  decision: false,
  streams: (input) => [signalStream(input.signalId)],
  about: () => ownTask,
  decide(_input, [log = []], context) {
    const fault = faultOf(log);
    if (fault) return fault;
    const state = signalState(log);
    const isDue = state?.until !== undefined && state.until <= context.now.slice(0, 10);
    return isDue ? { events: [signalReturned.make({})] } : refuse('not-postponed');
  },
});

const relate = command({
  name: 'signal.relate',
  path: '/signals/{signalId}/relations',
  label: relateInput.label,
  input: relateInput,
  purposes: ['municipal-signal'],
  roles: ['municipal-director', 'frontline'],
  decision: true,
  streams: (input) => [signalStream(input.signalId), signalStream(input.otherId)],
  about: () => ownTask,
  decide({ signalId, ...data }, [log = [], other = []]) {
    if (signalId === data.otherId) return refuse('related-to-itself');
    if (!signalState(other)) return refuse('no-such-signal');
    const fault = faultOf(log);
    if (fault) return fault;
    return { events: [signalRelated.make(data)] };
  },
});

export const signals: Step = {
  name: 'signals',
  label,
  commands: [record, take, postpone, comeBack, relate],
  queries: [],
  views: [],
  reactions: [],
  refusals,
};
