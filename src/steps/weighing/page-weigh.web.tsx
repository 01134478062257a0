import { useEffect, useRef, useState } from 'react';
import { period } from '../../law/periods.ts';
import { addressOf, withQuery } from '../../web/kit/address.web.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { EmptyState } from '../../web/kit/facts.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { go, Link, useAddress } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { Articles, ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { useActs } from './page-acts.web.tsx';
import { isSignalFile, type SignalFile } from './page-answers.ts';
import { Feedback, StageSentence } from './page-file.web.tsx';
import { type WeighingGuide, weighingAt } from './page-guide.ts';
import { inboxMessages } from './page-messages.ts';
import { placeOf } from './page-row.web.tsx';
import { SignalText, useSelection } from './page-signal-text.web.tsx';
import { Stepper } from './page-stepper.web.tsx';
import { SourceForm, WeighingForm } from './page-weigh-forms.web.tsx';
import { weighMessages as m, unitWords } from './page-weigh-messages.ts';
import { competenceInput, firstInput, territoryInput, weightInput } from './schema.ts';

const weighingTitles = {
  first: firstInput.label,
  competence: competenceInput.label,
  territory: territoryInput.label,
  weight: weightInput.label,
} as const;

/** Signal, form and law side by side; the four weighings one after another on one screen. */
export function WeighPage({ at }: PageProps) {
  const say = useSay();
  const signalId = at['signalId'] ?? '';
  const [asked] = useAsked('signal.show', { signalId }, isSignalFile);
  return (
    <div className="weigh">
      <PageHeading title={say(m.title)}>
        <Link className="nl-link" href={`/signals?signal=${signalId}`}>
          {say(m.backToInbox)}
        </Link>
      </PageHeading>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'good' ? (
        <>
          <Weighing file={asked.answer} />
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </div>
  );
}

function Weighing({ file }: { readonly file: SignalFile }) {
  const say = useSay();
  const { query } = useAddress();
  const guide = weighingAt(file.stage);
  const told = file.told;
  const textRef = useRef<HTMLDivElement>(null);
  const selection = useSelection(textRef);
  const [quotes, setQuotes] = useState<readonly string[]>([]);
  const { show, notice } = useAnnouncer();
  const acts = useActs(file.key, () => undefined);
  useKeys(m.keys, [
    { keys: ['b'], label: m.backToInbox, run: () => go(`/signals?signal=${file.key}`) },
    ...(notice?.action
      ? [{ keys: ['u'], label: m.undo, run: notice.action.run }]
      : file.undoable
        ? [{ keys: ['u'], label: m.undo, run: () => void acts.undo(file.key) }]
        : []),
  ]);
  const weighed = ({ isUndoable }: { readonly isUndoable: boolean }) => {
    setQuotes([]);
    if (isUndoable) acts.done(inboxMessages.weighed);
    else show({ text: say(inboxMessages.handedOver) });
  };
  return (
    <>
      <Stepper file={file} />
      {acts.problem ? <ProblemPanel problem={acts.problem} /> : null}
      <div className="weigh__body">
        <section className="weigh__signal" aria-labelledby="weigh-signal">
          <h2 className="nl-heading nl-heading--level-3" id="weigh-signal">
            {say(m.signal)}
          </h2>
          <p className="weigh__place">
            {placeOf({ recorded: file.recorded, ...(told ? { told } : {}) }, say(inboxMessages.placeUnknown))}
          </p>
          <SignalText ref={textRef} told={told} quotes={quotes} />
        </section>
        <div className="weigh__form">
          {guide && told ? (
            <>
              <FocusedTitle guide={guide} />
              {file.stage === 'researching' ? <SourceForm signalId={file.key} /> : null}
              <WeighingForm
                key={guide.id}
                guide={guide}
                file={file}
                told={told}
                selection={selection}
                setQuotes={setQuotes}
                parkFirst={query.get('outcome') === 'park'}
                onWeighed={weighed}
              />
            </>
          ) : (
            <Decided file={file} undo={() => void acts.undo(file.key)} />
          )}
        </div>
        {guide ? <AtHand guide={guide} /> : null}
      </div>
    </>
  );
}

/** The question of this weighing. It takes the focus when one weighing follows another. */
function FocusedTitle({ guide }: { readonly guide: WeighingGuide }) {
  const say = useSay();
  const ref = useRef<HTMLHeadingElement>(null);
  const before = useRef(guide.id);
  useEffect(() => {
    if (before.current !== guide.id) ref.current?.focus();
    before.current = guide.id;
  }, [guide.id]);
  return (
    <h2 className="nl-heading nl-heading--level-2" ref={ref} tabIndex={-1}>
      {say(weighingTitles[guide.id])}
    </h2>
  );
}

/** What to have at hand: the point of the question, the articles, the terms. */
function AtHand({ guide }: { readonly guide: WeighingGuide }) {
  const say = useSay();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <aside className="side weigh__side" aria-labelledby="weigh-side">
      <h2 className="nl-heading nl-heading--level-3" id="weigh-side">
        {say(m.atHand)}
      </h2>
      <ul className="side__list">
        {guide.points.map((point) => (
          <li key={point.nl}>{say(point)}</li>
        ))}
      </ul>
      <Articles of={guide.articles} />
      <h3 className="nl-heading nl-heading--level-4">{say(m.terms)}</h3>
      <ul className="side__list">
        {guide.periods.map((id) => {
          const { label, count, unit } = period(id, today);
          const values = { label: say(label), count, unit: say(unitWords[unit] ?? { nl: unit, en: unit }) };
          return <li key={id}>{say(m.termLine, values)}</li>;
        })}
      </ul>
    </aside>
  );
}

/** Nothing left to weigh: what became of it, and the way to the next signal. */
function Decided({ file, undo }: { readonly file: SignalFile; undo(): void }) {
  const say = useSay();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const { query } = useAddress();
  const lane = query.get('lane') ?? 'open';
  const next = query.get('next');
  return (
    <div ref={ref} tabIndex={-1} className="decided">
      <EmptyState title={say(m.decided)}>
        <StageSentence file={file} />
        <Feedback file={file} />
        <div className="acts">
          <Button kind="primary" onClick={() => go(withQuery(addressOf('/signals'), { lane, signal: next }))}>
            {say(next ? m.nextSignal : m.backToInbox)}
          </Button>
          <Button onClick={() => go(`/signals?signal=${file.key}`)}>{say(m.seeSignal)}</Button>
          {file.undoable ? (
            <Button onClick={undo}>
              {say(m.undo)}
              <KeyCap of="u" />
            </Button>
          ) : null}
        </div>
      </EmptyState>
    </div>
  );
}
