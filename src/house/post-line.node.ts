import { Agent, type IncomingMessage, request } from 'node:http';
import { request as requestSecurely, Agent as SecureAgent } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { believe } from '../core/believe.ts';
import type { Envelope, Taken, Transport } from './post.ts';
import { postForm } from './post-form.node.ts';

/** Where the other nodes are, and by what they are known. */
export interface Peers {
  readonly [organ: string]: Peer;
}

export interface Peer {
  readonly url: string;
  readonly publicKey: string;
}

export interface PostLine extends Transport {
  close(): void;
}

/** Nothing moves on the line for so long. A receiver that has a file in hand may take a while to write it. */
const silentMs = 10_000;
const silentWithFileMs = 60_000;
/** A line on which it does move, but more slowly than this, is no line. */
const slowestBytesPerMs = 50;
const answerBytesLimit = 256 * 1_024;

/** Carries posts to nodes in other processes. */
export function openPostLine(peers: Peers): PostLine {
  const plain = new Agent({ keepAlive: true });
  const secure = new SecureAgent({ keepAlive: true });
  return {
    async send(envelope, attachment) {
      const peer = peers[envelope.to];
      if (!peer) throw new Error(`no address for ${envelope.to}`);
      return sendTo(peer, { envelope, attachment, agents: { plain, secure } });
    },
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}

interface Sending {
  readonly envelope: Envelope;
  readonly attachment: Uint8Array | undefined;
  readonly agents: { readonly plain: Agent; readonly secure: SecureAgent };
}

async function sendTo({ url }: Peer, { envelope, attachment, agents }: Sending): Promise<Taken> {
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
    ? requestSecurely(address, { ...options, agent: agents.secure })
    : request(address, { ...options, agent: agents.plain });
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
