import type { Json } from '../../core/canonical.ts';
import type { OrganProfile } from '../../law/partnership.ts';
import type { Due, Reader } from '../step.ts';
import { registerPurposes } from './register-commands.ts';
import { registersOf } from './sight.ts';

/** Loads whose last day has come, of whatever stage: a draft that nobody decided on goes too. */
export async function dueRegisters(reader: Reader, now: string, self: OrganProfile): Promise<readonly Due[]> {
  const task = self.tasks.find(({ purposeCode }) => registerPurposes.includes(purposeCode));
  if (!task) return [];
  const today = now.slice(0, 10);
  const found = await registersOf(reader);
  return found.flatMap(({ source, loads }) =>
    loads
      .filter(({ stage, offered }) => stage !== 'expired' && offered.expiresOn <= today)
      .map(({ loadId }) => ({
        command: 'register.expire',
        purpose: task.purposeCode,
        under: task.id,
        key: `${source}/${loadId}`,
        input: { source, loadId } satisfies { readonly [name: string]: Json },
      })),
  );
}
