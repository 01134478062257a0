import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvLines } from './csv.ts';
import { firmColumns, firmRecords, firmRow } from './firm-register.ts';
import { type PersonRegisterOptions, personColumns, personRecords, personRow } from './person-register.ts';

/** Lines in pieces of about 64 kB: one write for each line would be slow. */
function* inPieces(lines: Iterable<string>): Generator<string, void, undefined> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

/** Writes rows as they are made, no faster than the disk takes them. */
const writeLines = (path: string, lines: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(inPieces(lines)), createWriteStream(path));

/** Writes `persons.csv` with the truth in its last columns. Throws what the file system throws. */
export async function writePersons(folder: string, options: PersonRegisterOptions): Promise<string> {
  const path = join(folder, 'persons.csv');
  await writeLines(path, csvLines({ columns: personColumns, rows: personRecords(options), fieldsOf: personRow }));
  return path;
}

/** Writes `firms.csv` with the truth in its last columns. Throws what the file system throws. */
export async function writeFirms(folder: string, options: { seed: number; records: number }): Promise<string> {
  const path = join(folder, 'firms.csv');
  await writeLines(path, csvLines({ columns: firmColumns, rows: firmRecords(options), fieldsOf: firmRow }));
  return path;
}
