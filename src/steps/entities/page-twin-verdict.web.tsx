import { useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import type { Fields, Record_ } from '../../core/record.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { go } from '../../web/kit/link.web.tsx';
import { yearDayText } from '../../web/kit/moment.ts';
import { useApi, useAsked } from '../../web/shell/api.web.tsx';
import { useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import { isTwinPage, type TwinFile } from './page-twin-answers.ts';
import { twinMessages as m } from './page-twin-messages.ts';
import { twinHref } from './page-twins.web.tsx';
import { confirmInput, judgeInput, undoInput, verdicts } from './schema.ts';
import { isOne } from './view.ts';

const keysOf = { same: 'y', different: 'n', unsure: 'u', hold: 'h' } as const;
type Said = keyof typeof keysOf;

interface PartProps {
  readonly file: TwinFile;
  readonly lane: string;
}

/** What stands about a pair, and what somebody can say now, each by one key. */
export function VerdictPart({ file, lane }: PartProps) {
  const say = useSay();
  const title = useFocusOnChange<HTMLHeadingElement>(`${file.verdict ?? ''} ${file.confirmedBy ?? ''}`);
  const isDecided = file.verdict === 'same' || file.verdict === 'different';
  return (
    <section className="thing__part twin-verdict" aria-labelledby="twin-verdict">
      <h2 className="nl-heading nl-heading--level-2" id="twin-verdict" ref={title} tabIndex={-1}>
        {say(isDecided ? m.standing : file.verdict === undefined ? m.verdict : m.verdictAgain)}
      </h2>
      {file.verdict === undefined ? null : <Standing file={file} />}
      {isDecided ? null : <Judge file={file} lane={lane} />}
      {file.verdict === undefined ? null : <LaterActs file={file} />}
      <p className="nl-paragraph small">{say(m.notMerged)}</p>
    </section>
  );
}

function Standing({ file }: { readonly file: TwinFile }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const words = (id: string): string => {
    const name = nameOf(id);
    return name ? say(name) : id;
  };
  const { verdict, judgedBy = '', judgedAt = '', confirmedBy } = file;
  const known = verdicts.find(({ value }) => value === verdict);
  const reason = textOf(jsonOf(file.told), 'reason');
  return (
    <div className="twin-verdict__standing">
      <p className="nl-paragraph">
        <strong>
          {known
            ? say(m.standingLine, {
                verdict: say(known.label),
                name: words(judgedBy),
                day: yearDayText(judgedAt, locale),
              })
            : null}
        </strong>
      </p>
      {reason ? <p className="nl-paragraph">{say(m.standingReason, { reason })}</p> : null}
      {confirmedBy ? <p className="nl-paragraph">{say(m.confirmedLine, { name: words(confirmedBy) })}</p> : null}
      {isOne(file) ? <p className="nl-paragraph">{say(m.isOne)}</p> : null}
    </div>
  );
}

const jsonOf = (told: TwinFile['told']): JsonObject | undefined => {
  const reason = told?.['reason'];
  return typeof reason === 'string' ? { reason } : undefined;
};

/** The next pair of the list that one came from; nothing when this was the last. */
function useNext({ file, lane }: PartProps): string {
  const [asked] = useAsked('twin.list', { lane, limit: 10 }, isTwinPage);
  const rows = asked.kind === 'good' ? asked.answer.rows : [];
  const at = rows.findIndex(({ key }) => key === file.key);
  const next = rows[at + 1] ?? rows.find(({ key }) => key !== file.key);
  return next ? twinHref(next, lane) : '';
}

const buttons: readonly Said[] = ['same', 'different', 'unsure', 'hold'];

function Judge({ file, lane }: PartProps) {
  const say = useSay();
  const { show } = useAnnouncer();
  const [chosen, setChosen] = useState<Said>();
  const next = useNext({ file, lane });
  useKeys(
    m.keys,
    buttons.map((verdict) => ({ keys: [keysOf[verdict]], label: m[verdict], run: () => setChosen(verdict) })),
  );
  return (
    <>
      {file.needsTwo ? <p className="nl-paragraph small">{say(m.twoLead)}</p> : null}
      <div className="verdicts">
        {buttons.map((verdict) => (
          <Button key={verdict} onClick={() => setChosen(verdict)}>
            {say(m[verdict])}
            <KeyCap of={keysOf[verdict]} />
          </Button>
        ))}
      </div>
      {chosen ? (
        <Reason
          title={say(m.reasonTitle, { verdict: say(m[chosen]) })}
          lead={m.reasonLead}
          file={file}
          act={{ command: 'twin.judge', record: judgeInput, submit: m.judge, more: { verdict: chosen } }}
          onDone={() => {
            show({ text: say(next === '' ? m.judgedLast : m.judged) });
            go(next === '' ? `/twins?lane=${lane}` : next);
          }}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
    </>
  );
}

/** Confirming as the second person, and taking back, which is always possible. */
function LaterActs({ file }: { readonly file: TwinFile }) {
  const say = useSay();
  const { user } = useSession();
  const { show } = useAnnouncer();
  const [open, setOpen] = useState<'confirm' | 'undo'>();
  const waits = file.verdict === 'same' && !isOne(file);
  const mayConfirm = waits && file.judgedBy !== user?.userId;
  useKeys(m.keys, [
    ...(mayConfirm ? [{ keys: ['1'], label: m.confirm, run: () => setOpen('confirm') }] : []),
    { keys: ['2'], label: m.undo, run: () => setOpen('undo') },
  ]);
  return (
    <>
      {waits ? <p className="nl-paragraph">{say(mayConfirm ? m.waitsForYou : m.waitsForOther)}</p> : null}
      <div className="acts">
        {mayConfirm ? (
          <Button kind="primary" onClick={() => setOpen('confirm')}>
            {say(m.confirm)}
            <KeyCap of="1" />
          </Button>
        ) : null}
        <Button onClick={() => setOpen('undo')}>
          {say(m.undo)}
          <KeyCap of="2" />
        </Button>
      </div>
      {open ? (
        <Reason
          title={say(m[open])}
          lead={open === 'undo' ? m.undoLead : m.reasonLead}
          file={file}
          act={
            open === 'undo'
              ? { command: 'twin.undo', record: undoInput, submit: m.undo }
              : { command: 'twin.confirm', record: confirmInput, submit: m.confirm }
          }
          onDone={() => {
            setOpen(undefined);
            show({ text: say(open === 'undo' ? m.undone : m.confirmed) });
          }}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}

interface ReasonProps {
  readonly title: string;
  readonly lead: Bilingual;
  readonly file: TwinFile;
  readonly act: {
    readonly command: string;
    readonly record: Record_<Fields>;
    readonly submit: Bilingual;
    readonly more?: JsonObject;
  };
  onDone(): void;
  onClose(): void;
}

function Reason({ title, lead, file, act, onDone, onClose }: ReasonProps) {
  const say = useSay();
  const api = useApi();
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="nl-paragraph">{say(lead)}</p>
      <RecordForm
        record={act.record}
        draftKey={`${act.command}-${file.key}`}
        fixed={{ left: file.left, right: file.right, ...act.more }}
        shows={() => ['reason']}
        submit={act.submit}
        send={async (input) => {
          const reply = await api.send(act.command, input);
          if ('problem' in reply) return reply.problem;
          onDone();
          return undefined;
        }}
        onCancel={onClose}
      />
    </Dialog>
  );
}
