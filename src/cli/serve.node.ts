import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { makeDoor } from '../house/door.node.ts';
import { type House, nowIso, type Peers } from '../house/house.node.ts';
import type { Profile } from '../law/activate.ts';
import { seedDemo } from '../sim/demo.ts';
import { openRegion, region } from './region.node.ts';

export interface ServeOptions {
  readonly profile: Profile;
  readonly node?: string;
  readonly dataRoot: string;
  readonly port: number;
  readonly host: string;
  readonly seed: boolean;
  readonly peersFile?: string;
  readonly databaseUrl?: string;
}

export interface Served {
  readonly address: string;
  readonly house: House;
  close(): Promise<void>;
}

/** Where the built pages stand, next to the program. */
export const webRoot = resolve(import.meta.dirname, '../../.build/web');

/** Opens the nodes, fills the demo once, and answers on one port. */
export async function serve(options: ServeOptions): Promise<Served> {
  const peers = options.peersFile ? readPeers(options.peersFile) : undefined;
  const house = await openRegion({ ...options, ...(peers ? { peers } : {}) });
  if (options.seed) await seedDemo(house);
  const door = makeDoor({
    nodes: house.nodes,
    gate: house.gate,
    profile: options.profile,
    webRoot,
    now: nowIso,
    steps: region.steps,
    organs: region.organs,
    partnerships: region.partnerships,
    users: options.profile === 'production' ? [] : region.users,
  });
  const server = createServer(getRequestListener(door.fetch));
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port, options.host, done);
  });
  house.start();
  const held = server.address();
  const port = typeof held === 'object' && held ? held.port : options.port;
  return {
    address: `http://${options.host === '127.0.0.1' ? 'localhost' : options.host}:${port}`,
    house,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await house.close();
    },
  };
}

/** `{"politie": {"url": "https://...", "publicKey": "..."}}` */
function readPeers(path: string): Peers {
  const held: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const peers: { [organ: string]: { url: string; publicKey: string } } = {};
  if (typeof held !== 'object' || held === null) throw new Error(`${path}: expected an object of peers`);
  for (const [organ, peer] of Object.entries(held)) {
    const { url, publicKey }: { url?: unknown; publicKey?: unknown } = peer ?? {};
    if (typeof url !== 'string' || !URL.canParse(url) || typeof publicKey !== 'string')
      throw new Error(`${path}: ${organ} needs url and publicKey`);
    peers[organ] = { url, publicKey };
  }
  return peers;
}

export const defaultDataRoot = join(process.cwd(), '.data');
