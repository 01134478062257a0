import { Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { clockOf, dayText } from '../../web/kit/moment.ts';
import { LaneList } from '../../web/shell/lane-list.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useNameOf } from '../../web/shell/session.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import { type CaseRow, isCaseRow } from './page-answers.ts';
import { caseLaneWords, caseMessages as m } from './page-messages.ts';

/** The cases of the partnership, by the day on which they must be done. */
export function CasesPage(_props: PageProps) {
  const say = useSay();
  return (
    <>
      <PageHeading title={say(m.title)}>
        <p className="nl-paragraph">{say(m.lead)}</p>
      </PageHeading>
      <LaneList
        query="case.list"
        path="/cases"
        label={m.rows}
        lanes={caseLaneWords}
        isRow={isCaseRow}
        hrefOf={(row) => `/cases/${row.key}`}
        title={(row) => <RowTitle row={row} />}
        detail={(row) => <RowDetail row={row} />}
      />
    </>
  );
}

function RowTitle({ row }: { readonly row: CaseRow }) {
  const say = useSay();
  return (
    <>
      <strong className="row__place">{textOf(row.told, 'title') ?? say(m.textGone)}</strong>{' '}
      <span className="row__text">{textOf(row.told, 'goal')}</span>
    </>
  );
}

function RowDetail({ row }: { readonly row: CaseRow }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const answers = Object.values(row.parties);
  const director = nameOf(row.opened.director);
  const theme = nameOf(row.opened.theme);
  return (
    <>
      <span>{theme ? say(theme) : row.opened.theme}</span>
      <span>{say(m.joinedOf, { joined: answers.filter((one) => one === 'joined').length, all: answers.length })}</span>
      <span>{say(m.directedBy, { name: director ? say(director) : row.opened.director })}</span>
      <span>{say(m.endsOn, { day: dayText(row.opened.endsOn, locale) })}</span>
      {row.stage === 'closed' ? null : <EndClock endsOn={row.opened.endsOn} />}
    </>
  );
}

/** How near the end date is: the whole last day still counts. */
export function EndClock({ endsOn }: { readonly endsOn: string }) {
  const say = useSay();
  const clock = clockOf(`${endsOn}T23:59:59.999Z`, new Date().toISOString());
  return <Tag tone={clock.tone}>{say(clock.words, clock.values)}</Tag>;
}
