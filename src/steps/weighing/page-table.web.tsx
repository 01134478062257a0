import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { shortDayText } from '../../web/kit/moment.ts';
import { LaneList } from '../../web/shell/lane-list.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useNameOf } from '../../web/shell/session.web.tsx';
import { isTableRow, type TableRow, textOf } from './page-table-answers.ts';
import { ReviewTag, TableFilePage } from './page-table-file.web.tsx';
import { tableMessages as m, tableLaneWords } from './page-table-messages.ts';

/** The weighing table: its lists, or one signal when the address names it. */
export function TablePage({ at }: PageProps) {
  const id = at['partnershipSignalId'];
  return id === undefined ? <TableLists /> : <TableFilePage key={id} partnershipSignalId={id} />;
}

function TableLists() {
  const say = useSay();
  return (
    <>
      <PageHeading title={say(m.title)}>
        <p className="nl-paragraph">{say(m.lead)}</p>
      </PageHeading>
      <LaneList
        query="table.list"
        path="/table"
        label={m.rows}
        lanes={tableLaneWords}
        isRow={isTableRow}
        hrefOf={(row) => `/table/${row.key}`}
        title={(row) => <RowTitle row={row} />}
        detail={(row) => <RowDetail row={row} />}
      />
    </>
  );
}

function RowTitle({ row }: { readonly row: TableRow }) {
  const say = useSay();
  const place = textOf(row.told, 'place') ?? row.offered.municipality ?? say(m.placeUnknown);
  return (
    <>
      <strong className="row__place">{place}</strong>{' '}
      <span className="row__text">{textOf(row.told, 'text') ?? say(m.textGone)}</span>
    </>
  );
}

function RowDetail({ row }: { readonly row: TableRow }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const { offered } = row;
  const organ = nameOf(offered.fromOrgan);
  const theme = nameOf(offered.theme);
  return (
    <>
      <span>{say(m.offeredOn, { day: shortDayText(row.offeredAt, locale) })}</span>
      <span>{say(m.offeredBy, { organ: organ ? say(organ) : offered.fromOrgan })}</span>
      <span>{theme ? say(theme) : offered.theme}</span>
      <span>{say(m.gradeShort, { grade: offered.grade })}</span>
      {row.stage === 'later' && row.decided?.reviewOn ? <ReviewTag day={row.decided.reviewOn} /> : null}
    </>
  );
}
