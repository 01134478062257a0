import type { ReactNode } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import { useSay } from './language.web.tsx';
import { kitMessages } from './messages.ts';
import type { Problem } from './problem.ts';

interface ProblemProps {
  readonly problem: Problem;
  /** What is listed when it is not something that is missing. */
  readonly listed?: Bilingual;
  readonly children?: ReactNode;
}

/** A refusal on screen: what, which lawful next step, what is missing, under which article. */
export function ProblemPanel({ problem, listed = kitMessages.missing, children }: ProblemProps) {
  const say = useSay();
  return (
    <section className="problem" role="alert">
      <h2 className="nl-heading nl-heading--level-3">{problem.title}</h2>
      <p className="nl-paragraph">
        <strong>{say(kitMessages.whatNow)}</strong>
        <br />
        {problem.next}
      </p>
      {problem.missing.length > 0 ? (
        <>
          <p className="nl-paragraph">
            <strong>{say(listed)}</strong>
          </p>
          <ul className="plain-list">
            {problem.missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
      {problem.articles.length > 0 ? <Articles of={problem.articles} /> : null}
      {problem.status >= 500 && problem.instance ? (
        <p className="nl-paragraph small">{say(kitMessages.problemNumber, { number: problem.instance })}</p>
      ) : null}
      {children}
    </section>
  );
}

/** The articles an answer stands on, as a row of labels. */
export function Articles({ of }: { readonly of: readonly string[] }) {
  const say = useSay();
  return (
    <ul className="articles" aria-label={say(kitMessages.articles)}>
      {[...new Set(of)].map((article) => (
        <li className="article" key={article}>
          {article}
        </li>
      ))}
    </ul>
  );
}
