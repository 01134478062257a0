import type { FoundRecord, RecordLook, RecordPlace } from '../steps/record-look.ts';
import type { CommandRequest, CorridorParts } from './corridor.ts';
import { enter } from './entering.ts';
import type { Frame } from './frame.ts';
import { declared, Noted, plainReader } from './reader.ts';

/** Looked up or not: what of personal data was opened on the way goes in the log with the act. */
export interface LookedUp {
  readonly record?: FoundRecord;
  readonly touched: readonly string[];
}

/**
 * Looks a record up for a command, under each task in which whoever acts could do it by hand: not under the case, for which the register
 * was not read. In the transaction of the act, so that nothing is opened without its line.
 */
export async function lookedUp(
  parts: CorridorParts,
  frame: Frame,
  of: {
    readonly request: CommandRequest;
    readonly look: RecordLook | undefined;
    readonly place: RecordPlace | undefined;
  },
): Promise<LookedUp> {
  const { request, look, place } = of;
  // What comes by post is said by another node, and nobody there looks on this shelf.
  if (!look || !place || request.via) return { touched: [] };
  const noted = new Noted();
  const reader = declared(noted.over(plainReader(frame.tx, parts), parts.shelf), look);
  for (const { id, purposeCode } of parts.self.tasks) {
    const ready = await enter(parts, { ...request, purpose: purposeCode, under: id }, look);
    if ('refusal' in ready) continue;
    const record = await look.find(place, reader, { ...ready.context, now: frame.now });
    if (record) return { record, touched: noted.streams };
  }
  return { touched: noted.streams };
}
