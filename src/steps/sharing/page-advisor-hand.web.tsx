import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { AskedChoice, Interview } from '../../law/interview.ts';
import { unknown } from '../../law/interview-part.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import type { KeyBinding } from '../../web/kit/keys.ts';
import { useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { legendId, optionId } from './page-advisor-choice.web.tsx';
import {
  advanced,
  type Course,
  chosen,
  type Fault,
  faultOf,
  noneTicked,
  openChoice,
  restUnknown,
  type Screen,
  stepAt,
  ticked,
} from './page-advisor-course.ts';
import { entriesOf, openGroup } from './page-advisor-entries.ts';
import { advisorMessages as m } from './page-advisor-messages.ts';
import { noneId, restId, tickId, ticksLegendId } from './page-advisor-ticks.web.tsx';

export interface QuestionProps {
  readonly base: Interview;
  readonly screen: Screen;
  readonly course: Course;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  /** Absent on the first question. */
  readonly back: (() => void) | undefined;
  go(course: Course): void;
}

/** What the hand does on an open question: by mouse, by touch and by key. */
export function useQuestion(props: QuestionProps) {
  const { base, screen, course, go } = props;
  const say = useSay();
  const { announce } = useAnnouncer();
  const focus = useFocusLater();
  const shown = useShown();
  const [fault, setFault] = useState<Fault>();
  const open = openChoice(screen, course.draft);
  const current = currentChoice(props, shown.reopened);
  const faultText = fault ? say(faultWords(fault, open?.part.mustBeKnown === true)) : undefined;

  const put = (part: string, value: string): Course => {
    const next = chosen(base, course, { part, value });
    setFault(undefined);
    shown.reopen(undefined);
    go(next);
    return next;
  };
  const hand = {
    current,
    fault,
    faultText,
    groups: shown.groups,
    isFolded: (part: string) => shown.folded.has(part) && current?.part.id !== part,
    /** What stood before it folds; it stays itself, so that nothing moves under a hand. */
    choose(part: string, value: string) {
      shown.fold(screen.choices.map((choice) => choice.part.id).slice(0, indexOf(screen, part)));
      const after = stepAt(base, put(part, value));
      const next = after.kind === 'ask' ? after.choices.at(-1) : undefined;
      if (next && next.part.id !== part) announce(say(next.part.label));
    },
    /** A key is no hand on the screen: the choice folds at once, and the next one has the focus. */
    chooseByKey(part: string, value: string) {
      shown.fold([part]);
      put(part, value);
      focus({ id: optionId(part, value), isNextGood: true });
    },
    tick(next: Course) {
      setFault(undefined);
      go(next);
    },
    submit() {
      const missing = faultOf(screen, course);
      setFault(missing);
      if (!missing) return go(advanced(base, course, screen));
      focus({ id: missing === 'ticks' ? ticksLegendId : legendId(open?.part.id ?? '') });
      announce(say(faultWords(missing, open?.part.mustBeKnown === true)));
    },
    /** Opens a heading and goes to its first option; without a label it closes, and the question is read again. */
    open(part: string, label: string) {
      shown.openGroup(part, label);
      const options = screen.choices.find((choice) => choice.part.id === part)?.options;
      const first = options?.find((option) => option.group?.nl === label)?.value;
      focus({ id: first === undefined ? legendId(part) : optionId(part, first) });
    },
    reopen(part: string) {
      shown.reopen(part);
      focus({ id: legendId(part) });
    },
    /** Enter goes on from a text that has the focus too, as it does from any field of a form. */
    enter({ key, target }: KeyboardEvent<HTMLFormElement>) {
      if (key === 'Enter' && target instanceof HTMLElement && target.matches('h2, legend')) hand.submit();
    },
  };
  useKeys(m.keys, [
    ...(current ? choiceKeys(current, props, hand) : tickKeys(props, hand)),
    { keys: ['Enter'], label: m.keyNext, run: hand.submit },
    ...backKeys(current, props, hand),
  ]);
  return hand;
}

/** Where the number keys work: what was opened again, what is still open, or else the last choice. */
function currentChoice({ screen, course }: QuestionProps, reopened: string | undefined): AskedChoice | undefined {
  const again = screen.choices.find(({ part }) => part.id === reopened);
  const last = screen.ticks.length > 0 ? undefined : screen.choices.at(-1);
  return again ?? openChoice(screen, course.draft) ?? last;
}

const indexOf = ({ choices }: Screen, part: string): number => choices.findIndex((choice) => choice.part.id === part);

const faultWords = (fault: Fault, mustBeKnown: boolean) =>
  fault === 'ticks' ? m.tickSomething : mustBeKnown ? m.choose : m.chooseOrUnknown;

/** Which headings are open, which choices are folded, and which folded one is open again. */
function useShown() {
  const [groups, setGroups] = useState<ReadonlyMap<string, string>>(new Map());
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [reopened, setReopened] = useState<string>();
  return {
    groups,
    folded,
    reopened,
    openGroup: (part: string, label: string) => setGroups((before) => new Map([...before, [part, label]])),
    fold: (parts: readonly string[]) => setFolded((before) => new Set([...before, ...parts])),
    reopen: setReopened,
  };
}

interface Hand {
  readonly groups: ReadonlyMap<string, string>;
  chooseByKey(part: string, value: string): void;
  open(part: string, label: string): void;
  tick(next: Course): void;
}

function choiceKeys({ part, options }: AskedChoice, { course }: QuestionProps, hand: Hand): readonly KeyBinding[] {
  const entries = entriesOf(options);
  const value = course.draft.find((pick) => pick.part === part.id)?.value;
  const inside = openGroup(entries, hand.groups.get(part.id), value);
  const shown = inside ? entriesOf(inside.options.slice(0, 9)) : entries.slice(0, 9);
  const keys = shown.map((entry, at): KeyBinding => {
    const number = String(at + 1);
    return entry.kind === 'option'
      ? { keys: [number], label: entry.option.label, run: () => hand.chooseByKey(part.id, entry.option.value) }
      : { keys: [number], label: entry.label, run: () => hand.open(part.id, entry.label.nl) };
  });
  const doNotKnow = { keys: ['0'], label: m.unknown, run: () => hand.chooseByKey(part.id, unknown) };
  return part.mustBeKnown ? keys : [...keys, doNotKnow];
}

function tickKeys({ screen, course }: QuestionProps, hand: Hand): readonly KeyBinding[] {
  if (screen.ticks.length === 0) return [];
  const toggle = (id: string, next: Course) => () => {
    hand.tick(next);
    document.getElementById(id)?.focus();
  };
  return [
    ...screen.ticks.map(({ id, statement }, at) => ({
      keys: [String(at + 1)],
      label: statement,
      run: toggle(tickId(id), ticked(course, id)),
    })),
    { keys: [String(screen.ticks.length + 1)], label: m.noneOfThese, run: toggle(noneId, noneTicked(course)) },
    { keys: ['0'], label: m.restUnknown, run: toggle(restId, restUnknown(course)) },
  ];
}

/** One step back: first out of a heading that is open, then to the question before. */
function backKeys(current: AskedChoice | undefined, { back }: QuestionProps, hand: Hand): readonly KeyBinding[] {
  const part = current?.part.id;
  const isInside = part !== undefined && (hand.groups.get(part) ?? '') !== '';
  const run = isInside ? () => hand.open(part, '') : back;
  return run ? [{ keys: ['b', 'Backspace'], label: m.keyBack, run }] : [];
}

interface FocusTarget {
  readonly id: string;
  /** When it is gone, the last question on the screen will do: that is what came after it. */
  readonly isNextGood?: boolean;
}

/** Moves the focus after the next drawing, when what it goes to is there. */
function useFocusLater(): (target: FocusTarget) => void {
  const wanted = useRef<FocusTarget>(undefined);
  useEffect(() => {
    const target = wanted.current;
    if (!target) return;
    wanted.current = undefined;
    const next = target.isNextGood ? [...document.querySelectorAll<HTMLElement>('.question legend')].at(-1) : undefined;
    const element = document.getElementById(target.id) ?? next;
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  });
  return (target) => {
    wanted.current = target;
  };
}
