import { createHmac } from 'node:crypto';
import type { Bilingual } from '../core/bilingual.ts';
import { canonical } from '../core/canonical.ts';
import type { Refusal } from '../core/refusal.ts';
import { Corridor, type Who } from '../house/corridor.ts';
import { sha256 } from '../house/safe.node.ts';
import { readSheet, SheetError } from '../house/sheet.node.ts';
import { undone } from '../house/store-undone.ts';
import type { Task } from '../law/partnership.ts';
import {
  type Columns,
  columnsOf,
  fieldLabel,
  fieldOfRefusal,
  isSignalField,
  neededFields,
  type SignalField,
  signalRow,
} from '../steps/signals/import.ts';
import { CommandFault } from './command.ts';

export interface ImportOptions {
  readonly file: string;
  readonly corridor: Corridor;
  readonly who: Who;
  /** The standing task under which signals are recorded. */
  readonly task: Task;
  /** The user's own headings, as plain words. */
  readonly mapping?: ReadonlyMap<string, SignalField>;
  /** Does everything and keeps nothing. */
  readonly isTrial?: boolean;
  /** True once somebody wants it to stop. */
  isStopped?(): boolean;
  seen?(progress: { readonly rows: number; readonly of: number }): void;
}

/** A row that was not taken, in words for whoever has to mend the file. */
export interface RefusedRow {
  readonly line: number;
  /** 1-based. */
  readonly column?: number;
  readonly heading?: string;
  readonly code: string;
  readonly reason: Bilingual;
}

export interface ImportReport {
  readonly rows: number;
  readonly taken: number;
  /** Taken before, or twice in this file. */
  readonly alreadyThere: number;
  readonly refused: readonly RefusedRow[];
  readonly columns: { readonly [heading: string]: SignalField };
  readonly notTakenOver: readonly string[];
  /** Stopped before the last row; doing it again goes on where this ended. */
  readonly isWhole: boolean;
  /** The law or the profile says no to every row; nothing more was tried. */
  readonly lawSaysNo?: Refusal;
}

/** Commands under way at once: two commit groups, so that the next fills while one is written. */
const inFlight = 1_024;

/**
 * Takes the rows of a sheet in, each through the same door as a signal that is typed in. The whole file is
 * read once before the first row is taken: a file that is refused as a whole leaves nothing behind.
 */
export async function importSignals(options: ImportOptions): Promise<ImportReport> {
  const { columns, rows: of } = await survey(options);
  const run = new ImportRun(options, columns);
  const waiting = new Set<Promise<void>>();
  let isHeading = true;
  let isWhole = true;
  for await (const item of readSheet(options.file)) {
    if (isHeading) {
      isHeading = false;
      continue;
    }
    if (run.lawSaysNo || options.isStopped?.()) {
      isWhole = false;
      break;
    }
    if (item.kind === 'fault') run.unread(item);
    else {
      const taking = run.take(item.line, item.cells).finally(() => waiting.delete(taking));
      // Caught where it is waited for; until then it must not count as unhandled.
      taking.catch(() => undefined);
      waiting.add(taking);
      // One alone first: when the law says no, it says no to all of them.
      if (waiting.size >= (run.isUnderWay ? inFlight : 1)) await Promise.race(waiting);
    }
    if (run.rows % 256 === 0) options.seen?.({ rows: run.rows, of });
  }
  await Promise.all(waiting);
  return run.report(isWhole && !run.lawSaysNo);
}

async function survey({ file, mapping }: ImportOptions): Promise<{ columns: Columns; rows: number }> {
  let columns: Columns | undefined;
  let rows = 0;
  for await (const item of readSheet(file)) {
    if (columns) rows += 1;
    else if (item.kind === 'row') columns = columnsOf(item.cells, mapping);
  }
  const missing = neededFields.filter((field) => !columns?.places.has(field));
  if (columns && missing.length === 0) return { columns, rows };
  const names = (locale: 'nl' | 'en') => missing.map((field) => `"${fieldLabel(field)[locale]}"`).join(', ');
  const found = columns?.headings.join(' | ') ?? '';
  throw new CommandFault('usage', {
    what: { nl: `In dit bestand ontbreekt: ${names('nl')}.`, en: `This file lacks: ${names('en')}.` },
    why: { nl: `De kop is: ${found}`, en: `The heading is: ${found}` },
    todo: {
      nl: 'Zeg welke kolom het is met --map FILE, met daarin {"Uw kop": "text", "Uw andere kop": "receivedOn"}.',
      en: 'Say which column it is with --map FILE, that holds {"Your heading": "text", "Your other": "receivedOn"}.',
    },
  });
}

class ImportRun {
  readonly #options: ImportOptions;
  readonly #columns: Columns;
  readonly #corridor: Corridor;
  /** Follows from the node's signing key, whose signatures (Ed25519) are the same every time. */
  readonly #fingerprintKey: string;
  readonly #refused: RefusedRow[] = [];
  /** A trial leaves nothing behind by which the same row is known again. */
  readonly #tried = new Set<string>();
  #rows = 0;
  #taken = 0;
  #alreadyThere = 0;
  lawSaysNo: Refusal | undefined;

  constructor(options: ImportOptions, columns: Columns) {
    this.#options = options;
    this.#columns = columns;
    const { parts } = options.corridor;
    this.#fingerprintKey = sha256(parts.safe.sign('schakel import signals: fingerprint of a row'));
    this.#corridor = options.isTrial ? new Corridor({ ...parts, store: undone(parts.store) }) : options.corridor;
  }

  get rows(): number {
    return this.#rows;
  }

  get isUnderWay(): boolean {
    return this.#taken + this.#alreadyThere > 0;
  }

  /** A row that the sheet itself could not give. */
  unread(fault: RefusedRow): void {
    this.#rows += 1;
    this.#refuse(fault);
  }

  #refuse(row: RefusedRow): void {
    const { line, column, code, reason } = row;
    const heading = row.heading ?? (column === undefined ? undefined : this.#columns.headings[column - 1]);
    this.#refused.push({
      line,
      ...(column === undefined ? {} : { column }),
      ...(heading === undefined ? {} : { heading }),
      code,
      reason,
    });
  }

  async take(line: number, cells: readonly string[]): Promise<void> {
    this.#rows += 1;
    const { raw, identity } = signalRow(cells, this.#columns);
    const { who, task } = this.#options;
    const key = this.#keyOf(canonical({ ...identity }));
    const reply = await this.#corridor.command({
      name: 'signal.record',
      key,
      isShared: true,
      who,
      purpose: task.purposeCode,
      under: task.id,
      raw,
    });
    if ('receipt' in reply) {
      if (reply.receipt.repeated || this.#tried.has(key)) this.#alreadyThere += 1;
      else this.#taken += 1;
      if (this.#options.isTrial) this.#tried.add(key);
      return;
    }
    const { refusal } = reply;
    // Only this row can have this key, so somebody else took the same row in.
    if (refusal.code === 'key-used-before') this.#alreadyThere += 1;
    else if (refusal.kind.status === 403) this.lawSaysNo ??= refusal;
    else this.#refuse({ line, ...this.#explained(refusal) });
  }

  /** The first thing that is wrong, in the column where it stands. */
  #explained(refusal: Refusal): Omit<RefusedRow, 'line'> {
    const [first] = refusal.faults ?? [];
    if (first) return { ...this.#whereIs(first.pointer.slice(1)), code: first.code, reason: first.detail };
    const { code, kind } = refusal;
    const reason = { nl: `${kind.title.nl} ${kind.next.nl}`, en: `${kind.title.en} ${kind.next.en}` };
    return { ...this.#whereIs(fieldOfRefusal[code] ?? ''), code, reason };
  }

  /**
   * The same row gives the same key, and the key in the chain tells nothing of the row: it is a fingerprint
   * under a key that only this node can make. A bare hash would let anybody test a guess long after the text
   * was destroyed.
   */
  #keyOf(identity: string): string {
    return `import-${createHmac('sha256', this.#fingerprintKey).update(identity).digest('hex')}`;
  }

  #whereIs(name: string): Pick<RefusedRow, 'column' | 'heading'> {
    if (!isSignalField(name)) return {};
    const place = this.#columns.places.get(name);
    if (place === undefined) return { heading: fieldLabel(name).nl };
    return { column: place + 1, heading: this.#columns.headings[place] ?? fieldLabel(name).nl };
  }

  report(isWhole: boolean): ImportReport {
    const { places, headings, notTakenOver } = this.#columns;
    return {
      rows: this.#rows,
      taken: this.#taken,
      alreadyThere: this.#alreadyThere,
      refused: this.#refused.sort((a, b) => a.line - b.line),
      columns: Object.fromEntries([...places].map(([field, at]) => [headings[at] ?? field, field])),
      notTakenOver,
      isWhole,
      ...(this.lawSaysNo ? { lawSaysNo: this.lawSaysNo } : {}),
    };
  }
}

/** The sheet as a whole was refused: told as any other fault of the command line. */
export function sheetFault(fault: unknown, file: string): unknown {
  if (!(fault instanceof SheetError)) return fault;
  const at =
    fault.line === undefined ? { nl: '', en: '' } : { nl: ` op regel ${fault.line}`, en: ` at line ${fault.line}` };
  return new CommandFault(
    'usage',
    {
      what: { nl: `${file} is niet te lezen${at.nl}.`, en: `${file} cannot be read${at.en}.` },
      why: fault.reason,
      todo: {
        nl: 'Er is niets overgenomen. Verbeter het bestand en doe het opnieuw.',
        en: 'Nothing was taken. Mend the file and do it again.',
      },
    },
    fault,
  );
}
