import { type FileHandle, open, stat } from 'node:fs/promises';
import { headOf } from './sheet-bytes.node.ts';
import { csvPieces } from './sheet-csv.node.ts';
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
  for await (const items of readSheetPieces(path, limits)) yield* items;
}

/** The same, as many rows at a time as one piece of the file holds: for who reads millions. */
export async function* readSheetPieces(
  path: string,
  limits: SheetLimits = sheetLimits,
): AsyncGenerator<readonly SheetItem[]> {
  const { file, size } = await openFile(path);
  try {
    if (size === 0) throw new SheetError(sheetReason.empty);
    if (size > limits.fileBytes) {
      throw new SheetError(sheetReason.tooBig(Math.floor(limits.fileBytes / 2 ** 20)));
    }
    const format = await formatOf(file);
    // A worksheet does not write the empty cells at the end of a row, so only there a short row is whole.
    const fit = format === 'csv' ? 'exact' : 'padded';
    const fitter = new Fitter(limits, fit);
    for await (const items of format === 'csv' ? csvPieces(file, limits) : inPieces(xlsxItems(file, size, limits)))
      yield fitter.push(items);
    fitter.end();
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

/** Rows of a workbook that go together. */
const pieceRows = 256;

async function* inPieces(items: AsyncGenerator<SheetItem>): AsyncGenerator<readonly SheetItem[]> {
  let piece: SheetItem[] = [];
  for await (const item of items) {
    piece.push(item);
    if (piece.length < pieceRows) continue;
    yield piece;
    piece = [];
  }
  yield piece;
}

/** Skips empty rows, counts, and fits each row to the heading. A fault before any heading refuses the file. */
class Fitter {
  readonly #limits: SheetLimits;
  readonly #fit: 'exact' | 'padded';
  #width: number | undefined;
  #rows = 0;

  constructor(limits: SheetLimits, fit: 'exact' | 'padded') {
    this.#limits = limits;
    this.#fit = fit;
  }

  push(items: readonly SheetItem[]): readonly SheetItem[] {
    const fitted: SheetItem[] = [];
    for (const item of items) {
      if (item.kind === 'row' && item.cells.every(isBlank)) continue;
      if (this.#width === undefined) {
        if (item.kind === 'fault') throw new SheetError(item, { line: item.line });
        const cells = trimmed(item.cells);
        this.#width = cells.length;
        fitted.push({ ...item, cells });
        continue;
      }
      this.#rows += 1;
      if (this.#rows > this.#limits.rows)
        throw new SheetError(sheetReason.tooManyRows(this.#limits.rows), { line: item.line });
      fitted.push(item.kind === 'fault' ? item : fittedRow(item, this.#width, this.#fit));
    }
    return fitted;
  }

  end(): void {
    if (this.#width === undefined) throw new SheetError(sheetReason.empty);
  }
}

const isBlank = (cell: string): boolean => cell === '' || cell.trim() === '';

function fittedRow(item: SheetItem & { readonly kind: 'row' }, width: number, fit: 'exact' | 'padded'): SheetItem {
  if (item.cells.length === width) return item;
  const filled = trimmed(item.cells).length;
  const found = filled > width ? filled : item.cells.length;
  if (filled > width || (fit === 'exact' && found < width)) {
    return faultAt(item.line, sheetReason.cellsCount(found, width));
  }
  return { ...item, cells: Array.from({ length: width }, (_, index) => item.cells[index] ?? '') };
}

/** The cells without the empty ones at the end. */
export function trimmed(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1);
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

/** Nothing to quote and no formula: most cells, and one look is quicker than three. A number below zero calculates nothing. */
const plainCell = /^(?:[0-9A-Za-z][0-9A-Za-z._-]*|-\d+(?:\.\d+)?)$/;
