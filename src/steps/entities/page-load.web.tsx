import { categoryWords } from '../../law/data-words.ts';
import { Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { LoadActs } from './page-load-acts.web.tsx';
import { DifferencePart } from './page-load-difference.web.tsx';
import { OriginFacts, stageTone } from './page-register.web.tsx';
import { isRegisterFile } from './page-register-answers.ts';
import { registerMessages as m, stageWords } from './page-register-messages.ts';
import { RegisterTabs } from './page-tabs.web.tsx';
import { kindWord, propertyWord } from './page-words.ts';
import { isCategory } from './register-commands.ts';
import type { LoadState } from './view.ts';
import { propertyNamed } from './vocabulary.ts';

/** One load: what it holds, what it changes, what was left out, and the decision about it. */
export function LoadPage({ at }: PageProps) {
  const say = useSay();
  const source = at['source'] ?? '';
  const [asked] = useAsked('register.show', { source }, isRegisterFile);
  const load = asked.kind === 'good' ? asked.answer.loads.find(({ loadId }) => loadId === at['loadId']) : undefined;
  return (
    <div className="load">
      <RegisterTabs />
      <p className="thing__back">
        <Link className="nl-link" href={`/registers/${source}`}>
          {say(m.backRegister)}
        </Link>
      </p>
      {asked.kind === 'problem' ? (
        <>
          <PageHeading title={say(m.title)} />
          <ProblemPanel problem={asked.problem} />
        </>
      ) : load ? (
        <LoadView source={source} load={load} />
      ) : (
        <p className="loading">{say(kitMessages.loading)}</p>
      )}
    </div>
  );
}

interface LoadProps {
  readonly source: string;
  readonly load: LoadState;
}

function LoadView({ source, load }: LoadProps) {
  const { locale, say } = useLanguage();
  const { offered, stage } = load;
  return (
    <>
      <PageHeading title={say(m.draftTitle, { title: offered.title, day: dayText(offered.asOf, locale) })}>
        <Tag tone={stageTone(load)}>{say(stageWords[stage])}</Tag>
      </PageHeading>
      {stage === 'offered' ? <p className="nl-paragraph">{say(m.draftLead)}</p> : null}
      <LoadActs source={source} load={load} />
      <div className="thing__body">
        <div className="thing__main">
          <CountsPart load={load} />
          {stage === 'expired' ? null : <DifferencePart source={source} load={load} />}
        </div>
        <div className="thing__side">
          <KeptPart load={load} />
          <LeftPart load={load} />
          <section className="thing__part" aria-labelledby="load-origin">
            <h2 className="nl-heading nl-heading--level-2" id="load-origin">
              {say(m.origin)}
            </h2>
            <OriginFacts load={load} />
          </section>
        </div>
      </div>
    </>
  );
}

const counted = ['added', 'changed', 'gone', 'same', 'refused'] as const;

function CountsPart({ load: { offered } }: { readonly load: LoadState }) {
  const { locale, say } = useLanguage();
  return (
    <section className="thing__part" aria-labelledby="load-counts">
      <h2 className="nl-heading nl-heading--level-2" id="load-counts">
        {say(m.counts)}
      </h2>
      {offered.base === undefined ? <p className="nl-paragraph">{say(m.firstLoad)}</p> : null}
      <dl className="count-cards">
        {counted.map((name) => (
          <div className={`count-card count-card--${name}`} key={name}>
            <dt>{say(m[name])}</dt>
            <dd>{offered[name].toLocaleString(locale)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function KeptPart({ load: { offered } }: { readonly load: LoadState }) {
  const say = useSay();
  return (
    <section className="thing__part" aria-labelledby="load-kept">
      <h2 className="nl-heading nl-heading--level-2" id="load-kept">
        {say(m.kept)}
      </h2>
      <p className="nl-paragraph small">{say(m.keptLead)}</p>
      <ul className="plain-list">
        {offered.categories.map((name) => (
          <li key={name}>{say(isCategory(name) ? categoryWords[name] : { nl: name, en: name })}</li>
        ))}
      </ul>
    </section>
  );
}

/** `Person.ethnicity` was left out for want of a ground; the name of a column because nobody asked for it. */
const placeOf = (code: string): readonly [kind: string, property: string] | undefined => {
  const [kind = '', property = ''] = code.split('.');
  return propertyNamed(kind, property) ? [kind, property] : undefined;
};

function LeftPart({ load: { offered } }: { readonly load: LoadState }) {
  const say = useSay();
  const places = offered.dropped.map((code) => ({ code, place: placeOf(code) }));
  const noGround = places.flatMap(({ place }) => (place ? [place] : []));
  const notAsked = places.filter(({ place }) => !place).map(({ code }) => code);
  return (
    <section className="thing__part" aria-labelledby="load-left">
      <h2 className="nl-heading nl-heading--level-2" id="load-left">
        {say(m.left)}
      </h2>
      {offered.dropped.length === 0 ? <p className="nl-paragraph">{say(m.leftNone)}</p> : null}
      {noGround.length > 0 ? (
        <>
          <p className="nl-paragraph">
            <Tag tone="late">{say(m.noGround)}</Tag> {say(m.noGroundLead)}
          </p>
          <ul className="plain-list">
            {noGround.map(([kind, property]) => (
              <li key={`${kind}.${property}`}>
                {say(m.propertyOf, {
                  property: say(propertyWord(kind, property)),
                  kind: say(kindWord(kind)).toLowerCase(),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {notAsked.length > 0 ? (
        <>
          <p className="nl-paragraph">
            <Tag>{say(m.notAsked)}</Tag> {say(m.notAskedLead)}
          </p>
          <ul className="plain-list">
            {notAsked.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
