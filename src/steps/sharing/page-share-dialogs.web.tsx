import { canonical, type JsonObject } from '../../core/canonical.ts';
import { fieldLabel } from '../../law/fields.ts';
import type { ApprovalKind, Question } from '../../law/question.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { useApi } from '../../web/shell/api.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import { cardMessages as c } from './page-advisor-messages.ts';
import type { Advice } from './page-answer-card.web.tsx';
import { useWords } from './page-approval-row.web.tsx';
import { shareMessages as m } from './page-share-messages.ts';
import { giveInput, keepInput, recordInput } from './schema.ts';

/** A question as the commands take it: the very bytes that the page asked the gate with. */
export const questionText = (question: Question): string => canonical(JSON.parse(JSON.stringify(question)));

interface DialogProps {
  onClose(): void;
}

/** Sends a command; says what happened and closes, or gives the problem to the form. */
function useSender(name: string, said: Parameters<ReturnType<typeof useSay>>[0], onClose: () => void) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  return async (input: JsonObject) => {
    const reply = await api.send(name, input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(said) });
    onClose();
    return undefined;
  };
}

export function KeepDialog({ advice, onClose }: DialogProps & { readonly advice: Advice }) {
  const say = useSay();
  const send = useSender('advice.keep', m.kept, onClose);
  return (
    <Dialog title={say(m.keep)} onClose={onClose}>
      <p className="nl-paragraph">{say(m.keepLead)}</p>
      <RecordForm
        record={keepInput}
        fixed={{ question: questionText(advice.asked) }}
        draftKey="advice-keep"
        submit={m.keepSubmit}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}

/** The answer of somebody without a node: what they said, with the hash of what shows it. */
export function RecordDialog(props: DialogProps & { readonly kind: ApprovalKind; readonly scope: string }) {
  const { kind, scope, onClose } = props;
  const say = useSay();
  const send = useSender('approval.record', m.recorded, onClose);
  return (
    <Dialog title={say(m.record)} onClose={onClose}>
      <p className="nl-paragraph">{say(m.recordLead)}</p>
      <RecordForm
        record={recordInput}
        fixed={{ scope }}
        initial={{ kind }}
        draftKey={`approval-record/${scope}/${kind}`}
        submit={m.recordSubmit}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}

interface GiveProps extends DialogProps {
  readonly advice: Advice;
  /** An approval is missing after all: it ended, or it is of before another one. */
  onAskApproval(): void;
  /** The node says no where the page said yes: what the page knows is old. */
  onRefused(): void;
}

/** Gives what was asked about, to whom the question names: a node, or somebody outside who is named here. */
export function GiveDialog({ advice, onClose, onAskApproval, onRefused }: GiveProps) {
  const say = useSay();
  const words = useWords();
  const give = useSender('data.give', m.gave, onClose);
  const send = async (input: JsonObject) => {
    const problem = await give(input);
    if (problem && problem.status === 403) onRefused();
    return problem;
  };
  const to = useReceiver(advice.asked);
  const fields = advice.answer.allowedFields.map((code) => say(fieldLabel(code) ?? { nl: code, en: code }));
  const question = questionText(advice.asked);
  return (
    <Dialog title={say(m.giveTitle)} onClose={onClose}>
      <p className="nl-paragraph">{to ? say(m.giveTo, { organ: words(to) }) : say(m.giveOutside)}</p>
      {fields.length > 0 ? (
        <p className="note-line">{say(m.giveFields, { fields: fields.join(', ').toLowerCase() })}</p>
      ) : null}
      <p className="nl-paragraph small">{say(m.giveAsked)}</p>
      <RecordForm
        record={giveInput}
        fixed={{ question, ...(to ? { to } : {}) }}
        draftKey={`data-give/${question.length}/${to ?? 'outside'}`}
        shows={() => (to ? ['content'] : ['receiver', 'content'])}
        needs={() => (to ? [] : ['receiver'])}
        submit={m.give}
        send={send}
        onCancel={onClose}
        helps={({ code }) =>
          code === 'approval-missing' ? <Button onClick={onAskApproval}>{say(c.askApproval)}</Button> : null
        }
      />
    </Dialog>
  );
}

/** The node of the receiver, when it has one that can take something for this purpose. */
function useReceiver({ recipient }: Question): string | undefined {
  const { view, user, purpose } = useSession();
  const found = view.organs.find(
    (one) =>
      one.org === recipient?.org &&
      one.organ === recipient.organ &&
      one.id !== user?.organ &&
      one.tasks.some((task) => task.purposeCode === purpose?.purposeCode),
  );
  return found?.id;
}
