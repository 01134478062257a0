import { useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { originRegimes } from '../../law/terms.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { Facts, Tag } from '../../web/kit/facts.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { momentText, shortDayText } from '../../web/kit/moment.ts';
import type { Problem } from '../../web/kit/problem.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useApi, useAsked } from '../../web/shell/api.web.tsx';
import { AskApproval } from '../../web/shell/matter.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { fits, useSession } from '../../web/shell/session.web.tsx';
import { isListAnswer, isQuestionRow, type QuestionRow } from './page-answers.ts';
import { holderMessages as m, questionLaneWords } from './page-holder-messages.ts';
import { AnswerClock } from './page-part.web.tsx';
import { type PaneOf, SplitList } from './page-split.web.tsx';
import { QuestionTabs } from './page-tabs.web.tsx';
import { useShortKinds, useWords } from './page-words.web.tsx';
import { kindWord } from './question.ts';
import { declineInput, declineReasons, grantFields } from './schema.ts';

/** What other participants ask here, without a word of whom it is about. */
export function QuestionsPage(_props: PageProps) {
  const say = useSay();
  return (
    <SplitList
      query="question.list"
      path="/questions"
      heading={
        <PageHeading title={say(m.questionsTitle)}>
          <p className="nl-paragraph">{say(m.questionsLead)}</p>
          <QuestionTabs />
        </PageHeading>
      }
      lanes={questionLaneWords}
      isRow={isQuestionRow}
      keyOf={({ roundId }) => roundId}
      title={(row) => <Title row={row} />}
      detail={(row) => <Detail row={row} />}
      aside={(row) => (row.stage === 'asked' ? <AnswerClock before={row.received.answerBefore} /> : null)}
      pane={(of) => <QuestionPane key={of.row.roundId} {...of} />}
    />
  );
}

interface RowProps {
  readonly row: QuestionRow;
}

function Title({ row }: RowProps) {
  const say = useSay();
  return <strong className="row__place">{say(row.received.subjectKind === 'person' ? m.person : m.other)}</strong>;
}

function Detail({ row }: RowProps) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const kinds = useShortKinds();
  return (
    <>
      <span>{say(m.of, { organ: words(row.received.fromOrgan) })}</span>
      <span>{kinds(row.received.kinds)}</span>
      <span>{shortDayText(row.receivedAt, locale)}</span>
    </>
  );
}

function QuestionPane({ row, onDone }: PaneOf<QuestionRow>) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const { received } = row;
  const aboutWord = grantFields.subjectKind.options?.find(({ value }) => value === received.subjectKind);
  const organ = words(received.fromOrgan);
  return (
    <article className="file question-file" aria-labelledby="file-title">
      <h2 className="nl-heading nl-heading--level-2" id="file-title" tabIndex={-1}>
        {say(m.questionTitle, { organ })}
      </h2>
      {row.stage === 'asked' ? (
        <p className="file__state">
          <AnswerClock before={received.answerBefore} />
        </p>
      ) : null}
      <p className="note-line">{say(m.notTold)}</p>
      {row.stage === 'asked' ? <Acts row={row} onDone={onDone} /> : <Outcome row={row} />}
      <Facts
        of={[
          { name: 'who', label: m.who, lines: [say(m.personOf, { name: words(received.officer), organ })] },
          ...(received.approver === undefined
            ? []
            : [{ name: 'looked', label: m.looked, lines: [words(received.approver)] }]),
          {
            name: 'about',
            label: m.about,
            lines: [aboutWord ? say(aboutWord.label) : received.subjectKind],
          },
          { name: 'keys', label: m.keysAsked, lines: received.kinds.map((kind) => say(kindWord(kind))) },
          { name: 'count', label: m.count, lines: [say(m.countHint, { count: received.elementCount })] },
          { name: 'received', label: m.received, lines: [momentText(row.receivedAt, locale)] },
          { name: 'deadline', label: m.deadline, lines: [momentText(received.answerBefore, locale)] },
        ]}
      />
      <Link className="nl-link" href={`/invitations/${received.caseId}`}>
        {say(m.openCase)}
      </Link>
    </article>
  );
}

function Outcome({ row }: RowProps) {
  const say = useSay();
  const words = useWords();
  const isAnswered = row.stage === 'answered';
  const name = words(row.answeredBy ?? '');
  const reason = declineReasons.find(({ value }) => value === row.because);
  return (
    <>
      <p className="nl-paragraph">
        <Tag tone={isAnswered ? 'good' : 'calm'}>
          {row.byMachine
            ? say(isAnswered ? m.byMachine : m.byMachineNot)
            : say(isAnswered ? m.byPerson : m.byPersonNot, { name })}
        </Tag>
      </p>
      {reason ? <p className="nl-paragraph">{say(reason.label)}</p> : null}
      {isAnswered ? <p className="nl-paragraph small">{say(m.outcomeUnknown)}</p> : null}
    </>
  );
}

/** Answering takes no form: who answers and under which case is known. Not answering takes a reason. */
function Acts({ row, onDone }: PaneOf<QuestionRow>) {
  const say = useSay();
  const api = useApi();
  const session = useSession();
  const { show } = useAnnouncer();
  const [isDeclining, setDeclining] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { roundId, received } = row;
  const canAnswer = fits('question.answer', session);
  const answer = async () => {
    setProblem(undefined);
    const reply = await api.send('question.answer', { roundId, caseId: received.caseId });
    if ('problem' in reply) return setProblem(reply.problem);
    show({ text: say(m.answered) });
    onDone();
  };
  useKeys(
    m.keys,
    canAnswer
      ? [
          { keys: ['1'], label: m.answer, run: () => void answer() },
          { keys: ['2'], label: m.decline, run: () => setDeclining(true) },
        ]
      : [],
  );
  if (!canAnswer) return null;
  return (
    <>
      <p className="nl-paragraph">{say(m.waits)}</p>
      <div className="acts">
        <Button kind="primary" onClick={() => void answer()}>
          {say(m.answer)}
          <KeyCap of="1" />
        </Button>
        <Button onClick={() => setDeclining(true)}>
          {say(m.decline)}
          <KeyCap of="2" />
        </Button>
      </div>
      {problem ? (
        <ProblemPanel problem={problem}>
          {problem.code === 'approval-missing' ? <ApprovalHelp row={row} /> : null}
        </ProblemPanel>
      ) : null}
      {isDeclining ? <DeclineDialog row={row} onDone={onDone} onClose={() => setDeclining(false)} /> : null}
    </>
  );
}

/** What the approval is asked for: a yes or no from the registers that are open here, to whoever asks. */
function ApprovalHelp({ row: { received } }: RowProps) {
  const [asked] = useAsked('round-list.show', {}, isListAnswer);
  if (asked.kind !== 'good') return null;
  const open = asked.answer.registers.filter(({ isOpen }) => isOpen);
  const originRegime = originRegimes.find((one) => one === open[0]?.originRegime);
  return (
    <AskApproval
      of={{
        caseId: received.caseId,
        to: received.fromOrgan,
        action: 'hit-no-hit',
        resource: {
          category: 'hit',
          ...(originRegime ? { originRegime } : {}),
          criminal: open.some(({ criminal }) => criminal),
          taxOrigin: open.some(({ taxOrigin }) => taxOrigin),
          personRole: received.subjectKind === 'person' ? 'subject' : 'none',
          automated: false,
          special: false,
        },
      }}
    />
  );
}

function DeclineDialog({ row, onDone, onClose }: PaneOf<QuestionRow> & { onClose(): void }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const send = async (input: JsonObject) => {
    const reply = await api.send('question.decline', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.declined) });
    onClose();
    onDone();
    return undefined;
  };
  return (
    <Dialog title={say(m.decline)} onClose={onClose}>
      <p className="nl-paragraph">{say(m.declineLead)}</p>
      <RecordForm
        record={declineInput}
        fixed={{ roundId: row.roundId }}
        draftKey={`question-decline/${row.roundId}`}
        submit={m.decline}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}
