import { cases as adw } from './adw/2026-11-23.cases.ts';
import { cases as aiAct } from './ai-act/2025-02-02.cases.ts';
import { cases as amlr } from './amlr/2026-11-23.cases.ts';
import { cases as amlr2027 } from './amlr/2027-07-10.cases.ts';
import { cases as avg } from './avg/2018-05-25.cases.ts';
import { cases as awb } from './awb/2026-11-23.cases.ts';
import { cases as awr } from './awr/2025-03-01.cases.ts';
import { cases as bibob } from './bibob/2025-07-16.cases.ts';
import { cases as brp } from './brp/2026-11-23.cases.ts';
import { cases as hrw } from './hrw/2025-07-16.cases.ts';
import type { LawCase } from './law-case.ts';
import { cases as ownTask } from './own-task/2018-05-25.cases.ts';
import { cases as postwet } from './postwet/2026-11-23.cases.ts';
import { cases as sv } from './sv/2026-11-23.cases.ts';
import { cases as uavg } from './uavg/2020-01-01.cases.ts';
import { cases as wbsrz } from './wbsrz/2025-01-01.cases.ts';
import { cases as wgpa } from './wgpa/2025-07-01.cases.ts';
import { cases as wgsFec } from './wgs-fec/2025-03-01.cases.ts';
import { cases as wgsGeneral } from './wgs-general/2025-03-01.cases.ts';
import { cases as wgsIcov } from './wgs-icov/2025-03-01.cases.ts';
import { cases as wgsRiec } from './wgs-riec/2025-03-01.cases.ts';
import { cases as wgsZvh } from './wgs-zvh/2025-03-01.cases.ts';
import { cases as wmo } from './wmo/2026-11-23.cases.ts';
import { cases as wpg } from './wpg/2025-07-01.cases.ts';
import { cases as wwft } from './wwft/2026-11-23.cases.ts';

/** The cases of every dated file that holds on 23 November 2026. */
export const lawCases: readonly LawCase[] = [
  ...adw,
  ...aiAct,
  ...amlr,
  ...avg,
  ...awb,
  ...awr,
  ...bibob,
  ...brp,
  ...hrw,
  ...ownTask,
  ...postwet,
  ...sv,
  ...uavg,
  ...wbsrz,
  ...wgpa,
  ...wgsFec,
  ...wgsGeneral,
  ...wgsIcov,
  ...wgsRiec,
  ...wgsZvh,
  ...wmo,
  ...wpg,
  ...wwft,
];

/** The cases of versions that start later, asked on the first day on which they hold. */
export const laterCases: readonly { readonly on: string; readonly cases: readonly LawCase[] }[] = [
  { on: '2027-07-10', cases: amlr2027 },
];
