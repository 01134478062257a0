import { purposeOf } from '../../law/purposes.ts';
import { useLanguage } from '../../web/kit/language.web.tsx';
import { Articles } from '../../web/kit/problem.web.tsx';
import type { Why } from '../../web/shell/api.web.tsx';
import { shellMessages } from '../../web/shell/messages.ts';
import { useSession } from '../../web/shell/session.web.tsx';
import type { ThingAnswer } from './page-answers.ts';
import { thingMessages as m } from './page-thing-messages.ts';

/** Under which purpose and task, on which ground each register, and by which rules. */
export function ThingWhy({ thing, why }: { readonly thing: ThingAnswer; readonly why: Why }) {
  const { locale, say } = useLanguage();
  const { user } = useSession();
  const purpose = purposeOf(thing.why.purpose);
  const task = user?.tasks.find(({ id }) => id === thing.why.under);
  return (
    <section className="thing__part thing-why" aria-labelledby="thing-why">
      <h2 className="nl-heading nl-heading--level-2" id="thing-why">
        {say(m.why)}
      </h2>
      <p className="nl-paragraph">{why.sentence[locale]}</p>
      <dl className="thing-why__facts">
        {purpose ? (
          <>
            <dt>{say(m.whyPurpose)}</dt>
            <dd>{say(purpose.label)}</dd>
          </>
        ) : null}
        {task ? (
          <>
            <dt>{say(m.whyTask)}</dt>
            <dd>{say(task.label)}</dd>
          </>
        ) : null}
        {thing.why.sources.map(({ source, title, ground, rules }) => (
          <div key={source}>
            <dt>{say(m.whyGround, { title })}</dt>
            <dd>
              {ground}
              <br />
              <span className="small">{say(m.whyRules, { rules: rules.join(', ') })}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Articles of={why.articles} />
      <p className="nl-paragraph small">
        {why.signed ? null : <>{say(shellMessages.whyUnsigned)} </>}
        {say(m.whyLogged)}
      </p>
    </section>
  );
}
