import type { Context as HonoContext } from 'hono';
import { believe } from '../core/believe.ts';
import { type Refusal, refuser } from '../core/refusal.ts';
import { cabinetBytesLimit } from './cabinet.ts';
import { jsonBody, jsonOf, problem } from './door-answer.node.ts';
import type { Node } from './node.ts';
import type { Attached } from './post.ts';
import { type FormLimits, formBytesLimit, formType, readPostForm } from './post-form.node.ts';
import { houseRefusals } from './refusals.ts';

/** Where posts of other nodes come in, with or without a file. */

export const postsPath = '/v1/posts';

export interface PostDoorParts {
  readonly nodes: ReadonlyMap<string, Node>;
  /** Largest post, without what goes along. */
  readonly postBytesLimit: number;
}

const refuse = refuser(houseRefusals);

/** A post with a file has a bound of its own, and is not read before its size is known. */
export const isPostForm = (c: HonoContext): boolean =>
  c.req.path === postsPath && (c.req.header('Content-Type') ?? '').toLowerCase().startsWith(formType);

export async function receivePost(c: HonoContext, parts: PostDoorParts): Promise<Response> {
  const came: Came | { readonly refusal: Refusal } = isPostForm(c) ? await formOf(c, parts) : await jsonBody(c);
  if ('refusal' in came) return problem(c, came.refusal);
  const node = parts.nodes.get(String(came.good['to']));
  if (!node) return problem(c, refuse('post-not-trusted').refusal);
  const reply = await node.postOffice.receive(came.good, came.attached);
  return 'refusal' in reply ? problem(c, reply.refusal) : c.json(reply, 200);
}

interface Came {
  readonly good: { readonly [key: string]: unknown };
  readonly attached?: Attached;
}

async function formOf(
  c: HonoContext,
  { postBytesLimit }: PostDoorParts,
): Promise<Came | { readonly refusal: Refusal }> {
  const limits: FormLimits = { postBytes: postBytesLimit, attachmentBytes: cabinetBytesLimit };
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
