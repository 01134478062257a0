import { createServer, type Server } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import { makePostDoor, type PostDoorParts } from '../house/post-door.node.ts';
import type { LineTls } from '../house/post-line.node.ts';
import { closeServer, listen } from './listening.node.ts';

export interface PostListener {
  readonly port: number;
  close(): Promise<void>;
}

export interface ListenerParts extends PostDoorParts {
  readonly tls: LineTls;
  readonly port: number;
  readonly host: string;
}

const handshakeMs = 10_000;
const tellEveryMs = 60_000;

/** A port of its own for posts of other nodes: whoever shows no certificate of the authority does not get as far as a question. */
export async function listenForPosts({ tls, port, host, ...parts }: ListenerParts): Promise<PostListener> {
  const server = createServer(
    {
      ...tls,
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.3',
      handshakeTimeout: handshakeMs,
    },
    getRequestListener(makePostDoor(parts).fetch),
  );
  tellStrangers(server);
  const bound = await listen(server, { port, host, option: 'post-port' });
  return { port: bound, close: () => closeServer(server) };
}

/** Whoever knocks without a certificate stands in the technical log, the same fault at most once a minute. */
function tellStrangers(server: Server): void {
  const told = new Map<string, number>();
  server.on('tlsClientError', (fault: NodeJS.ErrnoException, socket) => {
    const code = fault.code ?? 'unknown';
    const now = Date.now();
    if (now - (told.get(code) ?? 0) >= tellEveryMs) {
      console.error(JSON.stringify({ at: 'post-port', fault: code, address: socket.remoteAddress }));
      told.set(code, now);
    }
    socket.destroy();
  });
}
