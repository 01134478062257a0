import { useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { useApi } from '../../web/shell/api.web.tsx';
import { fits, useSession, WorkUnder } from '../../web/shell/session.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import type { ApprovalFile } from './page-answers.ts';
import { approvalMessages as m } from './page-approval-messages.ts';
import { requestInput } from './schema.ts';

/** What was refused, revoked, ended or never answered can be asked once more, with the same question. */
export function AskAgain({ file }: { readonly file: ApprovalFile }) {
  const say = useSay();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const canAsk = isOver(file) && textOf(file.told, 'question') !== undefined && fits('approval.request', session);
  useKeys(m.keys, canAsk ? [{ keys: ['1'], label: m.askAgain, run: () => setOpen(true) }] : []);
  if (!canAsk) return null;
  const dialog = <AgainDialog file={file} onClose={() => setOpen(false)} />;
  return (
    <div className="acts">
      <Button onClick={() => setOpen(true)}>
        {say(m.askAgain)}
        <KeyCap of="1" />
      </Button>
      {isOpen ? file.scope.startsWith('case-') ? <WorkUnder under={file.scope}>{dialog}</WorkUnder> : dialog : null}
    </div>
  );
}

function isOver({ stage, requested, heard }: ApprovalFile): boolean {
  if (!requested) return false;
  const now = new Date().toISOString();
  if (stage === 'asked') return requested.answerBefore < now;
  const isExpired = heard?.expiresOn !== undefined && heard.expiresOn < now.slice(0, 10);
  return stage === 'refused' || stage === 'withdrawn' || (stage === 'given' && isExpired);
}

function AgainDialog({ file, onClose }: { readonly file: ApprovalFile; onClose(): void }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const { kind, scope, requested } = file;
  const question = textOf(file.told, 'question') ?? '';
  const send = async (input: JsonObject) => {
    const reply = await api.send('approval.request', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.askedAgain) });
    onClose();
    return undefined;
  };
  return (
    <Dialog title={say(m.askAgain)} onClose={onClose}>
      <p className="nl-paragraph">{say(m.askAgainLead)}</p>
      <RecordForm
        record={requestInput}
        fixed={{ kind, scope, to: requested?.to ?? '', question }}
        draftKey={`approval-again/${file.key}`}
        shows={() => ['reason']}
        submit={m.askAgainSubmit}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}
