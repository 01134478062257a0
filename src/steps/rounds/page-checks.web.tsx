import type { JsonObject } from '../../core/canonical.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Facts, Tag } from '../../web/kit/facts.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { momentText, shortDayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { factsOf } from '../../web/kit/show.ts';
import { Tabs } from '../../web/kit/tabs.web.tsx';
import { useApi, useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { fits, useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { openingInput, roundOpened } from './follow-up-schema.ts';
import { isOpeningFile, isOpeningRow, type OpeningFile, type OpeningRow } from './page-answers.ts';
import { checkMessages as m, openingLaneWords } from './page-check-messages.ts';
import { AnswerClock } from './page-part.web.tsx';
import { type PaneOf, SplitList } from './page-split.web.tsx';
import { useListed, useWords } from './page-words.web.tsx';
import { subjectRecord } from './subject.ts';

const tabs = [
  { path: '/round-checks', label: m.tabOpenings },
  { path: '/round-checks/alerts', label: m.tabAlerts },
] as const;

export const CheckTabs = () => <Tabs label={m.tabs} tabs={tabs} />;

/** Questions that a holder drew: whoever watches over the asker sees the question itself and judges it. */
export function OpeningsPage(_props: PageProps) {
  const say = useSay();
  return (
    <SplitList
      query="opening.list"
      path="/round-checks"
      heading={
        <PageHeading title={say(m.openingsTitle)}>
          <p className="nl-paragraph">{say(m.openingsLead)}</p>
          <CheckTabs />
        </PageHeading>
      }
      lanes={openingLaneWords}
      isRow={isOpeningRow}
      keyOf={({ roundId }) => roundId}
      title={(row) => <Title row={row} />}
      detail={(row) => <Detail row={row} />}
      aside={(row) => <Aside row={row} />}
      pane={(of) => <OpeningPane key={of.row.roundId} {...of} />}
    />
  );
}

interface RowProps {
  readonly row: OpeningRow;
}

function Title({ row }: RowProps) {
  const say = useSay();
  const words = useWords();
  const listed = useListed();
  const organ = listed(Object.keys(row.openings).map(words));
  return <strong className="row__place">{say(m.drawnBy, { organ })}</strong>;
}

function Detail({ row }: RowProps) {
  const { locale, say } = useLanguage();
  const words = useWords();
  return (
    <>
      <span>{say(m.askedBy, { name: words(row.askedBy) })}</span>
      <span>{shortDayText(row.askedAt, locale)}</span>
    </>
  );
}

function Aside({ row }: RowProps) {
  const [first] = Object.values(row.openings).filter(({ checked }) => checked === undefined);
  return first ? <AnswerClock before={first.before} /> : null;
}

/** Each holder that drew it gets an answer of its own. */
function OpeningPane({ row, onDone }: PaneOf<OpeningRow>) {
  return Object.keys(row.openings).map((organ, at) => (
    <OpeningOf
      key={organ}
      titleId={at === 0 ? 'file-title' : `file-title-${organ}`}
      roundId={row.roundId}
      organ={organ}
      onDone={onDone}
    />
  ));
}

interface OfProps {
  readonly titleId: string;
  readonly roundId: string;
  readonly organ: string;
  onDone(): void;
}

function OpeningOf(of: OfProps) {
  const say = useSay();
  const { roundId, organ } = of;
  const [asked] = useAsked('opening.show', { roundId, organ }, isOpeningFile);
  if (asked.kind === 'waiting') return <p className="loading">{say(kitMessages.loading)}</p>;
  if (asked.kind === 'problem') return <ProblemPanel problem={asked.problem} />;
  return (
    <>
      <OpeningView {...of} file={asked.answer} />
      <WhyPanel why={asked.why} />
    </>
  );
}

const checkedTones = { equal: 'good', different: 'late', gone: 'calm' } as const;
const toneOf = (checked: string) => (checked === 'equal' || checked === 'different' ? checkedTones[checked] : 'calm');

function OpeningView({ file, titleId, roundId, organ, onDone }: OfProps & { readonly file: OpeningFile }) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const drawn = file.openings[organ];
  const log = roundOpened.data.fields.checked.options?.find(({ value }) => value === file.checked);
  const isOpen = drawn?.checked === undefined;
  return (
    <article className="file" aria-labelledby={titleId}>
      <h2 className="nl-heading nl-heading--level-2" id={titleId} tabIndex={-1}>
        {say(m.title)}
      </h2>
      {isOpen ? null : <p className="note-line">{say(drawn.fits === 'yes' ? m.judgedYes : m.judgedNo)}</p>}
      <section className="file__part">
        <h3 className="nl-heading nl-heading--level-3">{say(m.log)}</h3>
        <p className="nl-paragraph">
          <Tag tone={toneOf(file.checked)}>{log ? say(log.label) : file.checked}</Tag>
        </p>
      </section>
      <section className="file__part">
        <h3 className="nl-heading nl-heading--level-3">{say(m.subject)}</h3>
        {file.subjects.length === 0 ? <p className="nl-paragraph">{say(m.textGone)}</p> : null}
        {file.subjects.map((subject, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a subject has no identity but its place
          <Facts key={at} of={factsOf(subjectRecord.fields, subject, { locale })} />
        ))}
        <h3 className="nl-heading nl-heading--level-3">{say(m.why)}</h3>
        <p className="signal-text">{file.reason === '' ? say(m.textGone) : file.reason}</p>
      </section>
      <section className="file__part">
        <Facts
          of={[
            { name: 'drawn', label: m.drawn, lines: [words(organ)] },
            { name: 'asker', label: m.asker, lines: [words(file.askedBy)] },
            { name: 'asked', label: m.askedAt, lines: [momentText(file.askedAt, locale)] },
            ...(isOpen && drawn
              ? [{ name: 'before', label: m.before, lines: [momentText(drawn.before, locale)] }]
              : []),
            { name: 'case', label: m.caseId, lines: [file.caseId] },
          ]}
        />
      </section>
      {isOpen ? <JudgeForm roundId={roundId} organ={organ} onDone={onDone} /> : null}
    </article>
  );
}

function JudgeForm({ roundId, organ, onDone }: Omit<OfProps, 'titleId'>) {
  const say = useSay();
  const api = useApi();
  const session = useSession();
  const { show } = useAnnouncer();
  if (!fits('opening.answer', session)) return null;
  const send = async (input: JsonObject) => {
    const reply = await api.send('opening.answer', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.judged) });
    onDone();
    return undefined;
  };
  return (
    <section className="file__part approval-answer">
      <h3 className="nl-heading nl-heading--level-3">{say(m.judge)}</h3>
      <p className="nl-paragraph small">{say(m.judgeLead)}</p>
      <RecordForm
        record={openingInput}
        fixed={{ roundId, organ }}
        draftKey={`opening/${roundId}/${organ}`}
        shows={() => ['fits', 'reason']}
        submit={m.submit}
        send={send}
      />
    </section>
  );
}
