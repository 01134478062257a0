import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Json, JsonObject } from '../core/canonical.ts';
import type { QueryReply } from './corridor.ts';
import { manifest, resultsOf, rowsIn, suggested } from './reconciliation.ts';

export interface ReconciliationParts {
  /** Looks rows up through the corridor, as the person who started the bridge. */
  ask(rows: readonly JsonObject[], limit: number): Promise<QueryReply>;
  readonly token: string;
  readonly base: string;
  /** Pages that may call from a browser: OpenRefine's own address. */
  readonly origins: readonly string[];
  /** Rows of one question to the corridor. */
  readonly mostRows: number;
  /** Address of the web pages, for looking at a candidate. */
  viewOf(ref: string): string;
}

export const newToken = (): string => randomBytes(18).toString('base64url');

const maxBodyBytes = 256 * 1024;

/**
 * A reconciliation service for a program on the same machine, in the name of one person: whoever knows the address with its token. A
 * page of another site neither knows the token nor may read the answer.
 */
export function makeReconciliation(parts: ReconciliationParts): Hono {
  const app = new Hono({ strict: false });
  app.use('*', async (c, next) => {
    const origin = c.req.header('Origin');
    if (origin !== undefined && !parts.origins.includes(origin)) return refused(c, 403);
    if (origin !== undefined) c.header('Access-Control-Allow-Origin', origin);
    c.header('Cache-Control', 'no-store');
    return next();
  });
  app.use('*', bodyLimit({ maxSize: maxBodyBytes, onError: (c) => refused(c, 413) }));
  const path = '/:token/reconcile';
  app.use('/:token/*', async (c, next) => (isToken(c.req.param('token'), parts.token) ? next() : refused(c, 404)));
  app.get(path, async (c): Promise<Response> => {
    const queries = c.req.query('queries');
    return queries === undefined ? c.json(manifest({ base: parts.base })) : answered(c, queries, parts);
  });
  app.post(path, async (c) => {
    const form = await c.req.parseBody();
    const queries = form['queries'];
    return typeof queries === 'string' ? answered(c, queries, parts) : refused(c, 400);
  });
  app.get(`${path}/suggest/:what`, (c) => c.json(suggested(c.req.param('what'), c.req.query('prefix') ?? '')));
  app.get(`${path}/view/:ref`, (c) => c.redirect(parts.viewOf(c.req.param('ref'))));
  app.notFound((c) => refused(c, 404));
  return app;
}

function isToken(given: string | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

async function answered(c: HonoContext, queries: string, parts: ReconciliationParts): Promise<Response> {
  const asked = rowsIn(parsed(queries));
  if (!asked) return refused(c, 400);
  const found: Json[] = [];
  for (let at = 0; at < asked.rows.length; at += parts.mostRows) {
    const some = asked.rows.slice(at, at + parts.mostRows);
    const limit = Math.max(...some.map((one) => one.limit));
    const reply = await parts.ask(
      some.map(({ row }) => row),
      limit,
    );
    if ('refusal' in reply) return c.json({ status: 'error', message: reply.refusal.kind.title.en }, 403);
    const rows = reply.answer['rows'];
    if (Array.isArray(rows)) found.push(...rows);
  }
  return c.json(resultsOf(asked, found));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const messages = {
  400: 'Send "queries": a JSON object with a query for each row.',
  403: 'This page may not ask.',
  404: 'Nothing is here.',
  413: 'Too much at once: send fewer rows.',
} as const;

const refused = (c: HonoContext, status: keyof typeof messages): Response =>
  c.json({ status: 'error', message: messages[status] }, status);
