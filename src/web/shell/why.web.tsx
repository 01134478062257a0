import { purposeOf } from '../../law/purposes.ts';
import { useLanguage } from '../kit/language.web.tsx';
import { Articles } from '../kit/problem.web.tsx';
import type { Why } from './api.web.tsx';
import { shellMessages } from './messages.ts';
import { useSession } from './session.web.tsx';

/** "Why may I see this?": purpose, task, sentence, articles and rules of an answer. Stands with every file on screen. */
export function WhyPanel({ why }: { readonly why: Why }) {
  const { locale, say } = useLanguage();
  const { user } = useSession();
  const purpose = purposeOf(why.purpose);
  const task = user?.tasks.find((one) => one.id === why.under);
  return (
    <details className="why">
      <summary>{say(shellMessages.why)}</summary>
      <p className="nl-paragraph">{why.sentence[locale]}</p>
      {purpose ? (
        <p className="nl-paragraph">{say(shellMessages.whyPurpose, { purpose: say(purpose.label) })}</p>
      ) : null}
      {task ? <p className="nl-paragraph">{say(shellMessages.whyTask, { task: say(task.label) })}</p> : null}
      <Articles of={why.articles} />
      <p className="nl-paragraph small">
        {say(shellMessages.whyRules, { rules: why.rules.join(', ') })}
        {why.signed ? null : (
          <>
            <br />
            {say(shellMessages.whyUnsigned)}
          </>
        )}
        <br />
        {say(shellMessages.whyLogged)}
      </p>
    </details>
  );
}
