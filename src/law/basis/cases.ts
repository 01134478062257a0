import type { LawCase } from './law-case.ts';
import { cases as ownTask } from './own-task/2018-05-25.cases.ts';
import { cases as wgsGeneral } from './wgs-general/2025-03-01.cases.ts';
import { cases as wgsRiec } from './wgs-riec/2025-03-01.cases.ts';

/** The cases of every dated file. */
export const lawCases: readonly LawCase[] = [...ownTask, ...wgsGeneral, ...wgsRiec];
