import type { JsonObject } from '../../core/canonical.ts';
import { parseAddress } from '../../link/clean/address.ts';
import { parsePersonName } from '../../link/clean/person-name.ts';
import { type Commonness, compareFew } from '../../link/compare-few.ts';
import { type Explanation, strengthOf } from '../../link/explain.ts';
import { firmComparer, personComparer, type ReadyComparer } from '../../link/ready-models.ts';
import { dayKey, indexWords, numberKey, soundKeys, wordKey } from './keys.ts';
import type { Searched } from './sight.ts';
import { shared, united } from './sorted-numbers.ts';
import { type SourceRecord, seenOf } from './source-record.ts';
import { propertyNamed } from './vocabulary.ts';

/**
 * Which records may be about the same one as this record. Candidates come from the index of each register (a number, a birth date and a
 * name, two names), and are compared by the linkage engine under its ready plan: how alike two records are, never how suspect
 * somebody is. One record against registers that the reader may open, for one who looks it up: never register against register.
 */
export interface Alike<S extends Searched = Searched> {
  readonly sight: S;
  readonly number: number;
  readonly bits: number;
  readonly explanation: Explanation;
}

/** Records compared of each register. */
const mostCompared = 60;
/** So many holders of two names, and the names alone make no candidate: a birth date, a number or an address must agree too. */
const commonNames = 200;

const firmKinds = new Set(['Company', 'Organization']);

export const comparerOf = (kind: string): ReadyComparer | undefined =>
  kind === 'Person' ? personComparer() : firmKinds.has(kind) ? firmComparer() : undefined;

const sameSort = (one: string, other: string): boolean => one === other || (firmKinds.has(one) && firmKinds.has(other));

const firstOf = ({ values }: SourceRecord, ...names: readonly string[]): string => {
  for (const name of names) {
    const [value] = values[name] ?? [];
    if (value !== undefined) return value;
  }
  return '';
};

/** The cells that the plan of this kind compares, in the order of its heading. */
export const cellsOf = (record: SourceRecord): readonly string[] =>
  record.kind === 'Person' ? personCells(record) : firmCells(record);

function personCells(record: SourceRecord): readonly string[] {
  const parsed = parsePersonName(firstOf(record, 'name'));
  const given = [firstOf(record, 'firstName'), firstOf(record, 'middleName')].filter((part) => part !== '').join(' ');
  const surname = [firstOf(record, 'surnamePrefix'), firstOf(record, 'lastName')]
    .filter((part) => part !== '')
    .join(' ');
  const own = [parsed.own.prefix, parsed.own.core].filter((part) => part !== '').join(' ');
  return [
    given || parsed.givenNames.join(' ') || parsed.initials.join(' '),
    surname || own,
    ...['birthDate', 'birthPlace', 'gender', 'bsn'].map((name) => firstOf(record, name)),
    ...addressCells(record),
  ];
}

const firmCells = (record: SourceRecord): readonly string[] => [
  ...[firstOf(record, 'name'), firstOf(record, 'kvkNumber', 'registrationNumber'), firstOf(record, 'rsin')],
  firstOf(record, 'vatCode'),
  ...addressCells(record),
  ...[firstOf(record, 'phone'), firstOf(record, 'website', 'email')],
];

function addressCells(record: SourceRecord): readonly string[] {
  const { postcode, street, number, letter, addition, city } = parseAddress(firstOf(record, 'address', 'full'));
  return [postcode, street, `${number ?? ''}${letter}${addition}`, city];
}

const allOf = async ({ segment }: Searched, keys: readonly string[]): Promise<Uint32Array> =>
  (await segment.findAll(keys)).reduce(united, new Uint32Array());

const nameFindable = new Set(['name', 'firm-name']);

/** What a record is looked for by: its numbers, its days, the words of its names, the words of its addresses. */
function handlesOf(record: SourceRecord) {
  const [numbers, days, names, places] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [name, held] of Object.entries(record.values)) {
    const property = propertyNamed(record.kind, name);
    if (!property) continue;
    for (const value of held) {
      const number = property.findable === 'number' ? numberKey(value, property.identifier) : undefined;
      const day = property.findable === 'date' ? dayKey(value) : undefined;
      if (number !== undefined) numbers.add(number);
      if (day !== undefined) days.add(day);
      if (nameFindable.has(property.findable)) for (const word of indexWords(value)) names.add(word);
      if (property.findable === 'address') for (const word of indexWords(value)) places.add(word);
    }
  }
  return { numbers: [...numbers], days: [...days], names: [...names].slice(0, 8), places: [...places] };
}

/** A name that so many have, or more than one in fifty, tells nothing beside another fact: "van", "de". */
const leastCommon = 20_000;
const commonShare = 1 / 50;

/** How each word of a name is looked up, and how many have it; without those that tell nothing. */
async function tellingNames(
  { segment }: Searched,
  names: readonly string[],
): Promise<readonly { readonly keys: readonly string[]; readonly count: number }[]> {
  const most = Math.max(leastCommon, segment.records * commonShare);
  const telling: { readonly keys: readonly string[]; readonly count: number }[] = [];
  for (const word of names) {
    const sounds = soundKeys(word);
    const keys = sounds.length > 0 ? sounds : [wordKey(word)];
    let count = 0;
    for (const key of keys) count += await segment.count(key);
    if (count > 0 && count <= most) telling.push({ keys, count });
  }
  return telling;
}

interface ComparedFacts {
  readonly record: SourceRecord;
  /** What is not another one takes no place among those that are compared. */
  isOther(number: number): boolean;
}

async function candidatesOf(searched: Searched, { record, isOther }: ComparedFacts): Promise<readonly number[]> {
  const { segment } = searched;
  const { numbers, days, names, places } = handlesOf(record);
  const found = [...(await segment.findAll(numbers))];
  const onDay = await allOf(searched, days);
  // One name at one address: the birth date may be wrong, and the given names initials only.
  const atPlace = await fewestAt(segment, places);
  const byName: { readonly list: Uint32Array; readonly count: number }[] = [];
  for (const { keys, count } of await tellingNames(searched, names))
    byName.push({ list: await allOf(searched, keys), count });
  for (const { list } of byName) found.push(shared(onDay, list), shared(list, atPlace));
  for (const [at, one] of byName.entries())
    for (const other of byName.slice(at + 1)) {
      // So many are expected to have both that the names alone would make no candidate.
      if ((one.count * other.count) / segment.records > 4 * commonNames) continue;
      const both = shared(one.list, other.list);
      if (both.length <= commonNames) found.push(both);
    }
  const counts = new Map<number, number>();
  for (const list of found) for (const number of list) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts]
    .filter(([number]) => isOther(number))
    .toSorted(([one, first], [other, second]) => second - first || one - other)
    .slice(0, mostCompared)
    .map(([number]) => number);
}

/** Records that share the rarest word of an address: its postcode, most often. */
async function fewestAt(segment: Searched['segment'], places: readonly string[]): Promise<Uint32Array> {
  let [fewest, key] = [Number.POSITIVE_INFINITY, ''];
  for (const word of places) {
    const count = await segment.count(wordKey(word));
    if (count > 0 && count < fewest) [fewest, key] = [count, wordKey(word)];
  }
  return key === '' ? new Uint32Array() : segment.find(key);
}

/** How common a value is in all that is searched: a name of several words as its rarest word. */
function commonIn(sights: readonly Searched[]): Commonness {
  const known = new Map<string, number>();
  const countOf = async (key: string): Promise<number> => {
    const held = known.get(key);
    if (held !== undefined) return held;
    let count = 0;
    for (const { segment } of sights) count += await segment.count(key);
    known.set(key, count);
    return count;
  };
  return {
    records: sights.reduce((sum, { segment }) => sum + segment.records, 0),
    async count(column, text) {
      const keys = column === 'birth' ? [`t${text}`] : indexWords(text).map(wordKey);
      let fewest = keys.length === 0 ? 0 : Number.POSITIVE_INFINITY;
      for (const key of keys) fewest = Math.min(fewest, await countOf(key));
      return fewest;
    },
  };
}

/**
 * Records like this one, the likest first, from so many bits on. `isOther` leaves out the record itself and what was judged before.
 */
export async function alikeOf<S extends Searched>(
  record: SourceRecord,
  sights: readonly S[],
  of: { readonly leastBits: number; isOther(sight: S, number: number): boolean },
): Promise<readonly Alike<S>[]> {
  const comparer = comparerOf(record.kind);
  if (!comparer) return [];
  const common = commonIn(sights);
  const found: Alike<S>[] = [];
  for (const sight of sights) {
    const candidates = await candidatesOf(sight, { record, isOther: (number) => of.isOther(sight, number) });
    const others: { readonly number: number; readonly cells: readonly string[] }[] = [];
    await sight.segment.test(candidates, (other, number) => {
      const seen = sameSort(record.kind, other.kind) ? seenOf(other, sight.mayField) : undefined;
      return seen ? others.push({ number, cells: cellsOf(seen) }) : 0;
    });
    const explained = await compareFew(
      { ...comparer, common },
      cellsOf(record),
      others.map(({ cells }) => cells),
    );
    for (const [at, explanation] of explained.entries()) {
      const number = others[at]?.number;
      if (number !== undefined && explanation.bits >= of.leastBits)
        found.push({ sight, number, bits: explanation.bits, explanation });
    }
  }
  return found.toSorted((one, other) => other.bits - one.bits || one.number - other.number);
}

/** Two records compared, for showing: step by step, the heaviest first; what is not known stands last. */
export async function comparedPair(
  one: SourceRecord,
  other: SourceRecord,
  sights: readonly Searched[],
): Promise<readonly JsonObject[]> {
  const comparer = sameSort(one.kind, other.kind) ? comparerOf(one.kind) : undefined;
  if (!comparer) return [];
  const [explanation] = await compareFew({ ...comparer, common: commonIn(sights) }, cellsOf(one), [cellsOf(other)]);
  return explanation ? inWords(explanation) : [];
}

export const inWords = ({ parts }: Explanation): readonly JsonObject[] =>
  parts
    .toSorted((one, other) => Math.abs(other.bits) - Math.abs(one.bits))
    .map(({ comparison, said, bits, rarity, kind }) => ({
      comparison,
      said: { nl: said.nl, en: said.en },
      strength: { nl: strengthOf(bits).nl, en: strengthOf(bits).en },
      bits: Math.round(bits * 100) / 100,
      kind,
      ...(rarity ? { rarity } : {}),
    }));
