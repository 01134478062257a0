import { useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import type { Fields, Record_ } from '../../core/record.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { go } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText } from '../../web/kit/moment.ts';
import type { Problem } from '../../web/kit/problem.ts';
import { useApi, useAsked } from '../../web/shell/api.web.tsx';
import { postponeInput, relateInput } from '../signals/schema.ts';
import { isSignalPage, type SignalFile, type SignalRow } from './page-answers.ts';
import { inboxMessages as m } from './page-messages.ts';
import { placeOf } from './page-row.web.tsx';
import { reopenInput } from './schema.ts';

export type DialogKind = 'postpone' | 'relate' | 'reopen' | 'park-later';

/** Acts that need no form, and how each ends: a notice with the way back, and the next signal open. */
export function useActs(signalId: string, onDone: () => void) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const [problem, setProblem] = useState<Problem>();
  const undo = async (of: string) => {
    const reply = await api.send('weighing.undo', { signalId: of });
    // A notice, because the page that gave the act may be gone by now.
    if ('problem' in reply) return show({ text: reply.problem.title, detail: reply.problem.next });
    show({ text: say(m.undone) });
    if (!location.pathname.startsWith(`/signals/${of}/`)) go(`/signals?signal=${of}`);
  };
  const done = (sentence: Bilingual) => {
    show({
      text: say(sentence),
      action: { label: say(m.undo), key: 'u', run: () => void undo(signalId) },
    });
    onDone();
  };
  const take = async () => {
    const reply = await api.send('signal.take', { signalId });
    setProblem('problem' in reply ? reply.problem : undefined);
    if ('good' in reply) done(m.taken);
  };
  return { problem, take, undo, done };
}

interface ActDialogProps {
  readonly kind: DialogKind;
  readonly file: SignalFile;
  readonly rows: readonly SignalRow[];
  onClose(): void;
  onDone(): void;
}

const forms: {
  readonly [kind in Exclude<DialogKind, 'park-later'>]: {
    readonly record: Record_<Fields>;
    readonly command: string;
    readonly done: Bilingual;
    readonly lead?: Bilingual;
    /** The field that names another signal. */
    readonly other?: string;
  };
} = {
  postpone: { record: postponeInput, command: 'signal.postpone', done: m.postponed },
  relate: { record: relateInput, command: 'signal.relate', done: m.related, other: 'otherId' },
  reopen: {
    record: reopenInput,
    command: 'weighing.reopen',
    done: m.reopened,
    lead: m.reopenWhy,
    other: 'relatedId',
  },
};

/** The acts that ask for a reason. */
export function ActDialog(props: ActDialogProps) {
  return props.kind === 'park-later' ? (
    <ParkLater onClose={props.onClose} />
  ) : (
    <FormDialog {...props} kind={props.kind} />
  );
}

function FormDialog(props: Omit<ActDialogProps, 'kind'> & { readonly kind: Exclude<DialogKind, 'park-later'> }) {
  const { locale, say } = useLanguage();
  const api = useApi();
  const { file, kind, onClose } = props;
  const { done } = useActs(file.key, props.onDone);
  const form = forms[kind];
  const [mine] = useAsked('signal.list', form.other ? { lane: 'mine', limit: 50 } : undefined, isSignalPage);
  const candidates = [...props.rows, ...(mine.kind === 'good' ? mine.answer.rows : [])];
  const others = [...new Map(candidates.map((row) => [row.key, row])).values()]
    .filter((row) => row.key !== file.key)
    .map((row) => {
      const place = placeOf(row, say(m.placeUnknown));
      const line = say(m.otherSignals, { place, day: dayText(row.recorded.receivedOn, locale) });
      return { value: row.key, label: { nl: line, en: line } };
    });
  const send = async (input: JsonObject) => {
    const reply = await api.send(form.command, input);
    if ('problem' in reply) return reply.problem;
    onClose();
    done(form.done);
    return undefined;
  };
  return (
    <Dialog title={say(form.record.label)} onClose={onClose}>
      {form.lead ? <p className="nl-paragraph">{say(form.lead)}</p> : null}
      <RecordForm
        record={form.record}
        fixed={{ signalId: file.key }}
        draftKey={`${kind}/${file.key}`}
        {...(form.other && others.length > 0 ? { options: () => ({ [form.other ?? '']: others }) } : {})}
        submit={form.record.label}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}

function ParkLater({ onClose }: { onClose(): void }) {
  const say = useSay();
  return (
    <Dialog title={say(m.parkLater)} onClose={onClose}>
      <p className="nl-paragraph">{say(m.parkLaterLead)}</p>
      <Button kind="primary" onClick={onClose}>
        {say(kitMessages.close)}
      </Button>
    </Dialog>
  );
}
