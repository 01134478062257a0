import { Facts, Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText, yearDayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { factsOf } from '../../web/kit/show.ts';
import { Timeline } from '../../web/kit/timeline.web.tsx';
import { useAsked, type Why } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useNameOf } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { isRegisterFile, type RegisterFileAnswer } from './page-register-answers.ts';
import { registerMessages as m, stageWords } from './page-register-messages.ts';
import { titleOf } from './page-registers.web.tsx';
import { RegisterTabs } from './page-tabs.web.tsx';
import { usePurposeNames } from './page-words.web.tsx';
import {
  originFields,
  registerAccepted,
  registerAsked,
  registerExpired,
  registerOffered,
  registerRejected,
  registerWithdrawn,
} from './schema.ts';
import type { LoadState } from './view.ts';

/** One register: what is in use, its loads, and what became of each. */
export function RegisterPage({ at }: PageProps) {
  const say = useSay();
  const [asked] = useAsked('register.show', { source: at['source'] ?? '' }, isRegisterFile);
  return (
    <div className="register">
      <RegisterTabs />
      <p className="thing__back">
        <Link className="nl-link" href="/registers">
          {say(m.back)}
        </Link>
      </p>
      {asked.kind === 'problem' ? (
        <>
          <PageHeading title={say(m.title)} />
          <ProblemPanel problem={asked.problem} />
        </>
      ) : asked.kind === 'good' ? (
        <RegisterView file={asked.answer} why={asked.why} />
      ) : (
        <p className="loading">{say(kitMessages.loading)}</p>
      )}
    </div>
  );
}

const kinds = [registerAsked, registerOffered, registerAccepted, registerRejected, registerWithdrawn, registerExpired];

function RegisterView({ file, why }: { readonly file: RegisterFileAnswer; readonly why: Why }) {
  const say = useSay();
  const nameOf = useNameOf();
  return (
    <>
      <PageHeading title={titleOf(file)}>
        <Tag tone={file.current ? 'good' : 'calm'}>{say(file.current ? m.inUse : m.notInUse)}</Tag>
        {file.draft ? <Tag tone="soon">{say(m.draftWaits)}</Tag> : null}
      </PageHeading>
      <div className="thing__body">
        <div className="thing__main">
          <section className="thing__part" aria-labelledby="register-about">
            <h2 className="nl-heading nl-heading--level-2" id="register-about">
              {say(m.about)}
            </h2>
            {file.current ? <OriginFacts load={file.current} /> : <p className="nl-paragraph">{say(m.aboutNone)}</p>}
          </section>
          <section className="thing__part" aria-labelledby="register-loads">
            <h2 className="nl-heading nl-heading--level-2" id="register-loads">
              {say(m.loads)}
            </h2>
            <p className="nl-paragraph small">{say(m.loadsLead)}</p>
            <ul className="relations">
              {file.loads.toReversed().map((load) => (
                <LoadLine
                  key={load.loadId}
                  source={file.key}
                  load={load}
                  isCurrent={load.loadId === file.current?.loadId}
                />
              ))}
            </ul>
          </section>
        </div>
        <div className="thing__side">
          <section className="thing__part" aria-labelledby="register-history">
            <h2 className="nl-heading nl-heading--level-2" id="register-history">
              {say(m.history)}
            </h2>
            <Timeline items={file.timeline} kinds={kinds} nameOf={nameOf} />
          </section>
          <WhyPanel why={why} />
        </div>
      </div>
    </>
  );
}

/** From whom, of when, how good, on which ground, and until when. */
export function OriginFacts({ load }: { readonly load: LoadState }) {
  const { locale } = useLanguage();
  const nameOf = usePurposeNames();
  return <Facts of={factsOf(originFields, load.offered, { locale, nameOf, leaveOut: ['title'] })} />;
}

export const stageTone = ({ stage }: LoadState) =>
  stage === 'offered' ? 'soon' : stage === 'accepted' ? 'good' : 'calm';

function LoadLine(props: { readonly source: string; readonly load: LoadState; readonly isCurrent: boolean }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const { source, load, isCurrent } = props;
  const words = (id: string): string => {
    const name = nameOf(id);
    return name ? say(name) : id;
  };
  return (
    <li className="relation">
      <span className="relation__what">
        <Link className="nl-link" href={`/registers/${source}/loads/${load.loadId}`}>
          {say(m.loadLine, { day: dayText(load.offered.asOf, locale) })}
        </Link>{' '}
        <Tag tone={stageTone(load)}>{say(isCurrent ? m.inUse : stageWords[load.stage])}</Tag>
      </span>
      <span className="relation__more small">
        <span>{say(m.records, { count: load.offered.records.toLocaleString(locale) })}</span>
        <span>{say(m.loadedBy, { name: words(load.offeredBy), day: yearDayText(load.offeredAt, locale) })}</span>
        {load.decidedBy && load.decidedAt ? (
          <span>{say(m.decidedBy, { name: words(load.decidedBy), day: yearDayText(load.decidedAt, locale) })}</span>
        ) : null}
      </span>
    </li>
  );
}
