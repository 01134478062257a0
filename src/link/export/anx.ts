import { type Slip, slipLines, slipText } from './cover.ts';
import { i2Link, i2Types } from './i2-types.ts';
import { cellsOf, columnsOf, edgeCells, type Material, type MaterialEdge, type MaterialNode } from './material.ts';
import { degreesOf } from './place.ts';
import { around, close, empty, open, xmlHead } from './xml.ts';

/**
 * A chart of i2 Analyst's Notebook as XML. A property is an attribute, and also a card with its source and grade, which
 * is where an analyst looks for them. The slip stands in the summary of the chart. Elements come in the order in which
 * charts that are known to open have them; the schema itself is not public and was not at hand.
 */
export function* anx(material: Material, slip: Slip): Generator<string> {
  const { nodes, edges } = material;
  const columns = new Map(
    [...new Set([...columnsOf(nodes, cellsOf), ...places])].map((column, at) => [column, `AC${at + 1}`]),
  );
  yield xmlHead;
  yield open('Chart', { Rigorous: 'false', IdReferenceLinking: 'false' });
  yield around('StrengthCollection', [empty('Strength', { Id: 'S1', Name: 'Default', DotStyle: 'DotStyleSolid' })]);
  yield around(
    'AttributeClassCollection',
    [...columns].map(([Name, Id]) =>
      empty('AttributeClass', { Id, Name, Type: 'AttText', IsUser: 'true', ShowValue: 'false' }),
    ),
  );
  const nodeTypes = [...new Set(nodes.map(({ kind }) => kind))];
  yield around(
    'EntityTypeCollection',
    nodeTypes.map((kind) => empty('EntityType', { Name: i2Types[kind].name, IconFile: i2Types[kind].icon })),
  );
  const linkTypes = [...new Set(edges.map(({ kind }) => i2Link(kind)))];
  yield around(
    'LinkTypeCollection',
    linkTypes.map((Name) => empty('LinkType', { Name })),
  );
  yield open('ChartItemCollection');
  const across = Math.max(1, Math.ceil(Math.sqrt(nodes.length)));
  for (const [at, node] of nodes.entries()) {
    yield* entity(node, { x: (at % across) * 150, y: Math.floor(at / across) * 150 }, columns);
  }
  for (const edge of edges) yield* chartLink(edge);
  yield close('ChartItemCollection');
  yield summary(material, slip);
  yield close('Chart');
}

const places = ['latitude', 'longitude'];

function summary(material: Material, slip: Slip): string {
  const fields = [
    empty('Field', { Type: 'SummaryFieldTitle', Field: `${slip.about.kind} ${slip.about.id}` }),
    empty('Field', { Type: 'SummaryFieldAuthor', Field: slip.madeBy }),
    empty('Field', { Type: 'SummaryFieldComments', Field: slipText(slip, material) }),
  ];
  const own = slipLines(slip, material).map(([Name, Value]) =>
    empty('CustomProperty', { Name, Type: 'String', Value }),
  );
  return `${open('Summary')}${around('FieldCollection', fields)}${around('CustomPropertyCollection', own)}${close('Summary')}`;
}

function* entity(
  node: MaterialNode,
  { x, y }: { readonly x: number; readonly y: number },
  columns: ReadonlyMap<string, string>,
): Generator<string> {
  const point = degreesOf(node.place);
  const place = point ? [String(point.latitude), String(point.longitude)] : [];
  const attributes = [...cellsOf(node), ...place.map((value, at) => ({ column: places[at] ?? '', value }))].map(
    ({ column, value }) =>
      empty('Attribute', { AttributeClass: column, AttributeClassReference: columns.get(column), Value: value }),
  );
  const cards = node.properties.map(({ name, value, source, grade }) =>
    empty('Card', { Summary: `${name}: ${value}`, SourceReference: source, Text: grade }),
  );
  yield open('ChartItem', { Label: node.label, XPosition: String(x) });
  yield open('End', { X: String(x), Y: String(y) });
  yield open('Entity', { EntityId: node.id, Identity: node.id, LabelIsIdentity: 'false' });
  yield around('Icon', [empty('IconStyle', { Type: i2Types[node.kind].name })]);
  yield around('CardCollection', cards);
  yield close('Entity');
  yield close('End');
  yield around('AttributeCollection', attributes);
  yield close('ChartItem');
}

/** A whole day is the date of the link; what is known less exactly stands in words. */
const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

function* chartLink(edge: MaterialEdge): Generator<string> {
  const { since, until, label, source, grade } = edge;
  const words = edgeCells({ ...edge, source: '' }).filter(({ value }) => value !== '');
  const isDated = since !== undefined && wholeDay.test(since);
  yield open('ChartItem', {
    Label: label,
    Description: words.map(({ column, value }) => `${column}: ${value}`).join('\n') || undefined,
    ...(isDated ? { DateSet: 'true', DateTime: `${since}T00:00:00`, TimeSet: 'false' } : {}),
    ...(until === undefined ? {} : { DateTimeDescription: `${since ?? ''}/${until}` }),
    SourceReference: source,
  });
  yield open('Link', { End1Id: edge.from, End2Id: edge.to });
  yield around('CardCollection', [empty('Card', { Summary: edge.id, SourceReference: source, Text: grade })]);
  yield empty('LinkStyle', { Strength: 'Default', ArrowStyle: 'ArrowOnHead', Type: i2Link(edge.kind) });
  yield close('Link');
  yield close('ChartItem');
}
