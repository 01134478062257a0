import { floorOf } from '../law/periods.ts';
import { entryOf } from './chain.ts';
import type { ReadTx, Store } from './store.ts';

/** Records that went on their day: up to which line. Kept as a cursor, so that nothing is looked for twice. */
const cursorName = 'records-gone';

/** Throws away log records whose term is over. Gives the last line whose record is gone, or nothing when none went. */
export async function expireRecords(store: Store, now: string): Promise<number | undefined> {
  const floor = floorOf('log-kept', now);
  const due = await store.read(async (tx) => {
    const gone = await tx.cursor(cursorName);
    const last = await lastBefore(tx, floor);
    return last > gone ? last : undefined;
  });
  if (due === undefined) return undefined;
  await store.write(async (tx) => {
    await tx.destroyRecords(due);
    await tx.setCursor(cursorName, due);
  });
  return due;
}

/** The last line that was written before a moment. Lines stand in the order of their time, so half of them fall away at each look. */
async function lastBefore(tx: ReadTx, moment: string): Promise<number> {
  let [low, high] = [0, (await tx.head())?.seq ?? 0];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const [line] = await tx.lines(middle, 1);
    if (line && entryOf(line.line).at < moment) low = middle;
    else high = middle - 1;
  }
  return low;
}
