import { useEffect, useRef } from 'react';
import { withQuery } from '../../web/kit/address.web.ts';
import { EmptyState } from '../../web/kit/facts.web.tsx';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { go, hasMoved, Link, useAddress } from '../../web/kit/link.web.tsx';
import { rowId } from '../../web/kit/list.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { DecisionPane } from './page-decision.web.tsx';
import { isLogAnswer, type LogAnswer, type LogRow } from './page-log-answers.ts';
import { Failed } from './page-log-failed.web.tsx';
import { Found } from './page-log-found.web.tsx';
import { logMessages as m } from './page-log-messages.ts';
import { SearchForm, searchId } from './page-log-search.web.tsx';
import { LogTable } from './page-log-table.web.tsx';
import { asking, leavesLooksOut, mayLeaveLooksOut, type Search, searchIn } from './page-search.ts';

/** The log: what was searched for, the decisions, and the chosen one beside them. On a phone one at a time. */
export function LogPage(_props: PageProps) {
  const say = useSay();
  const address = useAddress();
  const search = searchIn(address.query);
  const current = Number(address.query.get('nr')) || undefined;
  const { query, input } = asking(search);
  const [asked, again] = useAsked(query, input, isLogAnswer);
  const page = asked.kind === 'good' ? asked.answer : undefined;
  const rows = page?.rows ?? [];
  const hrefOf = ({ nr }: LogRow) => withQuery(address, { nr: String(nr) });
  const pages: Pages = {
    ...(page?.next ? { older: withQuery(address, { before: String(page.next.before), nr: undefined }) } : {}),
    ...(search.before === undefined ? {} : { newest: withQuery(address, { before: undefined, nr: undefined }) }),
  };
  useLogKeys({ rows, current, hrefOf, pages });
  const list = useFocusOnChange<HTMLElement>(`${search.by} ${search.of} ${search.before ?? ''} ${search.withLooks}`);
  return (
    <div className={current ? 'log log--open' : 'log'}>
      <PageHeading title={say(m.title)}>
        <p className="nl-paragraph">{say(m.lead)}</p>
      </PageHeading>
      <div className="log__search">
        <SearchForm key={`${search.by} ${search.of}`} search={search} />
      </div>
      <section className="log__rows" aria-label={say(m.rows)} ref={list} tabIndex={-1}>
        {current ? (
          <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#decision-title">
            {say(m.toDecision)}
          </a>
        ) : null}
        <Found search={search} page={page} looksHref={looksHref(address, search)} />
        {asked.kind === 'problem' ? <Failed problem={asked.problem} again={again} /> : null}
        {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
        {page && rows.length === 0 ? (
          <EmptyState title={say(m.emptyTitle)}>
            <p className="nl-paragraph">
              {say(page.next ? m.emptyLooks : search.by === 'all' ? m.emptyAll : m.emptyFilter)}
            </p>
          </EmptyState>
        ) : null}
        {rows.length > 0 ? (
          <LogTable label={say(m.rows)} rows={rows} hrefOf={hrefOf} {...(current ? { current } : {})} />
        ) : null}
        <Paging pages={pages} />
      </section>
      {current ? (
        <section className="log__decision" aria-label={say(m.decision)}>
          <DecisionPane key={current} nr={current} backHref={withQuery(address, { nr: undefined })} />
        </section>
      ) : null}
    </div>
  );
}

interface Pages {
  readonly older?: string;
  readonly newest?: string;
}

function Paging({ pages }: { readonly pages: Pages }) {
  const say = useSay();
  if (!pages.older && !pages.newest) return null;
  return (
    <div className="paging">
      {pages.newest ? <Link href={pages.newest}>{say(m.firstPage)}</Link> : null}
      {pages.older ? <Link href={pages.older}>{say(m.nextPage)}</Link> : null}
    </div>
  );
}

/** Where the looks at the log are shown, or left out again; absent where they always stand. */
function looksHref(address: Parameters<typeof withQuery>[0], search: Search): string | undefined {
  if (!mayLeaveLooksOut(search.by)) return undefined;
  return withQuery(address, { looks: leavesLooksOut(search) ? 'too' : undefined, before: undefined, nr: undefined });
}

interface KeysOf {
  readonly rows: LogAnswer['rows'];
  readonly current: number | undefined;
  hrefOf(row: LogRow): string;
  readonly pages: Pages;
}

/** Moving through the decisions by key opens them, as in the inbox; the focus stays on the row. */
function useLogKeys({ rows, current, hrefOf, pages }: KeysOf): void {
  const at = rows.findIndex(({ nr }) => nr === current);
  const openAt = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!row) return;
    go(hrefOf(row));
    document.getElementById(rowId(String(row.nr)))?.focus();
  };
  const { older, newest } = pages;
  useKeys(m.keys, [
    { keys: ['j', 'ArrowDown'], label: m.keyNext, run: () => openAt(at + 1) },
    { keys: ['k', 'ArrowUp'], label: m.keyPrevious, run: () => openAt(at < 0 ? 0 : at - 1) },
    { keys: ['f'], label: m.keyFilter, run: () => document.getElementById(searchId)?.focus() },
    ...(older ? [{ keys: ['o'], label: m.keyOlder, run: () => go(older) }] : []),
    ...(newest ? [{ keys: ['n'], label: m.keyNewest, run: () => go(newest) }] : []),
  ]);
  // The focus follows what is open, and goes back to its row when it closes: else it would be nowhere.
  const isListed = at >= 0;
  const last = useRef(current);
  useEffect(() => {
    const wanted = current ?? last.current;
    last.current = current;
    const active = document.activeElement;
    const isAdrift = active === document.body || active?.closest('[data-keys="rows"]');
    if (wanted && isAdrift && hasMoved() && (isListed || !current))
      document.getElementById(rowId(String(wanted)))?.focus();
  }, [current, isListed]);
}
