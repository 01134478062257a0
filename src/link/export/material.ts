import type { Place } from './place.ts';

/** What goes out: a selection that the reader may see, and that the receiver may have. Nothing is looked up here. */
export interface Material {
  readonly nodes: readonly MaterialNode[];
  readonly edges: readonly MaterialEdge[];
}

export interface MaterialNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly properties: readonly Property[];
  readonly place?: Place;
}

/** One statement about a node. The same name may come more than once: statements may contradict each other. */
export interface Property {
  readonly name: string;
  readonly value: string;
  readonly source: string;
  /** How the source and what it says are graded, as it is written. */
  readonly grade?: string;
}

export interface MaterialEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly label: string;
  /** Dates as they are known: a year, a month, a day, or with EDTF's marks of doubt. */
  readonly since?: string;
  readonly until?: string;
  readonly source: string;
  readonly grade?: string;
}

export const nodeKinds = [
  'person',
  'company',
  'organization',
  'public-body',
  'address',
  'vehicle',
  'vessel',
  'real-estate',
  'bank-account',
  'other',
] as const;
export type NodeKind = (typeof nodeKinds)[number];

export const edgeKinds = [
  'ownership',
  'directorship',
  'family',
  'associate',
  'employment',
  'membership',
  'representation',
  'payment',
  'succession',
  'at-address',
  'other',
] as const;
export type EdgeKind = (typeof edgeKinds)[number];

/**
 * The material as it may be written: every text without what no format can hold, every id once, and no edge to a node
 * that is not in it, because the id of a node that was left out tells that it exists. What falls away is not counted.
 */
export function writable({ nodes, edges }: Material): Material {
  const kept = new Map<string, MaterialNode>();
  for (const node of nodes) {
    const id = plainText(node.id);
    if (kept.has(id)) continue;
    const properties = node.properties.map(cleaned);
    kept.set(id, { ...node, id, label: plainText(node.label), properties });
  }
  const links = new Map<string, MaterialEdge>();
  for (const edge of edges) {
    const clean = cleaned(edge);
    if (kept.has(clean.from) && kept.has(clean.to) && !links.has(clean.id)) links.set(clean.id, clean);
  }
  return { nodes: [...kept.values()], edges: [...links.values()] };
}

/** The same with every text cleaned; what lies deeper is left as it is. */
export function cleaned<T extends object>(of: T): T {
  const clean = { ...of };
  for (const [name, value] of Object.entries(of)) {
    if (typeof value === 'string') Object.assign(clean, { [name]: plainText(value) });
  }
  return clean;
}

/** What XML 1.0 cannot hold; a lone surrogate is no character anywhere. Each becomes a visible mark, so that nothing vanishes unseen. */
export const plainText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

/** Columns for formats that hold one value under a name: the second value of a name has a column of its own. */
export interface Cell {
  readonly column: string;
  readonly value: string;
}

/** Columns that every format gives a node itself. */
const ownColumns = ['id', 'identity', 'kind', 'label', 'latitude', 'longitude'];

export function cellsOf({ properties }: MaterialNode): readonly Cell[] {
  const taken = new Set(ownColumns);
  const free = (name: string): string => {
    let column = name;
    for (let time = 2; taken.has(column); time += 1) column = `${name} (${time})`;
    taken.add(column);
    return column;
  };
  return properties.flatMap(({ name, value, source, grade }) => {
    const column = free(name);
    const cells = [
      { column, value },
      { column: free(`${column}: source`), value: source },
    ];
    return grade === undefined ? cells : [...cells, { column: free(`${column}: grade`), value: grade }];
  });
}

export const edgeCells = ({ since, until, source, grade }: MaterialEdge): readonly Cell[] =>
  [
    { column: 'since', value: since },
    { column: 'until', value: until },
    { column: 'source', value: source },
    { column: 'grade', value: grade },
  ].flatMap(({ column, value }) => (value === undefined ? [] : [{ column, value }]));

/** Every column once, in the order in which they first come. */
export const columnsOf = <T>(of: readonly T[], cells: (one: T) => readonly Cell[]): readonly string[] => [
  ...new Set(of.flatMap((one) => cells(one).map(({ column }) => column))),
];
