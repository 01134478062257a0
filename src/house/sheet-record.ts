import { faultAt, type SheetItem, type SheetLimits, sheetReason } from './sheet-fault.ts';

/** One physical line without its ending. Of an overlong line the text is gone. */
export interface PhysicalLine {
  readonly line: number;
  readonly text: string;
  readonly overlong?: true;
}

export const delimiters = [';', '\t', '|', ','] as const;
export type Delimiter = (typeof delimiters)[number];

/** A quoted cell that spans more physical lines than this is a quote that someone forgot to close. */
const quotedLines = 200;

/** A physical line longer than this is no row of a table; its text is dropped while it streams by. */
const lineChars = 1024 * 1024;

/** Cuts text that arrives in pieces into physical lines. CRLF, LF and CR all end a line. */
export class LineCutter {
  #line = 1;
  #rest = '';
  #overlong = false;
  #afterReturn = false;

  push(piece: string): PhysicalLine[] {
    const lines: PhysicalLine[] = [];
    // A CR at the end of a piece has ended its line; an LF that opens the next piece belongs to it.
    let start = this.#afterReturn && piece.startsWith('\n') ? 1 : 0;
    if (piece !== '') this.#afterReturn = piece.endsWith('\r');
    const ending = /\r\n|\n|\r/g;
    ending.lastIndex = start;
    for (let found = ending.exec(piece); found !== null; found = ending.exec(piece)) {
      this.#keep(piece.slice(start, found.index));
      lines.push(this.#cut());
      start = ending.lastIndex;
    }
    this.#keep(piece.slice(start));
    return lines;
  }

  end(): PhysicalLine[] {
    return this.#rest === '' && !this.#overlong ? [] : [this.#cut()];
  }

  #keep(text: string): void {
    if (this.#overlong) return;
    this.#rest += text;
    if (this.#rest.length <= lineChars) return;
    this.#overlong = true;
    this.#rest = '';
  }

  #cut(): PhysicalLine {
    const line = { line: this.#line, text: this.#rest };
    const cut: PhysicalLine = this.#overlong ? { ...line, overlong: true } : line;
    this.#line += 1;
    this.#rest = '';
    this.#overlong = false;
    return cut;
  }
}

/**
 * The delimiter that the first line with text uses most, outside quotes. On a tie the order of `delimiters`
 * decides: the semicolon of a Dutch spreadsheet first, the comma, which also stands in prose, last.
 */
export function delimiterOf(sample: string): Delimiter {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let cellStart = true;
  for (const char of sample.trimStart()) {
    if (char === '"' && (quoted || cellStart)) quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) break;
    const count = quoted ? undefined : counts.get(char);
    if (count !== undefined) counts.set(char, count + 1);
    // Inside a doubled quote the second one opens the cell again.
    cellStart = count !== undefined || char === '"';
  }
  return delimiters.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best));
}

/**
 * The records of a CSV file (RFC 4180) from its physical lines. A quote inside an unquoted cell is plain text,
 * as every spreadsheet reads it. A quote that does not close, or closes before the cell ends, is one fault on
 * the line where it opened; reading goes on at the physical line after it, from lines that were kept meanwhile.
 * Text that stood inside such a quote is then read as rows of its own, so a person should look at a file
 * with this fault before its rows are used.
 */
export class RecordReader {
  readonly #delimiter: Delimiter;
  readonly #limits: SheetLimits;
  #start = 0;
  #cells: string[] = [];
  #width = 0;
  /** The quoted cell that is open: where it opened, its raw text so far, and the lines read after it opened. */
  #quote: { readonly line: number; readonly column: number; text: string; readonly after: PhysicalLine[] } | undefined;
  #tooLong: number | undefined;

  constructor(delimiter: Delimiter, limits: SheetLimits) {
    this.#delimiter = delimiter;
    this.#limits = limits;
  }

  /** Puts what the line makes whole behind `items`. */
  push(line: PhysicalLine, items: SheetItem[]): void {
    if (this.#quote === undefined && !line.overlong && line.text.trim() === '') return;
    // Lines to read stand in reverse, so that taking one is cheap.
    const waiting = [line];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const state = this.#read(next);
      if (state === 'open') continue;
      if (state === 'broken') waiting.push(...this.#giveUp(items));
      else if (next.overlong) items.push(faultAt(next.line, sheetReason.lineTooLong));
      else this.#finish(items);
    }
  }

  end(items: SheetItem[]): void {
    while (this.#quote !== undefined) {
      for (const line of this.#giveUp(items).reverse()) this.push(line, items);
    }
  }

  #read(line: PhysicalLine): 'whole' | 'open' | 'broken' {
    if (this.#quote !== undefined) {
      this.#quote.after.push(line);
      if (line.overlong) return 'broken';
    } else {
      this.#start = line.line;
      this.#cells = [];
      this.#width = 0;
      this.#tooLong = undefined;
      if (line.overlong) return 'whole';
    }
    const { text } = line;
    let at = 0;
    for (;;) {
      if (this.#quote === undefined && text.startsWith('"', at)) {
        this.#quote = { line: line.line, column: this.#width + 1, text: '', after: [] };
        at += 1;
      }
      if (this.#quote === undefined) {
        const end = text.indexOf(this.#delimiter, at);
        this.#cell(end < 0 ? text.slice(at) : text.slice(at, end));
        if (end < 0) return 'whole';
        at = end + 1;
        continue;
      }
      const close = closingQuote(text, at);
      this.#quote.text += close < 0 ? `${text.slice(at)}\n` : text.slice(at, close);
      if (close < 0) return this.#overrun() ? 'broken' : 'open';
      if (close + 1 < text.length && !text.startsWith(this.#delimiter, close + 1)) return 'broken';
      this.#cell(this.#quote.text.replaceAll('""', '"'));
      this.#quote = undefined;
      if (close + 1 === text.length) return 'whole';
      at = close + 2;
    }
  }

  #overrun(): boolean {
    if (this.#quote === undefined) return false;
    return this.#quote.text.length > this.#limits.cellChars || this.#quote.after.length >= quotedLines - 1;
  }

  #cell(text: string): void {
    this.#width += 1;
    if (text.length > this.#limits.cellChars) this.#tooLong ??= this.#width;
    // Past the limit the row is a fault; its cells are counted and not kept.
    else if (this.#width <= this.#limits.columns || text !== '') this.#cells.push(text);
    if (this.#cells.length > this.#limits.columns) this.#cells.length = this.#limits.columns + 1;
  }

  #finish(items: SheetItem[]): void {
    const { columns, cellChars } = this.#limits;
    if (this.#tooLong !== undefined) {
      items.push(faultAt(this.#start, sheetReason.cellTooLong(cellChars), this.#tooLong));
    } else if (this.#cells.length > columns) {
      items.push(faultAt(this.#start, sheetReason.tooManyColumns(columns)));
    } else items.push({ kind: 'row', line: this.#start, cells: this.#cells });
  }

  /** Reports the open quote and hands back, last first, the lines that were read after it opened. */
  #giveUp(items: SheetItem[]): PhysicalLine[] {
    const quote = this.#quote;
    this.#quote = undefined;
    if (quote === undefined) return [];
    items.push(faultAt(quote.line, sheetReason.quoteOpen, quote.column));
    return quote.after.reverse();
  }
}

/** Where the quote stands that ends the cell, or -1; a doubled quote is text. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.startsWith('"', at + 1)) at = text.indexOf('"', at + 2);
  return at;
}
