import type { ReactNode } from 'react';

export interface Column<R> {
  readonly key: string;
  readonly title: string;
  cell(row: R): ReactNode;
}

/** A table that scrolls inside itself on a narrow screen; the caption is always there, also when hidden. */
export function Table<R>(props: {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  rowKey(row: R): string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="utrecht-table-container" aria-label={props.caption} tabIndex={0}>
      <table className="utrecht-table">
        <caption className="visually-hidden">{props.caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {props.columns.map((column) => (
              <th className="utrecht-table__header-cell" scope="col" key={column.key}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {props.rows.map((row) => (
            <tr className="utrecht-table__row" key={props.rowKey(row)}>
              {props.columns.map((column) => (
                <td className="utrecht-table__cell" key={column.key}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
