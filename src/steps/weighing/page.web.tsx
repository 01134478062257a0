import { useState } from 'react';
import { withQuery } from '../../web/kit/address.web.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { EmptyState } from '../../web/kit/facts.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { go, Link, useAddress } from '../../web/kit/link.web.tsx';
import { Lanes, RowList } from '../../web/kit/list.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { useOpenRow } from '../../web/shell/open-row.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { isSignalPage, type SignalPage } from './page-answers.ts';
import { SignalPane } from './page-file.web.tsx';
import { laneEmpty, laneLabels, inboxMessages as m } from './page-messages.ts';
import { RowDetail, RowTitle, SignalClock } from './page-row.web.tsx';
import { inboxLanes } from './view.ts';

const pageSize = 25;

/** Three panes: lists, rows, and the chosen signal with what can be done. On a phone one at a time. */
export function InboxPage(_props: PageProps) {
  const say = useSay();
  const address = useAddress();
  const lane = inboxLanes.find((one) => one === address.query.get('lane')) ?? 'open';
  const current = address.query.get('signal');
  const [after, setAfter] = useState<{ readonly lane: string; readonly cursor: SignalPage['next'] }>();
  const cursor = after?.lane === lane ? after.cursor : undefined;
  const [asked] = useAsked('signal.list', { lane, limit: pageSize, ...cursor }, isSignalPage);
  const page = asked.kind === 'good' ? asked.answer : undefined;
  const rows = page?.rows ?? [];
  const hrefOf = (key: string) => withQuery(address, { signal: key });
  const { notice } = useAnnouncer();
  const open = useOpenRow({
    label: m.keys,
    rows,
    current,
    hrefOf,
    words: m,
    keys: [
      { keys: ['n'], label: m.newSignal, run: () => go('/signals/new') },
      ...(notice?.action ? [{ keys: ['u'], label: m.undo, run: notice.action.run }] : []),
    ],
  });

  return (
    <div className={current ? 'inbox inbox--open' : 'inbox'}>
      <PageHeading title={say(m.title)}>
        <Link className="nl-link inbox__new" href="/signals/new">
          {say(m.newSignal)}
        </Link>
      </PageHeading>
      <Lanes
        label={say(m.lanes)}
        current={lane}
        limit={page?.counts['limit'] ?? Number.POSITIVE_INFINITY}
        lanes={inboxLanes.map((name) => {
          const count = page?.counts[name];
          return {
            name,
            label: say(laneLabels[name]),
            href: `/signals?lane=${name}`,
            ...(count === undefined ? {} : { count }),
          };
        })}
      />
      <section className="inbox__rows" aria-label={say(laneLabels[lane])}>
        {current ? (
          <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#file-title">
            {say(m.toFile)}
          </a>
        ) : null}
        {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
        {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
        {page && rows.length === 0 ? (
          <EmptyState title={say(m.emptyTitle)}>
            <p className="nl-paragraph">{say(laneEmpty[lane])}</p>
          </EmptyState>
        ) : null}
        <RowList
          label={say(m.rows)}
          {...(current ? { current } : {})}
          rows={rows.map((row) => ({
            key: row.key,
            href: hrefOf(row.key),
            title: <RowTitle row={row} />,
            detail: <RowDetail row={row} />,
            aside: <SignalClock row={row} />,
          }))}
        />
        <div className="paging">
          {cursor ? <Button onClick={() => setAfter(undefined)}>{say(m.firstPage)}</Button> : null}
          {page?.next ? <Button onClick={() => setAfter({ lane, cursor: page.next })}>{say(m.nextPage)}</Button> : null}
        </div>
      </section>
      <section className="inbox__file" aria-label={say(m.file)}>
        {current ? (
          <SignalPane
            key={current}
            signalId={current}
            rows={rows}
            backHref={withQuery(address, { signal: undefined })}
            onward={{ lane, ...(open.next ? { next: open.next } : {}) }}
            onDone={open.following}
          />
        ) : rows.length === 0 ? null : (
          <EmptyState title={say(m.chooseTitle)}>
            <p className="nl-paragraph">{say(m.chooseLead)}</p>
            <p className="nl-paragraph">{say(m.chooseLog)}</p>
          </EmptyState>
        )}
      </section>
    </div>
  );
}
