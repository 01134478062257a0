import { useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import { withQuery } from '../../web/kit/address.web.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { EmptyState } from '../../web/kit/facts.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link, useAddress } from '../../web/kit/link.web.tsx';
import { Lanes, type ListRow, RowList } from '../../web/kit/list.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import type { LaneWords } from '../../web/shell/lane-words.ts';
import { shellMessages } from '../../web/shell/messages.ts';
import { useOpenRow } from '../../web/shell/open-row.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import { isApprovalRow, isPageOf, isTaskRow, type LanePage } from './page-answers.ts';
import { ApprovalPane } from './page-approval.web.tsx';
import { approvalLaneWords, approvalMessages as m, taskLaneWords } from './page-approval-messages.ts';
import {
  ApprovalClock,
  ApprovalDetail,
  ApprovalTitle,
  TaskClock,
  TaskDetail,
  TaskTitle,
} from './page-approval-row.web.tsx';
import { TaskPane } from './page-approval-task.web.tsx';
import { shareMessages } from './page-share-messages.ts';

const pageSize = 25;
/** After everything: gives the counts of the lists and looks at nobody's text. */
const countsOnly = { limit: 1, afterSort: '9999', afterKey: 'z' };

const isTaskPage = isPageOf(isTaskRow);
const isApprovalPage = isPageOf(isApprovalRow);

/** What was asked of the reader beside what the reader asked, and the chosen one with what can be done. */
export function ApprovalsPage(_props: PageProps) {
  const say = useSay();
  const address = useAddress();
  const wanted = address.query.get('lane') ?? 'open';
  const lane = [...taskLaneWords, ...approvalLaneWords].find(({ name }) => name === wanted) ?? taskLaneWords[0];
  const isMine = approvalLaneWords.includes(lane);
  const current = address.query.get('approval');
  const hrefOf = (key: string) => withQuery(address, { approval: key });
  const list = useLists({ lane, isMine });
  const open = useOpenRow({
    label: m.keys,
    rows: list.rows,
    current,
    hrefOf,
    words: { next: shellMessages.nextRow, previous: shellMessages.previousRow },
  });
  const paneProps = { backHref: withQuery(address, { approval: undefined }), onDone: open.following };
  return (
    <div className={current ? 'inbox inbox--open' : 'inbox'}>
      <PageHeading title={say(m.title)}>
        <p className="nl-paragraph">{say(m.lead)}</p>
        <SharedLink />
      </PageHeading>
      <div className="lane-groups">
        <LaneGroup label={m.askedOfYou} lanes={taskLaneWords} current={lane} counts={list.taskCounts} />
        <LaneGroup label={m.askedByYou} lanes={approvalLaneWords} current={lane} counts={list.approvalCounts} />
      </div>
      <section className="inbox__rows" aria-label={say(lane.label)}>
        {current ? (
          <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#file-title">
            {say(m.toFile)}
          </a>
        ) : null}
        {list.notice}
        {list.isThere && list.rows.length === 0 ? (
          <EmptyState title={say(lane.empty.title)}>
            <p className="nl-paragraph">{say(lane.empty.lead)}</p>
          </EmptyState>
        ) : null}
        <RowList
          label={say(m.rows)}
          {...(current ? { current } : {})}
          rows={list.rows.map((row) => ({ ...row, href: hrefOf(row.key) }))}
        />
        <div className="paging">{list.paging}</div>
      </section>
      <section className="inbox__file" aria-label={say(m.file)}>
        {current ? (
          isMine ? (
            <ApprovalPane key={current} approvalId={current} {...paneProps} />
          ) : (
            <TaskPane key={current} approvalId={current} {...paneProps} />
          )
        ) : list.rows.length === 0 ? null : (
          <EmptyState title={say(m.chooseTitle)}>
            <p className="nl-paragraph">{say(m.chooseLead)}</p>
          </EmptyState>
        )}
      </section>
    </div>
  );
}

/** A committee only tests: it gets no data and gives none. */
function SharedLink() {
  const say = useSay();
  const { user, view } = useSession();
  if (view.partnerships.some(({ rac }) => rac === user?.organ)) return null;
  return (
    <Link className="nl-link" href="/approvals/shared">
      {say(shareMessages.toShared)}
    </Link>
  );
}

type Counts = LanePage<unknown>['counts'];

function LaneGroup(props: {
  readonly label: Bilingual;
  readonly lanes: readonly LaneWords[];
  readonly current: LaneWords;
  readonly counts: Counts | undefined;
}) {
  const say = useSay();
  const { label, lanes, current, counts } = props;
  return (
    <div className="lane-group">
      <p className="lane-group__title">{say(label)}</p>
      <Lanes
        label={say(label)}
        current={current.name}
        limit={counts?.['limit'] ?? Number.POSITIVE_INFINITY}
        lanes={lanes.map((one) => {
          const count = counts?.[one.name];
          return {
            name: one.name,
            label: say(one.label),
            href: `/approvals?lane=${one.name}`,
            ...(count === undefined ? {} : { count }),
          };
        })}
      />
    </div>
  );
}

/** The chosen list with its rows, and of the other group only how much stands there. */
function useLists({ lane, isMine }: { readonly lane: LaneWords; readonly isMine: boolean }) {
  const say = useSay();
  const [after, setAfter] = useState<{ readonly lane: string; readonly cursor: LanePage<unknown>['next'] }>();
  const cursor = after?.lane === lane.name ? after.cursor : undefined;
  const here = { lane: lane.name, limit: pageSize, ...cursor };
  const [tasks] = useAsked('approval-task.list', isMine ? { lane: 'open', ...countsOnly } : here, isTaskPage);
  const [approvals] = useAsked('approval.list', isMine ? here : { lane: 'asked', ...countsOnly }, isApprovalPage);
  const asked = isMine ? approvals : tasks;
  // Rows of the list that was open before say nothing about this one.
  const isFresh = asked.kind === 'good' && !asked.isStale;
  const taskRows = !isMine && tasks.kind === 'good' && isFresh ? tasks.answer.rows : [];
  const approvalRows = isMine && approvals.kind === 'good' && isFresh ? approvals.answer.rows : [];
  const rows: readonly Omit<ListRow, 'href'>[] = [
    ...taskRows.map((row) => ({
      key: row.key,
      title: <TaskTitle row={row} />,
      detail: <TaskDetail row={row} />,
      aside: <TaskClock row={row} />,
    })),
    ...approvalRows.map((row) => ({
      key: row.key,
      title: <ApprovalTitle row={row} />,
      detail: <ApprovalDetail row={row} />,
      aside: <ApprovalClock row={row} />,
    })),
  ];
  const next = asked.kind === 'good' && isFresh ? asked.answer.next : undefined;
  return {
    rows,
    isThere: isFresh,
    taskCounts: tasks.kind === 'good' ? tasks.answer.counts : undefined,
    approvalCounts: approvals.kind === 'good' ? approvals.answer.counts : undefined,
    notice:
      asked.kind === 'problem' ? (
        <ProblemPanel problem={asked.problem} />
      ) : isFresh ? null : (
        <p className="loading">{say(kitMessages.loading)}</p>
      ),
    paging: (
      <>
        {cursor ? <Button onClick={() => setAfter(undefined)}>{say(shellMessages.firstPage)}</Button> : null}
        {next ? (
          <Button onClick={() => setAfter({ lane: lane.name, cursor: next })}>{say(shellMessages.nextPage)}</Button>
        ) : null}
      </>
    ),
  };
}
