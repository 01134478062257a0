import { DatabaseError } from 'pg';
import { BrokenInvariant } from '../core/assert.ts';
import { StoreUnavailable } from './store.ts';

type Code = StoreUnavailable['code'];

/** SQLSTATEs, or the two characters of a whole class, that are the machine's fault and not ours. */
const meanings: { readonly [sqlState: string]: Code } = {
  '53100': 'disk-full',
  '53': 'busy',
  '55P03': 'busy',
  '57014': 'busy',
  '40': 'busy',
  '25006': 'read-only',
  '08': 'no-connection',
  '28': 'no-connection',
  '3D': 'no-connection',
  '57': 'no-connection',
  '25P03': 'no-connection',
  '58': 'broken',
  XX: 'broken',
};

const sentences: { readonly [code in Code]: StoreUnavailable['reason'] } = {
  'disk-full': {
    nl: 'De schijf van de database is vol. Er is niets opgeslagen. Maak ruimte en probeer het opnieuw.',
    en: 'The disk of the database is full. Nothing was stored. Make room and try again.',
  },
  'no-connection': {
    nl: 'De database is niet bereikbaar. Probeer het zo opnieuw.',
    en: 'The database cannot be reached. Try again soon.',
  },
  'read-only': {
    nl: 'De database is alleen-lezen. Misschien is dit de reserve en niet de hoofddatabase.',
    en: 'The database is read-only. This may be the standby and not the primary.',
  },
  broken: {
    nl: 'De database kan de gegevens niet lezen. Draai `schakel verify` en zet zo nodig een kopie terug.',
    en: 'The database cannot read its data. Run `schakel verify` and restore a copy if needed.',
  },
  busy: {
    nl: 'De database is bezet. Probeer het zo opnieuw.',
    en: 'The database is busy. Try again soon.',
  },
};

export const postgresFault = (code: Code, cause?: unknown): StoreUnavailable =>
  new StoreUnavailable(code, sentences[code], cause);

/** Another process has this node open: two writers would break the chain. */
export const nodeIsHeld = (): StoreUnavailable =>
  new StoreUnavailable('busy', {
    nl: 'Deze deelnemer is al geopend door een ander programma. Stop dat eerst.',
    en: 'This node is already open in another program. Stop that first.',
  });

/** What a fault from the client means; a bug comes back as it is. */
export function meaningOf(fault: unknown): unknown {
  if (fault instanceof StoreUnavailable || fault instanceof BrokenInvariant) return fault;
  // Without an answer from the server only the connection can be wrong.
  if (!(fault instanceof DatabaseError)) return postgresFault('no-connection', fault);
  const state = fault.code ?? '';
  const code = meanings[state] ?? meanings[state.slice(0, 2)];
  return code ? postgresFault(code, fault) : fault;
}
