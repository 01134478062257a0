import { cellsOf, columnsOf, edgeCells, type Material } from './material.ts';
import { degreesOf, type Place } from './place.ts';

/**
 * A line of RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe, and so does one that looks
 * as if it had got one, so that who takes one away has the text again. What could be taken for a separator anywhere in
 * Europe stands in quotes.
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(text: string): string {
  const harmless = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(text) ? `'${text}` : text;
  return /["\r\n\t;,|]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Coordinates are numbers, and a longitude may well begin with a minus: no formula guard for these. */
export function placedLine(first: readonly string[], place: Place | undefined, rest: readonly string[]): string {
  const point = degreesOf(place);
  const numbers = point ? [String(point.latitude), String(point.longitude)] : ['', ''];
  return `${[...first.map(csvCell), ...numbers, ...rest.map(csvCell)].join(',')}\r\n`;
}

export function* nodeCsv({ nodes }: Material): Generator<string> {
  const columns = columnsOf(nodes, cellsOf);
  yield csvLine(['id', 'kind', 'label', 'latitude', 'longitude', ...columns]);
  for (const node of nodes) {
    const cells = new Map(cellsOf(node).map(({ column, value }) => [column, value]));
    const rest = columns.map((column) => cells.get(column) ?? '');
    yield placedLine([node.id, node.kind, node.label], node.place, rest);
  }
}

export function* edgeCsv({ edges }: Material): Generator<string> {
  const columns = ['since', 'until', 'source', 'grade'];
  yield csvLine(['id', 'from', 'to', 'kind', 'label', ...columns]);
  for (const edge of edges) {
    const cells = new Map(edgeCells(edge).map(({ column, value }) => [column, value]));
    yield csvLine([
      ...[edge.id, edge.from, edge.to, edge.kind, edge.label],
      ...columns.map((column) => cells.get(column) ?? ''),
    ]);
  }
}
