import { type Slip, slipText } from './cover.ts';
import { type Cell, cellsOf, columnsOf, edgeCells, type Material } from './material.ts';
import { degreesOf } from './place.ts';
import { around, close, empty, filled, open, xmlHead } from './xml.ts';

/** GEXF 1.3. The slip is the description in `meta`. Dates stand as they are known, as values: they need not be whole. */
export function* gexf(material: Material, slip: Slip): Generator<string> {
  const { nodes, edges } = material;
  yield xmlHead;
  yield open('gexf', {
    xmlns: 'http://gexf.net/1.3',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
    version: '1.3',
  });
  yield open('meta', { lastmodifieddate: slip.madeAt.slice(0, 10) });
  yield filled('creator', slip.madeBy);
  yield filled('description', slipText(slip, material));
  yield close('meta');
  yield open('graph', { defaultedgetype: 'directed', idtype: 'string' });
  const ofNode = attributes('node', [['kind', 'string'], ...placeColumns, ...strings(columnsOf(nodes, cellsOf))]);
  const ofEdge = attributes('edge', strings(columnsOf(edges, edgeCells)));
  yield ofNode.declared;
  yield ofEdge.declared;
  yield open('nodes', { count: String(nodes.length) });
  for (const node of nodes) {
    const point = degreesOf(node.place);
    const place = point
      ? [String(point.latitude), String(point.longitude)].map((value, at) => ({ column: places[at] ?? '', value }))
      : [];
    yield open('node', { id: node.id, label: node.label });
    yield ofNode.values([{ column: 'kind', value: node.kind }, ...place, ...cellsOf(node)]);
    yield close('node');
  }
  yield close('nodes');
  yield open('edges', { count: String(edges.length) });
  for (const edge of edges) {
    const { id, from, to, kind, label } = edge;
    yield open('edge', { id, source: from, target: to, label, kind });
    yield ofEdge.values(edgeCells(edge));
    yield close('edge');
  }
  yield close('edges');
  yield close('graph');
  yield close('gexf');
}

type Column = readonly [name: string, type: 'string' | 'double'];
const places = ['latitude', 'longitude'];
const placeColumns = places.map((name): Column => [name, 'double']);
const strings = (names: readonly string[]): readonly Column[] => names.map((name) => [name, 'string']);

function attributes(of: 'node' | 'edge', columns: readonly Column[]) {
  const ids = new Map<string, string>();
  const declared = columns.flatMap(([title, type]) => {
    if (ids.has(title)) return [];
    ids.set(title, String(ids.size));
    return [empty('attribute', { id: ids.get(title), title, type })];
  });
  return {
    declared: `${open('attributes', { class: of })}${declared.join('')}${close('attributes')}`,
    values: (cells: readonly Cell[]): string =>
      around(
        'attvalues',
        cells.map(({ column, value }) => empty('attvalue', { for: ids.get(column), value })),
      ),
  };
}
