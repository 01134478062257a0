import type { ReactNode } from 'react';
import { useSay } from './language.web.tsx';
import { Link } from './link.web.tsx';
import { kitMessages } from './messages.ts';

export interface Lane {
  readonly name: string;
  readonly label: string;
  readonly href: string;
  readonly count?: number;
}

/** The lists of a page with their counts. Above the limit it says "more than": nobody counts further. */
export function Lanes(props: {
  readonly label: string;
  readonly lanes: readonly Lane[];
  readonly current: string;
  readonly limit: number;
}) {
  const say = useSay();
  return (
    <nav className="lanes" aria-label={props.label}>
      <ul className="lanes__list">
        {props.lanes.map((lane) => (
          <li key={lane.name}>
            <Link
              className={laneClass(lane, props.current)}
              href={lane.href}
              aria-current={lane.name === props.current ? 'page' : undefined}
            >
              <span>{lane.label}</span>
              {lane.count === undefined ? null : (
                <span className="lane__count">
                  {lane.count > props.limit ? say(kitMessages.countOver, { limit: props.limit }) : lane.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const laneClass = (lane: Lane, current: string): string =>
  lane.name === current ? 'lane lane--current' : lane.count === 0 ? 'lane lane--empty' : 'lane';

export interface ListRow {
  readonly key: string;
  readonly href: string;
  /** First line: what and where. */
  readonly title: ReactNode;
  /** Second line: when, how reliable, where it stands. */
  readonly detail: ReactNode;
  /** At the end of the first line: the clock. */
  readonly aside?: ReactNode;
}

/** Rows of two lines, each a link; the chosen one is marked. Arrow keys and Enter come from the page's keys. */
export function RowList(props: {
  readonly label: string;
  readonly rows: readonly ListRow[];
  readonly current?: string;
}) {
  return (
    <ul className="rows" aria-label={props.label} data-keys="rows">
      {props.rows.map((row) => (
        <li key={row.key}>
          <Link
            className={row.key === props.current ? 'row row--current' : 'row'}
            href={row.href}
            id={rowId(row.key)}
            aria-current={row.key === props.current ? 'true' : undefined}
          >
            <span className="row__first">
              <span className="row__title">{row.title}</span>
              {row.aside}
            </span>
            <span className="row__detail">{row.detail}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** DOM id of a row, to move the focus to it. */
export const rowId = (key: string): string => `row-${key}`;
