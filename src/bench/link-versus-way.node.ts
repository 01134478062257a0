import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type ReadFiles, readFiles } from '../cli/link-files.node.ts';
import { present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { allCleaners } from '../link/all-cleaners.ts';
import { averageLink, type Clusters } from '../link/cluster.ts';
import { link } from '../link/link.node.ts';
import { type Links, linkGatherer } from '../link/links.ts';
import { defaults } from '../link/plan.ts';
import { parsePlan } from '../link/plan-parser.ts';
import type { Weights } from '../link/program.ts';
import { referenceExecutor } from '../link/sql/reference.node.ts';

/** One way from file to clusters, in a process of its own. */
export interface VersusFacts {
  readonly way: 'kernel' | 'duckdb';
  readonly file: string;
  /** Where the kernel's way leaves its weights for the other. */
  readonly weights: string;
}

export interface VersusResult {
  /** All threads together, by stage. */
  readonly cpuSeconds: { readonly read: number; readonly [stage: string]: number };
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
  readonly pairs: number;
  readonly links: number;
  readonly clusters: number;
  /** Of links and clusters. */
  readonly digest: string;
}

interface Found {
  readonly pairs: number;
  readonly links: Links;
  readonly clusters: Clusters;
}

/** CPU-seconds since the last stage began go to that stage. */
function stopwatch() {
  const spent = new Map<string, number>();
  let [stage, before] = ['', process.cpuUsage()];
  return {
    begin(next: string): void {
      const { user, system } = process.cpuUsage(before);
      if (stage !== '') spent.set(stage, (spent.get(stage) ?? 0) + (user + system) / 1e6);
      [stage, before] = [next, process.cpuUsage()];
    },
    spent,
  };
}

type Stopwatch = ReturnType<typeof stopwatch>;

async function byKernel({ bound, table }: ReadFiles, watch: Stopwatch, weightsTo: string): Promise<Found> {
  let stage = '';
  const outcome = await link({
    bound,
    table,
    cleaners: allCleaners,
    workers: availableParallelism(),
    progress(about) {
      if (about.stage !== stage) watch.begin(about.stage);
      stage = about.stage;
    },
  });
  watch.begin('');
  const { model, ...found } = present('good' in outcome ? outcome.good : undefined, 'the plan fits');
  const rarity = [...model.weights.rarity].map(([name, bits]) => [name, [...bits]]);
  writeFileSync(weightsTo, JSON.stringify({ ...model.weights, rarity }));
  return found;
}

async function byDuckdb({ bound: { plan }, table }: ReadFiles, watch: Stopwatch, weightsFrom: string): Promise<Found> {
  const held: Omit<Weights, 'rarity'> & { readonly rarity: readonly [string, readonly number[]][] } = believe(
    JSON.parse(readFileSync(weightsFrom, 'utf8')),
    'the kernel’s way wrote it a moment ago',
  );
  const weights = { ...held, rarity: new Map(held.rarity.map(([name, bits]) => [name, Float64Array.from(bits)])) };
  watch.begin('sql');
  const leastBits = plan.missingBits ?? defaults.missingBits;
  const done = await referenceExecutor()({ plan, table, cleaners: allCleaners, weights, leastBits });
  watch.begin('cluster');
  const { words, pairs } = present(done, 'nobody stops it');
  const gatherer = linkGatherer();
  gatherer.add(words);
  const links = gatherer.done(table.ids.length);
  const { missingBits, clipBits, linkPercent } = { ...defaults, ...plan };
  const atLeastBits = Math.log2(linkPercent / (100 - linkPercent));
  const clusters = averageLink(links, table.ids.length, { missingBits, clipBits, atLeastBits });
  watch.begin('');
  return { pairs, links, clusters };
}

function digestOf({ links, clusters }: Found): string {
  const hash = createHash('sha256');
  for (const { buffer } of [links.a, links.b, links.weight, links.pattern, clusters]) hash.update(Buffer.from(buffer));
  return hash.digest('hex');
}

async function run({ way, file, weights }: VersusFacts): Promise<VersusResult> {
  const start = performance.now();
  const watch = stopwatch();
  const parsed = parsePlan(
    JSON.parse(readFileSync(resolve(import.meta.dirname, 'link-speed-plan.json'), 'utf8')),
    allCleaners,
  );
  const plan = present('good' in parsed ? parsed.good : undefined, 'the plan of the bench is right');
  watch.begin('read');
  const files = await readFiles([file], { plan, progress: () => undefined });
  watch.begin('');
  const found = way === 'kernel' ? await byKernel(files, watch, weights) : await byDuckdb(files, watch, weights);
  const wallSeconds = (performance.now() - start) / 1_000;
  return {
    cpuSeconds: { read: 0, ...Object.fromEntries(watch.spent) },
    wallSeconds,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
    pairs: found.pairs,
    links: found.links.count,
    clusters: new Set(found.clusters).size,
    digest: digestOf(found),
  };
}

const [, , asked = '{}'] = process.argv;
const facts: VersusFacts = believe(JSON.parse(asked), 'link-versus.node.ts starts this file and nobody else');
process.stdout.write(JSON.stringify(await run(facts)));
