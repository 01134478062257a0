import { useLayoutEffect, useState } from 'react';
import type { Task } from '../../law/partnership.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { Tag } from '../../web/kit/facts.web.tsx';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { yearDayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useApi, useAskedUnder } from '../../web/shell/api.web.tsx';
import { tasksFor, useSession, WorkFor } from '../../web/shell/session.web.tsx';
import type { ThingMatter } from '../../web/shell/thing-matter.ts';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { caseStageWords } from '../cases/page-messages.ts';
import { nameSubjectInput } from '../cases/subject-schema.ts';
import { textOf } from '../weighing/page-table-answers.ts';
import { isMentionList, type MentionRow } from './page-answers.ts';
import { splitCases } from './page-cases-looked.ts';
import { thingCasesMessages as m } from './page-choose-messages.ts';
import { type RunningCase, useRunningCases } from './page-running-cases.web.ts';

interface OfThing {
  readonly thing: ThingMatter;
}

/**
 * In which cases of the reader a thing is mentioned. A case is read for the purpose of its partnership and not for that of the
 * registers, so nothing is asked before the reader chooses that purpose here.
 */
export function CasesOfThing({ thing }: OfThing) {
  const say = useSay();
  const { user } = useSession();
  const tasks = tasksFor('case-mention.list', user);
  const [looked, setLooked] = useState<readonly string[]>([]);
  const waiting = tasks.flatMap((task, at) => (looked.includes(task.id) ? [] : [{ task, key: String(at + 3) }]));
  const look = (task: Task) => setLooked((before) => [...before, task.id]);
  useKeys(
    m.keys,
    waiting.map(({ task, key }) => ({ keys: [key], label: m.lookKey, run: () => look(task) })),
  );
  if (tasks.length === 0) return null;
  return (
    <section className="thing__part thing-cases" aria-labelledby="thing-cases">
      <h2 className="nl-heading nl-heading--level-2" id="thing-cases">
        {say(m.title)}
      </h2>
      <p className="nl-paragraph small">{say(m.lead)}</p>
      {tasks
        .filter(({ id }) => looked.includes(id))
        .map((task) => (
          <WorkFor key={task.id} task={task}>
            <LookedIn thing={thing} task={task} />
          </WorkFor>
        ))}
      {waiting.length === 0 ? null : (
        <div className="acts">
          {waiting.map(({ task, key }) => (
            <Button key={task.id} onClick={() => look(task)}>
              {say(m.look, { task: say(task.label) })}
              <KeyCap of={key} />
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** In more cases than these nobody looks at once. */
const mostCases = 25;

function LookedIn({ thing, task }: OfThing & { readonly task: Task }) {
  const say = useSay();
  const [named, setNamed] = useState(0);
  const heading = useFocusOnChange<HTMLHeadingElement>(String(named));
  // The button that was pressed is gone.
  useLayoutEffect(() => heading.current?.focus(), [heading]);
  return (
    <div className="thing-cases__task">
      <h3 className="nl-heading nl-heading--level-3" ref={heading} tabIndex={-1}>
        {say(task.label)}
      </h3>
      <Found thing={thing} turn={named} onNamed={() => setNamed((before) => before + 1)} />
    </div>
  );
}

interface Naming extends OfThing {
  onNamed(): void;
}

function Found({ thing, turn, onNamed }: Naming & { readonly turn: number }) {
  const say = useSay();
  const [cases, hrefOf] = useRunningCases(mostCases);
  const rows = cases.kind === 'good' ? cases.answer.rows : [];
  const input = { refs: thing.records.map(({ ref }) => ref) };
  const asked = useAskedUnder('case-mention.list', { cases: rows.map(({ key }) => key), input, turn }, isMentionList);
  if (cases.kind === 'problem') return <ProblemPanel problem={cases.problem} />;
  if (cases.kind === 'good' && rows.length === 0) return <p className="nl-paragraph">{say(m.noCases)}</p>;
  if (cases.kind === 'waiting' || asked.kind === 'waiting')
    return <p className="loading">{say(kitMessages.loading)}</p>;
  const { looked, failed } = splitCases(rows, asked.answers);
  const found = looked.filter(({ list }) => list.rows.length > 0);
  const others = looked.filter(({ list }) => list.rows.every(({ subjectId }) => subjectId === undefined));
  const cut = looked.flatMap(({ row, list: { newestRounds } }) =>
    newestRounds === undefined ? [] : [{ title: titleOf(row), count: newestRounds }],
  );
  const counted = cases.answer.next ? m.lookedInFirst : looked.length === 1 ? m.lookedInOne : m.lookedIn;
  return (
    <>
      {found.length === 0 ? null : (
        <ul className="plain-list thing-cases__list">
          {found.map(({ row, list }) => (
            <li key={row.key}>
              <CaseLine row={row} href={hrefOf(row.key)} mentions={list.rows} />
            </li>
          ))}
        </ul>
      )}
      {looked.length === 0 ? null : (
        <p className="nl-paragraph small">
          {found.length === 0 && cut.length === 0 ? <>{say(m.none)} </> : null}
          {say(counted, { count: looked.length })}
        </p>
      )}
      {cut.map((one) => (
        <p className="nl-paragraph small" key={one.title}>
          {say(m.newestRounds, one)}
        </p>
      ))}
      {failed.map(({ row, problem }) => (
        <ProblemPanel key={row.key} problem={{ ...problem, title: say(m.caseProblem, { title: titleOf(row) }) }}>
          <p className="nl-paragraph">{problem.title}</p>
        </ProblemPanel>
      ))}
      {others.length > 0 ? <NameInCase thing={thing} cases={others.map(({ row }) => row)} onNamed={onNamed} /> : null}
      {looked[0] ? <WhyPanel why={looked[0].why} /> : null}
    </>
  );
}

const titleOf = (row: RunningCase): string => textOf(row.told, 'title') ?? row.key;

interface CaseLineProps {
  readonly row: RunningCase;
  readonly href: string;
  readonly mentions: readonly MentionRow[];
}

function CaseLine({ row, href, mentions }: CaseLineProps) {
  const { locale, say } = useLanguage();
  // A party sees a case as long as it runs; the desk keeps more of them.
  const stage = 'opened' in row ? row.stage : 'running';
  return (
    <>
      <Link className="nl-link thing-cases__title" href={href}>
        {titleOf(row)}
      </Link>{' '}
      <Tag tone="good">{say(caseStageWords[stage])}</Tag>
      {mentions.map((mention) => {
        const day = { day: yearDayText(mention.at, locale) };
        if (mention.roundId === undefined)
          return (
            <span className="thing-cases__mention" key={mention.subjectId}>
              {say(mention.role === 'direct-circle' ? m.circle : m.subject, day)}
            </span>
          );
        return (
          <span className="thing-cases__mention" key={mention.roundId}>
            <Link className="nl-link" href={`${href}/rounds/${mention.roundId}`}>
              {say(mention.stage === 'to-approve' ? m.askedWaits : m.asked, day)}
            </Link>
          </span>
        );
      })}
    </>
  );
}

/** A person says in which case the record of this page belongs, and why. */
function NameInCase({ thing, cases, onNamed }: Naming & { readonly cases: readonly RunningCase[] }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const source = thing.records.find(({ ref }) => ref === thing.ref)?.source ?? '';
  return (
    <>
      <div className="acts">
        <Button onClick={() => setOpen(true)}>{say(m.name)}</Button>
      </div>
      {isOpen ? (
        <Dialog title={say(m.name)} onClose={close}>
          <p className="nl-paragraph">{say(m.nameLead)}</p>
          <RecordForm
            record={nameSubjectInput}
            fixed={{ ref: thing.ref, source }}
            draftKey={`case-subject/${thing.ref}`}
            initial={{ called: thing.caption, ...(cases.length === 1 && cases[0] ? { caseId: cases[0].key } : {}) }}
            options={() => ({ caseId: cases.map((row) => ({ value: row.key, label: named(titleOf(row)) })) })}
            shows={() => ['caseId', 'called', 'role', 'reason']}
            submit={m.nameSend}
            send={async (input) => {
              const reply = await api.under(String(input['caseId'])).send('case-subject.name', input);
              if ('problem' in reply) return reply.problem;
              show({ text: say(m.named) });
              close();
              onNamed();
              return undefined;
            }}
            onCancel={close}
          />
        </Dialog>
      ) : null}
    </>
  );
}

const named = (text: string) => ({ nl: text, en: text });
