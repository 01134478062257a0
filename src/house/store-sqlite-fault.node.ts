import { accessSync, constants } from 'node:fs';
import { StoreUnavailable } from './store.ts';

type Code = StoreUnavailable['code'];

/** SQLite's primary result codes that are the machine's fault, not ours. */
const meanings: { readonly [code: number]: Code } = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'broken',
  11: 'broken',
  13: 'disk-full',
  14: 'broken',
  26: 'broken',
};

/** The same for what the file system says before SQLite is asked. */
const systemMeanings: { readonly [code: string]: Code } = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOTDIR: 'broken',
  EIO: 'broken',
};

const sentences: { readonly [code in Code]: StoreUnavailable['reason'] } = {
  'disk-full': {
    nl: 'De schijf is vol. Er is niets opgeslagen. Maak ruimte en probeer het opnieuw.',
    en: 'The disk is full. Nothing was stored. Make room and try again.',
  },
  'no-connection': {
    nl: 'De database is niet bereikbaar. Probeer het zo opnieuw.',
    en: 'The database cannot be reached. Try again soon.',
  },
  'read-only': {
    nl: 'Het bestand van deze deelnemer is alleen-lezen.',
    en: 'The file of this node is read-only.',
  },
  broken: {
    nl: 'Het bestand van deze deelnemer is niet te lezen. Draai `schakel verify` en zet zo nodig een kopie terug.',
    en: 'The file of this node cannot be read. Run `schakel verify` and restore a copy if needed.',
  },
  busy: {
    nl: 'Een ander programma houdt het bestand vast. Probeer het zo opnieuw.',
    en: 'Another program holds the file. Try again soon.',
  },
};

export const sqliteFault = (code: Code, cause?: unknown): StoreUnavailable =>
  new StoreUnavailable(code, sentences[code], cause);

/** Runs `work`; what the machine could not do comes out as `StoreUnavailable`, a bug as it is. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    const code = meaningOf(fault);
    throw code ? sqliteFault(code, fault) : fault;
  }
}

/** As `guarded`, for opening a file: SQLite needs room beside it, and calls a folder without that room broken. */
export function openedIn<T>(folder: string, work: () => T): T {
  try {
    return guarded(work);
  } catch (fault) {
    if (fault instanceof StoreUnavailable && fault.code === 'broken') guarded(() => accessSync(folder, constants.W_OK));
    throw fault;
  }
}

/**
 * As `guarded`, for statements that never change on a file that was made by us: what SQLite cannot make of one, or a number that
 * no such file has, is damage to the file.
 */
export function readGuarded<T>(work: () => T): T {
  return guarded(() => {
    try {
      return work();
    } catch (fault) {
      throw isDamage(fault) ? sqliteFault('broken', fault) : fault;
    }
  });
}

const sqliteError = 1;

const isDamage = (fault: unknown): boolean =>
  fault instanceof Error &&
  (('errcode' in fault && (Number(fault.errcode) & 0xff) === sqliteError) ||
    ('code' in fault && fault.code === 'ERR_OUT_OF_RANGE'));

function meaningOf(fault: unknown): Code | undefined {
  if (!(fault instanceof Error)) return undefined;
  // The low byte is the primary code; the rest says where it happened.
  if ('errcode' in fault) return meanings[Number(fault.errcode) & 0xff];
  return 'code' in fault ? systemMeanings[String(fault.code)] : undefined;
}
