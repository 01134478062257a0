import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { region } from '../../src/cli/region.node.ts';
import { present } from '../../src/core/assert.ts';
import { makeDoor } from '../../src/house/door.node.ts';
import { type House, openHouse } from '../../src/house/house.node.ts';
import type { Node } from '../../src/house/node.ts';
import { openSafe } from '../../src/house/safe.node.ts';

/**
 * Every organ of the region in a house of its own, with HTTP between them and a recorder on the line: what one node tells another
 * goes through it as bytes, attachments included.
 */
export class RecordedHouses {
  readonly folder = mkdtempSync(join(tmpdir(), 'schakel-recorded-'));
  readonly nodes = new Map<string, Node>();
  readonly bytes: Buffer[] = [];
  readonly #houses: House[] = [];
  readonly #servers: Server[] = [];
  readonly #now: () => string;

  private constructor(now: () => string) {
    this.#now = now;
  }

  static async open(now: () => string): Promise<RecordedHouses> {
    const houses = new RecordedHouses(now);
    const doors = new Map<string, (request: Request) => Response | Promise<Response>>();
    const peers: { [organ: string]: { url: string; publicKey: string } } = {};
    for (const { id } of region.organs) {
      const safe = openSafe(join(houses.folder, id, 'keys.sqlite'), id);
      const port = await houses.#listen((request) => present(doors.get(id), 'every node has a door')(request));
      peers[id] = { url: `http://127.0.0.1:${port}`, publicKey: safe.publicKey };
      safe.close();
    }
    for (const { id } of region.organs) doors.set(id, await houses.#openNode(id, peers));
    return houses;
  }

  async #openNode(
    only: string,
    all: { readonly [organ: string]: { readonly url: string; readonly publicKey: string } },
  ) {
    const { organs, partnerships, packs, steps, users } = region;
    const { [only]: _, ...peers } = all;
    const house = await openHouse({
      dataRoot: this.folder,
      profile: 'demo',
      only,
      peers,
      organs,
      partnerships,
      packs,
      steps,
      now: this.#now,
      designatedFor: (userId) => users.find((user) => user.userId === userId)?.designatedFor ?? [],
    });
    this.#houses.push(house);
    for (const [id, node] of house.nodes) this.nodes.set(id, node);
    const door = makeDoor({
      ...{
        nodes: house.nodes,
        gate: house.gate,
        profile: 'demo',
        dataRoot: this.folder,
        webRoot: join(this.folder, 'web'),
      },
      ...{ now: this.#now, steps, organs, partnerships, users },
    });
    return (request: Request) => door.fetch(request);
  }

  /** A listener that writes down what comes in and what is said back. */
  async #listen(answer: (request: Request) => Response | Promise<Response>): Promise<number> {
    const server = createServer(async (incoming, outgoing) => {
      const body = await bodyOf(incoming);
      this.bytes.push(Buffer.from(JSON.stringify(incoming.headers)), body);
      const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] satisfies [string, string]] : [],
      );
      const request = new Request(`http://127.0.0.1${incoming.url ?? '/'}`, {
        method: 'POST',
        headers,
        body: new Uint8Array(body),
      });
      const response = await answer(request);
      const said = Buffer.from(await response.arrayBuffer());
      this.bytes.push(said);
      outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(said);
    });
    this.#servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** Until no house has anything left to send. */
  async settle(): Promise<void> {
    for (let quiet = 0, before = -1; quiet < 2; ) {
      for (const house of this.#houses) await house.settle();
      quiet = this.bytes.length === before ? quiet + 1 : 0;
      before = this.bytes.length;
    }
  }

  /** Every byte that a node keeps on its disk. */
  kept(node: string): Buffer {
    const folder = join(this.folder, node);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Buffer.concat(files.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
  }

  async close(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
    for (const house of this.#houses) await house.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
