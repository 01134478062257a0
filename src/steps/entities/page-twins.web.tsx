import { useSay } from '../../web/kit/language.web.tsx';
import { useAddress } from '../../web/kit/link.web.tsx';
import { LaneList } from '../../web/shell/lane-list.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useNameOf } from '../../web/shell/session.web.tsx';
import { RegisterTabs } from './page-tabs.web.tsx';
import { isTwinRow, type TwinRow } from './page-twin-answers.ts';
import { twinMessages as m, twinLaneWords } from './page-twin-messages.ts';
import { verdicts } from './schema.ts';

/** Pairs that somebody came across, list by list, in the order in which a verdict changes most. */
export function TwinsPage(_props: PageProps) {
  const say = useSay();
  const lane = useAddress().query.get('lane') ?? 'open';
  return (
    <div className="twins">
      <RegisterTabs />
      <PageHeading title={say(m.title)}>
        <p className="nl-paragraph">{say(m.lead)}</p>
      </PageHeading>
      <LaneList
        query="twin.list"
        path="/twins"
        label={m.rows}
        lanes={twinLaneWords}
        isRow={isTwinRow}
        hrefOf={(row) => twinHref(row, lane)}
        title={(row) => (
          <strong className="row__place">{say(m.pairTitle, { left: row.leftCaption, right: row.rightCaption })}</strong>
        )}
        detail={(row) => <TwinDetail row={row} />}
      />
    </div>
  );
}

export const twinHref = ({ left, right }: { readonly left: string; readonly right: string }, lane: string): string =>
  `/twins/${left}/${right}?lane=${lane}`;

function TwinDetail({ row }: { readonly row: TwinRow }) {
  const say = useSay();
  const nameOf = useNameOf();
  const { proposed, verdict, judgedBy = '' } = row;
  const known = verdicts.find(({ value }) => value === verdict);
  const name = nameOf(judgedBy);
  return (
    <>
      {known ? <span>{say(m.saidBy, { verdict: say(known.label), name: name ? say(name) : judgedBy })}</span> : null}
      <span>{say(proposed.impact === 1 ? m.impactOne : m.impactMany, { count: proposed.impact })}</span>
      {row.needsTwo ? <span>{say(m.needsTwo)}</span> : null}
      {proposed.leftSource === proposed.rightSource ? <span>{say(m.oneSource)}</span> : null}
    </>
  );
}
