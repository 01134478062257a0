import type { Json } from '../../core/canonical.ts';
import type { OrganProfile } from '../../law/partnership.ts';
import type { Due, Reader, ShelfClaim } from '../step.ts';
import { registerTask } from './register-commands.ts';
import { registersOf } from './register-rows.ts';
import { isOver, type LoadStage } from './view.ts';

/** Of a load that was rejected nothing is left to tidy up, and an expired one is. */
const standing: readonly LoadStage[] = ['offered', 'accepted', 'withdrawn'];

/** Loads whose last day has come: also a draft that nobody decided on, and one that was withdrawn and left so. */
export async function dueRegisters(reader: Reader, now: string, self: OrganProfile): Promise<readonly Due[]> {
  const task = registerTask(self);
  if (!task) return [];
  const found = await registersOf(reader);
  return found.flatMap(({ source, loads }) =>
    loads
      .filter((load) => standing.includes(load.stage) && isOver(load, now))
      .map(({ loadId }) => ({
        command: 'register.expire',
        purpose: task.purposeCode,
        under: task.id,
        key: `${source}/${loadId}`,
        input: { source, loadId } satisfies { readonly [name: string]: Json },
      })),
  );
}

/** Records of a load are needed until it is over: a rejected one goes at once, a withdrawn one may still be taken back. */
export async function shelvedRegisters(reader: Reader): Promise<readonly ShelfClaim[]> {
  const found = await registersOf(reader);
  return found.flatMap(({ loads }) =>
    loads.map(({ loadId, stage, offered: { recordsDigest } }) => ({
      loadId,
      isNeeded: standing.includes(stage),
      recordsDigest,
    })),
  );
}
