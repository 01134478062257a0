import { useState } from 'react';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { Tag } from '../../web/kit/facts.web.tsx';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { yearDayText } from '../../web/kit/moment.ts';
import type { TimelineItem } from '../../web/kit/timeline.ts';
import { useApi } from '../../web/shell/api.web.tsx';
import { fits, tasksFor, useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import { subjectMessages as m } from './page-messages.ts';
import {
  caseSubject,
  caseSubjectNamed,
  caseSubjectPointed,
  caseSubjectUndone,
  undoSubjectInput,
} from './subject-schema.ts';

/** What the timeline shows of it; the pseudonym of a record tells a reader nothing. */
export const subjectKinds = [{ ...caseSubjectNamed, data: caseSubject }, caseSubjectUndone];

interface OfCase {
  readonly caseId: string;
  /** What is done under the case is logged there; under one that is over only the task of the partnership is left. */
  readonly isRunning: boolean;
}

/** Whom and what this organ named as a subject of the case. It stands here alone: no other node has it. */
export function SubjectsPart({ timeline, ...of }: OfCase & { readonly timeline: readonly TimelineItem[] }) {
  const say = useSay();
  const { user } = useSession();
  const named = timeline.filter((item) => item.type === caseSubjectNamed.type && !item.takenBack && item.told);
  const heading = useFocusOnChange<HTMLHeadingElement>(named.map(({ nr }) => nr).join());
  const mayLookUp = tasksFor('entity.show', user).length > 0;
  if (named.length === 0 && !(mayLookUp && of.isRunning)) return null;
  return (
    <section className="file__part case-subjects" aria-labelledby="case-subjects">
      <h2 className="nl-heading nl-heading--level-2" id="case-subjects" ref={heading} tabIndex={-1}>
        {say(m.title)}
      </h2>
      <p className="nl-paragraph small">{say(m.lead)}</p>
      {named.length === 0 ? (
        <p className="nl-paragraph">
          {say(m.none)}{' '}
          <Link className="nl-link" href="/look-up">
            {say(m.lookUp)}
          </Link>
        </p>
      ) : (
        <ul className="plain-list">
          {named.map((item) => (
            <li className="case-subjects__one" key={item.nr}>
              <Subject {...of} item={item} recordRef={refOf(item, timeline)} mayLookUp={mayLookUp} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Pseudonym of the record that a subject is: kept apart from its name. */
function refOf({ open }: TimelineItem, timeline: readonly TimelineItem[]): string | undefined {
  const isPointer = (one: TimelineItem) => one.type === caseSubjectPointed.type;
  const pointer = timeline.find((one) => isPointer(one) && one.open['subjectId'] === open['subjectId']);
  return textOf(pointer?.told, 'ref');
}

interface OfSubject extends OfCase {
  readonly item: TimelineItem;
}

interface SubjectProps extends OfSubject {
  readonly recordRef: string | undefined;
  readonly mayLookUp: boolean;
}

function Subject({ recordRef, mayLookUp, ...of }: SubjectProps) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const session = useSession();
  const { item } = of;
  const told = (name: string) => textOf(item.told, name) ?? '';
  const optionOf = (name: 'kind' | 'role') =>
    caseSubject.fields[name].options?.find(({ value }) => value === told(name))?.label;
  const [kind, role, by] = [optionOf('kind'), optionOf('role'), nameOf(item.by)];
  return (
    <>
      <span className="case-subjects__name">
        {mayLookUp && recordRef !== undefined ? (
          <Link className="nl-link" href={`/things/${recordRef}?kind=${told('kind')}`}>
            {told('called')}
          </Link>
        ) : (
          <strong>{told('called')}</strong>
        )}
        {kind ? <Tag>{say(kind)}</Tag> : null}
      </span>
      <span className="case-subjects__why">
        {role ? <span>{say(role)}</span> : null}
        <span>{told('reason')}</span>
        <span className="small">
          {say(m.saidBy, { name: by ? say(by) : item.by, day: yearDayText(item.at, locale) })}
        </span>
      </span>
      {fits('case-subject.undo', session) ? <UndoAct {...of} called={told('called')} /> : null}
    </>
  );
}

function UndoAct({ caseId, isRunning, item, called }: OfSubject & { readonly called: string }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="subtle" onClick={() => setOpen(true)} aria-label={say(m.undoOf, { called })}>
        {say(m.undo)}
      </Button>
      {isOpen ? (
        <Dialog title={say(m.undo)} onClose={close}>
          <p className="nl-paragraph">{say(m.undoLead, { called })}</p>
          <RecordForm
            record={undoSubjectInput}
            fixed={{ caseId, subjectId: String(item.open['subjectId']) }}
            draftKey={`case-subject-undo/${String(item.open['subjectId'])}`}
            shows={() => ['reason']}
            submit={m.undo}
            send={async (input) => {
              const reply = await (isRunning ? api.under(caseId) : api).send('case-subject.undo', input);
              if ('problem' in reply) return reply.problem;
              show({ text: say(m.undone) });
              close();
              return undefined;
            }}
            onCancel={close}
          />
        </Dialog>
      ) : null}
    </>
  );
}
