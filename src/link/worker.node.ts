import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { openWasm } from './kernel/wasm.node.ts';
import type { WorkerFacts } from './scorers.node.ts';

/** One thread of the scoring: it runs the job that stands in its part of the memory, and says how many links it wrote. */
const { memory, program, seat } = believe<WorkerFacts>(workerData, 'scorers.node.ts starts this file and nobody else');
const port = present(parentPort, 'this file is a worker');
const kernel = openWasm(memory, program);
kernel.use(program, seat.scratch);
port.on('message', () => port.postMessage(kernel.score(seat.job)));
