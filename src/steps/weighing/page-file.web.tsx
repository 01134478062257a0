import { useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import { packs } from '../../packs/index.ts';
import { addressOf, withQuery } from '../../web/kit/address.web.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Facts, Tag } from '../../web/kit/facts.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { go, Link } from '../../web/kit/link.web.tsx';
import { dayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { factsOf, type NameOf } from '../../web/kit/show.ts';
import { Timeline } from '../../web/kit/timeline.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { ShareLink } from '../../web/shell/matter.web.tsx';
import { fits, useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { signalPostponed, signalRecorded, signalRelated, signalTaken } from '../signals/schema.ts';
import { ActDialog, type DialogKind, useActs } from './page-acts.web.tsx';
import { isSignalFile, type SignalFile, type SignalRow } from './page-answers.ts';
import { weighingAt } from './page-guide.ts';
import {
  feedbackReview,
  feedbackTitle,
  feedbackWords,
  inboxMessages as m,
  stageWords,
  turnedBack,
} from './page-messages.ts';
import { placeOf, SignalClock } from './page-row.web.tsx';
import {
  competenceWeighed,
  feedbackReceived,
  firstWeighed,
  signalDestroyed,
  signalReopened,
  sourceConsulted,
  territoryWeighed,
  weighingUndone,
  weightWeighed,
} from './schema.ts';
import type { Stage } from './view.ts';

interface SignalPaneProps {
  readonly signalId: string;
  /** What stands in the list, to choose a related signal from. */
  readonly rows: readonly SignalRow[];
  readonly backHref: string;
  /** List and signal to go on with after the weighing. */
  readonly onward: { readonly lane: string; readonly next?: string };
  /** After an act: the next one is opened. */
  onDone(): void;
}

/** The chosen signal: acts on top, then what was seen, where it stands, what happened, and why you may see it. */
export function SignalPane(props: SignalPaneProps) {
  const say = useSay();
  const [asked] = useAsked('signal.show', { signalId: props.signalId }, isSignalFile);
  return (
    <>
      <Link className="nl-link back-link" href={props.backHref}>
        {say(m.backToList)}
      </Link>
      {asked.kind === 'waiting' ? <p className="loading">{say(m.loading)}</p> : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'good' ? (
        <>
          <SignalFileView {...props} file={asked.answer} />
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </>
  );
}

function SignalFileView({ file, rows, onward, onDone }: SignalPaneProps & { readonly file: SignalFile }) {
  const say = useSay();
  const nameOf = useSignalNames();
  const told = file.told;
  return (
    <article className="file" aria-labelledby="file-title">
      <h2 className="nl-heading nl-heading--level-2" id="file-title" tabIndex={-1}>
        {placeOf({ recorded: file.recorded, ...(told ? { told } : {}) }, say(m.placeUnknown))}
      </h2>
      <p className="file__state">
        <Tag>{say(stageWords[file.stage].short)}</Tag>
        <SignalClock row={file} />
      </p>
      <StageSentence file={file} />
      <Feedback file={file} />
      <Acts file={file} rows={rows} onward={onward} onDone={onDone} />
      <section className="file__part">
        <h3 className="nl-heading nl-heading--level-3">{say(m.text)}</h3>
        <p className="signal-text">{told?.text ?? say(m.textGone)}</p>
        {told?.remark ? (
          <>
            <h3 className="nl-heading nl-heading--level-3">{say(m.remark)}</h3>
            <p className="signal-text">{told.remark}</p>
          </>
        ) : null}
        {told ? <ShareLink href={`/signals/${file.key}`} /> : null}
      </section>
      <SignalFacts file={file} />
      <ChosenIndicators ids={file.indicatorIds} />
      <section className="file__part">
        <h3 className="nl-heading nl-heading--level-3">{say(m.history)}</h3>
        <Timeline items={file.timeline} kinds={signalKinds} nameOf={nameOf} />
      </section>
    </article>
  );
}

export const signalKinds = [
  signalRecorded,
  signalTaken,
  signalPostponed,
  signalRelated,
  firstWeighed,
  competenceWeighed,
  territoryWeighed,
  weightWeighed,
  sourceConsulted,
  signalReopened,
  signalDestroyed,
  feedbackReceived,
  weighingUndone,
];

const indicatorTitles: ReadonlyMap<string, Bilingual> = new Map(
  packs.flatMap((pack) => pack.indicators).map((one) => [one.id, one.title]),
);

/** Names of people, organs, indicators and acts, for facts and timeline. */
export function useSignalNames(): NameOf {
  const nameOf = useNameOf();
  return (id) => indicatorTitles.get(id) ?? signalKinds.find((kind) => kind.type === id)?.label ?? nameOf(id);
}

/** Where it stands, as one sentence with its dates and names filled in. */
export function StageSentence({ file }: { readonly file: SignalFile }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const partnership = file.partnership ? nameOf(file.partnership) : undefined;
  if (file.turnedBack && file.stage === 'territorial') return <p className="nl-paragraph">{say(turnedBack)}</p>;
  return (
    <p className="nl-paragraph">
      {say(stageWords[file.stage].long, {
        ...(file.referTo ? { referTo: file.referTo } : {}),
        ...(file.destroyOn ? { day: dayText(file.destroyOn, locale) } : {}),
        ...(partnership ? { partnership: say(partnership) } : {}),
      })}
    </p>
  );
}

/** What the partnership said, for the municipality that brought it. */
export function Feedback({ file }: { readonly file: SignalFile }) {
  const { locale, say } = useLanguage();
  const { feedback } = file;
  const words = feedback ? feedbackWords[feedback.outcome] : undefined;
  if (!feedback || !words) return null;
  return (
    <section className="feedback">
      <h3 className="nl-heading nl-heading--level-3">{say(feedbackTitle)}</h3>
      <p className="nl-paragraph">{say(words)}</p>
      {feedback.reviewOn ? (
        <p className="nl-paragraph">{say(feedbackReview, { day: dayText(feedback.reviewOn, locale) })}</p>
      ) : null}
    </section>
  );
}

function SignalFacts({ file }: { readonly file: SignalFile }) {
  const { locale, say } = useLanguage();
  const nameOf = useSignalNames();
  const told = file.told;
  const held = { ...file.recorded, ...told };
  const facts = factsOf(signalRecorded.data.fields, held, { locale, nameOf, leaveOut: ['text', 'remark'] });
  const handler = file.handler ? (nameOf(file.handler) ?? { nl: file.handler, en: file.handler }) : undefined;
  return (
    <section className="file__part">
      <h3 className="nl-heading nl-heading--level-3">{say(m.facts)}</h3>
      <Facts of={[...facts, ...(handler ? [{ name: 'handler', label: m.handler, lines: [say(handler)] }] : [])]} />
      {file.related.map((key, at) => (
        <Link key={key} className="nl-link" href={`/signals?signal=${key}`}>
          {file.related.length === 1 ? say(m.openRelated) : say(m.openRelatedNumber, { number: at + 1 })}
        </Link>
      ))}
    </section>
  );
}

function ChosenIndicators({ ids }: { readonly ids: readonly string[] }) {
  const say = useSay();
  if (ids.length === 0) return null;
  return (
    <section className="file__part">
      <h3 className="nl-heading nl-heading--level-3">{say(m.indicators)}</h3>
      <ul className="plain-list">
        {ids.map((id) => (
          <li key={id}>{say(indicatorTitles.get(id) ?? { nl: id, en: id })}</li>
        ))}
      </ul>
    </section>
  );
}

const openStages: ReadonlySet<Stage> = new Set(['received', 'triaged', 'competent', 'territorial', 'researching']);
const parkStages: ReadonlySet<Stage> = new Set(['territorial', 'researching']);

interface Act {
  readonly key: string;
  readonly also?: string;
  readonly label: Bilingual;
  readonly text: string;
  readonly isMain?: boolean;
  run(): void;
}

/** Only what fits the role and where the signal stands; each with its key. */
function Acts(props: Pick<SignalPaneProps, 'rows' | 'onward' | 'onDone'> & { readonly file: SignalFile }) {
  const { file } = props;
  const say = useSay();
  const session = useSession();
  const { notice } = useAnnouncer();
  const [dialog, setDialog] = useState<DialogKind>();
  const { problem, take, undo } = useActs(file.key, props.onDone);
  const isOpen = openStages.has(file.stage);
  const weighHref = (outcome?: string) =>
    withQuery(addressOf(`/signals/${file.key}/weighing`), { ...props.onward, outcome });
  const weighing = weighingAt(file.stage);
  const acts: readonly Act[] = [
    ...(isOpen && fits('weighing.first', session) && weighing
      ? [
          {
            key: '1',
            also: 'Enter',
            label: m.weighNow,
            text: file.stage === 'received' ? say(m.weighNow) : say(m.weighOn, { weighing: say(weighing.name) }),
            isMain: true,
            run: () => go(weighHref()),
          },
        ]
      : []),
    ...(isOpen && file.handler === undefined && fits('signal.take', session)
      ? [{ key: '2', label: m.take, text: say(m.take), run: () => void take() }]
      : []),
    ...(isOpen && fits('signal.relate', session)
      ? [{ key: '3', label: m.relate, text: say(m.relate), run: () => setDialog('relate') }]
      : []),
    ...(isOpen && fits('signal.postpone', session)
      ? [{ key: '4', label: m.notNow, text: say(m.notNow), run: () => setDialog('postpone') }]
      : []),
    ...(isOpen && fits('weighing.weight', session)
      ? [
          {
            key: '5',
            label: m.park,
            text: say(m.park),
            run: () => (parkStages.has(file.stage) ? go(weighHref('park')) : setDialog('park-later')),
          },
        ]
      : []),
    ...(file.stage === 'parked' && fits('weighing.reopen', session)
      ? [{ key: '6', label: m.reopen, text: say(m.reopen), run: () => setDialog('reopen') }]
      : []),
    ...(file.undoable && fits('weighing.undo', session)
      ? [{ key: 'u', label: m.undo, text: say(m.undo), run: () => void undo(file.key) }]
      : []),
  ];
  // While a notice offers to undo the last act, U is for that act.
  const keyed = notice?.action ? acts.filter((act) => act.key !== 'u') : acts;
  useKeys(
    m.acts,
    keyed.map((act) => ({ keys: act.also ? [act.key, act.also] : [act.key], label: act.label, run: act.run })),
  );
  return (
    <>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {acts.length > 0 ? (
        <div className="acts">
          {acts.map((act) => (
            <Button key={act.key} kind={act.isMain ? 'primary' : 'secondary'} onClick={act.run}>
              {act.text}
              <KeyCap of={act.key} />
            </Button>
          ))}
        </div>
      ) : null}
      {dialog ? (
        <ActDialog
          kind={dialog}
          file={file}
          rows={props.rows}
          onClose={() => setDialog(undefined)}
          onDone={props.onDone}
        />
      ) : null}
    </>
  );
}
