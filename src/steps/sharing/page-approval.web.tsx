import { approvalWords } from '../../law/act-words.ts';
import { approvalRoleWords } from '../../law/person-words.ts';
import { Facts } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText, momentText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { Table } from '../../web/kit/table.web.tsx';
import { Timeline } from '../../web/kit/timeline.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import { type ApprovalFile, isApprovalFile, type Leaning } from './page-answers.ts';
import { AskAgain } from './page-approval-again.web.tsx';
import { approvalMessages as m } from './page-approval-messages.ts';
import { Part, PlaceLink, QuestionPart, scopeFact, usePlace } from './page-approval-part.web.tsx';
import { ApprovalClock, useWords } from './page-approval-row.web.tsx';
import type { PaneProps } from './page-approval-task.web.tsx';
import { sharingHref } from './page-place.ts';
import {
  approvalHeard,
  approvalRecorded,
  approvalRequested,
  approvalWithdrawn,
  dataGiven,
  dataTaken,
  recordInput,
} from './schema.ts';

/** An approval that the reader's side asked for: the answer, whether it still holds, and what leans on it. */
export function ApprovalPane({ approvalId, backHref }: PaneProps) {
  const say = useSay();
  const [asked] = useAsked('approval.show', { approvalId }, isApprovalFile);
  return (
    <>
      <Link className="nl-link back-link" href={backHref}>
        {say(m.backToList)}
      </Link>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'good' ? (
        <>
          <ApprovalView file={asked.answer} />
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </>
  );
}

interface ViewProps {
  readonly file: ApprovalFile;
}

const kinds = [approvalRequested, approvalRecorded, approvalHeard, approvalWithdrawn];

function ApprovalView({ file }: ViewProps) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const nameOf = useNameOf();
  const place = usePlace(file.scope);
  const { requested } = file;
  if (file.stage === 'destroyed') return <p className="nl-paragraph">{say(m.destroyed)}</p>;
  return (
    <article className="file approval-file" aria-labelledby="file-title">
      <h2 className="nl-heading nl-heading--level-2" id="file-title" tabIndex={-1}>
        {say(approvalWords[file.kind])}
      </h2>
      <p className="file__state">
        <ApprovalClock row={file} />
      </p>
      <p className="nl-paragraph">
        {requested
          ? say(m.ownLead, { organ: words(requested.to) })
          : say(m.recordedLead, { name: words(file.askedBy) })}
      </p>
      <AskAgain file={file} />
      <AnswerPart file={file} />
      <LeaningPart file={file} />
      <Part title={m.about}>
        <Facts
          of={[
            { name: 'askedBy', label: m.person, lines: [words(file.askedBy)] },
            { name: 'askedAt', label: m.askedAt, lines: [momentText(file.askedAt, locale)] },
            ...(place ? [] : [scopeFact(file.scope)]),
          ]}
        />
        {place ? <PlaceLink place={place} /> : null}
      </Part>
      {requested ? (
        <>
          <Part title={m.why}>
            <p className="signal-text">{textOf(file.told, 'reason') ?? say(m.textGone)}</p>
          </Part>
          <QuestionPart told={file.told} withGate={false} />
        </>
      ) : null}
      <Part title={m.history}>
        <Timeline items={file.timeline} kinds={kinds} nameOf={nameOf} />
      </Part>
    </article>
  );
}

/** What was answered, by whom and in which office; or until when one waits. */
function AnswerPart({ file }: ViewProps) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const place = usePlace(file.scope);
  const { heard, recorded, requested, withdrawn } = file;
  const answer = heard?.answer ?? recorded?.answer;
  const isLate = requested !== undefined && requested.answerBefore < new Date().toISOString();
  const option = recordInput.fields.answer.options?.find(({ value }) => value === answer);
  const expiresOn = heard?.expiresOn ?? recorded?.expiresOn;
  return (
    <Part title={m.theirAnswer}>
      {answer === undefined && requested ? (
        <p className="nl-paragraph">
          {say(isLate ? m.noAnswerLate : m.noAnswer, { day: dayText(requested.answerBefore, locale) })}
        </p>
      ) : null}
      {option ? (
        <Facts
          of={[
            { name: 'answer', label: recordInput.fields.answer.facts.label, lines: [say(option.label)] },
            ...(heard
              ? [
                  {
                    name: 'by',
                    label: m.by,
                    lines: [say(m.personOf, { name: words(heard.by), organ: words(heard.fromOrgan) })],
                  },
                  { name: 'office', label: m.office, lines: [say(approvalRoleWords[heard.office])] },
                  { name: 'answeredAt', label: m.answeredAt, lines: [momentText(heard.answeredAt, locale)] },
                ]
              : [
                  {
                    name: 'how',
                    label: recordInput.fields.reason.facts.label,
                    lines: [textOf(file.told, 'reason') ?? say(m.textGone)],
                  },
                ]),
            ...(answer === 'given'
              ? [
                  {
                    name: 'expiresOn',
                    label: m.holdsUntil,
                    lines: [expiresOn ? dayText(expiresOn, locale) : say(m.holdsOpen)],
                  },
                ]
              : []),
          ]}
        />
      ) : null}
      {withdrawn ? (
        <p className="warning-line">{say(m.withdrawnOn, { day: dayText(withdrawn.withdrawnAt, locale) })}</p>
      ) : null}
      {place && requested && answer !== undefined ? (
        <p className="nl-paragraph">
          <Link className="nl-link" href={`${sharingHref(file.scope, place)}?approval=${file.key}`}>
            {say(m.goOn)}
          </Link>{' '}
          <span className="small">{say(m.goOnLead)}</span>
        </p>
      ) : null}
    </Part>
  );
}

const acts = [dataGiven, dataTaken];

function LeaningPart({ file }: ViewProps) {
  const say = useSay();
  const { leaning, stage, withdrawn } = file;
  if (stage === 'asked' || stage === 'refused') return null;
  return (
    <Part title={m.leaning}>
      {leaning.length === 0 ? (
        <p className="nl-paragraph">{say(m.leaningNone)}</p>
      ) : (
        <>
          <p className="nl-paragraph small">{say(m.leaningLead)}</p>
          <LeaningTable of={leaning} />
          {withdrawn ? <p className="nl-paragraph">{say(m.leaningWithdrawn)}</p> : null}
        </>
      )}
    </Part>
  );
}

function LeaningTable({ of }: { readonly of: readonly Leaning[] }) {
  const { locale, say } = useLanguage();
  const words = useWords();
  return (
    <Table
      caption={say(m.leaning)}
      rows={of}
      rowKey={({ at, type, by }) => `${at} ${type} ${by}`}
      columns={[
        {
          key: 'what',
          title: say(m.leaningWhat),
          cell: ({ type }) => say(acts.find((one) => one.type === type)?.label ?? { nl: type, en: type }),
        },
        { key: 'when', title: say(m.leaningWhen), cell: ({ at }) => momentText(at, locale) },
        { key: 'by', title: say(m.leaningBy), cell: ({ by }) => words(by) },
        { key: 'under', title: say(m.leaningUnder), cell: ({ under }) => <Under under={under} /> },
      ]}
    />
  );
}

/** The case or task for which something was done. */
function Under({ under }: { readonly under: string }) {
  const say = useSay();
  const { user } = useSession();
  const place = usePlace(under);
  const task = user?.tasks.find(({ id }) => id === under);
  if (place)
    return (
      <Link className="nl-link" href={place.href}>
        {say(m.thisCase)}
      </Link>
    );
  return <>{say(task?.label ?? { nl: under, en: under })}</>;
}
