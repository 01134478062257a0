import { useState } from 'react';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import type { Problem } from '../../web/kit/problem.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useApi, useAsked } from '../../web/shell/api.web.tsx';
import { thingHref } from '../entities/page-search-rows.web.tsx';
import { useTerm } from '../entities/page-thing-relations.web.tsx';
import { kindWord } from '../entities/page-words.ts';
import { kindNamed } from '../entities/vocabulary.ts';
import {
  type GroupAnswer,
  isGroupAnswer,
  isPathsAnswer,
  type Near,
  type NearLink,
  type PathStop,
} from './page-answers.ts';
import { networkMessages as m } from './page-messages.ts';

/** The shortest ways between two things, each step with the relation that makes it. */
export function PathDialog(props: { readonly from: Near; readonly to: Near; onClose(): void }) {
  const say = useSay();
  const { from, to, onClose } = props;
  const [asked] = useAsked('network.paths', { from: from.ref, to: to.ref }, isPathsAnswer);
  return (
    <Dialog title={say(m.pathTitle, { from: from.caption, to: to.caption })} wide onClose={onClose}>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'good' && asked.answer.paths.length === 0 ? (
        <p className="nl-paragraph">{say(m.pathNone, { steps: asked.answer.sureUpTo })}</p>
      ) : null}
      {asked.kind === 'good'
        ? asked.answer.paths.map(({ stops }) => (
            <ol className="relations" key={stops.map(({ ref }) => ref).join()}>
              {stops.map((stop, at) => (
                <li className="relation" key={stop.ref}>
                  <Step stop={stop} before={stops[at - 1]} />
                </li>
              ))}
            </ol>
          ))
        : null}
      <div className="acts">
        <Button onClick={onClose}>{say(m.pathClose)}</Button>
      </div>
    </Dialog>
  );
}

function Step({ stop, before }: { readonly stop: PathStop; readonly before: PathStop | undefined }) {
  const say = useSay();
  const { by } = stop;
  const said = by ? say(kindNamed(by.kind)?.said ?? kindWord(by.kind)) : '';
  return (
    <>
      <span className="relation__what">
        <Link className="nl-link" href={thingHref(stop)}>
          {stop.caption}
        </Link>
      </span>
      {by && before ? (
        <span className="relation__more small">
          <span>
            {say(m.outLine, {
              from: by.isOut ? before.caption : stop.caption,
              said,
              to: by.isOut ? stop.caption : before.caption,
            })}
          </span>
          <span>
            {by.title} · {by.grade}
          </span>
        </span>
      ) : null}
      {by ? <LinkMore by={by} /> : null}
    </>
  );
}

/** Since when, and how often it was said: what has ended must not be read as if it held. */
export function LinkMore({ by }: { readonly by: NearLink }) {
  const say = useSay();
  return (
    <span className="relation__more small">
      <span>{useTerm(by)}</span>
      {by.times ? <span>{say(m.times, { count: String(by.times) })}</span> : null}
    </span>
  );
}

/** Counted only when somebody asks: it looks far, and shows nobody. */
export function GroupPart({ refOf }: { readonly refOf: string }) {
  const say = useSay();
  const api = useApi();
  const [found, setFound] = useState<GroupAnswer>();
  const [problem, setProblem] = useState<Problem>();
  const count = async () => {
    const reply = await api.ask('network.group', { ref: refOf }, isGroupAnswer);
    if ('problem' in reply) setProblem(reply.problem);
    else setFound(reply.good.answer);
  };
  return (
    <section className="thing__part" aria-labelledby="network-group">
      <h2 className="nl-heading nl-heading--level-2" id="network-group">
        {say(m.group)}
      </h2>
      {problem ? <ProblemPanel problem={problem} /> : null}
      <p className="nl-paragraph" role="status">
        {found ? say(found.isComplete ? m.groupIs : m.groupMore, { count: found.things }) : null}
      </p>
      {found ? null : (
        <div className="acts">
          <Button onClick={count}>{say(m.groupAsk)}</Button>
        </div>
      )}
    </section>
  );
}
