import { ftmLinks, ftmNodes, ftmPlaced, unknownLink } from './ftm-mapping.ts';
import type { Material, MaterialEdge, MaterialNode } from './material.ts';
import { degreesOf } from './place.ts';

/** One entity on a line. `sources` is outside the model: readers of FollowTheMoney keep it and do not look at it. */
interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly sources: readonly SourceLine[];
}

interface SourceLine {
  readonly property: string;
  readonly value: string;
  readonly source: string;
  readonly grade?: string;
}

/** FollowTheMoney entities as JSON lines: the nodes, then the links, which are entities too. There is no place for a label. */
export function* followTheMoney({ nodes, edges }: Material): Generator<string> {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  for (const node of nodes) yield `${JSON.stringify(nodeEntity(node))}\n`;
  for (const edge of edges) {
    const is = (id: string): readonly string[] => ftmNodes[kinds.get(id) ?? 'other'].is;
    yield `${JSON.stringify(edgeEntity(edge, is(edge.from), is(edge.to)))}\n`;
  }
}

/** A whole date, a month or a year, as the model takes them. */
const plainDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/** Names of ours that are dates; the model takes a date only when it is plain. */
const dates = /On$/;

function nodeEntity(node: MaterialNode): FtmEntity {
  const { schema, properties: names } = ftmNodes[node.kind];
  const properties = new Values();
  properties.add('name', node.label);
  const sources: SourceLine[] = [];
  for (const { name, value, source, grade } of node.properties) {
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    const isFit = known !== undefined && (!dates.test(name) || plainDate.test(value));
    const property = isFit ? known : 'notes';
    const text = isFit ? value : `${name}: ${value}`;
    properties.add(property, text);
    sources.push({ property, value: text, source, ...(grade === undefined ? {} : { grade }) });
  }
  const point = degreesOf(node.place);
  if (point && ftmPlaced.has(schema)) {
    properties.add('latitude', String(point.latitude));
    properties.add('longitude', String(point.longitude));
  }
  return { id: ftmId(node.id), schema, properties: properties.all(), sources };
}

function edgeEntity(edge: MaterialEdge, from: readonly string[], to: readonly string[]): FtmEntity {
  const own = ftmLinks[edge.kind];
  const fits = from.includes(own.from.range) && to.includes(own.to.range);
  const link = fits ? own : unknownLink;
  const properties = new Values();
  properties.add(link.from.property, ftmId(edge.from));
  properties.add(link.to.property, ftmId(edge.to));
  const words = link === unknownLink && edge.kind !== 'other' ? `${edge.kind}: ${edge.label}` : edge.label;
  properties.add(link.words, words);
  for (const [name, property] of [
    ['since', 'startDate'],
    ['until', 'endDate'],
  ] as const) {
    const date = edge[name];
    if (date === undefined) continue;
    if (plainDate.test(date)) properties.add(property, date);
    else properties.add('description', `${name}: ${date}`);
  }
  properties.add('publisher', edge.source);
  const { source, grade } = edge;
  const line = { property: link.words, value: words, source, ...(grade === undefined ? {} : { grade }) };
  return { id: ftmLinkId(edge.id), schema: link.schema, properties: properties.all(), sources: [line] };
}

class Values {
  readonly #of = new Map<string, Set<string>>();

  /** The model has no empty values. */
  add(property: string, value: string): void {
    if (value === '') return;
    const held = this.#of.get(property);
    if (held) held.add(value);
    else this.#of.set(property, new Set([value]));
  }

  all(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries([...this.#of].map(([property, values]) => [property, [...values]]));
  }
}

/** The model's ids are letters, digits, dots and hyphens; another id is written in figures, and no two become one. */
export function ftmId(id: string): string {
  if (/^[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?$/.test(id) && !/^(u16|link-)/.test(id)) return id;
  return `u16${Array.from({ length: id.length }, (_, at) => id.charCodeAt(at).toString(16).padStart(4, '0')).join('')}`;
}

/** A link is an entity there, among the others; with us it may have the id that a node has. */
export const ftmLinkId = (id: string): string => `link-${ftmId(id)}`;
