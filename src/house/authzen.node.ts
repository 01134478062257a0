import { createHash, randomUUID } from 'node:crypto';
import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Bilingual, Locale } from '../core/bilingual.ts';
import type { Json, JsonObject } from '../core/canonical.ts';
import type { Parsed } from '../core/record.ts';
import type { RefusalKind } from '../core/refusal.ts';
import type { Profile } from '../law/activate.ts';
import { gateVocabulary } from '../law/authzen.ts';
import { isObject, type Sought, type Vocabulary } from '../law/authzen-request.ts';
import { type Asking, type DecisionPoint, evaluate, evaluateAll, messageOf, search } from '../law/decision-point.ts';
import type { Gate } from './node.ts';
import { apiVersion } from './openapi.ts';
import { houseRefusals } from './refusals.ts';

export interface AuthzenParts {
  readonly gate: Pick<Gate, 'ask'>;
  readonly profile: Profile;
  /** The gate's own words, unless another policy is asked (the certification scenario). */
  readonly vocabulary?: Vocabulary;
  /** Where callers find this decision point, when that is not the address they seem to use (behind a proxy). */
  readonly publicUrl?: string;
  now(): string;
}

type Answering = (point: DecisionPoint, raw: JsonObject, asking: Asking) => Parsed<object>;

/** Name in the metadata, path, and what answers there. */
const endpoints: readonly (readonly [name: string, path: string, answering: Answering])[] = [
  ['access_evaluation_endpoint', '/access/v1/evaluation', evaluate],
  ['access_evaluations_endpoint', '/access/v1/evaluations', evaluateAll],
  ['search_subject_endpoint', '/access/v1/search/subject', searching('subject')],
  ['search_resource_endpoint', '/access/v1/search/resource', searching('resource')],
  ['search_action_endpoint', '/access/v1/search/action', searching('action')],
];

function searching(sought: Sought): Answering {
  return (point, raw, asking) => search(point, sought, raw, asking);
}

const metadataPath = '/.well-known/authzen-configuration';
/** What this application answers for, right or wrong. A path with `/*` holds for itself too. */
const served = ['/access/*', `${metadataPath}/*`];
const maxBodyBytes = 256 * 1024;
/** Objects in objects: more than any request of ours has. */
const maxDepth = 16;

/**
 * The AuthZEN 1.0 binding of the gate over HTTPS. It stands outside `/v1` and outside its OpenAPI text: the standard
 * fixes paths, status codes and plain error texts, and the Dutch API Design Rules want the version in the server's
 * address and problem details for every error. Both cannot be had; partners find this API by its metadata.
 *
 * Anybody who reaches a demo may ask. The answer is the law and these rules, no file is opened, nothing that was
 * asked is kept, and a question needs no personal data: it holds ids, words of closed lists, and judgements of which the
 * gate only looks whether they were written. In production nobody may ask until callers can be told apart.
 */
export function makeAuthzen(parts: AuthzenParts): Hono {
  const { gate, profile, publicUrl, vocabulary = gateVocabulary } = parts;
  const point: DecisionPoint = { vocabulary, ask: (question) => gate.ask(question) };
  const app = new Hono({ strict: true });

  for (const path of served) {
    app.use(path, async (c, next) => {
      await next();
      for (const [name, value] of Object.entries(headers)) c.header(name, value);
      const requestId = c.req.header('X-Request-ID');
      if (requestId !== undefined) c.header('X-Request-ID', requestId);
    });
    app.use(path, async (c, next) => {
      if (profile === 'production') return failed(c, 403, closed);
      return next();
    });
  }
  app.use(
    '/access/*',
    bodyLimit({ maxSize: maxBodyBytes, onError: (c) => failed(c, 413, houseRefusals['too-large']) }),
  );
  for (const [, path, answering] of endpoints) {
    app.post(path, async (c) => {
      const body = await readBody(c);
      if ('fault' in body) return failed(c, 400, houseRefusals[body.fault]);
      const asking: Asking = { now: parts.now(), locale: localeOf(c), digest };
      const reply = answering(point, body.good, asking);
      return 'good' in reply ? c.json(reply.good) : c.text(messageOf(reply.faults, asking.locale), 400);
    });
  }
  app.get(metadataPath, (c) => c.json(metadata(publicUrl ?? new URL(c.req.url).origin)));
  for (const path of served) app.all(path, (c) => failed(c, 404, houseRefusals['not-found']));
  app.onError((fault, c) => {
    const trace = randomUUID();
    // The technical log knows the fault; the caller gets a number to mention. Nothing that was asked is repeated.
    console.error(JSON.stringify({ trace, path: c.req.routePath, fault: fault.stack ?? fault.message }));
    return failed(c, 500, houseRefusals['our-fault'], trace);
  });
  return app;
}

/** PDP metadata (AuthZEN 1.0, Policy Decision Point Metadata): the base address, and where each API stands. */
function metadata(base: string): { readonly [name: string]: string } {
  const root = base.replace(/\/$/, '');
  const places = endpoints.map(([name, path]) => [name, `${root}${path}`]);
  return { policy_decision_point: root, ...Object.fromEntries(places) };
}

type Body = { readonly good: JsonObject } | { readonly fault: 'wrong-content-type' | 'not-json' };

async function readBody(c: HonoContext): Promise<Body> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) return { fault: 'wrong-content-type' };
  try {
    const held: Json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer()));
    return isObject(held) && !isDeeperThan(held, maxDepth) ? { good: held } : { fault: 'not-json' };
  } catch {
    return { fault: 'not-json' };
  }
}

function isDeeperThan(held: Json | undefined, levels: number): boolean {
  if (typeof held !== 'object' || held === null) return false;
  return levels === 0 || Object.values(held).some((member) => isDeeperThan(member, levels - 1));
}

/** Errors are one text (AuthZEN 1.0, Error Responses): what is wrong and what to do, in the caller's language. */
function failed(
  c: HonoContext,
  status: 400 | 403 | 404 | 413 | 500,
  { title, next }: Pick<RefusalKind, 'title' | 'next'>,
  trace?: string,
): Response {
  const locale = localeOf(c);
  const lines = [title[locale], next[locale], ...(trace ? [trace] : [])];
  return c.text(lines.join('\n'), status, { 'Content-Language': locale });
}

const localeOf = (c: HonoContext): Locale => (/^\s*en\b/i.test(c.req.header('Accept-Language') ?? '') ? 'en' : 'nl');

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the door sets on every answer of `/v1`. */
const headers = {
  'API-Version': apiVersion,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
} as const;

const closed: { readonly title: Bilingual; readonly next: Bilingual } = {
  title: {
    nl: 'In productie beantwoordt deze poort nog geen vragen van andere systemen.',
    en: 'In production this gate does not answer other systems yet.',
  },
  next: {
    nl: 'Vraag de beheerder om een koppeling waarmee te zien is wie er vraagt.',
    en: 'Ask the administrator for a connection that shows who is asking.',
  },
};
