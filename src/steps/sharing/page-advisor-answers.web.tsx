import type { Given, Interview } from '../../law/interview.ts';
import { type Spoken, spokenAt } from '../../law/interview-after.ts';
import { interviewQuestions } from '../../law/interview-questions.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { advisorMessages as m } from './page-advisor-messages.ts';

/** What was answered so far, question by question, each with a way back to it. */
export function Answers(props: {
  readonly interview: Interview;
  readonly given: readonly Given[];
  change(at: number): void;
}) {
  const say = useSay();
  return (
    <ol className="answers">
      {props.given.map(({ question }, at) => (
        <li className="answers__item" key={question}>
          <div className="answers__head">
            <span className="answers__question">{say(interviewQuestions[question].title)}</span>
            <Button
              kind="subtle"
              onClick={() => props.change(at)}
              aria-label={say(m.changeOf, { question: say(interviewQuestions[question].title) })}
            >
              {say(m.change)}
            </Button>
          </div>
          <ul className="answers__chosen">
            {spokenAt(props.interview, props.given, at).map((spoken) => (
              <li key={spoken.part.id}>
                <AnswerLine spoken={spoken} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** A choice as it was made; a statement with whether it is true, as a sign and for a screen reader in words. */
export function AnswerLine({ spoken }: { readonly spoken: Spoken }) {
  const say = useSay();
  const { asked, chosen, isTrue } = spoken;
  if (chosen && isTrue === undefined) return <>{say(chosen)}</>;
  const [sign, words] = chosen
    ? isTrue
      ? (['yes', m.isTrue] as const)
      : (['no', m.isFalse] as const)
    : (['open', m.isUnknown] as const);
  return (
    <span className={`said said--${sign}`}>
      <span className="visually-hidden">{say(words)} </span>
      {say(asked)}
    </span>
  );
}
