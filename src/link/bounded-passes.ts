import type { BoundPlan } from './bind.ts';
import type { Cleaners } from './cleaners.ts';
import { makePass } from './passes.ts';
import type { PlanPass } from './plan.ts';
import type { Table } from './table.ts';

/** How many pairs a plan made from a file may make: so many for each record, and never more in all. */
export const bounds = { pairsPerRecord: 100, passPerRecord: 10, leastPairs: 50_000, mostPairs: 400_000_000 } as const;

/**
 * The passes of a plan that cost no more than they may, in their order. One that makes too many pairs is narrowed by a second
 * key, and dropped where that does not help. By the records themselves: blocks are made, nothing is compared.
 */
export function boundedPasses({ plan }: BoundPlan, table: Table, cleaners: Cleaners): readonly PlanPass[] {
  const records = table.ids.length;
  const mostInPass = Math.max(bounds.leastPairs, records * bounds.passPerRecord);
  const mostInAll = Math.min(bounds.mostPairs, Math.max(bounds.leastPairs * 5, records * bounds.pairsPerRecord));
  const pairsOf = (pass: PlanPass): number => makePass(pass, table, cleaners).pairs;
  const kept: PlanPass[] = [];
  const names = new Set<string>();
  let all = 0;
  for (const pass of plan.passes) {
    for (const tried of [pass, ...narrower(pass, plan.passes)]) {
      const name = JSON.stringify(tried);
      if (names.has(name)) break;
      const pairs = pairsOf(tried);
      if (pairs > mostInPass || all + pairs > mostInAll) continue;
      names.add(name);
      if (pairs > 0) kept.push(tried);
      all += pairs;
      break;
    }
  }
  return kept.length > 0 ? kept : plan.passes.slice(0, 1);
}

const mostKeys = 4;
const mostNarrower = 3;

/** The pass with one key more, of those that other passes have. */
function narrower({ keys }: PlanPass, passes: readonly PlanPass[]): readonly PlanPass[] {
  if (keys.length >= Math.min(3, mostKeys)) return [];
  const own = new Set(keys.map(({ column }) => column));
  const more = new Map<string, PlanPass['keys'][number]>();
  for (const { keys: of } of passes) {
    for (const key of of.slice(1)) if (!own.has(key.column)) more.set(JSON.stringify(key), key);
  }
  return [...more.values()].slice(0, mostNarrower).map((key) => ({ keys: [...keys, key] }));
}
