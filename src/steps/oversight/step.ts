import type { Step } from '../step.ts';
import { oversightQueries } from './query.ts';
import { oversightRefusals } from './refusals.ts';

/** Beside the chain: the officer of an organ looks whether it was used lawfully. Nothing is changed here. */
export const oversight: Step = {
  name: 'oversight',
  label: { nl: 'Toezicht op het gebruik', en: 'Oversight of the use' },
  commands: [],
  queries: oversightQueries,
  views: [],
  reactions: [],
  refusals: oversightRefusals,
};
