import type { ReactNode } from 'react';
import { citationText, pageOf } from '../../law/juriconnect.ts';
import type { Citation } from '../../law/question.ts';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Articles } from '../../web/kit/problem.web.tsx';
import { decisionMessages as m } from './page-decision-messages.ts';
import type { DecisionFile, Spoken } from './page-log-answers.ts';
import { EffectMark } from './page-log-names.web.tsx';

/** The answer as it was given. Its words are those of the kept rules; without these the log has only their numbers. */
export function SpokenAnswer({ file }: { readonly file: DecisionFile }) {
  const { locale, say } = useLanguage();
  // What the kept rules say now is only what was said then when both are the same.
  const spoken = file.replay === 'same' ? file.answered : undefined;
  return (
    <div className={`gate-answer gate-answer--${file.effect}`}>
      <p className="gate-answer__effect">
        <EffectMark of={file.effect} />
      </p>
      {spoken ? <p className="gate-answer__sentence">{spoken.sentence[locale]}</p> : null}
      {spoken?.duty === 'must' && file.effect === 'allow' ? <p className="gate-answer__line">{say(m.must)}</p> : null}
      {spoken ? <Missing spoken={spoken} /> : null}
      {spoken ? (
        <LinkedArticles of={spoken.citations} />
      ) : file.articles.length > 0 ? (
        <Articles of={file.articles} />
      ) : null}
      <p className="small gate-answer__line">
        {file.rules.length > 0 ? <span>{say(m.rules, { rules: file.rules.join(', ') })}</span> : null}
        {spoken && file.rules.length > 0 ? <span>{say(spoken.signed ? m.signed : m.unsigned)}</span> : null}
        <span className="gate-answer__version">{say(m.version, { version: file.packVersion })}</span>
      </p>
    </div>
  );
}

/** Who had to agree, what was not known, and on a no the rules that came near. */
function Missing({ spoken }: { readonly spoken: Spoken }) {
  const { locale, say } = useLanguage();
  const { approvals, inputs, nearest } = spoken;
  return (
    <>
      <Sentences title={say(m.approvalsMissing)} of={approvals.map(({ who }) => who[locale])} />
      <Sentences title={say(m.inputsMissing)} of={inputs.map(({ question }) => question[locale])} />
      <Sentences title={say(m.nearest)} of={nearest.map(({ sentence }) => sentence[locale])} />
    </>
  );
}

function Sentences({ title, of }: { readonly title: string; readonly of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h4 className="nl-heading nl-heading--level-4">{title}</h4>
      <ul className="plain-list">
        {[...new Set(of)].map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}

/** Articles with the place where anybody can read them. */
function LinkedArticles({ of }: { readonly of: readonly Citation[] }): ReactNode {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <ul className="articles">
      {of.map((citation) => {
        const page = pageOf(citation);
        const label = citationText(citation);
        return (
          <li key={label}>
            {page ? (
              <a className="article article--link" href={page} target="_blank" rel="noreferrer">
                {label}
                <span className="visually-hidden"> {say(m.newWindow)}</span>
              </a>
            ) : (
              <span className="article">{label}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
