import { Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { clockOf, shortDayText, yearDayText } from '../../web/kit/moment.ts';
import { useNameOf } from '../../web/shell/session.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import type { ApprovalRow, TaskRow } from './page-answers.ts';
import { approvalMessages as m, shortWords, stageWords } from './page-approval-messages.ts';
import type { ApprovalStage } from './view.ts';

/** The words for people and organs; an id that has no name stands for itself. */
export function useWords(): (id: string) => string {
  const say = useSay();
  const nameOf = useNameOf();
  return (id) => say(nameOf(id) ?? { nl: id, en: id });
}

export function TaskTitle({ row }: { readonly row: TaskRow }) {
  const say = useSay();
  return (
    <>
      <strong className="row__place">{say(shortWords[row.received.kind])}</strong>{' '}
      <span className="row__text">{textOf(row.told, 'reason') ?? say(m.textGone)}</span>
    </>
  );
}

export function TaskDetail({ row }: { readonly row: TaskRow }) {
  const { locale, say } = useLanguage();
  const words = useWords();
  return (
    <>
      <span>{say(m.askedBy, { organ: words(row.received.fromOrgan) })}</span>
      <span>{words(row.received.askedBy)}</span>
      <span>{say(m.onDay, { day: shortDayText(row.receivedAt, locale) })}</span>
    </>
  );
}

/** How long there still is to answer; once answered, what was said. */
export function TaskClock({ row }: { readonly row: TaskRow }) {
  const say = useSay();
  if (row.isRevoked) return <Tag tone="late">{say(m.revoked)}</Tag>;
  if (row.answered?.answer === 'given') return <Tag tone="good">{say(m.answeredYes)}</Tag>;
  if (row.answered) return <Tag>{say(m.answeredNo)}</Tag>;
  return <AnswerClock before={row.received.answerBefore} />;
}

function AnswerClock({ before }: { readonly before: string }) {
  const say = useSay();
  const clock = clockOf(before, new Date().toISOString());
  return <Tag tone={clock.tone}>{say(clock.words, clock.values)}</Tag>;
}

export function ApprovalTitle({ row }: { readonly row: ApprovalRow }) {
  const say = useSay();
  return (
    <>
      <strong className="row__place">{say(shortWords[row.kind])}</strong>{' '}
      <span className="row__text">{textOf(row.told, 'reason') ?? say(m.textGone)}</span>
    </>
  );
}

export function ApprovalDetail({ row }: { readonly row: ApprovalRow }) {
  const { locale, say } = useLanguage();
  const words = useWords();
  return (
    <>
      <span>{row.requested ? say(m.askedTo, { organ: words(row.requested.to) }) : say(m.fromOutside)}</span>
      <span>{say(m.onDay, { day: shortDayText(row.askedAt, locale) })}</span>
      {row.heard?.expiresOn ? (
        <span>
          {say(m.holdsUntil)} {yearDayText(row.heard.expiresOn, locale)}
        </span>
      ) : null}
    </>
  );
}

const stageTones: { readonly [S in ApprovalStage]: 'calm' | 'good' | 'soon' | 'late' } = {
  asked: 'soon',
  given: 'good',
  refused: 'late',
  withdrawn: 'late',
  destroyed: 'calm',
};

/** Where an approval stands, in a word. One that was given and has ended counts no more. */
export function ApprovalTag({ row }: { readonly row: ApprovalRow }) {
  const say = useSay();
  const expiresOn = row.heard?.expiresOn ?? row.recorded?.expiresOn;
  const isOver = expiresOn !== undefined && expiresOn < new Date().toISOString().slice(0, 10);
  if (row.stage === 'given' && isOver) return <Tag tone="late">{say(m.expired)}</Tag>;
  return <Tag tone={stageTones[row.stage]}>{say(stageWords[row.stage])}</Tag>;
}

export function ApprovalClock({ row }: { readonly row: ApprovalRow }) {
  return row.stage === 'asked' && row.requested ? (
    <AnswerClock before={row.requested.answerBefore} />
  ) : (
    <ApprovalTag row={row} />
  );
}
