import { present } from '../core/assert.ts';
import { allCleaners } from '../link/all-cleaners.ts';
import { autoPlan } from '../link/auto-plan.ts';
import { bind } from '../link/bind.ts';
import { boundedPasses } from '../link/bounded-passes.ts';
import type { Clusters } from '../link/cluster.ts';
import { bCubed, linkQuality, pairwise, type Registers, type Truth, truthOf } from '../link/evaluate.ts';
import { link } from '../link/link.node.ts';
import type { Plan } from '../link/plan.ts';
import { parsePlan } from '../link/plan-parser.ts';
import { readyPlan } from '../link/ready-plans.node.ts';
import { sampleOf } from '../link/sampled-rows.ts';
import { tableBuilder } from '../link/table.ts';
import { cleanersWith } from '../link/word-cleaners.ts';
import type { BenchContext, Figure } from './figure.ts';
import { isHere, type LinkedSet, type LinkSet, linkSets, readSet } from './link-sets.node.ts';
import { type Lookalike, lookalikes } from './lookalike-sets.ts';

export interface AutoLinked extends LinkedSet {
  readonly plan: Plan;
}

/** Links files under a plan made from them; `change` sees the plan before it runs. */
export async function linkAuto(
  { files }: Pick<Lookalike, 'files'>,
  change: (plan: Plan) => Plan = (plan) => plan,
): Promise<AutoLinked> {
  const parsed = parsePlan(readyPlan('person'), allCleaners);
  const person = present('good' in parsed ? parsed.good : undefined, 'a ready plan parses');
  const made = autoPlan({ sample: sampleOf(files), files: files.length, person });
  const checked = parsePlan(present(made, 'the set has columns'), allCleaners);
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
  return linkUnder(change(checked.good), files);
}

export async function linkUnder(plan: Plan, files: Lookalike['files']): Promise<AutoLinked> {
  const cleaners = cleanersWith(allCleaners, plan);
  const found = bind(
    plan,
    files.map(({ heading }) => heading),
    cleaners,
  );
  const bound = present('good' in found ? found.good : undefined, 'the plan finds the columns it was made from');
  const builder = tableBuilder(bound.columns, files.length);
  const labels: string[] = [];
  for (const [register, { rows, truth }] of files.entries()) {
    for (const [at, row] of rows.entries()) {
      labels.push(truth[at] ?? '');
      builder.add(register, String(labels.length), row);
    }
  }
  const table = builder.done();
  const narrowed =
    plan.name === 'auto' ? { ...bound, plan: { ...bound.plan, passes: boundedPasses(bound, table, cleaners) } } : bound;
  const outcome = await link({ bound: narrowed, table, cleaners, workers: 1 });
  const linked = present('good' in outcome ? outcome.good : undefined, 'the set fits the plan’s bound');
  return { bound: narrowed, table, labels, linked, plan: narrowed.plan };
}

/** A public set with its truth beside it, as rows that a plan is made from. */
async function setRows(set: LinkSet): Promise<Lookalike> {
  const files = (await readSet({ files: set.files })).map(({ heading, rows }) => {
    const at = heading.indexOf(set.truth.column);
    return { heading, rows, truth: rows.map((row) => set.truth.find.exec(row[at] ?? '')?.[1] ?? '') };
  });
  return { name: set.name, files };
}

const senzing = ['customers', 'reference', 'watchlist'].map((file) => `senzing-truth/demo/${file}.csv`);
const senzingKey = 'senzing-truth/demo/actual_truthset_key.csv';

/** Persons and firms of three sources in one file, few and of every kind. */
async function senzingRows(): Promise<Lookalike> {
  const [key, ...sources] = await readSet({ files: [senzingKey, ...senzing] });
  const subjects = new Map(
    key?.rows.map(([, subject = '', source = '', record = '']) => [`${source} ${record}`, subject]),
  );
  const heading = [...new Set(sources.flatMap((source) => source.heading))];
  const rows = sources.flatMap((source) => {
    const places = heading.map((cell) => source.heading.indexOf(cell));
    return source.rows.map((row) => places.map((at) => row[at] ?? ''));
  });
  const truth = rows.map(([source = '', record = '']) => subjects.get(`${source} ${record}`) ?? `${source} ${record}`);
  return { name: 'senzing-truth', files: [{ heading, rows, truth }] };
}

/** Not the seed that the making of plans was looked at with. */
const seed = 777;
/** The large set takes longer than all others. */
const largest = 'historical_50k';

/** Files of many kinds, each under a plan made from it: nobody says what kind it is. */
export async function autoFigures({
  isQuick,
  progress,
}: Pick<BenchContext, 'isQuick' | 'progress'>): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const add = async (set: Lookalike): Promise<void> => {
    progress(`auto ${set.name}`);
    figures.push(...figuresOf(set.name, await linkAuto(set)));
  };
  for (const set of linkSets) if (isHere(set) && !(isQuick && set.name === largest)) await add(await setRows(set));
  if (isHere({ files: [senzingKey, ...senzing] })) await add(await senzingRows());
  for (const set of lookalikes(seed, isQuick ? 1 : 2)) await add(set);
  return figures;
}

function figuresOf(name: string, { table, labels, linked }: LinkedSet): readonly Figure[] {
  const truth = truthOf(labels);
  const registers = { first: table.sizes[0] ?? 0, isSplit: table.sizes.length > 1 };
  const clustered = pairwise(linked.clusters, truth, registers);
  const four = (share: number): number => Number(share.toFixed(4));
  const figure = (what: string, value: number): Figure => ({
    name: `auto ${name} ${what}`,
    value: four(value),
    unit: '',
  });
  return [
    figure('pairwise F1', linkQuality(linked.links, truth, { ...registers, least: 0 }).f1),
    figure('clustered P', clustered.precision),
    figure('clustered R', clustered.recall),
    figure('clustered F1', clustered.f1),
    figure('B3 F1', bCubed(linked.clusters, truth).f1),
    figure('false pairs', falsePairs(linked.clusters, truth, registers)),
  ];
}

/** Pairs that came together and should not: groups count as a whole. */
export function falsePairs(clusters: Clusters, truth: Truth, { first, isSplit }: Registers): number {
  const groups = new Map<number, number[]>();
  for (const [record, cluster] of clusters.entries()) groups.set(cluster, [...(groups.get(cluster) ?? []), record]);
  let count = 0;
  for (const group of groups.values()) {
    for (const [place, one] of group.entries()) {
      for (const other of group.slice(place + 1)) {
        if (isSplit && one < first === other < first) continue;
        count += Number(truth[one] !== truth[other]);
      }
    }
  }
  return count;
}
