import type { OrganProfile, Partnership } from '../partnership.ts';
import { organsOfVoorbeeldregio } from './organs.ts';
import { riecVoorbeeldregio } from './riec-voorbeeldregio.ts';
import { zvhVoorbeeldregio } from './zvh-voorbeeldregio.ts';

/** Every organ that can be a node, and every partnership that they can act in. */
export const organs: readonly OrganProfile[] = [...organsOfVoorbeeldregio];

export const partnerships: readonly Partnership[] = [riecVoorbeeldregio, zvhVoorbeeldregio];
