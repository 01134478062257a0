import { record } from '../../core/record.ts';
import { oneFile, ownList } from '../../law/plan.ts';
import { type Query, query } from '../step.ts';
import { laneField, pageFields } from '../weighing/listing.ts';
import { registerWork } from './about.ts';
import { keepers, registerPurposes } from './register-commands.ts';
import { pairFields } from './schema.ts';
import { registers, twinLanes, twins } from './view.ts';

export const twinListInput = record(
  'TwinList',
  { nl: 'Paren opvragen', en: 'Ask for pairs' },
  { lane: laneField(twinLanes), ...pageFields },
);
export const twinInput = record('TwinView', { nl: 'Paar opvragen', en: 'Ask for a pair' }, pairFields);

const twinList = query({
  name: 'twin.list',
  plan: ownList,
  reads: [twins, registers],
  readsShelf: true,
  path: '/twin-lists',
  label: { nl: 'Gegevens die over dezelfde kunnen gaan', en: 'Records that may be about the same' },
  input: twinListInput,
  purposes: registerPurposes,
  roles: keepers,
  about: () => registerWork,
  run: async (input, reader, context) => (await import('./twin-run.ts')).listed(input, reader, context),
});

/** One pair with both records side by side. */
const twinShow = query({
  name: 'twin.show',
  plan: oneFile,
  reads: [twins, registers],
  readsShelf: true,
  path: '/twin-views',
  label: { nl: 'Twee gegevens naast elkaar', en: 'Two records side by side' },
  input: twinInput,
  purposes: registerPurposes,
  roles: keepers,
  about: () => registerWork,
  run: async (input, reader, context) => (await import('./twin-run.ts')).shownPair(input, reader, context),
});

export const twinQueries: readonly Query[] = [twinList, twinShow];
