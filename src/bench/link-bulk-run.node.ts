/** One run from file to clusters in a process of its own, so that its peak of memory is its own. Prints what it took as JSON. */

import { readFiles } from '../cli/link-files.node.ts';
import { clusterLines, writeLines } from '../cli/link-output.node.ts';
import { allCleaners } from '../link/all-cleaners.ts';
import { link } from '../link/link.node.ts';
import { bulkPlan, type LinkStages, stopwatch } from './link-stages.node.ts';

export interface BulkRun {
  readonly records: number;
  readonly pairs: number;
  readonly links: number;
  readonly clusters: number;
  /** CPU-seconds of all threads. */
  readonly stages: LinkStages;
  readonly peakMegabytes: number;
}

const [, , file = '', out = ''] = process.argv;
const watch = stopwatch();
watch.enter('read');
const files = await readFiles([file], { plan: bulkPlan(), progress: () => {}, cleaning: () => watch.enter('clean') });
const { bound, table } = files;
const outcome = await link({ bound, table, cleaners: allCleaners, workers: 1, entered: watch.enter });
if (!('good' in outcome)) throw new Error(`not linked: ${JSON.stringify(outcome)}`);
watch.enter('write');
const linked = outcome.good;
writeLines(out, clusterLines({ ...files, linked }));
const stages = watch.done();
const run: BulkRun = {
  records: table.ids.length,
  pairs: linked.pairs,
  links: linked.links.count,
  clusters: linked.clusters.reduce((count, cluster, record) => count + Number(cluster === record), 0),
  stages,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(run));
