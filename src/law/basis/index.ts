import type { RulePack } from '../rule.ts';
import { pack as adw } from './adw/2026-11-23.ts';
import { pack as aiAct } from './ai-act/2025-02-02.ts';
import { pack as amlr } from './amlr/2026-11-23.ts';
import { pack as amlr2027 } from './amlr/2027-07-10.ts';
import { pack as avg } from './avg/2018-05-25.ts';
import { pack as awb } from './awb/2026-11-23.ts';
import { pack as awr } from './awr/2025-03-01.ts';
import { pack as bibob } from './bibob/2025-07-16.ts';
import { pack as brp } from './brp/2026-11-23.ts';
import { pack as hrw } from './hrw/2025-07-16.ts';
import { pack as ownTask } from './own-task/2018-05-25.ts';
import { pack as postwet } from './postwet/2026-11-23.ts';
import { pack as sv } from './sv/2026-11-23.ts';
import { pack as uavg } from './uavg/2020-01-01.ts';
import { pack as wbsrz } from './wbsrz/2025-01-01.ts';
import { pack as wgpa } from './wgpa/2025-07-01.ts';
import { pack as wgsFec } from './wgs-fec/2025-03-01.ts';
import { pack as wgsGeneral } from './wgs-general/2025-03-01.ts';
import { pack as wgsIcov } from './wgs-icov/2025-03-01.ts';
import { pack as wgsRiec } from './wgs-riec/2025-03-01.ts';
import { pack as wgsZvh } from './wgs-zvh/2025-03-01.ts';
import { pack as wmo } from './wmo/2026-11-23.ts';
import { pack as wpg } from './wpg/2025-07-01.ts';
import { pack as wwft } from './wwft/2026-11-23.ts';

/** Every dated rule file, old versions too. Which of them hold is decided by the day: `activate`. */
export const packs: readonly RulePack[] = [
  adw,
  aiAct,
  amlr,
  amlr2027,
  avg,
  awb,
  awr,
  bibob,
  brp,
  hrw,
  ownTask,
  postwet,
  sv,
  uavg,
  wbsrz,
  wgpa,
  wgsFec,
  wgsGeneral,
  wgsIcov,
  wgsRiec,
  wgsZvh,
  wmo,
  wpg,
  wwft,
];
