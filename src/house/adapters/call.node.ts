import type { Bilingual } from '../../core/bilingual.ts';
import type { Adapter, SourceRequest } from './adapter.ts';

export const callLimits = { waitMs: 10_000, mostWaitMs: 60_000, answerBytes: 4 * 2 ** 20, keyChars: 4_096 } as const;

export type CallFault = {
  /**
   * `refused`: the source does not take the question or the key. `elsewhere`: it points at another address. `too-many`: the question
   * fits more than one subject.
   */
  readonly fault: 'unreachable' | 'refused' | 'elsewhere' | 'not-there' | 'no-answer' | 'too-many';
  readonly reason: Bilingual;
};

export type Called = { readonly answer: unknown } | CallFault;

/** How a source is reached: nobody but its caller knows the key, and a test or a gateway has another address. */
export interface CallWay {
  readonly key?: string;
  readonly base?: string;
  readonly waitMs?: number;
}

/**
 * Asks a source once: no redirect is followed (a key must not travel), and neither the wait nor the answer is without end. Nothing of
 * the question or the answer stands in a fault.
 */
export async function callSource(adapter: Adapter, request: SourceRequest, way: CallWay): Promise<Called> {
  const { method, path, query, headers, body } = request;
  const { key, base = adapter.base, waitMs = callLimits.waitMs } = way;
  const asked = query ? `?${new URLSearchParams(query)}` : '';
  let response: Response;
  let text: string | undefined;
  try {
    response = await fetch(`${base.replace(/\/+$/, '')}${path}${asked}`, {
      method,
      headers: { ...headers, ...(key === undefined ? {} : { [adapter.keyHeader]: key }) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'manual',
      signal: AbortSignal.timeout(waitMs),
    });
    text = await boundedText(response);
  } catch (fault) {
    const isLate = fault instanceof Error && fault.name === 'TimeoutError';
    return { fault: 'unreachable', reason: isLate ? says.late(waitMs) : says.unreachable };
  }
  const { status } = response;
  if (status >= 300 && status < 400) return { fault: 'elsewhere', reason: says.elsewhere };
  if (status === 404 && request.isUnknownBy404 && isJson(text)) return { fault: 'not-there', reason: says.notThere };
  if (status === 401 || status === 403) return { fault: 'refused', reason: says.keyRefused(status) };
  if (status === 429 || status >= 500) return { fault: 'unreachable', reason: says.notNow(status) };
  if (!response.ok) return { fault: 'refused', reason: says.refused(status) };
  if (text === undefined) return { fault: 'no-answer', reason: says.tooLong };
  try {
    return { answer: JSON.parse(text) };
  } catch {
    return { fault: 'no-answer', reason: says.noAnswer };
  }
}

/** A source says in JSON that it knows nothing; a server that has no such address says it in another way, or not at all. */
function isJson(text: string | undefined): boolean {
  try {
    return typeof JSON.parse(text ?? '') === 'object';
  } catch {
    return false;
  }
}

/** Nothing when it is longer than an answer may be, or no text. */
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
  late: (waitMs: number): Bilingual => ({
    nl: `De bron antwoordt niet op tijd (gewacht: ${waitMs / 1_000} s).`,
    en: `The source does not answer in time (waited: ${waitMs / 1_000} s).`,
  }),
  notNow: (status: number): Bilingual => ({
    nl: `De bron kan de vraag nu niet beantwoorden (${status}). Probeer het later opnieuw.`,
    en: `The source cannot answer the question now (${status}). Try again later.`,
  }),
  elsewhere: {
    nl: 'De bron verwijst naar een ander adres. Daar gaat Schakel niet heen: de sleutel mag niet mee.',
    en: 'The source points at another address. Schakel does not go there: the key must not travel.',
  },
  notThere: { nl: 'De bron kent dit niet.', en: 'The source does not know this.' },
  keyRefused: (status: number): Bilingual => ({
    nl: `De bron weigert de sleutel (${status}). Controleer de sleutel en de autorisatie.`,
    en: `The source refuses the key (${status}). Check the key and the authorisation.`,
  }),
  refused: (status: number): Bilingual => ({
    nl: `De bron neemt de vraag zo niet aan (${status}). Controleer wat u vraagt en het adres van de bron.`,
    en: `The source does not take the question like this (${status}). Check what you ask and the address of the source.`,
  }),
  tooLong: {
    nl: `Het antwoord van de bron is langer dan ${callLimits.answerBytes / 2 ** 20} MiB en is niet gelezen.`,
    en: `The answer of the source is longer than ${callLimits.answerBytes / 2 ** 20} MiB and was not read.`,
  },
  noAnswer: { nl: 'De bron geeft geen leesbaar antwoord.', en: 'The source gives no answer that can be read.' },
} as const;
