import type { Bilingual } from '../../core/bilingual.ts';
import { captionProperties, type Kind, kindNamed, propertyNamed } from './vocabulary.ts';

/**
 * What one record of a source says, in the shape of FollowTheMoney: an id at the source, a kind, and for each property the
 * values as the source wrote them. Each value is one statement; grade, ground and dates stand with the load that brought it.
 */
export interface SourceRecord {
  /** As the source numbers it; at most `longestId` characters. */
  readonly id: string;
  readonly kind: string;
  readonly values: Values;
}

export interface Values {
  readonly [property: string]: readonly string[];
}

export const longestId = 200;
/** A cell with more is a mistake: two rows run together, or a document in a column. */
export const longestValue = 1_000;
export const mostValuesInRecord = 200;

/** Why a record is not taken: a sentence, and the property it is about. Never repeats the value. */
export interface RecordFault {
  readonly property?: string;
  readonly code: 'id-wrong' | 'kind-unknown' | 'property-unknown' | 'too-long' | 'too-many' | 'empty' | 'end-missing';
  readonly reason: Bilingual;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

/** Nothing when the record can be kept. */
export function recordFault(record: SourceRecord): RecordFault | undefined {
  const { id, kind, values } = record;
  // Half a surrogate pair has no UTF-8: two such ids would become one.
  if (id === '' || id.length > longestId || control.test(id) || !id.isWellFormed()) return recordFaults.id();
  const known = kindNamed(kind);
  if (!known) return recordFaults.kind(kind);
  let count = 0;
  for (const [name, held] of Object.entries(values)) {
    const property = propertyNamed(kind, name);
    if (!property) return recordFaults.property(kind, name);
    count += held.length;
    if (held.length > property.most) return recordFaults.tooMany(name, property.most);
    for (const value of held) if (value.length > longestValue) return recordFaults.tooLong(name);
  }
  if (count > mostValuesInRecord) return recordFaults.tooMany('*', mostValuesInRecord);
  if (count === 0) return recordFaults.empty();
  for (const end of known.ends ?? []) if (!values[end]?.length) return recordFaults.end(end);
  return undefined;
}

const plain = (name: string): string => name.replace(/[^\w.-]/g, '?').slice(0, 60);

export const recordFaults = {
  id: (): RecordFault => ({
    code: 'id-wrong',
    reason: {
      nl: `Het nummer van deze rij ontbreekt, is langer dan ${longestId} tekens of heeft stuurtekens.`,
      en: `The id of this row is missing, longer than ${longestId} characters or has control characters.`,
    },
  }),
  kind: (kind: string): RecordFault => ({
    code: 'kind-unknown',
    reason: {
      nl: `De soort "${plain(kind)}" wordt niet bewaard.`,
      en: `The kind "${plain(kind)}" is not kept.`,
    },
  }),
  property: (kind: string, name: string): RecordFault => ({
    code: 'property-unknown',
    property: plain(name),
    reason: {
      nl: `Het gegeven "${plain(name)}" bestaat niet bij ${plain(kind)}.`,
      en: `${plain(kind)} has no property "${plain(name)}".`,
    },
  }),
  tooMany: (name: string, most: number): RecordFault => ({
    code: 'too-many',
    property: plain(name),
    reason: { nl: `Meer dan ${most} waarden in één rij.`, en: `More than ${most} values in one row.` },
  }),
  tooLong: (name: string): RecordFault => ({
    code: 'too-long',
    property: plain(name),
    reason: {
      nl: `Een waarde is langer dan ${longestValue} tekens.`,
      en: `A value is longer than ${longestValue} characters.`,
    },
  }),
  empty: (): RecordFault => ({
    code: 'empty',
    reason: { nl: 'Er staat niets in dat bewaard mag worden.', en: 'Nothing in it may be kept.' },
  }),
  end: (name: string): RecordFault => ({
    code: 'end-missing',
    property: plain(name),
    reason: { nl: 'De relatie wijst nergens heen.', en: 'The relation points to nothing.' },
  }),
};

/** The name under which it is shown; of a relation, what it says. */
export function captionOf({ kind, values }: Pick<SourceRecord, 'kind' | 'values'>): string {
  for (const name of captionProperties) {
    const [first] = values[name] ?? [];
    if (first !== undefined) return first;
  }
  const parts = ['firstName', 'surnamePrefix', 'lastName'].flatMap((name) => values[name]?.slice(0, 1) ?? []);
  return parts.length > 0 ? parts.join(' ') : (kindNamed(kind)?.label.nl ?? kind);
}

/** Only what the reader may see. Nothing when that is nothing. */
export function seenOf(
  record: SourceRecord,
  mayField: (category: string, field: string) => boolean,
): SourceRecord | undefined {
  const values: { [property: string]: readonly string[] } = {};
  for (const [name, held] of Object.entries(record.values)) {
    const property = propertyNamed(record.kind, name);
    if (property && mayField(property.category, property.field)) values[name] = held;
  }
  return Object.keys(values).length > 0 ? { ...record, values } : undefined;
}

/** Ids at the source of what a relation joins. */
export function endsOf({ kind, values }: SourceRecord): { readonly from: string; readonly to: string } | undefined {
  const ends: Kind['ends'] = kindNamed(kind)?.ends;
  const [from] = (ends && values[ends[0]]) ?? [];
  const [to] = (ends && values[ends[1]]) ?? [];
  return from === undefined || to === undefined ? undefined : { from, to };
}
