import { Agent, type IncomingMessage, request } from 'node:http';
import { request as requestSecurely, Agent as SecureAgent, type AgentOptions as SecureAgentOptions } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PeerCertificate } from 'node:tls';
import { believe } from '../core/believe.ts';
import { printOf } from './certificate-print.ts';
import type { Envelope, Taken, Transport } from './post.ts';
import { postForm } from './post-form.node.ts';

/** Where the other nodes are, and by what they are known. */
export interface Peers {
  readonly [organ: string]: Peer;
}

export interface Peer {
  readonly url: string;
  readonly publicKey: string;
  /** SHA-256 of its certificate, in lower-case hex: then it shows this one, and no other that the authority would accept. */
  readonly certificate?: string;
}

/** What this end of the line shows, and by whom the other end must have been certified; all in PEM. */
export interface LineTls {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
}

export interface PostLine extends Transport {
  close(): void;
}

/** Nothing moves on the line for so long. A receiver that has a file in hand may take a while to write it. */
const silentMs = 10_000;
const silentWithFileMs = 60_000;
/** A line on which it does move, but more slowly than this, is no line. */
const slowestBytesPerMs = 100;
const answerBytesLimit = 256 * 1_024;

/** Carries posts to nodes in other processes. */
export function openPostLine(peers: Peers, tls?: LineTls): PostLine {
  const plain = new Agent({ keepAlive: true });
  // For each node its own: a line that was opened to one must not carry what is for another at the same address.
  const secure = new Map<string, SecureAgent>();
  const told = new Map<string, string>();
  let isClosed = false;
  const agentFor = (organ: string, peer: Peer): SecureAgent => {
    const agent = secure.get(organ) ?? new SecureAgent(secureOptions(peer, tls));
    secure.set(organ, agent);
    return agent;
  };
  return {
    async send(envelope, attachment) {
      const { to } = envelope;
      const peer = peers[to];
      if (!peer) throw new Error(`no address for ${to}`);
      if (isClosed) throw new Error('the line is closed');
      try {
        const taken = await sendTo(peer, { envelope, attachment, plain, secure: agentFor(to, peer) });
        told.delete(to);
        return taken;
      } catch (fault) {
        // It is tried again for as long as it takes; whoever runs the node must be able to see why. Told once, not at every try.
        const why = String(fault);
        if (told.get(to) !== why && !isClosed) console.error(JSON.stringify({ at: 'post-line', to, fault: why }));
        told.set(to, why);
        throw fault;
      }
    },
    close() {
      isClosed = true;
      plain.destroy();
      for (const agent of secure.values()) agent.destroy();
    },
  };
}

/** A session is never taken up again, so that every new line shows its certificate. */
function secureOptions({ certificate }: Peer, tls: LineTls | undefined): SecureAgentOptions {
  return {
    keepAlive: true,
    maxCachedSessions: 0,
    ...(tls ? { ...tls, minVersion: 'TLSv1.3' } : {}),
    ...(certificate === undefined ? {} : { checkServerIdentity: (_host, shown) => pinFault(shown, certificate) }),
  };
}

/** A certificate that is named itself needs no name of a host in it. Whether the authority stands for it was checked before. */
const pinFault = (shown: PeerCertificate, certificate: string): Error | undefined =>
  printOf(shown.fingerprint256) === certificate ? undefined : new Error('the other node shows another certificate');

interface Sending {
  readonly envelope: Envelope;
  readonly attachment: Uint8Array | undefined;
  readonly plain: Agent;
  readonly secure: SecureAgent;
}

async function sendTo({ url }: Peer, { envelope, attachment, plain, secure }: Sending): Promise<Taken> {
  const post = JSON.stringify(envelope);
  const form = attachment ? postForm(post, attachment) : jsonForm(post);
  const address = new URL('/v1/posts', url);
  const signal = AbortSignal.timeout(silentMs + Math.ceil(form.length / slowestBytesPerMs));
  const options = {
    method: 'POST',
    headers: { 'Content-Type': form.type, 'Content-Length': form.length, Accept: 'application/json' },
    signal,
    timeout: attachment ? silentWithFileMs : silentMs,
  };
  const isSecure = address.protocol === 'https:';
  const going = isSecure
    ? requestSecurely(address, { ...options, agent: secure })
    : request(address, { ...options, agent: plain });
  going.on('timeout', () => going.destroy(new Error('the other node is silent')));
  const answered = new Promise<Taken>((done, failed) => {
    going.on('error', failed);
    going.on('response', (response) => {
      takenFrom(response).then(done, failed);
    });
  });
  // Whoever refuses may say so before everything was sent.
  const sent = pipeline(Readable.from(form.chunks()), going);
  sent.catch(() => undefined);
  try {
    return await answered;
  } catch (fault) {
    going.destroy();
    throw fault;
  }
}

const jsonForm = (post: string) => {
  const bytes = Buffer.from(post);
  return { type: 'application/json', length: bytes.length, chunks: () => [bytes] };
};

async function takenFrom(response: IncomingMessage): Promise<Taken> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > answerBytesLimit) throw new Error('the other node answered too much');
    chunks.push(bytes);
  }
  if (response.statusCode !== 200) throw new Error(`post answered ${response.statusCode}`);
  return takenOf(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

function takenOf(held: unknown): Taken {
  if (typeof held === 'object' && held !== null && ('taken' in held || 'refused' in held))
    return believe(held, 'a node that signed in our peers file answered with one of the two members');
  throw new Error('the other node answered something else');
}
