import type { SourceRecord } from '../../steps/entities/source-record.ts';

/** Whether there is a ground here for a property of a kind; asked of the gate before anything is asked of a source. */
export type MayKeep = (kind: string, property: string) => boolean;

/** What is to be asked of a source. Nobody but its caller knows the key. */
export interface SourceRequest {
  readonly method: 'GET' | 'POST';
  /** Behind the base address. */
  readonly path: string;
  readonly query?: { readonly [name: string]: string };
  readonly headers: { readonly [name: string]: string };
  readonly body?: { readonly [name: string]: unknown };
}

/** A base register that is asked about one thing at a time: what to ask, and what the answer says. No input or output here. */
export interface Adapter {
  readonly name: 'kvk' | 'bag' | 'brp' | 'rdw';
  /** Where it stands in production; a test environment or a partner's gateway has another. */
  readonly base: string;
  /** Header in which the source wants the key. */
  readonly keyHeader: string;
  /** Nothing when this cannot be what the source knows things by, or when there is no ground for any of it. */
  request(about: string, mayKeep: MayKeep): SourceRequest | undefined;
  /** Records of one answer. Nothing in it that the answer lacks; what has no ground is left out when it is loaded. */
  records(answer: unknown): readonly SourceRecord[];
}

type Held = { readonly [name: string]: unknown };

export const heldIn = (one: unknown): Held =>
  typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one)) : {};
export const listIn = (one: unknown): readonly Held[] => (Array.isArray(one) ? one.map(heldIn) : []);
export const textIn = (one: unknown): string =>
  typeof one === 'string' ? one.trim() : typeof one === 'number' ? String(one) : '';
/** Texts that say something, with a space between them. */
export const joinedIn = (...parts: readonly unknown[]): string =>
  parts
    .map(textIn)
    .filter((part) => part !== '')
    .join(' ');

/** A record with only the properties that say something; nothing without an id or when that is none of them. */
export function recordOf(
  kind: string,
  id: string,
  values: { readonly [property: string]: readonly string[] },
): readonly SourceRecord[] {
  const kept = Object.entries(values).flatMap(([property, held]) => {
    const texts = [...new Set(held.filter((one) => one !== ''))];
    return texts.length > 0 ? [[property, texts] as const] : [];
  });
  return id === '' || kept.length === 0 ? [] : [{ id: `${kind}/${id}`, kind, values: Object.fromEntries(kept) }];
}

/** `20160131` as a day; anything else as it is. */
export const dayIn = (one: unknown): string => textIn(one).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
