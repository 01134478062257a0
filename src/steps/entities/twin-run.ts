import { believe } from '../../core/believe.ts';
import type { JsonObject } from '../../core/canonical.ts';
import type { Of } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import type { Context, Found, KeyedRow, Reader } from '../step.ts';
import { fileOf, pageOf, withTexts } from '../weighing/listing.ts';
import { comparedPair } from './alike.ts';
import { entityRefusals } from './refusals.ts';
import { type Sight, sightsOf } from './sight.ts';
import { captionOf, type SourceRecord, seenOf } from './source-record.ts';
import { placeOf, relationsOf, statementOf } from './thing.ts';
import type { twinInput, twinListInput } from './twin-query.ts';
import { pairStream, type TwinState, twinLanes, twins } from './view.ts';

const refuse = refuser(entityRefusals);

const twinOf = (body: JsonObject): TwinState => believe(body, 'the body of a row is what its view projected');

/** Both records of a pair must be in sight: a pair with a hidden record does not exist. */
async function isSeen({ left, right }: TwinState, sights: readonly Sight[]): Promise<boolean> {
  return (await placeOf(left, sights)) !== undefined && (await placeOf(right, sights)) !== undefined;
}

/** Pairs of one list of which both records are in sight. */
export async function listed(input: Of<typeof twinListInput>, reader: Reader, context: Context): Promise<Found> {
  const page = pageOf(input);
  const sights = await sightsOf(reader, context);
  const fetched = await reader.page(twins.name, input.lane, page);
  const rows: KeyedRow[] = [];
  for (const row of fetched) {
    const [left, right] = await captionsOf(twinOf(row.body), sights);
    if (left && right) rows.push({ ...row, body: { ...row.body, leftCaption: left, rightCaption: right } });
  }
  return {
    answer: {
      ...(await withTexts(reader, { rows, fetched, limit: page.limit })),
      counts: await seenCounts(reader, sights),
    },
  };
}

/** One pair with both records side by side, and how alike they are, in words. */
export async function shownPair(input: Of<typeof twinInput>, reader: Reader, context: Context): Promise<Found> {
  const stream = pairStream(input.left, input.right);
  const row = await reader.row(twins.name, stream.slice(twins.of.length));
  const sights = await sightsOf(reader, context);
  const left = await sideOf(input.left, sights);
  const right = await sideOf(input.right, sights);
  if (!row || !left || !right) return refuse('no-such-pair');
  const comparison = await comparedPair(left.seen, right.seen, sights);
  const file = await fileOf(reader, row, await reader.log(stream));
  return { answer: { ...file, leftSide: left.shown, rightSide: right.shown, comparison } };
}

/** Under which names the two are known, so that somebody can choose a pair; nothing for one that is hidden. */
function captionsOf({ left, right }: TwinState, sights: readonly Sight[]) {
  return Promise.all(
    [left, right].map(async (ref) => {
      const place = await placeOf(ref, sights);
      const [shown] = place ? await place.sight.segment.show([place.number]) : [];
      const seen = place && shown && seenOf(shown, place.sight.mayField);
      return seen && captionOf(seen);
    }),
  );
}

const countLimit = 200;

/** How many pairs of each list are in sight, up to a limit. */
async function seenCounts(reader: Reader, sights: readonly Sight[]): Promise<JsonObject> {
  const found: { [lane: string]: number } = {};
  for (const lane of twinLanes) {
    let count = 0;
    for (const { body } of await reader.page(twins.name, lane, { limit: countLimit }))
      if (await isSeen(twinOf(body), sights)) count += 1;
    found[lane] = count;
  }
  return { ...found, limit: countLimit };
}

async function sideOf(
  ref: string,
  sights: readonly Sight[],
): Promise<{ readonly shown: JsonObject; readonly seen: SourceRecord } | undefined> {
  const place = await placeOf(ref, sights);
  const [shown] = place ? await place.sight.segment.show([place.number]) : [];
  const seen = place && shown && seenOf(shown, place.sight.mayField);
  if (!place || !seen) return undefined;
  const member = { sight: place.sight, ref, record: seen };
  const relations = (await relationsOf([member])).rows;
  const { kind, values } = seen;
  return { seen, shown: { ...statementOf(member), kind, caption: captionOf(seen), values: { ...values }, relations } };
}
