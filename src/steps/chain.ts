import { cases } from './cases/step.ts';
import { entities } from './entities/step.ts';
import { network } from './network/step.ts';
import { oversight } from './oversight/step.ts';
import { rounds } from './rounds/step.ts';
import { sharing } from './sharing/step.ts';
import { signals } from './signals/step.ts';
import type { Step } from './step.ts';
import { weighing } from './weighing/step.ts';

/** The order of the steps. A later step may know an earlier one, never the other way round. Sharing and oversight stand beside them. */
export const chain: readonly Step[] = [signals, weighing, entities, network, cases, rounds, sharing, oversight];
