import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import {
  bindMapping,
  columnsOf,
  type Mapping,
  type MappingFault,
  mappingFaults,
  plain,
} from '../steps/entities/mapping.ts';
import { registerReason } from './register-fault.ts';
import type { RegisterFile, RegisterItem } from './register-load.node.ts';
import { readSheet, readSheetPieces, SheetError, type SheetLimits, sheetLimits } from './sheet.node.ts';

/** Whole registers: larger than what people type in, and still bounded. */
export const registerLimits: SheetLimits = { ...sheetLimits, fileBytes: 16 * 2 ** 30, rows: 60_000_000 };

/** SHA-256 of a file and its size, read as a stream. */
export async function digestOf(path: string): Promise<{ readonly fileDigest: string; readonly fileBytes: number }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { fileDigest: hash.digest('hex'), fileBytes: (await stat(path)).size };
}

/** The heading of a table. Throws SheetError. */
export async function headingOf(path: string): Promise<readonly string[]> {
  const items = readSheet(path, registerLimits);
  try {
    const first = await items.next();
    if (first.done === true || first.value.kind === 'fault') throw new SheetError(noHeading);
    return first.value.cells;
  } catch (fault) {
    // A register may be more than a table.
    const isNone = fault instanceof SheetError && fault.code === registerReason.unknownFormat.code;
    throw isNone ? new SheetError(registerReason.unknownFormat, { cause: fault }) : fault;
  } finally {
    await items.return(undefined);
  }
}

const noHeading = {
  code: 'no-heading',
  reason: { nl: 'Het bestand begint niet met een kop.', en: 'The file does not begin with a heading.' },
};

/** A CSV or XLSX file read under a mapping, or what is wrong with the mapping. Throws SheetError for the file as a whole. */
export async function tableFile(
  path: string,
  mapping: Mapping,
): Promise<{ readonly file: RegisterFile } | { readonly faults: readonly MappingFault[] }> {
  const heading = await headingOf(path);
  const faults = mappingFaults(mapping, heading);
  if (faults.length > 0) return { faults };
  const used = new Set(columnsOf(mapping).map(plain));
  const bound = bindMapping(mapping, heading);
  return {
    file: {
      format: 'table',
      ...(await digestOf(path)),
      merges: false,
      leftOut: heading.filter((name) => !used.has(plain(name))),
      reading: JSON.stringify(mapping),
      pieces: () => rowsOf(path, bound.recordsOf),
    },
  };
}

async function* rowsOf(
  path: string,
  recordsOf: (cells: readonly string[]) => ReturnType<ReturnType<typeof bindMapping>['recordsOf']>,
): AsyncGenerator<readonly RegisterItem[]> {
  let isHeading = true;
  for await (const rows of readSheetPieces(path, registerLimits)) {
    const items: RegisterItem[] = [];
    for (const row of rows) {
      if (isHeading) {
        isHeading = false;
        continue;
      }
      const { line } = row;
      if (row.kind === 'fault') {
        items.push({ kind: 'fault', line, code: row.code, reason: row.reason });
        continue;
      }
      const records = recordsOf(row.cells);
      if (records.length === 0) items.push({ kind: 'fault', line, ...nothingIn });
      for (const record of records) items.push({ kind: 'record', line, record });
    }
    yield items;
  }
}

export const nothingIn = {
  code: 'no-id',
  reason: {
    nl: 'In deze rij ontbreekt het nummer waaronder de bron het kent, of geen voorwaarde van de indeling past.',
    en: 'This row lacks the id by which the source knows it, or meets no condition of the mapping.',
  },
};
