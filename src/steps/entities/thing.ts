import { believe } from '../../core/believe.ts';
import type { JsonObject } from '../../core/canonical.ts';
import type { Entry } from '../../core/event.ts';
import type { ShelfRecord } from '../shelf.ts';
import { recordStream } from '../shelf.ts';
import type { Context, Reader } from '../step.ts';
import { alikeOf, inWords } from './alike.ts';
import { referenceKey } from './keys.ts';
import { statementGiven } from './schema.ts';
import { type Sight, sightsOf } from './sight.ts';
import { captionOf, endsOf, type SourceRecord, seenOf } from './source-record.ts';
import { type DisputeState, disputesOf, type TwinState, twinsAtLeft, twinsAtRight } from './view.ts';
import { kindNamed, propertyNamed } from './vocabulary.ts';

/**
 * A thing is a view over records that people judged to be one: nothing is copied together and nothing is overwritten, so a verdict that is
 * taken back takes the view apart again. What two sources say differently stands side by side.
 */

/** One record of it that this reader may see. */
export interface Member {
  readonly sight: Sight;
  readonly ref: string;
  readonly record: SourceRecord;
}

/** More records judged to be one are a mistake; the rest is not gathered, and that is said. */
const mostMembers = 200;
const mostRelations = 100;

export interface Place {
  readonly sight: Sight;
  readonly number: number;
}

const pairsLimit = 100;

/** Pairs that stand at a record, from both sides. */
async function pairsAt(ref: string, reader: Reader): Promise<readonly TwinState[]> {
  const [left, right] = await Promise.all(
    [twinsAtLeft, twinsAtRight].map((view) => reader.page(view.name, ref, { limit: pairsLimit })),
  );
  return [...(left ?? []), ...(right ?? [])].map(({ body }) =>
    believe<TwinState>(body, 'the body of a row is what its view projected'),
  );
}

export const otherOf = (pair: TwinState, ref: string): string => (pair.left === ref ? pair.right : pair.left);

export async function placeOf(ref: string, sights: readonly Sight[]): Promise<Place | undefined> {
  for (const sight of sights) {
    const number = await sight.segment.numberOf(ref);
    if (number !== undefined) return { sight, number };
  }
  return undefined;
}

/** The record, when something of it is in sight: one of which nothing is does not exist for this reader. */
export async function seenPlaceOf(ref: string, sights: readonly Sight[]): Promise<Place | undefined> {
  const place = await placeOf(ref, sights);
  if (!place) return undefined;
  const { segment, mayField } = place.sight;
  const [seen] = await segment.test([place.number], (record) => (seenOf(record, mayField) ? 1 : 0));
  return seen === 1 ? place : undefined;
}

interface Gathered {
  readonly places: ReadonlyMap<string, Place>;
  /** Verdicts that make them one: each can be taken back. */
  readonly joined: readonly TwinState[];
  readonly apart: readonly TwinState[];
}

/**
 * Records that are one with this one, over verdicts between records that the reader may see: a chain that runs through a hidden
 * record is not followed, for that two things hang together would tell of it.
 */
export async function membersOf(ref: string, sights: readonly Sight[], reader: Reader): Promise<Gathered> {
  const places = new Map<string, Place>();
  const joined = new Map<string, TwinState>();
  const apart: TwinState[] = [];
  const waiting = [ref];
  for (let next = waiting.pop(); next !== undefined && places.size < mostMembers; next = waiting.pop()) {
    if (places.has(next)) continue;
    const place = await seenPlaceOf(next, sights);
    if (!place) continue;
    places.set(next, place);
    for (const pair of await pairsAt(next, reader)) {
      if (pair.verdict === 'different') apart.push(pair);
      else if (joins(pair, place, await seenPlaceOf(otherOf(pair, next), sights))) {
        waiting.push(otherOf(pair, next));
        joined.set(`${pair.left} ${pair.right}`, pair);
      }
    }
  }
  const isSeen = ({ left, right }: TwinState) => places.has(left) && places.has(right);
  return { places, joined: [...joined.values()].filter(isSeen), apart };
}

/**
 * Two records are one when somebody said so, and a second where their registers come from two partners: who gave them is looked up in the
 * registers, and not believed from whoever put the pair forward.
 */
function joins(pair: TwinState, one: Place, other: Place | undefined): boolean {
  if (!other || pair.verdict !== 'same') return false;
  return pair.confirmedBy !== undefined || one.sight.load.offered.supplier === other.sight.load.offered.supplier;
}

/** Everything about a thing that this reader may see, or nothing when there is none. */
export async function shownEntity(ref: string, reader: Reader, context: Context): Promise<JsonObject | undefined> {
  const sights = await sightsOf(reader, context);
  const { places, joined, apart } = await membersOf(ref, sights, reader);
  if (places.size === 0) return undefined;
  const members: Member[] = [];
  for (const [at, { sight, number }] of places) {
    const [shown] = await sight.segment.show([number]);
    const seen = shown && seenOf(shown, sight.mayField);
    if (seen) members.push({ sight, ref: at, record: seen });
  }
  const [first] = members.toSorted((one, other) => (one.ref === ref ? -1 : other.ref === ref ? 1 : 0));
  if (!first) return undefined;
  const disputed = new Map<string, readonly DisputeState[]>();
  const given: JsonObject[] = [];
  for (const member of members) {
    const log = await reader.log(recordStream(member.ref));
    disputed.set(member.ref, disputesOf(log));
    given.push(...givenTo(log));
  }
  const facts = await factsOf(members, disputed, reader);
  const relations = await relationsOf(members);
  return {
    ref: first.ref,
    kind: first.record.kind,
    caption: captionOf(first.record),
    names: namesOf(members),
    grades: gradesOf(members),
    facts,
    relations: relations.rows,
    ...(relations.more ? { moreRelations: true } : {}),
    timeline: timelineOf(members, relations.rows),
    records: members.map((member) => memberRow(member)),
    joins: joined.map(({ left, right, judgedAt = '' }) => ({ left, right, judgedAt })),
    alike: await alikeRows(first, { sights, places, apart }),
    given,
    why: whyOf(members, context),
  };
}

/** Who got something that rests on a record, and so hears of it when a fact turns out wrong. */
const givenTo = (log: readonly Entry[]): readonly JsonObject[] =>
  log.flatMap((entry) => {
    const given = statementGiven.open(entry);
    return given ? [{ to: given.to ?? given.receiver ?? '', isNode: given.to !== undefined, at: entry.at }] : [];
  });

const nameProperties = new Set(['name', 'alias', 'weakAlias', 'previousName', 'full']);

function namesOf(members: readonly Member[]): readonly string[] {
  const names = new Set<string>();
  for (const { record } of members) {
    names.add(captionOf(record));
    for (const [property, held] of Object.entries(record.values))
      if (nameProperties.has(property)) for (const value of held) names.add(value);
  }
  return [...names];
}

/** From the best to the worst grade of what is shown: `A1` to `C3`. */
function gradesOf(members: readonly Member[]): JsonObject {
  const grades = members
    .map(({ sight: { load } }) => `${load.offered.sourceGrade}${load.offered.contentGrade}`)
    .toSorted();
  return { best: grades[0] ?? '', worst: grades.at(-1) ?? '' };
}

/** Who says a value, how good that is, since when it is kept here and until when. */
export const statementOf = ({ sight, ref }: Member): JsonObject => {
  const { offered } = sight.load;
  return {
    ref,
    source: sight.source,
    title: offered.title,
    supplier: offered.supplier,
    grade: `${offered.sourceGrade}${offered.contentGrade}`,
    asOf: offered.asOf,
    originRegime: offered.originRegime,
    ...(offered.taxOrigin ? { taxOrigin: true } : {}),
    ...(offered.criminal ? { criminal: true } : {}),
    firstProcessedAt: offered.firstProcessedAt,
    expiresOn: offered.expiresOn,
  };
};

/** Property by property, each value with all who say it; two values of which only one can be right stand side by side. */
async function factsOf(
  members: readonly Member[],
  disputed: ReadonlyMap<string, readonly DisputeState[]>,
  reader: Reader,
): Promise<readonly JsonObject[]> {
  const told = await reader.personal([...disputed.values()].flat().map(({ textSeq }) => textSeq));
  const facts = new Map<string, Map<string, JsonObject[]>>();
  for (const member of members) {
    for (const [property, held] of Object.entries(member.record.values)) {
      const values = facts.get(property) ?? new Map<string, JsonObject[]>();
      facts.set(property, values);
      for (const value of held) {
        const against = (disputed.get(member.ref) ?? []).flatMap((one): readonly JsonObject[] => {
          const text = told.get(one.textSeq);
          return one.property === property && text?.['value'] === value ? [{ ...one, told: text }] : [];
        });
        const said = { ...statementOf(member), ...(against.length > 0 ? { disputes: against } : {}) };
        values.set(value, [...(values.get(value) ?? []), said]);
      }
    }
  }
  return [...facts].map(([property, values]) => ({
    property,
    category: members.flatMap(({ record }) => propertyNamed(record.kind, property)?.category ?? [])[0] ?? 'none',
    isContradictory: singular.has(property) && values.size > 1,
    values: [...values].map(([value, saidBy]) => ({ value, saidBy })),
  }));
}

/** Of these a thing has one; two values cannot both be right. */
const singular = new Set([
  'birthDate',
  'birthPlace',
  'bsn',
  'kvkNumber',
  'rsin',
  'leiCode',
  'incorporationDate',
  'gender',
  'bagId',
]);

export async function relationsOf(
  members: readonly Member[],
): Promise<{ readonly rows: readonly JsonObject[]; readonly more: boolean }> {
  const rows: JsonObject[] = [];
  let more = false;
  for (const { sight, record } of members) {
    const numbers = await sight.segment.find(referenceKey(record.id));
    if (numbers.length > mostRelations - rows.length) more = true;
    for (const relation of await sight.segment.show([...numbers].slice(0, mostRelations - rows.length))) {
      const seen = seenOf(relation, sight.mayField);
      const row = seen && (await relationRow(seen, { sight, id: record.id }));
      if (row) rows.push(row);
    }
  }
  return { rows, more };
}

async function relationRow(
  relation: SourceRecord,
  { sight, id }: { readonly sight: Sight; readonly id: string },
): Promise<JsonObject | undefined> {
  const ends = endsOf(relation);
  const kind = kindNamed(relation.kind);
  if (!ends || !kind) return undefined;
  const isFrom = ends.from === id;
  const other = await shownById(isFrom ? ends.to : ends.from, sight);
  const value = (name: string) => relation.values[name]?.[0];
  return {
    kind: relation.kind,
    direction: isFrom ? 'to' : 'from',
    ...(other ? { other } : {}),
    ...present({
      role: value('role'),
      startDate: value('startDate'),
      endDate: value('endDate'),
      percentage: value('percentage'),
    }),
    source: sight.source,
    title: sight.load.offered.title,
    grade: `${sight.load.offered.sourceGrade}${sight.load.offered.contentGrade}`,
  };
}

const present = (held: { readonly [name: string]: string | undefined }): { readonly [name: string]: string } =>
  Object.fromEntries(Object.entries(held).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

async function shownById(id: string, sight: Sight): Promise<JsonObject | undefined> {
  const number = await sight.segment.numberOfId(id);
  if (number === undefined) return undefined;
  const [shown]: readonly ShelfRecord[] = await sight.segment.show([number]);
  const seen = shown && seenOf(shown, sight.mayField);
  return shown && seen ? { ref: shown.ref, kind: seen.kind, caption: captionOf(seen) } : undefined;
}

const mostAlike = 5;
/** From here on it is worth a look: one chance in sixteen. */
const leastBits = -4;

/** Records that may be about the same one and that nobody judged yet, the likest first, with the reasons in words. */
async function alikeRows(
  first: Member,
  of: {
    readonly sights: readonly Sight[];
    readonly places: ReadonlyMap<string, Place>;
    readonly apart: readonly TwinState[];
  },
): Promise<readonly JsonObject[]> {
  const known = new Set([...of.places.values()].map(({ sight, number }) => `${sight.source} ${number}`));
  const judged = new Set(of.apart.flatMap(({ left, right }) => [left, right]));
  const isOther = ({ source }: Sight, number: number) => !known.has(`${source} ${number}`);
  const found = await alikeOf(first.record, of.sights, { leastBits, isOther });
  const rows: JsonObject[] = [];
  for (const { sight, number, bits, explanation } of found) {
    if (rows.length === mostAlike) break;
    const [ref = ''] = await sight.segment.refs([number]);
    if (judged.has(ref)) continue;
    const [shown] = await sight.segment.show([number]);
    const seen = shown && seenOf(shown, sight.mayField);
    if (!seen) continue;
    const weight = Math.round(bits * 100);
    const row = memberRow({ sight, ref, record: seen });
    rows.push({ ...row, source: sight.source, weight, comparison: inWords(explanation) });
  }
  return rows;
}

const datedProperties = new Set([
  'birthDate',
  'incorporationDate',
  'dissolutionDate',
  'buildDate',
  'startDate',
  'endDate',
]);

/** What has a day, the oldest first; a day of which only the year is known sorts before the days of that year. */
function timelineOf(members: readonly Member[], relations: readonly JsonObject[]): readonly JsonObject[] {
  const lines: { readonly on: string; readonly line: JsonObject }[] = [];
  for (const { record, sight } of members)
    for (const [property, held] of Object.entries(record.values))
      if (datedProperties.has(property))
        for (const on of held) lines.push({ on, line: { on, property, title: sight.load.offered.title } });
  for (const relation of relations)
    for (const property of ['startDate', 'endDate']) {
      const on = relation[property];
      if (typeof on === 'string') lines.push({ on, line: { on, property, relation } });
    }
  for (const { sight } of new Map(members.map((member) => [member.sight.source, member])).values()) {
    const { asOf, title } = sight.load.offered;
    lines.push({ on: asOf, line: { on: asOf, property: 'asOf', title } });
  }
  return lines.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)).map(({ line }) => line);
}

const memberRow = (member: Member): JsonObject => ({
  ...statementOf(member),
  kind: member.record.kind,
  caption: captionOf(member.record),
});

/** Why the reader can see this: the purpose, the ground of each register, and the rules that let it through. */
const whyOf = (members: readonly Member[], { purpose, under }: Context): JsonObject => ({
  purpose,
  under,
  sources: [...new Map(members.map(({ sight }) => [sight.source, sight])).values()].map(({ source, load, rules }) => ({
    source,
    title: load.offered.title,
    ground: load.offered.ground,
    rules: [...rules],
  })),
});
