import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Task } from '../../law/partnership.ts';
import { purposeOf } from '../../law/purposes.ts';
import { useAnnouncer } from '../kit/announcer.web.tsx';
import { Button } from '../kit/button.web.tsx';
import { Dialog } from '../kit/dialog.web.tsx';
import { EmptyState } from '../kit/facts.web.tsx';
import { KeyCap, useKeys } from '../kit/keys.web.tsx';
import { useSay } from '../kit/language.web.tsx';
import { roleLabels } from '../kit/messages.ts';
import { shellMessages } from './messages.ts';
import { PageHeading } from './page-heading.web.tsx';
import { fits, purposeOfTask, tasksFor, useSession } from './session.web.tsx';

/** Under the top bar: what the reader works for now, in which role, under which article; opens the chooser. */
export function PurposeChip() {
  const say = useSay();
  const { user, purpose } = useSession();
  const [isOpen, setOpen] = useState(false);
  useKeys(shellMessages.everywhere, [{ keys: ['g'], label: shellMessages.choosePurposeKey, run: () => setOpen(true) }]);
  if (!user) return null;
  const role = roleLabels[user.role];
  return (
    <section
      className={purpose ? 'purpose-chip' : 'purpose-chip purpose-chip--none'}
      aria-label={say(shellMessages.purpose)}
    >
      <p className="purpose-chip__text">
        <span className="purpose-chip__label">{say(shellMessages.purpose)}</span>
        <strong>{say(purpose?.label ?? shellMessages.purposeNone)}</strong>
        {role ? <span>{say(shellMessages.purposeAs, { name: user.name, role: say(role) })}</span> : null}
        {purpose ? <span className="article">{purpose.article}</span> : null}
      </p>
      <Button kind="subtle" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say(purpose ? shellMessages.purposeChange : shellMessages.purposeChoose)}
        <KeyCap of="g" />
      </Button>
      {isOpen ? <PurposeChooser onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function PurposeChooser({ onClose }: { onClose(): void }) {
  const say = useSay();
  const { user, purpose, choose } = useSession();
  const { announce } = useAnnouncer();
  const [under, setUnder] = useState(purpose?.under ?? '');
  const name = useId();
  const tasks = user?.tasks ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const task = tasks.find((one) => one.id === under);
    if (!task) return;
    choose(purposeOfTask(task));
    announce(say(shellMessages.purposeChosen, { task: say(task.label) }));
    onClose();
  };
  return (
    <Dialog title={say(shellMessages.purposeTitle)} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p className="nl-paragraph">{say(shellMessages.purposeLead)}</p>
        <fieldset className="field">
          <legend className="field__label">{say(shellMessages.purposeTasks)}</legend>
          {tasks.length === 0 ? <p className="nl-paragraph">{say(shellMessages.noTasks)}</p> : null}
          {tasks.map((task) => (
            <div className="tick tick--card" key={task.id}>
              <input
                type="radio"
                id={`${name}-${task.id}`}
                name={name}
                required
                checked={under === task.id}
                onChange={() => setUnder(task.id)}
              />
              <label htmlFor={`${name}-${task.id}`}>
                <TaskText task={task} />
              </label>
            </div>
          ))}
        </fieldset>
        <div className="form__acts">
          <Button kind="primary" type="submit">
            {say(shellMessages.purposeUse)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function TaskText({ task }: { readonly task: Task }) {
  const say = useSay();
  const purpose = purposeOf(task.purposeCode);
  return (
    <>
      <strong>{say(task.label)}</strong>
      {purpose && purpose.label.nl !== task.label.nl ? (
        <span className="small">{say(shellMessages.purposeOf, { purpose: say(purpose.label) })}</span>
      ) : null}
      <span className="small">{say(shellMessages.purposeArticle, { article: task.article })}</span>
    </>
  );
}

/**
 * Stands around every page with data. `needs` names the query or command of the page. Without a fitting
 * purpose it teaches why, and offers the tasks that fit; it never chooses by itself.
 */
export function PurposeGate(props: {
  readonly needs: string;
  /** Title of the page, shown while the gate stands in front of it. */
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { needs, title } = props;
  const say = useSay();
  const session = useSession();
  const tasks = tasksFor(needs, session.user);
  const isOpen = fits(needs, session);
  useKeys(
    shellMessages.choosePurposeKey,
    isOpen
      ? []
      : tasks.slice(0, 9).map((task, at) => ({
          keys: [String(at + 1)],
          label: task.label,
          run: () => session.choose(purposeOfTask(task)),
        })),
  );
  if (isOpen) return props.children;
  if (tasks.length === 0)
    return (
      <>
        <PageHeading title={title} />
        <EmptyState title={say(shellMessages.gateNotYours)}>
          <p className="nl-paragraph">{say(shellMessages.gateNotYoursLead)}</p>
        </EmptyState>
      </>
    );
  const { purpose } = session;
  return (
    <>
      <PageHeading title={title} />
      <EmptyState title={say(purpose ? shellMessages.gateOtherTitle : shellMessages.gateTitle)}>
        <p className="nl-paragraph">
          {purpose ? say(shellMessages.gateOtherLead, { task: say(purpose.label) }) : say(shellMessages.gateLead)}
        </p>
        <ul className="choice-cards">
          {tasks.map((task, at) => (
            <li key={task.id}>
              <button type="button" className="choice-card" onClick={() => session.choose(purposeOfTask(task))}>
                <KeyCap of={String(at + 1)} />
                <span className="choice-card__text">
                  <TaskText task={task} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </EmptyState>
    </>
  );
}
