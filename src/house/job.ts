import type { Frame } from './frame.ts';
import { StoreUnavailable } from './store.ts';

/** A command that waits for the next group. */
export interface Job {
  /** Gives what to do once the group is durable. */
  run(frame: Frame): Promise<() => void>;
  reject(fault: unknown): void;
}

export async function carryOut(job: Job, frame: Frame): Promise<() => void> {
  try {
    return await job.run(frame);
  } catch (fault) {
    // What the machine cannot do concerns the whole group; a bug concerns only its own command.
    if (fault instanceof StoreUnavailable) throw fault;
    return () => job.reject(fault);
  }
}
