import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { believe } from '../core/believe.ts';
import type { Shelf, ShelfFiles } from './shelf.ts';
import { LoadNetwork, type LoadNetworkParts } from './shelf-network.ts';
import { openShelf } from './shelf-sqlite.node.ts';

/** Where the registers of a node lie: in its database when it has one, or else in its own folder. */
export interface ShelfPlace {
  readonly databaseUrl?: string | undefined;
  readonly dataRoot: string;
  readonly node: string;
}

export interface NetworkBounds {
  /** Loads with fewer records are quick enough from the shelf. */
  readonly fewestRecords: number;
  /** Of all networks of a node together. */
  readonly mostBytes: number;
}

const usualBounds: NetworkBounds = { fewestRecords: 20_000, mostBytes: 2 ** 30 };

export async function openFilesOf({ databaseUrl, dataRoot, node }: ShelfPlace): Promise<ShelfFiles> {
  const folder = join(dataRoot, node, 'registers');
  if (databaseUrl === undefined) return openShelf(folder);
  const { openPostgresShelf } = await import('./shelf-postgres.node.ts');
  return openPostgresShelf({ url: databaseUrl, node, scratch: folder });
}

export const openShelfOf = async (place: ShelfPlace, bounds: NetworkBounds = usualBounds): Promise<Shelf> =>
  withNetworks(await openFilesOf(place), place, bounds);

/** What a thread is asked to make, within so many bytes. */
export interface NetworkWish {
  readonly place: ShelfPlace;
  readonly loadId: string;
  readonly mostBytes: number;
}

/** A load whose network was asked for and is not there yet: another wish for the same load is another load. */
interface Wanted {
  readonly kind: 'wanted';
}

type Held = LoadNetwork | Wanted | 'none';

/**
 * A shelf that makes the network of a load when somebody first asks for it, in a thread of its own, one load at a time. Until it
 * stands there, and where it would take too much, each relation is looked up: the answers are the same.
 */
function withNetworks(
  files: ShelfFiles,
  { databaseUrl, dataRoot, node }: ShelfPlace,
  { fewestRecords, mostBytes }: NetworkBounds,
): Shelf {
  const held = new Map<string, Held>();
  let making: { readonly loadId: string; readonly worker: Worker } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const left = (): number =>
    [...held.values()].reduce((sum, one) => sum - (one instanceof LoadNetwork ? one.bytes : 0), mostBytes);
  const stop = async (loadId?: string): Promise<void> => {
    if (making && (loadId === undefined || making.loadId === loadId)) await making.worker.terminate();
  };
  const make = async (loadId: string, wish: Wanted): Promise<LoadNetwork | undefined> => {
    const segment = await files.open(loadId);
    if (!segment || segment.records < fewestRecords || isClosed || held.get(loadId) !== wish) return undefined;
    const workerData: NetworkWish = { place: { databaseUrl, dataRoot, node }, loadId, mostBytes: left() };
    const worker = new Worker(new URL('./shelf-network-thread.node.ts', import.meta.url), { workerData });
    making = { loadId, worker };
    const parts = await partsFrom(worker).finally(() => {
      making = undefined;
    });
    return parts && parts.bytes.byteLength <= left() ? new LoadNetwork(parts) : undefined;
  };
  const want = (loadId: string): void => {
    const wish: Wanted = { kind: 'wanted' };
    held.set(loadId, wish);
    // What was dropped in the meantime is not put back.
    const put = (made: Held | undefined): void => {
      if (held.get(loadId) !== wish) return;
      if (made) held.set(loadId, made);
      else held.delete(loadId);
    };
    turn = turn.then(async () => {
      try {
        put((await make(loadId, wish)) ?? 'none');
      } catch (fault) {
        // It may pass: the next question asks for it again.
        put(undefined);
        console.error(JSON.stringify({ at: 'network', loadId, fault: String(fault) }));
      }
    });
  };
  return {
    ...files,
    network(loadId) {
      const known = held.get(loadId);
      if (known === undefined && !isClosed) want(loadId);
      return known instanceof LoadNetwork ? known : undefined;
    },
    async drop(loadId) {
      held.delete(loadId);
      // There is more room now for what did not fit.
      for (const [other, one] of held) if (one === 'none') held.delete(other);
      await stop(loadId);
      await files.drop(loadId);
    },
    async close() {
      isClosed = true;
      await stop();
      await turn;
      await files.close();
    },
  };
}

/** Nothing when the load has no relations, or when the thread was stopped. */
async function partsFrom(worker: Worker): Promise<LoadNetworkParts | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => resolve(undefined));
  return believe<LoadNetworkParts | undefined>(await promise, 'shelf-network-thread.node.ts says nothing else');
}
