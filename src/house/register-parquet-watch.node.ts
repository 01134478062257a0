import { workerData } from 'node:worker_threads';
import { believe } from '../core/believe.ts';

/** A thread beside the reader of Parquet: a reader that goes round for ever does not hear that nobody waits for it any more. */
const parent = believe<number>(workerData, 'register-parquet-child.node.ts starts this file and nobody else');
const lookEveryMs = 1_000;

setInterval(() => {
  try {
    // Signal 0 is not sent: it only tells whether there is such a process.
    process.kill(parent, 0);
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}, lookEveryMs);
