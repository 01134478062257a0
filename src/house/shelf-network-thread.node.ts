import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { LoadNetworkBuilder, type LoadNetworkParts } from './shelf-network.ts';
import { type NetworkWish, openFilesOf } from './shelf-of.node.ts';

/** A thread that makes the network of one load and ends. It opens the shelf by itself, to read only. */
const port = present(parentPort, 'this file is a worker');
const { place, loadId, mostBytes } = believe<NetworkWish>(
  workerData,
  'shelf-of.node.ts starts this file and nobody else',
);
port.postMessage(await made());

async function made(): Promise<LoadNetworkParts | undefined> {
  const files = await openFilesOf(place);
  try {
    const segment = await files.open(loadId);
    if (!segment) return undefined;
    const builder = new LoadNetworkBuilder();
    for await (const record of segment.all()) builder.first(record, record.number);
    if (builder.relations === 0 || builder.mostBytes > mostBytes) return undefined;
    for await (const record of segment.all()) builder.second(record);
    return builder.done();
  } finally {
    await files.close();
  }
}
