import { event } from '../src/core/event.ts';
import { id, optional, text, whole } from '../src/core/field.ts';
import { record } from '../src/core/record.ts';
import { ownTask } from '../src/steps/signals/step.ts';
import { command, type Reaction, type Step, type View } from '../src/steps/step.ts';

/** A step for tests of what carries the steps: somebody sends parcels with a file, and a machine opens each that comes in. */

const open = (nl: string, en: string) => ({ label: { nl, en }, privacy: 'open' }) as const;
const words = { nl: 'Pakje', en: 'Parcel' };

const fields = {
  parcelId: id(open('Pakje', 'Parcel')),
  file: optional(text({ ...open('Bestand', 'File'), max: 64 })),
};
const many = { ...fields, to: id(open('Aan', 'To')), count: whole({ ...open('Aantal', 'Count'), min: 1, max: 9 }) };
const one = { ...fields, number: whole({ ...open('Nummer', 'Number'), min: 1, max: 9 }) };
const sendInput = record('SendParcels', words, many);
const takeInput = record('TakeParcel', words, one);

export const parcelsSent = event('parcel.sent', words, many);
export const parcelTaken = event('parcel.taken', words, one);
export const parcelOpened = event('parcel.opened', words, one);

const purposes = ['riec-2.17'];
const roles = ['municipal-director', 'partner-delegate'] as const;
const common = { label: words, purposes, roles, decision: false, about: () => ownTask } as const;

const send = command({
  ...common,
  name: 'parcel.send',
  path: '/parcels',
  input: sendInput,
  streams: ({ parcelId }) => [`parcel/${parcelId}`],
  decide: (input) => ({ events: [parcelsSent.make(input)] }),
});

const take = command({
  ...common,
  name: 'parcel.take',
  input: takeInput,
  streams: ({ parcelId }) => [`parcel-in/${parcelId}`],
  decide: (input) => ({ events: [parcelTaken.make(input)] }),
});

/** Only a machine of this node may. */
const unpack = command({
  ...common,
  name: 'parcel.open',
  input: takeInput,
  streams: ({ parcelId }) => [`parcel-in/${parcelId}`],
  decide: (input, _logs, { actor, self }) =>
    actor.machine && actor.organ === self.id
      ? { events: [parcelOpened.make(input)] }
      : { refusal: { code: 'not-mine', kind: refusals['not-mine'] } },
});

const carry: Reaction = {
  on: parcelsSent.type,
  react(entry) {
    const sent = parcelsSent.open(entry);
    if (!sent) return [];
    const { to, count, parcelId, file } = sent;
    return Array.from({ length: count }, (_, at) => ({
      to,
      command: 'parcel.take',
      purpose: 'riec-2.17',
      under: `${to}-riec`,
      input: { parcelId, number: at + 1, ...(file === undefined ? {} : { file }) },
      ...(file === undefined ? {} : { attachment: file }),
    }));
  },
};

const opens: Reaction = {
  on: parcelTaken.type,
  react(entry, { self }) {
    const taken = parcelTaken.open(entry);
    if (!taken) return [];
    const at = { to: self.id, command: 'parcel.open', purpose: entry.purpose, under: entry.under };
    return [{ ...at, input: taken, byMachine: true }];
  },
};

const parcels: View = {
  name: 'parcels',
  of: 'parcel-in/',
  project(log) {
    const taken = log.map((entry) => parcelTaken.open(entry)).find((found) => found !== undefined);
    return taken && { lane: 'kept', sort: taken.parcelId, body: { file: taken.file ?? '' } };
  },
};

const refusals = {
  'not-mine': {
    status: 403,
    title: { nl: 'Dit doet alleen de eigen machine.', en: 'Only the own machine does this.' },
    next: { nl: 'Wacht tot het gebeurt.', en: 'Wait until it happens.' },
  },
} as const;

export const parcelStep: Step = {
  name: 'parcels',
  label: words,
  commands: [send, take, unpack],
  queries: [],
  views: [parcels],
  reactions: [carry, opens],
  async filed(reader) {
    const rows = await reader.page('parcels', 'kept', { limit: 100 });
    return rows.map(({ body }) => String(body['file']));
  },
  refusals,
};
