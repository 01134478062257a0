import { useState } from 'react';
import { Button } from '../../web/kit/button.web.tsx';
import { Tag } from '../../web/kit/facts.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { go, Link, useAddress } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { Table } from '../../web/kit/table.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { thingHref } from '../entities/page-search-rows.web.tsx';
import { RegisterTabs } from '../entities/page-tabs.web.tsx';
import { kindWord } from '../entities/page-words.ts';
import { kindNamed } from '../entities/vocabulary.ts';
import { isNearAnswer, type NearAnswer, type NearRow } from './page-answers.ts';
import { ExportPart } from './page-export.web.tsx';
import { networkMessages as m } from './page-messages.ts';
import { GroupPart, LinkMore, PathDialog } from './page-paths.web.tsx';

/** What stands around one thing, first as a table: who, how far, by which relation, and who says so. */
export function NetworkPage({ at }: PageProps) {
  const say = useSay();
  const address = useAddress();
  const steps = address.query.get('steps') === '2' ? 2 : 1;
  const ref = at['ref'] ?? '';
  const [asked] = useAsked('network.neighbours', { ref, steps }, isNearAnswer);
  const look = (far: 1 | 2) => go(`/things/${ref}/network?steps=${far}`, 'replace');
  useKeys(m.keys, [
    { keys: ['1'], label: m.one, run: () => look(1) },
    { keys: ['2'], label: m.two, run: () => look(2) },
  ]);
  return (
    <div className="network">
      <RegisterTabs />
      {asked.kind === 'problem' ? (
        <>
          <PageHeading title={say(m.title)} />
          <ProblemPanel problem={asked.problem} />
        </>
      ) : null}
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'good' ? <Around answer={asked.answer} steps={steps} look={look} /> : null}
    </div>
  );
}

interface AroundProps {
  readonly answer: NearAnswer;
  readonly steps: 1 | 2;
  look(steps: 1 | 2): void;
}

function Around({ answer, steps, look }: AroundProps) {
  const say = useSay();
  const { centre, rows, isComplete, limit } = answer;
  const [towards, setTowards] = useState<NearRow>();
  return (
    <>
      <p className="thing__back">
        <Link className="nl-link" href={thingHref(centre)}>
          {say(m.back, { caption: centre.caption })}
        </Link>
      </p>
      <PageHeading title={say(m.titleOf, { caption: centre.caption })}>
        <Tag>{say(kindWord(centre.kind))}</Tag>
      </PageHeading>
      <p className="nl-paragraph">{say(m.lead)}</p>
      <fieldset className="acts network__steps">
        <legend className="visually-hidden">{say(m.steps)}</legend>
        {([1, 2] as const).map((far) => (
          <Button key={far} aria-pressed={far === steps} onClick={() => look(far)}>
            {say(far === 1 ? m.one : m.two)}
            <KeyCap of={String(far)} />
          </Button>
        ))}
      </fieldset>
      {rows.length === 0 ? <p className="nl-paragraph">{say(m.none)}</p> : <NearTable rows={rows} show={setTowards} />}
      {isComplete ? null : <p className="warning-line">{say(m.cut, { limit })}</p>}
      <div className="network__parts">
        <GroupPart refOf={centre.ref} />
        {rows.length === 0 ? null : <ExportPart centre={centre} steps={steps} />}
      </div>
      {towards ? <PathDialog from={centre} to={towards} onClose={() => setTowards(undefined)} /> : null}
    </>
  );
}

function NearTable({ rows, show }: { readonly rows: readonly NearRow[]; show(row: NearRow): void }) {
  const say = useSay();
  return (
    <Table
      caption={say(m.table)}
      rows={rows}
      rowKey={({ ref }) => ref}
      columns={[
        {
          key: 'what',
          title: say(m.what),
          cell: (row) => (
            <Link className="nl-link" href={thingHref(row)}>
              {row.caption}
            </Link>
          ),
        },
        { key: 'kind', title: say(m.kind), cell: (row) => say(kindWord(row.kind)) },
        { key: 'far', title: say(m.far), cell: (row) => String(row.steps) },
        { key: 'how', title: say(m.how), cell: (row) => <How row={row} /> },
        { key: 'source', title: say(m.source), cell: ({ by }) => `${by.title} · ${by.grade}` },
        {
          key: 'path',
          title: say(m.way),
          cell: (row) => (
            <button
              type="button"
              className="small-act"
              aria-label={say(m.pathOf, { caption: row.caption })}
              onClick={() => show(row)}
            >
              {say(m.path)}
            </button>
          ),
        },
      ]}
    />
  );
}

/** The relation as the register says it: from whom to whom, and since when. */
function How({ row: { by, from, caption } }: { readonly row: NearRow }) {
  const say = useSay();
  const said = say(kindNamed(by.kind)?.said ?? kindWord(by.kind));
  const [first, second] = by.isOut ? [from.caption, caption] : [caption, from.caption];
  return (
    <>
      {say(m.outLine, { from: first, said, to: second })}
      <LinkMore by={by} />
    </>
  );
}
