import type { PackContent } from '../steps/slot.ts';
import { countryside } from './countryside/pack.ts';

/** Every domain the product knows. Packs are handed to the steps as this list; no step names one. */
export const packs: readonly PackContent[] = [countryside];
