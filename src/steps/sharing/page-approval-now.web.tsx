import { useMemo, useState } from 'react';
import { ask } from '../../law/ask.ts';
import type { Partnership } from '../../law/partnership.ts';
import type { Question } from '../../law/question.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { rulesHere } from '../../web/public/rules-here.ts';
import { useAsked } from '../../web/shell/api.web.tsx';
import type { ApprovalMatter } from '../../web/shell/matter.web.tsx';
import { fits, useSession, WorkUnder } from '../../web/shell/session.web.tsx';
import { headOf, type InvitationFile, isInvitationFile } from '../cases/page-answers.ts';
import { textOf } from '../weighing/page-table-answers.ts';
import { isShared, type Shared } from './page-answers.ts';
import { asksFor } from './page-asks.ts';
import { jointMatter, knownOf, recipientOf } from './page-known.ts';
import { AskDialog } from './page-share-ask.web.tsx';
import { shareMessages as m } from './page-share-messages.ts';
import { approvalOf } from './view.ts';

/** Beside a refusal in another step: asks for the approval that it names, under the case for which it is needed. */
export function AskApprovalButton({ of }: { readonly of: ApprovalMatter }) {
  const say = useSay();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!fits('approval.request', session)) return null;
  return (
    <div className="approval-now">
      <div className="acts">
        <Button onClick={() => setOpen(true)}>{say(m.ask)}</Button>
        <Link className="nl-link" href={`/invitations/${of.caseId}/sharing`}>
          {say(m.open)}
        </Link>
      </div>
      {isOpen ? (
        <WorkUnder under={of.caseId}>
          <AskHere of={of} onClose={() => setOpen(false)} />
        </WorkUnder>
      ) : null}
    </div>
  );
}

interface HereProps {
  readonly of: ApprovalMatter;
  onClose(): void;
}

/** The case tells for which partnership and with whom; what was asked before stands with it. */
function AskHere({ of, onClose }: HereProps) {
  const [file] = useAsked('invitation.show', { caseId: of.caseId }, isInvitationFile);
  const [shared] = useAsked('sharing.list', { limit: 100 }, isShared);
  if (file.kind !== 'good' || shared.kind !== 'good') return null;
  return <Asking of={of} file={file.answer} shared={shared.answer} onClose={onClose} />;
}

function Asking(props: HereProps & { readonly file: InvitationFile; readonly shared: Shared }) {
  const { of, file, shared, onClose } = props;
  const say = useSay();
  const made = useMade(of, file, shared);
  if (!made) return null;
  const { asks, question } = made;
  // What the page knows is not all that the node knows: then the interview finds out what is missing.
  if (asks.length === 0)
    return (
      <Dialog title={say(m.ask)} onClose={onClose}>
        <p className="nl-paragraph">{say(m.askUnclear)}</p>
        <Link className="nl-link" href={`/invitations/${of.caseId}/sharing`}>
          {say(m.open)}
        </Link>
      </Dialog>
    );
  return (
    <AskDialog
      key={asks.map(({ kind }) => kind).join()}
      asks={asks}
      question={question}
      scope={of.caseId}
      onClose={onClose}
    />
  );
}

/** The same question as the node asks its gate, and whom one asks for what is missing by it. */
function useMade(of: ApprovalMatter, file: InvitationFile, shared: Shared) {
  const { user, view } = useSession();
  return useMemo(() => {
    const self = view.organs.find(({ id }) => id === user?.organ);
    const to = view.organs.find(({ id }) => id === of.to);
    const matter = jointMatter(file.key, file.invited, view.partnerships);
    if (!user || !self || !to || matter?.kind !== 'case') return undefined;
    const asker = { userId: user.userId, designatedFor: user.designatedFor, organ: self };
    const approvals = shared.approvals.flatMap((row) => approvalOf(row, row.key) ?? []);
    const known = knownOf({ matter, asker, organs: view.organs, approvals });
    const { partnership } = matter;
    const question: Question = {
      subject: { userId: user.userId, ...known.subject },
      recipient: { ...recipientOf(to, matter, view.partnerships), ...taskOf(to.id, partnership) },
      action: of.action,
      context: { ...known.context },
      resource: { originOrg: self.org, ...known.resource, ...of.resource },
      judgements: judgementsOf(file),
      approvals,
      time: { now: new Date().toISOString() },
    };
    const { missingApprovals } = ask(rulesHere(view).active, question);
    const asks = asksFor({
      missing: missingApprovals,
      self,
      organs: view.organs,
      purposeCode: partnership.purposeCode,
      partnership,
      parties: matter.parties,
      approvals: shared.approvals,
      scope: of.caseId,
    });
    return { asks, question };
  }, [of, file, shared, user, view]);
}

/** The bureau keeps the file for all: it takes part by no task of its own. */
function taskOf(organ: string, { participants, desk, basis, id }: Partnership) {
  const article =
    participants.find(({ organId }) => organId === organ)?.article ?? (desk === organ ? basis : undefined);
  return {
    involvedInActivity: true,
    commercialDuties: false,
    participantOf: [id],
    designatedFor: [id],
    ...(article === undefined ? {} : { taskOrDuty: article }),
  };
}

/** As written when the case was opened. */
function judgementsOf(file: InvitationFile): NonNullable<Question['judgements']> {
  const head = headOf(file);
  const told = (name: string) => textOf(head, name);
  const [necessity, proportionality, subsidiarity] = ['necessity', 'proportionality', 'subsidiarity'].map(told);
  return {
    ...(necessity === undefined ? {} : { necessity }),
    ...(proportionality === undefined ? {} : { proportionality }),
    ...(subsidiarity === undefined ? {} : { subsidiarity }),
    weightyReasons: 'no',
    minimalFields: true,
  };
}
