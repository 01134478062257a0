import { join } from 'node:path';
import { type House, type HouseOptions, openHouse } from '../house/house.node.ts';
import type { Node } from '../house/node.ts';
import { openSafe } from '../house/safe.node.ts';
import { countryside } from '../packs/countryside/pack.ts';
import { chain } from '../steps/chain.ts';
import { benchOrgans, benchPartnership, benchPartnerships } from './rounds-region.ts';

/** Days that the bench has let pass: a budget of questions is for a day. */
export interface Days {
  passed: number;
}

/** The clock of the bench starts on a Monday, so that a day that passes is not the first of new keys. */
export function startDays(): Days {
  return { passed: (8 - new Date().getUTCDay()) % 7 };
}

const optionsOf = (dataRoot: string, days: Days): HouseOptions => ({
  dataRoot,
  profile: 'demo',
  organs: benchOrgans,
  partnerships: benchPartnerships,
  packs: [countryside],
  steps: chain,
  designatedFor: () => [benchPartnership],
  now: () => new Date(Date.now() + days.passed * 86_400_000).toISOString(),
});

/** All nodes in one process: for laying the case and the lists ready. */
export const openTogether = (dataRoot: string, days: Days): Promise<House> => openHouse(optionsOf(dataRoot, days));

export interface Apart {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly houses: readonly House[];
}

/** These nodes, each in a house of its own, with the others at an address. */
export async function openApart(
  dataRoot: string,
  of: { readonly nodes: readonly string[]; readonly days: Days; urlOf(organ: string): string },
): Promise<Apart> {
  const peers = Object.fromEntries(
    benchOrgans.map(({ id }) => {
      const safe = openSafe(join(dataRoot, id, 'keys.sqlite'), id);
      const { publicKey } = safe;
      safe.close();
      return [id, { url: of.urlOf(id), publicKey }];
    }),
  );
  const houses: House[] = [];
  for (const only of of.nodes) {
    const { [only]: _, ...others } = peers;
    houses.push(await openHouse({ ...optionsOf(dataRoot, of.days), only, peers: others }));
  }
  return { houses, nodes: new Map(houses.flatMap((house) => [...house.nodes])) };
}
