import { randomUUID } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import type { Locale } from '../core/bilingual.ts';
import type { JsonObject } from '../core/canonical.ts';
import { type Refusal, refuser } from '../core/refusal.ts';
import { apiVersion } from './openapi.ts';
import { houseRefusals } from './refusals.ts';
import { StoreUnavailable } from './store.ts';

/** What the door says back, and the one way in which it reads a body. */

/** Of a body that is held in memory as it comes. */
export const maxBodyBytes = 256 * 1024;

const refuse = refuser(houseRefusals);

export type Body = { readonly good: { readonly [key: string]: unknown } };

export async function jsonBody(c: HonoContext): Promise<Body | { readonly refusal: Refusal }> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) return refuse('wrong-content-type');
  try {
    return jsonOf(await c.req.arrayBuffer());
  } catch {
    return refuse('not-json');
  }
}

export function jsonOf(bytes: ArrayBuffer | Uint8Array): Body | { readonly refusal: Refusal } {
  try {
    const held: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(held) ? { good: held } : refuse('not-json');
  } catch {
    return refuse('not-json');
  }
}

const isObject = (held: unknown): held is { readonly [key: string]: unknown } =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

export const localeOf = (c: HonoContext): Locale =>
  /^\s*en\b/i.test(c.req.header('Accept-Language') ?? '') ? 'en' : 'nl';

/** RFC 9457, in the reader's language; never repeats what was sent. */
export function problem(c: HonoContext, refusal: Refusal, trace: string = randomUUID()): Response {
  const locale = localeOf(c);
  secure(c);
  return c.body(JSON.stringify(problemBody(refusal, locale, trace)), refusal.kind.status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': locale,
  });
}

export function problemBody(refusal: Refusal, locale: Locale, trace: string = randomUUID()): JsonObject {
  const { kind, code, rules, articles, missing, faults } = refusal;
  return {
    type: `https://example.org/schakel/problems/${code}`,
    status: kind.status,
    title: kind.title[locale],
    detail: kind.next[locale],
    instance: `urn:uuid:${trace}`,
    code,
    next: kind.next[locale],
    ...(rules?.length ? { rules } : {}),
    ...(articles?.length ? { articles } : {}),
    ...(missing?.length ? { missing: missing.map((one) => one[locale]) } : {}),
    ...(faults?.length
      ? {
          errors: faults.map((fault) => ({
            in: 'body',
            location: { pointer: fault.pointer },
            code: fault.code,
            detail: fault.detail[locale],
          })),
        }
      : {}),
  };
}

export function secure(c: HonoContext): void {
  const isApi = c.req.path.startsWith('/v1/');
  c.header('API-Version', apiVersion);
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  const policy = isApi
    ? "default-src 'none'; frame-ancestors 'none'"
    : "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
  c.header('Content-Security-Policy', policy);
  c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('X-Frame-Options', 'DENY');
  c.header('Referrer-Policy', 'no-referrer');
}

/** What went wrong where nobody foresaw it. */
export function faulted(fault: unknown, c: HonoContext): Response {
  if (fault instanceof StoreUnavailable) {
    const { refusal } = refuse(fault.code === 'busy' ? 'busy' : 'store-unavailable', { missing: [fault.reason] });
    return problem(c, refusal);
  }
  const trace = randomUUID();
  // The technical log knows the fault; the reader gets a number to mention. No input is repeated.
  console.error(
    JSON.stringify({
      trace,
      path: c.req.routePath,
      fault: fault instanceof Error ? (fault.stack ?? fault.message) : 'unknown',
    }),
  );
  return problem(c, refuse('our-fault').refusal, trace);
}
