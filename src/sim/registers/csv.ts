/** A field of RFC 4180: in quotes where it holds a comma, a quote or the end of a line. */
const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvLine = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\n`;

/** A whole file, line by line: the header and then each row. */
export function* csvLines<T>(options: {
  readonly columns: readonly string[];
  readonly rows: Iterable<T>;
  readonly fieldsOf: (row: T, place: number) => readonly string[];
}): Generator<string, void, undefined> {
  yield csvLine(options.columns);
  let place = 0;
  for (const row of options.rows) {
    yield csvLine(options.fieldsOf(row, place));
    place += 1;
  }
}
