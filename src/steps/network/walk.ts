import { referenceKey } from '../entities/keys.ts';
import type { Sight } from '../entities/sight.ts';
import { captionOf, endsOf, type SourceRecord, seenOf } from '../entities/source-record.ts';
import { membersOf, type Place } from '../entities/thing.ts';
import { kindNamed } from '../entities/vocabulary.ts';
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
  readonly role?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly source: string;
  readonly title: string;
  readonly grade: string;
}

/** Relations of one thing that are followed: beyond them it is a hub, and said to be one. */
export const mostLinks = 300;

/** Remembers things within one question, so that each is looked up once. */
export class Walk {
  readonly #sights: readonly Sight[];
  readonly #reader: Reader;
  readonly #stops = new Map<string, Stop>();
  readonly #links = new Map<string, { readonly links: readonly Link[]; readonly isHub: boolean }>();

  constructor(sights: readonly Sight[], reader: Reader) {
    this.#sights = sights;
    this.#reader = reader;
  }

  /** The thing that a record belongs to; nothing when it is not there for this reader. */
  async stopAt(ref: string): Promise<Stop | undefined> {
    const known = this.#stops.get(ref);
    if (known) return known;
    const { places } = await membersOf(ref, this.#sights, this.#reader);
    const [least] = [...places.keys()].sort();
    if (least === undefined) return undefined;
    const stop = { ref: least, members: places };
    for (const member of places.keys()) this.#stops.set(member, stop);
    return stop;
  }

  async linksOf(stop: Stop): Promise<{ readonly links: readonly Link[]; readonly isHub: boolean }> {
    const known = this.#links.get(stop.ref);
    if (known) return known;
    const links: Link[] = [];
    let isHub = false;
    for (const place of stop.members.values()) {
      const found = await this.#linksAt(place, mostLinks - links.length);
      links.push(...found.links.filter(({ to }) => to.ref !== stop.ref));
      isHub ||= found.isHub;
    }
    const made = { links, isHub };
    this.#links.set(stop.ref, made);
    return made;
  }

  async #linksAt(
    { sight, number }: Place,
    room: number,
  ): Promise<{ readonly links: readonly Link[]; readonly isHub: boolean }> {
    const { segment } = sight;
    const [id] = await idsOf(sight, [number]);
    if (id === undefined) return { links: [], isHub: false };
    const numbers = await segment.find(referenceKey(id));
    const relations: SourceRecord[] = [];
    await segment.test([...numbers].slice(0, room), (record) => {
      const seen = seenOf(record, sight.mayField);
      return seen ? relations.push(seen) : 0;
    });
    const links: Link[] = [];
    for (const relation of relations) {
      const ends = endsOf(relation);
      if (!ends) continue;
      const isOut = ends.from === id;
      const other = await segment.numberOfId(isOut ? ends.to : ends.from);
      const [ref] = other === undefined || !(await isSeen(sight, other)) ? [] : await segment.refs([other]);
      const to = ref === undefined ? undefined : await this.stopAt(ref);
      if (to) links.push({ to, isOut, ...factsOf(relation, sight) });
    }
    return { links, isHub: numbers.length > room };
  }
}

const factsOf = ({ kind, values }: SourceRecord, { source, load }: Sight): Omit<Link, 'to' | 'isOut'> => {
  const told = (name: 'role' | 'startDate' | 'endDate') => {
    const [value] = values[name] ?? [];
    return value === undefined ? {} : { [name]: value };
  };
  const { title, sourceGrade, contentGrade } = load.offered;
  const grade = `${sourceGrade}${contentGrade}`;
  return { kind, ...told('role'), ...told('startDate'), ...told('endDate'), source, title, grade };
};

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
