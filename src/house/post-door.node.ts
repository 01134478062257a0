import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { believe } from '../core/believe.ts';
import { type Refusal, refuser } from '../core/refusal.ts';
import { cabinetBytesLimit } from './cabinet.ts';
import { printOf } from './certificate-print.ts';
import { faulted, jsonBody, jsonOf, maxBodyBytes, problem, secure } from './door-answer.node.ts';
import type { Node } from './node.ts';
import type { Attached } from './post.ts';
import { type FormLimits, formBytesLimit, formType, readPostForm } from './post-form.node.ts';
import { houseRefusals } from './refusals.ts';

/** Where posts of other nodes come in, with or without a file. */

export const postsPath = '/v1/posts';

/** The certificate of a node, as `printOf` gives it. */
export type Pins = ReadonlyMap<string, string>;

export interface PostDoorParts {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly pins?: Pins;
}

const limits: FormLimits = { postBytes: maxBodyBytes, attachmentBytes: cabinetBytesLimit };

const refuse = refuser(houseRefusals);

/** A post with a file has a bound of its own, and is not read before its size is known. */
export const isPostForm = (c: HonoContext): boolean =>
  c.req.path === postsPath && (c.req.header('Content-Type') ?? '').toLowerCase().startsWith(formType);

/** A door for posts and for nothing else, for a port on which only nodes of the partnership come in. */
export function makePostDoor(parts: PostDoorParts): Hono {
  const app = new Hono({ strict: true });
  const limited = bodyLimit({ maxSize: maxBodyBytes, onError: (c) => problem(c, refuse('too-large').refusal) });
  app.use('*', async (c, next) => {
    await next();
    secure(c);
  });
  app.use('*', (c, next) => (isPostForm(c) ? next() : limited(c, next)));
  app.post(postsPath, (c) => receivePost(c, parts));
  app.notFound((c) => problem(c, refuse('not-found').refusal));
  app.onError((fault, c) => faulted(fault, c));
  return app;
}

export async function receivePost(c: HonoContext, parts: PostDoorParts): Promise<Response> {
  const came: Came | { readonly refusal: Refusal } = isPostForm(c) ? await formOf(c) : await jsonBody(c);
  if ('refusal' in came) return problem(c, came.refusal);
  const node = parts.nodes.get(String(came.good['to']));
  if (!node || !isShown(c, came.good['from'], parts)) return problem(c, refuse('post-not-trusted').refusal);
  const reply = await node.postOffice.receive(came.good, came.attached);
  return 'refusal' in reply ? problem(c, reply.refusal) : c.json(reply, 200);
}

/** Whoever is known by a certificate comes with it; a signature over a post does not make up for another line. */
function isShown(c: HonoContext, from: unknown, { pins }: PostDoorParts): boolean {
  const pin = typeof from === 'string' ? pins?.get(from) : undefined;
  if (pin === undefined) return true;
  const shown = certificateOf(c);
  if (shown === pin) return true;
  tell(String(from), shown);
  return false;
}

const tellEveryMs = 60_000;
const told = new Map<string, number>();

/** For whoever runs the node, at most once a minute: anybody may knock. Only a name from our own file is repeated. */
function tell(from: string, shown: string | undefined): void {
  const now = Date.now();
  if (now - (told.get(from) ?? 0) < tellEveryMs) return;
  told.set(from, now);
  console.error(JSON.stringify({ at: 'post-door', from, fault: 'not over the certificate of this node', shown }));
}

/** The certificate that the other end of this line showed and proved; the server let nobody in whom the authority does not know. */
function certificateOf(c: HonoContext): string | undefined {
  const { incoming }: { incoming?: IncomingMessage } = c.env ?? {};
  const { socket } = incoming ?? {};
  const shown = socket instanceof TLSSocket && socket.authorized ? socket.getPeerX509Certificate() : undefined;
  return shown && printOf(shown.fingerprint256);
}

interface Came {
  readonly good: { readonly [key: string]: unknown };
  readonly attached?: Attached;
}

async function formOf(c: HonoContext): Promise<Came | { readonly refusal: Refusal }> {
  const told = c.req.header('Content-Length') ?? '';
  if (!/^\d{1,15}$/.test(told) || c.req.header('Transfer-Encoding') !== undefined) return refuse('length-missing');
  const length = Number(told);
  if (length > formBytesLimit(limits)) return refuse('too-large');
  const stream: unknown = c.req.raw.body ?? [];
  const body = believe<AsyncIterable<Uint8Array>>(stream, 'the body of a request is a stream of bytes (Fetch)');
  const form = await readPostForm({ contentType: c.req.header('Content-Type') ?? '', length, body, limits });
  if (!form) return refuse('attachment-wrong');
  const post = jsonOf(form.post);
  return 'refusal' in post ? post : { good: post.good, attached: () => form.attachment() };
}
