import { Tag } from '../../web/kit/facts.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link, useAddress } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { Timeline } from '../../web/kit/timeline.web.tsx';
import { useAsked, type Why } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useNameOf } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { RegisterTabs } from './page-tabs.web.tsx';
import { RelationList } from './page-thing-relations.web.tsx';
import { isTwinFile, type Side, type TwinFile } from './page-twin-answers.ts';
import { twinMessages as m } from './page-twin-messages.ts';
import { TwinTable, Waterfall } from './page-twin-table.web.tsx';
import { VerdictPart } from './page-twin-verdict.web.tsx';
import { kindWord } from './page-words.ts';
import { twinConfirmed, twinJudged, twinProposed, twinUndone } from './schema.ts';

/** Two records side by side, and what somebody says of them. */
export function TwinPage({ at }: PageProps) {
  const say = useSay();
  const lane = useAddress().query.get('lane') ?? 'open';
  const [asked] = useAsked('twin.show', { left: at['left'] ?? '', right: at['right'] ?? '' }, isTwinFile);
  return (
    <div className="twin">
      <RegisterTabs />
      <p className="thing__back">
        <Link className="nl-link" href={`/twins?lane=${lane}`}>
          {say(m.back)}
        </Link>
      </p>
      {asked.kind === 'problem' ? (
        <>
          <PageHeading title={say(m.title)} />
          <ProblemPanel problem={asked.problem} />
        </>
      ) : asked.kind === 'good' ? (
        <TwinView file={asked.answer} why={asked.why} lane={lane} />
      ) : (
        <p className="loading">{say(kitMessages.loading)}</p>
      )}
    </div>
  );
}

const kinds = [twinProposed, twinJudged, twinConfirmed, twinUndone];

function TwinView({ file, why, lane }: { readonly file: TwinFile; readonly why: Why; readonly lane: string }) {
  const say = useSay();
  const nameOf = useNameOf();
  const { leftSide, rightSide } = file;
  return (
    <>
      <PageHeading title={say(m.pairTitle, { left: leftSide.caption, right: rightSide.caption })}>
        <Tag>{say(kindWord(leftSide.kind))}</Tag>
      </PageHeading>
      <div className="twin__body">
        <div className="twin__main">
          <TwinTable file={file} />
          {file.comparison ? <Waterfall of={file.comparison} /> : null}
          <section className="thing__part" aria-labelledby="twin-relations">
            <h2 className="nl-heading nl-heading--level-2" id="twin-relations">
              {say(m.relations)}
            </h2>
            <p className="nl-paragraph small">{say(m.relationsLead)}</p>
            <div className="twin__relations">
              <SideRelations side={leftSide} />
              <SideRelations side={rightSide} />
            </div>
          </section>
        </div>
        <div className="twin__side">
          <VerdictPart file={file} lane={lane} />
          <section className="thing__part" aria-labelledby="twin-settle">
            <h2 className="nl-heading nl-heading--level-2" id="twin-settle">
              {say(m.settle)}
            </h2>
            <p className="nl-paragraph">{say(settleWord(leftSide.kind))}</p>
          </section>
          <section className="thing__part" aria-labelledby="twin-history">
            <h2 className="nl-heading nl-heading--level-2" id="twin-history">
              {say(m.history)}
            </h2>
            <Timeline items={file.timeline} kinds={kinds} nameOf={nameOf} />
          </section>
          <WhyPanel why={why} />
        </div>
      </div>
    </>
  );
}

const settleWord = (kind: string) => {
  if (kind === 'Person') return m.settlePerson;
  if (kind === 'Company' || kind === 'Organization') return m.settleCompany;
  return kind === 'Address' || kind === 'RealEstate' ? m.settlePlace : m.settleOther;
};

function SideRelations({ side }: { readonly side: Side }) {
  const say = useSay();
  return (
    <div>
      <h3 className="nl-heading nl-heading--level-3">{side.caption}</h3>
      {side.relations.length === 0 ? <p className="nl-paragraph small">{say(m.relationsNone)}</p> : null}
      <RelationList relations={side.relations} />
    </div>
  );
}
