import type { JsonObject } from '../../core/canonical.ts';
import type { LoggedDecision, Reader, Reading } from '../step.ts';
import { lineOf, spokenOf } from './line.ts';
import { answerThen, questionIn, type Replaying, recordedIn } from './replay.ts';

/** Decisions that are looked at, and changed ones that are shown: enough for a month of a busy desk. */
const lookLimit = 5_000;
export const shownLimit = 50;
const stride = 250;

interface Sought {
  /** ISO days; the last one counts whole. */
  readonly from: string;
  readonly to: string;
  readonly reading: Reading;
  /** Fewer, in a test. */
  readonly limit?: number;
}

interface Counts {
  [name: string]: number;
}

/** Asks every question of a period again under another reading of the rules, and tells what comes out otherwise. */
export async function changesIn(replaying: Replaying, sought: Sought): Promise<JsonObject> {
  const { law, reader } = replaying;
  const { reading, limit = lookLimit } = sought;
  const counts: Counts = {};
  const unchanged: Counts = {};
  const used: Counts = {};
  const changed: JsonObject[] = [];
  let [looked, unread, isCut, oldest] = [0, 0, false, ''];
  for await (const decision of decisionsIn(reader, sought)) {
    if (looked === limit) {
      isCut = true;
      break;
    }
    looked += 1;
    oldest = decision.entry.at;
    const was = recordedIn(decision);
    for (const rule of was.ruleIds) add(used, rule);
    const question = questionIn(decision, law);
    if (!question) {
      unread += 1;
      continue;
    }
    const would = law.askAs(question, reading);
    if (was.effect === would.effect && was.ruleIds.join() === would.ruleIds.join()) {
      add(unchanged, was.effect);
      continue;
    }
    add(counts, `${was.effect} > ${would.effect}`);
    if (changed.length === shownLimit) continue;
    const then = await answerThen(decision, replaying);
    changed.push({ ...lineOf(decision), ...(then ? { was: spokenOf(then) } : {}), would: spokenOf(would) });
  }
  return { looked, unread, isCut, counts, unchanged, used, changed, ...(isCut ? { oldest } : {}) };
}

function add(counts: Counts, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** Newest first, from the end of the period back to its start. */
async function* decisionsIn(
  reader: Reader,
  { from, to }: { readonly from: string; readonly to: string },
): AsyncGenerator<LoggedDecision> {
  for (let before: number | undefined; ; ) {
    const page = await reader.decisions('all', { limit: stride, ...(before === undefined ? {} : { before }) });
    for (const decision of page) {
      const day = decision.entry.at.slice(0, 10);
      if (day < from) return;
      if (day <= to) yield decision;
    }
    before = page.at(-1)?.entry.seq;
    if (page.length < stride || before === undefined) return;
  }
}
