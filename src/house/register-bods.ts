import type { SourceRecord } from '../steps/entities/source-record.ts';
import { registerReason } from './register-fault.ts';
import type { SheetReason } from './sheet-fault.ts';

/**
 * Statements of the Beneficial Ownership Data Standard 0.4 as records. A record is known by its `recordId`, at which relationships
 * point. What the standard says of nationality and political exposure goes to the gate like anything else, and is left out there.
 */

type Held = { readonly [name: string]: unknown };
type Values = { [property: string]: readonly string[] };

export interface BodsStatement {
  readonly statementId: string;
  readonly recordId: string;
  readonly recordType: 'person' | 'entity' | 'relationship';
  readonly isClosed: boolean;
  readonly details: Held;
}

export type BodsReading = { readonly records: readonly SourceRecord[] } | SheetReason;

export const looksLikeBods = (held: Held): boolean => 'recordDetails' in held || 'statementType' in held;
export const isOldBods = (held: Held): boolean => 'statementType' in held && !('recordType' in held);

/** Nothing when it is no statement of this version. */
export function bodsStatement(held: Held): BodsStatement | undefined {
  const { statementId, recordId, recordType, recordStatus, recordDetails } = held;
  const isKnown = recordType === 'person' || recordType === 'entity' || recordType === 'relationship';
  if (typeof recordId !== 'string' || recordId === '' || !isKnown || !isHeld(recordDetails)) return undefined;
  const name = typeof statementId === 'string' ? statementId : recordId;
  return { statementId: name, recordId, recordType, isClosed: recordStatus === 'closed', details: recordDetails };
}

/** What is read of each; the rest is left out and told. */
const readMembers: { readonly [type in BodsStatement['recordType']]: ReadonlySet<string> } = {
  person: new Set([
    ...['isComponent', 'personType', 'unspecifiedPersonDetails', 'names', 'identifiers', 'nationalities'],
    ...['placeOfBirth', 'birthDate', 'addresses', 'politicalExposure'],
  ]),
  entity: new Set([
    ...['isComponent', 'entityType', 'unspecifiedEntityDetails', 'name', 'alternateNames', 'jurisdiction'],
    ...['identifiers', 'foundingDate', 'dissolutionDate', 'addresses'],
  ]),
  relationship: new Set(['isComponent', 'componentRecords', 'subject', 'interestedParty', 'interests']),
};

export function bodsRecords(
  statement: BodsStatement,
  about: { isThere(recordId: string): boolean; readonly leftOut: { add(name: string): unknown } },
): BodsReading {
  const { recordId: id, recordType, details } = statement;
  for (const name of Object.keys(details))
    if (!readMembers[recordType].has(name)) about.leftOut.add(`${recordType}.${name}`);
  if (listOf(details['interests']).some((interest) => 'details' in interest)) about.leftOut.add('interests.details');
  switch (recordType) {
    case 'person':
      return { records: [{ id, kind: 'Person', values: personValues(details) }] };
    case 'entity':
      return { records: [{ id, kind: kindOf(details), values: entityValues(details) }] };
    case 'relationship':
      return relationRecords(statement, (recordId) => about.isThere(recordId));
  }
}

const isHeld = (one: unknown): one is Held => typeof one === 'object' && one !== null && !Array.isArray(one);
const text = (one: unknown): string => (typeof one === 'string' ? one.trim() : typeof one === 'number' ? `${one}` : '');
const listOf = (one: unknown): readonly Held[] => (Array.isArray(one) ? one.filter(isHeld) : []);
const heldIn = (one: unknown): Held => (isHeld(one) ? one : {});

/** Only properties that say something, each value once. */
function filled(values: { readonly [property: string]: readonly string[] }): Values {
  const kept: Values = {};
  for (const [property, held] of Object.entries(values)) {
    const texts = [...new Set(held.filter((one) => one !== ''))];
    if (texts.length > 0) kept[property] = texts;
  }
  return kept;
}

const earlierNames = ['former', 'birth'];
const otherNames = ['alternative', 'translation', 'transliteration'];

function personValues(details: Held): Values {
  const names = listOf(details['names']);
  const named = (types: readonly string[], member: string): readonly string[] =>
    names.filter(({ type }) => types.includes(text(type))).map((name) => text(name[member]));
  const own = names.filter(({ type }) => ![...earlierNames, ...otherNames].includes(text(type)));
  return filled({
    name: own.map(({ fullName }) => text(fullName)),
    firstName: own.map(({ givenName }) => text(givenName)),
    lastName: own.map(({ familyName }) => text(familyName)),
    previousName: named(earlierNames, 'fullName'),
    alias: named(otherNames, 'fullName'),
    birthDate: [text(details['birthDate'])],
    birthPlace: [text(heldIn(details['placeOfBirth'])['address'])],
    idNumber: listOf(details['identifiers']).map(({ id }) => text(id)),
    address: listOf(details['addresses']).map(addressText),
    nationality: listOf(details['nationalities']).map(countryText),
    political: isHeld(details['politicalExposure']) ? [text(details['politicalExposure']['status'])] : [],
  });
}

const kindOf = (details: Held): string =>
  text(heldIn(details['entityType'])['type']) === 'registeredEntity' ? 'Company' : 'Organization';

/** Schemes of org-id.guide that have a property of their own; any other number is a registration number. */
const schemes: ReadonlyMap<string, string> = new Map([
  ['NL-KVK', 'kvkNumber'],
  ['NL-RSIN', 'rsin'],
  ['XI-LEI', 'leiCode'],
]);

function entityValues(details: Held): Values {
  const numbers: Values = {};
  for (const { id, scheme } of listOf(details['identifiers'])) {
    const property = schemes.get(text(scheme)) ?? 'registrationNumber';
    numbers[property] = [...(numbers[property] ?? []), text(id)];
  }
  const { type, details: form } = heldIn(details['entityType']);
  return filled({
    ...numbers,
    name: [text(details['name'])],
    alias: Array.isArray(details['alternateNames']) ? details['alternateNames'].map(text) : [],
    legalForm: [text(form) || text(type)],
    jurisdiction: [countryText(heldIn(details['jurisdiction']))],
    incorporationDate: [text(details['foundingDate'])],
    dissolutionDate: [text(details['dissolutionDate'])],
    address: listOf(details['addresses']).map(addressText),
  });
}

const countryText = ({ name, code }: Held): string => text(name) || text(code);

const addressText = ({ address, postCode, country }: Held): string =>
  [text(address), text(postCode), countryText(heldIn(country))].filter((part) => part !== '').join(', ');

const ownerships = new Set([
  ...['shareholding', 'votingRights', 'rightsToSurplusAssetsOnDissolution', 'rightsToProfitOrIncome'],
  ...['rightToProfitOrIncomeFromAssets', 'enjoymentAndUseOfAssets', 'beneficiaryOfLegalArrangement'],
]);
const directorships = new Set(['boardMember', 'boardChair', 'seniorManagingOfficial']);

const endsOf: { readonly [kind: string]: readonly [party: string, subject: string] } = {
  Ownership: ['owner', 'asset'],
  Directorship: ['director', 'organization'],
  UnknownLink: ['subject', 'object'],
};

/** Each interest is a relation of its own, for each has its own kind, share and days. */
function relationRecords(statement: BodsStatement, isThere: (recordId: string) => boolean): BodsReading {
  const { details, recordId, statementId } = statement;
  const ends: string[] = [];
  for (const end of ['interestedParty', 'subject']) {
    const held = details[end];
    if (typeof held !== 'string')
      return registerReason.unspecified(told(statementId), end, told(text(heldIn(held)['reason']) || 'unknown'));
    if (!isThere(held)) return registerReason.dangling(told(statementId), end);
    ends.push(held);
  }
  const [party = '', subject = ''] = ends;
  const interests = listOf(details['interests']);
  const records = (interests.length > 0 ? interests : [{}]).map((interest: Held, at): SourceRecord => {
    const type = text(interest['type']);
    const kind = ownerships.has(type) ? 'Ownership' : directorships.has(type) ? 'Directorship' : 'UnknownLink';
    const [from, to] = endsOf[kind] ?? ['', ''];
    const common = { [from]: [party], [to]: [subject], role: [roleOf(interest)], ...daysOf(interest) };
    const share = kind === 'Ownership' ? { percentage: [shareText(heldIn(interest['share']))] } : {};
    return { id: at === 0 ? recordId : `${recordId}/${at}`, kind, values: filled({ ...common, ...share }) };
  });
  return { records };
}

/** An id of the file, fit to be said: it may be anything. */
const told = (id: string): string => id.replace(/[^\w.:-]/g, '?').slice(0, 64);

const daysOf = (interest: Held) => ({
  startDate: [text(interest['startDate'])],
  endDate: [text(interest['endDate'])],
});

function roleOf({ type, directOrIndirect, beneficialOwnershipOrControl }: Held): string {
  const more = [
    ...(directOrIndirect === 'indirect' ? ['indirect'] : []),
    ...(beneficialOwnershipOrControl === true ? ['beneficial owner'] : []),
  ];
  const name = text(type);
  return more.length === 0 ? name : `${name} (${more.join(', ')})`;
}

/** `25`, `25-50`, `>25-<50`: bounds as the standard gives them. */
function shareText(share: Held): string {
  if (text(share['exact']) !== '') return text(share['exact']);
  const least =
    share['exclusiveMinimum'] === undefined ? text(share['minimum']) : `>${text(share['exclusiveMinimum'])}`;
  const most = share['exclusiveMaximum'] === undefined ? text(share['maximum']) : `<${text(share['exclusiveMaximum'])}`;
  return [least, most].filter((bound) => bound !== '').join('-');
}
