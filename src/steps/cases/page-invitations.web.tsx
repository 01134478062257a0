import type { JsonObject } from '../../core/canonical.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Facts, Tag } from '../../web/kit/facts.web.tsx';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { clockOf, dayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { factsOf } from '../../web/kit/show.ts';
import { useApi, useAsked } from '../../web/shell/api.web.tsx';
import { LaneList } from '../../web/shell/lane-list.web.tsx';
import { LaterParts } from '../../web/shell/matter.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { fits, useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import { Aim } from './page-aim.web.tsx';
import { headOf, type InvitationFile, type InvitationRow, isInvitationFile, isInvitationRow } from './page-answers.ts';
import { Barriers } from './page-barriers.web.tsx';
import { caseMessages, invitationLaneWords, invitationMessages as m } from './page-messages.ts';
import { packOf } from './page-pack.ts';
import { SubjectsPart, subjectKinds } from './page-subjects.web.tsx';
import { FilteredTimeline } from './page-timeline.web.tsx';
import { answerInput, caseInvited, invitationAnswered, partDestroyed, partEnded } from './schema.ts';

/** What partnerships ask of this organ: the lists, or one invitation when the address names it. */
export function InvitationsPage({ at }: PageProps) {
  const caseId = at['caseId'];
  return caseId === undefined ? <InvitationLists /> : <InvitationPage caseId={caseId} />;
}

function InvitationLists() {
  const say = useSay();
  return (
    <>
      <PageHeading title={say(m.title)}>
        <p className="nl-paragraph">{say(m.lead)}</p>
      </PageHeading>
      <LaneList
        query="invitation.list"
        path="/invitations"
        label={m.rows}
        lanes={invitationLaneWords}
        isRow={isInvitationRow}
        hrefOf={(row) => `/invitations/${row.key}`}
        title={(row) => <RowTitle row={row} />}
        detail={(row) => <RowDetail row={row} />}
      />
    </>
  );
}

function RowTitle({ row }: { readonly row: InvitationRow }) {
  const say = useSay();
  return (
    <>
      <strong className="row__place">{textOf(row.told, 'title') ?? say(caseMessages.textGone)}</strong>{' '}
      <span className="row__text">{textOf(row.told, 'goal')}</span>
    </>
  );
}

function RowDetail({ row }: { readonly row: InvitationRow }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const { invited } = row;
  const theme = nameOf(invited.theme);
  const partnership = nameOf(invited.partnership);
  return (
    <>
      <span>{partnership ? say(partnership) : invited.partnership}</span>
      <span>{theme ? say(theme) : invited.theme}</span>
      <span>{say(caseMessages.endsOn, { day: dayText(invited.endsOn, locale) })}</span>
      {row.stage === 'asked' ? <AnswerClock before={invited.answerBefore} /> : null}
    </>
  );
}

function AnswerClock({ before }: { readonly before: string }) {
  const say = useSay();
  const clock = clockOf(before, new Date().toISOString());
  return <Tag tone={clock.tone}>{say(clock.words, clock.values)}</Tag>;
}

function InvitationPage({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const [asked, again] = useAsked('invitation.show', { caseId }, isInvitationFile);
  const file = asked.kind === 'good' ? asked.answer : undefined;
  const lane = file && file.stage !== 'destroyed' ? `?lane=${file.stage}` : '';
  return (
    <>
      <Link className="nl-link up-link" href={`/invitations${lane}`}>
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
          <InvitationView file={asked.answer} onDone={again} />
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </>
  );
}

interface InvitationProps {
  readonly file: InvitationFile;
  onDone(): void;
}

const kinds = [caseInvited, invitationAnswered, ...subjectKinds, partEnded, partDestroyed];
const whyFields = ['necessity', 'proportionality', 'subsidiarity'];
const frameFields = ['activity', 'theme', 'legalBasis', 'answerBefore', 'destroyBefore'];

function InvitationView({ file, onDone }: InvitationProps) {
  const say = useSay();
  const nameOf = useNameOf();
  const title = textOf(headOf(file), 'title');
  const heading = useFocusOnChange<HTMLHeadingElement>(file.stage);
  return (
    <article className="case">
      <PageHeading title={title ?? say(m.title)}>
        {file.stage === 'asked' ? (
          <p className="file__state">
            <AnswerClock before={file.invited.answerBefore} />
          </p>
        ) : null}
      </PageHeading>
      <div className="table-file">
        <Asked file={file} />
        <section className="table-file__act" aria-labelledby="answer-title">
          <h2 className="nl-heading nl-heading--level-2" id="answer-title" ref={heading} tabIndex={-1}>
            {say(file.stage === 'asked' ? m.answer : m.yourAnswer)}
          </h2>
          <Answer file={file} onDone={onDone} />
        </section>
      </div>
      {file.stage === 'joined' || file.stage === 'ended' ? (
        <SubjectsPart caseId={file.key} isRunning={file.stage === 'joined'} timeline={file.timeline} />
      ) : null}
      {file.stage === 'joined' ? <LaterParts matter={{ under: file.key, href: `/invitations/${file.key}` }} /> : null}
      <section className="file__part">
        <h2 className="nl-heading nl-heading--level-2">{say(m.timeline)}</h2>
        <FilteredTimeline items={file.timeline} kinds={kinds} nameOf={nameOf} />
      </section>
    </article>
  );
}

function Asked({ file }: { readonly file: InvitationFile }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const { user, view } = useSession();
  const { invited } = file;
  const facts = factsOf(caseInvited.data.fields, { ...invited, ...headOf(file) }, { locale, nameOf });
  const only = (names: readonly string[]) => facts.filter((fact) => names.includes(fact.name));
  const words = (id: string) => say(nameOf(id) ?? { nl: id, en: id });
  return (
    <section className="table-file__sent" aria-labelledby="asked-title">
      <h2 className="nl-heading nl-heading--level-2" id="asked-title">
        {say(m.asked)}
      </h2>
      <p className="nl-paragraph">
        {say(m.askedLead, { organ: words(invited.fromOrgan), partnership: words(invited.partnership) })}
      </p>
      {file.stage === 'destroyed' ? <p className="nl-paragraph">{say(m.destroyed)}</p> : null}
      {file.stage === 'ended' ? <p className="nl-paragraph">{say(m.ended)}</p> : null}
      {file.ended ? <Facts of={factsOf(partEnded.data.fields, file.ended, { locale, nameOf })} /> : null}
      <h3 className="nl-heading nl-heading--level-3">{say(caseMessages.goal)}</h3>
      <Aim head={headOf(file)} />
      <Facts of={[{ name: 'endsOn', label: caseMessages.term, lines: [dayText(invited.endsOn, locale)] }]} />
      {invited.barriers && invited.barriers.length > 0 ? (
        <>
          <h3 className="nl-heading nl-heading--level-3">{say(m.barriers)}</h3>
          <Barriers model={packOf(view.partnerships, invited)?.barrierModel ?? []} chosen={invited.barriers} />
        </>
      ) : null}
      <h3 className="nl-heading nl-heading--level-3">{say(m.others)}</h3>
      <ul className="plain-list">
        {invited.parties.map((organ) => (
          <li key={organ}>{organ === user?.organ ? say(m.you, { organ: words(organ) }) : words(organ)}</li>
        ))}
      </ul>
      <h3 className="nl-heading nl-heading--level-3">{say(m.why)}</h3>
      <Facts of={only(whyFields)} />
      <h3 className="nl-heading nl-heading--level-3">{say(m.frame)}</h3>
      <Facts of={only(frameFields)} />
    </section>
  );
}

function Answer({ file, onDone }: InvitationProps) {
  const { locale, say } = useLanguage();
  const api = useApi();
  const session = useSession();
  const nameOf = useNameOf();
  const { show } = useAnnouncer();
  const item = file.timeline.findLast((one) => one.type === invitationAnswered.type && !one.takenBack);
  if (file.stage !== 'asked' || !fits('case.answer', session))
    return item ? (
      <Facts of={factsOf(invitationAnswered.data.fields, { ...item.open, ...item.told }, { locale, nameOf })} />
    ) : null;
  const send = async (input: JsonObject) => {
    const reply = await api.send('case.answer', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(input['answer'] === 'joined' ? m.doneJoined : m.doneDeclined) });
    onDone();
    return undefined;
  };
  return (
    <>
      <p className="nl-paragraph">
        <strong>{say(m.rule)}</strong>
      </p>
      <p className="nl-paragraph">{say(m.ruleWhat)}</p>
      <p className="nl-paragraph">{say(m.ruleStays)}</p>
      <RecordForm
        record={answerInput}
        fixed={{ caseId: file.key }}
        draftKey={`answer/${file.key}`}
        submit={m.submit}
        send={send}
      />
    </>
  );
}
