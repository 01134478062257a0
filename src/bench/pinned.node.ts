import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Bilingual } from '../core/bilingual.ts';

/** The last processor core that this process may use, as the system numbers them. */
function lastCore(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const allowed = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return allowed?.split(/[,-]/).at(-1);
}

export interface PinnedRun {
  /** What the file printed. */
  readonly said: string;
  /** The core that it was held to, or absent where nothing can do that. */
  readonly core?: string;
}

/** Runs a file in a process of its own, on one core where `taskset` is there. */
export function runPinned(file: string, argument: string): PinnedRun {
  const core = lastCore();
  const holder = core !== undefined && spawnSync('taskset', ['-c', core, 'true']).status === 0 ? ['-c', core] : [];
  const own = [process.execPath, file, argument];
  const [command = '', ...args] = holder.length > 0 ? ['taskset', ...holder, ...own] : own;
  const done = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (done.status !== 0) throw new Error(`${file} did not come to an end`);
  return { said: done.stdout, ...(holder.length > 0 && core !== undefined ? { core } : {}) };
}

export const pinnedNote = ({ core }: PinnedRun): Bilingual =>
  core === undefined
    ? {
        nl: 'Niet aan één kern gebonden: `taskset` is er niet. Verhoudingen zijn daardoor minder vast.',
        en: 'Not held to one core: `taskset` is not here. Ratios are less steady for it.',
      }
    : { nl: `Gebonden aan kern ${core} met \`taskset\`.`, en: `Held to core ${core} by \`taskset\`.` };
