import type { Step } from '../step.ts';
import { networkQueries } from './query.ts';
import { networkRefusals } from './refusals.ts';

/** Who stands beside whom, and how two things hang together: first as a table. It looks and keeps nothing of its own. */
export const network: Step = {
  name: 'network',
  label: { nl: 'Netwerk', en: 'Network' },
  commands: [],
  queries: networkQueries,
  views: [],
  reactions: [],
  refusals: networkRefusals,
};
