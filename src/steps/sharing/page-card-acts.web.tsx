import { Button } from '../../web/kit/button.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { outward } from './data.ts';
import { cardMessages as c, advisorMessages as m } from './page-advisor-messages.ts';
import type { Advice } from './page-answer-card.web.tsx';
import { shareMessages as s } from './page-share-messages.ts';

/** What a case or signal can do with an answer; on the public page none of it is there. */
export interface AdviceActs {
  /** Keeps the answer with it. */
  onKeep?(advice: Advice): void;
  /** Asks for the approvals that are missing. */
  onAskApproval?(advice: Advice): void;
  /** Gives what was asked about. Absent where the act gives nothing to anybody. */
  onGive?(advice: Advice): void;
}

interface CardActsProps extends AdviceActs {
  readonly advice: Advice;
  /** Absent: there is nothing more to tell. */
  readonly askReason?: (() => void) | undefined;
  readonly back: (() => void) | undefined;
  again(): void;
}

/** What one can do with the card. */
export function CardActs(props: CardActsProps) {
  const { advice, askReason, back, again } = props;
  const say = useSay();
  const print = () => window.print();
  const { effect } = advice.answer;
  // `G` is for the purpose, everywhere. Asking and giving never stand there together, so they share a key.
  const own = [
    ...(props.onAskApproval && effect === 'allow-with-approval'
      ? [{ key: 'v', label: c.askApproval, isMain: true, run: () => props.onAskApproval?.(advice) }]
      : []),
    ...(props.onGive && effect === 'allow' && outward.has(advice.asked.action)
      ? [{ key: 'v', label: s.give, isMain: true, run: () => props.onGive?.(advice) }]
      : []),
    ...(props.onKeep ? [{ key: 'k', label: c.keep, isMain: false, run: () => props.onKeep?.(advice) }] : []),
  ];
  useKeys(m.keys, [
    ...own.map(({ key, label, run }) => ({ keys: [key], label, run })),
    { keys: ['p'], label: m.keyPrint, run: print },
    { keys: ['o'], label: m.keyAgain, run: again },
    ...(back ? [{ keys: ['b', 'Backspace'], label: m.keyBack, run: back }] : []),
  ]);
  return (
    <>
      {askReason ? (
        <div className="card__reason">
          <p>{say(c.reasonLead)}</p>
          <Button onClick={askReason}>{say(c.reason)}</Button>
        </div>
      ) : null}
      <div className="card__buttons">
        {own.map(({ key, label, isMain, run }) => (
          <Button key={key} kind={isMain ? 'primary' : 'secondary'} onClick={run}>
            {say(label)}
            <KeyCap of={key} />
          </Button>
        ))}
        <Button onClick={print}>
          {say(c.print)}
          <KeyCap of="p" />
        </Button>
        <Button onClick={again}>
          {say(c.again)}
          <KeyCap of="o" />
        </Button>
      </div>
    </>
  );
}
