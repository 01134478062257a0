import { present } from '../../core/assert.ts';
import type { Context } from '../step.ts';
import type { Matching } from './matching.ts';

/** Every node that opens its corridor with this step has its own keys for it. */
export const matchingOf = (context: Pick<Context, 'matching'>): Matching =>
  present(context.matching, 'a node with question rounds has keys for private matching');
