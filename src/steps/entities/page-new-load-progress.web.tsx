import { useEffect, useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { useLanguage } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { type Problem, problemOf } from '../../web/kit/problem.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useDoor } from '../../web/shell/api.web.tsx';
import type { Mapping } from './mapping.ts';
import type { LaidFile } from './page-new-load.web.tsx';
import { isProgress, isStarted, type Progress, type Report } from './page-new-load-answers.ts';
import { newLoadMessages as m } from './page-new-load-messages.ts';

interface ProgressProps {
  readonly file: LaidFile;
  readonly said: JsonObject;
  readonly mapping?: Mapping;
  onBack(): void;
}

const pauseMs = 400;
const toldRefused = 10;

/** Starts the loading and asks how far it is until the draft is there. */
function useLoading({ file, said, mapping }: ProgressProps) {
  const door = useDoor();
  const { locale } = useLanguage();
  const [progress, setProgress] = useState<Progress>();
  const [problem, setProblem] = useState<Problem>();
  // Started once: a change of language must not load the file again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file, what was said of it and the mapping stand
  useEffect(() => {
    let isWanted = true;
    const look = async (draftId: string): Promise<void> => {
      const reply = await door({ method: 'GET', path: `/v1/register-drafts/${draftId}`, is: isProgress });
      if (!isWanted) return;
      if ('problem' in reply) return setProblem(reply.problem);
      if (reply.good.stage === 'refused') return setProblem(problemOf(reply.good.problem, locale));
      setProgress(reply.good);
      if (reply.good.stage !== 'done') setTimeout(() => void look(draftId), pauseMs);
    };
    const timer = setTimeout(async () => {
      const body = { ...said, fileId: file.fileId, ...(mapping ? { things: thingsOf(mapping) } : {}) };
      const reply = await door({ method: 'POST', path: '/v1/register-drafts', body, is: isStarted });
      if ('problem' in reply) setProblem(reply.problem);
      else await look(reply.good.draftId);
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, []);
  return { progress, problem };
}

const thingsOf = ({ things }: Mapping): readonly JsonObject[] => JSON.parse(JSON.stringify(things));

export function ProgressStep(props: ProgressProps) {
  const { locale, say } = useLanguage();
  const { announce } = useAnnouncer();
  const { progress, problem } = useLoading(props);
  const stage = progress?.stage;
  useEffect(() => {
    if (stage === 'done') announce(say(m.done));
  }, [stage, announce, say]);
  if (problem)
    return (
      <>
        <ProblemPanel problem={problem} listed={m.whatIsWrong} />
        <div className="acts">
          <Button onClick={props.onBack}>{say(props.mapping ? m.again : m.againContents)}</Button>
        </div>
      </>
    );
  if (progress?.stage === 'done') return <Done report={progress.report} source={String(props.said['source'] ?? '')} />;
  return (
    <div className="load-progress">
      <p className="nl-paragraph">
        <strong>{say(stage === 'index' ? m.stageIndex : stage === 'compare' ? m.stageCompare : m.stageRead)}</strong>
      </p>
      <progress className="load-progress__bar" aria-label={say(kitMessages.busy)} />
      {progress?.stage === 'read' ? (
        <p className="nl-paragraph small">{say(m.reading, { count: progress.done.toLocaleString(locale) })}</p>
      ) : null}
      <p className="nl-paragraph small">{say(m.mayLeave)}</p>
    </div>
  );
}

function Done({ report, source }: { readonly report: Report; readonly source: string }) {
  const { say } = useLanguage();
  return (
    <section className="load-done">
      <p className="nl-paragraph">
        <strong>{say(report.isKnown ? m.known : m.done)}</strong>
      </p>
      {report.refused > 0 ? (
        <>
          <p className="nl-paragraph">
            {say(report.refused === 1 ? m.refusedOne : m.refusedMany, { count: report.refused })} {say(m.refusedLead)}
          </p>
          <ul className="plain-list">
            {report.refusedItems.slice(0, toldRefused).map(({ line, reason }) => (
              <li key={line}>{say(m.refusedLine, { line, reason: say(reason) })}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="nl-paragraph">
        <Link className="nl-link" href={`/registers/${source}/loads/${report.loadId}`}>
          {say(m.look)}
        </Link>
      </p>
    </section>
  );
}
