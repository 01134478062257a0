import { type ReactNode, useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import { withQuery } from '../../web/kit/address.web.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { EmptyState } from '../../web/kit/facts.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link, useAddress } from '../../web/kit/link.web.tsx';
import { Lanes, RowList } from '../../web/kit/list.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { isObject } from '../../web/kit/problem.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import type { LaneWords } from '../../web/shell/lane-words.ts';
import { shellMessages } from '../../web/shell/messages.ts';
import { useOpenRow } from '../../web/shell/open-row.web.tsx';
import { isListOf } from './page-answers.ts';
import { holderMessages as m } from './page-holder-messages.ts';

interface SplitPage<R> {
  readonly rows: readonly R[];
  readonly counts: { readonly [lane: string]: number };
  readonly next?: { readonly afterSort: string; readonly afterKey: string };
}

/** What the pane gets of the page around it. */
export interface PaneOf<R> {
  readonly row: R;
  /** After an act the row is in another list: the next one opens. */
  onDone(): void;
}

interface SplitProps<R> {
  readonly query: string;
  readonly path: string;
  readonly heading: ReactNode;
  readonly lanes: readonly [LaneWords, ...LaneWords[]];
  isRow(held: unknown): held is R;
  keyOf(row: R): string;
  title(row: R): ReactNode;
  detail(row: R): ReactNode;
  aside(row: R): ReactNode;
  pane(of: PaneOf<R>): ReactNode;
}

const pageSize = 25;

/** Lists beside the row that is open, as in the inbox; on a phone one at a time. The address holds both choices. */
export function SplitList<R>(props: SplitProps<R>) {
  const say = useSay();
  const address = useAddress();
  const lane = props.lanes.find(({ name }) => name === address.query.get('lane')) ?? props.lanes[0];
  const current = address.query.get('open');
  const { rows, page, notice, paging } = useRows(props, lane.name);
  const hrefOf = (key: string) => withQuery(address, { open: key });
  const row = rows.find((one) => props.keyOf(one) === current);
  const open = useOpenRow({
    label: m.keys,
    rows: rows.map((one) => ({ key: props.keyOf(one) })),
    current,
    hrefOf,
    words: { next: shellMessages.nextRow, previous: shellMessages.previousRow },
  });
  return (
    <div className={row ? 'inbox inbox--open' : 'inbox'}>
      {props.heading}
      <LaneNav {...props} current={lane} counts={page?.counts} />
      <section className="inbox__rows" aria-label={say(lane.label)}>
        {row ? (
          <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#file-title">
            {say(m.toFile)}
          </a>
        ) : null}
        {notice}
        {page && rows.length === 0 ? <Empty words={lane.empty} /> : null}
        <RowList
          label={say(m.rows)}
          {...(row && current ? { current } : {})}
          rows={rows.map((one) => ({
            key: props.keyOf(one),
            href: hrefOf(props.keyOf(one)),
            title: props.title(one),
            detail: props.detail(one),
            aside: props.aside(one),
          }))}
        />
        <div className="paging">{paging}</div>
      </section>
      <section className="inbox__file" aria-label={say(m.file)}>
        {row ? (
          <>
            <Link className="nl-link back-link" href={withQuery(address, { open: undefined })}>
              {say(m.backToList)}
            </Link>
            {props.pane({ row, onDone: open.following })}
          </>
        ) : rows.length === 0 ? null : (
          <Empty words={{ title: m.chooseTitle, lead: m.chooseLead }} />
        )}
      </section>
    </div>
  );
}

function Empty({ words }: { readonly words: { readonly title: Bilingual; readonly lead: Bilingual } }) {
  const say = useSay();
  return (
    <EmptyState title={say(words.title)}>
      <p className="nl-paragraph">{say(words.lead)}</p>
    </EmptyState>
  );
}

interface LaneNavProps {
  readonly path: string;
  readonly lanes: readonly LaneWords[];
  readonly current: LaneWords;
  readonly counts: SplitPage<unknown>['counts'] | undefined;
}

function LaneNav({ path, lanes, current, counts }: LaneNavProps) {
  const say = useSay();
  return (
    <Lanes
      label={say(shellMessages.lists)}
      current={current.name}
      limit={counts?.['limit'] ?? Number.POSITIVE_INFINITY}
      lanes={lanes.map(({ name, label }) => {
        const count = counts?.[name];
        return { name, label: say(label), href: `${path}?lane=${name}`, ...(count === undefined ? {} : { count }) };
      })}
    />
  );
}

function useRows<R>({ query, isRow }: SplitProps<R>, lane: string) {
  const say = useSay();
  const [after, setAfter] = useState<{ readonly lane: string; readonly cursor: SplitPage<R>['next'] }>();
  const cursor = after?.lane === lane ? after.cursor : undefined;
  const [asked] = useAsked(query, { lane, limit: pageSize, ...cursor }, isPageOf(isRow));
  // Rows of the list that was open before say nothing about this one.
  const page = asked.kind === 'good' && !asked.isStale ? asked.answer : undefined;
  return {
    page,
    rows: page?.rows ?? [],
    notice:
      asked.kind === 'problem' ? (
        <ProblemPanel problem={asked.problem} />
      ) : page ? null : (
        <p className="loading">{say(kitMessages.loading)}</p>
      ),
    paging: (
      <>
        {cursor ? <Button onClick={() => setAfter(undefined)}>{say(shellMessages.firstPage)}</Button> : null}
        {page?.next ? (
          <Button onClick={() => setAfter({ lane, cursor: page.next })}>{say(shellMessages.nextPage)}</Button>
        ) : null}
      </>
    ),
  };
}

const isPageOf =
  <R,>(isRow: (held: unknown) => held is R) =>
  (held: unknown): held is SplitPage<R> =>
    isObject(held) && isListOf(isRow)(held['rows']) && isObject(held['counts']);
