import { type ReactNode, useMemo } from 'react';
import { EmptyState } from '../../web/kit/facts.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { type Asked, useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { fits, useSession, WorkUnder } from '../../web/shell/session.web.tsx';
import { type CaseFile, headOf, type InvitationFile, isCaseFile, isInvitationFile } from '../cases/page-answers.ts';
import { isSignalFile, type SignalFile } from '../weighing/page-answers.ts';
import { textOf } from '../weighing/page-table-answers.ts';
import { jointMatter, type ShareMatter, underOf } from './page-known.ts';
import { ShareBody } from './page-share-body.web.tsx';
import { shareMessages as m } from './page-share-messages.ts';

/** "May I share this?" from a case at the desk. */
export function CaseSharingPage({ at }: PageProps) {
  const caseId = at['caseId'] ?? '';
  const [asked] = useAsked('case.show', { caseId }, isCaseFile);
  const { view } = useSession();
  const file = asked.kind === 'good' ? asked.answer : undefined;
  const matter = useMemo(
    () => (file ? jointMatter(file.key, file.opened, view.partnerships) : undefined),
    [file, view],
  );
  return <SharePage asked={asked} matter={matter} title={file && titleOf(file)} href={`/cases/${caseId}`} />;
}

/** The same from the case as a party has it, once it takes part. */
export function InvitationSharingPage({ at }: PageProps) {
  const say = useSay();
  const caseId = at['caseId'] ?? '';
  const [asked] = useAsked('invitation.show', { caseId }, isInvitationFile);
  const { view } = useSession();
  const file = asked.kind === 'good' ? asked.answer : undefined;
  const matter = useMemo(
    () => (file ? jointMatter(file.key, file.invited, view.partnerships) : undefined),
    [file, view],
  );
  const href = `/invitations/${caseId}`;
  if (file && file.stage !== 'joined')
    return (
      <Framed href={href} isSignal={false}>
        <EmptyState title={say(m.notJoined)}>
          <p className="nl-paragraph">{say(m.notJoinedLead)}</p>
        </EmptyState>
      </Framed>
    );
  return <SharePage asked={asked} matter={matter} title={file && titleOf(file)} href={href} />;
}

/** From a signal of the own organ, under the standing task. */
export function SignalSharingPage({ at }: PageProps) {
  const signalId = at['signalId'] ?? '';
  const [asked] = useAsked('signal.show', { signalId }, isSignalFile);
  const { purpose } = useSession();
  const file = asked.kind === 'good' ? asked.answer : undefined;
  const task = purpose?.under ?? '';
  const matter = useMemo(() => (file ? signalMatter(file, task) : undefined), [file, task]);
  const title = file && (file.told?.place ?? file.recorded.municipality ?? file.key);
  return <SharePage asked={asked} matter={matter} title={title} href={`/signals?signal=${signalId}`} />;
}

const signalMatter = ({ key, recorded }: SignalFile, task: string): ShareMatter => ({
  kind: 'signal',
  id: key,
  task,
  firstProcessedAt: `${recorded.receivedOn}T00:00:00.000Z`,
});

const titleOf = (file: CaseFile | InvitationFile): string => textOf(headOf(file), 'title') ?? file.key;

interface SharePageProps {
  readonly asked: Asked<unknown>;
  readonly matter: ShareMatter | undefined;
  readonly title: string | undefined;
  readonly href: string;
}

/** The frame: the way back, what it is about, and everything under the case or task in the log. */
function SharePage({ asked, matter, title, href }: SharePageProps) {
  const say = useSay();
  const session = useSession();
  const isSignal = href.startsWith('/signals');
  if (!fits('advice.keep', session))
    return (
      <Framed href={href} isSignal={isSignal}>
        <EmptyState title={say(m.notYours)}>
          <p className="nl-paragraph">{say(m.notYoursLead)}</p>
        </EmptyState>
      </Framed>
    );
  return (
    <Framed href={href} isSignal={isSignal} {...(title === undefined ? {} : { title })}>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {matter ? (
        <WorkUnder under={underOf(matter)}>
          <ShareBody key={matter.id} matter={matter} />
        </WorkUnder>
      ) : null}
    </Framed>
  );
}

function Framed(props: {
  readonly href: string;
  readonly isSignal: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const { href, isSignal, title, children } = props;
  return (
    <div className="advisor-page share-page">
      <Link className="nl-link up-link" href={href}>
        {say(isSignal ? m.backToSignal : m.backToCase)}
      </Link>
      <PageHeading title={say(m.title)}>
        {title === undefined ? null : (
          <p className="nl-paragraph">{say(isSignal ? m.fromSignal : m.fromCase, { title })}</p>
        )}
      </PageHeading>
      {children}
    </div>
  );
}
