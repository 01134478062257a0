import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { assert } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { writePersons } from '../sim/registers/write-registers.node.ts';
import { atLeast, type BenchContext, type Figure, rounded } from './figure.ts';
import type { VersusFacts, VersusResult } from './link-versus-way.node.ts';

/** From here on what is paid once for each run is little, and the goal of the issue holds. */
const millionRecords = 1_000_000;

const way = resolve(import.meta.dirname, 'link-versus-way.node.ts');

/**
 * From file to clusters, by the kernel and by the same plan as SQL on DuckDB, on as many threads as there are. Each in a process
 * of its own, so that its CPU and its memory are counted apart. Both read and clean with our code; DuckDB gets the
 * weights for nothing, and codes instead of texts where equality is asked.
 */
export async function versusFigures({ isQuick, records: asked, ...context }: BenchContext): Promise<readonly Figure[]> {
  const records = asked ?? (isQuick ? 10_000 : 100_000);
  const folder = context.folder();
  context.progress('persons');
  const file = await writePersons(folder, { seed: 4242, records });
  const facts = { file, weights: join(folder, 'weights.json') };
  const measured = (about: VersusFacts): VersusResult => {
    context.progress(about.way);
    const args = ['--max-old-space-size=12000', way, JSON.stringify(about)];
    const done = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    assert(done.status === 0, `${about.way} did not come to an end`);
    return believe<VersusResult>(JSON.parse(done.stdout), 'the file that was started prints it');
  };
  const kernel = measured({ ...facts, way: 'kernel' });
  const duckdb = measured({ ...facts, way: 'duckdb' });
  assert(kernel.digest === duckdb.digest, 'both give the same links and the same clusters');
  context.note({
    nl: `${kernel.links} koppelingen en ${kernel.clusters} groepen, in beide dezelfde`,
    en: `${kernel.links} links and ${kernel.clusters} clusters, the same in both`,
  });
  const all = (of: VersusResult): number => Object.values(of.cpuSeconds).reduce((sum, one) => sum + one, 0);
  const own = (of: VersusResult): number => all(of) - of.cpuSeconds.read;
  const figures = (name: string, of: VersusResult): readonly Figure[] => [
    { name: `${name} CPU`, value: rounded(all(of)), unit: 's' },
    ...Object.entries(of.cpuSeconds).map(([stage, value]) => ({
      name: `${name} ${stage}`,
      value: rounded(value),
      unit: 's',
    })),
    { name: `${name} wall`, value: rounded(of.wallSeconds), unit: 's' },
    { name: `${name} peak memory`, value: of.peakMegabytes, unit: 'MB' },
  ];
  return [
    { name: 'records', value: records, unit: '' },
    { name: 'pairs', value: kernel.pairs, unit: '' },
    ...figures('kernel', kernel),
    ...figures('duckdb', duckdb),
    { name: 'kernel records', value: rounded(records / all(kernel)), unit: '/CPU-s' },
    { name: 'duckdb records', value: rounded(records / all(duckdb)), unit: '/CPU-s' },
    {
      name: 'CPU, duckdb to kernel',
      value: rounded(all(duckdb) / all(kernel)),
      unit: 'times',
      target: atLeast(records >= millionRecords ? 5 : 1),
    },
    { name: 'the same after reading', value: rounded(own(duckdb) / own(kernel)), unit: 'times' },
  ];
}
