import { useEffect, useMemo, useRef, useState } from 'react';
import { ask } from '../../law/ask.ts';
import type { Interview } from '../../law/interview.ts';
import { placeholders } from '../../law/interview-told.ts';
import type { Approval, Question } from '../../law/question.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import { go, hasMoved, useAddress } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { rulesHere } from '../../web/public/rules-here.ts';
import { useAsked } from '../../web/shell/api.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import { Advisor } from './page-advisor.web.tsx';
import { type Advice, AnswerCard } from './page-answer-card.web.tsx';
import { isShared, questionIn, type Shared } from './page-answers.ts';
import { approvalMessages } from './page-approval-messages.ts';
import { asksFor } from './page-asks.ts';
import { CardActs } from './page-card-acts.web.tsx';
import { type Asker, knownOf, type ShareMatter, scopeOf } from './page-known.ts';
import { AskedQuestion } from './page-question.web.tsx';
import { AskDialog } from './page-share-ask.web.tsx';
import { Begin, type Begun } from './page-share-begin.web.tsx';
import { toWhom, withChoices } from './page-share-choices.ts';
import { GiveDialog, KeepDialog } from './page-share-dialogs.web.tsx';
import { shareMessages as m } from './page-share-messages.ts';
import { OriginDialog } from './page-share-origin.web.tsx';
import { SharedLists } from './page-shared-lists.web.tsx';
import { approvalOf } from './view.ts';

const sharedLimit = 100;

/** The question, its answer and what can be done with it; under it what was shared before. */
export function ShareBody({ matter }: { readonly matter: ShareMatter }) {
  const say = useSay();
  const [asked, refresh] = useAsked('sharing.list', { limit: sharedLimit }, isShared);
  if (asked.kind === 'problem') return <ProblemPanel problem={asked.problem} />;
  if (asked.kind === 'waiting') return <p className="loading">{say(kitMessages.loading)}</p>;
  const shared = sharedOf(asked.answer, matter);
  return (
    <>
      <Sharing matter={matter} shared={shared} refresh={refresh} />
      <SharedLists shared={shared} againAt={() => location.pathname} />
    </>
  );
}

/** Under a standing task lies more than one signal: only what is about this one. */
function sharedOf(shared: Shared, matter: ShareMatter): Shared {
  if (matter.kind === 'case') return shared;
  const isAbout = (row: Shared['advices'][number]) => questionIn(row.told)?.resource.id === matter.id;
  return {
    approvals: shared.approvals.filter(({ scope }) => scope === matter.id),
    advices: shared.advices.filter(isAbout),
    given: shared.given.filter((row) => questionIn(row.told)?.resource.id === matter.id),
    taken: [],
  };
}

/** Who asks, with the organ of this node. */
function useAsker(): Asker | undefined {
  const { user, view } = useSession();
  return useMemo(() => {
    const organ = view.organs.find(({ id }) => id === user?.organ);
    return user && organ ? { userId: user.userId, designatedFor: user.designatedFor, organ } : undefined;
  }, [user, view]);
}

/** Approvals as they are kept here, and an instant at which all of them count. */
function useApprovals({ approvals }: Shared): { readonly approvals: readonly Approval[]; readonly now: string } {
  const { view } = useSession();
  const text = JSON.stringify(approvals);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again they are new objects that say the same
  return useMemo(() => {
    const found = approvals.flatMap((row) => approvalOf(row, row.key) ?? []);
    // The node's own clock may be a little ahead of this machine's.
    const now = [view.now, new Date().toISOString(), ...found.map(({ at }) => at)].toSorted().at(-1) ?? view.now;
    return { approvals: found, now };
  }, [text, view]);
}

type Open = { readonly name: 'keep' | 'give' | 'ask' | 'origin'; readonly advice: Advice };

interface SharingProps {
  readonly matter: ShareMatter;
  readonly shared: Shared;
  /** Asks again what is kept: somebody else may have answered or revoked in the meantime. */
  refresh(): void;
}

function Sharing({ matter, shared, refresh }: SharingProps) {
  const say = useSay();
  const { view } = useSession();
  const { query } = useAddress();
  const asker = useAsker();
  const { approvals, now } = useApprovals(shared);
  const [begun, setBegun] = useState<Begun>();
  const [isBegun, setIsBegun] = useState(false);
  const [origin, setOrigin] = useState<string>();
  const [open, setOpen] = useState<Open>();
  const place = isBegun ? 'interview' : 'begin';
  useFocusOnTitle(`${place} ${query.get('advice') ?? query.get('approval') ?? ''}`);
  const choice = useMemo(() => (asker ? toWhom({ matter, asker, ...view }) : undefined), [matter, asker, view]);
  const known = useMemo(() => {
    if (!asker || !begun) return undefined;
    const base = knownOf({ matter, asker, organs: view.organs, approvals });
    const told = withChoices(base, begun.receiver, begun.act);
    return origin === undefined ? told : { ...told, resource: { ...told.resource, originOrg: origin } };
  }, [matter, asker, view, approvals, begun, origin]);
  if (!asker || !choice) return null;
  const acts = {
    onKeep: (advice: Advice) => setOpen({ name: 'keep', advice }),
    onGive: (advice: Advice) => setOpen({ name: 'give', advice }),
    onAskApproval: (advice: Advice) => setOpen({ name: needsOrigin(advice) ? 'origin' : 'ask', advice }),
  };
  const again = questionOf(shared, query);
  const leave = () => {
    setIsBegun(false);
    if (again !== undefined) go(location.pathname, 'replace');
  };
  return (
    <>
      {again ? (
        <AskedAgain question={again} approvals={approvals} now={now} {...acts} again={leave} />
      ) : (
        <>
          {query.has('advice') || query.has('approval') ? (
            <p className="warning-line share-page__gone">{say(m.gone)}</p>
          ) : null}
          <p className="share-page__known">{say(matter.kind === 'case' ? m.known : m.knownSignal)}</p>
          {isBegun && known ? (
            <Advisor known={known} now={now} onLeave={leave} {...acts} />
          ) : (
            <Begin
              matter={matter}
              toWhom={choice}
              before={begun}
              go={(next) => {
                setBegun(next);
                setOrigin(undefined);
                setIsBegun(true);
              }}
            />
          )}
        </>
      )}
      {open ? (
        <Dialogs
          open={open}
          matter={matter}
          asker={asker}
          shared={shared}
          approvals={approvals}
          now={now}
          refresh={refresh}
          close={() => setOpen(undefined)}
          ask={() => {
            refresh();
            setOpen({ ...open, name: 'ask' });
          }}
          setOrigin={setOrigin}
        />
      ) : null}
    </>
  );
}

/** A page that turns over keeps its reader: the new question or the answer takes the focus. */
function useFocusOnTitle(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place || !hasMoved()) return;
    before.current = place;
    const title = document.querySelector<HTMLElement>('.card__effect, .question__title');
    title?.focus();
    title?.scrollIntoView({ block: 'nearest' });
  }, [place]);
}

/** Consent is asked of whoever gave the data; the interview knows no more than that it was another. */
const needsOrigin = ({ answer, asked }: Advice): boolean =>
  asked.resource.originOrg === placeholders.elsewhere &&
  answer.missingApprovals.some(({ kind }) => kind === 'source-consent');

/** The question of a kept advice or of an approval that was asked for, when the address names it. */
function questionOf(shared: Shared, query: ReadonlyMap<string, string>): Question | undefined {
  const [advice, approval] = [query.get('advice'), query.get('approval')];
  const row = shared.advices.find(({ key }) => key === advice) ?? shared.approvals.find(({ key }) => key === approval);
  return questionIn(row?.told);
}

interface AgainProps {
  readonly question: Question;
  readonly approvals: readonly Approval[];
  readonly now: string;
  again(): void;
  onKeep(advice: Advice): void;
  onGive(advice: Advice): void;
  onAskApproval(advice: Advice): void;
}

/** The same question asked at this moment, with the approvals of this moment. */
function AskedAgain({ question, approvals, now, again, ...acts }: AgainProps) {
  const say = useSay();
  const { view } = useSession();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const { interview, advice } = useMemo(() => {
    const { active } = rulesHere(view);
    const asked: Question = { ...question, approvals, time: { ...question.time, now } };
    const base: Interview = { active, known: asked, now };
    return { interview: base, advice: { answer: ask(active, asked), asked, given: [] } };
  }, [view, question, approvals, now]);
  return (
    <>
      <p className="nl-paragraph">{say(m.againLead)}</p>
      <div className="advisor advisor--done">
        <AnswerCard
          {...advice}
          interview={interview}
          titleRef={titleRef}
          change={() => undefined}
          aside={
            <section className="card__part card__answers">
              <h3 className="nl-heading nl-heading--level-3">{say(approvalMessages.question)}</h3>
              <AskedQuestion question={question} withGate={false} />
            </section>
          }
        >
          <CardActs advice={advice} back={undefined} again={again} {...acts} />
        </AnswerCard>
      </div>
    </>
  );
}

interface DialogsProps {
  readonly open: Open;
  readonly matter: ShareMatter;
  readonly asker: Asker;
  readonly shared: Shared;
  readonly approvals: readonly Approval[];
  readonly now: string;
  refresh(): void;
  close(): void;
  ask(): void;
  setOrigin(org: string): void;
}

function Dialogs(props: DialogsProps) {
  const { open, close } = props;
  const { view } = useSession();
  const { advice } = open;
  switch (open.name) {
    case 'keep':
      return <KeepDialog advice={advice} onClose={close} />;
    case 'give':
      return <GiveDialog advice={advice} onClose={close} onAskApproval={props.ask} onRefused={props.refresh} />;
    case 'origin':
      return (
        <OriginDialog
          organs={view.organs}
          onClose={close}
          choose={(org) => {
            props.setOrigin(org);
            close();
          }}
        />
      );
    case 'ask':
      return <AskNow {...props} />;
  }
}

/** What is missing now; that may be other than when the card was made. */
function AskNow({ open, matter, asker, shared, approvals, now, close }: DialogsProps) {
  const { view } = useSession();
  const { asked } = open.advice;
  const asks = useMemo(() => {
    const { active } = rulesHere(view);
    const { missingApprovals } = ask(active, { ...asked, approvals, time: { ...asked.time, now } });
    const { originOrg } = asked.resource;
    return asksFor({
      missing: missingApprovals,
      self: asker.organ,
      organs: view.organs,
      purposeCode: matter.kind === 'case' ? matter.partnership.purposeCode : 'municipal-signal',
      ...(matter.kind === 'case' ? { partnership: matter.partnership } : {}),
      parties: matter.kind === 'case' ? matter.parties : [],
      ...(originOrg ? { origin: originOrg } : {}),
      approvals: shared.approvals,
      scope: scopeOf(matter),
    });
  }, [view, asked, approvals, now, asker, matter, shared]);
  return (
    <AskDialog
      key={asks.map(({ kind }) => kind).join()}
      asks={asks}
      question={asked}
      scope={scopeOf(matter)}
      onClose={close}
    />
  );
}
