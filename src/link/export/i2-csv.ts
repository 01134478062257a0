import { csvLine, placedLine } from './csv.ts';
import { i2Link, i2Types } from './i2-types.ts';
import { cellsOf, columnsOf, type Material } from './material.ts';

/**
 * The pair of files that an import specification of Analyst's Notebook reads: each entity by its identity and type, and
 * each link with the identities and types of its ends, so that either file can be read without the other.
 */
export function* i2Entities({ nodes }: Material): Generator<string> {
  const columns = columnsOf(nodes, cellsOf);
  yield csvLine(['Identity', 'Entity Type', 'Label', 'Latitude', 'Longitude', ...columns]);
  for (const node of nodes) {
    const cells = new Map(cellsOf(node).map(({ column, value }) => [column, value]));
    yield placedLine(
      [node.id, i2Types[node.kind].name, node.label],
      node.place,
      columns.map((column) => cells.get(column) ?? ''),
    );
  }
}

export function* i2Links({ nodes, edges }: Material): Generator<string> {
  const types = new Map(nodes.map(({ id, kind }) => [id, i2Types[kind].name]));
  yield csvLine([
    ...['Link Identity', 'From Identity', 'From Type', 'To Identity', 'To Type', 'Link Type', 'Label'],
    ...['Direction', 'Start', 'End', 'Source Reference', 'Grade'],
  ]);
  for (const { id, from, to, kind, label, since, until, source, grade } of edges) {
    yield csvLine([
      ...[id, from, types.get(from) ?? '', to, types.get(to) ?? '', i2Link(kind), label],
      ...['From to', since ?? '', until ?? '', source, grade ?? ''],
    ]);
  }
}
