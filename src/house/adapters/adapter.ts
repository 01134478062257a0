import type { Bilingual } from '../../core/bilingual.ts';
import type { Of } from '../../core/record.ts';
import { baseRegisterNamed } from '../../steps/entities/base-register.ts';
import type { askInput } from '../../steps/entities/schema.ts';
import type { SourceRecord } from '../../steps/entities/source-record.ts';

type Question = Of<typeof askInput>;

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
  /** The source says with 404 that it does not know what is asked about; elsewhere a 404 is about the address itself. */
  readonly isUnknownBy404?: true;
}

/** One person, firm, address or vehicle about which a source can be asked. */
export interface Subject {
  readonly by: Question['by'][number];
  /** As the source wants it. */
  readonly about: string;
}

/** A base register that is asked about one thing at a time: what to ask, and what the answer says. No input or output here. */
export interface Adapter {
  readonly name: Question['asked'];
  /** Where it stands in production; a test environment or a partner's gateway has another. */
  readonly base: string;
  /** Header in which the source wants the key. */
  readonly keyHeader: string;
  readonly answersWithoutKey: boolean;
  /** What is asked for; the first of them is the key in `base-register.ts`. */
  readonly properties: readonly [string, ...string[]];
  /** By what it can be asked, for whoever types it. */
  readonly asksBy: Bilingual;
  /** Nothing when what somebody typed cannot be what the source knows things by. */
  subject(typed: string): Subject | undefined;
  /** Nothing when that is none, or when there is no ground for it. */
  request(typed: string, mayKeep: MayKeep): SourceRequest | undefined;
  /** An answer that says that the source knows nothing of the kind. */
  isNothing(answer: unknown): boolean;
  /** Records of one answer. Nothing in it that the answer lacks; what has no ground is left out when it is loaded. */
  records(answer: unknown): readonly SourceRecord[];
}

/** Records that fit one question: more is no longer one subject. */
export const mostFound = 10;

/**
 * What an answer is to the question that was put. `other`: it is about something else than was asked, so that nobody may know it here.
 */
export function fitOf({ name }: Adapter, { by, about }: Subject, records: readonly SourceRecord[]) {
  const carriedIn = baseRegisterNamed[name].by[by]?.carriedIn;
  const isAbout = ({ values }: SourceRecord) => carriedIn === undefined || values[carriedIn]?.includes(about) === true;
  if (!records.every(isAbout)) return 'other';
  return records.length > mostFound ? 'too-many' : 'fits';
}

/** Which fields or columns of a source fill a property. A property without a ground is not even asked for. */
export type AskedFields = readonly [FieldsOf, ...FieldsOf[]];
type FieldsOf = readonly [property: string, ...fields: string[]];

export const propertiesOf = ([first, ...rest]: AskedFields): readonly [string, ...string[]] => [
  first[0],
  ...rest.map(([property]) => property),
];

type Held = { readonly [name: string]: unknown };

export const heldIn = (one: unknown): Held =>
  typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one)) : {};
export const listIn = (one: unknown): readonly Held[] => (Array.isArray(one) ? one.map(heldIn) : []);
export const isEmptyList = (one: unknown): boolean => Array.isArray(one) && one.length === 0;
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
