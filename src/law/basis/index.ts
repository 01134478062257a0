import type { RulePack } from '../rule.ts';
import { pack as ownTask } from './own-task/2018-05-25.ts';
import { pack as wgsGeneral } from './wgs-general/2025-03-01.ts';
import { pack as wgsRiec } from './wgs-riec/2025-03-01.ts';

/** Every dated rule file, old versions too. Which of them hold is decided by the day: `activate`. */
export const packs: readonly RulePack[] = [ownTask, wgsGeneral, wgsRiec];
