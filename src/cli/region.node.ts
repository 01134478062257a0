import { type House, type HouseOptions, openHouse } from '../house/house.node.ts';
import { organs, partnerships } from '../law/partners/index.ts';
import { packs } from '../packs/index.ts';
import { demoUsers } from '../sim/demo-users.ts';
import { chain } from '../steps/chain.ts';

/** The invented region that the program knows from its own files. */
export const region = { organs, partnerships, packs, steps: chain, users: demoUsers };

export function openRegion(
  options: Pick<HouseOptions, 'dataRoot' | 'profile' | 'databaseUrl' | 'peers' | 'tls' | 'rulePacks'> & {
    readonly node?: string;
  },
): Promise<House> {
  const { node, ...rest } = options;
  return openHouse({
    ...rest,
    ...(node === undefined ? {} : { only: node }),
    organs,
    partnerships,
    packs,
    steps: chain,
    designatedFor: (userId) => demoUsers.find((user) => user.userId === userId)?.designatedFor ?? [],
  });
}
