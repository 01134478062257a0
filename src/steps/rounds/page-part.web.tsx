import { Button } from '../../web/kit/button.web.tsx';
import { Tag } from '../../web/kit/facts.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { go } from '../../web/kit/link.web.tsx';
import { RowList } from '../../web/kit/list.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { clockOf, shortDayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import type { Matter } from '../../web/shell/matter.web.tsx';
import { fits, useSession, WorkUnder } from '../../web/shell/session.web.tsx';
import { isRoundList, type RoundRow } from './page-answers.ts';
import { roundMessages as m, roundStageWords } from './page-messages.ts';
import { useShortKinds, useWords } from './page-words.web.tsx';

/** On the page of a case: what was asked of the other participants, who answered, and what waits. */
export function RoundsPart({ matter }: { readonly matter: Matter }) {
  const say = useSay();
  const session = useSession();
  const isMine = fits('round.ask', session);
  const open = () => go(`${matter.href}/rounds/new`);
  useKeys(m.part, isMine ? [{ keys: ['4'], label: m.ask, run: open }] : []);
  if (!isMine) return null;
  return (
    <section className="file__part rounds-part" aria-labelledby="rounds-part">
      <h2 className="nl-heading nl-heading--level-2" id="rounds-part">
        {say(m.part)}
      </h2>
      <p className="nl-paragraph small">{say(m.partLead)}</p>
      <div className="acts">
        <Button onClick={open}>
          {say(m.ask)}
          <KeyCap of="4" />
        </Button>
      </div>
      <WorkUnder under={matter.under}>
        <Rounds matter={matter} />
      </WorkUnder>
    </section>
  );
}

function Rounds({ matter }: { readonly matter: Matter }) {
  const say = useSay();
  const [asked] = useAsked('round.list', { limit: 100 }, isRoundList);
  if (asked.kind === 'waiting') return <p className="loading">{say(kitMessages.loading)}</p>;
  if (asked.kind === 'problem') return <ProblemPanel problem={asked.problem} />;
  const { rows } = asked.answer;
  if (rows.length === 0) return <p className="nl-paragraph">{say(m.none)}</p>;
  return (
    <div className="rounds-list">
      <RowList
        label={say(m.part)}
        rows={rows.map((row) => ({
          key: row.roundId,
          href: `${matter.href}/rounds/${row.roundId}`,
          title: <RowTitle row={row} />,
          detail: <RowDetail row={row} />,
          aside: <RowState row={row} />,
        }))}
      />
    </div>
  );
}

function RowTitle({ row }: { readonly row: RoundRow }) {
  const kinds = useShortKinds();
  return <strong className="row__place rounds-list__kinds">{kinds(row.kinds)}</strong>;
}

export const waitingIn = ({ holders }: RoundRow): number => holders.filter(({ stage }) => stage === 'asked').length;

function RowDetail({ row }: { readonly row: RoundRow }) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const waiting = waitingIn(row);
  const isSent = row.stage === 'asked' || row.stage === 'closed';
  return (
    <>
      <span>{say(m.onDayBy, { day: shortDayText(row.askedAt, locale), name: words(row.askedBy) })}</span>
      {isSent ? (
        <span>{say(m.answeredOf, { answered: row.holders.length - waiting, asked: row.holders.length })}</span>
      ) : null}
      {row.stage === 'asked' && waiting > 0 ? (
        <span>{waiting === 1 ? say(m.waitsForOne) : say(m.waitsForMore, { count: waiting })}</span>
      ) : null}
    </>
  );
}

/** What has to be done, with the clock while it runs. */
function RowState({ row }: { readonly row: RoundRow }) {
  const say = useSay();
  if (row.stage === 'to-approve') return <Tag tone="soon">{say(m.waitsForSecond)}</Tag>;
  if (row.stage === 'asked') return <AnswerClock before={row.answerBefore} />;
  return <Tag tone={row.stage === 'closed' ? 'good' : 'calm'}>{say(roundStageWords[row.stage])}</Tag>;
}

export function AnswerClock({ before }: { readonly before: string }) {
  const say = useSay();
  const clock = clockOf(before, new Date().toISOString());
  return <Tag tone={clock.tone}>{say(clock.words, clock.values)}</Tag>;
}
