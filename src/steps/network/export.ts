import { type Format, formats } from '../../link/export/formats.ts';
import type { EdgeKind, Material, MaterialEdge, MaterialNode, NodeKind } from '../../link/export/material.ts';
import type { Sight } from '../entities/sight.ts';
import { captionOf, type SourceRecord } from '../entities/source-record.ts';
import { kindNamed } from '../entities/vocabulary.ts';
import type { Reach } from './reach.ts';
import { type Link, type LinkFacts, type Stop, shownStop, type Walk } from './walk.ts';

const nodeKindOf: { readonly [kind: string]: NodeKind } = {
  Person: 'person',
  Company: 'company',
  Organization: 'organization',
  Address: 'address',
  RealEstate: 'real-estate',
  Vehicle: 'vehicle',
  BankAccount: 'bank-account',
};

const edgeKindOf: { readonly [kind: string]: EdgeKind } = { Directorship: 'directorship', Ownership: 'ownership' };

/** Names of the exports for what our vocabulary calls otherwise; the rest has the same name in both. */
const propertyNames: { readonly [property: string]: string } = {
  firstName: 'givenName',
  lastName: 'surname',
  birthDate: 'bornOn',
  postalCode: 'postcode',
  city: 'town',
  buildDate: 'builtOn',
  bankName: 'bank',
};

export const formatNamed = (name: string): Format | undefined => formats.find((one) => one.name === name);
export const formatNames: readonly string[] = formats.map(({ name }) => name);

/** Everything near a thing, with what stands between: only what was shown, and only what this reader may see. */
export async function materialOf(start: Stop, reach: Reach, walk: Walk): Promise<Material> {
  const stops = [start, ...reach.near.map(({ stop }) => stop)];
  const held = new Set(stops.map(({ ref }) => ref));
  const nodes: MaterialNode[] = [];
  const edges = new Map<string, readonly MaterialEdge[]>();
  for (const stop of stops) {
    const { records, kind } = await shownStop(stop);
    nodes.push(nodeOf(stop.ref, kind, records));
    const { links } = await walk.linksOf(stop);
    // A relation is met from both its ends, or from one of them where the other has more than are followed; it goes out once, in the
    // direction in which it was said.
    for (const link of links) {
      if (!held.has(link.to.ref)) continue;
      const { place, other, isOut } = link;
      const ends = isOut ? [place.number, other] : [other, place.number];
      const key = `${place.sight.source} ${link.kind} ${ends.join(' ')}`;
      if (!edges.has(key)) edges.set(key, edgesOf(stop, link, await walk.told(link)));
    }
  }
  return { nodes, edges: [...edges.values()].flat().map((edge, at) => ({ ...edge, id: `${edge.id}-${at}` })) };
}

function nodeOf(
  ref: string,
  kind: string,
  records: readonly { readonly sight: Sight; readonly seen: SourceRecord }[],
): MaterialNode {
  const [first] = records;
  return {
    id: ref,
    kind: nodeKindOf[kind] ?? 'other',
    label: first ? captionOf(first.seen) : ref,
    properties: records.flatMap(({ sight, seen }) =>
      Object.entries(seen.values).flatMap(([name, values]) =>
        values.map((value) => ({
          name: propertyNames[name] ?? name,
          value,
          source: sight.load.offered.title,
          grade: `${sight.load.offered.sourceGrade}${sight.load.offered.contentGrade}`,
        })),
      ),
    ),
  };
}

/** An edge for each time that it was said. */
function edgesOf(stop: Stop, { to, kind, isOut }: Link, told: readonly LinkFacts[]): readonly MaterialEdge[] {
  const [from, end] = isOut ? [stop.ref, to.ref] : [to.ref, stop.ref];
  return told.map(({ role, startDate, endDate, title, grade }) => ({
    id: `${from}-${end}`,
    from,
    to: end,
    kind: edgeKindOf[kind] ?? 'other',
    label: role ?? kindNamed(kind)?.said?.nl ?? kind,
    ...(startDate === undefined ? {} : { since: startDate }),
    ...(endDate === undefined ? {} : { until: endDate }),
    source: title,
    grade,
  }));
}
