import type { Bilingual } from '../core/bilingual.ts';

export interface SheetRow {
  /** 1-based, as a person sees it in the editor: the physical line (CSV) or the row number (XLSX). */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that cannot be read. The rows after it still come. `column` is 1-based. */
export type SheetFault = {
  readonly kind: 'fault';
  readonly line: number;
  readonly column?: number;
  readonly code: string;
  readonly reason: Bilingual;
};

export type SheetItem = ({ readonly kind: 'row' } & SheetRow) | SheetFault;

export interface SheetLimits {
  /** Bytes on disk. */
  readonly fileBytes: number;
  /** Unpacked bytes of a workbook in total, declared and counted; shared strings and styles get a quarter. */
  readonly unpackedBytes: number;
  /** Unpacked against packed bytes of one part, from 1 MiB unpacked on. */
  readonly unpackRatio: number;
  /** Rows under the heading, faults included. */
  readonly rows: number;
  readonly columns: number;
  /** UTF-16 code units in one cell. */
  readonly cellChars: number;
}

/** A cell of 32 767 characters is what a spreadsheet program itself can hold. */
export const sheetLimits: SheetLimits = {
  fileBytes: 64 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  unpackRatio: 200,
  rows: 200_000,
  columns: 256,
  cellChars: 32_767,
};

export interface SheetReason {
  readonly code: string;
  readonly reason: Bilingual;
}

/** The whole file is refused. Rows that came before this error must not be kept. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
  readonly code: string;
  readonly reason: Bilingual;
  declare readonly line?: number;
  declare readonly entry?: string;

  constructor(
    why: SheetReason,
    where: { readonly line?: number; readonly entry?: string; readonly cause?: unknown } = {},
  ) {
    super(why.reason.en, 'cause' in where ? { cause: where.cause } : undefined);
    this.code = why.code;
    this.reason = why.reason;
    if (where.line !== undefined) this.line = where.line;
    if (where.entry !== undefined) this.entry = where.entry;
  }
}

export function faultAt(line: number, why: SheetReason, column?: number): SheetFault {
  return { kind: 'fault', line, ...(column === undefined ? {} : { column }), ...why };
}

function said(code: string, nl: string, en: string): SheetReason {
  return { code, reason: { nl, en } };
}

/** Every reason for refusing a file or a row, with what to do next. */
export const sheetReason = {
  notAFile: said(
    'not-a-file',
    'Dit is geen bestand dat te lezen is. Kies een CSV- of XLSX-bestand.',
    'This is not a file that can be read. Choose a CSV or XLSX file.',
  ),
  empty: said(
    'empty',
    'Het bestand is leeg. Zet op de eerste regel de namen van de kolommen.',
    'The file is empty. Put the names of the columns on the first line.',
  ),
  tooBig: (mebibytes: number) =>
    said(
      'too-big',
      `Het bestand is te groot. Het mag ${mebibytes} MiB zijn. Maak er meer bestanden van.`,
      `The file is too big. It may be ${mebibytes} MiB. Split it into more files.`,
    ),
  oldOffice: said(
    'old-office',
    'Dit is een oud Excel-bestand (.xls) of een bestand met een wachtwoord. Haal het wachtwoord weg en sla het op als .xlsx.',
    'This is an old Excel file (.xls) or a file with a password. Remove the password and save it as .xlsx.',
  ),
  unknownFormat: said(
    'unknown-format',
    'Dit is geen CSV- en geen XLSX-bestand. Open het in een spreadsheet en sla het op als .xlsx.',
    'This is not a CSV and not an XLSX file. Open it in a spreadsheet and save it as .xlsx.',
  ),
  encoding: said(
    'encoding',
    'De letters in het bestand zijn beschadigd. Sla het opnieuw op als CSV UTF-8 of als .xlsx.',
    'The characters in the file are damaged. Save it again as CSV UTF-8 or as .xlsx.',
  ),
  tooManyRows: (rows: number) =>
    said(
      'too-many-rows',
      `Het bestand heeft meer dan ${rows} rijen. Maak er meer bestanden van.`,
      `The file has more than ${rows} rows. Split it into more files.`,
    ),
  tooManyLines: (lines: number) =>
    said(
      'too-many-lines',
      `Het bestand heeft meer dan ${lines} regels. Haal de lege regels weg.`,
      `The file has more than ${lines} lines. Remove the empty lines.`,
    ),
  cellsCount: (found: number, expected: number) =>
    said(
      'cells-count',
      `Deze rij heeft ${found} cellen, de kop heeft er ${expected}. Zet tekst met een scheidingsteken tussen aanhalingstekens.`,
      `This row has ${found} cells, the heading has ${expected}. Put text that contains a delimiter between quotes.`,
    ),
  tooManyColumns: (columns: number) =>
    said(
      'too-many-columns',
      `Deze rij heeft meer dan ${columns} kolommen. Haal de kolommen weg die niet nodig zijn.`,
      `This row has more than ${columns} columns. Remove the columns that are not needed.`,
    ),
  cellTooLong: (chars: number) =>
    said(
      'cell-too-long',
      `Een cel in deze rij heeft meer dan ${chars} tekens. Maak de tekst korter.`,
      `A cell in this row has more than ${chars} characters. Shorten the text.`,
    ),
  lineTooLong: said(
    'line-too-long',
    'Deze regel is te lang om een rij te zijn. Controleer of de regels goed eindigen.',
    'This line is too long to be a row. Check that the lines end well.',
  ),
  quoteOpen: said(
    'quote-open',
    'Op deze regel begint een aanhalingsteken dat niet goed sluit. Sluit het, of haal het weg.',
    'A quote that starts on this line does not close well. Close it, or remove it.',
  ),
  formula: said(
    'formula',
    'Deze rij heeft een formule. Kopieer de cellen en plak ze als waarden.',
    'This row has a formula. Copy the cells and paste them as values.',
  ),
  errorValue: said(
    'error-value',
    'Deze rij heeft een cel met een fout uit de spreadsheet. Vul de juiste waarde in.',
    'This row has a cell with a spreadsheet error. Fill in the right value.',
  ),
  numberDigits: said(
    'number-digits',
    'Een getal in deze rij heeft meer dan 15 cijfers. De spreadsheet heeft de laatste cijfers veranderd. Zet de kolom op Tekst en vul het getal opnieuw in.',
    'A number in this row has more than 15 digits. The spreadsheet changed the last digits. Set the column to Text and fill in the number again.',
  ),
  dateRange: said(
    'date-range',
    'Een datum in deze rij bestaat niet. Vul de datum opnieuw in.',
    'A date in this row does not exist. Fill in the date again.',
  ),
  cellBroken: said(
    'cell-broken',
    'Een cel in deze rij is beschadigd. Vul de cel opnieuw in en sla het bestand opnieuw op.',
    'A cell in this row is damaged. Fill in the cell again and save the file again.',
  ),
  xlsxBroken: said(
    'xlsx-broken',
    'Het XLSX-bestand is beschadigd of niet compleet. Open het in een spreadsheet en sla het opnieuw op.',
    'The XLSX file is damaged or incomplete. Open it in a spreadsheet and save it again.',
  ),
  xlsxEncrypted: said(
    'xlsx-encrypted',
    'Het bestand heeft een wachtwoord. Haal het wachtwoord weg en sla het opnieuw op.',
    'The file has a password. Remove the password and save it again.',
  ),
  xlsxNoSheet: said(
    'xlsx-no-sheet',
    'Het bestand heeft geen zichtbaar werkblad. Maak het werkblad zichtbaar en sla het opnieuw op.',
    'The file has no visible worksheet. Make the worksheet visible and save it again.',
  ),
  xlsxDoctype: said(
    'xlsx-doctype',
    'Het bestand bevat XML die een spreadsheet nooit maakt. Het is niet gelezen. Vraag de afzender om een nieuw bestand.',
    'The file holds XML that no spreadsheet makes. It was not read. Ask the sender for a new file.',
  ),
  xlsxTooMuch: said(
    'xlsx-too-much',
    'Het bestand wordt uitgepakt veel te groot. Het is niet gelezen. Kopieer de tabel naar een nieuw bestand.',
    'The file becomes far too big when unpacked. It was not read. Copy the table to a new file.',
  ),
} as const;
