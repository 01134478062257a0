import { useLanguage } from '../../web/kit/language.web.tsx';
import { yearDayText } from '../../web/kit/moment.ts';
import { useNameOf } from '../../web/shell/session.web.tsx';
import type { ThingAnswer } from './page-answers.ts';
import { thingMessages as m } from './page-thing-messages.ts';

/** Whom to tell when a fact of this thing turns out wrong (AVG 19). */
export function GivenPart({ thing }: { readonly thing: ThingAnswer }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  if (thing.given.length === 0) return null;
  return (
    <section className="thing__part" aria-labelledby="thing-given">
      <h2 className="nl-heading nl-heading--level-2" id="thing-given">
        {say(m.given)}
      </h2>
      <p className="nl-paragraph small">{say(m.givenLead)}</p>
      <ul className="plain-list">
        {thing.given.map(({ to, isNode, at }) => {
          const name = nameOf(to);
          const words = { to: name ? say(name) : to, day: yearDayText(at, locale) };
          return <li key={`${to} ${at}`}>{say(isNode ? m.givenLine : m.givenOutside, words)}</li>;
        })}
      </ul>
    </section>
  );
}
