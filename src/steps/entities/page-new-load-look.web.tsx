import type { JsonObject } from '../../core/canonical.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useDoorAnswer } from '../../web/shell/api.web.tsx';
import type { Mapping } from './mapping.ts';
import type { LaidFile } from './page-new-load.web.tsx';
import { isPreview } from './page-new-load-answers.ts';
import { Columns } from './page-new-load-columns.web.tsx';
import { Contents } from './page-new-load-contents.web.tsx';
import { newLoadMessages as m } from './page-new-load-messages.ts';

interface LookProps {
  readonly file: LaidFile;
  readonly said: JsonObject;
  onBack(): void;
  /** Without a mapping the file itself says what everything is. */
  onDone(mapping?: Mapping): void;
}

/** What the file holds and what becomes of it, before anything is loaded. */
export function LookStep({ file, said, onBack, onDone }: LookProps) {
  const say = useSay();
  const { originRegime = 'AVG', criminal = false, taxOrigin = false } = said;
  const asked = useDoorAnswer(
    '/v1/register-previews',
    { fileId: file.fileId, originRegime, criminal, taxOrigin },
    isPreview,
  );
  return (
    <>
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} listed={m.whatIsWrong} /> : null}
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'good' && asked.answer.kind === 'columns' ? (
        <Columns preview={asked.answer} onDone={onDone} />
      ) : null}
      {asked.kind === 'good' && asked.answer.kind === 'statements' ? (
        <Contents preview={asked.answer} onDone={() => onDone()} />
      ) : null}
      <Button kind="subtle" onClick={onBack}>
        {say(m.previous)}
      </Button>
    </>
  );
}
