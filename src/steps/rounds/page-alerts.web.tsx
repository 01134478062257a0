import { EmptyState } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { momentText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { Table } from '../../web/kit/table.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { type AlertRow, isAlertAnswer } from './page-answers.ts';
import { checkMessages as m } from './page-check-messages.ts';
import { CheckTabs } from './page-checks.web.tsx';
import { useWords } from './page-words.web.tsx';
import { alertKinds } from './schema.ts';

/** Who asks much or wrongly: about organs, never about staff; the newest first. */
export function AlertsPage(_props: PageProps) {
  const say = useSay();
  const [asked] = useAsked('round-alert.list', { limit: 100 }, isAlertAnswer);
  const alerts = asked.kind === 'good' ? newestFirst(asked.answer.rows.flatMap((row) => row.alerts)) : [];
  return (
    <>
      <PageHeading title={say(m.alertsTitle)}>
        <p className="nl-paragraph">{say(m.alertsLead)}</p>
        <CheckTabs />
      </PageHeading>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'good' && alerts.length === 0 ? (
        <EmptyState title={say(m.alertsNone)}>
          <p className="nl-paragraph">{say(m.alertsNoneLead)}</p>
        </EmptyState>
      ) : null}
      {alerts.length > 0 ? <AlertTable alerts={alerts} /> : null}
      {asked.kind === 'good' ? <WhyPanel why={asked.why} /> : null}
    </>
  );
}

const newestFirst = (alerts: readonly AlertRow[]): readonly AlertRow[] =>
  alerts.toSorted((one, other) => (one.at < other.at ? 1 : -1));

function AlertTable({ alerts }: { readonly alerts: readonly AlertRow[] }) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const { user } = useSession();
  return (
    <Table
      caption={say(m.alertsTitle)}
      rows={alerts}
      rowKey={({ at, fromOrgan, alert, roundId }) => `${at} ${fromOrgan} ${alert} ${roundId ?? ''}`}
      columns={[
        { key: 'when', title: say(m.when), cell: ({ at }) => momentText(at, locale) },
        {
          key: 'about',
          title: say(m.about),
          cell: ({ fromOrgan }) =>
            fromOrgan === user?.organ ? say(m.own, { organ: words(fromOrgan) }) : words(fromOrgan),
        },
        {
          key: 'what',
          title: say(m.what),
          cell: ({ alert }) => {
            const kind = alertKinds.find(({ value }) => value === alert);
            return kind ? say(kind.label) : alert;
          },
        },
      ]}
    />
  );
}
