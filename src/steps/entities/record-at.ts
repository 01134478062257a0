import type { FoundRecord, RecordPlace } from '../record-look.ts';
import type { Context, Reader } from '../step.ts';
import { sightOf } from './sight.ts';
import { seenPlaceOf } from './thing.ts';
import { registerState, registerStream } from './view.ts';

/** Opens one register and one record in it. The log is read and not its row: within one group of commands the row may be behind. */
export async function recordAt(
  { ref, source }: RecordPlace,
  reader: Reader,
  context: Context,
): Promise<FoundRecord | undefined> {
  const state = registerState(await reader.log(registerStream(source)));
  const sight = await sightOf({ source, current: state?.current }, reader, context);
  const place = sight && (await seenPlaceOf(ref, [sight]));
  const [shown] = place ? await place.sight.segment.show([place.number]) : [];
  if (!sight || !shown) return undefined;
  const { originRegime, criminal, taxOrigin, firstProcessedAt } = sight.load.offered;
  return { kind: shown.kind, originRegime, criminal, taxOrigin, firstProcessedAt };
}
