import type { ReactNode } from 'react';
import { addressOf, withQuery } from '../../web/kit/address.web.ts';
import { Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText } from '../../web/kit/moment.ts';
import { useAsked } from '../../web/shell/api.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { effectWords } from '../sharing/page-advisor-messages.ts';
import { TouchedFiles } from './page-decision-files.web.tsx';
import { decisionMessages as m, replayWords } from './page-decision-messages.ts';
import { AskedQuestion } from './page-decision-question.web.tsx';
import { type DecisionFile, isDecisionFile } from './page-log-answers.ts';
import { Failed } from './page-log-failed.web.tsx';
import { kindWords } from './page-log-messages.ts';
import { EffectMark, useLogNames } from './page-log-names.web.tsx';
import { type Asked, approvalWord, askedIn, officeWord } from './page-question.ts';
import { RawRecords } from './page-raw.web.tsx';
import { SpokenAnswer } from './page-spoken.web.tsx';

/** The chosen decision: the question, the answer, whether it still holds, what it leaned on and what it touched. */
export function DecisionPane({ nr, backHref }: { readonly nr: number; readonly backHref: string }) {
  const say = useSay();
  const [asked, again] = useAsked('log.show', { nr }, isDecisionFile);
  return (
    <>
      <Link className="nl-link back-link" href={backHref}>
        {say(m.backToList)}
      </Link>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? <Failed problem={asked.problem} again={again} /> : null}
      {asked.kind === 'good' ? (
        <>
          <Decision file={asked.answer} />
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </>
  );
}

function Decision({ file }: { readonly file: DecisionFile }) {
  const say = useSay();
  const names = useLogNames();
  const asked = askedIn(file.adl);
  const kind = kindWords[file.kind];
  return (
    <article className="file decision" aria-labelledby="decision-title">
      <h2 className="nl-heading nl-heading--level-2" id="decision-title" tabIndex={-1}>
        {names.act(file.act)}
      </h2>
      <p className="file__state">
        <EffectMark of={file.effect} />
        {kind ? <Tag>{say(kind)}</Tag> : null}
        <span className="small">{say(m.number, { nr: file.nr })}</span>
      </p>
      {file.refused === undefined || file.effect !== 'allow' ? null : (
        <p className="warning-line">{say(m.notDone, { why: names.refusal(file.refused) })}</p>
      )}
      {file.replay === 'different' ? <p className="warning-line">{say(replayWords.different)}</p> : null}
      <Part title={say(m.question)}>
        <AskedQuestion file={file} asked={asked} />
      </Part>
      <Part title={say(m.answer)}>
        <SpokenAnswer file={file} />
      </Part>
      <Part title={say(m.replay)}>
        <StillHolds file={file} />
      </Part>
      <Approvals asked={asked} />
      <Part title={say(m.files)}>
        <TouchedFiles ldv={file.ldv} />
      </Part>
      <Part title={say(m.further)}>
        <Further file={file} />
      </Part>
      <RawRecords file={file} />
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="file__part">
      <h3 className="nl-heading nl-heading--level-3">{title}</h3>
      {children}
    </section>
  );
}

/** Two tests: the rules of then give what the log has, and the rules of today give the same or something else. */
function StillHolds({ file }: { readonly file: DecisionFile }) {
  const say = useSay();
  const { replay, today } = file;
  const day = file.at.slice(0, 10);
  const isSame = today?.effect === file.effect;
  const isSameRules = isSame && today.rules.join() === file.rules.join();
  return (
    <>
      <ul className="checks">
        <li className={`check check--${replay}`}>{say(replayWords[replay])}</li>
        {today ? (
          <li className={isSame ? 'check check--same' : 'check check--other'}>
            {isSameRules
              ? say(m.todaySame)
              : isSame
                ? say(m.todaySameOther, { rules: today.rules.join(', ') })
                : say(m.todayOther, { answer: say(effectWords[today.effect]) })}
            {isSame ? null : <span className="check__why">{say(today.sentence)}</span>}
          </li>
        ) : null}
      </ul>
      <Link href={withQuery(addressOf('/rule-change'), { from: day, to: day })}>{say(m.whatIf)}</Link>
    </>
  );
}

/** Only what was said for this matter; what an approval carried is found from here. */
function Approvals({ asked }: { readonly asked: Asked }) {
  const { locale, say } = useLanguage();
  const names = useLogNames();
  if (asked.approvals.length === 0) return null;
  return (
    <Part title={say(m.approvals)}>
      <ul className="leanings">
        {asked.approvals.map(({ id, kind, by, role, at, given, expiresAt }) => (
          <li key={id ?? `${kind} ${by} ${at}`}>
            <strong>{say(approvalWord(kind))}</strong>
            <Tag tone={given ? 'good' : 'late'}>{say(given ? m.approvalGiven : m.approvalRefused)}</Tag>
            <span className="small">
              {say(m.approvalBy, { who: names.user(by), office: say(officeWord(role)), day: dayText(at, locale) })}{' '}
              {expiresAt ? say(m.approvalUntil, { day: dayText(expiresAt, locale) }) : null}
            </span>
            {id ? <Link href={withQuery(addressOf('/log'), { by: 'approval', of: id })}>{say(m.leaning)}</Link> : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Further({ file }: { readonly file: DecisionFile }) {
  const say = useSay();
  const names = useLogNames();
  const to = (by: string, of: string) => withQuery(addressOf('/log'), { by, of });
  return (
    <ul className="plain-list further">
      {file.trace === '' ? null : (
        <li>
          <Link href={to('trace', file.trace)}>{say(m.allTrace)}</Link>{' '}
          <span className="small">{say(m.traceOf, { trace: file.trace })}</span>
        </li>
      )}
      <li>
        <Link href={to('user', file.by)}>{say(m.allBy, { who: names.who(file) })}</Link>
      </li>
      <li>
        <Link href={to('under', file.under)}>{say(m.allUnder)}</Link>{' '}
        <span className="small">{names.under(file.under)}</span>
      </li>
    </ul>
  );
}
