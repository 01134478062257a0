import { type ReactNode, useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import { Button } from '../kit/button.web.tsx';
import { EmptyState } from '../kit/facts.web.tsx';
import { useKeys } from '../kit/keys.web.tsx';
import { useSay } from '../kit/language.web.tsx';
import { useAddress } from '../kit/link.web.tsx';
import { Lanes, RowList, rowId } from '../kit/list.web.tsx';
import { kitMessages } from '../kit/messages.ts';
import { isObject } from '../kit/problem.ts';
import { ProblemPanel } from '../kit/problem.web.tsx';
import { useAsked } from './api.web.tsx';
import type { LaneWords } from './lane-words.ts';
import { shellMessages as m } from './messages.ts';

interface Keyed {
  readonly key: string;
}

interface LanePage<R> {
  readonly rows: readonly R[];
  readonly counts: { readonly [lane: string]: number };
  readonly next?: { readonly afterSort: string; readonly afterKey: string };
}

interface LaneListProps<R extends Keyed> {
  /** Query of the chain that gives a lane: `case.list`. */
  readonly query: string;
  /** Address of the page itself: `/cases`. */
  readonly path: string;
  /** What the lists are of: read out before them. */
  readonly label: Bilingual;
  readonly lanes: readonly [LaneWords, ...LaneWords[]];
  isRow(held: unknown): held is R;
  hrefOf(row: R): string;
  title(row: R): ReactNode;
  detail(row: R): ReactNode;
}

const pageSize = 25;

/** A page of lists: lanes with counts, the rows of the chosen lane, page by page; the address holds the lane. */
export function LaneList<R extends Keyed>(props: LaneListProps<R>) {
  const say = useSay();
  const address = useAddress();
  const lane = props.lanes.find((one) => one.name === address.query.get('lane')) ?? props.lanes[0];
  const [after, setAfter] = useState<{ readonly lane: string; readonly cursor: LanePage<R>['next'] }>();
  const cursor = after?.lane === lane.name ? after.cursor : undefined;
  const [asked] = useAsked(props.query, { lane: lane.name, limit: pageSize, ...cursor }, isPage(props.isRow));
  const page = asked.kind === 'good' ? asked.answer : undefined;
  const rows = page?.rows ?? [];
  useRowKeys(props.label, rows);
  return (
    <div className="lane-list">
      <Lanes
        label={say(m.lists)}
        current={lane.name}
        limit={page?.counts['limit'] ?? Number.POSITIVE_INFINITY}
        lanes={props.lanes.map(({ name, label }) => {
          const count = page?.counts[name];
          return {
            name,
            label: say(label),
            href: `${props.path}?lane=${name}`,
            ...(count === undefined ? {} : { count }),
          };
        })}
      />
      <section className="lane-list__rows" aria-label={say(lane.label)}>
        {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
        {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
        {page && rows.length === 0 ? (
          <EmptyState title={say(lane.empty.title)}>
            <p className="nl-paragraph">{say(lane.empty.lead)}</p>
          </EmptyState>
        ) : null}
        {rows.length > 0 ? (
          <RowList
            label={say(lane.label)}
            rows={rows.map((row) => ({
              key: row.key,
              href: props.hrefOf(row),
              title: props.title(row),
              detail: props.detail(row),
            }))}
          />
        ) : null}
        <div className="paging">
          {cursor ? <Button onClick={() => setAfter(undefined)}>{say(m.firstPage)}</Button> : null}
          {page?.next ? (
            <Button onClick={() => setAfter({ lane: lane.name, cursor: page.next })}>{say(m.nextPage)}</Button>
          ) : null}
        </div>
      </section>
    </div>
  );
}

const isPage =
  <R,>(isRow: (held: unknown) => held is R) =>
  (held: unknown): held is LanePage<R> =>
    isObject(held) && Array.isArray(held['rows']) && held['rows'].every(isRow) && isObject(held['counts']);

/** `J` and `K` move the focus along the rows; the browser's own Enter opens the row that has it. */
export function useRowKeys(label: Bilingual, rows: readonly Keyed[]): void {
  const focused = () => rows.findIndex((row) => rowId(row.key) === document.activeElement?.id);
  const focus = (at: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, at))];
    if (row) document.getElementById(rowId(row.key))?.focus();
  };
  useKeys(
    label,
    rows.length === 0
      ? []
      : [
          { keys: ['j', 'ArrowDown'], label: m.nextRow, run: () => focus(focused() + 1) },
          { keys: ['k', 'ArrowUp'], label: m.previousRow, run: () => focus(focused() - 1) },
        ],
  );
}
