import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { unreachable } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { registerReason } from './register-fault.ts';
import type { JsonItem } from './register-json.node.ts';
import { SheetError, type SheetReason } from './sheet-fault.ts';

/**
 * Parquet is read in a process of its own. A few bytes of it can say that a thousand million values follow, or send its reader
 * round for ever, and no look at the head of the file shows that. A thread is not enough: one large array past the bound of a
 * thread's memory ends the whole process and not the thread.
 */
export const parquetBounds = {
  /** Of the process: the largest group below, with short texts, takes half of it. */
  heapMebibytes: 2_048,
  /** Rows are read a group at a time, for their columns lie apart; this large at most when it is unpacked. */
  groupBytes: 256 * 2 ** 20,
  /** Values of a group, its rows times its columns: sixteen columns of the million rows that most programs write at once. */
  groupValues: 16 * 2 ** 20,
  /** Rows, and characters in them, that are handed over together. */
  pieceRows: 2_000,
  pieceChars: 2 ** 20,
  /** Between two answers, at least; starting takes a tenth of a second on a machine that is not busy. */
  waitMs: 20_000,
  /** And more for each value of the group that is being read; it takes less than one thousandth of a millisecond. */
  waitMsPerValue: 0.01,
} as const;

export type ParquetJob =
  | { readonly kind: 'columns'; readonly path: string }
  | { readonly kind: 'rows'; readonly path: string; readonly mostRows: number };

/** What the process says. After each piece it waits until it hears that there may be more. */
export type ParquetAnswer =
  | { readonly kind: 'columns'; readonly names: readonly string[] }
  | { readonly kind: 'group'; readonly values: number }
  | { readonly kind: 'piece'; readonly items: readonly JsonItem[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly why: SheetReason }
  /** What the disk could not do, in its words. */
  | { readonly kind: 'failed'; readonly message: string };

/** Names of the columns, also of those that are empty in the first rows. Throws SheetError. */
export async function parquetColumns(path: string): Promise<readonly string[]> {
  for await (const answer of answersTo({ kind: 'columns', path })) if (answer.kind === 'columns') return answer.names;
  return [];
}

/** The rows of a Parquet file, or the first of them, each as an object. The line is the number of the row. Throws SheetError. */
export async function* parquetPieces(
  path: string,
  mostRows: number = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<readonly JsonItem[]> {
  for await (const answer of answersTo({ kind: 'rows', path, mostRows }))
    if (answer.kind === 'piece') yield answer.items;
}

/** Ends the process however the reading ends: at the last row, at a fault, and when nobody wants more. */
async function* answersTo(job: ParquetJob): AsyncGenerator<ParquetAnswer> {
  const child = fork(fileURLToPath(new URL('./register-parquet-child.node.ts', import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${parquetBounds.heapMebibytes}`],
    // It needs no key and no address of ours, and Ctrl-C is for us to hear.
    ...{ env: {}, detached: true, windowsHide: true },
    ...{ stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' },
  });
  try {
    const heard = on(child, 'message', { close: ['exit'] });
    child.send(job);
    for (let values = 0; ; ) {
      const answer = await answerWithin(parquetBounds.waitMs + values * parquetBounds.waitMsPerValue, child, heard);
      switch (answer.kind) {
        case 'group':
          values = answer.values;
          break;
        case 'columns':
          yield answer;
          break;
        case 'piece':
          yield answer;
          child.send('more');
          break;
        case 'done':
          return;
        case 'refused':
          throw new SheetError(answer.why);
        case 'failed':
          throw new Error(answer.message);
        default:
          unreachable(answer);
      }
    }
  } finally {
    await ended(child);
  }
}

/** A process that ended by itself ran out of memory; one that says nothing for so long never will. */
async function answerWithin(
  waitMs: number,
  child: ChildProcess,
  heard: AsyncIterator<readonly unknown[]>,
): Promise<ParquetAnswer> {
  const late = setTimeout(() => child.kill('SIGKILL'), waitMs);
  try {
    const { value, done } = await heard.next();
    if (done === true) throw new SheetError(registerReason.parquetBroken);
    return believe<ParquetAnswer>(value[0], 'register-parquet-child.node.ts is the only one who speaks here');
  } finally {
    clearTimeout(late);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
