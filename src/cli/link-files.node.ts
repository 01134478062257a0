import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { present } from '../core/assert.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { readSheet, SheetError, type SheetItem, type SheetLimits, sheetLimits } from '../house/sheet.node.ts';
import { openPlainSheet, type PlainSheet } from '../house/sheet-plain.node.ts';
import { type BoundPlan, bind, headingKey } from '../link/bind.ts';
import type { Plan } from '../link/plan.ts';
import { ByteIds } from '../link/record-ids.ts';
import { byteTableBuilder, type Table, tableBuilder } from '../link/table.ts';
import { cleanersWith } from '../link/word-cleaners.ts';
import { CommandFault } from './command.ts';
import { cleaners } from './link-plan.node.ts';

/** Larger than what is typed in by hand: whole registers. A row is never longer than a cell may be. */
export const sheetLimitsOfLink: SheetLimits = { ...sheetLimits, fileBytes: 16 * 2 ** 30, rows: 50_000_000 };
const idNames = ['id', 'record_id', 'rec_id', 'unique_id', 'nummer', 'recordnummer'];

export interface ReadFiles {
  readonly bound: BoundPlan;
  readonly table: Table;
  /** The same files under the same plan give the same. */
  readonly digest: string;
}

/** Reads one or two files into a table under the plan. Stops at the first thing that is not right, and says where. */
export async function readFiles(paths: readonly string[], about: Reading): Promise<ReadFiles> {
  return (await readPlain(paths, about)) ?? (await readSheets(paths, about));
}

export interface Reading {
  readonly plan: Plan;
  readonly id?: string;
  progress(rows: number): void;
  /** All rows are there; the distinct cells are cleaned now. */
  cleaning?(): void;
}

/**
 * Reads files by their bytes: one that is good CSV gets to the end. `undefined` at anything that is not, for `readSheets` to say
 * what it is.
 */
async function readPlain(paths: readonly string[], about: Reading): Promise<ReadFiles | undefined> {
  const sheets: PlainSheet[] = [];
  try {
    for (const path of paths) {
      const sheet = await openPlainSheet(path, sheetLimitsOfLink);
      if (!sheet) return undefined;
      sheets.push(sheet);
    }
    // The bytes of a cell are looked up without being read, so they must mean the same in both.
    if (new Set(sheets.map(({ encoding }) => encoding)).size > 1) return undefined;
    const headings = sheets.map(({ heading }) => heading);
    const bound = boundTo(about.plan, headings);
    const digest = digestOf(about.plan, headings);
    let rows = 0;
    const expected = sheets.reduce((sum, sheet) => sum + sheet.expected, 0);
    const decode = present(sheets[0], 'at least one file was named').decode;
    const ids = new ByteIds(decode, expected);
    const builder = byteTableBuilder(bound.columns, { registers: sheets.length, expected, decode });
    for (const [register, { heading, read }] of sheets.entries()) {
      const path = present(paths[register], 'every sheet has a path');
      const idAt = idColumn(heading, { path, id: about.id });
      ids.startRegister();
      let hasNul = false;
      const isRead = await read({
        bytes: (piece) => {
          digest.update(piece);
          hasNul ||= piece.includes(0);
        },
        rows: (cut, bytes) => {
          if (idAt === undefined) ids.addNumbers(cut.count);
          else if (!ids.addCells(cut, bytes, idAt)) return false;
          if (hasNul) return false;
          builder.addRows(register, cut, bytes);
          rows += cut.count;
          about.progress(rows);
          return true;
        },
      });
      if (!isRead || hasNul) return undefined;
    }
    about.cleaning?.();
    return { bound, table: builder.done(ids), digest: digest.digest('hex').slice(0, 24) };
  } finally {
    for (const sheet of sheets) await sheet.close();
  }
}

const digestOf = (plan: Plan, headings: readonly (readonly string[])[]) =>
  createHash('sha256').update(JSON.stringify([plan, headings]));

async function readSheets(paths: readonly string[], about: Reading): Promise<ReadFiles> {
  const files: OpenRows[] = [];
  try {
    for (const path of paths) files.push(await openRows(path, about.id));
    const headings = files.map(({ heading }) => heading);
    const bound = boundTo(about.plan, headings);
    const builder = tableBuilder(bound.columns, files.length);
    const digest = digestOf(about.plan, headings);
    let read = 0;
    for (const [register, { rows }] of files.entries())
      for await (const { id, cells } of rows) {
        builder.add(register, id, cells);
        digest.update(JSON.stringify(cells));
        read += 1;
        if (read % 5000 === 0) about.progress(read);
      }
    about.cleaning?.();
    return { bound, table: builder.done(), digest: digest.digest('hex').slice(0, 24) };
  } finally {
    for (const { close } of files) await close();
  }
}

export interface OpenRows {
  readonly heading: readonly string[];
  /** Each with an id of its own: that of the named column, or else its place. */
  readonly rows: AsyncGenerator<{ readonly id: string; readonly cells: readonly string[] }>;
  close(): Promise<void>;
}

/** A file that is read row by row. Throws a `CommandFault` at the first thing that is not right. */
export async function openRows(path: string, id: string | undefined): Promise<OpenRows> {
  const items = readSheet(path, sheetLimitsOfLink);
  // A generator that is not read to its end still holds its file.
  const close = async (): Promise<void> => {
    await items.return(undefined);
  };
  try {
    const heading = await headingOf(path, items);
    return { heading, rows: withIds(path, items, idColumn(heading, { path, id })), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function* withIds(path: string, items: AsyncGenerator<SheetItem>, idAt: number | undefined): OpenRows['rows'] {
  const seen = new Set<string>();
  for await (const item of guarded(path, items)) {
    const id = idAt === undefined ? String(seen.size + 1) : (item.cells[idAt] ?? '').trim();
    if (id === '' || seen.has(id)) throw fault(path, item.line, id === '' ? says.noId : says.idTwice);
    seen.add(id);
    yield { id, cells: item.cells };
  }
}

async function headingOf(path: string, items: AsyncGenerator<SheetItem>): Promise<string[]> {
  try {
    const first = await items.next();
    if (first.done === true || first.value.kind === 'fault') throw fault(path, 1, says.noHeading);
    return [...first.value.cells];
  } catch (cause) {
    throw sheetFault(path, cause);
  }
}

/** Rows only: a row that cannot be read stops the work, for a register with holes links wrongly. */
async function* guarded(
  path: string,
  items: AsyncGenerator<SheetItem>,
): AsyncGenerator<SheetItem & { readonly kind: 'row' }> {
  try {
    for await (const item of items) {
      if (item.kind === 'fault') throw fault(path, item.line, item.reason);
      if (item.cells.some((cell) => cell.includes('\0'))) throw fault(path, item.line, says.nul);
      yield item;
    }
  } catch (cause) {
    throw sheetFault(path, cause);
  }
}

export function boundTo(plan: Plan, headings: readonly (readonly string[])[]): BoundPlan {
  const bound = bind(plan, headings, cleanersWith(cleaners, plan));
  if ('good' in bound) return bound.good;
  const [why] = bound.faults;
  throw new CommandFault('usage', {
    what: { nl: 'Er ontbreekt een kolom.', en: 'A column is missing.' },
    ...(why ? { why } : {}),
    todo: {
      nl: 'Geef de kolom een van deze namen, of noem de kolom in een eigen plan.',
      en: 'Give the column one of these names, or name the column in a plan of your own.',
    },
  });
}

function idColumn(
  heading: readonly string[],
  { path, id }: { path: string; id: string | undefined },
): number | undefined {
  const keys = heading.map(headingKey);
  if (id === undefined) {
    const found = idNames.map((name) => keys.indexOf(name)).find((at) => at >= 0);
    return found;
  }
  const at = keys.indexOf(headingKey(id));
  if (at >= 0) return at;
  throw new CommandFault('usage', {
    what: { nl: `${basename(path)} heeft geen kolom "${id}".`, en: `${basename(path)} has no column "${id}".` },
    todo: { nl: `Kolommen: ${heading.join(', ')}.`, en: `Columns: ${heading.join(', ')}.` },
  });
}

const says = {
  noHeading: {
    nl: 'Op de eerste regel staan geen namen van kolommen.',
    en: 'The first line has no names of columns.',
  },
  nul: {
    nl: 'Op deze regel staat een NUL-byte: dat is geen tekst. Het bestand is beschadigd of half overgeschreven.',
    en: 'This row has a NUL byte, which is no text. The file is damaged or was half overwritten.',
  },
  noId: { nl: 'Deze regel heeft geen id.', en: 'This row has no id.' },
  idTwice: { nl: 'Dit id staat al op een eerdere regel.', en: 'This id is on an earlier row already.' },
  todo: {
    nl: 'Verbeter het bestand en begin opnieuw. Er is niets geschreven.',
    en: 'Correct the file and start again. Nothing was written.',
  },
} as const satisfies { readonly [name: string]: Bilingual };

const fault = (path: string, line: number, why: Bilingual): CommandFault =>
  new CommandFault('usage', {
    what: { nl: `${basename(path)}, regel ${line}, klopt niet.`, en: `${basename(path)}, line ${line}, is not right.` },
    why,
    todo: says.todo,
  });

function sheetFault(path: string, cause: unknown): unknown {
  if (!(cause instanceof SheetError)) return cause;
  const where: Bilingual =
    cause.line === undefined ? { nl: '', en: '' } : { nl: `, regel ${cause.line}`, en: `, line ${cause.line}` };
  return new CommandFault(
    'usage',
    {
      what: {
        nl: `${basename(path)}${where.nl} is niet te lezen.`,
        en: `${basename(path)}${where.en} cannot be read.`,
      },
      why: cause.reason,
      todo: says.todo,
    },
    cause,
  );
}
