import { interviewQuestions } from '../../law/interview-questions.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Choice, MadeChoice } from './page-advisor-choice.web.tsx';
import { noneTicked, restUnknown, ticked } from './page-advisor-course.ts';
import { type QuestionProps, useQuestion } from './page-advisor-hand.web.tsx';
import { advisorMessages as m } from './page-advisor-messages.ts';
import { TickList } from './page-advisor-ticks.web.tsx';

/** One question of the interview: its choices come one under another, the statements to tick at the end. */
export function Question(props: QuestionProps) {
  const { screen, course, back, titleRef } = props;
  const say = useSay();
  const hand = useQuestion(props);
  const { title, help } = interviewQuestions[screen.question];
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
      <Progress number={screen.number} />
      <h2 className="nl-heading nl-heading--level-2 question__title" ref={titleRef} tabIndex={-1}>
        {say(title)}
      </h2>
      <p className="question__help">{say(help)}</p>
      {screen.choices.map((choice) => {
        const { id } = choice.part;
        const value = course.draft.find((pick) => pick.part === id)?.value;
        const isCurrent = choice === hand.current;
        return value !== undefined && hand.isFolded(id) ? (
          <MadeChoice key={id} choice={choice} value={value} reopen={() => hand.reopen(id)} />
        ) : (
          <Choice
            key={id}
            choice={choice}
            value={value}
            isCurrent={isCurrent}
            opened={hand.groups.get(id)}
            fault={isCurrent && hand.fault === 'choice' ? hand.faultText : undefined}
            open={(group) => hand.open(id, group)}
            choose={(one) => hand.choose(id, one)}
          />
        );
      })}
      {screen.ticks.length > 0 ? (
        <TickList
          parts={screen.ticks}
          ticks={course.ticks}
          fault={hand.fault === 'ticks' ? hand.faultText : undefined}
          toggle={(id) => hand.tick(ticked(course, id))}
          toggleNone={() => hand.tick(noneTicked(course))}
          toggleRest={() => hand.tick(restUnknown(course))}
        />
      ) : null}
      <div className="question__acts">
        <Button kind="primary" type="submit">
          {say(m.next)}
        </Button>
        {back ? <Button onClick={back}>{say(m.back)}</Button> : null}
      </div>
    </form>
  );
}

const eight = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** How far one is. The bars only show what the words say. */
function Progress({ number }: { readonly number: number }) {
  const say = useSay();
  return (
    <div className="progress">
      <p className="progress__text">{say(m.progress, { number })}</p>
      <span className="progress__bars" aria-hidden="true">
        {eight.map((at) => (
          <span key={at} className={at <= number ? 'progress__bar progress__bar--done' : 'progress__bar'} />
        ))}
      </span>
    </div>
  );
}
