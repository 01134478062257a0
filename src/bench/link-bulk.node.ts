import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { believe } from '../core/believe.ts';
import { writePersons } from '../sim/registers/write-registers.node.ts';
import { atLeast, atMost, type BenchContext, type Figure, rounded } from './figure.ts';
import type { BulkRun } from './link-bulk-run.node.ts';

const runFile = resolve(import.meta.dirname, 'link-bulk-run.node.ts');
const manyRecords = 5_000_000;
const fewRecords = 500_000;

/** From a file of invented persons to a file of clusters, on one thread, in a process of its own: the reading of the plan included. */
export async function bulkFigures(records: number, context: BenchContext): Promise<readonly Figure[]> {
  const folder = context.folder();
  context.progress(`${records} records`);
  const file = await writePersons(folder, { seed: 777, records });
  context.progress(`${records} records: link`);
  const { stdout } = await promisify(execFile)(process.execPath, [runFile, file, join(folder, 'clusters.csv')]);
  const run = believe<BulkRun>(JSON.parse(stdout), 'link-bulk-run.node.ts prints it');
  const seconds = Object.values(run.stages).reduce((sum, one) => sum + one, 0);
  const { gather = 0, compare = 0 } = run.stages;
  const name = (what: string): string => `bulk ${what}`;
  return [
    { name: name('records'), value: run.records, unit: '' },
    { name: name('pairs'), value: run.pairs, unit: '' },
    { name: name('links'), value: run.links, unit: '' },
    { name: name('clusters'), value: run.clusters, unit: '' },
    ...Object.entries(run.stages).map(([stage, value]) => ({
      name: name(stage),
      value: Number(value.toFixed(2)),
      unit: 'CPU-s',
    })),
    {
      name: name('together'),
      value: Number(seconds.toFixed(1)),
      unit: 'CPU-s',
      ...(records >= manyRecords ? { target: atMost(150) } : {}),
    },
    {
      name: name('records per CPU-second'),
      value: rounded(run.records / seconds),
      unit: '/CPU-s',
      ...(records < fewRecords || records >= manyRecords ? {} : { target: atLeast(90_000) }),
    },
    { name: name('pairs compared'), value: rounded(run.pairs / (gather + compare)), unit: '/CPU-s' },
    {
      name: name('memory at its peak'),
      value: Math.round(run.peakMegabytes),
      unit: 'MB',
      ...(records < fewRecords ? {} : { target: atMost(records >= manyRecords ? 2500 : 1000) }),
    },
  ];
}
