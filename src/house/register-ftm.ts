import { recordFaults, type SourceRecord } from '../steps/entities/source-record.ts';
import { kindNamed, propertyNamed } from '../steps/entities/vocabulary.ts';
import { registerReason } from './register-fault.ts';
import type { SheetReason } from './sheet-fault.ts';

/**
 * An entity of FollowTheMoney as a record. Its names are those of the vocabulary, but for the few below. What the vocabulary does
 * not know is refused by name, so that nobody thinks that it was kept.
 */

/** Schemas that are a special case of one that is kept. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ['PublicBody', 'Organization'],
  ['Land', 'RealEstate'],
]);

/**
 * Properties that FollowTheMoney has and that find no place here, on purpose: texts in which anything can stand, labels that judge a
 * person (`topics`), looks and origin of a body, references to documents, and where a crawler had it from. Left out and told.
 */
const leftOutNames: ReadonlySet<string> = new Set([
  ...['summary', 'description', 'notes', 'keywords', 'topics', 'program', 'programId', 'programUrl', 'status', 'date'],
  ...['sourceUrl', 'publisher', 'publisherUrl', 'wikipediaUrl', 'wikidataId', 'alephUrl', 'opencorporatesUrl', 'proof'],
  ...[
    'modifiedAt',
    'retrievedAt',
    'createdAt',
    'authority',
    'recordId',
    'indexText',
    'addressEntity',
    'parent',
    'bvdId',
  ],
  ...['icijId', 'title', 'nameSuffix', 'fatherName', 'motherName', 'deathDate', 'position', 'education', 'profession'],
  ...['spokenLanguage', 'height', 'weight', 'eyeColor', 'hairColor', 'appearance', 'abbreviation', 'taxStatus'],
  ...['licenseNumber', 'amount', 'amountUsd', 'amountEur', 'currency', 'ownershipType', 'legalBasis', 'sharesCount'],
  ...[
    'sharesValue',
    'sharesCurrency',
    'sharesType',
    'secretary',
    'remarks',
    'state',
    'street2',
    'postOfficeBox',
    'osmId',
  ],
  ...['googlePlaceId', 'owner', 'operator', 'swiftBic', 'bic', 'ticker', 'isinCode'],
]);

export type FtmReading = { readonly record: SourceRecord } | SheetReason;

/** `leftOut` gets what was left out on purpose, by kind and name. */
export function ftmRecord(
  entity: { readonly [name: string]: unknown },
  leftOut: { add(name: string): unknown },
): FtmReading {
  const { id, schema, properties } = entity;
  if (typeof id !== 'string' || typeof schema !== 'string' || !isObject(properties)) return registerReason.notFtm;
  const kind = sameAs.get(schema) ?? schema;
  if (!kindNamed(kind)) return recordFaults.kind(schema);
  const values: { [property: string]: readonly string[] } = {};
  for (const [name, held] of Object.entries(properties)) {
    if (propertyNamed(kind, name)) values[name] = textsIn(held);
    else if (leftOutNames.has(name)) leftOut.add(`${kind}.${name}`);
    else return recordFaults.property(schema, name);
  }
  return { record: { id, kind, values } };
}

export const looksLikeFtm = ({ schema, properties }: { readonly [name: string]: unknown }): boolean =>
  typeof schema === 'string' && isObject(properties);

const isObject = (held: unknown): held is object => typeof held === 'object' && held !== null && !Array.isArray(held);

/** A nested entity stands for its id, as in the other files of FollowTheMoney. */
function textsIn(held: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(held) ? held : [held];
  const texts = list.map((one) => (isObject(one) && 'id' in one ? one.id : one));
  return [...new Set(texts.flatMap((one) => (isText(one) ? [String(one).trim()] : [])))].filter((one) => one !== '');
}

const isText = (one: unknown): boolean =>
  typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean';
