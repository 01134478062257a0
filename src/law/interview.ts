import { present } from '../core/assert.ts';
import { type ActivePack, conditionOf } from './activate.ts';
import { ask } from './ask.ts';
import { factsIn } from './condition.ts';
import {
  type ChoicePart,
  isTick,
  type Option,
  type Part,
  type Picked,
  type QuestionId,
  type Situation,
  type TickPart,
  unknown,
} from './interview-part.ts';
import { parts } from './interview-questions.ts';
import { avoidableApprovals, inputsOfReasons, ruling } from './interview-relevance.ts';
import { questionOf, type Told, together } from './interview-told.ts';
import type { Answer, Question } from './question.ts';

/**
 * "Mag ik dit delen?" as an interview: what is known and what was answered go in, the next question or the final
 * answer of the gate comes out. Pure, so it runs in the browser and nothing leaves the page.
 *
 * The gate itself says what to ask: only an input that it still misses is shown, and as soon as its answer cannot
 * change any more the interview ends. Eight questions exist and each is asked once, so no run is longer.
 */
export interface Interview {
  readonly active: ActivePack;
  readonly known: Told;
  /** UTC instant of asking. */
  readonly now: string;
  /**
   * Where no rule allows it, ask on for the rule that forbids it. The answer stays no; what it says gets better.
   * Never without the reader's wish: the interview is over as soon as the answer is sure.
   */
  readonly wantsReason?: boolean;
}

/** A question that was answered, with all that was chosen on it. */
export interface Given {
  readonly question: QuestionId;
  readonly picks: readonly Picked[];
}

/** A choice as it stands on the screen. */
export interface AskedChoice {
  readonly part: ChoicePart;
  readonly options: readonly Option[];
}

export type Step =
  | {
      readonly kind: 'ask';
      readonly question: QuestionId;
      /** One for the first question, and so on. */
      readonly number: number;
      /** Answered choices of this question and the one that comes next. */
      readonly choices: readonly AskedChoice[];
      /** Statements to tick, once every choice is made. */
      readonly ticks: readonly TickPart[];
      /** Every choice on the screen is made. */
      readonly isReady: boolean;
    }
  | {
      readonly kind: 'end';
      readonly answer: Answer;
      /** As the gate was asked. */
      readonly asked: Question;
    };

/** At most this many statements stand on one screen. */
export const mostTicks = 7;

/** What comes after these answers. `draft`: what is already chosen on the question that is open. */
export function nextStep(interview: Interview, given: readonly Given[], draft: readonly Picked[] = []): Step {
  const before = stateOf(interview, given);
  const question = nextQuestion(before, given);
  if (question !== undefined) return screenOf(before, { question, given, draft });
  const { asked, answer } = before;
  return {
    kind: 'end',
    asked: present(asked, 'an interview ends after the act is known'),
    answer: present(answer, 'what is asked is answered'),
  };
}

/** What the gate says to what is known at this point; nothing as long as nobody said what is to be done. */
export function heardSoFar(
  interview: Interview,
  given: readonly Given[],
  draft: readonly Picked[] = [],
): { readonly asked?: Question; readonly answer?: Answer } {
  const { asked, answer } = stateOf(interview, given, draft);
  return { ...(asked ? { asked } : {}), ...(answer ? { answer } : {}) };
}

/** What was told so far, and which parts are answered. */
interface Heard {
  readonly interview: Interview;
  readonly told: Told;
  readonly answered: ReadonlySet<string>;
}

/** The same with what the gate says to it; nothing as long as nobody said what is to be done. */
interface State extends Heard {
  readonly asked?: Question;
  readonly answer?: Answer;
}

const partById: ReadonlyMap<string, Part> = new Map(parts.map((part) => [part.id, part]));

function stateOf(interview: Interview, given: readonly Given[], draft: readonly Picked[] = []): State {
  const begin = judged({ interview, told: interview.known, answered: new Set() });
  return [...given.map(({ picks }) => picks), draft].reduce(withPicks, begin);
}

function withPicks(before: State, picks: readonly Picked[]): State {
  let state = before;
  for (const { part: id, value } of picks) {
    const part = present(partById.get(id), `a pick names a part: ${id}`);
    const next = {
      interview: state.interview,
      told: together(state.told, fillsOf(state, part, value)),
      answered: new Set([...state.answered, id]),
    };
    // Statements stand together, so the gate hears them together.
    state = isTick(part) ? { ...state, ...next } : judged(next);
  }
  return picks.length > 0 ? judged(state) : state;
}

function judged({ interview, told, answered }: Heard): State {
  const { active, now } = interview;
  const first = questionOf(active, told, now);
  if (!first) return { interview, told, answered };
  const asked = withoutIdle(active, first, ask(active, first));
  return { interview, told, answered, asked, answer: ask(active, asked) };
}

/** The gate waits for the activity though no undecided rule looks at it: then any will do, and nobody is asked. */
function withoutIdle(active: ActivePack, question: Question, { ruleIds, missingInputs }: Answer): Question {
  if (!missingInputs.some(({ input }) => input === 'context.activity')) return question;
  const { permits, forbids } = active.rulesFor(question.action, question.context.kind);
  const undecided = ruling({ permits, forbids, mentions: 0 }).filter(({ rule }) => ruleIds.includes(rule.id));
  const isRead = undecided.some(({ rule }) => factsIn(conditionOf(rule)).includes('context.activity'));
  return isRead ? question : { ...question, context: { ...question.context, activity: 'none' } };
}

function fillsOf(state: State, part: Part, value: string): Told {
  if (value === unknown) return {};
  if (isTick(part)) return value === 'yes' ? part.yes : part.no;
  return optionsOf(state, part).find((option) => option.value === value)?.fills ?? {};
}

const optionsOf = (state: State, part: ChoicePart): readonly Option[] => part.options(situationOf(state));

function situationOf({ interview, told, asked, answer }: State): Situation {
  const { active, now } = interview;
  const slice = asked && active.rulesFor(asked.action, asked.context.kind);
  const undecided = new Set(answer?.ruleIds);
  const open = slice ? [...slice.permits, ...slice.forbids].filter(({ rule }) => undecided.has(rule.id)) : [];
  return { active, told, now, open };
}

/** The parts that the gate still waits for, the most settling first; each once. */
function wanted(state: State): readonly Part[] {
  const { interview, told, asked, answer } = state;
  const who = told.subject?.organ === undefined ? ['subject.organ'] : [];
  if (!asked || !answer) return partsFor(state, [...who, 'action']);
  if (isForReason(state)) return partsFor(state, inputsOfReasons(interview.active, asked));
  const inputs = answer.missingInputs.map(({ input }) => input);
  return partsFor(state, [...who, ...inputs]);
}

/** The answer is no because no rule allows it, and the reader wants to know whether a rule forbids it. */
const isForReason = ({ interview, answer }: State): boolean =>
  interview.wantsReason === true && answer !== undefined && isDefaultDenial(answer);

/** Denied because nothing allows it; then `whyNot` names what came near, and no rule stands in the answer by itself. */
export const isDefaultDenial = ({ effect, ruleIds, whyNot }: Answer): boolean =>
  effect === 'deny' && ruleIds.length === whyNot.length;

/** Each part once; what was answered with "I do not know" is not asked again. */
function partsFor({ told, answered }: Heard, inputs: readonly string[]): readonly Part[] {
  const fit = parts.filter(({ id, fits }) => !answered.has(id) && (fits?.(told) ?? true));
  return [...new Set(inputs.flatMap((input) => fit.filter((part) => part.inputs.includes(input))))];
}

function nextQuestion(state: State, given: readonly Given[]): QuestionId | undefined {
  if (!stillOpen(state)) return undefined;
  const homes = homesOf(wanted(state), given);
  const asked = new Set(given.map(({ question }) => question));
  return rounds.find((question) => !asked.has(question) && [...homes.values()].includes(question));
}

/** First who and what, then the facts, then what people weighed and arranged, then what came up on the way. */
const rounds: readonly QuestionId[] = ['asker', 'act', 'receiver', 'data', 'matter', 'weighed', 'arranged', 'rest'];

/**
 * On which screen each part is asked: its own; at the end when its own has been; and statements together on one
 * screen when they fit.
 */
function homesOf(open: readonly Part[], given: readonly Given[], now?: QuestionId): ReadonlyMap<Part, QuestionId> {
  const asked = new Set(given.map(({ question }) => question));
  const home = (part: Part): QuestionId => (asked.has(part.question) ? 'rest' : part.question);
  // The matter has a screen of its own only for its choices; its statements then stand there too.
  const isAboutMatter = now === 'matter' || open.some((part) => isChoice(part) && home(part) === 'matter');
  const pooled: readonly QuestionId[] = isAboutMatter ? ['weighed', 'arranged'] : ['matter', 'weighed', 'arranged'];
  const statements = open.filter((part) => isTick(part) && pooled.includes(home(part)));
  const last = (['weighed', 'arranged'] as const).find((question) => !asked.has(question));
  const fits = statements.length <= mostTicks;
  return new Map(open.map((part) => [part, last && fits && statements.includes(part) ? last : home(part)]));
}

interface Screen {
  readonly question: QuestionId;
  readonly given: readonly Given[];
  readonly draft: readonly Picked[];
}

/** Choices come one by one, because the next may no longer matter; statements come together at the end. */
function screenOf(before: State, { question, given, draft }: Screen): Step {
  const choices: AskedChoice[] = [];
  let state = before;
  for (const pick of draft) {
    const part = partById.get(pick.part);
    if (part && isChoice(part)) choices.push({ part, options: optionsOf(state, part) });
    state = withPicks(state, [pick]);
  }
  const open = stillOpen(state) ? inOrder(wanted(state)) : [];
  const homes = homesOf(open, given, question);
  const here = open.filter((part) => homes.get(part) === question);
  const next = here.find(isChoice);
  if (next) choices.push({ part: next, options: optionsOf(state, next) });
  const isDone = next !== undefined || open.length === 0;
  const spare = isDone ? [] : sparing(state).filter((part) => part.question === question);
  const ticks = isDone
    ? []
    : inOrder([...here, ...spare])
        .filter(isTick)
        .slice(0, mostTicks);
  return { kind: 'ask', question, number: given.length + 1, choices, ticks, isReady: !next };
}

/** What is asked along with the rest because it may spare an approval. It is never a question by itself. */
const sparing = (state: State): readonly Part[] =>
  state.asked ? partsFor(state, avoidableApprovals(state.interview.active, state.asked)) : [];

const isChoice = (part: Part): part is ChoicePart => !isTick(part);
const stillOpen = (state: State): boolean =>
  state.answer === undefined || state.answer.effect === 'ask' || isForReason(state);
const inOrder = (some: readonly Part[]): readonly Part[] => parts.filter((part) => some.includes(part));
