import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { AskedChoice } from '../../law/interview.ts';
import type { Option } from '../../law/interview-part.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import type { KeyBinding } from '../../web/kit/keys.ts';
import { useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { Choice, legendId, MadeChoice, optionId } from './page-advisor-choice.web.tsx';
import { entriesOf, openGroup } from './page-advisor-entries.ts';
import { advisorMessages as a } from './page-advisor-messages.ts';
import type { ShareMatter } from './page-known.ts';
import { byWeighing, doWhat } from './page-share-choices.ts';
import { shareMessages as m } from './page-share-messages.ts';

/** What somebody chose before the interview begins. */
export interface Begun {
  readonly receiver: Option;
  readonly act: Option;
}

interface BeginProps {
  readonly matter: ShareMatter;
  readonly toWhom: AskedChoice;
  readonly before: Begun | undefined;
  go(begun: Begun): void;
}

/** First for whom, then what: one choice after the other, by mouse or by number. An act that is the only one needs no choice. */
export function Begin(props: BeginProps) {
  const say = useSay();
  const { matter } = props;
  const hand = useBegin(props);
  const { receiver, what, act, fault } = hand;
  return (
    <form
      className="question"
      noValidate
      onKeyDown={hand.enter}
      onSubmit={(event) => {
        event.preventDefault();
        hand.submit();
      }}
    >
      <h2 className="nl-heading nl-heading--level-2 question__title">{say(m.beginTitle)}</h2>
      <p className="question__help">{say(m.beginHelp)}</p>
      {receiver && !hand.isReopened ? (
        <MadeChoice choice={props.toWhom} value={receiver.value} reopen={hand.reopen} />
      ) : (
        <Choice
          choice={props.toWhom}
          value={receiver?.value}
          opened={hand.opened}
          isCurrent
          fault={fault && !receiver ? say(m.chooseFirst) : undefined}
          open={hand.open}
          choose={hand.chooseReceiver}
        />
      )}
      {what && !hand.isReopened ? (
        <Choice
          choice={what}
          value={act?.value}
          opened={undefined}
          isCurrent
          fault={fault && !act ? say(m.chooseFirst) : undefined}
          open={() => undefined}
          choose={hand.chooseAct}
        />
      ) : null}
      {receiver?.value === byWeighing ? <ByWeighing signalId={matter.id} /> : null}
      <div className="question__acts">
        {receiver?.value === byWeighing ? null : (
          <Button kind="primary" type="submit">
            {say(m.next)}
          </Button>
        )}
      </div>
    </form>
  );
}

function ByWeighing({ signalId }: { readonly signalId: string }) {
  const say = useSay();
  return (
    <p className="note-line">
      {say(m.toPartnershipLead)}{' '}
      <Link className="nl-link" href={`/signals/${signalId}/weighing?outcome=partnership`}>
        {say(m.toWeighing)}
      </Link>
    </p>
  );
}

function useBegin({ matter, toWhom, before, go }: BeginProps) {
  const say = useSay();
  const { announce } = useAnnouncer();
  const focus = useFocusLater();
  const [receiver, setReceiver] = useState<Option | undefined>(before?.receiver);
  const [act, setAct] = useState<Option | undefined>(before?.act);
  const [isReopened, setReopened] = useState(false);
  const [opened, setOpened] = useState<string>();
  const [fault, setFault] = useState(false);
  const what = whatOf(matter, receiver);
  const chooseReceiver = (value: string) => {
    const next = toWhom.options.find((one) => one.value === value);
    const then = whatOf(matter, next);
    setReceiver(next);
    setReopened(false);
    setFault(false);
    setAct(then?.options.length === 1 ? then.options[0] : undefined);
    if (then) announce(say(then.part.label));
    focus(then ? legendId('do-what') : '.question .note-line a');
  };
  const chooseAct = (value: string) => {
    setAct(what?.options.find((one) => one.value === value));
    setFault(false);
    focus(optionId('do-what', value));
  };
  const open = (group: string) => {
    setOpened(group);
    const first = toWhom.options.find((one) => one.group?.nl === group)?.value;
    focus(first === undefined ? legendId('to-whom') : optionId('to-whom', first));
  };
  const reopen = () => {
    setReopened(true);
    focus(legendId('to-whom'));
  };
  const submit = () => {
    if (receiver && act) return go({ receiver, act });
    setFault(true);
    announce(say(m.chooseFirst));
    focus(legendId(receiver && !isReopened ? 'do-what' : 'to-whom'));
  };
  /** Enter goes on from a question that has the focus too, as it does from any field of a form. */
  const enter = ({ key, target }: KeyboardEvent<HTMLFormElement>) => {
    if (key === 'Enter' && target instanceof HTMLElement && target.matches('h2, legend')) submit();
  };
  const isFirst = receiver === undefined || isReopened;
  const numbers = isFirst ? numbersOf(toWhom, receiver?.value, { opened, open, choose: chooseReceiver }) : [];
  const second = what && !isFirst ? numbersOf(what, act?.value, { opened: undefined, open, choose: chooseAct }) : [];
  const isInside = isFirst && (opened ?? '') !== '';
  useKeys(m.keysBegin, [
    ...numbers,
    ...second,
    ...(receiver?.value === byWeighing ? [] : [{ keys: ['Enter'], label: m.next, run: submit }]),
    ...(isInside ? [{ keys: ['b', 'Backspace'], label: a.keyBack, run: () => open('') }] : []),
    ...(isFirst ? [] : [{ keys: ['b', 'Backspace'], label: a.keyBack, run: reopen }]),
  ]);
  return { receiver, what, act, fault, isReopened, opened, open, reopen, chooseReceiver, chooseAct, submit, enter };
}

const whatOf = (matter: ShareMatter, receiver: Option | undefined): AskedChoice | undefined =>
  receiver && receiver.value !== byWeighing ? doWhat(matter, receiver.value) : undefined;

interface Hand {
  readonly opened: string | undefined;
  open(group: string): void;
  choose(value: string): void;
}

/** The number keys of a choice, in the order of the screen. */
function numbersOf({ options }: AskedChoice, value: string | undefined, hand: Hand): readonly KeyBinding[] {
  const entries = entriesOf(options);
  const inside = openGroup(entries, hand.opened, value);
  const shown = inside ? entriesOf(inside.options.slice(0, 9)) : entries.slice(0, 9);
  return shown.map((entry, at): KeyBinding => {
    const keys = [String(at + 1)];
    return entry.kind === 'option'
      ? { keys, label: entry.option.label, run: () => hand.choose(entry.option.value) }
      : { keys, label: entry.label, run: () => hand.open(entry.label.nl) };
  });
}

/** Moves the focus after the next drawing: to an element by its id, or by a selector. */
function useFocusLater(): (target: string) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    const target = wanted.current;
    if (target === undefined) return;
    wanted.current = undefined;
    const found = target.startsWith('.')
      ? document.querySelector<HTMLElement>(target)
      : document.getElementById(target);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  });
  return (target) => {
    wanted.current = target;
  };
}
