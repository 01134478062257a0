import { Button } from '../../web/kit/button.web.tsx';
import { EmptyState, Tag } from '../../web/kit/facts.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { go } from '../../web/kit/link.web.tsx';
import { RowList } from '../../web/kit/list.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText, yearDayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { useRowKeys } from '../../web/shell/lane-list.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { fits, useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { isRegisterPage, type RegisterRow } from './page-register-answers.ts';
import { registerMessages as m } from './page-register-messages.ts';
import { RegisterTabs } from './page-tabs.web.tsx';

/** More registers at one node are a mistake (`sight.ts`); these fit on one page. */
const mostShown = 100;

/** The registers of which this organisation keeps a copy. */
export function RegistersPage(_props: PageProps) {
  const say = useSay();
  const session = useSession();
  const [asked] = useAsked('register.list', { limit: mostShown }, isRegisterPage);
  const rows = asked.kind === 'good' ? asked.answer.rows : [];
  useRowKeys(m.keys, rows);
  const mayLoad = fits('register.offer', session);
  useKeys(m.keys, mayLoad ? [{ keys: ['n'], label: m.load, run: () => go('/registers/new') }] : []);
  return (
    <div className="registers">
      <RegisterTabs />
      <PageHeading title={say(m.title)}>
        <p className="nl-paragraph">{say(m.lead)}</p>
      </PageHeading>
      {mayLoad ? (
        <div className="acts">
          <Button kind="primary" onClick={() => go('/registers/new')}>
            {say(m.load)}
            <KeyCap of="n" />
          </Button>
        </div>
      ) : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'good' && rows.length === 0 ? (
        <EmptyState title={say(m.noneTitle)}>
          <p className="nl-paragraph">{say(m.noneLead)}</p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <section className="registers__rows" aria-label={say(m.rows)}>
          <RowList
            label={say(m.rows)}
            rows={rows.map((row) => ({
              key: row.key,
              href: `/registers/${row.key}`,
              title: <strong className="row__place">{titleOf(row)}</strong>,
              aside: <RegisterTag row={row} />,
              detail: <RegisterDetail row={row} />,
            }))}
          />
        </section>
      ) : null}
    </div>
  );
}

/** What is in use, else what waits, else the last that was. */
const shownOf = ({ current, draft, loads }: RegisterRow) => current ?? draft ?? loads.at(-1);

export const titleOf = (row: RegisterRow): string => shownOf(row)?.offered.title ?? row.key;

function RegisterTag({ row }: { readonly row: RegisterRow }) {
  const say = useSay();
  if (row.draft) return <Tag tone="soon">{say(m.draftWaits)}</Tag>;
  return <Tag tone={row.current ? 'good' : 'calm'}>{say(row.current ? m.inUse : m.notInUse)}</Tag>;
}

function RegisterDetail({ row }: { readonly row: RegisterRow }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const load = shownOf(row);
  if (!load) return null;
  const { supplier, asOf, sourceGrade, contentGrade, records, expiresOn } = load.offered;
  const name = nameOf(supplier);
  return (
    <>
      <span>{say(m.from, { supplier: name ? say(name) : supplier })}</span>
      <span>{say(m.asOf, { day: dayText(asOf, locale) })}</span>
      <span>
        {sourceGrade}
        {contentGrade}
      </span>
      <span>{say(m.records, { count: records.toLocaleString(locale) })}</span>
      <span>{say(m.expires, { day: yearDayText(expiresOn, locale) })}</span>
      {row.current ? null : <span>{say(m.notInUse)}</span>}
    </>
  );
}
