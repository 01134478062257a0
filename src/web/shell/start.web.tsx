import { useState } from 'react';
import type { DemoUser } from '../../steps/session.ts';
import { Button } from '../kit/button.web.tsx';
import { useSay } from '../kit/language.web.tsx';
import { go, Link } from '../kit/link.web.tsx';
import { roleLabels } from '../kit/messages.ts';
import type { Problem } from '../kit/problem.ts';
import { ProblemPanel } from '../kit/problem.web.tsx';
import { shellMessages } from './messages.ts';
import { PageHeading } from './page-heading.web.tsx';
import { navigationFor } from './screens.web.tsx';
import { useSession } from './session.web.tsx';

/** What Schakel is, and in the demo: whom you may be. */
export function StartPage() {
  const say = useSay();
  const { view, user, signIn } = useSession();
  const [problem, setProblem] = useState<Problem>();
  const users = view.users ?? [];
  const enter = (userId: string) =>
    void signIn(userId).then((refused) => {
      setProblem(refused);
      if (!refused) go('/begin');
    });
  const first = users[0];
  return (
    <div className="start">
      <PageHeading title={say(shellMessages.startTitle)} />
      <div className="start__lead">
        <p className="nl-paragraph nl-paragraph--lead">{say(shellMessages.startOne)}</p>
        <p className="nl-paragraph nl-paragraph--lead">{say(shellMessages.startTwo)}</p>
        <p className="nl-paragraph nl-paragraph--lead">{say(shellMessages.startThree)}</p>
        <p className="nl-paragraph">
          <Link href="/partnerships">{say(shellMessages.startPartnerships)}</Link>
        </p>
      </div>
      {problem ? <ProblemPanel problem={problem} /> : null}
      <Advice />
      {users.length === 0 ? (
        <p className="nl-paragraph">{say(shellMessages.startProduction)}</p>
      ) : (
        <p className="nl-paragraph start__demo">{say(shellMessages.startDemo)}</p>
      )}
      {user ? <Current /> : null}
      {first && !user ? (
        <section className="start__first" aria-labelledby="start-here">
          <p className="start__eyebrow">{say(shellMessages.startHere)}</p>
          <h2 className="nl-heading nl-heading--level-2" id="start-here">
            {say(shellMessages.startHereLead, { name: first.name })}
          </h2>
          <p className="nl-paragraph">{say(shellMessages.startPath)}</p>
          <Button kind="primary" onClick={() => enter(first.userId)}>
            {say(shellMessages.startAs, { name: first.name })}
          </Button>
        </section>
      ) : null}
      {users.length > 0 ? <People users={users} enter={enter} /> : null}
    </div>
  );
}

/** For everybody, signed in or not: may I share this? */
function Advice() {
  const say = useSay();
  return (
    <section className="start__advice" aria-labelledby="start-advice">
      <h2 className="nl-heading nl-heading--level-2" id="start-advice">
        <Link className="nl-link" href="/may-i-share">
          {say(shellMessages.navAdvisor)}
        </Link>
      </h2>
      <p>{say(shellMessages.startAdvisorLead)}</p>
    </section>
  );
}

function Current() {
  const say = useSay();
  const { user } = useSession();
  const target = user ? navigationFor(user)[0]?.path : undefined;
  if (!user || !target) return null;
  return (
    <p className="nl-paragraph">
      <Button kind="primary" onClick={() => go(target)}>
        {say(shellMessages.startContinue, { name: user.name })}
      </Button>
    </p>
  );
}

/** The people of the demo under the organ they work for, because the organ decides what may be seen. */
function People(props: { readonly users: readonly DemoUser[]; enter(userId: string): void }) {
  const say = useSay();
  const { view } = useSession();
  const organs = [...new Set(props.users.map((user) => user.organ))];
  return (
    <section className="start__people" aria-labelledby="start-others">
      <h2 className="nl-heading nl-heading--level-2" id="start-others">
        {say(shellMessages.startOthers)}
      </h2>
      <p className="nl-paragraph">{say(shellMessages.startOthersLead)}</p>
      <div className="organs">
        {organs.map((organ) => (
          <section key={organ} className="organ" aria-labelledby={`organ-${organ}`}>
            <h3 className="nl-heading nl-heading--level-3" id={`organ-${organ}`}>
              {say(view.organs.find((one) => one.id === organ)?.name ?? { nl: organ, en: organ })}
            </h3>
            <ul className="organ__people">
              {props.users
                .filter((user) => user.organ === organ)
                .map((user) => (
                  <li key={user.userId}>
                    <Person user={user} enter={() => props.enter(user.userId)} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function Person({ user, enter }: { readonly user: DemoUser; enter(): void }) {
  const say = useSay();
  const { user: current } = useSession();
  const role = roleLabels[user.role];
  return (
    <button type="button" className="person" onClick={enter}>
      <span className="person__name">
        {user.name}
        {role ? <span className="person__role">{say(role)}</span> : null}
      </span>
      <span className="person__about">{say(user.about)}</span>
      {current?.userId === user.userId ? <span className="tag tag--good">{say(shellMessages.startChosen)}</span> : null}
    </button>
  );
}
