import type { Partnership } from '../../law/partnership.ts';
import { packs } from '../../packs/index.ts';
import type { Barrier, BarrierStep, PackContent } from '../slot.ts';

/** The domain pack that a partnership has for a theme; some themes have none yet. */
export function packOf(
  partnerships: readonly Partnership[],
  of: { readonly partnership: string; readonly theme: string },
): PackContent | undefined {
  const themes = partnerships.find((one) => one.id === of.partnership)?.themes;
  const id = themes?.find((one) => one.id === of.theme)?.pack;
  return packs.find((pack) => pack.id === id);
}

/** A barrier that was chosen, with the step it hangs on. */
export interface ChosenBarrier {
  readonly step: BarrierStep;
  readonly barrier: Barrier;
  readonly owner: string;
}

export const chosenIn = (
  model: readonly BarrierStep[],
  chosen: readonly { readonly barrierId: string; readonly owner: string }[],
): readonly ChosenBarrier[] =>
  model.flatMap((step) =>
    step.barriers.flatMap((barrier) => {
      const found = chosen.find((one) => one.barrierId === barrier.id);
      return found ? [{ step, barrier, owner: found.owner }] : [];
    }),
  );

/** Work adds up; the longest lead time decides when the last barrier stands. */
export const effortOf = (barriers: readonly Barrier[]) => ({
  count: barriers.length,
  hours: barriers.reduce((sum, one) => sum + one.effortHours, 0),
  days: barriers.reduce((longest, one) => (one.leadDays > longest ? one.leadDays : longest), 0),
});
