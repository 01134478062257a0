import type { Locale } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { type Problem, problemOf, unreachable, unreadable } from '../kit/problem.ts';

export type Reply<T> = { readonly good: T } | { readonly problem: Problem };

export interface HttpRequest<T> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: JsonObject;
  /** A file as it is, instead of a body; the browser sends it as a stream. */
  readonly bytes?: Blob;
  readonly locale: Locale;
  readonly headers?: { readonly [name: string]: string };
  /** Whether the answer has the shape the caller needs; otherwise it becomes a problem. */
  is(held: unknown): held is T;
}

/** One request to the door. Never throws: no connection and an unreadable answer are problems too. */
export async function request<T>(of: HttpRequest<T>): Promise<Reply<T>> {
  let response: Response;
  let held: unknown;
  try {
    response = await fetch(of.path, {
      method: of.method,
      headers: {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': of.locale,
        ...(of.body ? { 'Content-Type': 'application/json' } : {}),
        ...(of.bytes ? { 'Content-Type': 'application/octet-stream' } : {}),
        ...of.headers,
      },
      ...(of.body ? { body: JSON.stringify(of.body) } : of.bytes ? { body: of.bytes } : {}),
    });
    const text = await response.text();
    held = text === '' ? undefined : JSON.parse(text);
  } catch {
    return { problem: unreachable(of.locale) };
  }
  if (!response.ok) return { problem: problemOf(held, of.locale) };
  return of.is(held) ? { good: held } : { problem: unreadable(of.locale) };
}

/** A key that makes a repeated request harmless. Works outside secure contexts too, where `randomUUID` does not. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
