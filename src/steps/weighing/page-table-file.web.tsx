import { type ReactNode, useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import { endOf } from '../../law/periods.ts';
import { packs } from '../../packs/index.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { Facts, Tag } from '../../web/kit/facts.web.tsx';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { go, Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText, momentText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { factsOf, type NameOf } from '../../web/kit/show.ts';
import { Timeline } from '../../web/kit/timeline.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import { fits, useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import type { Indicator } from '../slot.ts';
import { isTableFile, offerOf, type TableFile, textOf } from './page-table-answers.ts';
import { AssessForm, DecideForm } from './page-table-forms.web.tsx';
import { tableMessages as m, tableLaneWords } from './page-table-messages.ts';
import { signalAssessed, signalOffered, tableDecided, tableDestroyed, tableTakenUp } from './table-schema.ts';

/** One signal at the table: what was sent along beside what must be done now. */
export function TableFilePage({ partnershipSignalId }: { readonly partnershipSignalId: string }) {
  const say = useSay();
  const [asked, again] = useAsked('table.show', { partnershipSignalId }, isTableFile);
  const file = asked.kind === 'good' ? asked.answer : undefined;
  const place = file ? (textOf(offerOf(file), 'place') ?? file.offered.municipality) : undefined;
  return (
    <>
      <Link className="nl-link up-link" href={file ? `/table?lane=${file.stage}` : '/table'}>
        {say(m.backToList)}
      </Link>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? (
        <>
          <PageHeading title={say(m.title)} />
          <ProblemPanel problem={asked.problem} />
        </>
      ) : null}
      {asked.kind === 'good' ? (
        <>
          <PageHeading title={place ?? say(m.placeUnknown)}>
            <StageTags file={asked.answer} />
          </PageHeading>
          <div className="table-file">
            <Sent file={asked.answer} />
            <ActPane file={asked.answer} onDone={again} />
          </div>
          <History file={asked.answer} />
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </>
  );
}

function StageTags({ file }: { readonly file: TableFile }) {
  const say = useSay();
  const lane = tableLaneWords.find((one) => one.name === file.stage);
  return (
    <p className="file__state">
      {lane ? <Tag>{say(lane.label)}</Tag> : null}
      {file.stage === 'later' && file.decided?.reviewOn ? <ReviewTag day={file.decided.reviewOn} /> : null}
    </p>
  );
}

/** When the table looks again; past that day it says so. */
export function ReviewTag({ day }: { readonly day: string }) {
  const { locale, say } = useLanguage();
  const isLate = day < new Date().toISOString().slice(0, 10);
  return (
    <Tag tone={isLate ? 'late' : 'calm'}>{say(isLate ? m.reviewLate : m.reviewOn, { day: dayText(day, locale) })}</Tag>
  );
}

/** Words for what only this page knows: organs, themes and indicators. */
function useTableNames(): NameOf {
  const nameOf = useNameOf();
  return (id) => indicators.get(id)?.title ?? nameOf(id);
}

const indicators: ReadonlyMap<string, Indicator> = new Map(
  packs.flatMap((pack) => pack.indicators).map((one) => [one.id, one]),
);

const reasonFields = ['organisedCrimeLink', 'necessity', 'proportionality', 'subsidiarity', 'reason'];
const placeFields = ['place', 'postcode', 'municipality', 'receivedOn', 'grade', 'protection'];
const originFields = ['fromOrgan', 'partnership', 'theme', 'firstProcessedAt'];

function Sent({ file }: { readonly file: TableFile }) {
  const { locale, say } = useLanguage();
  const nameOf = useTableNames();
  const told = offerOf(file);
  const held = { ...file.offered, ...told };
  const facts = factsOf(signalOffered.data.fields, held, { locale, nameOf });
  const only = (names: readonly string[]) =>
    names.flatMap((name) => {
      const fact = facts.find((one) => one.name === name);
      // The label of the form says "your choice"; here it is the municipality's.
      return fact ? [name === 'reason' ? { ...fact, label: m.theirReason } : fact] : [];
    });
  const organ = nameOf(file.offered.fromOrgan);
  const destroyBefore = endOf('wgs-retention', file.offered.firstProcessedAt);
  return (
    <section className="table-file__sent" aria-labelledby="sent-title">
      <h2 className="nl-heading nl-heading--level-2" id="sent-title">
        {say(m.sent)}
      </h2>
      <p className="nl-paragraph small">{say(m.sentLead, { organ: organ ? say(organ) : file.offered.fromOrgan })}</p>
      <Part title={m.seen}>
        <p className="signal-text">{textOf(told, 'text') ?? say(m.textGone)}</p>
        <Facts of={only(placeFields)} />
      </Part>
      <Part title={m.indicators}>
        <IndicatorList ids={file.offered.indicatorIds} />
      </Part>
      <Part title={m.whyShared}>
        <Facts of={only(reasonFields)} />
      </Part>
      <Part title={m.facts}>
        <Facts
          of={[
            ...only(originFields),
            { name: 'destroyBefore', label: m.destroyBefore, lines: [dayText(destroyBefore, locale)] },
          ]}
        />
      </Part>
    </section>
  );
}

function Part({ title, children }: { readonly title: Bilingual; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <section className="file__part">
      <h3 className="nl-heading nl-heading--level-3">{say(title)}</h3>
      {children}
    </section>
  );
}

const strengths: { readonly [strength in Indicator['strength']]: Bilingual } = {
  weak: m.strengthWeak,
  supporting: m.strengthSupporting,
  strong: m.strengthStrong,
};

/** Each indicator with its innocent explanations beside it, always (domain C13). */
function IndicatorList({ ids }: { readonly ids: readonly string[] }) {
  const say = useSay();
  if (ids.length === 0) return <p className="nl-paragraph">{say(m.indicatorsNone)}</p>;
  return (
    <ul className="seen-indicators">
      {ids.map((id) => {
        const indicator = indicators.get(id);
        if (!indicator) return <li key={id}>{id}</li>;
        return (
          <li className="seen-indicator" key={id}>
            <strong>{say(indicator.title)}</strong> <Tag>{say(strengths[indicator.strength])}</Tag>
            <p className="nl-paragraph small">{say(indicator.observable)}</p>
            <div className="seen-indicator__innocent">
              <strong>{say(m.innocent)}</strong>
              <ul className="plain-list">
                {indicator.innocent.map((one) => (
                  <li key={one.nl}>{say(one)}</li>
                ))}
              </ul>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

interface ActProps {
  readonly file: TableFile;
  onDone(): void;
}

/** After an act the form is gone: the focus goes to the heading that says what can be done now. */
function ActPane({ file, onDone }: ActProps) {
  const say = useSay();
  const heading = useFocusOnChange<HTMLHeadingElement>(file.stage);
  return (
    <section className="table-file__act" aria-labelledby="act-title">
      <h2 className="nl-heading nl-heading--level-2" id="act-title" ref={heading} tabIndex={-1}>
        {say(m.act)}
      </h2>
      <Act file={file} onDone={onDone} />
    </section>
  );
}

/** What this person can do with this signal now; who does it otherwise. */
function Act({ file, onDone }: ActProps) {
  switch (file.stage) {
    case 'offered':
      return <Assess file={file} onDone={onDone} />;
    case 'assessed':
    case 'not-admissible':
      return (
        <>
          <Decide file={file} onDone={onDone} />
          <Recorded file={file} />
        </>
      );
    case 'later':
      return <Later file={file} onDone={onDone} />;
    case 'case':
      return (
        <>
          <OpenCase file={file} />
          <Recorded file={file} />
        </>
      );
    case 'declined':
    case 'other-route':
    case 'destroyed':
      return (
        <>
          <Ended file={file} />
          <Recorded file={file} />
        </>
      );
  }
}

const Sentence = ({
  of,
  values,
}: {
  readonly of: Bilingual;
  readonly values?: { readonly [name: string]: string };
}) => {
  const say = useSay();
  return <p className="nl-paragraph">{say(of, values)}</p>;
};

function Assess({ file, onDone }: ActProps) {
  const session = useSession();
  if (!fits('table.assess', session)) return <Sentence of={m.assessNotYou} />;
  return (
    <>
      <Sentence of={m.assessLead} />
      <AssessForm file={file} onDone={onDone} />
    </>
  );
}

function Decide({ file, onDone }: ActProps) {
  const session = useSession();
  const notice = file.stage === 'not-admissible' ? <Sentence of={m.notAdmissible} /> : null;
  if (!fits('table.decide', session))
    return (
      <>
        {notice}
        <Sentence of={m.decideNotYou} />
      </>
    );
  return (
    <>
      {notice}
      <Sentence of={m.decideLead} />
      <DecideForm file={file} onDone={onDone} />
    </>
  );
}

/** Postponed: it waits for its day, but news may bring it back earlier. */
function Later({ file, onDone }: ActProps) {
  const { locale, say } = useLanguage();
  const session = useSession();
  const [act, setAct] = useState<'assess' | 'decide'>();
  const acts = [
    { name: 'assess', key: '1', command: 'table.assess', label: m.assessAgain },
    { name: 'decide', key: '2', command: 'table.decide', label: m.decide },
  ] as const;
  const mine = acts.filter((one) => fits(one.command, session));
  useKeys(
    m.keys,
    mine.map((one) => ({ keys: [one.key], label: one.label, run: () => setAct(one.name) })),
  );
  const day = file.decided?.reviewOn;
  return (
    <>
      {day ? <Sentence of={m.doneLater} values={{ day: dayText(day, locale) }} /> : null}
      <div className="acts">
        {mine.map((one) => (
          <Button key={one.name} aria-expanded={act === one.name} onClick={() => setAct(one.name)}>
            {say(one.label)}
            <KeyCap of={one.key} />
          </Button>
        ))}
      </div>
      {act === 'assess' ? <AssessForm file={file} onDone={onDone} /> : null}
      {act === 'decide' ? <DecideForm file={file} onDone={onDone} /> : null}
      {act === undefined ? <Recorded file={file} /> : null}
    </>
  );
}

/** After 'case' the next act is one key away. */
function OpenCase({ file }: { readonly file: TableFile }) {
  const say = useSay();
  const isMine = fits('case.open', useSession()) && file.caseId === undefined;
  const open = () => go(`/cases/new?signal=${file.key}`);
  useKeys(m.keys, isMine ? [{ keys: ['1'], label: m.openCase, run: open }] : []);
  if (file.caseId !== undefined)
    return (
      <>
        <Sentence of={m.caseOpened} />
        <Link className="nl-link" href={`/cases/${file.caseId}`}>
          {say(m.goToCase)}
        </Link>
      </>
    );
  if (!isMine) return <Sentence of={m.openCaseNotYou} />;
  return (
    <>
      <Sentence of={m.openCaseLead} />
      <div className="acts">
        <Button kind="primary" onClick={open}>
          {say(m.openCase)}
          <KeyCap of="1" />
        </Button>
      </div>
    </>
  );
}

function Ended({ file }: { readonly file: TableFile }) {
  if (file.stage === 'other-route') return <Sentence of={m.doneOther} values={{ route: file.decided?.route ?? '' }} />;
  return <Sentence of={file.stage === 'declined' ? m.doneDeclined : m.doneDestroyed} />;
}

/** The assessment and the decision as they stand, with their reasons. */
function Recorded({ file }: { readonly file: TableFile }) {
  const { locale, say } = useLanguage();
  const nameOf = useTableNames();
  const lines = [signalAssessed, tableDecided].flatMap((kind) => {
    const item = file.timeline.findLast((one) => one.type === kind.type && !one.takenBack);
    return item ? [{ kind, item }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <section className="file__part">
      <h3 className="nl-heading nl-heading--level-3">{say(m.result)}</h3>
      {lines.map(({ kind, item }) => (
        <section className="recorded" key={kind.type}>
          <h4 className="nl-heading nl-heading--level-4">{say(kind.label)}</h4>
          <p className="small">{momentText(item.at, locale)}</p>
          <Facts of={factsOf(kind.data.fields, { ...item.open, ...item.told }, { locale, nameOf })} />
        </section>
      ))}
    </section>
  );
}

const kinds = [signalOffered, signalAssessed, tableDecided, tableTakenUp, tableDestroyed];

function History({ file }: { readonly file: TableFile }) {
  const say = useSay();
  const nameOf = useTableNames();
  return (
    <section className="file__part">
      <h2 className="nl-heading nl-heading--level-2">{say(m.history)}</h2>
      <Timeline items={file.timeline} kinds={kinds} nameOf={nameOf} />
    </section>
  );
}
