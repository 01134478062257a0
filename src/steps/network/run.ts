import { present } from '../../core/assert.ts';
import type { JsonObject } from '../../core/canonical.ts';
import type { Of } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { covered } from '../../link/export/covered.ts';
import { written } from '../../link/export/formats.ts';
import { sightsOf } from '../entities/sight.ts';
import { kindNamed } from '../entities/vocabulary.ts';
import type { Context, Found, Reader } from '../step.ts';
import { formatNamed, materialOf } from './export.ts';
import type { exportInput, groupInput, neighboursInput, pathsInput } from './query.ts';
import { mostSteps, mostVisited, pathsBetween, reachOf } from './reach.ts';
import { networkRefusals } from './refusals.ts';
import { type Link, type Stop, shownStop, Walk } from './walk.ts';

const refuse = refuser(networkRefusals);
const mostRows = 200;

const walkFor = async (reader: Reader, context: Context): Promise<Walk> =>
  new Walk(await sightsOf(reader, context), reader);

/** Shows each thing once, however often it stands in an answer. */
function shower() {
  const shown = new Map<string, JsonObject>();
  return async (stop: Stop): Promise<JsonObject> => {
    const known = shown.get(stop.ref);
    if (known) return known;
    const { ref: at, kind, caption } = await shownStop(stop);
    const row = { ref: at, kind, caption };
    shown.set(stop.ref, row);
    return row;
  };
}

async function linkRow(walk: Walk, link: Link): Promise<JsonObject> {
  const { kind, isOut } = link;
  const told = await walk.told(link);
  const { role, startDate, endDate, source, title, grade } = present(told[0], 'a link that is there was said');
  const said = kindNamed(kind)?.said;
  return {
    kind,
    isOut,
    ...(said ? { said: { nl: said.nl, en: said.en } } : {}),
    ...(role === undefined ? {} : { role }),
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    ...{ source, title, grade },
    ...(told.length > 1 ? { times: told.length } : {}),
  };
}

export async function nearby(input: Of<typeof neighboursInput>, reader: Reader, context: Context): Promise<Found> {
  const walk = await walkFor(reader, context);
  const start = await walk.stopAt(input.ref);
  if (!start) return refuse('no-such-thing');
  const reach = await reachOf(start, walk, { steps: input.steps, most: mostRows });
  const show = shower();
  const rows: JsonObject[] = [];
  const centre = await show(start);
  for (const { stop, steps: away, from, by } of reach.near)
    rows.push({ ...(await show(stop)), steps: away, from: await show(from), by: await linkRow(walk, by) });
  return { answer: { centre, rows, isComplete: reach.isComplete, hubs: [...reach.hubs], limit: mostRows } };
}

export async function connected(input: Of<typeof pathsInput>, reader: Reader, context: Context): Promise<Found> {
  const walk = await walkFor(reader, context);
  const [start, end] = [await walk.stopAt(input.from), await walk.stopAt(input.to)];
  if (!start || !end) return refuse('no-such-thing');
  const found = await pathsBetween(start, end, walk);
  const show = shower();
  const rows: JsonObject[] = [];
  for (const path of found.paths) {
    const stops: JsonObject[] = [await show(path.start)];
    for (const link of path.links) stops.push({ ...(await show(link.to)), by: await linkRow(walk, link) });
    rows.push({ stops });
  }
  const ends = { from: await show(start), to: await show(end) };
  return { answer: { ...ends, paths: rows, sureUpTo: found.sureUpTo, hubs: [...found.hubs], mostSteps } };
}

export async function grouped(input: Of<typeof groupInput>, reader: Reader, context: Context): Promise<Found> {
  const walk = await walkFor(reader, context);
  const start = await walk.stopAt(input.ref);
  if (!start) return refuse('no-such-thing');
  const { near, isComplete, hubs } = await reachOf(start, walk, { steps: mostVisited, most: mostVisited });
  return { answer: { things: near.length + 1, isComplete, hubs: hubs.length, limit: mostVisited } };
}

export async function exportedNear(input: Of<typeof exportInput>, reader: Reader, context: Context): Promise<Found> {
  const walk = await walkFor(reader, context);
  const start = await walk.stopAt(input.ref);
  const format = formatNamed(input.format);
  if (!start || !format) return refuse('no-such-thing');
  const reach = await reachOf(start, walk, { steps: input.steps, most: mostRows });
  const slip = {
    purpose: context.purpose,
    about: { kind: 'task', id: context.under },
    article: context.self.tasks.find(({ id }) => id === context.under)?.article ?? '',
    receiver: input.receiver,
    madeAt: context.now,
    madeBy: context.actor.userId,
  } as const;
  const { cover, files } = covered(written(format, await materialOf(start, reach, walk), slip), context.digest);
  const kept = { ...cover, about: { ...cover.about }, files: cover.files.map((file) => ({ ...file })) };
  return {
    answer: { cover: kept, files: files.map((file) => ({ ...file })), isComplete: reach.isComplete },
    noted: { cover: kept },
  };
}
