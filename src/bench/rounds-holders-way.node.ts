import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { present } from '../core/assert.ts';
import { makeDoor } from '../house/door.node.ts';
import { chain } from '../steps/chain.ts';
import { openApart, startDays } from './rounds-house.node.ts';
import { benchOrgans, benchPartnerships } from './rounds-region.ts';

/** Some of the holders of the bench in a process of their own, answering over HTTP: what is measured goes over a line. */
const [dataRoot = '', askerUrl = '', held = ''] = process.argv.slice(2);
const days = startDays();
const { houses, nodes } = await openApart(dataRoot, { nodes: held.split(','), days, urlOf: () => askerUrl });
const gate = present(houses[0], 'there are holders').gate;
const door = makeDoor({
  ...{ nodes, gate, profile: 'demo', dataRoot, webRoot: dataRoot, now: () => new Date().toISOString() },
  ...{ steps: chain, organs: benchOrgans, partnerships: benchPartnerships, users: [] },
});
const server = createServer(getRequestListener(door.fetch));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
for (const house of houses) house.start();

process.on('message', async (message: unknown) => {
  if (message === 'next day') days.passed += 1;
  if (message !== 'stop') return;
  server.closeAllConnections();
  for (const house of houses) await house.close();
  process.exit(0);
});
