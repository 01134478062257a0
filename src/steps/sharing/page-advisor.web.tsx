import { type ReactNode, useMemo, useState } from 'react';
import { activate } from '../../law/activate.ts';
import { packs } from '../../law/basis/index.ts';
import type { Interview } from '../../law/interview.ts';
import { canTellReason } from '../../law/interview-after.ts';
import type { Told } from '../../law/interview-told.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import { Answers } from './page-advisor-answers.web.tsx';
import { beginning, type Course, interviewOf, opened, returned, stepAt, withReason } from './page-advisor-course.ts';
import { cardMessages as c, advisorMessages as m } from './page-advisor-messages.ts';
import { Question } from './page-advisor-question.web.tsx';
import { type Advice, AnswerCard } from './page-answer-card.web.tsx';

/** Public: whoever is in doubt can ask, without signing in and without a trace. */
export function AdvisorPage() {
  const say = useSay();
  return (
    <div className="advisor-page">
      <PageHeading title={say(m.title)} />
      <Advisor
        intro={<p className="nl-paragraph nl-paragraph--lead">{say(m.lead)}</p>}
        note={<p className="advisor__private">{say(m.private)}</p>}
      />
    </div>
  );
}

const nothing: Told = {};

interface AdvisorProps {
  /** Stands above the first question only. */
  readonly intro?: ReactNode;
  /** Stands above every question. */
  readonly note?: ReactNode;
  /** What a case knows already; nobody is asked for it again. Keep it the same object while the reader answers. */
  readonly known?: Told;
  /** From a case: keeps the answer with it. */
  onKeep?(advice: Advice): void;
  /** From a case: asks for the approvals that are missing. */
  onAskApproval?(advice: Advice): void;
}

/** The interview and its answer. It runs in the page alone: the gate is pure, so there is nothing to send. */
export function Advisor({ intro, note, known = nothing, onKeep, onAskApproval }: AdvisorProps) {
  const say = useSay();
  const { view } = useSession();
  const { profile, now } = view;
  const base = useMemo<Interview>(
    () => ({ active: activate(packs, { profile, on: now.slice(0, 10) }), known, now }),
    [profile, now, known],
  );
  const [course, setCourse] = useState<Course>(beginning);
  const step = stepAt(base, course);
  const interview = interviewOf(base, course);
  const { given } = course;
  const back = given.length > 0 ? () => setCourse(returned(base, course, given.length - 1)) : undefined;
  const change = (at: number) => setCourse(returned(base, course, at));
  const place = step.kind === 'end' ? 'end' : `${given.length} ${step.question}`;
  const titleRef = useFocusOnChange<HTMLHeadingElement>(place);
  const isUnsigned = base.active.leftOut.some(({ reason }) => reason === 'unsigned-permit');
  return (
    <div className={step.kind === 'end' ? 'advisor advisor--done' : 'advisor'}>
      {step.kind === 'ask' ? (
        <div className="advisor__lead">
          {given.length === 0 ? intro : null}
          {note}
        </div>
      ) : null}
      {isUnsigned ? <p className="warning-line">{say(m.unsigned)}</p> : null}
      {step.kind === 'end' ? (
        <AnswerCard {...step} interview={interview} given={given} titleRef={titleRef} change={change}>
          <CardActs
            advice={{ answer: step.answer, asked: step.asked, given }}
            {...(onKeep ? { onKeep } : {})}
            {...(onAskApproval ? { onAskApproval } : {})}
            askReason={canTellReason(interview, given) ? () => setCourse(withReason(base, course)) : undefined}
            back={back}
            again={() => setCourse(opened(base, beginning))}
          />
        </AnswerCard>
      ) : (
        <>
          <Question
            key={place}
            base={base}
            screen={step}
            course={course}
            titleRef={titleRef}
            back={back}
            go={setCourse}
          />
          <aside className="so-far" aria-labelledby="so-far">
            <h2 className="nl-heading nl-heading--level-3" id="so-far">
              {say(m.soFar)}
            </h2>
            {given.length === 0 ? <p className="so-far__empty">{say(m.soFarEmpty)}</p> : null}
            <Answers interview={interview} given={given} change={change} />
          </aside>
        </>
      )}
    </div>
  );
}

interface CardActsProps extends Pick<AdvisorProps, 'onKeep' | 'onAskApproval'> {
  readonly advice: Advice;
  /** Absent: there is nothing more to tell. */
  readonly askReason: (() => void) | undefined;
  readonly back: (() => void) | undefined;
  again(): void;
}

/** What one can do with the card. A case adds keeping it and asking for the approval. */
function CardActs({ advice, onKeep, onAskApproval, askReason, back, again }: CardActsProps) {
  const say = useSay();
  const print = () => window.print();
  useKeys(m.keys, [
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
        {onAskApproval && advice.answer.effect === 'allow-with-approval' ? (
          <Button kind="primary" onClick={() => onAskApproval(advice)}>
            {say(c.askApproval)}
          </Button>
        ) : null}
        {onKeep ? <Button onClick={() => onKeep(advice)}>{say(c.keep)}</Button> : null}
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
