import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { present, unreachable } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import type { Engine } from './engine.node.ts';
import { buildFilter, writeFilter } from './filter.ts';
import type { Outcome } from './frame.ts';
import { openOprf } from './oprf.node.ts';
import type { Reply, Work } from './work.ts';

const port = present(parentPort, 'the pool starts this file as a worker');
const oprf = await openOprf(believe<Engine>(workerData, 'the pool names the engine that it was opened with'));

function map<T>(outcome: Outcome<T>, frames: (good: T) => readonly Uint8Array[]): Outcome<readonly Uint8Array[]> {
  return 'fault' in outcome ? outcome : { good: frames(outcome.good) };
}
const single = (frame: Uint8Array): readonly Uint8Array[] => [frame];

function run(work: Work): Outcome<readonly Uint8Array[]> {
  switch (work.kind) {
    case 'blind':
      // The blinds may be those of the question, which is wiped before the answer leaves.
      return map(oprf.blind(work), ({ blinds, blinded }) => [new Uint8Array(blinds), blinded]);
    case 'evaluate':
      return map(oprf.evaluate(work), single);
    case 'prove':
      return map(oprf.prove(work), ({ evaluated, proof }) => [evaluated, proof]);
    case 'finalize':
      return map(oprf.finalize(work), single);
    case 'verify':
      return map(oprf.verify(work), single);
    case 'direct':
      return map(oprf.direct(work), single);
    case 'derive':
      return map(oprf.deriveKeyPair(work), ({ key, publicKey }) => [key, publicKey]);
    case 'filter':
      return map(buildFilter({ tags: work.tags, random: (count) => randomBytes(count) }), (filter) => {
        const { seed, segmentLength, segmentCount } = filter.geometry;
        const facts = Uint32Array.of(filter.size, seed, segmentLength, segmentCount);
        return [writeFilter(filter), new Uint8Array(facts.buffer)];
      });
    default:
      return unreachable(work);
  }
}

/** The worker's own copies of keys, blinds and inputs are of no use after the answer. */
function wipe(work: Work): void {
  for (const part of Object.values(work)) {
    if (part instanceof Uint8Array) part.fill(0);
  }
}

port.on('message', (message: unknown) => {
  const work = believe<Work>(message, 'only the pool of this process speaks to its worker');
  const outcome = run(work);
  wipe(work);
  const frames = 'good' in outcome ? outcome.good : [];
  const buffers = frames.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
  port.postMessage(outcome satisfies Reply, buffers);
});
port.postMessage('ready' satisfies Reply);
