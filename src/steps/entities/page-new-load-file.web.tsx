import { type FormEvent, useRef, useState } from 'react';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import type { Problem } from '../../web/kit/problem.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useDoor } from '../../web/shell/api.web.tsx';
import type { LaidFile } from './page-new-load.web.tsx';
import { isLaid } from './page-new-load-answers.ts';
import { newLoadMessages as m } from './page-new-load-messages.ts';

/** Chooses a file and sends it to the reader's own node. */
export function FileStep({ onDone }: { onDone(file: LaidFile): void }) {
  const say = useSay();
  const door = useDoor();
  const { announce } = useAnnouncer();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    setProblem(undefined);
    setFault(file ? undefined : say(m.fileNone));
    if (!file) return input.current?.focus();
    setBusy(true);
    const reply = await door({ method: 'PUT', path: '/v1/register-files', bytes: file, is: isLaid });
    setBusy(false);
    if ('problem' in reply) return setProblem(reply.problem);
    announce(say(m.sent, { name: file.name }));
    onDone({ ...reply.good, name: file.name });
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      {problem ? <ProblemPanel problem={problem} listed={m.whatIsWrong} /> : null}
      <div className={fault ? 'field field--wrong' : 'field'}>
        <label className="field__label" htmlFor="load-file">
          {say(m.fileLabel)}
        </label>
        <p className="field__hint" id="load-file-hint">
          {say(m.fileHint)} {say(m.fileKept)}
        </p>
        {fault ? (
          <p className="field__fault" id="load-file-fault" role="alert">
            {fault}
          </p>
        ) : null}
        <input
          ref={input}
          id="load-file"
          className="file-input"
          type="file"
          aria-describedby={fault ? 'load-file-hint load-file-fault' : 'load-file-hint'}
          aria-invalid={fault ? true : undefined}
        />
      </div>
      <div className="form__acts">
        <Button kind="primary" type="submit" aria-disabled={isBusy}>
          {say(isBusy ? m.sending : m.send)}
        </Button>
      </div>
    </form>
  );
}
