import { type FileHandle, open, stat } from 'node:fs/promises';
import { headOf } from './sheet-bytes.node.ts';
import { csvItems } from './sheet-csv.node.ts';
import { faultAt, SheetError, type SheetItem, type SheetLimits, sheetLimits, sheetReason } from './sheet-fault.ts';
import { xlsxItems } from './sheet-xlsx.node.ts';

export type { SheetFault, SheetItem, SheetLimits, SheetRow } from './sheet-fault.ts';
export { SheetError, sheetLimits } from './sheet-fault.ts';

/**
 * The rows of a CSV or XLSX file in order, the heading first, in bounded memory. What a file is, its bytes tell:
 * its name is not looked at. Every row has as many cells as the heading. Rows without any text are skipped. A row
 * that cannot be read is a fault in its place. Throws SheetError when the file as a whole is refused, which can be
 * after rows have come; the caller then keeps none of them.
 */
export async function* readSheet(path: string, limits: SheetLimits = sheetLimits): AsyncGenerator<SheetItem> {
  const { file, size } = await openFile(path);
  try {
    if (size === 0) throw new SheetError(sheetReason.empty);
    if (size > limits.fileBytes) {
      throw new SheetError(sheetReason.tooBig(Math.floor(limits.fileBytes / 2 ** 20)));
    }
    const format = await formatOf(file);
    // A worksheet does not write the empty cells at the end of a row, so only there a short row is whole.
    if (format === 'csv') yield* fitted(csvItems(file, limits), limits, 'exact');
    else yield* fitted(xlsxItems(file, size, limits), limits, 'padded');
  } finally {
    await file.close();
  }
}

export async function openFile(path: string): Promise<{ readonly file: FileHandle; readonly size: number }> {
  try {
    // Looked at before it is opened, for opening a pipe would wait for its writer.
    if (!(await stat(path)).isFile()) throw new SheetError(sheetReason.notAFile);
    const file = await open(path);
    return { file, size: (await file.stat()).size };
  } catch (cause) {
    throw cause instanceof SheetError ? cause : new SheetError(sheetReason.notAFile, { cause });
  }
}

export async function formatOf(file: FileHandle): Promise<'csv' | 'xlsx'> {
  const magic = (await headOf(file, 4)).toString('hex');
  if (magic === 'd0cf11e0') throw new SheetError(sheetReason.oldOffice);
  // The second is the archive without any part.
  return magic === '504b0304' || magic === '504b0506' ? 'xlsx' : 'csv';
}

/** Skips empty rows, counts, and fits each row to the heading. A fault before any heading refuses the file. */
async function* fitted(
  items: AsyncGenerator<SheetItem>,
  limits: SheetLimits,
  fit: 'exact' | 'padded',
): AsyncGenerator<SheetItem> {
  let width: number | undefined;
  let rows = 0;
  for await (const item of items) {
    if (item.kind === 'row' && item.cells.every((cell) => cell.trim() === '')) continue;
    if (width === undefined) {
      if (item.kind === 'fault') throw new SheetError(item, { line: item.line });
      const cells = trimmed(item.cells);
      width = cells.length;
      yield { ...item, cells };
      continue;
    }
    rows += 1;
    if (rows > limits.rows) throw new SheetError(sheetReason.tooManyRows(limits.rows), { line: item.line });
    yield item.kind === 'fault' ? item : fittedRow(item, width, fit);
  }
  if (width === undefined) throw new SheetError(sheetReason.empty);
}

function fittedRow(item: SheetItem & { readonly kind: 'row' }, width: number, fit: 'exact' | 'padded'): SheetItem {
  const filled = trimmed(item.cells).length;
  const found = filled > width ? filled : item.cells.length;
  if (filled > width || (fit === 'exact' && found < width)) {
    return faultAt(item.line, sheetReason.cellsCount(found, width));
  }
  return { ...item, cells: Array.from({ length: width }, (_, index) => item.cells[index] ?? '') };
}

/** The cells without the empty ones at the end. */
export function trimmed(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/**
 * A cell for our own CSV exports, quoted where needed for a `;`, `,` or tab between cells. A spreadsheet runs
 * text that begins as a formula, also text that came from a reporter; an apostrophe makes it text.
 */
export function writeCsvCell(text: string): string {
  if (plainCell.test(text)) return text;
  const harmless = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text;
  return /["\r\n\t;,|]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Nothing to quote and no formula: most cells, and one look is quicker than three. */
const plainCell = /^[0-9A-Za-z][0-9A-Za-z._-]*$/;
