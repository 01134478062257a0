import type { JsonObject } from '../../core/canonical.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Facts, Tag } from '../../web/kit/facts.web.tsx';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link, useAddress } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { momentText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { factsOf } from '../../web/kit/show.ts';
import { useApi, useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useSession, WorkUnder } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { isRoundCard, type RoundCard } from './page-answers.ts';
import { Hits } from './page-hits.web.tsx';
import { Holders } from './page-holders.web.tsx';
import { roundMessages as m, roundStageWords } from './page-messages.ts';
import { AnswerClock } from './page-part.web.tsx';
import { useSubjectLine, useWords } from './page-words.web.tsx';
import { kindWord } from './question.ts';
import { approveInput } from './schema.ts';
import { subjectRecord } from './subject.ts';

/** One round: whom it is about, what each participant answered, and what can be done now. */
export function RoundPage({ at }: PageProps) {
  const say = useSay();
  const caseId = at['caseId'] ?? '';
  const href = `${useAddress().path.startsWith('/invitations/') ? '/invitations' : '/cases'}/${caseId}`;
  return (
    <div className="round-page">
      <Link className="nl-link up-link" href={href}>
        {say(m.backToCase)}
      </Link>
      <WorkUnder under={caseId}>
        <Round roundId={at['roundId'] ?? ''} />
      </WorkUnder>
    </div>
  );
}

function Round({ roundId }: { readonly roundId: string }) {
  const say = useSay();
  const [asked] = useAsked('round.show', { roundId }, isRoundCard);
  if (asked.kind === 'waiting') return <p className="loading">{say(kitMessages.loading)}</p>;
  if (asked.kind === 'problem')
    return (
      <>
        <PageHeading title={say(m.roundTitle)} />
        <ProblemPanel problem={asked.problem} />
      </>
    );
  return (
    <>
      <RoundView card={asked.answer} />
      <WhyPanel why={asked.why} />
    </>
  );
}

const stageTones = { 'to-approve': 'soon', asked: 'soon', closed: 'good', stopped: 'calm', destroyed: 'calm' } as const;

function RoundView({ card }: CardProps) {
  const say = useSay();
  const line = useSubjectLine();
  const heading = useFocusOnChange<HTMLHeadingElement>(card.stage);
  const { subjects, stage } = card;
  const [first] = subjects;
  const about = subjects.length > 1 ? say(m.aboutCount, { count: subjects.length }) : first && line(first);
  return (
    <article className="round">
      <PageHeading title={say(m.roundTitle)}>
        {about === undefined ? null : <p className="round__about">{about}</p>}
        <p className="file__state">
          <Tag tone={stageTones[stage]}>{say(roundStageWords[stage])}</Tag>
          {stage === 'asked' ? <AnswerClock before={card.answerBefore} /> : null}
        </p>
      </PageHeading>
      {stage === 'to-approve' ? <SecondPerson card={card} /> : null}
      {stage === 'stopped' ? <p className="note-line">{say(m.stoppedState)}</p> : null}
      {stage === 'stopped' ? null : (
        <section className="file__part" aria-labelledby="round-who">
          <h2 className="nl-heading nl-heading--level-2" id="round-who" ref={heading} tabIndex={-1}>
            {say(stage === 'to-approve' ? m.willAsk : m.who)}
          </h2>
          <Holders card={card} />
        </section>
      )}
      {stage === 'asked' || stage === 'closed' ? <Hits card={card} /> : null}
      <WhatWasAsked card={card} />
      <Frame card={card} />
    </article>
  );
}

interface CardProps {
  readonly card: RoundCard;
}

function WhatWasAsked({ card }: CardProps) {
  const { locale, say } = useLanguage();
  const line = useSubjectLine();
  const { user } = useSession();
  const { subjects, reason } = card;
  // Who has to judge it has read it on top already.
  if (card.stage === 'to-approve' && card.askedBy !== user?.userId) return null;
  return (
    <section className="file__part" aria-labelledby="round-what">
      <h2 className="nl-heading nl-heading--level-2" id="round-what">
        {say(m.what)}
      </h2>
      {subjects.length === 0 ? <p className="nl-paragraph">{say(m.textGone)}</p> : null}
      {subjects.map((subject, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a subject has no identity but its place
        <section className="round-subject" key={at} aria-label={line(subject)}>
          {subjects.length > 1 ? (
            <h3 className="nl-heading nl-heading--level-3">
              {say(m.numbered, { number: at + 1, subject: line(subject) })}
            </h3>
          ) : null}
          {subjects.length > 1 && Object.keys(subject).length === 1 ? null : (
            <Facts of={factsOf(subjectRecord.fields, subject, { locale })} />
          )}
        </section>
      ))}
      <h3 className="nl-heading nl-heading--level-3">{say(m.why)}</h3>
      <p className="signal-text">{reason === '' ? say(m.textGone) : reason}</p>
    </section>
  );
}

/** By whom, when, and in which ways the subject is looked for. */
function Frame({ card }: CardProps) {
  const { locale, say } = useLanguage();
  const words = useWords();
  return (
    <div className="round-frame">
      <Facts
        of={[
          {
            name: 'by',
            label: m.askedBy,
            lines: [say(m.onDayBy, { day: momentText(card.askedAt, locale), name: words(card.askedBy) })],
          },
          ...(card.approvedBy === undefined
            ? []
            : [{ name: 'second', label: m.approvedBy, lines: [words(card.approvedBy)] }]),
          { name: 'before', label: m.deadline, lines: [momentText(card.answerBefore, locale)] },
          { name: 'keys', label: m.keys, lines: card.kinds.map((kind) => say(kindWord(kind))) },
        ]}
      />
    </div>
  );
}

/** A second person looks before anything leaves; whoever asked is told to wait for one. */
function SecondPerson({ card }: CardProps) {
  const { locale, say } = useLanguage();
  const { user } = useSession();
  const isOwn = card.askedBy === user?.userId;
  return (
    <section className="round-second" aria-labelledby="round-second">
      <h2 className="nl-heading nl-heading--level-2" id="round-second">
        {say(isOwn ? m.secondOwnTitle : m.secondTitle)}
      </h2>
      {isOwn ? (
        <p className="nl-paragraph">{say(m.secondOwn)}</p>
      ) : (
        <>
          <p className="nl-paragraph">{say(m.secondLead)}</p>
          {card.subjects.map((subject, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a subject has no identity but its place
            <Facts key={at} of={factsOf(subjectRecord.fields, subject, { locale })} />
          ))}
          <h3 className="nl-heading nl-heading--level-3">{say(m.why)}</h3>
          <p className="signal-text">{card.reason}</p>
          <ApproveForm roundId={card.roundId} />
        </>
      )}
    </section>
  );
}

function ApproveForm({ roundId }: { readonly roundId: string }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const send = async (input: JsonObject) => {
    const reply = await api.send('round.approve', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(input['answer'] === 'send' ? m.sent : m.stopped) });
    return undefined;
  };
  return (
    <RecordForm
      record={approveInput}
      fixed={{ roundId }}
      draftKey={`round-approve/${roundId}`}
      submit={m.secondSubmit}
      send={send}
    />
  );
}
