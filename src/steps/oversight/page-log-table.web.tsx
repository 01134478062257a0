import type { ReactNode } from 'react';
import { purposeOf } from '../../law/purposes.ts';
import { useLanguage } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { rowId } from '../../web/kit/list.web.tsx';
import { momentText } from '../../web/kit/moment.ts';
import type { LogRow } from './page-log-answers.ts';
import { kindWords, logMessages as m } from './page-log-messages.ts';
import { EffectMark, type LogNames, useLogNames } from './page-log-names.web.tsx';

/** So many articles of a decision stand in its row; all of them stand beside it. */
const shownArticles = 2;

interface LogTableProps {
  readonly label: string;
  readonly rows: readonly LogRow[];
  readonly current?: number;
  hrefOf(row: LogRow): string;
}

/** Decisions as a table; on a phone, or beside an open decision, each row is a card. The whole row is one link. */
export function LogTable({ label, rows, current, hrefOf }: LogTableProps) {
  const { say } = useLanguage();
  const titles = [m.what, m.when, m.who, m.ground, m.answer, m.rules, m.files];
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: display: block takes the roles away, and these give them back
    <table className="log-table" role="table">
      <caption className="visually-hidden">{label}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {titles.map((title) => (
            <th scope="col" role="columnheader" key={title.nl}>
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" data-keys="rows">
        {rows.map((row) => (
          <Row key={row.nr} row={row} isCurrent={row.nr === current} href={hrefOf(row)} />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: the end of it
  );
}

function Row({ row, isCurrent, href }: { readonly row: LogRow; readonly isCurrent: boolean; readonly href: string }) {
  const { locale, say } = useLanguage();
  const names = useLogNames();
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: display: block takes the roles away, and these give them back
    <tr role="row" className={isCurrent ? 'log-row log-row--current' : 'log-row'}>
      <th scope="row" role="rowheader" className="log-row__what">
        <Link
          className="log-row__link"
          href={href}
          id={rowId(String(row.nr))}
          aria-current={isCurrent ? 'true' : undefined}
        >
          {names.act(row.act)}
        </Link>
        <Outcome row={row} names={names} />
      </th>
      <Cell title={say(m.when)} name="when">
        <time dateTime={row.at}>{momentText(row.at, locale)}</time>
      </Cell>
      <Cell title={say(m.who)} name="who">
        <strong>{names.who(row)}</strong>
        <span className="log-row__small">{names.role(row)}</span>
        {row.from ? <span className="log-row__small">{say(m.byPost, { node: names.organ(row.from) })}</span> : null}
      </Cell>
      <Cell title={say(m.ground)} name="ground">
        <Ground row={row} names={names} />
      </Cell>
      <Cell title={say(m.answer)} name="answer">
        <EffectMark of={row.effect} />
      </Cell>
      <Cell title={say(m.rules)} name="rules">
        {row.rules.length > 0 ? row.rules.join(', ') : say(m.noRules)}
        <Articles of={row.articles} />
      </Cell>
      <Cell title={say(m.files)} name="files">
        {row.files}
      </Cell>
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: the end of it
  );
}

function Cell(props: { readonly title: string; readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display: block takes the role away, and this gives it back
    <td role="cell" data-label={props.title} className={`log-row__${props.name}`}>
      {props.children}
    </td>
  );
}

/** Done, looked at, or not done and why. */
function Outcome({ row, names }: { readonly row: LogRow; readonly names: LogNames }) {
  const { say } = useLanguage();
  const words = kindWords[row.kind];
  return (
    <span className={row.refused === undefined ? 'log-row__small log-row__outcome--plain' : 'log-row__small'}>
      {words ? say(words) : row.kind}
      {row.refused === undefined ? null : <span className="log-row__why">{names.refusal(row.refused)}</span>}
    </span>
  );
}

/** The task or case, and the purpose where it is called otherwise. */
function Ground({ row, names }: { readonly row: LogRow; readonly names: LogNames }) {
  const { say } = useLanguage();
  const under = names.under(row.under);
  const purpose = purposeOf(row.purpose);
  const label = purpose ? say(purpose.label) : row.purpose;
  return (
    <>
      {under}
      {label === under ? null : <span className="log-row__small">{label}</span>}
    </>
  );
}

function Articles({ of }: { readonly of: readonly string[] }) {
  const { say } = useLanguage();
  const shown = of.slice(0, shownArticles);
  const more = of.length - shown.length;
  if (shown.length === 0) return null;
  return (
    <span className="log-row__small">
      {shown.join(' · ')}
      {more > 0 ? ` ${say(m.moreArticles, { count: more })}` : null}
    </span>
  );
}
