import type { JsonObject } from '../../core/canonical.ts';
import type { LawView, LoggedDecision, Reader, Reading } from '../step.ts';
import { questionIn, recordedIn } from './replay.ts';

/** Decisions that are looked at, and changed ones that are shown: enough for a month of a busy desk. */
const lookLimit = 5_000;
const shownLimit = 50;
const stride = 250;

interface Sought {
  /** ISO days; the last one counts whole. */
  readonly from: string;
  readonly to: string;
  readonly law: LawView;
  readonly reading: Reading;
  lineOf(decision: LoggedDecision): JsonObject;
}

/** Asks every question of a period again under another reading of the rules, and tells what comes out otherwise. */
export async function changesIn(reader: Reader, { from, to, law, reading, lineOf }: Sought): Promise<JsonObject> {
  const counts: { [change: string]: number } = {};
  const changed: JsonObject[] = [];
  let [looked, isCut] = [0, false];
  for await (const decision of decisionsIn(reader, { from, to })) {
    if (looked === lookLimit) {
      isCut = true;
      break;
    }
    looked += 1;
    const question = questionIn(decision, law);
    if (!question) continue;
    const was = recordedIn(decision);
    const would = law.askAs(question, reading);
    if (was.effect === would.effect && was.ruleIds.join() === would.ruleIds.join()) continue;
    const change = `${was.effect} > ${would.effect}`;
    counts[change] = (counts[change] ?? 0) + 1;
    if (changed.length < shownLimit) {
      const next = { effect: would.effect, rules: would.ruleIds, sentence: { ...would.explanation } };
      changed.push({ ...lineOf(decision), would: next });
    }
  }
  return { looked, isCut, counts, changed };
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
