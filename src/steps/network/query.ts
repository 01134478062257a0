import type { JsonObject } from '../../core/canonical.ts';
import { choice, text, whole } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { oneFile } from '../../law/plan.ts';
import { registerWork } from '../entities/about.ts';
import { keepers, registerPurposes } from '../entities/register-commands.ts';
import { ref } from '../entities/schema.ts';
import { sightsOf } from '../entities/sight.ts';
import { registers, twinsAtLeft, twinsAtRight } from '../entities/view.ts';
import { kindNamed } from '../entities/vocabulary.ts';
import { type Context, type Query, type QueryOf, query, type Reader } from '../step.ts';
import { exported, formatNamed, formatNames, materialOf } from './export.ts';
import { mostSteps, mostVisited, pathsBetween, reachOf } from './reach.ts';
import { networkRefusals } from './refusals.ts';
import { type Link, type Stop, shownStop, Walk } from './walk.ts';

const refuse = refuser(networkRefusals);
const b = (nl: string, en: string) => ({ nl, en });

const shared = {
  plan: oneFile,
  reads: [registers, twinsAtLeft, twinsAtRight],
  readsShelf: true,
  purposes: registerPurposes,
  roles: keepers,
  about: () => registerWork,
} as const satisfies Partial<QueryOf<never>>;

const walkFor = async (reader: Reader, context: Context): Promise<Walk> =>
  new Walk(await sightsOf(reader, context), reader);

const mostRows = 200;
const steps = whole({ label: b('Stappen ver', 'Steps away'), privacy: 'open', min: 1, max: 2 });

/** Shows each thing once, however often it stands in an answer. */
function shower() {
  const shown = new Map<string, JsonObject>();
  return async (stop: Stop): Promise<JsonObject> => {
    const known = shown.get(stop.ref);
    if (known) return known;
    const { ref: at, kind, caption } = await shownStop(stop);
    const row = { ref: at, kind, caption };
    shown.set(stop.ref, row);
    return row;
  };
}

const linkRow = ({ kind, isOut, role, startDate, endDate, source, title, grade }: Link): JsonObject => {
  const said = kindNamed(kind)?.said;
  return {
    kind,
    isOut,
    ...(said ? { said: { nl: said.nl, en: said.en } } : {}),
    ...(role === undefined ? {} : { role }),
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    ...{ source, title, grade },
  };
};

const neighbours = query({
  ...shared,
  name: 'network.neighbours',
  path: '/network-neighbours',
  label: b('Wie en wat er om iets heen staat', 'Who and what stands around something'),
  input: record('NetworkNeighbours', b('Omgeving opvragen', 'Ask for what is near'), { ref, steps }),
  async run(input, reader, context) {
    const walk = await walkFor(reader, context);
    const start = await walk.stopAt(input.ref);
    if (!start) return refuse('no-such-thing');
    const reach = await reachOf(start, walk, { steps: input.steps, most: mostRows });
    const show = shower();
    const rows: JsonObject[] = [];
    const centre = await show(start);
    for (const { stop, steps: away, from, by } of reach.near)
      rows.push({ ...(await show(stop)), steps: away, from: await show(from), by: linkRow(by) });
    return { answer: { centre, rows, isComplete: reach.isComplete, hubs: [...reach.hubs], limit: mostRows } };
  },
});

const paths = query({
  ...shared,
  name: 'network.paths',
  path: '/network-paths',
  label: b('Hoe twee dingen samenhangen', 'How two things hang together'),
  input: record('NetworkPaths', b('Verbinding opvragen', 'Ask for the connection'), { from: ref, to: ref }),
  async run(input, reader, context) {
    const walk = await walkFor(reader, context);
    const [start, end] = [await walk.stopAt(input.from), await walk.stopAt(input.to)];
    if (!start || !end) return refuse('no-such-thing');
    const found = await pathsBetween(start, end, walk);
    const show = shower();
    const rows: JsonObject[] = [];
    for (const path of found.paths) {
      const stops: JsonObject[] = [await show(path.start)];
      for (const link of path.links) stops.push({ ...(await show(link.to)), by: linkRow(link) });
      rows.push({ stops });
    }
    const ends = { from: await show(start), to: await show(end) };
    return { answer: { ...ends, paths: rows, sureUpTo: found.sureUpTo, hubs: [...found.hubs], mostSteps } };
  },
});

/** How much hangs together: counted by kind, and nobody is shown but the thing that was asked about. */
const group = query({
  ...shared,
  name: 'network.group',
  path: '/network-groups',
  label: b('Hoe groot het geheel is waar iets bij hoort', 'How large the whole is that something belongs to'),
  input: record('NetworkGroup', b('Geheel opvragen', 'Ask for the whole'), { ref }),
  async run(input, reader, context) {
    const walk = await walkFor(reader, context);
    const start = await walk.stopAt(input.ref);
    if (!start) return refuse('no-such-thing');
    const { near, isComplete, hubs } = await reachOf(start, walk, { steps: mostVisited, most: mostVisited });
    return { answer: { things: near.length + 1, isComplete, hubs: hubs.length, limit: mostVisited } };
  },
});

const exportNear = query({
  ...shared,
  name: 'network.export',
  path: '/network-exports',
  label: b('Een stuk netwerk als bestand', 'A piece of the network as a file'),
  input: record('NetworkExport', b('Exporteren', 'Export'), {
    ref,
    steps,
    format: choice({
      label: b('Soort bestand', 'Kind of file'),
      privacy: 'open',
      options: formatNames.map((value) => ({ value, label: formatNamed(value)?.label ?? b(value, value) })),
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
  }),
  async run(input, reader, context) {
    const walk = await walkFor(reader, context);
    const start = await walk.stopAt(input.ref);
    const format = formatNamed(input.format);
    if (!start || !format) return refuse('no-such-thing');
    const reach = await reachOf(start, walk, { steps: input.steps, most: mostRows });
    const slip = {
      purpose: context.purpose,
      about: { kind: 'task', id: context.under },
      article: context.self.tasks.find(({ id }) => id === context.under)?.article ?? '',
      receiver: input.receiver,
      madeAt: context.now,
      madeBy: context.actor.userId,
    } as const;
    const { cover, files } = exported(format, await materialOf(start, reach, walk), { slip, digest: context.digest });
    const kept = { ...cover, about: { ...cover.about }, files: cover.files.map((file) => ({ ...file })) };
    return {
      answer: { cover: kept, files: files.map((file) => ({ ...file })), isComplete: reach.isComplete },
      noted: { cover: kept },
    };
  },
});

export const networkQueries: readonly Query[] = [neighbours, paths, group, exportNear];
