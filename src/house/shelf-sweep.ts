import { floorOf } from '../law/periods.ts';
import type { CorridorParts } from './corridor.ts';
import { plainReader } from './reader.ts';

/**
 * Drops from the shelf what no step needs any more: loads that are over by what the ledger says, and what was begun and never
 * put forward. The line in the ledger comes first, so that a drop that fails is done again at the next round. A load that is being
 * written is in no ledger yet; it is left alone for as long as something is added to it now and then. Gives what went wrong.
 */
export async function sweepShelf({
  shelf,
  store,
  steps,
  now,
}: Pick<CorridorParts, 'shelf' | 'store' | 'steps' | 'now'>): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  const found = await shelf.loads();
  if (found.length === 0) return faults;
  // After the list: what was put forward between the two is named, and what is named is judged by its stage.
  const claims = await store.read(async (tx) => {
    const reader = plainReader(tx);
    const all = await Promise.all(steps.map((step) => step.shelved?.(reader) ?? []));
    return new Map(all.flat().map(({ loadId, isNeeded }) => [loadId, isNeeded]));
  });
  const floor = floorOf('register-unfinished', now());
  for (const { loadId, changedAt } of found) {
    if (claims.get(loadId) ?? changedAt >= floor) continue;
    try {
      await shelf.drop(loadId);
    } catch (fault) {
      // One that cannot be dropped must not keep the others beyond their term.
      faults.push(fault);
    }
  }
  return faults;
}
