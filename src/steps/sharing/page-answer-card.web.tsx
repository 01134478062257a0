import type { ReactNode, RefObject } from 'react';
import { approvalWords } from '../../law/act-words.ts';
import { fieldLabel } from '../../law/fields.ts';
import type { Given, Interview } from '../../law/interview.ts';
import { nearestMisses, partsBehind, type Spoken, speaking, spokenAt, whoKnows } from '../../law/interview-after.ts';
import { citationText, pageOf } from '../../law/juriconnect.ts';
import type { Answer, Citation, Question } from '../../law/question.ts';
import type { RetentionCode } from '../../law/rule.ts';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { dayText } from '../../web/kit/moment.ts';
import { useSession } from '../../web/shell/session.web.tsx';
import { AnswerLine, Answers } from './page-advisor-answers.web.tsx';
import {
  alternativeTitles,
  cardMessages as c,
  dutyWords,
  effectWords,
  laterDutyWords,
  obligationTitles,
  retentionWords,
  ruleTitles,
} from './page-advisor-messages.ts';

/** An interview that came to its end, as it can be kept or sent on. */
export interface Advice {
  readonly answer: Answer;
  /** As the gate was asked. */
  readonly asked: Question;
  readonly given: readonly Given[];
}

interface CardProps extends Advice {
  readonly interview: Interview;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  change(at: number): void;
  /** Buttons under the card. */
  readonly children: ReactNode;
  /** In the place of the answers, for a question that nobody answered here. */
  readonly aside?: ReactNode;
}

/** The answer of the gate on one sheet: to read, to print, to keep with the case. */
export function AnswerCard(props: CardProps) {
  const { answer, interview, given } = props;
  const { locale, say } = useLanguage();
  const { effect, duty } = answer;
  const isYes = effect === 'allow' || effect === 'allow-with-approval';
  return (
    <article className={`card card--${effect}`} aria-labelledby="card-effect">
      <header className="card__head">
        <span className="card__sign" aria-hidden="true" />
        <h2 className="card__effect" id="card-effect" ref={props.titleRef} tabIndex={-1}>
          {say(effectWords[effect])}
        </h2>
      </header>
      <div className="card__say">
        <p className="card__sentence">{answer.explanation[locale]}</p>
        {isYes ? <p className="card__duty">{say((effect === 'allow' ? dutyWords : laterDutyWords)[duty])}</p> : null}
      </div>
      <div className="card__body">
        <div>
          <WhatIsMissing {...props} />
          <WhatToDo {...props} />
          <Rules {...props} />
        </div>
        {given.length > 0 ? (
          <Section title={say(c.answers)} className="card__answers">
            <Answers interview={interview} given={given} change={props.change} />
          </Section>
        ) : (
          props.aside
        )}
      </div>
      <footer className="card__foot">
        <p>
          {say(c.law, { day: dayText(interview.active.on, locale) })}{' '}
          {say(answer.confidence === 'H' ? c.sure : c.lessSure)}
        </p>
        {answer.banner ? <p className="card__banner">{answer.banner[locale]}</p> : null}
        <p>{answer.disclaimer[locale]}</p>
        <p className="card__version">{say(c.packVersion, { version: answer.packVersion })}</p>
      </footer>
      <div className="card__acts">{props.children}</div>
    </article>
  );
}

function Section(props: { readonly title: string; readonly className?: string; readonly children: ReactNode }) {
  return (
    <section className={props.className ? `card__part ${props.className}` : 'card__part'}>
      <h3 className="nl-heading nl-heading--level-3">{props.title}</h3>
      {props.children}
    </section>
  );
}

type PartProps = Pick<CardProps, 'answer' | 'asked' | 'interview' | 'given'>;

/** Approvals to get, inputs that nobody knew, and on a no what came near. */
export function WhatIsMissing({ answer, asked, interview, given }: PartProps) {
  const say = useSay();
  const misses = nearestMisses(interview.active, asked, answer);
  const said = given.flatMap((_, at) => spokenAt(interview, given, at));
  return (
    <>
      {answer.missingApprovals.length > 0 ? (
        <Section title={say(c.approvals)}>
          <ul className="card__list">
            {answer.missingApprovals.map(({ kind, who, from }) => (
              <li key={kind}>
                <strong>{say(approvalWords[kind])}</strong>
                <span className="card__by">{say(who)}</span>
                {from ? <StillToAnswer orgs={from} /> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {answer.missingInputs.length > 0 ? (
        <Section title={say(c.inputs)}>
          <ul className="card__list">
            {answer.missingInputs.map(({ input, question }) => (
              <li key={input}>
                <strong>{say(question)}</strong>
                <span className="card__by">{say(c.whoKnows, { who: say(whoKnows(input)) })}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {misses.length > 0 ? (
        <Section title={say(c.near)}>
          <ul className="card__list">
            {misses.map(({ ruleId, sentence, unmet }) => (
              <li key={ruleId}>
                {say(sentence)}
                <Unmet unmet={unmet} said={said} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

/** Of several that each must answer: those that did not yet, by the name of their node where they have one. */
function StillToAnswer({ orgs }: { readonly orgs: readonly string[] }) {
  const say = useSay();
  const { view } = useSession();
  const names = orgs.map((org) => {
    const organ = view.organs.find((one) => one.org === org);
    return organ ? say(organ.name) : org;
  });
  return <span className="card__by">{say(c.stillToAnswer, { names: names.join(', ') })}</span>;
}

/** The answers on which a rule failed. */
function Unmet({ unmet, said }: { readonly unmet: readonly string[]; readonly said: readonly Spoken[] }) {
  const say = useSay();
  const parts = new Set(unmet.flatMap(partsBehind));
  const failed = said.filter(({ part }) => parts.has(part));
  if (failed.length === 0) return null;
  return (
    <span className="card__by">
      {say(c.unmet)}
      <span className="card__unmet">
        {failed.map((spoken) => (
          <span key={spoken.part.id}>
            {spoken.isTrue === undefined ? `${say(spoken.asked)} ` : null}
            <AnswerLine spoken={spoken} />
          </span>
        ))}
      </span>
    </span>
  );
}

/** What is lawful instead, what may go along, how long it stays and what one keeps to. */
function WhatToDo({ answer, interview }: PartProps) {
  const { locale, say } = useLanguage();
  const isYes = answer.effect === 'allow' || answer.effect === 'allow-with-approval';
  const retention = isRetention(answer.retention) ? answer.retention : undefined;
  // The page knows a day only when the case told it; otherwise the interview knows no more than older or younger.
  const isDated = interview.known.resource?.firstProcessedAt !== undefined;
  return (
    <>
      {answer.alternatives.length > 0 ? (
        <Section title={say(alternativeTitles[answer.effect])}>
          <Sentences of={answer.alternatives.map((one) => one[locale])} />
        </Section>
      ) : null}
      {answer.allowedFields.length > 0 ? (
        <Section title={say(c.fields)}>
          <p className="card__by">{say(c.fieldsLead)}</p>
          <ul className="card__fields">
            {answer.allowedFields.map((code) => (
              <li key={code}>{say(fieldLabel(code) ?? { nl: code, en: code })}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {isYes && retention ? (
        <Section title={say(c.retention)}>
          <p>
            {say(retentionWords[retention])}
            {isDated && answer.destroyBy ? ` ${say(c.destroyBy, { day: dayText(answer.destroyBy, locale) })}` : ''}
          </p>
        </Section>
      ) : null}
      {answer.obligations.length > 0 ? (
        <Section title={say(obligationTitles[answer.effect])}>
          <Sentences of={answer.obligations.map((one) => one[locale])} />
        </Section>
      ) : null}
    </>
  );
}

const isRetention = (code: string): code is RetentionCode => Object.hasOwn(retentionWords, code);

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className="card__list">
      {of.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

export function Rules({ answer, asked, interview }: PartProps) {
  const say = useSay();
  const { ruleIds, citations } = speaking(interview.active, asked, answer);
  if (citations.length === 0) return null;
  return (
    <Section title={say(ruleTitles[answer.effect])}>
      <ul className="card__articles">
        {citations.map((citation) => (
          <li key={citationText(citation)}>
            <Article citation={citation} />
          </li>
        ))}
      </ul>
      <p className="card__by">{say(c.rulesOf, { rules: ruleIds.join(', ') })}</p>
    </Section>
  );
}

/** The article, with the place where anybody can read it. Following it is the reader's own act. */
function Article({ citation }: { readonly citation: Citation }) {
  const say = useSay();
  const page = pageOf(citation);
  const label = citationText(citation);
  if (!page) return <span className="article">{label}</span>;
  return (
    <a className="article article--link" href={page} target="_blank" rel="noreferrer">
      {label}
      <span className="visually-hidden"> {say(c.newWindow)}</span>
    </a>
  );
}
