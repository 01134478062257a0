import { type RefObject, useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { Facts, Tag } from '../../web/kit/facts.web.tsx';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { factsOf, type NameOf } from '../../web/kit/show.ts';
import { Table } from '../../web/kit/table.web.tsx';
import { useApi, useAsked } from '../../web/shell/api.web.tsx';
import { LaterParts } from '../../web/shell/matter.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { fits, useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import { EndClock } from './page.web.tsx';
import { Aim } from './page-aim.web.tsx';
import { type CaseFile, headOf, isCaseFile } from './page-answers.ts';
import { Barriers } from './page-barriers.web.tsx';
import { caseStageWords, caseMessages as m, partyWords } from './page-messages.ts';
import { packOf } from './page-pack.ts';
import { SubjectsPart, subjectKinds } from './page-subjects.web.tsx';
import { FilteredTimeline } from './page-timeline.web.tsx';
import { caseClosed, caseDestroyed, caseNoted, caseOpened, closeInput, noteInput, partyAnswered } from './schema.ts';
import type { PartyState } from './view.ts';

/** One case: where it goes, who takes part, which barriers stand, what happened, and why you may see it. */
export function CasePage({ at }: PageProps) {
  const say = useSay();
  const [asked, again] = useAsked('case.show', { caseId: at['caseId'] ?? '' }, isCaseFile);
  const file = asked.kind === 'good' ? asked.answer : undefined;
  const lane = file && file.stage !== 'destroyed' ? `?lane=${file.stage}` : '';
  return (
    <>
      <Link className="nl-link up-link" href={`/cases${lane}`}>
        {say(m.backToList)}
      </Link>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? (
        <>
          <PageHeading title={say(m.caseTitle)} />
          <ProblemPanel problem={asked.problem} />
        </>
      ) : null}
      {asked.kind === 'good' ? (
        <>
          <CaseView file={asked.answer} onDone={again} />
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </>
  );
}

interface CaseProps {
  readonly file: CaseFile;
  /** Something was recorded: ask for the case again. */
  onDone(): void;
}

const kinds = [caseOpened, partyAnswered, caseNoted, ...subjectKinds, caseClosed, caseDestroyed];

function CaseView({ file, onDone }: CaseProps) {
  const say = useSay();
  const { view } = useSession();
  const nameOf = useCaseNames(file);
  const model = packOf(view.partnerships, file.opened)?.barrierModel ?? [];
  return (
    <article className="case">
      <Head file={file} />
      <Acts file={file} onDone={onDone} />
      <section className="file__part">
        <h2 className="nl-heading nl-heading--level-2">{say(m.parties)}</h2>
        <p className="nl-paragraph small">{say(m.partiesRun)}</p>
        <Parties file={file} />
      </section>
      <section className="file__part">
        <h2 className="nl-heading nl-heading--level-2">{say(m.barriers)}</h2>
        <Barriers model={model} chosen={file.opened.barriers ?? []} />
      </section>
      <SubjectsPart
        caseId={file.key}
        isRunning={file.stage === 'opened' || file.stage === 'running'}
        timeline={file.timeline}
      />
      {file.stage === 'destroyed' ? null : <LaterParts matter={{ under: file.key, href: `/cases/${file.key}` }} />}
      <section className="file__part">
        <h2 className="nl-heading nl-heading--level-2">{say(m.timeline)}</h2>
        <FilteredTimeline items={file.timeline} kinds={kinds} nameOf={nameOf} />
      </section>
    </article>
  );
}

/** Words for barriers, results, people and organs. */
function useCaseNames(file: CaseFile): NameOf {
  const nameOf = useNameOf();
  const { view } = useSession();
  const pack = packOf(view.partnerships, file.opened);
  const barriers = pack?.barrierModel.flatMap((step) => step.barriers) ?? [];
  return (id) =>
    barriers.find((one) => one.id === id)?.title ??
    pack?.resultCodes.find((one) => one.code === id)?.label ??
    nameOf(id);
}

const stageTones = { opened: 'soon', running: 'good', closed: 'calm', destroyed: 'calm' } as const;

function Head({ file }: { readonly file: CaseFile }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const head = headOf(file);
  const { opened } = file;
  const frame = factsOf(caseOpened.data.fields, { ...opened }, { locale, nameOf }).filter((fact) =>
    ['activity', 'theme', 'partnership', 'legalBasis', 'director'].includes(fact.name),
  );
  return (
    <>
      <PageHeading title={textOf(head, 'title') ?? say(m.caseTitle)}>
        <p className="file__state">
          <Tag tone={stageTones[file.stage]}>{say(caseStageWords[file.stage])}</Tag>
          {file.stage === 'opened' || file.stage === 'running' ? <EndClock endsOn={opened.endsOn} /> : null}
        </p>
      </PageHeading>
      <div className="case-head">
        <section className="case-head__goal">
          <h2 className="nl-heading nl-heading--level-2">{say(m.goal)}</h2>
          <Aim head={head} />
        </section>
        <section className="case-head__frame">
          <h2 className="nl-heading nl-heading--level-2">{say(m.frame)}</h2>
          <Facts
            of={[
              { name: 'endsOn', label: m.term, lines: [dayText(opened.endsOn, locale)] },
              { name: 'destroyBefore', label: m.retention, lines: [dayText(opened.destroyBefore, locale)] },
              ...frame,
            ]}
          />
          <SignalLinks ids={opened.partnershipSignalIds} />
        </section>
      </div>
    </>
  );
}

function SignalLinks({ ids }: { readonly ids: readonly string[] }) {
  const say = useSay();
  return (
    <ul className="plain-list">
      {ids.map((id, index) => (
        <li key={id}>
          <Link href={`/table/${id}`}>{say(m.openSignal, { number: index + 1 })}</Link>
        </li>
      ))}
    </ul>
  );
}

const partyTones: { readonly [state in PartyState]: 'calm' | 'good' | 'soon' } = {
  asked: 'soon',
  joined: 'good',
  declined: 'calm',
};

function Parties({ file }: { readonly file: CaseFile }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const rows = file.opened.parties.map((organ) => {
    const item = file.timeline.findLast((one) => one.type === partyAnswered.type && one.open['organ'] === organ);
    const contact = item?.open['contact'];
    return {
      organ,
      state: file.parties[organ] ?? 'asked',
      ...(item ? { at: item.at } : {}),
      ...(typeof contact === 'string' ? { contact } : {}),
    };
  });
  return (
    <Table
      caption={say(m.parties)}
      rows={rows}
      rowKey={(row) => row.organ}
      columns={[
        {
          key: 'party',
          title: say(m.party),
          cell: (row) => say(nameOf(row.organ) ?? { nl: row.organ, en: row.organ }),
        },
        {
          key: 'answer',
          title: say(m.answer),
          cell: (row) => <Tag tone={partyTones[row.state]}>{say(partyWords[row.state])}</Tag>,
        },
        {
          key: 'at',
          title: say(m.answeredOn),
          cell: (row) =>
            row.at ? dayText(row.at, locale) : say(m.answerBefore, { day: dayText(file.opened.answerBefore, locale) }),
        },
        { key: 'contact', title: say(m.contact), cell: (row) => row.contact ?? say(m.none) },
      ]}
    />
  );
}

/** Add a note, close the case: each with its key, for whom it fits. */
function Acts({ file, onDone }: CaseProps) {
  const say = useSay();
  const session = useSession();
  const [dialog, setDialog] = useState<'note' | 'close'>();
  const heading = useFocusOnChange<HTMLHeadingElement>(file.stage);
  const acts = [
    { name: 'note', key: '1', command: 'case.note', label: m.note },
    { name: 'close', key: '2', command: 'case.close', label: m.close },
  ] as const;
  const isOpen = file.stage === 'opened' || file.stage === 'running';
  const mine = acts.filter((one) => isOpen && fits(one.command, session));
  useKeys(
    m.keys,
    mine.map((one) => ({ keys: [one.key], label: one.label, run: () => setDialog(one.name) })),
  );
  const close = () => setDialog(undefined);
  const done = () => {
    close();
    onDone();
  };
  if (file.closed) return <Closed file={file} heading={heading} />;
  if (mine.length === 0) return null;
  return (
    <>
      <div className="acts">
        {mine.map((one) => (
          <Button key={one.name} onClick={() => setDialog(one.name)}>
            {say(one.label)}
            <KeyCap of={one.key} />
          </Button>
        ))}
      </div>
      {dialog === 'note' ? <NoteDialog caseId={file.key} onClose={close} onDone={done} /> : null}
      {dialog === 'close' ? <CloseDialog file={file} onClose={close} onDone={done} /> : null}
    </>
  );
}

/** How it ended, with the three answers. */
function Closed(props: { readonly file: CaseFile; readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { file, heading } = props;
  const { locale, say } = useLanguage();
  const nameOf = useCaseNames(file);
  const item = file.timeline.findLast((one) => one.type === caseClosed.type);
  return (
    <section className="recorded">
      <h2 className="nl-heading nl-heading--level-2" ref={heading} tabIndex={-1}>
        {say(m.closedState)}
      </h2>
      {item ? <Facts of={factsOf(caseClosed.data.fields, { ...item.open, ...item.told }, { locale, nameOf })} /> : null}
    </section>
  );
}

interface DialogProps {
  onClose(): void;
  onDone(): void;
}

function NoteDialog({ caseId, onClose, onDone }: DialogProps & { readonly caseId: string }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const send = async (input: JsonObject) => {
    const reply = await api.send('case.note', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.noted) });
    onDone();
    return undefined;
  };
  return (
    <Dialog title={say(m.note)} onClose={onClose}>
      <p className="nl-paragraph">{say(m.noteLead)}</p>
      <RecordForm
        record={noteInput}
        fixed={{ caseId }}
        draftKey={`note/${caseId}`}
        submit={m.noteSave}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}

function CloseDialog({ file, onClose, onDone }: DialogProps & { readonly file: CaseFile }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const { view } = useSession();
  const pack = packOf(view.partnerships, file.opened);
  const results = (pack?.resultCodes ?? []).map(({ code, label }) => ({ value: code, label }));
  const send = async (input: JsonObject) => {
    const reply = await api.send('case.close', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.closed) });
    onDone();
    return undefined;
  };
  return (
    <Dialog title={say(m.close)} wide onClose={onClose}>
      <p className="nl-paragraph">{say(m.closeLead)}</p>
      <section className="from-signal">
        <h3 className="nl-heading nl-heading--level-3">{say(m.goal)}</h3>
        <Aim head={headOf(file)} />
      </section>
      {pack ? <p className="nl-paragraph small">{say(pack.displacementCheck)}</p> : null}
      <RecordForm
        record={closeInput}
        fixed={{ caseId: file.key }}
        draftKey={`close/${file.key}`}
        options={() => ({ resultCode: results })}
        submit={m.close}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}
