import { Button } from '../../web/kit/button.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import type { Problem } from '../../web/kit/problem.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { shellMessages } from '../../web/shell/messages.ts';

/** No answer. Asking once more only helps when the line or the machine failed; a refusal says itself what helps. */
export function Failed({ problem, again }: { readonly problem: Problem; again(): void }) {
  const say = useSay();
  const mayPass = problem.status === 0 || problem.status >= 500;
  return (
    <ProblemPanel problem={problem}>
      {mayPass ? <Button onClick={again}>{say(shellMessages.tryAgain)}</Button> : null}
    </ProblemPanel>
  );
}
