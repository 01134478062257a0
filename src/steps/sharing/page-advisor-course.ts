import { type AskedChoice, type Given, type Interview, nextStep, type Step } from '../../law/interview.ts';
import { type Picked, unknown } from '../../law/interview-part.ts';

/** Where a reader stands in the interview, and what was chosen before and may still hold after a change. */
export interface Course {
  readonly given: readonly Given[];
  /** Choices on the open question. */
  readonly draft: readonly Picked[];
  /** Ticks on the open question. */
  readonly ticks: Ticks;
  /** Everything ever chosen, so that a change does not make anybody choose the rest again. */
  readonly remembered: ReadonlyMap<string, string>;
  readonly wantsReason: boolean;
}

export interface Ticks {
  readonly on: ReadonlySet<string>;
  /** "Niets hiervan": a deliberate no to all. */
  readonly none: boolean;
  /** What is not ticked is not known. */
  readonly restUnknown: boolean;
}

export type Screen = Extract<Step, { kind: 'ask' }>;

const noTicks: Ticks = { on: new Set(), none: false, restUnknown: false };

export const beginning: Course = {
  given: [],
  draft: [],
  ticks: noTicks,
  remembered: new Map(),
  wantsReason: false,
};

export const interviewOf = (base: Interview, { wantsReason }: Course): Interview => ({ ...base, wantsReason });

export const stepAt = (base: Interview, course: Course): Step =>
  nextStep(interviewOf(base, course), course.given, course.draft);

/** Opens a question with what was chosen there before, as far as it can still be chosen. */
export function opened(base: Interview, course: Course): Course {
  const { remembered } = course;
  let draft: readonly Picked[] = course.draft;
  for (;;) {
    const step = stepAt(base, { ...course, draft });
    const open = step.kind === 'ask' ? openChoice(step, draft) : undefined;
    const value = open && remembered.get(open.part.id);
    const holds = value === unknown || open?.options.some((option) => option.value === value);
    if (open && value !== undefined && holds) draft = [...draft, { part: open.part.id, value }];
    else return { ...course, draft, ticks: ticksBefore(step, remembered) };
  }
}

function ticksBefore(step: Step, remembered: ReadonlyMap<string, string>): Ticks {
  if (step.kind === 'end') return noTicks;
  const values = step.ticks.map(({ id }) => remembered.get(id));
  if (values.every((value) => value === undefined)) return noTicks;
  return {
    on: new Set(step.ticks.map(({ id }) => id).filter((id) => remembered.get(id) === 'yes')),
    none: values.every((value) => value === 'no'),
    restUnknown: values.includes(unknown),
  };
}

/** The choice that is still to be made. */
export const openChoice = ({ choices }: Screen, draft: readonly Picked[]): AskedChoice | undefined =>
  choices.find(({ part }) => !draft.some((pick) => pick.part === part.id));

/** What comes after a changed choice may be another part, so it is chosen anew from what is remembered. */
export function chosen(base: Interview, course: Course, pick: Picked): Course {
  const at = course.draft.findIndex(({ part }) => part === pick.part);
  const before = at === -1 ? course.draft : course.draft.slice(0, at);
  const remembered = new Map([...course.remembered, [pick.part, pick.value]]);
  return opened(base, { ...course, draft: [...before, pick], remembered });
}

export const ticked = (course: Course, id: string): Course => {
  const on = new Set(course.ticks.on);
  if (!on.delete(id)) on.add(id);
  return { ...course, ticks: { ...course.ticks, on, none: false } };
};
export const noneTicked = (course: Course): Course => ({
  ...course,
  ticks: { ...noTicks, none: !course.ticks.none },
});
export const restUnknown = (course: Course): Course => ({
  ...course,
  ticks: { ...course.ticks, none: false, restUnknown: !course.ticks.restUnknown },
});

export type Fault = 'choice' | 'ticks';

/** What is missing before one can go on. */
export function faultOf(screen: Screen, { ticks }: Course): Fault | undefined {
  if (!screen.isReady) return 'choice';
  const isSaid = ticks.on.size > 0 || ticks.none || ticks.restUnknown;
  return screen.ticks.length > 0 && !isSaid ? 'ticks' : undefined;
}

/** On to the next question, or to the end. */
export function advanced(base: Interview, course: Course, screen: Screen): Course {
  const { on, restUnknown: isRestUnknown } = course.ticks;
  const ticks = screen.ticks.map(
    ({ id }): Picked => ({ part: id, value: on.has(id) ? 'yes' : isRestUnknown ? unknown : 'no' }),
  );
  const picks = [...course.draft, ...ticks];
  const remembered = new Map([...course.remembered, ...picks.map(({ part, value }) => [part, value] as const)]);
  const given = [...course.given, { question: screen.question, picks }];
  return opened(base, { ...course, given, draft: [], remembered });
}

/** Back to a question that was answered; everything after it is asked again, with the answers kept ready. */
export const returned = (base: Interview, course: Course, at: number): Course =>
  opened(base, { ...course, given: course.given.slice(0, Math.max(0, at)), draft: [], wantsReason: false });

export const withReason = (base: Interview, course: Course): Course =>
  opened(base, { ...course, draft: [], wantsReason: true });
