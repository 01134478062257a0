import type { Bilingual } from '../../core/bilingual.ts';
import type { Adapter, SourceRequest } from './adapter.ts';

export const callLimits = { waitMs: 10_000, answerBytes: 4 * 2 ** 20 } as const;

export type Called =
  | { readonly answer: unknown }
  | { readonly fault: 'unreachable' | 'refused' | 'not-there' | 'no-answer'; readonly reason: Bilingual };

/**
 * Asks a source once: no redirect is followed (a key must not travel), and neither the wait nor the answer is without end. Nothing of
 * the question or the answer stands in a fault.
 */
export async function callSource(
  adapter: Adapter,
  request: SourceRequest,
  more: { readonly key: string; readonly base?: string; readonly waitMs?: number },
): Promise<Called> {
  const { method, path, query, headers, body } = request;
  const asked = query ? `?${new URLSearchParams(query)}` : '';
  let response: Response;
  let text: string | undefined;
  try {
    response = await fetch(`${more.base ?? adapter.base}${path}${asked}`, {
      method,
      headers: { ...headers, [adapter.keyHeader]: more.key },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(more.waitMs ?? callLimits.waitMs),
    });
    text = await boundedText(response);
  } catch {
    return { fault: 'unreachable', reason: says.unreachable };
  }
  if (response.status === 404) return { fault: 'not-there', reason: says.notThere };
  if (!response.ok) return { fault: 'refused', reason: says.refused(response.status) };
  try {
    return { answer: JSON.parse(text ?? '') };
  } catch {
    return { fault: 'no-answer', reason: says.noAnswer };
  }
}

/** Nothing when it is longer than an answer may be. */
async function boundedText(response: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > callLimits.answerBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const says = {
  unreachable: { nl: 'De bron is nu niet te bereiken.', en: 'The source cannot be reached now.' },
  notThere: { nl: 'De bron kent dit niet.', en: 'The source does not know this.' },
  refused: (status: number): Bilingual => ({
    nl: `De bron weigert de vraag (${status}). Controleer de sleutel en de autorisatie.`,
    en: `The source refuses the question (${status}). Check the key and the authorisation.`,
  }),
  noAnswer: { nl: 'De bron geeft geen leesbaar antwoord.', en: 'The source gives no answer that can be read.' },
} as const;
