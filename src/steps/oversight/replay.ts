import type { Json, JsonObject } from '../../core/canonical.ts';
import type { Answer, Effect, Question } from '../../law/question.ts';
import type { LawView, LoggedDecision, Reader } from '../step.ts';

/** What was answered, as the log has it. */
export interface Recorded {
  readonly effect: Effect;
  readonly ruleIds: readonly string[];
  readonly packVersion: string;
  /** SHA-256 of the whole answer. */
  readonly hash: string;
}

export const isObject = (held: Json | undefined): held is JsonObject =>
  typeof held === 'object' && held !== null && !Array.isArray(held);
const objectAt = (held: Json | undefined, name: string): JsonObject => {
  const found = isObject(held) ? held[name] : undefined;
  return isObject(found) ? found : {};
};
export const textsIn = (held: Json | undefined): readonly string[] =>
  Array.isArray(held) ? held.filter((one) => typeof one === 'string') : [];

const effects: readonly Effect[] = ['allow', 'allow-with-approval', 'deny', 'ask'];

export function recordedIn({ adl }: LoggedDecision): Recorded {
  const context = objectAt(objectAt(adl['body'], 'adl.core.response'), 'context');
  return {
    effect: effects.find((one) => one === context['effect']) ?? 'deny',
    ruleIds: textsIn(context['ruleIds']),
    packVersion: String(context['packVersion']),
    hash: String(context['answer']),
  };
}

/** The question as it was asked, without the texts that people wrote. */
export const questionIn = ({ adl, entry }: LoggedDecision, law: LawView): Question | undefined =>
  law.questionIn(objectAt(adl['body'], 'adl.core.request'), entry.at);

/**
 * `same`: the stored question and the stored rules give the stored answer, byte for byte. `different`: they do
 * not, so somebody changed the log, the rules or the program. `no-rules`: the rules of that version are not kept.
 */
export type Replay = 'same' | 'different' | 'no-rules';

export interface Replaying {
  readonly reader: Reader;
  readonly law: LawView;
  digest(text: string): string;
}

/** Asks the stored question under the stored rules; the answer is there whenever both can be read. */
export async function replayOf(
  decision: LoggedDecision,
  replaying: Replaying,
): Promise<{ readonly replay: Replay; readonly answer?: Answer }> {
  const { reader, law } = replaying;
  const { packVersion } = recordedIn(decision);
  const question = questionIn(decision, law);
  const rules = await reader.rulesText(packVersion.slice(packVersion.lastIndexOf(' ') + 1));
  if (rules === undefined) return { replay: 'no-rules' };
  if (!question) return { replay: 'different' };
  const answer = law.askBy(question, rules);
  return { replay: isRecorded(answer, decision, replaying) ? 'same' : 'different', answer };
}

/**
 * The answer as it was given then. The rules of this program as they read on that day are tried first, because the
 * kept ones must be unpacked; the digest tells whether these still give the same. Nothing when neither does.
 */
export async function answerThen(decision: LoggedDecision, replaying: Replaying): Promise<Answer | undefined> {
  const { law } = replaying;
  const question = questionIn(decision, law);
  const answer = question && law.askAs(question, { on: decision.entry.at.slice(0, 10) });
  if (answer && isRecorded(answer, decision, replaying)) return answer;
  const replayed = await replayOf(decision, replaying);
  return replayed.replay === 'same' ? replayed.answer : undefined;
}

const isRecorded = (answer: Answer, decision: LoggedDecision, { law, digest }: Replaying): boolean =>
  digest(law.bytesOf(answer)) === recordedIn(decision).hash;
