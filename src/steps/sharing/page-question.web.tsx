import { useMemo } from 'react';
import { ask } from '../../law/ask.ts';
import type { Interview } from '../../law/interview.ts';
import type { Question } from '../../law/question.ts';
import { Facts, Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { dayText } from '../../web/kit/moment.ts';
import { rulesHere } from '../../web/public/rules-here.ts';
import { useSession } from '../../web/shell/session.web.tsx';
import { cardMessages as c, effectWords, advisorMessages as m } from './page-advisor-messages.ts';
import { Rules, WhatIsMissing } from './page-answer-card.web.tsx';
import { factsOfQuestion, statementsOf } from './page-question-words.ts';
import { shareMessages as s } from './page-share-messages.ts';

const tones = { allow: 'good', 'allow-with-approval': 'soon', deny: 'late', ask: 'calm' } as const;

interface AskedProps {
  readonly question: Question;
  /** For whoever has to say yes or no to it: what the gate says about it now. */
  readonly withGate: boolean;
}

/** A question as it was made, in plain words. It loads the gate, so load it lazily. */
export function AskedQuestion({ question, withGate }: AskedProps) {
  const { locale, say } = useLanguage();
  const { view } = useSession();
  const facts = factsOfQuestion(question, view).map(({ name, label, words }) => ({ name, label, lines: [say(words)] }));
  const { firstProcessedAt } = question.resource;
  return (
    <>
      <Facts
        of={[
          ...facts,
          ...(firstProcessedAt ? [{ name: 'first', label: s.first, lines: [dayText(firstProcessedAt, locale)] }] : []),
        ]}
      />
      <Said question={question} />
      {withGate ? <GateNow question={question} /> : null}
    </>
  );
}

function GateNow({ question }: { readonly question: Question }) {
  const { locale, say } = useLanguage();
  const { view } = useSession();
  const { now } = view;
  const { interview, asked, answer } = useMemo(() => {
    const { active } = rulesHere(view);
    const of: Question = { ...question, approvals: [], time: { ...question.time, now } };
    const base: Interview = { active, known: of, now };
    return { interview: base, asked: of, answer: ask(active, of) };
  }, [view, question, now]);
  const parts = { answer, asked, interview, given: [] };
  return (
    <section className="gate-now">
      <h3 className="nl-heading nl-heading--level-3">
        {say(s.gateNow)} <Tag tone={tones[answer.effect]}>{say(effectWords[answer.effect])}</Tag>
      </h3>
      <p className="gate-now__sentence">{answer.explanation[locale]}</p>
      <p className="small">{say(s.gateNowLead)}</p>
      <WhatIsMissing {...parts} />
      <Rules {...parts} />
      <p className="small">
        {say(c.law, { day: dayText(interview.active.on, locale) })} {answer.banner ? say(answer.banner) : null}
      </p>
    </section>
  );
}

/** Every statement to which the asker said yes or no. */
function Said({ question }: { readonly question: Question }) {
  const say = useSay();
  const statements = useMemo(() => statementsOf(question), [question]);
  if (statements.length === 0) return null;
  return (
    <>
      <h3 className="nl-heading nl-heading--level-3">{say(s.said)}</h3>
      <ul className="answers__chosen said-list">
        {statements.map(({ part, isTrue }) => (
          <li key={part.id}>
            <span className={isTrue ? 'said said--yes' : 'said said--no'}>
              <span className="visually-hidden">{say(isTrue ? m.isTrue : m.isFalse)} </span>
              {say(part.statement)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
