import { floorOf } from '../law/periods.ts';
import type { CorridorParts } from './corridor.ts';
import { plainReader } from './reader.ts';

/**
 * Drops from the cabinet what no step needs any more. A file is put before the line that names it, and a post may still be under
 * way, so what was put a moment ago is left alone. Gives what went wrong.
 */
export async function sweepCabinet({
  cabinet,
  store,
  steps,
  now,
}: Pick<CorridorParts, 'cabinet' | 'store' | 'steps' | 'now'>): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  const floor = floorOf('file-unclaimed', now());
  const old = await cabinet.list(floor);
  if (old.length === 0) return faults;
  // After the list: what was claimed between the two is needed.
  const claims = await store.read(async (tx) => {
    const reader = plainReader(tx);
    const all = await Promise.all(steps.map((step) => step.filed?.(reader) ?? []));
    return new Set(all.flat());
  });
  for (const name of old) {
    if (claims.has(name)) continue;
    try {
      await cabinet.drop(name, floor);
    } catch (fault) {
      // One that cannot be dropped must not keep the others beyond their term.
      faults.push(fault);
    }
  }
  return faults;
}
