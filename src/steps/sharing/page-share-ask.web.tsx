import { useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { list, text } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { approvalWords } from '../../law/act-words.ts';
import { period } from '../../law/periods.ts';
import type { Question } from '../../law/question.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { type FieldProps, Group, Tick } from '../../web/kit/field.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { ticksIn } from '../../web/kit/form-state.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { useApi } from '../../web/shell/api.web.tsx';
import { stageWords } from './page-approval-messages.ts';
import { useWords } from './page-approval-row.web.tsx';
import { type Ask, type AskChoice, askValue, proposed } from './page-asks.ts';
import { questionText, RecordDialog } from './page-share-dialogs.web.tsx';
import { shareMessages as m } from './page-share-messages.ts';
import { requestInput } from './schema.ts';

/** One reason for all that are asked together; each of them gets a request of its own. */
const askingInput = record('ApprovalAsking', requestInput.label, {
  asked: list(text({ label: m.askWhom, privacy: 'open', max: 160 }), {
    label: m.askWhom,
    privacy: 'open',
    min: 1,
    max: 60,
  }),
  reason: requestInput.fields.reason,
});

interface AskProps {
  readonly asks: readonly Ask[];
  readonly question: Question;
  readonly scope: string;
  onClose(): void;
}

/** Whom one asks for what is missing: everybody who must answer is ticked, so that one act asks all of them. */
export function AskDialog({ asks, question, scope, onClose }: AskProps) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const [recording, setRecording] = useState<Ask>();
  const days = period('approval-answer', question.time.now.slice(0, 10)).count;
  const inside = asks.filter(({ isOutside }) => !isOutside);
  const outside = asks.filter(({ isOutside }) => isOutside);
  // What others answered is not for whoever is asked now, and whose word counts is looked at when it is needed.
  const { approvals: _, ...bare } = question;
  const send = async (input: JsonObject) => {
    const chosen = Array.isArray(input['asked']) ? input['asked'].map(String) : [];
    for (const one of chosen) {
      const [kind = '', to = ''] = one.split(' ');
      const { reason = '' } = input;
      const reply = await api.send('approval.request', { kind, to, scope, reason, question: questionText(bare) });
      if ('problem' in reply) return reply.problem;
    }
    show({ text: chosen.length === 1 ? say(m.asked) : say(m.askedMany, { count: chosen.length }) });
    onClose();
    return undefined;
  };
  if (recording) return <RecordDialog kind={recording.kind} scope={scope} onClose={onClose} />;
  return (
    <Dialog title={say(m.ask)} wide onClose={onClose}>
      {asks.length === 0 ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {outside.map((ask) => (
        <div className="ask-outside" key={ask.kind}>
          <p className="nl-paragraph">
            <strong>{say(approvalWords[ask.kind])}</strong>
            <br />
            {say(m.askOutside)}
          </p>
          <Button onClick={() => setRecording(ask)}>{say(m.record)}</Button>
        </div>
      ))}
      {inside.length > 0 ? (
        <>
          <p className="nl-paragraph">{say(m.askLead, { days })}</p>
          <RecordForm
            record={askingInput}
            draftKey={`approval-ask/${scope}/${inside.map(({ kind }) => kind).join()}`}
            initial={{ asked: proposed(inside) }}
            controls={{ asked: (of) => <Asked {...of} asks={inside} /> }}
            submit={m.askSubmit}
            send={send}
            onCancel={onClose}
          />
        </>
      ) : null}
    </Dialog>
  );
}

/** For each approval the organisations that may give it, to tick. */
function Asked({ asks, ...of }: FieldProps & { readonly asks: readonly Ask[] }) {
  const say = useSay();
  const ticked = ticksIn(of.draft, of.name);
  const set = (next: readonly string[]) => of.set(of.name, next);
  return (
    <Group {...of}>
      {asks.map((ask) => (
        <fieldset className="row-card" key={ask.kind}>
          <legend>{say(approvalWords[ask.kind])}</legend>
          <p className="small">
            {say(ask.who)} {ask.choices.length > 1 ? say(ask.isEach ? m.askEach : m.askOne) : null}
          </p>
          {ask.choices.length === 0 ? <p className="nl-paragraph">{say(m.askNobody)}</p> : null}
          {ask.choices.map((one) => (
            <AskLine
              key={one.org}
              ask={ask}
              choice={one}
              ticked={ticked}
              set={set}
              group={`${of.idOf(of.pointer)}-${ask.kind}`}
            />
          ))}
        </fieldset>
      ))}
    </Group>
  );
}

interface LineProps {
  readonly ask: Ask;
  readonly choice: AskChoice;
  readonly ticked: readonly string[];
  readonly group: string;
  set(ticked: readonly string[]): void;
}

/** One organisation. Where two of its organs take part, the reader says which of them answers. */
function AskLine({ ask, choice, ticked, group, set }: LineProps) {
  const say = useSay();
  const words = useWords();
  const values = choice.organs.map(({ id }) => askValue(ask.kind, id));
  const chosen = values.find((value) => ticked.includes(value));
  const organ = choice.organs[values.indexOf(chosen ?? values[0] ?? '')] ?? choice.organs[0];
  const rest = ticked.filter((value) =>
    ask.isEach ? !values.includes(value) : !value.startsWith(askValue(ask.kind, '')),
  );
  const before = choice.before ? ` (${say(m.askBefore, { state: say(stageWords[choice.before]) })})` : '';
  const label = `${words(organ.id)}${before}`;
  return (
    <div className="ask-line">
      <Tick
        type={ask.isEach ? 'checkbox' : 'radio'}
        {...(ask.isEach ? {} : { group })}
        option={{ value: organ.id, label: { nl: label, en: label } }}
        checked={chosen !== undefined}
        onChange={(isOn) => set(isOn ? [...rest, askValue(ask.kind, organ.id)] : rest)}
      />
      {choice.organs.length > 1 ? (
        <select
          className="utrecht-select utrecht-select--html-select"
          aria-label={say(m.askInstead, { org: words(organ.id) })}
          value={organ.id}
          onChange={(event) => set([...rest, askValue(ask.kind, event.target.value)])}
        >
          {choice.organs.map(({ id }) => (
            <option key={id} value={id}>
              {words(id)}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}
