import type { RecordLook } from '../record-look.ts';
import { keepers, registerPurposes } from './register-commands.ts';
import { registers } from './view.ts';

/** The record, as whoever looks it up would find it: for a command of a later step that is about one. */
export const recordLook: RecordLook = {
  name: 'record-look',
  reads: [registers],
  readsShelf: true,
  purposes: registerPurposes,
  roles: keepers,
  find: async (place, reader, context) => (await import('./record-at.ts')).recordAt(place, reader, context),
};
