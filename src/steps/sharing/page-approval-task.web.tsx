import { type RefObject, useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { approvalWords } from '../../law/act-words.ts';
import { givers } from '../../law/approval-givers.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { Facts } from '../../web/kit/facts.web.tsx';
import { Field } from '../../web/kit/field.web.tsx';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText, momentText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { factsOf } from '../../web/kit/show.ts';
import { Timeline } from '../../web/kit/timeline.web.tsx';
import { useApi, useAsked } from '../../web/shell/api.web.tsx';
import { fits, type Session, useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import { isTaskFile, type TaskFile } from './page-answers.ts';
import { lookWords, approvalMessages as m } from './page-approval-messages.ts';
import { Part, PlaceLink, QuestionPart, scopeFact, usePlace } from './page-approval-part.web.tsx';
import { TaskClock, useWords } from './page-approval-row.web.tsx';
import { answerInput, revokeInput, taskAnswered, taskReceived, taskRevoked } from './schema.ts';

export interface PaneProps {
  readonly approvalId: string;
  readonly backHref: string;
  /** After an act: the next one is opened. */
  onDone(): void;
}

/** A request that came here: who asks what and why, what the law says, and the answer. */
export function TaskPane({ approvalId, backHref, onDone }: PaneProps) {
  const say = useSay();
  const [asked] = useAsked('approval-task.show', { approvalId }, isTaskFile);
  return (
    <>
      <Link className="nl-link back-link" href={backHref}>
        {say(m.backToList)}
      </Link>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'good' ? (
        <>
          <TaskView file={asked.answer} onDone={onDone} />
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </>
  );
}

interface TaskProps {
  readonly file: TaskFile;
  onDone(): void;
}

const kinds = [taskReceived, taskAnswered, taskRevoked];

function TaskView({ file, onDone }: TaskProps) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const nameOf = useNameOf();
  const { kind, scope, fromOrgan, askedBy, answerBefore } = file.received;
  const place = usePlace(scope, fromOrgan);
  // After an answer the form is gone, and the heading over the answer takes the focus.
  const heading = useFocusOnChange<HTMLHeadingElement>(`${file.stage} ${file.isRevoked}`);
  const organ = words(fromOrgan);
  if (file.stage === 'destroyed') return <p className="nl-paragraph">{say(m.destroyed)}</p>;
  return (
    <article className="file approval-file" aria-labelledby="file-title">
      <h2 className="nl-heading nl-heading--level-2" id="file-title" tabIndex={-1}>
        {say(approvalWords[kind])}
      </h2>
      <p className="file__state">
        <TaskClock row={file} />
      </p>
      <p className="nl-paragraph">{say(m.taskLead, { organ })}</p>
      <TaskActs file={file} onDone={onDone} />
      {file.stage === 'answered' ? <AnswerPart file={file} heading={heading} onDone={onDone} /> : null}
      <Part title={m.why}>
        <p className="signal-text">{textOf(file.told, 'reason') ?? say(m.textGone)}</p>
      </Part>
      <Part title={m.about}>
        <Facts
          of={[
            { name: 'askedBy', label: m.person, lines: [say(m.personOf, { name: words(askedBy), organ })] },
            { name: 'askedAt', label: m.askedAt, lines: [momentText(file.receivedAt, locale)] },
            { name: 'answerBefore', label: m.answerBefore, lines: [dayText(answerBefore, locale)] },
            ...(place ? [] : [scopeFact(scope)]),
          ]}
        />
        {place ? <PlaceLink place={place} /> : null}
      </Part>
      <Part title={m.look}>
        <p className="note-line">{say(lookWords[kind])}</p>
        <Facts of={[{ name: 'giver', label: m.giver, lines: [say(givers[kind].who)] }]} />
      </Part>
      <QuestionPart told={file.told} withGate />
      {file.stage === 'open' ? <AnswerPart file={file} heading={heading} onDone={onDone} /> : null}
      <Part title={m.history}>
        <Timeline items={file.timeline} kinds={kinds} nameOf={nameOf} />
      </Part>
    </article>
  );
}

const answerTitleId = 'approval-answer';

/** Who may not answer this one, and who does. */
function barOf({ received }: TaskFile, session: Session) {
  if (!fits('approval.answer', session)) return m.notYourRole;
  if (received.kind === 'legal-check' && session.user?.role !== 'legal-officer') return m.lawyerOnly;
  const isOwn = received.fromOrgan === session.user?.organ && received.askedBy === session.user.userId;
  return received.kind === 'second-reviewer' && isOwn ? m.notYourOwn : undefined;
}

/** Answer or revoke, each with its key; only what is possible now. */
function TaskActs({ file, onDone }: TaskProps) {
  const say = useSay();
  const session = useSession();
  const [isRevoking, setRevoking] = useState(false);
  const canAnswer = file.stage === 'open' && barOf(file, session) === undefined;
  const canRevoke = file.answered?.answer === 'given' && !file.isRevoked && fits('approval.revoke', session);
  const toAnswer = () => {
    const form = document.querySelector(`#${answerTitleId} form`);
    const first = form?.querySelector('input:checked') ?? form?.querySelector('input');
    if (first instanceof HTMLElement) first.focus();
  };
  useKeys(m.keys, [
    ...(canAnswer ? [{ keys: ['1'], label: m.answerKey, run: toAnswer }] : []),
    ...(canRevoke ? [{ keys: ['2'], label: m.revoke, run: () => setRevoking(true) }] : []),
  ]);
  if (!canAnswer && !canRevoke) return null;
  return (
    <div className="acts">
      {canAnswer ? (
        <Button kind="primary" onClick={toAnswer}>
          {say(m.answerKey)}
          <KeyCap of="1" />
        </Button>
      ) : null}
      {canRevoke ? (
        <Button onClick={() => setRevoking(true)}>
          {say(m.revoke)}
          <KeyCap of="2" />
        </Button>
      ) : null}
      {isRevoking ? <RevokeDialog file={file} onClose={() => setRevoking(false)} onDone={onDone} /> : null}
    </div>
  );
}

/** The form, below what one has to read; or what was answered, on top. */
function AnswerPart({ file, heading, onDone }: TaskProps & { readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const say = useSay();
  const session = useSession();
  const bar = file.stage === 'open' ? barOf(file, session) : undefined;
  return (
    <section className="file__part approval-answer" id={answerTitleId} aria-labelledby={`${answerTitleId}-title`}>
      <h3 className="nl-heading nl-heading--level-3" id={`${answerTitleId}-title`} ref={heading} tabIndex={-1}>
        {say(file.stage === 'open' ? m.answer : m.yourAnswer)}
      </h3>
      {bar ? <p className="nl-paragraph">{say(bar)}</p> : null}
      {file.stage === 'open' && !bar ? <AnswerForm file={file} onDone={onDone} /> : null}
      {file.stage === 'answered' ? <Answered file={file} /> : null}
    </section>
  );
}

function AnswerForm({ file, onDone }: TaskProps) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const send = async (input: JsonObject) => {
    const reply = await api.send('approval.answer', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(input['answer'] === 'given' ? m.answerGiven : m.answerRefused) });
    onDone();
    return undefined;
  };
  return (
    <>
      <p className="nl-paragraph small">{say(m.answerLead)}</p>
      <RecordForm
        record={answerInput}
        fixed={{ approvalId: file.key }}
        draftKey={`approval-answer/${file.key}`}
        // A no has no last day.
        shows={(draft) => ['answer', 'reason', ...(draft['answer'] === 'given' ? ['expiresOn'] : [])]}
        controls={{
          expiresOn: (of) => <Field {...of} field={{ ...of.field, facts: { ...of.field.facts, hint: m.endLead } }} />,
        }}
        submit={m.submit}
        send={send}
      />
    </>
  );
}

function Answered({ file }: { readonly file: TaskFile }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const words = useWords();
  const item = file.timeline.findLast((one) => one.type === taskAnswered.type);
  if (!item) return null;
  const facts = factsOf(taskAnswered.data.fields, { ...item.open, ...item.told }, { locale, nameOf });
  return (
    <>
      <Facts
        of={[
          ...facts,
          { name: 'by', label: m.by, lines: [words(item.by)] },
          { name: 'at', label: m.answeredAt, lines: [momentText(item.at, locale)] },
        ]}
      />
      {file.isRevoked ? <p className="warning-line">{say(m.revokedByYou)}</p> : null}
    </>
  );
}

function RevokeDialog({ file, onClose, onDone }: TaskProps & { onClose(): void }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const send = async (input: JsonObject) => {
    const reply = await api.send('approval.revoke', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.revokeDone) });
    onClose();
    onDone();
    return undefined;
  };
  return (
    <Dialog title={say(m.revoke)} onClose={onClose}>
      <p className="nl-paragraph">{say(m.revokeLead)}</p>
      <RecordForm
        record={revokeInput}
        fixed={{ approvalId: file.key }}
        draftKey={`approval-revoke/${file.key}`}
        submit={m.revoke}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}
