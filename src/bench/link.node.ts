import { prng } from '../core/prng.ts';
import { allCleaners } from '../link/all-cleaners.ts';
import { alphabetOf, encode } from '../link/alphabet.ts';
import { bind } from '../link/bind.ts';
import { bCubed, linkQuality, pairwise, recallAt, truthOf } from '../link/evaluate.ts';
import { inventedPeople } from '../link/invented-people.ts';
import { entryBytes, scratchBytes } from '../link/kernel/layout.ts';
import { openWasm, sharedMemory } from '../link/kernel/wasm.node.ts';
import { link } from '../link/link.node.ts';
import type { Plan } from '../link/plan.ts';
import { parsePlan } from '../link/plan-parser.ts';
import { readyPlan } from '../link/ready-plans.node.ts';
import { tableBuilder } from '../link/table.ts';
import { personRecords } from '../sim/registers/person-register.ts';
import { atLeast, atMost, type BenchContext, type BenchRow, type Figure, rounded } from './figure.ts';
import { autoFigures } from './link-auto.node.ts';
import { bulkFigures } from './link-bulk.node.ts';
import {
  isHere,
  type LinkedSet,
  linkageFolder,
  linkPersons,
  linkRegisters,
  linkSet,
  linkSets,
} from './link-sets.node.ts';
import { stopwatch } from './link-stages.node.ts';
import { suiteQuality, suites } from './link-suites.ts';
import { versusFigures } from './link-versus.node.ts';

/** From so many records on that are asked for, only bulk is measured: quality is judged on fewer. */
const bulkFrom = 100_000;

export const linkBench: BenchRow = {
  name: 'link',
  label: { nl: 'Koppelen van registraties', en: 'Record linkage' },
  async run(context) {
    if (context.versus) return versusFigures(context);
    if ((context.records ?? 0) >= bulkFrom) return bulkFigures(context.records ?? 0, context);
    const figures: Figure[] = [];
    for (const set of linkSets) {
      if (!isHere(set)) {
        context.note({
          nl: `${set.name} is er niet: ${linkageFolder}`,
          en: `${set.name} is not here: ${linkageFolder}`,
        });
        continue;
      }
      context.progress(set.name);
      context.note({ nl: `${set.name}: te verslaan ${set.others}`, en: `${set.name}: to beat ${set.others}` });
      figures.push(...qualityOf(set.name, await linkSet(set), set.target));
    }
    figures.push(...(await autoFigures(context)));
    context.progress('registers');
    const records = context.records ?? (context.isQuick ? 4_000 : 40_000);
    figures.push(...qualityOf('registers', await linkRegisters(records), 0.99));
    for (const suite of suites) {
      context.progress(suite);
      figures.push(...(await suiteFigures(suite, context)));
    }
    context.progress('speed');
    figures.push(...(await speed(context)), bareKernel(context));
    return [...figures, ...(await bulkFigures(context.isQuick ? 20_000 : 1_000_000, context))];
  },
};

/** Registers of nothing but households that are hard; not the seed that plans were looked at with. */
async function suiteFigures(suite: (typeof suites)[number], { isQuick }: BenchContext): Promise<readonly Figure[]> {
  const records = [...personRecords({ seed: 777, records: isQuick ? 2_000 : 8_000, kind: suite })];
  const { linked } = await linkPersons(records);
  const found = suiteQuality(records, linked.clusters);
  return [
    { name: `${suite} false pairs`, value: found.merged, unit: `/ ${found.different}` },
    { name: `${suite} false pairs, numbers differ`, value: found.mergedAgainstNumber, unit: '', target: atMost(0) },
    { name: `${suite} missed pairs`, value: found.missed, unit: `/ ${found.same}` },
  ];
}

const four = (share: number): number => Number(share.toFixed(4));

function qualityOf(set: string, { table, labels, linked }: LinkedSet, target?: number): readonly Figure[] {
  const truth = truthOf(labels);
  const registers = { first: table.sizes[0] ?? 0, isSplit: table.sizes.length > 1 };
  const about = (name: string, value: number, target?: Figure['target']): Figure => ({
    name: `${set} ${name}`,
    value: four(value),
    unit: '',
    ...(target ? { target } : {}),
  });
  const pairs = linkQuality(linked.links, truth, { ...registers, least: 0 });
  const clustered = pairwise(linked.clusters, truth, registers);
  const cubed = bCubed(linked.clusters, truth);
  return [
    about('pairwise P', pairs.precision),
    about('pairwise R', pairs.recall),
    about('pairwise F1', pairs.f1),
    about('clustered P', clustered.precision),
    about('clustered R', clustered.recall),
    about('clustered F1', clustered.f1, target === undefined ? undefined : atLeast(target)),
    about('B3 P', cubed.precision),
    about('B3 R', cubed.recall),
    about('B3 F1', cubed.f1),
    about('recall at 99 %', recallAt(linked.links, truth, { ...registers, precision: 0.99 })),
    about('recall at 99.9 %', recallAt(linked.links, truth, { ...registers, precision: 0.999 })),
  ];
}

/** Three plain rules, so that most pairs are not one, as in a register. */
const speedPasses: Plan['passes'] = [
  { keys: [{ column: 'birth' }] },
  { keys: [{ column: 'surname' }, { column: 'given', clean: ['first-1'] }] },
  { keys: [{ column: 'postcode' }] },
];

/** Pairs per CPU-second of the comparing, gathering of rows included, on one thread. */
async function speed({ isQuick }: BenchContext): Promise<readonly Figure[]> {
  const file = inventedPeople({ people: isQuick ? 30_000 : 300_000, twiceShare: 0.3, errorShare: 0.1, seed: 1 });
  const parsed = parsePlan(readyPlan('person-nl'), allCleaners);
  const bound = 'good' in parsed ? bind({ ...parsed.good, passes: speedPasses }, [file.heading], allCleaners) : parsed;
  if (!('good' in bound)) return [];
  const builder = tableBuilder(bound.good.columns, 1);
  for (const row of file.rows) builder.add(0, row[0] ?? '', row);
  const facts = { bound: bound.good, table: builder.done(), cleaners: allCleaners, workers: 1, leastBits: 0 };
  const figures: Figure[] = [];
  for (const isBounded of [true, false]) {
    const watch = stopwatch();
    const outcome = await link({ ...facts, isBounded, entered: watch.enter });
    if (!('good' in outcome)) continue;
    const { pairs, compareSeconds } = outcome.good;
    const { compare = 0 } = watch.done();
    figures.push({
      name: isBounded ? 'pairs bounded' : 'pairs exhaustive',
      value: rounded(pairs / compareSeconds),
      unit: '/CPU-s',
      ...(isBounded ? { target: atLeast(15_000_000) } : {}),
    });
    const share = Number(((100 * compare) / compareSeconds).toFixed(1));
    figures.push({ name: isBounded ? 'kernel, bounded' : 'kernel, exhaustive', value: share, unit: '% of that' });
  }
  return figures;
}

/** Jaro-Winkler alone, on surnames in chance order, the call from outside included. */
function bareKernel({ isQuick }: BenchContext): Figure {
  const names = inventedPeople({ people: 5_000, twiceShare: 0, errorShare: 0, seed: 2 }).rows.map(
    (row) => row[2] ?? '',
  );
  const alphabet = alphabetOf(names.map((name) => [name, 1]));
  const first = 4096 + scratchBytes(1);
  const memory = sharedMemory(first + names.length * entryBytes);
  const bytes = new Uint8Array(memory.buffer);
  for (const [at, name] of names.entries()) {
    const encoded = encode(name, alphabet);
    bytes[first + at * entryBytes] = encoded.length;
    bytes.set(encoded, first + at * entryBytes + 1);
  }
  const kernel = openWasm(memory);
  kernel.use(0, 4096);
  const dice = prng(3);
  const order = Uint32Array.from({ length: 100_000 }, () => first + dice.below(names.length) * entryBytes);
  const rounds = isQuick ? 5 : 50;
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 1; at < order.length; at += 1) kernel.jaroWinkler(order[at - 1] ?? 0, order[at] ?? 0);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return { name: 'bare Jaro-Winkler', value: rounded((rounds * order.length) / seconds), unit: '/CPU-s' };
}
