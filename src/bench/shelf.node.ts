import { openRegion } from '../cli/region.node.ts';
import { present } from '../core/assert.ts';
import type { JsonObject } from '../core/canonical.ts';
import type { Corridor } from '../house/corridor.ts';
import type { Node } from '../house/node.ts';
import { plainReader } from '../house/reader.ts';
import { refOf } from '../house/register-load.node.ts';
import { search } from '../steps/entities/search.ts';
import { sightsOf } from '../steps/entities/sight.ts';
import { atMost, type BenchContext, type BenchRow, type Figure, quantile, rounded } from './figure.ts';
import { answered, loadedInto, registerTask, whoIs } from './register-house.node.ts';
import { benchNode } from './sample.ts';
import { type Asked, type AskedKind, askedOf } from './shelf-asked.ts';
import { lettersOff } from './shelf-fit.ts';
import { registerRecords } from './shelf-register.ts';

const usualRecords = 1_000_000;
const askedMany = 100;
const seed = 20_261;
const source = 'bench-register';

/** One register of a million: what it costs to look somebody up, through the gate and the log, and how often it is the right one. */
export const shelfBench: BenchRow = {
  name: 'shelf',
  label: { nl: 'Opzoeken in een register', en: 'Looking up in a register' },
  async run(context) {
    const records = context.records ?? (context.isQuick ? usualRecords / 10 : usualRecords);
    const place = { dataRoot: context.folder(), profile: 'demo', node: benchNode } as const;
    const url = context.databaseUrl === undefined ? {} : { databaseUrl: context.databaseUrl };
    const loading = await openRegion({ ...place, ...url });
    const register = await loaded(nodeIn(loading.nodes), records, context).finally(() => loading.close());
    // Opened anew: nothing of the load is in the memory of the one who looks.
    const house = await openRegion({ ...place, ...url });
    try {
      const { corridor } = nodeIn(house.nodes);
      const asked = askedOf(seed, records, askedMany);
      const opening = await openingMs(corridor);
      const looked = await lookedUp(corridor, asked, context);
      return [
        ...register,
        opening,
        ...looked,
        ...(await pages(corridor, asked)),
        ...(await bare(corridor, asked)),
        memory(),
      ];
    } finally {
      await house.close();
    }
  },
};

const nodeIn = (nodes: ReadonlyMap<string, Node>): Node => present(nodes.get(benchNode), 'the bench opened this node');

async function loaded(node: Node, records: number, context: BenchContext): Promise<readonly Figure[]> {
  const { corridor } = node;
  const done = await loadedInto(corridor, { source, records, made: () => registerRecords(seed, records), context });
  const [load] = await corridor.parts.shelf.loads();
  return [
    { name: 'shelf, load', value: rounded(done.records / done.seconds), unit: 'records/s' },
    { name: 'shelf, bytes per record', value: rounded((load?.bytes ?? 0) / done.records), unit: 'bytes' },
  ];
}

async function openingMs(corridor: Corridor): Promise<Figure> {
  const before = performance.now();
  await answered(corridor, 'entity.search', { text: 'Meulenkamp' });
  return { name: 'shelf, first look', value: rounded(performance.now() - before), unit: 'ms' };
}

interface Row {
  readonly ref: string;
  readonly caption: string;
  readonly telling: readonly { readonly value: string }[];
}

const rowsIn = (answer: JsonObject): readonly Row[] => JSON.parse(JSON.stringify(answer['rows']));

interface Tally {
  readonly taken: number[];
  readonly missed: Asked[];
  found: number;
  /** It is not there, and all that are fit what was typed as well: from the question nobody can tell. */
  alike: number;
}

const pageRows = 10;

const fitsAsWell = (asked: Asked, { caption, telling }: Row): boolean =>
  lettersOff(asked, [caption, ...telling.map(({ value }) => value)].join(' ')) <= lettersOff(asked, asked.shown);

/** Each question as a person asks it: the gate is asked, and who was shown is written. */
async function lookedUp(
  corridor: Corridor,
  asked: readonly Asked[],
  context: BenchContext,
): Promise<readonly Figure[]> {
  const tallies = new Map<AskedKind, Tally>();
  const cpu = process.cpuUsage();
  for (const [at, one] of asked.entries()) {
    if (at % 50 === 0) context.progress(`search ${at}`);
    const tally = tallies.get(one.kind) ?? { taken: [], missed: [], found: 0, alike: 0 };
    tallies.set(one.kind, tally);
    const before = performance.now();
    const rows = rowsIn(await answered(corridor, 'entity.search', { text: one.text, limit: pageRows }));
    tally.taken.push(performance.now() - before);
    if (rows.some(({ ref }) => ref === refOf(corridor, source, one.id))) tally.found += 1;
    else if (rows.length === pageRows && rows.every((row) => fitsAsWell(one, row))) tally.alike += 1;
    else tally.missed.push(one);
  }
  const all = [...tallies.values()].flatMap(({ taken }) => taken);
  const { user, system } = process.cpuUsage(cpu);
  const figures: Figure[] = [
    { name: 'shelf, search, of one processor', value: rounded((user + system) / 1_000 / asked.length), unit: 'ms' },
    { name: 'shelf, search p50', value: rounded(quantile(all, 0.5)), unit: 'ms' },
    { name: 'shelf, search p95', value: rounded(quantile(all, 0.95)), unit: 'ms', target: atMost(100) },
  ];
  for (const [kind, { taken, missed, found, alike }] of tallies) {
    const share = (count: number) => rounded((count / taken.length) * 100);
    figures.push({ name: `${kind}, p95`, value: rounded(quantile(taken, 0.95)), unit: 'ms' });
    figures.push({ name: `${kind}, in first 10`, value: share(found), unit: '%' });
    figures.push({ name: `${kind}, or alike`, value: share(found + alike), unit: '%' });
    tellMissed(kind, missed, context);
  }
  return figures;
}

/** Why the right one was not there: what had gone wrong in the name, and some of the questions. */
function tellMissed(kind: AskedKind, missed: readonly Asked[], { note }: BenchContext): void {
  if (missed.length === 0) return;
  const counts = new Map<string, number>();
  for (const { errors } of missed) {
    const why = errors.length === 0 ? '-' : errors.join(' + ');
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const why = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, 8);
  const listed = why.map(([name, count]) => `${name} ${count}`).join(', ');
  const some = missed.slice(0, 6).map(({ text, caption }) => `"${text}" (${caption})`);
  note({ nl: `${kind}, gemist: ${listed}`, en: `${kind}, missed: ${listed}` });
  for (const line of some) note({ nl: line, en: line });
}

async function pages(corridor: Corridor, asked: readonly Asked[]): Promise<readonly Figure[]> {
  const taken: number[] = [];
  for (const id of new Set(asked.map((one) => one.id))) {
    const before = performance.now();
    await answered(corridor, 'entity.show', { ref: refOf(corridor, source, id) });
    taken.push(performance.now() - before);
  }
  return [
    { name: 'shelf, page p50', value: rounded(quantile(taken, 0.5)), unit: 'ms' },
    { name: 'shelf, page p95', value: rounded(quantile(taken, 0.95)), unit: 'ms', target: atMost(150) },
  ];
}

/** The same questions without gate, log and rows to show: what the search and the shelf themselves cost. */
async function bare(corridor: Corridor, asked: readonly Asked[]): Promise<readonly Figure[]> {
  const { store } = corridor.parts;
  const entered = await corridor.mayAlso({ who: whoIs('noor'), ...registerTask }, 'register.offer');
  if ('refusal' in entered) throw new Error(`the bench may not look: ${JSON.stringify(entered)}`);
  const taken: number[] = [];
  await store.read(async (tx) => {
    const sights = await sightsOf(plainReader(tx, corridor.parts), entered.context);
    for (const { text } of asked) {
      const before = performance.now();
      await search(sights, { text });
      taken.push(performance.now() - before);
    }
  });
  return [
    { name: 'shelf, bare search p50', value: rounded(quantile(taken, 0.5)), unit: 'ms' },
    { name: 'shelf, bare search p95', value: rounded(quantile(taken, 0.95)), unit: 'ms' },
  ];
}

const memory = (): Figure => ({
  name: 'shelf, memory at its peak',
  value: Math.round(process.resourceUsage().maxRSS / 1_024),
  unit: 'MB',
  target: atMost(2_048),
});
