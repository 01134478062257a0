import { type Slip, slipLines } from './cover.ts';
import { type Cell, cellsOf, columnsOf, edgeCells, type Material } from './material.ts';
import { degreesOf } from './place.ts';
import { close, empty, filled, open, xmlHead } from './xml.ts';

/** GraphML 1.0. Its ids must be names, so things are numbered and their own id is the value `identity`. The slip stands on the graph. */
export function* graphMl(material: Material, slip: Slip): Generator<string> {
  const { nodes, edges } = material;
  const lines = slipLines(slip, material);
  yield xmlHead;
  yield open('graphml', {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
  });
  const ofGraph = keys(
    'graph',
    lines.map(([name]) => name),
  );
  const ofNode = keys('node', ['identity', 'kind', 'label', ...columnsOf(nodes, cellsOf)]);
  const ofPlace = keys('node', ['latitude', 'longitude'], { prefix: 'place', type: 'double' });
  const ofEdge = keys('edge', ['identity', 'kind', 'label', ...columnsOf(edges, edgeCells)]);
  yield* [ofGraph, ofNode, ofPlace, ofEdge].flatMap(({ declared }) => declared);
  yield open('graph', { id: 'network', edgedefault: 'directed' });
  yield ofGraph.data(lines.map(([column, value]) => ({ column, value })));
  const numbers = new Map(nodes.map(({ id }, at) => [id, `n${at}`]));
  for (const node of nodes) {
    const point = degreesOf(node.place);
    yield open('node', { id: numbers.get(node.id) });
    yield ofNode.data([...own(node), ...cellsOf(node)]);
    if (point)
      yield ofPlace.data([
        { column: 'latitude', value: String(point.latitude) },
        { column: 'longitude', value: String(point.longitude) },
      ]);
    yield close('node');
  }
  for (const [at, edge] of edges.entries()) {
    yield open('edge', { id: `e${at}`, source: numbers.get(edge.from), target: numbers.get(edge.to) });
    yield ofEdge.data([...own(edge), ...edgeCells(edge)]);
    yield close('edge');
  }
  yield close('graph');
  yield close('graphml');
}

const own = ({ id, kind, label }: { readonly id: string; readonly kind: string; readonly label: string }): Cell[] => [
  { column: 'identity', value: id },
  { column: 'kind', value: kind },
  { column: 'label', value: label },
];

function keys(
  of: 'graph' | 'node' | 'edge',
  columns: readonly string[],
  { prefix, type }: { readonly prefix: string; readonly type: 'string' | 'double' } = { prefix: of, type: 'string' },
) {
  const ids = new Map([...new Set(columns)].map((column, at) => [column, `${prefix}-${at}`]));
  return {
    declared: [...ids].map(([column, id]) => empty('key', { id, for: of, 'attr.name': column, 'attr.type': type })),
    data: (cells: readonly Cell[]): string =>
      cells.map(({ column, value }) => filled('data', value, { key: ids.get(column) })).join(''),
  };
}
