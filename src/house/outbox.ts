import { entryOf } from './chain.ts';
import type { OutboxItem, ReadTx } from './store.ts';

/** Posts that one receiver gets in one go. */
const perReceiver = 64;
/** Posts that are looked at: what waits for a node that is silent must not hide what others can have. */
const windowLimit = 10_000;
const endOfTime = '9999-12-31T23:59:59.999Z';

export interface Looking {
  /** UTC instant. */
  readonly now: string;
  /** Receivers to whom something is under way. */
  readonly busy: ReadonlySet<string>;
}

/**
 * What may be sent now, by receiver. Posts about one thing to one receiver go in the order of their causes, and of one cause in the
 * order in which they were made: the end of a case must not arrive before its invitation, for then it would be refused for good.
 */
export async function dueInOrder(
  tx: ReadTx,
  { now, busy }: Looking,
): Promise<ReadonlyMap<string, readonly OutboxItem[]>> {
  const due = Map.groupBy(
    (await tx.outboxDue(now, windowLimit)).filter((item) => !busy.has(item.to)),
    (item) => item.to,
  );
  const waiting = due.size === 0 ? [] : await tx.outboxDue(endOfTime, windowLimit);
  const threadOf = async ({ seq, to }: OutboxItem): Promise<string> => {
    const line = (await tx.lines(seq, 1))[0];
    return `${to} ${line ? entryOf(line.line).stream : ''}`;
  };
  const firstWaiting = new Map<string, OutboxItem>();
  for (const item of waiting) {
    if (item.nextAt <= now || !due.has(item.to)) continue;
    const thread = await threadOf(item);
    if (!firstWaiting.has(thread)) firstWaiting.set(thread, item);
  }
  const free = new Map<string, OutboxItem[]>();
  for (const [to, items] of due) {
    const some: OutboxItem[] = [];
    for (const item of items) {
      const first = firstWaiting.get(await threadOf(item));
      if (!first || isBefore(item, first)) some.push(item);
      if (some.length === perReceiver) break;
    }
    if (some.length > 0) free.set(to, some);
  }
  return free;
}

const isBefore = (one: OutboxItem, other: OutboxItem): boolean =>
  one.seq < other.seq || (one.seq === other.seq && one.index < other.index);
