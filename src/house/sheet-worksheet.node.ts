import { type NumberKind, serialText } from './sheet-date.ts';
import {
  faultAt,
  SheetError,
  type SheetFault,
  type SheetItem,
  type SheetLimits,
  type SheetReason,
  sheetReason,
} from './sheet-fault.ts';
import type { XmlAttributes, XmlListener } from './sheet-xml.node.ts';

export interface Workbook {
  readonly strings: readonly string[];
  /** What a number stands for, by the index of the cell style. */
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
  readonly limits: SheetLimits;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly kind: NumberKind;
  value: string;
}

/** Cells that take their value from one formula elsewhere. Rows and columns are 1-based and included. */
interface Spill {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;
const spillLimit = 10_000;

/**
 * Gathers the rows of a worksheet part (ECMA-376 part 1, 18.3). A row with a formula is a fault: the value that
 * stands beside a formula is whatever the writer of the file put there, and we do not evaluate.
 */
export class WorksheetReader implements XmlListener {
  readonly #book: Workbook;
  #items: SheetItem[] = [];
  #line = 0;
  #column = 0;
  #cells: string[] = [];
  #cell: Cell | undefined;
  #fault: SheetFault | undefined;
  #spills: Spill[] = [];

  constructor(book: Workbook) {
    this.#book = book;
  }

  /** The rows gathered since the last call. */
  take(): readonly SheetItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  open(name: string, attributes: XmlAttributes, parent: string): void {
    const { r: number, ref } = attributes;
    if (name === 'row' && parent === 'sheetData') this.#openRow(number);
    else if (name === 'c' && parent === 'row') this.#openCell(attributes);
    else if (name === 'f' && parent === 'c') this.#formula(ref);
  }

  text(text: string, element: string, parent: string): void {
    const cell = this.#cell;
    if (cell === undefined) return;
    const wanted =
      cell.type === 'inlineStr'
        ? element === 't' && (parent === 'is' || parent === 'r')
        : element === 'v' && parent === 'c';
    // What goes over the limit is refused when the cell closes; it need not be kept.
    if (wanted && cell.value.length <= this.#book.limits.cellChars) cell.value += text;
  }

  close(name: string, parent: string): void {
    if (name === 'c' && parent === 'row' && this.#cell !== undefined) {
      this.#closeCell(this.#cell);
      this.#cell = undefined;
    } else if (name === 'row' && parent === 'sheetData') {
      this.#items.push(this.#fault ?? { kind: 'row', line: this.#line, cells: this.#cells });
    }
  }

  #openRow(number: string | undefined): void {
    const line = number === undefined ? this.#line + 1 : Number(number);
    if (!Number.isInteger(line) || line <= this.#line || line > lastRow) {
      throw new SheetError(sheetReason.xlsxBroken, { line: this.#line });
    }
    this.#line = line;
    this.#column = 0;
    this.#cells = [];
    this.#fault = undefined;
    this.#spills = this.#spills.filter(({ bottom }) => bottom >= line);
  }

  #openCell({ r: reference, t: type = 'n', s: style = '0' }: XmlAttributes): void {
    const place = reference === undefined ? undefined : placeOf(reference);
    const column = reference === undefined ? this.#column + 1 : (place?.column ?? 0);
    const elsewhere = place !== undefined && place.row !== this.#line;
    if (column <= this.#column || column > lastColumn || elsewhere) {
      this.#refuse(sheetReason.cellBroken, this.#column + 1);
      return;
    }
    this.#column = column;
    this.#cell = { column, type, kind: this.#book.kinds[Number(style)] ?? 'number', value: '' };
  }

  #formula(reference: string | undefined): void {
    this.#refuse(sheetReason.formula, this.#column);
    if (reference === undefined) return;
    // The other cells of an array formula have a value and no formula of their own.
    const [from = '', to = from] = reference.split(':');
    const start = placeOf(from);
    const end = placeOf(to);
    if (start === undefined || end === undefined || this.#spills.length >= spillLimit) {
      throw new SheetError(sheetReason.xlsxBroken, { line: this.#line });
    }
    this.#spills.push({ left: start.column, right: end.column, bottom: end.row });
  }

  #closeCell(cell: Cell): void {
    const { columns, cellChars } = this.#book.limits;
    const text = this.#textOf(cell);
    if (text === '') return;
    if (typeof text !== 'string') this.#refuse(text, cell.column);
    else if (text.length > cellChars) this.#refuse(sheetReason.cellTooLong(cellChars), cell.column);
    else if (cell.column > columns) this.#refuse(sheetReason.tooManyColumns(columns), cell.column);
    else if (this.#spills.some(({ left, right }) => left <= cell.column && cell.column <= right)) {
      this.#refuse(sheetReason.formula, cell.column);
    } else {
      while (this.#cells.length < cell.column - 1) this.#cells.push('');
      this.#cells.push(text);
    }
  }

  /** The text of a cell, or why it has none. A truth value is `true` or `false`. */
  #textOf({ type, kind, value }: Cell): string | SheetReason {
    switch (type) {
      case 'inlineStr':
      case 'str':
        return unescaped(value);
      case 's': {
        const text = /^\s*\d+\s*$/.test(value) ? this.#book.strings[Number(value)] : undefined;
        return value === '' ? '' : text === undefined ? sheetReason.cellBroken : unescaped(text);
      }
      case 'n':
        return value.trim() === '' ? '' : numberText(value.trim(), kind, this.#book.from1904);
      case 'b':
        return { '': '', '0': 'false', '1': 'true' }[value.trim()] ?? sheetReason.cellBroken;
      case 'd':
        return value.trim().replace(/^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?Z?$/, '$1');
      case 'e':
        return sheetReason.errorValue;
      default:
        return sheetReason.cellBroken;
    }
  }

  /** The first reason in a row is the one that is told. */
  #refuse(why: SheetReason, column: number): void {
    this.#fault ??= faultAt(this.#line, why, column);
  }
}

function placeOf(reference: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(digits) };
}

/** A number with a point, at most 15 digits: what the spreadsheet itself can hold and show. */
function numberText(value: string, kind: NumberKind, from1904: boolean): string | SheetReason {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value)) return sheetReason.cellBroken;
  const number = Number(value);
  if (kind !== 'number') return serialText(number, kind, from1904) ?? sheetReason.dateRange;
  if (Math.abs(number) >= 1e15) return sheetReason.numberDigits;
  return String(Number(number.toPrecision(15)));
}

/** Characters that XML cannot hold are written as `_x000D_`, an underscore before such a code as `_x005F_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
