import { useMemo, useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { type AnyField, optional, text } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { categoryWords } from '../../law/data-words.ts';
import type { OriginRegime } from '../../law/question.ts';
import { categories, originRegimes } from '../../law/terms.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { Facts } from '../../web/kit/facts.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { momentText, shortDayText } from '../../web/kit/moment.ts';
import { isObject, type Problem } from '../../web/kit/problem.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { factsOf } from '../../web/kit/show.ts';
import { useApi, useAsked } from '../../web/shell/api.web.tsx';
import { AskApproval } from '../../web/shell/matter.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { fits, useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import { giveInput, refuseInput } from './follow-up-schema.ts';
import { isRequestFile, isRequestRow, type RequestFile, type RequestRow } from './page-answers.ts';
import { fieldWord } from './page-hits.web.tsx';
import { holderMessages as m, requestLaneWords } from './page-holder-messages.ts';
import { AnswerClock } from './page-part.web.tsx';
import { type PaneOf, SplitList } from './page-split.web.tsx';
import { QuestionTabs } from './page-tabs.web.tsx';
import { useListed, useWords } from './page-words.web.tsx';
import { subjectRecord } from './subject.ts';

/** What participants ask for after a hit: now it says whom it is about. */
export function RequestsPage(_props: PageProps) {
  const say = useSay();
  return (
    <SplitList
      query="hit-request.list"
      path="/questions/further"
      heading={
        <PageHeading title={say(m.requestsTitle)}>
          <p className="nl-paragraph">{say(m.requestsLead)}</p>
          <QuestionTabs />
        </PageHeading>
      }
      lanes={requestLaneWords}
      isRow={isRequestRow}
      keyOf={({ followUpId }) => followUpId}
      title={(row) => <Title row={row} />}
      detail={(row) => <Detail row={row} />}
      aside={(row) => (row.stage === 'asked' ? <AnswerClock before={row.received.answerBefore} /> : null)}
      pane={(of) => <RequestPane key={of.row.followUpId} {...of} />}
    />
  );
}

interface RowProps {
  readonly row: RequestRow;
}

const categoryWord = (name: string) => {
  const category = categories.find((one) => one === name);
  return category ? categoryWords[category] : { nl: name, en: name };
};

function Title({ row }: RowProps) {
  const say = useSay();
  return <strong className="row__place">{say(categoryWord(row.received.category))}</strong>;
}

function Detail({ row }: RowProps) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const listed = useListed();
  return (
    <>
      <span>{say(m.of, { organ: words(row.received.fromOrgan) })}</span>
      <span>{listed(row.received.fields.map((code) => say(fieldWord(code)).toLowerCase()))}</span>
      <span>{shortDayText(row.receivedAt, locale)}</span>
    </>
  );
}

function RequestPane({ row, onDone }: PaneOf<RequestRow>) {
  const say = useSay();
  const [asked] = useAsked('hit-request.show', { followUpId: row.followUpId }, isRequestFile);
  if (asked.kind === 'waiting') return <p className="loading">{say(kitMessages.loading)}</p>;
  if (asked.kind === 'problem') return <ProblemPanel problem={asked.problem} />;
  return (
    <>
      <RequestView file={asked.answer} onDone={onDone} />
      <WhyPanel why={asked.why} />
    </>
  );
}

interface FileProps {
  readonly file: RequestFile;
  onDone(): void;
}

const isRow = (held: unknown): held is JsonObject => isObject(held);
const subjectsIn = ({ subject }: JsonObject): readonly JsonObject[] =>
  Array.isArray(subject) ? subject.filter(isRow) : [];

function RequestView({ file, onDone }: FileProps) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const listed = useListed();
  const { received, stage, told } = file;
  const subjects = subjectsIn(told);
  return (
    <article className="file" aria-labelledby="file-title">
      <h2 className="nl-heading nl-heading--level-2" id="file-title" tabIndex={-1}>
        {say(m.requestTitle, { organ: words(received.fromOrgan) })}
      </h2>
      {stage === 'asked' ? (
        <p className="file__state">
          <AnswerClock before={received.answerBefore} />
        </p>
      ) : null}
      {stage === 'given' ? <p className="note-line">{say(m.gaveState)}</p> : null}
      {stage === 'refused' ? <p className="note-line">{say(m.refusedState)}</p> : null}
      {stage === 'asked' ? <Acts file={file} onDone={onDone} /> : null}
      <section className="file__part">
        <h3 className="nl-heading nl-heading--level-3">{say(m.requestOn)}</h3>
        {subjects.length === 0 ? <p className="nl-paragraph">{say(m.textGone)}</p> : null}
        {subjects.map((subject, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a subject has no identity but its place
          <Facts key={at} of={factsOf(subjectRecord.fields, subject, { locale })} />
        ))}
        {stage === 'asked' ? <p className="note-line">{say(m.requestNote)}</p> : null}
      </section>
      <section className="file__part">
        <h3 className="nl-heading nl-heading--level-3">{say(m.requestFields)}</h3>
        <Facts
          of={[
            {
              name: 'fields',
              label: categoryWord(received.category),
              lines: [listed(received.fields.map((code) => say(fieldWord(code))))],
            },
            { name: 'deadline', label: m.deadline, lines: [momentText(received.answerBefore, locale)] },
          ]}
        />
        <h3 className="nl-heading nl-heading--level-3">{say(m.requestWhy)}</h3>
        <p className="signal-text">{textOf(told, 'reason') ?? say(m.textGone)}</p>
        <Link className="nl-link" href={`/invitations/${received.caseId}`}>
          {say(m.openCase)}
        </Link>
      </section>
    </article>
  );
}

function Acts({ file, onDone }: FileProps) {
  const say = useSay();
  const session = useSession();
  const [open, setOpen] = useState<'give' | 'refuse'>();
  const isMine = fits('hit-request.give', session);
  useKeys(
    m.keys,
    isMine
      ? [
          { keys: ['1'], label: m.give, run: () => setOpen('give') },
          { keys: ['2'], label: m.refuse, run: () => setOpen('refuse') },
        ]
      : [],
  );
  if (!isMine) return null;
  const close = () => setOpen(undefined);
  return (
    <div className="acts">
      <Button kind="primary" onClick={() => setOpen('give')}>
        {say(m.give)}
        <KeyCap of="1" />
      </Button>
      <Button onClick={() => setOpen('refuse')}>
        {say(m.refuse)}
        <KeyCap of="2" />
      </Button>
      {open === 'give' ? <GiveDialog file={file} onDone={onDone} onClose={close} /> : null}
      {open === 'refuse' ? <RefuseDialog file={file} onDone={onDone} onClose={close} /> : null}
    </div>
  );
}

type DialogProps = FileProps & { onClose(): void };

/** One text for each detail that was asked; nobody can give another one here. */
function givingOf(fields: readonly string[]) {
  const asked: { readonly [field: string]: AnyField } = Object.fromEntries(
    fields.map((code) => [
      code,
      optional(text({ label: fieldWord(code), privacy: 'personal', max: 500, lines: 'many' })),
    ]),
  );
  const { originRegime, reason } = giveInput.fields;
  return record('FollowUpGivingByField', giveInput.label, { ...asked, originRegime, reason });
}

function GiveDialog({ file, onDone, onClose }: DialogProps) {
  const { locale, say } = useLanguage();
  const api = useApi();
  const { show } = useAnnouncer();
  const [regime, setRegime] = useState<OriginRegime>();
  const { followUpId, received } = file;
  const form = useMemo(() => givingOf(received.fields), [received.fields]);
  const send = async (input: JsonObject): Promise<Problem | undefined> => {
    const details = received.fields.flatMap((field) => {
      const value = input[field];
      return typeof value === 'string' ? [{ field, value }] : [];
    });
    if (details.length === 0) return nothingFilled(received.fields, m.giveNone[locale]);
    const { originRegime = '', reason = '' } = input;
    setRegime(originRegimes.find((one) => one === originRegime));
    const reply = await api.send('hit-request.give', {
      followUpId,
      caseId: received.caseId,
      details,
      originRegime,
      reason,
    });
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.gave) });
    onClose();
    onDone();
    return undefined;
  };
  return (
    <Dialog title={say(m.give)} wide onClose={onClose}>
      <p className="nl-paragraph">{say(m.giveLead)}</p>
      <RecordForm
        record={form}
        draftKey={`hit-request-give/${followUpId}`}
        submit={m.giveSubmit}
        send={send}
        onCancel={onClose}
        helps={({ code }) =>
          code === 'approval-missing' && regime ? <ApprovalHelp file={file} originRegime={regime} /> : null
        }
      />
    </Dialog>
  );
}

const nothingFilled = ([first = '']: readonly string[], words: string): Problem => ({
  status: 422,
  code: 'nothing-filled',
  title: words,
  next: words,
  articles: [],
  rules: [],
  missing: [],
  faults: [{ pointer: `/${first}`, text: words }],
});

function ApprovalHelp({ file, originRegime }: { readonly file: RequestFile; readonly originRegime: OriginRegime }) {
  const { received, told } = file;
  const category = categories.find((one) => one === received.category);
  const isPerson = subjectsIn(told).some(({ surname, bornOn, bsn }) => [surname, bornOn, bsn].some(Boolean));
  return (
    <AskApproval
      of={{
        caseId: received.caseId,
        to: received.fromOrgan,
        action: 'provide',
        resource: {
          ...(category ? { category } : {}),
          fields: received.fields,
          originRegime,
          personRole: isPerson ? 'subject' : 'none',
          automated: false,
          special: false,
        },
      }}
    />
  );
}

function RefuseDialog({ file, onDone, onClose }: DialogProps) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const send = async (input: JsonObject) => {
    const reply = await api.send('hit-request.refuse', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.refused) });
    onClose();
    onDone();
    return undefined;
  };
  return (
    <Dialog title={say(m.refuse)} onClose={onClose}>
      <p className="nl-paragraph">{say(m.refuseLead)}</p>
      <RecordForm
        record={refuseInput}
        fixed={{ followUpId: file.followUpId }}
        draftKey={`hit-request-refuse/${file.followUpId}`}
        submit={m.refuse}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}
