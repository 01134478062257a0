import type { Bilingual } from '../core/bilingual.ts';
import type { ActivePack } from './activate.ts';
import { everyApproval } from './approval-set.ts';
import { yes } from './condition.ts';
import { knownOf } from './facts.ts';
import { type Given, type Interview, isDefaultDenial, nextStep } from './interview.ts';
import { isTick, type Part, unknown, who } from './interview-part.ts';
import { parts } from './interview-questions.ts';
import { knownFact } from './known-facts.ts';
import type { Answer, Citation, NearMiss, Question } from './question.ts';

/** What there is to say about an interview and its end, for the card and the list of answers. */

/** Who can tell what the gate still misses. */
export const whoKnows = (input: string): Bilingual =>
  parts.find(({ inputs }) => inputs.includes(input))?.whoKnows ?? who.lawyer;

/** The parts on which a fact rests: its own, or those of what it is computed from. */
export function partsBehind(fact: string): readonly Part[] {
  const inputs = [fact, ...(knownFact(fact)?.from ?? [])];
  return parts.filter((part) => part.inputs.some((input) => inputs.includes(input)));
}

/** Of the rules that almost allowed it, those of which the most holds: the others merely do not fail as often. */
export function nearestMisses(active: ActivePack, asked: Question, { whyNot }: Answer): readonly NearMiss[] {
  const [{ facts, refused }] = knownOf(asked);
  const { permits } = active.rulesFor(asked.action, undefined);
  const held = whyNot.map(({ ruleId }) => {
    const when = permits.find(({ rule }) => rule.id === ruleId)?.when;
    return when?.parts.filter((part) => part.test(facts, everyApproval & ~refused) === yes).length ?? 0;
  });
  return whyNot.filter((_, at) => held[at] === Math.max(...held));
}

/** The rules that speak on the card with their articles. On a plain no: those that come nearest. */
export function speaking(
  active: ActivePack,
  asked: Question,
  answer: Answer,
): { readonly ruleIds: readonly string[]; readonly citations: readonly Citation[] } {
  if (!isDefaultDenial(answer)) {
    return { ruleIds: answer.ruleIds.filter((id) => !id.startsWith('IN-')), citations: answer.citations };
  }
  const ruleIds = nearestMisses(active, asked, answer).map(({ ruleId }) => ruleId);
  return { ruleIds, citations: active.rules.filter(({ id }) => ruleIds.includes(id)).flatMap(({ basis }) => basis) };
}

/** No rule allows it, and a further question can tell whether one forbids it. */
export const canTellReason = (interview: Interview, given: readonly Given[]): boolean =>
  interview.wantsReason !== true && nextStep({ ...interview, wantsReason: true }, given).kind === 'ask';

/** One answer in words: what was asked and what was chosen; a statement speaks for itself. */
export interface Spoken {
  readonly part: Part;
  readonly asked: Bilingual;
  /** Absent: the reader did not know. */
  readonly chosen?: Bilingual;
  /** For a statement: it is true. */
  readonly isTrue?: boolean;
}

/** Every answer of one question, in words; the question is found by its place in the run. */
export function spokenAt(interview: Interview, given: readonly Given[], at: number): readonly Spoken[] {
  const { picks = [] } = given[at] ?? {};
  const step = nextStep(interview, given.slice(0, at), picks);
  return picks.flatMap(({ part: id, value }): readonly Spoken[] => {
    const part = parts.find((one) => one.id === id);
    if (!part) return [];
    if (isTick(part)) {
      const asked = part.statement;
      return [value === unknown ? { part, asked } : { part, asked, chosen: asked, isTrue: value === 'yes' }];
    }
    const choices = step.kind === 'ask' ? step.choices : [];
    const options = choices.find((choice) => choice.part === part)?.options;
    const chosen = options?.find((option) => option.value === value)?.label;
    return [{ part, asked: part.label, ...(chosen ? { chosen } : {}) }];
  });
}
