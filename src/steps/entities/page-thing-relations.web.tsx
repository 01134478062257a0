import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import type { Relation, ThingAnswer } from './page-answers.ts';
import { thingHref } from './page-search-rows.web.tsx';
import { thingMessages as m } from './page-thing-messages.ts';
import { dayWords, kindWord } from './page-words.ts';
import { kindNamed } from './vocabulary.ts';

/** With whom or what it hangs together, as a list: kind, role, dates, who says it. */
export function RelationsPart({ thing }: { readonly thing: ThingAnswer }) {
  const say = useSay();
  return (
    <section className="thing__part" aria-labelledby="thing-relations">
      <h2 className="nl-heading nl-heading--level-2" id="thing-relations">
        {say(m.relations)}
      </h2>
      {thing.relations.length === 0 ? <p className="nl-paragraph">{say(m.relationsNone)}</p> : null}
      <RelationList relations={thing.relations} />
      {thing.moreRelations ? <p className="nl-paragraph small">{say(m.relationsMore)}</p> : null}
    </section>
  );
}

export function RelationList({ relations }: { readonly relations: readonly Relation[] }) {
  if (relations.length === 0) return null;
  return (
    <ul className="relations">
      {relations.map((relation, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a register may say one relation twice, word for word
        <li className="relation" key={at}>
          <RelationLine relation={relation} />
        </li>
      ))}
    </ul>
  );
}

function RelationLine({ relation }: { readonly relation: Relation }) {
  const say = useSay();
  const { kind, direction, other, role, percentage, title, grade } = relation;
  const said = <span className="relation__said">{say(kindNamed(kind)?.said ?? kindWord(kind))}</span>;
  const name = other ? (
    <Link className="nl-link" href={thingHref(other)}>
      {other.caption}
    </Link>
  ) : (
    <span>{say(m.otherUnknown)}</span>
  );
  return (
    <>
      <span className="relation__what">
        {direction === 'to' ? (
          <>
            {said} {name}
          </>
        ) : (
          <>
            {name} {said} {say(m.thisOne)}
          </>
        )}
      </span>
      <span className="relation__more small">
        {role ? <span>{say(m.role, { role })}</span> : null}
        {percentage ? <span>{say(m.share, { percentage })}</span> : null}
        <span>{useTerm(relation)}</span>
        <span>
          {title} · {grade}
        </span>
      </span>
    </>
  );
}

/** From when until when, as far as somebody knows. */
export function useTerm({ startDate, endDate }: Pick<Relation, 'startDate' | 'endDate'>): string {
  const { locale, say } = useLanguage();
  const [start, end] = [startDate, endDate].map((day) => (day ? dayWords(day, locale) : undefined));
  if (start && end) return say(m.between, { start, end });
  if (start) return say(m.since, { start });
  return end ? say(m.until, { end }) : say(m.noDates);
}
