import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import { CommandFault } from './command.ts';

const closeWaitMs = 3_000;

export interface Place {
  readonly port: number;
  readonly host: string;
  /** When the port is taken, so many after it are tried. */
  readonly otherPorts?: number;
  /** The option by which a person chooses the port. */
  readonly option: string;
}

/** Gives the port that it became. */
export async function listen(server: Server | SecureServer, place: Place): Promise<number> {
  const { port, otherPorts = 0, host, option } = place;
  for (let tried = 0; tried <= otherPorts; tried += 1) {
    const bound = await bind(server, port === 0 ? 0 : port + tried, host);
    if (bound !== 'taken') return bound;
  }
  const last = port + otherPorts;
  throw new CommandFault('machine', {
    what: { nl: `Poort ${port} is bezet.`, en: `Port ${port} is taken.` },
    ...(otherPorts > 0
      ? { why: { nl: `Ook alle poorten tot en met ${last}.`, en: `So are all ports up to and including ${last}.` } }
      : {}),
    todo: { nl: `Kies een andere poort met --${option}.`, en: `Choose another port with --${option}.` },
  });
}

function bind(server: Server | SecureServer, port: number, host: string): Promise<number | 'taken'> {
  return new Promise((done, failed) => {
    const onError = (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') done('taken');
      else failed(fault);
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.removeListener('error', onError);
      const held = server.address();
      done(typeof held === 'object' && held ? held.port : port);
    });
  });
}

/** Who is being answered gets the answer; who only keeps the line open does not hold us up. */
export async function closeServer(server: Server | SecureServer): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), closeWaitMs);
  await closed;
  clearTimeout(late);
}
