import { referenceKey } from '../entities/keys.ts';
import type { Sight } from '../entities/sight.ts';
import { shared } from '../entities/sorted-numbers.ts';
import { captionOf, endsOf, type SourceRecord, seenOf } from '../entities/source-record.ts';
import { membersOf, type Place } from '../entities/thing.ts';
import { kindNamed } from '../entities/vocabulary.ts';
import { type Beside, type BesideFound, besideOrder } from '../shelf.ts';
import type { Reader } from '../step.ts';

/**
 * Who stands beside whom, from the statements themselves: a step goes from a thing over a relation of one of its records to the thing at the
 * other end. Only what this reader may see is there; a relation that is hidden, or that leads to something hidden, is no step.
 */

/** A thing on the way: the records that are one with it, under the least of their references. */
export interface Stop {
  readonly ref: string;
  readonly members: ReadonlyMap<string, Place>;
}

export interface Link {
  readonly to: Stop;
  /** Kind of the relation: `Directorship`. */
  readonly kind: string;
  /** Whether it goes from the one to the other, as the relation says it. */
  readonly isOut: boolean;
  /** The record that it goes from, and the number of the record that it goes to. */
  readonly place: Place;
  readonly other: number;
}

/** What a relation says, once it is to be shown. */
export interface LinkFacts {
  readonly role?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly source: string;
  readonly title: string;
  readonly grade: string;
}

/** Relations of one thing that are followed: beyond them it is a hub, and said to be one. */
export const mostLinks = 300;
/** Relations of one record that are looked at a time, where no index of them stands in memory. */
const lookedAtOnce = 2_000;

interface Links {
  readonly links: readonly Link[];
  readonly isHub: boolean;
}

/** Remembers things within one question, so that each is looked up once. */
export class Walk {
  readonly #sights: readonly Sight[];
  readonly #reader: Reader;
  readonly #stops = new Map<string, Stop>();
  readonly #links = new Map<string, Links>();
  readonly #relations = new Map<string, Promise<Uint32Array>>();
  readonly #ids = new Map<string, string>();

  constructor(sights: readonly Sight[], reader: Reader) {
    this.#sights = sights;
    this.#reader = reader;
  }

  /** The thing that a record belongs to; nothing when it is not there for this reader. */
  async stopAt(ref: string): Promise<Stop | undefined> {
    const known = this.#stops.get(ref);
    if (known) return known;
    const { places } = await membersOf(ref, this.#sights, this.#reader);
    // Whichever of its records one came by, it is the same thing, and looks at its relations in the same order.
    const members = new Map([...places].toSorted(([one], [other]) => (one < other ? -1 : 1)));
    const [least] = members.keys();
    if (least === undefined) return undefined;
    const stop = { ref: least, members };
    for (const member of places.keys()) this.#stops.set(member, stop);
    return stop;
  }

  async linksOf(stop: Stop): Promise<Links> {
    const known = this.#links.get(stop.ref);
    if (known) return known;
    const links: Link[] = [];
    let isHub = false;
    for (const place of stop.members.values()) {
      const facts = { mayField: place.sight.mayField, most: mostLinks - links.length };
      const found = place.sight.segment.beside(place.number, facts) ?? (await besideOnShelf(place, facts.most));
      isHub ||= found.isMore;
      const refs = await place.sight.segment.refs(found.links.map(({ number }) => number));
      for (const [at, { number, kind, isOut }] of found.links.entries()) {
        const to = await this.stopAt(refs[at] ?? '');
        if (to && to.ref !== stop.ref) links.push({ to, kind, isOut, place, other: number });
      }
    }
    const made = { links, isHub };
    this.#links.set(stop.ref, made);
    return made;
  }

  /** All that the load says of a link, what still holds first and then the latest: a man can direct a firm twice. */
  async told({ kind, isOut, place, other }: Link): Promise<readonly LinkFacts[]> {
    const { segment, mayField, source, load } = place.sight;
    const [own, its] = isOut ? [place.number, other] : [other, place.number];
    const [from, to] = [await this.#idOf(place.sight, own), await this.#idOf(place.sight, its)];
    const [at, of] = [await this.#relationsAt(place.sight, from), await this.#relationsAt(place.sight, to)];
    const { title, sourceGrade, contentGrade } = load.offered;
    const said = { source, title, grade: `${sourceGrade}${contentGrade}` };
    const told: LinkFacts[] = [];
    await segment.test([...shared(at, of)], (record) => {
      const seen = record.kind === kind ? seenOf(record, mayField) : undefined;
      const ends = seen && endsOf(seen);
      return seen && ends?.from === from && ends.to === to ? told.push({ ...datesOf(seen), ...said }) : 0;
    });
    return told.length === 0 ? [said] : told.toSorted(latestFirst);
  }

  async #idOf(sight: Sight, number: number): Promise<string> {
    const key = `${sight.source} ${number}`;
    const id = this.#ids.get(key) ?? (await idsOf(sight, [number]))[0] ?? '';
    this.#ids.set(key, id);
    return id;
  }

  #relationsAt({ source, segment }: Sight, id: string): Promise<Uint32Array> {
    const known = this.#relations.get(`${source} ${id}`);
    const found = known ?? segment.find(referenceKey(id));
    this.#relations.set(`${source} ${id}`, found);
    return found;
  }
}

function datesOf({ values }: SourceRecord): Pick<LinkFacts, 'role' | 'startDate' | 'endDate'> {
  const value = (name: 'role' | 'startDate' | 'endDate') => {
    const [first] = values[name] ?? [];
    return first === undefined ? {} : { [name]: first };
  };
  return { ...value('role'), ...value('startDate'), ...value('endDate') };
}

const latestFirst = (one: LinkFacts, other: LinkFacts): number => {
  const [ended, otherEnded] = [one.endDate ?? '9', other.endDate ?? '9'];
  if (ended !== otherEnded) return ended > otherEnded ? -1 : 1;
  return (one.startDate ?? '') > (other.startDate ?? '') ? -1 : 1;
};

/** Relation by relation, as they lie on the shelf: all of them, for a bound on what is looked at would tell of what is hidden. */
async function besideOnShelf({ sight, number }: Place, most: number): Promise<BesideFound> {
  const { segment, mayField } = sight;
  const [id] = await idsOf(sight, [number]);
  if (id === undefined || !(await isSeen(sight, number))) return { links: [], isMore: false };
  const numbers = await segment.find(referenceKey(id));
  const ends = new Map<string, { readonly id: string; readonly kind: string; readonly isOut: boolean }>();
  for (let at = 0; at < numbers.length; at += lookedAtOnce)
    await segment.test([...numbers.subarray(at, at + lookedAtOnce)], (record) => {
      const seen = seenOf(record, mayField);
      const joined = seen && endsOf(seen);
      // Two keys may share a place in the index.
      if (!joined || (joined.from !== id && joined.to !== id) || joined.from === joined.to) return 0;
      const isOut = joined.from === id;
      const other = isOut ? joined.to : joined.from;
      ends.set(`${other} ${record.kind} ${isOut}`, { id: other, kind: record.kind, isOut });
      return 0;
    });
  const links: Beside[] = [];
  for (const { id: other, kind, isOut } of ends.values()) {
    const at = await segment.numberOfId(other);
    if (at !== undefined && (await isSeen(sight, at))) links.push({ number: at, kind, isOut });
  }
  links.sort(besideOrder);
  return { links: links.slice(0, most), isMore: links.length > most };
}

async function idsOf({ segment }: Sight, numbers: readonly number[]): Promise<readonly string[]> {
  const ids: string[] = [];
  await segment.test(numbers, ({ id }) => ids.push(id));
  return ids;
}

/** Something of the record is in sight, and it is a thing and no relation. */
async function isSeen({ segment, mayField }: Sight, number: number): Promise<boolean> {
  const [seen] = await segment.test([number], (record) =>
    kindNamed(record.kind)?.ends === undefined && seenOf(record, mayField) ? 1 : 0,
  );
  return seen === 1;
}

/** Shows a thing: one of its records, which then stands in the log. */
export async function shownStop({ ref, members }: Stop): Promise<{
  readonly ref: string;
  readonly kind: string;
  readonly caption: string;
  readonly records: readonly { readonly sight: Sight; readonly seen: SourceRecord }[];
}> {
  const records: { readonly sight: Sight; readonly seen: SourceRecord }[] = [];
  for (const { sight, number } of members.values()) {
    const [shown] = await sight.segment.show([number]);
    const seen = shown && seenOf(shown, sight.mayField);
    if (seen) records.push({ sight, seen });
  }
  const first = records[0]?.seen;
  return { ref, kind: first?.kind ?? 'Thing', caption: first ? captionOf(first) : ref, records };
}
