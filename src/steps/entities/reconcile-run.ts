import type { JsonObject } from '../../core/canonical.ts';
import type { Of } from '../../core/record.ts';
import { chanceOfBits } from '../../link/links.ts';
import type { Found as Answered, Context, Reader } from '../step.ts';
import { alikeOf, inWords } from './alike.ts';
import type { ReconcileRow, reconcileInput } from './reconcile-query.ts';
import { wholeScore } from './score.ts';
import { type Found, search } from './search.ts';
import { type Sight, sightsOf } from './sight.ts';
import { captionOf, type SourceRecord, seenOf } from './source-record.ts';
import { termsOf } from './terms.ts';
import { propertyNamed } from './vocabulary.ts';

/** Candidates for each row, by the linkage engine and else by the words; none is ever said to be it. */
export async function reconciled(
  input: Of<typeof reconcileInput>,
  reader: Reader,
  context: Context,
): Promise<Answered> {
  const sights = (await sightsOf(reader, context)).filter(
    ({ source }) => input.sources === undefined || input.sources.includes(source),
  );
  const answers: JsonObject[] = [];
  for (const row of input.rows) answers.push({ candidates: await candidates(row, sights, input.limit ?? 5) });
  return { answer: { rows: answers } };
}

/** From one chance in a thousand on; below that a candidate only takes time. */
const leastBits = -10;

async function candidates(row: ReconcileRow, sights: readonly Sight[], limit: number): Promise<readonly JsonObject[]> {
  const shown = new Map<string, JsonObject>();
  for (const { sight, number, bits, explanation } of (
    await alikeOf(recordOf(row), sights, { leastBits, isOther: () => true })
  ).slice(0, limit)) {
    const found = await shownRow(sight, number);
    if (found)
      shown.set(found.ref, { ...found.row, score: percent(chanceOfBits(bits)), comparison: inWords(explanation) });
  }
  // What has no plan of its own, or whose name alone says too little, is found as if somebody typed it.
  if (shown.size < limit) {
    for (const found of (await search(sights, { text: row.text, kind: row.kind })).slice(0, limit)) {
      const one = await shownRow(found.sight, found.number);
      if (one && !shown.has(one.ref)) shown.set(one.ref, { ...one.row, score: typedScore(found, row.text) });
    }
  }
  return [...shown.values()].slice(0, limit);
}

const percent = (chance: number): number => Math.round(chance * 10_000) / 100;

/** What fits the words that were typed says less than what was compared: half when every word stands there as it was typed. */
const typedScore = ({ score }: Found, text: string): number =>
  Math.min(50, Math.round((50 * score) / Math.max(1, wholeScore(termsOf(text)))));

/** The row as if it were a record of a register. */
function recordOf({ text: said, kind, details = [] }: ReconcileRow): SourceRecord {
  const values: { [property: string]: readonly string[] } = { name: [said] };
  for (const { property, value } of details)
    if (propertyNamed(kind, property)) values[property] = [...(values[property] ?? []), value];
  return { id: '', kind, values };
}

async function shownRow(sight: Sight, number: number) {
  const [one] = await sight.segment.show([number]);
  const seen = one && seenOf(one, sight.mayField);
  if (!one || !seen) return undefined;
  const { title, asOf } = sight.load.offered;
  return {
    ref: one.ref,
    row: { ref: one.ref, kind: seen.kind, caption: captionOf(seen), source: sight.source, title, asOf },
  };
}
