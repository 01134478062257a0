import type { About, Context } from './step.ts';

/** Looking at the log is an act too: by the officer of the organ, to see whether everything was lawful (WGS 1.8(4)). */
export const overseeing = ({ self }: Context): About => ({
  action: 'view-log',
  resource: { category: 'log', originRegime: 'AVG', profiling: false },
  recipient: { org: self.org, organ: 'dpo', sector: self.sector, use: 'legality' },
});
