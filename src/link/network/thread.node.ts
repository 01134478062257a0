import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { present, unreachable } from '../../core/assert.ts';
import { believe } from '../../core/believe.ts';
import { restored, sharedBase } from './base.ts';
import { networkBuilder } from './builder.ts';
import { blockChanges, changesIn, wholeBlocks } from './change-log.ts';
import { compacted } from './compact.ts';
import { components } from './components.ts';
import { Network } from './network.ts';
import { answerTo, type Job, type Standing, type ToAsker, type ToBuilder } from './talk.ts';

/** A thread of the network: one that answers for as long as it lives, or one that does a long job and goes. */
const port = present(parentPort, 'this file is a worker');
const job = believe<Job>(workerData, 'network.node.ts starts this file and nobody else');
switch (job.kind) {
  case 'ask':
    answer(job.standing);
    break;
  case 'build':
    build(job.nodes);
    break;
  case 'compact':
    port.postMessage(compacted(networkAt(job.standing), job.position).bytes);
    break;
  case 'components': {
    const tick = (share: number): void => port.postMessage({ share });
    const { lowest: _, ...summary } = components(networkAt(job.standing), job.reader, { largest: job.largest, tick });
    port.postMessage(summary);
    break;
  }
  case 'save':
    save(job.bytes, job.path);
    port.postMessage('saved');
    break;
  case 'restore':
    port.postMessage(restore(job.path));
    break;
  default:
    unreachable(job);
}

function networkAt({ bytes, log, from, upTo }: Standing): Network {
  const network = new Network(sharedBase(bytes));
  for (const change of changesIn(log, from, upTo)) network.apply(change);
  return network;
}

function answer(standing: Standing): void {
  let network = networkAt(standing);
  const blocks = [...standing.log.blocks];
  let { first } = standing.log;
  let { upTo } = standing;
  port.on('message', (message) => {
    const told = believe<ToAsker>(message, 'network.node.ts speaks to this thread and nobody else');
    switch (told.kind) {
      case 'ask':
        port.postMessage({ id: told.id, answer: answerTo(network, told.question) });
        return;
      case 'changed':
        blocks.push(...told.blocks);
        for (const change of changesIn({ first, blocks }, upTo, told.upTo)) network.apply(change);
        upTo = told.upTo;
        return;
      case 'rebased':
        network = networkAt({ bytes: told.bytes, log: { first, blocks }, from: told.from, upTo });
        first += blocks.splice(0, wholeBlocks(told.from - first)).length * blockChanges;
        return;
      default:
        unreachable(told);
    }
  });
}

function build(nodes: number): void {
  const builder = networkBuilder(nodes);
  port.on('message', (message) => {
    const told = believe<ToBuilder>(message, 'network.node.ts speaks to this thread and nobody else');
    switch (told.kind) {
      case 'nodes':
        for (const [at, policy] of told.policies.entries()) builder.putNode(told.from + at, policy);
        break;
      case 'edges': {
        const { from, to, kind, policy } = told.chunk;
        for (let at = 0; at < from.length; at += 1) {
          builder.addEdge(from[at] ?? 0, to[at] ?? 0, kind[at] ?? 0, policy[at] ?? 0);
        }
        break;
      }
      case 'done':
        port.postMessage(builder.done(told.position).bytes);
        port.close();
        return;
      default:
        unreachable(told);
    }
    port.postMessage('more');
  });
}

/** Written beside, synced and then put in place: there whole or not at all. */
function save(bytes: SharedArrayBuffer, path: string): void {
  const part = `${path}.part`;
  const file = openSync(part, 'w', 0o600);
  try {
    for (let at = 0; at < bytes.byteLength; )
      at += writeSync(file, new Uint8Array(bytes), at, Math.min(bytes.byteLength - at, 1 << 26));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}

function restore(path: string): { readonly bytes: SharedArrayBuffer } | { readonly fault: string } {
  const file = openSync(path, 'r');
  try {
    const bytes = new SharedArrayBuffer(fstatSync(file).size);
    const view = new Uint8Array(bytes);
    for (let at = 0; at < view.length; ) {
      const read = readSync(file, view, at, Math.min(view.length - at, 1 << 26), at);
      if (read === 0) return { fault: 'wrong-length' };
      at += read;
    }
    const found = restored(bytes);
    return 'good' in found ? { bytes } : found;
  } finally {
    closeSync(file);
  }
}
