import type { JsonObject } from '../../core/canonical.ts';
import type { Answer } from '../../law/question.ts';
import type { LoggedDecision } from '../step.ts';
import { recordedIn } from './replay.ts';

const refused = 'refused.';

/** A decision as a line of a list: who, when, what, under which task, what the gate said. No personal data of a file. */
export function lineOf(decision: LoggedDecision): JsonObject {
  const { entry, ldv } = decision;
  const { effect, ruleIds, packVersion } = recordedIn(decision);
  return {
    nr: entry.seq,
    at: entry.at,
    kind: entry.kind,
    type: entry.type,
    act: entry.command.slice(0, entry.command.indexOf('/')),
    ...(entry.type.startsWith(refused) ? { refused: entry.type.slice(refused.length) } : {}),
    by: entry.actor.userId,
    organ: entry.actor.organ,
    role: entry.actor.role,
    machine: entry.actor.machine,
    purpose: entry.purpose,
    under: entry.under,
    articles: entry.articles,
    trace: entry.trace ?? '',
    effect,
    rules: ruleIds,
    packVersion,
    files: ldv.length,
    ...(entry.via ? { from: entry.via.node } : {}),
  };
}

/** An answer of the gate for reading: the sentence, where it stands in the law, what was missing. */
export const spokenOf = (answer: Answer): JsonObject => ({
  effect: answer.effect,
  duty: answer.duty,
  rules: answer.ruleIds,
  sentence: { ...answer.explanation },
  citations: answer.citations.map((one) => ({ ...one })),
  signed: answer.signed,
  approvals: answer.missingApprovals.map(({ kind, who, from }) => ({
    kind,
    who: { ...who },
    ...(from ? { from } : {}),
  })),
  inputs: answer.missingInputs.map(({ input, question }) => ({ input, question: { ...question } })),
  nearest: answer.whyNot.map(({ ruleId, sentence }) => ({ rule: ruleId, sentence: { ...sentence } })),
});
