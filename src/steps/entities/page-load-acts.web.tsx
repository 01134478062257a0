import { useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Fields, Record_ } from '../../core/record.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { useApi } from '../../web/shell/api.web.tsx';
import { fits, useSession } from '../../web/shell/session.web.tsx';
import { registerMessages as m } from './page-register-messages.ts';
import { acceptInput, rejectInput, withdrawInput } from './schema.ts';
import type { LoadStage, LoadState } from './view.ts';

interface Act {
  readonly command: string;
  readonly key: string;
  /** Only a load of this stage. */
  readonly stage: LoadStage;
  readonly record: Record_<Fields>;
  readonly label: Bilingual;
  readonly lead: Bilingual;
  readonly done: Bilingual;
}

const acts: readonly Act[] = [
  {
    command: 'register.accept',
    key: '1',
    stage: 'offered',
    record: acceptInput,
    label: m.accept,
    lead: m.acceptLead,
    done: m.accepted,
  },
  {
    command: 'register.reject',
    key: '2',
    stage: 'offered',
    record: rejectInput,
    label: m.reject,
    lead: m.rejectLead,
    done: m.rejected,
  },
  {
    command: 'register.withdraw',
    key: '2',
    stage: 'accepted',
    record: withdrawInput,
    label: m.withdraw,
    lead: m.withdrawLead,
    done: m.withdrawn,
  },
];

/** What can be decided about a load now, by whom it is for. */
export function LoadActs({ source, load }: { readonly source: string; readonly load: LoadState }) {
  const say = useSay();
  const session = useSession();
  const [open, setOpen] = useState<Act>();
  const possible = acts.filter(({ stage, command }) => stage === load.stage && fits(command, session));
  useKeys(
    m.actsKeys,
    possible.map((act) => ({ keys: [act.key], label: act.label, run: () => setOpen(act) })),
  );
  const waitsForOther = load.stage === 'offered' && !fits('register.accept', session);
  return (
    <>
      {waitsForOther ? <p className="nl-paragraph">{say(m.otherDecides)}</p> : null}
      {possible.length > 0 ? (
        <div className="acts">
          {possible.map((act) => (
            <Button
              key={act.command}
              kind={act.command === 'register.accept' ? 'primary' : 'secondary'}
              onClick={() => setOpen(act)}
            >
              {say(act.label)}
              <KeyCap of={act.key} />
            </Button>
          ))}
        </div>
      ) : null}
      {open ? <ActDialog act={open} source={source} load={load} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

interface DialogProps {
  readonly act: Act;
  readonly source: string;
  readonly load: LoadState;
  onClose(): void;
}

function ActDialog({ act, source, load, onClose }: DialogProps) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  return (
    <Dialog title={say(act.label)} onClose={onClose}>
      <p className="nl-paragraph">{say(act.lead)}</p>
      <RecordForm
        record={act.record}
        draftKey={`${act.command}-${load.loadId}`}
        fixed={{ source, loadId: load.loadId }}
        shows={() => ['reason']}
        submit={act.label}
        send={async (input) => {
          const reply = await api.send(act.command, input);
          if ('problem' in reply) return reply.problem;
          onClose();
          show({ text: say(act.done) });
          return undefined;
        }}
        onCancel={onClose}
      />
    </Dialog>
  );
}
