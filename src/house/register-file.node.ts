import { guessMapping, type Mapping, type MappingFault } from '../steps/entities/mapping.ts';
import { formOf } from './register-form.node.ts';
import { jsonPieces } from './register-json.node.ts';
import type { RegisterFile } from './register-load.node.ts';
import { firstObjects, membersOf, objectsFile } from './register-objects.node.ts';
import { parquetColumns, parquetPieces } from './register-parquet.node.ts';
import { bodsReading, ftmReading, type StatementsReading } from './register-statements.node.ts';
import { digestOf, headingOf, tableFile } from './register-table.node.ts';

/** A file that can be read as a register, and how. */
export interface OpenedRegister {
  readonly file: RegisterFile;
  /** Absent when the file itself says what everything is. */
  readonly mapping?: Mapping;
  readonly isGuessed: boolean;
}

export type Opening =
  | { readonly opened: OpenedRegister }
  | { readonly faults: readonly MappingFault[]; readonly heading: readonly string[] }
  /** No mapping was given, and none could be guessed. */
  | { readonly unguessed: readonly string[] };

/** Opens a register of whatever kind. Bytes and content tell what it is; its name is not looked at. Throws SheetError. */
export async function openRegister(path: string, mapping?: Mapping): Promise<Opening> {
  switch (await formOf(path, { isMapped: mapping !== undefined })) {
    case 'table': {
      const heading = await headingOf(path);
      return mappedBy(mapping, heading, (one) => tableFile(path, one));
    }
    case 'json-lines':
      return openJson(path, mapping);
    case 'parquet':
      return openParquet(path, mapping);
    case 'ftm':
      return openStatements(path, ftmReading(path));
    case 'bods':
      return openStatements(path, bodsReading(path));
  }
}

async function mappedBy(
  given: Mapping | undefined,
  heading: readonly string[],
  open_: (mapping: Mapping) => ReturnType<typeof tableFile>,
): Promise<Opening> {
  const mapping = given ?? guessMapping(heading);
  if (!mapping) return { unguessed: heading };
  const made = await open_(mapping);
  return 'faults' in made
    ? { faults: made.faults, heading }
    : { opened: { file: made.file, mapping, isGuessed: given === undefined } };
}

async function openJson(path: string, mapping: Mapping | undefined): Promise<Opening> {
  const members = await membersOf(jsonPieces(path));
  const about = { format: 'json-lines', ...(await digestOf(path)) };
  return mappedBy(mapping, members, (one) =>
    objectsFile({ mapping: one, members, about, pieces: () => jsonPieces(path) }),
  );
}

async function openParquet(path: string, mapping: Mapping | undefined): Promise<Opening> {
  const columns = await parquetColumns(path);
  const members = [...new Set([...columns, ...(await membersOf(parquetPieces(path, firstObjects)))])];
  const about = { format: 'parquet', ...(await digestOf(path)) };
  return mappedBy(mapping, members, (one) =>
    objectsFile({ mapping: one, members, about, pieces: () => parquetPieces(path) }),
  );
}

async function openStatements(path: string, reading: StatementsReading): Promise<Opening> {
  const about = await digestOf(path);
  const file: RegisterFile = {
    ...{ format: reading.format, merges: reading.merges, reading: reading.reading, ...about },
    // Grows while the file is read.
    get leftOut() {
      return reading.leftOut;
    },
    pieces: () => reading.pieces(),
  };
  return { opened: { file, isGuessed: false } };
}
