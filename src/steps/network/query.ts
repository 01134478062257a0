import { choice, text, whole } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { oneFile } from '../../law/plan.ts';
import { formats } from '../../link/export/formats.ts';
import { registerWork } from '../entities/about.ts';
import { keepers, registerPurposes } from '../entities/register-commands.ts';
import { ref } from '../entities/schema.ts';
import { registers, twinsAtLeft, twinsAtRight } from '../entities/view.ts';
import { type Query, type QueryOf, query } from '../step.ts';

const b = (nl: string, en: string) => ({ nl, en });

const shared = {
  plan: oneFile,
  reads: [registers, twinsAtLeft, twinsAtRight],
  readsShelf: true,
  purposes: registerPurposes,
  roles: keepers,
  about: () => registerWork,
} as const satisfies Partial<QueryOf<never>>;

const steps = whole({ label: b('Stappen ver', 'Steps away'), privacy: 'open', min: 1, max: 2 });

export const neighboursInput = record('NetworkNeighbours', b('Omgeving opvragen', 'Ask for what is near'), {
  ref,
  steps,
});

export const pathsInput = record('NetworkPaths', b('Verbinding opvragen', 'Ask for the connection'), {
  from: ref,
  to: ref,
});

export const groupInput = record('NetworkGroup', b('Geheel opvragen', 'Ask for the whole'), { ref });

export const exportInput = record('NetworkExport', b('Exporteren', 'Export'), {
  ref,
  steps,
  format: choice({
    label: b('Soort bestand', 'Kind of file'),
    privacy: 'open',
    options: formats.map(({ name, label }) => ({ value: name, label })),
  }),
  receiver: text({
    label: b('Wie krijgt het? (functie binnen uw organisatie)', 'Who gets it? (function within your organisation)'),
    hint: b(
      'Voor iemand buiten uw organisatie gaat u langs "Mag ik dit delen?".',
      'For somebody outside your organisation, go by "May I share this?".',
    ),
    privacy: 'open',
    max: 120,
  }),
});

const neighbours = query({
  ...shared,
  name: 'network.neighbours',
  path: '/network-neighbours',
  label: b('Wie en wat er om iets heen staat', 'Who and what stands around something'),
  input: neighboursInput,
  run: async (input, reader, context) => (await import('./run.ts')).nearby(input, reader, context),
});

const paths = query({
  ...shared,
  name: 'network.paths',
  path: '/network-paths',
  label: b('Hoe twee dingen samenhangen', 'How two things hang together'),
  input: pathsInput,
  run: async (input, reader, context) => (await import('./run.ts')).connected(input, reader, context),
});

/** How much hangs together: counted by kind, and nobody is shown but the thing that was asked about. */
const group = query({
  ...shared,
  name: 'network.group',
  path: '/network-groups',
  label: b('Hoe groot het geheel is waar iets bij hoort', 'How large the whole is that something belongs to'),
  input: groupInput,
  run: async (input, reader, context) => (await import('./run.ts')).grouped(input, reader, context),
});

const exportNear = query({
  ...shared,
  name: 'network.export',
  path: '/network-exports',
  label: b('Een stuk netwerk als bestand', 'A piece of the network as a file'),
  input: exportInput,
  run: async (input, reader, context) => (await import('./run.ts')).exportedNear(input, reader, context),
});

export const networkQueries: readonly Query[] = [neighbours, paths, group, exportNear];
