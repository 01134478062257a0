import { type ReactNode, useMemo, useState } from 'react';
import type { Interview } from '../../law/interview.ts';
import { canTellReason } from '../../law/interview-after.ts';
import type { Told } from '../../law/interview-told.ts';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { rulesHere } from '../../web/public/rules-here.ts';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import { Answers } from './page-advisor-answers.web.tsx';
import { beginning, type Course, interviewOf, opened, returned, stepAt, withReason } from './page-advisor-course.ts';
import { advisorMessages as m } from './page-advisor-messages.ts';
import { Question } from './page-advisor-question.web.tsx';
import { AnswerCard } from './page-answer-card.web.tsx';
import { type AdviceActs, CardActs } from './page-card-acts.web.tsx';

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

interface AdvisorProps extends AdviceActs {
  /** Stands above the first question only. */
  readonly intro?: ReactNode;
  /** Stands above every question. */
  readonly note?: ReactNode;
  /** What a case knows already; nobody is asked for it again. Keep it the same object while the reader answers. */
  readonly known?: Told;
  /** UTC instant of asking; absent: when the page was loaded. An approval of after it would not count. */
  readonly now?: string;
  /** Where one comes from: back from the first question, and where `again` begins. */
  onLeave?(): void;
}

/** The interview and its answer. It runs in the page alone: the gate is pure, so there is nothing to send. */
export function Advisor({ intro, note, known = nothing, now: asOf, onLeave, ...acts }: AdvisorProps) {
  const say = useSay();
  const { view } = useSession();
  const { active } = useMemo(() => rulesHere(view), [view]);
  const now = asOf ?? view.now;
  const base = useMemo<Interview>(() => ({ active, known, now }), [active, known, now]);
  const [course, setCourse] = useState<Course>(beginning);
  const step = stepAt(base, course);
  const interview = interviewOf(base, course);
  const { given } = course;
  const back = given.length > 0 ? () => setCourse(returned(base, course, given.length - 1)) : onLeave;
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
            {...acts}
            advice={{ answer: step.answer, asked: step.asked, given }}
            askReason={canTellReason(interview, given) ? () => setCourse(withReason(base, course)) : undefined}
            back={back}
            again={onLeave ?? (() => setCourse(opened(base, beginning)))}
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
